import type { Item, ItemType } from '../item/item.js'
import { withoutCapitals } from './capitals.js'
import { richText } from './markup.js'
import { list, own, text, texts } from './record-values.js'

type Fields = Readonly<Record<string, unknown>>

/** Title and subtitle with one colon between them; agencies give them apart, joined, or both. */
export function recordTitle(record: Fields): string | undefined {
  const language = text(record['language'])
  const main = titleText(record['title'], language) ?? titleText(record['original-title'], language)
  const sub = titleText(record['subtitle'], language)?.replace(/^[:.–—-]{1,3} ?/, '')
  if (main === undefined || sub === undefined || sub === '') return main
  if (main.toLowerCase().endsWith(sub.toLowerCase())) return main
  return /[:?!—]$/.test(main) ? `${main} ${sub}` : `${main.replace(/ ?\.$/, '')}: ${sub}`
}

/** One title: no marks of footnotes at its end, no spaces within brackets, no capitals throughout. */
export function titleText(value: unknown, language?: string): string | undefined {
  const found = text(value)
  if (found === undefined) return undefined
  const written = richText(found)
    .replace(FOOTNOTE_MARK, '')
    .replace(/\( (?=\S)/g, '(')
    .replace(/(?<=\S) (?=\))|(?<=[\p{L}>)]) (?=,(?:\s|$))/gu, '')
  return withoutCapitals(written, language)
}

/** A star right behind a capital is a name's own: `Lifelong Planning A*`. */
const FOOTNOTE_MARK =
  /(?: |(?<=\p{Ll}{5}|[.?!)]))(?:<sup>)?[*∗]{1,3}(?:<\/sup>)?$|<sup>[*∗†‡]{1,3}<\/sup>$|(?<=\S) ?[†‡]{1,3}$/u

export type Containers = Pick<Item, 'container-title' | 'container-title-short' | 'collection-title'>

/**
 * What the work is in. Crossref names the series first and then the book for what is part of a book in a series, and has at
 * times the abbreviation of a journal before its title; what a whole book is in is its series.
 */
export function recordContainers(record: Fields, type: ItemType, title: string | undefined): Containers {
  const series = titleText(record['collection-title'])
  const short = titleText(record['container-title-short']) ?? titleText(record['short-container-title'])
  const titles = [
    ...new Set(
      texts(record['container-title'])
        .slice(0, MOST_CONTAINERS)
        .flatMap((found) => titleText(found) ?? []),
    ),
  ]
  if (WHOLE_BOOKS.has(type)) {
    const container = titles.find((found) => found !== title)
    return pick({ 'collection-title': series ?? container })
  }
  if (PARTS_OF_BOOKS.has(type) && titles.length > 1)
    return pick({
      'container-title': titles.at(-1),
      'container-title-short': short,
      'collection-title': series ?? titles[0],
    })
  const full = titles.find((found) => titles.some((other) => isAbbreviation(other, found))) ?? titles[0]
  const abbreviation = titles.find((found) => full !== undefined && isAbbreviation(found, full))
  return pick({
    'container-title': full ?? (type === 'article-journal' ? short : undefined),
    'container-title-short': short ?? abbreviation,
    'collection-title': series,
  })
}

/** A book, its subtitle, its series and their abbreviations: there are no more. */
const MOST_CONTAINERS = 8

const WHOLE_BOOKS: ReadonlySet<ItemType> = new Set(['book', 'thesis', 'report'])
const PARTS_OF_BOOKS: ReadonlySet<ItemType> = new Set(['chapter', 'paper-conference', 'entry', 'entry-encyclopedia'])

/** `Anal. Chem.` and `Journal of Managerial Psych` are abbreviations of `Analytical Chemistry` and `… Psychology`. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length >= long.length || long.length > LONGEST_JOURNAL) return false
  const full = long.toLowerCase().split(/[^\p{L}\d]+/u)
  let at = 0
  for (const word of short.toLowerCase().split(/[^\p{L}\d]+/u)) {
    if (word === '') continue
    const found = full.findIndex((other, index) => index >= at && other.startsWith(word))
    if (found < 0) return false
    at = found + 1
  }
  return at > 0
}

const LONGEST_JOURNAL = 500

function pick(containers: { readonly [Field in keyof Containers]: string | undefined }): Containers {
  return Object.fromEntries(Object.entries(containers).filter(([, value]) => value !== undefined))
}

/** The name in an object such as `{"name": "Zenodo"}`, or a text as it is. */
export function nameIn(value: unknown): string | undefined {
  const first = list(value)[0]
  return text(own(first, 'name')) ?? text(first)
}
