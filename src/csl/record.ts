/*
 * An item as the processor keeps it: its variables by CSL's names, read once, and what has been made of them so far.
 */
import { fieldOf, type Item } from '../item/item.js'
import { type DateValue, readDateValue } from './date-value.js'
import type { Ambiguous } from './disambiguate.js'
import type { Known } from './known.js'
import { type PersonParts, readNames, textOf } from './person.js'
import type { Reading } from './reading.js'
import type { PlainCite } from './rendered.js'
import { ALIASES, longer, NONE, type Variables } from './shape.js'
import type { Token } from './token.js'

/** What an item has under a variable, read; without texts that are empty, lists without a name, and all that is neither. */
type Value = string | number | readonly PersonParts[] | DateValue

export class ItemRecord {
  readonly id: string
  readonly type: string
  readonly language: string
  readonly variables: Variables
  /** CSL 1.0.2 calls `event-title` what was `event`: who has one of them has both. */
  readonly #hasBothEvents: boolean
  /** The keys that put it in its place in the list, as far as they have been asked for. */
  sortKeys: string[] | undefined = undefined
  /** Its cite as it was last compared with others. */
  compared: Ambiguous | undefined = undefined
  /** Its number in the document that it was in last, 0 while it has been in none. */
  citationNumber = 0
  /** Its place among those registered last. */
  rank = 0
  /** By position, its cite as it was last printed alone, without a locator. */
  plain: Known<number, PlainCite> | undefined = undefined
  /** Formatted fields, by what made them. */
  formatted: Known<number, string | readonly Token[]> | undefined = undefined
  /** By the places of the variables; what stands after them is of none. */
  readonly #values: readonly Value[]

  constructor(item: Item, reading: Reading) {
    const given = item as unknown as Readonly<Record<string, unknown>>
    const fields = reading.item?.(given) ?? given
    this.id = String(fieldOf(given, 'id'))
    this.#hasBothEvents = reading.item === undefined
    this.type = textOf(fieldOf(fields, 'type'))
    this.language = textOf(fieldOf(fields, 'language'))
    let variables = longer(NONE, this.type)
    const values = Object.values(fields)
    let count = 0
    for (const name in fields) {
      const value = this.#read(fields[name], reading)
      if (value === undefined) continue
      variables = longer(variables, name, count)
      values[count] = value
      count += 1
    }
    this.variables = variables
    this.#values = values as Value[]
  }

  #read(value: unknown, reading: Reading): Value | undefined {
    if (typeof value !== 'object') return textOf(value) ? (value as string | number) : undefined
    if (!Array.isArray(value)) return readDateValue(value)
    const names = readNames(value, reading.name, this.language)
    return names.length ? names : undefined
  }

  raw(variable: string): Value | undefined {
    const place = this.variables.get(variable)
    return typeof place === 'number' ? this.#values[place] : undefined
  }

  /** The text of a variable as it stands; '' without one. */
  text(variable: string): string {
    const own = textOf(this.raw(variable))
    if (own !== '') return variable === 'number' && this.type === 'legal_case' ? docket(own) : own
    const alias = ALIASES.get(variable)
    if (alias === undefined || (variable.startsWith('event') && !this.#hasBothEvents)) return ''
    const other = textOf(this.raw(alias))
    return variable === 'page-first' ? other.replace(/[,;&–-].*/s, '').trim() : other
  }

  /** The short form, else the long one. */
  shortText(variable: string): string {
    return this.text(`${variable}-short`) || this.text(variable)
  }

  names(variable: string): readonly PersonParts[] {
    const value = this.raw(variable)
    return Array.isArray(value) ? (value as readonly PersonParts[]) : NOBODY
  }

  date(variable: string): DateValue | undefined {
    const value = this.raw(variable)
    return typeof value !== 'object' || Array.isArray(value) ? readDateValue(value) : (value as DateValue)
  }

  has(variable: string): boolean {
    return this.raw(variable) !== undefined || this.text(variable) !== ''
  }
}

const NOBODY: readonly PersonParts[] = []

/** The hyphen of a docket number makes no range of it: `4717-04`. */
function docket(number: string): string {
  return number.replace(/\\?-/g, '\\-')
}
