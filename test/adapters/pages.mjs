// What the scorer of the page corpus calls: the built package, given the page's text and the address it came from. The
// scorer decodes for all it measures, its floor included.
import { parsePage } from '../../dist/page.js'

export const name = 'citewright parsePage'

/** The item is CSL-JSON, which the scorer takes as it is, but for names whose order never changes. */
export function extract({ text, url }) {
  const { item } = parsePage(text, url === null ? {} : { url })
  return { ...item, author: item.author?.map(inOrder) }
}

function inOrder(name) {
  return name['static-ordering'] ? { literal: `${name.family ?? ''}${name.given ?? ''}` } : name
}
