import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { INTERNAL_NAMES, OPEN_FILES } from '../../scripts/internal-names.js'
import { isInternal, processorProgram } from '../../scripts/short-names.js'

const SLOW = 60_000

const PROGRAM = processorProgram()

const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

/** The names of properties in a source. */
function propertiesIn(file: string): ReadonlySet<string> {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  const found = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
      found.add(node.name.getText(source))
    else if (ts.isTypeElement(node) || ts.isClassElement(node)) found.add(node.name?.getText(source) ?? '')
    else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
      found.add((node.propertyName ?? node.name).getText(source))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

it('are in nothing that the processor takes or gives', () => {
  const open = ['item/item.ts', 'problem.ts', ...OPEN_FILES.map((name) => `csl/${name}.ts`)]
  const wrong = open.flatMap((file) => {
    const properties = propertiesIn(`src/${file}`)
    return INTERNAL_NAMES.filter((name) => properties.has(name)).map((name) => `${name} in ${file}`)
  })
  expect(wrong).toEqual([])
})

it('are in no file that is imported from elsewhere', () => {
  const files = PROGRAM.getSourceFiles().filter(isInternal)
  const internal = files.map(({ fileName }) => basename(fileName, '.ts')).filter((name) => name !== 'create-processor')
  expect(internal.length).toBeGreaterThan(30)
  const isElsewhere = (file: string): boolean =>
    !file.startsWith('csl/') || ![...internal, ...OPEN_FILES, 'create-processor'].includes(basename(file, '.ts'))
  const imported = SOURCES.filter(isElsewhere).flatMap((file) =>
    [...readFileSync(`src/${file}`, 'utf8').matchAll(/ from '([./]+\/)(csl\/)?([\w-]+)\.js'/g)].flatMap(
      ([, up, room, name = '']) => (room !== undefined || (up === './' && file.startsWith('csl/')) ? name : []),
    ),
  )
  expect(imported.length).toBeGreaterThan(20)
  expect(imported.filter((name) => internal.includes(name))).toEqual([])
})

it(
  'are taken of nothing but what the processor makes',
  () => {
    const checker = PROGRAM.getTypeChecker()
    const wrong: string[] = []
    const check = (name: ts.Node, holder: ts.Type | undefined): void => {
      const text = name.getText()
      if (holder === undefined || !INTERNAL_NAMES.includes(text)) return
      const property = checker.getPropertyOfType(checker.getNonNullableType(holder), text)
      const declarations = property?.declarations ?? []
      if (declarations.length === 0 || !declarations.every((each) => isInternal(each.getSourceFile())))
        wrong.push(`${text} in ${name.getSourceFile().fileName}: ${name.parent.getText().slice(0, 60)}`)
    }
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) check(node.name, checker.getTypeAtLocation(node.expression))
      else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent))
        check(node.propertyName ?? node.name, checker.getTypeAtLocation(node.parent))
      else if (ts.isObjectLiteralExpression(node)) {
        const type = checker.getContextualType(node)
        for (const { name } of node.properties) if (name !== undefined) check(name, type)
      }
      ts.forEachChild(node, visit)
    }
    for (const source of PROGRAM.getSourceFiles()) if (isInternal(source)) visit(source)
    expect(wrong).toEqual([])
  },
  SLOW,
)
