/** A stretch of a text in UTF-16 units, end exclusive: what `text.slice(...span)` gives. */
export type Span = readonly [start: number, end: number]

/** Trims and makes every run of white space one space. */
export function collapseSpace(text: string): string {
  let before = SPACE
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isLetter = code > SPACE && code < 0x7f
    if (!isLetter && (code === SPACE ? before === SPACE : UNEVEN.test(text[at] ?? ''))) return tidy(text)
    before = code
  }
  return before === SPACE ? tidy(text) : text
}

const SPACE = 0x20
/** White space other than the space. */
const UNEVEN = /[^\S ]/

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * Folds a text for comparing: compatibility forms and marks dropped, lower case, whatever is no letter or digit a single
 * space. `"The Café™ – a Novel"` and `the cafetm a novel` fold alike.
 */
export function foldText(text: string): string {
  if (EVEN.test(text)) return text.toLowerCase()
  let out = ''
  let gap = false
  for (let at = 0; at < text.length; at++) {
    const folded = foldUnit(text.charCodeAt(at))
    if (folded === undefined) return foldAny(text).trim()
    if (folded === ' ') gap = true
    else {
      if (gap && out !== '') out += ' '
      gap = false
      out += folded
    }
  }
  return out
}

/** Letters, digits and single spaces between them: but for their case folded already. */
const EVEN = /^[a-z\d]+(?: [a-z\d]+)*$/i

/** The letters of most languages of Latin script and the punctuation of print; undefined for all else. */
function foldUnit(code: number): string | undefined {
  if (code < LATIN) {
    const folded = FOLDED[code] ?? (foldAny(String.fromCharCode(code)).trim() || ' ')
    FOLDED[code] = folded
    return folded
  }
  return code >= 0x2010 && code <= 0x2027 ? ' ' : undefined
}

const LATIN = 0x250

/** As far as they have been met. */
const FOLDED: string[] = []

function foldAny(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}
