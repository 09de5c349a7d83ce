import { ITEM_TYPES, type ItemType } from '../item/item.js'

/** The type of CSL 1.0.2 for what the plugin made of a record's type; `given` is the record's own. */
export function itemType(type: unknown, given: unknown): ItemType {
  const name = typeof type === 'string' ? type.toLowerCase() : ''
  // Whatever is posted without being a preprint (a working paper, a web log) is published nowhere else either.
  if (given === 'posted-content' && name === 'manuscript') return 'article'
  return ITEM_TYPES.find((known) => known === name) ?? TYPES.get(name) ?? 'document'
}

/**
 * Crossref's types (api.crossref.org/types) beyond those that the plugin knows, DataCite's resource types
 * (Metadata Schema 4), and the types of CSL 1.0.1 that 1.0.2 renamed.
 */
const TYPES: ReadonlyMap<string, ItemType> = new Map([
  ['journal', 'periodical'],
  ['journal-article', 'article-journal'],
  ['journal-issue', 'periodical'],
  ['journal-volume', 'periodical'],
  ['book-chapter', 'chapter'],
  ['book-part', 'chapter'],
  ['book-section', 'chapter'],
  ['book-track', 'chapter'],
  ['book-series', 'collection'],
  ['book-set', 'collection'],
  ['edited-book', 'book'],
  ['monograph', 'book'],
  ['reference-book', 'book'],
  ['proceedings', 'book'],
  ['proceedings-article', 'paper-conference'],
  ['proceedings-series', 'periodical'],
  ['reference-entry', 'entry'],
  ['posted-content', 'article'],
  ['preprint', 'article'],
  ['dissertation', 'thesis'],
  ['report-component', 'report'],
  ['report-series', 'report'],
  ['standard-series', 'standard'],
  ['database', 'dataset'],
  ['data-paper', 'article-journal'],
  ['datapaper', 'article-journal'],
  ['journalarticle', 'article-journal'],
  ['bookchapter', 'chapter'],
  ['conferencepaper', 'paper-conference'],
  ['conferenceproceeding', 'book'],
  ['peer-review', 'review'],
  ['peerreview', 'review'],
  ['review-article', 'article-journal'],
  ['computationalnotebook', 'software'],
  ['computer-program', 'software'],
  ['computer_program', 'software'],
  ['image', 'graphic'],
  ['film', 'motion_picture'],
  ['audiovisual', 'motion_picture'],
  ['sound', 'song'],
  ['collection', 'collection'],
  ['blog-post', 'post-weblog'],
])
