import { LEADS } from './byline-words.js'
import { type FoundDate, findDates, type NumericOrder } from './date-text.js'
import { hasGivenName } from './given-names.js'
import { Zone } from './hints.js'
import { visible } from './plain.js'
import { BREAK, type Scan, zoneReader } from './scan.js'

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
  readonly dates: readonly FoundDate[]
  /** Whether it stands after the headline. */
  readonly after: boolean
}

export interface NamedLine {
  readonly text: string
  readonly far: boolean
  /** Whether running text stands between it and the headline, */
  readonly behind: boolean
  /** and right before it, or a date. */
  readonly ends: boolean
}

export interface Lines {
  /** Around the headline. */
  readonly near: readonly Line[]
  /** Anywhere on the page, but short and announced by a label: `Text: …`, `Published on …`. A label alone on its line is
   * joined to the next. */
  readonly labelled: readonly string[]
  /** After the headline: lines that begin like a name and are hardly longer. */
  readonly named: readonly NamedLine[]
  /** Lines that begin with a copyright sign, at the end of the page. */
  readonly copyright: readonly string[]
}

const LONGEST = 250

/**
 * The lines of a page's text that its authors and dates are read from, but for whole paragraphs. One pass.
 *
 * @param others the zones with what is about other pages told apart: a label says enough by itself to be heard there too
 */
export function linesOf(scan: Scan, others: Scan['zones'], place: Place, order: NumericOrder): Lines {
  const near: Line[] = []
  const labelled: string[] = []
  const named: NamedLine[] = []
  const copyright: string[] = []
  const zoneAt = zoneReader(others)
  const declaredAt = zoneReader(scan.zones)
  const { text } = scan
  const from = place.start - BEFORE
  const to = place.end + AFTER
  let label = ''
  let before = 0
  let behind = false
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(BREAK, start)
    const end = found < 0 ? text.length : found
    const isHere = start >= from && start <= to
    if (end - start <= (isHere ? 4 * LONGEST : SHORT)) {
      const zone = zoneAt(start)
      const declared = declaredAt(start)
      if (isHere && !(zone & place.elsewhere)) {
        const raw = text.slice(start, end)
        const read = visible(raw)
        if (read !== '' && read.length <= LONGEST)
          near.push({ raw, text: read, dates: findDates(read, order), after: start >= place.start })
      }
      if (end - start <= SHORT && !(declared & place.elsewhere & ~Zone.FOOTER)) {
        const sign = signOf(text, start)
        if (label !== '') {
          if (labelled.length < MOST) labelled.push(`${label} ${visible(text.slice(start, end))}`)
          label = ''
        } else if (sign === LABEL_SIGN && LABEL.test(text.slice(start, start + 20))) {
          const read = visible(text.slice(start, end))
          if (read.endsWith(':') && read.length < 30) label = read
          else if (labelled.length < MOST) labelled.push(read)
        } else if (
          sign === COPYRIGHT_SIGN &&
          copyright.length < MOST &&
          (declared & Zone.FOOTER || start > text.length * 0.6)
        )
          copyright.push(visible(text.slice(start, end)))
        if (start > place.end && end - start <= NAMED && named.length < MOST && !(zone & place.elsewhere)) {
          const raw = text.slice(start, end)
          if (mayBegin(raw) && hasGivenName(raw.charCodeAt(0) > 0x20 ? raw : raw.slice(1)))
            named.push({
              text: visible(raw),
              far: start > to,
              behind,
              ends: ends(text.slice(before, start - 1), order),
            })
        }
      } else label = ''
    }
    if (start > place.end) behind ||= end - start >= SENTENCE
    before = start
    start = end + 1
  }
  return { near, labelled, named, copyright }
}

/** Whether what stands before a name can be the end of the text or the line of its day. */
function ends(line: string, order: NumericOrder): boolean {
  return line.length >= SENTENCE || findDates(line, order).length > 0
}

/** A capital, or a letter of a script that may have none: the cheap question before the list of names. */
function mayBegin(line: string): boolean {
  const first = line.charCodeAt(0)
  const code = first > 0x20 ? first : line.charCodeAt(1)
  return (code > 0x40 && code < 0x5b) || code > 0xbf
}

/** The labels that lines of use far from the headline begin with. Which of them means what is told where they are read. */
const LABEL = new RegExp(
  `^[^\\p{L}]{0,3}(?:(?:${LEADS})\\s?[:：]|text|texte|texto|testo|aut[eo]u?r|written|words|geschrieben|gespeichert|eingestellt|story|par|redaktion|bericht|publi|posted|submitted|veröff|erschienen|erstellt|stand|letzte|zuletzt|last|updated|aktualisiert|geplaatst|pubbl|diese|this)`,
  'iu',
)
const SHORT = 150
const NAMED = 70
/** From this length on a line is text. */
const SENTENCE = 60
const MOST = 40

const LABEL_SIGN = 1
const COPYRIGHT_SIGN = 2
const SIGNS: ReadonlyMap<string, number> = new Map(
  'tek bes pis yaz ski pen for tác tex tes aut wri wor ges sto par red ber pub pos sub ver ers sta let zul las upd akt gep die thi ein von by:'
    .split(' ')
    .map((start) => [start, LABEL_SIGN]),
)

/** The first letters of labels in other scripts. */
const LETTERS: ReadonlySet<string> = new Set(LEADS.split('|').map((word) => word.charAt(0)))
const LAST_LATIN = 0x24f

/** What the first letters of a line say: the cheap question before the patterns. */
function signOf(text: string, start: number): number {
  let at = start
  for (let skipped = 0; skipped < 4; skipped++) {
    const code = text.charCodeAt(at)
    if (code === 0xa9) return COPYRIGHT_SIGN
    if (code === 0x28 && /^\([cC]\)/.test(text.slice(at, at + 3))) return COPYRIGHT_SIGN
    if (code > 0x40) break
    at += 1
  }
  const three = text.slice(at, at + 3).toLowerCase()
  if (three === 'cop' && /^copyright/i.test(text.slice(at, at + 9))) return COPYRIGHT_SIGN
  return SIGNS.get(three) ?? (three.charCodeAt(0) > LAST_LATIN && LETTERS.has(three.charAt(0)) ? LABEL_SIGN : 0)
}
