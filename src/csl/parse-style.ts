import { CitewrightError } from '../problem.js'
import { ATTRIBUTES, type Attributes, readAttributes } from './attributes.js'
import { readDateParts, readLocale } from './parse-locale.js'
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
    readStyle({ reader, calls: [], pending: [], count: 0, macro: undefined }),
  )
  return value === undefined ? { problems } : { style: value, problems }
}

/** A style being read. */
interface StyleReader {
  readonly reader: Reader
  readonly calls: Call[]
  /** Children of elements that are being read, up to a count: those of the innermost come last. */
  readonly pending: Rendering[]
  count: number
  /** The macro that is being read. */
  macro: string | undefined
}

/** A call of a macro, and the macro that it stands in. */
interface Call {
  readonly name: string
  readonly offset: number
  readonly from: string | undefined
}

type Macros = Map<string, readonly Rendering[]>

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

function readStyle(source: StyleReader): CslStyle | undefined {
  const { reader } = source
  const { cursor } = reader
  const { tag, offset, depth } = cursor
  if (tag.name !== 'style') {
    reader.report(offset, `A style starts with <style>, not <${tag.name}>.`)
    return undefined
  }
  const { class: styleClass, 'default-locale': defaultLocale } = tag.attributes
  const options = readAttributes(reader, ATTRIBUTES.options, [ATTRIBUTES.inheritableNames, ROOT_ATTRIBUTES])
  const names = readAttributes(reader, ATTRIBUTES.inheritableNames, [tag.attributes])
  let head: Head = { info: {} }
  const locales: StyleLocale[] = []
  const macros: Macros = new Map()
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
  checkMacros(source, macros)
  return {
    kind: 'independent',
    class: styleClass === 'note' ? 'note' : 'in-text',
    ...common,
    options,
    names: names as InheritableNames,
    locales,
    macros: Object.fromEntries(macros),
    citation,
    ...(bibliography === undefined ? {} : { bibliography }),
  }
}

const ROOT_ATTRIBUTES: Attributes = { class: 'text', version: 'text', 'default-locale': 'text' }

interface Head {
  readonly info: StyleInfo
  readonly parent?: string
}

function readInfo({ cursor }: Reader): Head {
  const { depth } = cursor
  const info: Mutable<StyleInfo> = {}
  let parent: string | undefined
  while (cursor.next(depth)) {
    const { name, attributes } = cursor.tag
    if (name === 'id' || name === 'title') info[name] ??= cursor.text().trim()
    else if (name === 'link' && attributes['rel'] === 'independent-parent') parent ??= attributes['href']
  }
  const { id, title } = info
  return { info: { ...(id ? { id } : {}), ...(title ? { title } : {}) }, ...(parent === undefined ? {} : { parent }) }
}

function readMacro(source: StyleReader, macros: Macros): void {
  const { reader } = source
  const { tag, offset } = reader.cursor
  const { name } = tag.attributes
  if (name === undefined) reader.report(offset, 'A <macro> needs a name.')
  else if (macros.has(name)) reader.report(offset, `There are two macros named "${name}".`)
  else {
    source.macro = name
    macros.set(name, readChildren(source))
    source.macro = undefined
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
  const names = readAttributes(reader, ATTRIBUTES.inheritableNames, [tag.attributes])
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

function addCall({ reader, calls, macro }: StyleReader, name: string): void {
  calls.push({ name, offset: reader.cursor.offset, from: macro })
}

/** They are gathered in one list for all, as a list that has grown takes more room than it needs. */
function readChildren(source: StyleReader): readonly Rendering[] {
  const { pending, count: start, reader } = source
  const { depth } = reader.cursor
  while (reader.cursor.next(depth)) {
    const rendering = readRendering(source)
    if (rendering === undefined) continue
    pending[source.count] = rendering
    source.count += 1
  }
  const children = pending.slice(start, source.count)
  source.count = start
  return children
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
    case 'date': {
      const date = reader.once(readDate)
      return { ...date, parts: readDateParts(reader) }
    }
    case 'names':
      return readNames(source)
    case 'group': {
      const group: Mutable<Group> = { ...reader.once(readGroup) }
      group.children = readChildren(source)
      return group
    }
    case 'choose':
      return readChoose(source)
    default:
      reader.report(offset, `<${tag.name}> is no rendering element of CSL 1.0.2; it is left out.`, 'warning')
      return undefined
  }
}

function readText(reader: Reader): Text {
  const text: Text = readAttributes(reader, ATTRIBUTES.text, [], { element: 'text' })
  let sources = 0
  for (const source of TEXT_SOURCES) if (source in text) sources += 1
  if (sources !== 1) reader.report(reader.cursor.offset, `<text> needs exactly one of ${TEXT_SOURCES.join(', ')}.`)
  return text
}

const TEXT_SOURCES = ['variable', 'macro', 'term', 'value']

function readNumber(reader: Reader): Number_ {
  const number = readAttributes(reader, ATTRIBUTES.number)
  return { ...number, element: 'number', variable: variableOf(number, reader) }
}

function readLabel(reader: Reader): Label {
  return readAttributes(reader, ATTRIBUTES.label, [], { element: 'label' })
}

function readDate(reader: Reader): Omit<DateElement, 'parts'> {
  const date = readAttributes(reader, ATTRIBUTES.date)
  return { ...date, element: 'date', variable: variableOf(date, reader) }
}

function readGroup(reader: Reader): Group {
  const group: Omit<Group, 'children'> = readAttributes(reader, ATTRIBUTES.group, [], { element: 'group' })
  return { ...group, children: [] }
}

function variableOf({ variable }: Readonly<Record<string, unknown>>, reader: Reader): string {
  if (typeof variable === 'string') return variable
  const { tag, offset } = reader.cursor
  reader.report(offset, `<${tag.name}> needs a variable.`)
  return ''
}

function readChoose(source: StyleReader): Choose {
  const { reader } = source
  const { cursor } = reader
  const { depth } = cursor
  const branches: Choose['branches'][number][] = []
  let isFirst = true
  while (cursor.next(depth)) {
    const { name } = cursor.tag
    if (isFirst ? name !== 'if' : name !== 'else-if' && name !== 'else')
      reader.report(cursor.offset, 'A <choose> holds one <if>, then any number of <else-if>, then at most one <else>.')
    else if (name === 'else') branches.push({ children: readChildren(source) })
    else branches.push({ condition: reader.once(readCondition), children: readChildren(source) })
    isFirst = false
  }
  return { element: 'choose', branches }
}

function readCondition(reader: Reader): Condition {
  return readAttributes(reader, ATTRIBUTES.condition)
}

function readNames(source: StyleReader): Names {
  const { reader } = source
  const { cursor } = reader
  const { depth } = cursor
  const names: Mutable<Names> = { ...reader.once(readNamesTag) }
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

function readNamesTag(reader: Reader): Names {
  const { variable, ...attributes } = readAttributes(reader, ATTRIBUTES.names)
  if (!Array.isArray(variable)) reader.report(reader.cursor.offset, '<names> needs a variable.')
  return { element: 'names', variables: (variable as readonly string[] | undefined) ?? [], ...attributes }
}

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

/** Every macro that is called must be there, and none may call itself, by whatever way. */
function checkMacros({ reader, calls }: StyleReader, macros: Macros): void {
  const byMacro = new Map<string, Call[]>()
  for (const call of calls) {
    if (!macros.has(call.name)) reader.report(call.offset, `There is no macro "${call.name}".`)
    if (call.from === undefined) continue
    const others = byMacro.get(call.from)
    if (others === undefined) byMacro.set(call.from, [call])
    else others.push(call)
  }
  const state = new Map<string, 'open' | 'done'>()
  const visit = (name: string): void => {
    if (state.has(name)) return
    state.set(name, 'open')
    for (const call of byMacro.get(name) ?? []) {
      if (state.get(call.name) === 'open') reader.report(call.offset, `Macro "${call.name}" calls itself.`)
      else visit(call.name)
    }
    state.set(name, 'done')
  }
  for (const name of byMacro.keys()) visit(name)
}
