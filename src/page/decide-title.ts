import { foldText } from '../item/text.js'
import type { Candidate } from './candidate.js'
import { type Decision, type Option, vote } from './decision.js'
import { slugShare } from './slug.js'
import { barSegmentsOf, cleanTitle, type SiteForms, segmentsOf, siteForm } from './title.js'

/**
 * The headline as a librarian would write it: as printed where the page prints one, without the name of the site, never
 * the name of the site itself.
 */
export function decideTitle(
  candidates: readonly Candidate[],
  site: SiteForms,
  slug: readonly string[],
): Decision<string> | undefined {
  const printed = candidates.filter(({ source }) => PRINTED.test(source)).map(({ value }) => foldText(value))
  // Pages say the same title in many places.
  const cleaned = new Map<string, string>()
  const options = candidates.flatMap((candidate): Option<string>[] => {
    const isOwn = isPrinted(candidate.source)
    const value = isOwn
      ? candidate.value.replace(/^\[\d{4}\.\d{4,5}\]\s/, '')
      : (cleaned.get(candidate.value) ?? titleOf(candidate.value, site, printed, slug))
    if (!isOwn) cleaned.set(candidate.value, value)
    const key = foldText(value) || value
    if (value === '' || BLANK.test(value)) return []
    const rank = site.has(siteForm(value)) ? 5 : candidate.rank
    return [{ value, key, source: candidate.source, rank }]
  })
  return vote(options)
}

/** Whether a title is the headline and nothing else, as pages print and cataloguers write it. */
function isPrinted(source: string): boolean {
  return PRINTED.test(source) || source.includes('citation_title')
}

function titleOf(value: string, site: SiteForms, printed: readonly string[], slug: readonly string[]): string {
  return printedRun(value, printed) ?? addressRun(value, slug) ?? cleanTitle(value, site)
}

/** The run of a title's segments that the page prints as its headline: the rest is the site's, whatever it is called. */
function printedRun(title: string, printed: readonly string[]): string | undefined {
  const segments = segmentsOf(title)
  if (segments.length < 2) return undefined
  return segments.find((segment) => segment.length > 12 && printed.includes(foldText(segment)))
}

/** The one segment of a title that is what the address says, where the rest together say nothing of it. */
function addressRun(title: string, slug: readonly string[]): string | undefined {
  const segments = barSegmentsOf(title)
  if (segments.length < 2 || slug.length < 2) return undefined
  const own = segments.find((segment) => slugShare(segment, slug) >= 0.8)
  if (own === undefined) return undefined
  const rest = segments.filter((segment) => segment !== own)
  return rest.every((segment) => slugShare(segment, slug) === 0) ? own : undefined
}

/** Headings, and a line that is one but for its element. */
const PRINTED = /^(?:h[1-6]|title line)$/
const BLANK = /^(?:untitled|home|homepage|index|article|news|blog|null|undefined|title|startseite|document|page)$/i
