import { normaliseDoi } from '../doi/normalise.js'
import { formatIsoDate, readDate } from '../item/date.js'
import type { Item, ItemDate, Name, NameVariable } from '../item/item.js'
import { familyOf, readName } from '../item/name.js'
import { foldText } from '../item/text.js'
import type { Warning } from '../problem.js'
import type { Candidate, CandidateField } from './candidate.js'
import type { NumericOrder } from './date-text.js'
import { decideAuthors } from './decide-authors.js'
import { decideDates } from './decide-date.js'
import { decideSite, ownersOf, siteFormsOf } from './decide-site.js'
import { decideTitle } from './decide-title.js'
import { decideType } from './decide-type.js'
import { type Decision, type Option, vote } from './decision.js'
import { languageTag } from './language.js'
import { plainTitle } from './plain.js'
import { slugWords } from './slug.js'
import type { Evidence, FieldEvidence, PageOptions } from './types.js'
import { citableUrl, hostOf, isHomePage, originalUrl } from './url.js'

/** What the page as a whole says, besides its candidates. */
export interface Context {
  readonly candidates: readonly Candidate[]
  readonly options: PageOptions
  /** The whole `<title>`. */
  readonly documentTitle: string | undefined
  /** `<base href>`. */
  readonly base: string | undefined
  readonly order: NumericOrder
}

export interface Decided {
  readonly item: Item
  readonly evidence: Evidence
  readonly warnings: readonly Warning[]
}

/** Decides every field of the item, each with its evidence. The one place where sources are weighed against each other. */
export function decide(context: Context): Decided {
  const { candidates, options, documentTitle } = context
  const byField = groupByField(candidates)
  const of = (...fields: readonly CandidateField[]) => fields.flatMap((field) => byField.get(field) ?? [])
  const draft = new Draft()

  const url = decideUrl(of('URL'), context)
  const home = originalUrl(url?.value ?? options.url)
  const site = siteFormsOf(candidates, home)
  const type = decideType(candidates)
  const title = decideTitle(of('title'), site, slugWords(home))
  const container = decideContainer(candidates, type.value, documentTitle, home)
  const language = decideLanguage(of('language'))
  const accessed = accessedOf(options)
  const dates = decideDates(candidates, context.order, SCHOLARLY.has(type.value), accessed?.value)

  draft.set('type', type)
  draft.set('title', title)
  draft.set('author', decideAuthors(of('author'), site, ownersOf(candidates), language?.value))
  for (const variable of OTHER_NAMES) draft.set(variable, decideNames(of(variable)))
  draft.set('issued', dates.issued)
  draft.set('container-title', container)
  draft.set(
    'publisher',
    decidePublisher(
      of(type.value === 'thesis' || type.value === 'report' ? 'institution' : 'publisher', 'publisher'),
      container?.value,
    ),
  )
  if (type.value === 'paper-conference') draft.set('event-title', plainVote(of('conference')))
  for (const variable of PLAIN) draft.set(variable, plainVote(of(variable)))
  draft.set('page', decidePages(candidates))
  draft.set('DOI', decideDoi(of('DOI', 'URL')))
  draft.set('URL', url)
  draft.set('language', language)
  draft.set('accessed', accessed)
  draft.set('custom', customOf(documentTitle, title?.value, dates.modified))
  const decided = draft.finish()
  const unread = options.accessed !== undefined && accessed === undefined
  return unread ? { ...decided, warnings: [...decided.warnings, UNREADABLE] } : decided
}

function groupByField(candidates: readonly Candidate[]): ReadonlyMap<CandidateField, readonly Candidate[]> {
  const groups = new Map<CandidateField, Candidate[]>()
  for (const candidate of candidates) {
    const group = groups.get(candidate.field)
    if (group === undefined) groups.set(candidate.field, [candidate])
    else group.push(candidate)
  }
  return groups
}

const SCHOLARLY: ReadonlySet<string> = new Set([
  'article-journal',
  'paper-conference',
  'chapter',
  'book',
  'thesis',
  'report',
  'dataset',
])
const OTHER_NAMES = ['editor', 'translator'] as const satisfies readonly NameVariable[]
const PLAIN = ['volume', 'issue', 'number', 'version', 'ISSN', 'ISBN', 'PMID', 'PMCID'] as const

/** The item in the making: nothing gets in without its evidence. */
class Draft {
  private readonly fields: { -readonly [Field in keyof Item]?: Item[Field] } = {}
  private readonly evidence: { -readonly [Field in keyof Item]?: FieldEvidence } = {}

  set<Field extends keyof Item>(field: Field, decision: Decision<NonNullable<Item[Field]>> | undefined): void {
    if (decision === undefined) return
    this.fields[field] = decision.value
    this.evidence[field] = decision
  }

  finish(): Decided {
    const { type = 'webpage', ...fields } = this.fields
    const id = identify(fields)
    const evidence = {
      ...this.evidence,
      id: { value: id, source: 'author, year and title, else URL', rank: 100, others: [] },
    }
    return { item: { ...fields, id, type }, evidence, warnings: fields.title === undefined ? [NO_TITLE] : [] }
  }
}

const UNREADABLE: Warning = {
  code: 'DATE_UNREADABLE',
  message: 'The option accessed is no date that can be read; give it as YYYY-MM-DD.',
  path: 'accessed',
}

const NO_TITLE: Warning = {
  code: 'NO_TITLE',
  message: 'The page names no title anywhere; add one by hand before citing it.',
  path: 'title',
}

/**
 * An id that is the same for the same page: the first author's family name, the year and the first telling word of the
 * title (`jacobson2022interpersonal`); without an author the title's first three words; without a title the address.
 */
function identify(fields: { readonly [Field in keyof Item]?: Item[Field] }): string {
  const first = fields.author?.[0]
  const words = foldText(fields.title ?? '')
    .split(' ')
    .filter((word) => word !== '' && !STOP_WORDS.has(word))
  const issued = fields.issued
  const year = issued !== undefined && 'date-parts' in issued ? String(issued['date-parts'][0][0]) : ''
  const name = first === undefined ? '' : foldText(familyOf(first)).replaceAll(' ', '')
  const id =
    name === ''
      ? words.slice(0, 3).join('-') + (words.length > 0 && year !== '' ? `-${year}` : '')
      : `${name}${year}${words[0] ?? ''}`
  const address =
    fields.URL === undefined ? '' : foldText(fields.URL.replace(/^https?:\/\/(?:www\.)?/, '')).replaceAll(' ', '-')
  return (id || address || 'page').slice(0, 120)
}

const STOP_WORDS = new Set(
  'a an the der die das ein eine le la les l un une el los las il lo of on in and to for'.split(' '),
)

/**
 * The page's own address: what it calls canonical, if that is an address of this page at all; else where it was fetched.
 */
function decideUrl(candidates: readonly Candidate[], { options, base }: Context): Decision<string> | undefined {
  const fetched = options.url === undefined ? undefined : citableUrl(options.url)
  const from = base === undefined ? fetched : (citableUrl(base, fetched) ?? fetched)
  const found = candidates.flatMap(({ value, source, rank }): Option<string>[] => {
    const url = citableUrl(value, from)
    if (url === undefined || /^https?:\/\/(?:dx\.)?doi\.org\//.test(url) || !isOfPage(url, fetched)) return []
    return [{ value: url, key: url.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), source, rank }]
  })
  if (fetched !== undefined) {
    found.push({
      value: fetched,
      key: fetched.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''),
      source: 'options.url',
      rank: 66,
    })
  }
  return vote(found)
}

function isOfPage(url: string, fetched: string | undefined): boolean {
  const host = hostOf(url) ?? ''
  if (/^(?:localhost|127\.|0\.0\.0\.0)|\.(?:local|internal|test)$/.test(host) || /undefined|\/null$/.test(url))
    return false
  return fetched === undefined || !isHomePage(url) || isHomePage(fetched)
}

/** What the work stands in: the journal, proceedings or book of a scholarly work; for all else the site. */
function decideContainer(
  candidates: readonly Candidate[],
  type: string,
  documentTitle: string | undefined,
  url: string | undefined,
): Decision<string> | undefined {
  const fields = CONTAINERS.get(type)
  const scholarly =
    fields === undefined ? undefined : plainVote(candidates.filter(({ field }) => fields.includes(field)))
  if (scholarly !== undefined || WHOLE_WORKS.has(type)) return scholarly
  const titles = candidates.flatMap(({ field, value, source }) =>
    field === 'title' && source.startsWith('meta og') ? [value] : [],
  )
  const site = decideSite(candidates, [...(documentTitle === undefined ? [] : [documentTitle]), ...titles], url)
  const journal = plainVote(candidates.filter(({ field, rank }) => field === 'journal' && rank > 80))
  return journal !== undefined && (site === undefined || site.rank < 60) ? journal : site
}

const CONTAINERS: ReadonlyMap<string, readonly CandidateField[]> = new Map([
  ['article-journal', ['journal']],
  ['article', ['journal']],
  ['paper-conference', ['journal', 'book', 'conference']],
  ['chapter', ['book', 'series']],
])

/** Works that stand in nothing; the site that shows them is where they were found, not what they are part of. */
const WHOLE_WORKS: ReadonlySet<string> = new Set(['book', 'thesis'])

/** The legal owner, where it is not just the container's name again. */
function decidePublisher(
  candidates: readonly Candidate[],
  container: string | undefined,
): Decision<string> | undefined {
  const folded = container === undefined ? undefined : foldText(container)
  const named = candidates.filter(({ value }) => !/^https?:|^\/|^@|^\d+$/.test(value) && value.length <= 200)
  const publisher = plainVote(named)
  return publisher === undefined || foldText(publisher.value) === folded ? undefined : publisher
}

function plainVote(candidates: readonly Candidate[]): Decision<string> | undefined {
  return vote(candidates.map(({ value, source, rank }) => ({ value, key: foldText(value) || value, source, rank })))
}

function decideNames(candidates: readonly Candidate[]): Decision<readonly Name[]> | undefined {
  const first = candidates[0]
  if (first === undefined) return undefined
  const same = candidates.filter(({ source }) => source === first.source)
  const value = same.flatMap(({ value, name }) => value.split(';').flatMap((part) => name ?? readName(part) ?? []))
  return value.length === 0 ? undefined : { value, source: first.source, rank: first.rank, others: [] }
}

/** A page number, an article number, or a range of either: not the internal ids and physical extents that stand there too. */
const PAGE = /^[A-Za-z]{0,3}\d{1,9}[A-Za-z]?$|^[ivxlc]{1,8}$/
const PAGES = /^[A-Za-z]{0,3}\d{1,9}[A-Za-z]?(?:\s?[-–—]{1,2}\s?[A-Za-z]{0,3}\d{1,9}[A-Za-z]?)?$/

function decidePages(candidates: readonly Candidate[]): Decision<string> | undefined {
  const whole = candidates.filter(
    ({ field, value }) => (field === 'page' || field === 'page-first') && PAGES.test(value),
  )
  const first = whole[0]
  if (first === undefined) return undefined
  const value = first.value.replace(/\s?[-–—]{1,2}\s?/, '-')
  if (value.includes('-') || first.field === 'page')
    return { value, source: first.source, rank: first.rank, others: [] }
  const last = candidates.find(
    ({ field, value, rank }) => field === 'page-last' && PAGE.test(value) && rank === first.rank,
  )
  const range = last === undefined || last.value === value ? value : `${value}-${last.value}`
  const source = last === undefined ? first.source : `${first.source}, ${last.source}`
  return { value: range, source, rank: first.rank, others: [] }
}

function decideDoi(candidates: readonly Candidate[]): Decision<string> | undefined {
  return vote(
    candidates.flatMap(({ field, value, source, rank }): Option<string>[] => {
      if (field === 'URL' && !/doi\.org\/10\./i.test(value)) return []
      const doi = /10\.\d{4}/.test(value) ? normaliseDoi(value) : undefined
      return doi === undefined
        ? []
        : [{ value: doi, key: doi.toLowerCase(), source, rank: field === 'URL' ? 60 : rank }]
    }),
  )
}

function decideLanguage(candidates: readonly Candidate[]): Decision<string> | undefined {
  const options = candidates.flatMap(({ value, source, rank }): Option<string>[] => {
    const tag = languageTag(value)
    return tag === undefined ? [] : [{ value: tag, key: tag.split('-')[0] ?? tag, source, rank }]
  })
  const text = options.find(({ source }) => source === 'text')
  const agrees = text === undefined || options.some((option) => option !== text && option.key === text.key)
  // The text bears out one of the declarations, or none: a declaration says more, with its region and script.
  return vote(options, (option) => (option === text && agrees ? 0 : option.rank))
}

function accessedOf({ accessed }: PageOptions): Decision<ItemDate> | undefined {
  const value = typeof accessed === 'string' ? readDate(accessed) : accessed
  return value === undefined ? undefined : { value, source: 'options.accessed', rank: 100, others: [] }
}

/**
 * What CSL has no variable for: the whole title bar where it says more than the title, and the day of the last change.
 */
function customOf(
  documentTitle: string | undefined,
  title: string | undefined,
  modified: Decision<ItemDate> | undefined,
): Decision<Readonly<Record<string, unknown>>> | undefined {
  const bar = documentTitle === undefined ? '' : plainTitle(documentTitle)
  const day = modified === undefined ? undefined : formatIsoDate(modified.value)
  const value = {
    ...(bar === '' || bar === title ? {} : { 'document-title': bar }),
    ...(day === undefined ? {} : { modified: day }),
  }
  if (Object.keys(value).length === 0) return undefined
  const sources = ['document-title' in value ? 'title' : '', 'modified' in value ? (modified?.source ?? '') : '']
  return {
    value,
    source: sources.filter(Boolean).join(', '),
    rank: modified?.rank ?? 40,
    others: modified?.others ?? [],
  }
}
