import type { Item } from '../item/item.js'
import { withoutTracking } from '../item/url.js'

/** How addresses are printed: as the item has them, or without the parameters that follow readers about. */
export const URLS = ['as-given', 'clean'] as const

export type Urls = (typeof URLS)[number]

/** An item whose address is printed `clean`. */
export function withCleanUrl(item: Item): Item {
  if (item.URL === undefined) return item
  const URL = withoutTracking(item.URL)
  return URL === item.URL ? item : { ...item, URL }
}
