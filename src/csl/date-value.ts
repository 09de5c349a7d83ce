/** A date as the processor needs it: whole numbers, checked. */
export interface DateValue {
  /** Missing when the date is only words. */
  readonly from?: DatePoint
  /** The end of a range; `open` for a range that has not ended. */
  readonly to?: DatePoint | 'open'
  /** Printed as it stands, in place of the whole date. */
  readonly literal?: string
  readonly uncertain: boolean
}

export interface DatePoint {
  readonly year: number
  /** 1–12. */
  readonly month?: number
  readonly day?: number
  /** 1–4, spring first. */
  readonly season?: number
}

export function readDateValue(value: unknown): DateValue | undefined {
  if (typeof value === 'string') return value === '' ? undefined : { literal: value, uncertain: false }
  if (typeof value !== 'object' || value === null) return undefined
  const { 'date-parts': parts, literal, raw, season, circa } = value as Record<string, unknown>
  const uncertain =
    circa !== undefined && circa !== false && circa !== 0 && circa !== '' && circa !== 'false' && circa !== '0'
  if (typeof literal === 'string' && literal !== '') return { literal, uncertain }
  if (Array.isArray(parts)) {
    const from = readPoint(parts[0], season)
    if (from !== undefined) {
      const end: unknown = parts[1]
      const open = Array.isArray(end) && Number(end[0]) === 0
      const to = open ? 'open' : readPoint(end, undefined)
      return to === undefined ? { from, uncertain } : { from, to, uncertain }
    }
  }
  if (typeof raw === 'string' && raw !== '') return readRaw(raw, uncertain)
  return undefined
}

/** ISO dates and ranges of them are read; other writing is printed as it stands. */
function readRaw(raw: string, uncertain: boolean): DateValue {
  const points = raw
    .split('/')
    .map((each) => (/^-?\d{1,6}(?:-\d{1,2}){0,2}$/.test(each.trim()) ? readIso(each.trim()) : undefined))
  const [from, to] = points
  if (from === undefined || points.length > 2 || (points.length === 2 && to === undefined))
    return { literal: raw, uncertain }
  return to === undefined ? { from, uncertain } : { from, to, uncertain }
}

function readIso(text: string): DatePoint | undefined {
  const negative = text.startsWith('-')
  const numbers = (negative ? text.slice(1) : text).split('-').map(Number)
  if (negative && numbers[0] !== undefined) numbers[0] = -numbers[0]
  return readPoint(numbers, undefined)
}

function readPoint(parts: unknown, season: unknown): DatePoint | undefined {
  if (!Array.isArray(parts)) return undefined
  const [year, month, day] = parts.map((part) => (part === '' || part === null ? Number.NaN : Number(part)))
  if (year === undefined || !Number.isInteger(year) || (year === 0 && month === undefined)) return undefined
  const named = Number(season)
  const point: { year: number; month?: number; day?: number; season?: number } = { year }
  if (month !== undefined && Number.isInteger(month)) {
    if (month >= 1 && month <= 12) {
      point.month = month
      if (day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31) point.day = day
    } else if (month >= 13 && month <= 24) point.season = ((month - 13) % 4) + 1
  }
  if (point.month === undefined && named >= 1 && named <= 4 && Number.isInteger(named)) point.season = named
  return point
}
