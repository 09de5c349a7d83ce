/*
 * The rules of given names other than `by-cite` (CSL 1.0.2, "Disambiguation"): they tell apart the people of the whole document,
 * whether cites are alike or not.
 */

import type { NameBlock } from './context.js'
import { initials } from './initials.js'
import type { PersonParts } from './person.js'
import type { CitationOptions } from './style.js'

export type NamesakeRule = Exclude<NonNullable<CitationOptions['givenname-disambiguation-rule']>, 'by-cite'>

/**
 * @param all the blocks of names of each cite.
 * @returns tells for the blocks of a cite how much of each given name is shown: 0 as the style says, 1 initials, 2 all of it;
 * undefined for cites whose people have no namesakes.
 */
export function tellNamesakesApart(
  all: readonly (readonly NameBlock[])[],
  rule: NamesakeRule,
): (blocks: readonly NameBlock[]) => readonly (readonly number[])[] | undefined {
  const most = rule.startsWith('primary') ? 1 : Number.POSITIVE_INFINITY
  /** By family name: the given name of those who have it, or where these are more than one, how much is shown of each. */
  const people = new Map<string, string | Map<string, number>>()
  for (const blocks of all)
    for (const { names } of blocks)
      for (let i = 0; i < names.length && i < most; i += 1) {
        const name = names[i] as PersonParts
        const family = familyOf(name)
        const known = people.get(family)
        if (known === undefined) people.set(family, name.given)
        else if (typeof known === 'object') known.set(name.given, 0)
        else if (known !== name.given) people.set(family, new Map().set(known, 0).set(name.given, 0))
      }
  for (const givens of people.values()) if (typeof givens === 'object') setLevels(givens, rule.endsWith('initials'))
  const levelOf = (name: PersonParts, index: number): number => {
    const givens = index < most ? people.get(familyOf(name)) : undefined
    return typeof givens === 'object' ? (givens.get(name.given) ?? 0) : 0
  }
  return (blocks) => {
    const levels = blocks.map(({ names }) => names.map(levelOf))
    return levels.some((some) => some.some(Boolean)) ? levels : undefined
  }
}

/** Sets how much of the given names of one family is shown. */
function setLevels(givens: Map<string, number>, onlyInitials: boolean): void {
  /** By initials: who has them, or {@link SEVERAL}. */
  const people = new Map<string, string>()
  const all = [...givens.keys()].map((given) => {
    const person = personOf(given)
    const letters = initials(person, '', false, true)
    people.set(letters, (people.get(letters) ?? person) === person ? person : SEVERAL)
    return { given, letters }
  })
  for (const { given, letters } of all) {
    const isAlone = people.get(letters) !== SEVERAL
    givens.set(given, !isAlone && !onlyInitials ? 2 : people.size < 2 ? 0 : 1)
  }
}

/** No person, who has no periods. */
const SEVERAL = '.'

/** Periods and blanks make no other person. */
function personOf(given: string): string {
  return given.replace(/[.\s]+/g, ' ').trim()
}

/** The family name as namesakes share it, particle and all. */
function familyOf({ family, particulars }: PersonParts): string {
  const { nonDropping } = particulars
  return nonDropping === '' ? family : `${nonDropping}|${family}`
}
