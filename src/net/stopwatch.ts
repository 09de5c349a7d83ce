/** The time limits of one request: one for all of it, which stands still during pauses, and one for each wait within. */
export class Stopwatch {
  readonly #stopper = new AbortController()
  readonly limit: number
  #left: number
  #timer: ReturnType<typeof setTimeout> | undefined
  #since = 0
  #overrun: number | undefined

  /** @param limit milliseconds for all that happens between `start` and `pause` together */
  constructor(limit: number) {
    this.limit = limit
    this.#left = limit
  }

  /** Aborts when time is up or `stop` is called. */
  get signal(): AbortSignal {
    return this.#stopper.signal
  }

  /** The limit that was overrun, in milliseconds; undefined while none was. */
  get overrun(): number | undefined {
    return this.#overrun
  }

  start(): void {
    if (this.#timer !== undefined) return
    this.#since = performance.now()
    this.#timer = setTimeout(() => this.#timeUp(this.limit), this.#left)
  }

  pause(): void {
    if (this.#timer === undefined) return
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#left = Math.max(1, this.#left - (performance.now() - this.#since))
  }

  stop(reason?: unknown): void {
    this.pause()
    this.#stopper.abort(reason)
  }

  /** Waits for `work` at most `limit` milliseconds. */
  within<T>(limit: number, work: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.#timeUp(limit), limit)
    return this.unlessStopped(work).finally(() => clearTimeout(timer))
  }

  /** Something injected may not heed the signal; waiting for it ends all the same. */
  unlessStopped<T>(work: Promise<T>): Promise<T> {
    const { signal } = this
    return new Promise((resolve, reject) => {
      const end = (): void => reject(signal.reason)
      if (signal.aborted) end()
      signal.addEventListener('abort', end, { once: true })
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end))
    })
  }

  #timeUp(limit: number): void {
    this.#overrun ??= limit
    this.stop()
  }
}
