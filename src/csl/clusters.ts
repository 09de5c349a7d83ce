/*
 * The clusters of a document, in their order, and by the items that they cite: an edit looks again only at clusters that cite the
 * same items, and at the next one.
 */
import { type Cluster, citesSame, isSameCluster } from './cite.js'
import {
  NOWHERE,
  PlacedCite,
  PlacedCluster,
  type PlaceRules,
  placeAfter,
  placeCites,
  placeClusters,
} from './position.js'

export class Clusters {
  /** Those that may not come out as they were rendered. */
  readonly stale: Set<PlacedCluster> = new Set()
  /** Items may be cited in another order than when this was last set to false. */
  isReordered = false
  /** Other items are cited. */
  citesOthers = false
  /** In the order of the document. */
  list: PlacedCluster[] = []
  readonly #byId = new Map<string, PlacedCluster>()
  readonly #cites = new Map<string, PlacedCite[]>()
  /** Items whose cites may stand elsewhere among each other. */
  readonly #moved = new Set<string>()
  /** Clusters have come, gone, or moved to other notes, since it was found out where they stand. */
  #isShifted = false

  /** Puts a cluster, in the place of the one with its id, before another, or at the end. */
  put(cluster: Cluster, before: string | undefined): void {
    const order = this.list
    const placed = this.#set(cluster)
    const next = before === undefined ? undefined : this.#byId.get(before)
    const was = order.indexOf(placed)
    if (was >= 0) {
      if (order[was + 1] === next) return
      order.splice(was, 1)
    }
    const at = next === undefined ? -1 : order.indexOf(next)
    order.splice(at < 0 ? order.length : at, 0, placed)
    placed.at = NOWHERE
    this.#shift()
  }

  putAll(clusters: readonly Cluster[]): void {
    const placed = clusters.map((cluster) => this.#set(cluster))
    const order = this.list
    if (placed.length === order.length && placed.every((each, at) => each === order[at])) return
    const kept = new Set(placed)
    for (const each of order) if (!kept.has(each)) this.#drop(each)
    this.list = [...kept]
    this.#shift()
  }

  remove(id: string): void {
    const placed = this.#byId.get(id)
    if (placed === undefined) return
    this.list.splice(this.list.indexOf(placed), 1)
    this.#drop(placed)
    this.#shift()
  }

  /** Finds out where the clusters stand, and their cites. @param rules missing where no cite depends on it. */
  place(rules: PlaceRules | undefined): void {
    const moved = ({ cites }: PlacedCluster): void => {
      for (const { cite } of cites) this.#moved.add(cite.id)
    }
    if (this.#isShifted) placeClusters(this.list, moved)
    else for (const each of this.stale) if (each.next !== undefined && placeAfter(each, each.next)) moved(each.next)
    this.#isShifted = false
    if (rules !== undefined) for (const id of this.#moved) placeCites(this.#cites.get(id) ?? [], rules, this.stale)
    this.#moved.clear()
  }

  #set(cluster: Cluster): PlacedCluster {
    const known = this.#byId.get(cluster.id)
    if (known !== undefined && isSameCluster(known.cluster, cluster) && known.cluster.note === cluster.note)
      return known
    const placed = known ?? new PlacedCluster(cluster)
    const note = Math.max(cluster.note ?? 0, 0)
    if (note !== placed.note) this.#isShifted = true
    if (known !== undefined && !citesSame(known.cluster, cluster)) this.isReordered = true
    const before = placed.cites
    const cites = cluster.cites.map((cite) => ({ ...cite, id: String(cite.id) }))
    placed.cluster = { ...cluster, cites }
    placed.note = note
    placed.cites = cites.map((cite, index) => new PlacedCite(cite, placed, index))
    const [first] = cites
    const last = cites.at(-1)
    // As citeproc-js has it: the last of its cites, but with the locator of the first.
    placed.last = first === last || last === undefined ? first : { ...first, id: last.id }
    for (const each of placed.cites) {
      const { id } = each.cite
      const all = this.#cites.get(id)
      if (all === undefined) {
        // A literal would be taken for what lasts longer than a document.
        this.#cites.set(id, placed.cites.slice(each.index, each.index + 1))
        this.citesOthers = true
      } else all.push(each)
      this.#moved.add(id)
    }
    this.#forget(before)
    this.#byId.set(cluster.id, placed)
    this.stale.add(placed)
    return placed
  }

  #shift(): void {
    this.#isShifted = true
    this.isReordered = true
  }

  #forget(cites: readonly PlacedCite[]): void {
    for (const each of cites) {
      const { id } = each.cite
      const all = this.#cites.get(id) as PlacedCite[]
      all.splice(all.indexOf(each), 1)
      if (all.length === 0) {
        this.#cites.delete(id)
        this.citesOthers = true
      }
      this.#moved.add(id)
    }
  }

  #drop(placed: PlacedCluster): void {
    this.#forget(placed.cites)
    this.#byId.delete(placed.cluster.id)
    this.stale.delete(placed)
  }
}
