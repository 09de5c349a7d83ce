import { Zone } from './hints.js'
import { visible } from './plain.js'
import { BREAK, type Scan } from './scan.js'

/** Where the headline stands in the page's text, and which zones are about something else than the page's work. */
export interface Place {
  readonly start: number
  readonly end: number
  /** Bits of `Zone`, without those that the headline itself stands in. */
  readonly elsewhere: number
}

export const ELSEWHERE: number = Zone.COMMENT | Zone.RELATED | Zone.NAV | Zone.FOOTER

/** How far before and after the headline a line still belongs to it, in characters of text. */
const BEFORE = 400
const AFTER = 1500

export function isNear(start: number, place: Place): boolean {
  return start >= place.start - BEFORE && start <= place.end + AFTER
}

export interface Line {
  /** As the scan holds it. */
  readonly raw: string
  /** As it is read. */
  readonly text: string
  /** Whether it stands after the headline. */
  readonly after: boolean
}

const LONGEST = 250

/** The lines around the headline, but for whole paragraphs. */
export function linesNear(scan: Scan, place: Place): readonly Line[] {
  const from = Math.max(0, place.start - BEFORE)
  const lines: Line[] = []
  let at = from
  for (const raw of scan.text.slice(from, place.end + AFTER).split(BREAK)) {
    const after = at >= place.start
    at += raw.length + 1
    const text = raw.length > 4 * LONGEST ? '' : visible(raw)
    if (text !== '' && text.length <= LONGEST) lines.push({ raw, text, after })
  }
  return lines
}
