import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Locale } from '../../../src/csl/locale.js'
import { parseLocale } from '../../../src/csl/parse-locale.js'

const require = createRequire(import.meta.url)

/** The XML of the locales of a development dependency, by tag: de-DE, en-US, es-ES, fr-FR, nl-NL. */
export const LOCALE_XML: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(require.resolve('citation-js-locales/lib/locales.json'), 'utf8'),
)

export const ENGLISH: Locale = parseLocale(LOCALE_XML['en-US'] ?? '')
