import { formatIsoDate } from '../item/date.js'
import type { Candidate } from './candidate.js'
import { MODIFIED, NEVER, PUBLISHED } from './date-labels.js'
import { type FoundDate, findDates, type NumericOrder, readMonth } from './date-text.js'
import { Hint, Zone } from './hints.js'
import { isNear, type Lines, type Place } from './place.js'
import { visible } from './plain.js'
import type { Scan } from './scan.js'

/** The days printed near the headline, those in elements that say they hold one, and those that a label announces. */
export function visibleDates(scan: Scan, place: Place, lines: Lines, order: NumericOrder): readonly Candidate[] {
  return [
    ...lines.near.flatMap(({ text, dates, after }, index) =>
      datesOfLine(text, dates, lines.near[index - 1]?.text, after),
    ),
    ...markedDates(scan, place, order),
    ...lines.labelled.flatMap((text) =>
      datesOfLine(text, findDates(text, order), undefined, true)
        .filter(({ source }) => source !== UNLABELLED)
        .map((candidate) => ({ ...candidate, rank: candidate.rank - 22 })),
    ),
    ...lines.copyright.flatMap(copyrightYear),
  ]
}

/** A range of years is of the site, not of the page. */
function copyrightYear(line: string): readonly Candidate[] {
  const [year, ...others] = line.match(/\b(?:19|20)\d\d\b/g) ?? []
  return year === undefined || others.length > 0
    ? []
    : [{ field: 'copyright-year', value: year, source: 'copyright year', rank: 5 }]
}

const UNLABELLED = 'dated line'

/** `Diese Seite wurde zuletzt am 29. Januar 2020 geändert`: German says it behind the day. */
const MODIFIED_BEHIND = /^[^.]{0,30}\s(?:geändert|bearbeitet|aktualisiert|modified|updated)\b/i
const COPYRIGHT = /(?:copyright|©|\(c\))[^\d]{0,12}$/i

function datesOfLine(
  line: string,
  dates: readonly FoundDate[],
  before: string | undefined,
  after: boolean,
): readonly Candidate[] {
  if (dates.length === 0) return monthOfLine(line, after)
  return dates.flatMap(({ date, start, end }, index): readonly Candidate[] => {
    const own = line.slice(dates[index - 1]?.end ?? 0, start)
    const label = index === 0 && before !== undefined && isBare(own) && before.length < 40 ? before : own
    const value = formatIsoDate(date) ?? ''
    if (COPYRIGHT.test(own)) return [{ field: 'issued', value, source: 'copyright line', rank: 46 }]
    if (NEVER.test(label)) return []
    if (MODIFIED.test(label) || MODIFIED_BEHIND.test(line.slice(end)))
      return [{ field: 'modified', value, source: 'line "updated"', rank: 80 }]
    // A date inside a sentence is what the sentence is about.
    const around = line.length - (end - start)
    if (PUBLISHED.test(label))
      return [{ field: 'issued', value, source: 'line "published"', rank: around > 90 ? 70 : 86 }]
    return around > 90 || (around > 24 && isSentence(line.slice(0, start), line.slice(end)))
      ? []
      : [{ field: 'issued', value, source: UNLABELLED, rank: after ? 78 : 70 }]
  })
}

function monthOfLine(line: string, after: boolean): readonly Candidate[] {
  const month = readMonth(line)
  return month === undefined
    ? []
    : [{ field: 'issued', value: formatIsoDate(month) ?? '', source: UNLABELLED, rank: after ? 58 : 48 }]
}

function isBare(text: string): boolean {
  return !/\p{L}{3}/u.test(text)
}

/** Whether a date stands in running text: small words on the side it hangs on, and a full stop or none at the end. */
function isSentence(before: string, after: string): boolean {
  return SMALL_WORDS.test(before) && SMALL_WORDS.test(`${before} ${after}`.slice(-60)) && !/[|•·:]/.test(before)
}

const SMALL_WORDS = /(?:\s|^)\p{Ll}{2,}\s(?:[^\s]+\s){0,3}\p{Ll}{2,}(?:\s|$)/u

/** `<time>` and elements whose class says that they hold a date. */
function markedDates(scan: Scan, place: Place, order: NumericOrder): readonly Candidate[] {
  const found: Candidate[] = []
  const elsewhere = place.elsewhere & ~Zone.FOOTER
  for (const mark of scan.marks) {
    if (found.length > MOST) break
    if (!(mark.name === 'time' || mark.hints & Hint.DATE) || mark.zone & elsewhere) continue
    const near = isNear(mark.start, place)
    const modified = (mark.hints & Hint.MODIFIED) !== 0 && (mark.hints & Hint.PUBLISHED) === 0
    const { datetime, content, pubdate, title } = mark.attributes
    const text = visible(scan.text.slice(mark.start, Math.min(mark.end, mark.start + 300)))
    const first = text.length > 160 ? undefined : findDates(text, order)[0]
    const printed = first?.date
    const labelled = MODIFIED.test(text) && !PUBLISHED.test(text)
    const declared = findDates(datetime ?? content ?? (mark.name === 'abbr' ? title : undefined) ?? '', order)[0]?.date
    const field = modified || labelled ? 'modified' : 'issued'
    const rank =
      (mark.hints & Hint.PUBLISHED || pubdate !== undefined ? 84 : 80) -
      (near ? 0 : 24) -
      (mark.zone & place.elsewhere ? 10 : 0)
    const source = mark.name === 'time' ? 'time' : 'date element'
    if (printed !== undefined && !(first !== undefined && NEVER.test(text.slice(0, first.start))))
      found.push({ field, value: formatIsoDate(printed) ?? '', source: `${source} text`, rank: rank - 2 })
    if (declared !== undefined) found.push({ field, value: formatIsoDate(declared) ?? '', source, rank })
  }
  return found
}

const MOST = 100
