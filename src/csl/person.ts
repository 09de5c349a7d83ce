/*
 * Names as the processor keeps them.
 */
import { startsIdeographic } from './script.js'

/** What few names have besides a family and a given name; '' for a part that is not there. */
export interface Particulars {
  /** Goes where only the family name is shown: `de` in Jean de La Fontaine. */
  readonly dropping: string
  /** Stays with the family name: `van` in van Gogh. */
  readonly nonDropping: string
  readonly suffix: string
  readonly commaSuffix: boolean
  /**
   * `static`: family first and no comma; `joined`: nothing between, as in scripts that have no blanks; `literal`: an institution,
   * or a name that is only one word, never inverted or shortened.
   */
  readonly placing: 'western' | 'static' | 'joined' | 'literal'
  /** Given as one text: no part of a family, nor of the affixes that a style puts around people's names. */
  readonly isOrganisation: boolean
  /** Initials of the given name have a blank of their own before them. */
  readonly isApart: boolean
}

/** Those of most people, who share them: they have nothing of the kind. */
export const PERSON: Particulars = {
  dropping: '',
  nonDropping: '',
  suffix: '',
  commaSuffix: false,
  placing: 'western',
  isOrganisation: false,
  isApart: false,
}

const ORGANISATION: Particulars = { ...PERSON, placing: 'literal', isOrganisation: true }

/** A name in parts; '' for a part that it has not. */
export class PersonParts {
  readonly family: string
  readonly given: string
  readonly particulars: Particulars
  /** There is no more of it than the two names, and nothing in them can be markup, or change where it meets other text. */
  readonly isPlain: boolean

  constructor(family: string, given = '', particulars: Particulars = PERSON) {
    this.family = family
    this.given = given
    this.particulars = particulars
    this.isPlain =
      (particulars === PERSON || particulars === ORGANISATION) &&
      PLAIN.test(family) &&
      (given === '' || PLAIN.test(given))
  }

  /** Whether all of it is as in another. */
  equals(other: PersonParts | undefined): boolean {
    return this.family === other?.family && this.given === other.given && areAlike(this.particulars, other.particulars)
  }
}

function areAlike(a: Particulars, b: Particulars): boolean {
  return a.nonDropping === b.nonDropping && a.dropping === b.dropping && a.suffix === b.suffix
}

/** Letters of Latin script, then blanks, hyphens and periods, too. */
const PLAIN = /^[a-zÀ-ʯ][a-zÀ-ʯ .-]*$/i

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
  const family = partOf(fields['family'])
  const given = partOf(fields['given'])
  const dropping = partOf(fields['dropping-particle'])
  const nonDropping = partOf(fields['non-dropping-particle'])
  const suffix = partOf(fields['suffix'])
  if (family === '' && (given === '' || dropping + nonDropping === '')) {
    const text = given || partOf(fields['literal'])
    // It is never printed, but who has one is another.
    const particulars = suffix === '' ? ORGANISATION : { ...ORGANISATION, suffix }
    return text === '' ? undefined : new PersonParts(text, '', particulars)
  }
  const isIdeographic = given !== '' && startsIdeographic(family)
  const placing =
    given === '' && dropping === '' && suffix === ''
      ? 'literal'
      : isIdeographic && startsIdeographic(given)
        ? 'joined'
        : isIdeographic || familyFirst || isSet(fields['static-ordering'])
          ? 'static'
          : 'western'
  const isApart = isSet(fields['blank-before-initials'])
  if (dropping === '' && nonDropping === '' && suffix === '' && placing === 'western' && !isApart)
    return new PersonParts(family, given)
  const commaSuffix = isSet(fields['comma-suffix'])
  return new PersonParts(family, given, { ...PERSON, dropping, nonDropping, suffix, commaSuffix, placing, isApart })
}

/** What a field says, whatever it is; '' for what is neither a text nor a number. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return Number.isFinite(value) ? String(value) : ''
}

export function partOf(value: unknown): string {
  return textOf(value).trim()
}

function isSet(value: unknown): boolean {
  return value !== undefined && SET.includes(value)
}

const SET: readonly unknown[] = [true, 1, 'true', '1']
