import { convert } from './convert/citation-js.js'
import type { FoundRecord } from './doi/ask-agency.js'
import { findRecord, type ResolveDoi } from './doi/resolve.js'
import { evidenceOf, evidenceOfRecord, evidenceOfReference } from './evidence.js'
import { checkItems, type FormatOptions, formatChecked } from './format.js'
import { findByIdentifier, type IdentifierOptions } from './identifier/find.js'
import { shownIdentifier } from './identifier/identifier.js'
import type { Item, ItemDate } from './item/item.js'
import type { Answer } from './net/get.js'
import { type Got, type RequestOptions, sessionOf } from './net/session.js'
import { decodeText } from './page/charset.js'
import { parsePage } from './page/page.js'
import type { Evidence, Page, PageOptions } from './page/types.js'
import { CitewrightError, type Warning } from './problem.js'
import { type Recognised, recognise } from './recognise.js'
import { parseReferences } from './reference/list.js'
import { type FindRecord, resolveReferences } from './reference/resolve.js'
import type { Reference } from './reference/types.js'
import { isStyleName, type StyleName } from './style/registry.js'
import type { SentenceCase } from './style/sentence-case.js'

/** A URL, a DOI in any spelling, a PMID, PMCID, arXiv id or ISBN, HTML, a reference, BibTeX, RIS or CSL-JSON; or items as values; or any of it as bytes. */
export type CiteInput = string | Uint8Array | Item | readonly Item[]

export interface CiteOptions extends Pick<IdentifierOptions, NetOption>, Pick<FormatOptions, PrintOption> {
  /**
   * As for {@link format}; `headlines` is `auto` for the headlines of pages in the built-in styles, and `never` for titles that records
   * and references give. @default 'never'
   */
  readonly sentenceCase?: SentenceCase | 'headlines'
  /** The address of a page that is given as HTML. */
  readonly url?: string
  /** The day the page was looked at, as `YYYY-MM-DD`. @default today for a page that is fetched, else none */
  readonly accessed?: string | ItemDate
  /**
   * Where DOIs are resolved: the base address of a DOI resolver, or a function of your own. When it is given, the DOIs
   * of references are resolved too; otherwise references are parsed offline. A function of your own is asked for every
   * DOI, whatever `records` holds. @default 'https://doi.org', for DOIs only
   */
  readonly resolver?: string | ResolveDoi
}

/** One cited work: its item, where each field came from, and its citations in every style. */
export interface Citation {
  readonly item: Item
  /** For each field the value that won, its source, and the others. */
  readonly evidence: Evidence
  /** The page's own list of references. */
  readonly references: readonly Reference[]
  readonly warnings: readonly Warning[]
  /** Works-cited entry of MLA 9, plain text. */
  readonly mla: string
  /** Reference-list entry of APA 7, plain text. */
  readonly apa: string
  /** Bibliography entry of Chicago 18, notes and bibliography, plain text. */
  readonly chicago: string
  /** @throws CitewrightError `STYLE_UNKNOWN`, `STYLE_INVALID`, `OPTION_INVALID`. */
  format(style: StyleName | (string & {}), options?: Omit<FormatOptions, 'style'>): string
}

/**
 * Cites one work, whatever it is given as.
 *
 * @throws CitewrightError `INPUT_UNRECOGNISED`, or what reading, fetching or resolving it ran into.
 * @example (await cite('10.1038/171737a0')).apa
 */
export async function cite(input: CiteInput, options: CiteOptions = {}): Promise<Citation> {
  const [first, ...more] = await findAll(input, options)
  if (first === undefined) throw unrecognised('holds no work to cite')
  if (more.length === 0) return citation(first, options)
  const message = `The input holds ${more.length + 1} works and this is the first; citeAll() gives them all.`
  return citation({ ...first, warnings: [...first.warnings, { code: 'MORE_ITEMS', message }] }, options)
}

/**
 * Cites every work of an input that may hold several: a list of references, a BibTeX or RIS file, an array of items. A
 * page is one work; its references are on the citation.
 *
 * @throws as {@link cite}
 */
export async function citeAll(input: CiteInput, options: CiteOptions = {}): Promise<readonly Citation[]> {
  return (await findAll(input, options)).map((work) => citation(work, options))
}

/** A citation before it is given its styles. */
interface Found extends Pick<Citation, 'item' | 'evidence' | 'references' | 'warnings'> {
  /** Its title is the headline of a page. */
  readonly isPage: boolean
}

async function findAll(input: CiteInput, options: CiteOptions): Promise<readonly Found[]> {
  if (input instanceof Uint8Array) return citeBytes(input, options)
  if (typeof input === 'string') return citeRecognised(recognise(input), options)
  if (typeof input !== 'object' || input === null)
    throw unrecognised(`is ${input === null ? 'null' : `a ${typeof input}`}`)
  return citeRecords(input)
}

/** Bytes may be a page in any charset, so a page is recognised on a first reading and then decoded by its own rules. */
function citeBytes(bytes: Uint8Array, options: CiteOptions): Promise<readonly Found[]> {
  const recognised = recognise(decodeText(bytes))
  return recognised.kind === 'page' ? citePage(bytes, options) : citeRecognised(recognised, options)
}

async function citeRecognised(input: Recognised, options: CiteOptions): Promise<readonly Found[]> {
  switch (input.kind) {
    case 'doi':
      return [citeRecord(input.doi, await resolverOf(options)(input.doi))]
    case 'identifier':
      return [
        citeRecord(shownIdentifier(input.identifier), await findByIdentifier(input.identifier, netOptions(options))),
      ]
    case 'url':
      return citeUrl(input.url, options)
    case 'page':
      return citePage(input.html, options)
    case 'reference':
      return citeReferences(parseReferences(input.text), options)
    case 'bibtex':
      return citeRecords(await convert(input.text, input.kind), 'the BibTeX entry')
    case 'ris':
      return citeRecords(await convert(input.text, input.kind), 'the RIS record')
    case 'csl-json':
      return citeRecords(input.value)
    case 'unrecognised':
      throw unrecognised('is none of these')
  }
}

function citeRecord(name: string, record: Item | FoundRecord): Found {
  const had = 'item' in record ? record : { item: record, warnings: [] }
  return found(had.item, { warnings: had.warnings, evidence: evidenceOfRecord(had, name) })
}

async function citeUrl(url: string, options: CiteOptions): Promise<readonly Found[]> {
  const { value: answer, warnings } = await fetched(url, netOptions(options))
  if (answer.contentType !== '' && !/html|xml/i.test(answer.contentType)) {
    throw new CitewrightError(
      'CONTENT_TYPE',
      `${url} answered with ${answer.contentType}, not with a web page; give the work's DOI or a page about it instead.`,
      { url },
    )
  }
  const source = { url: answer.url, contentType: answer.contentType, accessed: options.accessed ?? today() }
  return (await citePage(answer.bytes, { ...options, ...source })).map((page) => warned(page, warnings))
}

async function citePage(
  html: string | Uint8Array,
  options: CiteOptions & { contentType?: string },
): Promise<readonly Found[]> {
  const { url, accessed, contentType } = options
  const page = readableWork(html, {
    ...(url === undefined ? {} : { url }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(contentType === undefined ? {} : { contentType }),
  })
  return [found(page.item, { ...page, isPage: true, references: await completed(page.references, options) })]
}

/** @throws CitewrightError `PAGE_BLOCKED` */
function readableWork(html: string | Uint8Array, options: PageOptions): Page {
  const page = parsePage(html, options)
  const blocked = page.warnings.find(({ code }) => code === 'PAGE_BLOCKED')
  if (blocked === undefined) return page
  throw new CitewrightError('PAGE_BLOCKED', blocked.message, options.url === undefined ? {} : { url: options.url })
}

/** The landing page of a DOI whose agency gives no record. */
function readWork({ bytes, url, contentType }: Answer): FoundRecord {
  return readableWork(bytes, { url, contentType })
}

/** References with what their records say, when the caller named a resolver. */
async function completed(references: readonly Reference[], options: CiteOptions): Promise<readonly Reference[]> {
  if (options.resolver === undefined) return references
  const asked = netOptions(options)
  // Who has a function of their own for DOIs asks nobody else.
  const find: FindRecord | undefined =
    typeof options.resolver === 'function' ? undefined : (identifier) => findByIdentifier(identifier, asked)
  const whole = await resolveReferences(references, resolverOf(options), find)
  options.signal?.throwIfAborted()
  return whole
}

async function citeReferences(references: readonly Reference[], options: CiteOptions): Promise<readonly Found[]> {
  const whole = await completed(references, options)
  return whole.map((reference, index) => {
    const { item, warnings } = reference
    return found(item, { warnings, evidence: evidenceOfReference(reference, references[index] ?? reference) })
  })
}

/** Nothing is lost: the trouble with a record that cannot be cited at all is told with the first one that can. */
function citeRecords(records: unknown, source = 'the item'): readonly Found[] {
  const results = checkItems(records)
  const lost = results.filter((result) => result.item === undefined).flatMap((result) => result.warnings)
  const works = results.flatMap(({ item, warnings }) =>
    item === undefined ? [] : [found(item, { warnings, evidence: evidenceOf(item, source) })],
  )
  const [first, ...rest] = works
  if (first === undefined) {
    const problems = lost.map((warning) => warning.message).join(' ')
    throw new CitewrightError(
      'ITEM_INVALID',
      problems === '' ? 'The list of items is empty; give at least one.' : problems,
    )
  }
  return [warned(first, lost), ...rest]
}

function warned(work: Found, more: readonly Warning[]): Found {
  return more.length === 0 ? work : { ...work, warnings: [...work.warnings, ...more] }
}

function found(item: Item, more: Partial<Omit<Found, 'item'>> = {}): Found {
  return {
    item,
    isPage: more.isPage ?? false,
    evidence: more.evidence ?? {},
    references: more.references ?? [],
    warnings: more.warnings ?? [],
  }
}

/** What is said once for all that citations print. */
type PrintOption = 'locale' | 'links' | 'urls'

const PRINT_OPTIONS: readonly PrintOption[] = ['locale', 'links', 'urls']

function citation({ isPage, ...work }: Found, options: CiteOptions): Citation {
  const wanted = given(options, PRINT_OPTIONS)
  const format: Citation['format'] = (style, more) => {
    const headline = isPage && isStyleName(style) ? 'auto' : 'never'
    const { sentenceCase = 'never' } = options
    return formatChecked([work.item], {
      ...wanted,
      sentenceCase: sentenceCase === 'headlines' ? headline : sentenceCase,
      ...more,
      style,
    })
  }
  return {
    ...work,
    get mla() {
      return format('mla')
    },
    get apa() {
      return format('apa')
    },
    get chicago() {
      return format('chicago')
    },
    format,
  }
}

function resolverOf(options: CiteOptions): ResolveDoi {
  const { resolver } = options
  if (typeof resolver === 'function') return resolver
  const settings = { ...netOptions(options), readPage: readWork, ...(resolver === undefined ? {} : { resolver }) }
  return (doi) => findRecord(doi, settings)
}

type NetOption =
  | 'fetch'
  | 'timeout'
  | 'maxBytes'
  | 'mailto'
  | 'signal'
  | 'privateNetwork'
  | 'retries'
  | 'offline'
  | 'refresh'
  | 'records'
  | 'services'
  | 'session'

const NET_OPTIONS: readonly NetOption[] = [
  'fetch',
  'timeout',
  'maxBytes',
  'mailto',
  'signal',
  'privateNetwork',
  'retries',
  'offline',
  'refresh',
  'records',
  'services',
  'session',
]

function netOptions(options: CiteOptions): IdentifierOptions {
  return given(options, NET_OPTIONS)
}

function given<K extends keyof CiteOptions>(options: CiteOptions, names: readonly K[]): Pick<CiteOptions, K> {
  const there = names.filter((name) => options[name] !== undefined)
  return Object.fromEntries(there.map((name) => [name, options[name]])) as Pick<CiteOptions, K>
}

/** A page is as new as it says; one that says nothing is fetched again. */
function fetched(url: string, options: RequestOptions): Promise<Got<Answer>> {
  const read = (answer: Answer): Answer => answer
  return sessionOf(options).ask({ url, accept: 'text/html', lifetime: { unstated: 0 }, read }, options)
}

/** The front door is where the clock comes in: a page that was fetched just now was looked at today, by the local calendar. */
function today(): ItemDate {
  const now = new Date()
  return { 'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] }
}

function unrecognised(what: string): CitewrightError {
  return new CitewrightError(
    'INPUT_UNRECOGNISED',
    `The input ${what}: give a URL, a DOI, an ISBN, HTML, a reference, BibTeX, RIS or CSL-JSON.`,
  )
}
