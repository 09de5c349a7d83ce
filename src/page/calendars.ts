import { foldMonth } from '../item/date-words.js'
import type { DateParts } from '../item/item.js'

/**
 * The Gregorian day of a date whose year tells that it is counted otherwise: no page is of 1396 or of 2563. Years 1330 to
 * 1425 are of the Solar Hijri calendar (1951 to 2046), 2450 to 2600 of the Thai Buddhist era (1907 to 2057).
 *
 * @returns the day as it is for all other years
 */
export function gregorianDay(year: number, month: number, day: number): DateParts {
  if (year >= 1330 && year <= 1425) return fromSolarHijri(year, month, day)
  return year >= 2450 && year <= 2600 ? [year - BUDDHIST, month, day] : [year, month, day]
}

const BUDDHIST = 543

/** The number of a month of the Solar Hijri calendar, by its name. */
export function solarHijriMonth(name: string): number | undefined {
  return SOLAR_HIJRI.get(spelled(name))
}

/** Persian is also typed with the Arabic forms of two letters. */
function spelled(name: string): string {
  return foldMonth(name).replaceAll('ي', 'ی').replaceAll('ك', 'ک')
}

const SOLAR_HIJRI: ReadonlyMap<string, number> = new Map(
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'
    .split(' ')
    .map((name, index) => [spelled(name), index + 1]),
)

/** Six months of 31 days, then of 30. The leap years are those of the cycle of 33, right from 1178 to 1633. */
function fromSolarHijri(year: number, month: number, day: number): DateParts {
  const leaps = (before: number) => Math.floor((8 * (before - 1) + 29) / 33)
  const ofYear = 30 * (month - 1) + Math.min(month - 1, 6) + day - 1
  const days = 365 * (year - 1400) + leaps(year) - leaps(1400) + ofYear
  const date = new Date(NOWRUZ_1400 + days * 86_400_000)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}

const NOWRUZ_1400 = Date.UTC(2021, 2, 21)

/** `令和5年` is 2023, `民國112年` too. @returns undefined for an era that is not known */
export function yearOfEra(era: string, year: string): number | undefined {
  const before = ERAS.get(era)
  return before === undefined ? undefined : before + (year === '元' ? 1 : Number(year))
}

/** The year before the first of each era. */
const ERAS: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
  ['民國', 1911],
  ['民国', 1911],
])
