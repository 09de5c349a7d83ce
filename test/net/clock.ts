import type { Clock } from '../../src/net/clock.js'

/** A clock that stands still until it is told to go on; chance always gives one half. */
export class TestClock implements Clock {
  #now = Date.UTC(2024, 0, 1)
  readonly #alarms = new Set<{ readonly at: number; readonly then: () => void }>()

  now(): number {
    return this.#now
  }

  after(milliseconds: number, then: () => void): () => void {
    const alarm = { at: this.#now + milliseconds, then }
    this.#alarms.add(alarm)
    return () => this.#alarms.delete(alarm)
  }

  /** Goes on without letting anything happen. */
  skip(milliseconds: number): void {
    this.#now += milliseconds
  }

  random(): number {
    return 0.5
  }

  /** Goes on, and lets happen on the way what was to happen, and what follows from it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds
    for (;;) {
      await settle()
      const [next] = [...this.#alarms].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)
      if (next === undefined) break
      this.#now = Math.max(this.#now, next.at)
      this.#alarms.delete(next)
      next.then()
    }
    this.#now = end
    await settle()
  }
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}
