import type { Name } from '../item/item.js'
import { readName, recase } from '../item/name.js'
import { plainText } from './markup.js'
import { list, own, text } from './record-values.js'

/** A record's contributors as names, without affiliations, identifiers and repetitions; undefined when there are none. */
export function recordNames(value: unknown): readonly Name[] | undefined {
  const entries = list(value)
  const capitals = areAllCapitals(entries)
  const names: Name[] = []
  const seen = new Map<string, string | undefined>()
  for (const entry of entries) {
    const name = recordName(entry, capitals)
    if (name === undefined) continue
    const key = JSON.stringify(Object.values(name)).toLowerCase()
    const orcid = text(own(entry, 'ORCID'))
    const repeated = seen.has(key) && isOnePerson(name, orcid, seen.get(key), entries.length)
    if (!repeated) names.push(name)
    seen.set(key, orcid ?? seen.get(key))
  }
  return names.length === 0 ? undefined : names
}

/**
 * Whether a name that comes a second time is the same person: agencies repeat authors with two affiliations, but two
 * Y. Wangs are two people, and so are namesakes in the lists of large collaborations.
 */
function isOnePerson(name: Name, orcid: string | undefined, other: string | undefined, among: number): boolean {
  if (orcid !== undefined && other !== undefined) return orcid === other
  if ('literal' in name) return true
  return among <= LARGE_COLLABORATION && /\p{L}\p{Ll}/u.test(name.given ?? '')
}

const LARGE_COLLABORATION = 50

function recordName(value: unknown, capitals: boolean): Name | undefined {
  if (typeof value === 'string') return nameOf(value)
  const [written, ownSuffix] = withoutSuffix(unmarked(part(own(value, 'family'))))
  const [family, initials] = withoutInitials(written)
  const given =
    [unmarked(part(own(value, 'given'))), initials].filter((each) => each !== undefined).join(' ') || undefined
  if (family === undefined && given === undefined) {
    const literal = part(own(value, 'literal')) ?? part(own(value, 'name'))
    return literal === undefined ? undefined : { literal }
  }
  if (family === undefined) return given === undefined ? undefined : { family: given }
  // The whole name in one field: "Hinrichsen, Gregory A."
  if (given === undefined && family.includes(', ')) return nameOf(family)
  const dropping = part(own(value, 'dropping-particle'))
  const nonDropping = part(own(value, 'non-dropping-particle'))
  const suffix = part(own(value, 'suffix')) ?? ownSuffix
  return {
    ...(given === undefined ? { family } : withoutCapitals(family, given, capitals)),
    ...(dropping === undefined ? {} : { 'dropping-particle': dropping }),
    ...(nonDropping === undefined ? {} : { 'non-dropping-particle': nonDropping }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

/** Whether a record has all its authors in capitals, so that a short name is no abbreviation either. */
function areAllCapitals(entries: readonly unknown[]): boolean {
  const families = entries.flatMap((entry) => part(own(entry, 'family')) ?? [])
  return families.length > 1 && families.every(isCapitals) && families.some((family) => family.length > 3)
}

function isCapitals(name: string): boolean {
  return /\p{Lu}/u.test(name) && !/\p{Ll}/u.test(name)
}

/** `OKAFOR` is Okafor; `LI` is Li only among others in capitals, as `KC` may be what it says. Initials stay. */
function withoutCapitals(
  family: string,
  given: string,
  all: boolean,
): { readonly family: string; readonly given: string } {
  if (!isCapitals(family) || !(all || /\p{Lu}{3}/u.test(family))) return { family, given }
  const lowered = recase(family).replace(
    /(?<!\p{L})\p{Lu}{2}(?!\p{L})/gu,
    (two) => two.charAt(0) + two.charAt(1).toLowerCase(),
  )
  return { family: lowered, given: recase(given) }
}

/** Without the marks of footnotes and affiliations. */
function unmarked(name: string | undefined): string | undefined {
  return name?.replace(/(?<=\p{L})[\d,*∗†‡§]{1,10}$/u, '')
}

/** `M. Horst`: a middle initial that went astray. */
function withoutInitials(family: string | undefined): readonly [family: string | undefined, initials?: string] {
  const [, initials, name] = /^((?:\p{Lu}\. ?){1,3})(\p{Lu}\p{L}.*)$/u.exec(family ?? '') ?? []
  return name === undefined || initials === undefined ? [family] : [name, initials.trim()]
}

/** `King Jr.`: the suffix has a field of its own. */
function withoutSuffix(family: string | undefined): readonly [family: string | undefined, suffix?: string] {
  const [, name, suffix] = /^(.{2,200}?),? (Jr\.?|Sr\.?|II|III|IV)$/.exec(family ?? '') ?? []
  return name === undefined || suffix === undefined ? [family] : [name, suffix]
}

function nameOf(value: string): Name | undefined {
  const name = part(value)
  return name === undefined ? undefined : (readName(name) ?? { literal: name })
}

/** One part of a name: no markup, no comma left over at its end, and nothing that only stands for names left out. */
function part(value: unknown): string | undefined {
  const found = plainText((text(value) ?? '').slice(0, LONGEST_PART)).replace(/[,;]{1,5}$/, '')
  return found === '' || /^(?:et al\.?|and others|others)$/i.test(found) ? undefined : found
}

/** Names of consortia can be long. */
const LONGEST_PART = 1000
