import type { Formatted } from '../csl/tree.js'

/** What makes a string of the tree: one entry at a time, and a whole list of entries. */
export interface Writer {
  entry(content: Formatted): string
  /** @param entries what `entry` made of each, with the id of its item. */
  list(entries: readonly { readonly id: string; readonly text: string }[]): string
}

/** An entry is one line: line breaks in an item's text are white space like any other. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ')
}
