import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cite } from '../../src/cite.js'
import { resolve } from '../../src/doi/index.js'
import { Session } from '../../src/net/session.js'
import { serve, type TestServer } from '../net/server.js'

const CSL_JSON = 'application/vnd.citationstyles.csl+json'

/** The resolver leads to the agencies' hosts, as doi.org does; here both are at the loopback interface, on ports of their own. */
let resolver: TestServer
let agency: TestServer

/** What the agency's host answers to each media type; anything else is 404. */
const ANSWERS: Readonly<
  Record<string, Readonly<Record<string, readonly [status: number, type: string, body: string]>>>
> = {
  // Crossref and DataCite name the media type of before 2012 in their answers, mEDRA the one it was asked for.
  '/crossref': { [CSL_JSON]: [200, 'application/citeproc+json', '{"type":"journal-article","title":["A"]}'] },
  '/medra': { [CSL_JSON]: [200, CSL_JSON, '{"type":"article-journal","title":"A","DOI":"10.1000/medra"}'] },
  '/jalc': { '*': [200, 'text/html; charset=utf-8', page('10.1000/jalc')] },
  '/kisti': { [CSL_JSON]: [406, 'text/plain', ''], 'text/html': [200, 'text/html', page('10.1000/kisti')] },
  '/silent': { 'text/html': [200, 'text/html', page(undefined)] },
  '/other': { '*': [200, 'text/html', page('10.1000/another')] },
  '/blocked': { '*': [200, 'text/html', '<title>Just a moment...</title><p>Checking your browser before accessing'] },
  '/pdf': { '*': [200, 'application/pdf', '%PDF-1.7'] },
  '/gone': {},
  '/untitled': {
    [CSL_JSON]: [200, CSL_JSON, '{"type":"journal-article","title":[],"volume":"45"}'],
    'text/html': [200, 'text/html', page('10.1000/untitled')],
  },
  '/unnamed': { [CSL_JSON]: [200, CSL_JSON, '{"type":"journal-article","title":[],"volume":"45"}'] },
}

function page(doi: string | undefined): string {
  const named = doi === undefined ? '' : `<meta name="citation_doi" content="${doi}">`
  return `<html lang="en"><head><title>A work | Journal</title><meta name="citation_title" content="A work on its page">
    <meta name="citation_author" content="Sato, Hanako"><meta name="citation_journal_title" content="Journal of Pages">
    <meta name="citation_publication_date" content="2019/03/01"><meta name="citation_volume" content="7">${named}</head></html>`
}

beforeAll(async () => {
  agency = await serve((path, response, { headers }) => {
    const answers = ANSWERS[path] ?? {}
    const [status, type, body] = answers[headers.accept ?? ''] ?? answers['*'] ?? [404, 'text/html', '<h1>404</h1>']
    response.writeHead(status, { 'content-type': type }).end(body)
  })
  resolver = await serve((path, response) => {
    const [, name] = /^\/10\.1000(\/\w+)$/.exec(path) ?? []
    if (path === '/doiRA/10.1000/jalc')
      response.setHeader('content-type', 'application/json').end('[{"DOI":"10.1000/jalc","RA":"JaLC"}]')
    else if (name === undefined || name === '/none') response.writeHead(404).end()
    else response.writeHead(302, { location: `${agency.base}${name}` }).end()
  })
})

afterAll(async () => {
  await resolver.close()
  await agency.close()
})

const options = () => ({ resolver: resolver.base, session: new Session(), privateNetwork: true, retries: 0 })

describe('agencies', () => {
  test.each(['crossref', 'medra'])('%s answers to content negotiation, asked for one media type', async (name) => {
    const { item, warnings } = await cite(`10.1000/${name}`, options())
    expect(item).toMatchObject({ DOI: `10.1000/${name}`, type: 'article-journal', title: 'A' })
    expect(warnings).toEqual([])
    expect(agency.requests.at(-1)?.headers.accept).toBe(CSL_JSON)
  })

  test.each([
    [
      'jalc',
      /^JaLC gave no record of 10\.1000\/jalc, so it was read from the page 127\.0\.0\.1:\d+ has of it; check it\.$/,
    ],
    ['kisti', /^Its agency gave no record/],
    ['silent', /^Its agency gave no record/],
  ])('%s gives no record: its landing page is read, with a warning', async (name, message) => {
    const doi = `10.1000/${name}`
    const { item, warnings } = await cite(doi, options())
    expect(item).toMatchObject({
      id: doi,
      DOI: doi,
      type: 'article-journal',
      title: 'A work on its page',
      author: [{ family: 'Sato', given: 'Hanako' }],
      'container-title': 'Journal of Pages',
      volume: '7',
      issued: { 'date-parts': [[2019, 3, 1]] },
    })
    expect(item.accessed).toBeUndefined()
    expect(warnings).toMatchObject([{ code: 'RECORD_FROM_PAGE', message: expect.stringMatching(message) }])
  })

  test.each([
    ['other', 'CONTENT_TYPE'],
    ['pdf', 'CONTENT_TYPE'],
    ['blocked', 'PAGE_BLOCKED'],
    ['gone', 'DOI_NOT_FOUND'],
    ['none', 'DOI_NOT_FOUND'],
  ])('%s has neither record nor page of the work: %s', async (name, code) => {
    await expect(cite(`10.1000/${name}`, options())).rejects.toMatchObject({ code })
  })

  test('a record without a title is completed from the landing page, and what it says stands', async () => {
    const { item, warnings } = await cite('10.1000/untitled', options())
    expect(item).toMatchObject({ title: 'A work on its page', volume: '45', 'container-title': 'Journal of Pages' })
    expect(warnings).toMatchObject([{ code: 'RECORD_FROM_PAGE', message: expect.stringContaining('no title') }])
    expect((await cite('10.1000/unnamed', options())).item).toEqual({
      id: '10.1000/unnamed',
      DOI: '10.1000/unnamed',
      type: 'article-journal',
      volume: '45',
    })
  })

  test('a DOI that the resolver does not know is asked for once', async () => {
    const before = resolver.requests.length
    await expect(cite('10.1000/none', options())).rejects.toMatchObject({ code: 'DOI_NOT_FOUND' })
    expect(resolver.requests.length).toBe(before + 1)
  })

  test('without a reader of pages, such a DOI is an error', async () => {
    expect(await resolve(['10.1000/jalc'], options())).toMatchObject([{ ok: false, error: { code: 'CONTENT_TYPE' } }])
  })
})
