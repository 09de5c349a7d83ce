import type { StructuredDate } from '../item/item.js'
import { type Byline, readByline, tidyName } from './byline.js'
import type { Candidate } from './candidate.js'
import { findDates, type NumericOrder } from './date-text.js'
import type { Headline } from './headline.js'
import { Hint, Zone } from './hints.js'
import { isPersonName } from './person.js'
import { visible as visibleText } from './plain.js'
import { BREAK, type Mark, type Scan } from './scan.js'

/**
 * What only a reader sees: the byline and the dated line near the headline. Half of all pages name their author nowhere
 * else, and a fifth their day.
 */
export function visible(scan: Scan, headline: Headline | undefined, order: NumericOrder): readonly Candidate[] {
  const place = placeOf(scan, headline)
  return [
    ...(headline === undefined ? [] : [headlineCandidate(headline)]),
    ...markedBylines(scan, place),
    ...linesNear(scan, place, order),
    ...markedDates(scan, place, order),
  ]
}

function headlineCandidate({ mark, text, shared, only }: Headline): Candidate {
  const rank = shared >= 0.5 ? 84 : shared > 0.2 ? (only ? 74 : 60) : only ? 52 : 35
  return { field: 'title', value: text, source: mark.name, rank: mark.name === 'h1' ? rank : rank - 6 }
}

/** Where the headline stands, and which parts of the page it stands in: those are not elsewhere. */
interface Place {
  readonly start: number
  readonly end: number
  readonly elsewhere: number
}

const ELSEWHERE = Zone.COMMENT | Zone.RELATED | Zone.NAV | Zone.FOOTER | Zone.ASIDE

function placeOf(scan: Scan, headline: Headline | undefined): Place {
  if (headline === undefined) return { start: 0, end: 0, elsewhere: ELSEWHERE }
  const { start, end, zone } = headline.mark
  void scan
  return { start, end, elsewhere: ELSEWHERE & ~zone }
}

/** How far before and after the headline a line still belongs to it, in characters of text. */
const BEFORE = 400
const AFTER = 1500

function nearness(start: number, place: Place): number {
  if (start >= place.start - BEFORE && start <= place.end + AFTER) return 1
  return 0
}

/** Elements that say they hold the author: the nearest to the headline first, and those that stand together as one list. */
function markedBylines(scan: Scan, place: Place): readonly Candidate[] {
  const lists: { mark: Mark; byline: Byline; rank: number; source: string }[] = []
  for (const mark of scan.marks) {
    const kind = authorKind(mark)
    if (kind === undefined || mark.zone & place.elsewhere) continue
    if (mark.end <= mark.start || mark.end - mark.start > 500) continue
    const byline = readByline(scan.text.slice(mark.start, mark.end)) ?? singleName(scan, mark)
    if (byline === undefined) continue
    const near = nearness(mark.start, place)
    const rank = kind.rank - (near ? 0 : 14) - (mark.zone & Zone.BIO ? 12 : 0) + (byline.led ? 3 : 0)
    lists.push({ mark, byline, rank, source: kind.source })
    if (lists.length >= MOST) break
  }
  return lists.flatMap(({ mark, byline, rank, source }, index) => {
    // An element inside another that named the same people says nothing new.
    if (
      lists
        .slice(Math.max(0, index - 8), index)
        .some((other) => other.mark.end >= mark.end && other.byline.names.length >= byline.names.length)
    )
      return []
    return byline.names.map(
      (value): Candidate => ({ field: 'author', value, source: `${source} ${groupOf(lists, index)}`, rank }),
    )
  })
}

const MOST = 60

/** Marks of one kind that follow each other closely are one list; the number tells lists apart. */
function groupOf(lists: readonly { mark: Mark; source: string }[], index: number): number {
  let first = index
  while (first > 0) {
    const before = lists[first - 1]
    const at = lists[first]
    if (before === undefined || at === undefined || before.source !== at.source || at.mark.start - before.mark.end > 40)
      break
    first -= 1
  }
  return first + 1
}

function singleName(scan: Scan, mark: Mark): Byline | undefined {
  const name = tidyName(visibleText(scan.text.slice(mark.start, mark.end)))
  return isPersonName(name) ? { names: [name], led: false } : undefined
}

const AUTHOR_HREF =
  /\/(?:authors?|autor(?:en|es|a|as|i)?|auteurs?|autore|redakteure?|profiles?|people|person(?:en)?|journalists?|reporters?|staff|contributors?|columnists?|writers?|by|bio)\/[^/]|[?&]author=/i

function authorKind(mark: Mark): { source: string; rank: number } | undefined {
  const { rel, href, itemprop, property } = mark.attributes
  if (rel !== undefined && /author|creator/i.test(rel)) return { source: 'rel=author', rank: 78 }
  if (/(?:^|\s)author(?:\s|$)/i.test(itemprop ?? '') || /author|creator/i.test(property ?? ''))
    return { source: 'itemprop author', rank: 80 }
  if (mark.name === 'a' && href !== undefined && AUTHOR_HREF.test(href.slice(0, 500)))
    return { source: 'author link', rank: 72 }
  if (mark.hints & Hint.AUTHOR) return { source: 'byline element', rank: mark.hints & Hint.META ? 72 : 74 }
  if (mark.name === 'address') return { source: 'address', rank: 56 }
  return undefined
}

/** The lines around the headline: those that are led by `By`, and those that are dated. */
function linesNear(scan: Scan, place: Place, order: NumericOrder): readonly Candidate[] {
  const found: Candidate[] = []
  const from = Math.max(0, place.start - BEFORE)
  const window = scan.text.slice(from, place.end + AFTER)
  let at = from
  for (const raw of window.split(BREAK)) {
    const start = at
    at += raw.length + 1
    if (raw.length > 400) continue
    const line = visibleText(raw)
    if (line.length < 4 || line.length > 250) continue
    const after = start >= place.start
    const byline = readByline(raw)
    if (byline?.led) {
      for (const value of byline.names) found.push({ field: 'author', value, source: 'byline', rank: after ? 76 : 68 })
    }
    found.push(...datesOfLine(line, after, order))
  }
  return found
}

const MODIFIED =
  /(?:updated?|modified|revised|edited|aktualisiert|geändert|bearbeitet|aktualisierung|mis(?:e)? à jour|modifié|actualizad[oa]|modificad[oa]|aggiornat[oa]|bijgewerkt|uppdaterad|oppdatert|opdateret|atualizad[oa]|aktualizacja|обновлено|更新)/iu
const PUBLISHED =
  /(?:published|posted|publish(?:ed)? (?:on|date)|veröffentlicht|erschienen|erstellt|publi(?:é|e) le|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publisert|opublikowano|опубликовано|datum|date|created|first)/iu
const NEVER =
  /(?:received|accepted|submitted|deadline|copyright|©|\(c\)|retrieved|accessed|founded|since|born|geboren|event|termin|until|bis zum)/iu

function datesOfLine(line: string, after: boolean, order: NumericOrder): readonly Candidate[] {
  const dates = findDates(line, order)
  return dates.flatMap(({ date, start, end }, index): readonly Candidate[] => {
    const label = line.slice(dates[index - 1]?.end ?? 0, start)
    // A date inside a sentence is what the sentence is about.
    const loose = line.length - (end - start) > 90
    if (NEVER.test(label)) return []
    const value = isoOf(date)
    if (MODIFIED.test(label)) return [{ field: 'modified', value, source: 'line "updated"', rank: 80 }]
    if (PUBLISHED.test(label)) return [{ field: 'issued', value, source: 'line "published"', rank: loose ? 70 : 86 }]
    return loose ? [] : [{ field: 'issued', value, source: 'dated line', rank: after ? 78 : 70 }]
  })
}

/** `<time>` and elements whose class says that they hold a date. */
function markedDates(scan: Scan, place: Place, order: NumericOrder): readonly Candidate[] {
  const found: Candidate[] = []
  for (const mark of scan.marks) {
    if (!(mark.name === 'time' || mark.hints & Hint.DATE) || mark.zone & place.elsewhere) continue
    const near = nearness(mark.start, place)
    const modified = (mark.hints & Hint.MODIFIED) !== 0 && (mark.hints & Hint.PUBLISHED) === 0
    const { datetime, content, pubdate } = mark.attributes
    const text = visibleText(scan.text.slice(mark.start, Math.min(mark.end, mark.start + 300)))
    const printed = text.length > 160 ? undefined : findDates(text, order)[0]?.date
    const labelled = MODIFIED.test(text) && !PUBLISHED.test(text)
    const declared = findDates(datetime ?? content ?? '', order)[0]?.date
    const field = modified || labelled ? 'modified' : 'issued'
    const rank = (mark.hints & Hint.PUBLISHED || pubdate !== undefined ? 84 : 80) - (near ? 0 : 24)
    const source = mark.name === 'time' ? 'time' : 'date element'
    if (printed !== undefined) found.push({ field, value: isoOf(printed), source: `${source} text`, rank: rank - 2 })
    if (declared !== undefined) found.push({ field, value: isoOf(declared), source, rank })
    if (found.length > MOST) break
  }
  return found
}

function isoOf(date: StructuredDate): string {
  const [year, month, day] = date['date-parts'][0]
  const two = (part: number) => String(part).padStart(2, '0')
  return [
    String(year).padStart(4, '0'),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-')
}
