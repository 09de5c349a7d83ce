import {
  DATE_VARIABLES,
  type DateVariable,
  ITEM_TYPES,
  type Item,
  type ItemType,
  NAME_VARIABLES,
  type NameVariable,
  type NumberVariable,
  type TextVariable,
} from '../item/item.js'
import { checkItem } from '../item/validate.js'
import { plainText, richText } from './markup.js'
import { normaliseDoi } from './normalise.js'
import { recordDate } from './record-dates.js'
import { recordNames } from './record-names.js'
import { list, own, text, texts } from './record-values.js'

/**
 * The item of a DOI record, as Crossref, DataCite and the other agencies answer to content negotiation for CSL-JSON. They
 * all depart from CSL-JSON, each in its own way; the result does not. Undefined when `value` is no record.
 *
 * `asked` is the DOI that was asked for; it stands in when the record names none. Citation.js's DOI plugin does the
 * first steps; it is loaded only here and only when needed, as it brings HTTP clients of its own.
 */
export function readRecord(value: unknown, asked: string): Promise<Item | undefined> {
  return readWork(value, { id: asked, DOI: asked })
}

/** The same for a record that was asked for by something else than a DOI; what was asked for stands in `asked`. */
export async function readWork(value: unknown, asked: Asked): Promise<Item | undefined> {
  const record = selected(Array.isArray(value) && value.length === 1 ? value[0] : value)
  if (record === undefined) return undefined
  const { parsers } = await import('@citation-js/plugin-doi')
  return checkItem(itemOf(parsers.json.parse({ ...record }), record, asked)).item
}

/** What the item holds where the record does not, and the id of one without a DOI. */
export type Asked = Pick<Item, 'id'> & Partial<Omit<Item, 'id' | 'type'>>

type Fields = Readonly<Record<string, unknown>>
type Draft = { -readonly [Field in keyof Item]?: Item[Field] }

/** The fields that are read, and no others; whatever else an answer holds is never touched. */
function selected(value: unknown): Fields | undefined {
  const record: Record<string, unknown> = {}
  for (const field of FIELDS) {
    const found = own(value, field)
    if (found === undefined || found === null) continue
    // The plugin puts dates right in place; what was given stays as it was.
    record[field] = typeof found === 'object' && !Array.isArray(found) ? { ...found } : found
  }
  const type = text(record['type'])
  delete record['type']
  if (type !== undefined) record['type'] = type
  return type !== undefined || text(record['title']) !== undefined ? record : undefined
}

/** `record` is what the plugin made of `raw`. */
function itemOf(record: Fields, raw: Fields, asked: Asked): Item {
  const type = itemType(record['type'], raw)
  const doi = normaliseDoi(text(record['DOI']) ?? '') ?? asked.DOI
  const draft: Draft = { ...asked, ...(doi === undefined ? {} : { DOI: doi }) }
  for (const variable of RICH) put(draft, variable, rich(record[variable]))
  for (const variable of PLAIN) put(draft, variable, plain(record[variable]))
  for (const variable of NUMBERS) put(draft, variable, plain(record[variable]))
  for (const variable of NAME_VARIABLES) put<NameVariable>(draft, variable, recordNames(record[variable]))
  for (const variable of DATES) put<DateVariable>(draft, variable, recordDate([record[variable]]))
  put(draft, 'title', title(record))
  put(draft, 'issued', recordDate(ISSUED.map((field) => record[field])))
  putContainer(draft, record, type)
  putAgencyFields(draft, record, type)
  return { ...draft, id: doi ?? asked.id, type }
}

function put<Field extends keyof Item>(draft: Draft, field: Field, value: Item[Field] | undefined): void {
  if (value !== undefined && value !== '') draft[field] = value
}

/** Title and subtitle with one colon between them; agencies give them apart, joined, or both. */
function title(record: Fields): string | undefined {
  const main = rich(record['title'])
  const sub = rich(record['subtitle'])?.replace(/^[:.–—-]{1,3} ?/, '')
  if (main === undefined || sub === undefined || sub === '') return main
  if (main.toLowerCase().endsWith(sub.toLowerCase())) return main
  return /[:?!—]$/.test(main) ? `${main} ${sub}` : `${main.replace(/ ?\.$/, '')}: ${sub}`
}

/** Crossref names the series first and then the book for what is part of a book in a series. */
function putContainer(draft: Draft, record: Fields, type: ItemType): void {
  const titles = texts(record['container-title']).map(richText)
  const inBook = PARTS_OF_BOOKS.has(type) && titles.length > 1
  put(draft, 'container-title', inBook ? titles.at(-1) : titles[0])
  if (inBook && draft['collection-title'] === undefined) put(draft, 'collection-title', titles[0])
  put(draft, 'container-title-short', rich(record['container-title-short']) ?? rich(record['short-container-title']))
}

const PARTS_OF_BOOKS: ReadonlySet<ItemType> = new Set(['chapter', 'paper-conference', 'entry', 'entry-encyclopedia'])

/** What Crossref and DataCite name otherwise than CSL does, or put into an object. */
function putAgencyFields(draft: Draft, record: Fields, type: ItemType): void {
  const { event, 'journal-issue': issue } = record
  const institution = plain(own(list(record['institution'])[0], 'name'))
  if (INSTITUTIONAL.has(type)) draft.publisher ??= institution ?? ''
  if (draft.publisher === '') delete draft.publisher
  put(draft, 'publisher-place', draft['publisher-place'] ?? plain(record['publisher-location']))
  put(draft, 'issue', draft.issue ?? plain(own(issue, 'issue')))
  put(draft, 'issued', draft.issued ?? recordDate([own(issue, 'published-print'), own(issue, 'published-online')]))
  put(draft, 'page', pages(draft.page ?? plain(record['article-number'])))
  put(draft, 'edition', edition(draft.edition ?? plain(record['edition-number'])))
  put(draft, 'title-short', draft['title-short'] ?? rich(record['short-title']))
  put(draft, 'event-title', draft['event-title'] ?? rich(own(event, 'name')) ?? rich(event))
  put(draft, 'event-place', draft['event-place'] ?? plain(own(event, 'location')))
  put(draft, 'event-date', draft['event-date'] ?? recordDate([own(event, 'start')]))
  put(draft, 'genre', draft.genre ?? plain(record['degree']))
  put(draft, 'keyword', draft.keyword ?? joined(record['categories']))
  put(draft, 'ISSN', joined(record['ISSN']))
  put(draft, 'ISBN', joined(record['ISBN'])?.replace(/https?:\/\/[\w.]{1,40}\/isbn\//g, ''))
  put(draft, 'abstract', abstract(record['abstract']))
  put(draft, 'URL', landingPage(record['URL']))
}

const INSTITUTIONAL: ReadonlySet<ItemType> = new Set(['thesis', 'report'])

/** The heading that JATS abstracts carry is no part of the text. */
function abstract(value: unknown): string | undefined {
  return rich(value)?.replace(/^(?:<b>)?(?:abstract|summary)(?:<\/b>)?[:.]? (?=\p{Lu})/iu, '')
}

function pages(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value).replace(/ ?(?:[‐-―−]|--) ?/g, '-')
}

/** `2nd ed.` as CSL's number, so that a style can write it in its own way. */
function edition(value: string | number | undefined): string | number | undefined {
  const ordinal = /^(\d{1,3})(?:st|nd|rd|th)?(?: ed(?:ition|\.|n\.?)?)?$/i.exec(String(value ?? ''))
  return ordinal?.[1] ?? value
}

/** An address of its own; that of the resolver says no more than the DOI. */
function landingPage(value: unknown): string | undefined {
  const url = text(value)
  if (url === undefined || !/^https?:\/\/[^\s<>"]{1,2000}$/i.test(url)) return undefined
  return /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(url) ? undefined : url
}

function rich(value: unknown): string | undefined {
  const found = text(value)
  return found === undefined ? undefined : richText(found)
}

function plain(value: unknown): string | undefined {
  const found = text(value)
  return found === undefined ? undefined : plainText(found)
}

function joined(value: unknown): string | undefined {
  const found = [...new Set(texts(value).map(plainText))]
  return found.length === 0 ? undefined : found.join(', ')
}

function itemType(type: unknown, raw: Fields): ItemType {
  const name = typeof type === 'string' ? type.toLowerCase() : ''
  // Whatever is posted without being a preprint (a working paper, a web log) is published nowhere else either.
  if (raw['type'] === 'posted-content' && name === 'manuscript') return 'article'
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

/** The first that is known is when it came out. */
const ISSUED = ['issued', 'published', 'published-print', 'published-online', 'posted', 'content-created', 'approved']

const DATES = DATE_VARIABLES.filter((variable) => variable !== 'issued' && variable !== 'accessed')

const RICH = [
  'collection-title',
  'original-title',
  'part-title',
  'title-short',
  'volume-title',
  'reviewed-title',
] as const

const PLAIN = [
  'dimensions',
  'event-place',
  'event-title',
  'genre',
  'jurisdiction',
  'keyword',
  'language',
  'medium',
  'note',
  'original-publisher',
  'original-publisher-place',
  'PMCID',
  'PMID',
  'publisher',
  'publisher-place',
  'scale',
  'status',
] as const satisfies readonly TextVariable[]

const NUMBERS = [
  'chapter-number',
  'collection-number',
  'edition',
  'issue',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'page',
  'part-number',
  'section',
  'supplement-number',
  'version',
  'volume',
] as const satisfies readonly NumberVariable[]

const FIELDS: readonly string[] = [
  'type',
  'subtype',
  'member',
  'DOI',
  'URL',
  'ISBN',
  'ISSN',
  'abstract',
  'article-number',
  'categories',
  'container-title',
  'container-title-short',
  'degree',
  'edition-number',
  'event',
  'institution',
  'journal-issue',
  'publisher-location',
  'short-container-title',
  'short-title',
  'subtitle',
  'title',
  ...RICH,
  ...PLAIN,
  ...NUMBERS,
  ...NAME_VARIABLES,
  ...DATES,
  ...ISSUED,
]
