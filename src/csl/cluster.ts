/*
 * Cites → one citation: their order, grouping and collapsing (CSL 1.0.2, "Cite Grouping", "Cite Collapsing"), affixes and delimiters.
 */
import type { Cite } from './cite.js'
import type { CompiledStyle } from './compile.js'
import { type CiteState, Context, type Disambiguation } from './context.js'
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
}

interface Made {
  readonly ready: ReadyCite
  tokens: readonly Token[]
  readonly names: string
  readonly year: string
  /** The style prints names first of all, but there are none. */
  readonly isNameless: boolean
  /** The citation number is all that is printed, save for affixes of the style. */
  readonly isNumber: boolean
  /** Nothing of its own beside the cite: no locator, prefix or suffix. */
  readonly bare: boolean
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
  const made = sorted.map((ready, index) =>
    make(ready, compiled, options, index === 0 && options.mode !== undefined, index),
  )
  const body = join(shorten(made, compiled))
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
  if (!groups || !groupsNames(compiled)) return sortBy(cites, sort, 'citation', lang).subjects
  const names = new Map(cites.map((ready) => [ready, namesOf(ready, compiled)]))
  return sortGrouped(cites, (ready) => names.get(ready) ?? '', sort, 'citation', lang)
}

function groupsNames({ style }: CompiledStyle): boolean {
  const { collapse, 'cite-group-delimiter': delimiter } = style.citation.options
  return delimiter !== undefined || (collapse !== undefined && collapse !== 'citation-number')
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

function make(
  ready: ReadyCite,
  compiled: CompiledStyle,
  options: ClusterOptions,
  omitNames: boolean,
  index: number,
): Made {
  const { cite } = ready
  const context = contextOf(ready)
  const isNote = compiled.style.class === 'note'
  context.capital = isNote && (index === 0 || Boolean(cite.prefix)) && capitalAfter(cite.prefix ?? '')
  context.omitNames = omitNames || cite['suppress-author'] === true
  if (cite['author-only'] === true) {
    const tokens = plainAuthorOf(ready, compiled, options.spellsAnd)
    return {
      ready,
      tokens: withAffixes(tokens, cite, compiled),
      names: '',
      year: '',
      isNameless: false,
      isNumber: false,
      bare: false,
      delimiter: undefined,
    }
  }
  compiled.citation.render(context)
  let tokens: readonly Token[] = context.out
  if (!hasText(tokens)) tokens = blankOf(cite, index, options.blank)
  const lead = plainText(context.omitNames ? authorOf(ready, compiled, false) : namesIn(context))
  const names = context.isLedByText ? '' : lead
  const isNameless = lead === '' && context.namesCalled
  const date = ready.record.date('issued')
  const year = date?.from === undefined ? (date?.literal ?? '') : String(date.from.year)
  const isNumber = context.out.every(({ kind, variable }) => kind !== TEXT || variable === 'citation-number')
  const bare = ready.state.locator === '' && !cite.prefix && !cite.suffix
  return {
    ready,
    tokens: withAffixes(tokens, cite, compiled),
    names,
    year,
    isNameless,
    isNumber,
    bare,
    delimiter: undefined,
  }
}

/** What stands for a cite of which nothing is printed: only the first of a cluster shows that it is there. */
function blankOf({ prefix, suffix }: Cite, index: number, blank: string): readonly Token[] {
  return blank === '' || index > 0 || prefix || suffix ? [] : [token(TEXT, blank)]
}

/** A term at the head of a cite gets a capital, unless something that does not end a sentence stands before it. */
function capitalAfter(prefix: string): boolean {
  const text = prefix.replace(/<[^<>]{1,60}>/g, '').trim()
  return text === '' || (/[.!?]["'”’]?$/.test(text) && /\s/.test(text))
}

function withAffixes(tokens: readonly Token[], cite: Cite, compiled: CompiledStyle): readonly Token[] {
  const { prefix = '', suffix = '' } = cite
  if ((prefix === '' && suffix === '') || tokens.length === 0) return tokens
  const { quotes } = compiled.locale.marks
  const out: Token[] = []
  if (prefix !== '') {
    out.push(...richText(prefix, '', quotes))
    if (!/[\s(['"“‘/-]$/.test(prefix)) out.push(token(AFFIX, ' '))
  }
  out.push(...tokens)
  if (suffix !== '') {
    if (/^[\p{L}\p{N}([<"“‘]/u.test(suffix)) out.push(token(AFFIX, ' '))
    const parsed = richText(suffix, '', quotes)
    out.push(...parsed.map((each, index) => (index === 0 && each.kind === TEXT ? token(AFFIX, each.text) : each)))
  }
  return out
}

/** Neighbours of the same names are shortened, as the style collapses them. */
function shorten(made: readonly Made[], compiled: CompiledStyle): readonly Made[] {
  const { options, layout } = compiled.style.citation
  const { collapse } = options
  const groupDelimiter = options['cite-group-delimiter']
  const groups = groupsNames(compiled)
  let list = made.filter((each) => each.tokens.length > 0)
  const between = delimiterOf(layout.delimiter)
  const after = delimiterOf(options['after-collapse-delimiter'] ?? layout.delimiter)
  const isPlain = compiled.style.class === 'note' || options['after-collapse-delimiter'] !== undefined
  const inGroup = delimiterOf(isPlain ? layout.delimiter : (groupDelimiter ?? ', '))
  const nameless = delimiterOf(isPlain ? layout.delimiter : ', ')
  const inYear = delimiterOf(options['year-suffix-delimiter'] ?? groupDelimiter ?? layout.delimiter)
  if (collapse === 'citation-number') return collapseNumbers(list, between, after)
  let collapsed = true
  for (let i = 0; i < list.length; i += 1) {
    const each = list[i] as Made
    const previous = list[i - 1]
    each.delimiter = collapse === undefined || !collapsed ? between : after
    if (previous !== undefined && each.names !== previous.names) collapsed = false
    if (previous === undefined || !groups) continue
    if (each.isNameless && collapse !== undefined) each.delimiter = collapsed ? inGroup : nameless
    if (each.names !== previous.names) continue
    const sameYear =
      collapse !== undefined &&
      collapse !== 'year' &&
      each.year === previous.year &&
      each.ready.dis.yearSuffix !== '' &&
      previous.ready.dis.yearSuffix !== ''
    if (each.names === '' && !sameYear) continue
    const isLocated = previous.ready.state.locator !== '' && options['after-collapse-delimiter'] !== undefined
    each.delimiter = isLocated ? after : sameYear && each.bare && previous.bare ? inYear : inGroup
    if (collapse === undefined) continue
    const context = contextOf(each.ready)
    context.omitNames = true
    context.omitYear = sameYear
    compiled.citation.render(context)
    collapsed = true
    each.tokens = hasText(context.out) ? withAffixes(context.out, each.ready.cite, compiled) : []
  }
  list = list.filter((each) => each.tokens.length > 0)
  return collapse === 'year-suffix-ranged' ? collapseLetters(list) : list
}

/** What stands between cites stays as it is beside their prefixes. */
function delimiterOf(text: string | undefined): Token | undefined {
  return text === undefined || text === '' ? undefined : token(AFFIX, text, '', undefined, true)
}

/** Three numbers or more in a row are a range; a prefix may stand before it. What follows a locator is parted as the style has it. */
function collapseNumbers(list: readonly Made[], between: Token | undefined, after: Token | undefined): readonly Made[] {
  const isNext = ({ ready: a, isNumber }: Made, { ready: b, isNumber: isToo }: Made): boolean =>
    isNumber && isToo && !a.cite.suffix && !b.cite.prefix && !b.cite.suffix && b.citationNumber === a.citationNumber + 1
  list.forEach((each, index) => {
    each.delimiter = (list[index - 1]?.ready.state.locator ?? '') === '' ? between : after
  })
  return collapseRuns(list, isNext)
}

/** Three letters or more in a row are a range. */
function collapseLetters(list: readonly Made[]): readonly Made[] {
  const isNext = (a: Made, b: Made): boolean =>
    a.bare &&
    b.bare &&
    a.names === b.names &&
    a.year === b.year &&
    a.ready.dis.yearSuffix !== '' &&
    code(b) === code(a) + 1
  const code = (made: Made): number => {
    let value = 0
    for (const letter of made.ready.dis.yearSuffix) value = value * 26 + letter.charCodeAt(0) - 96
    return value
  }
  return collapseRuns(list, isNext)
}

/** Of each run of three or more its ends, joined by a dash; the others as they are. */
function collapseRuns(list: readonly Made[], isNext: (a: Made, b: Made) => boolean): readonly Made[] {
  const out: Made[] = []
  for (let i = 0; i < list.length; ) {
    let end = i
    while (end + 1 < list.length && isNext(list[end] as Made, list[end + 1] as Made)) end += 1
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

const SPACE = token(AFFIX, ' ')

/** A mark at the head of a prefix, or a comma at the end of a suffix, stands for the delimiter. */
function join(made: readonly Made[]): readonly Token[] {
  const out: Token[] = []
  made.forEach((each, index) => {
    if (index > 0 && each.delimiter !== undefined && !/^[,;:.!?]/.test(each.ready.cite.prefix ?? '')) {
      const before = made[index - 1]?.ready.cite.suffix ?? ''
      if (!/,\s*$/.test(before)) out.push(each.delimiter)
      else if (before.endsWith(',')) out.push(SPACE)
    }
    out.push(token(ITEM, each.ready.record.id))
    for (const one of each.tokens) out.push(one)
  })
  return out
}
