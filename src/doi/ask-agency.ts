import type { Item } from '../item/item.js'
import { OF_RECORDS } from '../net/freshness.js'
import type { Answer } from '../net/get.js'
import { type RequestOptions, sessionOf } from '../net/session.js'
import { CitewrightError, type Warning } from '../problem.js'
import { readRecord } from './record.js'

/** A record, and what should be known of how it was had. */
export interface FoundRecord {
  readonly item: Item
  /** `ANSWER_STALE`, when the cache stood in; `RECORD_FROM_PAGE`, when a landing page did. */
  readonly warnings: readonly Warning[]
}

/**
 * Asks for the record of a DOI at the address that leads to its agency. Crossref, DataCite, mEDRA and others answer to one
 * media type, each in its own dialect of CSL-JSON.
 *
 * @throws CitewrightError `DOI_NOT_FOUND`, `CONTENT_TYPE`, `CONTENT_INVALID`, and those of the network
 */
export async function askAgency(url: string, doi: string, options: RequestOptions): Promise<FoundRecord> {
  const read = async (answer: Answer): Promise<Item> => {
    checkType(answer, doi)
    const item = await readRecord(parsed(answer, doi), doi)
    if (item === undefined) throw broken(answer, doi, 'with JSON that is no record of a work')
    return item
  }
  try {
    const wanted = { url, accept: CSL_JSON, lifetime: OF_RECORDS, read }
    const { value, warnings } = await sessionOf(options).ask(wanted, options)
    return { item: value, warnings }
  } catch (error) {
    if (!(error instanceof CitewrightError) || (error.code !== 'NOT_FOUND' && error.status !== 406)) throw error
    if (error.status === 406) throw noRecord(error.url ?? url, doi, 'nothing of that kind', error)
    const message = `No work has the DOI ${doi}: ${hostOf(error.url ?? url)} answered ${error.status}; check its spelling.`
    throw new CitewrightError('DOI_NOT_FOUND', message, { ...detailOf(error), cause: error })
  }
}

/** One media type a request: agencies have failed on lists with quality values. */
const CSL_JSON = 'application/vnd.citationstyles.csl+json'

/** Whether the DOI is there and only its record is not: the resolver sent us on, and who was asked had no record to give. */
export function isWithoutRecord(error: unknown, url: string): error is CitewrightError {
  if (!(error instanceof CitewrightError)) return false
  if (error.code === 'CONTENT_TYPE') return true
  return error.code === 'DOI_NOT_FOUND' && error.url !== undefined && hostOf(error.url) !== hostOf(url)
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

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url.slice(0, 100)
}
