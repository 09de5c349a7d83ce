/*
 * The locales a style can be printed in. Only en-US is built in; the others are loaded by whoever wants them
 * (`citewright/locales/de-DE`) and given as values.
 */
import type { Locale } from '../csl/locale.js'
import { CitewrightError } from '../problem.js'
import enUs from './en-us.json'

/** The tags of the locales the package ships: those of `citewright/locales/…`. */
export const LOCALE_TAGS: readonly string[] = (
  'af-ZA ar bal-PK bg-BG brh-PK ca-AD cs-CZ cy-GB da-DK de-DE de-AT de-CH el-GR en-US en-GB es-ES es-CL es-MX et-EE eu fa-IR fi-FI fr-FR ' +
  'fr-CA gl-ES he-IL hi-IN hr-HR hu-HU id-ID is-IS it-IT ja-JP km-KH ko-KR la lij-IT lt-LT lv-LV mn-MN ms-MY nb-NO nl-NL nn-NO pa-PK ' +
  'pl-PL pt-PT pt-BR ro-RO ru-RU sk-SK sl-SI sr-RS sv-SE th-TH tr-TR uk-UA vi-VN zh-CN zh-TW'
).split(' ')

/** Tags in use that name no dialect the locales know. */
const OTHER_TAGS: ReadonlyMap<string, string> = new Map([
  ['no', 'nb-NO'],
  ['zh-hant', 'zh-TW'],
  ['zh-hk', 'zh-TW'],
  ['zh-mo', 'zh-TW'],
])

/** Languages in a script that none of their locales is in: another script stands for none. */
const OTHER_SCRIPTS = ['sr-cyrl']

/**
 * The shipped locale that a language tag means: its own; else that of its language's primary dialect, which is the
 * first of the language's in {@link LOCALE_TAGS} (CSL 1.0.2, "Locale Fallback").
 *
 * @param wanted such as `de-DE`, `de`, `de_at`
 * @throws CitewrightError `LOCALE_UNKNOWN`
 */
export function findLocaleTag(wanted: string): string {
  const tag = wanted.trim().replaceAll('_', '-').toLowerCase()
  const isOther = OTHER_SCRIPTS.some((script) => `${tag}-`.startsWith(`${script}-`))
  const language = isOther ? undefined : tag.split('-')[0]
  const found =
    LOCALE_TAGS.find((each) => each.toLowerCase() === tag) ??
    [...OTHER_TAGS].find(([other]) => tag === other || tag.startsWith(`${other}-`))?.[1] ??
    LOCALE_TAGS.find((each) => each.split('-')[0] === language)
  if (found !== undefined) return found
  const shown = wanted.length > 35 ? `${wanted.slice(0, 35)}…` : wanted
  throw new CitewrightError(
    'LOCALE_UNKNOWN',
    `There is no locale "${shown.replace(/\s+/g, ' ')}"; use one of ${LOCALE_TAGS.join(', ')}, or give a locale of your own.`,
  )
}

/** What a processor asks for its locales. */
export interface LocaleChoice {
  readonly locale: (tag: string) => Locale | undefined
  /** Missing: the style's own language. */
  readonly lang?: string
}

/**
 * @param given a loaded locale; or several, of which the first is printed and the others stand in for what it lacks
 * @throws CitewrightError `LOCALE_UNKNOWN`, `LOCALE_INVALID`
 */
export function chooseLocale(given: Locale | readonly Locale[] | string | undefined): LocaleChoice {
  if (given === undefined) return { locale: builtIn }
  if (typeof given === 'string') return { locale: builtIn, lang: builtInTag(given) }
  const locales: readonly Locale[] = Array.isArray(given) ? given : [given]
  for (const locale of locales) expectLocale(locale)
  const [first] = locales
  if (first === undefined) return { locale: builtIn }
  return { locale: (tag) => locales.find(({ lang }) => lang === tag) ?? builtIn(tag), lang: first.lang }
}

function builtIn(tag: string): Locale | undefined {
  return tag === 'en-US' ? (enUs as unknown as Locale) : undefined
}

function builtInTag(name: string): string {
  const tag = findLocaleTag(name)
  if (tag === 'en-US') return tag
  throw new CitewrightError(
    'LOCALE_UNKNOWN',
    `The locale ${tag} is not built in; load it, as in: import locale from 'citewright/locales/${tag}', and give that.`,
  )
}

function expectLocale(value: unknown): void {
  const isLocale = typeof value === 'object' && value !== null && 'lang' in value && 'terms' in value
  if (isLocale) return
  throw new CitewrightError(
    'LOCALE_INVALID',
    "What locale was given is no locale; give the default export of 'citewright/locales/de-DE' or of another tag, or what parseLocale of 'citewright/csl' makes of a file.",
  )
}
