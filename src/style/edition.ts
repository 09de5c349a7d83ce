import type { Item } from '../item/item.js'

/**
 * An edition in words that follows a title opens its element and takes a capital: "Revised ed." (MLA 9, 5.49). CSL could
 * say so too, but processors take such words for numbers, and capitalise each part.
 */
export function withEditionCapital(item: Item): Item {
  const { edition } = item
  if (typeof edition !== 'string' || item['container-title'] !== undefined || !/^\p{Ll}/u.test(edition)) return item
  return { ...item, edition: edition.charAt(0).toUpperCase() + edition.slice(1) }
}

/** Rather than a number. */
export function isWord(edition: string | number): boolean {
  return typeof edition === 'string' && edition > '9'
}
