/*
 * What a processor makes and a writer writes: a small tree of formatted text. It says what the text means and looks like,
 * in CSL's own terms, and nothing about any output format.
 */

/** Ways to set text that CSL can ask for; `upright` is italics undone inside italics. */
export type TextStyle = 'italic' | 'upright' | 'bold' | 'small-caps' | 'underline' | 'superscript' | 'subscript'

/** The places of `display` (CSL 1.0.2, "Display"). */
export type Display = 'block' | 'left-margin' | 'right-inline' | 'indent'

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'styled'; readonly style: TextStyle; readonly children: readonly Node[] }
  | { readonly kind: 'display'; readonly display: Display; readonly children: readonly Node[] }

/** One formatted citation or bibliography entry. */
export type Formatted = readonly Node[]

/** A bibliography entry, keyed by the item it stands for. */
export interface FormattedEntry {
  readonly id: string
  readonly content: Formatted
}
