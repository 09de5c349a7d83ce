import type { Item } from '../item/item.js'

/**
 * Which items show the day they were looked at (`accessed`): as the style's manual has it, all that have one, or none.
 * Styles print `accessed` wherever an item still has it after {@link withAccessed}.
 */
export const ACCESSED = ['auto', 'always', 'never'] as const

export type Accessed = (typeof ACCESSED)[number]

/** Status words such as "in press" or "continuously updated" stand for a date in these styles. */
const STATUS_IS_DATE = new Set([
  'apa',
  'chicago-notes',
  'chicago',
  'chicago-author-date',
  'chicago-17-notes',
  'chicago-17-author-date',
])

/** Styles in which only works without a date show it (APA 7, 9.16; MLA 9, 5.111; CMOS 18, 13.15). */
const FOR_UNDATED = new Set([...STATUS_IS_DATE, 'mla'])

export function withAccessed(item: Item, style: string, accessed: Accessed): Item {
  if (item.accessed === undefined || accessed === 'always') return item
  const dated = item.issued !== undefined || (item.status !== undefined && STATUS_IS_DATE.has(style))
  if (accessed === 'auto' && !(dated && FOR_UNDATED.has(style))) return item
  const { accessed: _day, ...rest } = item
  return rest
}
