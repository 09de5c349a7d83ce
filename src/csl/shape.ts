/*
 * What of an item decides which of a style's elements can print at all: its type, and which variables it has. Items of one shape
 * take the same ways through a style, so a style is compiled again for shapes that come often, and what cannot print is left out.
 */
import { once } from '../item/once.js'
import type { ItemRecord } from './record.js'

/**
 * The variables of items of one type, each with its place among their values, and by what comes next the shapes that have one
 * more. It is the same for all items that have the same variables in the same order.
 */
export interface Variables extends Map<string, number | Variables | undefined> {}

/** What the variables of all items start from: the types. */
export const NONE: Variables = new Map()

/** More than this are not remembered, with those that are a part of others. */
let left = 5000

/** Those that have one variable more, at a place among the values; of a type, which has none. */
export function longer(variables: Variables, name: string, place?: number): Variables {
  const known = variables.get(name)
  if (typeof known === 'object') return known
  const made: Variables = new Map([...variables].filter(([, at]) => typeof at === 'number')).set(name, place)
  left -= 1
  if (left > 0) variables.set(name, made)
  return made
}

export interface Shape {
  readonly type: string
  /** Whether items of this shape have a variable; undefined if it is not certain. */
  has(variable: string): boolean | undefined
}

function shapeOf({ type, variables }: ItemRecord): Shape {
  const isGiven = (variable = ''): boolean => typeof variables.get(variable) === 'number'
  return {
    type,
    has: (variable) => {
      if (DOCUMENT_VARIABLES.has(variable)) return undefined
      return isGiven(variable) || (isGiven(ALIASES.get(variable)) ? undefined : false)
    },
  }
}

/** Variables whose value may stand under another name, or is a part of that. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['container-title-short', 'journalAbbreviation'],
  ['title-short', 'shortTitle'],
  ['page-first', 'page'],
  // CSL 1.0.2 calls `event-title` what was `event`.
  ['event', 'event-title'],
  ['event-title', 'event'],
])

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
  const general = once(make)
  /** What is made for a shape, or how often the shape has come. */
  const known = new Map<Variables, Made | number>()
  return (record) => {
    const { variables } = record
    const found = known.get(variables) ?? 0
    if (typeof found === 'object') return found
    const times = found + 1
    const made = times < OFTEN ? general() : make(shapeOf(record))
    if (found > 0 || known.size < MOST_SHAPES) known.set(variables, times < OFTEN ? times : made)
    return made
  }
}
