import { describe, expect, it } from 'vitest'
import type { Cluster } from '../../src/csl/index.js'
import { createProcessor } from '../../src/index.js'

/** Each cite says where it stands (CSL 1.0.2, "Choose", on `position`). */
const style = (
  kind: 'in-text' | 'note',
): string => `<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="${kind}">
  <citation near-note-distance="2"><layout delimiter=", "><choose>
    <if position="first"><text value="first"/></if>
    <else-if position="ibid-with-locator"><text value="ibid with locator"/></else-if>
    <else-if position="ibid"><text value="ibid"/></else-if>
    <else-if position="near-note"><text value="near"/></else-if>
    <else><text value="subsequent"/></else></choose>
    <text variable="first-reference-note-number" prefix=" to "/></layout></citation></style>`

const items = ['a', 'b'].map((id) => ({ id, type: 'book' as const, title: id }))

function places(kind: 'in-text' | 'note', clusters: readonly Omit<Cluster, 'id'>[]): string[] {
  const document = createProcessor({ style: style(kind), items })
  document.setClusters(clusters.map((cluster, index) => ({ id: String(index), ...cluster })))
  return document.clusters().map(({ text }) => text)
}

describe('the position of a cite', () => {
  it('is ibid again and again in the text, where clusters have no note', () => {
    const cites = [{ id: 'a' }]
    expect(places('in-text', [{ cites }, { cites }, { cites }, { cites, note: 0 }])).toEqual([
      'first',
      'ibid',
      'ibid',
      'ibid',
    ])
  })

  it('is near in the text after a cluster of several cites, and ibid after the cite before it in its own', () => {
    const a = { id: 'a' }
    expect(
      places('in-text', [{ cites: [a] }, { cites: [a, { id: 'b' }] }, { cites: [a, { ...a, locator: '1' }] }]),
    ).toEqual(['first', 'ibid, first', 'near, ibid with locator'])
  })

  it('is near as many notes after the last cite as the style says', () => {
    const a = [{ id: 'a' }]
    const b = [{ id: 'b' }]
    expect(
      places('note', [
        { note: 1, cites: a },
        { note: 2, cites: b },
        { note: 3, cites: a },
        { note: 4, cites: b },
        { note: 6, cites: a },
      ]),
    ).toEqual(['first', 'first', 'near to 1', 'near to 2', 'subsequent to 1'])
  })

  it('is first again where notes are counted anew', () => {
    const cites = [{ id: 'a' }]
    expect(
      places('note', [
        { note: 1, cites },
        { note: 2, cites },
        { note: 1, cites },
      ]),
    ).toEqual(['first', 'ibid to 1', 'first'])
  })

  it('in the text is none in the notes', () => {
    const cites = [{ id: 'a' }]
    expect(places('note', [{ cites }, { note: 1, cites }, { cites }, { note: 2, cites }])).toEqual([
      'first',
      'first',
      'ibid',
      'ibid to 1',
    ])
  })
})
