/*
 * A CSL 1.0.2 locale as data, plain JSON: the terms, date formats and options of one language.
 */
import type { Affixes, Formatting, StyleLocale, TextCase } from './style.js'

export interface Locale {
  /** A language tag such as `en-US`. */
  readonly lang: string
  readonly options: LocaleOptions
  readonly dates: { readonly [F in 'text' | 'numeric']?: LocaleDate }
  /** By {@link termKey}. */
  readonly terms: Readonly<Record<string, Term>>
  /** The grammatical gender of terms, by the name of the term. */
  readonly genders: Readonly<Record<string, Gender>>
  /** How the `ordinal-…` terms match, where it is not the default, by the name of the term. */
  readonly ordinalMatches: Readonly<Record<string, OrdinalMatch>>
  /** What styles say in this language, by their ids: as if these `cs:locale` elements stood in the style. @default none */
  readonly styles?: Readonly<Record<string, readonly StyleLocale[]>>
}

export interface LocaleOptions {
  readonly 'limit-day-ordinals-to-day-1'?: boolean
  readonly 'punctuation-in-quote'?: boolean
}

/** One text for both numbers, or singular and plural. */
export type Term = string | readonly [single: string, multiple: string]

export type Gender = 'feminine' | 'masculine'
export type OrdinalMatch = 'last-digit' | 'last-two-digits' | 'whole-number'

/** A localised date format; the order of its parts is the language's. */
export interface LocaleDate {
  readonly delimiter?: string
  readonly 'text-case'?: TextCase
  readonly parts: readonly LocaleDatePart[]
}

export interface LocaleDatePart extends Formatting, Affixes {
  readonly name: 'day' | 'month' | 'year'
  readonly form?: 'numeric' | 'numeric-leading-zeros' | 'ordinal' | 'long' | 'short'
  readonly 'range-delimiter'?: string
  readonly 'strip-periods'?: boolean
  readonly 'text-case'?: TextCase | undefined
}

/** The key of a term: its name, then form and gender where they are not the default: `editor/short`, `ordinal-01/feminine`. */
export function termKey(name: string, form?: string, gender?: string): string {
  const formed = form === undefined || form === 'long' ? name : `${name}/${form}`
  return gender === undefined ? formed : `${formed}/${gender}`
}
