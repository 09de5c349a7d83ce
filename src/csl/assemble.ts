/*
 * Tokens → tree. Here, and only here, pieces of text meet: marks merge, punctuation moves into quotation marks, quotation
 * marks alternate, and formatting inside of the same formatting flips.
 */
import {
  AFFIX,
  CLOSE,
  DISPLAY,
  DISPLAY_END,
  LINK,
  LINK_END,
  OPEN,
  QUOTE,
  TEXT,
  TOGGLE,
  type Token,
  UNDO,
  UNQUOTE,
} from './token.js'
import type { Display, Formatted, Node, TextStyle } from './tree.js'

/** What of a locale assembling needs. */
export interface Marks {
  /** Outer and inner quotation marks. */
  readonly quotes: readonly [open: string, close: string, innerOpen: string, innerClose: string]
  /** Periods and commas go inside of quotation marks. */
  readonly inQuote: boolean
}

interface TextNode {
  kind: 'text'
  text: string
  origin?: { item: string; variable: string }
}

/** A node that holds others; its list grows while it is open. */
type Container = Exclude<Node, { readonly kind: 'text' }>

interface Level {
  readonly children: Node[]
  readonly node: Node | undefined
  /** How many levels one token opened. */
  readonly count: number
  readonly italic: boolean
  readonly bold: boolean
  readonly caps: boolean
  readonly line: boolean
  readonly raised: boolean
}

type State = Pick<Level, 'italic' | 'bold' | 'caps' | 'line' | 'raised'>

/**
 * @param item gives every text node its origin.
 * @param links false: addresses are text.
 */
export function assemble(tokens: readonly Token[], marks: Marks, item?: string, links = true): Formatted {
  const root: Level = {
    children: [],
    node: undefined,
    count: 1,
    italic: false,
    bold: false,
    caps: false,
    line: false,
    raised: false,
  }
  let top = root
  const levels: Level[] = [root]
  let depth = 0
  /** The text written last, and what kind it was of. */
  let last: TextNode | undefined
  let lastIsAffix = false
  /** Where the innermost of the quotation marks that have just been closed starts. */
  let quoteIn: TextNode | undefined
  let quoteAt = 0
  /** The same for a mark that is all that stands after those quotation marks. */
  let heldIn: TextNode | undefined
  let heldAt = 0
  const counts: number[] = []

  const write = (text: string, variable: string): void => {
    const own = top.children[top.children.length - 1] as TextNode | undefined
    if (own !== undefined && own.kind === 'text' && (item === undefined || (own.origin?.variable ?? '') === variable)) {
      own.text += text
      last = own
      return
    }
    last = { kind: 'text', text }
    if (item !== undefined && variable !== '') last.origin = { item, variable }
    top.children.push(last)
  }
  const push = (node: Container, state: State): void => {
    top = {
      children: node.children as Node[],
      node,
      count: 1,
      italic: state.italic,
      bold: state.bold,
      caps: state.caps,
      line: state.line,
      raised: state.raised,
    }
    levels.push(top)
  }
  const pop = (): void => {
    const closed = levels.pop()
    top = levels[levels.length - 1] ?? root
    if (closed?.node !== undefined && closed.children.length > 0) top.children.push(closed.node)
  }
  const style = (name: TextStyle, state: Partial<State>): void =>
    push({ kind: 'styled', style: name, children: [] }, { ...pick(top), ...state })
  const mark = (text: string, closing: boolean): void => {
    const before = last
    const length = before?.text.length ?? 0
    const kept = quoteIn
    const keptAt = quoteAt
    write(text, '')
    heldIn = undefined
    lastIsAffix = false
    if (!closing) quoteIn = undefined
    else if (kept !== undefined && before !== undefined) {
      quoteIn = kept
      quoteAt = keptAt
    } else if (before !== undefined) {
      quoteIn = before
      quoteAt = length
    }
  }

  for (let i = 0; i < tokens.length; i += 1) {
    const each = tokens[i] as Token
    switch (each.kind) {
      case TEXT:
      case AFFIX: {
        let text = each.text
        if (text === '') break
        const isAffix = each.kind === AFFIX
        const first = text.charCodeAt(0)
        if (last !== undefined && first < 64) {
          const inside = quoteIn ?? last
          const end = quoteIn === undefined ? last.text.length : quoteAt
          const before = inside.text.charCodeAt(end - 1)
          if (first === 32) {
            if (isAffix && lastIsAffix && quoteIn === undefined && (before === 32 || before === 160))
              text = text.slice(1)
          } else if (isMark(first)) {
            const met = meet(before, first)
            const moves = marks.inQuote && quoteIn !== undefined && isAffix && first !== 58 && first !== 59
            if (met === DROP) text = text.slice(1)
            else if (met === REPLACE && heldIn !== undefined && marks.inQuote && isAffix) {
              last.text = last.text.slice(0, -1)
              heldIn.text = heldIn.text.slice(0, heldAt) + text[0] + heldIn.text.slice(heldAt)
              quoteIn = heldIn
              quoteAt = heldAt + 1
              text = text.slice(1)
            } else if (met === REPLACE) {
              inside.text = inside.text.slice(0, end - 1) + text[0] + inside.text.slice(end)
              text = text.slice(1)
            } else if (moves) {
              inside.text = inside.text.slice(0, end) + text[0] + inside.text.slice(end)
              quoteAt += 1
              text = text.slice(1)
            }
          }
          if (text === '') break
        }
        if (!isAffix && SPACED.test(text)) text = narrow(text)
        heldIn = isAffix && text.length === 1 && isMark(first) ? quoteIn : undefined
        heldAt = quoteAt
        quoteIn = undefined
        write(text, each.variable)
        lastIsAffix = isAffix
        break
      }
      case OPEN: {
        const before = levels.length
        const f = each.formatting ?? {}
        const align = f['vertical-align']
        if (align === 'sup') style('superscript', { raised: true })
        else if (align === 'sub') style('subscript', { raised: true })
        else if (align === 'baseline' && top.raised) style('baseline', { raised: false })
        const line = f['text-decoration']
        if (line === 'underline') style('underline', { line: true })
        else if (line === 'none' && top.line) style('no-underline', { line: false })
        const weight = f['font-weight']
        if (weight === 'bold') style('bold', { bold: true })
        else if (weight === 'normal' && top.bold) style('no-bold', { bold: false })
        const variant = f['font-variant']
        if (variant === 'small-caps') style('small-caps', { caps: true })
        else if (variant === 'normal' && top.caps) style('no-small-caps', { caps: false })
        const slant = f['font-style']
        if (slant === 'italic' || slant === 'oblique') style('italic', { italic: true })
        else if (slant === 'normal' && top.italic) style('upright', { italic: false })
        counts.push(levels.length - before)
        break
      }
      case TOGGLE: {
        const f = each.formatting ?? {}
        if (f['font-style'] !== undefined) {
          if (top.italic) style('upright', { italic: false })
          else style('italic', { italic: true })
        } else if (f['font-weight'] !== undefined) {
          if (top.bold) style('no-bold', { bold: false })
          else style('bold', { bold: true })
        } else if (f['font-variant'] !== undefined) {
          if (top.caps) style('no-small-caps', { caps: false })
          else style('small-caps', { caps: true })
        } else style(f['vertical-align'] === 'sup' ? 'superscript' : 'subscript', { raised: true })
        counts.push(1)
        break
      }
      case UNDO: {
        const before = levels.length
        if (top.bold) style('no-bold', { bold: false })
        if (top.caps) style('no-small-caps', { caps: false })
        if (top.italic) style('upright', { italic: false })
        counts.push(levels.length - before)
        break
      }
      case CLOSE:
        for (let n = counts.pop() ?? 0; n > 0; n -= 1) pop()
        break
      case QUOTE:
        mark(marks.quotes[depth % 2 === 0 ? 0 : 2], false)
        depth += 1
        break
      case UNQUOTE:
        depth = Math.max(0, depth - 1)
        mark(marks.quotes[depth % 2 === 0 ? 1 : 3], true)
        break
      case DISPLAY:
        push({ kind: 'display', display: each.text as Display, children: [] }, top)
        quoteIn = undefined
        break
      case LINK:
        if (links) push({ kind: 'link', href: each.text, children: [] }, top)
        break
      case DISPLAY_END:
        pop()
        break
      case LINK_END:
        if (links) pop()
        break
    }
  }
  while (levels.length > 1) pop()
  return root.children
}

function pick(level: Level): State {
  return { italic: level.italic, bold: level.bold, caps: level.caps, line: level.line, raised: level.raised }
}

function isMark(code: number): boolean {
  return code === 46 || code === 44 || code === 58 || code === 59 || code === 33 || code === 63
}

const KEEP = 0
const DROP = 1
const REPLACE = 2

/** What becomes of a mark that follows another: `!.` is `!`, `:.` is `:`, `:!` is `!`; the other pairs stay. */
function meet(before: number, after: number): number {
  if (before === after) return DROP
  if (before === 33 || before === 63) return after === 46 || after === 58 ? DROP : KEEP
  if (before === 58) return after === 46 ? DROP : after === 33 || after === 63 ? REPLACE : KEEP
  if (before === 59) return after === 46 || after === 58 ? DROP : after === 33 || after === 63 ? REPLACE : KEEP
  return KEEP
}

const SPACED = / [:;?!»]|« /

/** French orthography: no line breaks before these marks. A style's own affixes and delimiters are taken as they are. */
function narrow(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u202f').replace(/« /g, '«\u202f')
}
