import { type Context, isNever, PRINTED, type Render } from './context.js'
import { facesOf } from './face.js'
import type { Affixes, Formatting } from './style.js'
import {
  affixOf,
  CLOSE_TOKEN,
  DISPLAY,
  DISPLAY_END_TOKEN,
  END_SUFFIX,
  OPEN,
  OWN,
  PREFIX,
  QUOTE_TOKEN,
  SUFFIX,
  type Token,
  token,
  UNQUOTE_TOKEN,
} from './token.js'

interface Decorated extends Formatting, Affixes {
  readonly display?: string
  readonly quotes?: boolean
}

/**
 * @param own the formatting is that of a text itself, not of something around it.
 * @returns undefined for an element that says nothing of formatting.
 */
export function openToken(element: Formatting, own = false): Token | undefined {
  const faces = facesOf(element)
  return faces && token(OPEN, own ? OWN : '', '', faces)
}

/**
 * Puts an element's affixes, quotation marks, formatting and display around what it prints; none of them is part of nothing.
 *
 * @param prints other elements, a text of its own, or a number: the blanks of its suffix stay beside those of the next prefix.
 */
export function decorate(
  element: Decorated,
  body: Render,
  prints: 'elements' | 'text' | 'number' = 'elements',
): Render {
  if (isNever(body)) return body
  const before: Token[] = []
  const after: Token[] = []
  const add = (open: Token | undefined, close: Token | undefined): void => {
    if (open !== undefined) before.push(open)
    if (close !== undefined) after.unshift(close)
  }
  if (element.display !== undefined) add(token(DISPLAY, element.display), DISPLAY_END_TOKEN)
  add(affixOf(PREFIX, element.prefix), suffixOf(element, prints))
  if (element.quotes === true) add(QUOTE_TOKEN, UNQUOTE_TOKEN)
  const open = openToken(element, prints !== 'elements')
  if (open !== undefined) add(open, CLOSE_TOKEN)
  if (before.length === 0 && after.length === 0) return body
  return (context: Context) => {
    const { out } = context
    const start = out.length
    for (const each of before) out.push(each)
    const outcome = body(context)
    if ((outcome & PRINTED) === 0) out.cut(start)
    else for (const each of after) out.push(each)
    return outcome
  }
}

function suffixOf({ suffix, quotes }: Decorated, prints: 'elements' | 'text' | 'number'): Token | undefined {
  const isHolder = prints === 'elements' && quotes !== true
  return affixOf(isHolder ? END_SUFFIX : SUFFIX, suffix, prints === 'number' || quotes === true)
}
