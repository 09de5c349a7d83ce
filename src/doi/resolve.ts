import type { Item } from '../item/item.js'
import { type Answer, type GetOptions, get } from '../net/get.js'
import { CitewrightError } from '../problem.js'
import { doiPath, normaliseDoi } from './normalise.js'
import { readRecord } from './record.js'

/** A function that gives a DOI's item, or throws a {@link CitewrightError}. */
export type ResolveDoi = (doi: string) => Promise<Item>

export interface ResolveOptions extends Omit<GetOptions, 'accept'> {
  /** Base address of the DOI resolver; may have a path. @default 'https://doi.org' */
  readonly resolver?: string
}

/**
 * Asks a DOI resolver for the record of a DOI, by content negotiation, and gives it as an item. `doi` may be in any
 * spelling. The item's `DOI` is the one that the record names: that of an alias or a short DOI differs from the one asked.
 *
 * @throws CitewrightError `DOI_INVALID`, `DOI_NOT_FOUND`, `CONTENT_TYPE` (the agency answers with something else than a
 * record), `CONTENT_INVALID` (broken JSON, or no record), and those of {@link get}.
 */
export async function resolveDoi(doi: string, options: ResolveOptions = {}): Promise<Item> {
  const asked = normaliseDoi(doi)
  if (asked === undefined) {
    const shown = JSON.stringify(String(doi).slice(0, 200))
    throw new CitewrightError(
      'DOI_INVALID',
      `${shown} is no DOI; give one such as 10.1000/182 or https://doi.org/10.1000/182.`,
    )
  }
  const { resolver = 'https://doi.org', ...rest } = options
  const answer = await ask(`${withoutSlashes(resolver)}/${doiPath(asked)}`, asked, rest)
  checkType(answer, asked)
  const item = await readRecord(parsed(answer, asked), asked)
  if (item === undefined) throw broken(answer, asked, 'with JSON that is no record of a work')
  return item
}

/** One media type a request: agencies have failed on lists with quality values. */
const CSL_JSON = 'application/vnd.citationstyles.csl+json'

async function ask(url: string, doi: string, options: GetOptions): Promise<Answer> {
  try {
    return await get(url, { ...options, accept: CSL_JSON })
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
