/*
 * Reads the HTML that citeproc-js writes back into a tree. Only the tags that citeproc-js itself writes are known; anything
 * else is text, so nothing that an item smuggles in can become markup.
 */
import { decodeXML } from 'entities'
import { unshield } from './superscripts.js'
import type { Display, Formatted, Node, TextStyle } from './tree.js'

type Container =
  | { readonly kind: 'styled'; readonly style: TextStyle }
  | { readonly kind: 'display'; readonly display: Display }

/** A tag that opens a container, or `null` for a wrapper that means nothing here. */
const OPENING = new Map<string, Container | null>([
  ['<i>', { kind: 'styled', style: 'italic' }],
  ['<b>', { kind: 'styled', style: 'bold' }],
  ['<sup>', { kind: 'styled', style: 'superscript' }],
  ['<sub>', { kind: 'styled', style: 'subscript' }],
  ['<span style="font-variant:small-caps;">', { kind: 'styled', style: 'small-caps' }],
  ['<span style="font-variant: small-caps;">', { kind: 'styled', style: 'small-caps' }],
  ['<span style="font-style:normal;">', { kind: 'styled', style: 'upright' }],
  ['<span style="text-decoration:underline;">', { kind: 'styled', style: 'underline' }],
  ['<span style="font-weight:normal;">', null],
  ['<span style="font-variant:normal;">', null],
  ['<span style="baseline">', null],
  ['<span class="nocase">', null],
  ['<div class="csl-entry">', null],
  ['<div class="csl-block">', { kind: 'display', display: 'block' }],
  ['<div class="csl-left-margin">', { kind: 'display', display: 'left-margin' }],
  ['<div class="csl-right-inline">', { kind: 'display', display: 'right-inline' }],
  ['<div class="csl-indent">', { kind: 'display', display: 'indent' }],
])

const TAG = /<[^<>]{1,60}>/g
const CLOSING = /^<\/(?:i|b|sup|sub|span|div)>$/

/** Formatting nested deeper than this is dropped, so that a hostile title cannot exhaust the stack of a writer. */
const DEEPEST = 32

interface Level {
  readonly container: Container | null
  readonly children: Node[]
}

export function readHtml(html: string): Formatted {
  const root: Level = { container: null, children: [] }
  const levels: Level[] = [root]
  let top = root
  let from = 0

  for (const match of html.matchAll(TAG)) {
    const tag = match[0]
    const container = OPENING.get(tag)
    const closes = CLOSING.test(tag) && levels.length > 1
    if (container === undefined && !closes) continue
    addText(top, html.slice(from, match.index))
    from = match.index + tag.length
    if (container !== undefined) {
      top = { container: levels.length < DEEPEST ? container : null, children: [] }
      levels.push(top)
    } else {
      top = close(levels, root)
    }
  }
  addText(top, html.slice(from))
  while (levels.length > 1) close(levels, root)
  return trimEnd(root.children)
}

function close(levels: Level[], root: Level): Level {
  const level = levels.pop() ?? root
  const parent = levels.at(-1) ?? root
  if (level.container === null) for (const node of level.children) addNode(parent, node)
  else parent.children.push({ ...level.container, children: trimmed(level) })
  return parent
}

/** Line breaks and indents around blocks are citeproc-js's lay-out of its HTML. */
function addText(level: Level, raw: string): void {
  const text = unshield(decodeXML(/^\s*\n\s*$/.test(raw) ? '' : raw))
  addNode(level, {
    kind: 'text',
    text: level.children.length === 0 && level.container === null ? text.trimStart() : text,
  })
}

function addNode(level: Level, node: Node): void {
  const last = level.children.at(-1)
  if (node.kind !== 'text') level.children.push(node)
  else if (last?.kind === 'text')
    level.children[level.children.length - 1] = { kind: 'text', text: last.text + node.text }
  else if (node.text !== '') level.children.push(node)
}

function trimmed(level: Level): readonly Node[] {
  return level.container?.kind === 'display' ? trimEnd(level.children) : level.children
}

function trimEnd(nodes: readonly Node[]): readonly Node[] {
  const last = nodes.at(-1)
  if (last?.kind !== 'text') return nodes
  const text = last.text.trimEnd()
  return text === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), { kind: 'text', text }]
}
