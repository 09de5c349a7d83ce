/*
 * Numbers (CSL 1.0.2, "Number", "Label", "Page Ranges"): what counts as numeric, plurals, ordinals, roman, ranges.
 */
import type { ResolvedLocale } from './resolve-locale.js'
import type { PageRangeFormat } from './style.js'

/** A number variable in pieces: numbers, and what stands between them. */
export interface NumberList {
  readonly isNumeric: boolean
  readonly isPlural: boolean
  /** Numbers at even places, separators at odd ones. */
  readonly pieces: readonly string[]
}

/** Variables that are written as numbers also where the style takes them for text. */
export const COUNTS: ReadonlySet<string> = setOf(
  'chapter-number collection-number edition issue number number-of-pages number-of-volumes volume',
)

/** Those that are names of things more than counts of them: a hyphen in them is no range. */
export const NO_RANGES: ReadonlySet<string> = setOf('part-number printing-number section supplement-number version')

/** Variables that hold numbers: no other is ever numeric. */
export const NUMERIC: ReadonlySet<string> = new Set([
  ...COUNTS,
  ...NO_RANGES,
  ...setOf('call-number citation-number division locator page supplement'),
])

function setOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '))
}

export const DIGITS: RegExp = /^\d+$/

/** A bare number or two, as most volumes and pages are; undefined for anything else. */
function bareNumbers(text: string): NumberList | undefined {
  if (!/^\d+(?:[-/]\d+)?$/.test(text)) return undefined
  const at = text.indexOf('-')
  const isPlural = at > 0
  return { isNumeric: true, isPlural, pieces: isPlural ? [text.slice(0, at), '-', text.slice(at + 1)] : [text] }
}

const NO_NUMBERS: NumberList = { isNumeric: false, isPlural: false, pieces: [''] }

/** A comma before three digits parts thousands, not numbers. */
const SEPARATOR = /(,?\s+(?:and|et|und|y|e|en)\s+|\s*(?:\\-|--?|–|—|,(?!\d{3}(?!\d))|;|&)\s*)/
const ROMAN = /^[ivxlcdm]+$/i

export function readNumbers(text: string, and: string): NumberList {
  if (text === '') return NO_NUMBERS
  const bare = bareNumbers(text)
  if (bare !== undefined) return bare
  const pieces = text.trim().split(SEPARATOR)
  if (and !== '' && text.includes(` ${and} `) && pieces.length === 1) {
    const [left = '', right = ''] = text.split(` ${and} `)
    return list([left, ` ${and} `, right])
  }
  return list(pieces)
}

/** The first number decides; more in the list make it plural, but not a part after a literal hyphen, as in `88\-352`. */
function list(pieces: string[]): NumberList {
  const isNumeric = isNumberLike(pieces[0] as string)
  let others = 0
  for (let i = 1; i < pieces.length; i += 2)
    if ((pieces[i] as string).trim() !== '\\-' && !LABELLED.test(pieces[i + 1] as string)) others += 1
  return { isNumeric, isPlural: others > 0 && isNumeric, pieces }
}

/** Another kind of thing, as the second of `12, cf. 3`. */
const LABELLED = /^[a-z]{1,4}[. ]/

/** Letters, digits, letters: `5th`, `a5`, `PB2000102396`; thousands as `9,367`; or a small roman number. */
const NUMBER = /^(?:\p{L}*\d+\p{L}*|\d{1,3}(?:,\d{3})+|\d+:\p{L}+)$/u
const SMALL_ROMAN = /^[ivx][ivxlcdm]*$/

function isNumberLike(piece: string): boolean {
  return NUMBER.test(piece) || SMALL_ROMAN.test(piece)
}

/** The locale's "and", as a word and as a symbol. */
export function andOf(locale: ResolvedLocale): { readonly text: string; readonly symbol: string } {
  const text = locale.term('and') ?? ''
  const symbol = locale.term('and', 'symbol') ?? '&'
  return { text, symbol: symbol === text ? '&' : symbol }
}

/**
 * @param dash the locale's `page-range-delimiter`.
 * @param each how a bare number is written.
 * @param ranges whether the variable counts things, so that a hyphen between two numbers is the dash of a range.
 */
export function writeNumbers(
  { pieces }: NumberList,
  dash: string,
  each: (digits: string) => string,
  ranges = true,
): string {
  let out = ''
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] as string
    if (i % 2 === 0) out += DIGITS.test(piece) ? each(piece) : piece
    else if (isHyphen(piece)) {
      const ends = ranges && !isHyphen(pieces[i + 2]) && isRange(pieces[i - 1] as string, pieces[i + 1] as string)
      out += ends ? dash : piece.trim()
    } else out += separator(piece, dash)
  }
  return out
}

function isHyphen(piece: string | undefined): boolean {
  return piece?.trim() === '-'
}

/** Two numbers that have the same letters before them, or none. */
function isRange(from: string, to: string): boolean {
  if (ROMAN.test(from) && ROMAN.test(to)) return true
  const a = LETTERED.exec(from)
  const b = LETTERED.exec(to)
  return a !== null && b !== null && a[1] === b[1]
}

const LETTERED = /^(\p{L}*)\d+\p{L}*$/u

function separator(piece: string, dash: string): string {
  const mark = piece.trim()
  if (mark === '\\-') return '-'
  if (mark === '--' || mark === '–' || mark === '—') return dash
  return mark === ';' || mark.startsWith(',') ? `${mark} ` : ` ${mark} `
}

/**
 * Changes the parts of a list one by one, as `Revised` in `2nd ed., Revised`; a short word that heads a later part is taken
 * for a label, and left as it is.
 */
export function changeParts(text: string, change: (part: string) => string): string {
  return text
    .split(SEPARATOR)
    .map((part, index) => {
      if (index % 2 === 1) return part
      const label = index === 0 ? '' : (LABELLED.exec(part)?.[0] ?? '')
      return label + change(part.slice(label.length))
    })
    .join('')
}

/** Pieces to be written one after another, so that a blank before a mark in a list stays the blank it is. */
export function listPieces(text: string): readonly string[] {
  return SEPARATOR.test(text) ? text.split(/(?<= )(?=[:;?!»])/) : [text]
}

export function roman(value: number): string {
  if (value <= 0 || value >= 6000) return String(value)
  let rest = value
  let out = ''
  for (const [size, digits] of ROMANS) {
    while (rest >= size) {
      out += digits
      rest -= size
    }
  }
  return out
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** How ranges are written. */
export interface RangeWriting {
  readonly format: PageRangeFormat | undefined
  /** The locale's `page-range-delimiter`. */
  readonly dash: string
  /** The locale's sign for "and". */
  readonly ampersand: string
  /** Ranges with an en dash are as their author wants them. */
  readonly keepsDashes: boolean
}

/** Page numbers and locators: ranges get the locale's dash and the style's form. */
export function writePages(text: string, writing: RangeWriting): string {
  const [start = '', , end] = bareNumbers(text)?.pieces ?? []
  if (end !== undefined) return start + endOfRange(start, end, writing)
  if (!/[-–,;&]/.test(text)) return text
  const pieces = text.trim().split(PAGE_SEPARATOR)
  let out = pieces[0] as string
  for (let i = 1; i < pieces.length; i += 2) {
    const between = pieces[i] as string
    const mark = between.trim()
    const to = pieces[i + 1] as string
    if (mark === '\\-') out += `-${to}`
    else if (mark === ',' || mark === ';') out += `${mark} ${to}`
    else if (mark === '&') out += ` ${writing.ampersand} ${to}`
    else if (mark === '–' && writing.keepsDashes) out += mark + to
    else {
      const isChain = mark === '-' && isHyphen(pieces[i + 2])
      out +=
        (isChain ? undefined : writeRange(pieces[i - 1] as string, to, writing)) ?? (mark === '-' ? '-' : between) + to
    }
  }
  return out
}

/** A dash that is one of several (`--`) or a long one parts no numbers. */
const PAGE_SEPARATOR = /(\s*(?:\\-|(?<!-)-(?!-)|–|,|;|&)\s*)/

/** @returns the dash and the end of the range; undefined if the two are no range. */
function writeRange(from: string, to: string, writing: RangeWriting): string | undefined {
  const { format, dash } = writing
  const a = PAGE.exec(from)
  const b = PAGE.exec(to)
  if (a === null || b === null)
    return (ROMAN.test(from) || a !== null) && (ROMAN.test(to) || b !== null) ? dash + to : undefined
  const [, prefix = '', start = '', startTail = ''] = a
  const [, endPrefix = '', end = '', endTail = ''] = b
  if (/\s/.test(prefix)) return dash + to
  if (/[.:]/.test(prefix) || /[.:\s]/.test(endPrefix)) return undefined
  if (prefix !== endPrefix) return format === undefined ? undefined : `-${to}`
  return startTail === '' && endTail === '' ? endOfRange(start, end, writing, endPrefix) : dash + to
}

/** @param start digits, as the end is. @param prefix of both. */
function endOfRange(start: string, end: string, { format, dash }: RangeWriting, prefix = ''): string {
  const full = end.length < start.length ? start.slice(0, start.length - end.length) + end : end
  if (format === undefined || (full.length === start.length && full <= start)) return dash + prefix + end
  if (format === 'expanded' || full.length > start.length) return dash + prefix + full
  return dash + shorten(start, full, format)
}

/** Anything, digits, letters. */
const PAGE = /^(.*?)(\d+)([a-z]*)$/i

function shorten(start: string, end: string, format: PageRangeFormat): string {
  let same = 0
  while (same < end.length - 1 && start[same] === end[same]) same += 1
  if (format === 'minimal') return end.slice(same)
  if (format === 'minimal-two') return end.length > 2 ? end.slice(Math.min(same, end.length - 2)) : end
  const from = Number(start)
  if (from < 100 || from % 100 === 0) return end
  if (from % 100 < 10) return end.slice(same)
  const kept = Math.min(same, end.length - 2)
  return format !== 'chicago-16' && start.length === 4 && end.length - kept >= 3 ? end : end.slice(kept)
}
