import type { BibliographyLayout } from '../csl/processor.js'
import type { Formatted, Node, TextStyle } from '../csl/tree.js'
import { oneLine, percentEncoded, USUAL_LAYOUT, type Writer } from './writer.js'

/** LaTeX in UTF-8, for any engine; links need the package `hyperref`. A list is a paragraph an entry. */
export const latex: Writer = {
  entry: (content) => nodes(content),
  list: (entries, layout = USUAL_LAYOUT) => {
    const { lineSpacing, entrySpacing } = layout
    const space = entrySpacing === 0 ? '' : `\\vspace{${entrySpacing}\\baselineskip}`
    const paragraphs = entries.map((entry) => `\\noindent${indent(layout)} ${entry.text}\\par${space}`).join('\n')
    return lineSpacing === 1 ? paragraphs : `{\\linespread{${lineSpacing}}\\selectfont\n${paragraphs}}`
  },
}

/** The box of the first field is as wide as the indent. With `margin` it stands in the margin. */
function indent({ hangingIndent, secondFieldAlign }: BibliographyLayout): string {
  if (secondFieldAlign === 'margin') return '\\hspace*{-2em}'
  return hangingIndent || secondFieldAlign === 'flush' ? '\\hangindent=2em\\hangafter=1' : ''
}

const COMMANDS: Record<TextStyle, string> = {
  italic: '\\textit',
  upright: '\\textup',
  bold: '\\textbf',
  'no-bold': '\\textmd',
  'small-caps': '\\textsc',
  'no-small-caps': '\\textup',
  underline: '\\underline',
  'no-underline': '',
  superscript: '\\textsuperscript',
  subscript: '\\textsubscript',
  baseline: '',
}

const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\textquotedbl{}',
  '`': '\\textasciigrave{}',
  '\u00A0': '~',
}

/** Special characters are escaped, and neighbours that LaTeX would join (`--`, `''`, `,,`) are kept apart. */
function escapeLatex(text: string): string {
  return oneLine(text)
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\\~^<>|"`\u00A0]|[{}$&#_%]/g, (character) => ESCAPES[character] ?? `\\${character}`)
    .replace(/([-',])(?=\1)/g, '$1{}')
}

function nodes(content: Formatted): string {
  let out = ''
  for (const node of content) out += nodeLatex(node, out === '')
  return out
}

function nodeLatex(node: Node, first: boolean): string {
  switch (node.kind) {
    case 'text':
      return escapeLatex(node.text)
    case 'styled':
      return `${COMMANDS[node.style]}{${nodes(node.children)}}`
    case 'link':
      return `\\href{${address(node.href)}}{${nodes(node.children)}}`
    case 'display':
      return display(node.display, nodes(node.children), first)
  }
}

function display(place: (Node & { kind: 'display' })['display'], text: string, first: boolean): string {
  if (place === 'left-margin') return `\\makebox[2em][l]{${text}}`
  if (place === 'right-inline') return text
  return `${first ? '' : '\\newline '}${place === 'indent' ? '\\hspace*{2em}' : ''}${text}`
}

/** The characters that `\href` takes only escaped, and those that it does not take at all. */
function address(href: string): string {
  return percentEncoded(href, /[\s\\{}^`"<>|]/g).replace(/[%#&]/g, '\\$&')
}
