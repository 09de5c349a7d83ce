import type { FoundRecord, ResolveDoi } from '../doi/index.js'
import { formatIsoDate } from '../item/date.js'
import type { Item, ItemFields } from '../item/item.js'
import { familyOf } from '../item/name.js'
import { foldText } from '../item/text.js'
import type { Warning } from '../problem.js'
import type { Reference } from './types.js'

/**
 * Completes references by their DOIs' records: the record corrects what was read and fills what is missing, and what only
 * the reference says (a note, an access date) stays. Where title, first author or year of the two do not agree, a
 * RECORD_DISAGREES warning names both; where title and first author are both other ones, the DOI leads to another work, so
 * the reference stands as it was read. Never throws for a reference: a record that cannot be had is a RECORD_UNAVAILABLE
 * warning, and the reference stays as it is.
 *
 * @param resolve asked for at most three records at a time, once for each DOI.
 * @returns the references in their order.
 */
export async function resolveReferences(
  references: readonly Reference[],
  resolve: ResolveDoi,
): Promise<readonly Reference[]> {
  const flights = new Map<string, Promise<Outcome>>()
  const resolved: Reference[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < references.length) {
      const index = next
      next += 1
      const reference = references[index]
      if (reference !== undefined) resolved[index] = await complete(reference, resolve, flights)
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, work))
  return resolved
}

/** Crossref asks for no more than three requests at once. */
const AT_A_TIME = 3

type Outcome = FoundRecord | { readonly warning: Warning }

async function complete(
  reference: Reference,
  resolve: ResolveDoi,
  flights: Map<string, Promise<Outcome>>,
): Promise<Reference> {
  const { doi } = reference
  if (doi === undefined) return reference
  const key = doi.toLowerCase()
  const flight = flights.get(key) ?? ask(doi, resolve)
  flights.set(key, flight)
  const outcome = await flight
  return 'item' in outcome
    ? merge(reference, doi, outcome)
    : { ...reference, warnings: [...reference.warnings, outcome.warning] }
}

async function ask(doi: string, resolve: ResolveDoi): Promise<Outcome> {
  try {
    const found = await resolve(doi)
    return 'item' in found ? found : { item: found, warnings: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const message = `The record of ${doi} could not be had, so the reference stands as it was read: ${reason}`
    return { warning: { code: 'RECORD_UNAVAILABLE', message } }
  }
}

function merge(reference: Reference, doi: string, { item: record, warnings: told }: FoundRecord): Reference {
  const { id, type, ...read } = reference.item
  const differences = COMPARED.flatMap((compare) => compare(reference.item, record) ?? [])
  const other = differences.some(({ part }) => part === 'title') && differences.some(({ part }) => part === 'author')
  const warnings = differences.map(({ part, ours, theirs }): Warning => {
    const kept = other ? 'the DOI seems to be of another work, and the reference is kept' : 'the record is kept'
    const message = `The reference has the ${part} "${ours}", the record of ${doi} has "${theirs}"; ${kept}.`
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
