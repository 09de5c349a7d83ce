import type { CitewrightError, ErrorCode } from '../problem.js'
import type { Clock } from './clock.js'
import { isBrokenOff } from './failure.js'
import { LONGEST_WAIT } from './retry-after.js'

/**
 * Milliseconds to wait before trying again, or undefined when another try cannot succeed or is asked for too late.
 *
 * @param tries how many there were so far, from 1
 */
export function retryDelay(error: CitewrightError, tries: number, retries: number, clock: Clock): number | undefined {
  if (tries > retries || !isPassing(error)) return undefined
  if (error.retryAfter !== undefined) {
    const asked = error.retryAfter * 1000
    return asked > LONGEST_WAIT ? undefined : asked
  }
  // Full jitter: clients that failed together do not come back together.
  return clock.random() * Math.min(LONGEST_BACK_OFF, FIRST_BACK_OFF * 2 ** (tries - 1))
}

const FIRST_BACK_OFF = 400
const LONGEST_BACK_OFF = 10_000

/** Whether what went wrong may be gone the next time. */
export function isPassing(error: CitewrightError): boolean {
  const { code, status } = error
  if (code === 'UNAVAILABLE') return status === undefined || PASSING_STATUSES.has(status)
  return code === 'NETWORK' ? isBrokenOff(error) : PASSING.has(code)
}

const PASSING: ReadonlySet<ErrorCode> = new Set(['TIMEOUT', 'RATE_LIMITED', 'CONTENT_INVALID'])

/** Request timeout, too early, and a server or gateway in trouble (RFC 9110, section 15; RFC 8470). */
const PASSING_STATUSES: ReadonlySet<number> = new Set([408, 425, 500, 502, 503, 504])
