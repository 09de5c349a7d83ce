import type { Span } from '../item/text.js'
import { isSpace, readCharacter } from './character.js'
import { type Context, contextOf, NO_CONTEXT, standsAlone } from './context.js'
import { endOf, gather } from './gather.js'
import { looksLikeNumber, suffixLength } from './suffix.js'

/** A DOI found in running text. */
export interface FoundDoi {
  /** The DOI, decoded, its case as written; a short DOI as `10/abc`. */
  readonly doi: string
  /** The DOI as it stands in the text, without `doi:` or the resolver's address. */
  readonly raw: string
  /** Where `raw` stands: `raw === text.slice(...span)`. */
  readonly span: Span
}

/**
 * Finds every DOI of a text, in order, each occurrence for itself. Reads plain, entity-escaped, percent-encoded, broken
 * and glued spellings; never throws; linear in the length of the text.
 *
 * Syntax: DOI Handbook, chapter 2 (`10.` registrant `/` suffix); SICI: ANSI/NISO Z39.56; short DOIs only behind `doi:`
 * or at doi.org.
 */
export function findDois(text: string): readonly FoundDoi[] {
  const found: FoundDoi[] = []
  const scan: Scan = { text, last: 0, context: NO_CONTEXT, glued: -1 }
  const anchor = /10|doi\.org\//gi
  for (let match = anchor.exec(text); match !== null; match = anchor.exec(text)) {
    const hit = match[0] === '10' ? readDoi(scan, match.index) : readShortAddress(scan, match.index)
    if (hit === undefined) continue
    found.push(hit)
    anchor.lastIndex = Math.max(hit.span[1], match.index + 2)
  }
  return found
}

/** Each DOI of a text once, as first written; DOIs that differ only in ASCII case are the same. */
export function uniqueDois(text: string): readonly string[] {
  const seen = new Map<string, string>()
  for (const { doi } of findDois(text)) {
    const key = doi.toLowerCase()
    if (!seen.has(key)) seen.set(key, doi)
  }
  return [...seen.values()]
}

/** What the search knows while it goes through the text. */
interface Scan {
  readonly text: string
  /** Where the context was last looked at, and what it was. */
  last: number
  context: Context
  /** Where the last DOI ran into another one of the same registrant, without a sign between them. */
  glued: number
}

function readDoi(scan: Scan, at: number): FoundDoi | undefined {
  const { text } = scan
  if (at !== scan.glued && !standsAlone(text, at)) return undefined
  const prefix = readPrefix(scan, at)
  if (prefix === undefined) return undefined
  const context = contextOf(text, at, scan.last, scan.context)
  scan.last = at
  scan.context = context
  if (prefix.spaced && !context.labelled) return undefined
  if (prefix.registrant === '') return readShort(scan, at, prefix.end, context)

  const isDoi = (start: number): boolean => startsDoi(scan, start, prefix.registrant)
  const run = gather(text, prefix.end, context, isDoi)
  if (run === undefined) return undefined
  const length = suffixLength(run, `10.${prefix.registrant}`, context)
  if (length === 0) return undefined
  const suffix = run.chars.slice(0, length)
  if (!context.labelled && !context.address && looksLikeNumber(prefix.registrant, suffix)) return undefined
  const end = endOf(run, length)
  if (run.stop >= end && startsDoi(scan, run.stop, prefix.registrant)) scan.glued = run.stop
  return { doi: `10.${prefix.registrant}/${suffix}`, raw: text.slice(at, end), span: [at, end] }
}

interface Prefix {
  /** Without the leading `10.`; empty in a short DOI. */
  readonly registrant: string
  /** Behind the slash. */
  readonly end: number
  /** White space stands inside, as in text taken from PDF: `10. 1038 /nn.3332`. */
  readonly spaced: boolean
}

/** Real registrants have four digits or more; `10.978.` and `10.979.` are ISBN-A (DOI Handbook, ISBN-A). */
function readPrefix({ text }: Scan, at: number): Prefix | undefined {
  if (isWordCode(text.charCodeAt(at + 2))) return undefined
  return readPlainPrefix(text, at) ?? readSpelledPrefix(text, at)
}

function isWordCode(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a)
}

/** `10.1000/`, the form of nearly all. */
function readPlainPrefix(text: string, at: number): Prefix | undefined {
  if (text.charCodeAt(at + 2) !== 0x2e) return undefined
  const start = at + 3
  let end = start
  while (end < start + 10 && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1
  if (text.charCodeAt(end) !== 0x2f || end > start + 9) return undefined
  const registrant = text.slice(start, end)
  return isRegistrant(registrant, '/') ? { registrant, end: end + 1, spaced: false } : undefined
}

/** The same with escapes, zero-width characters, white space or more parts. */
function readSpelledPrefix(text: string, at: number): Prefix | undefined {
  let spaced = false
  let end = at + 2
  const next = (): string => {
    while (end < text.length) {
      const character = readCharacter(text, end, false)
      end = character.end
      if (character.char !== '') return character.char
    }
    return ''
  }
  const nextVisible = (): string => {
    let char = next()
    for (let n = 0; n < 8 && char !== '' && isSpace(char); n += 1) {
      spaced = true
      char = next()
    }
    return char
  }

  let char = nextVisible()
  if (char === '/') return spaced ? undefined : { registrant: '', end, spaced }
  if (char !== '.') return undefined
  let registrant = ''
  let part = ''
  char = nextVisible()
  for (let parts = 0; parts < 4; ) {
    if (char >= '0' && char <= '9') {
      part += char
      if (part.length > 9) return undefined
      char = next()
      continue
    }
    if (part === '' || (parts === 0 && !isRegistrant(part, char))) return undefined
    registrant += part
    if (char !== '' && isSpace(char)) char = nextVisible()
    if (char === '/') return { registrant, end, spaced }
    if (char !== '.') return undefined
    registrant += '.'
    part = ''
    parts += 1
    char = next()
  }
  return undefined
}

function isRegistrant(part: string, next: string): boolean {
  if (part.length >= 4) return !part.startsWith('0')
  return (part === '978' || part === '979') && next === '.'
}

/** Whether another DOI starts at `start`, inside or behind what could be the suffix of one. */
function startsDoi(scan: Scan, start: number, registrant: string): boolean {
  if (!scan.text.startsWith('10', start)) return false
  const prefix = readPrefix(scan, start)
  if (prefix === undefined || prefix.registrant === '' || prefix.spaced) return false
  return standsAlone(scan.text, start) || prefix.registrant === registrant
}

/** `doi:10/b6vnmd`, `https://doi.org/10/gf4gqc` (shortdoi.org). */
function readShort(scan: Scan, at: number, start: number, context: Context): FoundDoi | undefined {
  if (!context.labelled) return undefined
  const code = shortCode(scan.text, start)
  if (code === '') return undefined
  const end = start + code.length
  return { doi: `10/${code}`, raw: scan.text.slice(at, end), span: [at, end] }
}

/** `https://doi.org/bkz5`; www.doi.org is the DOI Foundation's site, whose pages are no DOIs. */
function readShortAddress(scan: Scan, at: number): FoundDoi | undefined {
  const { text } = scan
  const before = text.slice(Math.max(0, at - 4), at).toLowerCase()
  if (!/(?:^|[^a-z\d.-])(?:dx\.)?$/.test(before)) return undefined
  const start = at + 'doi.org/'.length
  const code = shortCode(text, start)
  if (code === '' || DOI_ORG_PAGES.has(code.toLowerCase())) return undefined
  const end = start + code.length
  return { doi: `10/${code}`, raw: code, span: [start, end] }
}

const DOI_ORG_PAGES: ReadonlySet<string> = new Set([
  'about',
  'api',
  'contact',
  'faq',
  'help',
  'home',
  'index',
  'news',
  'search',
])

/** Three to eight letters and digits, not digits alone, at the end of a word. */
function shortCode(text: string, start: number): string {
  const code = /^[a-z\d]{3,8}(?![a-z\d_/:%-]|\.[a-z\d])/i.exec(text.slice(start, start + 10))?.[0] ?? ''
  return /[a-z]/i.test(code) ? code : ''
}
