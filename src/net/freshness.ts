import CachePolicy from 'http-cache-semantics'
import { CitewrightError, type ErrorCode } from '../problem.js'
import { isBrokenOff } from './failure.js'
import type { Answer, Condition } from './get.js'
import type { RememberedAnswer, RememberedFailure } from './store.js'

/** How long an answer counts as new, in milliseconds. */
export interface Lifetime {
  /** When its headers do not say. */
  readonly unstated: number
  /** Even when its headers say less. @default 0 */
  readonly atLeast?: number
}

/**
 * An answer to be kept, with the time until which it is as good as new (RFC 9111, section 4.2): what its headers say, as far
 * as they say it. Undefined when its headers forbid keeping it.
 */
export function rememberedAnswer(
  answer: Answer,
  now: number,
  { unstated, atLeast = 0 }: Lifetime,
): RememberedAnswer | undefined {
  const policy = policyOf(answer)
  if (!policy.storable()) return undefined
  const stated = STATING.test(answer.headers['cache-control'] ?? '') || answer.headers['expires'] !== undefined
  const lifetime = stated ? policy.timeToLive() : unstated
  return { kind: 'answer', answer, since: now, until: now + Math.max(lifetime, atLeast) }
}

/**
 * Records of works: 30 days. A day at least, whatever the defaults of an agency's web server say (`max-age=0`): records change
 * seldom, and agencies ask to be asked no more than needed.
 */
export const OF_RECORDS: Lifetime = { unstated: 30 * 86_400_000, atLeast: 86_400_000 }

const STATING = /max-age|no-cache|must-revalidate|immutable/i

/** What asks whether a kept answer has changed; undefined when it carries no mark to ask by. */
export function conditionOf({ url, headers }: Answer): Condition | undefined {
  const { etag, 'last-modified': modified } = headers
  if (etag !== undefined) return { url, headers: { 'if-none-match': etag } }
  return modified === undefined ? undefined : { url, headers: { 'if-modified-since': modified } }
}

/** A kept answer that has not changed, with the newer headers (RFC 9111, section 4.3.4). */
export function refreshed(kept: Answer, unchanged: Answer): Answer {
  const { 'content-length': _length, 'content-encoding': _encoding, ...newer } = unchanged.headers
  return { ...kept, headers: { ...kept.headers, ...newer } }
}

function policyOf({ url, status, headers }: Answer): CachePolicy {
  return new CachePolicy({ url, method: 'GET', headers: {} }, { status, headers }, { shared: false })
}

/** A failure to be kept for a while, so that a second run does not ask again what was refused a moment ago. */
export function rememberedFailure(error: CitewrightError, now: number): RememberedFailure | undefined {
  const lifetime = error.code === 'NETWORK' && !isBrokenOff(error) ? undefined : LIFETIMES.get(error.code)
  if (lifetime === undefined) return undefined
  const { code, message, url, status } = error
  return {
    kind: 'failure',
    ...{ code, message },
    ...(url === undefined ? {} : { url }),
    ...(status === undefined ? {} : { status }),
    since: now,
    until: now + Math.max(lifetime, (error.retryAfter ?? 0) * 1000),
  }
}

const SECOND = 1000
const HOUR = 3_600_000

/**
 * What the server refused stays refused for a while. Trouble that passes is remembered only so that one run does not meet
 * the same dead host over and over: whoever comes back after mending the connection is not told of the past. A host that
 * names a time (`Retry-After`) is left alone until then. What is refused by rule is never kept.
 */
const LIFETIMES: ReadonlyMap<ErrorCode, number> = new Map([
  ['NOT_FOUND', HOUR],
  ['CONTENT_TYPE', HOUR],
  ['TOO_LARGE', HOUR],
  ['TOO_MANY_REDIRECTS', HOUR],
  ['CONTENT_INVALID', 60 * SECOND],
  ['UNAVAILABLE', 30 * SECOND],
  ['RATE_LIMITED', 30 * SECOND],
  ['TIMEOUT', 10 * SECOND],
  ['NETWORK', 10 * SECOND],
])

/** The error that was remembered, saying so. */
export function asError({ code, message, url, status, since, until }: RememberedFailure, now: number): CitewrightError {
  const ago = Math.max(0, Math.round((now - since) / 1000))
  const told = `${message.replace(/\.$/, '')} (remembered from ${ago} s ago; ask anew with the option refresh).`
  return new CitewrightError(code, told, {
    ...(url === undefined ? {} : { url }),
    ...(status === undefined ? {} : { status }),
    ...(code === 'RATE_LIMITED' && until > now ? { retryAfter: Math.ceil((until - now) / 1000) } : {}),
  })
}
