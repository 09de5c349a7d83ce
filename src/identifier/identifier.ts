import { isbn13, isbnDigits, isSoundIsbn } from '../item/isbn.js'

export type IdentifierKind = 'pmid' | 'pmcid' | 'arxiv' | 'isbn'

/** What names a work, beside a DOI. */
export interface Identifier {
  readonly kind: IdentifierKind
  /** Its one form: `31209238`, `PMC6613236`, `2101.00001`, thirteen digits; as written for an ISBN whose last digit is wrong. */
  readonly value: string
}

/** As messages name it: `PMID 31209238`. */
export function shownIdentifier({ kind, value }: Identifier): string {
  return `${LABELS[kind]}${value}`
}

const LABELS: Readonly<Record<IdentifierKind, string>> = { pmid: 'PMID ', pmcid: '', arxiv: 'arXiv:', isbn: 'ISBN ' }

/** The identifier of a text that is one and nothing more: with its label, as an address of its archive, or an ISBN as it is. */
export function readIdentifier(text: string): Identifier | undefined {
  if (text.length > LONGEST) return undefined
  for (const { kind, pattern, form } of FORMS) {
    const value = form(pattern.exec(text.trim())?.groups?.['id'] ?? '')
    if (value !== undefined && value !== '') return { kind, value }
  }
  return undefined
}

const LONGEST = 200

interface Form {
  readonly kind: IdentifierKind
  /** The group `id` is the identifier. */
  readonly pattern: RegExp
  /** The identifier's one form; undefined or empty when it is none. */
  form(id: string): string | undefined
}

const withoutZeros = (id: string): string => id.replace(/^0{1,9}(?=\d)/, '')

const FORMS: readonly Form[] = [
  { kind: 'pmid', pattern: /^(?:PMID|PubMed(?: ID)?)\s?:?\s?(?<id>\d{1,9})$/i, form: withoutZeros },
  {
    kind: 'pmid',
    pattern:
      /^https?:\/\/(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\/(?<id>\d{1,9})\/?(?:[?#].*)?$/i,
    form: withoutZeros,
  },
  {
    kind: 'pmcid',
    pattern: /^(?:PMCID\s?:?\s?)?PMC\s?(?<id>\d{1,9})(?:\.\d{1,2})?$/i,
    form: (id) => (id === '' ? undefined : `PMC${withoutZeros(id)}`),
  },
  { kind: 'arxiv', pattern: /^arXiv\s?:\s?(?<id>\S{5,40})(?:\s?\[[\w.-]{2,18}\])?$/i, form: arxivId },
  {
    kind: 'arxiv',
    pattern:
      /^https?:\/\/(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/(?<id>[^\s?#]{5,40}?)(?:\.pdf)?\/?(?:[?#].*)?$/i,
    form: arxivId,
  },
  { kind: 'isbn', pattern: /^(?:e-?)?ISBN(?:[\s-]?1[03])?\s?:?\s?(?<id>[\dX\s\p{Pd}]{10,25})$/iu, form: isbnOf },
  { kind: 'isbn', pattern: /^(?<id>97[89][\s\p{Pd}\d]{10,20})$/u, form: isbnOf },
  // Ten digits may be anything: without a label they are an ISBN only where the last one fits.
  {
    kind: 'isbn',
    pattern: /^(?<id>\d[\s\p{Pd}\d]{8,14}[\dX])$/iu,
    form: (id) => (isSoundIsbn(isbnDigits(id) ?? '') ? isbnOf(id) : undefined),
  },
]

/**
 * Without its version, which DOIs of arXiv leave out too, and without the subject class of the old form.
 *
 * @see https://info.arxiv.org/help/arxiv_identifier.html
 */
function arxivId(id: string): string | undefined {
  const match = /^(?:(\d{4}\.\d{4,5})|([a-z-]{2,10})(?:\.[a-z]{2})?(\/\d{7}))(?:v\d{1,3})?$/i.exec(id)
  return match === null ? undefined : (match[1] ?? `${match[2]?.toLowerCase()}${match[3]}`)
}

/** DataCite's DOI of a work at arXiv. */
export function arxivDoi(id: string): string {
  return `10.48550/arXiv.${id}`
}

function isbnOf(id: string): string | undefined {
  const digits = isbnDigits(id)
  return digits === undefined || !isSoundIsbn(digits) ? digits : isbn13(digits)
}
