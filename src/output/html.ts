import type { Formatted, Node, TextStyle } from '../csl/tree.js'
import { oneLine, type Writer } from './writer.js'

/** HTML with CSL's class names. Every character of the tree's text is escaped, so nothing in an item can become markup. */
export const html: Writer = {
  entry: (content) => oneLine(nodes(content)),
  list: (entries) =>
    `<div class="csl-bib-body">\n${entries
      .map((entry) => `  <div class="csl-entry" data-csl-entry-id="${escapeHtml(entry.id)}">${entry.text}</div>\n`)
      .join('')}</div>`,
}

const TAGS: Record<TextStyle, readonly [open: string, close: string]> = {
  italic: ['<i>', '</i>'],
  upright: ['<span style="font-style:normal;">', '</span>'],
  bold: ['<b>', '</b>'],
  'no-bold': ['<span style="font-weight:normal;">', '</span>'],
  'small-caps': ['<span style="font-variant:small-caps;">', '</span>'],
  'no-small-caps': ['<span style="font-variant:normal;">', '</span>'],
  underline: ['<span style="text-decoration:underline;">', '</span>'],
  'no-underline': ['<span style="text-decoration:none;">', '</span>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  baseline: ['<span style="vertical-align:baseline;">', '</span>'],
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character)
}

/** The HTML that opens and closes a style; Markdown borrows those it has no mark of its own for. */
export function tagsOf(style: TextStyle): readonly [open: string, close: string] {
  return TAGS[style]
}

function nodes(content: Formatted): string {
  let out = ''
  for (const node of content) out += nodeHtml(node)
  return out
}

function nodeHtml(node: Node): string {
  switch (node.kind) {
    case 'text':
      return escapeHtml(node.text)
    case 'styled': {
      const [open, close] = TAGS[node.style]
      return open + nodes(node.children) + close
    }
    case 'link':
      return `<a href="${escapeHtml(node.href)}">${nodes(node.children)}</a>`
    case 'display':
      return `<div class="csl-${node.display}">${nodes(node.children)}</div>`
  }
}
