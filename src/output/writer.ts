import type { BibliographyLayout } from '../csl/processor.js'
import type { Formatted } from '../csl/tree.js'

/** What makes a string of the tree: one entry at a time, and a whole list of entries. */
export interface Writer {
  entry(content: Formatted): string
  /**
   * @param entries what `entry` made of each, with the id of its item
   * @param layout what the style wants of its list, as far as the format knows of it. @default what is usual: in documents hanging indents and a line between
   */
  list(entries: readonly ListEntry[], layout?: BibliographyLayout): string
}

export interface ListEntry {
  readonly id: string
  readonly text: string
}

/** What a document is given whose style is not known. */
export const USUAL_LAYOUT: BibliographyLayout = {
  hangingIndent: true,
  secondFieldAlign: false,
  lineSpacing: 1,
  entrySpacing: 1,
}

/** An entry is one line: line breaks in an item's text are white space like any other. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ')
}

/** @param unsafe what of the address must not stand as it is, as a global pattern. */
export function percentEncoded(href: string, unsafe: RegExp): string {
  return href.replace(/\p{Surrogate}/gu, '\uFFFD').replace(unsafe, encodeURIComponent)
}
