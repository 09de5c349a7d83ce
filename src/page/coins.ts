import type { Candidate, CandidateField } from './candidate.js'
import { plain } from './plain.js'
import { COINS, type Scan } from './scan.js'

/**
 * COinS, an OpenURL in the `title` of an empty `<span class="Z3988">`. One on a page is about the page; several are its
 * references. Source: OpenURL COinS, "A convention to embed bibliographic metadata in HTML"; ANSI/NISO Z39.88, rft keys.
 */
export function coins(scan: Scan): readonly Candidate[] {
  const marks = scan.marks.filter(({ attributes }) => COINS.test(attributes.class ?? ''))
  const written = marks.length === 1 ? marks[0]?.attributes.title : undefined
  if (written === undefined) return []
  const found: Candidate[] = []
  const fields = new URLSearchParams(written.slice(0, LONGEST))
  for (const [key, value] of fields) {
    const row = KEYS.get(key)
    const text = plain(value.replace(/^info:doi\//, ''))
    if (row !== undefined && text !== '' && (row[0] !== 'DOI' || text.startsWith('10.')))
      found.push({ field: row[0], value: text, source: `coins ${key}`, rank: row[1] })
  }
  const [family, given] = [fields.get('rft.aulast'), fields.get('rft.aufirst')]
  if (family && !fields.has('rft.au'))
    found.push({ field: 'author', value: given ? `${family}, ${given}` : family, source: 'coins rft.aulast', rank: 78 })
  return found
}

const LONGEST = 4000

const KEYS: ReadonlyMap<string, readonly [field: CandidateField, rank: number]> = new Map([
  ['rft.atitle', ['title', 80]],
  ['rft.jtitle', ['journal', 82]],
  ['rft.btitle', ['book', 70]],
  ['rft.au', ['author', 78]],
  ['rft.date', ['issued', 80]],
  ['rft.volume', ['volume', 82]],
  ['rft.issue', ['issue', 82]],
  ['rft.spage', ['page-first', 82]],
  ['rft.epage', ['page-last', 82]],
  ['rft.pages', ['page', 82]],
  ['rft.issn', ['ISSN', 80]],
  ['rft.isbn', ['ISBN', 70]],
  ['rft.pub', ['publisher', 76]],
  ['rft_id', ['DOI', 82]],
])
