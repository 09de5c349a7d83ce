/*
 * The output format `citewright` of Citation.js: items in, entries or a citation out, by our processor.
 */
import type { Locale } from '../csl/locale.js'
import { parseLocale } from '../csl/parse-locale.js'
import { type FormatOptions, resolveOptions } from '../format.js'
import type { Item } from '../item/item.js'
import { CitewrightError } from '../problem.js'
import { createProcessor } from '../processor.js'
import { findLocaleTag } from '../style/locales.js'
import { isStyleName } from '../style/registry.js'

/** What the plugin needs of Citation.js's `plugins` (`@citation-js/core` 0.7). */
export interface Plugins {
  add(name: string, plugin: object): void
  readonly config: { get(name: string): unknown }
}

/** Options of `cite.format('citewright', …)`: Citation.js's own names, then those of {@link FormatOptions}. */
export interface CitewrightOutputOptions
  extends Pick<FormatOptions, 'kind' | 'locator' | 'label' | 'accessed' | 'sentenceCase' | 'urls'> {
  /** A built-in style's name, a CSL style as XML, or a template registered with `@citation-js/plugin-csl`. @default 'apa' */
  readonly template?: string
  /** @default 'text' */
  readonly format?: FormatOptions['output']
  /**
   * A locale, or the tag of one added to `plugins.config.get('@citewright').locales` or to those of `@citation-js/plugin-csl`.
   * @default 'en-US'
   */
  readonly lang?: string | Locale | readonly Locale[]
  /** The ids of the items that are printed. @default all */
  readonly entry?: string | number | readonly (string | number)[]
  /** The entries one by one, each with its item's id. @default false */
  readonly asEntryArray?: boolean
  /** DOIs and addresses are links. @default false */
  readonly hyperlinks?: boolean
}

/** `plugins.config.get('@citewright')`. */
export interface CitewrightConfig {
  readonly locales: {
    /** Makes a locale known by its tag. */
    add(locale: Locale): void
    get(tag: string): Locale | undefined
  }
}

type Output = string | readonly (readonly [id: string, text: string])[]

/**
 * Adds the output format `citewright` to Citation.js.
 *
 * @param plugins of `@citation-js/core`
 */
export function register(plugins: Plugins): void {
  const locales = new Map<string, Locale>()
  const config: CitewrightConfig = {
    locales: { add: (locale) => locales.set(locale.lang, locale), get: (tag) => locales.get(tag) },
  }
  const citewright = (items: readonly Item[], options: CitewrightOutputOptions = {}): Output =>
    write(items, options, plugins)
  plugins.add('@citewright', { output: { citewright }, config })
}

function write(items: readonly Item[], given: CitewrightOutputOptions, plugins: Plugins): Output {
  const { template = 'apa', format, lang, entry, asEntryArray = false, hyperlinks = false, ...more } = given
  const locale = localeOf(lang, plugins)
  const options: FormatOptions = {
    ...more,
    style: styleOf(template, plugins),
    links: hyperlinks,
    ...(format === undefined ? {} : { output: format }),
    ...(locale === undefined ? {} : { locale }),
  }
  const { kind } = resolveOptions(options)
  const ids = (entry === undefined ? items.map(({ id }) => id) : [entry].flat()).map(String)
  const processor = createProcessor({ ...options, items, uncited: ids })
  if (kind === 'bibliography') {
    const { entries, text } = processor.bibliography()
    return asEntryArray ? entries.map((each) => [each.id, each.text]) : text
  }
  const { locator, label } = options
  const place = { ...(locator === undefined ? {} : { locator }), ...(label === undefined ? {} : { label }) }
  const cites = ids.map((id) => ({ id, ...place }))
  return processor.preview({ cites }, kind === 'short-note' ? 'subsequent' : 'first')
}

/** The registers of `@citation-js/plugin-csl`: CSL as XML, by name. */
interface Register {
  has(name: string): boolean
  get(name: string): unknown
}

/** @returns undefined where that plugin is not there, or has no such XML. */
function xmlOf(register: 'styles' | 'templates' | 'locales', name: string, plugins: Plugins): string | undefined {
  const config = plugins.config.get('@csl') as Partial<Record<typeof register, Register>> | undefined
  const found = config?.[register]
  const xml = found?.has(name) === true ? found.get(name) : undefined
  return typeof xml === 'string' ? xml : undefined
}

function styleOf(template: string, plugins: Plugins): string {
  if (isStyleName(template)) return template
  return xmlOf('styles', template, plugins) ?? xmlOf('templates', template, plugins) ?? template
}

function localeOf(lang: CitewrightOutputOptions['lang'], plugins: Plugins): FormatOptions['locale'] {
  if (typeof lang !== 'string') return lang
  const { locales } = plugins.config.get('@citewright') as CitewrightConfig
  const added = locales.get(lang)
  if (added !== undefined) return added
  const tag = findLocaleTag(lang)
  const found = locales.get(tag)
  if (found !== undefined || tag === 'en-US') return found
  const xml = xmlOf('locales', tag, plugins)
  if (xml === undefined) {
    const message = `The locale ${tag} is not there; add what 'citewright/locales/${tag}' exports to plugins.config.get('@citewright').locales first.`
    throw new CitewrightError('LOCALE_UNKNOWN', message)
  }
  const locale = parseLocale(xml)
  locales.add(locale)
  return locale
}
