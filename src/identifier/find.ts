import type { FoundRecord } from '../doi/ask-agency.js'
import { readWork } from '../doi/record.js'
import { hadRecord } from '../doi/records.js'
import { findRecord, type ResolveOptions } from '../doi/resolve.js'
import { isbnDigits, isSoundIsbn } from '../item/isbn.js'
import type { Item } from '../item/item.js'
import { withOrigin } from '../net/allowed.js'
import { OF_RECORDS } from '../net/freshness.js'
import type { Answer } from '../net/get.js'
import { type RequestOptions, sessionOf } from '../net/session.js'
import { CitewrightError } from '../problem.js'
import { arxivDoi, type Identifier, type IdentifierKind, shownIdentifier } from './identifier.js'
import { SERVICES, type Service, type ServiceName } from './services.js'

export interface IdentifierOptions extends ResolveOptions {
  /** Addresses to ask in the place of the services' own, such as a mirror's. @default the services' own */
  readonly services?: Readonly<Partial<Record<ServiceName, string>>>
}

/**
 * The record of a PMID, PMCID, arXiv id or ISBN: from NCBI, from arXiv's DOI, from Open Library or else Google Books.
 *
 * @throws CitewrightError `IDENTIFIER_INVALID` (the last digit of an ISBN), `IDENTIFIER_NOT_FOUND`, `CONTENT_INVALID`, and
 * those of the network
 */
export async function findByIdentifier(
  identifier: Identifier,
  { services = {}, ...options }: IdentifierOptions = {},
): Promise<FoundRecord> {
  const { kind, value } = identifier
  if (kind === 'arxiv') return findRecord(arxivDoi(value), options)
  if (kind === 'isbn' && !isSoundIsbn(isbnDigits(value) ?? '')) throw unsound(value)
  const { records, readPage: _, resolver: __, ...request } = options
  const key = `${kind}:${value}`.toLowerCase()
  const had = hadRecord(records, key, options)
  if (had !== undefined) return { item: { ...had, id: had.DOI ?? key }, warnings: [] }
  const found = await askAll(identifier, SERVICES[kind], services, request)
  records?.set(key, found.item)
  return found
}

/** The first answer counts; a service that is in trouble may not hide that another knows the work. */
async function askAll(
  identifier: Identifier,
  services: readonly Service[],
  bases: Readonly<Partial<Record<ServiceName, string>>>,
  request: RequestOptions,
): Promise<FoundRecord> {
  let trouble: CitewrightError | undefined
  for (const service of services) {
    try {
      return await askService(identifier, service, bases[service.name] ?? service.base, request)
    } catch (error) {
      if (!(error instanceof CitewrightError)) throw error
      if (error.code !== 'NOT_FOUND') trouble ??= error
    }
  }
  throw trouble ?? notFound(identifier, services)
}

async function askService(
  { kind, value }: Identifier,
  { base, path, accept, record }: Service,
  asked: string,
  request: RequestOptions,
): Promise<FoundRecord> {
  const read = async ({ bytes, url }: Answer): Promise<Item> => {
    const answer = record(parsed(bytes, url), value)
    if (answer === undefined) throw new CitewrightError('NOT_FOUND', `${url} knows no such work.`, { url })
    const item = await readWork(answer, { id: `${kind}:${value}`.toLowerCase(), ...OWN_FIELD[kind]?.(value) })
    if (item === undefined) throw broken(url, 'JSON that is no record of a work')
    return item
  }
  const privateNetwork = request.privateNetwork ?? false
  const options = asked === base ? request : { ...request, privateNetwork: withOrigin(privateNetwork, asked) }
  const wanted = { url: asked + path(value), accept, lifetime: OF_RECORDS, read }
  const { value: item, warnings } = await sessionOf(options).ask(wanted, options)
  return { item, warnings }
}

/** What was asked for stands in the item, whether the record repeats it or not. */
const OWN_FIELD: Readonly<Partial<Record<IdentifierKind, (value: string) => Pick<Item, 'PMID' | 'PMCID'>>>> = {
  pmid: (PMID) => ({ PMID }),
  pmcid: (PMCID) => ({ PMCID }),
}

function parsed(bytes: Uint8Array, url: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (cause) {
    throw broken(url, 'broken JSON', cause)
  }
}

function broken(url: string, what: string, cause?: unknown): CitewrightError {
  return new CitewrightError('CONTENT_INVALID', `${url} answered with ${what}; try again later.`, { url, cause })
}

function unsound(value: string): CitewrightError {
  const message = `${value} is no ISBN: its last digit does not fit the others; check it for a mistyped one.`
  return new CitewrightError('IDENTIFIER_INVALID', message)
}

function notFound(identifier: Identifier, services: readonly Service[]): CitewrightError {
  const asked = services.map(({ base }) => new URL(base).host).join(' and ')
  const message = `No work has the ${shownIdentifier(identifier)}, by what ${asked} know; check it, or cite the work by its title.`
  return new CitewrightError('IDENTIFIER_NOT_FOUND', message)
}
