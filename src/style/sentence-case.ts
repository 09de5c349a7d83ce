import type { Item, TextVariable } from '../item/item.js'
import {
  COMMON_ENDING,
  FIXED_NAMES,
  FUNCTION_WORDS,
  HEADS_OF_NAMES,
  MODIFIERS,
  NAMES_WITH_COMMON_ENDING,
  NOUNS,
  VERBS,
} from './common-words.js'
import { isEnglish } from './subtitle.js'

/** Whether headline capitals in English titles are lowered where that is safe, or titles are printed as given. */
export const SENTENCE_CASE = ['auto', 'never'] as const

export type SentenceCase = (typeof SENTENCE_CASE)[number]

/**
 * Titles in sentence case (APA 7, 6.17), as far as a program may: in a title with headline capitals, words known to be
 * common are lowered; names, acronyms, species, languages and every word that is not known keep their capitals, and so do
 * quotations and what stands in italics.
 */
export function withSentenceCase(item: Item): Item {
  let changed: Record<string, string> | undefined
  for (const field of titlesOf(item)) {
    const title = item[field]
    if (title !== undefined && looksTitleCased(title, item.language, 1))
      changed = { ...changed, [field]: sentenceCase(title, item.language !== undefined) }
  }
  return changed === undefined ? item : { ...item, ...changed }
}

/** Whether APA prints an item's title in sentence case, and it seems to be in headline capitals. */
export function isTitleCased(item: Item): boolean {
  let type: Item['type'] = 'document'
  let language: string | undefined
  let title: string | undefined
  // To ask for each by its name is dear, as in `fieldOf`.
  for (const key in item) {
    if (key === 'type') type = item[key]
    else if (key === 'language') language = item[key]
    else if (key === 'title') title = item[key]
  }
  return title !== undefined && isLowered(type, language) && looksTitleCased(title, language, 2)
}

/** Periodicals and sites keep their capitals (APA 7, 6.17). */
function titlesOf({ type, language }: Item): readonly TextVariable[] {
  if (!isLowered(type, language)) return []
  return type === 'chapter' ? ['title', 'title-short', 'container-title'] : ['title', 'title-short']
}

/** Posts and laws are printed as they were written. */
function isLowered(type: Item['type'], language: string | undefined): boolean {
  return !AS_WRITTEN.has(type) && isEnglish(language)
}

const AS_WRITTEN: ReadonlySet<Item['type']> = new Set([
  'bill',
  'legal_case',
  'legislation',
  'personal_communication',
  'post',
  'regulation',
  'treaty',
])

/**
 * So many long words after the first have a capital, and they are most of the long ones; not all letters are capitals; and
 * the title is English by all we know. One word may be a name, which lowering leaves alone, but a warning would not.
 */
function looksTitleCased(title: string, language: string | undefined, atLeast: 1 | 2): boolean {
  if (title.length > LIMIT || !hasCapitals(title, atLeast)) return false
  const all = tokensOf(title)
  if (language === undefined && !all.some((token) => ENGLISH.test(token.text))) return false
  const tokens = all.filter((token) => !token.opens && !token.quoted && /^\p{L}{4,}$/u.test(token.text))
  const capitals = tokens.filter((token) => /^\p{Lu}/u.test(token.text))
  return capitals.length >= atLeast && capitals.length >= tokens.length * 0.7 && /\p{Ll}{3}/u.test(title)
}

/**
 * A cheap look before a title is taken apart: whether so many words after the first may have a capital, and they may be most of
 * the long ones.
 */
function hasCapitals(title: string, atLeast: 1 | 2): boolean {
  // Most titles have none, or that of a subtitle.
  if (!(atLeast === 1 ? CAPITAL : CAPITALS).test(title)) return false
  let count = 0
  for (let at = 1; at < title.length; at += 1) {
    const code = title.charCodeAt(at)
    if (((code > 64 && code < 91) || code > 127) && !isLatin(title.charCodeAt(at - 1))) count += 1
  }
  if (count < atLeast) return false
  // What stands between these may be quoted.
  const from = title.search(OPENING)
  const to = from < 0 ? -1 : Math.max(...CLOSING.map((mark) => title.lastIndexOf(mark)))
  let small = 0
  SMALL_WORD.lastIndex = 0
  while (count >= (count + small) * 0.7) {
    if (!SMALL_WORD.test(title)) return true
    const end = SMALL_WORD.lastIndex
    if (end > to || end <= from) small += 1
    // The word's last letter may stand before the next one.
    SMALL_WORD.lastIndex = end - 1
  }
  return false
}

/** What may be the capital of a word after the first, and two of them. */
const CAPITAL = /[^A-Za-z][A-Z\u0080-\uffff]/
const CAPITALS = /[^A-Za-z][A-Z\u0080-\uffff].*?[^A-Za-z][A-Z\u0080-\uffff]/s

function isLatin(code: number): boolean {
  return (code > 64 && code < 91) || (code > 96 && code < 123)
}

const OPENING = /[<"“‘]/
const CLOSING = ['>', '"', '”', '’']

/** A long word without a capital, as far as it can be told by itself. */
const SMALL_WORD = /[a-z,] [a-z]{4,}(?![\w'’\u0080-\uffff-])/g

interface Token {
  readonly text: string
  readonly start: number
  /** First of the title or of a subtitle: it keeps its capital. */
  readonly opens: boolean
  /** In quotation marks or in markup: not ours to change. */
  readonly quoted: boolean
  /** Nothing but a space stands before it. */
  readonly joined: boolean
}

/**
 * What a word is: `small`, without a capital; `tie`, a word that ties a sentence together; `plain`, a verb or modifier; `noun`;
 * `head`, what the name of a body ends in; `acronym`, with an inner capital or a digit; `kept`, all the others.
 */
type Sort = 'small' | 'tie' | 'plain' | 'noun' | 'head' | 'acronym' | 'kept'

/** Characters; nothing longer is a headline. */
const LIMIT = 2000

/** Small words of other languages, for titles whose item does not name its language. */
const FOREIGN =
  / (?:und|für|zur|zum|eine[rs]?|im|les|une|dans|pour|della|delle|gli|degli|nel|una|uno|por|para|los|las|het|een|och|att|og|til) /

/** Words that show a title to be English; without one, endings such as -tion prove nothing. */
const ENGLISH = /^(?:a|an|and|are|by|for|from|how|is|of|on|the|to|what|why|with|your)$/i

/**
 * @param known the title is known to be English.
 * @example sentenceCase('How Netflix Is Changing the Way We Watch') // 'How Netflix is changing the way we watch'
 */
export function sentenceCase(title: string, known = false): string {
  if (title.length > LIMIT || FOREIGN.test(title)) return title
  const tokens = tokensOf(title)
  const english = known || tokens.some((token) => ENGLISH.test(token.text))
  const sorts = tokens.map((token, index) => sortOf(token, tokens[index - 1], tokens[index + 1], english))
  const kept = tokens.map((token, index) => token.quoted || KEPT.has(sorts[index] ?? 'kept'))
  keepNames(tokens, sorts, kept)
  const named = namedRuns(tokens, sorts, kept)
  let result = ''
  let end = 0
  for (const [index, token] of tokens.entries()) {
    const lowered = named[index] || sorts[index] === 'small' ? token.text : lower(token)
    result += title.slice(end, token.start) + lowered
    end = token.start + token.text.length
  }
  return result + title.slice(end)
}

/**
 * Nouns beside a kept capital may be part of its name: Major General Doe, Harvard Business School. Beside NASA they are not;
 * before a number they may be a name of their own: Mother 3.
 */
function namedRuns(tokens: readonly Token[], sorts: readonly Sort[], kept: readonly boolean[]): readonly boolean[] {
  const named = [...kept]
  const spreads = (index: number) => named[index] === true && sorts[index] !== 'acronym'
  for (const [index, token] of tokens.entries()) {
    const numbered = tokens[index + 1]?.joined === true && /^\p{N}/u.test(tokens[index + 1]?.text ?? '')
    if (sorts[index] === 'noun' && (numbered || (token.joined && spreads(index - 1)))) named[index] = true
  }
  for (let index = tokens.length - 2; index >= 0; index -= 1)
    if (sorts[index] === 'noun' && tokens[index + 1]?.joined === true && spreads(index + 1)) named[index] = true
  return named
}

/** The capitals of a body's name before its head and after the head's "of", and names made of common words. */
function keepNames(tokens: readonly Token[], sorts: readonly Sort[], kept: boolean[]): void {
  const inRun = (index: number) => sorts[index] !== undefined && sorts[index] !== 'small' && sorts[index] !== 'tie'
  for (const index of tokens.keys()) {
    if (sorts[index] !== 'head') continue
    for (let left = index; tokens[left]?.joined === true && inRun(left - 1); left -= 1) kept[left - 1] = true
    let right = index + 1
    if (tokens[right]?.text !== 'of') continue
    for (right += 1; right < tokens.length; right += 1) {
      if (inRun(right)) kept[right] = true
      else if (!(/^(?:the|and|for)$/i.test(tokens[right]?.text ?? '') && inRun(right + 1))) break
    }
  }
  const small = tokens.map((token) => token.text.toLowerCase())
  for (const name of FIXED_NAMES) {
    const parts = name.split(' ')
    for (let at = small.indexOf(parts[0] ?? ''); at >= 0; at = small.indexOf(parts[0] ?? '', at + 1))
      if (parts.every((part, offset) => small[at + offset] === part)) kept.fill(true, at, at + parts.length)
  }
}

function sortOf(token: Token, before: Token | undefined, after: Token | undefined, english: boolean): Sort {
  const { text } = token
  if (!/^\p{Lu}/u.test(text)) return 'small'
  if (text === 'A') return after?.joined === true ? 'tie' : 'kept'
  if (/^I(?:['’]|$)/.test(text)) return 'kept'
  if (/\p{N}|.\p{Lu}/u.test(text.replace(/-\p{Lu}/gu, '-x')) || text.length === 1) return 'acronym'
  const parts = text.toLowerCase().split('-')
  if (parts.length > 1) return parts.every((part) => COMMON.has(sortOfWord(part, english))) ? 'plain' : 'kept'
  const word = bare(text.toLowerCase())
  if (word === 'will' || word === 'may') return isModal(before, after) ? 'tie' : 'kept'
  return sortOfWord(word, english)
}

const KEPT: ReadonlySet<Sort> = new Set(['head', 'acronym', 'kept'])

const COMMON: ReadonlySet<Sort> = new Set(['tie', 'plain', 'noun'])

function sortOfWord(word: string, english: boolean): Sort {
  if (FUNCTION_WORDS().has(word)) return 'tie'
  if (HEADS_OF_NAMES().has(word)) return 'head'
  if (NOUNS().has(word)) return 'noun'
  if (MODIFIERS().has(word) || stemsOfVerb(word).some((stem) => VERBS().has(stem))) return 'plain'
  if (stemsOfNoun(word).some((stem) => NOUNS().has(stem))) return 'noun'
  if (english && word.length > 8 && COMMON_ENDING.test(word) && !NAMES_WITH_COMMON_ENDING().has(word)) return 'noun'
  return 'kept'
}

/** "will" and "may" are no Will and no month where a verb follows and no preposition leads. */
function isModal(before: Token | undefined, after: Token | undefined): boolean {
  if (before === undefined || /^(?:by|from|in|last|next|of|since|this|until)$/i.test(before.text)) return false
  const next = after?.text.toLowerCase() ?? ''
  return VERBS().has(next) || /^(?:also|always|be|do|ever|have|never|not|soon|still)$/.test(next)
}

/** Without 's and n't. */
function bare(word: string): string {
  return word.replace(/(?:n['’]t|['’](?:s|re|ve|ll|d|m)?)$/, '')
}

function stemsOfVerb(word: string): readonly string[] {
  const stems = [word]
  if (word.endsWith('s')) stems.push(word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y'))
  const stem = word.replace(/(?:ed|ing)$/, '')
  if (stem !== word && stem.length > 2)
    stems.push(stem, `${stem}e`, stem.replace(/i$/, 'y'), stem.replace(/(\p{L})\1$/u, '$1'))
  return stems
}

function stemsOfNoun(word: string): readonly string[] {
  return word.endsWith('s') ? [word.slice(0, -1), word.replace(/es$/, ''), word.replace(/ies$/, 'y')] : []
}

/** A capital that opens stays; the later parts of a compound go down with it. */
function lower({ text, opens }: Token): string {
  const parts = text.split('-').map((part) => part.charAt(0).toLowerCase() + part.slice(1))
  return opens ? text.charAt(0) + parts.join('-').slice(1) : parts.join('-')
}

/** Words, with the stretches that are no words: tags and their italics, quotations. Each alternative starts differently. */
const PIECES =
  /<(i|span)\b[^<>]{0,80}>[^<>]{0,300}<\/\1>|<[^<>]{0,80}>|“[^“”]{0,300}”|‘[^‘’]{0,300}’(?!\p{L})|"[^"]{0,300}"|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

function tokensOf(title: string): readonly Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of title.matchAll(PIECES)) {
    const [text] = match
    const gap = title.slice(end, match.index)
    const start = match.index
    tokens.push({
      text,
      start,
      opens: tokens.length === 0 || /[:?!—]|[.–]\s/.test(gap),
      quoted: !/^[\p{L}\p{N}]/u.test(text),
      joined: /^ +$/.test(gap),
    })
    end = start + text.length
  }
  return tokens
}
