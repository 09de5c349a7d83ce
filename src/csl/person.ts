/*
 * Names as the processor keeps them.
 */
import type { Known } from './known.js'
import { startsIdeographic } from './script.js'
import type { Token } from './token.js'

/** A name in parts; '' for a part that it has not. */
export class PersonParts {
  readonly family: string
  readonly given: string
  /** Goes where only the family name is shown: `de` in Jean de La Fontaine. */
  readonly dropping: string
  /** Stays with the family name: `van` in van Gogh. */
  readonly nonDropping: string
  readonly suffix: string
  readonly commaSuffix: boolean
  /** An institution, or a name that is only one word: never inverted or shortened. */
  readonly isLiteral: boolean
  /** Family first and no comma; `joined`: nothing between, as in scripts that have no blanks. */
  readonly order: 'western' | 'static' | 'joined'
  /** Given as one text: no part of a family, nor of the affixes that a style puts around people's names. */
  isOrganisation = false
  /** Initials of the given name have a blank of their own before them. */
  isApart = false
  /** Of the item; it decides how letters change case. */
  language = ''
  #isPlain: boolean | undefined
  /** As it has been printed so far, by the number of the way to print it. */
  formatted: Known<number, string | readonly Token[]> | undefined = undefined

  constructor(
    family: string,
    given = '',
    dropping = '',
    nonDropping = '',
    suffix = '',
    commaSuffix = false,
    isLiteral = false,
    order: PersonParts['order'] = 'western',
  ) {
    this.family = family
    this.given = given
    this.dropping = dropping
    this.nonDropping = nonDropping
    this.suffix = suffix
    this.commaSuffix = commaSuffix
    this.isLiteral = isLiteral
    this.order = order
  }

  /** Whether nothing in its parts can be markup, or change where it meets other text. */
  get isPlain(): boolean {
    this.#isPlain ??=
      this.family !== '' &&
      PLAIN.test(this.family) &&
      PLAIN.test(this.given) &&
      PLAIN.test(this.dropping) &&
      PLAIN.test(this.nonDropping) &&
      PLAIN.test(this.suffix)
    return this.#isPlain
  }

  /** Whether all of it is as in another. */
  equals(other: PersonParts | undefined): boolean {
    return (
      this.family === other?.family &&
      this.given === other.given &&
      this.nonDropping === other.nonDropping &&
      this.dropping === other.dropping &&
      this.suffix === other.suffix
    )
  }
}

/** Letters of Latin script, then blanks, hyphens and periods, too; or nothing. */
const PLAIN = /^(?:[a-zÀ-ʯ][a-zÀ-ʯ .-]*)?$/i

/** A name as an item holds it; any part may have any type. */
export type NameFields = Readonly<Record<string, unknown>>

export type SplitName = (name: NameFields) => NameFields

/**
 * @param split takes particles and suffixes out of the parts that hold them.
 * @param language of the item: in some the family name comes first, also in Latin letters.
 */
export function readNames(
  value: readonly unknown[],
  split: SplitName | undefined,
  language: string,
): readonly PersonParts[] {
  const familyFirst = FAMILY_FIRST.test(language)
  // A list as long as it will be: most are of one name or two, and lists that grow get room for many more.
  const names = value.slice() as PersonParts[]
  let count = 0
  for (const each of value) {
    const name = readName(each, split, familyFirst)
    if (name === undefined) continue
    name.language = language
    names[count] = name
    count += 1
  }
  names.length = count
  return names
}

/** Chinese, Hungarian, Japanese and Vietnamese. */
const FAMILY_FIRST = /^(?:zh|ja|(?:hu|vi)$)/

function readName(value: unknown, split: SplitName | undefined, familyFirst: boolean): PersonParts | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = split === undefined ? (value as NameFields) : split(value as NameFields)
  const literal = partOf(fields['literal'])
  const family = partOf(fields['family'])
  const given = partOf(fields['given'])
  if (family === '' && given === '') return literal === '' ? undefined : institution(literal)
  const dropping = partOf(fields['dropping-particle'])
  const nonDropping = partOf(fields['non-dropping-particle'])
  const suffix = partOf(fields['suffix'])
  const commaSuffix = isSet(fields['comma-suffix'])
  if (family === '' && dropping === '' && nonDropping === '') return institution(given, suffix)
  const isIdeographic = given !== '' && startsIdeographic(family)
  const order =
    isIdeographic && startsIdeographic(given)
      ? 'joined'
      : isIdeographic || familyFirst || isSet(fields['static-ordering'])
        ? 'static'
        : 'western'
  const isLiteral = given === '' && dropping === '' && suffix === ''
  const person = new PersonParts(family, given, dropping, nonDropping, suffix, commaSuffix, isLiteral, order)
  person.isApart = isSet(fields['blank-before-initials'])
  return person
}

export function partOf(value: unknown): string {
  return typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' && Number.isFinite(value)
      ? String(value)
      : ''
}

function isSet(value: unknown): boolean {
  return SET.includes(value)
}

const SET: readonly unknown[] = [true, 1, 'true', '1']

/** A name in one piece. */
function institution(text: string, suffix = ''): PersonParts {
  const name = new PersonParts(text, '', '', '', suffix, false, true)
  name.isOrganisation = true
  return name
}
