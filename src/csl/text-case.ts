/*
 * CSL 1.0.2, "Text-case", over the tokens of a field. Title case is English: words with a capital in them stay as they are.
 */
import type { TextCase } from './style.js'
import { TEXT, type Token, token } from './token.js'

/** @param language of the text; decides on the case of letters, and on whether `title` does anything. */
export function changeCase(tokens: readonly Token[], to: TextCase, language: string): readonly Token[] {
  if (to === 'title' && !/^en\b/i.test(language)) return tokens
  const tag = casingTag(language)
  const state: State = { first: true, previous: ' ', tag }
  let lastText = tokens.length - 1
  while (lastText >= 0 && tokens[lastText]?.kind !== TEXT) lastText -= 1
  return tokens.map((each, index) => {
    if (each.kind !== TEXT) return each
    if (each.fixed) {
      state.first = false
      state.previous = each.text.slice(-1)
      return each
    }
    const text = CHANGES[to](each.text, state, index === lastText)
    return text === each.text ? each : token(TEXT, text, each.variable)
  })
}

/** {@link changeCase} for text with no markup. */
export function changePlainCase(text: string, to: TextCase, language: string): string {
  if (to === 'title' && !/^en\b/i.test(language)) return text
  return CHANGES[to](text, { first: true, previous: ' ', tag: casingTag(language) }, true)
}

/** Only Turkish, Azeri and Lithuanian change case in a way of their own. */
function casingTag(language: string): string | undefined {
  const primary = language.slice(0, 2).toLowerCase()
  return /^(?:tr|az|lt)(?:[^a-z]|$)/i.test(language) ? primary : undefined
}

interface State {
  /** No word has come yet. */
  first: boolean
  /** The character before the text. */
  previous: string
  readonly tag: string | undefined
}

const CHANGES: Readonly<Record<TextCase, (text: string, state: State, isLast: boolean) => string>> = {
  lowercase: (text, { tag }) => text.toLocaleLowerCase(tag ?? 'en'),
  uppercase: (text, { tag }) => text.toLocaleUpperCase(tag ?? 'en'),
  'capitalize-first': (text, state) =>
    eachWord(text, state, (word, at) => (at.first ? capital(word, state.tag) : word)),
  'capitalize-all': (text, state) => eachWord(text, state, (word) => capital(word, state.tag)),
  sentence: (text, state) =>
    eachWord(text, state, (word, at) =>
      at.first ? capital(word, state.tag) : word.toLocaleLowerCase(state.tag ?? 'en'),
    ),
  title: (text, state, isLast) => titleCase(text, state, isLast),
}

/** Upper case for the first letter, unless the word has a capital already. */
function capital(word: string, tag: string | undefined): string {
  if (hasCapital(word)) return word
  const first = String.fromCodePoint(word.codePointAt(0) ?? 32)
  return first.toLocaleUpperCase(tag ?? 'en') + word.slice(first.length)
}

function hasCapital(word: string): boolean {
  return word !== word.toLowerCase()
}

interface Place {
  readonly first: boolean
  readonly start: number
  readonly end: number
}

function eachWord(text: string, state: State, change: (word: string, at: Place) => string): string {
  let out = ''
  let from = 0
  for (let start = 0; start < text.length; ) {
    if (!isWordCode(text.charCodeAt(start))) {
      start += 1
      continue
    }
    let end = start + 1
    while (end < text.length && (isWordCode(text.charCodeAt(end)) || isInner(text, end))) end += 1
    const word = text.slice(start, end)
    const changed = change(word, { first: state.first, start, end })
    state.first = false
    if (changed !== word) {
      out += text.slice(from, start) + changed
      from = end
    }
    start = end
  }
  if (text !== '') state.previous = text.slice(-1)
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
const SMALL = new Set(
  (
    'a an the and but or nor for so yet as about above across afore after against al along alongside amid amidst among ' +
    'amongst anenst apropos apud around aside astride at athwart atop barring before behind below beneath beside besides ' +
    'between beyond by ca circa de despite d down during et except forenenst from given in inside into lest like modulo near ' +
    'next notwithstanding of off on onto out over per plus pro qua sans since than through throughout thruout till to ' +
    'toward towards under underneath until unto up upon van versus via von vs with within without'
  ).split(' '),
)

function titleCase(text: string, state: State, isLast: boolean): string {
  const lastWord = isLast ? lastWordStart(text) : -1
  const opening = state.previous
  return eachWord(text, state, (word, { first, start, end }) => {
    if (hasCapital(word)) return word
    const starts = first || afterStop(text, start, opening)
    if (starts) return word.length === 1 && isGreek(word) ? word : capital(word, state.tag)
    const before = start === 0 ? opening : text.charAt(start - 1)
    const after = text.charAt(end)
    const hyphenBefore = before === '-'
    const hyphenAfter = after === '-'
    const length = word.length
    if (length === 1 || word.charCodeAt(1) === 0x2019 || word.charCodeAt(1) === 0x27) return word
    if (SMALL.has(word)) {
      if (start === lastWord) return capital(word, state.tag)
      return hyphenAfter && !hyphenBefore ? capital(word, state.tag) : word
    }
    return capital(word, state.tag)
  })
}

function isGreek(word: string): boolean {
  const code = word.charCodeAt(0)
  return code >= 0x370 && code <= 0x3ff
}

/** Where the last word starts, if nothing but closing marks follow it. */
function lastWordStart(text: string): number {
  let end = text.length
  while (end > 0 && !isWordCode(text.charCodeAt(end - 1))) end -= 1
  let start = end
  while (start > 0 && (isWordCode(text.charCodeAt(start - 1)) || isInner(text, start - 1))) start -= 1
  return start
}

/** Whether a sentence ended before the word: after `:`, `?` or `!`, over blanks, brackets and quotation marks. */
function afterStop(text: string, at: number, opening: string): boolean {
  let i = at - 1
  while (i >= 0 && /[\s"'“”‘’()[\]«»]/.test(text.charAt(i))) i -= 1
  const before = i >= 0 ? text.charAt(i) : opening
  return before === ':' || before === '?' || before === '!'
}
