/*
 * Clusters as they were rendered, with all that their text depends on: by that is seen which ones an edit has changed.
 */
import { type Cluster, isSameCluster } from './cite.js'
import type { ReadyCite } from './cluster.js'
import type { CompiledStyle } from './compile.js'
import type { Disambiguation } from './context.js'
import { isSamePlace, type Place } from './position.js'
import type { FormattedCluster } from './processor.js'

/** What the text of a cluster depends on. */
export interface Ground {
  readonly cluster: Cluster
  readonly places: readonly Place[]
  /** One for each cite of the cluster; missing where no item has the cite's id. */
  readonly cites: readonly (ReadyCite | undefined)[]
}

export interface Rendered extends Ground {
  readonly formatted: FormattedCluster
}

/** Whether a cluster would come out as it did. */
export function isCurrent(known: Ground, now: Ground, { usesNotes, usesNumbers }: CompiledStyle): boolean {
  if (!isSameCluster(known.cluster, now.cluster) || (usesNotes && known.cluster.note !== now.cluster.note)) return false
  return known.cites.every((was, index) => {
    const is = now.cites[index]
    if (was === undefined || is === undefined) return was === is
    return (
      was.record === is.record &&
      (!usesNumbers || was.citationNumber === is.citationNumber) &&
      isSameDisambiguation(was.dis, is.dis) &&
      isSamePlace(known.places[index], now.places[index])
    )
  })
}

export function isSameDisambiguation(a: Disambiguation, b: Disambiguation): boolean {
  return (
    a === b ||
    (a.yearSuffix === b.yearSuffix &&
      a.conditions === b.conditions &&
      a.names.join() === b.names.join() &&
      a.givens.join(';') === b.givens.join(';'))
  )
}
