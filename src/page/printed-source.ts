import { findDois } from '../doi/find.js'
import type { Candidate } from './candidate.js'
import type { Line } from './place.js'

/**
 * Where a paper was published, as its page prints it under the headline: `Acta Exempli 68 (4), 2023: 709-718`, `In
 * Proceedings of …, Pages 117–123`. Only for pages that no vocabulary describes; and the DOI of the page's own address.
 */
export function printedSource(lines: readonly Line[], url: string | undefined): readonly Candidate[] {
  const found: Candidate[] = []
  const inAddress = url === undefined ? undefined : DOI_ADDRESS.exec(url)?.[1]
  if (inAddress !== undefined) found.push({ field: 'DOI', value: inAddress, source: 'url', rank: 74 })
  const below = lines.filter(({ after }) => after).slice(0, MOST)
  // Several DOIs are those of a list of references.
  const all = below.flatMap(({ text }) => (text.includes('10.') ? findDois(text) : []))
  if (new Set(all.map(({ doi }) => doi.toLowerCase())).size > 1) return found
  for (const { text } of below) {
    if (text.length < 20 || !/\d/.test(text)) continue
    const dois = text.includes('10.') ? findDois(text) : []
    const [doi] = dois
    const journal = JOURNAL.exec(text)
    const proceedings = journal === null ? PROCEEDINGS.exec(text) : null
    const [, container = '', volume = '', issue = '', first = '', last = ''] = journal ?? [
      ...(proceedings === null ? [] : ['', proceedings[1], '', '', proceedings[2], proceedings[3]]),
    ]
    if (container === '' || (doi === undefined && inAddress === undefined)) continue
    if (doi !== undefined && dois.length === 1)
      found.push({ field: 'DOI', value: doi.doi, source: 'printed source', rank: 72 })
    const add = (field: Candidate['field'], value: string, rank: number) => {
      if (value !== '') found.push({ field, value, source: 'printed source', rank })
    }
    add(journal === null ? 'conference' : 'journal', container.replace(/[\s,.]+$/, ''), 82)
    add('volume', volume, 70)
    add('issue', issue, 70)
    add('page', `${first}-${last}`, 70)
    break
  }
  return found
}

/** `Volume 12, 2019 - Issue 3` and `Pages 11-22`, where the page says in other ways that it is scholarly. */
export function printedVolume(lines: readonly Line[]): readonly Candidate[] {
  const found: Candidate[] = []
  const add = (field: Candidate['field'], value: string | undefined) => {
    if (value !== undefined && !found.some((each) => each.field === field))
      found.push({ field, value, source: 'printed source', rank: 60 })
  }
  for (const { text } of lines) {
    if (text.length > 160 || !/\d/.test(text)) continue
    const volume = VOLUME.exec(text)
    add('volume', volume?.[1])
    add('issue', volume?.[2])
    add('page', PAGES.exec(text)?.[1]?.replace(/\s/g, ''))
  }
  return found
}

const VOLUME = /\bvol(?:ume|\.)?\s?(\d{1,4})\b\D{1,9}(?:(?:19|20)\d\d\D{1,9})?\b(?:issue|no\.?|number)\s?(\d{1,4})\b/i
const PAGES = /^(?:article )?(?:pages?|pp\.?):?\s?([A-Za-z]?\d{1,6}\s?[-–]\s?[A-Za-z]?\d{1,6})\b/i

/** How many lines under the headline may tell. */
const MOST = 12

const DOI_ADDRESS = /\/doi\/(?:(?:abs|full|pdf|epdf|book|10|reader)\/)?(10\.\d{4,9}\/[^?#\s]{1,200})/i
const JOURNAL =
  /^(\p{Lu}[\p{L}&:,.' -]{4,100}?),? (?:vol(?:ume|\.)? ?)?(\d{1,4}) ?\((?:no\.? ?)?(\d{1,4})\),?(?: ?\d{4})? ?[:,;] ?(?:pp?\. ?)?([A-Za-z]?\d{1,6}) ?[-–] ?([A-Za-z]?\d{1,6})\b/u
const PROCEEDINGS =
  /\b(Proceedings of [\p{L}\d&/:,.' -]{5,150}?) ?(?:\p{L}+ \d{4}|\d{4})?,? (?:pages?|pp\.?) (\d{1,5}) ?[-–] ?(\d{1,5})\b/iu
