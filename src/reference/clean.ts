import { findDois } from '../doi/index.js'
import { Mark } from './draft.js'

/** A reference's text made ready to be read, and the DOI that stood in it. */
export interface CleanText {
  readonly text: string
  readonly doi?: string
  /** Further DOIs. */
  readonly others: readonly string[]
}

/**
 * Takes out the DOIs, then everything that printing and markup left: tags, entities, ligatures, soft hyphens, words broken
 * at a line's end, odd spaces.
 */
export function cleanText(raw: string): CleanText {
  const found = findDois(raw)
  let text = ''
  let at = 0
  for (const { span } of found) {
    text += `${raw
      .slice(at, span[0])
      .replace(/[\uE000-\uE00F]/g, ' ')
      .replace(DOI_LABEL, ' ')} ${Mark.LINK} `
    at = Math.max(at, span[1])
  }
  text += raw.slice(at).replace(/[\uE000-\uE00F]/g, ' ')
  const [first, ...others] = [...new Set(found.map(({ doi }) => doi))]
  return { text: plain(text), ...(first === undefined ? {} : { doi: first }), others }
}

/** `doi:`, `https://doi.org/` and their like, right before a DOI. */
const DOI_LABEL =
  /[[(<]?\b(?:(?:available (?:at|from)|retrieved from)?:? ?https?:\/\/[\w.-]{1,60}\/(?:doi\/)?(?:abs\/|full\/|pdf\/)?|(?:dx\.)?doi\.org\/|doi(?: number| no\.?)?)?[:=]?\s{0,3}(?:https?:\/\/(?:dx\.)?doi\.org\/)?$/i

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

function plain(text: string): string {
  return text
    .replace(/<\/?(?:a|b|br|cite|em|i|italic|bold|span|strong|sub|sup|u)\b[^<>]{0,300}>/gi, ' ')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w{2,6}));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : ' '
    })
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/(?<=\p{L})-\s?\n\s?(?=\p{Ll})/gu, '')
    .replace(/``|''/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,;.)](?:\s|$))/g, '')
    .trim()
}
