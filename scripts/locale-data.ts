/*
 * The CSL locales as the project ships them, read at build time from development dependencies: Citation.js's
 * `@citation-js/plugin-csl` 0.9 (the five it has are the newest), and `pandoc-wasm` for all others.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Locale } from '../src/csl/locale.js'
import { parseLocale } from '../src/csl/parse-locale.js'
import { once } from '../src/item/once.js'

/** Every locale by its tag, in alphabetical order. */
export function readLocales(): ReadonlyMap<string, Locale> {
  return new Map(inOrder([...FILES()].map(([tag, xml]) => [tag, parseLocale(xml)])))
}

/** A locale's file, for processors that take no other form. */
export function readLocaleXml(tag: string): string {
  const xml = FILES().get(tag)
  if (xml === undefined) throw new Error(`There is no locale ${tag}.`)
  return xml
}

/** Who wrote each locale: the names (and addresses of their pages) that its file lists. */
export function readTranslators(): ReadonlyMap<string, readonly string[]> {
  return new Map(inOrder([...FILES()].map(([tag, xml]) => [tag, namesIn(xml)])))
}

/** The XML of each locale's file. */
const FILES = once(
  (): ReadonlyMap<string, string> => new Map([...pandocLocales(), ...Object.entries(citationJsLocales())]),
)

function inOrder<Value>(entries: readonly (readonly [string, Value])[]): readonly (readonly [string, Value])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1))
}

function namesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<translator>([\s\S]*?)<\/translator>/g)].flatMap(([, person = '']) => {
    const name = /<name>([^<]*)<\/name>/.exec(person)?.[1]?.trim()
    const uri = /<uri>([^<]*)<\/uri>/.exec(person)?.[1]?.trim()
    return name ? [uri ? `${name} <${uri}>` : name] : []
  })
}

const require = createRequire(import.meta.url)

function packageFolder(name: string): string {
  return dirname(require.resolve(`${name}/package.json`))
}

function citationJsLocales(): Record<string, string> {
  return JSON.parse(readFileSync(join(packageFolder('citation-js-locales'), 'lib/locales.json'), 'utf8'))
}

/** Pandoc has the files in its program, one after another, as they are. */
function pandocLocales(): ReadonlyMap<string, string> {
  const locales = new Map<string, string>()
  const program = readFileSync(join(dirname(require.resolve('pandoc-wasm')), 'pandoc.wasm'))
  for (let start = program.indexOf(LOCALE_START); start >= 0; start = program.indexOf(LOCALE_START, start + 1)) {
    const xml = program.toString('utf8', start, program.indexOf(LOCALE_END, start) + LOCALE_END.length)
    const tag = /<locale [^>]*xml:lang="([\w-]+)"/.exec(xml)?.[1]
    if (tag !== undefined) locales.set(tag, xml)
  }
  return locales
}

const LOCALE_START = '<?xml version="1.0" encoding="utf-8"?>\n<locale '
const LOCALE_END = '</locale>'
