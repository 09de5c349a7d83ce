import type { Item } from '../item/item.js'
import type { Formatted, FormattedEntry } from './tree.js'

/** The locator labels of CSL 1.0.2, Appendix IV ("Locators"). */
export const LOCATOR_LABELS = [
  'act',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'chapter',
  'column',
  'elocation',
  'equation',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'opus',
  'page',
  'paragraph',
  'part',
  'rule',
  'scene',
  'section',
  'sub-verbo',
  'supplement',
  'table',
  'timestamp',
  'title-locator',
  'verse',
  'version',
  'volume',
] as const

export type LocatorLabel = (typeof LOCATOR_LABELS)[number]

/** One cite: an item pointed at, with the place in it. */
export interface Cite {
  readonly id: string
  readonly locator?: string
  /** What the locator counts. @default 'page' */
  readonly label?: LocatorLabel
}

/** Where a note stands among the notes that cite the same item. */
export type NotePosition = 'first' | 'subsequent'

/**
 * What renders items in one style and one locale. This is the wall between the rest of citewright and whatever
 * implements CSL: nothing outside this folder knows which processor stands behind it.
 */
export interface Processor {
  /** Entries in the style's own order. Items that the style leaves out of its list are missing from the result. */
  bibliography(items: readonly Item[]): readonly FormattedEntry[]
  /** One cluster of cites, in text or as a note. Every cite's id must be among `items`. */
  citation(items: readonly Item[], cites: readonly Cite[], position: NotePosition): Formatted
}
