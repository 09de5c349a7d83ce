import type { Item } from '../item/item.js'
import { withOrigin } from '../net/allowed.js'
import { type RequestOptions, sessionOf } from '../net/session.js'
import { CitewrightError } from '../problem.js'
import { askAgency, type FoundRecord, isWithoutRecord } from './ask-agency.js'
import { completeByPage, type ReadPage, readLandingPage } from './landing-page.js'
import { doiPath, normaliseDoi } from './normalise.js'
import { hadRecord, type Records } from './records.js'

/** A function that gives a DOI's item, or throws a {@link CitewrightError}. */
export type ResolveDoi = (doi: string) => Promise<Item | FoundRecord>

export interface ResolveOptions extends RequestOptions {
  /** Base address of the DOI resolver; may have a path. @default 'https://doi.org' */
  readonly resolver?: string
  /**
   * Records that were had before: a DOI that is among them is not asked for, unless with `refresh`, and what is asked for is
   * added. See {@link readRecords} and {@link writeRecords}. @default none
   */
  readonly records?: Records
  /**
   * Reads the landing page of a DOI whose agency gives no record in this form, or one without a title; the result then
   * carries a `RECORD_FROM_PAGE` warning. @default none: a DOI without a record is a `CONTENT_TYPE` error
   */
  readonly readPage?: ReadPage
}

/**
 * Asks the agency of a DOI for its record, by content negotiation at the resolver, and gives it as an item. `doi` may be in any
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
  const { resolver = 'https://doi.org', records, readPage, ...rest } = options
  const key = asked.toLowerCase()
  const had = hadRecord(records, key, options)
  if (had !== undefined) return { item: { ...had, id: had.DOI ?? asked }, warnings: [] }
  const base = withoutSlashes(resolver)
  const url = `${base}/${doiPath(asked)}`
  const request = { ...rest, privateNetwork: withOrigin(rest.privateNetwork ?? false, resolver) }
  const found = await askAgency(url, asked, request).then(
    (record) =>
      record.item.title === undefined && readPage !== undefined
        ? completeByPage(record, { doi: asked, url }, readPage, request)
        : record,
    (error: unknown) => {
      if (readPage === undefined || !isWithoutRecord(error, url)) throw error
      return readLandingPage({ url, agencies: `${base}/doiRA`, doi: asked, reason: error }, readPage, request)
    },
  )
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

function withoutSlashes(base: string): string {
  let end = base.length
  while (base.charAt(end - 1) === '/') end -= 1
  return base.slice(0, end)
}
