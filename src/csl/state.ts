/*
 * What depends on all items of a document together: their order, their numbers, and what tells them apart.
 */
import { once } from '../item/once.js'
import type { CompiledStyle } from './compile.js'
import { type CiteState, Context, type Disambiguation, FIRST_CITE } from './context.js'
import { Ambiguous, disambiguate, namesakesIn, type RenderAmbiguous } from './disambiguate.js'
import type { PlacedCluster } from './position.js'
import type { ItemRecord } from './record.js'
import { orderBy, type Sortable, Subject } from './sort.js'

export interface State {
  readonly sorted: readonly ItemRecord[]
  /** Items that nothing but their order in the document puts in order. */
  readonly ties: () => readonly (readonly [ItemRecord, ItemRecord])[]
  readonly dis: ReadonlyMap<string, Disambiguation>
}

/** @param records in the order of the document. */
export function makeState(records: readonly ItemRecord[], compiled: CompiledStyle): State {
  const { style, locale, usesNumbers } = compiled
  const { options } = style.citation
  const render = comparer(compiled)
  const given = namesakesIn(records, options, render)
  const keys = compiled.bibliography?.sort ?? []
  const noKeys = new Array<string>(keys.length)
  const subjects = records.map((record, index): Sortable => {
    const known = given.get(record.id)
    let sortKeys = noKeys.slice()
    // Keys that are the same each time stay with their item.
    if (!usesNumbers && known === undefined) sortKeys = record.sortKeys ??= sortKeys
    return new Subject(record, index + 1, known, sortKeys)
  })
  const { inOrder } = orderBy(keys, 'bibliography', locale.lang)
  subjects.sort(inOrder)
  const ties = once(() =>
    subjects.flatMap((a, index): (readonly [ItemRecord, ItemRecord])[] => {
      const b = subjects[index + 1]
      return b !== undefined && inOrder(a, b) === 0 ? [[a.record, b.record]] : []
    }),
  )
  const sorted = subjects.map(({ record }, index) => {
    record.citationNumber = index + 1
    return record
  })
  if (usesNumbers) for (const record of records) record.compared = undefined
  const dis = disambiguate(sorted, options, compiled.hasConditions, given, render)
  return { sorted, ties, dis }
}

/** Renders cites to be compared, all in one context. Most are asked for again and again as they are, and never change. */
function comparer(compiled: CompiledStyle): RenderAmbiguous {
  let context: Context | undefined
  return (record, dis) => {
    if (record.compared?.dis === dis) return record.compared
    context ??= new Context(record, 'citation', true)
    context.cite = LATER_CITE
    context.comparing = true
    context.start(record)
    context.dis = dis
    context.citationNumber = record.citationNumber
    compiled.citation.render(context)
    record.compared = new Ambiguous(context)
    return record.compared
  }
}

/** The number of an item in the document, 0 for one that is not in it, or not any more. */
export function numberIn({ sorted }: State, record: ItemRecord | undefined): number {
  const { citationNumber = 0 } = record ?? {}
  return sorted[citationNumber - 1] === record ? citationNumber : 0
}

/** Whether the order of the document has a say in the order of the items. */
export function isOrderOpen(state: State, { usesNumbers }: CompiledStyle): boolean {
  return usesNumbers || state.ties().length > 0
}

/** @returns the state itself if these are the items it knows, and they come in the same order; undefined if not. */
export function reordered(
  state: State,
  records: readonly ItemRecord[],
  { usesNumbers }: CompiledStyle,
): State | undefined {
  if (usesNumbers || records.length !== state.sorted.length) return undefined
  if (!state.sorted.every((record) => records[record.rank] === record)) return undefined
  return state.ties().every(([a, b]) => a.rank < b.rank) ? state : undefined
}

/** The items of the document, each of which is told its rank: those cited, in the order of the cites, then those uncited. */
export function registered(
  records: ReadonlyMap<string, ItemRecord>,
  clusters: readonly PlacedCluster[],
  uncited: 'all' | readonly string[],
): ItemRecord[] {
  const found: ItemRecord[] = []
  const add = (record: ItemRecord | undefined): void => {
    if (record === undefined || found[record.rank] === record) return
    record.rank = found.length
    found.push(record)
  }
  for (const { cites } of clusters) for (const { cite } of cites) add(records.get(cite.id))
  for (const id of uncited === 'all' ? records.keys() : uncited) add(records.get(String(id)))
  return found
}

/** What stands in the text again and again is what must be told apart. */
const LATER_CITE: CiteState = { ...FIRST_CITE, position: 1 }
