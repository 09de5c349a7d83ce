import type { Name } from '../item/item.js'
import { readName } from '../item/name.js'
import { plainText } from './markup.js'
import { list, own, text } from './record-values.js'

/** A record's contributors as names, without affiliations, identifiers and repetitions; undefined when there are none. */
export function recordNames(value: unknown): readonly Name[] | undefined {
  const entries = list(value)
  const names: Name[] = []
  const seen = new Map<string, string | undefined>()
  for (const entry of entries) {
    const name = recordName(entry)
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

function recordName(value: unknown): Name | undefined {
  if (typeof value === 'string') return nameOf(value)
  const family = part(own(value, 'family'))
  const given = part(own(value, 'given'))
  if (family === undefined && given === undefined) {
    const literal = part(own(value, 'literal')) ?? part(own(value, 'name'))
    return literal === undefined ? undefined : { literal }
  }
  if (family === undefined) return given === undefined ? undefined : { family: given }
  // The whole name in one field: "Hinrichsen, Gregory A."
  if (given === undefined && family.includes(', ')) return nameOf(family)
  const dropping = part(own(value, 'dropping-particle'))
  const nonDropping = part(own(value, 'non-dropping-particle'))
  const suffix = part(own(value, 'suffix'))
  return {
    family,
    ...(given === undefined ? {} : { given }),
    ...(dropping === undefined ? {} : { 'dropping-particle': dropping }),
    ...(nonDropping === undefined ? {} : { 'non-dropping-particle': nonDropping }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

function nameOf(value: string): Name | undefined {
  const name = part(value)
  return name === undefined ? undefined : (readName(name) ?? { literal: name })
}

/** One part of a name: no markup, and no comma left over at its end. */
function part(value: unknown): string | undefined {
  const found = plainText((text(value) ?? '').slice(0, LONGEST_PART)).replace(/[,;]{1,5}$/, '')
  return found === '' ? undefined : found
}

/** Names of consortia can be long. */
const LONGEST_PART = 1000
