import { markerLength } from './marker.js'
import { surelyStartsReference } from './opening.js'

/**
 * Where the references of one stretch start that run on: numbered, `… 2010. 66. Lepesqueux, M. … 67. Horn, L.` or
 * `[1] … [2] …`, where the numbers rise by one and stand behind the end of a sentence or in square brackets; or not
 * numbered, each with its names and the year at its head.
 */
export function inlineStarts(text: string): readonly number[] {
  if (text.length < 60) return [0]
  for (const { pattern, least } of FORMS) {
    const starts = rising(text, pattern, least)
    if (starts.length > 1) return starts
  }
  return openings(text)
}

/** Names and a year behind the end of a sentence, and that three times, are the starts of references. */
function openings(text: string): readonly number[] {
  const opens = (at: number): boolean => surelyStartsReference(text.slice(at, at + LONGEST_OPENING))
  if (text.length < 3 * SHORTEST || /[\n\r]/.test(text) || !opens(0)) return [0]
  const starts = [0]
  for (const { index = 0, 0: end } of text.matchAll(/(?<!(?<!\p{L})\p{Lu})[.)\]”"\d]\s{1,3}(?=\p{Lu})/gu)) {
    const at = index + end.length
    if (at - (starts.at(-1) ?? 0) >= SHORTEST && opens(at)) starts.push(at)
  }
  return starts.length < 3 ? [0] : starts
}

const SHORTEST = 40
const LONGEST_OPENING = 400

const FORMS = [
  { pattern: /(?<=^|[\s.;,)\]])\[(\d{1,4})\]\s?(?=[^\s\d;,.[\]])/g, least: 2 },
  {
    pattern:
      /(?<=^|[.;)\]”"’»\d/]\s{1,3}|[a-z]\s|\s\p{Lu}{1,3}\s)(\d{1,3})\.\s{0,3}(?=["“«‘(]?[\p{Lu}\u4e00-\u9fff]|https?:)/gu,
    least: 3,
  },
  { pattern: /(?<=^|[.;)\]”"’»\d]\s{1,3})\((\d{1,3})\)\s{1,3}(?=["“«‘]?\p{Lu})/gu, least: 3 },
  { pattern: /(?<=^|[.;\]”"’»\d]\s{1,3})(\d{1,3})\)\s{1,3}(?=["“«‘]?\p{Lu})/gu, least: 3 },
] as const

function rising(text: string, pattern: RegExp, least: number): readonly number[] {
  const starts: number[] = []
  let last: number | undefined
  for (const match of text.matchAll(pattern)) {
    const number = Number(match[1])
    const at = match.index ?? 0
    if (last === undefined ? isFirst(text, at) : number === last + 1) {
      starts.push(at)
      last = number
    }
  }
  return starts.length < least ? [] : starts[0] === 0 ? starts : [0, ...starts]
}

/** The first number opens the stretch. */
function isFirst(text: string, at: number): boolean {
  return at <= 40 || (at <= 200 && markerLength(text) === 0)
}
