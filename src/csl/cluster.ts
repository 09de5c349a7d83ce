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
import {
  AFFIX,
  affix,
  affixOf,
  CLOSE_TOKEN,
  END_SUFFIX,
  hasText,
  ITEM,
  plainText,
  TEXT,
  type Token,
  token,
} from './token.js'

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

interface Made {
  readonly ready: ReadyCite
  readonly tokens: readonly Token[]
  /** The citation number is all that is printed, save for affixes of the style. */
  readonly isNumber: boolean
  /** The citation number, or that of the letter after the year, if it is all that is printed with the cite. */
  readonly opens: number | undefined
  /** The same if it ends the cite; NaN for the number of a locator after its label. */
  readonly ends: number | undefined
  /** The letter after the year is the first thing that one of the groups around it holds. */
  delimiter: Token | undefined
}

export function renderCluster(
  cites: readonly ReadyCite[],
  compiled: CompiledStyle,
  options: ClusterOptions,
): readonly Token[] {
  const { layout } = compiled.style.citation
  const [first] = cites
  if (first === undefined) return []
  const sorted = order(cites, compiled, options.groups)
  if (options.mode === 'author-only') return plainAuthorOf(sorted[0] ?? first, compiled, options.spellsAnd)
  const made = makeAll(sorted, compiled, options)
  const body = join(collapse(made, compiled))
  const out: Token[] = []
  if (options.mode === 'composite') {
    const lead = sorted[0] ?? first
    out.push(token(ITEM, lead.record.id), ...authorOf(lead, compiled, options.spellsAnd))
    if (hasText(out)) out.push(token(AFFIX, options.infix === undefined ? ' ' : spaced(options.infix)))
  }
  if (!hasText(body)) return options.mode === 'composite' ? out.slice(0, -1) : body
  const open = openToken(layout)
  if (open !== undefined) out.push(open)
  const prefix = affix(layout.prefix)
  const suffix = affixOf(END_SUFFIX, layout.suffix)
  if (prefix !== undefined) out.push(prefix)
  out.push(...body)
  if (suffix !== undefined) out.push(suffix)
  if (open !== undefined) out.push(CLOSE_TOKEN)
  return out
}

/** In the style's order; where it shortens cites of the same names, these follow each other. */
function order(cites: readonly ReadyCite[], compiled: CompiledStyle, groups: boolean): readonly ReadyCite[] {
  const { sort } = compiled.citation
  const { lang } = compiled.locale
  if (cites.length < 2 || sort.length === 0) return cites
  if (!groups || !sortsNames(compiled)) return sortBy(cites, sort, 'citation', lang).subjects
  const names = new Map(cites.map((ready) => [ready, namesOf(ready, compiled)]))
  return sortGrouped(cites, (ready) => names.get(ready) ?? '', sort, 'citation', lang)
}

/** Where cites depend on their place among others of their item, only the style's own groups are kept together. */
function sortsNames({ style, usesPositions }: CompiledStyle): boolean {
  const { collapse, 'cite-group-delimiter': delimiter } = style.citation.options
  const isShortened = collapse !== undefined && collapse !== 'citation-number' && style.class === 'in-text'
  return isShortened || (delimiter !== undefined && !usesPositions)
}

/** The people who lead the cite; '' where something else does. */
function namesOf(ready: ReadyCite, compiled: CompiledStyle): string {
  const context = contextOf(ready)
  compiled.citation.render(context)
  return context.isLedByText ? '' : plainText(namesIn(context))
}

function spaced(infix: string): string {
  return `${/^[\s,;:.]/.test(infix) || infix === '' ? '' : ' '}${infix}${/\s$/.test(infix) || infix === '' ? '' : ' '}`
}

function contextOf(ready: ReadyCite): Context {
  const context = new Context(ready.record, 'citation')
  context.cite = ready.state
  context.dis = ready.dis
  context.citationNumber = ready.citationNumber
  return context
}

/** The names alone, without the affixes of the layout. */
function authorOf(ready: ReadyCite, compiled: CompiledStyle, inText: boolean): readonly Token[] {
  const context = contextOf(ready)
  context.inText = inText
  compiled.citation.render(context)
  return namesIn(context)
}

/** The same where it stands for itself: a title in place of names goes without its marks, which are the writer's to set. */
function plainAuthorOf(ready: ReadyCite, compiled: CompiledStyle, inText: boolean): readonly Token[] {
  const context = contextOf(ready)
  context.inText = inText
  compiled.citation.render(context)
  const tokens = namesIn(context)
  return context.isLedByText ? tokens.filter(({ kind }) => kind <= AFFIX) : tokens
}

function namesIn({ out, namesFrom, namesTo }: Context): readonly Token[] {
  return namesFrom < 0 ? [] : out.slice(namesFrom, namesTo)
}

/** The cites one after another, each shortened by what it has in common with the one before, as the style says. */
function makeAll(cites: readonly ReadyCite[], compiled: CompiledStyle, options: ClusterOptions): readonly Made[] {
  const { collapse } = compiled.style.citation.options
  const shortens = collapse !== undefined && collapse !== 'citation-number'
  const repeats: Repeats | undefined = compiled.groupsNames
    ? {
        hidesNames: shortens,
        hidesYears:
          shortens && collapse !== 'year' && compiled.style.citation.options['disambiguate-add-year-suffix'] === true,
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
  const delimiterAfter = delimiters(compiled)
  let wasCollapsed = false
  let isLocated = false
  return cites.map((ready, index) => {
    if (repeats !== undefined) {
      repeats.isCollapsed = shortens
      repeats.yearsBefore = repeats.years
      repeats.years = []
    }
    const made = make(ready, compiled, options, index === 0 && options.mode !== undefined, index, blank, repeats)
    const isCollapsed = repeats?.isCollapsed === true
    made.delimiter = delimiterAfter(isLocated, wasCollapsed, isCollapsed, repeats?.isSameNames === true)
    wasCollapsed = isCollapsed
    isLocated = ready.state.locator !== ''
    return made
  })
}

function make(
  ready: ReadyCite,
  compiled: CompiledStyle,
  options: ClusterOptions,
  omitNames: boolean,
  index: number,
  blank: string,
  repeats: Repeats | undefined,
): Made {
  const { cite } = ready
  const isAuthor = cite['author-only'] === true
  const context = contextOf(ready)
  context.origins = options.origins
  const isNote = compiled.style.class === 'note'
  context.capital = isNote && (index === 0 || Boolean(cite.prefix)) && capitalAfter(cite.prefix ?? '')
  context.keepsWords = cite['suppress-author'] === true
  context.omitNames = omitNames || context.keepsWords
  context.repeats = repeats
  if (!isAuthor) compiled.citation.render(context)
  const out = context.out.slice()
  const tokens = isAuthor
    ? plainAuthorOf(ready, compiled, options.spellsAnd)
    : hasText(out)
      ? out
      : index > 0 || blank === '' || cite.prefix || cite.suffix
        ? []
        : [token(TEXT, blank)]
  const texts = out.filter(({ kind, text }) => kind <= END_SUFFIX && text !== '')
  const isAll = (variable: string): boolean => texts.every((each) => each.kind !== TEXT || each.variable === variable)
  const last = texts.at(-1)
  const isNumber = !isAuthor && isAll('citation-number')
  const isLetter = !isNumber && isAll('year-suffix')
  const place = isNumber ? ready.citationNumber : letterCode(ready.dis)
  const isLabelled = texts.some(({ variable }) => variable.startsWith('term:'))
  const isDigits = isLabelled && last?.variable === 'locator' && /\d$/.test(last.text)
  return {
    ready,
    tokens: withAffixes(tokens, cite, compiled),
    isNumber,
    opens: (isNumber || isLetter) && !cite.prefix && !cite.suffix ? place : undefined,
    ends: cite.suffix
      ? undefined
      : isNumber || last?.variable === 'year-suffix'
        ? place
        : isDigits
          ? Number.NaN
          : undefined,
    delimiter: undefined,
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

/** What stands before a cite, by what of it and of the cite before is collapsed, as citeproc-js has it. */
function delimiters({
  style,
}: CompiledStyle): (
  isLocated: boolean,
  wasCollapsed: boolean,
  isCollapsed: boolean,
  isSameNames: boolean,
) => Token | undefined {
  const { options, layout } = style.citation
  const between = delimiterOf(layout.delimiter)
  const comma = style.class === 'note' ? between : delimiterOf(', ')
  const inGroup = delimiterOf(options['cite-group-delimiter'])
  const after = delimiterOf(options['after-collapse-delimiter'])
  return (isLocated, wasCollapsed, isCollapsed, isSameNames) => {
    if (after !== undefined)
      return isLocated || (!isCollapsed && (wasCollapsed || options.collapse !== 'year-suffix')) ? after : between
    if (isSameNames && inGroup !== undefined) return inGroup
    return isCollapsed ? comma : between
  }
}

/** Numbers and letters in a row are ranges, where the style says so; what parts them is the layout's or its letters' own delimiter. */
function collapse(made: readonly Made[], { style }: CompiledStyle): readonly Made[] {
  const { options, layout } = style.citation
  const list = made.filter((each) => each.tokens.length > 0)
  const between = delimiterOf(layout.delimiter)
  const after = delimiterOf(options['after-collapse-delimiter'] ?? layout.delimiter)
  const inYear = delimiterOf(options['cite-group-delimiter'] ?? options['year-suffix-delimiter'] ?? layout.delimiter)
  let isLast = true
  for (let i = list.length - 1; i > 0; i -= 1) {
    const each = list[i] as Made
    const previous = list[i - 1] as Made
    if (options.collapse === 'citation-number') each.delimiter = previous.ready.state.locator === '' ? between : after
    if (each.opens === undefined || previous.ends === undefined) {
      isLast = true
      continue
    }
    const isNext = follows(previous, each)
    if (isNext || isLast) each.delimiter = each.isNumber ? between : inYear
    if (!isNext) isLast = false
  }
  return options.collapse === 'citation-number' || options.collapse === 'year-suffix-ranged' ? collapseRuns(list) : list
}

function follows(a: Made, b: Made): boolean {
  return a.ends !== undefined && b.opens === a.ends + 1
}

/** What stands between cites stays as it is beside their prefixes. */
function delimiterOf(text: string | undefined): Token | undefined {
  return text === undefined || text === '' ? undefined : token(AFFIX, text, '', undefined, true)
}

function letterCode({ yearSuffix }: Disambiguation): number {
  let value = 0
  for (const letter of yearSuffix) value = value * 26 + letter.charCodeAt(0) - 96
  return value
}

/** Of each run of three or more its ends, joined by a dash; the others as they are. */
function collapseRuns(list: readonly Made[]): readonly Made[] {
  const out: Made[] = []
  for (let i = 0; i < list.length; ) {
    let end = i
    while (end + 1 < list.length && follows(list[end] as Made, list[end + 1] as Made)) end += 1
    out.push(list[i] as Made)
    if (end - i >= 2) {
      const last = list[end] as Made
      last.delimiter = token(AFFIX, '–')
      out.push(last)
      i = end + 1
    } else i += 1
  }
  return out
}

/** A mark at the end of a suffix, or where there is none at the head of the prefix after it, stands for that of the delimiter. */
function join(made: readonly Made[]): readonly Token[] {
  const out: Token[] = []
  made.forEach((each, index) => {
    const { suffix } = made[index - 1]?.ready.cite ?? {}
    const { delimiter } = each
    if (index > 0 && delimiter !== undefined) {
      if (suffix ? !/[;.,]$/.test(suffix) : !/^[;.,]/.test(each.ready.cite.prefix ?? '')) out.push(delimiter)
      else if (suffix && delimiter.text.includes(' ')) out.push(token(AFFIX, delimiter.text.replace(/^[^ ]+/, '')))
    }
    out.push(token(ITEM, each.ready.record.id))
    for (const one of each.tokens) out.push(one)
  })
  return out
}
