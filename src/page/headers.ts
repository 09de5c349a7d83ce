import type { Candidate } from './candidate.js'
import { plain } from './plain.js'

/**
 * What the HTTP answer says of the page: its address (`Link: <…>; rel="canonical"`, RFC 8288), its language
 * (`Content-Language`, RFC 9110 section 8.5) and the last change (`Last-Modified`, section 8.8.2), which for a page made on
 * demand is the moment it was asked for.
 */
export function headers(given: Readonly<Record<string, string>> | undefined): readonly Candidate[] {
  if (given === undefined) return []
  const found: Candidate[] = []
  for (const [name, written] of Object.entries(given)) {
    const value = plain(written)
    const key = name.toLowerCase()
    if (key === 'content-language')
      found.push({ field: 'language', value, source: 'header content-language', rank: 46 })
    if (key === 'last-modified') found.push({ field: 'modified', value, source: 'meta header last-modified', rank: 20 })
    const canonical = key === 'link' ? CANONICAL.exec(value)?.[1] : undefined
    if (canonical !== undefined)
      found.push({ field: 'URL', value: canonical, source: 'header link canonical', rank: 88 })
  }
  return found
}

const CANONICAL = /<([^<>]{1,2000})>\s{0,5};[^<>]{0,200}\brel\s{0,3}=\s{0,3}"?canonical\b/i
