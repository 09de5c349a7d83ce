/*
 * What rendering must show beside citeproc-js: the same styles (ours), the same items, in one process, by turns, so that both meet
 * the same state of the machine; medians, and the ratio that is asked for. `npm run bench` builds first and runs it.
 * citeproc-rs, which loads no style of today, is measured in an older one where it is installed (bench/package.json).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import CSL from 'citeproc'
import { bibliography, createProcessor, format } from '../dist/index.js'
import { itemOfMany, itemsOfOne, makeItems } from './items.mjs'

const require = createRequire(import.meta.url)
const LOCALES = JSON.parse(readFileSync(require.resolve('citation-js-locales/lib/locales.json'), 'utf8'))
const STYLES = ['apa', 'mla', 'chicago-author-date', 'chicago-notes']
const NOTES = new Set(['chicago-notes'])
const COUNT = 1000

const items = makeItems(COUNT)
const rows = []

for (const style of STYLES) {
  const peer = engine(style, items)
  measure(`list of ${COUNT}, ${style}`, {
    each: COUNT,
    bar: 100,
    ours: () => bibliography(items, { style, output: 'html' }).text,
    peer: () => {
      peer.updateItems([])
      peer.updateItems(items.map((item) => item.id))
      return peer.makeBibliography()
    },
  })
}

for (const style of STYLES) {
  const clusters = clustersOf(style)
  const old = citationsOf(clusters)
  measure(`${COUNT} citations, ${style}`, {
    each: COUNT,
    bar: 100,
    ours: () => {
      const document = createProcessor({ style, items, output: 'html' })
      document.setClusters(clusters)
      return document.clusters()
    },
    peer: () => engine(style, items).rebuildProcessorState(old(), 'html'),
  })
}

for (const style of STYLES) {
  const clusters = clustersOf(style)
  const document = createProcessor({ style, items, output: 'html' })
  document.setClusters(clusters)
  document.clusters()
  const peer = engine(style, items)
  peer.rebuildProcessorState(citationsOf(clusters)(), 'html')
  const at = COUNT / 2
  const before = clusters.slice(0, at).map(({ id, note }) => [id, note])
  const after = clusters.slice(at + 1).map(({ id, note }) => [id, note])
  const edits = {
    'another locator': (turn) => ({ ...clusters[at].cites[0], locator: String(turn) }),
    'another work': (turn) => ({ id: items[(turn * 7) % COUNT].id }),
  }
  for (const [name, edit] of Object.entries(edits)) {
    let turn = 0
    const next = () => {
      turn += 1
      return { ...clusters[at], cites: [edit(turn)] }
    }
    measure(`${name} among ${COUNT} citations, ${style}`, {
      each: 1,
      bar: 100,
      ours: () => {
        document.insertCluster(next(), clusters[at + 1].id)
        return document.changedClusters()
      },
      peer: () => peer.processCitationCluster(citationsOf([next()])()[0], before, after),
    })
  }
}

{
  const style = 'chicago-notes'
  const xml = source(style)
  let turn = 0
  measure(`loading ${style}, built in`, {
    each: 1,
    bar: 1000,
    ours: () => createProcessor({ style }).layout,
    peer: () => engine(style, []),
  })
  measure(`loading ${style} from XML`, {
    each: 1,
    bar: 20,
    // A comment makes each text another one, so that nothing is remembered.
    ours: () => {
      turn += 1
      return createProcessor({ style: `${xml}<!-- ${turn} -->` }).layout
    },
    peer: () => engine(style, []),
  })
}

const rust = citeprocRs()
if (rust !== undefined) {
  const few = items.slice(0, 200)
  const style = readFileSync(new URL('older.csl', import.meta.url), 'utf8')
  const driver = new rust.Driver({ style, format: 'html', fetcher: { fetchLocale: async (tag) => LOCALES[tag] } })
  await driver.fetchLocales()
  driver.resetReferences(few)
  measure('list of 200, an older style, beside citeproc-rs', {
    each: 200,
    bar: 1,
    ours: () => bibliography(few, { style, output: 'html' }).text,
    peer: () => {
      driver.resetReferences([])
      driver.resetReferences(few)
      driver.includeUncited('All')
      return driver.makeBibliography()
    },
  })
}

{
  const growth = (make, few, many) => {
    const times = [few, many].map((count) => {
      const list = make(count)
      return median(9, () => bibliography(list, { style: 'apa', output: 'html' }).text)
    })
    return times[1] / times[0] / (many / few)
  }
  rows.push([
    '100 → 500 authors of one item, time by author',
    growth((count) => [itemOfMany(count)], 100, 500),
    'x of linear',
    1.5,
  ])
  rows.push(['400 → 2,000 items of one author, time by item', growth(itemsOfOne, 400, 2000), 'x of linear', 1.5])
}

const memory = globalThis.gc === undefined ? undefined : growthOfHeap(20_000, 100_000)

console.log(
  `\nNode ${process.version}; each beside citeproc-js ${CSL.PROCESSOR_VERSION}, in microseconds a piece (medians)\n`,
)
for (const [name, ...cells] of rows) console.log(`${name.padEnd(58)}${line(cells)}`)

if (memory !== undefined)
  console.log(`\nHeap after 20,000 items formatted one by one: ${memory[0]} MB; after 100,000: ${memory[1]} MB`)

function growthOfHeap(...counts) {
  const styles = STYLES.values()
  let style = styles.next().value
  let done = 0
  return counts.map((count) => {
    for (; done < count; done += 1) {
      if (done % 5000 === 4999) style = styles.next().value ?? style
      format(makeItems(1, done)[0], { style, output: 'html' })
    }
    globalThis.gc()
    return (process.memoryUsage().heapUsed / 1e6).toFixed(1)
  })
}

/** @returns undefined where it is not installed. */
function citeprocRs() {
  try {
    return require('@citeproc-rs/wasm')
  } catch {
    return undefined
  }
}

function line(cells) {
  if (typeof cells[1] === 'string') return `${cells[0].toFixed(2)} ${cells[1]} (at most ${cells[2]})`
  const [own, rival, bar] = cells
  const ratio = rival / own
  return `${own.toFixed(1).padStart(10)}${rival.toFixed(0).padStart(10)}${ratio.toFixed(0).padStart(8)}x (bar ${bar})${ratio < bar ? '  SHORT' : ''}`
}

function measure(name, { each, bar, ours, peer }) {
  // An engine has settled by then.
  for (let i = 0; i < 40; i += 1) ours()
  const own = []
  const rival = []
  for (let round = 0; round < 3; round += 1) {
    rival.push(median(1, peer))
    own.push(median(9, ours))
  }
  rows.push([name, (middle(own) * 1000) / each, (middle(rival) * 1000) / each, bar])
}

/** Milliseconds. */
function median(times, run) {
  const taken = []
  for (let i = 0; i < times; i += 1) {
    const start = performance.now()
    run()
    taken.push(performance.now() - start)
  }
  return middle(taken)
}

function middle(numbers) {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1]
}

function source(style) {
  return readFileSync(new URL(`../src/style/${style}.csl`, import.meta.url), 'utf8')
}

function engine(style, list) {
  const byId = new Map(list.map((item) => [item.id, item]))
  return new CSL.Engine({ retrieveLocale: (tag) => LOCALES[tag], retrieveItem: (id) => byId.get(id) }, source(style))
}

/** A document of as many citations: mostly one cite, some of two, some with a page, some works cited again. */
function clustersOf(style) {
  return Array.from({ length: COUNT }, (_, index) => {
    const first = index % 5 === 4 ? index - 1 - (index % 7) : index
    const cites = [
      { id: items[Math.max(0, first)].id, ...(index % 3 === 0 ? { locator: String(1 + (index % 200)) } : {}) },
    ]
    if (index % 4 === 1) cites.push({ id: items[(index * 7) % COUNT].id })
    return { id: `c${index}`, cites, ...(NOTES.has(style) ? { note: index + 1 } : {}) }
  })
}

/** The same for citeproc-js, made anew each time, because it writes into what it is given. */
function citationsOf(clusters) {
  return () =>
    clusters.map(({ id, cites, note = 0 }) => ({
      citationID: id,
      citationItems: cites.map((cite) => ({ ...cite })),
      properties: { noteIndex: note },
    }))
}
