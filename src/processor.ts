import { createProcessor as createCslProcessor } from './csl/create-processor.js'
import type { BibliographyLayout, Cluster, FormattedCluster, PreviewCluster } from './csl/index.js'
import type { CitePosition } from './csl/processor.js'
import type { Bibliography, FormatOptions } from './format.js'
import { checkedList, resolveOptions } from './format.js'
import type { Item } from './item/item.js'
import type { Warning } from './problem.js'
import { chooseLocale } from './style/locales.js'
import { preparer } from './style/prepare.js'

/** As for {@link format}, without what is said for each citation. */
export interface DocumentOptions extends Omit<FormatOptions, 'kind' | 'locator' | 'label'> {
  /** @default none */
  readonly items?: readonly Item[]
  /** Items that are in the bibliography without being cited: all of them, or those listed. @default 'all' */
  readonly uncited?: 'all' | readonly string[]
}

/** A citation or a note of the document. */
export interface DocumentCluster {
  readonly id: string
  readonly text: string
}

/**
 * A document in one style: items, clusters of cites in the order of the text, a bibliography. It keeps what it has
 * rendered, and an edit renders again only what the edit changed.
 */
export interface DocumentProcessor {
  /** Adds items, or replaces those with the same ids. A bad item is rendered as far as it makes sense, with a warning. */
  setItems(items: readonly Item[]): void
  removeItems(ids: readonly string[]): void
  /** Puts the whole document; clusters that are known by id and equal are kept as they are. */
  setClusters(clusters: readonly Cluster[]): void
  /** Puts a cluster before another (at the end without `before`); one with the same id is replaced, and moved. */
  insertCluster(cluster: Cluster, before?: string): void
  removeCluster(id: string): void
  /** Every citation, in the order of the document. */
  clusters(): readonly DocumentCluster[]
  /** The citations that came out anew since the last call of this or of {@link clusters}. */
  changedClusters(): readonly DocumentCluster[]
  /** One citation as it would stand alone. @param position where it would stand. @default 'first' */
  preview(cluster: PreviewCluster, position?: CitePosition): string
  bibliography(): Pick<Bibliography, 'entries' | 'text'>
  /** Indents, alignment and spacing that the style wants of its list. */
  readonly layout: BibliographyLayout
  /** Trouble with items and cites since the last call. */
  warnings(): readonly Warning[]
}

/**
 * Makes a processor for a document.
 *
 * @throws CitewrightError as {@link format}, but never for an item.
 * @example
 * const document = createProcessor({ style: 'apa', items })
 * document.setClusters([{ id: 'c1', cites: [{ id: 'doe2019', locator: '12' }] }])
 * document.clusters()[0]?.text // (Doe, 2019, p. 12)
 */
export function createProcessor(options: DocumentOptions = {}): DocumentProcessor {
  const { items = [], uncited = 'all', links = false } = options
  const { style, writer } = resolveOptions(options)
  let troubles: Warning[] = []
  const prepare = preparer(style, options)
  const ready = (list: readonly Item[]): readonly Item[] => {
    const { sound, warnings } = checkedList(list)
    troubles = [...troubles, ...warnings]
    return sound.map(prepare)
  }
  const processor = createCslProcessor(
    {
      style: style.csl,
      ...chooseLocale(options.locale),
      items: ready(items),
      uncited,
      // APA 7, 8.17: an ampersand in parentheses, the word in the text.
      narrativeAnd: style.name === 'apa' ? 'word' : 'style',
      links,
      origins: options.output === 'json',
    },
    writer.entry,
  )
  const written = ({ id, content }: FormattedCluster<string>): DocumentCluster => ({ id, text: content })
  return {
    setItems: (list) => processor.setItems(ready(list)),
    removeItems: (ids) => processor.removeItems(ids),
    setClusters: (clusters) => processor.setClusters(clusters),
    insertCluster: (cluster, before) => processor.insertCluster(cluster, before),
    removeCluster: (id) => processor.removeCluster(id),
    clusters: () => processor.clusters().map(written),
    changedClusters: () => processor.changedClusters().map(written),
    preview: (cluster, position) => processor.preview(cluster, position),
    bibliography: () => {
      const entries = processor.bibliography().map(written)
      return { entries, text: writer.list(entries, processor.layout) }
    },
    layout: processor.layout,
    warnings: () => {
      const all = [...troubles, ...processor.warnings()]
      troubles = []
      return all
    },
  }
}
