import { foldMonth, monthNumber, SEASONS, type Season } from './date-words.js'
import type { DateParts, ItemDate, LiteralDate, StructuredDate } from './item.js'
import { once } from './once.js'

/** How a written date is to be read where it is ambiguous. */
export interface ReadDateOptions {
  /**
   * Which part comes first in an all-numeric date such as `03/04/2021`, when neither part is over 12. Without it such a
   * date is read to its year only.
   */
  readonly numericOrder?: 'day-first' | 'month-first'
}

/**
 * Reads a date as people, pages and databases write it: ISO 8601 and EDTF (`2022-01`, `2022-01-20T09:41Z`, `2019-21`,
 * `1837~`, `2019-01/2019-03`), RFC 2822, and words (`Jan 20, 2022`, `Sept.–Oct. 1989`, `Spring 2019`, `c. 1837`, `375 BC`,
 * `2022年1月20日`) in English and the main European languages.
 *
 * Only what is written is given back: a year stays a year, and the day is the one that stands there, never moved
 * through a time zone. Signed years are astronomical, as in ISO 8601, so `-0374` is 375 BC.
 *
 * @returns undefined when `text` is no date, or names a day that does not exist.
 */
export function readDate(text: string, options: ReadDateOptions = {}): ItemDate | undefined {
  if (text.length > LONGEST) return undefined
  if (/^[1-9]\d{3}$/.test(text)) return { 'date-parts': [[Number(text)]] }
  const { written, circa } = withoutCirca(text.normalize('NFKC').replace(/\s+/g, ' ').trim())
  if (written === '') return undefined
  const date = readRange(written, options) ?? readSingle(written, options)
  if (date === undefined) return undefined
  return circa ? { ...date, circa: true } : date
}

/** {@link readDate}, or the text itself when it is none: nothing is lost. */
export function dateFromText(text: string, options: ReadDateOptions = {}): ItemDate | LiteralDate {
  return readDate(text, options) ?? { literal: text.trim() }
}

/** `2022-01-20`, `2022-01`, `2022`, with `/` between the ends of a range. @returns undefined for a literal date. */
export function formatIsoDate(date: ItemDate): string | undefined {
  if (!('date-parts' in date)) return undefined
  return date['date-parts'].map(formatParts).join('/')
}

/** A longer text is no date. */
const LONGEST = 200

type Rule = (match: readonly string[], options: ReadDateOptions) => StructuredDate | undefined

const YEAR = String.raw`(\d{4})`
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?`
const WORD = String.raw`(\p{L}[\p{L}\p{M}]{2,14})\.?`
const WEEKDAY = String.raw`(?:\p{L}[\p{L}\p{M}-]{1,14}\.?,? (?:(?:the|le|den) )?)?`
const OF = String.raw`(?: (?:of|de|del))?`
const TIME = String.raw`(?:,? ?(?:T|at|um|à|a las|-|–|\|)? ?\d{1,2}[:.h]\d{2}.*)?`
const DASH = String.raw` ?(?:[-–—‐-―]|to|bis) ?`

/** One date. The first rule whose pattern fits decides: a date that it finds impossible is none. */
const SINGLE = rules([
  [String.raw`([+-]\d{4,6}|\d{4})-(\d{2})-(\d{2})${TIME}`, ([y, m, d]) => day(astronomical(y), m, d)],
  [
    String.raw`([+-]\d{4,6}|\d{4})-(\d{2})`,
    ([y, m]) =>
      season(astronomical(y), EDTF_SEASONS[m ?? '']) ?? (Number(m) > 12 ? shortRange(y, m) : day(astronomical(y), m)),
  ],
  [String.raw`([+-]\d{4,6}|\d{3,4})`, ([y]) => day(astronomical(y))],
  [String.raw`(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?`, ([y, m, d]) => day(Number(y), m, d)],
  [String.raw`${YEAR}[-/.](\d{1,2})[-/.](\d{1,2})\.?${TIME}`, ([y, m, d]) => day(Number(y), m, d)],
  [String.raw`${YEAR}[/.](\d{1,2})`, ([y, m]) => day(Number(y), m)],
  [String.raw`(\d{1,2})[/.](\d{4})`, ([m, y]) => day(Number(y), m)],
  [String.raw`${WEEKDAY}(\d{1,2})\. ?(\d{1,2})\. ?${YEAR}${TIME}`, ([d, m, y]) => day(Number(y), m, d)],
  [
    String.raw`${WEEKDAY}(\d{1,2})[/-](\d{1,2})[/-]${YEAR}${TIME}`,
    ([a, b, y], options) => numeric(y, Number(a), Number(b), options),
  ],
  [String.raw`${WEEKDAY}${DAY}${OF}[ -]?${WORD}${OF},?[ -]?${YEAR}${TIME}`, ([d, m, y]) => day(Number(y), month(m), d)],
  [String.raw`${WEEKDAY}${WORD} ${DAY},? ${YEAR}${TIME}`, ([m, d, y]) => day(Number(y), month(m), d)],
  [
    String.raw`${WORD},?${OF} ${YEAR}`,
    ([m, y]) => season(Number(y), SEASONS.get(foldMonth(m ?? ''))) ?? day(Number(y), month(m)),
  ],
  [
    String.raw`${YEAR},?[ -]${WORD}`,
    ([y, m]) => season(Number(y), SEASONS.get(foldMonth(m ?? ''))) ?? day(Number(y), month(m)),
  ],
  [String.raw`${YEAR},? ${WORD} ${DAY}${TIME}`, ([y, m, d]) => day(Number(y), month(m), d)],
  [String.raw`(\d{1,6}) (B\.? ?C\.?(?: ?E\.?)?)`, ([y]) => day(-Number(y))],
  [String.raw`(\d{1,4}) (?:A\.? ?D\.?|C\.? ?E\.?)`, ([y]) => day(Number(y))],
  [String.raw`A\.? ?D\.? (\d{1,4})`, ([y]) => day(Number(y))],
  [
    String.raw`(\d{4}) ?[年년](?: ?(\d{1,2}) ?[月월](?: ?(\d{1,2}) ?[日일])?)?${TIME}`,
    ([y, m, d]) => day(Number(y), m, d),
  ],
])

/** Two dates, the parts that they share written once. */
const RANGE = rules([
  [String.raw`${YEAR}${DASH}${YEAR}`, ([from, to]) => span(day(Number(from)), day(Number(to)))],
  [String.raw`${YEAR}[–—](\d{2})`, ([from, to]) => shortRange(from, to)],
  [
    String.raw`(\d{1,6})${DASH}(\d{1,6}) B\.? ?C\.?(?: ?E\.?)?`,
    ([from, to]) => span(day(-Number(from)), day(-Number(to))),
  ],
  [
    String.raw`${DAY}${DASH}${DAY}${OF} ${WORD}${OF},? ${YEAR}`,
    ([from, to, m, y]) => span(day(Number(y), month(m), from), day(Number(y), month(m), to)),
  ],
  [
    String.raw`${WORD} ${DAY}${DASH}${DAY},? ${YEAR}`,
    ([m, from, to, y]) => span(day(Number(y), month(m), from), day(Number(y), month(m), to)),
  ],
  [
    String.raw`${WORD} ${DAY}${DASH}${WORD} ${DAY},? ${YEAR}`,
    ([m, d, n, e, y]) => span(day(Number(y), month(m), d), day(Number(y), month(n), e)),
  ],
  [
    String.raw`${DAY} ${WORD}${DASH}${DAY} ${WORD},? ${YEAR}`,
    ([d, m, e, n, y]) => span(day(Number(y), month(m), d), day(Number(y), month(n), e)),
  ],
  [
    String.raw`${WORD}(?:${DASH}|/)${WORD},? ${YEAR}`,
    ([m, n, y]) => span(day(Number(y), month(m)), day(Number(y), month(n))),
  ],
  [
    String.raw`${WORD},? ${YEAR}${DASH}${WORD},? ${YEAR}`,
    ([m, y, n, z]) => span(day(Number(y), month(m)), day(Number(z), month(n))),
  ],
  [
    String.raw`${YEAR},? ${WORD}(?:${DASH}|/)${WORD}`,
    ([y, m, n]) => span(day(Number(y), month(m)), day(Number(y), month(n))),
  ],
  [
    String.raw`${WORD} ${YEAR}(?:${DASH}|/)(\d{4}|\d{2})`,
    ([name, from, to]) => seasonOver(SEASONS.get(foldMonth(name ?? '')), shortRange(from, to)),
  ],
])

type Rules = () => readonly (readonly [RegExp, Rule])[]

function rules(table: readonly (readonly [string, Rule])[]): Rules {
  return once(() => table.map(([pattern, rule]) => [new RegExp(`^${pattern}$`, 'iu'), rule]))
}

function apply(table: Rules, text: string, options: ReadDateOptions): StructuredDate | undefined {
  for (const [pattern, rule] of table()) {
    const match = pattern.exec(text)
    if (match !== null) return rule(match.slice(1), options)
  }
  return undefined
}

function readSingle(text: string, options: ReadDateOptions): StructuredDate | undefined {
  return apply(SINGLE, text, options)
}

function readRange(text: string, options: ReadDateOptions): StructuredDate | undefined {
  const ends = text.split(/ ?\/ ?(?=[+-]?\d{4})/)
  const [from, to] = ends.length === 2 ? ends.map((end) => readSingle(end, options)) : []
  return from !== undefined && to !== undefined ? span(from, to) : apply(RANGE, text, options)
}

const CIRCA = /^(?:c\.?|ca\.?|circa|approximately|about|um|vers|env\.?) ?(?=[\p{L}\d+-]*\d)|[~?%]$/iu

/** The signs of an approximate date: `c. 1837`, `[1837?]`, EDTF's `1837~`. */
function withoutCirca(text: string): { written: string; circa: boolean } {
  const bare = /^\[(.*)\]$/.exec(text)?.[1]?.trim() ?? text
  const written = bare
    .replace(CIRCA, '')
    .replace(/[~?%]$/, '')
    .trim()
  return { written, circa: written !== bare }
}

const EDTF_SEASONS: Readonly<Record<string, Season>> = { '21': 1, '22': 2, '23': 3, '24': 4 }

/** A signed year counts from a year 0 (ISO 8601), which CSL's dates do not have. */
function astronomical(written = ''): number {
  const year = Number(written)
  return /^[+-]/.test(written) && year <= 0 ? year - 1 : year
}

/** NaN for a word that is no month. */
function month(word: string | undefined): number {
  return monthNumber(foldMonth(word ?? '')) ?? Number.NaN
}

/** @returns undefined for a day that does not exist. */
function day(year: number, monthPart?: string | number, dayPart?: string): StructuredDate | undefined {
  const parts = toParts(year, monthPart, dayPart)
  return parts === undefined ? undefined : { 'date-parts': [parts] }
}

function toParts(year: number, monthPart?: string | number, dayPart?: string): DateParts | undefined {
  if (year === 0) return undefined
  if (monthPart === undefined) return [year]
  const inYear = Number(monthPart)
  if (!(inYear >= 1 && inYear <= 12)) return undefined
  if (dayPart === undefined) return [year, inYear]
  const inMonth = Number(dayPart)
  return inMonth >= 1 && inMonth <= daysInMonth(year, inYear) ? [year, inYear, inMonth] : undefined
}

/** In the proleptic Gregorian calendar. `year` is CSL's: -1 is 1 BC. */
export function daysInMonth(year: number, inYear: number): number {
  if (inYear !== 2) return [4, 6, 9, 11].includes(inYear) ? 30 : 31
  const leap = year < 0 ? year + 1 : year
  return (leap % 4 === 0 && leap % 100 !== 0) || leap % 400 === 0 ? 29 : 28
}

function numeric(
  year: string | undefined,
  first: number,
  second: number,
  { numericOrder }: ReadDateOptions,
): StructuredDate | undefined {
  const dayFirst = first > 12 || (second <= 12 && numericOrder === 'day-first')
  const monthFirst = second > 12 || (first <= 12 && numericOrder === 'month-first')
  if (first === second || dayFirst) return day(Number(year), second, String(first))
  return monthFirst ? day(Number(year), first, String(second)) : day(Number(year))
}

function season(year: number, which: Season | undefined): StructuredDate | undefined {
  return which === undefined ? undefined : { 'date-parts': [[year]], season: which }
}

function seasonOver(which: Season | undefined, years: StructuredDate | undefined): StructuredDate | undefined {
  return which === undefined || years === undefined ? undefined : { ...years, season: which }
}

/** `1989–90`: the end's missing digits are the start's. */
function shortRange(from = '', to = ''): StructuredDate | undefined {
  return span(day(Number(from)), day(Number(from.slice(0, from.length - to.length) + to)))
}

/** From one date to a later one. */
function span(from: StructuredDate | undefined, to: StructuredDate | undefined): StructuredDate | undefined {
  const start = from?.['date-parts'][0]
  const end = to?.['date-parts'].at(-1)
  if (start === undefined || end === undefined || isBefore(end, start)) return undefined
  const which = from?.season ?? to?.season
  return { 'date-parts': [start, end], ...(which === undefined ? {} : { season: which }) }
}

function isBefore(a: DateParts, b: DateParts): boolean {
  const [year, inYear = 0, inMonth = 0] = a
  const [otherYear, otherInYear = 0, otherInMonth = 0] = b
  return year !== otherYear ? year < otherYear : inYear !== otherInYear ? inYear < otherInYear : inMonth < otherInMonth
}

/** ISO 8601 knows a year 0, 1 BC, and signs what is before it. */
function formatParts([year, inYear, inMonth]: DateParts): string {
  const shown =
    year > 0 ? String(year).padStart(4, '0') : year === -1 ? '-0000' : `-${String(-year - 1).padStart(4, '0')}`
  return [
    shown,
    ...[inYear, inMonth].flatMap((part) => (part === undefined ? [] : [String(part).padStart(2, '0')])),
  ].join('-')
}
