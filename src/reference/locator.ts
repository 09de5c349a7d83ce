import { cut, type Draft, Mark } from './draft.js'
import { DATE, setDate } from './year.js'

const VOLUME_LABEL = String.raw`(?:(?<![\p{L}])(?:vol(?:ume)?s?|v|bd|band|jg|jahrg|tomes?|t|том|т)(?:\.\s?|\s))`
const ISSUE_LABEL = String.raw`(?:(?:no|nos|nr|n|num|number|iss|issue|heft|h|№)(?:\.\s?|\s)|n?[°º]\s?|№\s?)`
const PAGE_LABEL = String.raw`(?:(?:art(?:icle)?\.?(?: no\.?)?|pages?|pgs?|pp?|seiten?|ss?|с|стр|págs?)(?:\s?[.:]\s?|\s))`
const NUMBER = String.raw`(?:[A-Z]{0,3}-?\d{1,5}[A-Za-z]?(?:[–/-]\d{1,4})?|[IVXLC]{1,8}(?![\p{L}]))`
const ISSUE = String.raw`(?:(?:no|nr|iss|issue|n)?\.?\s?(?:[A-Z]{0,3}\d{1,5}[A-Za-z]?(?:\s?[–/&-]\s?\d{1,4})?(?:\s?(?:Pt|Suppl)\.?\s?\d{0,3})?|(?:Pt|Suppl(?:ement)?|Part|Spec(?:ial)?|S)\.?\s?(?:\p{L}{1,8}\s?)?[\dA-Z]{0,4}(?:\s?Pt\s?\d)?))`
const NOT_YEAR = String.raw`(?!\s?(?:1[5-9]\d\d|20\d\d)\s?\))`
const PAGE = String.raw`(?:[A-Za-z]{1,3}\.?)?\d{1,8}[A-Za-z]?`
const PAGES = String.raw`${PAGE}(?:\s?[-–—−‐‑]{1,3}\s?${PAGE}(?!\d))?(?:f{1,2}\b\.?)?(?:,\s?\d{1,5}\s?[-–]\s?\d{1,5})?`
const PARENTHESISED = String.raw`\(\s?(?<d1>(?:[\p{L}/.–-]{3,20}\s)?${DATE})\s?\)`
const AFTER = String.raw`(?:\s?[.,]?\s?\(\s?(?<d2>${DATE})\s?\))`

/** How references say volume, issue and pages; the first that occurs decides, its last occurrence. */
const RULES: readonly RegExp[] = [
  // 2016;1(4):159-175 · 2000 Aug; 355(9222): 2220-1 · 2008. 2(8): 1696-702
  String.raw`(?:(?<d0>(?:1[5-9]|20)\d\d(?:\s\p{L}{3,9}(?:[-/]\p{L}{3,9})?\.?(?:\s\d{1,2})?)?)\s?[;.,:]\s?)${VOLUME_LABEL}?(?<v>${NUMBER})\s?(?:\(${NOT_YEAR}\s?(?<i>${ISSUE})\s?\)|[,.]\s?${ISSUE_LABEL}(?<i2>\d{1,5}))?\s?[:;,]\s?${PAGE_LABEL}?(?<p>${PAGES})`,
  // 44(2), 27-44 · 13(6): 405–414 · 343(22), 1594–1602 · 40(4) 967-969 · 18(1)
  String.raw`${VOLUME_LABEL}?(?<v>${NUMBER})\s?[,.:]?\s?\(${NOT_YEAR}\s?(?<i>${ISSUE})\s?\)(?:\s?[,.:;]?\s?(?:\(\s?(?<d1>${DATE})\s?\)\s?[,:.]?)?\s?${PAGE_LABEL}?(?<p>${PAGES}))${AFTER}?`,
  // vol. 18, no. 1, 2006, pp. 86-119 · 18, no. 1 (Spring 2006): 86-119 · 27(5), · Vol. SE-10, No 2, pp 185-191
  String.raw`${VOLUME_LABEL}?(?<v>${NUMBER})\s?[,.:;/-]?\s?${ISSUE_LABEL}(?<i>\d{1,5}(?:[–/-]\d{1,4})?)(?:\s?[,.]?\s?(?:${PARENTHESISED}|(?<d3>${DATE}))?\s?[,.:;]?\s?${PAGE_LABEL}?(?<p>${PAGES}))?${AFTER}?`,
  // vol. 230, 2016, pp. 187-197 · v. 37, pp. 857-866 · Vol.9, pp. 75
  String.raw`${VOLUME_LABEL}(?<v>${NUMBER})\s?[,.:;]?\s?(?:${PARENTHESISED}\s?[,.:;]?\s?|(?<d3>${DATE})\s?[,.:;]\s?)?${PAGE_LABEL}?(?<p>${PAGES})${AFTER}?`,
  // 230 (2016): 187-197 · 74 (2006) 064609 · 9 (2014) P03016 · (2007), no. 6
  String.raw`(?<![\d–-])(?<v>${NUMBER})\s?,?\s?${PARENTHESISED}\s?[,.:;]?\s?(?:${ISSUE_LABEL}(?<i>\d{1,4})\s?[,:]?\s?)?${PAGE_LABEL}?(?<p>${PAGES})`,
  // (1997) 23:145-195
  String.raw`${PARENTHESISED}\s?[,:;.]?\s?${VOLUME_LABEL}?(?<v>${NUMBER})\s?(?:\(\s?(?<i>${ISSUE})\s?\))?\s?[:,]\s?${PAGE_LABEL}?(?<p>${PAGES})`,
  // 33, 1 (2006) · 94, 011802 (2005) · 462, 2575-2592 (2006)
  String.raw`(?<![\d–-])(?<v>${NUMBER})\s?[,:]?\s?${PAGE_LABEL}?(?<p>${PAGES})\s?,?\s?\(\s?(?<d2>${DATE})\s?\)`,
  // 1990, 87, 9943-47 · 2010, MNRAS, 407, 83
  String.raw`(?<![\d–-])(?<d0>(?:1[5-9]|20)\d\d),\s?(?<v>${NUMBER})\s?(?:\(\s?(?<i>${ISSUE})\s?\))?,\s?${PAGE_LABEL}?(?<p>${PAGES})`,
  // 17, 1–7 · 79:115-126 · 9: 449-474 · 14: 508 · 57, 183
  String.raw`(?<![\d–-])(?<v>${NUMBER})\s?(?::|,(?!\d{3}(?!\d))|;|\.(?=\s?\d{1,5}[-–]\d)|,?\s(?=p))\s?${PAGE_LABEL}?(?<p>${PAGES})(?=[\s.,;:)\uE000-\uE00F]|$)`,
  // 18(1) · vol. 3 · no. 26
  String.raw`(?<v>${NUMBER})\s?\(${NOT_YEAR}\s?(?<i>${ISSUE})\s?\)(?=[\s.,;:]|$)`,
  String.raw`${VOLUME_LABEL}(?<v>${NUMBER})(?=[\s.,;:)]|$)`,
  String.raw`(?<![\p{L}])(?:no|nr|n°|heft|issue)\.?\s?(?<i>\d{1,4})\s?[,.:;]\s?(?:(?<d3>${DATE})\s?[,.:;]\s?)?${PAGE_LABEL}?(?<p>${PAGES})`,
].map((source) => new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${source})(?![\p{L}\p{N}]|\s?[-–]\s?\d)`, 'giu'))

/** pp. 12-34 · pages 12–34 · S. 12-34 · (pp. 12-34) · : 132-164. */
const PAGES_ONLY: readonly RegExp[] = [
  String.raw`[([]?(?<![\p{L}])(?:pages?|pgs?|pp|p|seiten?|s|с|стр)(?:\s?\.\s?|\s|(?=\d))(?<p>${PAGES})\s?[)\]]?`,
  String.raw`[,.:]\s?(?<p>\d{1,5}\s?[-–—]{1,2}\s?\d{1,5})(?=\s?[.,;)\uE000-\uE00F]|$)`,
  String.raw`(?<p>\d{1,5}\s?[-–—]{1,2}\s?\d{1,5})(?=\s?\.?\s?$)`,
  String.raw`[,:]\s(?<p>[A-Z]?\d{1,5})(?=\s?\.?\s?(?:\uE000[\s.]{0,3})?$)`,
].map((source) => new RegExp(source, 'giu'))

const COUNT = /(?:,|\.|^|\uE000)\s?(\d{1,5})\s?(?:pp?|pages|S|с|s)\b\.?(?!\s?\d)/u

/** Takes volume, issue and pages, with the date among them. Before `from` stands the title for sure. */
export function takeLocator(draft: Draft, from = 0): void {
  if (!takeRule(draft, RULES, from, Mark.LOCATOR) || draft.fields.page === undefined) {
    const count =
      draft.fields.page === undefined && draft.fields.volume === undefined ? COUNT.exec(draft.text.slice(from)) : null
    if (count !== null) {
      draft.fields['number-of-pages'] = count[1] ?? ''
      cut(draft, from + count.index, from + count.index + count[0].length, Mark.PAGES)
    } else takeRule(draft, PAGES_ONLY, from, Mark.PAGES)
  }
}

function takeRule(
  draft: Draft,
  rules: readonly RegExp[],
  from: number,
  mark: typeof Mark.LOCATOR | typeof Mark.PAGES,
): boolean {
  for (const rule of rules) {
    let found: RegExpExecArray | undefined
    rule.lastIndex = from
    for (let match = rule.exec(draft.text); match !== null; match = rule.exec(draft.text)) {
      if (isLocator(match.groups ?? {}, draft)) found = match
      rule.lastIndex = Math.max(match.index + 1, found === match ? match.index + match[0].length : 0)
    }
    if (found === undefined) continue
    set(draft, found.groups ?? {})
    cut(draft, found.index, found.index + found[0].length, mark)
    return true
  }
  return false
}

type Groups = Readonly<Record<string, string | undefined>>

/** Two years are no volume and page, nor is a number of a date. */
function isLocator({ v, p, d0, d1, d2, d3 }: Groups, draft: Draft): boolean {
  if (p !== undefined && !/\d/.test(p)) return false
  const dated = d0 ?? d1 ?? d2 ?? d3
  if (v !== undefined && /^(?:1[5-9]|20)\d\d$/.test(v) && dated === undefined && draft.fields.issued === undefined)
    return false
  return v === undefined || !/^(?:I|V|X|L|C)$/.test(v) || p !== undefined
}

function set(draft: Draft, { v, i, i2, p, d0, d1, d2, d3 }: Groups): void {
  const { fields } = draft
  if (v !== undefined) fields.volume = v.replace(/\s+/g, '')
  const issue = (i ?? i2)
    ?.replace(/^(?:no|nr|iss|issue|n)\b\.?\s?/i, '')
    .replace(/\s?([–/&-])\s?/g, '$1')
    .trim()
  if (issue !== undefined && issue !== '') fields.issue = issue
  if (p !== undefined) fields.page = pageRange(p)
  const date = d0 ?? d1 ?? d2 ?? d3
  if (date === undefined) return
  if (fields.issued === undefined) setDate(draft, d0 === undefined ? date : turned(date))
  else draft.notes.push(date)
}

/** Vancouver's `2004 Aug 12` read aloud. */
function turned(date: string): string {
  const [year = '', month, day] = date.split(/\s+/)
  if (month === undefined) return year
  return day === undefined ? `${month} ${year}` : `${day} ${month.replace(/\.$/, '')} ${year}`
}

/** One hyphen between the pages, as CSL has it; the rest as written. */
function pageRange(pages: string): string {
  return pages
    .replace(/\s?[-–—−‐‑]{1,3}\s?/g, '-')
    .replace(/f{1,2}\.?$/, '')
    .replace(/^[a-z]{1,2}\./i, '')
    .trim()
}

/**
 * Volume, issue and first page out of a SICI: `(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S` is an item of
 * volume 55, issue 8 at page 949 (ANSI/NISO Z39.56).
 */
export function readSici(doi: string): { volume: string; issue?: string; page: string } | undefined {
  const match =
    /\(SICI\)\d{4}-\d{3}[\dX]\(\d{4,8}(?:\/\d{2,4})?\)(\d{1,5})(?::(\d{1,4}(?:\/\d{1,4})?))?<(\w{1,8}):/i.exec(doi)
  if (match === null) return undefined
  const [, volume = '', issue, page = ''] = match
  return { volume, page, ...(issue === undefined ? {} : { issue }) }
}
