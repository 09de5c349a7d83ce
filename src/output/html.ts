import type { BibliographyLayout } from '../csl/processor.js'
import type { Formatted, Node, TextStyle } from '../csl/tree.js'
import { oneLine, type Writer } from './writer.js'

/** HTML with CSL's class names. Every character of the tree's text is escaped, so nothing in an item can become markup. */
export const html: Writer = {
  entry: nodes,
  list: (entries, layout) => {
    const space = layout === undefined || layout.entrySpacing === 0 ? '' : `margin-bottom:${layout.entrySpacing}em`
    const after = `"${style([space])}>`
    let out = `<div class="csl-bib-body"${layout === undefined ? '' : style(bodyRules(layout))}>\n`
    for (const { id, text } of entries)
      out += `  <div class="csl-entry" data-csl-entry-id="${escapeHtml(id)}${after}${text}</div>\n`
    return `${out}</div>`
  },
}

/** What the entries inherit. The blocks of `display` and `second-field-align` have classes, for the page's own style sheet. */
function bodyRules({ lineSpacing, hangingIndent }: BibliographyLayout): readonly string[] {
  return [
    lineSpacing === 1 ? '' : `line-height:${lineSpacing}`,
    hangingIndent ? 'padding-left:2em;text-indent:-2em' : '',
  ]
}

function style(rules: readonly string[]): string {
  const given = rules.filter((rule) => rule !== '')
  return given.length === 0 ? '' : ` style="${given.join(';')}"`
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

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return MARKUP.test(text) ? replaced(text, MARKUP) : text
}

const MARKUP = /[&<>"']/

/** What a text may hold that is not written as it is. */
const SPECIAL = /[&<>"'ªº²³¹\u2070-\u207f\r\n\u2028\u2029]/

/** The look at a character makes one piece of a text that was put together of many, for which a pattern takes longer. */
function textHtml(text: string): string {
  return text.charCodeAt(0) === AMPERSAND || SPECIAL.test(text) ? replaced(text, SPECIAL) : text
}

const AMPERSAND = 0x26

const LINE_BREAKS = '\r\n\u2028\u2029'

/** @param special a single character. There are few, so that looking for one after another is faster than a global pattern. */
function replaced(text: string, special: RegExp): string {
  let out = ''
  let rest = text
  for (let at = rest.search(special); at >= 0; at = rest.search(special)) {
    const character = rest.charAt(at)
    const escaped = ESCAPES[character]
    if (escaped === undefined && LINE_BREAKS.includes(character)) return out + replaced(oneLine(rest), special)
    out += rest.slice(0, at) + (escaped ?? raised(character))
    rest = rest.slice(at + 1)
  }
  return out + rest
}

/** Small raised digits and letters, as in ⁴He or 2ª, are what HTML has `sup` for; fonts draw theirs to match. */
function raised(character: string): string {
  return `<sup>${character.normalize('NFKC')}</sup>`
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
      return textHtml(node.text)
    case 'styled': {
      const tags = TAGS[node.style]
      return tags[0] + nodes(node.children) + tags[1]
    }
    case 'link':
      return `<a href="${escapeHtml(node.href)}">${nodes(node.children)}</a>`
    case 'display':
      return `<div class="csl-${node.display}">${nodes(node.children)}</div>`
  }
}
