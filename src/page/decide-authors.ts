import type { Name } from '../item/item.js'
import { readName } from '../item/name.js'
import { foldText } from '../item/text.js'
import { splitNames, tidyName } from './byline.js'
import type { Candidate } from './candidate.js'
import type { Decision } from './decision.js'
import { hasGivenName } from './given-names.js'
import { isBodyName, isNoAuthor, isPersonName, isSingleName } from './person.js'
import { type SiteForms, siteForm } from './title.js'

/**
 * Who wrote the page: persons where any source names persons, all of them where one source names more than another;
 * a body or a pen name only where a source that can be trusted says so; never the site itself.
 */
export function decideAuthors(
  candidates: readonly Candidate[],
  site: SiteForms,
  owners: SiteForms,
  language: string | undefined,
): Decision<readonly Name[]> | undefined {
  const lists = withoutOwners(readLists(candidates, site), owners)
  const pool = lists.filter((list) => list.rank >= (hasPerson(list) ? LEAST : TRUSTED))
  const ranked = pool
    .map((list) => ({ list, worth: worthOf(list, pool) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ list }) => list)
  const first = ranked[0]
  if (first === undefined) return undefined
  const winner = fuller(first, ranked)
  return {
    value: namesOf(winner, language),
    source: winner.source,
    rank: winner.rank,
    others: [...ranked, ...lists.filter((list) => !pool.includes(list))]
      .filter((list) => list !== winner)
      .slice(0, MOST_OTHERS)
      .map(({ people, source, rank }) => ({ value: people.map(({ text }) => text), source, rank })),
  }
}

/** From this rank on a source names the author rather than somebody who is also on the page. */
const SURE = 66
/** Below this even a person is more often one of another page. */
const LEAST = 48
/** Below this a name that is no person's is more often an account's than an author's. */
const TRUSTED = 58
const MOST_OTHERS = 20
const MOST_AUTHORS = 5000

interface Person {
  readonly text: string
  readonly name?: Name
  readonly key: string
  readonly isPerson: boolean
}

/** The authors that one source names. */
interface List {
  readonly source: string
  readonly rank: number
  readonly people: readonly Person[]
}

function readLists(candidates: readonly Candidate[], site: SiteForms): readonly List[] {
  const lists = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = `${candidate.source}\n${candidate.list ?? ''}`
    const list = lists.get(key)
    if (list === undefined) lists.set(key, [candidate])
    else list.push(candidate)
  }
  return [...lists.values()].flatMap((list): List[] => {
    const people = unique(list.slice(0, MOST_AUTHORS).flatMap((candidate) => peopleOf(candidate, site)))
    const persons = people.filter(({ isPerson }) => isPerson)
    // Beside persons, a body in the same list is the paper they write for.
    const kept =
      persons.length > 0 && persons.length < people.length
        ? people.filter((each) => each.isPerson || !isBodyName(each.text))
        : people
    const source = list[0]?.source ?? ''
    return kept.length === 0 ? [] : [{ source, rank: Math.max(...list.map(({ rank }) => rank)), people: kept }]
  })
}

/** The owner of the site is its author only where nobody else is. */
function withoutOwners(lists: readonly List[], owners: SiteForms): readonly List[] {
  const isOwner = ({ text }: Person) => owners.has(siteForm(text))
  const others = lists.filter(({ rank }) => rank >= SURE)
  if (!others.some(({ people }) => people.some((person) => person.isPerson && !isOwner(person)))) return lists
  return lists.flatMap((list): List[] => {
    const people = list.people.filter((person) => !isOwner(person))
    return people.length === 0 ? [] : [{ ...list, people }]
  })
}

function peopleOf(candidate: Candidate, site: SiteForms): readonly Person[] {
  if (candidate.name !== undefined) {
    const { value, name } = candidate
    return isNoAuthor(value) || site.has(siteForm(value))
      ? []
      : [{ text: value, name, key: keyOf(value), isPerson: true }]
  }
  return splitDeclared(candidate.value, candidate.rank >= SCHOLARLY || candidate.source.startsWith('meta dc'))
    .map(tidyName)
    .filter((text) => text !== '' && !isNoAuthor(text) && !site.has(siteForm(text)))
    .map((text) => ({ text, key: keyOf(text), isPerson: isPersonName(turned(text)) && !isBodyName(text) }))
    .filter(
      ({ text, isPerson }) =>
        isPerson || isBodyName(text) || isSingleName(text) || (text.length <= 60 && !PHRASE.test(text)),
    )
}

/** Words in small letters around a name: `Revised edition edited by …`, `your team`. */
const PHRASE = /^\p{Ll}+ |\s(?:by|of|von|der|for)\s/u

/** From this rank on a value is one author, and a comma turns the name round. */
const SCHOLARLY = 90

/** A declared value that may hold several authors. */
function splitDeclared(value: string, single: boolean): readonly string[] {
  if (value.includes(';')) return value.split(';').slice(0, MOST_AUTHORS)
  if (single) return [value]
  const led = /^(?:by|von|par|por|di|door|av)\s+/i.exec(value)
  const text = led === null ? value : value.slice(led[0].length)
  const commas = text.split(',').length - 1
  if (commas === 1 && /^\S+(?:\s(?:Jr|Sr|I{1,3}V?)\.?)?,\s/.test(text)) return [text]
  const names = splitNames(text)
  return names.length > 0 ? names : [text]
}

/** `Doe, Jane` as `Jane Doe`. */
function turned(text: string): string {
  const [family, given, ...more] = text.split(/,\s?/)
  return given === undefined || more.length > 0 ? text : `${given} ${family}`
}

function keyOf(text: string): string {
  return (
    foldText(text)
      .split(' ')
      .filter((word) => word.length > 1)
      .sort()
      .join(' ') || text
  )
}

function unique(people: readonly Person[]): readonly Person[] {
  const seen = new Map<string, Person>()
  for (const person of people) if (!seen.has(person.key)) seen.set(person.key, person)
  return [...seen.values()]
}

function hasPerson({ people }: List): boolean {
  return people.some(({ isPerson }) => isPerson)
}

/** How much more a full name is worth than a pen name, a first name or a body. */
const PERSON_BONUS = 14

function worthOf(list: List, all: readonly List[]): number {
  const names = new Set(list.people.map(({ key }) => key))
  const agreeing = all.filter((other) => other !== list && other.people.some(({ key }) => names.has(key))).length
  return (
    list.rank +
    4 * Math.min(3, agreeing) +
    (hasPerson(list) ? (list.rank >= SURE ? PERSON_BONUS : PERSON_BONUS / 2) : 0)
  )
}

/** The source that names everyone the winner names and more, or names them in full, if it can be trusted nearly as far. */
function fuller(first: List, lists: readonly List[]): List {
  const names = first.people.map(({ key }) => key)
  const initials = first.people.length > 0 && first.people.every(({ text }) => INITIALS.test(text))
  const more = lists.find(
    (list) =>
      list.rank >= first.rank - 20 &&
      !MIXED.test(list.source) &&
      list.people.every(({ isPerson }) => isPerson) &&
      (list.people.length > first.people.length
        ? first.rank < SCHOLARLY && names.every((key) => list.people.some((person) => person.key === key))
        : list.people.length === first.people.length &&
          (initials || first.people.length === 1) &&
          list.people.every(({ key }, index) => isFuller(key, names[index]))),
  )
  return more ?? first
}

/** A family name and nothing but initials: `Ojewola RW`, `R. W. Ojewola`. */
const INITIALS = /^(?:\p{Lu}\.?[ -]?){1,4} ?\p{Lu}\p{Ll}+$|^\p{Lu}\p{Ll}+,? (?:\p{Lu}\.?[ -]?){1,4}$/u

/** Sources that put the authors of a page and its owner into one list. */
const MIXED = /^(?:itemprop|meta author)/

/** `Jane Doe` is more of a name than `Jane`. */
function isFuller(longer = '', shorter = ''): boolean {
  const words = longer.split(' ')
  const fewer = shorter.split(' ')
  return words.length > fewer.length && words.length <= 4 && fewer.every((word) => words.includes(word))
}

function namesOf(list: List, language: string | undefined): readonly Name[] {
  return list.people.flatMap(({ text, name, isPerson }) => {
    if (name !== undefined) return [name]
    if (!isPerson && isBodyName(text)) return [{ literal: text }]
    return [familyFirst(text, language) ?? readName(text) ?? { literal: text }]
  })
}

/** Hungarian and Vietnamese pages print the family name first: there the name that is a given one stands behind. */
function familyFirst(text: string, language: string | undefined): Name | undefined {
  const [family = '', ...rest] = text.split(' ')
  const given = rest.join(' ')
  if (given === '' || text.includes(',')) return undefined
  const isTurned = /^hu\b/.test(language ?? '')
    ? hasGivenName(given) && !hasGivenName(family)
    : /^vi\b/.test(language ?? '') && VIETNAMESE_FAMILIES.has(foldText(family))
  return isTurned ? { family, given } : undefined
}

/** Nine in ten Vietnamese have one of these. */
const VIETNAMESE_FAMILIES: ReadonlySet<string> = new Set(
  'nguyen tran le pham hoang huynh phan vu vo đang bui đo ho ngo duong ly truong đinh đoan lam mai cao luu'.split(' '),
)
