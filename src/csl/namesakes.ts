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
        const given = plainGiven(name)
        const known = people.get(family)
        if (known === undefined) people.set(family, given)
        else if (typeof known === 'object') known.add(given)
        else if (known !== given) people.set(family, new Set([known, given]))
      }
  /** By shared family name: how many given names have the same initials. */
  const namesakes = new Map<string, ReadonlyMap<string, number>>()
  for (const [family, givens] of people) if (typeof givens === 'object') namesakes.set(family, countInitials(givens))
  const levelOf = (name: PersonParts, index: number, hasInitials: boolean): number => {
    const initials = isPrimary && index > 0 ? undefined : namesakes.get(familyOf(name))
    if (initials === undefined) return 0
    const alike = initials.get(initialsOf(plainGiven(name))) ?? 0
    if (initials.size < 2 && alike < 2) return 0
    if (onlyInitials) return initials.size > 1 ? 1 : 0
    return alike < 2 && hasInitials ? 1 : 2
  }
  return all.map((blocks) => {
    const levels = blocks.map(({ names, hasInitials }) => names.map((name, index) => levelOf(name, index, hasInitials)))
    return levels.some((block) => block.some((level) => level > 0)) ? levels : undefined
  })
}

function countInitials(givens: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const given of givens) {
    const initials = initialsOf(given)
    counts.set(initials, (counts.get(initials) ?? 0) + 1)
  }
  return counts
}

/** The family name as namesakes share it, particle and all. */
function familyOf({ nonDropping, family }: PersonParts): string {
  return nonDropping === '' ? family : `${nonDropping}|${family}`
}

/** Without what makes no other person: periods and blanks. */
function plainGiven({ given }: PersonParts): string {
  return given.replace(/[.\s]+/g, ' ').trim()
}

function initialsOf(given: string): string {
  return given
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('')
}
