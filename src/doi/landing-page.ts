import { OF_RECORDS } from '../net/freshness.js'
import type { Answer } from '../net/get.js'
import { type RequestOptions, sessionOf } from '../net/session.js'
import { CitewrightError } from '../problem.js'
import { type FoundRecord, hostOf } from './ask-agency.js'
import { doiPath, sameDoi } from './normalise.js'
import { list, own, text } from './record-values.js'

/** Reads a page about a work; throws a {@link CitewrightError} when it is none, such as `PAGE_BLOCKED`. */
export type ReadPage = (answer: Answer) => FoundRecord | Promise<FoundRecord>

/** A DOI whose agency gave no record. */
export interface WithoutRecord {
  readonly doi: string
  /** Where the DOI leads. */
  readonly url: string
  /** The address below which the resolver names agencies. */
  readonly agencies: string
  /** How asking for the record failed. */
  readonly reason: CitewrightError
}

/**
 * The record of a DOI as its landing page has it, with a warning that says so and names the agency.
 *
 * @throws CitewrightError `reason`, when there is no page about the work either; or what reading the page ran into
 */
export async function readLandingPage(
  { doi, url, agencies, reason }: WithoutRecord,
  readPage: ReadPage,
  request: RequestOptions,
): Promise<FoundRecord> {
  const { item, warnings, host } = await readWorkAt(url, doi, readPage, request).catch((error: unknown) => {
    throw error instanceof CitewrightError && error.code === 'NOT_FOUND' ? reason : error
  })
  const agency = (await agencyOf(doi, agencies, request)) ?? 'Its agency'
  const message = `${agency} gave no record of ${doi}, so it was read from the page ${host} has of it; check it.`
  return { item: { ...item, id: doi, DOI: doi }, warnings: [{ code: 'RECORD_FROM_PAGE', message }, ...warnings] }
}

/** A record without a title, with what its landing page says beside it; as it is when the page says nothing. */
export async function completeByPage(
  record: FoundRecord,
  { doi, url }: Pick<WithoutRecord, 'doi' | 'url'>,
  readPage: ReadPage,
  request: RequestOptions,
): Promise<FoundRecord> {
  try {
    const { item, warnings, host } = await readWorkAt(url, doi, readPage, request)
    const message = `The record of ${doi} has no title, so it was completed from the page ${host} has of it; check it.`
    return {
      item: { ...item, ...record.item },
      warnings: [...record.warnings, { code: 'RECORD_FROM_PAGE', message }, ...warnings],
    }
  } catch (error) {
    if (error instanceof CitewrightError) return record
    throw error
  }
}

interface PageOfWork extends FoundRecord {
  readonly host: string
}

/** @throws CitewrightError `NOT_FOUND`, when what stands there is no page about the work */
async function readWorkAt(url: string, doi: string, readPage: ReadPage, request: RequestOptions): Promise<PageOfWork> {
  const read = async (answer: Answer): Promise<PageOfWork> => {
    const isPage = /html|xml/i.test(answer.contentType)
    const { item, warnings } = isPage ? await readPage(answer) : { item: undefined, warnings: [] }
    if (item?.title === undefined || (item.DOI !== undefined && !sameDoi(item.DOI, doi)))
      throw new CitewrightError('NOT_FOUND', `${answer.url} has no page about ${doi}.`, { url: answer.url })
    return { item, warnings, host: hostOf(answer.url) }
  }
  const wanted = { url, accept: 'text/html', lifetime: OF_RECORDS, read }
  const { value, warnings } = await sessionOf(request).ask(wanted, request)
  return { ...value, warnings: [...value.warnings, ...warnings] }
}

/**
 * The agency that a DOI is registered with, as the resolver names it: `JaLC`, `KISTI`, `OP`. Undefined when it does not.
 *
 * @see DOI Handbook, "Which RA? Service": `/doiRA/` and the DOI, with its commas escaped
 */
async function agencyOf(doi: string, agencies: string, request: RequestOptions): Promise<string | undefined> {
  const url = `${agencies}/${doiPath(doi).replaceAll(',', '%2C')}`
  const read = ({ bytes }: Answer): string | undefined => text(own(list(parsed(bytes))[0], 'RA'))?.slice(0, 80)
  try {
    const wanted = { url, accept: 'application/json', lifetime: OF_RECORDS, read }
    return (await sessionOf(request).ask(wanted, { ...request, retries: 0 })).value
  } catch (error) {
    if (error instanceof CitewrightError) return undefined
    throw error
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
