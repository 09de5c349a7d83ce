import { knownMailto, namesItself, send } from '#platform'
import { allowedUrl, isWaived, type PrivateNetwork } from './allowed.js'
import { failed, refusal, timedOut, tooLarge, tooManyRedirects } from './failure.js'
import { onAbort } from './on-abort.js'
import { checkNumber, checkText } from './options.js'
import { Stopwatch } from './stopwatch.js'

/** The part of the Fetch standard's `fetch` that is used; inject one to add a proxy or to answer from elsewhere. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface GetOptions {
  /** The one media type to ask for. @default any */
  readonly accept?: string
  /**
   * What sends the request. With one of your own, what a name stands for is no longer checked, as that is not seen.
   * @default in Node undici's, which checks every address it connects to; elsewhere globalThis.fetch
   */
  readonly fetch?: Fetch
  /** Milliseconds for everything: redirects, headers and body; not for waiting until it is polite to ask. @default 15_000 */
  readonly timeout?: number
  /** Milliseconds for a connection (in Node). @default 5_000 */
  readonly connectTimeout?: number
  /** Milliseconds from a request to the headers of its answer. @default 10_000 */
  readonly headersTimeout?: number
  /** Milliseconds from one piece of a body to the next. @default 10_000 */
  readonly bodyTimeout?: number
  /** The longest body to take, in bytes after decompression. @default 10 MiB, 10_485_760 */
  readonly maxBytes?: number
  /** How many redirects to follow. Browsers follow them on their own and keep their own limit. @default 5 */
  readonly maxRedirects?: number
  /** Ends the request early; what comes out is the signal's own reason. */
  readonly signal?: AbortSignal
  /** The program's name, sent outside browsers only: in a browser the header would cost a preflight. @default 'citewright' */
  readonly userAgent?: string
  /** An address where the server's operators can reach you, put behind the program's name. @default in Node `CITEWRIGHT_MAILTO` */
  readonly mailto?: string
  /** Which addresses may be asked beyond public hosts on ports 80 and 443. @default false, none */
  readonly privateNetwork?: PrivateNetwork
  /** The time, in milliseconds since 1970, for a `Retry-After` that names a date. @default Date.now */
  readonly now?: () => number
}

/** What an address answered. */
export interface Answer {
  /** The address behind all redirects. */
  readonly url: string
  /** 200 to 299, or 304 to a conditional request; anything else is an error. */
  readonly status: number
  /** The `Content-Type` header, or empty. */
  readonly contentType: string
  /** All headers, names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly bytes: Uint8Array
}

/** What a request passes through on its way to each host; see `traffic.ts`. */
export interface Gate {
  /** Waits until the host may be asked, and gives what is to be called when its answer is over. */
  enter(host: string, signal: AbortSignal): Promise<() => void>
  /** Hears what each answer says about how often to ask. */
  heard(host: string, status: number, headers: Headers): void
}

/** Headers that make a request conditional, and the address they are for. */
export interface Condition {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Gets what stands at an http(s) address, in one try. The only way to a network that citewright has.
 *
 * @throws CitewrightError `URL_FORBIDDEN`, `OPTION_INVALID`, `NETWORK`, `TIMEOUT`, `NOT_FOUND` (404, 410),
 * `RATE_LIMITED` (429), `UNAVAILABLE` (other refusals and 5xx), `CONTENT_TYPE` (406), `CONTENT_INVALID` (a body whose
 * compression is broken), `TOO_LARGE`, `TOO_MANY_REDIRECTS`; or the reason of `signal`.
 */
export async function get(
  url: string,
  options: GetOptions = {},
  gate: Gate = OPEN,
  condition?: Condition,
): Promise<Answer> {
  const request = readOptions(options, gate, condition)
  const { signal, watch, privateNetwork } = request
  const start = allowedUrl(url, privateNetwork)
  signal?.throwIfAborted()
  const forget = signal && onAbort(signal, () => watch.stop(signal.reason))
  try {
    return await follow(start, request)
  } catch (error) {
    if (signal?.aborted) throw signal.reason
    if (watch.overrun !== undefined) throw timedOut(start, watch.overrun)
    throw failed(start, error)
  } finally {
    forget?.()
    // Whatever was left unread is given up, so that no connection lingers.
    watch.stop()
  }
}

const OPEN: Gate = { enter: async () => () => undefined, heard: () => undefined }

interface Request extends Required<Pick<GetOptions, 'connectTimeout' | 'headersTimeout' | 'bodyTimeout'>> {
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: Fetch | undefined
  readonly maxBytes: number
  readonly maxRedirects: number
  readonly privateNetwork: PrivateNetwork
  readonly signal: AbortSignal | undefined
  readonly now: () => number
  readonly watch: Stopwatch
  readonly gate: Gate
  readonly condition: Condition | undefined
}

function readOptions(options: GetOptions, gate: Gate, condition: Condition | undefined): Request {
  const { fetch, signal, privateNetwork = false, now = Date.now } = options
  const { accept = '*/*', userAgent = 'citewright', mailto = knownMailto() } = options
  const { timeout = 15_000, connectTimeout = 5_000, headersTimeout = 10_000, bodyTimeout = 10_000 } = options
  const { maxBytes = 10_485_760, maxRedirects = 5 } = options
  for (const [name, value] of Object.entries({ timeout, connectTimeout, headersTimeout, bodyTimeout }))
    checkNumber(name, value, 1, 2_147_483_647)
  checkNumber('maxBytes', maxBytes, 1, Number.MAX_SAFE_INTEGER)
  checkNumber('maxRedirects', maxRedirects, 0, 20)
  checkText('accept', accept)
  checkText('userAgent', userAgent)
  if (mailto !== undefined) checkText('mailto', mailto)
  const name = mailto === undefined ? userAgent : `${userAgent} (mailto:${mailto})`
  return {
    headers: namesItself ? { accept, 'user-agent': name } : { accept },
    watch: new Stopwatch(timeout),
    ...{ fetch, connectTimeout, headersTimeout, bodyTimeout, maxBytes, maxRedirects, privateNetwork, signal, now },
    ...{ gate, condition },
  }
}

async function follow(start: URL, request: Request): Promise<Answer> {
  let url = start
  for (let redirects = 0; ; redirects += 1) {
    const next = await step(url, request)
    if ('bytes' in next) return next
    if (redirects === request.maxRedirects) throw tooManyRedirects(start, request.maxRedirects, next.status)
    url = allowedUrl(next.location, request.privateNetwork, start.href, url)
  }
}

interface Redirect {
  readonly status: number
  readonly location: string
}

/** Asks one host: an answer, or where it sends us. */
async function step(url: URL, request: Request): Promise<Answer | Redirect> {
  const { watch, gate } = request
  watch.pause()
  const leave = await watch.unlessStopped(gate.enter(url.host, watch.signal))
  watch.start()
  try {
    let response = await ask(url, request, 'manual')
    // A browser hides where a redirect goes; it has to follow by itself.
    if (response.type === 'opaqueredirect') response = await ask(url, request, 'follow')
    gate.heard(url.host, response.status, response.headers)
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null
    if (location === null) return await answer(url, response, request)
    discard(response)
    return { status: response.status, location }
  } finally {
    leave()
  }
}

/** RFC 9110, section 15.4: those that name another place to get the same thing from. */
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

function ask(url: URL, request: Request, redirect: 'manual' | 'follow'): Promise<Response> {
  const { fetch, watch, condition, connectTimeout, headersTimeout } = request
  const { signal } = watch
  // A fragment is no part of a request.
  const address = new URL(url)
  address.hash = ''
  const headers = condition?.url === url.href ? { ...request.headers, ...condition.headers } : request.headers
  const response =
    fetch === undefined
      ? send(address.href, { headers, redirect, signal, connectTimeout, waived: isWaived(url, request.privateNetwork) })
      : fetch(address.href, { headers, redirect, signal, credentials: 'omit' })
  return watch.within(headersTimeout, response)
}

async function answer(asked: URL, response: Response, request: Request): Promise<Answer> {
  // Only a browser that followed by itself knows another address; injected functions may leave it empty.
  const known = response.redirected && response.url !== ''
  const url = known ? allowedUrl(response.url, request.privateNetwork, asked.href) : asked
  const { status, headers } = response
  if ((status < 200 || status > 299) && !(status === 304 && request.condition !== undefined)) {
    discard(response)
    throw refusal(url, response, request.now())
  }
  if (Number(headers.get('content-length') ?? '0') > request.maxBytes) {
    discard(response)
    throw tooLarge(url, request.maxBytes)
  }
  const bytes = await readBody(url, response, request)
  const contentType = headers.get('content-type') ?? ''
  return { url: url.href, status, contentType, headers: Object.fromEntries(headers), bytes }
}

async function readBody(url: URL, response: Response, request: Request): Promise<Uint8Array> {
  const { watch, maxBytes, bodyTimeout } = request
  if (response.body === null) return new Uint8Array()
  const reader = response.body.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await watch.within(bodyTimeout, reader.read())
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

function discard(response: Response): void {
  response.body?.cancel().catch(ignore)
}

function ignore(): void {}
