/*
 * One name (CSL 1.0.2, "Name", "Name-part"): its parts in the order in which they are printed.
 */

import type { Context } from './context.js'
import { openToken } from './decorate.js'
import { initials } from './initials.js'
import { find, Known } from './known.js'
import { Output } from './output.js'
import type { PersonParts } from './person.js'
import type { ResolvedLocale } from './resolve-locale.js'
import { richText } from './rich-text.js'
import type { NameElement, NameOptions, NamePart, StyleOptions } from './style.js'
import { changeCase } from './text-case.js'
import { AFFIX, affix, CLOSE_TOKEN, type Token, token } from './token.js'

/** What a name needs of the style around it. */
export interface NameScope {
  readonly locale: ResolvedLocale
  readonly options: StyleOptions
  /** Given names that tell people apart are initials, whether the style has some or not. */
  readonly onlyInitials: boolean
  /** A number for each way to format names, to keep them by. */
  idOf(format: string): number
}

/** @param level how much is shown of the given name: 0 as the style says, 1 initials, 2 all of it. */
export type PrintName = (
  context: Context,
  name: PersonParts,
  inverted: boolean,
  level: number,
  variable: string,
) => void

/** @param options those of the name and those it inherits. */
export function compileName(
  { parts = {} }: NameElement,
  options: NameOptions,
  form: NameOptions['form'],
  scope: NameScope,
): PrintName {
  const { locale } = scope
  const separator = options['sort-separator'] ?? ', '
  const demote = scope.options['demote-non-dropping-particle'] ?? 'display-and-sort'
  const hyphen = scope.options['initialize-with-hyphen'] !== false
  const isShort = form === 'short'
  const mark = options['initialize-with'] ?? (isShort && scope.onlyInitials ? '' : undefined)
  const shorten = options.initialize !== false
  const id = scope.idOf(JSON.stringify([isShort, separator, mark, shorten, parts])) * 24
  const plain = compilePart()
  const given = compilePart(parts.given)
  const ofPersons = compilePart(parts.family)
  // The affixes of a part are for people.
  const ofOthers = { ...ofPersons, prefix: undefined, suffix: undefined }
  const space = token(AFFIX, ' ')
  /** Between particles and family name. */
  const tie = /^(?:fr|ru|cs)/.test(locale.lang) ? token(AFFIX, '\u00a0') : space
  /** Between initials and family name. */
  const gap = mark?.includes('\u00a0') === true ? tie : space
  const comma = token(AFFIX, separator)
  const suffixComma = token(AFFIX, ', ')
  /** Parts that cannot change where they meet are one text. */
  const joinsParts = Object.keys(parts).length === 0 && /^,? ?$/.test(separator) && /^\.? ?$/.test(mark ?? '')
  const texts = new Output(true)
  const tokens = new Output()

  /** Of the name that is being written, where and of what item; no name stands in another. */
  let out = texts
  let variable = ''
  let language = ''
  /** Of the parts of it that are being written together, what stands before and around them, and whether one is written. */
  let joint: Token | undefined
  let around = plain
  let isOpen = false
  const begin = (before: Token | undefined, part: Part): void => {
    if (isOpen) out.push(around.suffix)
    joint = out.length > 0 ? before : undefined
    around = part
    isOpen = false
  }
  const add = (text: string, part: Part, before?: Token): void => {
    if (text === '') return
    out.push(isOpen ? before : joint)
    if (!isOpen) out.push(around.prefix)
    isOpen = true
    if (out === texts) out.write(text)
    else {
      out.push(part.open)
      const tokens = richText(text, variable, locale.marks.quotes)
      out.pushAll(changeCase(tokens, part.textCase, language || locale.lang))
      out.push(part.open && CLOSE_TOKEN)
    }
  }
  const tieAfter = (text: string, sorting: boolean): Token | undefined =>
    text !== '' && !sorting && joins(text) ? undefined : tie
  const initialsOf = (text: string, shortens: boolean): string =>
    mark === undefined || text === '' ? text : initials(text, mark, hyphen, shortens)

  const write = (name: PersonParts, inverted: boolean, level: number, sorting: boolean): void => {
    const family = name.isLiteral ? ofOthers : ofPersons
    const isWhole = !name.isLiteral && (!isShort || level > 0)
    const isFull = mark === undefined || level === 2
    const isWestern = name.order === 'western'
    const givenText = !isWhole
      ? ''
      : isFull
        ? name.given
        : (name.isApart && shorten ? ' ' : '') + initialsOf(name.given, shorten)
    const dropping = isWhole && isWestern ? name.dropping : ''
    const suffix = isWhole && isWestern ? initialsOf(name.suffix, false) : ''
    const isDemoted = inverted && (demote === 'display-and-sort' || (sorting && demote === 'sort-only'))
    const particle = isDemoted ? '' : name.nonDropping
    const isInOrder = isWestern && !inverted
    if (!isInOrder) {
      begin(undefined, family)
      add(particle, family)
      add(name.family, family, tieAfter(particle, sorting))
    }
    begin(inverted ? comma : name.order === 'static' ? space : undefined, given)
    add(givenText, given)
    if (isInOrder) begin(isFull ? space : gap, family)
    add(dropping, given, space)
    if (isInOrder) {
      add(particle, family, tieAfter(dropping, sorting))
      add(name.family, family, tieAfter(particle || dropping, sorting))
    } else {
      if (isDemoted) add(name.nonDropping, family, space)
      begin(comma, plain)
    }
    add(suffix, plain, name.commaSuffix ? suffixComma : space)
    begin(undefined, plain)
  }

  return (context, name, inverted, level, origin) => {
    const { sorting, origins } = context
    const how = id + (origins ? 12 : 0) + (inverted ? 6 : 0) + (sorting && name.nonDropping !== '' ? 3 : 0) + level
    let made = find(name.formatted, how)?.made
    if (made === undefined) {
      out = joinsParts && !origins && name.isPlain ? texts : tokens
      variable = origin
      language = name.language
      out.cut(0)
      write(name, inverted, level, sorting)
      made = out === texts ? out.text : out.slice()
      if (context.remembers) name.formatted = new Known(how, made, name.formatted)
    }
    if (typeof made === 'string') context.out.write(made, origin)
    else context.out.pushAll(made)
  }
}

/** A particle that the name follows without a blank: one with a hyphen, or elided after a consonant (d’, but de’ for dei). */
function joins(particle: string): boolean {
  return /(?:-|[^aeiou]['’ʼ‘])$/.test(particle)
}

/** How a part of a name is set. Its affixes stand around all that is printed with it. */
interface Part {
  readonly prefix: Token | undefined
  readonly suffix: Token | undefined
  readonly open: Token | undefined
  readonly textCase: NamePart['text-case']
}

function compilePart(part: NamePart = {}): Part {
  return {
    prefix: affix(part.prefix),
    suffix: affix(part.suffix),
    open: openToken(part),
    textCase: part['text-case'],
  }
}
