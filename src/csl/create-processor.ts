import type { Item } from '../item/item.js'
import type { Warning } from '../problem.js'
import { assemble } from './assemble.js'
import { renderBibliography } from './bibliography.js'
import type { Cite, Cluster } from './cite.js'
import { type ReadyCite, renderCluster } from './cluster.js'
import { type CompiledStyle, compileStyle } from './compile.js'
import { UNDISTINGUISHED } from './context.js'
import { FIRST_PLACE, findPositions, type Place } from './position.js'
import type { BibliographyLayout, FormattedCluster, PreviewCluster, Processor, ProcessorOptions } from './processor.js'
import type { Reading } from './reading.js'
import { ItemRecord } from './record.js'
import { type Circumstances, citesSame, countCites, isCurrent, type Rendered } from './rendered.js'
import { findLocale, type LocaleSource, resolveLocale, sameLocale } from './resolve-locale.js'
import { isOrderOpen, makeState, registered, reordered, type State } from './state.js'
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
  const compiled = compiledStyle(options)
  const { locale } = compiled
  const records = new Map<string, ItemRecord>()
  let clusters: Cluster[] = []
  let warnings: Warning[] = []
  let state: State | undefined
  /** The list of the last state it was asked for in. */
  let list: { readonly state: State; readonly entries: readonly FormattedEntry[] } | undefined
  const near = style.citation.options['near-note-distance'] ?? 5

  const setItems = (items: readonly Item[]): void => {
    for (const item of items) {
      if (typeof item !== 'object' || item === null) {
        warnings.push({ code: 'ITEM_PROBLEM', message: 'An item is no object; it is left out.' })
        continue
      }
      const record = new ItemRecord(item, reading)
      records.set(record.id, record)
    }
    state = undefined
  }
  const current = (): State => {
    state ??= makeState(registered(records, clusters, uncited), compiled)
    return state
  }
  const ready = (cite: Cite, place: Place, now: State): ReadyCite | undefined => {
    const record = records.get(String(cite.id))
    if (record === undefined) return undefined
    const { locator, label } = locatorOf(cite, reading)
    const dis = now.dis.get(record.id) ?? UNDISTINGUISHED
    return {
      cite,
      record,
      state: { locator, label, ...place },
      dis,
      citationNumber: now.numbers.get(record.id) ?? 0,
    }
  }
  const write = (cluster: PreviewCluster, cites: readonly (ReadyCite | undefined)[], groups: boolean): Formatted => {
    const present = cites.filter((cite) => cite !== undefined)
    const tokens = renderCluster(present, compiled, {
      mode: cluster.mode,
      infix: cluster.infix,
      blank,
      groups,
      spellsAnd: narrativeAnd === 'word',
    })
    return assemble(tokens, locale.marks, origins ? (present[0]?.record.id ?? '') : undefined, links)
  }
  const render = (cluster: Cluster, places: readonly Place[], circumstances: Circumstances): Rendered => {
    const cites = cluster.cites.map((cite, index) => ready(cite, places[index] ?? FIRST_PLACE, circumstances.state))
    return { cluster, cites, circumstances, formatted: { id: cluster.id, content: write(cluster, cites, true) } }
  }
  const rendered = new Map<string, Rendered>()
  /** Clusters put since the last update. */
  const put = new Map<string, Cluster>()
  /** Ids of those rendered anew since they were last asked for. */
  const changed = new Set<string>()
  /** As they were at the last update. */
  let settled: Circumstances | undefined
  /** Renders what is not rendered yet, or was in other circumstances. */
  const update = (): void => {
    const now = current()
    const counts = compiled.hasConditions && style.class === 'note' ? countCites(clusters) : undefined
    const isSettled = settled?.state === now && counts === undefined
    const circumstances =
      settled !== undefined && isSettled
        ? settled
        : { state: now, counts, usesNumbers: compiled.usesNumbers, usesNotes: compiled.usesNotes }
    const open = isSettled && !compiled.usesPositions ? [...put.values()] : clusters
    const places = compiled.usesPositions ? findPositions(clusters, near) : undefined
    for (const [index, cluster] of open.entries()) {
      const own = places?.[index] ?? []
      const known = rendered.get(cluster.id)
      if (known !== undefined && isCurrent(known, cluster, own, circumstances, records)) {
        if (known.circumstances !== circumstances || known.cluster !== cluster)
          rendered.set(cluster.id, { ...known, cluster, circumstances })
        continue
      }
      rendered.set(cluster.id, render(cluster, own, circumstances))
      changed.add(cluster.id)
    }
    put.clear()
    settled = circumstances
  }
  const keepOnly = (list: readonly Cluster[]): void => {
    const ids = new Set(list.map(({ id }) => id))
    for (const known of [rendered, put, changed]) for (const id of known.keys()) if (!ids.has(id)) known.delete(id)
  }
  const formatted = ({ id }: Cluster): FormattedCluster => rendered.get(id)?.formatted ?? { id, content: [] }
  const checked = (cluster: Cluster): Cluster => {
    for (const cite of cluster.cites)
      if (!records.has(String(cite.id)))
        warnings.push({
          code: 'ITEM_PROBLEM',
          message: `Cluster "${cluster.id}" cites "${cite.id}", but no item has that id.`,
        })
    return { ...cluster, cites: cluster.cites.map((cite) => ({ ...cite, id: String(cite.id) })) }
  }
  /** After an edit: what is known of all items together stays known if their order does not change. */
  const touch = (): void => {
    if (state === undefined || (uncited === 'all' && !isOrderOpen(state, compiled))) return
    state = reordered(state, registered(records, clusters, uncited), compiled)
  }

  setItems(options.items ?? [])
  return {
    setItems,
    removeItems: (ids) => {
      for (const id of ids) records.delete(id)
      state = undefined
    },
    setClusters: (list) => {
      clusters = list.map(checked)
      for (const cluster of clusters) put.set(cluster.id, cluster)
      keepOnly(clusters)
      touch()
    },
    insertCluster: (cluster, before) => {
      const was = clusters.findIndex((each) => each.id === cluster.id)
      const [old] = was < 0 ? [] : clusters.splice(was, 1)
      const found = before === undefined ? -1 : clusters.findIndex((each) => each.id === before)
      const at = found < 0 ? clusters.length : found
      const next = checked(cluster)
      clusters.splice(at, 0, next)
      put.set(cluster.id, next)
      if (old === undefined || at !== was || !citesSame(old, next)) touch()
    },
    removeCluster: (id) => {
      clusters = clusters.filter((each) => each.id !== id)
      rendered.delete(id)
      put.delete(id)
      changed.delete(id)
      touch()
    },
    clusters: () => {
      update()
      changed.clear()
      return clusters.map(formatted)
    },
    changedClusters: () => {
      update()
      const fresh = [...changed].flatMap((id) => rendered.get(id)?.formatted ?? [])
      changed.clear()
      if (fresh.length < 2) return fresh
      const places = new Map(clusters.map(({ id }, index) => [id, index]))
      return fresh.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
    },
    preview: (cluster, position = 'first') => {
      const at = POSITIONS.indexOf(position) as 0 | 1 | 2 | 3
      const places = cluster.cites.map(
        (cite): Place => ({
          position: cite.position === undefined ? at : cite.position,
          nearNote: cite['near-note'] === true,
          firstNote: cite['first-reference-note-number'],
        }),
      )
      const now = current()
      return write(
        cluster,
        cluster.cites.map((cite, index) => ready(cite, places[index] ?? FIRST_PLACE, now)),
        false,
      )
    },
    bibliography: (): readonly FormattedEntry[] => {
      const now = current()
      if (list?.state === now) return list.entries
      const subjects = now.sorted.map((record) => ({
        record,
        dis: now.dis.get(record.id),
        citationNumber: now.numbers.get(record.id) ?? 0,
      }))
      const entries = renderBibliography(subjects, compiled, blank, (id, tokens) => ({
        id,
        content: assemble(tokens, locale.marks, origins ? id : undefined, links),
      }))
      list = { state: now, entries }
      return entries
    },
    order: () => current().sorted.map((record) => record.id),
    layout: layoutOf(style.bibliography?.options),
    warnings: () => {
      const all = warnings
      warnings = []
      return all
    },
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
  const locator = cite.locator === undefined || cite.locator === null ? '' : String(cite.locator).trim()
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
