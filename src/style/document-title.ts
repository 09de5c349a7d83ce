import type { Item } from '../item/item.js'

/** A classic snippet shows a page's whole document title, site name and all, as the page's own cite box does. */
export function withDocumentTitle(item: Item): Item {
  const title = item.custom?.['document-title']
  return typeof title === 'string' && title !== '' ? { ...item, title } : item
}
