/*
 * Pages a second, beside what else reads a page's metadata and beside a bare tokenise of the same text. Each page is read by
 * each in turn, so that all meet the same state of the machine. Over the shared corpus where it is there, else over the
 * fixtures. The competitors are in bench/package.json: `npm ci --prefix bench --ignore-scripts` to measure beside them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import { parsePage } from '../dist/page.js'

const shared = new URL('../../shared/pages/', import.meta.url)
const fixtures = new URL('../fixtures/', import.meta.url)
const hasShared = existsSync(new URL('truth.json', shared))
/** Slow competitors see every so many-th page. */
const SAMPLE = 12

const pages = hasShared ? sharedPages() : fixturePages()
const readers = [
  { name: 'bare htmlparser2 tokenise', read: tokenise },
  { name: 'citewright parsePage', read: ({ text, url }) => parsePage(text, url === null ? {} : { url }).item },
  { name: 'citewright parsePage, from bytes', read: ({ bytes, url }) => parsePage(bytes, url === null ? {} : { url }) },
  ...(await competitors()),
]

for (const page of pages.slice(0, 60)) for (const { read } of readers.slice(0, 3)) read(page)
const times = new Map(readers.map(({ name }) => [name, { ms: 0, floor: 0, bytes: 0, pages: 0 }]))
for (const [index, page] of pages.entries()) {
  let floor = 0
  for (const { name, read, slow } of readers) {
    if (slow && hasShared && index % SAMPLE > 0) continue
    const start = performance.now()
    await read(page)
    const ms = performance.now() - start
    if (read === tokenise) floor = ms
    const time = times.get(name)
    time.ms += ms
    time.floor += floor
    time.bytes += page.bytes.length
    time.pages += 1
  }
}

console.log(`\nNode ${process.version}; ${pages.length} pages of ${hasShared ? 'the shared corpus' : 'the fixtures'}\n`)
for (const [name, { ms, floor, bytes, pages: count }] of times) {
  const speed = `${Math.round((count / ms) * 1000)} pages/s`.padStart(13)
  const rate = `${(bytes / 1e3 / ms).toFixed(1)} MB/s`.padStart(11)
  console.log(`${name.padEnd(34)}${speed}${rate}   ${(ms / floor).toFixed(2)} times the bare tokenise`)
}

console.log('\nTen megabytes of:')
for (const [name, html] of hostilePages()) {
  const start = performance.now()
  parsePage(html)
  console.log(`${name.padEnd(34)}${Math.round(performance.now() - start)} ms`.padStart(13))
}
if (globalThis.gc) {
  const { height, kept } = memoryOfLargePage()
  console.log(`\nMemory above the text itself for a page of 10 MB: ${height} MB when it is read, ${kept} MB kept`)
}

function tokenise({ text }) {
  let count = 0
  const parser = new Parser({ onopentag: () => count++, ontext: () => count++ })
  parser.end(text)
  return count
}

function sharedPages() {
  return JSON.parse(readFileSync(new URL('truth.json', shared), 'utf8')).map(({ id, url }) => {
    const bytes = gunzipSync(readFileSync(new URL(`html/${id}.html.gz`, shared)))
    return { bytes, text: bytes.toString('utf8'), url }
  })
}

function fixturePages() {
  const names = ['sample-page.html', ...readdirSync(new URL('pages/', fixtures)).map((name) => `pages/${name}`)]
  return names.map((name) => {
    const bytes = readFileSync(new URL(name, fixtures))
    return { bytes, text: bytes.toString('utf8'), url: 'https://example.org/page' }
  })
}

async function competitors() {
  const require = createRequire(new URL('./package.json', import.meta.url))
  try {
    const metascraper = require('metascraper')(
      ['author', 'date', 'title', 'publisher', 'url', 'lang'].map((rule) => require(`metascraper-${rule}`)()),
    )
    const { load } = require('cheerio')
    const { parseAll } = require('html-metadata')
    const { Readability } = require('@mozilla/readability')
    const { parseHTML } = require('linkedom')
    const { Defuddle } = await import('defuddle/node')
    return [
      {
        name: 'metascraper',
        slow: true,
        read: ({ text, url }) => metascraper({ html: text, url: url ?? 'https://example.org/' }).catch(() => undefined),
      },
      { name: 'html-metadata', slow: true, read: ({ text }) => parseAll(load(text)).catch(() => undefined) },
      {
        name: 'readability + linkedom',
        slow: true,
        read: ({ text }) => {
          try {
            return new Readability(parseHTML(text).document).parse()
          } catch {
            return undefined
          }
        },
      },
      {
        name: 'defuddle + linkedom',
        slow: true,
        read: ({ text, url }) =>
          Defuddle(parseHTML(text).document, url ?? 'https://example.org/').catch(() => undefined),
      },
    ]
  } catch {
    console.log('SKIPPED: the competitors; `npm ci --prefix bench --ignore-scripts` brings them')
    return []
  }
}

function hostilePages() {
  const fill = (piece, length = 1e7) => piece.repeat(Math.ceil(length / piece.length))
  return [
    ['<div>', fill('<div>')],
    ['quotation marks', `<a href="${fill("'")}`],
    ['<meta>', fill('<meta name="author" content="Jane Doe">')],
    ['nested JSON-LD', `<script type="application/ld+json">${fill('[')}</script>`],
    ['headings', fill('<h1>Some headline</h1>')],
    ['bylines', fill('<a rel=author>Jane Doe</a>')],
    ['text', `<h1>A headline</h1>${fill('by 1 January ')}`],
  ]
}

function memoryOfLargePage() {
  const paragraph =
    '<div class="x"><p>By Jane Doe, 1 January 2022. <a href="/author/jane">Some words</a> and more of them.</p></div>'
  const html = `<h1>A headline</h1>${paragraph.repeat(Math.ceil(1e7 / paragraph.length))}`
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  const above = () => ((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1)
  const page = parsePage(html)
  // Garbage of the reading is still there: more than this was never in use.
  const height = above()
  globalThis.gc()
  return { height, kept: above(), page }
}
