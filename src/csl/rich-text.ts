/*
 * The rich text of fields (CSL-JSON, "HTML-like Formatting Tags") and the quotation marks in it → tokens.
 */
import { BOLD, type Face, ITALIC, PLAIN, SMALL_CAPS, SUBSCRIPT, SUPERSCRIPT } from './face.js'
import type { Output } from './output.js'
import { CLOSE_TOKEN, INNER, MARKUP, QUOTE, TEXT, type Token, token, UNQUOTE_TOKEN } from './token.js'

/** What may be markup or a quotation mark. */
const SPECIAL = /[<"'“”‘’«»‹›„‚]/

const TAG =
  /<(?:i|b|sc|sup|sub)>|<span\s{1,9}(?:style="font-variant:\s{0,9}small-caps;?"|class="no(?:case|decor)")>|<\/(?:i|b|sc|sup|sub|span)>/g

const TAGS: Readonly<Record<string, Face>> = {
  '<i>': ITALIC,
  '<b>': BOLD,
  '<sc>': SMALL_CAPS,
  '<sup>': SUPERSCRIPT,
  '<sub>': SUBSCRIPT,
}

/** The quotation marks of a locale: outer and inner pair. */
export type QuoteMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string]

export function isPlain(text: string): boolean {
  return !SPECIAL.test(text)
}

/** Writes what {@link richText} makes of a text. */
export function writeRich(out: Output, text: string, variable: string, quotes: QuoteMarks): void {
  if (!isPlain(text)) for (const each of richText(text, variable, quotes)) out.push(each)
  else if (text !== '') out.write(text, variable)
}

/** @param variable the origin of the text tokens. */
export function richText(text: string, variable: string, quotes: QuoteMarks): readonly Token[] {
  if (isPlain(text)) return text === '' ? [] : [token(TEXT, text, variable)]
  const pieces = split(text)
  pairTags(pieces)
  pairQuotes(pieces, quotes)
  const tokens: Token[] = []
  let fixed = 0
  let pending = ''
  const flush = (): void => {
    if (pending !== '') tokens.push(token(TEXT, pending, variable, undefined, fixed > 0))
    pending = ''
  }
  for (const piece of pieces) {
    if (piece.token === undefined) {
      pending += piece.text
      if (piece.fixed !== 0) {
        flush()
        fixed += piece.fixed
      }
      continue
    }
    flush()
    if (piece.token !== null) tokens.push(piece.token)
    fixed += piece.fixed
  }
  flush()
  return tokens
}

interface Piece {
  text: string
  readonly tag: boolean
  /** Undefined: text; null: nothing to emit. */
  token: Token | null | undefined
  fixed: number
}

function split(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  const add = (piece: string, tag: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, tag, token: undefined, fixed: 0 })
  }
  for (const match of text.matchAll(TAG)) {
    addText(text.slice(from, match.index), add)
    add(match[0], true)
    from = match.index + match[0].length
  }
  addText(text.slice(from), add)
  return pieces
}

/** Every quotation mark is a piece of its own. */
function addText(text: string, add: (piece: string, tag: boolean) => void): void {
  let from = 0
  for (const match of text.matchAll(/\s?[«‹]\s?|\s?[»›]|["'“”‘’„‚]/g)) {
    add(text.slice(from, match.index), false)
    add(match[0], false)
    from = match.index + match[0].length
  }
  add(text.slice(from), false)
}

function pairTags(pieces: readonly Piece[]): void {
  const open: Piece[] = []
  for (const piece of pieces) {
    if (!piece.tag) continue
    if (!piece.text.startsWith('</')) {
      open.push(piece)
      continue
    }
    let at = open.length - 1
    while (at >= 0 && closerOf(open[at]?.text ?? '') !== piece.text) at -= 1
    const opener = open[at]
    if (opener === undefined) continue
    open.length = at
    const faces = facesOf(opener.text)
    opener.token = faces.length === 0 ? null : token(MARKUP, '', '', faces)
    piece.token = opener.token && CLOSE_TOKEN
    if (faces[0] === ITALIC || faces[0] === BOLD) continue
    opener.fixed = 1
    piece.fixed = -1
  }
}

function closerOf(opener: string): string {
  return opener.replace(/^<(\w+).*/, '</$1>')
}

function facesOf(opener: string): readonly Face[] {
  if (opener.includes('nodecor')) return PLAIN
  const face = opener.includes('font-variant') ? SMALL_CAPS : TAGS[opener]
  return face === undefined ? [] : [face]
}

/** A quotation mark that was given as a straight single one. */
const SINGLE_QUOTE = token(QUOTE, "'")

const OUTER_QUOTE = token(QUOTE)

/** A quotation that is given in inner marks though it stands in no other: it keeps them. */
const INNER_QUOTE = token(QUOTE, INNER)

const BEFORE_OPENING = /[\s(¡¿—]$/
const AFTER_CLOSING = /^[\s).,;:?!\]—–/-]/

function pairQuotes(pieces: readonly Piece[], quotes: QuoteMarks): void {
  const open: { piece: Piece; closer: string }[] = []
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] as Piece
    if (piece.tag) continue
    const mark = piece.text.trim()
    if (mark.length !== 1 || !SPECIAL.test(mark) || mark === '<') continue
    const before = neighbour(pieces, i, -1)
    const after = neighbour(pieces, i, 1)
    const straight = mark === '"' || mark === "'"
    const closing = find(open, mark)
    if (closing >= 0 && (straight ? !/\s$/.test(before) && before !== '' : true) && closes(mark, after)) {
      const opener = open[closing]?.piece as Piece
      open.length = closing
      opener.token =
        straight && mark === "'"
          ? SINGLE_QUOTE
          : open.length === 0 && mark === quotes[3].trim()
            ? INNER_QUOTE
            : OUTER_QUOTE
      piece.token = UNQUOTE_TOKEN
      continue
    }
    if (straight) {
      if (
        (before === '' ||
          BEFORE_OPENING.test(before) ||
          /["'“‘]$/.test(before) ||
          (i > 0 && open[open.length - 1]?.piece === pieces[i - 1])) &&
        after !== '' &&
        !/^\s/.test(after)
      )
        open.push({ piece, closer: mark })
      if (mark === "'") piece.text = '’'
    } else {
      const at = mark === quotes[0].trim() ? 1 : mark === quotes[2].trim() ? 3 : 0
      if (at > 0) open.push({ piece, closer: (quotes[at] ?? '').trim() })
    }
  }
}

function find(open: readonly { closer: string }[], mark: string): number {
  for (let i = open.length - 1; i >= 0; i -= 1) if (open[i]?.closer === mark) return i
  return -1
}

/** A single mark within a word is an apostrophe. */
function closes(mark: string, after: string): boolean {
  if (mark === "'" || mark === '’') return after === '' || !/^[\p{L}\p{N}]/u.test(after)
  return mark !== '"' || after === '' || AFTER_CLOSING.test(after) || /^["'”’]/.test(after)
}

/** The text beside a piece, over paired tags. */
function neighbour(pieces: readonly Piece[], from: number, step: number): string {
  for (let i = from + step; i >= 0 && i < pieces.length; i += step) {
    const piece = pieces[i] as Piece
    if (piece.tag && piece.token !== undefined) continue
    return piece.text
  }
  return ''
}
