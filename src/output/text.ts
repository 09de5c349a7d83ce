import type { Formatted, Node } from '../csl/tree.js'
import { oneLine, type Writer } from './writer.js'

/** Plain text: formatting is left out, one line an entry. */
export const text: Writer = {
  entry: (content) => oneLine(plain(content)),
  list: (entries) => entries.map((entry) => entry.text).join('\n'),
}

function plain(content: Formatted): string {
  let out = ''
  for (const node of content) {
    if (node.kind !== 'display') out += plainNode(node)
    else if (node.display === 'left-margin') out += `${plainNode(node)} `
    else if (node.display === 'right-inline' || out === '') out += plainNode(node)
    else out += ` ${plainNode(node)}`
  }
  return out
}

function plainNode(node: Node): string {
  return node.kind === 'text' ? node.text : plain(node.children)
}
