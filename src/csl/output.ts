/*
 * What rendering elements write to: a list of tokens, or the text alone where that is all that is asked for, as of keys to sort
 * by and of cites that are compared. What comes to nothing is taken back by cutting it off.
 */
import { CLOSE, EDGE_TOKEN, END_SUFFIX, hasText, plainText, SUFFIX, TEXT, type Token, token, UNQUOTE } from './token.js'

export class Output {
  /** How many tokens there are, or characters. */
  length = 0
  /** Of an output that keeps no tokens. */
  text = ''
  /** Those from {@link length} on are what is left of what was taken back: a list that never shrinks need not grow again. */
  readonly #tokens: Token[] = []
  readonly #isText: boolean

  constructor(isText = false) {
    this.#isText = isText
  }

  /** @param each undefined for nothing, as of an affix that is not there. */
  push(each: Token | undefined): void {
    if (each === undefined) return
    if (!this.#isText) {
      this.#tokens[this.length] = each
      this.length += 1
    } else if (each.kind <= END_SUFFIX) this.write(each.text)
  }

  /** @param variable where the text comes from. */
  write(text: string, variable?: string): void {
    if (this.#isText) {
      this.text += text
      this.length = this.text.length
    } else this.push(token(TEXT, text, variable))
  }

  /** Takes back what was written since it had a length. */
  cut(length: number): void {
    if (this.#isText && length < this.length) this.text = this.text.slice(0, length)
    this.length = length
  }

  /** Ends what holds others, where it makes a difference. */
  end(): void {
    const last = this.length === 0 ? undefined : this.#tokens[this.length - 1]?.kind
    if (last === CLOSE || last === UNQUOTE || last === SUFFIX || last === END_SUFFIX) this.push(EDGE_TOKEN)
  }

  /** What has been written since it had a length, affixes and all. */
  textFrom(start: number): string {
    return this.#isText ? this.text.slice(start) : plainText(this.#tokens, start, this.length)
  }

  /** The tokens, as they are now. */
  slice(from = 0, to: number = this.length): Token[] {
    return this.#tokens.slice(from, to)
  }

  /** Whether anything would be seen of what has been written since it had a length. */
  hasText(start: number): boolean {
    return hasText(this.#tokens, start, this.length)
  }

  /** Whether text has been written yet; the number of a cite or entry does not count. */
  get isBlank(): boolean {
    return this.isBlankTo(this.length)
  }

  /** Whether none had been written when it had a length. */
  isBlankTo(end: number): boolean {
    for (let i = end - 1; i >= 0; i -= 1) {
      const each = this.#tokens[i]
      if (each?.kind === TEXT && each.variable !== 'citation-number') return false
    }
    return true
  }
}
