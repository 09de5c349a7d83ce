import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Traffic } from '../../src/net/traffic.js'
import { TestClock } from './clock.js'

const never = (): AbortSignal => new AbortController().signal

interface Asking {
  readonly clock: TestClock
  readonly traffic: Traffic
  /** When each request started, in milliseconds from the beginning. */
  readonly starts: number[]
  /** Sends requests that each take `duration` milliseconds and get this answer. */
  ask(count: number, duration: number, headers?: Record<string, string>, status?: number): void
}

function asking(host = 'api.example'): Asking {
  const clock = new TestClock()
  const begin = clock.now()
  const traffic = new Traffic(clock)
  const starts: number[] = []
  const one = async (duration: number, headers: Record<string, string>, status: number): Promise<void> => {
    const leave = await traffic.enter(host, never())
    starts.push(clock.now() - begin)
    clock.after(duration, () => {
      traffic.heard(host, status, new Headers(headers))
      leave()
    })
  }
  return {
    ...{ clock, traffic, starts },
    ask: (count, duration, headers = {}, status = 200) => {
      for (let index = 0; index < count; index += 1) one(duration, headers, status)
    },
  }
}

describe('Traffic', () => {
  test('lets the first request to a host go alone, then three at once', async () => {
    const { clock, starts, ask } = asking()
    ask(8, 100)
    await clock.pass(1000)
    expect(starts).toEqual([0, 100, 100, 100, 200, 200, 200, 300])
  })

  test('keeps to the pace that the host states', async () => {
    const { clock, starts, ask } = asking()
    ask(30, 1, { 'x-rate-limit-limit': '5', 'x-rate-limit-interval': '1s' })
    await clock.pass(10_000)
    expect(starts).toHaveLength(30)
    for (const start of starts) expect(inWindow(starts, start, 1000)).toBeLessThanOrEqual(5)
  })

  test('loses little of a fast pace', async () => {
    const { clock, starts, ask } = asking()
    ask(400, 2, { 'x-rate-limit-limit': '100', 'x-rate-limit-interval': '1s' })
    await clock.pass(5000)
    expect(starts).toHaveLength(400)
    for (const start of starts) expect(inWindow(starts, start, 1000)).toBeLessThanOrEqual(100)
  })

  test('tells those who would have to wait too long, and lets through those who come later', async () => {
    const { clock, traffic, starts, ask } = asking()
    ask(1, 10, { 'retry-after': '3600' }, 429)
    const queued = Array.from({ length: 5 }, () => traffic.enter('api.example', never()))
    const told = Promise.all(
      queued.map((each) => expect(each).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 3600 })),
    )
    await clock.pass(20)
    await told
    await expect(traffic.enter('api.example', never())).rejects.toMatchObject({ code: 'RATE_LIMITED' })
    await expect(traffic.enter('other.example', never())).resolves.toBeInstanceOf(Function)
    await clock.pass(3_600_000)
    ask(2, 10)
    await clock.pass(100)
    expect(starts).toHaveLength(3)
  })

  test('never goes beyond the pace, whatever it is and however long answers take', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 100, max: 5000 }),
        fc.integer({ min: 1, max: 400 }),
        async (limit, interval, duration) => {
          const { clock, starts, ask } = asking()
          ask(1, duration, { 'x-rate-limit-limit': String(limit), 'x-rate-limit-interval': `${interval}ms` })
          await clock.pass(duration + interval)
          starts.length = 0
          ask(100, duration)
          await clock.pass(interval * 120 + duration * 100)
          expect(starts).toHaveLength(100)
          for (const start of starts) expect(inWindow(starts, start, interval)).toBeLessThanOrEqual(limit)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('leaves a host alone for as long as it says', async () => {
    const { clock, starts, ask } = asking()
    ask(1, 10, { 'retry-after': '7' }, 429)
    await clock.pass(10)
    ask(2, 10)
    await clock.pass(6999)
    expect(starts).toEqual([0])
    await clock.pass(1)
    expect(starts).toEqual([0, 7010, 7010])
  })

  test('leaves a host alone for longer and longer when it says only that it is too much', async () => {
    const { clock, starts, ask } = asking()
    for (let time = 0; time < 4; time += 1) {
      ask(1, 0, {}, 429)
      await clock.pass(100 * 2 ** (time + 1))
    }
    expect(starts).toEqual([0, 200, 600, 1400])
  })

  test('takes the limit on requests at once from the host', async () => {
    const { clock, starts, ask } = asking()
    ask(4, 100, { 'x-concurrency-limit': '1' })
    await clock.pass(1000)
    expect(starts).toEqual([0, 100, 200, 300])
  })

  test('knows what services publish: arXiv is asked every three seconds', async () => {
    const { clock, starts, ask } = asking('export.arxiv.org')
    ask(3, 10)
    await clock.pass(10_000)
    expect(starts).toEqual([0, 3300, 6600])
  })

  test('a host does not wait for another', async () => {
    const { clock, traffic, ask } = asking()
    ask(20, 1000)
    const leave = await traffic.enter('other.example', never())
    leave()
    await clock.pass(0)
  })

  test('one that gives up while waiting is passed over', async () => {
    const { clock, traffic, starts, ask } = asking()
    ask(1, 100)
    const stop = new AbortController()
    const waiting = traffic.enter('api.example', stop.signal)
    ask(1, 100)
    stop.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await clock.pass(1000)
    expect(starts).toEqual([0, 100])
    await expect(traffic.enter('api.example', stop.signal)).rejects.toThrow('enough')
  })
})

/** How many started in the time that begins with `start`. */
function inWindow(starts: readonly number[], start: number, interval: number): number {
  return starts.filter((other) => other >= start && other < start + interval).length
}
