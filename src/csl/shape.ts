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
      return given.has(ALIASES.get(variable) ?? '') ? undefined : false
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

/** More shapes than this are not counted, nor compiled: items so varied gain nothing by it. */
const MOST_SHAPES = 200

/** What is made for the shapes of items, each when it has come often enough, and for all others when it is first asked for. */
export function byShape<Made extends object>(make: (shape?: Shape) => Made): (record: ItemRecord) => Made {
  let general: Made | undefined
  /** What is made for a shape, or how often the shape has come. */
  const known = new Map<string, Made | number>()
  return (record) => {
    const { shape } = record
    const found = known.get(shape) ?? 0
    if (typeof found === 'object') return found
    const times = found + 1
    let made: Made
    if (times >= OFTEN) made = make(shapeOf(record))
    else {
      general ??= make()
      made = general
    }
    if (found > 0 || known.size < MOST_SHAPES) known.set(shape, times < OFTEN ? times : made)
    return made
  }
}
