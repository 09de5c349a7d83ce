import { normaliseDoi } from './doi/normalise.js'
import { arxivDoi, type Identifier, readIdentifier } from './identifier/identifier.js'

/** What a piece of text is, as far as it shows without asking anyone. */
export type Recognised =
  | { readonly kind: 'doi'; readonly doi: string }
  | { readonly kind: 'identifier'; readonly identifier: Identifier }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'bibtex'; readonly text: string }
  | { readonly kind: 'ris'; readonly text: string }
  | { readonly kind: 'csl-json'; readonly value: unknown }
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'unrecognised' }

/** Only this much of a text is looked at for marks of its format. */
const LOOK = 65_536

/** A DOI or a URL longer than this is no DOI or URL. */
const LONGEST_ADDRESS = 4096

/** Pure: no file and no address is looked up. */
export function recognise(input: string): Recognised {
  const text = input.replace(/^\uFEFF/, '').trim()
  const doi = text.length <= LONGEST_ADDRESS ? normaliseDoi(text) : undefined
  if (doi !== undefined) return { kind: 'doi', doi }
  const identifier = readIdentifier(text)
  if (identifier?.kind === 'arxiv') return { kind: 'doi', doi: arxivDoi(identifier.value) }
  if (identifier !== undefined) return { kind: 'identifier', identifier }
  if (text.length <= LONGEST_ADDRESS && /^https?:\/\/\S+$/i.test(text)) return { kind: 'url', url: text }

  const head = text.slice(0, LOOK)
  if (/^[{[]/.test(head)) {
    const value = parseJson(text) ?? parseLines(text)
    if (value !== undefined) return { kind: 'csl-json', value }
  }
  if (/^(?:%[^\n]*\n\s*){0,50}@[a-z]{2,30}\s{0,20}[{(]/i.test(head)) return { kind: 'bibtex', text }
  if (/^TY {1,4}- ?[A-Z]/.test(head)) return { kind: 'ris', text }
  if (HTML.test(head)) return { kind: 'page', html: input }
  return /\p{L}/u.test(head) ? { kind: 'reference', text } : { kind: 'unrecognised' }
}

/** Elements that a page has and a reference has not: a reference may hold `<i>` or a SICI DOI's `<949::AID…>`. */
const HTML =
  /<(?:!doctype\s+html|html|head|body|title|meta|link|script|article|main|section|div|p|h[1-6]|ul|ol|table)(?:\s[^<>]{0,2000})?\/?>/i

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** One JSON object a line; a broken line among sound ones stays as it is, for the check of the items to name. */
function parseLines(text: string): readonly unknown[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const [first, second] = lines
  if (second === undefined || !first?.startsWith('{') || parseJson(first) === undefined) return undefined
  return lines.map((line) => parseJson(line) ?? line)
}
