import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ResolveOptions, resolve, resolveDoi } from '../../src/doi/resolve.js'
import { Session } from '../../src/net/session.js'
import { CitewrightError } from '../../src/problem.js'
import { serve, type TestServer } from '../net/server.js'

const SICI = '10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S'
const ARTICLE = '10.1080/23794925.2016.1247679'
const CSL_JSON = 'application/vnd.citationstyles.csl+json'

const records = new URL('../../fixtures/records/', import.meta.url)
const article = readFileSync(new URL('10.1080-23794925.2016.1247679.json', records))
const sici = readFileSync(new URL('10.1002-sici-1097-4679-1999-55-8-949.json', records))

/** What stands at a path below the resolver: type and body. */
const BODIES = new Map<string, readonly [type: string | undefined, body: string | Uint8Array]>([
  [`/${ARTICLE}`, [CSL_JSON, article]],
  [`/base/path/${ARTICLE}`, [`${CSL_JSON}; charset=utf-8`, article]],
  ['/10.1002/(SICI)1097-4679(199908)55:8%3C949::AID-JCLP4%3E3.0.CO;2-S', [CSL_JSON, sici]],
  ['/10.1000/plain', ['application/json', article]],
  ['/10.1000/untyped', [undefined, article]],
  ['/10.1000/bom', [CSL_JSON, Buffer.concat([Buffer.from('\ufeff'), article])]],
  ['/10.1000/456%23789%3F%25', [CSL_JSON, '{"type":"book","title":"Escaped"}']],
  ['/10.1000%2F../x', [CSL_JSON, '{"type":"book","title":"Dots"}']],
  ['/10/gf4gqc', [CSL_JSON, article]],
  ['/10.1000/html', ['text/html; charset=utf-8', '<!doctype html><title>Landing page</title>']],
  ['/10.1000/text', ['text/plain', article]],
  ['/10.1000/truncated', [CSL_JSON, article.subarray(0, 200)]],
  ['/10.1000/empty', [CSL_JSON, '']],
  ['/10.1000/latin1', [CSL_JSON, Buffer.from('{"type":"book","title":"Gef\u00fchl"}', 'latin1')]],
  ['/10.1000/list', [CSL_JSON, '[]']],
  ['/10.1000/string', [CSL_JSON, '"Resource not found."']],
  ['/10.1000/error', [CSL_JSON, '{"errors":[{"status":"404"}]}']],
  ['/10.1000/deep', [CSL_JSON, '['.repeat(500_000)]],
])

let server: TestServer
let failing = false

beforeAll(async () => {
  server = await serve((path, response) => {
    const body = BODIES.get(path)
    if (body !== undefined)
      response.writeHead(200, body[0] === undefined ? {} : { 'content-type': body[0] }).end(body[1])
    else if (path === '/10.1000/moved') response.writeHead(302, { location: `/transform/${ARTICLE}` }).end()
    else if (path.startsWith('/transform/')) response.writeHead(303, { location: `/${ARTICLE}` }).end()
    else if (path === '/10.1000/loop') response.writeHead(302, { location: path }).end()
    else if (path === '/10.1000/file') response.writeHead(302, { location: 'file:///etc/passwd' }).end()
    else if (path === '/10.1000/limited') response.writeHead(429, { 'retry-after': '11' }).end()
    else if (path === '/10.1000/down') response.writeHead(503).end()
    else if (path === '/10.1000/unacceptable') response.writeHead(406).end()
    else if (path === '/10.1000/failing' && failing) response.writeHead(503).end()
    else if (path === '/10.1000/failing') response.writeHead(200, { 'content-type': CSL_JSON }).end(article)
    else if (path.startsWith('/10.1000/slow')) return
    else if (path === '/10.1000/drip') response.writeHead(200, { 'content-type': CSL_JSON }).write('{')
    else if (path === '/10.1000/reset')
      response.writeHead(200, { 'content-type': CSL_JSON }).write('{', () => response.destroy())
    else if (path === '/10.1000/large') response.writeHead(200, { 'content-type': CSL_JSON }).end(' '.repeat(20_000))
    else if (path === '/10.1000/bomb')
      response
        .writeHead(200, { 'content-type': CSL_JSON, 'content-encoding': 'gzip' })
        .end(gzipSync(' '.repeat(20_000_000)))
    else response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>DOI Not Found</h1>')
  })
})

afterAll(() => server.close())

async function failure(doi: string, options: ResolveOptions = {}): Promise<CitewrightError> {
  const error: unknown = await resolveDoi(doi, {
    resolver: server.base,
    session: new Session(),
    retries: 0,
    ...options,
  }).then(
    () => 'no error',
    (error: unknown) => error,
  )
  if (!(error instanceof CitewrightError)) throw new Error(`expected a CitewrightError, got ${String(error)}`)
  expect(error.message).toMatch(/^[^\n]{10,700}\.$/)
  return error
}

describe('resolveDoi', () => {
  test('gives the item of a DOI in any spelling', async () => {
    for (const spelling of [ARTICLE, `doi:${ARTICLE}`, `https://doi.org/${ARTICLE}`]) {
      const item = await resolveDoi(spelling, { resolver: server.base })
      expect(item).toMatchObject({
        id: ARTICLE,
        DOI: ARTICLE,
        type: 'article-journal',
        volume: '1',
        issue: '4',
        page: '159-175',
      })
    }
  })

  test('asks for one media type, without quality values', async () => {
    await resolveDoi(ARTICLE, { resolver: server.base })
    expect(server.requests.at(-1)?.headers.accept).toBe(CSL_JSON)
  })

  test('sends a DOI escaped, so that it arrives as it is', async () => {
    expect((await resolveDoi(SICI, { resolver: server.base })).title).toBe(
      'Treating older adults with interpersonal psychotherapy for depression',
    )
    expect((await resolveDoi('10.1000/456#789?%', { resolver: server.base })).title).toBe('Escaped')
    expect((await resolveDoi('10.1000/../x', { resolver: server.base })).title).toBe('Dots')
  })

  test('goes to a resolver with a path, and with slashes at its end', async () => {
    expect((await resolveDoi(ARTICLE, { resolver: `${server.base}/base/path//` })).id).toBe(ARTICLE)
  })

  test('follows redirects to the agency', async () => {
    expect((await resolveDoi('10.1000/moved', { resolver: server.base })).id).toBe(ARTICLE)
  })

  test('takes the DOI that the record names, and the one asked for when it names none', async () => {
    expect((await resolveDoi('10/gf4gqc', { resolver: server.base })).DOI).toBe(ARTICLE)
    expect((await resolveDoi('10.1000/456#789?%', { resolver: server.base })).DOI).toBe('10.1000/456#789?%')
  })

  test.each(['10.1000/plain', '10.1000/untyped', '10.1000/bom'])('reads %s as a record', async (doi) => {
    expect((await resolveDoi(doi, { resolver: server.base })).id).toBe(ARTICLE)
  })

  test.each([
    ['10.1000/none', 'DOI_NOT_FOUND', 404],
    ['10.1000/limited', 'RATE_LIMITED', 429],
    ['10.1000/down', 'UNAVAILABLE', 503],
    ['10.1000/unacceptable', 'CONTENT_TYPE', 406],
    ['10.1000/html', 'CONTENT_TYPE', 200],
    ['10.1000/text', 'CONTENT_TYPE', 200],
    ['10.1000/truncated', 'CONTENT_INVALID', 200],
    ['10.1000/empty', 'CONTENT_INVALID', 200],
    ['10.1000/latin1', 'CONTENT_INVALID', 200],
    ['10.1000/list', 'CONTENT_INVALID', 200],
    ['10.1000/string', 'CONTENT_INVALID', 200],
    ['10.1000/error', 'CONTENT_INVALID', 200],
    ['10.1000/deep', 'CONTENT_INVALID', 200],
    ['10.1000/loop', 'TOO_MANY_REDIRECTS', 302],
  ])('%s is %s', async (doi, code, status) => {
    const error = await failure(doi)
    expect(error).toMatchObject({ code, status })
    expect(error.message).toContain(new URL(server.base).host)
  })

  test('says how long to wait, and what a web page for an answer means', async () => {
    expect((await failure('10.1000/limited')).retryAfter).toBe(11)
    expect((await failure('10.1000/html')).message).toContain('a web page')
    expect((await failure('10.1000/none')).message).toContain('10.1000/none')
  })

  test('ends what is slow, broken off, oversized or led astray', async () => {
    expect((await failure('10.1000/slow', { timeout: 100 })).code).toBe('TIMEOUT')
    expect((await failure('10.1000/drip', { timeout: 100 })).code).toBe('TIMEOUT')
    expect((await failure('10.1000/reset')).code).toBe('NETWORK')
    expect((await failure('10.1000/large', { maxBytes: 10_000 })).code).toBe('TOO_LARGE')
    expect((await failure('10.1000/bomb')).code).toBe('TOO_LARGE')
    expect((await failure('10.1000/file')).code).toBe('URL_FORBIDDEN')
  })

  test.each(['', 'no doi', 'https://example.org/', '10.1000/'])('refuses %j without asking anyone', async (text) => {
    const before = server.requests.length
    const error = await failure(text)
    expect(error.code).toBe('DOI_INVALID')
    expect(server.requests.length).toBe(before)
  })

  test('refuses a resolver that is no address', async () => {
    expect((await failure(ARTICLE, { resolver: 'doi.org' })).code).toBe('URL_FORBIDDEN')
  })

  test("the caller's signal ends it with its own reason", async () => {
    const reason = new Error('changed my mind')
    await expect(resolveDoi('10.1000/slow', { resolver: server.base, signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    )
  })
})

describe('resolve', () => {
  test('keeps the order, asks once for equal DOIs, and gives each its own item or error', async () => {
    const before = server.requests.length
    const results = await resolve([ARTICLE, '10.1000/none', 'nonsense', `doi:${ARTICLE.toUpperCase()}`], {
      resolver: server.base,
      session: new Session(),
      retries: 0,
    })
    expect(results.map((each) => (each.ok ? each.item.id : each.error.code))).toEqual([
      ARTICLE,
      'DOI_NOT_FOUND',
      'DOI_INVALID',
      ARTICLE,
    ])
    expect(server.requests.length).toBe(before + 2)
    expect(await resolve([])).toEqual([])
  })

  test('an abort ends it with the signal’s reason, and nothing runs on', async () => {
    const warned = vi.fn()
    process.on('warning', warned)
    const before = server.requests.length
    const stop = new AbortController()
    const dois = Array.from({ length: 200 }, (_, index) => `10.1000/slow?${index}`)
    const results = resolve(dois, { resolver: server.base, session: new Session(), signal: stop.signal })
    while (server.requests.length === before) await new Promise((next) => setTimeout(next, 5))
    stop.abort(new Error('enough'))
    await expect(results).rejects.toThrow('enough')
    const asked = server.requests.length
    await new Promise((next) => setTimeout(next, 50))
    expect(server.requests.length).toBe(asked)
    process.off('warning', warned)
    expect(warned).not.toHaveBeenCalled()
  })

  test('tells when the cache stood in', async () => {
    const session = new Session()
    const options = { resolver: server.base, session, retries: 0 }
    failing = false
    expect(await resolve(['10.1000/failing'], options)).toMatchObject([{ ok: true, warnings: [] }])
    failing = true
    expect(await resolve(['10.1000/failing'], { ...options, refresh: true })).toMatchObject([
      { ok: true, item: { DOI: ARTICLE }, warnings: [{ code: 'ANSWER_STALE' }] },
    ])
  })
})
