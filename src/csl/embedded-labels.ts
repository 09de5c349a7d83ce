/*
 * Labels that stand within a locator or number: `12, fig. 3` says pages, then a figure.
 */
import { readNumbers } from './numbers.js'
import type { ResolvedLocale } from './resolve-locale.js'
import type { Label } from './style.js'

/** A label at the head, which says what the locator is, whatever the cite's own label says. */
export function headLabel(locator: string): { readonly locator: string; readonly label: string } | undefined {
  const match = HEAD.exec(locator)
  const label = match === null ? undefined : labelOf(match[1])
  return match === null || label === undefined ? undefined : { locator: locator.slice(match[0].length), label }
}

/** What comes before the first label within: it decides whether the element's own label is plural. */
export function headSegment(text: string): string {
  return text.slice(0, labelsIn(text)[0]?.index)
}

function labelsIn(text: string): readonly RegExpExecArray[] {
  return text.includes('. ') ? [...text.matchAll(WITHIN)].filter((match) => labelOf(match[2]) !== undefined) : []
}

/**
 * Writes what stands between the labels, and each label as the locale's term.
 *
 * @param first how numbers before any label are written.
 * @param rest how those after a label are.
 * @param form of the terms.
 */
export function writeSegments(
  text: string,
  locale: ResolvedLocale,
  first: (segment: string) => string,
  rest: (segment: string) => string,
  form: Label['form'] = 'short',
): string {
  const labels = labelsIn(text)
  let out = first(text.slice(0, labels[0]?.index))
  labels.forEach((match, index) => {
    const segment = text.slice(match.index + match[0].length, labels[index + 1]?.index)
    const plural = readNumbers(segment, '').isPlural
    const term = locale.term(labelOf(match[2]) ?? '', form, plural) || match[2]
    out += `${match[1]}${term} ${rest(segment)}`
  })
  return out
}

const HEAD = /^([a-z]{1,5}\.) +(?=\S)/
const WITHIN = /([,;&] )([a-z]{1,5}\.) (?=\d)/g

/** Abbreviations in the English of locators, and the terms they stand for. */
const LABELS: ReadonlyMap<string, string> = new Map(
  'bk book,ch chapter,chap chapter,col column,fig figure,fol folio,l line,n note,no issue,op opus,p page,para paragraph,pt part,sec section,v verse,vol volume'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
)

/** @param abbreviation of one (`fig.`) or of several (`figs.`, `pp.`) */
function labelOf(abbreviation = ''): string | undefined {
  const stem = abbreviation.slice(0, -1)
  const one = stem.slice(0, -1)
  return LABELS.get(stem) ?? (stem === `${one}s` || stem === one + one ? LABELS.get(one) : undefined)
}
