/** Milliseconds that a server may have a request wait; who asks for more is not asked again, and the caller is told. */
export const LONGEST_WAIT = 60_000

/**
 * Seconds to wait by a `Retry-After` header (RFC 9110, section 10.2.3), which is a number of seconds or a date; the date
 * is counted from `now`, in milliseconds since 1970. Undefined when it is neither. Never negative, whole, at most a day.
 */
export function readRetryAfter(header: string, now: number): number | undefined {
  const text = header.slice(0, 60).trim()
  if (/^\d{1,10}$/.test(text)) return bounded(Number(text))
  const date = readHttpDate(text)
  return date === undefined ? undefined : bounded(Math.ceil((date - now) / 1000))
}

const A_DAY = 86_400

function bounded(seconds: number): number {
  return Math.min(Math.max(seconds, 0), A_DAY)
}

/** The three forms of RFC 9110, section 5.6.7: IMF-fixdate, RFC 850, asctime. All are in universal time. */
function readHttpDate(text: string): number | undefined {
  const match = IMF.exec(text)?.groups ?? RFC_850.exec(text)?.groups ?? ASCTIME.exec(text)?.groups
  if (match === undefined) return undefined
  const { day = '', month = '', year = '', hour = '', minute = '', second = '' } = match
  const index = MONTHS.indexOf(month)
  if (index < 0 || index % 3 !== 0) return undefined
  // Two digits come from RFC 850; nothing that is to be retried lies in the last century.
  const full = year.length === 2 ? 2000 + Number(year) : Number(year)
  return Date.UTC(full, index / 3, Number(day), Number(hour), Number(minute), Number(second))
}

const TIME = '(?<hour>\\d\\d):(?<minute>\\d\\d):(?<second>\\d\\d)'
const IMF = new RegExp(`^[A-Z][a-z]{2}, (?<day>\\d\\d) (?<month>[A-Z][a-z]{2}) (?<year>\\d{4}) ${TIME} GMT$`)
const RFC_850 = new RegExp(`^[A-Z][a-z]{5,8}, (?<day>\\d\\d)-(?<month>[A-Z][a-z]{2})-(?<year>\\d\\d) ${TIME} GMT$`)
const ASCTIME = new RegExp(`^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`)

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
