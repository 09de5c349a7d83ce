import { readDate } from '../item/date.js'
import type { DateParts, ItemDate } from '../item/item.js'
import { list, own, text } from './record-values.js'

/** The first of several dates that says anything: `{"date-parts":[[null]]}` is what agencies write for none. */
export function recordDate(values: readonly unknown[]): ItemDate | undefined {
  for (const value of values) {
    const date = oneDate(value)
    if (date !== undefined) return date
  }
  return undefined
}

function oneDate(value: unknown): ItemDate | undefined {
  if (typeof value === 'string' || typeof value === 'number') return writtenDate(value)
  const parts = list(own(value, 'date-parts'))
  const [from, to] = (Array.isArray(parts[0]) ? parts : [parts]).map(dateParts)
  if (from === undefined) return writtenDate(own(value, 'raw') ?? own(value, 'literal') ?? own(value, 'date-time'))
  const season = Number(text(own(value, 'season')) ?? '')
  const circa = own(value, 'circa')
  return {
    'date-parts': to === undefined ? [from] : [from, to],
    ...(season === 1 || season === 2 || season === 3 || season === 4 ? { season } : {}),
    ...(circa === true || circa === 1 || circa === 'true' || circa === '1' ? { circa: true } : {}),
  }
}

function writtenDate(value: unknown): ItemDate | undefined {
  const written = text(value)?.slice(0, LONGEST_DATE)
  return written === undefined ? undefined : (readDate(written) ?? { literal: written })
}

const LONGEST_DATE = 200

/** Year, month, day, as far as they are possible. */
function dateParts(value: unknown): DateParts | undefined {
  const [year, month, day] = list(value).slice(0, 3).map(wholeNumber)
  if (year === undefined || year === 0 || Math.abs(year) > 9999) return undefined
  if (month === undefined || month < 1 || month > 12) return [year]
  if (day === undefined || day < 1 || day > lastDay(year, month)) return [year, month]
  return [year, month, day]
}

/** Numbers, also as text: `["2016", "10"]`. */
function wholeNumber(value: unknown): number | undefined {
  const found = typeof value === 'string' && /^ ?-?\d{1,4} ?$/.test(value) ? Number(value) : value
  return typeof found === 'number' && Number.isInteger(found) ? found : undefined
}

function lastDay(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
