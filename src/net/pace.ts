/** How often a host lets itself be asked: so many requests in so many milliseconds. */
export interface Pace {
  readonly requests: number
  readonly interval: number
}

/**
 * The pace that an answer states in `x-rate-limit-limit` and `x-rate-limit-interval`, as Crossref does: `50` and `1s`.
 *
 * @see https://www.crossref.org/documentation/retrieve-metadata/rest-api/
 */
export function readPace(headers: Headers): Pace | undefined {
  const requests = Number(/^ ?(\d{1,9}) ?$/.exec(headers.get('x-rate-limit-limit') ?? '')?.[1])
  const match = /^ ?(\d{1,6}(?:\.\d{1,3})?) ?(ms|s|m|h)? ?$/i.exec(headers.get('x-rate-limit-interval') ?? '')
  if (!(requests >= 1) || match === null) return undefined
  const interval = Number(match[1]) * (UNITS.get(match[2]?.toLowerCase() ?? 's') ?? 0)
  return interval > 0 ? { requests, interval } : undefined
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1000],
  ['m', 60_000],
  ['h', 3_600_000],
])

/** How many requests may run at once, by Crossref's `x-concurrency-limit`. */
export function readConcurrency(headers: Headers): number | undefined {
  const limit = Number(/^ ?(\d{1,4}) ?$/.exec(headers.get('x-concurrency-limit') ?? '')?.[1])
  return limit >= 1 ? limit : undefined
}

/**
 * What services ask of their users in their documentation where their answers do not say it: NCBI three requests a
 * second and none at the same time for its citation exporter, arXiv one every three seconds, Open Library one a second,
 * DataCite 3,000 in five minutes. Crossref states its own with each answer; until then its public pool's.
 */
export const PUBLISHED_PACES: ReadonlyMap<string, Pace & { readonly atOnce?: number }> = new Map([
  ['api.crossref.org', { requests: 5, interval: 1000 }],
  ['api.datacite.org', { requests: 3000, interval: 300_000 }],
  ['api.ncbi.nlm.nih.gov', { requests: 3, interval: 1000, atOnce: 1 }],
  ['pmc.ncbi.nlm.nih.gov', { requests: 3, interval: 1000, atOnce: 1 }],
  ['export.arxiv.org', { requests: 1, interval: 3000, atOnce: 1 }],
  ['openlibrary.org', { requests: 1, interval: 1000 }],
])
