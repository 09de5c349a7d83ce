/*
 * Tokens → tree. Here, and only here, pieces of text meet: marks merge, punctuation moves into quotation marks, quotation
 * marks alternate, and formatting inside of the same formatting flips.
 */
import { ITALIC } from './face.js'
import { isIdeographic } from './script.js'
import {
  AFFIX,
  CLOSE,
  DISPLAY,
  DISPLAY_END,
  EDGE,
  END_SUFFIX,
  INNER,
  ITEM,
  LINK,
  LINK_END,
  MARKUP,
  OPEN,
  OWN,
  PREFIX,
  QUOTE,
  QUOTE_TOKEN,
  SUFFIX,
  TEXT,
  type Token,
  UNQUOTE,
} from './token.js'
import type { Display, Formatted, Node } from './tree.js'

/** What a text may be besides a token's kind: the suffix of a number or quotation, or of the last element in one that has ended. */
const FIXED = 5
const WITHIN = 6

const BLANK = 0x20
const COMMA = 0x2c
const PERIOD = 0x2e
const COLON = 0x3a
const SEMICOLON = 0x3b

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

/** A node that holds others, which it is given when it ends. */
type Container = Exclude<Node, { readonly kind: 'text' }> & { children: readonly Node[] }

/** Where nodes are put. */
interface Level {
  /** The one around it, and the node that it is in that; missing for the root. */
  readonly up: Level | undefined
  readonly node: Container | undefined
  /** What is in it, if anything. */
  list: Node[] | undefined
  /** What is set in it, of the formatting that can be undone or flipped. */
  readonly set: number
}

/** A place in a list of nodes. */
interface Place {
  readonly list: Node[]
  readonly at: number
}

/** What formatting is of: what markup in a field says, a single text, or what is around texts. */
type Format = 'markup' | typeof OWN | ''

/** What a token has opened. */
interface Opened {
  readonly around: Opened | undefined
  readonly format: Format
  /** How many levels there are of it. */
  readonly count: number
}

/**
 * @param links false: addresses are text.
 * @returns makes a tree of tokens; an item gives every text node its origin: the item of all tokens up to the first {@link ITEM},
 * which names another
 */
export function assembler(marks: Marks, links: boolean): (tokens: readonly Token[], item?: string) => Formatted {
  return (tokens, item) => new Assembly(marks, links, item).assemble(tokens)
}

class Assembly {
  readonly #marks: Marks
  readonly #links: boolean
  #item: string | undefined
  #top: Level = { up: undefined, node: undefined, list: undefined, set: 0 }
  /** The formatting that is not closed yet. */
  #opened: Opened | undefined = undefined
  /** How many quotations are open, and whether the marks of the innermost are the inner ones: they alternate. */
  #quotations = 0
  #isInner = false
  /** The text written last, the code of the character that it ends with before quotation marks that have just been closed. */
  #last: TextNode | undefined = undefined
  #lastCode = 0
  /** Where the innermost of the quotation marks that have just been closed stands: its text up to there, and the rest. */
  #quoteIn: TextNode | undefined = undefined
  #quoteHead = ''
  #quoteTail = ''
  /**
   * Behind what a field's own markup made, or an element that is set in a way of its own within one that is quoted, where nothing
   * has been written since: the style's marks stand outside of it.
   */
  #shut: Place | undefined = undefined
  /** The same for where {@link #quoteIn} is. */
  #quoteShut: Place | undefined = undefined
  /** The element that has ended, if it is formatted or quoted by the style, is a text without markup, quotation or apostrophe. */
  #isPlain = false
  /** Those quotation marks stand in a group, macro or the like that has ended. */
  #quoteIsWithin = false
  /** They have met the suffix of their element. */
  #quoteTook = false
  /** {@link #quoteIn} for a mark that is all that stands after those quotation marks. */
  #heldIn: TextNode | undefined = undefined
  /** A formatted element has ended, and a prefix would stand beside it: they do not meet. */
  #formatted: Format | undefined = undefined
  /** The blank at the end of the last affix stays beside that of a prefix. */
  #spaced = false
  /** What the text written last is: as tokens say, or {@link FIXED} or {@link WITHIN}. */
  #lastKind = TEXT

  constructor(marks: Marks, links: boolean, item: string | undefined) {
    this.#item = item
    this.#marks = marks
    this.#links = links
  }

  assemble(tokens: readonly Token[]): Formatted {
    for (let i = 0; i < tokens.length; i += 1) {
      const each = tokens[i] as Token
      switch (each.kind) {
        case TEXT:
          this.#text(each)
          break
        case AFFIX:
        case PREFIX:
        case SUFFIX:
        case END_SUFFIX:
          this.#affix(each)
          break
        case EDGE:
          this.#edge()
          break
        case OPEN:
        case MARKUP:
          this.#open(each, tokens, i)
          break
        case CLOSE:
          this.#close()
          break
        case QUOTE:
          this.#quote(each)
          break
        case UNQUOTE:
          this.#unquote()
          break
        case ITEM:
          if (this.#item !== undefined) this.#item = each.text
          break
        case DISPLAY:
          this.#push({ kind: 'display', display: each.text as Display, children: NONE })
          if (this.#quoteIn !== undefined) this.#lastCode = 0
          this.#quoteIn = undefined
          break
        case LINK:
          if (this.#links) this.#push({ kind: 'link', href: each.text, children: NONE })
          break
        case DISPLAY_END:
          this.#pop()
          break
        case LINK_END:
          if (this.#links) this.#pop()
          break
      }
    }
    while (this.#top.up !== undefined) this.#pop()
    return this.#top.list ?? NONE
  }

  #text({ text, variable }: Token): void {
    if (text === '') return
    this.#formatted = undefined
    this.#heldIn = undefined
    this.#quoteIn = undefined
    this.#spaced = false
    this.#lastKind = TEXT
    // Looked at first: that makes one piece of a text that was put together of many, for which a pattern takes longer.
    this.#lastCode = text.charCodeAt(text.length - 1)
    if (UNUSUAL.test(text)) {
      if (text.includes('’')) this.#isPlain = false
      this.#write(text.replace(BREAKS, '\u202f'), variable)
    } else this.#write(text, variable)
  }

  #affix({ kind, text: given, fixed }: Token): void {
    if (given === '') return
    const text = this.#meet(given, kind, fixed)
    if (kind < SUFFIX) this.#formatted = undefined
    if (text === '') return
    this.#lastCode = text.charCodeAt(text.length - 1)
    this.#heldIn = text.length === 1 && isMark(this.#lastCode) ? this.#quoteIn : undefined
    this.#quoteIn = undefined
    this.#write(text, '')
    this.#spaced = fixed || this.#formatted !== undefined
    this.#lastKind = kind >= SUFFIX && fixed ? FIXED : kind
  }

  #edge(): void {
    if (this.#formatted !== undefined && this.#quotations > 0) this.#shutOff()
    this.#formatted = undefined
    this.#quoteIsWithin = this.#quoteIn !== undefined
    if (this.#lastKind === SUFFIX) this.#lastKind = WITHIN
    else if (this.#lastKind === END_SUFFIX) this.#lastKind = AFFIX
    this.#spaced = false
  }

  /**
   * What is left of an affix to write, once its first character has met what stands before it. What a style gives as a text of
   * its own is printed as it is.
   */
  #meet(text: string, kind: number, fixed: boolean): string {
    const last = this.#last
    if (last === undefined || (kind === PREFIX && this.#formatted !== undefined) || (kind === AFFIX && fixed))
      return text
    const first = text.charCodeAt(0)
    const quoteIn = this.#quoteIn
    const before = this.#lastCode
    if (first === BLANK) {
      const twice = this.#lastKind !== TEXT && quoteIn === undefined && (before === BLANK || before === 0xa0)
      return twice && !(this.#spaced && kind === PREFIX) ? text.slice(1) : text
    }
    if (!isMark(first)) return text
    // A comma or a period meets only its like.
    const isFree = before !== first && (before === COMMA || before === PERIOD || !isMark(before))
    if (isFree && quoteIn === undefined) return text
    const pair = isMark(before) ? String.fromCharCode(before, first) : NO_PAIR
    const isDropped = before === first || FIRST_STAYS.includes(pair)
    if (quoteIn !== undefined && (first === COLON || first === SEMICOLON)) {
      if (!isDropped && !(this.#quoteIsWithin && this.#isPlain)) return text
      if (!this.#quoteIsWithin && before !== first && !this.#quoteTook && this.#isPlain) return text
    }
    if (
      before !== first &&
      (quoteIn === undefined
        ? this.#standsApart(kind)
        : !this.#marks.inQuote && this.#isPlain && !this.#quoteIsWithin && kind !== END_SUFFIX)
    )
      return text
    const isSuffix = kind >= SUFFIX
    const changes = this.#lastKind === WITHIN || (this.#lastKind === SUFFIX && isSuffix)
    this.#quoteTook = quoteIn !== undefined && isSuffix
    const mark = text.charAt(0)
    if (changes && quoteIn === undefined && CHANGE_PLACES.includes(pair)) {
      last.text = last.text.slice(0, -1) + mark + pair.charAt(0)
      return text.slice(1)
    }
    if (isDropped) return text.slice(1)
    const isReplaced = SECOND_STAYS.includes(pair)
    if (isReplaced && this.#heldIn !== undefined && this.#marks.inQuote) {
      last.text = last.text.slice(0, -1)
      this.#putIntoQuote(this.#heldIn, this.#quoteHead + mark)
    } else if (isReplaced) {
      if (quoteIn === undefined) last.text = last.text.slice(0, -1) + mark
      else this.#putIntoQuote(quoteIn, this.#quoteHead.slice(0, -1) + mark)
    } else if (this.#marks.inQuote && quoteIn !== undefined) {
      if (this.#quoteShut === undefined) this.#putIntoQuote(quoteIn, this.#quoteHead + mark)
      else this.#putBehind(this.#quoteShut, mark)
    } else return text
    this.#lastCode = first
    return text.slice(1)
  }

  /** Whether a mark stays beside another one that it follows. */
  #standsApart(kind: number): boolean {
    if (this.#lastKind === FIXED) return kind !== PREFIX
    if (this.#formatted === OWN && this.#lastKind < SUFFIX && this.#isPlain) return kind === AFFIX || kind === SUFFIX
    return kind === AFFIX && (this.#lastKind === SUFFIX || this.#lastKind === END_SUFFIX)
  }

  /** @param head the text up to the quotation mark, with the mark that goes in front of it. */
  #putIntoQuote(quoteIn: TextNode, head: string): void {
    quoteIn.text = head + this.#quoteTail
    this.#quoteIn = quoteIn
    this.#quoteHead = head
  }

  #putBehind({ list, at }: Place, mark: string): void {
    const quoteIn: TextNode = { kind: 'text', text: '' }
    list.splice(at, 0, quoteIn)
    this.#quoteTail = ''
    this.#putIntoQuote(quoteIn, mark)
    this.#quoteShut = undefined
  }

  /** @param at where the token is among the others. */
  #open({ kind, text, faces = [] }: Token, tokens: readonly Token[], at: number): void {
    const format = kind === MARKUP ? 'markup' : (text as Format)
    let count = 0
    for (const face of faces) {
      const { style, bit, undoes, flipped } = face
      const { set } = this.#top
      const isSet = (set & bit) !== 0
      const flips = undoes || (isSet && flipped !== undefined && format === 'markup')
      if (flips ? !isSet : format === OWN && face === ITALIC && isUpright(tokens, at)) continue
      count += 1
      this.#push({ kind: 'styled', style: (flips && flipped) || style, children: NONE }, flips ? set & ~bit : set | bit)
    }
    this.#opened = { around: this.#opened, format, count }
    if (format !== '') this.#isPlain = format === OWN
  }

  #close(): void {
    if (this.#opened === undefined) return
    const { around, format, count } = this.#opened
    this.#opened = around
    for (let n = count; n > 0; n -= 1) this.#pop()
    if (format !== 'markup') {
      this.#formatted = format
      return
    }
    if (count > 0) this.#shutOff()
  }

  #shutOff(): void {
    const { list } = this.#top
    if (list !== undefined) this.#shut = { list, at: list.length }
  }

  #quote(token: Token): void {
    this.#isPlain = token === QUOTE_TOKEN
    this.#isInner = this.#quotations === 0 ? token.text === INNER : !this.#isInner
    this.#quotations += 1
    this.#mark(this.#marks.quotes[this.#isInner ? 2 : 0])
    this.#quoteIn = undefined
  }

  #unquote(): void {
    const before = this.#last
    const code = this.#lastCode
    const head = before?.text ?? ''
    const shut = this.#shut
    const mark = this.#marks.quotes[this.#isInner ? 3 : 1]
    this.#mark(mark)
    this.#quotations -= 1
    this.#isInner = this.#quotations > 0 && !this.#isInner
    if (before === undefined) return
    this.#lastCode = code
    if (this.#quoteIn === undefined) {
      this.#quoteIn = before
      this.#quoteHead = head
      this.#quoteTail = ''
      this.#quoteShut = shut
    }
    if (this.#quoteIn === this.#last) this.#quoteTail += mark
  }

  #write(text: string, variable: string): void {
    this.#shut = undefined
    const item = this.#item
    // The style's own texts have no origin, whatever the item.
    const origin = item === undefined || variable === '' ? undefined : { item, variable }
    const { list } = this.#top
    const own = list?.[list.length - 1] as TextNode | undefined
    if (own?.kind === 'text' && own.origin?.item === origin?.item && own.origin?.variable === origin?.variable) {
      own.text += text
      this.#last = own
      return
    }
    const node: TextNode = { kind: 'text', text }
    if (origin !== undefined) node.origin = origin
    this.#add(node)
    this.#last = node
  }

  /** Writes a quotation mark: what stood before it is of no account any more. */
  #mark(text: string): void {
    if (text !== '') {
      this.#lastCode = text.charCodeAt(text.length - 1)
      this.#write(text, '')
    }
    this.#heldIn = undefined
    this.#formatted = undefined
    this.#spaced = false
    this.#lastKind = TEXT
    this.#quoteIsWithin = false
    this.#quoteTook = false
  }

  /** Begins a level. */
  #push(node: Container, set: number = this.#top.set): void {
    this.#top = { up: this.#top, node, list: undefined, set }
  }

  /** Ends the innermost level, which is left out if there is nothing in it. */
  #pop(): void {
    const { up, node, list } = this.#top
    if (up === undefined || node === undefined) return
    this.#top = up
    if (list === undefined) return
    node.children = list
    this.#add(node)
  }

  #add(node: Node): void {
    const { list } = this.#top
    if (list === undefined) this.#top.list = [node]
    else list.push(node)
  }
}

const NONE: readonly Node[] = []

/** Text in Chinese, Japanese or Korean script is never slanted. @param at where its formatting is opened. */
function isUpright(tokens: readonly Token[], at: number): boolean {
  let depth = 1
  let written = ''
  for (let i = at + 1; i < tokens.length && depth > 0; i += 1) {
    const { kind, text } = tokens[i] as Token
    if (kind === TEXT) written += text
    else if (kind === OPEN || kind === MARKUP) depth += 1
    else if (kind === CLOSE) depth -= 1
  }
  return isIdeographic(written)
}

/** Whether a code is that of one of the marks `!,.:;?`. */
function isMark(code: number): boolean {
  return code === 0x21 || code === 0x2c || code === 0x2e || code === 0x3f || code === COLON || code === SEMICOLON
}

/** Of these pairs of marks the second is left out, as where both are the same; the others stay. */
const FIRST_STAYS = '!. !: ?. ?: :. ;. ;:'

/** Of these the first. */
const SECOND_STAYS = ':! :? ;! ;?'

/** After the suffix of an element within these change places: `2001;` and `.` are `2001.;`, as the reference processor has it. */
const CHANGE_PLACES = '!. ?. :. ;. ;: ;! ;?'

const NO_PAIR = '-'

/** French orthography: no line breaks before these marks. A style's own affixes and delimiters are taken as they are. */
const BREAKS = / (?=[:;?!»])|(?<=«) /g

/** What has one of these, or an apostrophe. */
const UNUSUAL = / [:;?!»]|« |’/
