import { readDate } from '../item/date.js'
import type { ItemDate, StructuredDate } from '../item/item.js'

export type NumericOrder = 'day-first' | 'month-first' | undefined

export interface FoundDate {
  readonly date: StructuredDate
  readonly start: number
  readonly end: number
}

/** Reads a declared date: a date and nothing else, or a time stamp. Only what has a year counts. */
export function readDeclaredDate(text: string, order?: NumericOrder): StructuredDate | undefined {
  return (
    structured(readDate(text, order === undefined ? {} : { numericOrder: order })) ?? findDates(text, order)[0]?.date
  )
}

/**
 * The written dates in a line of text, in order. Only shapes that a date can have are looked at, and `item/` says which
 * of them is one.
 */
export function findDates(text: string, order?: NumericOrder): readonly FoundDate[] {
  const found: FoundDate[] = []
  const line = text.slice(0, LONGEST)
  if (!/\d{2}/.test(line)) return found
  for (const match of line.matchAll(SHAPES)) {
    const raw = match[0]
    const date = structured(readDate(raw, order === undefined ? {} : { numericOrder: order }))
    if (date === undefined) continue
    found.push({ date, start: match.index, end: match.index + raw.length })
    if (found.length >= MOST) break
  }
  return found
}

const LONGEST = 5000
const MOST = 20

const WORD = '\\p{L}{3,14}\\.?'
const SHAPES = new RegExp(
  [
    // 2022-01-20T09:41:07+00:00, 2022/1/20, 2022.01.20
    '(?<![\\d.,/-])\\d{4}[-/.]\\s?\\d{1,2}[-/.]\\s?\\d{1,2}(?!\\d)(?:[T ]\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:Z|\\s?[+-]\\d{2}:?\\d{2})?)?',
    // 20.01.2022, 20/1/22, 1-20-2022
    '(?<![\\d.,/-])\\d{1,2}([./-])\\s?\\d{1,2}\\1\\s?(?:\\d{4}|\\d{2})(?![\\d/-])',
    // 20 January 2022, 20. Jan. 2022, 20th of January, 2022, 20 de enero de 2022
    `(?<![\\p{L}\\d])\\d{1,2}(?:st|nd|rd|th|er|\\.|º|ª)?\\s{0,2}-?(?:of |de |d')?${WORD},?-?\\s{0,2}(?:de |del )?\\d{4}(?!\\d)`,
    // January 20, 2022; Jan. 20th 2022
    `(?<![\\p{L}\\d])${WORD}\\s{0,2}\\d{1,2}(?:st|nd|rd|th)?,?\\s{1,2}\\d{4}(?!\\d)`,
    // 2022年1月20日, 2022년 1월 20일
    '\\d{4}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일]',
  ].join('|'),
  'giu',
)

export function structured(date: ItemDate | undefined): StructuredDate | undefined {
  return date !== undefined && 'date-parts' in date ? date : undefined
}
