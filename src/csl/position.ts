/*
 * Where a cite stands among the cites of the same item (CSL 1.0.2, "Locators" and "Citation-specific Options"): first, subsequent,
 * ibid, ibid with locator; near note; the number of the first note.
 */
import type { Cite, Cluster } from './cite.js'
import type { CiteState } from './context.js'

export interface Place extends Pick<CiteState, 'position' | 'nearNote' | 'firstNote'> {
  /** The item is cited in several clusters, if that is of interest. */
  readonly isShared: boolean
}

export const FIRST_PLACE: Place = { position: 0, nearNote: false, firstNote: undefined, isShared: false }

export interface PlaceRules {
  /** How many notes apart cites are near. */
  readonly near: number
  /** How often items are cited is of interest. */
  readonly counts: boolean
}

/** A cluster in the document. */
export interface PlacedCluster {
  cluster: Cluster
  /** The number of its note; 0 in the text. */
  note: number
  cites: readonly PlacedCite[]
  /** Its number in the document; -1 where it has not been placed yet. */
  at: number
  /** 0 in the text; notes count from 1, and go on where their numbers begin anew. */
  section: number
  /** How many clusters stand in its note, up to it. */
  inNote: number
  /** The cite that its first one repeats at once, if it is of the same item. */
  before: Cite | undefined
}

export interface PlacedCite {
  readonly cite: Cite
  readonly of: PlacedCluster
  /** Its number in the cluster. */
  readonly index: number
  place: Place
}

/** @param moved told the clusters for which it is not as it was the last time. */
export function placeClusters(clusters: readonly PlacedCluster[], moved: (cluster: PlacedCluster) => void): void {
  let inText: PlacedCluster | undefined
  let inNotes: PlacedCluster | undefined
  let section = 1
  let last = 0
  for (let at = 0; at < clusters.length; at += 1) {
    const each = clusters[at] as PlacedCluster
    const { note } = each
    let previous = note > 0 ? inNotes : inText
    if (previous !== undefined && note < previous.note) {
      section += 1
      previous = undefined
    }
    const distance = previous === undefined ? Infinity : note - previous.note
    const inNote = distance === 0 ? (previous?.inNote ?? 0) + 1 : 1
    const isNext = distance === 0 || (distance === 1 && previous?.inNote === 1)
    const before = isNext && previous?.cites.length === 1 ? previous.cites[0]?.cite : undefined
    const own = note > 0 ? section : 0
    if (each.at < last || each.section !== own || each.before !== before) moved(each)
    last = Math.max(last, each.at)
    each.at = at
    each.section = own
    each.inNote = inNote
    each.before = before
    if (note > 0) inNotes = each
    else inText = each
  }
}

/**
 * @param cites all those of an item; they are put in order.
 * @param moved told the clusters of those that do not stand where they stood.
 */
export function placeCites(
  cites: PlacedCite[],
  { near, counts }: PlaceRules,
  moved: (cluster: PlacedCluster) => void,
): void {
  cites.sort((a, b) => a.of.section - b.of.section || a.of.at - b.of.at || a.index - b.index)
  const isShared = counts && cites[0]?.of !== cites.at(-1)?.of
  let section = -1
  let first = 0
  let last = 0
  for (const each of cites) {
    const { cite, of, index } = each
    const { note } = of
    if (of.section !== section) first = note
    const place: Place = {
      position: of.section === section ? positionAfter(index > 0 ? of.cites[index - 1]?.cite : of.before, cite) : 0,
      nearNote: of.section === section && note > 0 && note - last <= near,
      firstNote: note === first ? undefined : first,
      isShared,
    }
    section = of.section
    last = note
    if (isSamePlace(each.place, place)) continue
    each.place = place
    moved(of)
  }
}

/** The position of a cite that is not the first of its item. */
function positionAfter(before: Cite | undefined, cite: Cite): Place['position'] {
  if (before?.id !== cite.id) return 1
  const had = before.locator ?? ''
  const has = cite.locator ?? ''
  if (had === has && (has === '' || (before.label ?? 'page') === (cite.label ?? 'page'))) return 2
  return has === '' ? 1 : 3
}

export function isSamePlace(a: Place = FIRST_PLACE, b: Place = FIRST_PLACE): boolean {
  return (
    a === b ||
    (a.position === b.position && a.nearNote === b.nearNote && a.firstNote === b.firstNote && a.isShared === b.isShared)
  )
}
