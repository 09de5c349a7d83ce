import { isSpace, readCharacter } from './character.js'
import type { Context } from './context.js'

/** The characters that could belong to a DOI's suffix, decoded. */
export interface Run {
  readonly chars: string
  /** Where the run starts in the text. */
  readonly start: number
  /** Where each character of `chars` ends in the text; undefined when they stand there as they are. */
  readonly ends: readonly number[] | undefined
  /** Indexes of those that were spelled as an escape, so that they are no punctuation of the text. */
  readonly escaped: ReadonlySet<number>
  /** Where reading stopped. */
  readonly stop: number
}

/** Where the first `length` characters of a run, at least one, end in the text. */
export function endOf({ ends, start }: Run, length: number): number {
  return ends?.[length - 1] ?? start + length
}

type StartsDoi = (at: number) => boolean

/**
 * Reads from `start` to the first white space, quotation mark or other sign that no DOI has, or to the start of another
 * address or DOI. Goes over a line break where the DOI evidently goes on. Undefined when it is longer than any DOI.
 */
export function gather(text: string, start: number, context: Context, startsDoi: StartsDoi): Run | undefined {
  const stop = plainEnd(text, start, startsDoi)
  const chars = text.slice(start, stop)
  const run = endsThere(text, stop, chars, context, startsDoi)
    ? { chars, start, ends: undefined, escaped: NONE, stop }
    : gatherOn(text, start, chars, context, startsDoi)
  return run.chars.length > LONGEST_SUFFIX ? undefined : run
}

const NONE: ReadonlySet<number> = new Set()

/** Goes on behind `read`, the characters from `start` on that stand for themselves. */
function gatherOn(text: string, start: number, read: string, context: Context, startsDoi: StartsDoi): Run {
  let chars = read
  const ends: number[] = []
  for (let end = start + 1; end <= start + read.length; end += 1) ends.push(end)
  const escaped = new Set<number>()
  let at = start + read.length
  let address = context.address
  while (at < text.length && chars.length <= LONGEST_SUFFIX && !startsAnother(text, at, startsDoi)) {
    // A SICI's check character may be `#`, which addresses escape.
    const next = readCharacter(text, at, address || (text.charCodeAt(at) === 0x25 && /;\d-$/.test(chars.slice(-3))))
    if (next.char === '') {
      at = next.end
      continue
    }
    if (isSpace(next.char)) {
      const after = next.escaped ? -1 : continuation(text, at, chars, context)
      if (after < 0) break
      at = after
      continue
    }
    if (isForeign(next.char) || (isEastAsian(next.char) && chars !== '' && !isEastAsian(chars))) break
    if (next.escaped) {
      escaped.add(chars.length)
      address ||= text.charAt(at) === '%'
    }
    for (let unit = 0; unit < next.char.length; unit += 1) ends.push(next.end)
    chars += next.char
    at = next.end
  }
  return { chars, start, ends, escaped, stop: at }
}

/** Where the characters from `start` on end that stand for themselves: ASCII but white space, quotes and openers of escapes. */
function plainEnd(text: string, start: number, startsDoi: StartsDoi): number {
  const most = Math.min(text.length, start + LONGEST_SUFFIX + 1)
  let at = start
  while (at < most) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? (PLAIN[code] ?? 0) : 0
    if (kind === 0 || (kind === STARTS && startsAnother(text, at, startsDoi))) break
    at += 1
  }
  return at
}

/** Letters that an address or a DOI starts with. */
const STARTS = 2
const PLAIN: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  if (code <= 0x20 || code === 0x7f || '"`|\\&%${<'.includes(char)) return 0
  return '1hHdD'.includes(char) ? STARTS : 1
})

/** Whether a run surely ends at `at`. */
function endsThere(text: string, at: number, chars: string, context: Context, startsDoi: StartsDoi): boolean {
  if (at === text.length || chars.length > LONGEST_SUFFIX) return true
  const code = text.charCodeAt(at)
  if (code === 0x22 || code === 0x60 || code === 0x7c) return true
  if (code <= 0x20) return continuation(text, at, chars, context) < 0
  return code < 128 && PLAIN[code] === STARTS && startsAnother(text, at, startsDoi)
}

/** Crossref registers no DOI above 2,048 characters. */
const LONGEST_SUFFIX = 2048

/** Signs that no DOI has: quotation marks, and beyond ASCII all that is neither letter, mark nor digit. */
function isForeign(char: string): boolean {
  return char < '\x7f' ? '"`|\\'.includes(char) : !/^[\p{L}\p{M}\p{Nd}]/u.test(char)
}

/** `http://`, `doi:`, `doi.org` or another DOI. */
function startsAnother(text: string, at: number, startsDoi: StartsDoi): boolean {
  const next = text.charCodeAt(at + 1)
  switch (text.charCodeAt(at)) {
    case 0x31:
      return next === 0x30 && startsDoi(at)
    case 0x48:
    case 0x68:
      return (next | 0x20) === 0x74 && /^https?:/i.test(text.slice(at, at + 6))
    case 0x44:
    case 0x64:
      return (next | 0x20) === 0x6f && /^doi(?::|\.org|\s?=)/i.test(text.slice(at, at + 7))
    default:
      return false
  }
}

/** Chinese, Japanese and Korean text goes on behind a DOI without a space. */
function isEastAsian(chars: string): boolean {
  const code = chars.charCodeAt(0)
  return (code >= 0x2e80 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
}

/**
 * Where a DOI goes on behind the white space at `at`, or -1: over one line break, never an empty line, when the piece
 * before it is unfinished and the next word is not the start of a list item, a year or a sentence; over a mere space
 * only in a labelled DOI that is evidently torn apart.
 */
function continuation(text: string, at: number, chars: string, context: Context): number {
  let next = at
  let lines = 0
  while (next < text.length && next - at < LONGEST_INDENT && isSpace(text.charAt(next))) {
    const code = text.charCodeAt(next)
    if (code === 0x0a || (code === 0x0d && text.charCodeAt(next + 1) !== 0x0a) || code === 0x2028) lines += 1
    next += 1
  }
  if (lines > 1) return -1
  const line = text.slice(next, next + 80)
  const word = /^\S*/.exec(line)?.[0] ?? ''
  if (!/^[\p{L}\d(._/<[]/u.test(word)) return -1
  if (lines === 0) return context.labelled && next - at === 1 && goesOnBehindSpace(chars, word) ? next : -1
  if (startsItem(line)) return -1
  return goesOn(chars, word, line) ? next : -1
}

const LONGEST_INDENT = 64

function goesOn(chars: string, word: string, line: string): boolean {
  if (SICI_GOES_ON.test(chars.slice(-90))) return /^[a-z\d]/i.test(word)
  if (/^[<[]/.test(word)) return /^[<[][^<>[\]]{1,80}[>\]]\d\.\d\./.test(word)
  const last = chars.slice(-1)
  if (last === '' || last === '/' || last === '-' || last === '_' || last === '(') return /^[\p{L}\d(]/u.test(word)
  if (/^[._/][a-z\d]/.test(word)) return last !== '.'
  if (last === ':') return /^[a-z\d]/.test(word) && /\d/.test(word)
  if (last !== '.') return false
  // A stop may end the sentence: a plain word counts only when nothing else stands on its line.
  if (/^\d/.test(word)) return true
  return /^[a-z]/.test(word) && (/\d/.test(word) || /^\s*$/.test(line.slice(word.length).split('\n', 1)[0] ?? ''))
}

/** Text taken from PDF: `10.5942/ jawwa.2013`, `npg- 19-227-2012`, `PhysRevLett .100.228502`. */
function goesOnBehindSpace(chars: string, word: string): boolean {
  if (chars === '') return /\d/.test(word)
  return chars.endsWith('-') ? /^\d{1,10}-\d/.test(word) : /^\.\d/.test(word) && !/[.,;:)]$/.test(chars)
}

/** Inside `<949::AID-JCLP4>`, within `3.0.`, before `CO`, behind `CO;`. */
const SICI_GOES_ON = /[\d)][<[][^<>[\]]{1,80}$|[>\]]\d\.(?:\d\.)?$|\d\.[a-z]{2};$/i

/** `23. Smith`, `[30]`, `7) Doe`, `2004. A title`, `2004 Jun`. */
function startsItem(line: string): boolean {
  return /^\d{1,3}[.)\]]?\s{1,8}["“(]?\p{Lu}/u.test(line) || /^(?:1[89]|20)\d\d[a-z]?[.,;:)]?\s{1,8}\S/.test(line)
}
