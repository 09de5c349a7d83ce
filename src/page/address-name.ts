import { hasGivenName } from './given-names.js'

/**
 * The person that the last part of an address spells: `/about/editors/jon-fingas/` is about Jon Fingas. Only where the
 * first word is a given name: the rest are sections, offices and accounts.
 */
export function nameInAddress(address: string): string | undefined {
  const slug = SLUG.exec(address.slice(0, 300))?.[1]
  if (slug === undefined) return undefined
  const name = slug
    .split(/[-_.+]/)
    .map(capitalised)
    .join(' ')
  return hasGivenName(name) ? name : undefined
}

const SLUG = /\/([a-z]{2,15}(?:[-_.+][a-z]{1,20}){1,3})\/?(?:[?#].*)?$/i

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
}
