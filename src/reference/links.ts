import { isbnDigits, isSoundIsbn } from '../item/isbn.js'

export type LinkKind = 'DOI' | 'URL' | 'arXiv' | 'PMID' | 'PMCID' | 'ISBN' | 'ISSN' | 'note'

/** Something with a form of its own that was found before reading: a DOI, an address, an identifier. */
export interface Link {
  readonly kind: LinkKind
  readonly value: string
}

/** Stands in the text for a link. */
export const LINK = '\uE000'

/**
 * Takes addresses and identifiers out of a text in which {@link LINK} stands for each DOI already, and puts LINK in their
 * place, label and brackets included.
 *
 * @returns the text, and all links in order
 */
export function takeLinks(
  text: string,
  dois: readonly Link[],
): { readonly text: string; readonly links: readonly Link[] } {
  if (!HINT.test(text)) return { text, links: dois }
  const links: Link[] = []
  let nextDoi = 0
  const taken = text.replace(LINKS, (whole, ...rest) => {
    const groups: Readonly<Record<string, string | undefined>> = rest.at(-1)
    const { doi, url, pmcid, issn } = groups
    const pmid = groups['pmid'] ?? groups['pmidBare']
    const isbn = groups['isbn'] ?? groups['isbnBare']
    const arxiv = groups['arxiv'] ?? groups['old'] ?? groups['classed'] ?? groups['abs']
    if (doi !== undefined) {
      const link = dois[nextDoi]
      nextDoi += 1
      if (link !== undefined) links.push(link)
      return doi
    }
    if (url !== undefined) {
      const written = url.replace(' ', '')
      const value = withoutTail(written)
      links.push({ kind: 'URL', value: /^www\./i.test(value) ? `http://${value}` : value })
      return ` ${LINK}${written.slice(value.length)} `
    }
    if (groups['isbnBare'] !== undefined && !isSoundIsbn(isbnDigits(groups['isbnBare']) ?? '')) return whole
    if (pmcid !== undefined) links.push({ kind: 'PMCID', value: `PMC${pmcid}` })
    else if (pmid !== undefined) links.push({ kind: 'PMID', value: pmid })
    else if (isbn !== undefined) links.push(isbnLink(isbn, whole))
    else if (issn !== undefined) links.push({ kind: 'ISSN', value: issn.replace('–', '-').toUpperCase() })
    else links.push({ kind: 'arXiv', value: arxiv ?? '' })
    return `${whole.startsWith(' ') ? ' ' : ''}${LINK}`
  })
  return { text: taken, links }
}

/** One whose check digit is wrong is no ISBN: it is kept as it stands. */
function isbnLink(written: string, whole: string): Link {
  return isSoundIsbn(isbnDigits(written) ?? '')
    ? { kind: 'ISBN', value: written.replace(/[ –]/g, '-').toUpperCase() }
    : { kind: 'note', value: whole.trim() }
}

/** An address does not end in what ends the sentence around it, nor in a bracket that it did not open. */
function withoutTail(url: string): string {
  let end = url.length
  for (;;) {
    const last = url.charAt(end - 1)
    const opener = last === ')' ? '(' : last === ']' ? '[' : last === '}' ? '{' : undefined
    if (opener === undefined ? !".,;:!?'’".includes(last) : url.slice(0, end).includes(opener)) break
    end -= 1
  }
  return url.slice(0, Math.max(end, 1))
}

const ADDRESS = String.raw`[^\s<>"”“\uE000]{3,2000}`

/** 13 or 10 digits, in groups or not (ISBN Users' Manual, 7th edition). */
const ISBN_13 = String.raw`97[89](?:[ –-]?\d){9}[ –-]?\d`
const ISBN_10 = String.raw`\d(?:[ –-]?\d){8}[ –-]?[\dX]`

/** arXiv's archives up to March 2007, the class or none, year and month and a number (info.arxiv.org/help/arxiv_identifier.html). */
const OLD_ARXIV = String.raw`(?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math(?:-ph)?|mtrl-th|nlin|nucl-(?:ex|th)|patt-sol|physics|plasm-ph|q-(?:alg|bio)|quant-ph|solv-int|supr-con)(?:\.[A-Z]{2})?\/(?:9[1-9]|0[0-7])(?:0[1-9]|1[0-2])\d{3}(?:v\d{1,2})?`
/** And since then. */
const NEW_ARXIV = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,2})?`
const CLASS = String.raw`\[[\w.-]{2,18}\]`

/** Addresses and identifiers with a form of their own; DOIs are out already. */
const LINKS: RegExp = new RegExp(
  [
    '(?<doi>\\uE000)',
    String.raw`(?<url>(?:https?|ftp):\/\/ ?${ADDRESS}|\bwww\.${ADDRESS})`,
    String.raw`[[(]?\b(?:PMCID:?\s?)?PMC\s?(?<pmcid>\d{4,9})\b[\])]?`,
    String.raw`\[(?:PMID|Pub ?Med(?: ID)?):?\s?(?<pmid>\d{4,9})\]`,
    String.raw`\b(?:PMID|Pub ?Med(?: ID)?):?\s?(?<pmidBare>\d{4,9})\b`,
    String.raw`\b(?:e-?)?ISBN(?:[- ]?1[03])?\s?[:.]?\s?(?<isbn>${ISBN_13}|${ISBN_10})(?![\dX])`,
    String.raw`(?<![\d-])(?<isbnBare>${ISBN_13})(?![\d-])`,
    String.raw`\be?-?ISSN:?\s?(?<issn>\d{4}[-–]\d{3}[\dX])`,
    String.raw`\[?\barxiv(?: e-?prints?| preprint)?[:,]?\s?(?:arxiv:\s?)?(?:abs\/)?(?<arxiv>${NEW_ARXIV}|${OLD_ARXIV})(?:\s?${CLASS})?\]?`,
    String.raw`\[?\b(?<old>${OLD_ARXIV})(?:\s?${CLASS})?\]?`,
    String.raw`(?<classed>(?<![\d.])${NEW_ARXIV})\s?${CLASS}`,
    String.raw`\babs\/(?<abs>${NEW_ARXIV})`,
  ].join('|'),
  'giu',
)

const HINT = /:\/\/|www\.|PMC|PMID|Pub ?Med|97[89]|ISBN|ISSN|arxiv|abs\/|\/\d{7}|\.\d{4,5}(?:v\d{1,2})?\s?\[/i
