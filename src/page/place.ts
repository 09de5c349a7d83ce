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

export interface Lines {
  /** Around the headline. */
  readonly near: readonly Line[]
  /** Anywhere on the page, but short and announced by a label: `Text: …`, `Published on …`. */
  readonly labelled: readonly string[]
}

const LONGEST = 250

/** The lines around the headline, but for whole paragraphs. */
export function linesNear(scan: Scan, place: Place): readonly Line[] {
  const from = Math.max(0, place.start - BEFORE)
  const zoneAt = zoneReader(scan)
  const lines: Line[] = []
  let at = from
  for (const raw of scan.text.slice(from, place.end + AFTER).split(BREAK)) {
    const after = at >= place.start
    const isElsewhere = (zoneAt(at) & place.elsewhere) !== 0
    at += raw.length + 1
    if (isElsewhere || raw.length > 4 * LONGEST) continue
    const text = visible(raw)
    if (text !== '' && text.length <= LONGEST) lines.push({ raw, text, after })
  }
  return lines
}

/** The labels that lines of use far from the headline begin with. Which of them means what is told where they are read. */
const LABEL =
  /^[^\p{L}]{0,3}(?:text|texte|texto|testo|aut[eo]u?r|written|words|geschrieben|story|par|redaktion|bericht|publi|posted|veröff|erschienen|erstellt|stand|letzte|zuletzt|last|updated|aktualisiert|geplaatst|pubbl|dieser|this)/iu
const LABELLED_LONGEST = 150
const MOST = 40

/** The short lines that a label announces. */
export function labelledLines(scan: Scan, place: Place): readonly string[] {
  const found: string[] = []
  const zoneAt = zoneReader(scan)
  const elsewhere = place.elsewhere & ~Zone.FOOTER
  let at = 0
  for (const raw of scan.text.split(BREAK)) {
    const start = at
    at += raw.length + 1
    if (raw.length < 8 || raw.length > LABELLED_LONGEST || !LABEL.test(raw.trimStart())) continue
    if (zoneAt(start) & elsewhere) continue
    found.push(visible(raw))
    if (found.length >= MOST) break
  }
  return found
}

/** The zone at an offset of the scan's text, for offsets asked in rising order. */
function zoneReader({ zones }: Scan): (offset: number) => number {
  let next = 0
  return (offset) => {
    while ((zones[next]?.start ?? Number.POSITIVE_INFINITY) <= offset) next += 1
    return zones[next - 1]?.zone ?? 0
  }
}
