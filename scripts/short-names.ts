/*
 * Short names for the properties that only the processor sees. Properties that no object has both of share a name, so that one
 * letter is enough for each: a bundle then says the same few names again and again, which is what compresses best.
 */
import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { INTERNAL_NAMES } from './internal-names.js'

const ROOM = 'src/csl/'

/** As they come most often in code that is minified. */
const LETTERS = 'etirnsaolufdchpmgvbykxwjqzETIRNSAOLUFDCHPMGVBYKXWJQZ'

/** The names that are shortened; those that were private begin with `$`. */
export const SHORTENED: RegExp = new RegExp(`^(?:\\$[a-z]\\w*|${INTERNAL_NAMES.join('|')})$`)

/** @returns the source with its private names as properties like all others, to be shortened with them: `#name` is `$name`. */
export function withoutPrivateNames(file: string): string {
  const text = readFileSync(file, 'utf8')
  let out = ''
  let from = 0
  const visit = (node: ts.Node): void => {
    if (ts.isPrivateIdentifier(node)) {
      out += `${text.slice(from, node.end - node.text.length)}$${node.text.slice(1)}`
      from = node.end
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return out + text.slice(from)
}

/** By the names in the sources; of those that share an object none are the same. */
export function shortNames(): Readonly<Record<string, string>> {
  const { together, uses } = readNames()
  const names = [...together.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))
  const short: Record<string, string> = {}
  for (const name of names) {
    const taken = new Set([...(together.get(name) ?? [])].map((other) => short[other]))
    short[name] = [...LETTERS].find((letter) => !taken.has(letter)) ?? name
  }
  return short
}

/** Which names are those of properties of one object, by type, and how often each is written. */
function readNames(): { together: ReadonlyMap<string, ReadonlySet<string>>; uses: ReadonlyMap<string, number> } {
  const together = new Map<string, Set<string>>()
  const uses = new Map<string, number>()
  const program = ts.createProgram([`${ROOM}index.ts`], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: [],
  })
  const checker = program.getTypeChecker()
  const addType = (type: ts.Type): void => {
    for (const each of type.isUnion() ? type.types : [type]) {
      const names = checker.getPropertiesOfType(each).flatMap(({ valueDeclaration, name }) => {
        const declared = valueDeclaration && ts.getNameOfDeclaration(valueDeclaration)
        return nameOf(declared && ts.isPrivateIdentifier(declared) ? declared.text : name) ?? []
      })
      for (const name of names) together.set(name, new Set([...(together.get(name) ?? []), ...names]))
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      const name = nameOf(node.text)
      if (name !== undefined) uses.set(name, (uses.get(name) ?? 0) + 1)
    } else if (
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeLiteralNode(node) ||
      ts.isClassDeclaration(node) ||
      ts.isObjectLiteralExpression(node)
    )
      addType(checker.getTypeAtLocation(node))
    ts.forEachChild(node, visit)
  }
  for (const source of program.getSourceFiles()) if (source.fileName.includes(ROOM)) visit(source)
  return { together, uses }
}

/** The name of a property that is shortened; undefined for any other. */
function nameOf(declared: string): string | undefined {
  const name = declared.replace('#', '$')
  return SHORTENED.test(name) ? name : undefined
}
