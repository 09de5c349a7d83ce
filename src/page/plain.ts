import { decodeHTML } from 'entities/decode'
import { collapseSpace } from '../item/text.js'
import { BREAK, SEAM } from './scan.js'

/** Longer than any title, name or date: what is longer was put in the wrong place. */
const LONGEST = 2000

/**
 * A declared value as plain text. Declared values are escaped twice so often that what still looks like an entity after
 * the markup was read is one.
 */
export function plain(value: string): string {
  const short = value.length > LONGEST ? value.slice(0, LONGEST) : value
  return collapseSpace(short.includes('&') ? decodeHTML(short) : short)
}

/**
 * A title as plain text. Inline tags that stand in it as text, in pairs, are dropped: they were meant as markup. Anything
 * else with a `<` is kept: `1 < 2`, `vector<int>`, `the <b> element`.
 */
export function plainTitle(value: string): string {
  return withoutTags(plain(value))
}

const PAIR =
  /<(i|em|b|strong|sub|sup|span|sc|u|small|font|a|p|div|bdi|cite|q|nobr)(?:\s[^<>]{0,200})?>([^<]{0,500})<\/\1\s?>/gi

export function withoutTags(text: string): string {
  if (!text.includes('<')) return text
  let bare = text.replace(/<(?:br|wbr)\s?\/?>/gi, ' ')
  for (let depth = 0; depth < 3 && bare.includes('</'); depth++) bare = bare.replace(PAIR, '$2')
  return collapseSpace(bare)
}

/** A stretch of the page's visible text as one line; where words of two elements would be glued, a space parts them. */
export function visible(text: string): string {
  if (!text.includes(SEAM) && !text.includes(BREAK)) return collapseSpace(text)
  let out = ''
  for (const piece of text.split(BREAK)) {
    for (const part of piece.split(SEAM)) out += gluedTo(out, part) ? ` ${part}` : part
    out += ' '
  }
  return collapseSpace(out)
}

/** `NetzDaten`: a small letter before a seam and a capital after it are two words that style sheets hold apart. */
function gluedTo(before: string, after: string): boolean {
  if (before === '' || after === '' || after.charCodeAt(0) === 0x20) return false
  return /[\p{Ll}\p{N}.:!?)]$/u.test(before.slice(-2)) && /^\p{Lu}[\p{Ll}.]/u.test(after.slice(0, 4))
}
