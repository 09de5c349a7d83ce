import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Page, parsePage } from '../../src/page/index.js'

const sample = readFileSync(new URL('../../fixtures/sample-page.html', import.meta.url))
const article = readFileSync(new URL('../../fixtures/pages/journal-article.html', import.meta.url))

/** What must hold of any page: a typed item, and for each of its fields the evidence that it won with. */
function expectSound(page: Page): void {
  const { item, evidence } = page
  expect(item.id).toMatch(/./)
  const proven = Object.fromEntries(Object.entries(evidence).map(([field, { value }]) => [field, value]))
  expect(proven).toEqual(item)
  for (const { source, rank, others } of Object.values(evidence)) {
    expect(source).toMatch(/./)
    expect(rank).toBeGreaterThanOrEqual(0)
    expect(Array.isArray(others)).toBe(true)
  }
  for (const name of item.author ?? []) expect(JSON.stringify(name)).toMatch(/\p{L}/u)
  if (item.URL !== undefined) expect(item.URL).toMatch(/^https?:\/\//)
  if (item.title !== undefined) expect(item.title.trim()).not.toBe('')
}

/** Pieces that pages are made of, whole and broken. */
const markup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<h1>',
        '</h1>',
        '<title>',
        '</title>',
        '<p>',
        '</p>',
        'By Jane Doe',
        'Updated Jan 20, 2022 by Dr. Jane Doe',
        '20.01.2022',
        '<meta name="citation_title" content="',
        '<meta property=article:published_time content=2020-13-45T99:99>',
        '"><',
        "'>",
        '">',
        '<script type="application/ld+json">',
        '{"@type":"Article","author":',
        '[{"name":',
        '"x"',
        '}]',
        '</script>',
        '<!--',
        '-->',
        '<li>',
        '<ol>',
        '<h2>References</h2>',
        'Doe, J. (2001). A title. Journal, 1(2), 3-4.',
        '<a href="https://doi.org/10.1000/182">',
        '<time datetime="',
        '<div itemscope itemprop=author>',
        '<base href="//[">',
        '<link rel=canonical href="http://%">',
        '<svg>',
        '<table><td>',
        '&amp;',
        '&#0;',
        '&#x110000;',
        '\0',
        '\ud800',
        '\u2029',
        '\u001f',
      ),
      fc.string({ maxLength: 20 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

describe('parsePage, whatever it is given', () => {
  it('answers for any markup', () => {
    fc.assert(
      fc.property(fc.oneof(markup, fc.string()), (html) => expectSound(parsePage(html))),
      { numRuns: 400 },
    )
  })

  it('answers for any bytes, addresses and headers', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      markup.map((html) => new TextEncoder().encode(html)),
    )
    fc.assert(
      fc.property(bytes, fc.oneof(fc.webUrl(), fc.string()), fc.string(), (input, url, contentType) =>
        expectSound(parsePage(input, { url, contentType })),
      ),
    )
  })

  it('answers for a page that is cut anywhere', () => {
    for (const whole of [sample, article]) {
      for (let length = 0; length < whole.length; length += 97) expectSound(parsePage(whole.subarray(0, length)))
    }
  })

  it('gives the same for bytes and for their text, and the same twice', () => {
    for (const whole of [sample, article]) {
      expect(parsePage(whole.toString('utf8'))).toEqual(parsePage(whole))
      expect(parsePage(whole)).toEqual(parsePage(whole))
    }
  })

  it('stops at maxBytes and says so', () => {
    const page = parsePage(`<title>A title</title>${'x'.repeat(5000)}`, { maxBytes: 1000 })
    expect(page.item.title).toBe('A title')
    expect(page.warnings).toMatchObject([{ code: 'INPUT_TRUNCATED' }])
  })
})

const MEGABYTES = 10_000_000
const fill = (piece: string, length = MEGABYTES) => piece.repeat(Math.ceil(length / piece.length))

describe('parsePage, at its limits', () => {
  it.each([
    ['nested elements', fill('<div>')],
    ['end tags under deep nesting', fill('<div>', 5e6) + fill('</x></span>', 5e6)],
    ['inline elements that never close', `<b><div>${fill('<i>', 5e6)}${fill('</b>', 5e6)}`],
    ['drawings in drawings', fill('<svg>')],
    ['quotation marks', `<a href="${fill("'")}`],
    ['attributes', `<a ${fill('x="" ')}>`],
    ['metas', fill('<meta name="author" content="Jane Doe">')],
    ['nested JSON-LD', `<script type="application/ld+json">${fill('[', 3.9e6)}</script>`],
    ['quotes in JSON-LD', `<script type="application/ld+json">{"a":"${fill('" ', 3.9e6)}</script>`],
    ['text', `<h1>A headline</h1>${fill('by 1 January ')}`],
    ['white space', `<title>${fill(' ')}</title><h1>${fill('\n', 1e6)}</h1>`],
    ['headings', fill('<h1>Some headline</h1>')],
    ['bylines', `<h1>A headline</h1>${fill('<a rel=author>Jane Doe</a>')}`],
    ['microdata', fill('<div itemscope itemprop=author><i itemprop=name>Jane Doe</i></div>')],
    ['classes', Array.from({ length: 200_000 }, (_, index) => `<i class="author-${index}">x</i>`).join('')],
    ['entities', fill('&amp;&lt')],
    ['comments', fill('<!-- ')],
    ['dashes in a comment', `<!--${fill('-- ')}`],
    ['end tags in a script', `<script>${fill('</scrip ')}`],
    ['signs that begin no tag', fill('<')],
    ['tags that never end', fill('<a b="')],
    ['articles', `<h1>A headline</h1>${fill('<article>Some text</article>')}`],
    ['headings of other stories', `<h1>A headline</h1>${fill('<h2>More stories</h2>')}`],
    ['labels', `<h1>A headline</h1>${fill('<p>ISBN</p>')}`],
    ['lines that are names', `<h1>A headline</h1>${fill('<p>Jane Doe</p>')}`],
    ['title segments', `<title>${fill('a - ')}</title>`],
    ['NULs', fill('\0')],
  ])('reads ten megabytes of %s', (_, html) => {
    expectSound(parsePage(html))
  })
})
