import { decodeHTML } from 'entities/decode'
import { collapseSpace } from '../item/text.js'

/**
 * Text of a DOI record as CSL rich text: entities decoded, however often they were escaped; italics, bold, superscript,
 * subscript and small capitals of HTML and JATS as CSL's tags, well nested; MathML as text with its exponents and
 * indices raised and lowered; every other tag gone; white space collapsed.
 */
export function richText(markup: string): string {
  return collapseSpace(new RichText(decodedEntities(markup)).read())
}

/** The same without any formatting. */
export function plainText(markup: string): string {
  return collapseSpace(new RichText(decodedEntities(markup), false).read())
}

/** `&amp;lt;i&amp;gt;` is met as often as `&lt;i&gt;`. */
function decodedEntities(text: string): string {
  let before = text
  for (let round = 0; round < 3 && before.includes('&'); round += 1) {
    const after = decodeHTML(before)
    if (after === before) break
    before = after
  }
  return before
}

/** An element that is open, and what closes it in the output. */
interface Open {
  readonly name: string
  readonly close: string
  /** MathML: what surrounds each child by its place, as in `<msup>base exponent</msup>`. */
  readonly children: readonly (readonly [open: string, close: string] | undefined)[]
  child: number
}

class RichText {
  readonly #text: string
  readonly #formatted: boolean
  /** Without any `>` there can be no tag, and every `<` is just that. */
  readonly #tagged: boolean
  readonly #open: Open[] = []
  #output = ''
  /** Depth at which text that is not to be read began, or -1. */
  #silent = -1

  constructor(text: string, formatted = true) {
    this.#text = text
    this.#formatted = formatted
    this.#tagged = text.includes('>')
  }

  read(): string {
    const text = this.#text
    let at = 0
    while (at < text.length) {
      const next = text.indexOf('<', at)
      const stop = next < 0 ? text.length : next
      this.#write(text.slice(at, stop))
      at = stop
      if (at < text.length) at = this.#tag(at)
    }
    while (this.#open.length > 0) this.#close()
    return this.#output
  }

  #write(text: string): void {
    if (this.#silent >= 0) return
    // What is left of a text must not become a tag once a tag inside it is gone: `<a</i>>`.
    const apart = this.#tagged && this.#output.endsWith('<') && /^[a-z/!?]/i.test(text)
    this.#output += apart ? ` ${text}` : text
  }

  /** Reads what starts with `<` at `at`, a tag, a comment or just that sign, and gives its end. */
  #tag(at: number): number {
    const text = this.#text
    if (text.startsWith('<!--', at)) {
      const end = text.indexOf('-->', at)
      return end < 0 ? text.length : end + 3
    }
    const tag = TAG.exec(text.slice(at, at + LONGEST_TAG))
    if (tag === null) {
      this.#write('<')
      return at + 1
    }
    const name = (tag[2] ?? '').toLowerCase()
    if (SPACED.has(name)) this.#write(' ')
    if (tag[1] === '/') this.#closeUpTo(name)
    else if (!tag[0].endsWith('/>') && !EMPTY.has(name)) this.#start(name)
    return at + tag[0].length
  }

  #start(name: string): void {
    if (this.#open.length >= DEEPEST) return
    const [opening, closing] = this.#childWrap()
    const [start, end] = this.#formatted ? (FORMATS.get(name) ?? NOTHING) : NOTHING
    this.#write(opening + start)
    if (SILENT.has(name) && this.#silent < 0) this.#silent = this.#open.length
    this.#open.push({
      name,
      close: end + closing,
      children: this.#formatted ? (SCRIPTS.get(name) ?? []) : [],
      child: 0,
    })
  }

  /** What the parent puts around its next child. */
  #childWrap(): readonly [open: string, close: string] {
    const parent = this.#open.at(-1)
    if (parent === undefined) return NOTHING
    const wrap = parent.children[parent.child]
    parent.child += 1
    return wrap ?? NOTHING
  }

  #closeUpTo(name: string): void {
    if (!this.#open.some((open) => open.name === name)) return
    while (this.#close() !== name);
  }

  #close(): string | undefined {
    const open = this.#open.pop()
    if (this.#silent >= this.#open.length) this.#silent = -1
    this.#write(open?.close ?? '')
    return open?.name
  }
}

const LONGEST_TAG = 1000

const DEEPEST = 64

/** Namespace prefixes (`jats:`, `mml:`) say nothing that the names do not. */
const TAG = /^<(\/?)(?:[a-z]{1,10}:)?([a-z][a-z\d-]{0,30})(?:[\s/][^<>]*)?>/i

const NOTHING: readonly [string, string] = ['', '']
const ITALIC: readonly [string, string] = ['<i>', '</i>']
const BOLD: readonly [string, string] = ['<b>', '</b>']
const RAISED: readonly [string, string] = ['<sup>', '</sup>']
const LOWERED: readonly [string, string] = ['<sub>', '</sub>']
const SMALL_CAPITALS: readonly [string, string] = ['<span style="font-variant: small-caps;">', '</span>']

const FORMATS: ReadonlyMap<string, readonly [open: string, close: string]> = new Map([
  ['i', ITALIC],
  ['em', ITALIC],
  ['it', ITALIC],
  ['italic', ITALIC],
  ['b', BOLD],
  ['bold', BOLD],
  ['strong', BOLD],
  ['sup', RAISED],
  ['sub', LOWERED],
  ['inf', LOWERED],
  ['sc', SMALL_CAPITALS],
  ['scp', SMALL_CAPITALS],
])

/** MathML Core, section 3.4: the first child is the base. */
const SCRIPTS: ReadonlyMap<string, readonly (readonly [open: string, close: string] | undefined)[]> = new Map([
  ['msup', [undefined, RAISED]],
  ['msub', [undefined, LOWERED]],
  ['msubsup', [undefined, LOWERED, RAISED]],
])

/** A formula's second spelling, notes and the marks that call them, and what is never text. */
const SILENT: ReadonlySet<string> = new Set([
  'annotation',
  'annotation-xml',
  'fn',
  'script',
  'style',
  'tex-math',
  'xref',
])

const EMPTY: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'inline-graphic', 'wbr'])

/** Block elements end a word. */
const SPACED: ReadonlySet<string> = new Set(['br', 'break', 'div', 'li', 'list-item', 'p', 'sec', 'title'])
