/*
 * What of an item decides which of a style's elements can print at all: its type, and which variables it has. Items of one shape
 * take the same ways through a style, so a style is compiled again for shapes that come often, and what cannot print is left out.
 */
import { ALIASES, type ItemRecord } from './record.js'

export interface Shape {
  readonly type: string
  /** Whether items of this shape have a variable; undefined if it is not certain. */
  has(variable: string): boolean | undefined
}

export function shapeOf({ type, variables }: ItemRecord): Shape {
  const given = new Set(variables)
  return {
    type,
    has: (variable) => {
      if (DOCUMENT_VARIABLES.has(variable)) return undefined
      if (given.has(variable)) return true
      const other = variable === 'page-first' ? 'page' : (ALIASES.get(variable) ?? '')
      return given.has(other) ? undefined : false
    },
  }
}

/** Variables that an item gets from the document that cites it. */
export const DOCUMENT_VARIABLES: ReadonlySet<string> = new Set([
  'locator',
  'citation-number',
  'first-reference-note-number',
  'citation-label',
  'year-suffix',
])

/** A shape that has come this often is worth a compilation of its own. */
const OFTEN = 3

/** More shapes than this are not compiled: items so varied gain nothing by it. */
const MOST_SHAPES = 200

/**
 * What is made for the shapes of items, each when it has come often enough, and all when they are first asked for.
 *
 * @param general for all items, and for those of a rare shape.
 */
export function byShape<Made>(general: () => Made, make: (shape: Shape) => Made): (record: ItemRecord) => Made {
  const made = new Map<string, Made>()
  const seen = new Map<string, number>()
  return (record) => {
    const known = made.get(record.shape)
    if (known !== undefined) return known
    const times = (seen.get(record.shape) ?? 0) + 1
    if (times < OFTEN || made.size >= MOST_SHAPES) {
      if (seen.size < 4 * MOST_SHAPES) seen.set(record.shape, times)
      return general()
    }
    seen.delete(record.shape)
    const special = make(shapeOf(record))
    made.set(record.shape, special)
    return special
  }
}
