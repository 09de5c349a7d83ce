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
  processCitationCluster(
    citation: object,
    before: readonly unknown[],
    after: readonly unknown[],
  ): [object, [number, string][]]
  makeBibliography(): [{ entry_ids: string[][] }, string[]] | false
}

/** The document by citeproc-js; its own guessing at particles is off, for items have them apart. */
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
  const citations: string[] = clusters.map(() => '')
  const before: [string, number][] = []
  clusters.forEach(({ items: cites, mode }, index) => {
    const noteIndex = engine.opt.xclass === 'note' ? index + 1 : 0
    const citation = {
      citationID: `c${index}`,
      citationItems: cites.map((cite) => ({ ...cite })),
      properties: { noteIndex, ...(mode === undefined ? {} : { mode }) },
    }
    const [, updates] = engine.processCitationCluster(citation, before, [])
    for (const [at, text] of updates) citations[at] = text
    before.push([citation.citationID, noteIndex])
  })
  const made = engine.makeBibliography()
  const [{ entry_ids: order }, bibliography] = made === false ? [{ entry_ids: [] }, []] : made
  return { order: order.map(([id]) => String(id)), bibliography: bibliography.map(unwrapped), citations }
}

/** Without the wrapper of an entry. */
function unwrapped(entry: string): string {
  return entry.replace(/^\s*<div class="csl-entry">([\s\S]*)<\/div>\s*$/, '$1').replace(/\n$/, '')
}
