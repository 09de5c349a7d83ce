/*
 * The rules of given names other than `by-cite` (CSL 1.0.2, "Disambiguation"): they tell apart the people of the whole document,
 * whether cites are alike or not.
 */

import type { NameBlock } from './context.js'
import type { PersonParts } from './person.js'
import type { CitationOptions } from './style.js'

export type NamesakeRule = Exclude<NonNullable<CitationOptions['givenname-disambiguation-rule']>, 'by-cite'>

/**
 * @param all the blocks of names of each cite.
 * @returns for each cite, block and name how much of the given name is shown: 0 as the style says, 1 initials, 2 all of it;
 * undefined for cites whose people have no namesakes.
 */
export function tellNamesakesApart(
  all: readonly (readonly NameBlock[])[],
  rule: NamesakeRule,
): readonly (readonly (readonly number[])[] | undefined)[] {
  const isPrimary = rule.startsWith('primary')
  const onlyInitials = rule.endsWith('initials')
  /** By family name: the given names of those who have it, a set where they are more than one. */
  const people = new Map<string, string | Set<string>>()
  for (const blocks of all)
    for (const { names } of blocks)
      for (const name of isPrimary ? names.slice(0, 1) : names) {
        const family = familyOf(name)
        const known = people.get(family)
        if (known === undefined) people.set(family, name.given)
        else if (typeof known === 'object') known.add(name.given)
        else if (known !== name.given) people.set(family, new Set([known, name.given]))
      }
  /** By shared family name: how much of each given name is shown. */
  const namesakes = new Map<string, ReadonlyMap<string, number>>()
  for (const [family, givens] of people)
    if (typeof givens === 'object') namesakes.set(family, levelsOf([...givens], onlyInitials))
  const levelOf = (name: PersonParts, index: number): number =>
    isPrimary && index > 0 ? 0 : (namesakes.get(familyOf(name))?.get(name.given) ?? 0)
  return all.map((blocks) =>
    blocks.some(({ names }) => names.some((name, index) => levelOf(name, index) > 0))
      ? blocks.map(({ names }) => names.map(levelOf))
      : undefined,
  )
}

/** How much of the given names of one family is shown. */
function levelsOf(givens: readonly string[], onlyInitials: boolean): ReadonlyMap<string, number> {
  const people = new Map(givens.map((given) => [plainGiven(given), initialsOf(plainGiven(given))]))
  /** How many people have the same initials. */
  const counts = new Map<string, number>()
  for (const initials of people.values()) counts.set(initials, (counts.get(initials) ?? 0) + 1)
  return new Map(
    givens.map((given) => {
      const isAlone = counts.get(people.get(plainGiven(given)) ?? '') === 1
      return [given, !isAlone && !onlyInitials ? 2 : counts.size < 2 ? 0 : 1]
    }),
  )
}

/** The family name as namesakes share it, particle and all. */
function familyOf({ nonDropping, family }: PersonParts): string {
  return `${nonDropping}|${family}`
}

/** Without what makes no other person: periods and blanks. */
function plainGiven(given: string): string {
  return given.replace(/[.\s]+/g, ' ').trim()
}

function initialsOf(given: string): string {
  return given.replace(/([^\s-])[^\s-]*[\s-]*/g, '$1')
}
