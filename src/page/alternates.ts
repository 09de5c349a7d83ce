import type { Link, Scan } from './scan.js'
import type { Alternate } from './types.js'
import { citableUrl } from './url.js'

/** The records that a page links to: oEmbed, BibTeX, RIS, CSL-JSON, MODS, ActivityPub, and unAPI's server of them. */
export function alternatesOf({ links }: Scan, url: string | undefined): readonly Alternate[] {
  return links.slice(0, MOST).flatMap((link): Alternate[] => {
    const type = typeOf(link)
    const address = type === undefined ? undefined : citableUrl(link.href, url)
    return type === undefined || address === undefined ? [] : [{ type, url: address }]
  })
}

function typeOf({ rel, type: written }: Link): string | undefined {
  if (rel.includes('unapi-server')) return 'unapi'
  const type = written?.toLowerCase().trim()
  return rel.includes('alternate') && type !== undefined && RECORD.test(type) ? type : undefined
}

const MOST = 1000
const RECORD =
  /oembed|bibtex|research-info-systems|citationstyles|csl\+json|mods\+xml|endnote|activity\+json|marc|datacite/
