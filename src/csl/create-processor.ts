import type { Item } from '../item/item.js'
import { once } from '../item/once.js'
import type { Warning } from '../problem.js'
import { assembler } from './assemble.js'
import { renderBibliography } from './bibliography.js'
import { type Cite, type Cluster, isSameCluster } from './cite.js'
import { clusterRenderer, type ReadyCite } from './cluster.js'
import { Clusters } from './clusters.js'
import { type CompiledStyle, compileStyle } from './compile.js'
import { type CiteState, FIRST_CITE, UNDISTINGUISHED } from './context.js'
import { find, Known } from './known.js'
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
import { isSameText, KnownCite, PlainCite } from './rendered.js'
import { findLocale, type LocaleSource, resolveLocale, sameLocale } from './resolve-locale.js'
import { isOrderOpen, makeState, numberIn, registered, reordered, type State } from './state.js'
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
    }
    state = undefined
  }
  const current = (): State => {
    // What is known of all items together stays known while neither they nor their order change.
    if (
      state !== undefined &&
      ((clusters.citesOthers && uncited !== 'all') || (clusters.isReordered && isOrderOpen(state, compiled())))
    )
      state = reordered(state, registered(records, clusters.list, uncited), compiled())
    clusters.isReordered = false
    clusters.citesOthers = false
    state ??= makeState(registered(records, clusters.list, uncited), compiled())
    return state
  }
  /** Puts in what the text of a cite depends on now. @returns whether it is as it was, or as another was that stood there. */
  const settle = (each: KnownCite, now: State, was = each): boolean => {
    const { cite, place } = each
    const id = String(cite.id)
    const record = records.get(id)
    const dis = now.dis.get(id) ?? UNDISTINGUISHED
    const number = numberIn(now, record)
    const isSame = was.record === record && isSameText(was, dis, number, place, compiled())
    each.record = record
    each.dis = dis
    each.citationNumber = number
    each.state = cite.locator === undefined ? place : withLocator(place, cite, reading)
    return isSame
  }
  const render = (cluster: PreviewCluster, cites: readonly KnownCite[], groups: boolean): unknown => {
    const ready = cites.every(isReady) ? cites : cites.filter(isReady)
    return write(toTree()(renderer()(ready, cluster, groups), origins ? (ready[0]?.record.id ?? '') : undefined))
  }
  /** What a cluster comes to. It is kept for others that say the same, if it is but a cite without a word of its own. */
  const contentOf = (cluster: Cluster, cites: readonly KnownCite[]): unknown => {
    const [first] = cites
    if (first?.record === undefined || cites.length > 1 || !isPlain(cluster, first)) return render(cluster, cites, true)
    const { record, state, dis, citationNumber } = first
    const known = find(record.plain, state.position)
    if (known && isSameText(known, dis, citationNumber, state, compiled())) return known.content
    const content = render(cluster, cites, true)
    // Where this one has changed, the others are no longer worth keeping.
    record.plain = new Known(
      state.position,
      new PlainCite(first, content),
      known === undefined ? record.plain : undefined,
    )
    return content
  }
  /** The state that clusters were rendered in last. */
  let settled: State | undefined
  /** Renders what is not rendered yet, or would come out otherwise than it did. @returns what it has rendered. */
  const update = (): PlacedCluster[] => {
    const now = current()
    const { usesNotes } = compiled()
    const fresh: PlacedCluster[] = []
    if (settled !== undefined && settled !== now) for (const each of clusters.list) clusters.stale.add(each)
    settled = now
    clusters.place(rulesOf(compiled()))
    for (const placed of clusters.stale) {
      const { cluster, rendered, renderedCites } = placed
      const cites: readonly KnownCite[] = placed.cites
      // As citeproc-js has it, citations come anew whose style prints notes' numbers, and whose own has changed.
      let isSame =
        rendered !== undefined && isSameCluster(rendered, cluster) && (!usesNotes || rendered.note === cluster.note)
      for (let i = 0; i < cites.length; i += 1)
        if (!settle(cites[i] as KnownCite, now, renderedCites[i])) isSame = false
      placed.rendered = cluster
      placed.renderedCites = cites
      if (isSame) continue
      placed.content = contentOf(cluster, cites)
      fresh.push(placed)
    }
    clusters.stale.clear()
    return fresh
  }
  const formatted = ({ cluster, content }: PlacedCluster): FormattedCluster<unknown> => new Entry(cluster.id, content)
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
      for (const id of ids) records.delete(String(id))
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
      return clusters.list.map(formatted)
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
      const now = current()
      const cites = cluster.cites.map((cite) => new KnownCite(cite, placeOf(cite)))
      for (const each of cites) settle(each, now)
      return render(cluster, cites, false)
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

/** Whether there is an item with its id. */
function isReady(cite: KnownCite): cite is ReadyCite {
  return cite.record !== undefined
}

/** Whether nothing is said of a cite but its item. */
function isPlain({ mode }: Cluster, { cite, state }: KnownCite): boolean {
  return !(mode || state.locator || cite.prefix || cite.suffix || cite['suppress-author'] || cite['author-only'])
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

interface Compiled {
  readonly source: LocaleSource
  readonly compiled: CompiledStyle
}

const COMPILED = new WeakMap<object, Compiled[]>()

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
