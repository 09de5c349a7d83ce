/*
 * Clusters as they were rendered, with all that their text depends on: by that is seen which ones an edit has changed.
 */
import { type Cluster, isSameCluster } from './cite.js'
import type { ReadyCite } from './cluster.js'
import type { CompiledStyle } from './compile.js'
import { type Disambiguation, type Place, UNDISTINGUISHED } from './context.js'
import type { FormattedCluster } from './processor.js'

export interface Rendered {
  readonly cluster: Cluster
  /** Those whose items there are. */
  readonly cites: readonly ReadyCite[]
  readonly formatted: FormattedCluster<unknown>
}

/** Whether a cluster, with its cites as they are now, would come out as it did. */
export function isCurrent(
  known: Rendered,
  cluster: Cluster,
  cites: readonly ReadyCite[],
  compiled: CompiledStyle,
): boolean {
  return (
    known.cites.length === cites.length &&
    isSameCluster(known.cluster, cluster) &&
    (!compiled.usesNotes || known.cluster.note === cluster.note) &&
    known.cites.every((was, index) => isSameReady(was, cites[index] as ReadyCite, compiled))
  )
}

/** Whether a cite stands as another does, whatever their locators. */
export function isSameReady(a: ReadyCite, b: ReadyCite, { usesNumbers }: CompiledStyle): boolean {
  return (
    a.record === b.record &&
    (!usesNumbers || a.citationNumber === b.citationNumber) &&
    isSameDisambiguation(a.dis, b.dis) &&
    isSamePlace(a.state, b.state)
  )
}

export function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.position === b.position && a.nearNote === b.nearNote && a.firstNote === b.firstNote && a.isShared === b.isShared
  )
}

export function isSameDisambiguation(
  a: Disambiguation = UNDISTINGUISHED,
  b: Disambiguation = UNDISTINGUISHED,
): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
