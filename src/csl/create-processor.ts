import type { Item } from '../item/item.js'
import { once } from '../item/once.js'
import type { Warning } from '../problem.js'
import { assembler } from './assemble.js'
import { renderBibliography } from './bibliography.js'
import type { Cite, Cluster } from './cite.js'
import { type ReadyCite, renderCluster } from './cluster.js'
import { Clusters } from './clusters.js'
import { type CompiledStyle, compileStyle } from './compile.js'
import { FIRST_CITE, type Place, UNDISTINGUISHED } from './context.js'
import type { PlacedCluster, PlaceRules } from './position.js'
import type {
  BibliographyLayout,
  FormattedCluster,
  PreviewCite,
  PreviewCluster,
  Processor,
  ProcessorOptions,
} from './processor.js'
import type { Reading } from './reading.js'
import { ItemRecord } from './record.js'
import { isCurrent } from './rendered.js'
import { findLocale, type LocaleSource, resolveLocale, sameLocale } from './resolve-locale.js'
import { isOrderOpen, isSameFor, makeState, registered, reordered, type State } from './state.js'
import type { Bibliography } from './style.js'
import type { Formatted, FormattedEntry } from './tree.js'

/**
 * Makes a processor for a document.
 *
 * @example createProcessor({ style: parseStyle(xml), locale: () => enUS, items }).bibliography()
 */
export function createProcessor(options: ProcessorOptions): Processor {
  const {
    style,
    uncited = 'all',
    origins = false,
    links = true,
    reading = AS_GIVEN,
    blank = '',
    narrativeAnd = 'style',
  } = options
  const compiled = once(() => compiledStyle(options))
  const toTree = once(() => assembler(compiled().locale.marks, links))
  const records = new Map<string, ItemRecord>()
  const clusters = new Clusters()
  const warnings: Warning[] = []
  let state: State | undefined
  /** The list of the last state it was asked for in. */
  let list: { readonly state: State; readonly entries: readonly FormattedEntry[] } | undefined

  const setItems = (items: readonly Item[]): void => {
    for (const item of items) {
      if (typeof item !== 'object' || item === null) {
        warnings.push({ code: 'ITEM_PROBLEM', message: 'An item is no object; it is left out.' })
        continue
      }
      const record = new ItemRecord(item, reading)
      records.set(record.id, record)
      clusters.touch(record.id)
    }
    state = undefined
  }
  const current = (): State => {
    // What is known of all items together stays known while neither they nor their order change.
    if (
      state !== undefined &&
      ((clusters.citesOthers && uncited !== 'all') || (clusters.isReordered && isOrderOpen(state, compiled())))
    )
      state = reordered(state, registered(records, clusters.order, uncited), compiled())
    clusters.isReordered = false
    clusters.citesOthers = false
    state ??= makeState(registered(records, clusters.order, uncited), compiled())
    return state
  }
  const subject = (record: ItemRecord, now: State): Omit<ReadyCite, 'cite' | 'state'> => ({
    record,
    dis: now.dis.get(record.id) ?? UNDISTINGUISHED,
    citationNumber: now.numbers.get(record.id) ?? 0,
  })
  const ready = (cite: Cite, place: Place, now: State): ReadyCite | undefined => {
    const record = records.get(String(cite.id))
    if (record === undefined) return undefined
    return { cite, state: { ...place, ...locatorOf(cite, reading) }, ...subject(record, now) }
  }
  const write = (cluster: PreviewCluster, cites: readonly (ReadyCite | undefined)[], groups: boolean): Formatted => {
    const present = cites.filter((cite) => cite !== undefined)
    const tokens = renderCluster(present, compiled(), {
      mode: cluster.mode,
      infix: cluster.infix,
      blank,
      groups,
      spellsAnd: narrativeAnd === 'word',
      origins,
    })
    return toTree()(tokens, origins ? (present[0]?.record.id ?? '') : undefined)
  }
  /** The state that clusters were rendered in last. */
  let settled: State | undefined
  /** Renders what is not rendered yet, or would come out otherwise than it did. @returns what it has rendered. */
  const update = (): ReadonlySet<PlacedCluster> => {
    const now = current()
    const fresh = new Set<PlacedCluster>()
    if (settled !== undefined && settled !== now)
      for (const id of clusters.cited) if (!isSameFor(id, settled, now, compiled())) clusters.touch(id)
    settled = now
    clusters.place(rulesOf(compiled()))
    for (const placed of clusters.stale) {
      const { cluster, rendered } = placed
      const cites = placed.cites.map(({ cite, place }) => ready(cite, place, now))
      if (rendered !== undefined && isCurrent(rendered, cluster, cites, compiled())) continue
      placed.rendered = { cluster, cites, formatted: { id: cluster.id, content: write(cluster, cites, true) } }
      fresh.add(placed)
    }
    clusters.stale.clear()
    return fresh
  }
  const formatted = ({ cluster: { id }, rendered }: PlacedCluster): FormattedCluster =>
    rendered?.formatted ?? { id, content: [] }
  const check = (cluster: Cluster): void => {
    for (const cite of cluster.cites)
      if (!records.has(String(cite.id)))
        warnings.push({
          code: 'ITEM_PROBLEM',
          message: `Cluster "${cluster.id}" cites "${cite.id}", but no item has that id.`,
        })
  }
  setItems(options.items ?? [])
  return {
    setItems,
    removeItems: (ids) => {
      for (const id of ids.map(String)) {
        records.delete(id)
        clusters.touch(id)
      }
      state = undefined
    },
    setClusters: (list) => {
      for (const cluster of list) check(cluster)
      clusters.putAll(list)
    },
    insertCluster: (cluster, before) => {
      check(cluster)
      clusters.put(cluster, before)
    },
    removeCluster: (id) => clusters.remove(id),
    clusters: () => {
      update()
      return clusters.order.map(formatted)
    },
    changedClusters: () => {
      const fresh = update()
      const inOrder = fresh.size < 2 ? [...fresh] : clusters.order.filter((each) => fresh.has(each))
      return inOrder.map(formatted)
    },
    preview: (cluster, position = 'first') => {
      const at = POSITIONS.indexOf(position) as 0 | 1 | 2 | 3
      const placeOf = (cite: PreviewCite): Place => ({
        ...FIRST_CITE,
        position: cite.position ?? at,
        nearNote: cite['near-note'] === true,
        firstNote: cite['first-reference-note-number'],
      })
      const now = current()
      const cites = cluster.cites.map((cite) => ready(cite, placeOf(cite), now))
      return write(cluster, cites, false)
    },
    bibliography: (): readonly FormattedEntry[] => {
      const now = current()
      if (list?.state === now) return list.entries
      const subjects = now.sorted.map((record) => subject(record, now))
      const entries = renderBibliography(subjects, compiled(), blank, origins, (id, tokens) => ({
        id,
        content: toTree()(tokens, origins ? id : undefined),
      }))
      list = { state: now, entries }
      return entries
    },
    order: () => current().sorted.map((record) => record.id),
    layout: layoutOf(style.bibliography?.options),
    warnings: () => warnings.splice(0),
  }
}

/** @returns undefined where no cite depends on where it stands. */
function rulesOf({ style, hasConditions, usesPositions }: CompiledStyle): PlaceRules | undefined {
  if (!usesPositions) return undefined
  return {
    near: style.citation.options['near-note-distance'] ?? 5,
    counts: hasConditions && style.class === 'note',
  }
}

function layoutOf(options: Bibliography['options'] = {}): BibliographyLayout {
  return {
    hangingIndent: options['hanging-indent'] ?? false,
    secondFieldAlign: options['second-field-align'] ?? false,
    lineSpacing: options['line-spacing'] ?? 1,
    entrySpacing: options['entry-spacing'] ?? 1,
  }
}

const POSITIONS = ['first', 'subsequent', 'ibid', 'ibid-with-locator']

const AS_GIVEN: Reading = {}

function locatorOf(cite: Cite, reading: Reading): { locator: string; label: string } {
  const locator = String(cite.locator ?? '').trim()
  const head = reading.locator?.(locator)
  return head ?? { locator, label: locator === '' ? '' : (cite.label ?? 'page') }
}

interface Known {
  readonly source: LocaleSource
  readonly compiled: CompiledStyle
}

const COMPILED = new WeakMap<object, Known[]>()

/** More languages of a style, or callbacks that make new data each time they are called, are compiled again. */
const MOST_KNOWN = 8

/** Compiling is cheap, but not so cheap that each processor should do it again. */
function compiledStyle(options: ProcessorOptions): CompiledStyle {
  const { style, locale, lang } = options
  const all = COMPILED.get(style) ?? []
  COMPILED.set(style, all)
  const source = findLocale(style, locale, lang)
  const known = all.find((each) => sameLocale(each.source, source))
  if (known !== undefined) return known.compiled
  const compiled = compileStyle(style, resolveLocale(style, source))
  all.unshift({ source, compiled })
  all.length = Math.min(all.length, MOST_KNOWN)
  return compiled
}
