/* The characters, blanks, names and references of XML 1.0. */

/** Where a document goes wrong, and how. */
export class XmlError extends Error {
  readonly offset: number
  constructor(offset: number, message: string) {
    super(message)
    this.offset = offset
  }
}

/** A document that is not well formed. */
export class Malformed extends XmlError {
  constructor(offset: number, message: string) {
    super(offset, `The XML is not well formed: ${message}.`)
  }
}

/** What XML 1.0 (2.2, "Characters") keeps out of a document. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/

/** @throws Malformed at the first character that XML does not have. */
export function checkCharacters(text: string, offset: number): void {
  const found = text.search(FORBIDDEN)
  if (found >= 0) throw new Malformed(offset + found, 'a character that XML does not have')
}

/** XML 1.0, 2.3, "S". */
export function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13
}

export function pastBlanks(xml: string, from: number): number {
  let at = from
  while (at < xml.length && isBlank(xml.charCodeAt(at))) at += 1
  return at
}

/** @returns where the name ends that starts there; the same place if none does. */
export function nameEndAt(xml: string, start: number): number {
  let at = start
  while (isNameCode(xml.charCodeAt(at), at === start)) at += 1
  return at
}

/** XML 1.0, 2.3, "NameStartChar" and "NameChar", of which all beyond ASCII are taken. */
function isNameCode(code: number, isFirst: boolean): boolean {
  const isLetter = (code > 96 && code < 123) || (code > 64 && code < 91) || code === 95 || code === 58 || code > 127
  return isFirst ? isLetter && code !== 183 : isLetter || (code > 47 && code < 58) || code === 45 || code === 46
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** @returns text as it reads, with its references followed (4.1, 4.6) and its line ends alike (2.11). */
export function textOf(raw: string, offset: number): string {
  checkCharacters(raw, offset)
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
