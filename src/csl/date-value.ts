/** A date as the processor needs it: whole numbers, checked. */
export interface DateValue {
  /** Missing when the date is only words. */
  readonly from?: DatePoint | undefined
  /** The end of a range; `open` for a range that has not ended. */
  readonly to?: DatePoint | 'open' | undefined
  /** Printed as it stands, in place of the whole date. */
  readonly literal?: string
  readonly uncertain: boolean
}

export interface DatePoint {
  readonly year: number
  /** 1–12, and from 13 on the seasons, spring first. */
  readonly month: number | undefined
  readonly day: number | undefined
}

export function readDateValue(value: unknown): DateValue | undefined {
  if (typeof value === 'string') return value === '' ? undefined : { literal: value, uncertain: false }
  if (typeof value !== 'object' || value === null) return undefined
  const { 'date-parts': parts, literal, raw, season, circa = '' } = value as Record<string, unknown>
  const uncertain = circa !== '' && !/^(?:0|false)$/.test(circa as string)
  if (typeof literal === 'string' && literal !== '') return { literal, uncertain }
  if (Array.isArray(parts)) {
    const from = readPoint(parts[0], season)
    const end: unknown = parts[1]
    const isOpen = Array.isArray(end) && Number(end[0]) === 0
    if (from !== undefined) return { from, to: isOpen ? 'open' : readPoint(end), uncertain }
  }
  return typeof raw === 'string' && raw !== '' ? { ...readRaw(raw), uncertain } : undefined
}

/** ISO dates and ranges of them are read; other writing is printed as it stands. */
function readRaw(raw: string): Pick<DateValue, 'from' | 'to' | 'literal'> {
  const points = raw.split('/').map((each) => readPoint(ISO.exec(each.trim())?.slice(1)))
  const [from, to] = points
  return points.length > 2 || points.includes(undefined) ? { literal: raw } : { from, to }
}

const ISO = /^(-?\d{1,6})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/

function readPoint(parts: unknown, season?: unknown): DatePoint | undefined {
  if (!Array.isArray(parts) || parts[0] === '' || parts[0] === null) return undefined
  const year = Number(parts[0])
  if (year % 1 !== 0 || (year === 0 && parts[1] === undefined)) return undefined
  const month = counted(parts[1], 12)
  if (month !== undefined) return { year, month, day: counted(parts[2], 31) }
  // Parts name the seasons again from 17 on, for one of the hemispheres.
  const named = counted(season, 4) ?? counted(Number(parts[1]) - 12, 12)
  return { year, month: named && 13 + ((named - 1) % 4), day: undefined }
}

/** A whole number from 1 to the highest there is. */
function counted(value: unknown, highest: number): number | undefined {
  const number = Number(value)
  return number % 1 === 0 && number > 0 && number <= highest ? number : undefined
}
