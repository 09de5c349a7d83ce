import type { Item } from '../item/item.js'

/**
 * Which items show the day they were looked at (`accessed`): as the style's manual has it, all that have one, or none.
 * Styles print `accessed` wherever an item still has it after {@link withoutAccessed}.
 */
export const ACCESSED = ['auto', 'always', 'never'] as const

export type Accessed = (typeof ACCESSED)[number]

const CHICAGO = [
  'chicago',
  'chicago-notes',
  'chicago-author-date',
  'chicago-17-notes',
  'chicago-17-author-date',
] as const

/**
 * Styles in which only works without a date show it (APA 7, 9.16; MLA 9, 5.111; CMOS 18, 13.15), and what dates a work in
 * each: a status such as "in press" too, in Chicago also the day of an event.
 */
const DATED_BY: Readonly<Record<string, readonly (keyof Item)[]>> = {
  mla: ['issued'],
  apa: ['issued', 'status'],
  ...Object.fromEntries(CHICAGO.map((name) => [name, ['issued', 'status', 'event-date'] as const])),
}

/** @returns what takes `accessed` from the items that do not show it in a style; undefined where all show it. */
export function withoutAccessed(style: string, accessed: Accessed): ((item: Item) => Item) | undefined {
  const datedBy = DATED_BY[style]
  if (accessed === 'always' || (accessed === 'auto' && datedBy === undefined)) return undefined
  return (item) => {
    if (item.accessed === undefined) return item
    if (accessed === 'auto' && !datedBy?.some((field) => item[field] !== undefined)) return item
    const { accessed: _day, ...rest } = item
    return rest
  }
}
