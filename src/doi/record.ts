import {
  DATE_VARIABLES,
  type DateVariable,
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
import { nameIn, recordContainers, recordTitle } from './record-titles.js'
import { itemType } from './record-types.js'
import { own, text, texts } from './record-values.js'

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
  const type = itemType(record['type'], raw['type'])
  const doi = normaliseDoi(text(record['DOI']) ?? '') ?? asked.DOI
  const draft: Draft = {}
  put(draft, 'DOI', doi)
  for (const variable of RICH) put(draft, variable, rich(record[variable]))
  for (const variable of PLAIN) put(draft, variable, plain(record[variable]))
  for (const variable of NUMBERS) put(draft, variable, plain(record[variable]))
  for (const variable of NAME_VARIABLES) put<NameVariable>(draft, variable, recordNames(record[variable]))
  for (const variable of DATES) put<DateVariable>(draft, variable, recordDate([record[variable]]))
  put(draft, 'title', recordTitle(record))
  put(draft, 'issued', recordDate(ISSUED.map((field) => record[field])))
  Object.assign(draft, recordContainers(record, type, draft.title))
  putAgencyFields(draft, record, type)
  return { ...asked, ...draft, id: doi ?? asked.id, type }
}

function put<Field extends keyof Item>(draft: Draft, field: Field, value: Item[Field] | undefined): void {
  if (value === undefined || value === '') delete draft[field]
  else draft[field] = value
}

/** What Crossref and DataCite name otherwise than CSL does, or put into an object. */
function putAgencyFields(draft: Draft, record: Fields, type: ItemType): void {
  const { event, 'journal-issue': issue } = record
  const institution = INSTITUTIONAL.has(type) ? plain(nameIn(record['institution'])) : undefined
  put(draft, 'publisher', draft.publisher ?? plain(own(record['publisher'], 'name')) ?? institution)
  put(draft, 'publisher-place', draft['publisher-place'] ?? plain(record['publisher-location']))
  put(draft, 'volume', numbering(draft.volume))
  put(draft, 'issue', numbering(draft.issue ?? plain(own(issue, 'issue'))))
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

/** `n/a-n/a` and `000-000` stand where an article has no pages yet, `1-1` for a page. */
function pages(value: string | number | undefined): string | undefined {
  const range = String(value ?? '').replace(/ ?(?:[‐-―−]|--) ?/g, '-')
  const [first, last, ...more] = range.replace(/^pp?\.? ?(?=\w)/i, '').split('-')
  if (first === undefined || /^(?:n\/a|0{1,4}|)$/i.test(first)) return undefined
  if (more.length > 0) return range
  return last === undefined || last === first ? first : `${first}-${last}`
}

/** `Volume 12` and `No. 3` repeat what the field says; `ahead-of-print` is none. */
function numbering(value: string | number | undefined): string | undefined {
  const found = String(value ?? '').replace(/^(?:volume|vol|issue|number|num|no|nr|heft|band|bd)\b\.? ?(?=\d)/i, '')
  return /^(?:ahead[- ]of[- ]print|ahead-of-p|online ?first|early ?view|in press|n\/a|0{1,3}|)$/i.test(found)
    ? undefined
    : found
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

/** The first that is known is when it came out. */
const ISSUED = ['issued', 'published', 'published-print', 'published-online', 'posted', 'content-created', 'approved']

const DATES = DATE_VARIABLES.filter((variable) => variable !== 'issued' && variable !== 'accessed')

const RICH = ['original-title', 'part-title', 'title-short', 'volume-title', 'reviewed-title'] as const

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
  'collection-title',
  ...RICH,
  ...PLAIN,
  ...NUMBERS,
  ...NAME_VARIABLES,
  ...DATES,
  ...ISSUED,
]
