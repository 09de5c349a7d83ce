import type { Item } from '../item/item.js'
import { once } from '../item/once.js'
import type { Warning } from '../problem.js'
import { assembler } from './assemble.js'
import { renderBibliography } from './bibliography.js'
import type { Cite, Cluster } from './cite.js'
import { clusterRenderer, type ReadyCite } from './cluster.js'
import { Clusters } from './clusters.js'
import { type CompiledStyle, compileStyle } from './compile.js'
import { type CiteState, FIRST_CITE, UNDISTINGUISHED } from './context.js'
import type { PlacedCite, PlacedCluster, PlaceRules } from './position.js'
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
import { isCurrent, type Rendered } from './rendered.js'
import { findLocale, type LocaleSource, resolveLocale, sameLocale } from './resolve-locale.js'
import { isOrderOpen, isSameFor, makeState, registered, reordered, type State } from './state.js'
import type { Bibliography } from './style.js'
import type { Formatted, FormattedEntry } from './tree.js'

/**
 * Makes a processor for a document.
 *
 * @param write what is made of each citation and entry, and kept in place of its tree. @default the tree itself
 * @example createProcessor({ style: parseStyle(xml), locale: () => enUS, items }).bibliography()
 */
export function createProcessor(options: ProcessorOptions): Processor
export function createProcessor<Content>(
  options: ProcessorOptions,
  write: (tree: Formatted) => Content,
): Processor<Content>
export function createProcessor(
  options: ProcessorOptions,
  write = (tree: Formatted): unknown => tree,
): Processor<unknown> {
  const {
    style,
    uncited = 'all',
    origins = false,
    links = true,
    reading = {},
    blank = '',
    narrativeAnd = 'style',
  } = options
  const compiled = once(() => compiledStyle(options))
  const toTree = once(() => assembler(compiled().locale.marks, links))
  const renderer = once(() => clusterRenderer(compiled(), { blank, spellsAnd: narrativeAnd === 'word', origins }))
  const records = new Map<string, ItemRecord>()
  const clusters = new Clusters()
  const warnings: Warning[] = []
  let state: State | undefined
  /** The list of the last state it was asked for in. */
  let list: { readonly state: State; readonly entries: readonly FormattedEntry<unknown>[] } | undefined

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
  /** Those whose items there are. */
  const ready = (cited: readonly Pick<PlacedCite, 'cite' | 'place'>[], now: State): readonly ReadyCite[] => {
    const cites: ReadyCite[] = []
    for (const { cite, place } of cited) {
      const record = records.get(String(cite.id))
      if (record === undefined) continue
      const state = cite.locator === undefined ? place : withLocator(place, cite, reading)
      cites.push({
        record,
        dis: now.dis.get(record.id) ?? UNDISTINGUISHED,
        citationNumber: now.numbers.get(record.id) ?? 0,
        cite,
        state,
      })
    }
    return cites
  }
  const render = (cluster: PreviewCluster, cites: readonly ReadyCite[], groups: boolean): unknown =>
    write(toTree()(renderer()(cites, cluster, groups), origins ? (cites[0]?.record.id ?? '') : undefined))
  /** The state that clusters were rendered in last. */
  let settled: State | undefined
  /** Renders what is not rendered yet, or would come out otherwise than it did. @returns what it has rendered. */
  const update = (): PlacedCluster[] => {
    const now = current()
    const fresh: PlacedCluster[] = []
    if (settled !== undefined && settled !== now)
      for (const id of clusters.cited) if (!isSameFor(id, settled, now, compiled())) clusters.touch(id)
    settled = now
    clusters.place(rulesOf(compiled()))
    for (const placed of clusters.stale) {
      const { cluster } = placed
      const cites = ready(placed.cites, now)
      if (placed.rendered !== undefined && isCurrent(placed.rendered, cluster, cites, compiled())) continue
      placed.rendered = { cluster, cites, formatted: { id: cluster.id, content: render(cluster, cites, true) } }
      fresh.push(placed)
    }
    clusters.stale.clear()
    return fresh
  }
  const formatted = ({ rendered }: PlacedCluster): FormattedCluster<unknown> => (rendered as Rendered).formatted
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
    changedClusters: () =>
      update()
        .sort((a, b) => a.at - b.at)
        .map(formatted),
    preview: (cluster, position = 'first') => {
      const at = POSITIONS.indexOf(position) as 0 | 1 | 2 | 3
      const placeOf = (cite: PreviewCite): CiteState => ({
        ...FIRST_CITE,
        position: cite.position ?? at,
        nearNote: cite['near-note'] === true,
        firstNote: cite['first-reference-note-number'],
      })
      const cites = cluster.cites.map((cite) => ({ cite, place: placeOf(cite) }))
      return render(cluster, ready(cites, current()), false)
    },
    bibliography: () => {
      const now = current()
      if (list?.state === now) return list.entries
      const entries = renderBibliography(
        now,
        compiled(),
        blank,
        origins,
        (id, tokens) => new Entry(id, write(toTree()(tokens, origins ? id : undefined))),
      )
      list = { state: now, entries }
      return entries
    },
    order: () => current().sorted.map((record) => record.id),
    layout: layoutOf(style.bibliography?.options),
    warnings: () => warnings.splice(0),
  }
}

/** A class, for the reason that {@link Subject} is one. */
class Entry implements FormattedEntry<unknown> {
  readonly id: string
  readonly content: unknown

  constructor(id: string, content: unknown) {
    this.id = id
    this.content = content
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

function withLocator(place: CiteState, cite: Cite, reading: Reading): CiteState {
  const given = String(cite.locator ?? '').trim()
  const { locator, label = given && 'page' } = reading.locator?.(given) ?? {
    locator: given,
    label: given && cite.label,
  }
  return { ...place, locator, label }
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
