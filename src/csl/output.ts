/*
 * What rendering elements write to: a list of tokens, or of texts alone where these are all that is asked for, as of keys to
 * sort by and of cites that are compared. What comes to nothing is taken back by cutting it off.
 */
import { CLOSE, EDGE_TOKEN, END_SUFFIX, hasText, SUFFIX, TEXT, type Token, token, UNQUOTE } from './token.js'

export class Output {
  /** How many tokens there are, or texts. */
  length = 0
  /** Those from {@link length} on are what is left of what was taken back: a list that never shrinks need not grow again. */
  readonly #tokens: Token[] = []
  /** In place of tokens. */
  readonly #texts: string[] | undefined

  constructor(isText = false) {
    this.#texts = isText ? [] : undefined
  }

  /** @param each undefined for nothing, as of an affix that is not there. */
  push(each: Token | undefined): void {
    if (each === undefined) return
    if (this.#texts === undefined) {
      this.#tokens[this.length] = each
      this.length += 1
    } else if (each.kind <= END_SUFFIX) this.write(each.text)
  }

  pushAll(tokens: readonly Token[]): void {
    for (let i = 0; i < tokens.length; i += 1) this.push(tokens[i])
  }

  /** @param variable where the text comes from. */
  write(text: string, variable?: string): void {
    if (this.#texts === undefined) this.push(token(TEXT, text, variable))
    else if (text !== '') {
      this.#texts[this.length] = text
      this.length += 1
    }
  }

  /** Takes back what was written since it had a length. */
  cut(length: number): void {
    this.length = length
  }

  /** Ends what holds others, where it makes a difference. */
  end(): void {
    const last = this.#tokens[this.length - 1]?.kind
    if (last === CLOSE || last === UNQUOTE || last === SUFFIX || last === END_SUFFIX) this.push(EDGE_TOKEN)
  }

  /** What has been written from one length to another, affixes and all. */
  textFrom(start = 0, end: number = this.length): string {
    let text = ''
    for (let i = start; i < end; i += 1) {
      if (this.#texts !== undefined) text += this.#texts[i]
      else {
        const each = this.#tokens[i] as Token
        if (each.kind <= END_SUFFIX) text += each.text
      }
    }
    return text
  }

  /** The tokens, as they are now. */
  slice(from = 0, to: number = this.length): Token[] {
    return this.#tokens.slice(from, to)
  }

  /** Whether anything would be seen of what has been written since it had a length. */
  hasText(start: number): boolean {
    return hasText(this.#tokens, start, this.length)
  }

  /** Whether no text has been written yet, or had been when it had a length; the number of a cite or entry does not count. */
  isBlankTo(end: number = this.length): boolean {
    for (let i = end - 1; i >= 0; i -= 1) {
      const each = this.#tokens[i]
      if (each?.kind === TEXT && each.variable !== 'citation-number') return false
    }
    return true
  }
}
