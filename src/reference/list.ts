import type { Item } from '../item/item.js'
import { parseReference } from './parse.js'
import { splitReferences } from './split.js'
import type { Reference } from './types.js'

/**
 * Splits a text into its references and reads each: see {@link splitReferences} and {@link parseReference}. Each item's id
 * is unique in the list: `miller2016`, `miller2016a`, `miller2016b`. Never throws; an empty text has no references.
 */
export function parseReferences(text: string): readonly Reference[] {
  const ids = new Map<string, number>()
  const taken = new Set<string>()
  return splitReferences(text).map(({ raw, span }) => {
    const reference = parseReference(raw)
    return { ...reference, raw, span, item: withId(reference.item, ids, taken) }
  })
}

/** The same item under an id that nobody has yet. */
function withId(item: Item, counts: Map<string, number>, taken: Set<string>): Item {
  let count = counts.get(item.id) ?? 0
  let id = count === 0 ? item.id : item.id + letters(count)
  while (taken.has(id)) {
    count += 1
    id = item.id + letters(count)
  }
  counts.set(item.id, count + 1)
  taken.add(id)
  return id === item.id ? item : { ...item, id }
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(count: number): string {
  let rest = count
  let written = ''
  while (rest > 0) {
    rest -= 1
    written = String.fromCharCode(97 + (rest % 26)) + written
    rest = Math.floor(rest / 26)
  }
  return written
}
