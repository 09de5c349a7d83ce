import { foldText } from '../item/text.js'
import { Hint, Zone } from './hints.js'
import { plainTitle, visible, withoutTags } from './plain.js'
import { BREAK, HOME_HREF, type Mark, type Scan, zoneReader } from './scan.js'
import { slugShare, slugWords } from './slug.js'
import { barRunsOf, barSegmentsOf, type SiteForms, siteForm } from './title.js'
import { isHomePage } from './url.js'

/** The headline as the page prints it. */
export interface Headline {
  readonly mark: Mark
  readonly text: string
  /** How much of it the page's declared titles share: 0 to 1. */
  readonly shared: number
  /** Whether it is the page's only `<h1>` outside navigation and the like. */
  readonly only: boolean
  /** Whether it stands where a page has its footer. */
  readonly last: boolean
}

/**
 * Finds the element that prints the headline: an `<h1>` that shares its words with what the page declares as its title,
 * failing that a smaller heading that does. Old layouts put the site's name in the `<h1>` and the headline in an `<h2>`.
 */
export function findHeadline(scan: Scan, site: SiteForms, url: string | undefined): Headline | undefined {
  const declared = declaredTitles(scan)
  const banner = bannerOf(scan, slugWords(url))
  const logos = url === undefined || isHomePage(url) ? [] : scan.marks.filter(linksHome)
  const all = headingsOf(
    scan.marks.filter(({ name }) => name === 'h1'),
    scan,
  ).filter(({ mark, text }) => !banner.has(siteForm(text)) && !logos.some((logo) => isMostOf(logo, mark)))
  const own = all.filter(
    ({ mark, text }) => !(mark.zone & FRAME) && !site.has(siteForm(text)) && !banner.has(siteForm(text)),
  )
  const first = best(own.length > 0 ? own : all, declared, own.length === 1, scan.text.length)
  if (first !== undefined && first.shared >= ENOUGH) return first
  const rest = scan.marks.filter(
    (mark) => !(mark.zone & FRAME) && (mark.name === 'h2' || mark.name === 'h3' || (mark.hints & Hint.HEADLINE) !== 0),
  )
  const second = best(headingsOf(rest, scan), declared, false, scan.text.length)
  if (second !== undefined && second.shared >= NEARLY_ALL) return second
  return titleLine(scan, site, banner) ?? first
}

/** A heading that links to the site's front page is the site's name. */
function linksHome({ name, attributes: { href } }: Mark): boolean {
  return name === 'a' && href !== undefined && href.length < 120 && HOME_HREF.test(href)
}

function isMostOf(part: Mark, whole: Mark): boolean {
  return part.start >= whole.start && part.end <= whole.end && (part.end - part.start) * 2 > whole.end - whole.start
}

/**
 * Where no heading is the headline, the line of text that a declared title, or a part of its bar, is: old layouts print
 * it in bold. The longest such part counts: the shorter are sections and the site.
 */
function titleLine(scan: Scan, site: SiteForms, banner: ReadonlySet<string>): Headline | undefined {
  const wanted = new Map<string, number>()
  for (const title of titlesOf(scan))
    for (const part of barRunsOf(title)) {
      const form = siteForm(part)
      if (part.includes(' ') && form.length >= SHORTEST && !site.has(form) && !banner.has(form))
        wanted.set(foldText(part), part.length)
    }
  if (wanted.size === 0) return undefined
  let best: Headline | undefined
  let longest = 0
  const zoneAt = zoneReader(scan.zones)
  const { text } = scan
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf(BREAK, start)
    const end = found < 0 ? text.length : found
    if (end - start >= SHORTEST && end - start <= LONGEST) {
      const line = visible(text.slice(start, end))
      const size = wanted.get(foldText(line)) ?? 0
      const zone = zoneAt(start)
      if (size > longest && !(zone & FRAME)) {
        const mark: Mark = { name: LINE, attributes: {}, hints: 0, zone, parent: undefined, start, end }
        best = { mark, text: line, shared: 1, only: false, last: start > text.length * LATE }
        longest = size
      }
    }
    start = end + 1
  }
  return best
}

/** The name of the mark that a line without an element of its own gets. */
const LINE = 'title line'
const SHORTEST = 12

/**
 * The parts of the title bar that name the site, as its address bears out: in `Kinder und Arbeit | ProNATs e.V.` at
 * `/kinder-und-arbeit/` the second. Such a part is no headline where it is an `<h1>`.
 */
function bannerOf(scan: Scan, slug: readonly string[]): ReadonlySet<string> {
  const title = scan.title === undefined || slug.length < 2 ? '' : plainTitle(scan.title)
  const segments = barSegmentsOf(title)
  const own = segments.find((segment) => slugShare(segment, slug) >= 0.6)
  if (own === undefined) return new Set()
  const at = title.indexOf(own)
  const others = [...segments, title.slice(0, at), title.slice(at + own.length)]
  return new Set(others.filter((each) => slugShare(each, slug) < 0.3).map(siteForm))
}

const FRAME = Zone.NAV | Zone.FOOTER | Zone.ASIDE | Zone.COMMENT | Zone.RELATED
const ENOUGH = 0.6
const NEARLY_ALL = 0.8
const LATE = 0.8
const LONGEST = 400
/** Only so many headings are weighed: those of a page that is a list are not its headline. */
const MOST = 60

interface Heading {
  readonly mark: Mark
  readonly text: string
}

function headingsOf(marks: readonly Mark[], scan: Scan): readonly Heading[] {
  return marks.slice(0, MOST).flatMap((mark) => {
    if (mark.end === mark.start || mark.end - mark.start > 4 * LONGEST) return []
    const text = withoutTags(visible(scan.text.slice(mark.start, mark.end)))
    return text === '' || text.length > LONGEST ? [] : [{ mark, text }]
  })
}

function best(
  headings: readonly Heading[],
  declared: readonly string[],
  only: boolean,
  length: number,
): Headline | undefined {
  let winner: Headline | undefined
  for (const { mark, text } of headings) {
    const folded = foldText(text)
    const shared = Math.max(0, ...declared.map((title) => sharedWords(folded, title)))
    if (winner === undefined || shared > winner.shared)
      winner = { mark, text, shared, only, last: mark.start > length * LATE }
  }
  return winner
}

const TITLE_METAS = new Set(['og:title', 'twitter:title', 'citation_title', 'dc.title', 'title', 'headline'])

function declaredTitles(scan: Scan): readonly string[] {
  return [...new Set(titlesOf(scan).map(foldText))].filter((title) => title !== '')
}

function titlesOf(scan: Scan): readonly string[] {
  const metas = scan.metas.filter(({ names }) => names.some((name) => TITLE_METAS.has(name)))
  return [scan.title ?? '', ...metas.slice(0, 10).map(({ content }) => content)].map(plainTitle)
}

/**
 * How much of a heading a declared title holds, weighted so that a heading which is but one word of it (the site's
 * name, a section) counts for less than the headline.
 */
function sharedWords(heading: string, title: string): number {
  if (heading === '' || title === '') return 0
  if (heading === title) return 1
  const own = heading.split(' ')
  const others = new Set(title.split(' '))
  const common = own.filter((word) => others.has(word)).length
  const held = title.includes(heading) || heading.includes(title)
  const ofHeading = held ? 1 : common / own.length
  const ofTitle = held ? Math.min(1, heading.length / title.length) : common / others.size
  return Math.min(1, ofHeading * 0.5 + Math.min(1, ofTitle * 1.4) * 0.5)
}
