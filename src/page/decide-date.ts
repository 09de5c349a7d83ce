import { formatIsoDate } from '../item/date.js'
import type { DateParts, ItemDate, StructuredDate } from '../item/item.js'
import type { Candidate } from './candidate.js'
import { type NumericOrder, readDeclaredDate } from './date-text.js'
import { type Decision, type Option, vote } from './decision.js'

export interface Dates {
  readonly issued?: Decision<ItemDate>
  readonly modified?: Decision<ItemDate>
}

/**
 * The day of publication and that of the last change. The latter is never the former while anything says when the page
 * was published; where nothing does, a printed "Updated …" is the only day there is.
 */
export function decideDates(
  candidates: readonly Candidate[],
  order: NumericOrder,
  scholarly: boolean,
  accessed?: ItemDate,
): Dates {
  const issued = options(candidates, 'issued', order, scholarly)
  const modified = options(candidates, 'modified', order, scholarly)
  const published = vote(withPrecision(issued))
  const changed = vote(modified)
  const printed = vote(modified.filter(({ source }) => !source.startsWith('meta') && !source.startsWith('json-ld')))
  const first =
    published === undefined
      ? (printed ?? changed ?? copyrightYear(candidates, accessed))
      : printedDay(published, issued)
  return {
    ...(first === undefined ? {} : { issued: first }),
    ...(changed === undefined ? {} : { modified: changed }),
  }
}

/**
 * The last resort: the year of a copyright line. Many sites print the current year there whatever the page's own, so only one
 * that is over on the day the page was looked at says anything.
 */
function copyrightYear(
  candidates: readonly Candidate[],
  accessed: ItemDate | undefined,
): Decision<ItemDate> | undefined {
  const [now] = (accessed === undefined ? undefined : partsOf(accessed)) ?? []
  if (now === undefined) return undefined
  const years = options(candidates, 'copyright-year', undefined, false)
  return vote(years.filter(({ value }) => (partsOf(value)?.[0] ?? now) < now))
}

function options(
  candidates: readonly Candidate[],
  field: 'issued' | 'modified' | 'copyright-year',
  order: NumericOrder,
  scholarly: boolean,
): readonly Option<ItemDate>[] {
  return candidates.flatMap((candidate): Option<ItemDate>[] => {
    if (candidate.field !== field) return []
    const date = readDeclaredDate(candidate.value, order)
    if (date === undefined || !isPlausible(date, scholarly || MADE_FOR_CITING.test(candidate.source))) return []
    return [
      { value: date, key: formatIsoDate(date) ?? candidate.value, source: candidate.source, rank: candidate.rank },
    ]
  })
}

const MADE_FOR_CITING = /^meta (?:(?:bepress_)?citation_|prism|eprints|wkhealth)/

/** The web began in 1990; what scholarly pages describe is older than they are. The first day of Unix time is no date. */
function isPlausible(date: StructuredDate, scholarly: boolean): boolean {
  const [year, month, day] = date['date-parts'][0]
  if (year === 1970 && month === 1 && day === 1) return false
  return year >= (scholarly ? 1400 : 1990) && year <= 2100
}

/** What was printed long before it went online carries the day of its scan: the year of print is right. */
function withoutScans(all: readonly Option<ItemDate>[]): readonly Option<ItemDate>[] {
  const printed = all.filter(({ source }) => /citation_(?:year|publication_date|cover_date|date)$/.test(source))
  const years = printed.map(({ value }) => partsOf(value)?.[0] ?? Number.POSITIVE_INFINITY)
  return all.map((option) => {
    const online = /citation_online_date$/.test(option.source)
    return online && years.some((year) => year < (partsOf(option.value)?.[0] ?? 0)) ? { ...option, rank: 20 } : option
  })
}

/** A year, or a first of January among more exact days of that year, says no more than the year: it yields to them. */
function withPrecision(given: readonly Option<ItemDate>[]): readonly Option<ItemDate>[] {
  const all = withoutScans(given)
  const exact = all.filter((option) => (partsOf(option.value)?.length ?? 0) === 3 && !isNewYear(option.value))
  return all.map((option) => {
    const parts = partsOf(option.value)
    if (parts === undefined || (parts.length === 3 && !isNewYear(option.value))) return option
    const finer = exact.some((other) => partsOf(other.value)?.[0] === parts[0] && other.rank >= option.rank - 20)
    return finer ? { ...option, rank: option.rank - 25 } : option
  })
}

/** The rank of what is printed after the headline and close to it. */
const NEAR = 76

/** A time stamp in UTC falls on another day than the one printed beside the headline; the printed one is right. */
function printedDay(winner: Decision<ItemDate>, all: readonly Option<ItemDate>[]): Decision<ItemDate> {
  const parts = partsOf(winner.value)
  if (parts?.length !== 3 || !/^(?:meta|json-ld|itemprop|time)/.test(winner.source)) return winner
  const near = all.filter(({ source, rank }) => /line|text/.test(source) && rank >= NEAR)
  if (near.some(({ value }) => dayNumber(value) === dayNumber(winner.value))) return winner
  const printed = near.find(({ value }) => Math.abs(dayNumber(value) - dayNumber(winner.value)) === 1)
  if (printed === undefined) return winner
  const { value, source, rank } = winner
  return {
    value: printed.value,
    source: printed.source,
    rank: printed.rank,
    others: [{ value, source, rank }, ...winner.others.filter((other) => other.value !== printed.value)],
  }
}

function partsOf(date: ItemDate): DateParts | undefined {
  return 'date-parts' in date ? date['date-parts'][0] : undefined
}

function isNewYear(date: ItemDate): boolean {
  const parts = partsOf(date)
  return parts?.[1] === 1 && parts[2] === 1
}

function dayNumber(date: ItemDate): number {
  const [year, month = 1, day = 1] = partsOf(date) ?? [0]
  return Date.UTC(year, month - 1, day) / 86_400_000
}
