import { readDate } from '../item/date.js'
import type { ItemDate } from '../item/item.js'
import { cut, type Draft, Mark } from './draft.js'

const MONTH = String.raw`\p{L}{3,10}\.?(?:\s?[/–-]\s?\p{L}{3,10}\.?)?`
const YEAR = String.raw`(?:1[4-9]\d\d|20\d\d)`

/** Patterns of a date in running text; the year is in the group `y`, its letter in `l`. */
export const DATE: string = String.raw`(?:(?:\d{1,2}(?:\s?[–-]\s?\d{1,2})?\.?\s)?${MONTH},?\s(?:\d{1,2},\s)?)?${YEAR}(?:[a-z](?![\p{L}\d]))?`

const UNDATED = String.raw`n\.\s?d\.?|s\.\s?a\.|s\.\s?d\.|o\.\s?J\.|no date|in press|in print|forthcoming|to appear|submitted|im Erscheinen|im Druck|à paraître`

/** `(2016)`, `(1999a)`, `(2016, January 20)`, `(c. 1850)`, `(n.d.)`, `[1972]`; `1978.`, `1978 [1972]` */
const HEAD = new RegExp(
  String.raw`^[\s.,;:]{0,4}(?:[([]\s?(?<inside>(?:c\.|ca\.|circa)?\s?${YEAR}(?:[–/-]\d{2,4})?[a-z]?(?:,\s[^()[\]]{1,30}|/\d{4})?|${DATE}|${UNDATED})\s?[)\]]|(?<bare>${YEAR}[a-z]?)(?=[\s.,;:])(?!\s?;\s?\d|[–-]\d))(?:\s?[[(](?<first>${YEAR})[\])])?`,
  'iu',
)

/** Takes a date that stands right behind the authors. */
export function takeHeadDate(draft: Draft): boolean {
  const match = HEAD.exec(draft.text)
  if (match === null) return false
  const { inside, bare, first } = match.groups ?? {}
  const written = inside ?? bare ?? ''
  if (!setDate(draft, written)) return false
  if (first !== undefined) {
    const original = readDate(first)
    if (original !== undefined) draft.fields['original-date'] = original
  }
  draft.text = draft.text.slice(match[0].length)
  return true
}

const APA = new RegExp(String.raw`[([]\s?(?<inside>${YEAR}[a-z]?(?:,\s[^()[\]]{1,30})?|${UNDATED})\s?[)\]]`, 'iu')

/** Where a date in brackets stands early in the text, as author-date styles have it. */
export function earlyDate(text: string): number | undefined {
  const match = APA.exec(text.slice(0, 400))
  return match === null || match.index === 0 ? undefined : match.index
}

const LATE = new RegExp(
  String.raw`(?<![\d\p{L}/.:])(?<open>\(\s?)?(?<date>(?:(?:\d{1,2}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{1,2})?\.?\s)?(?:of\s)?${MONTH},?\s(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?)?${YEAR}(?:[–/-](?:\d{4}|\d\d)(?!\d))?[a-z]?)(?<end>\s${MONTH}(?:\s\d{1,2})?(?=[.;,\s]|$))?(?<close>\s?\))?(?![\p{L}\d]|[–-]\d)`,
  'gu',
)

/** Takes the last date of the text: the one that stands with the publisher or the locator. */
export function takeLateDate(draft: Draft): void {
  let best: RegExpExecArray | undefined
  for (const match of draft.text.matchAll(LATE)) best = match
  if (best === undefined) {
    const match = new RegExp(String.raw`[([]?(?<![\p{L}])(${UNDATED})(?![\p{L}])[)\]]?`, 'iu').exec(draft.text)
    if (match !== null && setDate(draft, match[1] ?? ''))
      cut(draft, match.index, match.index + match[0].length, Mark.DATE)
    return
  }
  const { date = '', end = '', open, close } = best.groups ?? {}
  const start = best.index + (open === undefined ? 0 : close === undefined ? open.length : 0)
  const written = date.replace(/(?<=\d)(?:st|nd|rd|th)\b/, '')
  const year = /\d{4}.?$/u.exec(written)?.[0] ?? written
  const whole = readDate(written + end) === undefined ? undefined : written + end
  const plain = whole ?? (readDate(written.replace(/(?<=\d)[a-z]$/, '')) === undefined ? year : written)
  const from = plain === year && whole === undefined ? best.index + best[0].indexOf(year) : start
  if (!setDate(draft, plain)) return
  const stop = best.index + best[0].length - (open === undefined && close !== undefined ? close.length : 0)
  cut(draft, from, whole === undefined && end !== '' ? stop - end.length : stop, Mark.DATE)
}

/** Sets the year, its letter, or the words that stand for it. */
export function setDate(draft: Draft, text: string): boolean {
  const written = text.trim()
  if (new RegExp(`^(?:${UNDATED})$`, 'iu').test(written)) {
    if (/^(?:n|s|o|no)\b/i.test(written) && !/^submitted/i.test(written)) draft.fields.issued = { literal: written }
    else draft.fields.status = written
    return true
  }
  const letter = /(?<=\d)[a-z](?![\p{L}])/u.exec(written)?.[0]
  const date = dateOf(letter === undefined ? written : written.replace(/(?<=\d)[a-z](?![\p{L}])/u, ''))
  if (date === undefined) return false
  draft.fields.issued = date
  if (letter !== undefined) draft.fields['year-suffix'] = letter
  return true
}

/** APA's order, `2016, January 20`, and whatever {@link readDate} reads; or else the year in it. */
function dateOf(written: string): ItemDate | undefined {
  const turned = /^(\d{4}),\s?(.{2,30})$/u.exec(written)
  if (turned !== null) {
    const date = readDate(`${turned[2]} ${turned[1]}`) ?? readDate(`${turned[2]}, ${turned[1]}`)
    if (date !== undefined) return date
  }
  return readDate(written) ?? readDate(new RegExp(YEAR).exec(written)?.[0] ?? '')
}
