import type { Item, ItemFields } from '../item/item.js'
import type { Span } from '../item/text.js'
import type { Warning } from '../problem.js'

/**
 * How sure the reading of each field is: as sure as the least sure of its words, 0.5 (as likely something else) to 1, by
 * how far the best reading of the whole leads over the best one in which that word is something else. An identifier that
 * was recognised by its form is 1. Of fields of 0.99 and more 98 in 100 are right, of those below 0.8 half.
 */
export type FieldConfidence = { readonly [F in keyof ItemFields]?: number }

/** One reference of a list, and what was read out of it. */
export interface Reference {
  /** The reference as it stands in the text, its marker included. */
  readonly raw: string
  /** Where it stands: `raw === text.slice(...span)`. */
  readonly span: Span
  /** What was understood; `note` holds what was not. */
  readonly item: Item
  /** The DOI written in the reference, its case as written. */
  readonly doi?: string
  /**
   * How sure the reading is, 0 to 1: 0 for a text that is no reference, about 0.5 when only some of author, year, title
   * and place of publication were found, 0.9 and more when all were and nothing was left over.
   */
  readonly confidence: number
  /** The same for each field that was read. */
  readonly fieldConfidence: FieldConfidence
  readonly warnings: readonly Warning[]
}
