/*
 * The rich text of fields (CSL-JSON, "HTML-like Formatting Tags") and the quotation marks in it → tokens.
 */
import { BOLD, type Face, ITALIC, PLAIN, SMALL_CAPS, SUBSCRIPT, SUPERSCRIPT } from './face.js'
import { CLOSE_TOKEN, INNER, MARKUP, QUOTE, TEXT, type Token, token, UNQUOTE_TOKEN } from './token.js'

/** What may be markup or a quotation mark. */
const SPECIAL = /[<"'“”‘’«»‹›„‚]/

/** Tags, and quotation marks with the blanks that some have inside of them; all else is text. */
const PARTS =
  /(<(?:i|b|sc|sup|sub)>|<span\s{1,9}(?:style="font-variant:\s{0,9}small-caps;?"|class="no(?:case|decor)")>|<\/(?:i|b|sc|sup|sub|span)>|\s?[«‹]\s?|\s?[»›]|["'“”‘’„‚])/

const TAGS: Readonly<Record<string, readonly Face[]>> = {
  '<i>': [ITALIC],
  '<b>': [BOLD],
  '<sc>': [SMALL_CAPS],
  '<sup>': [SUPERSCRIPT],
  '<sub>': [SUBSCRIPT],
}

/** The quotation marks of a locale: outer and inner pair. */
export type QuoteMarks = readonly [open: string, close: string, innerOpen: string, innerClose: string]

export function isPlain(text: string): boolean {
  return !SPECIAL.test(text)
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
  /** The quotation mark that it is, or empty. */
  readonly mark: string
  /** Undefined: text; null: nothing to emit. */
  token: Token | null | undefined
  fixed: number
}

function split(text: string): Piece[] {
  const pieces: Piece[] = []
  text.split(PARTS).forEach((part, index) => {
    if (part === '') return
    const isSpecial = index % 2 === 1
    const tag = isSpecial && part.startsWith('<')
    pieces.push({ text: part, tag, mark: isSpecial && !tag ? part.trim() : '', token: undefined, fixed: 0 })
  })
  return pieces
}

function pairTags(pieces: readonly Piece[]): void {
  const open: Piece[] = []
  for (const piece of pieces) {
    if (!piece.tag) continue
    if (!piece.text.startsWith('</')) {
      open.push(piece)
      continue
    }
    const at = open.findLastIndex((each) => each.text.startsWith(`<${piece.text.slice(2, -1)}`))
    const opener = open[at]
    if (opener === undefined) continue
    open.length = at
    const faces = facesOf(opener.text)
    opener.token = faces === undefined ? null : token(MARKUP, '', '', faces)
    piece.token = opener.token && CLOSE_TOKEN
    if (faces?.[0] === ITALIC || faces?.[0] === BOLD) continue
    opener.fixed = 1
    piece.fixed = -1
  }
}

function facesOf(opener: string): readonly Face[] | undefined {
  if (opener.includes('nodecor')) return PLAIN
  return TAGS[opener.includes('font-variant') ? '<sc>' : opener]
}

/** A quotation mark that was given as a straight single one. */
const SINGLE_QUOTE = token(QUOTE, "'")

const OUTER_QUOTE = token(QUOTE)

/** A quotation that is given in inner marks though it stands in no other: it keeps them. */
const INNER_QUOTE = token(QUOTE, INNER)

const BEFORE_OPENING = /(?:^|[\s(¡¿—"'“‘])$/
const AFTER_CLOSING = /^(?:$|[\s).,;:?!\]—–/"'”’-])/

function pairQuotes(pieces: readonly Piece[], quotes: QuoteMarks): void {
  const [outer, outerCloser, inner, innerCloser] = quotes.map((each) => each.trim())
  const open: { piece: Piece; closer: string }[] = []
  pieces.forEach((piece, i) => {
    const { mark } = piece
    if (mark === '') return
    const before = neighbour(pieces, i, -1)
    const after = neighbour(pieces, i, 1)
    const straight = mark === '"' || mark === "'"
    const closing = open.findLastIndex((each) => each.closer === mark)
    const opener = open[closing]?.piece
    if (opener !== undefined && (!straight || /\S$/.test(before)) && closes(mark, after)) {
      open.length = closing
      const isInner = closing === 0 && mark === innerCloser
      opener.token = mark === "'" ? SINGLE_QUOTE : isInner ? INNER_QUOTE : OUTER_QUOTE
      piece.token = UNQUOTE_TOKEN
    } else if (straight) {
      const starts = BEFORE_OPENING.test(before) || open.at(-1)?.piece === pieces[i - 1]
      if (starts && /^\S/.test(after)) open.push({ piece, closer: mark })
      if (mark === "'") piece.text = '’'
    } else {
      const closer = mark === outer ? outerCloser : mark === inner ? innerCloser : undefined
      if (closer !== undefined) open.push({ piece, closer })
    }
  })
}

/** A single mark within a word is an apostrophe. */
function closes(mark: string, after: string): boolean {
  return /['’]/.test(mark) ? !/^[\p{L}\p{N}]/u.test(after) : mark !== '"' || AFTER_CLOSING.test(after)
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
