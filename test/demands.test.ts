import { describe, expect, it } from 'vitest'
import { resolve } from '../src/doi/index.js'
import {
  bibliography,
  CitewrightError,
  citeAll,
  citeEach,
  createProcessor,
  findDois,
  format,
  type Item,
  type Name,
  parsePage,
  parseReferences,
  type Records,
  readRecords,
  writeRecords,
} from '../src/index.js'
import { Session } from '../src/net/session.js'
import { serve } from './net/server.js'

/*
 * What users of the tools of this field ask for, a test each, named for the complaint. Details are tested beside the
 * code that answers them; this file says that each is answered at all.
 */

const book = (more: Partial<Item> = {}): Item => ({
  id: 'austen',
  type: 'book',
  title: 'Emma',
  author: [{ family: 'Austen', given: 'Jane' }],
  publisher: 'John Murray',
  issued: { 'date-parts': [[1815]] },
  ...more,
})
const article = (more: Partial<Item> = {}): Item => ({
  id: 'article',
  type: 'article-journal',
  title: 'On novels',
  author: [{ family: 'Doe', given: 'Jane' }],
  'container-title': 'Letters',
  volume: '3',
  issue: '2',
  page: '1-9',
  issued: { 'date-parts': [[2019]] },
  ...more,
})
const familyOf = (name: Name) => ('family' in name ? name.family : undefined)
const page = (head: string, body = '') => parsePage(`<html><head>${head}</head><body>${body}</body></html>`)
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`

describe('rendering', () => {
  it('title case is predictable: hyphens, last words, words before quotes', () => {
    const mla = (title: string) => format(book({ title }), { style: 'mla', output: 'text' })
    expect(mla('a self-made man and what he lived for')).toContain('A Self-Made Man and What He Lived For')
    expect(mla('reading “The waste land” in the dark')).toContain('Reading “The Waste Land” in the Dark')
  })

  it('page ranges collapse whatever their dash, and with prefixes', () => {
    const pages = (text: string) => format(article({ page: text }), { style: 'mla' })
    for (const dash of ['-', '–', '—', '−']) expect(pages(`249${dash}252`)).toContain('pp. 249–52')
    expect(pages('S12-S19')).toMatch(/pp\. S12–S?19/)
  })

  it('a serial number is no range', () => {
    expect(format(book({ type: 'report', number: 'USDL-26-0599' }), { style: 'apa' })).toContain('USDL-26-0599')
  })

  it('a repeated note does not change the year letters', () => {
    const items = [book(), book({ id: 'second', title: 'Persuasion' })]
    const document = createProcessor({ style: 'apa', items })
    document.setClusters(['austen', 'austen', 'second'].map((id, index) => ({ id: `c${index}`, cites: [{ id }] })))
    expect(document.clusters().map(({ text }) => text)).toEqual([
      '(Austen, 1815a)',
      '(Austen, 1815a)',
      '(Austen, 1815b)',
    ])
  })

  it('lists are sorted by name, letters with marks among their base letters', () => {
    const names = ['Zola', 'Émile', 'Eco', 'Fontane']
    const items = names.map((family) => book({ id: family, author: [{ family, given: 'A.' }] }))
    expect(bibliography(items, { style: 'apa' }).entries.map(({ id }) => id)).toEqual([
      'Eco',
      'Émile',
      'Fontane',
      'Zola',
    ])
  })

  it('forthcoming and other literal dates print', () => {
    expect(format(book({ issued: { literal: 'forthcoming' } }), { style: 'apa' })).toContain('(forthcoming)')
    expect(format(book({ issued: { 'date-parts': [[1815]], circa: true } }), { style: 'apa' })).toMatch(/\(ca\. 1815\)/)
  })

  it('one bad item costs one entry, and results are under ids', () => {
    const broken = { id: 'bad', type: 'book', title: { not: 'text' }, author: 'nobody', issued: 7 } as unknown as Item
    const { entries, warnings } = bibliography([book(), broken, article()], { style: 'mla' })
    expect(entries.map(({ id }) => id)).toEqual(expect.arrayContaining(['austen', 'article']))
    expect(entries.find(({ id }) => id === 'austen')?.text).toBe('Austen, Jane. Emma. John Murray, 1815.')
    expect(warnings.length).toBeGreaterThan(0)
  })

  it('an organisation that is author and publisher, or site, is named once', () => {
    const report = book({ author: [{ literal: 'World Health Organization' }], publisher: 'World Health Organization' })
    for (const style of ['mla', 'apa']) // CMOS 14.84 has Chicago repeat it
      expect(format(report, { style }).match(/World Health Organization/g)).toHaveLength(1)
  })

  it('access dates are wanted, unwanted, or left to the style', () => {
    const site = book({ type: 'webpage', URL: 'https://example.org/emma', accessed: { 'date-parts': [[2026, 5, 4]] } })
    expect(format(site, { style: 'mla', accessed: 'always' })).toContain('Accessed 4 May 2026')
    expect(format(site, { style: 'mla', accessed: 'never' })).not.toContain('2026')
  })

  it('particles, suffixes and a mononym keep their places', () => {
    const cited = (name: NonNullable<Item['author']>[number]) => format(book({ author: [name] }), { style: 'apa' })
    expect(cited({ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' })).toMatch(/^van Gogh, V\. \(/)
    expect(cited({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' })).toMatch(/^King, M\. L\., Jr\. \(/)
    expect(cited({ literal: 'Plato' })).toMatch(/^Plato\. \(/)
  })
})

describe('page metadata', () => {
  it('a comment’s date is not the page’s', () => {
    const comment = { '@type': 'Comment', datePublished: '2011-01-01', text: 'First!' }
    const { item } = page(jsonLd({ '@type': 'Article', headline: 'Emma', comment: [comment] }))
    expect(item.issued).toBeUndefined()
  })

  it('published goes before modified, and both are kept', () => {
    const { item } = page(
      '<title>Emma</title><meta property="article:published_time" content="2019-03-04"><meta property="article:modified_time" content="2020-05-06">',
    )
    expect(item.issued).toEqual({ 'date-parts': [[2019, 3, 4]] })
    expect(JSON.stringify(item.custom)).toContain('2020')
  })

  it.each(['12 May 2020', '.byline{color:red}', 'jane@example.org', '<b></b>', 'admin', 'https://example.org/jane'])(
    '%j is no author',
    (content) => {
      const { item } = page(`<title>Emma</title><meta name="author" content="${content.replace(/</g, '&lt;')}">`)
      expect(item.author).toBeUndefined()
    },
  )

  it('all authors, the DOI and the volume are read', () => {
    const names = ['Jane Doe', 'Richard Roe', 'Maria Muster'].map(
      (name) => `<meta name="citation_author" content="${name}">`,
    )
    const { item } = page(
      `${names.join('')}<meta name="citation_title" content="On novels"><meta name="citation_doi" content="10.1234/x"><meta name="citation_volume" content="3">`,
    )
    expect(item.author?.map(familyOf)).toEqual(['Doe', 'Roe', 'Muster'])
    expect(item).toMatchObject({ DOI: '10.1234/x', volume: '3' })
  })

  it('JSON-LD as it is in the wild: several blocks, an author as text, a broken block', () => {
    const { item } = page(
      `${jsonLd({ '@type': 'BreadcrumbList' })}<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Emma returns", "author": "Jane Doe",}</script>`,
      '<h1>Emma returns</h1>',
    )
    expect(item.author).toEqual([{ family: 'Doe', given: 'Jane' }])
  })

  it('bytes are read in their own encoding', () => {
    const bytes = Buffer.from('<title>Caf\xe9 M\xfcller</title>', 'latin1')
    expect(parsePage(bytes).item.title).toBe('Café Müller')
  })

  it('a captcha page is a warning, never a citation', () => {
    const { warnings } = page(
      '<title>Just a moment...</title>',
      '<p>Verify you are human by completing the action below.</p>',
    )
    expect(warnings.map(({ code }) => code)).toContain('PAGE_BLOCKED')
  })
})

describe('DOIs and the network', () => {
  it('a DOI ends where it ends: brackets, SICI, percent-encoding, URL tails', () => {
    const sici = '10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S'
    const found = (text: string) => findDois(text).map(({ doi }) => doi)
    expect(found(`J. Clin. Psychol., 55: 949-960. doi:${sici}`)).toEqual([sici])
    expect(found('(see 10.1016/S0140-6736(20)30183-5).')).toEqual(['10.1016/S0140-6736(20)30183-5'])
    expect(found('https://onlinelibrary.wiley.com/doi/10.1002/jclp.20416/full')).toEqual(['10.1002/jclp.20416'])
    expect(found('https://doi.org/10.1000%2F182')).toEqual(['10.1000/182'])
  })

  it('one bad DOI fails alone; arrays, nulls and double colons in records are mended; one media type a request', async () => {
    const accepted: (string | undefined)[] = []
    const server = await serve((path, response, request) => {
      accepted.push(request.headers.accept)
      if (path !== '/10.1234/good') return void response.writeHead(404).end()
      response.writeHead(200, { 'content-type': 'application/vnd.citationstyles.csl+json' })
      response.end(
        JSON.stringify({
          type: 'journal-article',
          DOI: '10.1234/good',
          title: ['Emma:'],
          subtitle: ['A novel &amp; its readers'],
          author: [{ family: 'Doe', given: 'Jane', ORCID: null }],
          'container-title': ['Letters'],
          issued: { 'date-parts': [[2019, null]] },
        }),
      )
    })
    try {
      const results = await resolve(['10.1234/bad', '10.1234/good', 'nonsense'], {
        resolver: server.base,
        privateNetwork: true,
      })
      expect(results.map((result) => (result.ok ? result.item.title : result.error.code))).toEqual([
        'DOI_NOT_FOUND',
        'Emma: A novel & its readers',
        'DOI_INVALID',
      ])
      expect(results.find((result) => result.ok)).toMatchObject({
        item: { type: 'article-journal', 'container-title': 'Letters', issued: { 'date-parts': [[2019]] } },
      })
      for (const accept of accepted) expect(accept).not.toMatch(/,|;q=/)
    } finally {
      await server.close()
    }
  })

  it('haste is forgiven: a server that says so is waited for, and equal DOIs are one request', async () => {
    let refused = false
    const server = await serve((_path, response) => {
      if (refused) response.setHeader('content-type', 'application/json').end('{"type":"book","title":"Emma"}')
      else response.writeHead(429, { 'retry-after': '0' }).end()
      refused = true
    })
    const results = await resolve(['10.1000/1', 'doi:10.1000/1'], { resolver: server.base, session: new Session() })
    expect(results.map(({ ok }) => ok)).toEqual([true, true])
    expect(server.requests).toHaveLength(2)
    await server.close()
  })

  it('an outage costs nothing that was had before: the cache stands in, offline asks nobody, a file of records is enough', async () => {
    const server = await serve((_path, response) =>
      response.setHeader('content-type', 'application/json').end('{"type":"book","title":"Emma"}'),
    )
    const records: Records = new Map()
    const options = { resolver: server.base, session: new Session(), retries: 0, timeout: 2000 }
    await citeAll('10.1000/1', { ...options, records })
    await server.close()
    expect((await citeAll('10.1000/1', { ...options, refresh: true }))[0]?.warnings).toMatchObject([
      { code: 'ANSWER_STALE' },
    ])
    expect((await citeAll('10.1000/1', { ...options, offline: true }))[0]?.item.title).toBe('Emma')
    const committed = readRecords(writeRecords(records))
    const fresh = { ...options, session: new Session(), records: committed }
    expect((await citeAll('10.1000/1', fresh))[0]?.item.title).toBe('Emma')
  })

  it('nothing hangs, and a bad gateway does not end the list', async () => {
    const server = await serve((path, response) => {
      if (path.endsWith('bad')) response.writeHead(502).end()
      else if (path.endsWith('good'))
        response.setHeader('content-type', 'application/json').end('{"type":"book","title":"Emma"}')
    })
    const options = { resolver: server.base, session: new Session(), retries: 0, timeout: 200 }
    const results = await resolve(['10.1000/silent', '10.1000/bad', '10.1000/good'], options)
    expect(results.map((result) => (result.ok ? 'right' : result.error.code))).toEqual([
      'TIMEOUT',
      'UNAVAILABLE',
      'right',
    ])
    await server.close()
  })

  it('an agency without content negotiation: the landing page is read instead', async () => {
    const server = await serve((_path, response) =>
      response
        .setHeader('content-type', 'text/html')
        .end('<meta name="citation_title" content="Emma"><meta name="citation_author" content="Austen, Jane">'),
    )
    const [citation] = await citeAll('10.1000/1', { resolver: server.base, session: new Session() })
    expect(citation?.item).toMatchObject({ DOI: '10.1000/1', title: 'Emma' })
    expect(citation?.warnings).toMatchObject([{ code: 'RECORD_FROM_PAGE' }])
    await server.close()
  })

  it('bulk: each of many inputs has its own outcome, in order', async () => {
    const outcomes: string[] = []
    for await (const outcome of citeEach(['Austen, Jane. Emma. John Murray, 1815.', '978-92-95055-12-5', book()]))
      outcomes.push(outcome.ok ? (outcome.citations[0]?.item.title ?? '') : outcome.error.code)
    expect(outcomes).toEqual(['Emma', 'IDENTIFIER_INVALID', 'Emma'])
  })
})

describe('interface', () => {
  it('one function takes sources and a style and gives the citation', async () => {
    const [citation] = await citeAll([book()])
    expect(citation?.format('mla')).toBe('Austen, Jane. Emma. John Murray, 1815.')
  })

  it('an unknown style is a typed error that says what to do', () => {
    expect(() => format(book(), { style: 'mlaa' })).toThrow(CitewrightError)
    expect(() => format(book(), { style: 'mlaa' })).toThrow(/mla/)
  })

  it('two processors share nothing', () => {
    const one = createProcessor({ style: 'apa', items: [book(), book({ id: 'second', title: 'Persuasion' })] })
    const other = createProcessor({ style: 'apa', items: [book()] })
    for (const each of [one, other]) each.setClusters([{ id: 'c', cites: [{ id: 'austen' }] }])
    expect([one, other].map((each) => each.clusters()[0]?.text)).toEqual(['(Austen, 1815a)', '(Austen, 1815)'])
  })

  it('a huge author list prints', () => {
    const author = Array.from({ length: 448 }, (_, index) => ({ family: `Author${index}`, given: 'A.' }))
    expect(format(book({ author }), { style: 'apa' })).toMatch(/Author18, A\., … Author447, A\./)
  })
})

describe('references, security', () => {
  it.each([
    [
      'Miller L, Hlastala SA, Mufson L. Interpersonal Psychotherapy. Evid Based Pract. 2016;1(4):159-175.',
      ['Miller', 'Hlastala', 'Mufson'],
    ],
    [
      'Watson, J. D., & Crick, F. H. C. (1953). Molecular structure of nucleic acids. Nature, 171, 737–738.',
      ['Watson', 'Crick'],
    ],
    ['García-Márquez, G. (1967). Cien años de soledad. Buenos Aires: Sudamericana.', ['García-Márquez']],
  ])('%s: no author is lost', (text, families) => {
    expect(parseReferences(text)[0]?.item.author?.map(familyOf)).toEqual(families)
  })

  it('markup in a title does not reach HTML, but CSL’s own rich text does', () => {
    const html = format(book({ title: '<script>alert(1)</script> in <i>Emma</i>' }), { style: 'mla', output: 'html' })
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;')
  })

  it('a list in HTML is a list of entries without deprecated roles', () => {
    expect(bibliography([book(), article()], { style: 'mla', output: 'html' }).text).not.toContain('doc-biblioentry')
  })
})
