/*
 * A reader of well-formed XML 1.0 that goes through a document once, from start to end. Comments, processing instructions and a
 * document type are left out.
 */

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

/** A start tag. All in a document that are written the same are the same. */
export interface Tag {
  /** Without the prefix of CSL's namespace. */
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** What its reader has made of it, so that it need not be read again. */
  read: unknown
  /** As its end tag must have it. */
  readonly fullName: string
  readonly isEmpty: boolean
  readonly length: number
}

/** Documents longer than this are refused; the largest community style has some 500,000 characters. */
const LONGEST = 5_000_000

/** Elements nested deeper than this are refused, so that no walk over them can exhaust the stack. */
const DEEPEST = 200

/** @param read goes through the document; what it leaves is gone through after it, so that all of it is checked. */
export function readXml<T>(xml: string, read: (cursor: XmlCursor) => T): { readonly value: T } | XmlProblem {
  const problemAt = problemsIn(xml)
  if (xml.length > LONGEST) return problemAt(0, `The document has more than ${LONGEST} characters.`)
  try {
    const cursor = new XmlCursor(xml)
    const value = read(cursor)
    cursor.finish()
    return { value }
  } catch (error) {
    if (error instanceof Malformed) return problemAt(error.offset, `The XML is not well formed: ${error.message}.`)
    if (error instanceof TooDeep) return problemAt(error.offset, `Elements are nested deeper than ${DEEPEST}.`)
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

/** What XML 1.0 (2.2, "Characters") keeps out of a document. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const DOCTYPE = /<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/y

/**
 * A place in a document: the start of an element, at first that of the root.
 *
 * @example const { depth } = cursor; while (cursor.next(depth)) visit(cursor.tag)
 */
export class XmlCursor {
  tag: Tag
  /** Where the element starts, in UTF-16 units. */
  offset = 0
  /** How many elements are open, with this one. */
  depth = 0
  readonly #xml: string
  readonly #tags = new Map<string, Tag>()
  /** The elements that have content yet to come. */
  readonly #open: Tag[] = []
  readonly #offsets: number[] = []
  #at = 0
  #hasRoot = false
  /** The element at {@link offset} is an empty one, and has not been left. */
  #isInEmpty = false
  #text = ''

  constructor(xml: string) {
    this.#xml = xml
    const forbidden = FORBIDDEN.exec(xml)
    if (forbidden !== null) throw new Malformed(forbidden.index, 'a character that XML does not have')
    if (xml.startsWith('\ufeff')) this.#at = 1
    const root = this.#read()
    if (root === undefined) throw new Malformed(0, 'there is no element in it')
    this.tag = root
    this.#hasRoot = true
  }

  /**
   * Goes to the next element in the one that is open at this depth, past all that is in the present one.
   *
   * @returns whether there is one; if not, the element around has been left.
   */
  next(depth: number): boolean {
    while (this.depth >= depth) {
      if (this.#isInEmpty) {
        this.#isInEmpty = false
        this.depth -= 1
        continue
      }
      const tag = this.#read()
      if (tag === undefined) continue
      if (this.depth !== depth + 1) continue
      this.tag = tag
      return true
    }
    return false
  }

  /** Goes to the end of the element. @returns all text in it, also that of elements in it. */
  text(): string {
    const { depth } = this
    this.takeText()
    while (this.next(depth)) {
      // All text on the way is kept.
    }
    return this.takeText()
  }

  /** @returns the text passed since the last time; blanks between elements may be left out. */
  takeText(): string {
    const text = this.#text
    this.#text = ''
    return text
  }

  /** Goes to the end of the document. */
  finish(): void {
    while (this.next(1)) {
      // What nobody asked for is well formed, too.
    }
    if (this.#read() !== undefined) throw new Malformed(this.offset, 'a second element beside the first')
  }

  /** Reads up to the next start or end of an element, or to the end of the document. @returns the tag of one that starts. */
  #read(): Tag | undefined {
    const xml = this.#xml
    for (;;) {
      const start = this.#at
      let at = start
      while (isBlank(xml.charCodeAt(at))) at += 1
      if (xml.charCodeAt(at) !== LESS) {
        const next = xml.indexOf('<', at)
        const end = next < 0 ? xml.length : next
        if (end > at) {
          if (this.#open.length === 0) throw new Malformed(start, 'text outside of all elements')
          this.#text += textOf(xml.slice(start, end), start)
        }
        if (next < 0) return this.#end()
        at = end
      } else if (at > start && this.#text === '') this.#text = xml.slice(start, at)
      const second = xml.charCodeAt(at + 1)
      if (second === SLASH) {
        this.#close(at)
        return undefined
      }
      if (second === MARK) this.#at = this.#passMark(at)
      else if (second === QUESTION) this.#at = this.#passTo('?>', at, at)
      else return this.#start(at)
    }
  }

  #start(at: number): Tag {
    if (this.depth >= DEEPEST) throw new TooDeep(at)
    const tag = this.#tagAt(at)
    this.#at = at + tag.length
    this.offset = at
    this.depth += 1
    this.#isInEmpty = tag.isEmpty
    if (!tag.isEmpty) {
      this.#open.push(tag)
      this.#offsets.push(at)
    }
    return tag
  }

  #tagAt(at: number): Tag {
    const written = this.#xml.slice(at, this.#xml.indexOf('>', at) + 1)
    const known = this.#tags.get(written)
    if (known !== undefined) return known
    const tag = readTag(this.#xml, at)
    // A value may have a ">" in it: then this is not all that is written.
    if (tag.length === written.length) this.#tags.set(written, tag)
    return tag
  }

  #close(at: number): void {
    const name = this.#open.pop()?.fullName
    this.#offsets.pop()
    this.depth -= 1
    if (name !== undefined && this.#xml.startsWith(name, at + 2)) {
      const end = pastBlanks(this.#xml, at + 2 + name.length)
      this.#at = end + 1
      if (this.#xml.charCodeAt(end) === GREATER) return
    }
    throw new Malformed(at, 'an end that belongs to no start')
  }

  /** Passes a comment, a CDATA section or the document type. */
  #passMark(at: number): number {
    const xml = this.#xml
    if (xml.startsWith('<!--', at)) return this.#passTo('-->', at + 4, at)
    if (xml.startsWith('<![CDATA[', at) && this.#open.length > 0) {
      const end = this.#passTo(']]>', at, at)
      this.#text += xml.slice(at + 9, end - 3)
      return end
    }
    DOCTYPE.lastIndex = at
    if (!this.#hasRoot && DOCTYPE.test(xml)) return DOCTYPE.lastIndex
    throw new Malformed(at, '"<!" begins nothing that is known')
  }

  #passTo(end: string, from: number, start: number): number {
    const found = this.#xml.indexOf(end, from)
    if (found < 0) throw new Malformed(start, `"${end}" is missing`)
    return found + end.length
  }

  #end(): undefined {
    const open = this.#open.at(-1)
    if (open !== undefined) throw new Malformed(this.#offsets.at(-1) ?? 0, `<${open.fullName}> is not closed`)
    this.#at = this.#xml.length
    this.depth = 0
    return undefined
  }
}

const MARK = 33
const QUOTE = 34
const AMPERSAND = 38
const APOSTROPHE = 39
const SLASH = 47
const LESS = 60
const EQUALS = 61
const GREATER = 62
const QUESTION = 63

/** XML 1.0, 2.3, "S". */
function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13
}

function pastBlanks(xml: string, from: number): number {
  let at = from
  while (isBlank(xml.charCodeAt(at))) at += 1
  return at
}

/** Reads the tag that starts at a "<". */
function readTag(xml: string, start: number): Tag {
  const attributes: Record<string, string> = {}
  const nameEnd = nameEndAt(xml, start + 1)
  const fullName = xml.slice(start + 1, nameEnd)
  for (let end = nameEnd; ; ) {
    const at = pastBlanks(xml, end)
    const isEmpty = xml.charCodeAt(at) === SLASH
    const last = isEmpty ? at + 1 : at
    if (xml.charCodeAt(last) === GREATER && fullName !== '')
      return { name: localName(fullName), attributes, read: undefined, fullName, isEmpty, length: last + 1 - start }
    const name = xml.slice(at, nameEndAt(xml, at))
    const equals = pastBlanks(xml, at + name.length)
    const opening = pastBlanks(xml, equals + 1)
    const quote = xml.charCodeAt(opening)
    let closing = opening + 1
    let isPlain = true
    for (let code = xml.charCodeAt(closing); code !== quote && code !== LESS && closing < xml.length; ) {
      if (code < 32 || code === AMPERSAND) isPlain = false
      closing += 1
      code = xml.charCodeAt(closing)
    }
    const isWhole = (quote === QUOTE || quote === APOSTROPHE) && xml.charCodeAt(closing) === quote
    if (at === end || name === '' || xml.charCodeAt(equals) !== EQUALS || !isWhole)
      throw new Malformed(start, '"<" begins no tag of a name and name="value" attributes')
    if (Object.hasOwn(attributes, name)) throw new Malformed(start, `the attribute ${name} stands twice`)
    const value = xml.slice(opening + 1, closing)
    attributes[name] = isPlain ? value : valueText(value, start)
    end = closing + 1
  }
}

/** @returns where the name ends that starts there; the same place if none does. */
function nameEndAt(xml: string, start: number): number {
  let at = start
  while (isNameCode(xml.charCodeAt(at), at === start)) at += 1
  return at
}

/** XML 1.0, 2.3, "NameStartChar" and "NameChar", of which all beyond ASCII are taken. */
function isNameCode(code: number, isFirst: boolean): boolean {
  const isLetter = (code > 96 && code < 123) || (code > 64 && code < 91) || code === 95 || code === 58 || code > 127
  return isFirst ? isLetter && code !== 183 : isLetter || (code > 47 && code < 58) || code === 45 || code === 46
}

/** Line ends and tabs in a value are spaces (XML 1.0, 3.3.3); a blank of another kind is as it is. */
function valueText(written: string, offset: number): string {
  return textOf(written.replace(/\r\n|[\n\r\t]/g, ' '), offset)
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

/** Says where in a document a problem is; its lines are counted once, at the first of them. */
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
