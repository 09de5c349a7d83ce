/*
 * A reader of well-formed XML 1.0 that goes through a document once, from start to end. Comments, processing instructions and a
 * document type are left out.
 */

import { type Tag, Tags } from './tags.js'
import { checkCharacters, isBlank, Malformed, pastBlanks, textOf, XmlError } from './xml-text.js'

export type { Tag }

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

/** The attributes of an element: its first `count` names and values. */
export interface Attributes {
  readonly names: readonly string[]
  readonly values: readonly string[]
  readonly count: number
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
    if (error instanceof XmlError) return problemAt(error.offset, error.message)
    throw error
  }
}

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
  readonly #tags: Tags
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
    this.#tags = new Tags(xml)
    if (xml.charCodeAt(0) === BYTE_ORDER_MARK) this.#at = 1
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

  /** The names and values of the attributes of the element, up to `count`; only until the next is gone to. */
  get attributes(): Attributes {
    this.#tags.fill(this.tag, this.offset)
    return this.#tags
  }

  /** @returns the value of an attribute of the element. */
  attribute(name: string): string | undefined {
    const { names, values, count } = this.attributes
    const at = names.indexOf(name)
    return at < count ? values[at] : undefined
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
      while (at < xml.length && isBlank(xml.charCodeAt(at))) at += 1
      if (at === xml.length || xml.charCodeAt(at) !== LESS) {
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
      if (second !== MARK && second !== QUESTION) return this.#start(at)
      this.#at = second === MARK ? this.#passMark(at) : this.#passTo('?>', at, at)
      checkCharacters(xml.slice(at, this.#at), at)
    }
  }

  #start(at: number): Tag {
    if (this.depth >= DEEPEST) throw new XmlError(at, `Elements are nested deeper than ${DEEPEST}.`)
    const tag = this.#tags.at(at)
    this.#at = at + tag.written.length
    this.offset = at
    this.depth += 1
    this.#isInEmpty = tag.isEmpty
    if (!tag.isEmpty) {
      this.#open.push(tag)
      this.#offsets.push(at)
    }
    return tag
  }

  #close(at: number): void {
    const xml = this.#xml
    const name = this.#open.pop()?.fullName ?? ''
    this.#offsets.pop()
    this.depth -= 1
    const nameEnd = at + 2 + name.length
    const end = pastBlanks(xml, nameEnd)
    this.#at = end + 1
    if (name === '' || xml.slice(at + 2, nameEnd) !== name || xml.charCodeAt(end) !== GREATER)
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

const BYTE_ORDER_MARK = 0xfeff
const MARK = 33
const SLASH = 47
const LESS = 60
const GREATER = 62
const QUESTION = 63

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
