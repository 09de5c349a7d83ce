/* What stands before a DOI in running text, and what follows from it for reading the DOI. */

export interface Context {
  /** `doi:`, `DOI `, `doi.org/` stands right before it. */
  readonly labelled: boolean
  /** It is part of an address: percent escapes count, `?` and `#` end it, page tails such as `/full` go. */
  readonly address: boolean
  /** It stands in the query of an address, where `&` ends it. */
  readonly query: boolean
  /** The address's host in lower case, or empty. */
  readonly host: string
}

/** The context of nothing yet. */
export const NO_CONTEXT: Context = { labelled: false, address: false, query: false, host: '' }

/**
 * The context of what stands at `at`. Reads backwards to the start of its word, but never before `last`, where the
 * context was `previous`: an unbroken word goes on in the same address. So a whole text is read back over only once.
 */
export function contextOf(text: string, at: number, last: number, previous: Context): Context {
  let start = at
  let inAddress = false
  for (; start > last; start -= 1) {
    const code = text.charCodeAt(start - 1)
    if (isWordBreak(code)) break
    inAddress ||= code === 0x2f || code === 0x25
  }
  const resolver = endsLikeResolver(text, at) && RESOLVER.test(text.slice(Math.max(0, at - LONGEST_LABEL), at))
  const labelled = resolver || (endsLikeLabel(text, at) && LABEL.test(text.slice(Math.max(0, at - LONGEST_LABEL), at)))
  const word = inAddress ? text.slice(start, at) : ''
  const scheme = inAddress ? schemeIn(word) : -1
  if (scheme < 0) {
    if (start !== last || !previous.address) return resolver ? RESOLVED : labelled ? LABELLED : NO_CONTEXT
    return { ...previous, labelled, query: previous.query || text.slice(start, at).includes('?') }
  }
  const address = word.slice(scheme)
  return {
    labelled,
    address: true,
    // An address that is escaped as a whole is itself the value of a parameter.
    query: address.includes('?') || address.startsWith('%'),
    host: (HOST.exec(address)?.[1] ?? '').toLowerCase(),
  }
}

const LABELLED: Context = { ...NO_CONTEXT, labelled: true }
const RESOLVED: Context = { ...NO_CONTEXT, labelled: true, address: true }

/** Whether what {@link LABEL} ends in stands before `at`: an `i`, and up to six signs or spaces. */
function endsLikeLabel(text: string, at: number): boolean {
  let end = at
  while (end > at - 6 && end > 0 && isLabelSign(text.charCodeAt(end - 1))) end -= 1
  return (text.charCodeAt(end - 1) | 0x20) === 0x69
}

/** Whether what {@link RESOLVER} ends in stands before `at`: a slash, plain or escaped, or a colon. */
function endsLikeResolver(text: string, at: number): boolean {
  let end = at
  while (end > at - 2 && end > 0 && isSpaceLike(text.charCodeAt(end - 1))) end -= 1
  const code = text.charCodeAt(end - 1)
  return code === 0x2f || code === 0x3a || (code | 0x20) === 0x66
}

function isLabelSign(code: number): boolean {
  return isSpaceLike(code) || (code < 0x7f && ':=.>/|"\'{'.includes(String.fromCharCode(code)))
}

/** White space, and whatever is beyond ASCII, where some is. */
function isSpaceLike(code: number): boolean {
  return code <= 0x20 || code >= 0x80
}

/**
 * Whether `10` at `at` can begin a DOI: not within a number (`110.1038/…`, `1.10.2769/97`), a version (`v10.…`) or an
 * amount of money.
 */
export function standsAlone(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  if (isDigit(before)) return text.charAt(at - 3) === '%' && /^[\da-f]\d$/i.test(text.slice(at - 2, at))
  if (before === '.') {
    return !isDigit(text.charAt(at - 2)) || /(?:^|\D)(?:19|20)\d\d\.$/.test(text.slice(Math.max(0, at - 6), at))
  }
  if (before === 'v' || before === 'V') return /[\p{L}\d]/u.test(text.charAt(at - 2))
  return before === '' || !'$£€¥#'.includes(before)
}

const LONGEST_LABEL = 40

/** `doi:`, `DOI `, `doi.`, `doi =`, `[doi>`, `info:doi/`, `shortDOI `; `|`, quotes and braces for wiki text and JSON. */
const LABEL = /(?:^|[^a-z])(?:short)?doi[\s:=.>/|"'{]{0,6}$/i

/** `doi.org/`, broken or not, and `doi.org/doi:`. */
const RESOLVER = /doi\s?\.\s?org\s?(?:\/|\\\/|%2F)\s?(?:doi:\s?)?$/i

/** From the end of the scheme's name on: `://doi.org/`, in JSON `:\/\/`, in a query `%3A%2F%2F`. */
const HOST = /^[:%\\a-z\d]{0,4}(?:\/|\\\/|%2F){2}([a-z\d.-]{1,253})/i

/** Where the last scheme of a word ends, or -1. */
function schemeIn(word: string): number {
  return Math.max(
    word.lastIndexOf('://'),
    word.lastIndexOf(':\\/\\/'),
    word.lastIndexOf('%3A%2F%2F'),
    word.lastIndexOf('%3a%2f%2f'),
  )
}

/** White space, `" , < > |` and backtick. */
function isWordBreak(code: number): boolean {
  if (code <= 0x20) return true
  return (
    code === 0x22 || code === 0x2c || code === 0x3c || code === 0x3e || code === 0x60 || code === 0x7c || code === 0xa0
  )
}

function isDigit(char: string): boolean {
  return char >= '0' && char <= '9'
}
