import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type GetOptions, get } from '../../src/net/get.js'
import { publicLookup } from '../../src/net/node/public-lookup.js'
import { CitewrightError } from '../../src/problem.js'
import { serve, type TestServer } from './server.js'

/** What the system's resolver says, name by name: the test must ask no real one. */
const names = vi.hoisted(() => new Map<string, readonly { address: string; family: number }[]>())

vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (name: string, _options: unknown, callback: (error: Error | null, found: unknown) => void) =>
    callback(names.has(name) ? null : Object.assign(new Error('no'), { code: 'ENOTFOUND' }), names.get(name)),
}))

let server: TestServer

beforeAll(async () => {
  server = await serve((path, response) => {
    if (path.startsWith('/to/'))
      response.writeHead(302, { location: decodeURIComponent(path.slice('/to/'.length)) }).end()
    else response.end('secret')
  })
})

afterAll(() => server.close())

async function codeOf(url: string, options: GetOptions = {}): Promise<string> {
  const error: unknown = await get(url, options).then(
    () => 'no error',
    (reason: unknown) => reason,
  )
  if (!(error instanceof CitewrightError)) return String(error)
  expect(error.message).toMatch(/^[^\n]{10,700}\.$/)
  return error.code
}

describe('the guard', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://localhost/',
    'http://metadata.google.internal/',
    'https://example.org:8443/',
    'http://example.org:22/',
  ])('refuses %s before any request', async (url) => {
    expect(await codeOf(url)).toBe('URL_FORBIDDEN')
    expect(await codeOf(url, { fetch: async () => new Response('secret') })).toBe('URL_FORBIDDEN')
  })

  test.each([
    ['a private address', [{ address: '10.0.0.1', family: 4 }]],
    ['the loopback address', [{ address: '127.0.0.1', family: 4 }]],
    ['an IPv4-mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    ['a link-local address', [{ address: 'fe80::1', family: 6 }]],
    [
      'nothing but private ones',
      [
        { address: '192.168.0.1', family: 4 },
        { address: 'fd00::1', family: 6 },
      ],
    ],
  ])('refuses a name that leads to %s as it connects', async (_case, addresses) => {
    names.set('rebound.example', addresses)
    expect(await codeOf('http://rebound.example/')).toBe('URL_FORBIDDEN')
    expect(await codeOf('https://rebound.example/')).toBe('URL_FORBIDDEN')
  })

  test('leaves a name that has both kinds only its public addresses', () => {
    const found: unknown[] = []
    const open = { address: '8.8.8.8', family: 4 }
    names.set('both.example', [{ address: '127.0.0.1', family: 4 }, open])
    publicLookup('both.example', { all: true }, (error, addresses) => found.push(error, addresses))
    publicLookup('both.example', {}, (error, address, family) => found.push(error, address, family))
    expect(found).toEqual([null, [open], null, '8.8.8.8', 4])
  })

  test('looks again at every hop', async () => {
    const own = { privateNetwork: [server.base] }
    const to = (target: string): string => `${server.base}/to/${encodeURIComponent(target)}`
    expect(await codeOf(to('http://169.254.169.254/'), own)).toBe('URL_FORBIDDEN')
    expect(await codeOf(to('http://[::1]/'), own)).toBe('URL_FORBIDDEN')
    expect(await codeOf(to('http://127.0.0.1:1/'), own)).toBe('URL_FORBIDDEN')
    names.set('inside.example', [{ address: '127.0.0.1', family: 4 }])
    expect(await codeOf(to('http://inside.example/'), own)).toBe('URL_FORBIDDEN')
  })

  test('lets through what the caller allows: one origin, or all', async () => {
    expect(new TextDecoder().decode((await get(`${server.base}/`, { privateNetwork: [server.base] })).bytes)).toBe(
      'secret',
    )
    expect((await get(`${server.base}/`, { privateNetwork: true })).status).toBe(200)
    expect(await codeOf(`${server.base}/`, { privateNetwork: ['http://127.0.0.1:1'] })).toBe('URL_FORBIDDEN')
  })

  test('a name that is not known is NETWORK', async () => {
    expect(await codeOf('http://nowhere.example/')).toBe('NETWORK')
  })
})
