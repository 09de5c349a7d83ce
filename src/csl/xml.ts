import { parseXml, XmlCdata, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml'

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

/** Reads well-formed XML; comments and processing instructions are left out. */
export function readXml(xml: string): Element | XmlProblem {
  if (xml.length > LONGEST) return problemAt(xml, 0, `The document has more than ${LONGEST} characters.`)
  try {
    const { root } = parseXml(xml, { includeOffsets: true })
    return root === null ? problemAt(xml, 0, 'There is no element in it.') : convert(root, 0)
  } catch (error) {
    if (error instanceof TooDeep) return problemAt(xml, error.offset, `Elements are nested deeper than ${DEEPEST}.`)
    if (!(error instanceof XmlError)) throw error
    const message = (error.message.split('\n')[0] ?? '').replace(/ \(line \d+, column \d+\)$/, '')
    return {
      severity: 'error',
      line: error.line,
      column: error.column,
      message: `The XML is not well formed: ${message}.`,
    }
  }
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

class TooDeep extends Error {
  readonly offset: number
  constructor(offset: number) {
    super()
    this.offset = offset
  }
}

function convert(node: XmlElement, depth: number): Element {
  if (depth > DEEPEST) throw new TooDeep(node.start)
  const children: Element[] = []
  let text = ''
  for (const child of node.children) {
    if (child instanceof XmlElement) {
      const element = convert(child, depth + 1)
      children.push(element)
      text += element.text
    } else if (child instanceof XmlText || child instanceof XmlCdata) text += child.text
  }
  return { name: node.name.replace(/^cs:/, ''), attributes: node.attributes, children, text, offset: node.start }
}
