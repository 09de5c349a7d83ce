import type { Item } from '../item/item.js'
import type { Warning } from '../problem.js'
import { assemble } from './assemble.js'
import { renderBibliography } from './bibliography.js'
import type { Cite, Cluster } from './cite.js'
import { type ReadyCite, renderCluster } from './cluster.js'
import { type CompiledStyle, compileStyle } from './compile.js'
import { type CiteState, Context, type Disambiguation, FIRST_CITE, UNDISTINGUISHED } from './context.js'
import { disambiguate } from './disambiguate.js'
import { headLabel } from './embedded-labels.js'
import { findPositions, type Place } from './position.js'
import type { FormattedCluster, PreviewCluster, Processor, ProcessorOptions } from './processor.js'
import { ItemRecord } from './record.js'
import { findLocale, type LocaleSource, resolveLocale, sameLocale } from './resolve-locale.js'
import { sortBy } from './sort.js'
import { plainText } from './token.js'
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
    guess = true,
    splitNames = guess,
    blank = '',
  } = options
  const compiled = compiledStyle(options)
  const { locale } = compiled
  const records = new Map<string, ItemRecord>()
  let clusters: Cluster[] = []
  let warnings: Warning[] = []
  let state: State | undefined
  let rendered = new Map<string, { signature: string; content: Formatted }>()
  let changed = new Set<string>()

  const setItems = (items: readonly Item[]): void => {
    for (const item of items) {
      if (typeof item !== 'object' || item === null) {
        warnings.push({ code: 'ITEM_PROBLEM', message: 'An item is no object; it is left out.' })
        continue
      }
      const record = new ItemRecord(item, guess, splitNames)
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
    const { locator, label } = locatorOf(cite, guess)
    const dis = now.dis.get(record.id) ?? UNDISTINGUISHED
    return {
      cite,
      record,
      state: { locator, label, ...place },
      dis,
      citationNumber: now.numbers.get(record.id) ?? 0,
    }
  }
  const render = (cluster: PreviewCluster, places: readonly Place[], now: State): Formatted => {
    const cites = cluster.cites.flatMap((cite, index) => ready(cite, places[index] ?? FIRST_CITE, now) ?? [])
    const tokens = renderCluster(cites, compiled, { mode: cluster.mode, infix: cluster.infix, blank })
    return assemble(tokens, locale.marks, origins ? (cites[0]?.record.id ?? '') : undefined, links)
  }
  /** Renders what is not rendered yet, or was in other circumstances. */
  const update = (): void => {
    const now = current()
    const places = findPositions(clusters, style.citation.options['near-note-distance'] ?? 5)
    const counts = compiled.hasConditions && style.class === 'note' ? countCites(clusters) : undefined
    const usesNumber =
      compiled.citation.usesNumber || compiled.citation.sort.some(({ key }) => key.variable === 'citation-number')
    const next = new Map<string, { signature: string; content: Formatted }>()
    clusters.forEach((cluster, index) => {
      const own = places[index] ?? []
      const signature = signatureOf(cluster, own, now, counts, usesNumber, compiled.usesNotes)
      const known = rendered.get(cluster.id)
      if (known !== undefined && known.signature === signature) {
        next.set(cluster.id, known)
        return
      }
      next.set(cluster.id, { signature, content: render(cluster, own, now) })
      changed.add(cluster.id)
    })
    rendered = next
  }
  const listed = (): readonly FormattedCluster[] =>
    clusters.map(({ id }) => ({ id, content: rendered.get(id)?.content ?? [] }))
  const checked = (cluster: Cluster): Cluster => {
    for (const cite of cluster.cites)
      if (!records.has(String(cite.id)))
        warnings.push({
          code: 'ITEM_PROBLEM',
          message: `Cluster "${cluster.id}" cites "${cite.id}", but no item has that id.`,
        })
    return {
      ...cluster,
      cites: cluster.cites.map((cite) => (typeof cite.id === 'string' ? cite : { ...cite, id: String(cite.id) })),
    }
  }
  const touch = (): void => {
    if (state !== undefined && !sameIds(state.ids, registered(records, clusters, uncited))) state = undefined
  }

  setItems(options.items ?? [])
  return {
    setItems: (items) => {
      setItems(items)
      rendered = new Map()
    },
    removeItems: (ids) => {
      for (const id of ids) records.delete(id)
      state = undefined
      rendered = new Map()
    },
    setClusters: (list) => {
      clusters = list.map(checked)
      touch()
    },
    insertCluster: (cluster, before) => {
      clusters = clusters.filter((each) => each.id !== cluster.id)
      const at = before === undefined ? -1 : clusters.findIndex((each) => each.id === before)
      clusters.splice(at < 0 ? clusters.length : at, 0, checked(cluster))
      touch()
    },
    removeCluster: (id) => {
      clusters = clusters.filter((each) => each.id !== id)
      touch()
    },
    clusters: () => {
      update()
      changed = new Set()
      return listed()
    },
    changedClusters: () => {
      update()
      const fresh = listed().filter(({ id }) => changed.has(id))
      changed = new Set()
      return fresh
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
      return render(cluster, places, current())
    },
    bibliography: (): readonly FormattedEntry[] => {
      const now = current()
      const entries = now.sorted.map((record) => ({
        record,
        dis: now.dis.get(record.id),
        citationNumber: now.numbers.get(record.id) ?? 0,
      }))
      return renderBibliography(entries, compiled, blank, (id, tokens) => ({
        id,
        content: assemble(tokens, locale.marks, origins ? id : undefined, links),
      }))
    },
    order: () => current().sorted.map((record) => record.id),
    layout: {
      hangingIndent: style.bibliography?.options['hanging-indent'] === true,
      secondFieldAlign: style.bibliography?.options['second-field-align'] ?? false,
      lineSpacing: style.bibliography?.options['line-spacing'] ?? 1,
      entrySpacing: style.bibliography?.options['entry-spacing'] ?? 1,
    },
    warnings: () => {
      const all = warnings
      warnings = []
      return all
    },
  }
}

/** What stands in the text again and again is what must be told apart. */
const LATER_CITE: CiteState = { ...FIRST_CITE, position: 1 }

const POSITIONS = ['first', 'subsequent', 'ibid', 'ibid-with-locator']

/** What depends on all items together. */
interface State {
  readonly ids: readonly string[]
  readonly sorted: readonly ItemRecord[]
  readonly numbers: ReadonlyMap<string, number>
  readonly dis: ReadonlyMap<string, Disambiguation>
}

function makeState(ids: readonly ItemRecord[], compiled: CompiledStyle): State {
  const { style, locale } = compiled
  const subjects = ids.map((record, index) => ({ record, citationNumber: index + 1 }))
  const sorted = sortBy(subjects, compiled.bibliography?.sort ?? [], 'bibliography', locale.lang).map(
    ({ record }) => record,
  )
  const numbers = new Map<string, number>()
  for (const [index, record] of sorted.entries()) numbers.set(record.id, index + 1)
  const [first] = sorted
  if (first === undefined) return { ids: [], sorted, numbers, dis: new Map() }
  const context = new Context(first, 'citation')
  context.cite = LATER_CITE
  context.comparing = true
  const dis = disambiguate(sorted, style.citation.options, compiled.hasConditions, (record, given) => {
    context.start(record)
    context.dis = given
    context.citationNumber = numbers.get(record.id) ?? 0
    compiled.citation.render(context)
    return { dis: given, text: plainText(context.out), blocks: context.blocks, conditions: context.conditions }
  })
  return { ids: ids.map((record) => record.id), sorted, numbers, dis }
}

/** The items of the document: those cited, in the order of the cites, then those uncited. */
function registered(
  records: ReadonlyMap<string, ItemRecord>,
  clusters: readonly Cluster[],
  uncited: 'all' | readonly string[],
): ItemRecord[] {
  const found = new Set<ItemRecord>()
  const add = (id: string): void => {
    const record = records.get(id)
    if (record !== undefined) found.add(record)
  }
  for (const cluster of clusters) for (const cite of cluster.cites) add(String(cite.id))
  for (const id of uncited === 'all' ? records.keys() : uncited) add(String(id))
  return [...found]
}

function sameIds(ids: readonly string[], records: readonly ItemRecord[]): boolean {
  return ids.length === records.length && records.every((record, index) => record.id === ids[index])
}

function countCites(clusters: readonly Cluster[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const cluster of clusters)
    for (const id of new Set(cluster.cites.map((cite) => cite.id))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** All that a cluster's text depends on. */
function signatureOf(
  cluster: Cluster,
  places: readonly Place[],
  now: State,
  counts: ReadonlyMap<string, number> | undefined,
  usesNumber: boolean,
  usesNotes: boolean,
): string {
  let signature = `${cluster.mode ?? ''}\0${cluster.infix ?? ''}\0${usesNotes ? (cluster.note ?? 0) : ''}`
  cluster.cites.forEach((cite, index) => {
    const place = places[index]
    const dis = now.dis.get(cite.id)
    signature += `\0${cite.id}\0${cite.locator ?? ''}\0${cite.label ?? ''}\0${cite.prefix ?? ''}\0${cite.suffix ?? ''}\0${cite['suppress-author'] === true ? 's' : ''}${cite['author-only'] === true ? 'a' : ''}\0${place?.position}\0${place?.nearNote === true ? 'n' : ''}\0${place?.firstNote ?? ''}\0${usesNumber ? (now.numbers.get(cite.id) ?? 0) : ''}`
    if (dis !== undefined)
      signature += `\0${dis.names.join()}\0${dis.givens.join(';')}\0${dis.conditions}\0${dis.yearSuffix}`
    if (counts !== undefined) signature += `\0${Math.min(2, counts.get(cite.id) ?? 0)}`
  })
  return signature
}

function locatorOf(cite: Cite, guess: boolean): { locator: string; label: string } {
  const locator = cite.locator === undefined || cite.locator === null ? '' : String(cite.locator).trim()
  const head = guess ? headLabel(locator) : undefined
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
