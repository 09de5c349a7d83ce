import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CiteOptions, cite } from '../../src/cite.js'
import type { Records } from '../../src/doi/records.js'
import { Session } from '../../src/net/session.js'
import { serve, type TestServer } from '../net/server.js'

/** Answers in the services' documented formats; what is not here is unknown to them. */
const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/records/services/${name}`, import.meta.url), 'utf8')

const ANSWERS: Readonly<Record<string, () => string>> = {
  '/lit/ctxp/v1/pubmed/?format=csl&id=31209238': () => fixture('ncbi-pubmed.json'),
  '/lit/ctxp/v1/pmc/?format=csl&id=6613236': () => fixture('ncbi-pmc.json'),
  '/api/books?bibkeys=ISBN:9780201558029&format=json&jscmd=data': () => fixture('open-library.json'),
  '/api/books?bibkeys=ISBN:9781593279509&format=json&jscmd=data': () => '{}',
  '/books/v1/volumes?q=isbn:9781593279509': () => fixture('google-books.json'),
  '/api/books?bibkeys=ISBN:9789295055124&format=json&jscmd=data': () => '{}',
  '/books/v1/volumes?q=isbn:9789295055124': () => '{"kind":"books#volumes","totalItems":0}',
  '/10.48550/arXiv.2101.00001': () => fixture('datacite-arxiv.json'),
}

let server: TestServer
let down = false
beforeAll(async () => {
  server = await serve((path, response) => {
    if (down && path.startsWith('/api/books')) response.writeHead(503).end()
    else if (ANSWERS[path] === undefined) response.writeHead(404).end()
    else response.setHeader('content-type', 'application/json').end(ANSWERS[path]())
  })
})
afterAll(() => server.close())

let options: CiteOptions
beforeEach(() => {
  down = false
  const { base } = server
  options = {
    resolver: base,
    services: { ncbi: base, 'open-library': base, 'google-books': base },
    session: new Session(),
    retries: 0,
  }
})

describe('cite', () => {
  test.each(['PMID: 31209238', 'https://pubmed.ncbi.nlm.nih.gov/31209238/'])('%s by NCBI', async (text) => {
    const { item, evidence } = await cite(text, options)
    expect(item).toEqual({
      id: '10.1000/cells.2019',
      type: 'article-journal',
      title: 'Cells in the <i>Drosophila</i> wing',
      author: [
        { family: 'Okafor', given: 'Ada N' },
        { family: 'van der Berg', given: 'Jan' },
      ],
      'container-title': 'Journal of Examples',
      'container-title-short': 'J Ex',
      issued: { 'date-parts': [[2019, 6, 17]] },
      volume: '10',
      issue: '1',
      page: '2660',
      'publisher-place': 'England',
      ISSN: '2041-1723',
      PMID: '31209238',
      PMCID: 'PMC6613236',
      DOI: '10.1000/cells.2019',
    })
    expect(evidence.title?.source).toBe('the record of PMID 31209238')
  })

  test('PMC6613236 by NCBI, with the id that was asked for where the record has none', async () => {
    expect((await cite('PMC6613236', options)).item).toMatchObject({
      id: 'pmcid:pmc6613236',
      PMCID: 'PMC6613236',
      title: 'Cells in the wing',
    })
  })

  test.each(['arXiv:2101.00001v2', 'https://arxiv.org/pdf/2101.00001'])('%s by its DOI', async (text) => {
    expect((await cite(text, options)).item).toMatchObject({
      DOI: '10.48550/ARXIV.2101.00001',
      type: 'article',
      publisher: 'arXiv',
      title: 'Examples of everything',
    })
  })

  test.each(['ISBN 0-201-55802-5', '978-0-201-55802-9'])('%s by Open Library', async (text) => {
    const { item, mla } = await cite(text, options)
    expect(item).toEqual({
      id: 'isbn:9780201558029',
      type: 'book',
      title: 'Concrete examples: a foundation',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Roe', given: 'Richard' },
      ],
      publisher: 'Example Press',
      'publisher-place': 'Reading, Mass',
      issued: { 'date-parts': [[1994, 3]] },
      'number-of-pages': '657',
      ISBN: '9780201558029',
    })
    expect(mla).toBe('Doe, Jane, and Richard Roe. Concrete Examples: A Foundation. Example Press, 1994.')
  })

  test.each([false, true])(
    'an ISBN by Google Books, when Open Library does not know it or is down (%s)',
    async (trouble) => {
      down = trouble
      expect((await cite('9781593279509', options)).item).toMatchObject({
        type: 'book',
        title: 'Examples in depth: an introduction',
        author: [{ family: 'Doe', given: 'Jane' }],
        publisher: 'No Example Press',
        issued: { 'date-parts': [[2018, 12, 4]] },
        'number-of-pages': '472',
        language: 'en',
      })
    },
  )

  test.each([
    ['978-92-95055-12-4', 'IDENTIFIER_NOT_FOUND', /ISBN 9789295055124.*openlibrary\.org and www\.googleapis\.com/],
    ['978-92-95055-12-5', 'IDENTIFIER_INVALID', /last digit/],
    ['PMID: 1', 'IDENTIFIER_NOT_FOUND', /PMID 1,/],
    ['arXiv:2101.00002', 'DOI_NOT_FOUND', /10\.48550\/arXiv\.2101\.00002/],
  ])('refuses %s as %s', async (text, code, message) => {
    await expect(cite(text, options)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  })

  test('tells the trouble, not "not found", when a service that may know the work is down', async () => {
    down = true
    await expect(cite('978-92-95055-12-4', options)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  })

  test('keeps and takes records by what was asked for', async () => {
    const records: Records = new Map()
    const first = await cite('ISBN 0-201-55802-5', { ...options, records })
    expect([...records.keys()]).toEqual(['isbn:9780201558029'])
    const asked = server.requests.length
    expect((await cite('9780201558029', { ...options, session: new Session(), records })).item).toEqual(first.item)
    expect(server.requests.length).toBe(asked)
  })

  test('a reference with a PMID is completed by its record, when a resolver is named', async () => {
    const text = 'Okafor, A. N. (2019). Cells in the Drosophila wing. Journal of Examples, 10, 2660. PMID: 31209238'
    expect((await cite(text, options)).item).toMatchObject({ DOI: '10.1000/cells.2019', issue: '1' })
    const { resolver: _, ...offline } = options
    expect((await cite(text, offline)).item.DOI).toBeUndefined()
  })

  test('an abort ends the completing of references with the signal’s reason', async () => {
    const stop = new AbortController()
    const text = 'Okafor, A. N. (2019). Cells in the Drosophila wing. Journal of Examples, 10, 2660. doi:10.1000/slow'
    const citing = cite(text, { ...options, signal: stop.signal })
    stop.abort(new Error('enough'))
    await expect(citing).rejects.toThrow('enough')
  })
})
