import type { Page, PageOptions } from './types.js'

/** Reads a web page to the item a careful librarian would cite. Never throws. */
export function parsePage(input: string | Uint8Array, options: PageOptions = {}): Page {
  void input
  void options
  return { item: { id: 'page', type: 'webpage' }, evidence: {}, references: [], warnings: [] }
}
