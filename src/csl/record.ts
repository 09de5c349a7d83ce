/*
 * An item as the processor keeps it: its variables by CSL's names, read once, and what has been made of them so far.
 */
import type { Item } from '../item/item.js'
import type { PlainCite } from './cluster.js'
import { type DateValue, readDateValue } from './date-value.js'
import type { Ambiguous } from './disambiguate.js'
import { find, type Known } from './known.js'
import { type PersonParts, readNames } from './person.js'
import type { Reading } from './reading.js'
import type { Token } from './token.js'

export class ItemRecord {
  readonly id: string
  readonly type: string
  readonly language: string
  /** The variables that it {@link has} by themselves, and the text that stands for them and its type. */
  readonly variables: readonly string[]
  readonly shape: string
  /** The keys that put it in its place in the list, as far as they have been asked for. */
  sortKeys: string[] | undefined = undefined
  /** Its cite as it was last compared with others. */
  compared: Ambiguous | undefined = undefined
  /** By position, its cite as it was last printed without a locator. */
  readonly cites: PlainCite[] = []
  /** Formatted fields, by what made them. */
  formatted: Known<number, string | readonly Token[]> | undefined = undefined
  readonly #fields: Readonly<Record<string, unknown>>
  #names: Known<string, readonly PersonParts[]> | undefined = undefined
  #dates: Known<string, DateValue | undefined> | undefined = undefined
  readonly #reading: Reading

  constructor(item: Item, reading: Reading) {
    this.id = String(item.id)
    this.#reading = reading
    const fields = item as unknown as Record<string, unknown>
    this.#fields = reading.item?.(fields) ?? withEvent(fields)
    const { type, language } = this.#fields
    this.type = typeof type === 'string' ? type : ''
    this.language = typeof language === 'string' ? language : ''
    this.variables = Object.keys(this.#fields).filter((name) => this.#isGiven(name))
    this.shape = `${this.type} ${this.variables.join(' ')}`
  }

  /** A value as it was given. What objects inherit are functions, and no values. */
  raw(variable: string): unknown {
    const value = this.#fields[variable]
    return typeof value === 'function' ? undefined : value
  }

  /** The text of a variable as it stands; '' without one. */
  text(variable: string): string {
    const own = textOf(this.raw(variable))
    if (own !== '') return variable === 'number' && this.type === 'legal_case' ? docket(own) : own
    const other = textOf(this.raw(ALIASES.get(variable) ?? ''))
    return variable === 'page-first' ? other.replace(/[,;&–-].*/s, '').trim() : other
  }

  /** The short form, else the long one. */
  shortText(variable: string): string {
    return this.text(`${variable}-short`) || this.text(variable)
  }

  names(variable: string): readonly PersonParts[] {
    const value = this.raw(variable)
    if (value === undefined) return NOBODY
    const known = find(this.#names, variable)
    if (known !== undefined) return known.value
    const names = readNames(value, this.#reading.name, this.language)
    this.#names = { key: variable, value: names, next: this.#names }
    return names
  }

  date(variable: string): DateValue | undefined {
    const value = this.raw(variable)
    if (value === undefined) return undefined
    const known = find(this.#dates, variable)
    if (known !== undefined) return known.value
    const date = readDateValue(value)
    this.#dates = { key: variable, value: date, next: this.#dates }
    return date
  }

  has(variable: string): boolean {
    return this.#isGiven(variable) || this.text(variable) !== ''
  }

  #isGiven(variable: string): boolean {
    const value = this.#fields[variable]
    if (typeof value !== 'object' || value === null) return textOf(value) !== ''
    return Array.isArray(value) ? this.names(variable).length > 0 : this.date(variable) !== undefined
  }
}

const NOBODY: readonly PersonParts[] = []

/** Variables whose value may stand under another name, or is a part of that. */
export const ALIASES: ReadonlyMap<string, string> = new Map([
  ['container-title-short', 'journalAbbreviation'],
  ['title-short', 'shortTitle'],
  ['page-first', 'page'],
])

/** CSL 1.0.2 calls `event-title` what was `event`: who has one of them has both. */
function withEvent(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { event, 'event-title': title } = fields
  return event === title ? fields : { ...fields, event: event ?? title, 'event-title': title ?? event }
}

/** The hyphen of a docket number makes no range of it: `4717-04`. */
function docket(number: string): string {
  return number.replace(/\\?-/g, '\\-')
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : ''
}
