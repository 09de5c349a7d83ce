import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/page/index.js'

type Tags = Readonly<Record<string, string | readonly string[]>>

const metas = (tags: Tags) =>
  Object.entries(tags)
    .flatMap(([name, values]) => [values].flat().map((value) => `<meta name="${name}" content="${value}">`))
    .join('')
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`
const read = (head: string, body = '', url = 'https://repository.example/77') =>
  parsePage(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`, { url }).item

const JANE = { family: 'Doe', given: 'Jane' }
const JOHN = { family: 'Roe', given: 'John' }
const TITLE = 'Rain over towns'

/** The tags that each system writes for one made-up work: names and forms of values as its templates have them. */
describe('repositories', () => {
  const eprints = (tags: Tags) =>
    read(
      metas({
        'eprints.creators_name': ['Doe, Jane', 'Roe, John'],
        'eprints.title': TITLE,
        'eprints.date': '2019-03',
        ...tags,
      }),
    )

  it('EPrints: article, thesis, conference item, book section', () => {
    expect(
      eprints({
        'eprints.type': 'article',
        'eprints.datestamp': '2019-06-01 10:00:00',
        'eprints.publication': 'Journal of Rain',
        'eprints.volume': '1',
        'eprints.number': '2',
        'eprints.pagerange': '11-22',
        'eprints.id_number': '10.1234/jr.123',
        'eprints.issn': '1234-5679',
        'DC.identifier': 'Doe, Jane and Roe, John (2019) Rain over towns. Journal of Rain, 1 (2). pp. 11-22.',
      }),
    ).toMatchObject({
      type: 'article-journal',
      title: TITLE,
      author: [JANE, JOHN],
      issued: { 'date-parts': [[2019, 3]] },
      'container-title': 'Journal of Rain',
      volume: '1',
      issue: '2',
      page: '11-22',
      DOI: '10.1234/jr.123',
      ISSN: '1234-5679',
    })
    expect(eprints({ 'eprints.type': 'thesis', 'eprints.institution': 'University of Rain' })).toMatchObject({
      type: 'thesis',
      publisher: 'University of Rain',
    })
    expect(eprints({ 'eprints.type': 'conference_item', 'eprints.event_title': 'Rain 2019' })).toMatchObject({
      type: 'paper-conference',
      'event-title': 'Rain 2019',
    })
    expect(
      eprints({
        'eprints.type': 'book_section',
        'eprints.book_title': 'Weather of Europe',
        'eprints.editors_name': 'Poe, Ann',
        'eprints.isbn': '9780306406157',
      }),
    ).toMatchObject({
      type: 'chapter',
      'container-title': 'Weather of Europe',
      editor: [{ family: 'Poe', given: 'Ann' }],
      ISBN: '9780306406157',
    })
  })

  it('Digital Commons: thesis and law review', () => {
    const own = { bepress_citation_author: 'Doe, Jane', bepress_citation_title: TITLE, bepress_citation_date: '2019' }
    expect(
      read(
        metas({
          ...own,
          bepress_citation_dissertation_institution: 'University of Rain',
          bepress_citation_dissertation_name: 'Ph.D.',
          bepress_citation_online_date: '2020/02/01',
        }),
      ),
    ).toMatchObject({
      type: 'thesis',
      author: [JANE],
      issued: { 'date-parts': [[2019]] },
      publisher: 'University of Rain',
    })
    expect(
      read(
        metas({
          ...own,
          bepress_citation_journal_title: 'Rain Law Review',
          bepress_citation_volume: '12',
          bepress_citation_issue: '3',
          bepress_citation_firstpage: '100',
        }),
      ),
    ).toMatchObject({
      type: 'article-journal',
      'container-title': 'Rain Law Review',
      volume: '12',
      issue: '3',
      page: '100',
    })
  })

  it('DSpace: the contributor of a thesis is its adviser', () => {
    const tags = {
      'DC.creator': 'Doe, Jane',
      'DC.contributor': 'Roe, John',
      'DCTERMS.available': '2019-05-01',
      'DCTERMS.dateAccepted': '2019-05-01T10:00:00Z',
      'DCTERMS.issued': '2018-12',
      'DC.publisher': 'University of Rain',
      'DC.title': TITLE,
      'DC.type': 'Doctoral thesis',
      citation_title: TITLE,
      citation_author: 'Doe, Jane',
      citation_date: '2018-12',
    }
    expect(read(metas(tags))).toMatchObject({
      type: 'thesis',
      author: [JANE],
      issued: { 'date-parts': [[2018, 12]] },
      publisher: 'University of Rain',
    })
  })

  it('Dataverse: a data set with its version', () => {
    const data = {
      '@type': 'Dataset',
      identifier: 'https://doi.org/10.7910/DVN/ABCDEF',
      name: 'Rain data',
      creator: [{ '@type': 'Person', givenName: 'Jane', familyName: 'Doe', name: 'Doe, Jane' }, { name: 'Roe, John' }],
      datePublished: '2019-03-02',
      dateModified: '2020-01-01',
      version: '2',
      publisher: { '@type': 'Organization', name: 'Rain Dataverse' },
    }
    expect(read(ld(data))).toMatchObject({
      type: 'dataset',
      title: 'Rain data',
      author: [JANE, JOHN],
      issued: { 'date-parts': [[2019, 3, 2]] },
      version: '2',
      DOI: '10.7910/DVN/ABCDEF',
    })
  })

  it('arXiv and other servers of preprints: no journal, whatever their tags say', () => {
    const own = { citation_title: TITLE, citation_author: ['Doe, Jane', 'Roe, John'], citation_date: '2019/03/02' }
    expect(read(metas({ ...own, citation_online_date: '2019/05/02', citation_arxiv_id: '1901.01234' }))).toMatchObject({
      type: 'article',
      issued: { 'date-parts': [[2019, 3, 2]] },
      number: 'arXiv:1901.01234',
    })
    expect(
      read(metas({ ...own, citation_journal_title: 'bioRxiv', citation_publication_date: '2019/01/01' })),
    ).toMatchObject({ type: 'article', 'container-title': 'bioRxiv', issued: { 'date-parts': [[2019, 3, 2]] } })
  })
})

describe('publishers', () => {
  it('with Dublin Core alone: a DOI and a source are a journal’s, volume and pages are printed', () => {
    const tags = {
      'dc.Title': TITLE,
      'dc.Creator': ['Jane Doe', 'John Roe'],
      'dc.Date': '2 Mar 2019',
      'dc.Type': 'research-article',
      'dc.Identifier': '10.1234/jr.2019.1',
      'dc.Source': 'Journal of Rain',
    }
    const body = `<h1>${TITLE}</h1><p>Volume 12, 2019 - Issue 3</p><p>Pages 11-22 | Received 01 Oct 2018, Accepted 02 Feb 2019</p>`
    expect(read(metas(tags), body)).toMatchObject({
      type: 'article-journal',
      author: [JANE, JOHN],
      issued: { 'date-parts': [[2019, 3, 2]] },
      'container-title': 'Journal of Rain',
      volume: '12',
      issue: '3',
      page: '11-22',
      DOI: '10.1234/jr.2019.1',
    })
  })

  it('that print each part of a name in an element of its own', () => {
    const group = `<h1>${TITLE}</h1><div class="author-group"><span class="given-name">Jane</span> <span class="text surname">Doe</span><sup>a</sup>,
      <span class="given-name">John A.</span> <span class="text surname">Roe</span><sup>b</sup></div>`
    expect(read(metas({ citation_title: TITLE, citation_journal_title: 'Journal of Rain' }), group).author).toEqual([
      JANE,
      { family: 'Roe', given: 'John A.' },
    ])
  })

  it('whose lists of authors are links of one class', () => {
    const list = `<h1>${TITLE}</h1><ul><li class="loa__item"><a href="/profile/1" class="author-name"><span class="loa__author-name">Jane Doe</span></a></li>
      <li class="loa__item"><a href="/profile/2" class="author-name"><span>John Roe</span></a></li></ul>`
    expect(read(`<title>${TITLE}</title>`, list).author).toEqual([JANE, JOHN])
  })

  it('never lose or gain an author of their tags to what is printed', () => {
    const tags = metas({ citation_title: TITLE, citation_author: ['Jane Doe', 'John Roe'] })
    const printed = `<h1>${TITLE}</h1><p>By Jane Doe, John Roe and Ann Editor</p>`
    expect(read(tags, printed).author).toEqual([JANE, JOHN])
  })
})
