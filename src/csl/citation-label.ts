import type { ItemRecord } from './record.js'

/** The `citation-label` of an item without one: letters of its first authors' names and two digits of the year, as in `Asth00`. */
export function citationLabel(record: ItemRecord): string {
  const own = record.text('citation-label')
  if (own !== '') return own
  const names = [...record.names('author')].slice(0, 4)
  const each = names.length === 1 ? 4 : names.length === 2 ? 2 : 1
  const letters = names.map((name) => name.family.replace(/[^\p{L}]/gu, '').slice(0, each)).join('')
  const year = record.date('issued')?.from?.year
  return letters + (year === undefined ? '' : String(Math.abs(year)).slice(-2).padStart(2, '0'))
}
