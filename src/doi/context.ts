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

/**
 * Reads backwards from the DOI at `at` to the start of its word, and never before `floor`, the end of the DOI before it;
 * the query of that one's address may hold this one.
 */
export function contextOf(text: string, at: number, floor: number, previous: Context | undefined): Context {
  let start = at
  while (start > floor && at - start < FARTHEST && !isWordBreak(text.charCodeAt(start - 1))) start -= 1
  const near = text.slice(Math.max(floor, at - 40), at)
  const labelled = LABEL.test(near)
  const resolver = RESOLVER.test(near)
  const word = text.slice(start, at)
  if (start === floor && start > 0 && previous !== undefined && QUERY_REST.test(word)) {
    return { ...previous, labelled, query: true }
  }
  const scheme = Math.max(word.lastIndexOf('://'), word.search(ESCAPED_SCHEME))
  const path = scheme < 0 ? '' : word.slice(scheme)
  const address = resolver || (scheme >= 0 && !path.includes(','))
  return {
    labelled: labelled || resolver,
    address,
    query: address && path.includes('?'),
    host: address ? (HOST.exec(path)?.[1] ?? '').toLowerCase() : '',
  }
}

/**
 * Whether `10` at `at` can begin a DOI: not within a number (`110.1038/…`, `1.10.2769/97`), a version (`v10.…`) or an
 * amount of money.
 */
export function standsAlone(text: string, at: number, floor: number): boolean {
  const before = text.charAt(at - 1)
  if (at === 0 || at === floor) return true
  if (text.charAt(at - 3) === '%' && /^[\da-f]{2}$/i.test(text.slice(at - 2, at))) return true
  if (before >= '0' && before <= '9') return false
  if (before === '.')
    return (
      !/\d$/.test(text.slice(Math.max(0, at - 2), at - 1)) ||
      /(?:^|\D)(?:19|20)\d\d\.$/.test(text.slice(Math.max(0, at - 6), at))
    )
  if (before === 'v' || before === 'V') return /[\p{L}\d]/u.test(text.charAt(at - 2))
  return !'$£€¥#'.includes(before)
}

const FARTHEST = 2048

/** `doi:`, `DOI `, `doi.`, `doi =`, `[doi>`, `info:doi/`, `shortDOI `; `|` and quotes for wiki text and JSON. */
const LABEL = /(?:^|[^a-z])(?:short)?doi[\s:=.>/|"'{]{0,6}$/i

/** `doi.org/`, broken or not, and `doi.org/doi:`. */
const RESOLVER = /doi\s?\.\s?org\s?(?:\/|\\\/|%2F)\s?(?:doi:\s?)?$/i

const ESCAPED_SCHEME = /(?:%3A|:)(?:%2F|\\\/){2}/i

const HOST = /^[:%\\a-z\d]{0,4}(?:\/|\\\/|%2F){2}([a-z\d.-]{1,253})/i

/** From the end of a DOI in an address to another one in its query. */
const QUERY_REST = /^[/\w.-]*[?&#][\w.&=:/?%;-]*$/

function isWordBreak(code: number): boolean {
  return (
    code <= 0x20 || code === 0x22 || code === 0x3c || code === 0x3e || code === 0x60 || code === 0x7c || code === 0xa0
  )
}
