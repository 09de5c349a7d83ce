import type { Item } from '../item/item.js'
import type { PrivateNetwork } from '../net/allowed.js'
import type { Answer } from '../net/get.js'
import { type RequestOptions, sessionOf } from '../net/session.js'
import { CitewrightError, type Warning } from '../problem.js'
import { doiPath, normaliseDoi } from './normalise.js'
import { readRecord } from './record.js'
import type { Records } from './records.js'

/** A function that gives a DOI's item, or throws a {@link CitewrightError}. */
export type ResolveDoi = (doi: string) => Promise<Item | FoundRecord>

/** A record, and what should be known of how it was had. */
export interface FoundRecord {
  readonly item: Item
  /** `ANSWER_STALE`, when the cache stood in for an agency that could not be asked. */
  readonly warnings: readonly Warning[]
}

export interface ResolveOptions extends RequestOptions {
  /** Base address of the DOI resolver; may have a path. @default 'https://doi.org' */
  readonly resolver?: string
  /**
   * Records that were had before: a DOI that is among them is not asked for, unless with `refresh`, and what is asked for is
   * added. See {@link readRecords} and {@link writeRecords}. @default none
   */
  readonly records?: Records
}

/**
 * Asks a DOI resolver for the record of a DOI, by content negotiation, and gives it as an item. `doi` may be in any
 * spelling. The item's `DOI` is the one that the record names: that of an alias or a short DOI differs from the one asked.
 *
 * @throws CitewrightError `DOI_INVALID`, `DOI_NOT_FOUND`, `CONTENT_TYPE` (the agency answers with something else than a
 * record), `CONTENT_INVALID` (broken JSON, or no record), and those of {@link get}.
 */
export async function resolveDoi(doi: string, options: ResolveOptions = {}): Promise<Item> {
  return (await findRecord(doi, options)).item
}

/** The same, with what should be known of how the record was had. */
export async function findRecord(doi: string, options: ResolveOptions = {}): Promise<FoundRecord> {
  const asked = normaliseDoi(doi)
  if (asked === undefined) {
    const shown = JSON.stringify(String(doi).slice(0, 200))
    throw new CitewrightError(
      'DOI_INVALID',
      `${shown} is no DOI; give one such as 10.1000/182 or https://doi.org/10.1000/182.`,
    )
  }
  const { resolver = 'https://doi.org', records, ...rest } = options
  const key = asked.toLowerCase()
  const had = options.refresh === true && options.offline !== true ? undefined : records?.get(key)
  if (had !== undefined) return { item: { ...had, id: had.DOI ?? asked }, warnings: [] }
  const url = `${withoutSlashes(resolver)}/${doiPath(asked)}`
  const request = { ...rest, privateNetwork: withOrigin(rest.privateNetwork ?? false, resolver) }
  const found = await ask(url, asked, request)
  records?.set(key, found.item)
  return found
}

/** One DOI's outcome in a list. */
export type Resolved =
  | ({ readonly ok: true; readonly doi: string } & FoundRecord)
  | { readonly ok: false; readonly doi: string; readonly error: CitewrightError }

/**
 * Resolves many DOIs, in the order given, each to its item or to its own error: a bad one never fails the rest. Equal
 * ones are asked for once; how many run at once and how fast is up to what each host allows.
 *
 * @throws only the reason of `options.signal`, once nothing is under way any more
 */
export async function resolve(dois: readonly string[], options: ResolveOptions = {}): Promise<readonly Resolved[]> {
  const session = sessionOf(options)
  const results: Resolved[] = []
  const known = new Map<string, Promise<Resolved>>()
  const once = (doi: string): Promise<Resolved> => {
    const key = normaliseDoi(doi)?.toLowerCase() ?? doi
    const under = known.get(key) ?? outcome(doi, { ...options, session })
    known.set(key, under)
    return under
  }
  let next = 0
  const work = async (): Promise<void> => {
    while (next < dois.length) {
      const index = next
      next += 1
      const doi = dois[index] ?? ''
      results[index] = { ...(await once(doi)), doi }
    }
  }
  const workers = Array.from({ length: UNDER_WAY }, () =>
    work().catch((error: unknown) => {
      next = dois.length
      throw error
    }),
  )
  await Promise.allSettled(workers)
  await Promise.all(workers)
  return results
}

/** DOIs under way at once; each host's own limit is far lower, so that most of them wait. */
const UNDER_WAY = 16

async function outcome(doi: string, options: ResolveOptions): Promise<Resolved> {
  try {
    return { ok: true, doi, ...(await findRecord(doi, options)) }
  } catch (error) {
    if (error instanceof CitewrightError && !options.signal?.aborted) return { ok: false, doi, error }
    throw error
  }
}

/** Who names a resolver trusts it, wherever it stands; where it redirects to is another matter. */
function withOrigin(allowed: PrivateNetwork, resolver: string): PrivateNetwork {
  if (typeof allowed === 'boolean' && allowed) return true
  const origin = URL.canParse(resolver) ? [new URL(resolver).origin] : []
  return typeof allowed === 'boolean' ? origin : [...allowed, ...origin]
}

/** One media type a request: agencies have failed on lists with quality values. */
const CSL_JSON = 'application/vnd.citationstyles.csl+json'

/** Records change seldom: without a word from the server they count as new for 30 days. */
const UNSTATED = 30 * 86_400_000

async function ask(url: string, doi: string, options: RequestOptions): Promise<FoundRecord> {
  const read = async (answer: Answer): Promise<Item> => {
    checkType(answer, doi)
    const item = await readRecord(parsed(answer, doi), doi)
    if (item === undefined) throw broken(answer, doi, 'with JSON that is no record of a work')
    return item
  }
  try {
    const wanted = { url, accept: CSL_JSON, unstated: UNSTATED, read }
    const { value, warnings } = await sessionOf(options).ask(wanted, options)
    return { item: value, warnings }
  } catch (error) {
    if (!(error instanceof CitewrightError) || (error.code !== 'NOT_FOUND' && error.status !== 406)) throw error
    if (error.status === 406) throw noRecord(error.url ?? url, doi, 'nothing of that kind', error)
    const message = `No work has the DOI ${doi}: ${hostOf(error.url ?? url)} answered ${error.status}; check its spelling.`
    throw new CitewrightError('DOI_NOT_FOUND', message, { ...detailOf(error), cause: error })
  }
}

function detailOf({ url, status }: CitewrightError): { url?: string; status?: number } {
  return { ...(url === undefined ? {} : { url }), ...(status === undefined ? {} : { status }) }
}

/** Some servers call it plain JSON; one that names no type is read on trial. */
function checkType({ contentType, url, status }: Answer, doi: string): void {
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === '' || type === 'text/json' || /^application\/(?:[\w.-]{1,80}\+)?json$/.test(type)) return
  throw noRecord(url, doi, type === 'text/html' ? 'a web page' : type.slice(0, 80), undefined, status)
}

function noRecord(url: string, doi: string, got: string, cause?: unknown, status = 406): CitewrightError {
  const message = `${hostOf(url)} answered for ${doi} with ${got} instead of a record: its agency does not offer records in this form; cite its page instead.`
  return new CitewrightError('CONTENT_TYPE', message, { url, status, cause })
}

function parsed(answer: Answer, doi: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.bytes))
  } catch (cause) {
    throw broken(answer, doi, 'with broken JSON', cause)
  }
}

function broken({ url, status }: Answer, doi: string, how: string, cause?: unknown): CitewrightError {
  const message = `${hostOf(url)} answered for ${doi} ${how}; try again later, or cite its page instead.`
  return new CitewrightError('CONTENT_INVALID', message, { url, status, cause })
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url.slice(0, 100)
}

function withoutSlashes(base: string): string {
  let end = base.length
  while (base.charAt(end - 1) === '/') end -= 1
  return base.slice(0, end)
}
