/*
 * Names as the processor keeps them: particles and suffixes split off what is given in one piece.
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
  /** Of the item; it decides how letters change case. */
  language = ''
  /** As it has been printed so far, by the number of the way to print it. */
  formatted: Known<number, readonly Token[]> | undefined = undefined

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

  /** All of it, to tell names apart by. */
  get key(): string {
    return `${this.nonDropping}|${this.family}|${this.given}|${this.dropping}|${this.suffix}`
  }
}

/**
 * @param guess particles and suffixes are read from the parts that hold them.
 * @param language of the item: in some the family name comes first, also in Latin letters.
 */
export function readNames(value: unknown, guess: boolean, language = ''): readonly PersonParts[] {
  if (!Array.isArray(value)) return []
  const familyFirst = FAMILY_FIRST.test(language)
  const names: PersonParts[] = []
  for (const each of value as unknown[]) {
    const name = readName(each, guess, familyFirst)
    if (name === undefined) continue
    name.language = language
    names.push(name)
  }
  return names
}

/** Chinese, Hungarian, Japanese and Vietnamese. */
const FAMILY_FIRST = /^(?:zh|ja|(?:hu|vi)$)/

function readName(value: unknown, guess: boolean, familyFirst: boolean): PersonParts | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = value as Record<string, unknown>
  const literal = partOf(fields['literal'])
  let family = partOf(fields['family'])
  let given = partOf(fields['given'])
  if (family === '' && given === '') {
    if (literal === '') return undefined
    return institution(literal)
  }
  let dropping = partOf(fields['dropping-particle'])
  let nonDropping = partOf(fields['non-dropping-particle'])
  let suffix = partOf(fields['suffix'])
  let commaSuffix = isSet(fields['comma-suffix'])
  if (guess) {
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
    else if (nonDropping === '' && fields['parse-names'] !== false) {
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
  }
  if (family === '' && dropping === '' && nonDropping === '') return institution(given, suffix)
  const order =
    given !== '' && startsIdeographic(family)
      ? startsIdeographic(given)
        ? 'joined'
        : 'static'
      : familyFirst || isSet(fields['static-ordering'])
        ? 'static'
        : 'western'
  const isLiteral = given === '' && dropping === '' && suffix === ''
  return new PersonParts(family, given, dropping, nonDropping, suffix, commaSuffix, isLiteral, order)
}

function partOf(value: unknown): string {
  return typeof value === 'string'
    ? value.trim()
    : typeof value === 'number' && Number.isFinite(value)
      ? String(value)
      : ''
}

function isSet(value: unknown): boolean {
  return value === true || value === 1 || value === 'true' || value === '1'
}

/** A name in one piece. */
function institution(name: string, suffix = ''): PersonParts {
  return new PersonParts(name, '', '', '', suffix, false, true)
}

const PARTICLES = new Set(
  (
    "'s 's- 't a aan aan't aan't- ab abu af al al- am an as at auf auf'm aus aus'm ben bij bin boven d d' da dal dal' dall' dalla das de de' deca dem " +
    "degli dei del dela dell' della delle dello den der des di die dit do dos du e el el- en et från fra freiherr het i i' ibn il im in in't " +
    "l' la las le les lo los met o onder onder't op op't over over't santa se 's ten ter te tho thoe thor to toe tot um unter uijt uijt't uit uit't und v. v v.d. " +
    "van van't vande vander vanden vd ver vom von vor zu zum zur y à voor aus'm zur"
  ).split(' '),
)

function isParticle(word: string): boolean {
  return PARTICLES.has(word.replace(/’/g, "'"))
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
