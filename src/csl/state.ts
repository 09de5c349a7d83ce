/*
 * What depends on all items of a document together: their order, their numbers, and what tells them apart.
 */
import { once } from '../item/once.js'
import type { CompiledStyle } from './compile.js'
import { type CiteState, Context, type Disambiguation, FIRST_CITE } from './context.js'
import { Ambiguous, disambiguate, namesakesIn, type RenderAmbiguous } from './disambiguate.js'
import type { PlacedCluster } from './position.js'
import type { ItemRecord } from './record.js'
import { isSameDisambiguation } from './rendered.js'
import { orderBy, type Sortable, Subject } from './sort.js'

export interface State {
  readonly sorted: readonly ItemRecord[]
  /** Items that nothing but their order in the document puts in order. */
  readonly ties: () => readonly (readonly [ItemRecord, ItemRecord])[]
  readonly numbers: ReadonlyMap<string, number>
  readonly dis: ReadonlyMap<string, Disambiguation>
}

/** @param records in the order of the document. */
export function makeState(records: readonly ItemRecord[], compiled: CompiledStyle): State {
  const { style, locale, usesNumbers } = compiled
  const { options } = style.citation
  const numbers = new Map<string, number>()
  const render = comparer(compiled, numbers)
  const given = namesakesIn(records, options, render)
  const keys = compiled.bibliography?.sort ?? []
  const subjects = records.map((record, index): Sortable => {
    const known = given.get(record.id)
    let sortKeys = new Array<string>(keys.length)
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
    numbers.set(record.id, index + 1)
    return record
  })
  if (usesNumbers) for (const record of records) record.compared = undefined
  const dis = disambiguate(sorted, options, compiled.hasConditions, numbers, given, render)
  return { sorted, ties, numbers, dis }
}

/** Renders cites to be compared, all in one context. Most are asked for again and again as they are, and never change. */
function comparer(compiled: CompiledStyle, numbers: ReadonlyMap<string, number>): RenderAmbiguous {
  let context: Context | undefined
  return (record, dis) => {
    if (record.compared?.dis === dis) return record.compared
    context ??= new Context(record, 'citation', true)
    context.cite = LATER_CITE
    context.comparing = true
    context.start(record)
    context.dis = dis
    context.citationNumber = numbers.get(record.id) ?? 0
    compiled.citation.render(context)
    record.compared = new Ambiguous(context)
    return record.compared
  }
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
  if (!records.every((record) => state.numbers.has(record.id))) return undefined
  const places = new Map(records.map((record, index) => [record, index]))
  const placeOf = (record: ItemRecord): number => places.get(record) ?? -1
  return state.ties().every(([a, b]) => placeOf(a) < placeOf(b)) ? state : undefined
}

/** Whether cites of an item are the same in two states. */
export function isSameFor(id: string, a: State, b: State, { usesNumbers }: CompiledStyle): boolean {
  return (!usesNumbers || a.numbers.get(id) === b.numbers.get(id)) && isSameDisambiguation(a.dis.get(id), b.dis.get(id))
}

/** The items of the document: those cited, in the order of the cites, then those uncited. */
export function registered(
  records: ReadonlyMap<string, ItemRecord>,
  clusters: readonly PlacedCluster[],
  uncited: 'all' | readonly string[],
): ItemRecord[] {
  const found = new Set<ItemRecord | undefined>()
  for (const { cites } of clusters) for (const { cite } of cites) found.add(records.get(cite.id))
  for (const id of uncited === 'all' ? records.keys() : uncited) found.add(records.get(String(id)))
  return [...found].filter((record) => record !== undefined)
}

/** What stands in the text again and again is what must be told apart. */
const LATER_CITE: CiteState = { ...FIRST_CITE, position: 1 }
