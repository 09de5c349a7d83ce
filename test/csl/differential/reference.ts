/*
 * What citeproc-js prints, and how two prints are compared.
 */
import CSL from 'citeproc'
import type { Cite } from '../../../src/csl/cite.js'
import type { Item } from '../../../src/item/item.js'

export interface Document {
  readonly styleXml: string
  /** The XML of a locale file; undefined where there is none. */
  readonly locale: (tag: string) => string | undefined
  readonly items: readonly Item[]
  /** In the order of the text; in a note style each is a note, numbered from 1. */
  readonly clusters: readonly { readonly items: readonly Cite[]; readonly mode?: string }[]
  readonly output: 'text' | 'html'
}

export interface Printed {
  readonly order: readonly string[]
  readonly bibliography: readonly string[]
  readonly citations: readonly string[]
}

interface Engine {
  readonly opt: { readonly xclass: string; readonly development_extensions: Record<string, unknown> }
  setOutputFormat(format: string): void
  rebuildProcessorState(
    citations: readonly object[],
    mode: string,
    uncited: readonly string[],
  ): [string, number, string][]
  makeBibliography(): [{ entry_ids: string[][] }, string[]] | false
}

/**
 * The document by citeproc-js: a finished one, all of whose items are known before the first cite is printed, and not one that
 * grows cite by cite, which would show what was done for fewer items. Its own guessing at particles is off, for items have them apart.
 */
export function printByReference({ styleXml, locale, items, clusters, output }: Document): Printed {
  const byId = new Map(items.map((item) => [String(item.id), JSON.parse(JSON.stringify(item)) as Item]))
  const engine = new CSL.Engine(
    {
      retrieveLocale: (tag: string) => locale(tag) ?? locale('en-US'),
      retrieveItem: (id: string) => byId.get(String(id)),
    },
    styleXml,
  ) as Engine
  engine.opt.development_extensions['parse_names'] = false
  engine.setOutputFormat(output)
  const isNote = engine.opt.xclass === 'note'
  const citations = engine.rebuildProcessorState(
    clusters.map(({ items: cites, mode }, index) => ({
      citationID: `c${index}`,
      citationItems: cites.map((cite) => ({ ...cite })),
      properties: { noteIndex: isNote ? index + 1 : 0, ...(mode === undefined ? {} : { mode }) },
    })),
    output,
    [],
  )
  const made = engine.makeBibliography()
  const [{ entry_ids: order }, bibliography] = made === false ? [{ entry_ids: [] }, []] : made
  return {
    order: order.map(([id]) => String(id)),
    bibliography: bibliography.map(unwrapped),
    citations: citations.map(([, , text]) => text),
  }
}

/** Without the wrapper of an entry. */
function unwrapped(entry: string): string {
  return entry.replace(/^\s*<div class="csl-entry">([\s\S]*)<\/div>\s*$/, '$1').replace(/\n$/, '')
}
