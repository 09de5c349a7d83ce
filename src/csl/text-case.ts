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
  if (to === undefined || (to === 'title' && !isEnglish(language))) return tokens
  const tag = casingTag(language)
  const place = new Place()
  let lastText = tokens.length - 1
  while (lastText >= 0 && tokens[lastText]?.kind !== TEXT) lastText -= 1
  return tokens.map((each, index) => {
    if (each.kind !== TEXT) {
      place.isUnbroken = false
      place.previous = each.kind === QUOTE && each.text === "'" ? each.text : asBreak(place.previous)
      return each
    }
    if (each.fixed) {
      place.first = false
      place.previous = asBreak(each.text.slice(-1))
      return each
    }
    place.isLast = index === lastText
    const text = change(each.text, to, tag, place)
    place.isUnbroken = false
    place.first &&= isEnd(each.text, 0)
    if (each.text !== '') {
      const end = each.text.trimEnd().slice(-1)
      place.previous = isStop(end) ? end : each.text.slice(-1)
    }
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
  if (to === undefined || (to === 'title' && !isEnglish(language))) return text
  return change(text, to, casingTag(language), ALL)
}

const ENGLISH = /^en\b/i

/** Of the two looks at a language, neither is needed at the commonest. */
const COMMONEST = 'en-US'

function isEnglish(language: string): boolean {
  return language === COMMONEST || ENGLISH.test(language)
}

/** Only Turkish, Azeri and Lithuanian change case in a way of their own. */
function casingTag(language: string): string {
  return language !== COMMONEST && /^(?:tr|az|lt)(?:[^a-z]|$)/i.test(language) ? language.slice(0, 2) : 'en'
}

/** Where a text stands among those of its field. */
class Place {
  /** No word has come yet. */
  first = true
  /** The character before the text; of a mark that ends a sentence and blanks, the mark. */
  previous = ' '
  /** No markup and no text has come yet. */
  isUnbroken = true
  /** The text is the last of its field. */
  isLast = true
}

/** A text that is all of its field. */
const ALL: Readonly<Place> = new Place()

function change(text: string, to: TextCase, tag: string, place: Readonly<Place>): string {
  if (to === 'lowercase') return text.toLocaleLowerCase(tag)
  return to === 'uppercase' ? text.toLocaleUpperCase(tag) : changeWords(text, to, tag, place)
}

/**
 * A word gets a capital if it has none yet and stands apart from what is before it, as `#this` does not. The loop goes by the
 * codes of characters: no word is cut out that need not be looked at whole.
 */
function changeWords(text: string, to: TextCase, tag: string, place: Readonly<Place>): string {
  const { length } = text
  let isFirst = place.first
  const isTitle = to === 'title'
  let out = ''
  let from = 0
  /** The character before the one that is looked at. */
  let before = place.previous.charCodeAt(0)
  /** Whether a sentence ended: after `:`, `?` or `!`, over blanks, brackets and quotation marks. */
  let isStopped = isStop(place.previous)
  for (let at = 0; at < length; ) {
    const head = text.charCodeAt(at)
    if (!isWordCode(head)) {
      if (head !== BLANK) {
        const mark = text.charAt(at)
        isStopped = isStop(mark) || (isStopped && AROUND.test(mark))
      }
      before = head
      at += 1
      continue
    }
    if (to === 'capitalize-first' && !isFirst) break
    const start = at
    let next = head
    /** The word as a number if it is nothing but the letters from a to z, as most are; else 0. */
    let key = 0
    while (next > 96 && next < 123) {
      key = addLetter(key, next)
      at += 1
      next = at < length ? text.charCodeAt(at) : BLANK
    }
    let isAscii = true
    let hasCapital = false
    while (isWordCode(next) || (isApostrophe(next) && isWordCode(text.charCodeAt(at + 1)))) {
      key = 0
      if (next > 127) isAscii = false
      else if (next > 64 && next < 91) hasCapital = true
      at += 1
      next = at < length ? text.charCodeAt(at) : BLANK
    }
    if (!(isAscii || hasCapital)) {
      const word = text.slice(start, at)
      hasCapital = word !== word.toLowerCase()
    }
    if (to === 'sentence' && !isFirst) {
      if (hasCapital) {
        out += text.slice(from, start) + text.slice(start, at).toLocaleLowerCase(tag)
        from = at
      }
    } else if (!hasCapital && isParted(before)) {
      /** Whether the word is one letter that stands alone. */
      const isOne = at - start === 1 && isParted(next)
      const isRaised =
        !isTitle ||
        (before !== STRAIGHT && (isFirst || isStopped || !(isOne || staysSmall(text, start, at, key, place))))
      if (isRaised && !(isOne && isGreek(head))) {
        const end = start + (head >> 10 === 0x36 ? 2 : 1)
        // Engines take their time over languages. Most letters need none: only in Turkish has i another capital.
        const isBasic = head > 96 && head < 123 && (head !== 105 || tag === 'en')
        const capital = isBasic ? String.fromCharCode(head - 32) : text.slice(start, end).toLocaleUpperCase(tag)
        out += text.slice(from, start) + capital
        from = end
      }
    }
    isFirst = false
    isStopped = false
  }
  return from === 0 ? text : out + text.slice(from)
}

const BLANK = 32
/** A mark that may be an apostrophe: what comes after it is not raised. */
const STRAIGHT = 39

/** Marks between the end of a sentence and the next. */
const AROUND = /[\s"'“”‘’()[\]«»]/

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

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x60
}

function isGreek(code: number): boolean {
  return code > 0x36f && code < 0x400
}

/** What parts words besides blanks. A word after anything else, as in `#hashtag`, is no word to be raised. */
const BREAK = /["'‘’“”–—/.,;?![\]():-]/

/** @param beside the character next to a word. */
function isParted(beside: number): boolean {
  if (beside === BLANK) return true
  const mark = String.fromCharCode(beside)
  return mark.trim() === '' || BREAK.test(mark)
}

/** Whether a word within a title is no noun or verb: it stays as it is, but at its end and before its first hyphen. */
function staysSmall(text: string, start: number, end: number, key: number, place: Readonly<Place>): boolean {
  if (key === 0) {
    const second = text.charCodeAt(start + 1)
    return second === STRAIGHT || second === 0x2019
  }
  return (
    KEYS.has(key) &&
    (end - start < 7 || SMALL.has(text.slice(start, end))) &&
    !(place.isLast && isEnd(text, end)) &&
    !(text.charAt(end) === '-' && place.isUnbroken && !BREAK.test(text.slice(0, start)))
  )
}

/** Whether no word comes any more. */
function isEnd(text: string, from: number): boolean {
  for (let i = from; i < text.length; i += 1) if (isWordCode(text.charCodeAt(i))) return false
  return true
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

/** Up to six letters are one number and no other: words are looked up by it without being cut out. */
const KEYS: ReadonlySet<number> = new Set(
  [...SMALL].map((word) => [...word].reduce((key, letter) => addLetter(key, letter.charCodeAt(0)), 0)),
)

function addLetter(key: number, letter: number): number {
  return (key << 5) | (letter & 31)
}
