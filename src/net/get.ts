import { CitewrightError, type ErrorCode } from '../problem.js'
import { readRetryAfter } from './retry-after.js'

/** The part of the Fetch standard's `fetch` that is used; inject one to add a proxy, a cache or a guard. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface GetOptions {
  /** The one media type to ask for. @default any */
  readonly accept?: string
  /** What sends the request. @default globalThis.fetch */
  readonly fetch?: Fetch
  /** Milliseconds for everything: redirects, headers and body. @default 15_000 */
  readonly timeout?: number
  /** The longest body to take, in bytes after decompression. @default 10 MiB, 10_485_760 */
  readonly maxBytes?: number
  /** How many redirects to follow. Browsers follow them on their own and keep their own limit. @default 5 */
  readonly maxRedirects?: number
  /** Ends the request early; what comes out is the signal's own reason. */
  readonly signal?: AbortSignal
  /** The program's name, sent outside browsers only: in a browser the header would cost a preflight. @default 'citewright' */
  readonly userAgent?: string
  /** An address where the server's operators can reach you, put behind the program's name. */
  readonly mailto?: string
  /** The time, in milliseconds since 1970, for a `Retry-After` that names a date. @default Date.now */
  readonly now?: () => number
}

/** What an address answered. */
export interface Answer {
  /** The address behind all redirects. */
  readonly url: string
  /** 200 to 299; anything else is an error. */
  readonly status: number
  /** The `Content-Type` header, or empty. */
  readonly contentType: string
  readonly bytes: Uint8Array
}

/**
 * Gets what stands at an http(s) address. The only way to a network that citewright has.
 *
 * @throws CitewrightError `URL_FORBIDDEN`, `OPTION_INVALID`, `NETWORK`, `TIMEOUT`, `NOT_FOUND` (404, 410),
 * `RATE_LIMITED` (429), `UNAVAILABLE` (other refusals and 5xx), `CONTENT_TYPE` (406), `CONTENT_INVALID` (a body whose
 * compression is broken), `TOO_LARGE`, `TOO_MANY_REDIRECTS`; or the reason of `signal`.
 */
export async function get(url: string, options: GetOptions = {}): Promise<Answer> {
  const { timeout = 15_000, maxBytes = 10_485_760, maxRedirects = 5, signal } = options
  checkNumber('timeout', timeout, 1, 2_147_483_647)
  checkNumber('maxBytes', maxBytes, 1, Number.MAX_SAFE_INTEGER)
  checkNumber('maxRedirects', maxRedirects, 0, 20)
  const start = checkedUrl(url, url)
  const headers = requestHeaders(options)
  signal?.throwIfAborted()

  const stop = new AbortController()
  const timer = setTimeout(() => stop.abort(new TimeUp()), timeout)
  const forward = (): void => stop.abort(signal?.reason)
  signal?.addEventListener('abort', forward, { once: true })
  const request: Request = { headers, stop: stop.signal, maxBytes, maxRedirects, options }
  try {
    return await follow(start, request)
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (stop.signal.aborted) throw timedOut(start, timeout)
    throw error instanceof CitewrightError ? error : failed(start, error)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', forward)
    // Whatever was left unread is given up, so that no connection lingers.
    stop.abort()
  }
}

interface Request {
  readonly headers: Record<string, string>
  readonly stop: AbortSignal
  readonly maxBytes: number
  readonly maxRedirects: number
  readonly options: GetOptions
}

class TimeUp extends Error {}

async function follow(start: URL, request: Request): Promise<Answer> {
  let url = start
  for (let redirects = 0; ; redirects += 1) {
    let response = await send(url, request, 'manual')
    // A browser hides where a redirect goes; it has to follow by itself.
    if (response.type === 'opaqueredirect') response = await send(url, request, 'follow')
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null
    if (location === null) return answer(url, response, request)
    discard(response)
    if (redirects === request.maxRedirects) {
      throw new CitewrightError(
        'TOO_MANY_REDIRECTS',
        `${shown(start)} redirects more than ${request.maxRedirects} times; check the address, or raise maxRedirects.`,
        { url: start.href, status: response.status },
      )
    }
    url = checkedUrl(location, start.href, url)
  }
}

/** RFC 9110, section 15.4: those that name another place to get the same thing from. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

function send(url: URL, request: Request, redirect: 'manual' | 'follow'): Promise<Response> {
  const { options, headers, stop } = request
  const fetch: Fetch = options.fetch ?? globalThis.fetch
  // A fragment is no part of a request.
  const address = new URL(url)
  address.hash = ''
  return unlessStopped(stop, fetch(address.href, { headers, redirect, signal: stop, credentials: 'omit' }))
}

async function answer(asked: URL, response: Response, request: Request): Promise<Answer> {
  // Only a browser that followed by itself knows another address; injected functions may leave it empty.
  const url = response.redirected && response.url !== '' ? checkedUrl(response.url, asked.href) : asked
  if (response.status < 200 || response.status > 299) {
    discard(response)
    throw refusal(url, response, request.options.now ?? Date.now)
  }
  const length = Number(response.headers.get('content-length') ?? '0')
  if (length > request.maxBytes) {
    discard(response)
    throw tooLarge(url, request.maxBytes)
  }
  const bytes = await readBody(url, response, request)
  return { url: url.href, status: response.status, contentType: response.headers.get('content-type') ?? '', bytes }
}

async function readBody(url: URL, response: Response, { stop, maxBytes }: Request): Promise<Uint8Array> {
  if (response.body === null) return new Uint8Array()
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await unlessStopped(stop, reader.read())
    if (done) break
    size += value.byteLength
    if (size > maxBytes) {
      reader.cancel().catch(ignore)
      throw tooLarge(url, maxBytes)
    }
    chunks.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

/** An injected `fetch` may not heed the signal; waiting for it ends all the same. */
function unlessStopped<T>(stop: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(stop.reason)
    if (stop.aborted) end()
    stop.addEventListener('abort', end, { once: true })
    work.then(resolve, reject).finally(() => stop.removeEventListener('abort', end))
  })
}

function discard(response: Response): void {
  response.body?.cancel().catch(ignore)
}

function ignore(): void {}

function checkedUrl(text: string, asked: string, base?: URL): URL {
  const from = base === undefined ? '' : `${shown(asked)} redirects to `
  const url = parsedUrl(text, base)
  if (url === undefined) {
    const message = `${from}${shown(text)} — no whole address such as https://example.org/page.`
    throw new CitewrightError('URL_FORBIDDEN', message, { url: asked })
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    const message = `${from}${shown(url)}: only http and https addresses are fetched.`
    throw new CitewrightError('URL_FORBIDDEN', message, { url: url.href })
  }
  if (url.username !== '' || url.password !== '') {
    url.username = ''
    url.password = ''
    const message = `${from}an address with a user name or password, which are never sent: give ${shown(url)} alone.`
    throw new CitewrightError('URL_FORBIDDEN', message, { url: url.href })
  }
  return url
}

function parsedUrl(text: string, base?: URL): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

function requestHeaders({ accept = '*/*', userAgent = 'citewright', mailto }: GetOptions): Record<string, string> {
  checkText('accept', accept)
  checkText('userAgent', userAgent)
  if (mailto !== undefined) checkText('mailto', mailto)
  const headers: Record<string, string> = { accept }
  if (!inBrowser()) headers['user-agent'] = mailto === undefined ? userAgent : `${userAgent} (mailto:${mailto})`
  return headers
}

/** Node, Deno and Bun all have `process.versions`; a browser has not, nor a bundler's stand-in for `process`. */
function inBrowser(): boolean {
  return typeof process === 'undefined' || typeof process.versions?.node !== 'string'
}

/** Statuses with a code of their own; any other is `UNAVAILABLE`. */
const REFUSALS: ReadonlyMap<number, readonly [code: ErrorCode, message: string]> = new Map([
  [404, ['NOT_FOUND', 'there is nothing; check the address']],
  [406, ['CONTENT_TYPE', 'it cannot be had in the form that was asked for']],
  [410, ['NOT_FOUND', 'it is gone; look for a newer address']],
  [429, ['RATE_LIMITED', 'too many requests']],
])

function refusal(url: URL, response: Response, now: () => number): CitewrightError {
  const { status } = response
  const retryAfter = readRetryAfter(response.headers.get('retry-after') ?? '', now())
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

function tooLarge(url: URL, maxBytes: number): CitewrightError {
  const message = `${shown(url)} answers with more than ${maxBytes} bytes; raise maxBytes if you expect that much.`
  return new CitewrightError('TOO_LARGE', message, { url: url.href })
}

function timedOut(url: URL, timeout: number): CitewrightError {
  const message = `${shown(url)} did not answer in full within ${timeout} ms; try again, or raise the timeout.`
  return new CitewrightError('TIMEOUT', message, { url: url.href })
}

/** `fetch` rejects with a bare TypeError; what happened stands in its cause, if anywhere. */
function failed(url: URL, cause: unknown): CitewrightError {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const code = property(inner, 'code')
  if (code.startsWith('Z_')) {
    const message = `${shown(url)} answered with a body whose compression is broken; try again later.`
    return new CitewrightError('CONTENT_INVALID', message, { url: url.href, cause })
  }
  const told = code === '' ? property(inner, 'message') : code
  const why = told === '' ? '' : ` (${oneLine(told)})`
  const message = `${shown(url)} could not be reached${why}; check the address and the connection.`
  return new CitewrightError('NETWORK', message, { url: url.href, cause })
}

function property(value: unknown, name: 'code' | 'message'): string {
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof found === 'string' ? found : ''
}

/** An address as messages show it: one line, not endless. */
function shown(url: URL | string): string {
  return oneLine(typeof url === 'string' ? url : url.href)
}

function oneLine(text: string): string {
  const head = text.slice(0, 300).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
  return text.length > 300 ? `${head}…` : head
}

function checkNumber(name: string, value: unknown, least: number, most: number): void {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return
  const message = `Expected ${name} to be a whole number from ${least} to ${most}, got ${String(value)}.`
  throw new CitewrightError('OPTION_INVALID', message)
}

/** Header values: printable ASCII only, so that no value smuggles in a header of its own. */
function checkText(name: string, value: unknown): void {
  if (typeof value === 'string' && /^[\x20-\x7e]{1,500}$/.test(value)) return
  throw new CitewrightError(
    'OPTION_INVALID',
    `Expected ${name} to be one line of printable ASCII, got ${oneLine(String(value))}.`,
  )
}
