import type { Candidate } from './candidate.js'
import type { NumericOrder } from './date-text.js'
import type { Headline } from './headline.js'
import { withOtherPages } from './other-pages.js'
import { ELSEWHERE, linesOf, type Place } from './place.js'
import { printedRecord } from './printed-record.js'
import { printedSource, printedVolume } from './printed-source.js'
import type { Scan } from './scan.js'
import { visibleAuthors } from './visible-authors.js'
import { visibleDates } from './visible-dates.js'

/**
 * What only a reader sees: the headline, the byline and the dated line near it. Half of all pages name their author
 * nowhere else, and a fifth their day.
 */
export function visible(
  whole: Scan,
  headline: Headline | undefined,
  order: NumericOrder,
  url: string | undefined,
): readonly Candidate[] {
  const place = placeOf(headline)
  const scan = withOtherPages(whole, headline)
  const lines = linesOf(whole, scan.zones, place, order)
  return [
    ...(headline === undefined ? [] : [headlineCandidate(headline)]),
    ...visibleAuthors(scan, place, lines),
    ...visibleDates(scan, place, lines, order),
    ...(hasDoi(scan) ? printedVolume(lines.near) : []),
    ...(isDescribed(scan)
      ? []
      : [...printedSource(lines.near, url), ...(isArticle(scan) ? [] : printedRecord(lines.near))]),
  ]
}

/** Whether the page has tags made for citing. */
function isDescribed({ metas }: Scan): boolean {
  return metas.some(({ keys }) => keys.some((key) => key.startsWith('citation_') || key.startsWith('prism_')))
}

/** Whether Dublin Core gives the page a DOI: publishers that stop there print the rest. */
function hasDoi({ metas }: Scan): boolean {
  return metas.some(
    ({ keys, content }) => keys.some((key) => key.startsWith('dc_')) && /^(?:doi:\s?)?10\.\d{4}/i.test(content),
  )
}

/** Whether the page says that it is an article: what it prints of a book is then the book that it is about. */
function isArticle({ metas }: Scan): boolean {
  return metas.some(({ keys, content }) => keys.includes('og_type') && /article/i.test(content))
}

function headlineCandidate({ mark, text, shared, only, last }: Headline): Candidate {
  const rank = last && shared < 0.5 ? 30 : shared >= 0.5 ? 84 : shared > 0.2 ? (only ? 74 : 60) : only ? 42 : 35
  return { field: 'title', value: text, source: mark.name, rank: mark.name === 'h1' ? rank : rank - 6 }
}

function placeOf(headline: Headline | undefined): Place {
  if (headline === undefined) return { start: 0, end: 0, elsewhere: ELSEWHERE }
  const { start, end, zone } = headline.mark
  return { start, end, elsewhere: ELSEWHERE & ~zone }
}
