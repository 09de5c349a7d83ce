import { formatIsoDate } from '../item/date.js'
import type { Candidate } from './candidate.js'
import { findDates, type NumericOrder } from './date-text.js'
import { Hint } from './hints.js'
import { isNear, type Lines, type Place } from './place.js'
import { visible } from './plain.js'
import type { Scan } from './scan.js'

/** The days printed near the headline, those in elements that say they hold one, and those that a label announces. */
export function visibleDates(scan: Scan, place: Place, lines: Lines, order: NumericOrder): readonly Candidate[] {
  return [
    ...lines.near.flatMap(({ text, after }) => datesOfLine(text, after, order)),
    ...markedDates(scan, place, order),
    ...lines.labelled.flatMap((text) =>
      datesOfLine(text, true, order)
        .filter(({ source }) => source !== UNLABELLED)
        .map((candidate) => ({ ...candidate, rank: candidate.rank - 22 })),
    ),
  ]
}

const UNLABELLED = 'dated line'

const MODIFIED =
  /(?:updated?|modified|revised|edited|aktualisiert|geändert|änderung|bearbeitet|aktualisierung|mis(?:e)? à jour|modifié|actualizad[oa]|modificad[oa]|aggiornat[oa]|bijgewerkt|uppdaterad|oppdatert|opdateret|atualizad[oa]|aktualizacja|обновлено|更新)/iu
const PUBLISHED =
  /(?:published|posted|publish(?:ed)? (?:on|date)|veröffentlicht|erschienen|erstellt|publi(?:é|e) le|publicad[oa]|pubblicat[oa]|gepubliceerd|geplaatst|publicerad|publisert|opublikowano|опубликовано|datum|date|created|first|dieser artikel|stand)/iu
const NEVER =
  /(?:received|accepted|submitted|deadline|copyright|©|\(c\)|retrieved|accessed|founded|since|born|geboren|event|termin|until|bis zum)/iu

function datesOfLine(line: string, after: boolean, order: NumericOrder): readonly Candidate[] {
  const dates = findDates(line, order)
  return dates.flatMap(({ date, start, end }, index): readonly Candidate[] => {
    const label = line.slice(dates[index - 1]?.end ?? 0, start)
    // A date inside a sentence is what the sentence is about.
    const loose = line.length - (end - start) > 90
    if (NEVER.test(label)) return []
    const value = formatIsoDate(date) ?? ''
    if (MODIFIED.test(label)) return [{ field: 'modified', value, source: 'line "updated"', rank: 80 }]
    if (PUBLISHED.test(label)) return [{ field: 'issued', value, source: 'line "published"', rank: loose ? 70 : 86 }]
    return loose ? [] : [{ field: 'issued', value, source: UNLABELLED, rank: after ? 78 : 70 }]
  })
}

/** `<time>` and elements whose class says that they hold a date. */
function markedDates(scan: Scan, place: Place, order: NumericOrder): readonly Candidate[] {
  const found: Candidate[] = []
  for (const mark of scan.marks) {
    if (found.length > MOST) break
    if (!(mark.name === 'time' || mark.hints & Hint.DATE) || mark.zone & place.elsewhere) continue
    const near = isNear(mark.start, place)
    const modified = (mark.hints & Hint.MODIFIED) !== 0 && (mark.hints & Hint.PUBLISHED) === 0
    const { datetime, content, pubdate } = mark.attributes
    const text = visible(scan.text.slice(mark.start, Math.min(mark.end, mark.start + 300)))
    const printed = text.length > 160 ? undefined : findDates(text, order)[0]?.date
    const labelled = MODIFIED.test(text) && !PUBLISHED.test(text)
    const declared = findDates(datetime ?? content ?? '', order)[0]?.date
    const field = modified || labelled ? 'modified' : 'issued'
    const rank = (mark.hints & Hint.PUBLISHED || pubdate !== undefined ? 84 : 80) - (near ? 0 : 24)
    const source = mark.name === 'time' ? 'time' : 'date element'
    if (printed !== undefined)
      found.push({ field, value: formatIsoDate(printed) ?? '', source: `${source} text`, rank: rank - 2 })
    if (declared !== undefined) found.push({ field, value: formatIsoDate(declared) ?? '', source, rank })
  }
  return found
}

const MOST = 100
