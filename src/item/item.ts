/*
 * The one value that everything meets in: a CSL-JSON 1.0.2 item (csl-data.json of the CSL schema, 1.0.2).
 * Left of it nobody knows about styles; right of it nobody knows where the item came from.
 */

/** The item types of CSL 1.0.2, Appendix III. */
export const ITEM_TYPES = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
] as const

export type ItemType = (typeof ITEM_TYPES)[number]

/** A person. `family` alone is a mononym; `given` alone is allowed by CSL, but rare. */
export interface PersonName {
  readonly family?: string
  readonly given?: string
  /** A particle that goes when only the family name is shown: `de` in La Fontaine, `von` in Humboldt. */
  readonly 'dropping-particle'?: string
  /** A particle that stays with the family name: `van` in van Gogh, `al-` in al-Ghazālī. */
  readonly 'non-dropping-particle'?: string
  /** `Jr.`, `III`. */
  readonly suffix?: string
  /** A comma before the suffix in natural order: `King, Jr.` */
  readonly 'comma-suffix'?: boolean
  /** Family name first in every position, without a comma: East Asian and Hungarian order. */
  readonly 'static-ordering'?: boolean
}

/** An institution, or a person whose name must be printed as it stands. */
export interface LiteralName {
  readonly literal: string
}

export type Name = PersonName | LiteralName

/** Year, month 1–12, day 1–31. Years before the common era are negative; 0 does not occur. */
export type DateParts =
  | readonly [year: number]
  | readonly [year: number, month: number]
  | readonly [year: number, month: number, day: number]

/** A date or a range of dates, as exact as what is known. */
export interface StructuredDate {
  readonly 'date-parts': readonly [DateParts] | readonly [from: DateParts, to: DateParts]
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  readonly season?: 1 | 2 | 3 | 4
  /** Approximate. */
  readonly circa?: boolean
}

/** A date that has no calendar form: `forthcoming`, `Ming dynasty`. */
export interface LiteralDate {
  readonly literal: string
  readonly circa?: boolean
}

export type ItemDate = StructuredDate | LiteralDate

/** The name variables of CSL 1.0.2, Appendix IV. */
export const NAME_VARIABLES = [
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editor-translator',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
] as const

/** The date variables of CSL 1.0.2, Appendix IV. */
export const DATE_VARIABLES = [
  'accessed',
  'available-date',
  'event-date',
  'issued',
  'original-date',
  'submitted',
] as const

/** The number variables of CSL 1.0.2, Appendix IV: text or a number. */
export const NUMBER_VARIABLES = [
  'chapter-number',
  'citation-number',
  'collection-number',
  'edition',
  'first-reference-note-number',
  'issue',
  'locator',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'page',
  'page-first',
  'part-number',
  'printing-number',
  'section',
  'supplement-number',
  'version',
  'volume',
] as const

/** The standard (text) variables of CSL 1.0.2, Appendix IV, and the names csl-data.json adds to them. */
export const TEXT_VARIABLES = [
  'abstract',
  'annote',
  'archive',
  'archive_collection',
  'archive_location',
  'archive-place',
  'authority',
  'call-number',
  'citation-key',
  'citation-label',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'event',
  'event-place',
  'event-title',
  'genre',
  'ISBN',
  'ISSN',
  'journalAbbreviation',
  'jurisdiction',
  'keyword',
  'language',
  'license',
  'medium',
  'note',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'part-title',
  'PMCID',
  'PMID',
  'publisher',
  'publisher-place',
  'references',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'shortTitle',
  'source',
  'status',
  'title',
  'title-short',
  'URL',
  'volume-title',
  'volume-title-short',
  'year-suffix',
] as const

export type NameVariable = (typeof NAME_VARIABLES)[number]
export type DateVariable = (typeof DATE_VARIABLES)[number]
export type NumberVariable = (typeof NUMBER_VARIABLES)[number]
export type TextVariable = (typeof TEXT_VARIABLES)[number]

/**
 * A CSL-JSON 1.0.2 item. Text fields may hold CSL's rich text (`<i> <b> <sup> <sub>`, `<span style="font-variant:
 * small-caps;">`, `<span class="nocase">`) and nothing else that is markup.
 */
export type Item = {
  readonly id: string
  readonly type: ItemType
  /** What has no variable of its own: provenance and the like. Styles never read it. */
  readonly custom?: Readonly<Record<string, unknown>>
} & { readonly [V in NameVariable]?: readonly Name[] } & { readonly [V in DateVariable]?: ItemDate } & {
  readonly [V in NumberVariable]?: string | number
} & { readonly [V in TextVariable]?: string }

/** An item in the making: the same fields, none required. */
export type ItemFields = Partial<Item>

/**
 * A field of an item's own. The engine has as many classes of items as there are ways they were made, and to ask for a property by
 * its name is dear where it has met too many of them; to go from one to the next is not.
 */
export function fieldOf(item: object, name: string): unknown {
  for (const key in item) if (key === name) return (item as Readonly<Record<string, unknown>>)[key]
  return undefined
}
