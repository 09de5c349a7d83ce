import { daysInMonth, readDate } from '../item/date.js'
import type { ItemDate, StructuredDate } from '../item/item.js'
import { gregorianDay, solarHijriMonth, yearOfEra } from './calendars.js'
import { monthNamed } from './months.js'

export type NumericOrder = 'day-first' | 'month-first' | undefined

export interface FoundDate {
  readonly date: StructuredDate
  readonly start: number
  readonly end: number
}

/** Reads a declared date: a date and nothing else, or a time stamp. Only what has a year counts. */
export function readDeclaredDate(text: string, order?: NumericOrder): StructuredDate | undefined {
  const stamp = STAMP.exec(text)
  if (stamp !== null) return dayOf(stamp[1], stamp[2], stamp[3])
  if (YEAR.test(text)) return { 'date-parts': [[Number(text)]] }
  const epoch = EPOCH.exec(text.trim())
  if (epoch !== null) return structured(readDate(dayOfEpoch(Number(epoch[1]))))
  const found = findDates(text, order)
  const [first] = found
  // One whole date and little besides is what it says; the rest (months, ranges, seasons) takes the full reader.
  const isRange = first !== undefined && /\d\s?[-–]\s?$/.test(text.slice(0, first.start))
  if (first !== undefined && !isRange && found.length === 1 && first.end - first.start >= text.length - BESIDES)
    return first.date
  return structured(readDate(text, order === undefined ? {} : { numericOrder: order })) ?? first?.date
}

/** A weekday, a time of day. */
const BESIDES = 14

/** A time stamp: whatever stands behind the day says nothing of the day as it was printed. */
const STAMP = /^\s*((?:19|20)\d\d)[-/](\d{1,2})[-/](\d{1,2})(?=[T ]\d|\s*$)/
const YEAR = /^(?:19|20)\d\d$/
/** Seconds or milliseconds since 1970. */
const EPOCH = /^(1\d{9}|9\d{8})(?:\d{3})?$/

function dayOfEpoch(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10)
}

function dayOf(year = '', month = '', day = ''): StructuredDate | undefined {
  const [written, inYear, inMonth] = [Number(year), Number(month), Number(day)]
  if (!(inYear >= 1 && inYear <= 12 && inMonth >= 1 && inMonth <= 31)) return undefined
  const [y, m = 0, d = 0] = gregorianDay(written, inYear, inMonth)
  return d <= daysInMonth(y, m) ? { 'date-parts': [[y, m, d]] } : undefined
}

/**
 * The written dates in a line of text, in order. Only shapes that a date can have are looked at, and `item/` says which
 * of them is one.
 */
export function findDates(text: string, order?: NumericOrder): readonly FoundDate[] {
  const line = westernDigits(text.length > LONGEST ? text.slice(0, LONGEST) : text)
  if (!MAY_HOLD.test(line)) return []
  const found: FoundDate[] = []
  for (const match of line.matchAll(SHAPES)) {
    const raw = match[0]
    const date = read(raw, order)
    if (date === undefined) continue
    found.push({ date, start: match.index, end: match.index + raw.length })
    if (found.length >= MOST) break
  }
  return found
}

/** The month and year that a line is, where it is nothing else: `August 2024`. */
export function readMonth(text: string): StructuredDate | undefined {
  if (text.length > 24 || !MONTH.test(text)) return undefined
  const date = structured(readDate(text))
  return date?.['date-parts'][0].length === 2 && date['date-parts'].length === 1 ? date : undefined
}

const MONTH = /^\p{L}{3,12}\.?,? \d{4}$/u

const LONGEST = 2000
const MOST = 20

function read(raw: string, order: NumericOrder): StructuredDate | undefined {
  const numbers = raw.match(/\d+/g) ?? []
  const era = ERA.exec(raw)
  if (era !== null) return dayOf(String(yearOfEra(era[1] ?? '', era[2] ?? '')), numbers.at(-2), numbers.at(-1))
  const word = WORDS.test(raw) ? monthIn(raw) : undefined
  if (word !== undefined) {
    const [first = '', second = ''] = numbers
    return first.length === 4 ? dayOf(first, word, second) : dayOf(second, word, first)
  }
  if (WORDS.test(raw) && !NUMBERED.test(raw)) return undefined
  const [first = '', second = '', third = ''] = numbers
  if (first.length === 4) return dayOf(first, second, third)
  // Only the point says by itself which number is the day; a year of two digits is of this century.
  const pointed = raw.includes('.')
  if (third.length === 2 && !pointed && order === undefined) return undefined
  const year = third.length === 2 ? `20${third}` : third
  if (pointed) return dayOf(year, second, first)
  const [a, b] = [Number(first), Number(second)]
  if (a === b || a > 12 || (b <= 12 && order === 'day-first')) return dayOf(year, second, first)
  if (b > 12 || order === 'month-first') return dayOf(year, first, second)
  return { 'date-parts': [[Number(year)]] }
}

const WORDS = /\p{L}{2}|\p{L}\p{M}|[ก-ฮ]\./u
/** What numbers the month although there are words: the `T` of a time stamp, Vietnamese `tháng`. */
const NUMBERED = /T\d|tháng/i
const ERA = /^(令和|平成|昭和|民國|民国) ?(元|\d{1,3})/u

/** The number of the month that one of the words of a text is, or two of them together (`كانون الثاني`). */
function monthIn(text: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? []
  for (const [index, word] of words.entries()) {
    const month = monthNamed(word + (words[index + 1] ?? '')) ?? monthNamed(word) ?? solarHijriMonth(word)
    if (month !== undefined) return String(month)
  }
  const thai = THAI_MONTHS.findIndex((month) => text.includes(month))
  return thai < 0 ? undefined : String(thai + 1)
}

const THAI_MONTHS = 'ม.ค ก.พ มี.ค เม.ย พ.ค มิ.ย ก.ค ส.ค ก.ย ต.ค พ.ย ธ.ค'.split(' ')

/** A year, or the points of a short date: the cheap question before the patterns. */
const MAY_HOLD = /(?:1[3-9]|2[0-9])\d\d|\d[./-]\s?\d{1,2}[./-]\s?\d\d|年/

/** The decimal digits of other scripts as Western ones: one character each, so that places stay. */
function westernDigits(text: string): string {
  return OTHER_DIGITS.test(text)
    ? text.replace(EACH_OTHER_DIGIT, (digit) => {
        const code = digit.charCodeAt(0)
        return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code))
      })
    : text
}

/** Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Malayalam, Thai, full-width. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xff10]
const DIGITS = ZEROS.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('')
const OTHER_DIGITS = new RegExp(`[${DIGITS}]`)
const EACH_OTHER_DIGIT = new RegExp(`[${DIGITS}]`, 'g')

const WORD = '\\p{L}[\\p{L}\\p{M}]{1,14}\\.?'
const SHAPES = new RegExp(
  [
    // 2022-01-20T09:41:07+00:00, 2022/1/20, 2022.01.20
    '(?<![\\d.,/-])\\d{4}[-/.]\\s?\\d{1,2}[-/.]\\s?\\d{1,2}(?!\\d)(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|\\s?[+-]\\d{2}:?\\d{2})?)?',
    // 20.01.2022, 20/1/22, 1-20-2022
    '(?<![\\d.,/-])\\d{1,2}([./-])\\s?\\d{1,2}\\1\\s?(?:\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)',
    // 20 January 2022, 20. Jan. 2022, 20th of January, 2022, 20 de enero de 2022
    `(?<![\\p{L}\\d])\\d{1,2}(?:st|nd|rd|th|er|\\.|º|ª|η)?\\s{0,2}-?(?:of |de |d['’])?${WORD}(?: (?:ال\\p{L}{3,6}|ماه))?[,،]?-?\\s{0,2}(?:de |del |[พค]\\.ศ\\. ?)?\\d{4}(?!\\d)`,
    // January 20, 2022; Jan. 20th 2022
    `(?<![\\p{L}\\d])${WORD}\\s{0,2}\\d{1,2}(?:st|nd|rd|th)?,?\\s{1,2}\\d{4}(?!\\d)`,
    // 2022年1月20日, 2022년 1월 20일
    '(?<!\\d)\\d{4}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]',
    // 2022. gada 20. janvārī
    `(?<![\\p{L}\\d])\\d{4}\\. gada \\d{1,2}\\. ${WORD}`,
    // 2022. január 20., 2022 m. sausio 20 d.
    `(?<![\\p{L}\\d])\\d{4}\\.?,? (?:m\\. )?${WORD} \\d{1,2}(?!\\d)\\.?`,
    // 20 tháng 1, 2022; 20 tháng 1 năm 2022
    '(?<!\\d)\\d{1,2} tháng \\d{1,2},? (?:năm )?\\d{4}(?!\\d)',
    // 20 ม.ค. 2565
    '(?<!\\d)\\d{1,2} (?:ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค)\\.? ?\\d{4}(?!\\d)',
    // 令和5年1月20日, 民國112年1月20日
    '(?:令和|平成|昭和|民國|民国) ?(?:\\d{1,3}|元)年 ?\\d{1,2}月 ?\\d{1,2}日',
  ].join('|'),
  'gu',
)

export function structured(date: ItemDate | undefined): StructuredDate | undefined {
  return date !== undefined && 'date-parts' in date ? date : undefined
}
