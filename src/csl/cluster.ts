/*
 * Cites → one citation: their order, grouping and collapsing (CSL 1.0.2, "Cite Grouping", "Cite Collapsing"), affixes and delimiters.
 */
import type { Marks } from './assemble.js'
import type { Cite, Cluster } from './cite.js'
import type { CompiledStyle } from './compile.js'
import { Context, type Disambiguation, type Repeats } from './context.js'
import { openToken } from './decorate.js'
import type { PreviewCluster } from './processor.js'
import type { ItemRecord } from './record.js'
import type { KnownCite } from './rendered.js'
import { richText } from './rich-text.js'
import { orderBy, sortGrouped } from './sort.js'
import { AFFIX, affix, CLOSE_TOKEN, END_SUFFIX, hasText, ITEM, TEXT, type Token, token } from './token.js'

/** A cite with all that rendering it takes. */
export interface ReadyCite extends KnownCite {
  record: ItemRecord
}

/** What goes for all clusters of a document. */
export interface ClusterOptions {
  /** Printed for a cite that comes to nothing. */
  readonly blank: string
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

interface Made {
  readonly ready: ReadyCite
  readonly tokens: readonly Token[]
  readonly place: Place
  readonly isCollapsed: boolean | undefined
  readonly isSameNames: boolean | undefined
  /** What stands between it and the cite before. */
  delimiter: string | undefined
}

/** @param groups the cluster stands in a document: cites of the same people, where the style shortens them, are put side by side. */
export type RenderCluster = (cites: readonly ReadyCite[], cluster: PreviewCluster, groups: boolean) => readonly Token[]

/** @returns renders the clusters of a document, one at a time, all in one context. */
export function clusterRenderer(compiled: CompiledStyle, { blank, spellsAnd, origins }: ClusterOptions): RenderCluster {
  const { style, locale, citation, shortens, groupsNames, usesPositions, usesNumbers } = compiled
  const { sort } = citation
  const byKeys = orderBy(sort, 'citation', locale.lang)
  const { layout, options } = style.citation
  const { collapse, 'cite-group-delimiter': inGroup, 'after-collapse-delimiter': afterCollapse } = options
  const between = layout.delimiter
  const inYear = inGroup ?? options['year-suffix-delimiter'] ?? between
  const isNote = style.class === 'note'
  const collapsesNumbers = collapse === 'citation-number'
  const hidesYears = shortens && collapse !== 'year' && options['disambiguate-add-year-suffix'] === true
  /** Where cites depend on their place among others of their item, only the style's own groups are kept together. */
  const sortsNames = (shortens && !isNote) || (inGroup !== undefined && !usesPositions)
  const open = openToken(layout)
  const before = [open, affix(layout.prefix)].filter((each) => each !== undefined)
  const after = [affix(layout.suffix, END_SUFFIX), open && CLOSE_TOKEN].filter((each) => each !== undefined)
  let context: Context | undefined

  /** Renders a cite, with nothing of the one before in it. */
  const render = (
    ready: ReadyCite,
    inText: boolean,
    capital = false,
    omitNames = false,
    keepsWords = false,
    repeats?: Repeats,
  ): Context => {
    context ??= new Context(ready.record, 'citation')
    context.start(ready.record)
    context.cite = ready.state
    context.dis = ready.dis
    context.citationNumber = ready.citationNumber
    context.origins = origins
    context.inText = inText
    context.capital = capital
    context.omitNames = omitNames
    context.keepsWords = keepsWords
    context.repeats = repeats
    citation.render(context)
    return context
  }

  /**
   * The names alone, without the affixes of the layout.
   *
   * @param isAlone they stand for themselves: a title in place of names goes without its marks, which are the writer's to set.
   */
  const authorOf = (ready: ReadyCite, isAlone: boolean): readonly Token[] => {
    const { out, namesFrom, namesTo, isLedByText } = render(ready, spellsAnd)
    const names = out.slice(namesFrom, namesTo)
    return isAlone && isLedByText ? names.filter(({ kind }) => kind <= AFFIX) : names
  }

  /** The people who lead the cite; '' where something else does. */
  const namesOf = (ready: ReadyCite): string => {
    const { out, namesFrom, namesTo, isLedByText } = render(ready, false)
    return isLedByText ? '' : out.textFrom(namesFrom, namesTo)
  }

  /** In the style's order; where it shortens cites of the same names, these follow each other. */
  const order = (cites: readonly ReadyCite[], groups: boolean): readonly ReadyCite[] => {
    if (cites.length < 2 || sort.length === 0) return cites
    for (const each of cites) each.sortKeys = new Array<string>(sort.length)
    if (!groups || !sortsNames) return [...cites].sort(byKeys.inOrder)
    return sortGrouped(cites, namesOf, byKeys, sort, locale.lang)
  }

  /** The cites that come to something, each shortened by what it has in common with the one before, as the style says. */
  const makeAll = (cites: readonly ReadyCite[], mode: Cluster['mode']): readonly Made[] => {
    const isSingle = cites.length === 1
    // Without numbers and letters there is no row to stand in.
    const hasRows = !isSingle && (usesNumbers || cites.some(({ dis }) => dis.yearSuffix !== ''))
    const repeats: Repeats | undefined = groupsNames
      ? {
          hidesNames: shortens,
          hidesYears,
          names: undefined,
          isSameNames: false,
          isCollapsed: false,
          years: [],
          yearsBefore: [],
        }
      : undefined
    // Only the first of a cluster shows that it is there though nothing is printed of it, and not if the last is without its names.
    const hidesNames = cites.at(-1)?.cite['suppress-author'] === true || (isSingle && mode !== undefined)
    const made: Made[] = []
    for (let index = 0; index < cites.length; index += 1) {
      const ready = cites[index] as ReadyCite
      const { cite } = ready
      if (repeats !== undefined) {
        repeats.isCollapsed = shortens
        repeats.yearsBefore = repeats.years
        repeats.years = []
      }
      let tokens = cite['author-only'] === true ? authorOf(ready, true) : undefined
      if (tokens === undefined) {
        const capital = isNote && (cite.prefix ? capitalAfter(cite.prefix) : index === 0)
        const keepsWords = cite['suppress-author'] === true
        const omitNames = keepsWords || (index === 0 && mode !== undefined)
        tokens = render(ready, false, capital, omitNames, keepsWords, repeats).out.slice()
        if (!hasText(tokens))
          tokens = index > 0 || hidesNames || blank === '' || cite.prefix || cite.suffix ? [] : [token(TEXT, blank)]
      }
      const place = hasRows ? placeOf(ready, tokens) : ALONE
      tokens = withAffixes(tokens, cite, locale.marks.quotes)
      if (tokens.length > 0)
        made.push({
          ready,
          tokens,
          place,
          isCollapsed: repeats?.isCollapsed,
          isSameNames: repeats?.isSameNames,
          delimiter: undefined,
        })
    }
    return made
  }

  /** What stands between two cites, by what of them is collapsed, as citeproc-js has it. */
  const delimiterOf = (each: Made, previous: Made): string | undefined => {
    const ends = !collapsesNumbers && !each.isCollapsed && (previous.isCollapsed || collapse !== 'year-suffix')
    if (afterCollapse) return ends || previous.ready.state.locator !== '' ? afterCollapse : between
    if (each.isSameNames && inGroup && !collapsesNumbers) return inGroup
    return each.isCollapsed && !isNote ? ', ' : between
  }

  /** Numbers and letters in a row are ranges, where the style says so; what parts them is the layout's or its letters' own delimiter. */
  const collapsed = (list: readonly Made[]): readonly Made[] => {
    let isLast = true
    for (let i = list.length - 1; i > 0; i -= 1) {
      const each = list[i] as Made
      const previous = list[i - 1] as Made
      const isNext = follows(previous, each)
      const isApart = each.place.opens === undefined || previous.place.ends === undefined
      each.delimiter =
        isNext || (isLast && !isApart) ? (each.place.isNumber ? between : inYear) : delimiterOf(each, previous)
      isLast = isApart || (isNext && isLast)
    }
    return collapsesNumbers || collapse === 'year-suffix-ranged' ? collapseRuns(list) : list
  }

  return (cites, { mode, infix }, groups) => {
    const sorted = order(cites, groups)
    const [first] = sorted
    if (first === undefined) return []
    if (mode === 'author-only') return authorOf(first, true)
    const out: Token[] = []
    if (mode === 'composite') out.push(token(ITEM, first.record.id), ...authorOf(first, false))
    const lead = out.length
    if (hasText(out)) out.push(token(AFFIX, spaced(infix ?? ' ')))
    out.push(...before)
    const start = out.length
    join(collapsed(makeAll(sorted, mode)), out, origins)
    if (hasText(out, start)) out.push(...after)
    else out.length = lead
    return out
  }
}

/** With a blank on either side, unless it is a mark, a blank or nothing that stands there. */
function spaced(infix: string): string {
  return infix.replace(/^(?=[^\s,;:.])/, ' ').replace(/(?<=\S)$/, ' ')
}

/** A cite that is in no row, and so need not be looked at. */
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

function withAffixes(tokens: readonly Token[], cite: Cite, quotes: Marks['quotes']): readonly Token[] {
  const { prefix = '', suffix = '' } = cite
  if (prefix === '' && suffix === '') return tokens
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

function follows(a: Made | undefined, b: Made | undefined): boolean {
  return a?.place.ends !== undefined && b?.place.opens === a.place.ends + 1
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
function join(made: readonly Made[], out: Token[], origins: boolean): void {
  let before: string | undefined
  for (const { ready, tokens, delimiter } of made) {
    const { prefix = '', suffix } = ready.cite
    if (delimiter) {
      const isMarked = before ? /[;.,]$/.test(before) : /^[;.,]/.test(prefix)
      if (!isMarked) out.push(token(AFFIX, delimiter, '', undefined, true))
      else if (before && delimiter.includes(' ')) out.push(token(AFFIX, delimiter.replace(/^[^ ]+/, '')))
    }
    if (origins) out.push(token(ITEM, ready.record.id))
    out.push(...tokens)
    before = suffix
  }
}
