/*
 * Writes the modules of data that the package ships beside its code: `citewright/locales/de-DE` and the like, and
 * `citewright/styles/apa`, each parsed already, so that they load without an XML parser. The build runs it.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseStyle } from '../src/csl/parse-style.js'
import { readLocales } from './locale-data.js'

/** @param dist the folder of the built package */
export function writeDataModules(dist: string): void {
  for (const [tag, locale] of readLocales()) writeModule(join(dist, 'locales'), tag, locale, 'Locale')
  for (const [name, style] of readStyles()) writeModule(join(dist, 'styles'), name, style, 'IndependentStyle')
}

const STYLE_FOLDER = 'src/style'

/** The built-in styles by name. */
export function readStyles(): ReadonlyMap<string, object> {
  const files = readdirSync(STYLE_FOLDER).filter((file) => file.endsWith('.csl'))
  return new Map(files.map((file) => [basename(file, '.csl'), readStyle(join(STYLE_FOLDER, file))]))
}

/** What an import of a `*.csl` file gives, in the build and in the tests: the style, read and checked. A broken one breaks the build. */
export function styleModule(path: string): string {
  return `export default ${literal(readStyle(path))}`
}

function readStyle(path: string): object {
  return parseStyle(readFileSync(path, 'utf8'))
}

function writeModule(folder: string, name: string, value: object, type: 'Locale' | 'IndependentStyle'): void {
  mkdirSync(folder, { recursive: true })
  const code = literal(value)
  const declaration = (module: string): string =>
    `import type { ${type} } from '../${module}'\ndeclare const data: ${type}\n`
  writeFileSync(join(folder, `${name}.js`), `export default ${code}\n`)
  writeFileSync(join(folder, `${name}.cjs`), `module.exports = ${code}\n`)
  writeFileSync(join(folder, `${name}.d.ts`), `${declaration('csl.js')}export default data\n`)
  writeFileSync(join(folder, `${name}.d.cts`), `declare const data: import('../csl.cjs').${type}\nexport = data\n`)
}

/** Parsing JSON is quicker than evaluating an object literal of this size. */
export function literal(value: object): string {
  const json = JSON.stringify(value)
    .replace(/[\\']/g, '\\$&')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')
  return `/* @__PURE__ */ JSON.parse('${json}')`
}
