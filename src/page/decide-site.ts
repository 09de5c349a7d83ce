import type { Candidate } from './candidate.js'
import { type Decision, type Option, vote } from './decision.js'
import { isPersonName } from './person.js'
import { isSite, type SiteForms, segmentsOf, siteForm } from './title.js'
import { domainOf, hostOf } from './url.js'

/** The names the site goes by in this page: what it declares, its publisher, and its domain. */
export function siteFormsOf(candidates: readonly Candidate[], url: string | undefined): SiteForms {
  const forms = new Set<string>()
  for (const { field, value } of candidates) {
    if (field !== 'site' && (field !== 'publisher' || isPersonName(value))) continue
    forms.add(siteForm(value))
    for (const segment of segmentsOf(value)) if (segment.length > 3 && field === 'site') forms.add(siteForm(segment))
  }
  for (const label of url === undefined ? [] : domainLabels(url)) forms.add(label)
  forms.delete('')
  return forms
}

/** Those who own the site. On a blog that is its author; elsewhere it is a company that is named like a person. */
export function ownersOf(candidates: readonly Candidate[]): SiteForms {
  return new Set(candidates.flatMap(({ field, value }) => (field === 'publisher' ? [siteForm(value)] : [])))
}

/** `example` and `examplecom` of `https://blog.example.com/`. */
function domainLabels(url: string): readonly string[] {
  const domain = domainOf(url)
  const host = hostOf(url)
  if (domain === undefined || host === undefined) return []
  return [siteForm(domain), siteForm(domain.split('.')[0] ?? ''), siteForm(host)]
}

/**
 * The name of the site as it writes it itself: declared, or the part of its title bar that its domain bears out, or
 * its publisher's; the bare domain when there is no better.
 */
export function decideSite(
  candidates: readonly Candidate[],
  titles: readonly string[],
  url: string | undefined,
): Decision<string> | undefined {
  const domain = url === undefined ? undefined : domainOf(url)
  const labels: SiteForms = new Set(url === undefined ? [] : domainLabels(url).filter((label) => label.length > 2))
  const options: Option<string>[] = []
  const add = (value: string, source: string, rank: number) => {
    if (value !== '' && value.length <= 100)
      options.push({ value, key: siteForm(value) || value, source, rank: Math.max(0, rank - flaws(value)) })
  }
  for (const { field, value, source, rank } of candidates) {
    if (field === 'site') add(essence(value, labels), source, rank)
    else if (field === 'publisher' && !/^https?:|\//.test(value)) add(essence(value, labels), source, rank - 25)
  }
  for (const title of titles) {
    const segments = segmentsOf(title)
    const last = segments.at(-1)
    const first = segments[0]
    if (segments.length < 2 || last === undefined || first === undefined) continue
    if (isSite(last, labels)) add(last, 'title bar', 66)
    else if (isSite(first, labels)) add(first, 'title bar', 62)
  }
  if (domain !== undefined) add(domain, 'domain', 12)
  return vote(options)
}

/** A name that is an address, a handle or a sentence is not how the site is called. */
function flaws(value: string): number {
  if (/^https?:|^@|\//.test(value)) return 60
  if (/^(?:www\.)?[\w-]+(?:\.[\w-]+){0,3}\.[a-z]{2,6}$/i.test(value)) return 14
  return value.split(/\s+/).length > 7 ? 20 : 0
}

/** `Boston News, Weather, Sports | WHDH 7News`: the part that the domain bears out, where just one does. */
function essence(value: string, labels: SiteForms): string {
  const segments = segmentsOf(value)
  if (segments.length < 2) return value
  const borne = segments.filter((segment) => isSite(segment, labels))
  return borne.length === 1 && borne[0] !== undefined ? borne[0] : value
}
