import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type RequestOptions, Session, type Wanted } from '../../src/net/session.js'
import { CitewrightError } from '../../src/problem.js'
import { TestClock } from './clock.js'
import { serve, type TestServer } from './server.js'

let server: TestServer
/** What the server does with the next requests, one after the other; the last goes on for ever. */
let script: readonly (readonly [status: number, headers: Record<string, string>, body: string])[] = []

beforeAll(async () => {
  server = await serve((_path, response) => {
    const [status, headers, body] = (script.length > 1 ? script[0] : script.at(-1)) ?? [404, {}, '']
    if (script.length > 1) script = script.slice(1)
    if (status === 0) response.destroy()
    else response.writeHead(status, headers).end(body)
  })
})

afterAll(() => server.close())

/** A clock whose waits are over at once: what is waited for is written down. */
class HastyClock extends TestClock {
  readonly waits: number[] = []

  override after(milliseconds: number, then: () => void): () => void {
    this.waits.push(milliseconds)
    const timer = setImmediate(() => {
      this.skip(milliseconds)
      then()
    })
    return () => clearImmediate(timer)
  }
}

let clock: HastyClock
let session: Session
let asked: number

beforeEach(() => {
  clock = new HastyClock()
  session = new Session({ clock })
  asked = server.requests.length
})

const requests = (): number => server.requests.length - asked

function wanted(path = '/thing'): Wanted<string> {
  return {
    url: server.base + path,
    accept: 'text/plain',
    lifetime: { unstated: 60_000 },
    read: ({ bytes }) => {
      const text = new TextDecoder().decode(bytes)
      if (text.includes('cut')) throw new CitewrightError('CONTENT_INVALID', 'It is cut off; try again later.')
      return text
    },
  }
}

async function ask(options: RequestOptions = {}, path?: string): Promise<string> {
  const { value, from } = await session.ask(wanted(path), { privateNetwork: true, ...options })
  return `${value} from ${from}`
}

async function codeOf(options: RequestOptions = {}): Promise<string> {
  const error: unknown = await ask(options).then(
    (answer) => answer,
    (reason: unknown) => reason,
  )
  return error instanceof CitewrightError ? error.code : String(error)
}

describe('Session', () => {
  test('asks once and then remembers, for as long as the caller says when the server says nothing', async () => {
    script = [
      [200, {}, 'first'],
      [200, {}, 'second'],
    ]
    expect(await ask()).toBe('first from network')
    expect(await ask()).toBe('first from cache')
    await clock.pass(60_001)
    expect(await ask()).toBe('second from network')
  })

  test.each([
    ['max-age=100', 99_000, 'first from cache'],
    ['max-age=100', 101_000, 'second from network'],
    ['no-store', 0, 'second from network'],
    ['no-cache', 0, 'second from network'],
  ])('heeds cache-control: %s after %d ms', async (control, later, expected) => {
    script = [
      [200, { 'cache-control': control }, 'first'],
      [200, {}, 'second'],
    ]
    await ask()
    await clock.pass(later)
    expect(await ask()).toBe(expected)
  })

  test.each([
    ['max-age=0, private, must-revalidate', 9000, 'first from cache'],
    ['max-age=0, private, must-revalidate', 11_000, 'second from network'],
    ['max-age=20', 19_000, 'first from cache'],
    ['no-store', 0, 'second from network'],
  ])('an answer that is good for a time at least: %s after %d ms', async (control, later, expected) => {
    script = [
      [200, { 'cache-control': control }, 'first'],
      [200, {}, 'second'],
    ]
    const lasting = { ...wanted(), lifetime: { unstated: 0, atLeast: 10_000 } }
    await session.ask(lasting, { privateNetwork: true })
    await clock.pass(later)
    const { value, from } = await session.ask(lasting, { privateNetwork: true })
    expect(`${value} from ${from}`).toBe(expected)
  })

  test('asks whether a stale answer still holds, by its mark', async () => {
    script = [
      [200, { etag: '"one"', 'cache-control': 'max-age=10' }, 'first'],
      [304, { 'cache-control': 'max-age=20' }, ''],
    ]
    await ask()
    await clock.pass(11_000)
    expect(await ask()).toBe('first from network')
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"one"')
    await clock.pass(19_000)
    expect(await ask()).toBe('first from cache')
  })

  test('a stale answer stands in when the server cannot give a new one', async () => {
    script = [
      [200, { 'cache-control': 'max-age=1' }, 'first'],
      [503, {}, ''],
    ]
    await ask()
    await clock.pass(5000)
    expect(await ask()).toBe('first from stale')
    expect(await ask()).toBe('first from stale')
  })

  test.each([[429], [500], [502], [503], [504], [408], [0]])('tries again after %d', async (status) => {
    script = [
      [status, {}, ''],
      [status, {}, ''],
      [200, {}, 'there'],
    ]
    expect(await ask()).toBe('there from network')
    expect(requests()).toBe(3)
  })

  test('tries again after what is no answer', async () => {
    script = [
      [200, {}, 'cut'],
      [200, {}, 'there'],
    ]
    expect(await ask()).toBe('there from network')
  })

  test.each([
    [404, 'NOT_FOUND'],
    [410, 'NOT_FOUND'],
    [406, 'CONTENT_TYPE'],
    [403, 'UNAVAILABLE'],
    [501, 'UNAVAILABLE'],
  ])('does not try %d again', async (status, code) => {
    script = [[status, {}, '']]
    expect(await codeOf()).toBe(code)
    expect(requests()).toBe(1)
  })

  test('waits longer and longer, by chance, and gives up after the last try', async () => {
    script = [[503, {}, '']]
    expect(await codeOf({ retries: 3 })).toBe('UNAVAILABLE')
    expect(requests()).toBe(4)
    expect(clock.waits).toEqual([200, 400, 800])
  })

  test('waits as long as the server says, and not at all when that is too long', async () => {
    script = [
      [503, { 'retry-after': '3' }, ''],
      [200, {}, 'there'],
    ]
    expect(await ask()).toBe('there from network')
    expect(Math.max(...clock.waits)).toBe(3000)
    script = [[429, { 'retry-after': '3600' }, '']]
    await clock.pass(60_001)
    const before = requests()
    expect(await codeOf({ privateNetwork: true })).toBe('there from stale')
    expect(requests()).toBe(before + 1)
  })

  test('remembers for a short time what failed, and says so', async () => {
    script = [
      [404, {}, ''],
      [200, {}, 'there'],
    ]
    expect(await codeOf()).toBe('NOT_FOUND')
    await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('remembered') })
    expect(requests()).toBe(1)
    await clock.pass(3_600_001)
    expect(await ask()).toBe('there from network')
  })

  test('refresh asks anew', async () => {
    script = [
      [200, {}, 'first'],
      [200, {}, 'second'],
    ]
    await ask()
    expect(await ask({ refresh: true })).toBe('second from network')
    expect(await ask()).toBe('second from cache')
  })

  test('offline is stronger than refresh', async () => {
    script = [[200, {}, 'first']]
    await ask()
    expect(await ask({ offline: true, refresh: true })).toBe('first from cache')
    expect(requests()).toBe(1)
  })

  test('an answer that stands in is told, with its day and the reason', async () => {
    script = [
      [200, {}, 'first'],
      [503, {}, ''],
    ]
    expect((await session.ask(wanted(), { privateNetwork: true })).warnings).toEqual([])
    const { value, from, warnings } = await session.ask(wanted(), { privateNetwork: true, refresh: true, retries: 0 })
    expect([value, from]).toEqual(['first', 'stale'])
    expect(warnings).toMatchObject([
      { code: 'ANSWER_STALE', message: expect.stringMatching(/\/thing answered on 2024-01-01 stands in: .* 503/) },
    ])
  })

  test('what is remembered of a host that asked for patience says how much is left', async () => {
    script = [[429, { 'retry-after': '100' }, '']]
    await expect(ask({ retries: 0 })).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 100 })
    clock.skip(40_000)
    await expect(ask({ retries: 0 })).rejects.toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 })
    expect(requests()).toBe(1)
  })

  test.each([
    [[503, {}, ''], 30_001],
    [[429, { 'retry-after': '100' }, ''], 100_001],
    [[0, {}, ''], 10_001],
  ] as const)('remembers %j for %d ms at most, or as long as the server says', async (answer, later) => {
    script = [answer, [200, {}, 'there']]
    const failed = await codeOf({ retries: 0 })
    expect(await codeOf({ retries: 0 })).toBe(failed)
    expect(requests()).toBe(1)
    clock.skip(later - 2)
    expect(await codeOf({ retries: 0 })).toBe(failed)
    clock.skip(2)
    expect(await ask()).toBe('there from network')
  })

  test('offline gives what is kept, however old, and asks nobody', async () => {
    script = [[200, {}, 'first']]
    expect(await codeOf({ offline: true })).toBe('OFFLINE')
    await ask()
    await clock.pass(1e9)
    expect(await ask({ offline: true })).toBe('first from stale')
    expect(requests()).toBe(1)
  })

  test('equal requests at the same time are one', async () => {
    script = [[200, {}, 'one']]
    const answers = await Promise.all([ask(), ask(), ask({}, '/other'), ask()])
    expect(new Set(answers)).toEqual(new Set(['one from network']))
    expect(requests()).toBe(2)
  })

  test('an answer is read once by each who asks for it', async () => {
    script = [[200, {}, 'one']]
    let reads = 0
    const read: Wanted<number>['read'] = ({ bytes }) => {
      reads += 1
      return bytes.byteLength
    }
    const both = [1, 2].map(() => session.ask({ ...wanted(), read }, { privateNetwork: true }))
    expect((await Promise.all(both)).map(({ value }) => value)).toEqual([3, 3])
    expect(reads).toBe(2)
  })

  test('one caller who calls off does not call off the other', async () => {
    script = [[200, {}, 'one']]
    const stop = new AbortController()
    const first = ask({ signal: stop.signal })
    const second = ask()
    stop.abort(new Error('enough'))
    await expect(first).rejects.toThrow('enough')
    expect(await second).toBe('one from network')
  })

  test('keeps nothing when told so', async () => {
    session = new Session({ clock, cache: false })
    script = [
      [200, {}, 'first'],
      [200, {}, 'second'],
    ]
    await ask()
    expect(await ask()).toBe('second from network')
  })
})
