/*
 * Where a cite stands among the cites of the same item (CSL 1.0.2, "Locators" and "Citation-specific Options"): first, subsequent,
 * ibid, ibid with locator; near note; the number of the first note.
 */
import type { Cluster } from './cite.js'
import type { CiteState } from './context.js'

interface Seen {
  readonly firstNote: number
  lastNote: number
}

interface Sequence {
  seen: Map<string, Seen>
  previous: Cluster | undefined
  /** How many clusters stand in the previous cluster's note. */
  inNote: number
}

export type Place = Pick<CiteState, 'position' | 'nearNote' | 'firstNote'>

export const FIRST_PLACE: Place = { position: 0, nearNote: false, firstNote: undefined }

/** @returns for each cluster the places of its cites. */
export function findPositions(clusters: readonly Cluster[], nearDistance: number): readonly (readonly Place[])[] {
  const sequences: readonly [Sequence, Sequence] = [
    { seen: new Map(), previous: undefined, inNote: 0 },
    { seen: new Map(), previous: undefined, inNote: 0 },
  ]
  return clusters.map((cluster) => {
    const note = cluster.note ?? 0
    const sequence = sequences[note > 0 ? 1 : 0]
    const { previous } = sequence
    if (note > 0 && previous !== undefined && note < (previous.note ?? 0)) {
      sequence.seen = new Map()
      sequence.previous = undefined
      sequence.inNote = 0
    }
    const places = cluster.cites.map((cite, index): Place => {
      const seen = sequence.seen.get(cite.id)
      if (seen === undefined) {
        sequence.seen.set(cite.id, { firstNote: note, lastNote: note })
        return FIRST_PLACE
      }
      const before =
        index > 0
          ? cluster.cites[index - 1]
          : (sequence.previous?.cites.length === 1 && sequence.inNote === 1) ||
              (sequence.previous?.cites.length === 1 && sequence.previous.note === note)
            ? sequence.previous.cites[0]
            : undefined
      const near = index > 0 || note === 0 || note - (sequence.previous?.note ?? 0) <= 1
      const nearNote = note > 0 && note - seen.lastNote <= nearDistance
      seen.lastNote = note
      const firstNote = note > 0 && seen.firstNote !== note ? seen.firstNote : undefined
      if (before === undefined || before.id !== cite.id || !near) return { position: 1, nearNote, firstNote }
      const had = before.locator ?? ''
      const has = cite.locator ?? ''
      const same = had === has && (has === '' || (before.label ?? 'page') === (cite.label ?? 'page'))
      return { position: same ? 2 : has === '' ? 1 : 3, nearNote, firstNote }
    })
    sequence.inNote =
      sequence.previous !== undefined && sequence.previous.note === cluster.note ? sequence.inNote + 1 : 1
    sequence.previous = cluster
    return places
  })
}
