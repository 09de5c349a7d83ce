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
  /** One for each cite of the cluster; missing where no item has the cite's id. */
  readonly cites: readonly (ReadyCite | undefined)[]
  readonly formatted: FormattedCluster
}

/** Whether a cluster, with its cites as they are now, would come out as it did. */
export function isCurrent(
  known: Rendered,
  cluster: Cluster,
  cites: Rendered['cites'],
  { usesNotes, usesNumbers }: CompiledStyle,
): boolean {
  if (!isSameCluster(known.cluster, cluster) || (usesNotes && known.cluster.note !== cluster.note)) return false
  return known.cites.every((was, index) => {
    const now = cites[index]
    if (was === undefined || now === undefined) return was === now
    return (
      was.record === now.record &&
      (!usesNumbers || was.citationNumber === now.citationNumber) &&
      isSameDisambiguation(was.dis, now.dis) &&
      isSamePlace(was.state, now.state)
    )
  })
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
