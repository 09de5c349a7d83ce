import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cluster } from '../../src/csl/index.js'
import { createProcessor, type DocumentProcessor, type Item } from '../../src/index.js'

/** Namesakes, works of one year, a work without an author: an edit of one citation may change others. */
const items: readonly Item[] = [
  book('a', 'Emma', 1815, 'Austen', 'Jane'),
  book('b', 'Letters', 1815, 'Austen', 'Jane'),
  book('c', 'Persuasion', 1817, 'Austen', 'James'),
  book('d', 'Romola', 1863, 'Eliot', 'George'),
  { id: 'e', type: 'book', title: 'Beowulf' },
]

function book(id: string, title: string, year: number, family: string, given: string): Item {
  return { id, type: 'book', title, author: [{ family, given }], issued: { 'date-parts': [[year]] } }
}

/** Numbers in the order of the citations, which every edit may change. */
const NUMERIC = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
  <citation collapse="citation-number"><sort><key variable="citation-number"/></sort>
    <layout prefix="[" suffix="]" delimiter=", "><text variable="citation-number"/></layout></citation>
  <bibliography><layout><text variable="citation-number" suffix=". "/><text variable="title"/></layout></bibliography>
</style>`

/** Everything that a cite may depend on, in words. */
const PLACES = `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note">
  <citation near-note-distance="2" disambiguate-add-year-suffix="true"><layout delimiter="; "><group delimiter=" ">
    <text variable="title"/>
    <choose><if disambiguate="true"><text value="told apart"/></if></choose>
    <choose><if position="first"><text value="first"/></if><else-if position="ibid-with-locator"><text value="ibid at"/></else-if>
      <else-if position="ibid"><text value="ibid"/></else-if><else><text value="again"/></else></choose>
    <choose><if position="near-note"><text value="near"/></if></choose>
    <text variable="first-reference-note-number" prefix="see "/>
    <names variable="author"/><date variable="issued"><date-part name="year"/></date>
    <text variable="locator"/></group></layout></citation>
</style>`

/** Mostly the same two, so that they are cited again and again. */
const id = fc.constantFrom('a', 'a', 'a', 'b', 'b', 'c', 'd', 'e', 'unknown')
const cite = fc.record(
  { id, locator: fc.constantFrom('1', '2'), label: fc.constantFrom('page', 'chapter'), prefix: fc.constant('see') },
  { requiredKeys: ['id'] },
)
const start = fc.uniqueArray(
  fc.record(
    { id: fc.constantFrom(...'123456'), cites: fc.array(cite, { minLength: 1, maxLength: 2 }), note: fc.nat(4) },
    { requiredKeys: ['id', 'cites'] },
  ),
  { selector: (cluster) => cluster.id },
)
const cluster: fc.Arbitrary<Cluster> = fc.record(
  {
    id: fc.constantFrom(...'12345678'),
    cites: fc.oneof({ weight: 3, arbitrary: fc.tuple(cite) }, fc.array(cite, { maxLength: 3 })),
    note: fc.nat(6),
    mode: fc.constant('composite'),
  },
  { requiredKeys: ['id', 'cites'] },
)
const edit = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('put'), cluster, before: fc.option(cluster) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), cluster, before: fc.option(cluster) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove'), cluster }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reverse') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('number') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('item'), id, year: fc.constantFrom(1815, 1863) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('no item'), id }) },
)

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never

/** A document as an editor keeps it: everything in it is put anew whenever it is asked what it comes to. */
class Plain {
  clusters: readonly Cluster[]
  items: Item[] = [...items]

  constructor(clusters: readonly Cluster[]) {
    this.clusters = clusters
  }

  put(cluster: Cluster, before?: string): void {
    this.remove(cluster.id)
    const at = this.clusters.findIndex(({ id }) => id === before)
    this.clusters = this.clusters.toSpliced(at < 0 ? this.clusters.length : at, 0, cluster)
  }

  remove(id: string): void {
    this.clusters = this.clusters.filter((each) => each.id !== id)
  }

  setItem(item: Item): void {
    const at = this.items.findIndex(({ id }) => id === item.id)
    this.items.splice(at < 0 ? this.items.length : at, 1, item)
  }
}

/** The same edit of both. */
function apply(edit: Edit, document: DocumentProcessor, plain: Plain): void {
  const isOne = edit.kind === 'put' || edit.kind === 'move'
  const before = isOne ? edit.before?.id : undefined
  if (edit.kind === 'put') {
    plain.put(edit.cluster, before)
    document.insertCluster(edit.cluster, before)
  } else if (edit.kind === 'move') {
    const cluster = plain.clusters.find(({ id }) => id === edit.cluster.id)
    if (cluster === undefined) return
    plain.put(cluster, before)
    document.insertCluster({ ...cluster }, before)
  } else if (edit.kind === 'remove') {
    plain.remove(edit.cluster.id)
    document.removeCluster(edit.cluster.id)
  } else if (edit.kind === 'reverse' || edit.kind === 'number') {
    plain.clusters =
      edit.kind === 'reverse'
        ? plain.clusters.toReversed()
        : plain.clusters.map((cluster, index) => ({ ...cluster, note: index + 1 }))
    document.setClusters(plain.clusters)
  } else if (edit.kind === 'item') {
    const item = book(edit.id, 'Emma', edit.year, 'Austen', 'Jane')
    plain.setItem(item)
    document.setItems([item])
  } else {
    plain.items = plain.items.filter(({ id }) => id !== edit.id)
    document.removeItems([edit.id])
  }
}

describe('an edited document', () => {
  it('has no number for a work that is no longer cited', () => {
    const document = createProcessor({ style: NUMERIC, items, uncited: [] })
    const shown = (id: string): string => document.preview({ cites: [{ id }] })
    document.setClusters([
      { id: '1', cites: [{ id: 'a' }] },
      { id: '2', cites: [{ id: 'b' }] },
    ])
    expect([shown('a'), shown('b')]).toEqual(['[1]', '[2]'])
    document.removeCluster('2')
    expect(shown('a')).toBe('[1]')
    expect(shown('b')).toBe(shown('c'))
  })

  it('forgets a namesake who is no longer cited, though a work without names is cited beside (Chicago 18, 13.118)', () => {
    const document = createProcessor({ style: 'chicago-author-date', items, uncited: [] })
    document.setClusters([
      { id: '1', cites: [{ id: 'a' }, { id: 'e' }] },
      { id: '2', cites: [{ id: 'c' }] },
    ])
    expect(document.clusters()[0]?.text).toMatch(/^\(Jane Austen 1815;/)
    document.removeCluster('2')
    expect(document.clusters()[0]?.text).toMatch(/^\(Austen 1815;/)
  })

  const named = ['apa', 'mla', 'chicago-notes', 'chicago-author-date'].map((style) => [style, style] as const)
  for (const [name, style] of [...named, ['numbers', NUMERIC], ['places', PLACES]] as const)
    for (const uncited of ['all', ['d']] as const)
      it(`is what it would be if it were new: ${name}, uncited ${uncited}`, () => {
        fc.assert(
          fc.property(start, fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 8 }), (clusters, edits) => {
            const document = createProcessor({ style, items, uncited })
            document.setClusters(clusters)
            const plain = new Plain(clusters)
            const shown = new Map(document.clusters().map(({ id, text }) => [id, text]))
            const ask = (): void => {
              for (const { id, text } of document.changedClusters()) {
                expect(plain.clusters.map((each) => each.id)).toContain(id)
                shown.set(id, text)
              }
            }
            for (const [edit, isAsked] of edits) {
              apply(edit, document, plain)
              if (isAsked) ask()
            }
            ask()
            const anew = createProcessor({ style, items: plain.items, uncited })
            anew.setClusters(plain.clusters)
            expect(plain.clusters.map(({ id }) => ({ id, text: shown.get(id) }))).toEqual(anew.clusters())
            expect(document.clusters()).toEqual(anew.clusters())
            expect(document.bibliography()).toEqual(anew.bibliography())
          }),
          { numRuns: name === 'places' ? 500 : 60 },
        )
      })
})
