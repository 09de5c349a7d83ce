import { classOf, WORD_CLASSES } from './lexicon.js'
import type { Link } from './links.js'

/**
 * The atoms of a reference: words, numbers, `&`, links, and single characters of scripts that part no words. Punctuation
 * and spaces are no atoms but what stands between them. A word is cut where a small letter meets a capital and where
 * letters meet digits, so that a lost space never holds two fields together.
 */
export interface Atoms {
  readonly text: string
  /** How many there are; the arrays may be longer. */
  readonly count: number
  /** Where atom `i` starts and ends in the text. */
  readonly start: Int32Array
  readonly end: Int32Array
  /** Hash of the folded word; numbers of one length are one word. */
  readonly word: Int32Array
  /** Hash of its first two letters, and of its last three. */
  readonly head: Int32Array
  readonly tail: Int32Array
  readonly shape: Uint8Array
  /** Its class in the lexicon, 0 for none. */
  readonly kind: Uint8Array
  /** What stands before atom `i` (`gap[count]`: behind the last one): a hash of it, and its signs as bits. */
  readonly gap: Int32Array
  readonly signs: Uint16Array
}

/** How an atom is written. */
export const Shape = {
  INITIAL: 0,
  INITIALS: 1,
  CAPITALS: 2,
  CAPITALISED: 3,
  CAPITALISED_SHORT: 4,
  SMALL: 5,
  SMALL_SHORT: 6,
  LETTER: 7,
  MIXED: 8,
  DIGIT: 9,
  DIGITS_2: 10,
  DIGITS_3: 11,
  YEAR: 12,
  DIGITS_4: 13,
  DIGITS: 14,
  ROMAN: 15,
  IDEOGRAPH: 16,
  AND: 17,
  LINK: 18,
  ADDRESS: 19,
  IDENTIFIER: 20,
  OTHER: 21,
} as const

/** The signs in a gap, as bits. */
export const Sign = {
  SPACE: 1,
  COMMA: 2,
  STOP: 4,
  SEMICOLON: 8,
  COLON: 16,
  OPEN: 32,
  CLOSE: 64,
  QUOTE: 128,
  DASH: 256,
  SLASH: 512,
  QUESTION: 1024,
  OTHER: 2048,
} as const

/** Longer texts are cut: no reference has so many words. */
export const MOST_ATOMS = 1500

const ATOM =
  /\uE000|&|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|\p{Lu}\p{M}*(?:['’]\p{Lu}\p{M}*(?=\p{Ll})|\p{Lu}\p{M}*)*(?:['’´`-]?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+)*(?:-\p{Lu}[\p{Ll}\p{M}]+(?:['’][\p{Ll}\p{M}]+)*|(?<=^.)-\p{Lu}{2,})*|[\p{Ll}\p{Lt}\p{Lo}\p{Lm}](?:['’´`-]?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|['’]\p{Lu}[\p{Ll}\p{M}]+|-\p{Lu}[\p{Ll}\p{M}]+)*|\p{Nd}+|\p{N}/gu

/** The arrays of so many atoms, to be filled. */
export type AtomRoom = Omit<Atoms, 'text' | 'count'>

export function createAtomRoom(most: number): AtomRoom {
  return {
    start: new Int32Array(most),
    end: new Int32Array(most),
    word: new Int32Array(most),
    head: new Int32Array(most),
    tail: new Int32Array(most),
    shape: new Uint8Array(most),
    kind: new Uint8Array(most),
    gap: new Int32Array(most + 1),
    signs: new Uint16Array(most + 1),
  }
}

/**
 * Cuts a prepared text into its atoms. Linear; the atoms behind {@link MOST_ATOMS} are left out.
 *
 * @param room what the atoms are written to, if it need not be new: no text has more atoms than characters.
 */
export function readAtoms(
  text: string,
  links: readonly Link[],
  room: AtomRoom = createAtomRoom(Math.min(MOST_ATOMS, text.length)),
): Atoms {
  const { start, end, word, head, tail, shape, kind, gap, signs } = room
  const most = start.length
  let count = 0
  let link = 0
  let last = 0
  ATOM.lastIndex = 0
  for (let match = ATOM.exec(text); match !== null && count < most; match = ATOM.exec(text)) {
    const written = match[0]
    const at = match.index
    start[count] = at
    end[count] = at + written.length
    readGap(text, last, at, gap, signs, count)
    last = at + written.length
    const known = KNOWN.get(written) ?? know(written)
    word[count] = known.word
    head[count] = known.head
    tail[count] = known.tail
    kind[count] = known.kind
    shape[count] = known.shape
    if (known.shape === Shape.LINK) {
      const found = links[link]?.kind
      link += 1
      shape[count] = found === 'DOI' ? Shape.LINK : found === 'URL' ? Shape.ADDRESS : Shape.IDENTIFIER
    }
    count += 1
  }
  readGap(text, last, text.length, gap, signs, count)
  return { text, count, start, end, word, head, tail, shape, kind, gap, signs }
}

interface Known {
  readonly word: number
  readonly head: number
  readonly tail: number
  readonly shape: number
  readonly kind: number
}

/** What was worked out about words before: the same words come again and again. Bounded, and no result depends on it. */
const KNOWN = new Map<string, Known>()
const MOST_KNOWN = 20_000

function know(written: string): Known {
  const known = study(written)
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
  if (written.length <= 40) KNOWN.set(written, known)
  return known
}

function study(written: string): Known {
  const shape = shapeOf(written)
  if (shape >= Shape.DIGIT && shape <= Shape.DIGITS) {
    const word = hashText(`#${shape}`)
    const lead = shape === Shape.YEAR ? written.slice(0, 2) : String(shape)
    return { word, head: hashText(lead), tail: word, shape, kind: 0 }
  }
  const folded = foldWord(written)
  return {
    word: hashText(folded),
    head: hashText(folded.slice(0, 2)),
    tail: hashText(`-${folded.slice(-3)}`),
    shape,
    kind: classOf(folded),
  }
}

/** Lower case, no marks, no apostrophe or hyphen. */
export function foldWord(written: string): string {
  const lower = written.toLowerCase()
  return /^[a-z]+$/.test(lower) ? lower : lower.normalize('NFKD').replace(/[^\p{L}\p{N}&\uE000]+/gu, '')
}

function shapeOf(written: string): number {
  if (written === '\uE000') return Shape.LINK
  if (written === '&') return Shape.AND
  if (/^\p{N}/u.test(written)) return shapeOfNumber(written)
  if (/^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(written)) return Shape.IDEOGRAPH
  const letters = written.replace(/[^\p{L}]/gu, '')
  if (/^\p{Lu}+$/u.test(letters)) {
    if (letters.length === 1) return Shape.INITIAL
    if (/^(?:I{2,3}|IV|VI{0,3}|IX|X{1,3}(?:I{1,3}|IV|VI{0,3}|IX)?|X?LI{0,3})$/.test(letters)) return Shape.ROMAN
    return letters.length < 4 ? Shape.INITIALS : Shape.CAPITALS
  }
  if (/^\p{Lu}/u.test(letters)) {
    if (/^\p{Lu}\p{Lu}/u.test(letters)) return Shape.MIXED
    return letters.length < 4 ? Shape.CAPITALISED_SHORT : Shape.CAPITALISED
  }
  if (letters.length === 1) return Shape.LETTER
  if (/\p{Lu}/u.test(letters)) return Shape.MIXED
  return letters.length < 4 ? Shape.SMALL_SHORT : Shape.SMALL
}

function shapeOfNumber(written: string): number {
  if (!/^\d+$/.test(written)) return Shape.OTHER
  if (/^(?:1[5-9]\d\d|20[0-4]\d)$/.test(written)) return Shape.YEAR
  return [Shape.DIGIT, Shape.DIGIT, Shape.DIGITS_2, Shape.DIGITS_3, Shape.DIGITS_4][written.length] ?? Shape.DIGITS
}

/** FNV-1a over UTF-16 units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Reads a gap. Space before a sign is no space: it tells bad printing, not structure. */
function readGap(text: string, from: number, to: number, gaps: Int32Array, signs: Uint16Array, index: number): void {
  let hash = 0x811c9dc5 | 0
  let bits = 0
  let space = false
  const stop = Math.min(to, from + 12)
  for (let at = from; at < stop; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0x20) {
      space = true
      bits |= Sign.SPACE
      continue
    }
    const sign = code < 128 ? (ASCII_SIGNS[code] ?? Sign.OTHER) : (WIDE_SIGNS[text.charAt(at)] ?? Sign.OTHER)
    bits |= sign
    // A bracket or a quotation mark opens or closes by the side that its space is on.
    if (space && (sign & SIDED) !== 0) hash = Math.imul(hash ^ 1, 0x01000193)
    space = false
    hash = Math.imul(hash ^ (sign + (code === 0x5b || code === 0x5d ? 7 : 0)), 0x01000193)
  }
  if (space) hash = Math.imul(hash ^ 1, 0x01000193)
  gaps[index] = hash
  signs[index] = bits
}

const SIDED = Sign.OPEN | Sign.QUOTE | Sign.DASH

const WIDE_SIGNS: Readonly<Record<string, number>> = {}
const ASCII_SIGNS = new Uint16Array(128).fill(Sign.OTHER)
for (const [signs, sign] of [
  [',，、', Sign.COMMA],
  ['.。．', Sign.STOP],
  [';；', Sign.SEMICOLON],
  [':：', Sign.COLON],
  ['([{（［【《<', Sign.OPEN],
  [')]}）］】》>', Sign.CLOSE],
  ['"“”„«»‘’‚‹›\'`「」『』′″', Sign.QUOTE],
  ['-–—‐‑‒―−', Sign.DASH],
  ['/|', Sign.SLASH],
  ['?!？！', Sign.QUESTION],
] as const)
  for (const char of signs) {
    if (char < '\x7f') ASCII_SIGNS[char.charCodeAt(0)] = sign
    else (WIDE_SIGNS as Record<string, number>)[char] = sign
  }

export const CLASS: Readonly<Record<string, number>> = Object.fromEntries(
  WORD_CLASSES.map((name, index) => [name, index]),
)

/** Whether any atom is of a class of the lexicon. */
export function hasClass({ kind, count }: Atoms, wanted: number): boolean {
  const at = kind.indexOf(wanted)
  return at >= 0 && at < count
}
