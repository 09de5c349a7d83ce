import type { Item } from '../item/item.js'
import type { Warning } from '../problem.js'
import type { Cite, Cluster } from './cite.js'
import type { Locale } from './locale.js'
import type { Reading } from './reading.js'
import type { IndependentStyle } from './style.js'
import type { Formatted, FormattedEntry } from './tree.js'

export interface ProcessorOptions {
  readonly style: IndependentStyle
  /**
   * The locales there are, by tag; the chain of CSL 1.0.2, "Locale Fallback", goes through the dialect, the primary
   * dialect of its language, and en-US.
   */
  readonly locale: (lang: string) => Locale | undefined
  /** @default the style's default locale, else `en-US` */
  readonly lang?: string
  /** @default none */
  readonly items?: readonly Item[]
  /** Items that are in the bibliography without being cited: all registered ones, or those listed. @default 'all' */
  readonly uncited?: 'all' | readonly string[]
  /** Text nodes carry their {@link Origin}. @default false: neighbouring text is one node */
  readonly origins?: boolean
  /** DOIs, URLs, PMIDs and PMCIDs become links (CSL 1.0.2, Appendix VI). @default true */
  readonly links?: boolean
  /**
   * How items and cites are read: `citeprocReading` takes particles and suffixes out of names, variables out of `note`, and
   * labels out of locators.
   * @default as they are given
   */
  readonly reading?: Reading
  /** Printed for a cite or a numbered entry that comes to nothing. @default '' */
  readonly blank?: string
  /**
   * What joins names that stand in the running text (`composite`, `author-only`): as the style says for citations in
   * parentheses, or the word, as some manuals want beside an ampersand there.
   * @default 'style'
   */
  readonly narrativeAnd?: 'style' | 'word'
}

/** How a bibliography is laid out (CSL 1.0.2, "Bibliography-specific Options"). */
export interface BibliographyLayout {
  readonly hangingIndent: boolean
  readonly secondFieldAlign: false | 'flush' | 'margin'
  /** In lines. @default 1 */
  readonly lineSpacing: number
  /** In lines. @default 1 */
  readonly entrySpacing: number
}

/** What a cluster comes to. */
export interface FormattedCluster<Content = Formatted> {
  readonly id: string
  readonly content: Content
}

/**
 * Renders a document: items, clusters of cites in the order of the document, a bibliography. It keeps what it has rendered;
 * an edit renders again only what the edit changed. A bad item is a warning and renders as far as it makes sense.
 */
export interface Processor<Content = Formatted> {
  /** Adds items, or replaces those with the same ids. */
  setItems(items: readonly Item[]): void
  removeItems(ids: readonly string[]): void
  /** Puts the whole document; clusters that are known by id and equal are kept as they are. */
  setClusters(clusters: readonly Cluster[]): void
  /** Puts a cluster before another (at the end without `before`); one with the same id is replaced, and moved. */
  insertCluster(cluster: Cluster, before?: string): void
  removeCluster(id: string): void
  /** Every cluster in document order. */
  clusters(): readonly FormattedCluster<Content>[]
  /** The clusters that are rendered anew since the last call of this or of {@link clusters}. */
  changedClusters(): readonly FormattedCluster<Content>[]
  /** One cluster as if it were the first and only one of the document, with all items known. */
  preview(cluster: PreviewCluster, position?: CitePosition): Content
  /** In the order of the style. Items that the style leaves out of its list are missing. */
  bibliography(): readonly FormattedEntry<Content>[]
  /** The ids of the items in the order of the bibliography, also where the style has none. */
  order(): readonly string[]
  readonly layout: BibliographyLayout
  /** Trouble with items and cites: unknown ids, values of the wrong kind. */
  warnings(): readonly Warning[]
}

/** A cluster outside of the document; its cites may say where they would stand. */
export interface PreviewCluster extends Omit<Cluster, 'id' | 'cites'> {
  readonly cites: readonly PreviewCite[]
}

export interface PreviewCite extends Cite {
  /** 0 first, 1 subsequent, 2 ibid, 3 ibid with locator. */
  readonly position?: 0 | 1 | 2 | 3
  readonly 'near-note'?: boolean
  readonly 'first-reference-note-number'?: number
}

export type CitePosition = 'first' | 'subsequent' | 'ibid' | 'ibid-with-locator'
