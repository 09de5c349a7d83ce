/*
 * The locale that a style renders with: its own `cs:locale` elements over the files of the dialect, of the language's
 * primary dialect, and of en-US (CSL 1.0.2, "Locale Fallback").
 */

import { once } from '../item/once.js'
import type { Marks } from './assemble.js'
import {
  type Gender,
  type Locale,
  type LocaleDate,
  type LocaleOptions,
  type OrdinalMatch,
  type Term,
  termKey,
} from './locale.js'
import { padded } from './padded.js'
import type { IndependentStyle, StyleLocale } from './style.js'

export interface ResolvedLocale {
  readonly lang: string
  readonly options: LocaleOptions
  readonly marks: Marks
  readonly dates: { readonly [F in 'text' | 'numeric']?: LocaleDate }
  readonly genders: Readonly<Record<string, Gender>>
  /** @returns undefined for a term that is not there, in this form or in those it falls back on; an empty one is ''. */
  term(name: string, form?: string, plural?: boolean, gender?: string): string | undefined
  /** The `ordinal-…` term of a number, as its suffix. */
  ordinal(value: number, gender?: string): string
}

/**
 * The primary dialects that are not those of most speakers (Unicode CLDR, "Likely Subtags"), and the languages that have none.
 * English is asked for most, and an engine's first look at that table takes milliseconds.
 */
const PRIMARY: readonly string[] = 'ar ca-AD en-US eu la pa-PK pt-PT sr-Latn-RS'.split(' ')

/** The dialect that a bare language code means. */
function primaryOf(language: string): string {
  const region = /^(?!en$)[a-z]{2,3}$/i.test(language) ? new Intl.Locale(language).maximize().region : undefined
  return PRIMARY.find((tag) => languageOf(tag) === language) ?? `${language}-${region ?? language.toUpperCase()}`
}

function languageOf(tag: string): string {
  return tag.split('-')[0] ?? 'en'
}

/** What a locale is made of, besides the style; the same for the same data. */
export interface LocaleSource {
  /** Without private subtags. */
  readonly asked: string
  /** The tag of the last of the files. */
  readonly lang: string
  /** The data, from the most general to the one asked for. */
  readonly files: readonly Locale[]
}

/** @param wanted defaults to the style's own language, else en-US. */
export function findLocale(
  style: IndependentStyle,
  locale: (lang: string) => Locale | undefined,
  wanted?: string,
): LocaleSource {
  const asked = (wanted ?? style.defaultLocale ?? 'en-US').replace(/-x-.*$/, '')
  const language = languageOf(asked)
  const files: Locale[] = []
  let lang = 'en-US'
  for (const tag of new Set(['en-US', primaryOf(language), asked])) {
    const file = locale(tag)
    if (file === undefined) continue
    files.push(file)
    lang = tag
  }
  return { asked, lang, files }
}

export function sameLocale(a: LocaleSource, b: LocaleSource): boolean {
  return (
    a.asked === b.asked && a.files.length === b.files.length && a.files.every((file, index) => file === b.files[index])
  )
}

export function resolveLocale(style: IndependentStyle, { asked, lang, files }: LocaleSource): ResolvedLocale {
  const isMissing = lang === 'en-US' && languageOf(asked) !== 'en'
  const exact = asked.includes('-') || isMissing ? asked : lang
  const { id = '' } = style.info
  const own = [...style.locales, ...files.flatMap((file) => file.styles?.[id] ?? [])]
  const [first] = files
  const english = lang !== 'en-US' && first?.lang === 'en-US' ? [first] : []
  const layers = [
    ...files.slice(english.length),
    ...[...new Set([undefined, languageOf(exact), exact])].flatMap((tag) => own.filter((each) => each.lang === tag)),
  ]
  return merge(layers, isMissing ? lang : exact, english)
}

/**
 * @param english what has only the terms that the language has in no form at all: a long one of its own beats an English short
 * one. At most one layer.
 */
function merge(layers: readonly StyleLocale[], lang: string, english: readonly StyleLocale[]): ResolvedLocale {
  const all = [...english, ...layers]
  const options: LocaleOptions = Object.assign({}, ...all.map((layer) => layer.options))
  const tiers = [layers, english]
  /**
   * A layer with the term `ordinal` has a set of its own: none of those below it is left. Layers above without that term, as
   * styles of CSL 1.0, only write some of the set in another way.
   */
  const ordinalTiers = once(() => {
    const lowest = layers.findLastIndex(({ terms }) =>
      Object.keys(terms).some((key) => key.split('/')[0] === 'ordinal'),
    )
    return lowest < 0 ? tiers : [layers.slice(lowest)]
  })
  const term = (name: string, form = 'long', plural = false, gender?: string): string | undefined => {
    for (const tier of name.startsWith('ordinal') ? ordinalTiers() : tiers) {
      const found = inSomeForm(tier, name, form, gender)
      if (found !== undefined) {
        const text = typeof found === 'string' ? found : found[plural ? 1 : 0]
        return text.includes("'") ? text.replace(APOSTROPHE, '$1’') : text
      }
    }
    return name.includes(' ') ? term(name.replace(/ /g, '-'), form, plural, gender) : undefined
  }
  const quote = (name: string, otherwise: string): string => term(name) ?? otherwise
  const ordinal = (value: number, gender?: string): string => {
    const { terms = {}, ordinalMatches = {} } = ordinalTiers().at(-1)?.[0] ?? {}
    for (const number of [value % 100, value % 10]) {
      const name = `ordinal-${padded(number)}`
      const match = ordinalMatches[name] ?? (number < 10 ? 'last-digit' : 'last-two-digits')
      const isOfSet = [gender, undefined].some((each) => Object.hasOwn(terms, termKey(name, 'long', each)))
      if (isOfSet && value % MODULI[match] === number) return term(name, 'long', false, gender) ?? ''
    }
    return term('ordinal', 'long', false, gender) ?? ''
  }
  return {
    lang,
    options,
    dates: Object.assign({}, ...all.map((layer) => layer.dates)),
    genders: Object.assign({}, ...all.map((layer) => layer.genders)),
    term,
    ordinal,
    marks: {
      quotes: [
        quote('open-quote', '“'),
        quote('close-quote', '”'),
        quote('open-inner-quote', '‘'),
        quote('close-inner-quote', '’'),
      ],
      inQuote: options['punctuation-in-quote'] === true,
    },
  }
}

/** A number matches a term whose own number is left of it when it is divided by this. */
const MODULI: Readonly<Record<OrdinalMatch, number>> = {
  'whole-number': Infinity,
  'last-two-digits': 100,
  'last-digit': 10,
}

const APOSTROPHE = /(\p{L})'(?=\p{L})/gu

/** A term in the form that is asked for, else in those that it falls back on, each in the last of the layers that has it. */
function inSomeForm(
  layers: readonly StyleLocale[],
  name: string,
  form: string,
  gender: string | undefined,
): Term | undefined {
  for (let at: string | undefined = form; at !== undefined; at = FALLBACK[at])
    // A term that is there by gender alone is feminine where no gender is asked for.
    for (const each of [gender, undefined, 'feminine', 'masculine']) {
      const key = termKey(name, at, each)
      const layer = layers.findLast(({ terms }) => Object.hasOwn(terms, key))
      if (layer !== undefined) return layer.terms[key]
    }
  return undefined
}

const FALLBACK: Readonly<Record<string, string>> = {
  'verb-short': 'verb',
  verb: 'long',
  symbol: 'short',
  short: 'long',
}
