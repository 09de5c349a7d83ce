import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cluster } from '../../src/csl/index.js'
import { createProcessor, type Item } from '../../src/index.js'

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

const cite = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  locator: fc.constantFrom(undefined, '1', '2'),
})
const edit = fc.record({
  id: fc.constantFrom('1', '2', '3', '4', '5', '6'),
  before: fc.constantFrom(undefined, '1', '3', '5'),
  cites: fc.array(cite, { maxLength: 3 }),
  removes: fc.boolean(),
})

describe('an edited document', () => {
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

  for (const style of ['apa', 'mla', 'chicago-notes', 'chicago-author-date', NUMERIC])
    for (const uncited of ['all', []] as const)
      it(`is what it would be if it were new: ${style.slice(0, 20)}, uncited ${uncited}`, () => {
        fc.assert(
          fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
            const document = createProcessor({ style, items, uncited })
            const shown = new Map<string, string>()
            let clusters: Cluster[] = []
            for (const { id, before, cites, removes } of edits) {
              clusters = clusters.filter((each) => each.id !== id)
              if (removes) document.removeCluster(id)
              else {
                const at = clusters.findIndex((each) => each.id === before)
                const cluster: Cluster = { id, note: Number(id), cites: cites.map(citeOf) }
                clusters.splice(at < 0 ? clusters.length : at, 0, cluster)
                document.insertCluster(cluster, before)
              }
              for (const each of document.changedClusters()) shown.set(each.id, each.text)
            }
            const anew = createProcessor({ style, items, uncited })
            anew.setClusters(clusters)
            expect(document.clusters()).toEqual(anew.clusters())
            expect(clusters.map((each) => shown.get(each.id))).toEqual(anew.clusters().map(({ text }) => text))
            expect(document.bibliography()).toEqual(anew.bibliography())
          }),
          { numRuns: 60 },
        )
      })
})

function citeOf({ id, locator }: { id: string; locator: string | undefined }): Cluster['cites'][number] {
  return locator === undefined ? { id } : { id, locator }
}
