/* What a request can fail with, told so that a reader knows what to do next. */
import { CitewrightError, type ErrorCode } from '../problem.js'
import { readRetryAfter } from './retry-after.js'
import { oneLine, shown } from './shown.js'

/** Statuses with a code of their own; any other is `UNAVAILABLE`. */
const REFUSALS: ReadonlyMap<number, readonly [code: ErrorCode, message: string]> = new Map([
  [404, ['NOT_FOUND', 'there is nothing; check the address']],
  [406, ['CONTENT_TYPE', 'it cannot be had in the form that was asked for']],
  [410, ['NOT_FOUND', 'it is gone; look for a newer address']],
  [429, ['RATE_LIMITED', 'too many requests']],
])

/** An answer with a status that is no success. `now` is in milliseconds since 1970. */
export function refusal(url: URL, { status, headers }: Response, now: number): CitewrightError {
  const retryAfter = readRetryAfter(headers.get('retry-after') ?? '', now)
  const [code, told] = REFUSALS.get(status) ?? [
    'UNAVAILABLE',
    status >= 500 ? 'the server is in trouble' : 'the server refuses',
  ]
  const wait = retryAfter === undefined ? 'try again later' : `try again in ${retryAfter} s`
  const next = code === 'RATE_LIMITED' || status >= 500 ? `; ${wait}` : ''
  const detail = retryAfter === undefined ? {} : { retryAfter }
  return new CitewrightError(code, `${shown(url)} answered ${status}: ${told}${next}.`, {
    url: url.href,
    status,
    ...detail,
  })
}

export function tooManyRedirects(url: URL, maxRedirects: number, status: number): CitewrightError {
  const message = `${shown(url)} redirects more than ${maxRedirects} times; check the address, or raise maxRedirects.`
  return new CitewrightError('TOO_MANY_REDIRECTS', message, { url: url.href, status })
}

export function tooLarge(url: URL, maxBytes: number): CitewrightError {
  const message = `${shown(url)} answers with more than ${maxBytes} bytes; raise maxBytes if you expect that much.`
  return new CitewrightError('TOO_LARGE', message, { url: url.href })
}

export function timedOut(url: URL, limit: number): CitewrightError {
  const message = `${shown(url)} did not answer in full within ${limit} ms; try again, or raise the timeout.`
  return new CitewrightError('TIMEOUT', message, { url: url.href })
}

/** Whether a connection came about and broke off, which is chance; a host that cannot be found or refuses is none. */
export function isBrokenOff({ cause }: CitewrightError): boolean {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  return /^(?:ECONNRESET|EPIPE|ECONNABORTED|ETIMEDOUT|EAI_AGAIN|HPE_.*|UND_ERR_.*)$/.test(property(inner, 'code'))
}

/** Whatever a request rejected with. `fetch` gives a bare TypeError; what happened stands in its cause, if anywhere. */
export function failed(url: URL, error: unknown): CitewrightError {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error
  if (error instanceof CitewrightError) return error
  if (inner instanceof CitewrightError) return inner
  const code = property(inner, 'code')
  if (code.startsWith('Z_')) {
    const message = `${shown(url)} answered with a body whose compression is broken; try again later.`
    return new CitewrightError('CONTENT_INVALID', message, { url: url.href, cause: error })
  }
  if (code === 'UND_ERR_CONNECT_TIMEOUT') {
    const message = `${shown(url)} could not be connected to in time; check the connection, or try again later.`
    return new CitewrightError('TIMEOUT', message, { url: url.href, cause: error })
  }
  const told = code === '' ? property(inner, 'message') : code
  const why = told === '' ? '' : ` (${oneLine(told)})`
  const message = `${shown(url)} could not be reached${why}; check the address and the connection.`
  return new CitewrightError('NETWORK', message, { url: url.href, cause: error })
}

function property(value: unknown, name: 'code' | 'message'): string {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof found === 'string' ? found : ''
}
