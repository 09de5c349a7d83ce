import type { Item } from '../item/item.js'

/**
 * Pages with any dash as pages with a hyphen, which the styles make a range of. Records have typographic hyphens, figure
 * and em dashes and minus signs there, which CSL 1.0.2 ("Page Ranges") does not speak of.
 */
export function withPlainDashes(item: Item): Item {
  const { page } = item
  if (typeof page !== 'string') return item
  const plain = page.replace(DASHES, '-')
  return plain === page ? item : { ...item, page: plain }
}

const DASHES = /[\u2010-\u2012\u2014\u2015\u2212]/g

/** Whether there may be something to do: most pages are digits and hyphens. */
export function mayHaveDashes(page: string | number): boolean {
  if (typeof page === 'string') for (let at = 0; at < page.length; at++) if (page.charCodeAt(at) >= 0x2010) return true
  return false
}
