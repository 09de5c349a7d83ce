import { describe, expect, it } from 'vitest'
import { parsePage } from '../../src/page/index.js'

const page = (html: string, url?: string) => parsePage(html, url === undefined ? {} : { url }).item

describe('lesser evidence', () => {
  it('COinS: one is about the page, several are its references', () => {
    const span = (title: string) =>
      `<span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft.atitle=${title}&amp;rft.jtitle=Acta+Exempli&amp;rft.au=Doe%2C+Jane&amp;rft.date=2019&amp;rft.volume=4&amp;rft.spage=11&amp;rft.epage=19&amp;rft_id=info%3Adoi%2F10.1000%2F182"></span>`
    expect(page(`<title>Maps</title>${span('Maps')}`)).toMatchObject({
      type: 'article-journal',
      title: 'Maps',
      author: [{ family: 'Doe', given: 'Jane' }],
      'container-title': 'Acta Exempli',
      volume: '4',
      page: '11-19',
      DOI: '10.1000/182',
    })
    expect(page(`<title>Maps</title>${span('One')}${span('Two')}`).DOI).toBeUndefined()
  })

  it('the printed line under the headline of a paper that nothing else describes', () => {
    const html =
      '<title>Ribs</title><h1>Ribs of a large animal</h1><p>Jane Doe and John Roe</p><p><i>Acta Exempli</i> 68 (4), 2023: 709-718 doi:10.1000/182</p>'
    expect(page(html)).toMatchObject({
      type: 'article-journal',
      'container-title': 'Acta Exempli',
      volume: '68',
      issue: '4',
      page: '709-718',
      DOI: '10.1000/182',
      author: [{ family: 'Doe' }, { family: 'Roe' }],
    })
  })

  it('the DOI of a publisher’s address', () => {
    expect(page('<title>Ribs</title>', 'https://publisher.example/doi/abs/10.1000/182').DOI).toBe('10.1000/182')
  })

  it('the data in scripts, where nothing else answers', () => {
    const script = '<script>window.state = {"publishedDate":"2019-03-02T10:00:00Z"}</script>'
    expect(page(`<title>T</title>${script}`).issued).toEqual({ 'date-parts': [[2019, 3, 2]] })
    expect(page(`<title>T</title>${script}<h1>T</h1><time datetime="2020-01-05">5 January</time>`).issued).toEqual({
      'date-parts': [[2020, 1, 5]],
    })
  })

  it('HTTP headers', () => {
    const { item } = parsePage(new Uint8Array([0x3c, 0x70, 0x3e, 0xe4]), {
      url: 'https://gazette.example/x?y=1',
      headers: {
        'Content-Type': 'text/html; charset=windows-1251',
        'Content-Language': 'ru',
        Link: '<https://gazette.example/x>; rel="canonical"',
      },
    })
    expect(item).toMatchObject({ language: 'ru', URL: 'https://gazette.example/x' })
  })

  it('the head alone, when asked for', () => {
    const html = '<head><title>Title bar</title></head><body><h1>Headline</h1></body>'
    expect(parsePage(html, { headOnly: true }).item.title).toBe('Title bar')
  })

  it('names the records that a page links to', () => {
    const html =
      '<link rel="alternate" type="application/json+oembed" href="/oembed?x"><link rel="unapi-server" href="/unapi">' +
      '<link rel="alternate" type="application/rss+xml" href="/feed">'
    expect(parsePage(html, { url: 'https://gazette.example/a' }).alternates).toEqual([
      { type: 'application/json+oembed', url: 'https://gazette.example/oembed?x' },
      { type: 'unapi', url: 'https://gazette.example/unapi' },
    ])
  })

  it('names, dates and addresses that only a reader sees', () => {
    const text = '<p>This is a paragraph of running text, long enough to be one of an article.</p>'
    const authors = (body: string) =>
      page(`<title>T</title><h1>A headline here</h1>${body}`).author?.map((name) => JSON.stringify(name))
    const jane = ['{"family":"Doe","given":"Jane"}']
    expect(authors(`${text.repeat(30)}<p><b>Jane Doe</b></p>`)).toEqual(jane)
    expect(authors('<p>Jane Doe</p>')).toEqual(jane)
    expect(authors(`${text.repeat(30)}<p>Text: Jane Doe</p>`)).toEqual(jane)
    expect(authors(`${text}<footer>© 2021 Jane Doe</footer>`)).toEqual(jane)
    expect(authors('<meta property="article:author" content="https://gazette.example/authors/jane-doe/">')).toEqual(
      jane,
    )
    const issued = (line: string) => page(`<title>T</title><h1>A headline here</h1><p>${line}</p>`).issued
    expect(issued('Party, 30.10.23')).toEqual({ 'date-parts': [[2023, 10, 30]] })
    expect(issued('August 2024')).toEqual({ 'date-parts': [[2024, 8]] })
    expect(issued('2022. január 20.')).toEqual({ 'date-parts': [[2022, 1, 20]] })
  })

  it('the address tells the headline from the site in a title bar', () => {
    const html = '<title>Small sheep studies | Mascot the lamb – Webcomic</title><h1>Mascot the lamb – Webcomic</h1>'
    expect(page(html, 'https://sheep.example/small-sheep-studies/').title).toBe('Small sheep studies')
  })
})

describe('dates in other calendars and scripts', () => {
  const issued = (line: string) => {
    const { item } = parsePage(`<title>Rain</title><h1>Rain</h1><p>${line}</p>`)
    return item.issued !== undefined && 'date-parts' in item.issued ? item.issued['date-parts'][0] : undefined
  }

  it('is the Gregorian day, as Unicode’s calendars count it', () => {
    const solar = new Intl.DateTimeFormat('fa-u-ca-persian', { dateStyle: 'long', timeZone: 'UTC' })
    const thai = new Intl.DateTimeFormat('th-u-ca-buddhist', { dateStyle: 'long', timeZone: 'UTC' })
    for (const day of [Date.UTC(2020, 2, 20), Date.UTC(2021, 2, 21), Date.UTC(2024, 11, 30), Date.UTC(2008, 1, 29)]) {
      const date = new Date(day)
      const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
      expect(issued(solar.format(date))).toEqual(parts)
      expect(issued(thai.format(date))).toEqual(parts)
    }
  })

  it('reads the long form of a day in the languages of the web', () => {
    const languages =
      'en-GB de fr es it pt nl sv da nb fi pl cs sk sl sr hu ro tr ru uk bg el ar-EG ar-LB ar-MA he hi bn th id ms ca lt lv et vi ja ko zh af ur'
    for (const language of languages.split(' ')) {
      const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' })
      for (const month of [0, 1, 4, 7, 11])
        expect([language, issued(format.format(Date.UTC(2022, month, 21)))]).toEqual([language, [2022, month + 1, 21]])
    }
  })

  it('knows the eras of Japan and Taiwan', () => {
    expect(issued('令和5年1月20日')).toEqual([2023, 1, 20])
    expect(issued('平成3年1月20日')).toEqual([1991, 1, 20])
    expect(issued('民國112年1月20日')).toEqual([2023, 1, 20])
  })
})

describe('what a catalogue prints of a book', () => {
  const page = (rows: string, head = '') =>
    parsePage(
      `<html lang="en"><head><title>Rivers of the North</title>${head}</head><body><h1>Rivers of the North</h1>${rows}</body></html>`,
    )

  it('is a book, by label and value on two lines or one', () => {
    const list =
      '<dl><dt>Author</dt><dd>Doe, Jane</dd><dt>Publisher</dt><dd>Example Press</dd><dt>ISBN</dt><dd>978-0-306-40615-7</dd><dt>Publication date</dt><dd>2019-03-02</dd></dl>'
    const lines =
      '<p>Author: Doe, Jane</p><p>Publisher: Example Press</p><p>ISBN: 978-0-306-40615-7</p><p>Publication date: 2019-03-02</p>'
    for (const rows of [list, lines]) {
      expect(page(rows).item).toMatchObject({
        type: 'book',
        title: 'Rivers of the North',
        author: [{ family: 'Doe', given: 'Jane' }],
        publisher: 'Example Press',
        ISBN: '9780306406157',
        issued: { 'date-parts': [[2019, 3, 2]] },
      })
    }
  })

  it('is none in an article, or with a number whose check digit is wrong', () => {
    const rows = '<p>Author: Doe, Jane</p><p>ISBN: 978-0-306-40615-7</p>'
    expect(page(rows, '<meta property="og:type" content="article">').item.type).toBe('webpage')
    expect(page(rows.replace('615-7', '615-8')).item.type).toBe('webpage')
  })
})

describe('a headline that is no heading', () => {
  it('is the line that the title bar repeats', () => {
    const { item } = parsePage(
      '<title>SVO – Attractors in grammar evolution - archive/006747</title><center><b>SVO – Attractors in grammar evolution</b></center><p>Jane Doe</p><p>5 January 2021</p>',
    )
    expect(item.title).toBe('SVO – Attractors in grammar evolution')
    expect(item.author).toEqual([{ family: 'Doe', given: 'Jane' }])
  })
})

describe('noscript', () => {
  it('is text where scripts would have written the page', () => {
    const { item } = parsePage(
      '<title>Rain</title><h1>Rain</h1><script type="text/template"><p>By Jane Doe</p></script><noscript><p>By Jane Doe</p></noscript>',
    )
    expect(item.author).toEqual([{ family: 'Doe', given: 'Jane' }])
  })
})

describe('what is about other pages', () => {
  const text = `<p>${'It rained for nine days, and on the tenth the river stood in the gardens. '.repeat(4)}</p>`
  const read = (body: string) =>
    parsePage(`<html lang="en"><title>Rain over the town</title>${body}</html>`, {
      url: 'https://www.example.com/rain',
    }).item
  const card = (name: string) =>
    `<article><h3>Snow</h3><span class="byline">By ${name}</span><time datetime="2022-03-03">March 3, 2022</time></article>`

  it('articles beside that of the headline name neither author nor day', () => {
    const cards = `<section>${card('Ann Else')}${card('Bob Else')}</section>`
    for (const body of [
      `<article><h1>Rain over the town</h1>${text}</article>${cards}`,
      `<h1>Rain over the town</h1>${text}${cards}`,
    ]) {
      expect(read(body)).not.toHaveProperty('author')
      expect(read(body)).not.toHaveProperty('issued')
    }
  })

  it('nor do comments and other stories that only a heading announces', () => {
    for (const heading of [
      '2 thoughts on Rain over the town',
      '3 Comments',
      'Kommentare',
      'More stories',
      'Das könnte Sie auch interessieren',
      'À lire aussi',
    ]) {
      const body = `<h1>Rain over the town</h1>${text}<h3>${heading}</h3><p>By Max Other</p><p>March 3, 2022 at 10:00</p>`
      expect([heading, read(body).author, read(body).issued]).toEqual([heading, undefined, undefined])
    }
  })

  it('a name behind the text is a signature only right behind it', () => {
    expect(read(`<h1>Rain over the town</h1>${text}<p>Jane Doe</p>`).author).toEqual([{ family: 'Doe', given: 'Jane' }])
    expect(read(`<h1>Rain over the town</h1>${text}<h3>Contact</h3><p>Jane Doe</p>`)).not.toHaveProperty('author')
  })

  it('what stands beside a date is a person only with a given name', () => {
    expect(read(`<h1>Rain over the town</h1><p>Jane Doe | January 5, 2021</p>${text}`).author).toEqual([
      { family: 'Doe', given: 'Jane' },
    ])
    for (const words of ['Climate Change', 'San Francisco', 'Machine Learning'])
      expect(read(`<h1>Rain over the town</h1><p>${words} | January 5, 2021</p>${text}`)).not.toHaveProperty('author')
  })

  it('a heading that links to the front page is the site, not the headline', () => {
    const body = `<h1><a href="/">Town Gazette</a></h1><h2>Rain over the town</h2>${text}`
    expect(read(body).title).toBe('Rain over the town')
  })
})

describe('names of languages that put the family first', () => {
  it('are kept in their order and parted at the right place', () => {
    const author = (language: string, name: string) =>
      parsePage(`<html lang="${language}"><title>T</title><meta name="citation_author" content="${name}"></html>`).item
        .author
    expect(author('hu', 'Kovács Gábor')).toEqual([{ family: 'Kovács', given: 'Gábor' }])
    expect(author('hu', 'Gábor Kovács')).toEqual([{ family: 'Kovács', given: 'Gábor' }])
    expect(author('vi', 'Nguyễn Văn Nam')).toEqual([{ family: 'Nguyễn', given: 'Văn Nam' }])
    expect(author('en', 'Lam Smith')).toEqual([{ family: 'Smith', given: 'Lam' }])
  })
})

describe('microformats', () => {
  it('h-entry and hAtom name author and day, by the class or by the title of an abbreviation', () => {
    const entry =
      '<article class="h-entry"><h1 class="p-name">Rain</h1><a class="p-author h-card" href="/">Jane Doe</a> <time class="dt-published" datetime="2021-01-05">then</time></article>'
    const atom =
      '<div class="hentry"><h2 class="entry-title">Rain</h2><span class="author vcard"><span class="fn">Jane Doe</span></span> <abbr class="published" title="2021-01-05T10:00:00Z">then</abbr></div>'
    for (const body of [entry, atom]) {
      const { item } = parsePage(`<html lang="en"><title>Rain</title>${body}</html>`)
      expect(item).toMatchObject({
        title: 'Rain',
        author: [{ family: 'Doe', given: 'Jane' }],
        issued: { 'date-parts': [[2021, 1, 5]] },
      })
    }
  })
})

describe('RDFa', () => {
  it('of schema.org, Dublin Core and FOAF, in attributes and in text', () => {
    const body =
      '<div vocab="http://schema.org/" typeof="Article"><h1 property="headline">Rain</h1><span property="author" typeof="Person"><span property="name">Jane Doe</span></span> <span property="datePublished" content="2021-01-05">then</span></div>'
    const core =
      '<div prefix="dc: http://purl.org/dc/terms/ foaf: http://xmlns.com/foaf/0.1/"><h1 property="dc:title">Rain</h1><span property="dc:creator">Jane Doe</span> <span property="dc:issued" content="2021-01-05">then</span></div>'
    for (const html of [body, core])
      expect(parsePage(`<html lang="en"><title>Rain</title>${html}</html>`).item).toMatchObject({
        title: 'Rain',
        author: [{ family: 'Doe', given: 'Jane' }],
        issued: { 'date-parts': [[2021, 1, 5]] },
      })
  })
})

describe('the last resort', () => {
  it('is the person who holds the rights, with little weight', () => {
    const page = parsePage(
      '<html lang="en"><title>Rain over the town</title><h1>Rain over the town</h1><p>It rained.</p><footer>© 2019 Jane Doe. All rights reserved.</footer></html>',
    )
    expect(page.item.author).toEqual([{ family: 'Doe', given: 'Jane' }])
    expect(page.evidence.author?.rank).toBeLessThan(50)
    // On most pages the year is that of the day they were fetched on.
    expect(page.item).not.toHaveProperty('issued')
  })

  it('takes a body that holds them for the publisher, not for the author', () => {
    const page = parsePage(
      '<html lang="en"><title>Rain over the town</title><meta property="og:site_name" content="Town Gazette"><h1>Rain over the town</h1><p>It rained.</p><footer>© 2005–2019 Example Corp.</footer></html>',
    )
    expect(page.item).not.toHaveProperty('issued')
    expect(page.item).not.toHaveProperty('author')
    expect(page.item.publisher).toBe('Example Corp.')
  })
})

describe('the year of a copyright line', () => {
  const dated = (line: string, body = '', accessed = '2026-05-04') => {
    const { item, evidence } = parsePage(
      `<title>Emma</title><h1>Emma</h1>${body}<p>A novel.</p><footer>${line}</footer>`,
      {
        ...(accessed === '' ? {} : { accessed }),
      },
    )
    return [item.issued, evidence.issued?.source]
  }

  it('is the last resort, where it is over', () => {
    expect(dated('© 2019 Novels Ltd.')).toEqual([{ 'date-parts': [[2019]] }, 'copyright year'])
  })

  it.each([
    ['the year the page was looked at', '© 2026 Novels Ltd.', '', '2026-05-04'],
    ['a range, which is of the site', '© 2003–2019 Novels Ltd.', '', '2026-05-04'],
    ['on a day that nobody gave', '© 2019 Novels Ltd.', '', ''],
  ])('says nothing: %s', (_case, line, body, accessed) => {
    expect(dated(line, body, accessed)).toEqual([undefined, undefined])
  })

  it('yields to any other date', () => {
    expect(dated('© 2019 Novels Ltd.', '<p>Published 3 March 2021</p>')[0]).toEqual({ 'date-parts': [[2021, 3, 3]] })
  })
})
