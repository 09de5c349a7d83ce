/*
 * Cites as they were rendered, with all that their text depends on: by that is seen which ones an edit has changed.
 */
import type { Cite } from './cite.js'
import type { CompiledStyle } from './compile.js'
import { type CiteState, type Disambiguation, FIRST_CITE, type Place, UNDISTINGUISHED } from './context.js'
import type { ItemRecord } from './record.js'

/** A cite, and what its text depended on when it was rendered last. */
export class KnownCite {
  readonly cite: Cite
  /** Where it stands now; its locator is not in it. */
  place: CiteState
  state: CiteState = FIRST_CITE
  /** Missing where no item has its id. */
  record: ItemRecord | undefined = undefined
  dis: Disambiguation = UNDISTINGUISHED
  citationNumber = 0
  /** What puts it in its place in its cluster. */
  sortKeys: string[] = NO_KEYS

  constructor(cite: Cite, place: CiteState) {
    this.cite = cite
    this.place = place
  }
}

const NO_KEYS: string[] = []

/** What came of a cite that stood alone, without a locator or words of its own. */
export class PlainCite {
  readonly state: CiteState
  readonly dis: Disambiguation
  readonly citationNumber: number
  readonly content: unknown

  constructor({ state, dis, citationNumber }: KnownCite, content: unknown) {
    this.state = state
    this.dis = dis
    this.citationNumber = citationNumber
    this.content = content
  }
}

/** Whether what the text of a cite depends on is as it is known, whatever its locator. */
export function isSameText(
  known: Pick<KnownCite, 'dis' | 'citationNumber' | 'state'>,
  dis: Disambiguation,
  citationNumber: number,
  place: Place,
  { usesNumbers }: CompiledStyle,
): boolean {
  return (
    (!usesNumbers || known.citationNumber === citationNumber) &&
    isSameDisambiguation(known.dis, dis) &&
    isSamePlace(known.state, place)
  )
}

export function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.position === b.position && a.nearNote === b.nearNote && a.firstNote === b.firstNote && a.isShared === b.isShared
  )
}

function isSameDisambiguation(a: Disambiguation, b: Disambiguation): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
