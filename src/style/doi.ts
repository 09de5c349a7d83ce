import type { Item } from '../item/item.js'

/** Styles print a DOI as an address (`https://doi.org/10.1000/182`), so one that is given as an address or a URI is bared. */
export function withBareDoi(item: Item): Item {
  const { DOI } = item
  if (DOI === undefined || !isNotBare(DOI)) return item
  const bare = DOI.trim().replace(/^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|(?:urn:)?doi:\s{0,9}|info:doi\/)/i, '')
  return bare === DOI ? item : { ...item, DOI: bare }
}

export function isNotBare(DOI: string): boolean {
  return !DOI.startsWith('10.')
}
