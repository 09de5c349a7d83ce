/*
 * Writes the modules of data that the package ships beside its code: `citewright/locales/de-DE` and the like, and
 * `citewright/styles/apa`, each parsed already, so that they load without an XML parser. The build runs it.
 *
 * What a style says in another language travels with that language's locales, so that a bundle holds only the languages
 * it prints.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Locale } from '../src/csl/locale.js'
import type { PackedStyle } from '../src/csl/packed.js'
import { parseStyle } from '../src/csl/parse-style.js'
import type { IndependentStyle, StyleLocale } from '../src/csl/style.js'
import { readLocales } from './locale-data.js'
import { packLocale } from './pack-locale.js'
import { packStyle } from './pack-style.js'

/** @param dist the folder of the built package, which has the module `packed` */
export function writeDataModules(dist: string): void {
  for (const [tag, locale] of shippedLocales()) {
    const code = `unpackLocale(${literal(packLocale(locale))})`
    writeModule(join(dist, 'locales', tag), 'Locale', code, { unpackLocale: '../packed' })
  }
  const styles = new Map([...shippedStyles()].map(([name, style]) => [name, packStyle(style)]))
  for (const group of SIBLINGS) {
    const shared = sharedMacros(group.flatMap((name) => styles.get(name) ?? []))
    writeCode(join(dist, `macros-${group[0]}`), literal(shared))
    for (const name of group) {
      const { macros, ...rest } = styles.get(name) ?? missing(name)
      const packed = literal({ ...rest, macros: macros.slice(shared.length) })
      const from = { unpackStyle: '../packed', shared: `../macros-${group[0]}` }
      writeModule(join(dist, 'styles', name), 'IndependentStyle', `unpackStyle(${packed}, shared)`, from)
      styles.delete(name)
    }
  }
  for (const [name, style] of styles) {
    const from = { unpackStyle: '../packed' }
    writeModule(join(dist, 'styles', name), 'IndependentStyle', `unpackStyle(${literal(style)})`, from)
  }
}

/** The styles of one edition of Chicago are largely made of the same macros, which would else be in a bundle twice. */
const SIBLINGS: readonly (readonly string[])[] = [
  ['chicago-notes', 'chicago-author-date'],
  ['chicago-17-notes', 'chicago-17-author-date'],
]

/** Those that the styles begin with alike. */
function sharedMacros([first, ...others]: readonly PackedStyle[]): PackedStyle['macros'] {
  const macros = first?.macros ?? []
  const end = macros.findIndex((body, at) => !others.every((other) => isSame(other.macros[at], body)))
  return end < 0 ? macros : macros.slice(0, end)
}

/**
 * The style with its macros called by numbers, which make a bundle smaller than names do. A number calls the same in each of
 * the styles that go together: the first macros are those that are the same in all, then come those of which each has its own.
 */
function numberMacros(style: IndependentStyle, siblings: readonly IndependentStyle[]): IndependentStyle {
  const common = Object.entries(siblings[0]?.macros ?? {}).filter(([name]) =>
    siblings.every(({ macros }) => name in macros),
  )
  const same = common.filter(([name, body]) => siblings.every(({ macros }) => isSame(macros[name], body)))
  const names = [...new Set([...same, ...common, ...Object.entries(style.macros)].map(([name]) => name))]
  const numbered = JSON.parse(JSON.stringify(style), (key, value) =>
    key === 'macro' && typeof value === 'string' ? String(names.indexOf(value)) : value,
  ) as IndependentStyle
  return { ...numbered, macros: Object.fromEntries(names.map((name, at) => [at, numbered.macros[name] ?? []])) }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function missing(name: string): never {
  throw new Error(`There is no style ${name}.`)
}

/** The built-in styles as they are shipped. */
export function shippedStyles(): ReadonlyMap<string, IndependentStyle> {
  const styles = new Map([...readStyles()].map(([name, style]) => [name, inEnglish(style)]))
  const siblings = (name: string): readonly string[] => SIBLINGS.find((group) => group.includes(name)) ?? [name]
  return new Map(
    [...styles].map(([name, style]) => [
      name,
      numberMacros(
        style,
        siblings(name).map((each) => styles.get(each) ?? missing(each)),
      ),
    ]),
  )
}

/** The locales with what the built-in styles say in their languages. */
export function shippedLocales(): ReadonlyMap<string, Locale> {
  const styles = [...readStyles().values()]
  return new Map([...readLocales()].map(([tag, locale]) => [tag, withStyles(locale, styles)]))
}

function withStyles(locale: Locale, styles: readonly IndependentStyle[]): Locale {
  const own = styles.flatMap(({ info, locales }): [string, readonly StyleLocale[]][] => {
    const words = locales.filter((each) => !isEnglish(each) && speaks(each.lang, locale.lang))
    return info.id === undefined || words.length === 0 ? [] : [[info.id, words]]
  })
  return own.length === 0 ? locale : { ...locale, styles: Object.fromEntries(own) }
}

/** Words in `pt` are for each dialect of Portuguese, words in `pt-BR` for that one. */
function speaks(lang: string | undefined, tag: string): boolean {
  return lang === tag || lang === tag.split('-')[0]
}

const STYLE_FOLDER = 'src/style'

/** The built-in styles by name, as their files have them. */
export function readStyles(): ReadonlyMap<string, IndependentStyle> {
  const files = readdirSync(STYLE_FOLDER).filter((file) => file.endsWith('.csl'))
  return new Map(files.map((file) => [basename(file, '.csl'), readStyle(join(STYLE_FOLDER, file))]))
}

/**
 * What an import of a `*.csl` file gives, in the build and in the tests: a function that gives the style, read and checked. A
 * broken one breaks the build.
 */
export function styleModule(path: string): string {
  return `let style\nexport default () => (style ??= ${literal(inEnglish(readStyle(path)))})\n`
}

function readStyle(path: string): IndependentStyle {
  const style = parseStyle(readFileSync(path, 'utf8'))
  if (style.kind === 'dependent') throw new Error(`${path}: a built-in style stands on its own`)
  return style
}

function inEnglish(style: IndependentStyle): IndependentStyle {
  return { ...style, locales: style.locales.filter(isEnglish) }
}

function isEnglish({ lang = 'en' }: StyleLocale): boolean {
  return lang.split('-')[0] === 'en'
}

/**
 * @param path the module's, without its extension
 * @param from the modules that the code takes names from, by name
 */
function writeModule(path: string, type: 'Locale' | 'IndependentStyle', code: string, from?: Names): void {
  writeCode(path, `/* @__PURE__ */ ${code}`, from)
  const declaration = (module: string): string =>
    `import type { ${type} } from '../${module}'\ndeclare const data: ${type}\n`
  writeFileSync(`${path}.d.ts`, `${declaration('csl.js')}export default data\n`)
  writeFileSync(`${path}.d.cts`, `declare const data: import('../csl.cjs').${type}\nexport = data\n`)
}

type Names = { readonly unpackStyle?: string; readonly unpackLocale?: string; readonly shared?: string }

function writeCode(path: string, code: string, { unpackStyle, unpackLocale, shared }: Names = {}): void {
  const names = { '{ unpackStyle }': unpackStyle, '{ unpackLocale }': unpackLocale, shared }
  const from = Object.entries(names).filter(([, module]) => module !== undefined)
  const imports = from.map(([name, module]) => `import ${name} from '${module}.js'\n`)
  const requires = from.map(([name, module]) => `const ${name} = require('${module}.cjs')\n`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.js`, `${imports.join('')}export default ${code}\n`)
  writeFileSync(`${path}.cjs`, `${requires.join('')}module.exports = ${code}\n`)
}

/** Parsing JSON is quicker than evaluating an object literal of this size. */
export function literal(value: object): string {
  const json = JSON.stringify(value)
    .replace(/[\\']/g, '\\$&')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
  return `JSON.parse('${json}')`
}
