/*
 * `npm run differential`: how often styles of every make print real items as citeproc-js does, and where they do not.
 *
 *   --random N      how many styles made by chance (default 150); --seed S the first seed (default 1)
 *   --items N       how many items each style prints (default 30); --documents S which of them, and how they are cited
 *   --only REGEX    the styles whose name matches
 *   --show N        so many examples of each shape of difference (default 2); --shapes N so many shapes (default 40)
 *   --style NAME    all differences of one style
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Item } from '../../../src/item/item.js'
import { Random } from './random.js'
import { type RandomDocument, randomDocument } from './random-document.js'
import { randomStyle } from './random-style.js'
import { type Document, type Printed, printByReference } from './reference.js'

const { values: options } = parseArgs({
  options: {
    random: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    items: { type: 'string', default: '30' },
    documents: { type: 'string', default: '7919' },
    only: { type: 'string', default: '' },
    show: { type: 'string', default: '2' },
    shapes: { type: 'string', default: '40' },
    style: { type: 'string' },
    kind: { type: 'string' },
  },
})
/** Styles in the idioms of author guidelines, written for this comparison. */
const written = 'test/csl/differential/styles'
const shared = resolve('../shared')
const suite = join(shared, 'csl-test-suite')
if (!existsSync(suite)) {
  console.log('SKIPPED: no shared data (csl-test-suite, oracle)')
  process.exit(0)
}
const load = (path: string): Promise<Record<string, unknown>> => import(pathToFileURL(path).href)
const { loadSuite } = (await load(join(shared, 'score/csl/lib/fixtures.mjs'))) as {
  loadSuite(dir: string): { name: string; csl: string }[]
}
const { canonHtml } = (await load(join(shared, 'score/oracle/lib/compare.mjs'))) as { canonHtml(html: string): string }
const { renderCsl } = (await load(resolve('test/adapters/oracle.mjs'))) as { renderCsl(document: Document): Printed }
const read = (path: string): unknown => JSON.parse(readFileSync(join(shared, path), 'utf8'))
const items = read('oracle/items.json') as Item[]
const documents = read('oracle/documents.json') as { items: Item[] }[]
const locales = new Map<string, string | undefined>()
const locale = (tag: string): string | undefined => {
  if (!locales.has(tag)) {
    const file = join(suite, `locales/locales-${tag}.xml`)
    locales.set(tag, existsSync(file) ? readFileSync(file, 'utf8') : undefined)
  }
  return locales.get(tag)
}

interface Subject {
  readonly name: string
  readonly group: string
  readonly xml: string
  readonly seed: number
}

function subjects(): Subject[] {
  const found: Subject[] = []
  const seen = new Set<string>()
  loadSuite(join(suite, 'processor-tests/humans')).forEach(({ name, csl }, index) => {
    const key = csl.replace(/<info>[\s\S]*?<\/info>/, '').replace(/\s+/g, ' ')
    if (seen.has(key)) return
    seen.add(key)
    found.push({ name: `fixture:${name}`, group: 'fixture', xml: csl, seed: index })
  })
  for (const file of readdirSync('src/style').filter((each) => each.endsWith('.csl')))
    for (const seed of [1, 2])
      found.push({
        name: `own:${file}#${seed}`,
        group: 'own',
        xml: readFileSync(join('src/style', file), 'utf8'),
        seed,
      })
  for (const file of readdirSync(written).filter((each) => each.endsWith('.csl')))
    for (const seed of [1, 2, 3])
      found.push({
        name: `written:${file}#${seed}`,
        group: 'written',
        xml: readFileSync(join(written, file), 'utf8'),
        seed: seed * 101 + file.length,
      })
  const first = Number(options.seed)
  for (let seed = first; seed < first + Number(options.random); seed += 1) {
    const { xml, kind } = randomStyle(seed)
    found.push({ name: `random:${seed}`, group: `random ${kind}`, xml, seed })
  }
  return found.filter(({ name }) => new RegExp(options.only).test(name))
}

function documentFor(seed: number): RandomDocument {
  const r = new Random(seed + Number(options.documents))
  const count = Number(options.items)
  const themed = r.chance(0.35) ? r.pick(documents as [{ items: Item[] }]).items : []
  const chosen = [...r.sample(items, Math.max(0, count - themed.length)), ...themed].slice(0, count)
  return randomDocument(r, chosen)
}

/** What citeproc-js prints never changes, so it is kept. */
const cache = resolve('node_modules/.cache/differential/reference')
mkdirSync(cache, { recursive: true })
function reference(document: Document): Printed | string {
  const key = createHash('sha1')
    .update(JSON.stringify([3, document.styleXml, document.items, document.clusters, document.output]))
    .digest('hex')
  const file = join(cache, `${key}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Printed | string
  let printed: Printed | string
  const { log } = console
  console.log = () => {}
  try {
    printed = printByReference(document)
  } catch (error) {
    printed = String(error)
  }
  console.log = log
  writeFileSync(file, JSON.stringify(printed))
  return printed
}

/** Each entry by its item; by its place in a list that leaves out items of which nothing is printed, which the order names all the same. */
function entriesOf({ order, bibliography }: Printed): Map<string, string> {
  const isWhole = order.length === bibliography.length
  return new Map(bibliography.map((entry, index) => [(isWhole ? order[index] : undefined) ?? `#${index}`, entry]))
}

interface Difference {
  readonly style: string
  readonly where: string
  readonly expected: string
  readonly given: string
  readonly shape: string
  /** What a citation cites. */
  readonly cites?: readonly unknown[] | undefined
}

const tallies = new Map<string, Map<string, [same: number, all: number]>>()
const differences: Difference[] = []
const refused: string[] = []
function count(group: string, kind: string, same: boolean): void {
  for (const name of [group, 'all']) {
    const tally = tallies.get(name) ?? new Map<string, [number, number]>()
    tallies.set(name, tally)
    const row = tally.get(kind) ?? [0, 0]
    tally.set(kind, row)
    row[0] += same ? 1 : 0
    row[1] += 1
  }
}

/** What is missing and what is too much, words and numbers made alike. */
function shapeOf(expected: string, given: string): string {
  let start = 0
  while (start < expected.length && expected[start] === given[start]) start += 1
  let a = expected.length
  let b = given.length
  while (a > start && b > start && expected[a - 1] === given[b - 1]) {
    a -= 1
    b -= 1
  }
  const flat = (text: string): string =>
    (text.length > 60 ? `${text.slice(0, 60)}…` : text)
      .replace(/[\p{Lu}][\p{L}\p{M}]*/gu, 'W')
      .replace(/[\p{L}\p{M}]+/gu, 'w')
      .replace(/\d+/g, '9')
      .replace(/(?:[Ww][ .]*){3,}/g, 'w w ')
  return `[${flat(expected.slice(start, a))}] → [${flat(given.slice(start, b))}]`
}

/** The part of a text that differs from another, with something of what is around it. */
function windowOf(text: string, other: string): string {
  let start = 0
  while (start < text.length && text[start] === other[start]) start += 1
  const from = Math.max(0, start - 60)
  return `${from > 0 ? '…' : ''}${text.slice(from, start + 110)}${text.length > start + 110 ? '…' : ''}`
}

for (const subject of subjects()) {
  if (options.style !== undefined && subject.name !== options.style) continue
  const { items: chosen, clusters } = documentFor(subject.seed)
  const texts = { expected: new Map<string, string>(), given: new Map<string, string>() }
  for (const output of ['text', 'html'] as const) {
    const document: Document = { styleXml: subject.xml, locale, items: chosen, clusters, output }
    const expected = reference(document)
    if (typeof expected === 'string') {
      if (output === 'text') refused.push(`${subject.name}: citeproc-js: ${expected.slice(0, 150)}`)
      break
    }
    let given: Printed
    try {
      given = renderCsl({ ...document, items: JSON.parse(JSON.stringify(chosen)) as Item[] })
    } catch (error) {
      refused.push(`${subject.name}: ours: ${String(error).slice(0, 300)}`)
      break
    }
    const canon = output === 'html' ? canonHtml : (text: string): string => text.replace(/\n$/, '')
    if (output === 'text') {
      const same = JSON.stringify(expected.order) === JSON.stringify(given.order)
      count(subject.group, 'order', same)
      if (!same)
        differences.push({
          style: subject.name,
          where: 'order',
          expected: expected.order.join(' '),
          given: given.order.join(' '),
          shape: 'order',
        })
    }
    const compare = (kind: string, key: string, x: string | undefined, y: string | undefined): void => {
      const a = canon(x ?? '(nothing)')
      const b = canon(y ?? '(nothing)')
      count(subject.group, `${kind} ${output}`, a === b)
      if (a === b) return
      const where = `${kind} ${key}`
      if (output === 'text') {
        texts.expected.set(where, a)
      } else if (texts.expected.has(where)) return
      differences.push({
        style: subject.name,
        where: `${output} ${where}`,
        expected: a,
        given: b,
        shape: `${output === 'html' ? 'html ' : ''}${shapeOf(a, b)}`,
        cites: kind === 'citation' ? clusters[Number(key)]?.items : undefined,
      })
    }
    const entries = entriesOf(given)
    for (const [id, entry] of entriesOf(expected)) compare('bibliography', id, entry, entries.get(id))
    expected.citations.forEach((text, index) => {
      compare('citation', String(index), text, given.citations[index])
    })
  }
}

const percent = ([same, all]: [number, number]): string => `${((100 * same) / all).toFixed(2)}% of ${all}`
console.log(refused.join('\n'))
for (const [group, tally] of [...tallies].sort()) {
  console.log(`\n== ${group}`)
  for (const [kind, row] of [...tally].sort()) console.log(`${kind.padEnd(20)} ${percent(row)}`)
}
const shapes = new Map<string, Difference[]>()
for (const each of differences) shapes.set(each.shape, [...(shapes.get(each.shape) ?? []), each])
const weight = (list: readonly Difference[]): number => new Set(list.map(({ style }) => style)).size * 5 + list.length
const ranked = [...shapes].sort((a, b) => weight(b[1]) - weight(a[1]))
console.log(
  `\n${differences.length} differences in ${new Set(differences.map(({ style }) => style)).size} styles, ${shapes.size} shapes`,
)
for (const [shape, list] of ranked.slice(0, Number(options.shapes))) {
  console.log(`\n${list.length}× in ${new Set(list.map(({ style }) => style)).size} styles: ${shape}`)
  const shown = new Set<string>()
  for (const each of list) {
    if (shown.size >= Number(options.show) || shown.has(each.style)) continue
    shown.add(each.style)
    console.log(
      `   ${each.style} ${each.where}\n     expected: ${windowOf(each.expected, each.given)}\n     given:    ${windowOf(each.given, each.expected)}`,
    )
  }
}
writeFileSync(join(cache, '../differences.json'), JSON.stringify(differences, null, 1))
