/*
 * CSL 1.0.2, "Text-case", over the tokens of a field. Title case is English: words with a capital in them stay as they are.
 */
import type { TextCase } from './style.js'
import { QUOTE, TEXT, type Token, token } from './token.js'

/**
 * @param to undefined leaves the text as it is.
 * @param language of the text; decides on the case of letters, and on whether `title` does anything.
 */
export function changeCase(tokens: readonly Token[], to: TextCase | undefined, language: string): readonly Token[] {
  if (to === undefined || (to === 'title' && !ENGLISH.test(language))) return tokens
  const scan = new Scan(casingTag(language))
  let lastText = tokens.length - 1
  while (lastText >= 0 && tokens[lastText]?.kind !== TEXT) lastText -= 1
  return tokens.map((each, index) => {
    if (each.kind !== TEXT) {
      scan.isUnbroken = false
      scan.previous = each.kind === QUOTE && each.text === "'" ? each.text : asBreak(scan.previous)
      return each
    }
    if (each.fixed) {
      scan.first = false
      scan.previous = asBreak(each.text.slice(-1))
      return each
    }
    scan.isLast = index === lastText
    const text = CHANGES[to](each.text, scan)
    if (!scan.isLast) scan.isUnbroken = false
    return text === each.text ? each : token(TEXT, text, each.variable)
  })
}

/** Markup parts words; what ends a sentence before it still does. */
function asBreak(previous: string): string {
  return isStop(previous) ? previous : ' '
}

function isStop(mark: string): boolean {
  return mark === ':' || mark === '?' || mark === '!'
}

/** {@link changeCase} for a style's own words, which a style in any language may want in title case. */
export function changeOwnCase(tokens: readonly Token[], to: TextCase | undefined, language: string): readonly Token[] {
  return changeCase(tokens, to, to === 'title' ? 'en' : language)
}

/** {@link changeCase} for text with no markup. */
export function changePlainCase(text: string, to: TextCase | undefined, language: string): string {
  if (to === undefined || (to === 'title' && !ENGLISH.test(language))) return text
  return CHANGES[to](text, new Scan(casingTag(language)))
}

const ENGLISH = /^en\b/i

/** Only Turkish, Azeri and Lithuanian change case in a way of their own. */
function casingTag(language: string): string {
  return /^(?:tr|az|lt)(?:[^a-z]|$)/i.test(language) ? language.slice(0, 2) : 'en'
}

/** How far the words of a field have been gone through. */
class Scan {
  readonly tag: string
  /** No word has come yet. */
  first = true
  /** The character before the text; of a mark that ends a sentence and blanks, the mark. */
  previous = ' '
  /** Nothing but blanks has parted words so far. */
  isUnbroken = true
  /** The text is the last of its field. */
  isLast = true
  text = ''
  /** The current word. */
  start = 0
  end = 0
  hasCapital = false

  constructor(tag: string) {
    this.tag = tag
  }
}

/** Whether a word gets a capital, or small letters, or stays as it is. */
type Change = (word: string, scan: Scan) => typeof RAISED | typeof LOWERED | typeof KEPT
const KEPT = 0
const RAISED = 1
const LOWERED = 2

const CHANGES: Readonly<Record<TextCase, (text: string, scan: Scan) => string>> = {
  lowercase: (text, { tag }) => text.toLocaleLowerCase(tag),
  uppercase: (text, { tag }) => text.toLocaleUpperCase(tag),
  'capitalize-first': (text, scan) => eachWord(text, scan, capitalIfFirst),
  'capitalize-all': (text, scan) => eachWord(text, scan, capital),
  sentence: (text, scan) => eachWord(text, scan, sentenceWord),
  title: (text, scan) => eachWord(text, scan, titleWord),
}

/** Upper case for the first letter, unless the word has a capital already, is a Greek letter, or begins with a sign as `#this` does. */
const capital: Change = (word, scan) => (scan.hasCapital ? KEPT : capitalIfParted(word, scan))

const capitalIfParted: Change = (word, scan) =>
  isParted(before(scan)) && !(isOne(word, scan) && GREEK.test(word)) ? RAISED : KEPT

const GREEK = /^[\u0370-\u03ff]/

const capitalIfFirst: Change = (word, scan) => (scan.first ? capital(word, scan) : KEPT)

const sentenceWord: Change = (word, scan) => (scan.first ? capital(word, scan) : LOWERED)

function eachWord(text: string, scan: Scan, change: Change): string {
  let out = ''
  let from = 0
  scan.text = text
  for (let start = 0; start < text.length; ) {
    if (!isWordCode(text.charCodeAt(start))) {
      start += 1
      continue
    }
    let end = start
    let isAscii = true
    let hasCapital = false
    do {
      const code = text.charCodeAt(end)
      if (code > 127) isAscii = false
      else if (code > 64 && code < 91) hasCapital = true
      end += 1
    } while (end < text.length && (isWordCode(text.charCodeAt(end)) || isInner(text, end)))
    const word = text.slice(start, end)
    scan.start = start
    scan.end = end
    scan.hasCapital = hasCapital || !(isAscii || word === word.toLowerCase())
    const way = change(word, scan)
    scan.first = false
    if (way === RAISED) {
      const to = start + (word.charCodeAt(0) >> 10 === 0x36 ? 2 : 1)
      out += text.slice(from, start) + text.slice(start, to).toLocaleUpperCase(scan.tag)
      from = to
    } else if (way === LOWERED && scan.hasCapital) {
      out += text.slice(from, start) + word.toLocaleLowerCase(scan.tag)
      from = end
    }
    start = end
  }
  if (text !== '') {
    const end = text.trimEnd().slice(-1)
    scan.previous = isStop(end) ? end : text.slice(-1)
  }
  return from === 0 ? text : out + text.slice(from)
}

/** Letters, digits and marks; a rough cut through Unicode that needs no table. */
function isWordCode(code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91) || (code > 47 && code < 58)
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba
  return !(
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    code === 0xd7 ||
    code === 0xf7 ||
    code === 0xfeff
  )
}

/** An apostrophe between letters. */
function isInner(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 0x27 || code === 0x2019 || code === 0x60) && isWordCode(text.charCodeAt(at + 1))
}

/** Words that stay in lower case inside of a title. */
export const SMALL: ReadonlySet<string> = new Set(
  (
    'a an the and but or nor for so yet as about above across afore after against al along alongside amid amidst among ' +
    'amongst anenst apropos apud around aside astride at athwart atop barring before behind below beneath beside besides ' +
    'between beyond by ca circa de despite d down during et except forenenst from given in inside into lest like modulo near ' +
    'next notwithstanding of off on onto out over per plus pro qua sans since than through throughout thruout till to ' +
    'toward towards under underneath until unto up upon van versus via von vs with within without'
  ).split(' '),
)

/**
 * What parts words besides blanks. A word after anything else, as in `#hashtag`, is no word to be raised; nor is one after a
 * straight single mark, which may be an apostrophe.
 */
const BREAK = /["'‘’“”–—/.,;?![\]():-]/

const titleWord: Change = (word, scan) => {
  const { text, start } = scan
  if (scan.hasCapital || before(scan) === "'") return KEPT
  const isRaised =
    scan.first ||
    afterStop(text, start, scan.previous) ||
    (!isOne(word, scan) &&
      !"'’".includes(text.charAt(start + 1)) &&
      (!SMALL.has(word) ||
        (scan.isLast && isEnd(text, scan.end)) ||
        (text.charAt(scan.end) === '-' && scan.isUnbroken && !BREAK.test(text.slice(0, start)))))
  return isRaised ? capitalIfParted(word, scan) : KEPT
}

/** Whether no word comes any more. */
function isEnd(text: string, from: number): boolean {
  for (let i = from; i < text.length; i += 1) if (isWordCode(text.charCodeAt(i))) return false
  return true
}

/** The character before a word. */
function before({ text, start, previous }: Scan): string {
  return start === 0 ? previous : text.charAt(start - 1)
}

/** Whether a word is one letter that stands alone. */
function isOne(word: string, { text, end }: Scan): boolean {
  return word.length === 1 && isParted(text.charAt(end))
}

/** @param beside the character next to a word, '' at either end. */
function isParted(beside: string): boolean {
  return beside === ' ' || beside.trim() === '' || BREAK.test(beside)
}

/** Whether a sentence ended before the word: after `:`, `?` or `!`, over blanks, brackets and quotation marks. */
function afterStop(text: string, at: number, opening: string): boolean {
  let i = at - 1
  while (
    i >= 0 &&
    (text.charCodeAt(i) === 32 || (!isWordCode(text.charCodeAt(i)) && /[\s"'“”‘’()[\]«»]/.test(text.charAt(i))))
  )
    i -= 1
  return isStop(i >= 0 ? text.charAt(i) : opening)
}
