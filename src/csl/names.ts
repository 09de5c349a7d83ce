/*
 * Names (CSL 1.0.2, "Names"): lists of names with their et al., labels and substitutes.
 */

import { type Context, isNever, never, outcomeOfNever, type Render, type Repeats } from './context.js'
import { decorate, openToken } from './decorate.js'
import { labels } from './label.js'
import { compileName, type NameScope } from './name.js'
import { CALLED, EMPTY_TERM, FILLED, HIDDEN, PRINTED } from './outcome.js'
import type { Output } from './output.js'
import { padded } from './padded.js'
import { PersonParts } from './person.js'
import type { ResolvedLocale } from './resolve-locale.js'
import { standsApart } from './script.js'
import { type Made, shared } from './shared.js'
import type { DelimiterPrecedes, InheritableNames, Label, NameOptions, Names, Rendering } from './style.js'
import { AFFIX, affix, CLOSE_TOKEN, TEXT, type Token, token } from './token.js'

/** What names need of the area of a style that they are in. */
export interface NamesOfArea extends NameScope {
  readonly inherited: InheritableNames
  /** A number for each way to format a field, to keep it by. */
  idOf(format: string): number
  /** What has been made for a shape of items, which serves others, too. */
  readonly made: Made
}

/** What names need of what is around them. */
export interface NamesScope extends NamesOfArea {
  /** Whether the items certainly lack a variable. */
  lacks(variable: string): boolean
  compile(element: Rendering): Render
}

export function compileNames(element: Names, scope: NamesScope): Render {
  const variables = element.variables.filter((variable) => !scope.lacks(variable))
  const decorated = shared(scope.made, [JSON.stringify([variables, { ...element, substitute: [] }])], () =>
    variables.length === 0 ? never(CALLED) : compileOwn(element, variables, scope),
  )
  let { name = {} } = element
  /** Names in place of others are set as those; without a form of their own, as the names before them in the style. */
  const inPlace = (each: Names): Names => {
    if ((each.name ?? each.label ?? each.etAl) === undefined)
      return { ...element, ...each, name, substitute: each.substitute ?? [] }
    name = { ...each.name, parts: { ...name.parts, ...each.name?.parts } }
    return { ...each, name }
  }
  const substitutes = (element.substitute ?? [])
    .map((each) => scope.compile(each.element === 'names' ? inPlace(each) : alternative(each)))
    // What never prints is passed over, unless it ends the substitution.
    .filter((each) => (outcomeOfNever(each) ?? EMPTY_TERM) & EMPTY_TERM)
  if (isNever(decorated) && substitutes.length === 0) return decorated

  return shared<Render>(scope.made, [decorated, ...substitutes], () => {
    const print: Render = (context) => {
      if (context.omitNames && !context.sorting && context.namesFrom < 0) return omit(context, print)
      const start = context.out.length
      const outcome = decorated(context)
      if ((outcome & PRINTED) === 0) return substitute(context, substitutes, outcome)
      if (context.repeats === undefined || context.sorting || !isRepeated(context.repeats, context.out.textFrom(start)))
        return outcome
      context.out.cut(start)
      return (outcome & ~PRINTED) | HIDDEN
    }
    return print
  })
}

/** Names without their substitutes. @param variables those that items may have. */
function compileOwn(element: Names, variables: readonly string[], scope: NamesOfArea): Render {
  const form = element.name?.form ?? scope.inherited['name-form']
  const counts = form === 'count'
  const printList = compileList(element, form, scope)
  const { label } = element
  const printTerm = label && compileLabel(label, scope.locale)
  const labelFirst = element.labelFirst === true
  const delimiter = affix(element.delimiter ?? scope.inherited['names-delimiter'])
  const [first = '', second = ''] = element.variables
  /** Of people who are both, one list is printed, with a term of its own (CSL 1.0.2, "Names"). */
  const merges =
    [...element.variables].sort().join('') === EDITOR_TRANSLATOR &&
    (label === undefined || counts || (scope.locale.term(EDITOR_TRANSLATOR, label.form) ?? '') !== '')
  const print: Render = (context) => {
    const { out, record, sorting, used } = context
    const isMerged =
      merges && !variables.some((role) => used.includes(role)) && areSame(record.names(first), record.names(second))
    let outcome = CALLED
    let total = 0
    for (const variable of isMerged ? [first] : variables) {
      const names = record.names(variable)
      if (names.length === 0 || used.includes(variable)) continue
      outcome |= FILLED
      const term = isMerged ? EDITOR_TRANSLATOR : variable
      const start = out.length
      if ((outcome & PRINTED) !== 0) out.push(delimiter)
      if (labelFirst) printTerm?.(context, term, names.length > 1)
      const from = out.length
      const isMain = context.namesFrom < 0 && !sorting
      const shown = printList(context, names, variable, isMain)
      if (counts || shown === 0) {
        total += shown
        out.cut(start)
        continue
      }
      outcome |= PRINTED
      if (isMain) {
        context.namesFrom = from
        context.namesTo = out.length
      }
      if (!labelFirst) printTerm?.(context, term, names.length > 1)
      if (context.substituting) used.push(variable)
    }
    if (total > 0) {
      out.write(padded(total, sorting ? 5 : 1), element.variables[0])
      outcome |= PRINTED
    }
    if ((outcome & PRINTED) !== 0) out.end()
    return outcome
  }
  return decorate(element, print)
}

const EDITOR_TRANSLATOR = 'editortranslator'

/** Whether names are those of the cite before, and go without saying. */
function isRepeated(repeats: Repeats, names: string): boolean {
  repeats.isSameNames = repeats.names === names
  if (repeats.isSameNames) return repeats.hidesNames
  repeats.names = names
  repeats.isCollapsed = false
  return false
}

/** What a branch of a choose holds are alternatives, too. */
function alternative(each: Rendering): Rendering {
  if (each.element !== 'choose') return each
  const branches = each.branches.map((branch) => ({
    ...branch,
    children: [{ element: 'names', variables: [], substitute: branch.children } as const],
  }))
  return { ...each, branches }
}

function substitute(context: Context, substitutes: readonly Render[], outcome: number): number {
  const outer = context.substituting
  const main = context.namesFrom < 0
  for (const each of substitutes) {
    const start = context.out.length
    context.substituting = true
    const found = each(context)
    context.substituting = outer
    if ((found & PRINTED) !== 0) {
      if (main && context.namesFrom < 0) {
        context.namesFrom = start
        context.namesTo = context.out.length
        context.isLedByText = true
        context.forgetNames()
        if (context.tracksNames) context.track(start, new PersonParts('', context.out.textFrom(start)))
      }
      return outcome | found
    }
    if ((found & (EMPTY_TERM | HIDDEN)) !== 0) return outcome | found
  }
  return outcome
}

/** Renders the first names of a cite, so that everything else is as it would be, and takes them back. */
function omit(context: Context, print: Render): number {
  const start = context.out.length
  context.omitNames = false
  const outcome = print(context)
  context.omitNames = true
  if (context.keepsWords && context.isLedByText && context.out.slice(start).every(isWord)) return outcome
  context.out.cut(start)
  if (context.namesFrom < 0 && (outcome & PRINTED) !== 0) context.namesFrom = start
  return outcome & ~PRINTED
}

/** Nothing that comes from an item. */
function isWord({ kind, variable }: Token): boolean {
  return kind !== TEXT || variable === '' || variable.startsWith('term')
}

function areSame(some: readonly PersonParts[], others: readonly PersonParts[]): boolean {
  return some.length === others.length && some.every((each, index) => each.equals(others[index]))
}

type PrintLabel = (context: Context, variable: string, isMany: boolean) => void

function compileLabel(element: Label, locale: ResolvedLocale): PrintLabel {
  const labelOf = labels(element, locale, 'term')
  let tokens: readonly Token[]
  const decorated = decorate(element, ({ out }) => {
    out.pushAll(tokens)
    return PRINTED
  })
  return (context, variable, isMany) => {
    if (context.sorting) return
    tokens = labelOf(variable, isMany)
    if (tokens.length > 0) decorated(context)
  }
}

/** @returns how many names are shown. Where these are counted, none is printed. */
type PrintList = (context: Context, names: readonly PersonParts[], variable: string, isMain: boolean) => number

function compileList(
  { name = {}, etAl: etAlElement = {} }: Names,
  form: NameOptions['form'],
  scope: NamesOfArea,
): PrintList {
  const { locale, inherited } = scope
  const options: NameOptions = { ...inherited, ...name }
  const counts = form === 'count'
  const between = token(AFFIX, name.delimiter ?? inherited['name-delimiter'] ?? ', ')
  const space = token(AFFIX, ' ')
  const andTerm = locale.term('and') ?? 'and'
  // As citeproc-js has it, the symbol is the same in all languages and styles.
  const word = options.and === 'symbol' ? '&' : andTerm
  const and = options.and && token(TEXT, word, 'term')
  const andInText = token(TEXT, andTerm, 'term')
  /** A word that brings its own blanks, or a word of a script that has none between words, joins the names as it is. */
  const glued = /\s$/.test(word) || !standsApart(word)
  const ellipsis = token(TEXT, '… ')
  const precedesLast = options['delimiter-precedes-last'] ?? 'contextual'
  const precedesOrganisation =
    inherited['delimiter-precedes-last'] ?? (precedesLast === 'after-inverted-name' ? precedesLast : 'contextual')
  const precedesEtAl = options['delimiter-precedes-et-al'] ?? 'contextual'
  const asSort = options['name-as-sort-order']
  const etAlText = locale.term(etAlElement.term ?? 'et-al') ?? ''
  const glueEtAl = !standsApart(etAlText)
  const etAlToken = token(TEXT, etAlText, 'term')
  const etAl = decorate(etAlElement, ({ out }) => {
    out.push(etAlToken)
    return PRINTED
  })
  const printName = compileName(name, options, form, scope)
  const nameOpen = openToken(name)
  const namePrefix = affix(name.prefix)
  const nameSuffix = affix(name.suffix)
  const hasInitials = options['initialize-with'] !== undefined

  const limits = limitsOf(options)
  /** Of an item that is cited again. */
  const laterLimits = {
    min: options['et-al-subsequent-min'] ?? limits.min,
    first: options['et-al-subsequent-use-first'] ?? limits.first,
  }
  /** In sort keys the limits of the style and its areas go before those of `cs:name`, as the reference processor has it. */
  const sortLimits = limitsOf({ ...name, ...inherited })
  /** A first cite shows no fewer names than a later one is compared by, which are those before an et al. of either. */
  const hasLater = laterLimits.min !== limits.min || laterLimits.first !== limits.first
  const comparedOf = (total: number): number =>
    total >= (laterLimits.min ?? total + 1) ? (laterLimits.first ?? total) : Math.min(total, limits.min ?? total)
  /** The last name is shown, too: at least two are left out before it, whatever the style says. */
  const showsLast = ({ sortNames, cite }: Context): boolean =>
    sortNames?.['names-use-last'] ?? (options['et-al-use-last'] === true && cite.position === 0)
  const shownOf = (context: Context, total: number): number => {
    const { sorting, comparing, sortNames } = context
    const isCite = context.area === 'citation' && !sorting
    const { min, first } = sorting ? sortLimits : isCite && context.cite.position > 0 ? laterLimits : limits
    const least = sortNames?.['names-min'] ?? min
    const most = sortNames?.['names-use-first'] ?? first
    const asked = context.dis.names[context.block] ?? (isCite && hasLater ? comparedOf(total) : 0)
    if (comparing && hasLater && asked < total) return asked
    if (least === undefined || most === undefined || total < least || most >= total) return total
    const shown = Math.min(total, Math.max(most, asked))
    if (!showsLast(context) || sorting || comparing) return shown
    // Where two cannot be left out nobody is, as in citeproc-js.
    return least < 2 ? total : Math.min(shown, least - 2)
  }
  const join = (out: Output, isParted: boolean, isGlued: boolean): void => {
    if (isParted) out.push(between)
    else if (!isGlued) out.push(space)
  }
  const isPreceded = (when: DelimiterPrecedes, many: boolean, afterInverted: boolean): boolean =>
    when === 'always' || (when === 'contextual' && many) || (when === 'after-inverted-name' && afterInverted)
  /**
   * Whether the delimiter stands before the and; before an organisation it does from three names on, whatever `cs:name` says: what
   * the style or its area says counts.
   */
  const isParted = (each: PersonParts, index: number, wasInverted: boolean): boolean =>
    !(glued && index > 1) &&
    isPreceded(
      each.particulars.isOrganisation ? precedesOrganisation : precedesLast,
      index > 1,
      wasInverted || each.particulars.isOrganisation === index > 1,
    )

  return (context, names, variable, isMain) => {
    const { out, sorting } = context
    const total = names.length
    const givens = context.dis.givens[context.block]
    const shown = shownOf(context, total)
    context.addBlock(counts ? [] : names, shown, hasInitials)
    if (counts) return shown
    const cut = shown < total
    const withLast = cut && showsLast(context)
    const printed = withLast ? shown + 1 : shown
    if (printed === 0) return 0
    if (isMain) context.forgetNames()
    // A list with et al. is set and enclosed as each of its names is, in the reference processor's way.
    const withEtAl = cut && !withLast && !sorting
    if (withEtAl) {
      out.push(namePrefix)
      out.push(nameOpen)
    }
    let wasInverted = false
    for (let i = 0; i < printed; i += 1) {
      const index = i < shown ? i : total - 1
      const each = names[index] as PersonParts
      const { placing, isOrganisation } = each.particulars
      if (i > 0 && i === shown) {
        join(out, i > 1 || sorting || (precedesLast === 'after-inverted-name' && wasInverted), false)
        if (!sorting) out.push(ellipsis)
      } else if (i > 0 && i === total - 1 && and !== undefined && !sorting) {
        join(out, isParted(each, i, wasInverted), glued)
        out.push(context.inText ? andInText : and)
        join(out, false, glued)
      } else if (i > 0) out.push(between)
      wasInverted = (sorting || asSort === 'all' || (asSort === 'first' && index === 0)) && placing === 'western'
      const from = out.length
      // Organisations are set as names are, but have none of their affixes.
      if (!isOrganisation) out.push(namePrefix)
      out.push(nameOpen)
      printName(context, each, wasInverted, givens?.[index] ?? 0, variable)
      out.push(nameOpen && CLOSE_TOKEN)
      if (!isOrganisation) out.push(nameSuffix)
      if (isMain && context.tracksNames) context.track(from, each)
    }
    if (withEtAl) {
      if (etAlText !== '') {
        join(out, isPreceded(precedesEtAl, shown > 1, shown === 1), glueEtAl)
        etAl(context)
      }
      out.push(nameOpen && CLOSE_TOKEN)
      out.push(nameSuffix)
    }
    return printed
  }
}

function limitsOf(options: NameOptions): { readonly min: number | undefined; readonly first: number | undefined } {
  return { min: options['et-al-min'], first: options['et-al-use-first'] }
}
