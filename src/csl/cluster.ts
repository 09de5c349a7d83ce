/*
 * Cites → one citation: their order, grouping and collapsing (CSL 1.0.2, "Cite Grouping", "Cite Collapsing"), affixes and delimiters.
 */
import type { Cite } from './cite.js'
import type { CompiledStyle } from './compile.js'
import { type CiteState, Context, type Disambiguation, type Repeats } from './context.js'
import { openToken } from './decorate.js'
import type { ItemRecord } from './record.js'
import { richText } from './rich-text.js'
import { sortBy, sortGrouped } from './sort.js'
import type { IndependentStyle } from './style.js'
import { AFFIX, affix, affixOf, CLOSE_TOKEN, END_SUFFIX, hasText, ITEM, TEXT, type Token, token } from './token.js'

/** A cite with all that rendering it takes. */
export interface ReadyCite {
  readonly cite: Cite
  readonly record: ItemRecord
  readonly state: CiteState
  readonly dis: Disambiguation
  readonly citationNumber: number
}

export interface ClusterOptions {
  readonly mode: 'composite' | 'author-only' | 'suppress-author' | undefined
  readonly infix: string | undefined
  /** Printed for a cite that comes to nothing. */
  readonly blank: string
  /** It stands in a document: cites of the same people, where the style shortens them, are put side by side. */
  readonly groups: boolean
  /** Names in the running text are joined by the word and, also where the style has a symbol. */
  readonly spellsAnd: boolean
  /** Texts of different origin stay apart. */
  readonly origins: boolean
}

/** Where a cite stands among numbers or letters in a row. */
interface Place {
  /** The citation number is all that is printed, save for affixes of the style. */
  readonly isNumber: boolean
  /** The citation number, or that of the letter after the year, if it is all that is printed with the cite. */
  readonly opens: number | undefined
  /** The same if it ends the cite; NaN for the number of a locator after its label. */
  readonly ends: number | undefined
}

interface Made extends Place {
  readonly ready: ReadyCite
  readonly tokens: readonly Token[]
  readonly isCollapsed: boolean | undefined
  readonly isSameNames: boolean | undefined
  /** What stands between it and the cite before. */
  delimiter: string | undefined
}

export function renderCluster(
  cites: readonly ReadyCite[],
  compiled: CompiledStyle,
  options: ClusterOptions,
): readonly Token[] {
  const { layout } = compiled.style.citation
  const sorted = order(cites, compiled, options.groups)
  const [first] = sorted
  if (first === undefined) return []
  if (options.mode === 'author-only') return authorOf(first, compiled, options.spellsAnd, true)
  const body = join(collapse(makeAll(sorted, compiled, options), compiled))
  const lead =
    options.mode === 'composite'
      ? [token(ITEM, first.record.id), ...authorOf(first, compiled, options.spellsAnd, false)]
      : []
  if (!hasText(body)) return lead
  const open = openToken(layout)
  return [
    ...lead,
    hasText(lead) ? token(AFFIX, spaced(options.infix ?? ' ')) : undefined,
    open,
    affix(layout.prefix),
    ...body,
    affixOf(END_SUFFIX, layout.suffix),
    open && CLOSE_TOKEN,
  ].filter((each) => each !== undefined)
}

/** In the style's order; where it shortens cites of the same names, these follow each other. */
function order(cites: readonly ReadyCite[], compiled: CompiledStyle, groups: boolean): readonly ReadyCite[] {
  const { sort } = compiled.citation
  const { lang } = compiled.locale
  if (cites.length < 2 || sort.length === 0) return cites
  if (!groups || !sortsNames(compiled)) return sortBy(cites, sort, 'citation', lang).subjects
  return sortGrouped(cites, (ready) => namesOf(ready, compiled), sort, 'citation', lang)
}

/** Where cites depend on their place among others of their item, only the style's own groups are kept together. */
function sortsNames({ style, shortens, usesPositions }: CompiledStyle): boolean {
  const { 'cite-group-delimiter': delimiter } = style.citation.options
  return (shortens && style.class === 'in-text') || (delimiter !== undefined && !usesPositions)
}

/** The people who lead the cite; '' where something else does. */
function namesOf(ready: ReadyCite, compiled: CompiledStyle): string {
  const context = contextOf(ready, true)
  compiled.citation.render(context)
  return context.isLedByText ? '' : context.out.text.slice(context.namesFrom, context.namesTo)
}

/** With a blank on either side, unless it is a mark, a blank or nothing that stands there. */
function spaced(infix: string): string {
  return infix.replace(/^(?=[^\s,;:.])/, ' ').replace(/(?<=\S)$/, ' ')
}

function contextOf(ready: ReadyCite, isText = false): Context {
  const context = new Context(ready.record, 'citation', isText)
  context.cite = ready.state
  context.dis = ready.dis
  context.citationNumber = ready.citationNumber
  return context
}

/**
 * The names alone, without the affixes of the layout.
 *
 * @param isAlone they stand for themselves: a title in place of names goes without its marks, which are the writer's to set.
 */
function authorOf(ready: ReadyCite, compiled: CompiledStyle, inText: boolean, isAlone: boolean): readonly Token[] {
  const context = contextOf(ready)
  context.inText = inText
  compiled.citation.render(context)
  const names = context.out.slice(context.namesFrom, context.namesTo)
  return isAlone && context.isLedByText ? names.filter(({ kind }) => kind <= AFFIX) : names
}

/** The cites one after another, each shortened by what it has in common with the one before, as the style says. */
function makeAll(cites: readonly ReadyCite[], compiled: CompiledStyle, options: ClusterOptions): readonly Made[] {
  const { collapse, 'disambiguate-add-year-suffix': hasLetters } = compiled.style.citation.options
  const { shortens } = compiled
  const repeats: Repeats | undefined = compiled.groupsNames
    ? {
        hidesNames: shortens,
        hidesYears: shortens && collapse !== 'year' && hasLetters === true,
        names: undefined,
        isSameNames: false,
        isCollapsed: false,
        years: [],
        yearsBefore: [],
      }
    : undefined
  // Only the first of a cluster shows that it is there though nothing is printed of it, and not if the last is without its names.
  const hidesNames =
    cites.at(-1)?.cite['suppress-author'] === true || (cites.length === 1 && options.mode !== undefined)
  const blank = hidesNames ? '' : options.blank
  return cites.map((ready, index) => {
    if (repeats !== undefined) {
      repeats.isCollapsed = shortens
      repeats.yearsBefore = repeats.years
      repeats.years = []
    }
    const { cite } = ready
    const context = contextOf(ready)
    context.origins = options.origins
    context.capital =
      compiled.style.class === 'note' && (index === 0 || Boolean(cite.prefix)) && capitalAfter(cite.prefix ?? '')
    context.keepsWords = cite['suppress-author'] === true
    context.omitNames = context.keepsWords || (index === 0 && options.mode !== undefined)
    context.repeats = repeats
    let tokens: readonly Token[]
    if (cite['author-only'] === true) tokens = authorOf(ready, compiled, options.spellsAnd, true)
    else {
      compiled.citation.render(context)
      tokens = context.out.slice()
      if (!hasText(tokens)) tokens = index > 0 || blank === '' || cite.prefix || cite.suffix ? [] : [token(TEXT, blank)]
    }
    return {
      ready,
      tokens: withAffixes(tokens, cite, compiled),
      ...(cites.length > 1 ? placeOf(ready, tokens) : ALONE),
      isCollapsed: repeats?.isCollapsed,
      isSameNames: repeats?.isSameNames,
      delimiter: undefined,
    }
  })
}

/** A single cite is in no range, and so need not be looked at. */
const ALONE: Place = { isNumber: false, opens: undefined, ends: undefined }

/** What ranges of numbers and letters go by. */
function placeOf({ cite, citationNumber, dis }: ReadyCite, tokens: readonly Token[]): Place {
  const texts = tokens.filter(({ kind, text }) => kind <= END_SUFFIX && text !== '')
  const isAll = (variable: string): boolean => texts.every((each) => each.kind !== TEXT || each.variable === variable)
  const last = texts.at(-1)
  const isNumber = isAll('citation-number')
  const place = isNumber ? citationNumber : letterCode(dis)
  const isLabelled = texts.some(({ variable }) => variable.startsWith('term:'))
  const isDigits = isLabelled && last?.variable === 'locator' && /\d$/.test(last.text)
  const number = isDigits ? Number.NaN : undefined
  return {
    isNumber,
    opens: (isNumber || isAll('year-suffix')) && !cite.prefix && !cite.suffix ? place : undefined,
    ends: cite.suffix ? undefined : isNumber || last?.variable === 'year-suffix' ? place : number,
  }
}

/** A term at the head of a cite gets a capital, unless something that does not end a sentence stands before it. */
function capitalAfter(prefix: string): boolean {
  const text = prefix.replace(/<[^<>]{1,60}>/g, '').trim()
  return text === '' || (/[.!?]["'”’]?$/.test(text) && /\s/.test(text))
}

function withAffixes(tokens: readonly Token[], cite: Cite, compiled: CompiledStyle): readonly Token[] {
  const { prefix = '', suffix = '' } = cite
  if (prefix === '' && suffix === '') return tokens
  const { quotes } = compiled.locale.marks
  const out: Token[] = []
  if (prefix !== '') {
    out.push(...richText(prefix, '', quotes))
    if (!/[\s(['"“‘/-]$/.test(prefix)) out.push(token(AFFIX, ' '))
  }
  out.push(...tokens)
  if (suffix !== '') {
    if (/^[\p{L}\p{N}([<"“‘]/u.test(suffix)) out.push(token(AFFIX, ' '))
    const parsed = [...richText(suffix, '', quotes)]
    const [head] = parsed
    // A comma stays outside of quotation marks, other marks go into them.
    if (head?.kind === TEXT && !suffix.startsWith(','))
      parsed[0] = token(AFFIX, head.text, '', undefined, tokens.length === 0 || suffix.startsWith(' '))
    out.push(...parsed)
  }
  return out
}

/** What stands between two cites, by what of them is collapsed, as citeproc-js has it. */
function delimiterOf(each: Made, before: Made, { class: kind, citation }: IndependentStyle): string | undefined {
  const { collapse, 'after-collapse-delimiter': after, 'cite-group-delimiter': inGroup } = citation.options
  const between = citation.layout.delimiter
  const isNumbers = collapse === 'citation-number'
  const ends = !isNumbers && !each.isCollapsed && (before.isCollapsed === true || collapse !== 'year-suffix')
  if (after) return ends || before.ready.state.locator !== '' ? after : between
  if (each.isSameNames && inGroup && !isNumbers) return inGroup
  return each.isCollapsed && kind !== 'note' ? ', ' : between
}

/** Numbers and letters in a row are ranges, where the style says so; what parts them is the layout's or its letters' own delimiter. */
function collapse(made: readonly Made[], { style }: CompiledStyle): readonly Made[] {
  const { options, layout } = style.citation
  const list = made.filter((each) => each.tokens.length > 0)
  const between = layout.delimiter
  const inYear = options['cite-group-delimiter'] ?? options['year-suffix-delimiter'] ?? between
  let isLast = true
  for (let i = list.length - 1; i > 0; i -= 1) {
    const each = list[i] as Made
    const previous = list[i - 1] as Made
    const isNext = follows(previous, each)
    const isApart = each.opens === undefined || previous.ends === undefined
    each.delimiter =
      isNext || (isLast && !isApart) ? (each.isNumber ? between : inYear) : delimiterOf(each, previous, style)
    isLast = isApart || (isNext && isLast)
  }
  return options.collapse === 'citation-number' || options.collapse === 'year-suffix-ranged' ? collapseRuns(list) : list
}

function follows(a: Made | undefined, b: Made | undefined): boolean {
  return a?.ends !== undefined && b?.opens === a.ends + 1
}

function letterCode({ yearSuffix }: Disambiguation): number {
  let value = 0
  for (const letter of yearSuffix) value = value * 26 + letter.charCodeAt(0) - 96
  return value
}

/** Of each run of three or more its ends, joined by a dash; the others as they are. */
function collapseRuns(list: readonly Made[]): readonly Made[] {
  const isWithin = (at: number): boolean => follows(list[at - 1], list[at]) && follows(list[at], list[at + 1])
  return list.filter((each, at) => {
    if (isWithin(at - 1)) each.delimiter = '–'
    return !isWithin(at)
  })
}

/**
 * A mark at the end of a suffix, or where there is none at the head of the prefix after it, stands for that of the delimiter.
 * The blanks of a delimiter stay beside those of prefixes.
 */
function join(made: readonly Made[]): readonly Token[] {
  return made.flatMap(({ ready, tokens, delimiter }, index) => {
    const before = made[index - 1]?.ready.cite.suffix
    const isMarked = before ? /[;.,]$/.test(before) : /^[;.,]/.test(ready.cite.prefix ?? '')
    const out: Token[] = []
    if (index > 0 && delimiter) {
      if (!isMarked) out.push(token(AFFIX, delimiter, '', undefined, true))
      else if (before && delimiter.includes(' ')) out.push(token(AFFIX, delimiter.replace(/^[^ ]+/, '')))
    }
    return [...out, token(ITEM, ready.record.id), ...tokens]
  })
}
