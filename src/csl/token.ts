/*
 * What rendering elements emit: a flat list of tokens, most of them made once when the style is compiled. Groups that come
 * to nothing are taken back by cutting the list; `assemble.ts` turns what is left into a tree.
 */
import type { Face } from './face.js'

/** Text of an item, a term or a style's value. */
export const TEXT = 0
/** A delimiter of the style, or another text of its own. */
export const AFFIX = 1
export const PREFIX = 2
export const SUFFIX = 3
/** The suffix of an element that holds others. */
export const END_SUFFIX = 4
/** Formatting set by the style. Its text is {@link OWN} where it is set on the text itself. */
export const OPEN = 5
/** Ends the innermost {@link OPEN} or {@link MARKUP}. */
export const CLOSE = 6
/** Formatting by the markup of a field. */
export const MARKUP = 7
/** Its text is empty, {@link INNER}, or the straight single mark that it was given as. */
export const QUOTE = 9
export const UNQUOTE = 10
export const DISPLAY = 11
export const DISPLAY_END = 12
export const LINK = 13
export const LINK_END = 14
/** What follows is of the item whose id is the text. */
export const ITEM = 15
/** Ends a group, macro, date or list of names: what follows does not stand beside the last element in it. */
export const EDGE = 16

/** Text of a {@link QUOTE} whose marks are the inner ones even where no other quotation is around it. */
export const INNER = 'inner'

/** Text of an {@link OPEN} with which a single text is formatted, not what is around it. */
export const OWN = 'own'

export interface Token {
  readonly kind: number
  /** The text, the place of `display`, or the address of a link. */
  readonly text: string
  /** Where a text comes from; empty for the style's own. */
  readonly variable: string
  /** How text is set up to the matching {@link CLOSE}. */
  readonly faces: readonly Face[] | undefined
  /** Of a text: its case is never changed. Of an affix: its blanks stay beside those of a prefix. */
  readonly fixed: boolean
}

export function token(
  kind: number,
  text = '',
  variable = '',
  faces: readonly Face[] | undefined = undefined,
  fixed = false,
): Token {
  return { kind, text, variable, faces, fixed }
}

export const CLOSE_TOKEN: Token = token(CLOSE)
export const QUOTE_TOKEN: Token = token(QUOTE)
export const UNQUOTE_TOKEN: Token = token(UNQUOTE)
export const DISPLAY_END_TOKEN: Token = token(DISPLAY_END)
export const LINK_END_TOKEN: Token = token(LINK_END)
export const EDGE_TOKEN: Token = token(EDGE)

/**
 * @param kind other than {@link AFFIX} for the text before or after an element.
 * @returns undefined where there is no text, so that nothing is emitted.
 */
export function affix(text: string | undefined, kind: number = AFFIX, fixed = false): Token | undefined {
  return text ? token(kind, text, '', undefined, fixed) : undefined
}

/** Whether anything would be seen. */
export function hasText(tokens: readonly Token[], from = 0, to: number = tokens.length): boolean {
  for (let i = from; i < to; i += 1) {
    const each = tokens[i]
    if (each !== undefined && each.kind <= END_SUFFIX && each.text !== '') return true
  }
  return false
}
