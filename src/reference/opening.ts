import { namesAt } from './author.js'
import { classOf, WORD_CLASSES } from './lexicon.js'
import { earlyDate } from './year.js'

/** Whether a line opens as references do: names, then a stop, a year or a title; or a dash for the same names again. */
export function startsLikeReference(line: string): boolean {
  const head = line.slice(0, 300)
  if (/^(?:[-–—_]{1,6}[\s.,]|["“«‘]\p{Lu}|https?:\/\/)/u.test(head) || UNNAMED.test(head)) return true
  if (!/^(?:\p{Lu}|d['’]|van |von |de )/u.test(head) || goesOnWithSource(head)) return false
  const names = namesAt(head)
  if (names !== undefined) {
    const behind = head.slice(names.end, names.end + 12)
    if (names.names.length > 1 || names.etAl || names.editors) return true
    if (YEAR_NEXT.test(behind)) return true
    return (
      /^.{2,30}?,\s\p{Lu}|\p{Lu}\.|\s\p{Lu}{1,3}$/u.test(head.slice(0, names.end)) &&
      (/^\s?[.,:(“"‘]|^$/.test(behind) || /\p{Lu}\.$/u.test(head.slice(0, names.end)))
    )
  }
  const date = earlyDate(head)
  return (date !== undefined && date < 120) || /^\p{Lu}[\p{L}'’& -]{3,60}\.\s(?:19|20)\d\d[a-z]?[.,]\s/u.test(head)
}

/** Names, and the year right behind them: a reference opens here even where nothing of the layout says so. */
export function surelyStartsReference(text: string): boolean {
  const names = /^\p{Lu}/u.test(text) ? namesAt(text) : undefined
  return names !== undefined && YEAR_NEXT.test(text.slice(names.end, names.end + 12))
}

const YEAR_NEXT = /^\s?[.,:]?\s?[([]?(?:1[5-9]|20)\d\d/

/** The dash for the same names again, of which the printing left a stop or nothing: `. 1975. Sex and evolution`. */
const UNNAMED = /^[.,~_–—-]{1,3}\s?(?:1[5-9]|20)\d\d[a-z]?\.\s\p{Lu}/u

/** Whether a line is what databases print behind a reference, or its identifier. */
export function isTail(line: string): boolean {
  return /^[[(]?(?:arXiv:|PubMed\b|PMID\b|PMCID\b|Cross[Rr]ef\b|M(?:edline|EDLINE)\b|Google Scholar|Web of Science|doi:|DOI:)/.test(
    line,
  )
}

/** Whether a line is the journal, or the place and publisher, of a reference that began above. */
function goesOnWithSource(line: string): boolean {
  return JOURNAL.test(line) || isImprint(line)
}

/** `Topol. 17 (2013)`, `Bull. 21, 1839`, `Nature Neuroscience 2010;13`: a title, abbreviated or not, and a volume. */
const JOURNAL =
  /^(?:\p{Lu}\p{L}{0,12}\.\s?){1,5}(?!(?:1[5-9]|20)\d\d[a-z]?[.,)])\d{1,4}\b|^\p{Lu}[\p{L} &]{2,60}\s(?:(?:1[5-9]|20)\d\d;\d|(?!(?:1[5-9]|20)\d\d)\d{1,4}(?:\(\d{1,3}\))?\s?[:,]\s?\d)/u

/** `Cambridge, MA: MIT Press.`, `Princeton University Press, Princeton, NJ.` */
function isImprint(line: string): boolean {
  const words = line
    .slice(0, 60)
    .split(/[\s,.:]+/, 6)
    .map((word) => WORD_CLASSES[classOf(word.toLowerCase())])
  const publisher = words.indexOf('publisher')
  const place = words[0] === 'place' && /^\p{Lu}[\p{L} ,.]{2,40}:\s\p{Lu}/u.test(line)
  return (
    (place || (publisher >= 0 && publisher < 4)) && line.length < 100 && !/^[^()]{1,80}\((?:1[5-9]|20)\d\d/.test(line)
  )
}
