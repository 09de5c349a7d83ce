import { CitewrightError } from '../problem.js'
import { ATTRIBUTES, type Reader, readAttributes } from './attributes.js'
import { readDateParts, readLocale } from './parse-locale.js'
import type {
  Bibliography,
  Choose,
  Citation,
  CslStyle,
  DateElement,
  EtAl,
  InheritableNames,
  Label,
  Layout,
  NameElement,
  NamePart,
  Names,
  Rendering,
  SortKey,
  StyleInfo,
  StyleLocale,
} from './style.js'
import { type Element, problemsIn, readXml, type XmlProblem } from './xml.js'

/**
 * Reads a CSL 1.0.2 style.
 *
 * @throws CitewrightError `STYLE_INVALID` naming the line and column of each error. {@link checkStyle} gives the warnings too.
 */
export function parseStyle(xml: string): CslStyle {
  const { style, problems } = checkStyle(xml)
  if (style !== undefined) return style
  const errors = problems.filter((problem) => problem.severity === 'error')
  const list = errors.slice(0, 5).map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`)
  if (errors.length > 5) list.push(`And ${errors.length - 5} more.`)
  throw new CitewrightError(
    'STYLE_INVALID',
    `The style cannot be loaded as CSL 1.0.2; check its XML. ${list.join(' ')}`,
  )
}

/** @returns `style` is missing if there is an error among the problems. Never throws. */
export function checkStyle(xml: string): { readonly style?: CslStyle; readonly problems: readonly XmlProblem[] } {
  const root = readXml(xml)
  if ('severity' in root) return { problems: [root] }
  const problems: XmlProblem[] = []
  const problemAt = problemsIn(xml)
  const reader: Reader = {
    report: (element, message, severity = 'error') => {
      problems.push(problemAt(element.offset, message, severity))
    },
  }
  const style = readStyle(root, reader)
  return style === undefined || problems.some((problem) => problem.severity === 'error')
    ? { problems }
    : { style, problems }
}

function readStyle(root: Element, reader: Reader): CslStyle | undefined {
  if (root.name !== 'style') {
    reader.report(root, `A style starts with <style>, not <${root.name}>.`)
    return undefined
  }
  const { class: styleClass, 'default-locale': defaultLocale } = root.attributes
  const info = child(root, 'info')
  const common = { info: readInfo(info), ...(defaultLocale === undefined ? {} : { defaultLocale }) }
  const parent = info?.children.find((each) => each.name === 'link' && each.attributes['rel'] === 'independent-parent')
    ?.attributes['href']
  const citation = child(root, 'citation')
  if (citation === undefined) {
    if (parent !== undefined) return { kind: 'dependent', parent, ...common }
    reader.report(root, 'The style has no <citation>, and no <link rel="independent-parent"/> in <info>.')
    return undefined
  }
  const macros = readMacros(root, reader)
  const bibliography = child(root, 'bibliography')
  if (styleClass !== 'in-text' && styleClass !== 'note')
    reader.report(root, 'The class of <style> must be "in-text" or "note".')
  const style: CslStyle = {
    kind: 'independent',
    class: styleClass === 'note' ? 'note' : 'in-text',
    ...common,
    options: readAttributes(root, ATTRIBUTES.options, reader, [ATTRIBUTES.inheritableNames, ROOT_ATTRIBUTES]),
    names: readAttributes(root, ATTRIBUTES.inheritableNames, QUIET) as InheritableNames,
    locales: root.children
      .filter((each) => each.name === 'locale')
      .map((each): StyleLocale => readLocale(each, reader)),
    macros,
    citation: readArea(citation, ATTRIBUTES.citation, reader) as Citation,
    ...(bibliography === undefined
      ? {}
      : { bibliography: readArea(bibliography, ATTRIBUTES.bibliography, reader) as Bibliography }),
  }
  for (const each of root.children)
    if (!STYLE_CHILDREN.includes(each.name))
      reader.report(each, `<${each.name}> does not belong in <style>.`, 'warning')
  checkMacros(root, macros, reader)
  return style
}

const STYLE_CHILDREN = ['info', 'locale', 'macro', 'citation', 'bibliography']
const ROOT_ATTRIBUTES = { class: 'text', version: 'text', 'default-locale': 'text' } as const
const QUIET: Reader = { report: () => {} }

function child(element: Element, name: string): Element | undefined {
  return element.children.find((each) => each.name === name)
}

function readInfo(info: Element | undefined): StyleInfo {
  const id = info && child(info, 'id')?.text.trim()
  const title = info && child(info, 'title')?.text.trim()
  return { ...(id ? { id } : {}), ...(title ? { title } : {}) }
}

function readMacros(root: Element, reader: Reader): Record<string, readonly Rendering[]> {
  const macros = new Map<string, readonly Rendering[]>()
  for (const each of root.children) {
    if (each.name !== 'macro') continue
    const name = each.attributes['name']
    if (name === undefined) reader.report(each, 'A <macro> needs a name.')
    else if (macros.has(name)) reader.report(each, `There are two macros named "${name}".`)
    else macros.set(name, readChildren(each, reader))
  }
  return Object.fromEntries(macros)
}

function readArea(
  element: Element,
  types: (typeof ATTRIBUTES)['citation'],
  reader: Reader,
): { options: object; names: object; sort: readonly SortKey[]; layout: Layout } {
  const layout = child(element, 'layout')
  if (layout === undefined) reader.report(element, `<${element.name}> needs a <layout>.`)
  const sort = child(element, 'sort')
  return {
    options: readAttributes(element, types, reader, [ATTRIBUTES.inheritableNames]),
    names: readAttributes(element, ATTRIBUTES.inheritableNames, QUIET),
    sort: (sort?.children ?? []).map((key): SortKey => readAttributes(key, ATTRIBUTES.key, reader)),
    layout:
      layout === undefined
        ? { children: [] }
        : { ...readAttributes(layout, ATTRIBUTES.layout, reader), children: readChildren(layout, reader) },
  }
}

function readChildren(element: Element, reader: Reader): readonly Rendering[] {
  const read: Rendering[] = []
  for (const each of element.children) {
    const rendering = readRendering(each, reader)
    if (rendering !== undefined) read.push(rendering)
  }
  return read
}

function readRendering(element: Element, reader: Reader): Rendering | undefined {
  switch (element.name) {
    case 'text': {
      const text = readAttributes(element, ATTRIBUTES.text, reader)
      const count = TEXT_SOURCES.reduce((sum, source) => (source in text ? sum + 1 : sum), 0)
      if (count !== 1) reader.report(element, `<text> needs exactly one of ${TEXT_SOURCES.join(', ')}.`)
      return { element: 'text', ...text }
    }
    case 'number': {
      const number = readAttributes(element, ATTRIBUTES.number, reader)
      return { ...number, element: 'number', variable: variableOf(number, element, reader) }
    }
    case 'label':
      return readLabel(element, reader)
    case 'date': {
      const date = readAttributes(element, ATTRIBUTES.date, reader) as Partial<DateElement>
      const parts = readDateParts(element, reader)
      return { ...date, element: 'date', variable: variableOf(date, element, reader), parts }
    }
    case 'names':
      return readNames(element, reader)
    case 'group':
      return {
        element: 'group',
        ...readAttributes(element, ATTRIBUTES.group, reader),
        children: readChildren(element, reader),
      }
    case 'choose':
      return readChoose(element, reader)
    default:
      reader.report(element, `<${element.name}> is no rendering element of CSL 1.0.2; it is left out.`, 'warning')
      return undefined
  }
}

const TEXT_SOURCES = ['variable', 'macro', 'term', 'value']

function variableOf(attributes: { variable?: unknown }, element: Element, reader: Reader): string {
  if (typeof attributes.variable === 'string') return attributes.variable
  reader.report(element, `<${element.name}> needs a variable.`)
  return ''
}

function readLabel(element: Element, reader: Reader): Label {
  return { element: 'label', ...readAttributes(element, ATTRIBUTES.label, reader) }
}

function readChoose(element: Element, reader: Reader): Choose {
  const branches = element.children.flatMap((branch, index): Choose['branches'][number][] => {
    const expected = index === 0 ? branch.name === 'if' : branch.name === 'else-if' || branch.name === 'else'
    if (!expected) {
      reader.report(branch, 'A <choose> holds one <if>, then any number of <else-if>, then at most one <else>.')
      return []
    }
    const children = readChildren(branch, reader)
    if (branch.name === 'else') return [{ children }]
    return [{ condition: readAttributes(branch, ATTRIBUTES.condition, reader), children }]
  })
  return { element: 'choose', branches }
}

function readNames(element: Element, reader: Reader): Names {
  const { variable, ...attributes } = readAttributes(element, ATTRIBUTES.names, reader)
  if (!Array.isArray(variable)) reader.report(element, '<names> needs a variable.')
  const name = child(element, 'name')
  const etAl = child(element, 'et-al')
  const label = child(element, 'label')
  const substitute = child(element, 'substitute')
  for (const each of element.children)
    if (!NAMES_CHILDREN.includes(each.name))
      reader.report(each, `<${each.name}> does not belong in <names>.`, 'warning')
  const at = (each: Element | undefined): number => (each === undefined ? -1 : element.children.indexOf(each))
  return {
    element: 'names',
    variables: (variable as readonly string[] | undefined) ?? [],
    ...attributes,
    ...(name === undefined ? {} : { name: readName(name, reader) }),
    ...(etAl === undefined ? {} : { etAl: readAttributes(etAl, ATTRIBUTES.etAl, reader) as EtAl }),
    ...(label === undefined ? {} : { label: readLabel(label, reader) }),
    ...(label !== undefined && at(label) < at(name) ? { labelFirst: true } : {}),
    ...(child(element, 'institution') === undefined ? {} : { institution: true }),
    ...(substitute === undefined ? {} : { substitute: readChildren(substitute, reader) }),
  }
}

const NAMES_CHILDREN = ['name', 'et-al', 'label', 'substitute', 'institution']

function readName(element: Element, reader: Reader): NameElement {
  const parts: Record<string, NamePart> = {}
  for (const each of element.children) {
    const { name, ...part } = readAttributes(each, ATTRIBUTES.namePart, reader)
    if (each.name === 'name-part' && typeof name === 'string') parts[name] = part
    else reader.report(each, '<name> holds <name-part name="given | family"/> only.', 'warning')
  }
  return { ...readAttributes(element, ATTRIBUTES.name, reader), ...(Object.keys(parts).length === 0 ? {} : { parts }) }
}

/** Every macro that is called must be there, and none may call itself, by whatever way. */
function checkMacros(root: Element, macros: Readonly<Record<string, unknown>>, reader: Reader): void {
  const calls = new Map<string, readonly Element[]>()
  for (const each of root.children) {
    const own: Element[] = []
    collectCalls(each, own)
    if (each.name === 'macro') calls.set(each.attributes['name'] ?? '', own)
    for (const call of own) {
      const name = call.attributes['macro'] ?? ''
      if (!Object.hasOwn(macros, name)) reader.report(call, `There is no macro "${name}".`)
    }
  }
  const state = new Map<string, 'open' | 'done'>()
  const visit = (name: string): void => {
    if (state.has(name)) return
    state.set(name, 'open')
    for (const call of calls.get(name) ?? []) {
      const called = call.attributes['macro'] ?? ''
      if (state.get(called) === 'open') reader.report(call, `Macro "${called}" calls itself.`)
      else visit(called)
    }
    state.set(name, 'done')
  }
  for (const name of calls.keys()) visit(name)
}

function collectCalls(element: Element, into: Element[]): void {
  if ((element.name === 'text' || element.name === 'key') && element.attributes['macro'] !== undefined)
    into.push(element)
  for (const each of element.children) collectCalls(each, into)
}
