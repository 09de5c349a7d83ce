import type { BibliographyLayout } from '../csl/processor.js'
import type { Formatted, Node, TextStyle } from '../csl/tree.js'
import { oneLine, percentEncoded, USUAL_LAYOUT, type Writer } from './writer.js'

/** Rich Text Format 1.9: an entry is a fragment for a document, a list is a document of its own. */
export const rtf: Writer = {
  entry: (content) => nodes(content),
  list: (entries, layout = USUAL_LAYOUT) =>
    `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\n${entries
      .map((entry) => `{\\pard${paragraph(layout)} ${entry.text}\\par}\n`)
      .join('')}}`,
}

/** In twips: a line is 240, an indent 720, half an inch. With `margin` the first field stands in the margin. */
function paragraph({ hangingIndent, secondFieldAlign, lineSpacing, entrySpacing }: BibliographyLayout): string {
  const left = secondFieldAlign === 'margin' ? 0 : 720
  const indent = hangingIndent || secondFieldAlign !== false ? `\\li${left}\\fi-720` : ''
  const tab = secondFieldAlign === false ? '' : `\\tx${left}`
  const lines = lineSpacing === 1 ? '' : `\\sl${Math.round(240 * lineSpacing)}\\slmult1`
  return `${indent}${tab}${lines}\\sa${Math.round(240 * entrySpacing)}`
}

const WORDS: Record<TextStyle, string> = {
  italic: '\\i',
  upright: '\\i0',
  bold: '\\b',
  'no-bold': '\\b0',
  'small-caps': '\\scaps',
  'no-small-caps': '\\scaps0',
  underline: '\\ul',
  'no-underline': '\\ulnone',
  superscript: '\\super',
  subscript: '\\sub',
  baseline: '\\nosupersub',
}

/** Characters beyond ASCII are written as signed 16-bit numbers, with `?` for readers that know no Unicode. */
function escapeRtf(text: string): string {
  return oneLine(text).replace(/[^ -~]|[\\{}]/g, (unit) => {
    if (/[\\{}]/.test(unit)) return `\\${unit}`
    if (unit === '\t') return ' '
    const code = unit.charCodeAt(0)
    return code < 32 ? '' : `\\u${code > 32767 ? code - 65536 : code}?`
  })
}

function nodes(content: Formatted): string {
  let out = ''
  for (const node of content) out += nodeRtf(node, out === '')
  return out
}

function nodeRtf(node: Node, first: boolean): string {
  switch (node.kind) {
    case 'text':
      return escapeRtf(node.text)
    case 'styled':
      return `{${WORDS[node.style]} ${nodes(node.children)}}`
    case 'link':
      return `{\\field{\\*\\fldinst{HYPERLINK "${address(node.href)}"}}{\\fldrslt{${nodes(node.children)}}}}`
    case 'display':
      return display(node.display, nodes(node.children), first)
  }
}

function display(place: (Node & { kind: 'display' })['display'], text: string, first: boolean): string {
  if (place === 'left-margin') return `${text}\\tab `
  if (place === 'right-inline') return text
  return `${first ? '' : '\\line '}${place === 'indent' ? '\\tab ' : ''}${text}`
}

/** What would end the address within its quotes is percent-encoded, and what is not ASCII. */
function address(href: string): string {
  return percentEncoded(href, /[^!-~]|["\\{}]/gu)
}
