import { own, text, texts } from '../doi/record-values.js'
import type { IdentifierKind } from './identifier.js'

export type ServiceName = 'ncbi' | 'open-library' | 'google-books'

/** A public service that answers in JSON. */
export interface Service {
  readonly name: ServiceName
  /** Its address, unless the caller names another. */
  readonly base: string
  /** Where it has the record of an identifier. */
  path(value: string): string
  /** The one media type to ask for. */
  readonly accept: string
  /** What it answered, as a record of CSL-JSON that is yet to be cleaned; undefined when it knows no such work. */
  record(answer: unknown, value: string): unknown
}

/** Who is asked for what, one after the other until one knows. An arXiv id is not here: it has a DOI. */
export const SERVICES: Readonly<Record<Exclude<IdentifierKind, 'arxiv'>, readonly Service[]>> = {
  pmid: [exporter('pubmed')],
  pmcid: [exporter('pmc')],
  isbn: [
    {
      name: 'open-library',
      base: 'https://openlibrary.org',
      path: (isbn) => `/api/books?bibkeys=ISBN:${isbn}&format=json&jscmd=data`,
      accept: 'application/json',
      record: (answer, isbn) => fromOpenLibrary(own(answer, `ISBN:${isbn}`), isbn),
    },
    {
      name: 'google-books',
      base: 'https://www.googleapis.com',
      path: (isbn) => `/books/v1/volumes?q=isbn:${isbn}`,
      accept: 'application/json',
      record: (answer, isbn) => fromGoogleBooks(own(firstOf(own(answer, 'items')), 'volumeInfo'), isbn),
    },
  ],
}

/**
 * NCBI's Literature Citation Exporter gives CSL-JSON.
 *
 * @see https://api.ncbi.nlm.nih.gov/lit/ctxp/
 */
function exporter(database: 'pubmed' | 'pmc'): Service {
  return {
    name: 'ncbi',
    base: 'https://api.ncbi.nlm.nih.gov',
    path: (value) => `/lit/ctxp/v1/${database}/?format=csl&id=${value.replace(/^PMC/, '')}`,
    accept: '*/*',
    record: (answer) => answer,
  }
}

/** @see https://openlibrary.org/dev/docs/api/books, `jscmd=data` */
function fromOpenLibrary(book: unknown, isbn: string): unknown {
  if (text(own(book, 'title')) === undefined) return undefined
  return {
    type: 'book',
    title: own(book, 'title'),
    subtitle: own(book, 'subtitle'),
    author: namesIn(own(book, 'authors')),
    issued: { raw: own(book, 'publish_date') },
    publisher: namesIn(own(book, 'publishers'))[0],
    'publisher-place': namesIn(own(book, 'publish_places'))[0],
    'number-of-pages': own(book, 'number_of_pages'),
    ISBN: isbn,
  }
}

/** @see https://developers.google.com/books/docs/v1/reference/volumes */
function fromGoogleBooks(book: unknown, isbn: string): unknown {
  if (text(own(book, 'title')) === undefined) return undefined
  return {
    type: 'book',
    title: own(book, 'title'),
    subtitle: own(book, 'subtitle'),
    author: texts(own(book, 'authors')),
    issued: { raw: own(book, 'publishedDate') },
    publisher: own(book, 'publisher'),
    'number-of-pages': own(book, 'pageCount'),
    language: own(book, 'language'),
    ISBN: isbn,
  }
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.flatMap((entry) => texts(own(entry, 'name'))) : []
}
