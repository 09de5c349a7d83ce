import { type Context, isNever, type Render } from './context.js'
import { facesOf } from './face.js'
import { PRINTED } from './outcome.js'
import type { Affixes, Formatting } from './style.js'
import {
  affix,
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
import type { Display } from './tree.js'

interface Decorated extends Formatting, Affixes {
  readonly quotes?: boolean
}

/** Other elements, a text of its own, or a number. */
type Prints = 'elements' | 'text' | 'number'

/**
 * @param own the formatting is that of a text itself, not of something around it.
 * @returns undefined for an element that says nothing of formatting.
 */
export function openToken(element: Formatting, own = false): Token | undefined {
  const faces = facesOf(element)
  return faces && token(OPEN, own ? OWN : '', '', faces)
}

/**
 * Puts an element's affixes, quotation marks and formatting around what it prints; none of them is part of nothing.
 *
 * @param prints for a number the blanks of its suffix stay beside those of the next prefix.
 * @param isText whether what should be a number is none.
 */
export function decorate(
  element: Decorated,
  body: Render,
  prints: Prints = 'elements',
  isText?: (context: Context) => boolean,
): Render {
  const { prefix, suffix, quotes } = element
  const isHolder = prints === 'elements' && !quotes
  const open = openToken(element, prints !== 'elements')
  const before = present(affix(prefix, PREFIX), quotes && QUOTE_TOKEN, open)
  const after = present(
    open && CLOSE_TOKEN,
    quotes && UNQUOTE_TOKEN,
    affix(suffix, isHolder ? END_SUFFIX : SUFFIX, prints === 'number' || quotes),
  )
  if (before.length + after.length === 0) return body
  const afterText = after.map((each) => (each.kind === SUFFIX ? token(SUFFIX, each.text) : each))
  return around(before, body, after, afterText, suffix === undefined ? undefined : isText)
}

/** The tokens that there are. */
function present(...tokens: readonly (Token | false | undefined)[]): readonly Token[] {
  return tokens.filter((each) => !!each)
}

/** Sets what an element prints apart from the rest of its entry (CSL 1.0.2, "Display"). */
export function displayed(place: Display, body: Render): Render {
  return around([token(DISPLAY, place)], body, [DISPLAY_END_TOKEN])
}

/** Puts tokens around what is printed, if anything is; after some others than after most. */
function around(
  before: readonly Token[],
  body: Render,
  after: readonly Token[],
  others = after,
  isOther?: (context: Context) => boolean,
): Render {
  if (isNever(body)) return body
  return (context) => {
    const { out } = context
    const start = out.length
    out.pushAll(before)
    const outcome = body(context)
    if ((outcome & PRINTED) === 0) out.cut(start)
    else out.pushAll(isOther?.(context) === true ? others : after)
    return outcome
  }
}
