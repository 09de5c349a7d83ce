import { foldText } from '../item/text.js'
import type { Warning } from '../problem.js'
import type { Reference } from '../reference/types.js'
import { alternatesOf } from './alternates.js'
import { blockOf } from './blocked.js'
import type { Candidate } from './candidate.js'
import { decode } from './charset.js'
import { coins } from './coins.js'
import type { NumericOrder } from './date-text.js'
import { decide } from './decide.js'
import { siteFormsOf } from './decide-site.js'
import type { PageDocument } from './document.js'
import { dublinCore } from './dublin-core.js'
import { embedded } from './embedded.js'
import { headers } from './headers.js'
import { findHeadline } from './headline.js'
import { highwire } from './highwire.js'
import { html } from './html.js'
import { type AboutPage, jsonLd } from './json-ld.js'
import { languageTag } from './language.js'
import { guessLanguage } from './language-guess.js'
import { microdata } from './microdata.js'
import { openGraph } from './open-graph.js'
import { plainTitle } from './plain.js'
import { findReferences } from './references.js'
import { type Scan, scanDocument, scanPage } from './scan.js'
import { correctedBySite } from './sites.js'
import { twitter } from './twitter.js'
import type { Page, PageOptions } from './types.js'
import { citableUrl, domainOf, originalUrl } from './url.js'
import { visible } from './visible.js'

/**
 * Reads a web page to the item a careful librarian would cite, with the evidence for each field and the page's own list
 * of references. Pure: same input, same answer. Never throws, whatever the input.
 *
 * bytes → text (`charset`) → one pass over the markup (`scan`) → what each vocabulary says (candidates) → `decide`
 *
 * @param input the page's bytes as they came, or its text where something else has decoded them
 */
export function parsePage(input: string | Uint8Array, options: PageOptions = {}): Page {
  const { text, warnings } = readInput(input, options)
  return pageOf(scanPage(text), options, warnings)
}

/**
 * {@link parsePage} for a page that a browser shows: walks its DOM and never changes it. The address is the document's
 * where none is given. A DOM never says how the page was encoded, and is not cut.
 */
export function parseDocument(document: PageDocument, options: Pick<PageOptions, 'url' | 'accessed'> = {}): Page {
  const url = options.url ?? (/^https?:/.test(document.URL ?? '') ? document.URL : undefined)
  return pageOf(scanDocument(document), url === undefined ? options : { ...options, url }, [])
}

function pageOf(scan: Scan, options: PageOptions, warnings: readonly Warning[]): Page {
  const order = numericOrder(scan, options.url)
  const declared = [...highwire(scan), ...dublinCore(scan), ...openGraph(scan), ...twitter(scan), ...html(scan)]
  const headline = findHeadline(scan, siteFormsOf(declared, options.url), options.url)
  const linked = jsonLd(scan, aboutPage(scan, options, headline?.text))
  const said: readonly Candidate[] = [
    ...declared,
    ...linked.candidates,
    ...microdata(scan),
    ...visible(scan, headline, order, options.url),
    ...coins(scan),
    ...headers(options.headers),
    ...dateInUrl(options.url),
    ...language(scan, headline?.mark.start ?? 0),
  ]
  const candidates = withEmbedded(correctedBySite(said, scan, originalUrl(options.url)), scan)
  const blocked = blockOf(scan, options.url)
  const documentTitle = scan.title === undefined ? undefined : plainTitle(scan.title)
  const decided = decide({ candidates, options, documentTitle, base: scan.base, order })
  let references: readonly Reference[] | undefined
  return {
    item: decided.item,
    evidence: decided.evidence,
    // A hundred references take longer to parse than the page they stand on: only who asks for them waits.
    get references() {
      references ??= findReferences(scan)
      return references
    },
    alternates: alternatesOf(scan, options.url),
    warnings: [
      ...warnings,
      ...scan.warnings,
      ...linked.warnings,
      ...decided.warnings,
      ...(blocked === undefined ? [] : [blocked]),
    ],
  }
}

/** Where the page itself says nothing, the data in its scripts may. */
function withEmbedded(candidates: readonly Candidate[], scan: Scan): readonly Candidate[] {
  const has = (...fields: readonly string[]) => candidates.some(({ field }) => fields.includes(field))
  const dates = has('issued', 'modified') ? [] : embedded(scan, 'issued')
  const authors = has('author') ? [] : embedded(scan, 'author')
  return dates.length + authors.length === 0 ? candidates : [...candidates, ...dates, ...authors]
}

const MAX_BYTES = 16 * 1024 * 1024

function readInput(
  input: string | Uint8Array,
  { maxBytes = MAX_BYTES, contentType, headers: given, headOnly = false }: PageOptions,
): { readonly text: string; readonly warnings: readonly Warning[] } {
  const cut: readonly Warning[] = input.length > maxBytes ? [inputTruncated(maxBytes)] : []
  const { text, warnings } =
    typeof input === 'string'
      ? { text: input.slice(input.charCodeAt(0) === 0xfeff ? 1 : 0, maxBytes), warnings: [] }
      : decode(input.subarray(0, maxBytes), contentType ?? contentTypeOf(given))
  return { text: headOnly ? headOf(text) : text, warnings: [...cut, ...warnings] }
}

function contentTypeOf(given: Readonly<Record<string, string>> = {}): string | undefined {
  return Object.entries(given).find(([name]) => name.toLowerCase() === 'content-type')?.[1]
}

/** All up to the body: where a page's own declarations suffice, nine tenths of it need no reading. */
function headOf(text: string): string {
  const end = /<\/head\s{0,9}>|<body[\s>]/i.exec(text)?.index
  return end === undefined ? text : text.slice(0, end)
}

function inputTruncated(maxBytes: number): Warning {
  return {
    code: 'INPUT_TRUNCATED',
    message: `The page is larger than ${maxBytes} bytes and was read to there; raise maxBytes to read more.`,
  }
}

function aboutPage(scan: Scan, options: PageOptions, headline: string | undefined): AboutPage {
  const canonical = scan.links.find(({ rel }) => rel.includes('canonical'))?.href
  const own = scan.metas.find(({ names }) => names.includes('og:url'))?.content
  const urls = [options.url, canonical, own].flatMap((url) =>
    url === undefined ? [] : (citableUrl(url, options.url) ?? []),
  )
  const titles = [headline, scan.title === undefined ? undefined : plainTitle(scan.title)]
  return {
    urls: new Set(urls.map((url) => url.replace(/\/$/, ''))),
    titles: titles
      .flatMap((title) => (title === undefined ? [] : [foldText(title)]))
      .filter((title) => title.length > 8),
  }
}

/** The language of the text itself: what is declared loses to it only where the two plainly clash. */
function language(scan: Scan, from: number): readonly Candidate[] {
  // Content systems declare English by default; who declares another language has thought of it.
  if (scan.language !== undefined && !/^en|^x|^\W|^.$/i.test(scan.language)) return []
  const guess = guessLanguage(scan.text.slice(from, from + 10_000), scan.language)
  if (guess === undefined) return []
  return [{ field: 'language', value: guess.language, source: 'text', rank: guess.sure > 0.6 ? 90 : 40 }]
}

/** The United States and few others put the month first; without a hint English alone does not tell. */
function numericOrder(scan: Scan, url: string | undefined): NumericOrder {
  const declared = scan.language ?? scan.metas.find(({ names }) => names.includes('og:locale'))?.content ?? ''
  const tag = languageTag(declared)
  if (tag === undefined) return undefined
  if (/^en-(?:US|PH)$/.test(tag)) return 'month-first'
  if (!tag.startsWith('en') || tag.includes('-')) return 'day-first'
  const domain = url === undefined ? undefined : domainOf(url)
  return domain === undefined
    ? undefined
    : /\.(?:com|org|net|us|gov|edu|mil)$/.test(domain)
      ? 'month-first'
      : 'day-first'
}

/** `/2020/01/13/` in an address is the day a page was made; `/2022/11/` its month. */
function dateInUrl(url: string | undefined): readonly Candidate[] {
  const match = url === undefined ? null : (URL_DATE.exec(url) ?? COMPACT_URL_DATE.exec(url))
  if (match === null) return []
  const [, year = '', month = '', day] = match
  const value = [year, month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0')).join('-')
  return [{ field: 'issued', value, source: 'url', rank: day === undefined ? 50 : 80 }]
}

const COMPACT_URL_DATE = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_-]|$)/
const URL_DATE = /[/-]((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-]|$)/
