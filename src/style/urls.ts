import type { Item } from '../item/item.js'
import { withoutTracking } from '../item/url.js'

/** How addresses are printed: as the item has them, or without the parameters that follow readers about. */
export const URLS = ['as-given', 'clean'] as const

export type Urls = (typeof URLS)[number]

export function withUrls(item: Item, urls: Urls): Item {
  if (urls === 'as-given' || item.URL === undefined) return item
  const URL = withoutTracking(item.URL)
  return URL === item.URL ? item : { ...item, URL }
}
