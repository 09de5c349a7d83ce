/*
 * Where a cite stands among the cites of the same item (CSL 1.0.2, "Locators" and "Citation-specific Options"): first, subsequent,
 * ibid, ibid with locator; near note; the number of the first note.
 */
import type { Cite, Cluster } from './cite.js'
import { type CiteState, FIRST_CITE } from './context.js'
import { isSamePlace, KnownCite } from './rendered.js'

export interface PlaceRules {
  /** How many notes apart cites are near. */
  readonly near: number
  /** How often items are cited is of interest. */
  readonly counts: boolean
}

/** A cluster in the document. */
export class PlacedCluster {
  cluster: Cluster
  /** The number of its note; 0 in the text. */
  note = 0
  cites: readonly PlacedCite[] = NO_CITES
  /** What the next cite may repeat. */
  last: Cite | undefined = undefined
  /** Its number in the document; -1 where it has not been placed yet. */
  at: number = NOWHERE
  /** 0 in the text; notes count from 1, and go on where their numbers begin anew. */
  section: number = NOWHERE
  /** The next one of the section. */
  next: PlacedCluster | undefined = undefined
  /** How many clusters stand in its note, up to it. */
  inNote = 1
  /** The cite that its first one repeats at once, if it is of the same item. */
  before: Cite | undefined = undefined
  /** As it was when it was rendered last, if it has been. */
  rendered: Cluster | undefined = undefined
  renderedCites: readonly KnownCite[] = NO_CITES
  content: unknown = undefined

  constructor(cluster: Cluster) {
    this.cluster = cluster
  }
}

export class PlacedCite extends KnownCite {
  readonly of: PlacedCluster
  /** Its number in the cluster. */
  readonly index: number

  constructor(cite: Cite, of: PlacedCluster, index: number) {
    super(cite, FIRST_CITE)
    this.of = of
    this.index = index
  }
}

export const NOWHERE = -1

const NO_CITES: readonly PlacedCite[] = []

/** @param moved told the clusters for which it is not as it was the last time. */
export function placeClusters(clusters: readonly PlacedCluster[], moved: (cluster: PlacedCluster) => void): void {
  let inText: PlacedCluster | undefined
  let inNotes: PlacedCluster | undefined
  let notes = 1
  let last = 0
  for (let at = 0; at < clusters.length; at += 1) {
    const each = clusters[at] as PlacedCluster
    let previous = each.note > 0 ? inNotes : inText
    if (previous !== undefined && each.note < previous.note) {
      notes += 1
      previous = undefined
    }
    const section = each.note > 0 ? notes : 0
    if (placeAfter(previous, each) || each.section !== section || each.at < last) moved(each)
    last = Math.max(last, each.at)
    each.at = at
    each.section = section
    each.next = undefined
    if (previous !== undefined) previous.next = each
    if (each.note > 0) inNotes = each
    else inText = each
  }
}

/** @returns whether the cite before is not the one that it was. */
export function placeAfter(previous: PlacedCluster | undefined, each: PlacedCluster): boolean {
  const distance = previous && each.note - previous.note
  each.inNote = distance === 0 ? (previous?.inNote ?? 0) + 1 : 1
  // Of a note before it must be all there is; in the same note, and in the text, the last of it.
  const isNext = distance === 0 || (distance === 1 && previous?.inNote === 1 && previous.cites.length === 1)
  const was = each.before
  each.before = isNext ? previous?.last : undefined
  return each.before !== was
}

/**
 * @param cites all those of an item; they are put in order.
 * @param moved gets the clusters of those that do not stand where they stood.
 */
export function placeCites(cites: PlacedCite[], { near, counts }: PlaceRules, moved: Set<PlacedCluster>): void {
  if (cites.length > 1) cites.sort((a, b) => a.of.section - b.of.section || a.of.at - b.of.at || a.index - b.index)
  const isShared = counts && cites[0]?.of !== cites.at(-1)?.of
  let section = NOWHERE
  let first = 0
  let last = 0
  for (const each of cites) {
    const { cite, of, index } = each
    const { note } = of
    const isFirst = of.section !== section
    if (isFirst) first = note
    const place: CiteState = {
      ...FIRST_CITE,
      position: isFirst ? 0 : positionAfter(index > 0 ? of.cites[index - 1]?.cite : of.before, cite),
      nearNote: !isFirst && note - last <= near,
      firstNote: note === first ? undefined : first,
      isShared,
    }
    section = of.section
    last = note
    if (isSamePlace(each.place, place)) continue
    each.place = place
    moved.add(of)
  }
}

/** The position of a cite that is not the first of its item. */
function positionAfter(before: Cite | undefined, cite: Cite): CiteState['position'] {
  if (before?.id !== cite.id) return 1
  const had = before.locator ?? ''
  const has = cite.locator ?? ''
  if (had === has && (has === '' || (before.label ?? 'page') === (cite.label ?? 'page'))) return 2
  return has === '' ? 1 : 3
}
