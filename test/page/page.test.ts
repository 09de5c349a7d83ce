import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/page/index.js'

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url))

describe('the sample page', () => {
  const page = parsePage(fixture('sample-page.html'), { accessed: '2022-05-23' })

  it('gives the item a librarian would write', () => {
    expect(page.item).toEqual({
      id: 'jacobson2022interpersonal',
      type: 'webpage',
      title: 'Interpersonal Therapy in London',
      author: [{ family: 'Jacobson', given: 'Sheri' }],
      issued: { 'date-parts': [[2022, 1, 20]] },
      'container-title': 'Harley Therapy',
      publisher: 'Harley Therapy Ltd.',
      URL: 'https://www.harleytherapy.example/interpersonal-therapy-london.htm',
      language: 'en-GB',
      accessed: { 'date-parts': [[2022, 5, 23]] },
      custom: { 'document-title': 'Interpersonal Therapy in London • Harley Therapy™', modified: '2022-01-20' },
    })
    expect(page.warnings).toEqual([])
  })

  it('says where each field came from', () => {
    expect(page.evidence.title).toMatchObject({ source: 'h1' })
    expect(page.evidence.title?.others).toContainEqual({
      value: 'Interpersonal Therapy in London',
      source: 'meta og:title',
      rank: expect.any(Number),
    })
    expect(page.evidence.author?.source).toBe('rel=author')
    expect(page.evidence.issued?.source).toBe('line "updated"')
    expect(page.evidence.publisher?.source).toBe('json-ld WebSite.publisher')
    expect(page.evidence.language?.source).toBe('html lang')
  })

  it('hands over its two references', () => {
    expect(page.references.map(({ doi }) => doi)).toEqual([
      '10.1080/23794925.2016.1247679',
      '10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S',
    ])
  })
})

const html = (head: string, body = '') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const item = (head: string, body = '', url?: string) =>
  parsePage(html(head, body), url === undefined ? {} : { url }).item
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

describe('title', () => {
  it('is the printed headline, not what was written for search engines', () => {
    const head =
      '<title>Best Gardens 2024 | The Gazette</title><meta property="og:title" content="You will love these gardens">'
    expect(item(head, '<h1>Nine gardens worth a visit</h1>').title).toBe('Nine gardens worth a visit')
  })

  it('loses the name of the site, whatever the separator', () => {
    for (const bar of [
      'Rain | The Gazette',
      'The Gazette: Rain',
      'Rain - The Gazette',
      'Rain » The Gazette',
      'Rain — The Gazette™',
    ]) {
      expect(item(`<title>${bar}</title><meta property="og:site_name" content="The Gazette">`).title).toBe('Rain')
    }
  })

  it('keeps hyphens and colons that are its own', () => {
    const head =
      '<title>Self-help: a short history - The Gazette</title><meta property="og:site_name" content="The Gazette">'
    expect(item(head).title).toBe('Self-help: a short history')
  })

  it('keeps the whole title bar beside it where the two differ', () => {
    expect(item('<title>Rain | The Gazette</title>', '<h1>Rain</h1>').custom).toEqual({
      'document-title': 'Rain | The Gazette',
    })
    expect(item('<title>Rain</title>', '<h1>Rain</h1>').custom).toBeUndefined()
  })

  it('is plain text: inline tags go, other angle brackets stay', () => {
    expect(item('<meta name="citation_title" content="The &lt;i&gt;Homo sapiens&lt;/i&gt; genome">').title).toBe(
      'The Homo sapiens genome',
    )
    expect(item('<title>a &lt; b &amp; vector&lt;int&gt;</title>').title).toBe('a < b & vector<int>')
    expect(item('<title>x</title>', '<h1>The <em>Beagle</em> and H<sub>2</sub>O</h1>').title).toBe('The Beagle and H2O')
  })

  it('stays text when it is hostile', () => {
    expect(item('<title><script>alert(1)</script></title>').title).toBe('<script>alert(1)</script>')
  })

  it('is left out, with a warning, where there is none', () => {
    const page = parsePage('<p>nothing</p>')
    expect(page.item).not.toHaveProperty('title')
    expect(page.warnings).toMatchObject([{ code: 'NO_TITLE', path: 'title' }])
  })
})

describe('authors', () => {
  const authors = (head: string, body = '') => item(`<title>T</title>${head}`, body).author

  it('are read from a byline, without honorifics and roles', () => {
    for (const line of [
      'By Jane Doe',
      'By <a href="/x">Jane Doe</a>, Senior Editor',
      'Posted on January 5, 2021 by Jane Doe',
      'Updated Jan 20, 2022 by Dr. Jane Doe',
      'Von Jane Doe | 20.01.2022',
      'Par Jane Doe',
      '20 January 2022 – Jane Doe',
    ]) {
      expect(authors('', `<h1>A headline</h1><p>${line}</p>`)).toEqual([{ family: 'Doe', given: 'Jane' }])
    }
  })

  it('are all kept', () => {
    const three = [
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Richard' },
      { family: 'Poe', given: 'Ann' },
    ]
    expect(authors('', '<h1>A headline</h1><div class="byline">By Jane Doe, Richard Roe and Ann Poe</div>')).toEqual(
      three,
    )
    expect(authors('<meta name="author" content="Jane Doe, Richard Roe and Ann Poe">')).toEqual(three)
    expect(
      authors(
        '<meta name="citation_author" content="Doe, Jane"><meta name="citation_author" content="Roe, Richard"><meta name="citation_author" content="Poe, Ann">',
      ),
    ).toEqual(three)
  })

  it('are the printed ones where more are printed than declared', () => {
    const body = '<h1>A headline</h1><p class="byline">By Jane Doe and Richard Roe</p>'
    expect(authors(ld({ '@type': 'Article', author: { '@type': 'Person', name: 'Jane Doe' } }), body)).toHaveLength(2)
  })

  it('are never the site, an account, an address or a date while a person is printed', () => {
    const body = '<h1>A headline</h1><p>By Jane Doe</p>'
    for (const declared of [
      'The Gazette',
      'admin',
      'https://gazette.example/jane',
      'jane@gazette.example',
      '@jane',
      '2022-01-20',
    ]) {
      const head = `<meta property="og:site_name" content="The Gazette"><meta name="author" content="${declared}">`
      expect(authors(head, body)).toEqual([{ family: 'Doe', given: 'Jane' }])
    }
  })

  it('are none where only the site or an account is named', () => {
    for (const declared of ['The Gazette', 'admin', 'https://gazette.example/jane', 'jane@gazette.example']) {
      const head = `<meta property="og:site_name" content="The Gazette"><meta name="author" content="${declared}">`
      expect(authors(head)).toBeUndefined()
    }
  })

  it('are not those of comments and of other articles', () => {
    const body =
      '<h1>A headline</h1><p>Some text.</p><div class="related-posts"><p>By <a rel="author">Ann Poe</a></p></div>' +
      '<section class="comments"><cite class="fn author">Richard Roe</cite></section>'
    expect(authors('', body)).toBeUndefined()
  })
})

describe('date', () => {
  const issued = (head: string, body = '', url?: string) => {
    const date = item(`<title>T</title>${head}`, body, url).issued
    return date !== undefined && 'date-parts' in date ? date['date-parts'][0] : undefined
  }

  it('is that of publication, never that of a change', () => {
    const published = '<meta property="article:published_time" content="2020-03-04T10:00:00+01:00">'
    const modified = '<meta property="article:modified_time" content="2022-01-20T10:00:00+01:00">'
    expect(issued(modified + published)).toEqual([2020, 3, 4])
    expect(item(modified + published).custom).toMatchObject({ modified: '2022-01-20' })
    expect(issued(ld({ '@type': 'Article', dateModified: '2022-01-20', datePublished: '2020-03-04' }))).toEqual([
      2020, 3, 4,
    ])
  })

  it('is the printed day of a change where there is nothing else', () => {
    expect(issued('', '<h1>A headline</h1><p>Last updated: 20 January 2022</p>')).toEqual([2022, 1, 20])
  })

  it('is the printed day where a time stamp in UTC falls on its eve', () => {
    const head = '<meta property="article:published_time" content="2022-11-06T23:00:00Z">'
    expect(issued(head, '<h1>A headline</h1><p>7 November 2022</p>')).toEqual([2022, 11, 7])
  })

  it('keeps the precision that the page has', () => {
    expect(issued('<meta name="citation_publication_date" content="2016/12">')).toEqual([2016, 12])
    expect(issued('<meta name="citation_year" content="1977">')).toEqual([1977])
  })

  it('is in the address when nothing else tells', () => {
    expect(issued('', '', 'https://gazette.example/2020/01/13/rain')).toEqual([2020, 1, 13])
    expect(issued('', '', 'https://gazette.example/2020/01/rain')).toEqual([2020, 1])
  })

  it('is not the first day of Unix time, and not that of a comment', () => {
    expect(issued('<meta property="article:published_time" content="1970-01-01T00:00:00Z">')).toBeUndefined()
    const article = {
      '@type': 'Article',
      headline: 'T',
      comment: [{ '@type': 'Comment', datePublished: '2023-05-06' }],
    }
    expect(issued(ld(article))).toBeUndefined()
  })

  it('reads numeric dates in the order of the page’s language', () => {
    const page = (lang: string) => parsePage(`<html lang="${lang}"><h1>A headline</h1><p>03/04/2021</p>`).item.issued
    expect(page('en-GB')).toEqual({ 'date-parts': [[2021, 4, 3]] })
    expect(page('en-US')).toEqual({ 'date-parts': [[2021, 3, 4]] })
  })
})

describe('site, publisher, address and language', () => {
  it('tells the site from its owner, and drops an owner of the same name', () => {
    const graph = (owner: string) =>
      ld({ '@type': 'Article', headline: 'T', publisher: { '@type': 'Organization', name: owner } })
    const site = '<title>T</title><meta property="og:site_name" content="The Gazette">'
    expect(item(site + graph('Gazette Media Ltd'))).toMatchObject({
      'container-title': 'The Gazette',
      publisher: 'Gazette Media Ltd',
    })
    expect(item(site + graph('the gazette'))).not.toHaveProperty('publisher')
  })

  it('knows the site by the end of its title bar, else by its domain', () => {
    expect(
      item('<title>Rain - The Gazette</title>', '', 'https://www.thegazette.example/rain')['container-title'],
    ).toBe('The Gazette')
    expect(item('<title>Rain</title>', '', 'https://www.thegazette.example/rain')['container-title']).toBe(
      'thegazette.example',
    )
  })

  it('resolves the canonical address and drops tracking parameters', () => {
    const url = 'https://gazette.example/a/b?utm_source=x'
    expect(item('<link rel="canonical" href="../rain?id=1&amp;utm_medium=y#top">', '', url).URL).toBe(
      'https://gazette.example/rain?id=1',
    )
    expect(item('<base href="https://other.example/x/"><link rel="canonical" href="rain">', '', url).URL).toBe(
      'https://other.example/x/rain',
    )
    expect(item('', '', url).URL).toBe('https://gazette.example/a/b')
  })

  it('refuses addresses that are none to cite', () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'http://',
      'https://localhost/x',
    ]) {
      expect(item(`<link rel="canonical" href="${href}">`)).not.toHaveProperty('URL')
    }
    expect(item('<link rel="canonical" href="https://gazette.example/">', '', 'https://gazette.example/rain').URL).toBe(
      'https://gazette.example/rain',
    )
  })

  it('writes the language as a BCP 47 tag', () => {
    const language = (attribute: string, head = '') =>
      parsePage(`<html ${attribute}><head>${head}</head>`).item.language
    expect(language('lang="en_gb"')).toBe('en-GB')
    expect(language('', '<meta property="og:locale" content="pt_BR">')).toBe('pt-BR')
    expect(language('', '<meta http-equiv="content-language" content="de-AT, en">')).toBe('de-AT')
    expect(language('lang="{{lang}}"')).toBeUndefined()
  })

  it('tells the language of a text that declares none', () => {
    const text = 'Der Regen fällt auf die Stadt und auf das Land, und die Leute sind nicht mit ihm zufrieden. '.repeat(
      5,
    )
    expect(parsePage(`<h1>Regen</h1><p>${text}</p>`).item.language).toBe('de')
  })
})

describe('the day the page was looked at', () => {
  it('is the caller’s, or none', () => {
    const accessed = { 'date-parts': [[2022, 5, 23]] as const } as const
    expect(parsePage('<title>T</title>', { accessed }).item.accessed).toEqual(accessed)
    expect(parsePage('<title>T</title>').item).not.toHaveProperty('accessed')
    expect(parsePage('<title>T</title>', { accessed: 'one day' }).warnings).toMatchObject([{ code: 'DATE_UNREADABLE' }])
  })
})
