/*
 * Style + locale → closures, one for each rendering element. A compiled style is immutable and shared; macros are compiled
 * when they are first called, and called, never copied.
 */

import { compileCondition, variableText } from './conditions.js'
import { type Area, type Context, isNever, never, outcomeOfNever, type Render, type Test } from './context.js'
import { compileDate } from './dates.js'
import { decorate, displayed } from './decorate.js'
import { namesakeRule } from './disambiguate.js'
import { headSegment, writeSegments } from './embedded-labels.js'
import { find, Known } from './known.js'
import { labels, thingOf } from './label.js'
import { compileNames, type NamesOfArea, type NamesScope } from './names.js'
import {
  andOf,
  COUNTS,
  changeParts,
  DIGITS,
  listPieces,
  NO_RANGES,
  readNumbers,
  roman,
  writeNumbers,
  writePages,
} from './numbers.js'
import { CALLED, combine, EMPTY_TERM, FILLED, NOTHING, type Outcome, PRINTED, RESET } from './outcome.js'
import { padded } from './padded.js'
import type { ItemRecord } from './record.js'
import type { ResolvedLocale } from './resolve-locale.js'
import { isPlain, richText } from './rich-text.js'
import { byShape, DOCUMENT_VARIABLES, type Shape } from './shape.js'
import { shared } from './shared.js'
import type {
  Bibliography,
  Choose,
  Citation,
  IndependentStyle,
  InheritableNames,
  Label,
  Number_,
  PageRangeFormat,
  Rendering,
  SortKey,
  Text,
} from './style.js'
import { stripTerm, termTokens } from './term.js'
import { changeCase, changeOwnCase, changePlainCase } from './text-case.js'
import { affix, LINK, LINK_END_TOKEN, TEXT, type Token, token } from './token.js'

export interface CompiledStyle {
  readonly style: IndependentStyle
  readonly locale: ResolvedLocale
  readonly citation: CompiledArea
  readonly bibliography: CompiledArea | undefined
  /** Whether citations depend on how often an item is cited, or on what tells it apart. */
  readonly hasConditions: boolean
  /** Whether cites of the same people in a row are shortened. */
  readonly shortens: boolean
  /** Whether they are shortened, or parted in a way of their own. */
  readonly groupsNames: boolean
  /** Whether cites print the note in which their item was cited first. */
  readonly usesNotes: boolean
  /** Whether cites depend on where they stand among the cites of their item. */
  readonly usesPositions: boolean
  /** Whether the numbers of items are printed or sorted by. */
  readonly usesNumbers: boolean
  /** Whether some element has a place of its own in the entry. */
  readonly displays: boolean
}

export interface CompiledArea {
  readonly render: Render
  /** The elements of the layout, one by one, as they are for an item. */
  children(record: ItemRecord): readonly Render[]
  /** Whether it prints the citation number. */
  readonly usesNumber: boolean
  readonly sort: readonly CompiledKey[]
}

export interface CompiledKey {
  readonly key: SortKey
  readonly render: Render
  /** Given names that tell namesakes apart are shown in it. */
  readonly showsGivens: boolean
}

/** An area of a style, for all items or for those of one shape. */
interface Program {
  readonly layout: Render
  readonly children: readonly Render[]
  readonly keys: readonly Render[]
}

/** As the reference processor has it, names are sorted by as if a macro printed them like that. */
const NAMES_KEY = { element: 'names', name: { 'name-as-sort-order': 'all', 'sort-separator': ' ' } } as const

export function compileStyle(style: IndependentStyle, locale: ResolvedLocale): CompiledStyle {
  const formats = new Map<string, number>()
  const idOf = (format: string): number => {
    const id = formats.get(format) ?? formats.size
    formats.set(format, id)
    return id
  }
  const used = usesOf(style)
  const { collapse, 'cite-group-delimiter': groupDelimiter } = style.citation.options
  const shortens = collapse !== undefined && collapse !== 'citation-number'
  const groupsNames = groupDelimiter !== undefined || shortens
  const area = (name: Area, source: Citation | Bibliography): CompiledArea => {
    const names: NamesOfArea = {
      locale,
      options: style.options,
      onlyInitials: style.citation.options['givenname-disambiguation-rule']?.endsWith('initials') === true,
      inherited: { ...style.names, ...source.names },
      idOf,
      made: new Map(),
    }
    const groups = name === 'citation' && groupsNames
    const alignsSecond = 'second-field-align' in source.options
    const program = (shape?: Shape): Program => {
      const compiler = new Compiler(style, names, used.variables.has('year-suffix'), shape, groups)
      const children = source.layout.children.map((each) => compiler.compileOne(each, !alignsSecond))
      return { layout: sequence(children), children, keys: source.sort.map((key) => compiler.compileKey(key)) }
    }
    const programOf = byShape(program)
    return {
      render: (context) => programOf(context.record).layout(context),
      children: (record) => programOf(record).children,
      usesNumber: used.variables.has('citation-number'),
      sort: source.sort.map((key, index) => ({
        key,
        render: (context) => programOf(context.record).keys[index]?.(context) ?? NOTHING,
        showsGivens: namesakeRule(style.citation.options) !== undefined,
      })),
    }
  }
  const usesNotes = used.variables.has('first-reference-note-number')
  return {
    style,
    locale,
    citation: area('citation', style.citation),
    bibliography: style.bibliography && area('bibliography', style.bibliography),
    hasConditions: used.disambiguate,
    shortens,
    groupsNames,
    usesNotes,
    usesPositions: usesNotes || used.positions,
    displays: used.displays,
    usesNumbers:
      used.variables.has('citation-number') ||
      [...style.citation.sort, ...(style.bibliography?.sort ?? [])].some((key) => key.variable === 'citation-number'),
  }
}

/** What a style uses, in any of its elements. */
interface Uses {
  /** Variables of texts, numbers and labels. */
  readonly variables: ReadonlySet<string | undefined>
  /** Whether it asks for the position of a cite, or shortens names in another way when an item is cited again. */
  readonly positions: boolean
  /** Whether a condition is there to tell items apart. */
  readonly disambiguate: boolean
  readonly displays: boolean
}

function usesOf({ names, macros, citation, bibliography }: IndependentStyle): Uses {
  const areas = [...Object.values(macros), citation.layout.children, bibliography?.layout.children ?? []]
  const elements = areas.flatMap((area) => allOf(area))
  const conditions = elements.flatMap((each) =>
    each.element === 'choose' ? each.branches.map(({ condition }) => condition) : [],
  )
  return {
    variables: new Set(elements.map((each) => ('variable' in each ? each.variable : undefined))),
    positions:
      [names, citation.names, ...elements.map((each) => (each.element === 'names' ? each.name : undefined))].some(
        hasLaterForm,
      ) || conditions.some((condition) => condition?.position !== undefined),
    disambiguate: conditions.some((condition) => condition?.disambiguate !== undefined),
    displays: elements.some((each) => 'display' in each),
  }
}

/** Elements with all that they hold. */
function allOf(elements: readonly Rendering[], all: Rendering[] = []): readonly Rendering[] {
  for (const each of elements) {
    all.push(each)
    allOf(childrenOf(each), all)
  }
  return all
}

function childrenOf(element: Rendering): readonly Rendering[] {
  if (element.element === 'choose') return element.branches.flatMap(({ children }) => children)
  return (element.element === 'group' ? element.children : element.element === 'names' && element.substitute) || []
}

/** In a key to sort by, a macro with a date in it is its dates and nothing else, as citeproc-js has it. */
function datesAlone(macro: Render): Render {
  if (isNever(macro)) return macro
  const dates: Render = (context) => {
    if (!context.sorting) return macro(context)
    const { out, dates: before } = context
    const start = out.length
    context.dates = ''
    const outcome = macro(context)
    out.cut(start)
    out.write(context.dates)
    context.dates = before
    return outcome
  }
  GROUPS.add(dates)
  return dates
}

/** Whether a list of names is shortened in another way when its item is cited again. */
function hasLaterForm(options: InheritableNames | undefined): boolean {
  return options?.['et-al-subsequent-min'] !== undefined || options?.['et-al-subsequent-use-first'] !== undefined
}

/** Variables that hold pages, or what stands in place of them. */
const PAGES = new Set(['page', 'locator'])

/** A number, or several of them, and nothing else. */
const COUNT = /^[\divxlcm\s,;&–-]+$/i

class Compiler {
  readonly #style: IndependentStyle
  readonly #locale: ResolvedLocale
  readonly #hasSuffixVariable: boolean
  readonly #macros: Map<string, Render> = new Map()
  readonly #scope: NamesScope
  readonly #shape: Shape | undefined
  readonly #groups: boolean

  constructor(
    style: IndependentStyle,
    names: NamesOfArea,
    hasSuffixVariable: boolean,
    shape: Shape | undefined,
    groups: boolean,
  ) {
    this.#shape = shape
    this.#groups = groups
    this.#style = style
    this.#locale = names.locale
    this.#hasSuffixVariable = hasSuffixVariable
    this.#scope = {
      ...names,
      lacks: (variable) => shape?.has(variable) === false,
      compile: (element) => this.compileOne(element),
    }
  }

  /** @param isOuter it may be displayed: it stands in the layout itself, and no other field is set apart. */
  compileOne(element: Rendering, isOuter = false): Render {
    return sequence(this.compile([element], undefined, isOuter))
  }

  /** @param delimiter of the group around them: it stands between what a `choose` holds, too. */
  compile(children: readonly Rendering[], delimiter?: Token, isOuter = false): readonly Render[] {
    return children.flatMap((each) => {
      if (each.element === 'choose') return this.#choose(each, delimiter, isOuter)
      const render = this.#element(each)
      return isOuter && 'display' in each && each.display !== undefined ? displayed(each.display, render) : render
    })
  }

  /** What a key that is a macro prints, or one that is a variable if there are names in it. */
  compileKey({ macro, variable = '' }: SortKey): Render {
    return macro !== undefined ? this.#macro(macro) : this.#element({ ...NAMES_KEY, variables: [variable] })
  }

  #element(element: Exclude<Rendering, Choose>): Render {
    if (this.#isMissing(element)) return never(CALLED)
    if (element.element === 'names') return compileNames(element, this.#scope)
    /** What of the element the shape of the items may decide. */
    let parts: readonly Render[] = []
    if (element.element === 'group') parts = this.compile(element.children, affix(element.delimiter))
    else if (element.element === 'text' && element.macro !== undefined) parts = [this.#macro(element.macro)]
    return shared(this.#scope.made, [element, ...parts], () => {
      switch (element.element) {
        case 'text':
          return this.#text(element, parts[0])
        case 'number':
          return this.#number(element)
        case 'label':
          return this.#label(element)
        case 'date':
          return compileDate(element, this.#locale, this.#hasSuffixVariable)
        default:
          return decorate(element, sequence(parts, affix(element.delimiter), true))
      }
    })
  }

  /**
   * Whether an element shows a variable that the items lack. Labels are terms, and print without their variable; where cites of
   * the same people are shortened, a text is heard though it prints nothing.
   */
  #isMissing(element: Exclude<Rendering, Choose>): boolean {
    const { element: kind } = element
    if (!('variable' in element) || kind === 'label' || (kind === 'text' && this.#groups)) return false
    const { variable } = element
    const { lacks } = this.#scope
    if (variable === undefined || !lacks(variable)) return false
    const long = variable.replace(/-short$/, '')
    return kind !== 'text' || (lacks(long) && lacks(`${long}-short`))
  }

  /** For all items a macro is compiled when it is first called; for a shape at once, to see what comes to nothing. */
  #macro(name: string): Render {
    const make = (): Render => {
      const known = this.#macros.get(name)
      if (known !== undefined) return known
      const children = Object.hasOwn(this.#style.macros, name) ? (this.#style.macros[name] ?? []) : []
      const compiled = this.compile(children)
      const body = shared(this.#scope.made, [children, ...compiled], () => {
        const group = sequence(compiled, undefined, true)
        return allOf(children).some(({ element }) => element === 'date') ? datesAlone(group) : group
      })
      this.#macros.set(name, body)
      return body
    }
    if (this.#shape !== undefined) return make()
    let body: Render | undefined
    return (context) => {
      body ??= make()
      return body(context)
    }
  }

  #text(element: Text, macro: Render | undefined): Render {
    if (macro !== undefined) {
      if (element['strip-periods'] !== true) return decorate(element, macro)
      return decorate(element, (context) => {
        context.strip += 1
        const outcome = macro(context)
        context.strip -= 1
        return outcome
      })
    }
    if (element.term !== undefined) return this.#term(element, element.term)
    if (element.value !== undefined) return this.#value(element, element.value)
    return this.#variable(element, element.variable ?? '')
  }

  #term(element: Text, name: string): Render {
    const term = this.#locale.term(name, element.form, element.plural === true)
    const tokens = termTokens(element, term, `term:${name}`, this.#locale.lang)
    const capital = changeCase(tokens, 'capitalize-first', this.#locale.lang)
    const body: Render = (context) => {
      emit(context, element['text-case'] === undefined && context.capital && context.out.isBlankTo() ? capital : tokens)
      return PRINTED
    }
    const isEmpty = tokens.length === 0
    return decorate(element, isEmpty ? never(term === undefined ? NOTHING : EMPTY_TERM) : body, 'text')
  }

  #value(element: Text, value: string): Render {
    const raw = richText(element['strip-periods'] === true ? stripPeriods(value) : value, '', this.#locale.marks.quotes)
    const tokens = changeOwnCase(raw, element['text-case'], this.#locale.lang)
    const body: Render = (context) => {
      emit(context, tokens)
      return PRINTED
    }
    return decorate(element, tokens.length === 0 ? never(NOTHING) : body, 'text')
  }

  #variable(element: Text, variable: string): Render {
    const locale = this.#locale
    const textCase = element['text-case']
    const strip = element['strip-periods'] === true
    const short = element.form === 'short'
    const own = DOCUMENT_VARIABLES.has(variable)
    const isNumber = COUNTS.has(variable)
    const isPage = PAGES.has(variable)
    const key = this.#scope.idOf(`${variable}/${short ? 's' : ''}/${textCase ?? ''}/${strip ? 's' : ''}`)
    const link = LINKS[variable]
    const { write } = this.#writer(element, variable)
    const rich = (given: string): readonly Token[] => richText(given, variable, locale.marks.quotes)

    const make = (context: Context): string | readonly Token[] => {
      const { record } = context
      let text = own ? variableText(context, variable) : short ? record.shortText(variable) : record.text(variable)
      if (text === '' || (isNumber && DIGITS.test(text))) return text
      if (isPage || isNumber) text = write(context, text)
      // The reference processor takes what is given as a short form as it is.
      const shownCase = short && textCase === 'sentence' && text !== record.text(variable) ? undefined : textCase
      const lang = record.language || locale.lang
      if (link !== undefined || (!isNumber && isPlain(text))) {
        const cased = changePlainCase(text, shownCase, lang)
        return strip ? stripPeriods(cased) : cased
      }
      const tokens = isNumber ? listPieces(text).flatMap(rich) : rich(text)
      const cased = changeCase(tokens, shownCase, lang)
      return strip ? stripTokens(cased) : cased
    }

    const body: Render = (context) => {
      if (!own && context.repeats !== undefined) context.repeats.isCollapsed = false
      if (context.used.length > 0 && context.used.includes(variable)) return CALLED
      let made: string | readonly Token[] | undefined
      if (own) {
        if (variable === 'year-suffix') context.suffixDone = true
        if (context.sorting && variable === 'citation-number') made = padded(context.citationNumber, 6)
        else made = make(context)
      } else {
        const { record } = context
        made = context.remembers ? find(record.formatted, key) : undefined
        if (made === undefined) {
          made = make(context)
          if (context.remembers) record.formatted = new Known(key, made, record.formatted)
        }
      }
      if (made.length === 0) return variable === 'year-suffix' ? NOTHING : CALLED
      if (variable === 'citation-label' && context.dis.yearSuffix !== '') context.suffixDone = true
      if (typeof made !== 'string') emit(context, made)
      else context.out.write(context.strip > 0 ? stripPeriods(made) : made, variable)
      if (context.substituting) context.used.push(variable)
      return CALLED | FILLED | PRINTED
    }
    if (isNumber || isPage) return this.#numbered(element, body, variable)
    if (link !== undefined) return this.#linked(element, body, variable, link)
    return decorate(element, body, variable === 'citation-number' ? 'number' : 'text')
  }

  /** Of the affixes, the part that makes an identifier an address is in the link, and no other (CSL 1.0.2, Appendix VI). */
  #linked(element: Text, body: Render, variable: string, base: string): Render {
    const { prefix = '', suffix = '', ...rest } = element
    const start = base === '' ? prefix.length : /(?:https?:\/\/\S*)?$/.exec(prefix)?.index
    const inner = decorate({ ...rest, prefix: prefix.slice(start) }, body, 'text')
    const link: Render = (context) => {
      const href = address(context.record.text(variable).trim(), base)
      if (href === undefined) return inner(context)
      const { out } = context
      const start = out.length
      out.push(token(LINK, href))
      const outcome = inner(context)
      if ((outcome & PRINTED) === 0) out.cut(start)
      else out.push(LINK_END_TOKEN)
      return outcome
    }
    return decorate({ prefix: prefix.slice(0, start), suffix }, link)
  }

  #number(element: Number_): Render {
    const locale = this.#locale
    const { variable, form } = element
    const textCase = element['text-case']
    const gender = locale.genders[variable] ?? locale.genders[thingOf(variable)]
    const each = (digits: string): string => {
      const value = Number(digits)
      if (form === 'roman') return roman(value)
      if (form === 'ordinal') return digits + locale.ordinal(value, gender)
      if (form === 'long-ordinal') {
        const long = locale.term(`long-ordinal-${padded(value)}`, 'long', false, gender)
        return long ?? digits + locale.ordinal(value, gender)
      }
      return digits
    }
    const { write, and } = this.#writer(element, variable, each)
    const body: Render = (context) => {
      if (context.used.includes(variable)) return CALLED
      const text = variableText(context, variable)
      if (text === '') return CALLED
      let shown = text
      if (!context.sorting || PAGES.has(variable)) shown = write(context, text)
      else if (readNumbers(text, and).isNumeric) shown = text.replace(/\d+/g, (digits) => padded(digits, 8))
      for (const piece of listPieces(changePlainCase(shown, textCase, locale.lang)))
        context.out.write(context.strip > 0 ? stripPeriods(piece) : piece, variable)
      if (context.substituting) context.used.push(variable)
      return CALLED | FILLED | PRINTED
    }
    return this.#numbered(element, body, variable)
  }

  #numbered(element: Text | Number_, body: Render, variable: string): Render {
    return decorate(
      element,
      body,
      PAGES.has(variable) ? 'text' : 'number',
      (context) => !COUNT.test(variableText(context, variable)),
    )
  }

  /**
   * How the numbers in a variable are written, or its pages: ranges of locators in the style's form only if they are of pages,
   * and not if they have an en dash. Each of several parts has a capital where the first has one.
   *
   * @param each how a bare number is written.
   */
  #writer({ 'text-case': textCase }: Text | Number_, variable: string, each = (digits: string): string => digits) {
    const locale = this.#locale
    const { text: and, symbol: ampersand } = andOf(locale)
    const dash = locale.term('page-range-delimiter') ?? '–'
    const isLocator = variable === 'locator'
    const isPage = PAGES.has(variable)
    const pagesIn = (format: PageRangeFormat | undefined) => {
      const writing = { format, dash, ampersand, keepsDashes: isLocator }
      return (segment: string): string => writePages(segment, writing)
    }
    const pages = pagesIn(this.#style.options['page-range-format'])
    const others = isLocator ? pagesIn(undefined) : pages
    const numbers = (segment: string): string => {
      if (DIGITS.test(segment)) return each(segment)
      const read = readNumbers(segment, and)
      return read.isNumeric ? writeNumbers(read, dash, each, !NO_RANGES.has(variable)) : segment.replace(/\\-/g, '-')
    }
    const write = ({ cite, labelForm }: Context, text: string): string => {
      const rest = cite.label === 'page' ? pages : others
      const written = writeSegments(text, locale, isPage ? rest : numbers, rest, isLocator ? labelForm : undefined)
      return textCase === 'capitalize-first'
        ? changeParts(written, (part) => changePlainCase(part, textCase, locale.lang))
        : written
    }
    return { and, write }
  }

  #label(element: Label): Render {
    const locale = this.#locale
    const variable = element.variable ?? 'locator'
    const and = andOf(locale).text
    const labelOf = labels(element, locale)
    return decorate(element, (context) => {
      const text = variableText(context, variable)
      const name = variable === 'locator' ? context.cite.label || 'page' : variable
      if (variable === 'locator') context.labelForm = element.form
      const { isNumeric, isPlural } = readNumbers(headSegment(text), and)
      const isMany = isPlural || (isNumeric && variable.startsWith('number-of-') && Number.parseInt(text, 10) > 1)
      const tokens = labelOf(name, isMany)
      emit(context, tokens)
      return tokens.length === 0 ? NOTHING : PRINTED
    })
  }

  /** @returns the elements of its one branch where the shape of the items decides. */
  #choose(element: Choose, delimiter: Token | undefined, isOuter: boolean): Render | readonly Render[] {
    const open: [Test | true, readonly Render[]][] = []
    for (const { condition, children } of element.branches) {
      const test = condition === undefined || compileCondition(condition, this.#scope.made, this.#shape)
      if (test === false) continue
      const compiled = this.compile(children, delimiter, isOuter)
      if (test === true && open.length === 0) return compiled
      open.push([test, compiled])
      if (test === true) break
    }
    if (open.length === 0) return []
    return shared(this.#scope.made, [element, ...open.flat(2)], () => {
      const branches = open.map(([test, children]) => ({ test, render: sequence(children, delimiter) }))
      return (context) => {
        for (let i = 0; i < branches.length; i += 1) {
          const { test, render } = branches[i] as (typeof branches)[0]
          if (test === true || test(context)) return render(context)
        }
        return NOTHING
      }
    })
  }
}

const LINKS: Readonly<Record<string, string>> = {
  URL: '',
  DOI: 'https://doi.org/',
  PMID: 'https://www.ncbi.nlm.nih.gov/pubmed/',
  PMCID: 'https://www.ncbi.nlm.nih.gov/pmc/articles/',
}

/** @returns undefined where there would be no web address. */
function address(text: string, base: string): string | undefined {
  if (base !== '' && SAFE.test(text)) return base + text
  if (/^https?:\/\/\S+$/i.test(text)) return text
  return base === '' || !/^\S+$/.test(text) ? undefined : base + text.replace(UNSAFE, encodeURIComponent)
}

/** An identifier that is written in an address as it is, as nearly all are. */
const SAFE = /^[\w./()-]+$/

/** What a DOI may hold that means something else in an address, or nothing (DOI Handbook, 2.5.2.4). */
const UNSAFE = /["#%<>?\\^`{|}]/g

function emit(context: Context, tokens: readonly Token[]): void {
  context.out.pushAll(context.strip > 0 ? stripTokens(tokens) : tokens)
}

function stripTokens(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((each) =>
    each.kind === TEXT && each.text.includes('.')
      ? { ...each, text: (each.variable.startsWith('term:') ? stripTerm : stripPeriods)(each.text) }
      : each,
  )
}

/** Texts keep the periods within them (“gov.uk”), as terms do not. */
function stripPeriods(text: string): string {
  return text.replace(/\.(?![a-z])/g, '')
}

/**
 * Children one after another, with a delimiter between those that print.
 *
 * @param isGroup they come to nothing if they call variables and all are empty; what prints counts as a variable outside.
 * Variables that were called before a group that comes to nothing are forgotten, as citeproc-js forgets them.
 */
function sequence(all: readonly Render[], delimiter?: Token, isGroup = false): Render {
  const children: Render[] = []
  /** What those that never print come to: before the first of the others, and after each. */
  const unprinted: Outcome[] = [NOTHING]
  for (const child of all) {
    const outcome = outcomeOfNever(child)
    if (outcome === undefined) {
      children.push(child)
      unprinted.push(NOTHING)
    } else unprinted.push(combine(unprinted.pop() ?? NOTHING, outcome))
  }
  const [only] = children
  const [before = NOTHING] = unprinted
  if (only === undefined) return never(isGroup ? RESET | (before & CALLED) : before)
  // What comes before a group that comes to nothing is forgotten: it is the same with a group around it.
  if (children.length === 1 && (isGroup ? GROUPS.has(only) && !unprinted[1] : !unprinted.some(Boolean))) return only
  const render: Render = (context) => {
    const { out } = context
    const start = out.length
    let outcomes = before
    for (let i = 0; i < children.length; i += 1) {
      const from = out.length
      if (delimiter !== undefined && (outcomes & PRINTED) !== 0) out.push(delimiter)
      const outcome = (children[i] as Render)(context)
      if ((outcome & PRINTED) === 0) out.cut(from)
      outcomes = combine(combine(outcomes, outcome), unprinted[i + 1] as Outcome)
    }
    if (!isGroup) return outcomes
    if ((outcomes & PRINTED) !== 0 && (outcomes & (CALLED | FILLED)) !== CALLED) {
      out.end()
      return CALLED | FILLED | PRINTED
    }
    out.cut(start)
    return RESET | (outcomes & CALLED)
  }
  if (isGroup) GROUPS.add(render)
  return render
}

const GROUPS = new WeakSet<Render>()
