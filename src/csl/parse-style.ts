import { CitewrightError } from '../problem.js'
import { ATTRIBUTES, type Attributes, readAttributes } from './attributes.js'
import { readDateParts, readLocale, table } from './parse-locale.js'
import { describeErrors, type Reader, readDocument } from './reader.js'
import type {
  Choose,
  Condition,
  CslStyle,
  DateElement,
  EtAl,
  Group,
  IndependentStyle,
  InheritableNames,
  Label,
  Layout,
  NameElement,
  NamePart,
  Names,
  Number_,
  Rendering,
  SortKey,
  StyleInfo,
  StyleLocale,
  Text,
} from './style.js'
import type { XmlProblem } from './xml.js'

/**
 * Reads a CSL 1.0.2 style.
 *
 * @throws CitewrightError `STYLE_INVALID` naming the line and column of each error. {@link checkStyle} gives the warnings too.
 */
export function parseStyle(xml: string): CslStyle {
  const { style, problems } = checkStyle(xml)
  if (style !== undefined) return style
  throw new CitewrightError(
    'STYLE_INVALID',
    `The style cannot be loaded as CSL 1.0.2; check its XML. ${describeErrors(problems)}`,
  )
}

/** @returns `style` is missing if there is an error among the problems. Never throws. */
export function checkStyle(xml: string): { readonly style?: CslStyle; readonly problems: readonly XmlProblem[] } {
  const { value, problems } = readDocument(xml, (reader) =>
    readStyle({ reader, macros: new Map(), calls: [], children: new Stack(), branches: new Stack() }),
  )
  return value === undefined ? { problems } : { style: value, problems }
}

/** A style being read. */
interface StyleReader {
  readonly reader: Reader
  readonly macros: Map<string, Macro>
  readonly calls: Call[]
  /** Of elements that are being read. */
  readonly children: Stack<Rendering>
  readonly branches: Stack<Branch>
}

/** Where the calls that a macro makes stand among all. */
interface Macro {
  readonly firstCall: number
  lastCall: number
  /** How many elements are in each other below it, with those of the macros that it calls; negative before that is known. */
  levels: number
}

const UNKNOWN = -1
const OPEN = -2

/** A call of a macro. */
interface Call {
  readonly name: string
  readonly offset: number
  /** How many elements of the macro it stands in, with itself. */
  readonly depth: number
  /** What it calls, when all macros have been read. */
  macro: Macro | undefined
}

type Branch = Choose['branches'][number]

/** What is gathered for several lists at once, the innermost last, as a list that grows by itself takes more room than it needs. */
class Stack<T> {
  size = 0
  readonly #all: T[] = []

  push(each: T): void {
    this.#all[this.size] = each
    this.size += 1
  }

  /** Takes off what has come since it had that size. */
  cut(size: number): readonly T[] {
    const taken = this.#all.slice(size, this.size)
    this.size = size
    return taken
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

function readStyle(source: StyleReader): CslStyle | undefined {
  const { reader } = source
  const { cursor } = reader
  const { tag, offset, depth } = cursor
  if (tag.name !== 'style') {
    reader.report(offset, `A style starts with <style>, not <${tag.name}>.`)
    return undefined
  }
  const styleClass = cursor.attribute('class')
  const defaultLocale = cursor.attribute('default-locale')
  const options = readAttributes(reader, ATTRIBUTES.options, [ATTRIBUTES.inheritableNames, ROOT_ATTRIBUTES])
  const names = readAttributes(reader, ATTRIBUTES.inheritableNames, [EVERYTHING])
  let head: Head = { info: {} }
  const locales: StyleLocale[] = []
  const macros = table<readonly Rendering[]>()
  let citation: IndependentStyle['citation'] | undefined
  let bibliography: IndependentStyle['bibliography']
  while (cursor.next(depth)) {
    const { name } = cursor.tag
    if (name === 'info') head = readInfo(reader)
    else if (name === 'locale') locales.push(readLocale(reader))
    else if (name === 'macro') readMacro(source, macros)
    else if (name === 'citation') citation ??= readArea(source, ATTRIBUTES.citation)
    else if (name === 'bibliography') bibliography ??= readArea(source, ATTRIBUTES.bibliography)
    else reader.report(cursor.offset, `<${name}> does not belong in <style>.`, 'warning')
  }
  const { info, parent } = head
  const common = { info, ...(defaultLocale === undefined ? {} : { defaultLocale }) }
  if (citation === undefined) {
    if (parent !== undefined) return { kind: 'dependent', parent, ...common }
    reader.report(offset, 'The style has no <citation>, and no <link rel="independent-parent"/> in <info>.')
    return undefined
  }
  if (styleClass !== 'in-text' && styleClass !== 'note')
    reader.report(offset, 'The class of <style> must be "in-text" or "note".')
  checkCalls(source)
  return {
    kind: 'independent',
    class: styleClass === 'note' ? 'note' : 'in-text',
    ...common,
    options,
    names: names as InheritableNames,
    locales,
    macros,
    citation,
    ...(bibliography === undefined ? {} : { bibliography }),
  }
}

const EVERYTHING = { has: () => true }

const ROOT_ATTRIBUTES = new Set(['class', 'version', 'default-locale'])

interface Head {
  readonly info: StyleInfo
  readonly parent?: string
}

function readInfo({ cursor }: Reader): Head {
  const { depth } = cursor
  const info: Mutable<StyleInfo> = {}
  let parent: string | undefined
  while (cursor.next(depth)) {
    const { tag } = cursor
    const { name } = tag
    if (name === 'id' || name === 'title') info[name] ??= cursor.text().trim()
    else if (name === 'link' && cursor.attribute('rel') === 'independent-parent') parent ??= cursor.attribute('href')
  }
  const { id, title } = info
  return { info: { ...(id ? { id } : {}), ...(title ? { title } : {}) }, ...(parent === undefined ? {} : { parent }) }
}

function readMacro(source: StyleReader, bodies: Record<string, readonly Rendering[]>): void {
  const { reader, macros, calls } = source
  const { offset } = reader.cursor
  const name = reader.cursor.attribute('name')
  if (name === undefined) reader.report(offset, 'A <macro> needs a name.')
  else if (macros.has(name)) reader.report(offset, `There are two macros named "${name}".`)
  else {
    const macro: Macro = { firstCall: calls.length, lastCall: calls.length, levels: UNKNOWN }
    macros.set(name, macro)
    bodies[name] = readChildren(source)
    macro.lastCall = calls.length
  }
}

interface Area {
  readonly options: object
  readonly names: InheritableNames
  readonly sort: readonly SortKey[]
  readonly layout: Layout
}

function readArea(source: StyleReader, types: Attributes): Area {
  const { reader } = source
  const { cursor } = reader
  const { tag, offset, depth } = cursor
  const options = readAttributes(reader, types, [ATTRIBUTES.inheritableNames])
  const names = readAttributes(reader, ATTRIBUTES.inheritableNames, [EVERYTHING])
  let sort: readonly SortKey[] | undefined
  let layout: Layout | undefined
  while (cursor.next(depth)) {
    if (cursor.tag.name === 'sort') sort ??= readSort(source)
    else if (cursor.tag.name === 'layout')
      layout ??= { ...readAttributes(reader, ATTRIBUTES.layout), children: readChildren(source) }
  }
  if (layout === undefined) reader.report(offset, `<${tag.name}> needs a <layout>.`)
  return { options, names, sort: sort ?? [], layout: layout ?? { children: [] } }
}

function readSort(source: StyleReader): readonly SortKey[] {
  const { cursor } = source.reader
  const { depth } = cursor
  const keys: SortKey[] = []
  while (cursor.next(depth)) {
    const key: SortKey = readAttributes(source.reader, ATTRIBUTES.key)
    if (key.macro !== undefined) addCall(source, key.macro)
    keys.push(key)
  }
  return keys
}

/** A macro stands in the style. */
const MACRO_DEPTH = 2

function addCall({ reader, calls }: StyleReader, name: string): void {
  const { offset, depth } = reader.cursor
  calls.push({ name, offset, depth: depth - MACRO_DEPTH, macro: undefined })
}

function readChildren(source: StyleReader): readonly Rendering[] {
  const { children } = source
  const { cursor } = source.reader
  const { depth } = cursor
  const { size } = children
  while (cursor.next(depth)) {
    const rendering = readRendering(source)
    if (rendering !== undefined) children.push(rendering)
  }
  return children.cut(size)
}

function readRendering(source: StyleReader): Rendering | undefined {
  const { reader } = source
  const { tag, offset } = reader.cursor
  switch (tag.name) {
    case 'text': {
      const text = reader.once(readText)
      if (text.macro !== undefined) addCall(source, text.macro)
      return text
    }
    case 'number':
      return reader.once(readNumber)
    case 'label':
      return reader.once(readLabel)
    case 'date':
      return { ...reader.once(readDate), parts: readDateParts(reader) }
    case 'names':
      return readNames(source)
    case 'group':
      return { ...reader.once(readGroup), children: readChildren(source) }
    case 'choose':
      return readChoose(source)
    default:
      reader.report(offset, `<${tag.name}> is no rendering element of CSL 1.0.2; it is left out.`, 'warning')
      return undefined
  }
}

function readText(reader: Reader): Text {
  const text: Text = readAttributes(reader, ATTRIBUTES.text, [], { element: 'text' })
  const { variable, macro, term, value } = text
  const sources = [variable, macro, term, value].filter((source) => source !== undefined)
  if (sources.length !== 1)
    reader.report(reader.cursor.offset, '<text> needs exactly one of variable, macro, term, value.')
  return text
}

function readNumber(reader: Reader): Number_ {
  return withVariable(readAttributes(reader, ATTRIBUTES.number, [], { element: 'number', variable: '' }), reader)
}

function readLabel(reader: Reader): Label {
  return readAttributes(reader, ATTRIBUTES.label, [], { element: 'label' })
}

function readDate(reader: Reader): DateElement {
  return withVariable(readAttributes(reader, ATTRIBUTES.date, [], { element: 'date', variable: '', parts: [] }), reader)
}

function readGroup(reader: Reader): Group {
  return readAttributes(reader, ATTRIBUTES.group, [], { element: 'group', children: [] })
}

function withVariable<Element>(element: Element, reader: Reader): Element {
  const { cursor } = reader
  if (cursor.attribute('variable') === undefined) reader.report(cursor.offset, `<${cursor.tag.name}> needs a variable.`)
  return element
}

function readChoose(source: StyleReader): Choose {
  const { reader, branches } = source
  const { cursor } = reader
  const { depth } = cursor
  const { size } = branches
  let isFirst = true
  while (cursor.next(depth)) {
    const { name } = cursor.tag
    if (isFirst ? name !== 'if' : name !== 'else-if' && name !== 'else')
      reader.report(cursor.offset, 'A <choose> holds one <if>, then any number of <else-if>, then at most one <else>.')
    else if (name === 'else') branches.push({ children: readChildren(source) })
    else branches.push({ condition: reader.once(readCondition), children: readChildren(source) })
    isFirst = false
  }
  return { element: 'choose', branches: branches.cut(size) }
}

function readCondition(reader: Reader): Condition {
  return readAttributes(reader, ATTRIBUTES.condition)
}

function readNames(source: StyleReader): Names {
  const { reader } = source
  const { cursor } = reader
  const { depth } = cursor
  const names: Mutable<Names> = readAttributes(reader, ATTRIBUTES.names, [], { element: 'names', variables: NONE })
  if (names.variables === NONE) reader.report(cursor.offset, '<names> needs a variable.')
  let isLabelFirst = false
  while (cursor.next(depth)) {
    const { name } = cursor.tag
    if (name === 'name') names.name ??= readName(reader)
    else if (name === 'et-al') names.etAl ??= reader.once(readEtAl)
    else if (name === 'label') {
      isLabelFirst ||= names.name === undefined
      names.label ??= reader.once(readLabel)
    } else if (name === 'institution') names.institution = true
    else if (name === 'substitute') names.substitute ??= readChildren(source)
    else reader.report(cursor.offset, `<${name}> does not belong in <names>.`, 'warning')
  }
  if (isLabelFirst && names.name !== undefined) names.labelFirst = true
  return names
}

const NONE: readonly string[] = []

function readEtAl(reader: Reader): EtAl {
  return readAttributes(reader, ATTRIBUTES.etAl)
}

function readName(reader: Reader): NameElement {
  const { cursor } = reader
  const { depth } = cursor
  const name = reader.once(readNameTag)
  const parts: Record<string, NamePart> = {}
  while (cursor.next(depth)) {
    const { name: part, ...formatting } = readAttributes(reader, ATTRIBUTES.namePart)
    if (cursor.tag.name === 'name-part' && typeof part === 'string') parts[part] = formatting
    else reader.report(cursor.offset, '<name> holds <name-part name="given | family"/> only.', 'warning')
  }
  return Object.keys(parts).length === 0 ? name : { ...name, parts }
}

function readNameTag(reader: Reader): NameElement {
  return readAttributes(reader, ATTRIBUTES.name)
}

/** More elements in each other are refused, so that neither compiling nor rendering them can exhaust the stack. */
const MOST_LEVELS = 500

/** Every macro that is called must be there, and none may call itself, by whatever way. */
function checkCalls({ reader, macros, calls }: StyleReader): void {
  for (const call of calls) {
    call.macro = macros.get(call.name)
    if (call.macro === undefined) reader.report(call.offset, `There is no macro "${call.name}".`)
  }
  /** @param above how many elements the macro is called through */
  const visit = (macro: Macro, above: number): void => {
    let levels = 0
    macro.levels = OPEN
    for (let at = macro.firstCall; at < macro.lastCall; at += 1) {
      const { name, offset, depth, macro: called } = calls[at] as Call
      if (called === undefined) continue
      const aboveIt = above + depth
      if (called.levels === UNKNOWN && aboveIt <= MOST_LEVELS) visit(called, aboveIt)
      if (called.levels === OPEN) reader.report(offset, `Macro "${name}" calls itself.`)
      else if (called.levels === UNKNOWN || aboveIt + called.levels > MOST_LEVELS)
        reader.report(offset, `Macro "${name}" is called through more than ${MOST_LEVELS} elements.`)
      levels = Math.max(levels, depth + called.levels)
    }
    macro.levels = levels
  }
  for (const macro of macros.values()) if (macro.levels === UNKNOWN) visit(macro, 0)
}
