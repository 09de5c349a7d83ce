import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, type GetOptions, get as getPublic } from '../../src/net/get.js'
import { CitewrightError } from '../../src/problem.js'
import { serve, type TestServer } from './server.js'

/** The test's server stands on the loopback interface. */
const get = (url: string, options: GetOptions = {}): Promise<Answer> =>
  getPublic(url, { privateNetwork: true, ...options })

const NOW = Date.UTC(2024, 0, 1, 12, 0, 0)

let server: TestServer

beforeAll(async () => {
  server = await serve((path, response) => {
    const status = /^\/status\/(\d+)/.exec(path)?.[1]
    if (path === '/hello') response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end('héllo')
    else if (path === '/bare') response.writeHead(200).end('x')
    else if (path === '/empty') response.writeHead(204).end()
    else if (path === '/limited/seconds') response.writeHead(429, { 'retry-after': '7' }).end('slow down')
    else if (path === '/limited/date') response.writeHead(429, { 'retry-after': 'Mon, 01 Jan 2024 12:00:30 GMT' }).end()
    else if (path === '/limited/none') response.writeHead(429).end()
    else if (path === '/down') response.writeHead(503, { 'retry-after': '120' }).end()
    else if (status !== undefined) response.writeHead(Number(status)).end('no')
    else if (path === '/chain/0') response.writeHead(302, { location: '/hello#part' }).end('moved')
    else if (path.startsWith('/chain/')) response.writeHead(301, { location: String(Number(path.slice(7)) - 1) }).end()
    else if (path === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (path === '/to/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else if (path === '/to/nowhere') response.writeHead(302, { location: 'http://[' }).end()
    else if (path === '/to/user') response.writeHead(302, { location: 'http://user:secret@127.0.0.1/' }).end()
    else if (path === '/no-location') response.writeHead(302).end('x')
    else if (path === '/never') return
    else if (path === '/drip') drip(() => response.write('x'), response)
    else if (path === '/stall') response.writeHead(200).write('x')
    else if (path === '/reset')
      response.writeHead(200, { 'content-length': '100' }).write('begun', () => response.destroy())
    else if (path === '/short') {
      response.socket?.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nbegun')
    } else if (path === '/garbage') response.socket?.end('nonsense\r\n\r\n')
    else if (path === '/big') response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5000))
    else if (path === '/big/chunked') response.writeHead(200).end('x'.repeat(5000))
    else if (path === '/bomb')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('0'.repeat(50_000_000)))
    else if (path === '/endless') {
      response.writeHead(200)
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    } else if (path === '/broken-gzip') response.writeHead(200, { 'content-encoding': 'gzip' }).end('this is not gzip')
    else response.writeHead(404).end('none')
  })
})

afterAll(() => server.close())

function drip(
  write: () => void,
  response: { destroyed: boolean; on(event: 'close', done: () => void): unknown },
): void {
  write()
  const timer = setInterval(() => (response.destroyed ? clearInterval(timer) : write()), 20)
  response.on('close', () => clearInterval(timer))
}

/** What a request to `path` fails with. */
async function failure(path: string, options: GetOptions = {}): Promise<CitewrightError> {
  const error: unknown = await get(path.startsWith('/') ? server.base + path : path, {
    now: () => NOW,
    ...options,
  }).then(
    () => 'no error',
    (error: unknown) => error,
  )
  if (!(error instanceof CitewrightError)) throw new Error(`expected a CitewrightError, got ${String(error)}`)
  expect(error.message).toMatch(/^[^\n]{10,700}\.$/)
  return error
}

describe('get', () => {
  test('gives address, status, type and bytes', async () => {
    const answer = await get(`${server.base}/hello`)
    expect(answer).toEqual({
      url: `${server.base}/hello`,
      status: 200,
      contentType: 'text/plain; charset=utf-8',
      headers: expect.objectContaining({ 'content-type': 'text/plain; charset=utf-8' }),
      bytes: new TextEncoder().encode('héllo'),
    })
  })

  test('takes an answer without type or body', async () => {
    expect((await get(`${server.base}/bare`)).contentType).toBe('')
    expect(await get(`${server.base}/empty`)).toMatchObject({ status: 204, bytes: new Uint8Array() })
  })

  test('asks for one media type, says who it is, and sends no cookie', async () => {
    await get(`${server.base}/hello`, { accept: 'application/json', mailto: 'me@example.org' })
    const headers = server.requests.at(-1)?.headers
    expect(headers).toMatchObject({ accept: 'application/json', 'user-agent': 'citewright (mailto:me@example.org)' })
    expect(headers).not.toHaveProperty('cookie')
  })

  test('sends no fragment', async () => {
    await get(`${server.base}/hello#part`)
    expect(server.requests.at(-1)?.url).toBe('/hello')
  })

  test('follows redirects, relative ones too, and tells where they led', async () => {
    const answer = await get(`${server.base}/chain/3`)
    expect(answer.url).toBe(`${server.base}/hello#part`)
    expect(new TextDecoder().decode(answer.bytes)).toBe('héllo')
  })

  test('counts redirects', async () => {
    expect((await get(`${server.base}/chain/4`)).status).toBe(200)
    expect((await failure('/chain/5')).code).toBe('TOO_MANY_REDIRECTS')
    expect((await failure('/loop')).code).toBe('TOO_MANY_REDIRECTS')
    const before = server.requests.length
    expect((await failure('/loop', { maxRedirects: 0 })).code).toBe('TOO_MANY_REDIRECTS')
    expect(server.requests.length).toBe(before + 1)
  })

  test.each([
    ['file:///etc/passwd'],
    ['ftp://example.org/'],
    ['data:text/plain,x'],
    ['javascript:alert(1)'],
    ['not an address'],
    [''],
    ['http://user:secret@127.0.0.1/'],
    ['/to/file'],
    ['/to/nowhere'],
    ['/to/user'],
  ])('refuses to go to %j', async (address) => {
    const error = await failure(address)
    expect(error.code).toBe('URL_FORBIDDEN')
    expect(error.message).not.toContain('secret')
  })

  test.each([
    ['/nothing', 'NOT_FOUND', 404],
    ['/status/410', 'NOT_FOUND', 410],
    ['/status/406', 'CONTENT_TYPE', 406],
    ['/status/403', 'UNAVAILABLE', 403],
    ['/status/400', 'UNAVAILABLE', 400],
    ['/status/500', 'UNAVAILABLE', 500],
    ['/no-location', 'UNAVAILABLE', 302],
  ])('%s is %s', async (path, code, status) => {
    expect(await failure(path)).toMatchObject({ code, status, url: server.base + path })
  })

  test('tells how long to wait, from seconds and from a date', async () => {
    expect(await failure('/limited/seconds')).toMatchObject({ code: 'RATE_LIMITED', status: 429, retryAfter: 7 })
    expect(await failure('/limited/date')).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 30 })
    expect((await failure('/limited/none')).retryAfter).toBeUndefined()
    expect(await failure('/down')).toMatchObject({ code: 'UNAVAILABLE', status: 503, retryAfter: 120 })
    expect((await failure('/limited/seconds')).message).toContain('7 s')
  })

  test.each(['/never', '/drip'])('%s ends with the time limit', async (path) => {
    const error = await failure(path, { timeout: 150 })
    expect(error.code).toBe('TIMEOUT')
    expect(error.message).toContain('150 ms')
  })

  test('has limits of their own for headers and between pieces of a body', async () => {
    expect((await failure('/never', { headersTimeout: 60 })).message).toContain('60 ms')
    expect((await failure('/stall', { bodyTimeout: 70 })).message).toContain('70 ms')
    expect((await failure('/drip', { bodyTimeout: 5000, timeout: 200 })).message).toContain('200 ms')
  })

  test('the time limit holds for a fetch that heeds no signal', async () => {
    expect((await failure('/x', { timeout: 50, fetch: () => new Promise(() => undefined) })).code).toBe('TIMEOUT')
    const stuck = new ReadableStream({ pull: () => new Promise(() => undefined) })
    expect((await failure('/x', { timeout: 50, fetch: async () => new Response(stuck) })).code).toBe('TIMEOUT')
  })

  test("the caller's signal ends it with its own reason", async () => {
    const reason = new Error('changed my mind')
    const controller = new AbortController()
    setTimeout(() => controller.abort(reason), 50)
    await expect(get(`${server.base}/drip`, { signal: controller.signal })).rejects.toBe(reason)
    await expect(get(`${server.base}/hello`, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  test.each(['/reset', '/short', '/garbage'])('%s is NETWORK', async (path) => {
    expect((await failure(path)).code).toBe('NETWORK')
  })

  test('an unreachable host is NETWORK, with the cause', async () => {
    const closed = await serve(() => undefined)
    await closed.close()
    const error = await failure(`${closed.base}/`)
    expect(error.code).toBe('NETWORK')
    expect(error.message).toContain('ECONNREFUSED')
    expect(error.cause).toBeInstanceOf(Error)
  })

  test.each(['/big', '/big/chunked', '/bomb', '/endless'])('%s is cut off', async (path) => {
    const error = await failure(path, { maxBytes: 4999 })
    expect(error.code).toBe('TOO_LARGE')
    expect(error.message).toContain('4999 bytes')
  })

  test('takes as much as is allowed', async () => {
    expect((await get(`${server.base}/big`, { maxBytes: 5000 })).bytes.length).toBe(5000)
  })

  test('broken compression is CONTENT_INVALID', async () => {
    expect((await failure('/broken-gzip')).code).toBe('CONTENT_INVALID')
  })

  test('lets a browser follow by itself, where redirects are hidden, and looks where it ended', async () => {
    const asked: string[] = []
    const browser =
      (end: string) =>
      async (_url: string, { redirect = 'follow' }: RequestInit): Promise<Response> => {
        asked.push(redirect)
        const response = new Response('there')
        const seen = redirect === 'manual' ? { type: 'opaqueredirect', status: 0 } : { redirected: true, url: end }
        for (const [name, value] of Object.entries(seen)) Object.defineProperty(response, name, { value })
        return response
      }
    expect((await get('http://a.example/', { fetch: browser('https://b.example/') })).url).toBe('https://b.example/')
    expect(asked).toEqual(['manual', 'follow'])
    expect((await failure('http://a.example/', { fetch: browser('blob:x') })).code).toBe('URL_FORBIDDEN')
  })

  test.each([
    [{ timeout: 0 }],
    [{ timeout: Number.NaN }],
    [{ timeout: Number.POSITIVE_INFINITY }],
    [{ maxBytes: -1 }],
    [{ maxRedirects: 1.5 }],
    [{ mailto: 'a\r\nx: y' }],
    [{ userAgent: '' }],
    [{ accept: 'ä' }],
  ])('refuses the options %j', async (options) => {
    expect((await failure('/hello', options)).code).toBe('OPTION_INVALID')
  })
})
