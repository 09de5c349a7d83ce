import { CitewrightError } from '../problem.js'
import type { Clock } from './clock.js'
import type { Gate } from './get.js'
import { type Pace, PUBLISHED_PACES, readConcurrency, readPace } from './pace.js'
import { LONGEST_WAIT, readRetryAfter } from './retry-after.js'

/**
 * Lets requests to each host through one after the other, in the order they came: few at once, evenly spread by the pace
 * that the host states, and none while it asks to be left alone. The first request to a host goes by itself, as nobody
 * knows yet what the host will say.
 */
export class Traffic implements Gate {
  readonly #clock: Clock
  readonly #lanes = new Map<string, Lane>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  enter(host: string, signal: AbortSignal): Promise<() => void> {
    return this.#lane(host).enter(signal)
  }

  heard(host: string, status: number, headers: Headers): void {
    this.#lane(host).heard(status, headers)
  }

  #lane(host: string): Lane {
    const known = this.#lanes.get(host)
    if (known !== undefined) return known
    if (this.#lanes.size >= MOST_LANES) this.#forgetIdle()
    const lane = new Lane(host, this.#clock, PUBLISHED_PACES.get(host))
    this.#lanes.set(host, lane)
    return lane
  }

  #forgetIdle(): void {
    for (const [host, lane] of this.#lanes) if (lane.idle) this.#lanes.delete(host)
  }
}

const MOST_LANES = 1000

/** At once to one host, which is what Crossref asks for. */
const AT_ONCE = 3

class Lane {
  readonly #clock: Clock
  readonly #host: string
  readonly #waiting = new Set<Waiting>()
  #pace: Pace | undefined
  #atOnce: number
  #running = 0
  #known = false
  /** Refusals for haste in a row. */
  #strikes = 0
  /** When the latest request started. */
  #latest = 0
  /** When the next request may start, and until when none may, in milliseconds since 1970. */
  #next = 0
  #closedUntil = 0
  #callOff: (() => void) | undefined

  constructor(host: string, clock: Clock, published: (Pace & { readonly atOnce?: number }) | undefined) {
    this.#host = host
    this.#clock = clock
    this.#pace = published
    this.#atOnce = published?.atOnce ?? AT_ONCE
  }

  get idle(): boolean {
    const now = this.#clock.now()
    return this.#running === 0 && this.#waiting.size === 0 && now >= this.#next && now >= this.#closedUntil
  }

  enter(signal: AbortSignal): Promise<() => void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        reject(signal.reason)
        return
      }
      const giveUp = (): void => {
        this.#waiting.delete(waiting)
        reject(signal.reason)
      }
      const leave = (): void => {
        this.#waiting.delete(waiting)
        signal.removeEventListener('abort', giveUp)
      }
      const waiting: Waiting = {
        start: () => {
          leave()
          resolve(this.#start())
        },
        refuse: (error) => {
          leave()
          reject(error)
        },
      }
      signal.addEventListener('abort', giveUp, { once: true })
      this.#waiting.add(waiting)
      this.#letThrough()
    })
  }

  heard(status: number, headers: Headers): void {
    this.#known = true
    this.#keepPace(readPace(headers))
    this.#atOnce = Math.min(this.#atOnce, readConcurrency(headers) ?? AT_ONCE)
    this.#strikes = status === 429 ? this.#strikes + 1 : 0
    const now = this.#clock.now()
    const asked = HASTE.has(status) ? readRetryAfter(headers.get('retry-after') ?? '', now) : undefined
    const pause = asked === undefined ? (status === 429 ? unasked(this.#strikes) : 0) : asked * 1000
    this.#closedUntil = Math.max(this.#closedUntil, now + pause)
    if (pause > LONGEST_WAIT) this.#letThrough()
  }

  /** A pace that is new or has changed holds from the latest request on. */
  #keepPace(stated: Pace | undefined): void {
    if (stated === undefined) return
    const { requests, interval } = this.#pace ?? {}
    this.#pace = stated
    if (requests !== stated.requests || interval !== stated.interval) this.#next = this.#latest + spacing(stated)
  }

  #start(): () => void {
    const now = this.#clock.now()
    this.#running += 1
    this.#latest = now
    if (this.#pace !== undefined) this.#next = Math.max(this.#next, now - slack(this.#pace)) + spacing(this.#pace)
    let over = false
    return () => {
      if (over) return
      over = true
      this.#running -= 1
      this.#letThrough()
    }
  }

  #letThrough(): void {
    this.#callOff?.()
    this.#callOff = undefined
    for (const { start, refuse } of [...this.#waiting]) {
      const wait = Math.max(this.#next, this.#closedUntil) - this.#clock.now()
      if (wait > LONGEST_WAIT) {
        refuse(leftAlone(this.#host, wait))
        continue
      }
      if (this.#running >= (this.#known ? this.#atOnce : 1)) return
      if (wait > 0) {
        this.#callOff = this.#clock.after(Math.ceil(wait), () => this.#letThrough())
        return
      }
      start()
    }
  }
}

/** A request that waits for its turn. */
interface Waiting {
  start(): void
  refuse(error: CitewrightError): void
}

/** Nobody is kept waiting for longer than that: they are told instead. */
function leftAlone(host: string, wait: number): CitewrightError {
  const retryAfter = Math.ceil(wait / 1000)
  const message = `${host} asks to be left alone for ${retryAfter} s; try again then.`
  return new CitewrightError('RATE_LIMITED', message, { url: `https://${host}/`, retryAfter })
}

/** Answers whose `Retry-After` is meant for everybody. */
const HASTE: ReadonlySet<number> = new Set([429, 503])

/** Milliseconds to leave a host alone that complains of haste without saying for how long. */
function unasked(strikes: number): number {
  return Math.min(30_000, 100 * 2 ** strikes)
}

/** A tenth slower than allowed, so that requests which the network bunches up still keep within the stated pace. */
function spacing({ requests, interval }: Pace): number {
  return (1.1 * interval) / requests
}

/** How far the start of a request may lie behind its plan and be made up for: timers are late, and pace would be lost. */
function slack({ requests, interval }: Pace): number {
  return requests >= 20 ? interval / 25 : 0
}
