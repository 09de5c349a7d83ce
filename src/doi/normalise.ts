import { isSpace, readCharacter } from './character.js'
import { findDois } from './find.js'

/**
 * The DOI of a text that is one DOI in any spelling, with its case as written: bare, behind `doi:`, as an address of a
 * resolver or of a publisher's page of the work, percent-encoded, entity-escaped. A short DOI comes as `10/abc`.
 * Undefined when the text is anything more or anything else. Applying it again changes nothing.
 */
export function normaliseDoi(text: string): string | undefined {
  if (text.length > LONGEST_INPUT) return undefined
  const plain = withoutLabel(decoded(text, false))
  const resolver = RESOLVER.exec(plain)
  if (resolver !== null) {
    const path = decoded(withoutQuery(plain.slice(resolver[0].length)), true)
    return checked(withoutLabel(path)) ?? (findDois(`doi.org/${path}`)[0]?.doi || undefined)
  }
  return ADDRESS.test(plain) ? inAddress(plain) : checked(plain)
}

/** Whether two spellings are of the same DOI; ASCII case does not count (DOI Handbook, 2.4). False if either is none. */
export function sameDoi(a: string, b: string): boolean {
  const first = normaliseDoi(a)
  const second = normaliseDoi(b)
  return first !== undefined && second !== undefined && asciiLower(first) === asciiLower(second)
}

/** The address of a DOI at doi.org, the form in which DOIs are shown: `https://doi.org/10.1000/182`. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${doiPath(doi)}`
}

/**
 * A DOI as the path of an address. Escapes what the DOI Handbook (appendix "DOI Name Encoding Rules for URL
 * Presentation") says must or should be, and the slash before a `.` or `..` segment, which addresses would lose.
 */
export function doiPath(doi: string): string {
  let path = ''
  for (const char of doi) path += mustEscape(char) ? percentEncoded(char) : char
  return path.replace(/\/(?=\.{1,2}(?:\/|$))/g, '%2F')
}

const LONGEST_INPUT = 4096

const RESOLVER = /^(?:https?:\/\/)?(?:www\.|dx\.)?doi\.org\/+/i

/** With a scheme, or a host name that is no DOI. */
const ADDRESS = /^(?:https?:\/\/|(?!10\.)[a-z\d.-]{1,253}\.[a-z]{2,18}\/)/i

/** Parameters of an address that name the work it is about: `?doi=`, `?id=`, `?persistentId=doi:`, `/DOI?`. */
const OWN_DOI = /(?:[?&](?:doi|id|persistentid)=(?:doi:|info:doi\/|https?:\/\/(?:dx\.)?doi\.org\/)?|\/doi\?)$/i

/** Entities, escapes and zero-width characters read, until nothing changes any more; outer white space dropped. */
function decoded(text: string, address: boolean): string {
  let before = text
  for (let escapes = address; ; escapes = false) {
    let after = ''
    for (let at = 0; at < before.length; ) {
      const next = readCharacter(before, at, escapes)
      after += next.char
      at = next.end
    }
    after = after.trim()
    if (after === before && !escapes) return after
    before = after
  }
}

/** `doi:`, `DOI `, `info:doi/`, `urn:doi:`, in any number, and opening quotation marks and brackets. */
function withoutLabel(text: string): string {
  const label = /^[\s"'“‘«<([{]*(?:(?:info:|urn:)?(?:short)?doi\s*[:=./>]?\s*)?/i
  let rest = text
  for (let length = -1; length !== rest.length; ) {
    length = rest.length
    rest = rest.replace(/^(?=doi\.org\/)/i, 'https://').replace(label, '')
  }
  return rest
}

/** Without query and fragment; the `#` of a SICI's `;2-#` stays. */
function withoutQuery(path: string): string {
  const end = path.search(/(?<!;\d-)[?#]|(?<=;\d-#)[?#]/)
  return end < 0 ? path : path.slice(0, end)
}

/** The one DOI that an address is about; not one that merely stands in its query. */
function inAddress(address: string): string | undefined {
  if ([...address].some(isSpace)) return undefined
  const [first, ...more] = findDois(address.includes('://') ? address : `https://${address}`)
  if (first === undefined || more.some((other) => asciiLower(other.doi) !== asciiLower(first.doi))) return undefined
  const before = address.slice(0, address.indexOf(first.raw))
  return before.includes('?') && !OWN_DOI.test(before) ? undefined : checked(decoded(first.doi, false))
}

/** `doi` without closing punctuation, if it then is a DOI by its syntax. */
function checked(text: string): string | undefined {
  const doi = withoutClosing(text)
  if (/^10\/[a-z\d]{3,8}$/i.test(doi)) return doi
  return DOI.test(doi) && ![...doi].some(isSpace) && doi.length <= LONGEST_DOI ? doi : undefined
}

const DOI = /^10\.(?:[1-9]\d{3,8}(?:\.\d{1,9}){0,3}|97[89]\.\d{1,9}(?:\.\d{1,9})?)\/./s

const LONGEST_DOI = 2100

/** Closing punctuation at the end, and brackets there that nothing opened. */
function withoutClosing(text: string): string {
  let end = text.length
  const balance = new Map<string, number>()
  for (const char of text) balance.set(char, (balance.get(char) ?? 0) + 1)
  for (; end > 0; end -= 1) {
    const char = text.charAt(end - 1)
    const opener = OPENERS.get(char)
    const closes = opener !== undefined && (balance.get(char) ?? 0) > (balance.get(opener) ?? 0)
    if (!closes && !CLOSING.includes(char) && !isSpace(char)) break
    if (closes) balance.set(char, (balance.get(char) ?? 0) - 1)
  }
  return text.slice(0, end)
}

const CLOSING = '.,;:!?\'"”’»…'

const OPENERS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
])

function mustEscape(char: string): boolean {
  return isSpace(char) || char > '~' || '%"#?<>{}^[]`|\\+'.includes(char)
}

function percentEncoded(char: string): string {
  // Half a surrogate pair has no UTF-8 form.
  return encodeURIComponent(/^[\ud800-\udfff]$/.test(char) ? '\ufffd' : char)
}

function asciiLower(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}
