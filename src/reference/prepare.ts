import { findDois } from '../doi/find.js'
import { LINK, type Link, takeLinks } from './links.js'

/** A reference's text made ready to be read: {@link LINK} stands where each link was. */
export interface Prepared {
  readonly text: string
  readonly links: readonly Link[]
}

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
