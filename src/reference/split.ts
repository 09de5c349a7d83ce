import { foldText, type Span } from '../item/text.js'
import { headingLength, isHeading } from './heading.js'
import { inlineStarts } from './inline.js'
import { type Line, readLines } from './line.js'
import { markerKind } from './marker.js'
import { isTail, startsLikeReference, surelyStartsReference } from './opening.js'

/** One reference of a list, not yet read. */
export interface RawReference {
  readonly raw: string
  /** `raw === text.slice(...span)`. */
  readonly span: Span
}

/**
 * Splits a list into its references, whatever its layout: numbered in any manner, bulleted, one a line, parted by empty
 * lines, with hanging or wrapped lines, or run on in one line with numbers. A heading such as "Further reading" is no
 * reference. Each reference is given as it stands, marker included. Linear in the length of the text.
 */
export function splitReferences(text: string): readonly RawReference[] {
  const lines = readLines(text).filter((line) => !isHeading(line.text))
  const starts = lineStarts(lines)
  const found: RawReference[] = []
  for (let at = 0; at < lines.length; ) {
    let next = at + 1
    while (next < lines.length && !starts.has(next)) next += 1
    const [first, last] = [lines[at], lines[next - 1]]
    if (first !== undefined && last !== undefined) addPieces(found, text, first.start, last.end)
    at = next
  }
  return found
}

/** One stretch, which may still hold several references in one line. */
function addPieces(found: RawReference[], text: string, start: number, end: number): void {
  const begins = start + headingLength(text.slice(start, start + 60))
  const stretch = text.slice(begins, end)
  const starts = inlineStarts(stretch)
  starts.forEach((from, index) => {
    const raw = stretch.slice(from, starts[index + 1] ?? stretch.length)
    const trimmed = raw.trim()
    if (!/[\p{L}\p{N}]/u.test(trimmed) || isHeading(trimmed)) return
    const begin = begins + from + (raw.length - raw.trimStart().length)
    found.push({ raw: trimmed, span: [begin, begin + trimmed.length] })
  })
}

/** Which lines start a reference: the first layout that the list shows decides. */
function lineStarts(lines: readonly Line[]): ReadonlySet<number> {
  return byMarkers(lines) ?? byNumbersInside(lines) ?? byBlanks(lines) ?? byIndent(lines) ?? bySense(lines)
}

type Starts = ReadonlySet<number> | undefined

/** Markers of one kind, rising if they are numbers; the first line must have one. */
function byMarkers(lines: readonly Line[]): Starts {
  const counts = new Map<string, number>()
  for (const { kind } of lines) if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const kinds = [...counts].sort(([, a], [, b]) => b - a)
  const [main] = kinds
  const first = lines.slice(0, 3).find(({ kind }) => kind !== undefined)
  if (main === undefined || first?.kind === undefined) return undefined
  if (main[1] < 2 && lines.length > 3 && !/^[*]?\[/.test(main[0])) return undefined
  if (lines[0]?.kind === undefined && main[1] < 3) return undefined
  const accepted = new Set(kinds.filter(([, count]) => count === main[1] || count > 1).map(([kind]) => kind))
  accepted.add(first.kind)
  if (lines[0]?.kind !== undefined) accepted.add(lines[0].kind)
  const starts = new Set<number>()
  let number: number | undefined
  lines.forEach((line, index) => {
    if (line.kind === undefined) return
    if (line.number === undefined) {
      if (accepted.has(line.kind)) starts.add(index)
      return
    }
    const rises = number === undefined || (line.number > number && line.number <= number + STEP) || line.number === 1
    const exact = number !== undefined && line.number === number + 1
    if (!exact && !(rises && accepted.has(line.kind))) return
    starts.add(index)
    number = line.number
  })
  return starts.size === 0 || (starts.size === 1 && lines.length > 6) ? undefined : starts
}

/** Numbers may be missing where the printing is bad. */
const STEP = 5

/** Numbered on from the first line, but not at the start of lines: no line starts one, but what is inside does. */
function byNumbersInside(lines: readonly Line[]): Starts {
  if (lines.length < 2 || lines[0]?.number !== 1) return undefined
  return inlineStarts(lines.map(({ text }) => text).join(' ')).length < 3 ? undefined : new Set([0])
}

/** Empty lines between references; as a rule between all of them. */
function byBlanks(lines: readonly Line[]): Starts {
  const starts = new Set<number>()
  lines.forEach((line, index) => {
    if (line.afterBlank || index === 0) starts.add(index)
  })
  const enough = starts.size > 1 && starts.size >= lines.length / 8
  return enough && [...starts].every((index) => index === 0 || !/^\p{Ll}/u.test(lines[index]?.text ?? ''))
    ? starts
    : undefined
}

/** Hanging lines: every line that is indented belongs to the one before it. */
function byIndent(lines: readonly Line[]): Starts {
  const base = Math.min(...lines.slice(0, 200).map(({ indent }) => indent))
  const hanging = lines.filter(({ indent }) => indent > base + 1).length
  if (lines.length < 2 || hanging === 0 || hanging === lines.length || (lines[0]?.indent ?? 0) > base + 1)
    return undefined
  const starts = new Set<number>()
  lines.forEach((line, index) => {
    if (line.indent <= base + 1) starts.add(index)
  })
  return starts
}

/** No layout to go by: a line starts a reference where the last one is full and this one opens like one. */
function bySense(lines: readonly Line[]): ReadonlySet<number> {
  const starts = new Set([0])
  const width = wrapWidth(lines)
  for (let index = 1; index < lines.length; index += 1) {
    const [before, line] = [lines[index - 1], lines[index]]
    if (before === undefined || line === undefined || isLink(line) !== isLink(lines[0]) || isTail(line.text)) continue
    const ahead = lines.slice(index, index + 4).map(({ text }) => text)
    if (width === undefined ? opensUnwrapped(before, line) : opensWrapped(before, ahead, width)) starts.add(index)
  }
  return starts
}

/** An address alone is the rest of a reference, unless the list is one of addresses. */
function isLink(line: Line | undefined): boolean {
  return line !== undefined && /^(?:https?:\/\/|www\.)\S+$/i.test(line.text)
}

/** How wide lines are where they are wrapped: undefined when each reference has its line. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.map(({ text }) => text.length).sort((a, b) => a - b)
  const wide = widths[Math.floor(widths.length * 0.9)] ?? 0
  const near = lines.filter(({ text }) => text.length > wide * 0.75 && text.length <= wide * 1.1).length
  const open = lines.filter(({ text }) => !/[.)\]»”"\d]$/.test(text)).length
  const lower = lines.filter(({ text }) => /^[\p{Ll}\d(&,;]/u.test(text)).length
  return lines.length > 2 && wide < 140 && near > lines.length * 0.35 && open + lower > lines.length * 0.2
    ? wide
    : undefined
}

function opensUnwrapped(before: Line, line: Line): boolean {
  if (
    /^(?:\p{Ll}{2,}|https?:|doi\b|www\.|pp?\.|vol)/iu.test(line.text) &&
    /^(?:\p{Ll}|https?:|doi|www|pp?\.|vol)/iu.test(line.text)
  ) {
    return /^\p{Lu}/u.test(line.text) ? !/^(?:DOI|URL|Vol)\b/.test(line.text) : startsLikeReference(line.text)
  }
  return !/[,&:(-]$/.test(before.text) && foldText(line.text.slice(0, 200)) !== ''
}

/** @param ahead the line and those that follow it: names may fill more than one. */
function opensWrapped({ text: before }: Line, ahead: readonly string[], width: number): boolean {
  const [line = ''] = ahead
  const full = ENDS.test(before.slice(-200))
  const short = before.length < width * 0.72
  if (/^[-–—]{1,4}(?:[,.\s]|$)/.test(line)) return full
  if ((!full && !short) || GOES_ON.test(before.slice(-20))) return false
  const opening = ahead.join(' ')
  if (startsLikeReference(line) || (full && line.length < width * 0.6 && surelyStartsReference(opening)))
    return full || short
  return short && full && /^\p{Lu}/u.test(line) && markerKind(line) === undefined && line.length > width * 0.6
}

/** A line that may be a reference's last: a stop, a closing sign, a number, an address, or what databases print behind. */
const ENDS =
  /(?:[.)\]»”"]|\d[;,]?|(?:https?:|www\.|\.\p{L}{2,4}\/|\/\S{0,80}\/)\S*|\b(?:submitted|in press|preprint|Cross[Rr]ef|Medline|MEDLINE|PubMed|Google Scholar|Web of Science))$/u

/** A line that is never the last. */
const GOES_ON =
  /(?:\b(?:and|in|of|the|by|for|eds?\.?|hrsg\.?|dr\.|prof\.|vols?\.|nos?\.|pp?\.)|(?:\band|&|,)(?:\s\p{Lu}\.){1,3}|&|,|:|-)$/iu
