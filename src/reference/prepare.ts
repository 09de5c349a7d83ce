import { findDois } from '../doi/find.js'

export type LinkKind = 'DOI' | 'URL' | 'arXiv' | 'PMID' | 'PMCID' | 'ISBN' | 'ISSN'

/** Something with a form of its own that was found before reading: a DOI, an address, an identifier. */
export interface Link {
  readonly kind: LinkKind
  readonly value: string
}

/** A reference's text made ready to be read: {@link LINK} stands where each link was. */
export interface Prepared {
  readonly text: string
  readonly links: readonly Link[]
}

/** Stands in the text for a link. */
export const LINK = '\uE000'

/**
 * Takes out DOIs, addresses and identifiers, then everything that printing and markup left: tags, entities, ligatures,
 * soft hyphens, words broken at a line's end, odd spaces.
 */
export function prepare(raw: string): Prepared {
  const bare = raw.includes(LINK) ? raw.replaceAll(LINK, ' ') : raw
  const dois = findDois(bare)
  if (dois.length === 0) return takeLinks(tidyPrint(bare), [])
  let text = ''
  let at = 0
  for (const { span } of dois) {
    text += `${bare.slice(at, span[0]).replace(DOI_LABEL, ' ')} ${LINK} `
    at = Math.max(at, span[1])
  }
  text += bare.slice(at).replace(/^[>\])](?=\W|$)/, '')
  return takeLinks(
    tidyPrint(text),
    dois.map(({ doi }) => ({ kind: 'DOI', value: doi })),
  )
}

/** `doi:`, `https://doi.org/` and their like, right before a DOI. */
const DOI_LABEL =
  /[[(<]?(?:https?:\/\/[\w.-]{1,60}\/(?:doi\/)?(?:abs\/|full\/|pdf\/)?|\b(?:dx\.)?doi\.org\/|\bdoi(?: number| no\.?)?)?\s?[:=.]?\s{0,3}(?:https?:\/\/(?:dx\.)?doi\.org\/)?$/i

/** Addresses and identifiers with a form of their own; DOIs are out already. */
const LINKS =
  /(?<doi>\uE000)|(?<url>(?:https?|ftp):\/\/ ?[^\s<>"”“\uE000]{3,2000}|\bwww\.[^\s<>"”“\uE000]{3,2000})|\b(?:PMCID:?\s?)?(?<pmcid>PMC\d{4,9})\b|\b(?:PMID|Pub ?Med(?: ID)?):?\s?(?<pmid>\d{4,9})\b|\be?ISBN(?:-1[03])?:?\s?(?<isbn>[\dX][\dX –-]{8,18}[\dX])|\be?ISSN:?\s?(?<issn>\d{4}[-–]\d{3}[\dX])|\[?\barxiv(?: e-?prints?| preprint)?[:,]?\s?(?:arxiv:)?(?<arxiv>\d{4}\.\d{4,5}(?:v\d{1,2})?|[a-z-]{2,9}(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,2})?)(?:\s?\[[\w.-]{2,18}\])?\]?|\[?\b(?<old>(?:hep|astro|cond|math|gr|nucl|quant)-(?:th|ph|ex|lat|mat|qc)\/\d{7}(?:v\d{1,2})?)(?:\s?\[[\w.-]{2,18}\])?\]?/giu

const HINT = /:\/\/|www\.|PMC|PMID|Pub ?Med|ISBN|ISSN|arxiv|-(?:th|ph|ex|lat|mat|qc)\//i

function takeLinks(text: string, dois: readonly Link[]): Prepared {
  if (!HINT.test(text)) return { text, links: dois }
  const links: Link[] = []
  let nextDoi = 0
  const taken = text.replace(LINKS, (whole, ...rest) => {
    const groups: Readonly<Record<string, string | undefined>> = rest.at(-1)
    const { doi, url, pmcid, pmid, isbn, issn, arxiv, old } = groups
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
    if (pmcid !== undefined) links.push({ kind: 'PMCID', value: pmcid.toUpperCase() })
    else if (pmid !== undefined) links.push({ kind: 'PMID', value: pmid })
    else if (isbn !== undefined) links.push({ kind: 'ISBN', value: isbn.replace(/[ –]/g, '-') })
    else if (issn !== undefined) links.push({ kind: 'ISSN', value: issn.replace('–', '-') })
    else links.push({ kind: 'arXiv', value: arxiv ?? old ?? '' })
    return `${whole.startsWith(' ') ? ' ' : ''}${LINK}`
  })
  return { text: taken, links }
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

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
}

/** One line of plain text; everything but what printing needed stays. */
export function tidyPrint(text: string): string {
  let plain = text
  if (plain.includes('&'))
    plain = plain.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : ' '
    })
  // A tag in the middle of a word or between two is set where the type changes: it is no space of its own.
  if (plain.includes('<'))
    plain = plain.replace(/<\/?(?:a|b|br|cite|em|i|italic|bold|span|strong|sub|sup|u|p|li)\b[^<>]{0,300}>/gi, '')
  if (/[\u00AD\u200B-\u200F\u2060\uFEFF\uFB00-\uFB06]/.test(plain))
    plain = plain
      .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
      .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
  if (plain.includes('\n')) plain = plain.replace(/(?<=\p{L})-[ \t\r]?\n\s?(?=\p{Ll})/gu, '')
  if (plain.includes('``') || plain.includes("''")) plain = plain.replace(/``|''/g, '"')
  return /[^\S ]| {2}/.test(plain) ? plain.replace(/\s+/g, ' ') : plain
}
