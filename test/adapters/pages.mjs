// What the scorer of the page corpus calls: the built package, given the page's bytes and the address it came from.
import { parsePage } from '../../dist/page.js'

export const name = 'citewright parsePage'

/** The item is CSL-JSON, which the scorer takes as it is. */
export function extract({ html, url }) {
  return parsePage(html, url === null ? {} : { url }).item
}
