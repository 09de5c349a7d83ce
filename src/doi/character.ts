/*
 * One character of a DOI as it stands in running text: spelled plainly, as an HTML entity, as a percent escape of an
 * address, as an escape of JSON, Markdown or TeX, or made invisible by a zero-width character.
 */

export interface Character {
  /** Decoded; empty when nothing stands there (a zero-width character, `<wbr>`). */
  readonly char: string
  /** Where the next character starts. */
  readonly end: number
  /** Spelled as a percent or backslash escape: never punctuation of the text around it. */
  readonly escaped: boolean
}

/**
 * Reads the character at `at`. `address` says that every percent escape counts, as in a URL; elsewhere only those of
 * `( ) / : ; < >` do, which no registered DOI has as such.
 */
export function readCharacter(text: string, at: number, address: boolean): Character {
  switch (text.charCodeAt(at)) {
    case 0x26:
      return readEntity(text, at)
    case 0x25:
      return readPercent(text, at, address)
    case 0x5c:
      return readBackslash(text, at)
    case 0x24:
    case 0x7b:
      return readTex(text, at)
    case 0x3c:
      return readBreakHint(text, at)
    default:
      return character(visible(text.charAt(at)), at + 1)
  }
}

/** The white space that separates words of running text; control characters count, zero-width characters do not. */
export function isSpace(char: string): boolean {
  const code = char.charCodeAt(0)
  return code <= 0x20 || (code >= 0x7f && WIDE_SPACES.has(code))
}

function character(char: string, end: number, escaped = false): Character {
  return { char, end, escaped }
}

/** Zero-width characters vanish, and every dash between name characters is a hyphen. */
function visible(char: string): string {
  const code = char.charCodeAt(0)
  if (code < 0x80) return char
  if (ZERO_WIDTH.has(code)) return ''
  return DASHES.has(code) ? '-' : char
}

/** `&lt;`, `&#60;`, `&#x3C;`, and escaped once more: `&amp;lt;`. */
function readEntity(text: string, at: number): Character {
  let char = '&'
  let end = at + 1
  for (let depth = 0; depth < 4 && char === '&'; depth += 1) {
    const semicolon = text.slice(end, end + LONGEST_ENTITY).indexOf(';')
    const decoded = semicolon < 1 ? undefined : entity(text.slice(end, end + semicolon))
    if (decoded === undefined) break
    char = decoded
    end += semicolon + 1
  }
  return character(visible(char), end)
}

/** `%3C`, UTF-8 sequences such as `%C3%BC`, and escaped twice: `%253C`. */
function readPercent(text: string, at: number, address: boolean): Character {
  let start = at + 1
  while (start - at < 7 && text.startsWith('25', start) && hexByte(text, start + 2) >= 0) start += 2
  const byte = hexByte(text, start)
  if (byte >= 0 && NEVER_PLAIN.has(byte)) return character(String.fromCharCode(byte), start + 2, true)
  if (!address || byte < 0) return character('%', at + 1)
  if (start > at + 1) return character('%', at + 3, true)
  if (byte < 0x80) return character(String.fromCharCode(byte), at + 3, true)
  const bytes = [byte]
  while (bytes.length < 4 && text.charAt(at + 3 * bytes.length) === '%') {
    bytes.push(hexByte(text, at + 3 * bytes.length + 1))
    const char = utf8(bytes)
    if (char !== undefined) return character(visible(char), at + 3 * bytes.length, true)
  }
  return character('%', at + 1)
}

/** JSON's `\/` and `\u003c`, Markdown's and TeX's `\_`. */
function readBackslash(text: string, at: number): Character {
  const next = text.charAt(at + 1)
  const hex = text.slice(at + 2, at + 6)
  if (next === 'u' && /^[\da-f]{4}$/i.test(hex)) {
    return character(visible(String.fromCharCode(Number.parseInt(hex, 16))), at + 6)
  }
  return next !== '' && ESCAPABLE.includes(next) ? character(next, at + 2, true) : readTex(text, at)
}

function readTex(text: string, at: number): Character {
  const match = TEX.find(([spelling]) => text.startsWith(spelling, at))
  return match === undefined ? character(text.charAt(at), at + 1) : character(match[1], at + match[0].length)
}

/** `<wbr>`, HTML's place for a possible line break, is nothing; any other `<` is itself. */
function readBreakHint(text: string, at: number): Character {
  const hint = /^<wbr ?\/?>/i.exec(text.slice(at, at + 7))
  return hint === null ? character('<', at + 1) : character('', at + hint[0].length)
}

/** Delete and next line, no-break space, the spaces of U+2000, line and paragraph separator, ideographic space. */
const WIDE_SPACES: ReadonlySet<number> = new Set([
  0x7f, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
])

/** Soft hyphen, zero-width space to right-to-left mark, directional formatting, word joiner, byte order mark. */
const ZERO_WIDTH: ReadonlySet<number> = new Set([
  0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0xfeff,
])

/** Hyphens, figure dash, en dash, minus and compatibility forms. An em dash is punctuation and stays what it is. */
const DASHES: ReadonlySet<number> = new Set([0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xfe63, 0xff0d])

/** The bytes of `( ) / : ; < >`. */
const NEVER_PLAIN: ReadonlySet<number> = new Set([0x28, 0x29, 0x2f, 0x3a, 0x3b, 0x3c, 0x3e])

const ESCAPABLE = '_/()[]<>&%#.-:;~*'

/** What reference managers write into BibTeX files. */
const TEX: readonly (readonly [spelling: string, char: string])[] = [
  ['{\\textless}', '<'],
  ['{\\textgreater}', '>'],
  ['\\textless{}', '<'],
  ['\\textgreater{}', '>'],
  ['{\\_}', '_'],
  ['{\\&}', '&'],
  ['{\\#}', '#'],
  ['{\\%}', '%'],
  ['$<$', '<'],
  ['$>$', '>'],
]

const LONGEST_ENTITY = 10

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name)
  const hex = name.charAt(1) === 'x' || name.charAt(1) === 'X'
  const digits = name.slice(hex ? 2 : 1)
  if (!(hex ? /^[\da-f]{1,6}$/i : /^\d{1,7}$/).test(digits)) return undefined
  const code = Number.parseInt(digits, hex ? 16 : 10)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : undefined
}

/** The named character references that occur in and around DOIs (WHATWG HTML, section 13.5). */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['LT', '<'],
  ['gt', '>'],
  ['GT', '>'],
  ['amp', '&'],
  ['AMP', '&'],
  ['quot', '"'],
  ['QUOT', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['shy', '\u00ad'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lpar', '('],
  ['rpar', ')'],
  ['lsqb', '['],
  ['lbrack', '['],
  ['rsqb', ']'],
  ['rbrack', ']'],
  ['colon', ':'],
  ['semi', ';'],
  ['sol', '/'],
  ['period', '.'],
  ['num', '#'],
  ['lowbar', '_'],
  ['plus', '+'],
  ['hyphen', '\u2010'],
  ['dash', '\u2010'],
  ['ndash', '\u2013'],
  ['mdash', '\u2014'],
  ['minus', '\u2212'],
  ['ldquo', '\u201c'],
  ['rdquo', '\u201d'],
  ['lsquo', '\u2018'],
  ['rsquo', '\u2019'],
  ['laquo', '\u00ab'],
  ['raquo', '\u00bb'],
  ['hellip', '\u2026'],
  ['bull', '\u2022'],
])

function hexByte(text: string, at: number): number {
  const high = hexDigit(text.charCodeAt(at))
  const low = hexDigit(text.charCodeAt(at + 1))
  return high < 0 || low < 0 ? -1 : high * 16 + low
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** The character of one complete UTF-8 sequence of two to four bytes (RFC 3629), or undefined if it is none. */
function utf8(bytes: readonly number[]): string | undefined {
  const first = bytes[0] ?? 0
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  if (first < 0xc2 || first > 0xf4 || bytes.length !== length) return undefined
  let code = first & (0x7f >> length)
  for (const byte of bytes.slice(1)) {
    if (byte < 0x80 || byte > 0xbf) return undefined
    code = code * 64 + (byte & 0x3f)
  }
  const least = length === 2 ? 0x80 : length === 3 ? 0x800 : 0x10000
  if (code < least || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined
  return String.fromCodePoint(code)
}
