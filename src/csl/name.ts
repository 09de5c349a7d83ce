/*
 * One name (CSL 1.0.2, "Name", "Name-part"): its parts in the order in which they are printed.
 */

import type { Context } from './context.js'
import { openToken } from './decorate.js'
import { initials } from './initials.js'
import type { Output } from './output.js'
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
  /** Plain names are one text. */
  const joinsNames = Object.keys(parts).length === 0 && /^,? ?$/.test(separator) && /^\.? ?$/.test(mark ?? '')

  /** Where a name is being written, from which length on, and of what item; no name stands in another. */
  let out: Output
  let start = 0
  let variable = ''
  let language = ''
  /** Of the parts of it that are being written together, what stands before and around them, and whether one is written. */
  let joint: Token | undefined
  let around = plain
  let isOpen = false
  const begin = (before: Token | undefined, part: Part): void => {
    if (isOpen) out.push(around.suffix)
    joint = out.length > start ? before : undefined
    around = part
    isOpen = false
  }
  const add = (text: string, part: Part, before?: Token): void => {
    if (text === '') return
    out.push(isOpen ? before : joint)
    if (!isOpen) out.push(around.prefix)
    isOpen = true
    out.push(part.open)
    out.pushAll(changeCase(richText(text, variable, locale.marks.quotes), part.textCase, language))
    out.push(part.open && CLOSE_TOKEN)
  }
  const tieAfter = (text: string, sorting: boolean): Token | undefined =>
    text !== '' && !sorting && joins(text) ? undefined : tie
  const initialsOf = (text: string, shortens: boolean): string =>
    mark === undefined || text === '' ? text : initials(text, mark, hyphen, shortens)
  /** Particles, suffixes and given names are not shown beside the family name alone. */
  const isAlone = (level: number): boolean => isShort && level === 0
  const isFull = (level: number): boolean => mark === undefined || level === 2
  const givenOf = ({ given, particulars }: PersonParts, level: number): string => {
    if (given === '' || isAlone(level)) return ''
    return isFull(level) ? given : (particulars.isApart && shorten ? ' ' : '') + initialsOf(given, shorten)
  }

  const write: PrintName = (context, name, inverted, level, origin) => {
    const { sorting } = context
    const { particulars } = name
    const { placing } = particulars
    out = context.out
    start = out.length
    variable = origin
    language = context.record.language || locale.lang
    const family = placing === 'literal' ? ofOthers : ofPersons
    const isWestern = placing === 'western'
    const isWhole = isWestern && !isAlone(level)
    const dropping = isWhole ? particulars.dropping : ''
    const suffix = isWhole ? initialsOf(particulars.suffix, false) : ''
    const isDemoted = inverted && (demote === 'display-and-sort' || (sorting && demote === 'sort-only'))
    const particle = isDemoted ? '' : particulars.nonDropping
    const isInOrder = isWestern && !inverted
    if (!isInOrder) {
      begin(undefined, family)
      add(particle, family)
      add(name.family, family, tieAfter(particle, sorting))
    }
    begin(inverted ? comma : placing === 'static' ? space : undefined, given)
    add(givenOf(name, level), given)
    if (isInOrder) begin(isFull(level) ? space : gap, family)
    add(dropping, given, space)
    if (isInOrder) {
      add(particle, family, tieAfter(dropping, sorting))
      add(name.family, family, tieAfter(particle || dropping, sorting))
    } else {
      if (isDemoted) add(particulars.nonDropping, family, space)
      begin(comma, plain)
    }
    add(suffix, plain, particulars.commaSuffix ? suffixComma : space)
    begin(undefined, plain)
  }

  return (context, name, inverted, level, origin) => {
    if (!joinsNames || context.origins || !name.isPlain) {
      write(context, name, inverted, level, origin)
      return
    }
    const { family } = name
    const given = givenOf(name, level)
    const text = inverted ? family + separator + given : `${given} ${family}`
    context.out.write(given === '' ? family : text, origin)
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
