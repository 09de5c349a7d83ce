import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { INTERNAL_NAMES } from '../../scripts/internal-names.js'

/** What the processor takes and gives, and what reads it: what these say of items, styles and locales is data, and called as it is. */
const OPEN =
  'attributes cite index locale packed parse-locale parse-style processor reader reading style tree xml'.split(' ')

/** The names of properties in a source, and its strings, which may be names of properties. */
function propertiesIn(file: string): ReadonlySet<string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
      found.add(node.name.getText(source))
    else if (ts.isTypeElement(node) || ts.isClassElement(node)) found.add(node.name?.getText(source) ?? '')
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      found.add((node.propertyName ?? node.name).getText(source))
    else if (ts.isStringLiteral(node)) found.add(node.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

it('are of the processor alone', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const open = sources.filter((file) => !file.startsWith('csl/') || OPEN.includes(file.slice(4, -3)))
  expect(open.filter((file) => file.startsWith('csl/'))).toHaveLength(OPEN.length)
  const wrong = open.flatMap((file) => {
    const properties = propertiesIn(`src/${file}`)
    return INTERNAL_NAMES.filter((name) => properties.has(name)).map((name) => `${name} in ${file}`)
  })
  expect(wrong).toEqual([])
})
