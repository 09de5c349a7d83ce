/*
 * Short names for the properties that only the processor sees. Those that no object has both of share a name, so that one letter
 * is enough for each: a bundle then says the same few names again and again, which is what compresses best.
 */
import { basename } from 'node:path'
import ts from 'typescript'
import { INTERNAL_NAMES, OPEN_FILES } from './internal-names.js'

/** As they come most often in code that is minified. */
const LETTERS = 'etirnsaolufdchpmgvbykxwjqzETIRNSAOLUFDCHPMGVBYKXWJQZ'

/** The letters by what the sources say: private names, and the internal ones. */
export function shortNames(program: ts.Program): ReadonlyMap<string, string> {
  const { together, uses } = readNames(program)
  const names = [...together.keys()].sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))
  const short = new Map<string, string>()
  for (const name of names) {
    const taken = new Set([...(together.get(name) ?? [])].map((other) => short.get(other)))
    short.set(name, [...LETTERS].find((letter) => !taken.has(letter)) ?? name)
  }
  return short
}

/** The processor's sources, to be asked for types; what reads XML is not among them. */
export function processorProgram(): ts.Program {
  return ts.createProgram(['src/csl/create-processor.ts'], {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: [],
  })
}

/** Whether a source is the processor's, and says nothing of what it takes and gives. */
export function isInternal({ fileName }: ts.SourceFile): boolean {
  return fileName.includes('src/csl/') && !OPEN_FILES.includes(basename(fileName, '.ts'))
}

/** Which names are those of properties of one object, by type, and how often each is written. */
function readNames(program: ts.Program): {
  readonly together: ReadonlyMap<string, ReadonlySet<string>>
  readonly uses: ReadonlyMap<string, number>
} {
  const together = new Map<string, Set<string>>()
  const uses = new Map<string, number>()
  const checker = program.getTypeChecker()
  const addType = (type: ts.Type): void => {
    for (const each of type.isUnion() ? type.types : [type]) {
      const names = checker.getPropertiesOfType(each).map(nameOf).filter(isShortened)
      for (const name of names) together.set(name, new Set([...(together.get(name) ?? []), ...names]))
    }
  }
  const visit = (node: ts.Node): void => {
    const name = propertyIn(node)
    if (name !== undefined && isShortened(name.text)) uses.set(name.text, (uses.get(name.text) ?? 0) + 1)
    if (
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeLiteralNode(node) ||
      ts.isClassDeclaration(node) ||
      ts.isObjectLiteralExpression(node)
    )
      addType(checker.getTypeAtLocation(node))
    ts.forEachChild(node, visit)
  }
  for (const source of program.getSourceFiles()) if (source.fileName.includes('src/csl/')) visit(source)
  return { together, uses }
}

function nameOf({ valueDeclaration, name }: ts.Symbol): string {
  const declared = valueDeclaration && ts.getNameOfDeclaration(valueDeclaration)
  return declared !== undefined && ts.isPrivateIdentifier(declared) ? declared.text : name
}

function isShortened(name: string): boolean {
  return name.startsWith('#') || INTERNAL_NAMES.includes(name)
}

type Name = ts.Identifier | ts.PrivateIdentifier

/** The name of a property that a node declares or takes. */
function propertyIn(node: ts.Node): Name | undefined {
  const name =
    ts.isPropertyAccessExpression(node) || ts.isClassElement(node) || ts.isObjectLiteralElementLike(node)
      ? node.name
      : ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && node.dotDotDotToken === undefined
        ? (node.propertyName ?? node.name)
        : undefined
  return name !== undefined && (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) ? name : undefined
}

/** @returns an internal source of the processor with the short names. */
export function withShortNames(source: ts.SourceFile, short: ReadonlyMap<string, string>): string {
  const names: { readonly name: Name; readonly written: string }[] = []
  const visit = (node: ts.Node): void => {
    const name = propertyIn(node)
    const letter = name && short.get(name.text)
    if (name !== undefined && letter !== undefined) {
      // In `{ out }` the name is that of a variable, too.
      const isBoth = ts.isShorthandPropertyAssignment(node) || (ts.isBindingElement(node) && !node.propertyName)
      names.push({ name, written: isBoth ? `${letter}: ${name.text}` : letter })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  let out = ''
  let from = 0
  for (const { name, written } of names.sort((a, b) => a.name.end - b.name.end)) {
    out += source.text.slice(from, name.getStart(source)) + written
    from = name.end
  }
  return out + source.text.slice(from)
}
