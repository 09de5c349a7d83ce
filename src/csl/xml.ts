/** One element of a style or locale, with the place it was read from. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  /** All text inside. */
  readonly text: string
  /** In UTF-16 units from the start of the document. */
  readonly offset: number
}

/** Something wrong in a style or locale, said so that its author can act on it. */
export interface XmlProblem {
  /** `error`: the style cannot be used. `warning`: what is wrong is left out. */
  readonly severity: 'error' | 'warning'
  /** From 1. */
  readonly line: number
  /** From 1, in UTF-16 units. */
  readonly column: number
  readonly message: string
}

/** Documents longer than this are refused; the largest community style has some 500,000 characters. */
const LONGEST = 5_000_000

/** Elements nested deeper than this are refused, so that no walk over them can exhaust the stack. */
const DEEPEST = 200

/** Reads well-formed XML; comments, processing instructions and a document type are left out. */
export function readXml(xml: string): Element | XmlProblem {
  if (xml.length > LONGEST) return problemAt(xml, 0, `The document has more than ${LONGEST} characters.`)
  try {
    return read(xml)
  } catch (error) {
    if (error instanceof Malformed) return problemAt(xml, error.offset, `The XML is not well formed: ${error.message}.`)
    if (error instanceof TooDeep) return problemAt(xml, error.offset, `Elements are nested deeper than ${DEEPEST}.`)
    throw error
  }
}

class Malformed extends Error {
  readonly offset: number
  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

class TooDeep extends Error {
  readonly offset: number
  constructor(offset: number) {
    super()
    this.offset = offset
  }
}

/** An element that is not closed yet. */
interface Open extends Element {
  readonly children: Element[]
  text: string
}

const NAME = '[A-Za-z_:\\u0080-\\uffff][\\w:.\\u00b7\\u0080-\\uffff-]*'
const VALUE = '"[^"<]*"|\'[^\'<]*\''
const START = new RegExp(`<(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(/?)>`, 'y')
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(${VALUE})`, 'g')
const END = new RegExp(`</(${NAME})\\s*>`, 'y')
const BLANKS = /\s*(?=<[^/])/y
const DOCTYPE = /<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/y
/** What XML 1.0 (2.2, "Characters") keeps out of a document. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

function read(xml: string): Element {
  const forbidden = FORBIDDEN.exec(xml)
  if (forbidden !== null) throw new Malformed(forbidden.index, 'a character that XML does not have')
  const open: Open[] = []
  const names: string[] = []
  /** Attributes by how they are written: a style says the same again and again. */
  const known = new Map<string, Record<string, string>>()
  let root: Element | undefined
  let at = xml.startsWith('\ufeff') ? 1 : 0
  const skipTo = (end: string, from: number): number => {
    const found = xml.indexOf(end, from)
    if (found < 0) throw new Malformed(at, `"${end}" is missing`)
    return found + end.length
  }
  while (at < xml.length) {
    if (match(BLANKS, xml, at) !== undefined) at = BLANKS.lastIndex
    const top = open[open.length - 1]
    const next = xml.indexOf('<', at)
    const end = next < 0 ? xml.length : next
    if (end > at) {
      const text = xml.slice(at, end)
      if (top !== undefined) top.text += textOf(text, at)
      else if (text.trim() !== '') throw new Malformed(at, 'text outside of all elements')
      at = end
      continue
    }
    const second = xml.charCodeAt(at + 1)
    if (second === SLASH) {
      const name = match(END, xml, at)?.[1]
      if (top === undefined || name !== names.pop()) throw new Malformed(at, 'an end that belongs to no start')
      at = END.lastIndex
      open.pop()
      close(top, open[open.length - 1])
    } else if (second === MARK) {
      if (xml.startsWith('<!--', at)) at = skipTo('-->', at + 4)
      else if (xml.startsWith('<![CDATA[', at) && top !== undefined) {
        const after = skipTo(']]>', at)
        top.text += xml.slice(at + 9, after - 3)
        at = after
      } else if (root === undefined && match(DOCTYPE, xml, at) !== undefined) at = DOCTYPE.lastIndex
      else throw new Malformed(at, '"<!" begins nothing that is known')
    } else if (second === QUESTION) at = skipTo('?>', at)
    else {
      if (root !== undefined && top === undefined) throw new Malformed(at, 'a second element beside the first')
      if (open.length > DEEPEST) throw new TooDeep(at)
      const tag = match(START, xml, at)
      if (tag === undefined) throw new Malformed(at, '"<" begins no tag of a name and name="value" attributes')
      const [, name = '', written = '', isEmpty] = tag
      let attributes = known.get(written)
      if (attributes === undefined) {
        attributes = attributesOf(written, at)
        known.set(written, attributes)
      }
      const element: Open = { name: localName(name), attributes, children: [], text: '', offset: at }
      at = START.lastIndex
      root ??= element
      top?.children.push(element)
      if (isEmpty === '/') continue
      open.push(element)
      names.push(name)
    }
  }
  if (names.length > 0) throw new Malformed(open.at(-1)?.offset ?? 0, `<${names.at(-1)}> is not closed`)
  if (root === undefined) throw new Malformed(0, 'there is no element in it')
  return root
}

const MARK = 33
const SLASH = 47
const QUESTION = 63

/** @param pattern sticky: where its match ends is its `lastIndex`. */
function match(pattern: RegExp, xml: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(xml) ?? undefined
}

/** @param offset of the tag that they stand in. */
function attributesOf(written: string, offset: number): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (written === '') return attributes
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    if (Object.hasOwn(attributes, name)) throw new Malformed(offset, `the attribute ${name} stands twice`)
    attributes[name] = textOf(value.slice(1, -1).replace(/\r\n|[\t\n\r]/g, ' '), offset)
  }
  return attributes
}

/** The text of an element is part of the one around it; blanks that only set elements apart are none. */
function close(element: Open, around: Open | undefined): void {
  if (element.text === '') return
  if (element.children.length > 0 && element.text.trim() === '') element.text = ''
  else if (around !== undefined) around.text += element.text
}

/** CSL's names may have the prefix of its namespace. */
function localName(name: string): string {
  return name.startsWith('cs:') ? name.slice(3) : name
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

function textOf(raw: string, offset: number): string {
  const text = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7});|#x([\da-fA-F]{1,6});|([a-z]{1,8});)?/g, (found, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    const character = name === undefined ? characterOf(code) : ENTITIES.get(name)
    if (character === undefined) throw new Malformed(offset, `"${found}" is no character; & is written &amp;`)
    return character
  })
}

function characterOf(code: number): string | undefined {
  if (!(code > 0 && code <= 0x10ffff)) return undefined
  const character = String.fromCodePoint(code)
  return FORBIDDEN.test(character) ? undefined : character
}

export function problemAt(
  xml: string,
  offset: number,
  message: string,
  severity: XmlProblem['severity'] = 'error',
): XmlProblem {
  return problemsIn(xml)(offset, message, severity)
}

/** {@link problemAt} for any number of problems in one document, whose lines are counted once, at the first of them. */
export function problemsIn(
  xml: string,
): (offset: number, message: string, severity?: XmlProblem['severity']) => XmlProblem {
  let newlines: number[] | undefined
  return (offset, message, severity = 'error') => {
    newlines ??= newlinesOf(xml)
    let line = 0
    for (let end = newlines.length; line < end; ) {
      const middle = (line + end) >> 1
      if ((newlines[middle] ?? 0) < offset) line = middle + 1
      else end = middle
    }
    return { severity, line: line + 1, column: offset - (newlines[line - 1] ?? -1), message }
  }
}

function newlinesOf(xml: string): number[] {
  const found: number[] = []
  for (let at = xml.indexOf('\n'); at >= 0; at = xml.indexOf('\n', at + 1)) found.push(at)
  return found
}
