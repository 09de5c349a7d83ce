import { foldText } from '../item/text.js'

/** The names a site goes by, for telling them from what is not the site's: folded, without spaces. */
export type SiteForms = ReadonlySet<string>

/** Takes the site's name off a title: `Article | Site`, `Site: Article`, `Article • Site™ - Site.com`. */
export function cleanTitle(title: string, site: SiteForms): string {
  let text = title
  for (let turn = 0; turn < 3; turn++) {
    const cut = cutSite(text, site)
    if (cut === undefined) return text
    text = cut
  }
  return text
}

/** A text as it is compared with site names. */
export function siteForm(text: string): string {
  return foldText(MARKS.test(text) ? text.replace(/[™℠]/g, '') : text)
    .replaceAll(' ', '')
    .replace(/^the(?=.{4})/, '')
}

const MARKS = /[™℠]/

/** The segments of a title, split where a separator stands between spaces. */
export function segmentsOf(title: string): readonly string[] {
  return title
    .split(SEPARATOR)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
}

/** The segments of a title bar: as {@link segmentsOf}, but a colon is the headline's own. */
export function barSegmentsOf(title: string): readonly string[] {
  return title
    .split(BAR)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== '')
}

/** The runs of segments that a title bar can be cut to, itself among them. */
export function barRunsOf(title: string): readonly string[] {
  const cuts = [...title.matchAll(BARS)].slice(0, MOST_CUTS)
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)]
  const ends = [...cuts.map((cut) => cut.index), title.length]
  return starts.flatMap((start, index) => ends.slice(index).map((end) => title.slice(start, end).trim()))
}

const MOST_CUTS = 6
const BAR = /\s[|–—\-•·»«/⋆~‹›∙●│]{1,2}\s|\s?[|│»]\s?/
const BARS = new RegExp(BAR, 'g')

/** Whether a segment of a title is the site's name, alone or with a word or two: `BBC News` for `BBC`. */
export function isSite(segment: string, site: SiteForms): boolean {
  const form = siteForm(segment)
  if (form === '') return false
  if (site.has(form)) return true
  const bare = form.replace(/(?:com|org|net|de|fr|es|it|at|ch|couk|info|eu)$/, '')
  if (bare !== form && bare.length > 2 && site.has(bare)) return true
  for (const name of site) {
    if (name.length < 4 || form.length > name.length + 14) continue
    if (form.startsWith(name) || form.endsWith(name)) return segment.split(/\s+/).length <= 5
  }
  return false
}

const SEPARATOR = /\s[|–—\-•·»«/⋆~:‹›∙●│]{1,2}\s|\s?[|│»]\s?|:\s/

function cutSite(title: string, site: SiteForms): string | undefined {
  const last = lastSeparator(title)
  if (last !== undefined && isSite(title.slice(last.end), site)) return title.slice(0, last.start).trim()
  const first = firstSeparator(title)
  if (first !== undefined && isSite(title.slice(0, first.start), site)) return title.slice(first.end).trim()
  return undefined
}

interface Separator {
  readonly start: number
  readonly end: number
}

const SEPARATORS = new RegExp(SEPARATOR, 'g')

function lastSeparator(title: string): Separator | undefined {
  let last: Separator | undefined
  for (const match of title.matchAll(SEPARATORS)) {
    // A colon ends the name of a site at the front, never begins one at the end.
    if (match[0] !== ': ') last = { start: match.index, end: match.index + match[0].length }
  }
  return last !== undefined && last.start > 0 && last.end < title.length ? last : undefined
}

function firstSeparator(title: string): Separator | undefined {
  const match = SEPARATOR.exec(title)
  if (match === null || match.index === 0) return undefined
  return { start: match.index, end: match.index + match[0].length }
}
