/* The start tags of an XML document. Tags that are written the same are read once, as most come more than once in a style. */
import { checkCharacters, Malformed, nameEndAt, pastBlanks, textOf, XmlError } from './xml-text.js'

/** A start tag. Most of those in a document that are written the same are the same. */
export interface Tag {
  /** Without the prefix of CSL's namespace. */
  readonly name: string
  /** What its reader has made of it, so that it need not be read again. */
  read: unknown
  /** As its end tag must have it. */
  readonly fullName: string
  readonly isEmpty: boolean
  readonly written: string
}

/** Written like no tag. */
const NONE: Tag = { name: '', read: undefined, fullName: '', isEmpty: false, written: '-' }

/** Elements with more attributes are refused, as each is compared with those before it. */
const MOST_ATTRIBUTES = 200

/** What a tag may have in it that is read as something else, or is not allowed. */
const SPECIAL = /.[^\x20-\x25\x27-\x3b\x3d-\ufffd]/s

const SLASH = 47
const COLON = 58
const GREATER = 62

export class Tags {
  /** The names and values of the attributes of the tag that was read last. */
  readonly names: string[] = []
  readonly values: string[] = []
  /** How many it has; the rest of the lists is of no meaning. */
  count = 0
  readonly #xml: string
  readonly #tags: Tag[] = new Array(SLOTS).fill(NONE)
  #last = NONE

  constructor(xml: string) {
    this.#xml = xml
  }

  /** @returns the tag that starts at a "<". */
  at(start: number): Tag {
    const xml = this.#xml
    const end = xml.indexOf('>', start) + 1
    const written = xml.slice(start, end)
    const slot = slotOf(xml, start, end - 3)
    const known = this.#tags[slot]
    if (known !== undefined && known.written === written) return known
    const tag = this.#read(start, written)
    this.#tags[slot] = tag
    return tag
  }

  /** Fills {@link names} and {@link values} with those of a tag. */
  fill(tag: Tag, start: number): void {
    if (this.#last !== tag) this.#read(start, tag.written)
    this.#last = tag
  }

  /** @param written all up to the next ">", which may be in a value. */
  #read(start: number, written: string): Tag {
    const xml = this.#xml
    const plainEnd = start + (SPECIAL.test(written) ? 0 : written.length)
    const nameEnd = nameEndAt(xml, start + 1)
    const fullName = this.#name(start + 1, nameEnd)
    this.count = 0
    for (let end = nameEnd; ; ) {
      const at = pastBlanks(xml, end)
      const isEmpty = xml.charCodeAt(at) === SLASH
      const last = isEmpty ? at + 1 : at
      if (xml.charCodeAt(last) === GREATER && fullName !== '') {
        const whole = last < start + written.length ? written : xml.slice(start, last + 1)
        this.#last = { name: localName(fullName), read: undefined, fullName, isEmpty, written: whole }
        return this.#last
      }
      const equals = xml.indexOf('=', at)
      const name = at === end || equals < 0 ? '' : this.#name(at, equals)
      const opening = pastBlanks(xml, equals + 1)
      const quote = xml.charAt(opening)
      const closing = quote === '"' || quote === "'" ? xml.indexOf(quote, opening + 1) : 0
      const value = xml.slice(opening + 1, closing)
      const isPlain = closing < plainEnd
      if (name === '' || closing <= opening || !(isPlain || !value.includes('<')))
        throw new Malformed(start, '"<" begins no tag of a name and name="value" attributes')
      if (!isPlain) checkCharacters(value, opening + 1)
      this.#add(name, isPlain ? value : valueText(value, start), start)
      end = closing + 1
    }
  }

  #add(name: string, value: string, start: number): void {
    const { names, count } = this
    for (let i = 0; i < count; i += 1)
      if (names[i] === name) throw new Malformed(start, `the attribute ${name} stands twice`)
    if (count === MOST_ATTRIBUTES) throw new XmlError(start, `An element has more than ${MOST_ATTRIBUTES} attributes.`)
    names[count] = name
    this.values[count] = value
    this.count = count + 1
  }

  /** @returns the name between two places, if that is one with no more than blanks after it, else ''. */
  #name(start: number, end: number): string {
    const xml = this.#xml
    const slot = slotOf(xml, start, end)
    const written = xml.slice(start, end)
    const known = NAMES[slot]
    if (known === written) return known
    const nameEnd = nameEndAt(xml, start)
    if (pastBlanks(xml, nameEnd) < end) return ''
    const name = xml.slice(start, nameEnd)
    if (nameEnd < end || name.length > LONGEST_KEPT) return name
    // A text that names a property is kept by itself, not as a part of the document, and such texts are compared at once.
    const kept = Object.keys({ [name]: 0 })[0] ?? name
    NAMES[slot] = kept
    return kept
  }
}

/**
 * Where what stands between two places is kept is told by its length and a few of its characters, which is quicker than a
 * table with all of them for its key. What comes to the same place takes the place of what was there.
 */
function slotOf(xml: string, start: number, end: number): number {
  const length = end - start
  const sum = (length * 31 + xml.charCodeAt(end - 1)) * 31 + xml.charCodeAt(end - 3)
  return (sum * 31 + xml.charCodeAt(start + (length >> 1))) & (SLOTS - 1)
}

const SLOTS = 1024

/** Names of elements and attributes that documents have had. */
const NAMES: string[] = new Array(SLOTS).fill('')

const LONGEST_KEPT = 50

/** Line ends and tabs in a value are spaces (XML 1.0, 3.3.3); a blank of another kind is as it is. */
function valueText(written: string, offset: number): string {
  return textOf(written.replace(/\r\n|[\n\r\t]/g, ' '), offset)
}

/** CSL's names may have the prefix of its namespace. */
function localName(name: string): string {
  return name.charCodeAt(2) === COLON && name.startsWith('cs') ? name.slice(3) : name
}
