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

/** The primary dialects that are not those of most speakers (Unicode CLDR, "Likely Subtags"), and the languages that have none. */
const PRIMARY: readonly string[] = 'ar ca-AD eu la pa-PK pt-PT sr-Latn-RS'.split(' ')

/** The dialect that a bare language code means. */
function primaryOf(language: string): string {
  const region = /^[a-z]{2,3}$/i.test(language) ? new Intl.Locale(language).maximize().region : undefined
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
    a.asked === b.asked &&
    a.lang === b.lang &&
    a.files.length === b.files.length &&
    a.files.every((file, index) => file === b.files[index])
  )
}

export function resolveLocale(style: IndependentStyle, { asked, lang, files }: LocaleSource): ResolvedLocale {
  const language = languageOf(asked)
  const exact = asked.includes('-') || (lang === 'en-US' && language !== 'en') ? asked : lang
  const base = exact.split('-')[0]
  const { id = '' } = style.info
  const locales = [...style.locales, ...files.flatMap((file) => file.styles?.[id] ?? [])]
  const own = (match: (tag: string | undefined) => boolean): StyleLocale[] => locales.filter((each) => match(each.lang))
  const [first] = files
  const english = lang !== 'en-US' && first?.lang === 'en-US' ? first : undefined
  const layers = [
    ...files.filter((file) => file !== english),
    ...own((tag) => tag === undefined),
    ...own((tag) => tag === base && tag !== exact),
    ...own((tag) => tag === exact),
  ]
  return merge(layers, lang === 'en-US' && language !== 'en' ? lang : exact, english)
}

/** @param last what has only the terms that the language has in no form at all: a long one of its own beats an English short one */
function merge(layers: readonly StyleLocale[], lang: string, last: StyleLocale | undefined): ResolvedLocale {
  const all = last === undefined ? layers : [last, ...layers]
  const options: LocaleOptions = Object.assign({}, ...all.map((layer) => layer.options))
  /**
   * A layer with the term `ordinal` has a set of its own: none of those below it is left. Layers above without that term, as
   * styles of CSL 1.0, only write some of the set in another way.
   */
  const ordinals = once(() =>
    layers.findLastIndex(({ terms }) => Object.keys(terms).some((key) => /^ordinal(?:\/|$)/.test(key))),
  )
  const find = (key: string): Term | undefined => {
    const lowest = isOrdinal(key) ? Math.max(0, ordinals()) : 0
    for (let i = layers.length - 1; i >= lowest; i -= 1) {
      const found = termIn(layers[i], key)
      if (found !== undefined) return found
    }
    return undefined
  }
  const findLast = (key: string): Term | undefined =>
    isOrdinal(key) && ordinals() >= 0 ? undefined : termIn(last, key)
  const term = (name: string, form = 'long', plural = false, gender?: string): string | undefined => {
    const found = inSomeForm(find, name, form, gender) ?? inSomeForm(findLast, name, form, gender)
    if (found !== undefined) {
      const text = typeof found === 'string' ? found : plural ? found[1] : found[0]
      return text.replace(APOSTROPHE, '$1’')
    }
    const other = name.includes(' ') ? name.replace(/ /g, '-') : undefined
    return other === undefined ? undefined : term(other, form, plural, gender)
  }
  const quote = (name: string, otherwise: string): string => term(name) ?? otherwise
  const ordinal = (value: number, gender?: string): string => {
    const two = value % 100
    const candidates: [string, OrdinalMatch[]][] = [
      [padded(two), value < 100 ? ['whole-number', 'last-two-digits'] : ['last-two-digits']],
      [padded(value % 10), ['last-digit']],
    ]
    const set = layers[ordinals()] ?? last
    for (const [digits, kinds] of candidates) {
      const name = `ordinal-${digits}`
      const text = term(name, 'long', false, gender)
      const isOfSet = termIn(set, name) ?? (gender && termIn(set, termKey(name, 'long', gender)))
      const kind = set?.ordinalMatches[name] ?? (Number(digits) < 10 ? 'last-digit' : 'last-two-digits')
      if (text === undefined || isOfSet === undefined) continue
      if (
        kind === 'whole-number' ? value === Number(digits) : kinds.includes(kind) || (kind === 'last-digit' && two < 10)
      )
        return text
    }
    return term('ordinal', 'long', false, gender) ?? term('ordinal', 'long', false, 'feminine') ?? ''
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

function isOrdinal(key: string): boolean {
  return key.startsWith('ordinal')
}

function termIn(layer: StyleLocale | undefined, key: string): Term | undefined {
  return layer !== undefined && Object.hasOwn(layer.terms, key) ? layer.terms[key] : undefined
}

const APOSTROPHE = /(\p{L})'(?=\p{L})/gu

function inSomeForm(
  find: (key: string) => Term | undefined,
  name: string,
  form: string,
  gender: string | undefined,
): Term | undefined {
  for (let at: string | undefined = form; at !== undefined; at = FALLBACK[at]) {
    // A term that is there by gender alone is feminine where no gender is asked for.
    for (const each of [gender, undefined, 'feminine', 'masculine']) {
      const found = find(termKey(name, at, each))
      if (found !== undefined) return found
    }
  }
  return undefined
}

const FALLBACK: Readonly<Record<string, string>> = {
  'verb-short': 'verb',
  verb: 'long',
  symbol: 'short',
  short: 'long',
}
