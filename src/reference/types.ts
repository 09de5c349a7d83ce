import type { Item } from '../item/item.js'
import type { Span } from '../item/text.js'
import type { Warning } from '../problem.js'

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
  readonly warnings: readonly Warning[]
}
