import type { Name } from '../item/item.js'

/**
 * What a vocabulary can say. Most are variables of CSL; the rest are parts that are put together, or told apart, when
 * the fields are decided.
 */
export type CandidateField =
  | 'title'
  | 'author'
  | 'editor'
  | 'translator'
  | 'issued'
  /** The day of the last change: never `issued` while anything else is. */
  | 'modified'
  /** The year of a copyright line: `issued` where nothing else is. */
  | 'copyright-year'
  /** The name of the site. */
  | 'site'
  /** The name of the journal, magazine or proceedings. */
  | 'journal'
  | 'book'
  | 'conference'
  | 'series'
  | 'publisher'
  | 'institution'
  | 'volume'
  | 'issue'
  | 'page'
  | 'page-first'
  | 'page-last'
  | 'number'
  | 'version'
  | 'DOI'
  | 'ISSN'
  | 'ISBN'
  | 'PMID'
  | 'PMCID'
  | 'URL'
  | 'language'
  /** A type in the vocabulary's own words. */
  | 'type'

/** One thing that a page says of itself, as it says it. */
export interface Candidate {
  readonly field: CandidateField
  /** Plain text with entities decoded and white space collapsed; a name, date or address is still as written. */
  readonly value: string
  /** The name in parts, where the page gives it so. */
  readonly name?: Name
  /** Where it stood. */
  readonly source: string
  /** Tells the lists of names of one source apart: those of one source and list belong together. */
  readonly list?: number
  /** The worth of the source for this field, 0 to 100. */
  readonly rank: number
}
