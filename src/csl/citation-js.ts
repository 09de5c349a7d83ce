/*
 * A processor on top of Citation.js and citeproc-js, for now. It goes straight to the engine that
 * `@citation-js/plugin-csl` keeps: the plugin's own output formats first turn items into CSL 1.0.1, which loses types
 * such as `software` and variables such as `event-title`.
 */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-csl'
import type { Item } from '../item/item.js'
import { CitewrightError } from '../problem.js'
import type { Cite } from './cite.js'
import { readHtml } from './html-tree.js'
import { shield } from './superscripts.js'
import type { Formatted, FormattedEntry } from './tree.js'

/** What renders items in one style, until the processor of our own does. */
export interface Renderer {
  bibliography(items: readonly Item[]): readonly FormattedEntry[]
  citation(items: readonly Item[], cites: readonly Cite[], position: 'first' | 'subsequent'): Formatted
}

/** What the plugin keeps under its name: the engine and the styles it knows. */
interface CslConfig {
  engine(items: readonly object[], template: string, locale: string, format: 'html'): Engine
  templates: { has(name: string): boolean; add(name: string, xml: string): void; delete(name: string): void }
}

interface Engine {
  opt: { development_extensions: Record<string, boolean> }
  updateItems(ids: readonly string[]): readonly string[]
  makeBibliography(): false | readonly [{ entry_ids: readonly (readonly string[])[] }, readonly string[]]
  rebuildProcessorState(
    citations: readonly { citationItems: readonly object[]; properties: { noteIndex: number } }[],
    format: 'html',
    uncited: readonly string[],
  ): readonly (readonly [id: string, note: number, html: string])[]
}

/** What citeproc-js guesses from the text of fields; items say what they mean, so nothing is to be guessed. */
const GUESSES = ['parse_names', 'field_hack', 'locator_label_parse', 'locator_date_and_revision', 'raw_date_parsing']

/** An item nobody sees: cited between two notes on the same source, so that the later one is no "ibid.". */
const INTERVENING = { id: 'intervening', type: 'document', title: '-' }

/**
 * @param name what the style is registered under; the same name always means the same XML.
 * @throws CitewrightError `STYLE_INVALID` when citeproc-js cannot load the style.
 */
export function createProcessor(name: string, xml: string): Renderer {
  const csl = plugins.config.get('@csl') as CslConfig
  const template = `citewright:${name}`
  if (!csl.templates.has(template)) csl.templates.add(template, xml)

  /** The registry of citeproc-js is a plain object, so ids such as `__proto__` must not reach it. */
  function load(items: readonly Item[]): { engine: Engine; keys: readonly string[] } {
    const keyed = items.map(({ custom, ...item }, index) => ({ ...shieldItem(item), id: `item-${index}` }))
    try {
      const engine = csl.engine([...keyed, INTERVENING], template, 'en-US', 'html')
      for (const guess of GUESSES) engine.opt.development_extensions[guess] = false
      return { engine, keys: keyed.map((item) => item.id) }
    } catch (cause) {
      csl.templates.delete(template)
      throw new CitewrightError(
        'STYLE_INVALID',
        `The style cannot be loaded as CSL 1.0.2 (${reason(cause)}); check its XML.`,
        { cause },
      )
    }
  }

  return {
    bibliography(items): readonly FormattedEntry[] {
      const { engine, keys } = load(items)
      engine.updateItems(keys)
      const made = engine.makeBibliography()
      if (made === false) return []
      const [{ entry_ids: entryIds }, entries] = made
      return entries.flatMap((html, index) => {
        const item = items[keys.indexOf(entryIds[index]?.[0] ?? '')]
        return item === undefined ? [] : [{ id: item.id, content: readHtml(html) }]
      })
    },

    citation(items, cites, position): Formatted {
      const { engine, keys } = load(items)
      const keyOf = new Map(items.map((item, index) => [item.id, keys[index]]))
      const citationItems = cites.map((cite) => citeOf(cite, keyOf.get(cite.id)))
      const before = position === 'first' ? [] : [citationItems, [{ id: INTERVENING.id }]]
      const clusters = [...before, citationItems].map((cluster, index) => ({
        citationItems: cluster.map((cite) => ({ ...cite })),
        properties: { noteIndex: index + 1 },
      }))
      const last = engine.rebuildProcessorState(clusters, 'html', []).at(-1)
      return last === undefined ? [] : readHtml(last[2])
    },
  }
}

/** The item with every text in it shielded. citeproc-js looks names up in plain objects, where `__proto__` is no key. */
function shieldItem<Value>(value: Value): Value {
  if (typeof value === 'string') return (value in {} ? `${value}\u2060` : shield(value)) as typeof value
  if (Array.isArray(value)) return value.map(shieldItem) as typeof value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shieldItem(each)])) as typeof value
}

function citeOf(cite: Cite, key: string | undefined): { id: string; locator?: string; label?: string } {
  if (key === undefined)
    throw new CitewrightError('OPTION_INVALID', `The cite points at "${cite.id}", but no item has that id.`)
  return cite.locator === undefined ? { id: key } : { id: key, locator: cite.locator, label: cite.label ?? 'page' }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
