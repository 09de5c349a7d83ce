import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import type { DocumentNode, PageDocument } from '../../src/page/document.js'
import { parseDocument, parsePage } from '../../src/page/index.js'

const fixtures = new URL('../../fixtures/', import.meta.url)
const shared = new URL('../../../shared/pages/', import.meta.url)
const documentOf = (html: string) => parseHTML(html).document as unknown as PageDocument

/** The item and its evidence: what both ways must agree on. */
const answer = ({ item, evidence }: ReturnType<typeof parsePage>) => ({ item, evidence })

describe('a live document', () => {
  it.each(['sample-page.html', 'pages/journal-article.html'])('says what its source says: %s', (name) => {
    const html = readFileSync(new URL(name, fixtures), 'utf8')
    const page = parseDocument(documentOf(html), { accessed: '2022-05-23' })
    const source = parsePage(html, { accessed: '2022-05-23' })
    expect(answer(page)).toEqual(answer(source))
    expect(page.references).toEqual(source.references)
  })

  it('goes by its own address', () => {
    const document: PageDocument = {
      documentElement: documentOf('<html><title>Rain</title></html>').documentElement,
      URL: 'https://gazette.example/rain',
    }
    expect(parseDocument(document).item.URL).toBe('https://gazette.example/rain')
    expect(parseDocument(document, { url: 'https://other.example/' }).item.URL).toBe('https://other.example/')
  })

  it('may be empty, and deeper than any stack', () => {
    expect(parseDocument({ documentElement: null }).warnings).toMatchObject([{ code: 'NO_TITLE' }])
    expect(parseDocument({ documentElement: nested(200_000) }).item.type).toBe('webpage')
  })
})

function nested(depth: number): DocumentNode {
  const make = (parentNode: DocumentNode | null) => ({
    nodeType: 1,
    nodeName: 'DIV',
    nodeValue: null,
    firstChild: null as DocumentNode | null,
    nextSibling: null,
    parentNode,
  })
  const root = make(null)
  let last = root
  for (let at = 0; at < depth; at++) {
    const child = make(last)
    last.firstChild = child
    last = child
  }
  return root
}

describe.skipIf(!existsSync(shared))('real pages (skipped without ../shared/pages)', () => {
  it('give the same title, authors, date, site and address both ways', () => {
    const files = readdirSync(new URL('html/', shared)).filter((_, index) => index % 25 === 0)
    const differing = files.filter((file) => {
      const html = gunzipSync(readFileSync(new URL(`html/${file}`, shared))).toString('utf8')
      const core = ({ item }: ReturnType<typeof parsePage>) =>
        JSON.stringify([item.title, item.author, item.issued, item['container-title'], item.URL, item.type])
      return core(parseDocument(documentOf(html))) !== core(parsePage(html))
    })
    // Two parsers part broken markup at different places.
    expect(differing.length).toBeLessThanOrEqual(files.length * 0.08)
  })
})
