import { readDate } from '../item/date.js'
import { type Draft, Mark, take } from './draft.js'
import { DATE } from './year.js'

/** Takes out addresses, dates of access and identifiers: each has a form of its own, wherever it stands. */
export function takeLinks(draft: Draft): void {
  const accessed = take(draft, ACCESSED, Mark.LINK)
  const date = readDate(accessed?.[1] ?? '')
  if (date !== undefined) draft.fields.accessed = date
  else if (accessed?.[1] !== undefined) draft.notes.push(accessed[1])
  for (const pattern of URLS) {
    const link = take(draft, pattern, Mark.LINK)?.[1]?.replace(/[.,;:)\]>]{1,9}$/, '')
    if (link === undefined) continue
    if (draft.fields.URL === undefined) draft.fields.URL = /^www\./i.test(link) ? `http://${link}` : link
    else draft.notes.push(link)
  }
  for (const { field, pattern } of IDENTIFIERS) {
    const value = take(draft, pattern, Mark.LINK)?.[1]
    if (value !== undefined) draft.fields[field] = value
  }
  const arxiv = take(draft, ARXIV, Mark.LINK)
  if (arxiv !== undefined) {
    draft.fields.archive = 'arXiv'
    draft.fields.archive_location = arxiv[1] ?? arxiv[2] ?? ''
  }
}

const ACCESSED = new RegExp(
  String.raw`[[(]?\b(?:(?:last |date )?(?:accessed|retrieved|viewed|consulted|cited|abgerufen|letzter Zugriff|consulté|zuletzt besucht)(?: on| am| le|:)?(?: the)?)\s?(${DATE}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4} \p{L}{3,9}\.? \d{1,2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4})[\])]?(?:,? from\b:?)?`,
  'iu',
)

const URLS = [
  /<?(?:\b(?:(?:retrieved|available|accessed|online|disponible)(?: online)?(?: from| at| en)?|URL|from|at):?\s)?\b((?:https?|ftp):\/\/[^\s<>"\uE000-\uE00F]{4,2000})>?/iu,
  /<?(?:\b(?:(?:retrieved|available)(?: online)?(?: from| at)?|URL):?\s)?\b(www\.[^\s<>"\uE000-\uE00F]{4,2000})>?/iu,
  /<?\b((?:https?|ftp):\/\/[^\s<>"\uE000-\uE00F]{4,2000})>?/iu,
] as const

const IDENTIFIERS = [
  { field: 'PMCID', pattern: /\b(?:PMCID:?\s?)?(PMC\d{4,9})\b/ },
  { field: 'PMID', pattern: /\b(?:PMID|Pub\s?Med(?: ID)?):?\s?(\d{4,9})\b/i },
  { field: 'ISBN', pattern: /\bISBN(?:-1[03])?:?\s?([\dX][\dX\s–-]{8,18}[\dX])/i },
  { field: 'ISSN', pattern: /\be?ISSN:?\s?(\d{4}[-–]\d{3}[\dX])/i },
] as const

const ARXIV =
  /[[(]?\b(?:arxiv(?: e-?prints?| preprint)?[:,]?\s?(?:arxiv:)?(\d{4}\.\d{4,5}(?:v\d)?|[a-z-]{2,9}(?:\.[A-Z]{2})?\/\d{7}(?:v\d)?)|((?:hep|astro|cond|math|gr|nucl|quant)-(?:th|ph|ex|lat|mat|qc)\/\d{7}(?:v\d)?))(?:\s?\[[\w.-]{2,18}\])?[\])]?/i
