import { SEAM } from './scan.js'

/**
 * The language of a text, for pages that declare none or plainly the wrong one: by its script, and among the languages
 * of Latin script by their commonest words.
 *
 * @param declared what the page says
 * @returns the language and how sure it is, 0 to 1; undefined for too little text
 */
export function guessLanguage(
  text: string,
  declared?: string,
): { readonly language: string; readonly sure: number } | undefined {
  const guess = guessBySample(text.slice(0, SAMPLE))
  // A declaration is only doubted for good reason: more of the text is heard before it is.
  return guess === undefined || declared === undefined || declared.toLowerCase().startsWith(guess.language)
    ? guess
    : guessBySample(text.slice(0, LONG_SAMPLE))
}

function guessBySample(sample: string): { language: string; sure: number } | undefined {
  const { latin, other } = countLetters(sample)
  if (latin + other < ENOUGH_LETTERS) return undefined
  if (other < latin / 3) return guessByWords(sample)
  for (const [script, language] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / (latin + other)
    if (share > 0.3) return { language: language(sample), sure: Math.min(1, share * 1.5) }
  }
  return undefined
}

/** Letters of the Latin script, and those beyond it that may be letters of another. */
function countLetters(text: string): { readonly latin: number; readonly other: number } {
  let latin = 0
  let other = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if ((code > 0x40 && code < 0x5b) || (code > 0x60 && code < 0x7b) || (code > 0xbf && code < 0x250)) latin += 1
    else if (code >= 0x370 && (code < 0x2000 || code > 0x2fff)) other += 1
  }
  return { latin, other }
}

const SAMPLE = 1400
const LONG_SAMPLE = 6000
const ENOUGH_LETTERS = 200

const has = (letters: RegExp, yes: string, no: string) => (text: string) => (letters.test(text) ? yes : no)

/** Tried in order: Japanese mixes kana with Han; Persian, Urdu and Ukrainian have letters of their own. */
const SCRIPTS: readonly (readonly [RegExp, (sample: string) => string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, () => 'ja'],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [/\p{Script=Han}/gu, () => 'zh'],
  [/\p{Script=Arabic}/gu, (text) => (/[ٹڈڑے]/.test(text) ? 'ur' : has(/[پچژگ]/, 'fa', 'ar')(text))],
  [/\p{Script=Cyrillic}/gu, (text) => (/[іїєґ]/i.test(text) ? 'uk' : has(/[ыэё]/i, 'ru', 'bg')(text))],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Devanagari}/gu, () => 'hi'],
  [/\p{Script=Bengali}/gu, () => 'bn'],
  [/\p{Script=Tamil}/gu, () => 'ta'],
  [/\p{Script=Thai}/gu, () => 'th'],
  [/\p{Script=Georgian}/gu, () => 'ka'],
  [/\p{Script=Armenian}/gu, () => 'hy'],
]

/** Words that are common in one language and rare in its neighbours. */
const COMMON_WORDS: readonly (readonly [language: string, words: string])[] = [
  ['en', 'the and of to is that for with was this are from have not'],
  ['de', 'der die und das ist nicht mit ein eine auf für von den zu'],
  ['fr', 'les des est une dans pour que qui sur pas avec au plus par'],
  ['es', 'el los las una que del por con para es se su como más'],
  ['it', 'il che di una per non con sono della gli del nel anche è'],
  ['pt', 'os uma que não com para do da em por mais ao são foi'],
  ['nl', 'het een van en niet dat zijn voor met op te aan ook maar'],
  ['sv', 'och att det som för är inte med på en den av till har'],
  ['da', 'og at det som for er ikke med på en af til har de'],
  ['no', 'og å det som for er ikke med på en av til har de'],
  ['fi', 'ja on ei että se oli ovat myös mutta kuin joka hän tai ole'],
  ['pl', 'się nie na jest że do to jak od dla są oraz przez po'],
  ['cs', 'se na je že to jsou pro jako ale by jsem který při podle'],
  ['hu', 'a az és hogy nem is egy van meg volt de már csak mint'],
  ['ro', 'și este nu care din pentru cu mai sunt pe că prin fost la'],
  ['tr', 've bir bu için ile de da olarak daha olan çok gibi ne en'],
  ['vi', 'và của là không có được cho người trong các với này một để'],
  ['id', 'yang dan di untuk dengan ini itu dari tidak pada dalam akan adalah juga'],
  ['lt', 'ir kad yra tai su iš bei bet kaip buvo apie ne dėl jau'],
]

const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly string[]> = languagesOfWord()

function languagesOfWord(): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>()
  for (const [language, words] of COMMON_WORDS) {
    for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), language])
  }
  return map
}

/** Spaces and the marks that stand at words; the scan's own breaks are among them. */
const NO_LETTERS = new RegExp(`[\\s.,;:!?"'’„“”()|–${SEAM}-]+`)

function guessByWords(sample: string): { language: string; sure: number } | undefined {
  const counts = new Map<string, number>()
  const words = sample.toLowerCase().split(NO_LETTERS)
  for (const word of words) {
    for (const language of LANGUAGES_OF_WORD.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 8 || first[1] / words.length < 0.04) return undefined
  const lead = 1 - (second?.[1] ?? 0) / first[1]
  return { language: first[0], sure: Math.min(1, lead * 1.3) }
}
