/*
 * Clusters as they were rendered, with all that their text depends on: by that is seen which ones an edit has changed.
 */
import type { Cite, Cluster } from './cite.js'
import type { ReadyCite } from './cluster.js'
import { type CiteState, type Disambiguation, UNDISTINGUISHED } from './context.js'
import type { Place } from './position.js'
import type { FormattedCluster } from './processor.js'
import type { ItemRecord } from './record.js'
import type { State } from './state.js'

export interface Rendered {
  readonly cluster: Cluster
  /** One for each cite of the cluster; missing where no item has the cite's id. */
  readonly cites: readonly (ReadyCite | undefined)[]
  readonly circumstances: Circumstances
  readonly formatted: FormattedCluster
}

/** What else decides whether a cluster is what it was. */
export interface Circumstances {
  readonly state: State
  /** The style prints the numbers of items, or sorts by them. */
  readonly usesNumbers: boolean
  /** The style prints the numbers of notes. */
  readonly usesNotes: boolean
  /** How often items are cited, where the style tells works apart by conditions in notes. */
  readonly counts: ReadonlyMap<string, number> | undefined
}

/** Whether a cluster would come out as it did. */
export function isCurrent(
  known: Rendered,
  cluster: Cluster,
  places: readonly Place[],
  now: Circumstances,
  records: ReadonlyMap<string, ItemRecord>,
): boolean {
  if (known.cluster !== cluster && !isSameCluster(known.cluster, cluster, now.usesNotes)) return false
  const { circumstances: then } = known
  return known.cites.every((was, index) => {
    const { id } = cluster.cites[index] as Cite
    const place = places[index]
    if (was !== undefined && place !== undefined && !isSamePlace(was.state, place)) return false
    if (now.counts !== undefined && now.counts.get(id) !== then.counts?.get(id)) return false
    if (then.state === now.state) return true
    if (was?.record !== records.get(id)) return false
    return (
      was === undefined ||
      (isSameDisambiguation(was.dis, now.state.dis.get(id) ?? UNDISTINGUISHED) &&
        (!now.usesNumbers || was.citationNumber === (now.state.numbers.get(id) ?? 0)))
    )
  })
}

/** By id of the item, in how many clusters it is cited, counted up to 2. */
export function countCites(clusters: readonly Cluster[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { cites } of clusters)
    for (const [index, { id }] of cites.entries())
      if (cites.findIndex((cite) => cite.id === id) === index) counts.set(id, counts.has(id) ? 2 : 1)
  return counts
}

/** Whether two clusters cite the same works in the same order. */
export function citesSame(a: Cluster, b: Cluster): boolean {
  return a.cites.length === b.cites.length && a.cites.every((cite, index) => cite.id === b.cites[index]?.id)
}

function isSameCluster(a: Cluster, b: Cluster, withNote: boolean): boolean {
  return (
    (!withNote || a.note === b.note) &&
    a.mode === b.mode &&
    a.infix === b.infix &&
    citesSame(a, b) &&
    a.cites.every((cite, index) => CITE_FIELDS.every((field) => cite[field] === b.cites[index]?.[field]))
  )
}

const CITE_FIELDS = ['locator', 'label', 'prefix', 'suffix', 'suppress-author', 'author-only'] as const

function isSamePlace(a: CiteState, b: Place): boolean {
  return a.position === b.position && a.nearNote === b.nearNote && a.firstNote === b.firstNote
}

function isSameDisambiguation(a: Disambiguation, b: Disambiguation): boolean {
  return (
    a === b ||
    (a.yearSuffix === b.yearSuffix &&
      a.conditions === b.conditions &&
      a.names.join() === b.names.join() &&
      a.givens.join(';') === b.givens.join(';'))
  )
}
