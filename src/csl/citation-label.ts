import { padded } from './padded.js'
import type { ItemRecord } from './record.js'

/**
 * The `citation-label` of an item without one: letters of the first names' family names, else of the title, and two digits of
 * the year, `00` without one: `Asth78`, `RoNo78`.
 */
export function citationLabel(record: ItemRecord): string {
  const own = record.text('citation-label')
  if (own !== '') return own
  const variable = ['author', ...record.variables].find((each) => record.names(each).length > 0)
  const families = variable === undefined ? [] : record.names(variable).map(({ family }) => family)
  const words = families.length === 0 ? [record.text('title')] : families.slice(0, LENGTHS.length)
  const lengths = LENGTHS[words.length - 1] ?? []
  const letters = words.map((word, index) => headOf(word, lengths[index] ?? 1)).join('')
  const year = record.date('issued')?.from?.year ?? 0
  return letters + padded(Math.abs(year) % 100)
}

/** How many letters each of so many names gives. */
const LENGTHS: readonly (readonly number[])[] = [[4], [2, 2], [2, 1, 1], [1, 1, 1, 1]]

function headOf(word: string, length: number): string {
  const letters = word
    .replace(/^(?:an?|the)\s+/i, '')
    .replace(/[^\p{L}]/gu, '')
    .slice(0, length)
  return letters.slice(0, 1).toUpperCase() + letters.slice(1).toLowerCase()
}
