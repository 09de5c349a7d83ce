import ts from 'typescript'
import { expect, it } from 'vitest'
import { INTERNAL_NAMES } from '../../scripts/internal-names.js'
import { isInternal, processorProgram, shortNames, withShortNames } from '../../scripts/short-names.js'

const SLOW = 60_000

it(
  'are of one letter, stand for properties alone, and are shared only by those of different objects',
  () => {
    const program = processorProgram()
    const short = shortNames(program)
    const textOf = (file: string, names: ReadonlyMap<string, string>): string => {
      const source = program.getSourceFile(`src/csl/${file}.ts`)
      return source === undefined ? '' : withShortNames(source, names)
    }
    expect([...short.values()].filter((name) => name.length > 1)).toEqual([])
    expect(INTERNAL_NAMES.filter((name) => short.has(name)).length).toBeGreaterThan(100)
    const some = new Map(
      [...'#tokens kind text variable fixed'.split(' ').entries()].map(([at, name]) => [name, `$${at}`]),
    )
    expect(textOf('token', some)).toContain('return { $1: kind, $2: text, $3: variable, faces, $4: fixed }')
    expect(textOf('output', some)).toContain('this.$0[this.length]')
    for (const file of ['assemble', 'context', 'output', 'person', 'record']) {
      const classes = [...textOf(file, new Map()).matchAll(/^(?:export )?class (.*?)^}/gms)].map(([, body = '']) => {
        const members = new Set([...body.matchAll(/^ {2}(?:readonly |get )?(#?\w+)/gm)].map(([, each = '']) => each))
        return [...members].flatMap((member) => short.get(member) ?? [])
      })
      expect(classes.flat().length, file).toBeGreaterThan(2)
      for (const letters of classes) expect(new Set(letters).size, file).toBe(letters.length)
    }
  },
  SLOW,
)

// Two properties that never meet by their types share a letter: where a generic value is spread they could.
it(
  'are safe to copy: no object is made of one whose type is open',
  () => {
    const program = processorProgram()
    const checker = program.getTypeChecker()
    const spreads: string[] = []
    const open: string[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isSpreadAssignment(node)) {
        const text = node.getText()
        spreads.push(text)
        if ((checker.getTypeAtLocation(node.expression).flags & ts.TypeFlags.Instantiable) !== 0)
          open.push(`${node.getSourceFile().fileName}: ${text}`)
      }
      ts.forEachChild(node, visit)
    }
    for (const source of program.getSourceFiles())
      if (source.fileName.includes('src/csl/') && isInternal(source)) visit(source)
    expect(spreads.length).toBeGreaterThan(10)
    expect(open).toEqual([])
  },
  SLOW,
)
