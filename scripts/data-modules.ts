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
import { parseStyle } from '../src/csl/parse-style.js'
import type { IndependentStyle, StyleLocale } from '../src/csl/style.js'
import { readLocales } from './locale-data.js'

/** @param dist the folder of the built package */
export function writeDataModules(dist: string): void {
  for (const [tag, locale] of shippedLocales()) writeModule(join(dist, 'locales', tag), literal(locale), 'Locale')
  const styles = shippedStyles()
  for (const [name, style] of styles) writeModule(join(dist, 'styles', name), literal(style), 'IndependentStyle')
  for (const names of SIBLINGS) writeSiblings(dist, names, styles)
}

/** The styles of one edition of Chicago are largely made of the same macros, which would else be in a bundle twice. */
const SIBLINGS: readonly (readonly [notes: string, authorDate: string])[] = [
  ['chicago-notes', 'chicago-author-date'],
  ['chicago-17-notes', 'chicago-17-author-date'],
]

function writeSiblings(
  dist: string,
  names: (typeof SIBLINGS)[number],
  styles: ReadonlyMap<string, IndependentStyle>,
): void {
  const [first, second] = names.map((name) => styles.get(name))
  if (first === undefined || second === undefined) throw new Error(`There is no style ${names.join(' or ')}.`)
  const isShared = ([name, body]: [string, unknown]): boolean =>
    JSON.stringify(first.macros[name]) === JSON.stringify(body) &&
    JSON.stringify(second.macros[name]) === JSON.stringify(body)
  const macros = Object.entries(first.macros).filter(isShared)
  const file = `macros-${names[0]}`
  writeCode(join(dist, file), literal(Object.fromEntries(macros)))
  for (const [index, style] of [first, second].entries()) {
    const own = Object.entries(style.macros).filter((macro) => !isShared(macro))
    const rest = literal({ ...style, macros: Object.fromEntries(own) })
    const whole = `(({ macros, ...rest }) => ({ ...rest, macros: { ...shared, ...macros } }))(${rest})`
    writeCode(join(dist, 'styles', names[index] ?? ''), `/* @__PURE__ */ ${whole}`, `../${file}`)
  }
}

/** The built-in styles as they are shipped. */
export function shippedStyles(): ReadonlyMap<string, IndependentStyle> {
  return new Map([...readStyles()].map(([name, style]) => [name, inEnglish(style)]))
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

/** What an import of a `*.csl` file gives, in the build and in the tests: the style, read and checked. A broken one breaks the build. */
export function styleModule(path: string): string {
  return `export default ${literal(inEnglish(readStyle(path)))}`
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

/** @param path the module's, without its extension. */
function writeModule(path: string, code: string, type: 'Locale' | 'IndependentStyle'): void {
  writeCode(path, code)
  const declaration = (module: string): string =>
    `import type { ${type} } from '../${module}'\ndeclare const data: ${type}\n`
  writeFileSync(`${path}.d.ts`, `${declaration('csl.js')}export default data\n`)
  writeFileSync(`${path}.d.cts`, `declare const data: import('../csl.cjs').${type}\nexport = data\n`)
}

/** @param shared the path of a module that the code knows by that name. */
function writeCode(path: string, code: string, shared?: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const imported = shared === undefined ? '' : `import shared from '${shared}.js'\n`
  const required = shared === undefined ? '' : `const shared = require('${shared}.cjs')\n`
  writeFileSync(`${path}.js`, `${imported}export default ${code}\n`)
  writeFileSync(`${path}.cjs`, `${required}module.exports = ${code}\n`)
}

/** Parsing JSON is quicker than evaluating an object literal of this size. */
export function literal(value: object): string {
  const json = JSON.stringify(value)
    .replace(/[\\']/g, '\\$&')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
  return `/* @__PURE__ */ JSON.parse('${json}')`
}
