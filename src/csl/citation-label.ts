import { padded } from './padded.js'
import type { ItemRecord } from './record.js'
import { SMALL } from './text-case.js'

/**
 * The `citation-label` of an item without one: letters of the first names' family names, else of the title, and two digits of
 * the year, `00` without one: `Asth78`, `RoNo78`. What counts as a letter is as citeproc-js has it: no Chinese or Japanese in
 * names, but whatever stands in a title.
 */
export function citationLabel(record: ItemRecord): string {
  const own = record.text('citation-label')
  if (own !== '') return own
  const variable = ['author', ...[...record.variables.keys()].sort()].find((each) => record.names(each).length > 0)
  const names = record.names(variable ?? '')
  const lengths = LENGTHS[Math.min(names.length, LENGTHS.length) - 1] ?? []
  const parts = lengths.map((length, index) => headOf(wordOf(names[index]?.family ?? ''), length))
  const people = parts.slice(0, [...parts, ''].indexOf('')).join('')
  const year = record.date('issued')?.from?.year ?? 0
  return (people || headOf(titleOf(record), 4)) + padded(Math.abs(year) % 100)
}

/** How many letters each of so many names gives. */
const LENGTHS: readonly (readonly number[])[] = [[4], [2, 2], [2, 1, 1], [1, 1, 1, 1]]

/** A name without what stands before it in small letters, its article, and all that is no letter. */
function wordOf(name: string): string {
  return name
    .replace(/^[ '’a-z]*\s/, '')
    .replace(/^(?:an?|the)\s/i, '')
    .replace(NO_LETTER, '')
}

const NO_LETTER = /[^\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Hebr}\p{scx=Arab}\p{scx=Thai}]|\P{L}/gu

function titleOf(record: ItemRecord): string {
  const words = record.text('title').split(/\s+/)
  return words.filter((word) => !SMALL.has(word)).join('')
}

function headOf(word: string, length: number): string {
  return word.charAt(0).toUpperCase() + word.slice(1, length).toLowerCase()
}
