import { sharedStore } from '#platform'
import { CitewrightError, type Warning } from '../problem.js'
import { type Clock, realClock, sleep } from './clock.js'
import { asError, conditionOf, type Lifetime, refreshed, rememberedAnswer, rememberedFailure } from './freshness.js'
import { type Answer, type GetOptions, get } from './get.js'
import { memoryStore } from './memory-store.js'
import { checkNumber } from './options.js'
import { isPassing, retryDelay } from './retry.js'
import { shown } from './shown.js'
import type { RememberedAnswer, Store } from './store.js'
import { Traffic } from './traffic.js'

export interface SessionOptions {
  /** Where answers are kept; false keeps none. @default in memory, for the life of the session */
  readonly cache?: Store | false
  /** Time and chance. @default the real ones */
  readonly clock?: Clock
}

export interface RequestOptions extends Omit<GetOptions, 'accept' | 'now'> {
  /**
   * What is shared with other calls. @default one session for the whole process, which in Node keeps its answers on disk
   * (`CITEWRIGHT_CACHE` names the folder, or `off`); a new one in memory when `fetch` is given
   */
  readonly session?: Session
  /** How often a request is tried again when that may succeed. @default 4 */
  readonly retries?: number
  /** Answers come from the cache alone, however old they are; `refresh` is then without effect. @default false */
  readonly offline?: boolean
  /** What the cache holds is asked for anew; it stands in, with a warning, when the host cannot be asked. @default false */
  readonly refresh?: boolean
}

/** A request for one thing, and how to read it. */
export interface Wanted<T> {
  readonly url: string
  /** The one media type to ask for. */
  readonly accept: string
  readonly lifetime: Lifetime
  /** Throws a {@link CitewrightError} when the answer is not what was asked for; such an answer is not kept. */
  read(answer: Answer): T | Promise<T>
}

export interface Got<T> {
  readonly value: T
  /** `stale`: the cache's, too old, but the host could not be asked. */
  readonly from: 'network' | 'cache' | 'stale'
  /** `ANSWER_STALE`, when an old answer stands in for one that could not be had. */
  readonly warnings: readonly Warning[]
}

/**
 * What requests share: the pace of each host, the cache, and the answers under way, so that equal requests at the same
 * time are one.
 */
export class Session {
  readonly #store: Store | undefined
  readonly #clock: Clock
  readonly #traffic: Traffic
  readonly #flights = new Map<string, Flight>()

  constructor({ cache = memoryStore(), clock = realClock }: SessionOptions = {}) {
    this.#store = cache === false ? undefined : cache
    this.#clock = clock
    this.#traffic = new Traffic(clock)
  }

  /**
   * Gives what is wanted, from the cache or the network, with retries, politely.
   *
   * @throws CitewrightError those of {@link get}, those of `wanted.read`, `OFFLINE`; or the reason of `options.signal`
   */
  async ask<T>(wanted: Wanted<T>, options: RequestOptions = {}): Promise<Got<T>> {
    options.signal?.throwIfAborted()
    const key = `${wanted.accept} ${wanted.url}`
    const kept = await this.#store?.get(key)
    const now = this.#clock.now()
    const { offline = false, refresh = false } = options
    if (kept !== undefined && (offline || (kept.until > now && !refresh))) {
      if (kept.kind === 'failure') throw asError(kept, now)
      return { value: await wanted.read(kept.answer), from: kept.until > now ? 'cache' : 'stale', warnings: [] }
    }
    if (offline) throw notKept(wanted.url)
    const stale = kept?.kind === 'answer' ? kept : undefined
    try {
      // What this call reads to see whether to try again need not be read twice.
      let seen: { readonly answer: Answer; readonly value: T } | undefined
      const read = async (answer: Answer): Promise<T> => {
        const value = await wanted.read(answer)
        seen = { answer, value }
        return value
      }
      const answer = await this.#share(key, options, () => this.#fetch(key, { ...wanted, read }, options, stale))
      const value = seen?.answer === answer ? seen.value : await wanted.read(answer)
      return { value, from: 'network', warnings: [] }
    } catch (error) {
      if (stale === undefined || !(error instanceof CitewrightError) || !(isPassing(error) || error.code === 'NETWORK'))
        throw error
      return { value: await wanted.read(stale.answer), from: 'stale', warnings: [standsIn(stale, error)] }
    }
  }

  /** Joins a flight that is under way for the same thing; one that another caller may call off is not shared. */
  #share(key: string, { signal }: RequestOptions, start: () => Promise<Answer>): Promise<Answer> {
    const under = this.#flights.get(key)
    if (under !== undefined && under.signal === signal) return under.answer
    const answer = start()
    const flight: Flight = { answer, signal }
    this.#flights.set(key, flight)
    const land = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key)
    }
    answer.then(land, land)
    return answer
  }

  async #fetch<T>(
    key: string,
    wanted: Wanted<T>,
    options: RequestOptions,
    stale: RememberedAnswer | undefined,
  ): Promise<Answer> {
    try {
      const answer = await this.#try(wanted, options, stale)
      const entry = rememberedAnswer(answer, this.#clock.now(), wanted.lifetime)
      if (entry !== undefined) await this.#store?.set(key, entry)
      return answer
    } catch (error) {
      const entry = error instanceof CitewrightError ? rememberedFailure(error, this.#clock.now()) : undefined
      // A failure must not push out an answer that can still stand in.
      if (entry !== undefined && stale === undefined) await this.#store?.set(key, entry)
      throw error
    }
  }

  async #try<T>(wanted: Wanted<T>, options: RequestOptions, stale: RememberedAnswer | undefined): Promise<Answer> {
    const { retries = 4, signal } = options
    checkNumber('retries', retries, 0, 20)
    const getOptions = { ...options, accept: wanted.accept, now: () => this.#clock.now() }
    const condition = stale === undefined || options.refresh === true ? undefined : conditionOf(stale.answer)
    for (let tries = 1; ; tries += 1) {
      try {
        const answer = await get(wanted.url, getOptions, this.#traffic, condition)
        if (answer.status === 304 && stale !== undefined) return refreshed(stale.answer, answer)
        await wanted.read(answer)
        return answer
      } catch (error) {
        const delay = error instanceof CitewrightError ? retryDelay(error, tries, retries, this.#clock) : undefined
        if (delay === undefined) throw error
        await sleep(this.#clock, delay, signal)
      }
    }
  }
}

interface Flight {
  readonly answer: Promise<Answer>
  readonly signal: AbortSignal | undefined
}

function standsIn({ answer, since }: RememberedAnswer, { message }: CitewrightError): Warning {
  const day = new Date(since).toISOString().slice(0, 10)
  return { code: 'ANSWER_STALE', message: `What ${shown(answer.url)} answered on ${day} stands in: ${message}` }
}

function notKept(url: string): CitewrightError {
  const message = `${shown(url)} is not in the cache, and nothing is asked for offline; run once without offline.`
  return new CitewrightError('OFFLINE', message, { url })
}

let shared: Session | undefined

/** The session that a call takes part in. Answers of a function of the caller's own are for that call alone. */
export function sessionOf({ session, fetch }: RequestOptions): Session {
  if (session !== undefined) return session
  if (fetch !== undefined) return new Session()
  shared ??= new Session({ cache: sharedStore() })
  return shared
}
