/*
 * What items for citeproc-js hold in one piece: particles and suffixes within names, variables in `note`, labels within locators.
 * Items that say what they mean need none of it, and a bundle that does not ask for it has none.
 */
import { DATE_VARIABLES, NAME_VARIABLES } from '../item/item.js'
import { headLabel } from './embedded-labels.js'
import { type NameFields, partOf } from './person.js'

type Fields = Readonly<Record<string, unknown>>

/** How items and cites are read before anything is printed; what is missing is taken as it is given. */
export interface Reading {
  readonly item?: (fields: Fields) => Fields
  readonly name?: (name: NameFields) => NameFields
  /** @returns what the locator is without the label at its head, and that label; undefined without one. */
  readonly locator?: (locator: string) => { readonly locator: string; readonly label: string } | undefined
}

/** Reads items as citeproc-js does. */
export const citeprocReading: Required<Reading> = {
  item: withNoteVariables,
  name: splitName,
  locator: headLabel,
}

function splitName(name: NameFields): NameFields {
  let family = partOf(name['family'])
  let given = partOf(name['given'])
  if (family === '' && given === '') return name
  let dropping = partOf(name['dropping-particle'])
  let nonDropping = partOf(name['non-dropping-particle'])
  let suffix = partOf(name['suffix'])
  let commaSuffix = name['comma-suffix']
  if (given !== '' && suffix === '') {
    const match = /^([^,]*),(!?)\s*([^,]+)$/.exec(given)
    if (match !== null && match[3] !== undefined) {
      const tail = match[3].trim()
      if (isParticles(tail)) dropping ||= tail
      else {
        suffix = tail
        commaSuffix = match[2] === '!'
      }
      given = (match[1] ?? '').trim()
    }
  }
  if (family.length > 2 && family.startsWith('"') && family.endsWith('"')) family = family.slice(1, -1)
  else if (nonDropping === '' && name['parse-names'] !== false) {
    const head = leadingParticles(family)
    if (head > 0) {
      nonDropping = family.slice(0, head).trim()
      family = family.slice(head).trim()
    }
  }
  if (dropping === '' && given !== '') {
    const tail = trailingParticles(given)
    if (tail > 0) {
      dropping = given.slice(tail).trim()
      given = given.slice(0, tail).trim()
    }
  }
  return {
    ...name,
    family,
    given,
    'dropping-particle': dropping,
    'non-dropping-particle': nonDropping,
    suffix,
    'comma-suffix': commaSuffix,
  }
}

/** In small letters, a blank on either side of each. */
const PARTICLES =
  ' ' +
  "'s 's- 't a aan aan't aan't- ab abu af al al- am an as at auf auf'm aus aus'm ben bij bin boven d d' da dal dal' dall' " +
  "dalla das de de' deca dem degli dei del dela dell' della delle dello den der des di die dit do dos du e el el- en et " +
  "från fra freiherr het i i' ibn il im in in't l' la las le les lo los met o onder onder't op op't over over't santa se " +
  "'s ten ter te tho thoe thor to toe tot um unter uijt uijt't uit uit't und v. v v.d. van van't vande vander vanden vd " +
  "ver vom von vor zu zum zur y à voor aus'm zur' "

function isParticle(word: string): boolean {
  return PARTICLES.includes(` ${word.replace(/’/g, "'")} `)
}

function isParticles(text: string): boolean {
  return text.split(/\s+/).every(isParticle)
}

/** How many characters at the head are particles; something must be left after them. */
function leadingParticles(text: string): number {
  let at = 0
  for (;;) {
    const rest = text.slice(at)
    const match = /^(\S+)\s+(?=\S)/.exec(rest)
    const glued = /^([\p{Ll}]{1,5}['’]|[\p{Ll}]{2,4}-)(?=[\p{Lu}])/u.exec(rest)
    if (glued?.[1] !== undefined && isParticle(glued[1])) return at + glued[1].length
    if (match?.[1] === undefined || !isParticle(match[1])) return at
    at += match[0].length
  }
}

/** Where the particles at the end start; 0 if there are none. */
function trailingParticles(text: string): number {
  let at = text.length
  for (;;) {
    const match = /\s+(\S+)\s*$/.exec(text.slice(0, at))
    if (match?.[1] === undefined || !isParticle(match[1]) || match.index === 0) return at === text.length ? 0 : at
    at = match.index
  }
}

/**
 * Lines `name: value` at the head of `note` are variables ("cheater syntax"), also those that no style prints; what the item
 * has already stays.
 */
function withNoteVariables(fields: Fields): Fields {
  const { note } = fields
  if (typeof note !== 'string') return fields
  const found: Record<string, unknown> = {}
  const lines = note.split('\n')
  let at = 0
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const match = /^([A-Za-z][A-Za-z_-]{1,40}): *(\S.*)$/.exec(line)
    const [, given = '', value = ''] = match ?? []
    if (match === null) break
    const name = /^(?:[a-z]|[A-Z]+$)/.test(given) ? given : given.toLowerCase()
    const kind = kindOf(name)
    if (name !== 'type' && fields[name] !== undefined) continue
    if (kind === 'name') {
      const [family = '', ...rest] = value.split('||').map((part) => part.trim())
      const names = (found[name] as object[] | undefined) ?? []
      found[name] = [...names, rest.length === 0 ? { literal: family } : { family, given: rest[0] }]
    } else found[name] = kind === 'date' ? dateOf(value) : value.trim()
  }
  if (at === 0) return fields
  return { ...fields, ...found, note: lines.slice(at).join('\n') }
}

function kindOf(variable: string): 'name' | 'date' | 'text' {
  const isOneOf = (variables: readonly string[]) => variables.includes(variable)
  return isOneOf(NAME_VARIABLES) ? 'name' : isOneOf(DATE_VARIABLES) ? 'date' : 'text'
}

function dateOf(value: string): object {
  const parts = value.split('/').map((each) => each.trim().split('-').map(Number))
  return parts.every((part) => part.length <= 3 && part.every(Number.isInteger))
    ? { 'date-parts': parts }
    : { raw: value }
}
