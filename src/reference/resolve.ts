import type { FoundRecord, ResolveDoi } from '../doi/index.js'
import { type Identifier, readIdentifier, shownIdentifier } from '../identifier/identifier.js'
import { formatIsoDate } from '../item/date.js'
import type { Item, ItemFields } from '../item/item.js'
import { familyOf } from '../item/name.js'
import { foldText } from '../item/text.js'
import type { Warning } from '../problem.js'
import type { Reference } from './types.js'

/** A function that finds the record of a PMID, a PMCID or an ISBN, or throws a {@link CitewrightError}. */
export type FindRecord = (identifier: Identifier) => Promise<FoundRecord>

/**
 * Completes references by their DOIs' records: the record corrects what was read and fills what is missing, and what only
 * the reference says (a note, an access date) stays. Where title, first author or year of the two do not agree, a
 * RECORD_DISAGREES warning names both; where title and first author are both other ones, the DOI leads to another work, so
 * the reference stands as it was read. Never throws for a reference: a record that cannot be had is a RECORD_UNAVAILABLE
 * warning, and the reference stays as it is.
 *
 * @param resolve asked for at most three records at a time, once for each DOI.
 * @param find asked for references without a DOI that have a PMID or a PMCID, and for books with an ISBN. @default nobody is
 * @returns the references in their order.
 */
export async function resolveReferences(
  references: readonly Reference[],
  resolve: ResolveDoi,
  find?: FindRecord,
): Promise<readonly Reference[]> {
  const flights = new Map<string, Promise<Outcome>>()
  const resolved: Reference[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < references.length) {
      const index = next
      next += 1
      const reference = references[index]
      if (reference === undefined) continue
      const wanted = wantedBy(reference, resolve, find)
      resolved[index] = wanted === undefined ? reference : await complete(reference, wanted, flights)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return resolved
}

/** Crossref asks for no more than three requests at once. */
const AT_A_TIME = 3

type Outcome = FoundRecord | { readonly warning: Warning }

/** What is to be looked up for a reference, by the name that warnings give it. */
interface Wanted {
  readonly name: string
  look(): Promise<Item | FoundRecord>
}

function wantedBy({ doi, item }: Reference, resolve: ResolveDoi, find: FindRecord | undefined): Wanted | undefined {
  if (doi !== undefined) return { name: doi, look: () => resolve(doi) }
  const identifier = find === undefined ? undefined : identifierOf(item)
  if (find === undefined || identifier === undefined) return undefined
  return { name: shownIdentifier(identifier), look: () => find(identifier) }
}

/** The ISBN of anything but a book is that of what it stands in. */
function identifierOf({ PMID, PMCID, ISBN, type }: Item): Identifier | undefined {
  const written = [
    PMID === undefined ? '' : `PMID ${PMID}`,
    PMCID ?? '',
    ISBN === undefined || type !== 'book' ? '' : `ISBN ${ISBN}`,
  ]
  return written.map(readIdentifier).find((identifier) => identifier !== undefined)
}

async function complete(
  reference: Reference,
  { name, look }: Wanted,
  flights: Map<string, Promise<Outcome>>,
): Promise<Reference> {
  const key = name.toLowerCase()
  const flight = flights.get(key) ?? ask(name, look)
  flights.set(key, flight)
  const outcome = await flight
  return 'item' in outcome
    ? merge(reference, name, outcome)
    : { ...reference, warnings: [...reference.warnings, outcome.warning] }
}

async function ask(name: string, look: Wanted['look']): Promise<Outcome> {
  try {
    const found = await look()
    return 'item' in found ? found : { item: found, warnings: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `The record of ${name} could not be had, so the reference stands as it was read: ${reason}`
    return { warning: { code: 'RECORD_UNAVAILABLE', message } }
  }
}

function merge(reference: Reference, name: string, { item: record, warnings: told }: FoundRecord): Reference {
  const { id, type, ...read } = reference.item
  const differences = COMPARED.flatMap((compare) => compare(reference.item, record) ?? [])
  const other = differences.some(({ part }) => part === 'title') && differences.some(({ part }) => part === 'author')
  const warnings = differences.map(({ part, ours, theirs }): Warning => {
    const kept = other ? 'it seems to be of another work, and the reference is kept' : 'the record is kept'
    const message = `The reference has the ${part} "${ours}", the record of ${name} has "${theirs}"; ${kept}.`
    return { code: 'RECORD_DISAGREES', path: PATHS[part], message }
  })
  const item: Item = other ? reference.item : { ...read, ...record, id }
  return { ...reference, item, warnings: [...reference.warnings, ...told, ...warnings] }
}

type Part = 'title' | 'author' | 'year'

const PATHS: Readonly<Record<Part, string>> = { title: 'title', author: 'author[0]', year: 'issued' }

interface Difference {
  readonly part: Part
  readonly ours: string
  readonly theirs: string
}

type Compare = (read: ItemFields, record: ItemFields) => Difference | undefined

/** What tells works apart. A part that one of the two lacks cannot disagree. */
const COMPARED: readonly Compare[] = [
  differ('title', (item) => item.title, sameTitle),
  differ('author', firstAuthor, sameName),
  differ('year', year, (ours, theirs) => Math.abs(Number(ours) - Number(theirs)) <= 1),
]

function differ(
  part: Part,
  get: (item: ItemFields) => string | undefined,
  same: (ours: string, theirs: string) => boolean,
): Compare {
  return (read, record) => {
    const [ours, theirs] = [get(read), get(record)]
    return ours === undefined || theirs === undefined || same(ours, theirs) ? undefined : { part, ours, theirs }
  }
}

/** One title may lack the subtitle or carry a bit of its neighbours: most words in common are enough. */
function sameTitle(ours: string, theirs: string): boolean {
  const [a, b] = [wordsOf(ours), wordsOf(theirs)]
  const common = [...a].filter((word) => b.has(word)).length
  return common >= 0.6 * Math.min(a.size, b.size)
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldText(text.replace(/<[^<>]{1,40}>/g, '')).split(' '))
}

function firstAuthor(item: ItemFields): string | undefined {
  const first = item.author?.[0]
  return first === undefined ? undefined : familyOf(first)
}

/** `Cruz` and `de la Cruz`, `WHO` and `World Health Organization` are not told apart; `Smith` and `Jones` are. */
function sameName(ours: string, theirs: string): boolean {
  const [a, b] = [foldText(ours), foldText(theirs)]
  return a.includes(b) || b.includes(a) || isAcronym(ours, theirs) || isAcronym(theirs, ours)
}

function isAcronym(short: string, long: string): boolean {
  const initials = long.replace(/[^\p{Lu}]/gu, '')
  return initials.length > 1 && short.replace(/\W/g, '') === initials
}

/** The online and the print year of an article are often one apart, so a year's difference is none. */
function year(item: ItemFields): string | undefined {
  return item.issued === undefined ? undefined : formatIsoDate(item.issued)?.slice(0, 4)
}
