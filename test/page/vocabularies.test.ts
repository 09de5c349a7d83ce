import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dublinCore } from '../../src/page/dublin-core.js'
import { highwire } from '../../src/page/highwire.js'
import { html } from '../../src/page/html.js'
import { jsonLd } from '../../src/page/json-ld.js'
import { microdata } from '../../src/page/microdata.js'
import { openGraph } from '../../src/page/open-graph.js'
import { parsePage } from '../../src/page/page.js'
import { scanPage } from '../../src/page/scan.js'
import { twitter } from '../../src/page/twitter.js'

const pairs = (candidates: readonly { field: string; value: string }[]) =>
  candidates.map(({ field, value }) => [field, value])
const metas = (...list: (readonly [string, string])[]) =>
  scanPage(list.map(([name, content]) => `<meta name="${name}" content="${content}">`).join(''))
const about = { urls: new Set<string>(), titles: [] }
const linked = (...values: unknown[]) =>
  jsonLd(
    scanPage(
      values
        .map(
          (value) =>
            `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`,
        )
        .join(''),
    ),
    about,
  )
const fieldOf = (field: string, ...values: unknown[]) =>
  linked(...values)
    .candidates.filter((each) => each.field === field)
    .map(({ value }) => value)

describe('the journal article', () => {
  const page = parsePage(readFileSync(new URL('../../fixtures/pages/journal-article.html', import.meta.url)))

  it('is complete', () => {
    expect(page.item).toMatchObject({
      type: 'article-journal',
      title: 'Tides and the settling of Mytilus larvae',
      author: [
        { family: 'Okafor', given: 'Ngozi' },
        { family: 'Meer', given: 'Pieter', 'non-dropping-particle': 'van der' },
      ],
      'container-title': 'Shore Ecology',
      publisher: 'Tidal Press',
      issued: { 'date-parts': [[2019, 4, 17]] },
      volume: '12',
      issue: '3',
      page: '201-219',
      ISSN: '2049-3630',
      DOI: '10.5555/SHORE.2019.0123',
      URL: 'https://shore.example/article/123',
      language: 'en',
    })
  })

  it('does not take its references’ DOIs for its own', () => {
    expect(page.evidence.DOI?.others).toEqual([])
  })
})

describe('meta names', () => {
  it('count in any case, with any separator, as name, property or itemprop, several in one', () => {
    const scan = scanPage(
      '<meta property="DC:Title" content="A"><meta NAME="dcterms_issued" content="2001"><meta itemprop="x y DC.creator" content="B">',
    )
    expect(pairs(dublinCore(scan))).toEqual([
      ['title', 'A'],
      ['issued', '2001'],
      ['author', 'B'],
    ])
  })

  it('may be escaped twice, and have their value in the wrong attribute', () => {
    expect(pairs(openGraph(scanPage('<meta property="og:title" value="R&amp;amp;D &amp;quot;x&amp;quot;">')))).toEqual([
      ['title', 'R&D "x"'],
    ])
  })

  it('of Highwire, bepress, EPrints and PRISM mean the same', () => {
    expect(
      pairs(
        highwire(metas(['bepress_citation_title', 'A'], ['eprints.creators_name', 'Doe, Jane'], ['prism.volume', '3'])),
      ),
    ).toEqual([
      ['title', 'A'],
      ['author', 'Doe, Jane'],
      ['volume', '3'],
    ])
  })

  it('of Dublin Core: several contributors without a creator are authors, one is not', () => {
    expect(pairs(dublinCore(metas(['DC.contributor', 'A B'], ['DC.contributor', 'C D'])))).toHaveLength(2)
    expect(pairs(dublinCore(metas(['DC.contributor', 'A B'])))).toEqual([])
    expect(
      pairs(dublinCore(metas(['DC.creator', 'E F'], ['DC.contributor', 'A B'], ['DC.contributor', 'C D']))),
    ).toEqual([['author', 'E F']])
  })

  it('of Twitter: the labelled author, not the handle', () => {
    const scan = metas(
      ['twitter:creator', '@jane'],
      ['twitter:label1', 'Written by'],
      ['twitter:data1', 'Jane Doe'],
      ['twitter:label2', 'Reading time'],
      ['twitter:data2', '3 minutes'],
    )
    expect(pairs(twitter(scan))).toEqual([['author', 'Jane Doe']])
  })

  it('of Parse.ly: one record as JSON', () => {
    const scan = scanPage(
      `<meta name="parsely-page" content='{"title":"A","pub_date":"2020-01-02T00:00:00Z","authors":["Jane Doe","Richard Roe"]}'>`,
    )
    expect(pairs(html(scan))).toEqual([
      ['title', 'A'],
      ['issued', '2020-01-02T00:00:00Z'],
      ['author', 'Jane Doe'],
      ['author', 'Richard Roe'],
    ])
    expect(html(scanPage('<meta name="parsely-page" content="{broken">'))).toEqual([])
  })
})

describe('JSON-LD', () => {
  const article = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'A headline' }

  it.each([
    ['a string', 'Jane Doe', ['Jane Doe']],
    ['a thing', { '@type': 'Person', name: 'Jane Doe' }, ['Jane Doe']],
    ['a list', [{ name: 'Jane Doe' }, 'Richard Roe'], ['Jane Doe', 'Richard Roe']],
    ['a list in a list', [[{ name: 'Jane Doe' }], [{ name: 'Richard Roe' }]], ['Jane Doe', 'Richard Roe']],
    ['a thing with a list of names', { name: ['Jane Doe', 'Richard Roe'] }, ['Jane Doe', 'Richard Roe']],
    ['a JSON-LD list', { '@list': [{ name: 'Jane Doe' }] }, ['Jane Doe']],
    ['name parts', { '@type': 'Person', givenName: 'Jane', familyName: 'Doe' }, ['Jane Doe']],
    ['nothing', [null, '', {}, 7, { name: '' }], ['7']],
  ])('reads an author that is %s', (_, author, names) => {
    expect(fieldOf('author', { ...article, author })).toEqual(names)
  })

  it('follows references by @id over all blocks', () => {
    const person = { '@type': 'Person', '@id': '#jane', name: 'Jane Doe' }
    expect(
      fieldOf('author', { '@graph': [{ ...article, author: { '@id': '#jane' } }] }, { '@graph': [person] }),
    ).toEqual(['Jane Doe'])
  })

  it('survives references that go in circles', () => {
    const value = {
      '@graph': [
        { ...article, '@id': '#a', isPartOf: { '@id': '#b' } },
        { '@type': 'WebSite', '@id': '#b', isPartOf: { '@id': '#a' } },
      ],
    }
    expect(fieldOf('title', value)).toEqual(['A headline'])
  })

  it('knows types as lists, addresses and prefixed', () => {
    for (const type of [['Thing', 'NewsArticle'], 'https://schema.org/NewsArticle', 'schema:NewsArticle']) {
      expect(fieldOf('type', { ...article, '@type': type })).toEqual(['NewsArticle'])
    }
  })

  it('hears the node about the page, not comments, teasers, breadcrumbs or its reviews', () => {
    const value = {
      ...article,
      datePublished: '2020-01-02',
      author: 'Jane Doe',
      comment: [{ '@type': 'Comment', author: 'Troll', datePublished: '2023-01-01' }],
      hasPart: { '@type': 'Article', headline: 'Another', author: 'Ann Poe' },
      review: { '@type': 'Review', author: 'Critic' },
    }
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', headline: 'Teaser', author: 'Richard Roe' }],
    }
    expect(fieldOf('author', list, value)).toEqual(['Jane Doe'])
    expect(fieldOf('issued', list, value)).toEqual(['2020-01-02'])
    expect(fieldOf('title', list, value)).toEqual(['A headline'])
  })

  it('prefers the node whose address is the page’s', () => {
    const scan = scanPage(
      `<script type="application/ld+json">${JSON.stringify([
        { ...article, url: 'https://a.example/other', headline: 'Other' },
        { ...article, url: 'https://a.example/this' },
      ])}</script>`,
    )
    const { candidates } = jsonLd(scan, { urls: new Set(['https://a.example/this']), titles: [] })
    expect(candidates.find(({ field }) => field === 'title')?.value).toBe('A headline')
  })

  it('climbs from an article through issue and volume to its periodical', () => {
    const value = {
      '@type': 'ScholarlyArticle',
      name: 'A',
      pageStart: 11,
      pageEnd: 19,
      identifier: { '@type': 'PropertyValue', propertyID: 'doi', value: '10.5555/a' },
      isPartOf: {
        '@type': 'PublicationIssue',
        issueNumber: '2',
        isPartOf: {
          '@type': 'PublicationVolume',
          volumeNumber: 4,
          isPartOf: { '@type': 'Periodical', name: 'Journal of A', issn: ['2049-3630'] },
        },
      },
    }
    const scan = `<script type="application/ld+json">${JSON.stringify(value)}</script>`
    expect(parsePage(scan).item).toMatchObject({
      type: 'article-journal',
      title: 'A',
      'container-title': 'Journal of A',
      volume: '4',
      issue: '2',
      page: '11-19',
      DOI: '10.5555/a',
      ISSN: '2049-3630',
    })
  })

  it('reads broken blocks as far as they can be read, and says which could not be', () => {
    const { candidates, warnings } = linked('{"@type":"Article","headline":"A\nB",}', 'nonsense')
    expect(candidates.find(({ field }) => field === 'title')?.value).toBe('A B')
    expect(warnings).toEqual([{ code: 'JSON_LD_INVALID', message: expect.stringContaining('block 2') }])
  })

  it('takes script types in any spelling', () => {
    const scan = scanPage(`<script type=" APPLICATION/LD+JSON; charset=utf-8 ">${JSON.stringify(article)}</script>`)
    expect(jsonLd(scan, about).candidates).not.toEqual([])
  })
})

describe('microdata', () => {
  it('reads values where HTML says they are', () => {
    const scan = scanPage(
      '<div itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">A</h1>' +
        '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><a href="/x"><b itemprop="name">Jane Doe</b></a> writes</span>' +
        '<time itemprop="datePublished" datetime="2020-01-02">yesterday</time><meta itemprop="dateModified" content="2020-02-03"></div>',
    )
    expect(pairs(microdata(scan))).toEqual([
      ['title', 'A'],
      ['author', 'Jane Doe'],
      ['issued', '2020-01-02'],
      ['modified', '2020-02-03'],
    ])
  })

  it('leaves out comments, reviews and people', () => {
    const scan = scanPage(
      '<div itemscope itemtype="https://schema.org/Comment"><i itemprop="author">Troll</i><time itemprop="datePublished" datetime="2023-01-01"></time></div>' +
        '<div itemscope itemtype="https://schema.org/Review"><i itemprop="author">Critic</i></div>',
    )
    expect(microdata(scan)).toEqual([])
  })
})
