/*
 * Speeds of one warmed-up process, each beside something that does the same work or the least of it, in the same run.
 * `npm run bench` builds first; the figures go to standard output.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import CSL from 'citeproc'
import { Parser } from 'htmlparser2'
import { Bench } from 'tinybench'
import { format, parsePage, parseReferences } from '../dist/index.js'

const page = readFileSync(new URL('../fixtures/sample-page.html', import.meta.url))
const html = page.toString()
const references = [
  'Miller L, Hlastala SA, Mufson L, Leibenluft E, Riddle M. Interpersonal Psychotherapy for Adolescents With Mood and Behavior Dysregulation: Evidence-Based Case Study. Evid Based Pract Child Adolesc Ment Health. 2016;1(4):159-175. doi:10.1080/23794925.2016.1247679',
  'Hinrichsen, G.A. (1999), Treating older adults with interpersonal psychotherapy for depression. J. Clin. Psychol., 55: 949-960. doi:10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S',
  'Watson, J. D., & Crick, F. H. C. (1953). Molecular structure of nucleic acids: A structure for deoxyribose nucleic acid. Nature, 171(4356), 737–738. https://doi.org/10.1038/171737a0',
  'Austen, Jane. Emma. Edited by Fiona Stafford, Penguin Books, 2003.',
]
const items = parseReferences(references.join('\n')).map((reference) => reference.item)

/** The same list by citeproc-js, in the same style, its engine loaded once. */
const require = createRequire(import.meta.url)
const locales = JSON.parse(readFileSync(require.resolve('citation-js-locales/lib/locales.json'), 'utf8'))
const byId = new Map(items.map((item) => [item.id, item]))
function peerBibliography(style) {
  const xml = readFileSync(new URL(`../src/style/${style}.csl`, import.meta.url), 'utf8')
  const engine = new CSL.Engine({ retrieveLocale: (tag) => locales[tag], retrieveItem: (id) => byId.get(id) }, xml)
  return () => {
    engine.updateItems([])
    engine.updateItems([...byId.keys()])
    return engine.makeBibliography()
  }
}

const groups = [
  {
    unit: 'pages',
    each: 1,
    ours: ['citewright parsePage', () => parsePage(page)],
    peer: ['bare htmlparser2 tokenise', () => new Parser({}).end(html)],
  },
  ...['mla', 'apa', 'chicago'].map((style) => ({
    unit: 'citations',
    each: items.length,
    ours: [`citewright format, ${style}`, () => format(items, { style, output: 'html' })],
    peer: [`citeproc-js, the same ${style}`, peerBibliography(style === 'chicago' ? 'chicago-notes' : style)],
  })),
]

const bench = new Bench({ time: 1000, warmupTime: 500 })
for (const { ours, peer } of groups) for (const task of [ours, peer]) if (task) bench.add(...task)
await bench.run()

const perSecond = (name) => bench.getTask(name).result.throughput.mean
console.log(`Node ${process.version}, one warmed-up process; means over one second each\n`)
for (const { unit, each, ours, peer } of groups) {
  const own = perSecond(ours[0]) * each
  const rival = peer === null ? undefined : perSecond(peer[0]) * each
  console.log(`${ours[0].padEnd(32)} ${show(own)} ${unit}/s`)
  if (rival !== undefined)
    console.log(`${`  ${peer[0]}`.padEnd(32)} ${show(rival)} ${unit}/s   ratio ${(own / rival).toFixed(2)}`)
}

function show(value) {
  return Math.round(value).toLocaleString('en-US').padStart(10)
}
