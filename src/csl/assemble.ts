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
  /** Missing for the root. */
  readonly node: Node | undefined
  /** What is set in it, of the formatting that can be undone or flipped. */
  readonly set: number
}

/** A node, and the list that it is in. */
interface Shut {
  readonly list: Node[]
  readonly node: Node
}

/** What formatting is of: what markup in a field says, a single text, or what is around texts. */
type Format = 'markup' | 'text' | 'around'

/**
 * @param links false: addresses are text.
 * @returns makes a tree of tokens; an item gives every text node its origin: the item of all tokens up to the first {@link ITEM},
 * which names another
 */
export function assembler(marks: Marks, links: boolean): (tokens: readonly Token[], item?: string) => Formatted {
  return (tokens, item) => assemble(new Assembly(marks, item), tokens, links)
}

function assemble(assembly: Assembly, tokens: readonly Token[], links: boolean): Formatted {
  for (let i = 0; i < tokens.length; i += 1) {
    const each = tokens[i] as Token
    switch (each.kind) {
      case TEXT:
      case AFFIX:
      case PREFIX:
      case SUFFIX:
      case END_SUFFIX:
        assembly.text(each)
        break
      case EDGE:
        assembly.edge()
        break
      case OPEN:
        assembly.open(each, each.text === OWN ? 'text' : 'around', each.text === OWN && isUpright(tokens, i))
        break
      case MARKUP:
        assembly.open(each, 'markup')
        break
      case CLOSE:
        assembly.close()
        break
      case QUOTE:
        assembly.quote(each.text === INNER, each === QUOTE_TOKEN)
        break
      case UNQUOTE:
        assembly.unquote()
        break
      case ITEM:
        assembly.item(each.text)
        break
      case DISPLAY:
        assembly.display(each.text as Display)
        break
      case LINK:
        if (links) assembly.link(each.text)
        break
      case DISPLAY_END:
        assembly.pop()
        break
      case LINK_END:
        if (links) assembly.pop()
        break
    }
  }
  return assembly.end()
}

class Assembly {
  readonly #marks: Marks
  #item: string | undefined
  readonly #root: Level = { children: [], node: undefined, set: 0 }
  #top: Level = this.#root
  /** The levels around {@link #top}. */
  readonly #levels: Level[] = []
  /** How many levels each token opened that is not closed yet. */
  readonly #counts: number[] = []
  /** What each of them formats. */
  readonly #formats: Format[] = []
  /** Of each quotation that is open, whether its marks are the inner ones. */
  readonly #quotations: boolean[] = []
  /** The text written last, what it ends with, and whether that is an affix. */
  #last: TextNode | undefined = undefined
  #lastChar = ''
  #lastIsAffix = false
  /** Where the innermost of the quotation marks that have just been closed starts. */
  #quoteIn: TextNode | undefined = undefined
  #quoteAt = 0
  /** What a field's own markup made, where nothing has been written since it ended: the style's marks stand outside of it. */
  #shut: Shut | undefined = undefined
  /** The same for where {@link #quoteIn} is. */
  #quoteShut: Shut | undefined = undefined
  /** The element that has ended, if it is formatted or quoted by the style, is a text without markup, quotation or apostrophe. */
  #isPlain = false
  /** Those quotation marks stand in a group, macro or the like that has ended. */
  #quoteIsWithin = false
  /** They have met the suffix of their element. */
  #quoteTook = false
  /** {@link #quoteIn} for a mark that is all that stands after those quotation marks. */
  #heldIn: TextNode | undefined = undefined
  #heldAt = 0
  /** A formatted element has ended, and a prefix would stand beside it: they do not meet. */
  #formatted: 'text' | 'around' | undefined = undefined
  /** The blank at the end of the last affix stays beside that of a prefix. */
  #spaced = false
  /**
   * The last text is the suffix of the element that has ended (`end`: of one that holds others, `fixed`: of a number or
   * quotation), or of the last one within it.
   */
  #suffix: 'none' | 'own' | 'end' | 'fixed' | 'within' = 'none'

  constructor(marks: Marks, item: string | undefined) {
    this.#marks = marks
    this.#item = item
  }

  item(id: string): void {
    if (this.#item !== undefined) this.#item = id
  }

  text({ kind, text: given, variable, fixed }: Token): void {
    if (given === '') return
    const isAffix = kind !== TEXT
    let text = this.#last === undefined ? given : this.#meet(this.#last, given, kind, fixed)
    const isSuffix = kind >= SUFFIX
    if (!isSuffix) this.#formatted = undefined
    if (text === '') return
    if (!isAffix) {
      if (SPACED.test(text)) text = narrow(text)
      if (text.includes('’')) this.#isPlain = false
    }
    this.#heldIn = isAffix && text.length === 1 && isMark(given.charAt(0)) ? this.#quoteIn : undefined
    this.#heldAt = this.#quoteAt
    this.#quoteIn = undefined
    this.#write(text, variable)
    this.#lastIsAffix = isAffix
    this.#spaced = isAffix && (fixed || this.#formatted !== undefined)
    this.#suffix = !isSuffix ? 'none' : fixed ? 'fixed' : kind === SUFFIX ? 'own' : 'end'
  }

  edge(): void {
    this.#formatted = undefined
    this.#quoteIsWithin = this.#quoteIn !== undefined
    if (this.#suffix === 'own') this.#suffix = 'within'
    else if (this.#suffix === 'end') this.#suffix = 'none'
    this.#spaced = false
  }

  /** What is left of a text to write, once its first character has met what stands before it. */
  #meet(last: TextNode, text: string, kind: number, fixed: boolean): string {
    // What a style gives as a text of its own is printed as it is.
    if (kind === TEXT || (kind === PREFIX && this.#formatted !== undefined) || (kind === AFFIX && fixed)) return text
    const first = text.charAt(0)
    const quoteIn = this.#quoteIn
    const before = quoteIn === undefined ? this.#lastChar : quoteIn.text.charAt(this.#quoteAt - 1)
    if (first === ' ') {
      const twice = this.#lastIsAffix && quoteIn === undefined && /[ \xa0]/.test(before)
      return twice && !(this.#spaced && kind === PREFIX) ? text.slice(1) : text
    }
    if (!isMark(first)) return text
    const pair = before + first
    const isDropped = before === first || FIRST_STAYS.includes(pair)
    const isReplaced = SECOND_STAYS.includes(pair)
    if (quoteIn !== undefined && /[:;]/.test(first)) {
      if (!isDropped && !isReplaced && !(this.#quoteIsWithin && this.#isPlain)) return text
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
    const changes = this.#suffix === 'within' || (this.#suffix === 'own' && isSuffix)
    this.#quoteTook = quoteIn !== undefined && isSuffix
    if (changes && quoteIn === undefined && CHANGE_PLACES.includes(pair)) {
      splice(last, last.text.length - 1, 0, text)
    } else if (isDropped) return text.slice(1)
    else if (isReplaced && this.#heldIn !== undefined && this.#marks.inQuote) {
      last.text = last.text.slice(0, -1)
      this.#quoteIn = this.#heldIn
      this.#quoteAt = this.#heldAt + 1
      splice(this.#heldIn, this.#heldAt, 0, text)
    } else if (isReplaced) {
      if (quoteIn === undefined) splice(last, last.text.length - 1, 1, text)
      else splice(quoteIn, this.#quoteAt - 1, 1, text)
    } else if (this.#marks.inQuote && quoteIn !== undefined) {
      this.#putIntoQuote(quoteIn, text)
    } else return text
    this.#lastChar = last.text.slice(-1)
    return text.slice(1)
  }

  /** Whether a mark stays beside another one that it follows. */
  #standsApart(kind: number): boolean {
    if (this.#suffix === 'fixed') return kind !== PREFIX
    if (this.#formatted === 'text' && this.#suffix === 'none' && this.#isPlain) return kind === AFFIX || kind === SUFFIX
    return kind === AFFIX && (this.#suffix === 'own' || this.#suffix === 'end')
  }

  #putIntoQuote(quoteIn: TextNode, text: string): void {
    if (this.#quoteShut === undefined) {
      splice(quoteIn, this.#quoteAt, 0, text)
      this.#quoteAt += 1
      return
    }
    const { list, node } = this.#quoteShut
    const mark: TextNode = { kind: 'text', text: text.charAt(0) }
    list.splice(list.indexOf(node) + 1, 0, mark)
    this.#quoteIn = mark
    this.#quoteAt = 1
    this.#quoteShut = undefined
  }

  /**
   * @param format what is formatted.
   * @param isUpright whether italics are left out.
   */
  open({ faces = [] }: Token, format: Format, isUpright = false): void {
    const before = this.#levels.length
    for (const face of faces) {
      const { style, bit, undoes, flipped } = face
      const isSet = (this.#top.set & bit) !== 0
      if (undoes || (isSet && flipped !== undefined && format === 'markup')) {
        if (isSet) this.#style(flipped ?? style, this.#top.set & ~bit)
      } else if (!isUpright || face !== ITALIC) this.#style(style, this.#top.set | bit)
    }
    this.#counts.push(this.#levels.length - before)
    this.#formats.push(format)
    if (format !== 'around') this.#isPlain = format === 'text'
  }

  close(): void {
    const count = this.#counts.pop() ?? 0
    for (let n = count; n > 0; n -= 1) this.pop()
    const format = this.#formats.pop()
    if (format !== 'markup') {
      this.#formatted = format
      return
    }
    const list = this.#top.children
    const node = list.at(-1)
    if (count > 0 && node !== undefined) this.#shut = { list, node }
  }

  /**
   * @param isInner whether the marks are the inner ones where no other quotation is around.
   * @param isOwn whether they are the style's.
   */
  quote(isInner: boolean, isOwn: boolean): void {
    this.#isPlain = isOwn
    const around = this.#quotations.at(-1)
    const inner = around === undefined ? isInner : !around
    this.#quotations.push(inner)
    this.#mark(this.#marks.quotes[inner ? 2 : 0])
    this.#quoteIn = undefined
  }

  unquote(): void {
    const before = this.#last
    const length = before?.text.length ?? 0
    const shut = this.#shut
    this.#mark(this.#marks.quotes[this.#quotations.pop() === true ? 3 : 1])
    if (this.#quoteIn !== undefined || before === undefined) return
    this.#quoteIn = before
    this.#quoteAt = length
    this.#quoteShut = shut
  }

  display(display: Display): void {
    this.#push({ kind: 'display', display, children: [] }, this.#top.set)
    this.#quoteIn = undefined
  }

  link(href: string): void {
    this.#push({ kind: 'link', href, children: [] }, this.#top.set)
  }

  /** Ends the innermost level, which is left out if there is nothing in it. */
  pop(): void {
    const closed = this.#top
    this.#top = this.#levels.pop() ?? this.#root
    if (closed.node !== undefined && closed.children.length > 0) this.#top.children.push(closed.node)
  }

  /** Ends the tree. */
  end(): Formatted {
    while (this.#levels.length > 0) this.pop()
    return this.#root.children
  }

  #write(text: string, variable: string): void {
    this.#shut = undefined
    const { children } = this.#top
    const own = children.at(-1) as TextNode | undefined
    this.#lastChar = text.slice(-1)
    if (own?.kind === 'text' && (this.#item === undefined || isFrom(own, this.#item, variable))) {
      own.text += text
      this.#last = own
      return
    }
    const node: TextNode = { kind: 'text', text }
    if (this.#item !== undefined && variable !== '') node.origin = { item: this.#item, variable }
    children.push(node)
    this.#last = node
  }

  #mark(text: string): void {
    if (text !== '') this.#write(text, '')
    this.#heldIn = undefined
    this.#lastIsAffix = false
    this.#formatted = undefined
    this.#spaced = false
    this.#suffix = 'none'
    this.#quoteIsWithin = false
    this.#quoteTook = false
  }

  #style(style: TextStyle, set: number): void {
    this.#push({ kind: 'styled', style, children: [] }, set)
  }

  #push(node: Container, set: number): void {
    this.#levels.push(this.#top)
    this.#top = { children: node.children as Node[], node, set }
  }
}

/** Whether a text has that origin; the style's own texts have none, whatever the item. */
function isFrom({ origin }: TextNode, item: string, variable: string): boolean {
  return variable === '' ? origin === undefined : origin?.item === item && origin.variable === variable
}

/** Text in Chinese, Japanese or Korean script is never slanted. @param at where its formatting is opened. */
function isUpright(tokens: readonly Token[], at: number): boolean {
  let depth = 0
  let text = ''
  for (let i = at + 1; i < tokens.length; i += 1) {
    const each = tokens[i] as Token
    if (each.kind === TEXT) text += each.text
    else if (each.kind === OPEN || each.kind === MARKUP) depth += 1
    else if (each.kind === CLOSE) {
      if (depth === 0) break
      depth -= 1
    }
  }
  return isIdeographic(text)
}

/** Puts the first character of a text into another, in place of some of it. */
function splice(node: TextNode, at: number, removed: number, text: string): void {
  node.text = node.text.slice(0, at) + text.charAt(0) + node.text.slice(at + removed)
}

function isMark(mark: string): boolean {
  return '.,:;!?'.includes(mark)
}

/** Of these pairs of marks the second is left out, as where both are the same; the others stay. */
const FIRST_STAYS = ['!.', '!:', '?.', '?:', ':.', ';.', ';:']

/** Of these the first. */
const SECOND_STAYS = [':!', ':?', ';!', ';?']

/** After the suffix of an element within these change places: `2001;` and `.` are `2001.;`, as the reference processor has it. */
const CHANGE_PLACES = ['!.', '?.', ':.', ';.', ';:', ';!', ';?']

const SPACED = / [:;?!»]|« /

/** French orthography: no line breaks before these marks. A style's own affixes and delimiters are taken as they are. */
function narrow(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u202f').replace(/« /g, '«\u202f')
}
