/*
 * What a processor makes and a writer writes: a small tree of formatted text. It says what the text means and looks like,
 * in CSL's own terms, and nothing about any output format.
 */

/** Ways to set text that CSL can ask for; those that begin with `no-` undo one inside of itself, as `upright` does italics. */
export type TextStyle =
  | 'italic'
  | 'upright'
  | 'bold'
  | 'no-bold'
  | 'small-caps'
  | 'no-small-caps'
  | 'underline'
  | 'no-underline'
  | 'superscript'
  | 'subscript'
  | 'baseline'

/** The places of `display` (CSL 1.0.2, "Display"). */
export type Display = 'block' | 'left-margin' | 'right-inline' | 'indent'

/** What of which item a text comes from. */
export interface Origin {
  readonly item: string
  /** The CSL variable, or the term as `term:editor`. Affixes and values of the style have no origin. */
  readonly variable: string
}

export type Node =
  | { readonly kind: 'text'; readonly text: string; readonly origin?: Origin }
  | { readonly kind: 'styled'; readonly style: TextStyle; readonly children: readonly Node[] }
  | { readonly kind: 'display'; readonly display: Display; readonly children: readonly Node[] }
  /** An address to go to (CSL 1.0.2, Appendix VI, "Links"): always http or https. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Node[] }

/** One formatted citation or bibliography entry. */
export type Formatted = readonly Node[]

/** A bibliography entry, keyed by the item it stands for. */
export interface FormattedEntry<Content = Formatted> {
  readonly id: string
  readonly content: Content
}
