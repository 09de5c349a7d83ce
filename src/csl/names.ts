/*
 * Names (CSL 1.0.2, "Names"): lists of names with their et al., labels and substitutes.
 */

import { type Context, never, type Render, type Repeats } from './context.js'
import { decorate, openToken } from './decorate.js'
import { compileName, type NameScope } from './name.js'
import { CALLED, EMPTY_TERM, FILLED, HIDDEN, PRINTED } from './outcome.js'
import type { Output } from './output.js'
import { padded } from './padded.js'
import type { PersonParts } from './person.js'
import type { ResolvedLocale } from './resolve-locale.js'
import { standsApart } from './script.js'
import type { DelimiterPrecedes, InheritableNames, Label, NameOptions, Names, Rendering } from './style.js'
import { termTokens } from './term.js'
import { AFFIX, affix, CLOSE_TOKEN, TEXT, type Token, token } from './token.js'

/** What names need of the style around them. */
export interface NamesScope extends NameScope {
  readonly inherited: InheritableNames
  /** Whether the items certainly lack a variable. */
  lacks(variable: string): boolean
  compile(element: Rendering): Render
}

export function compileNames(element: Names, scope: NamesScope): Render {
  const variables = element.variables.filter((variable) => !scope.lacks(variable))
  const list = compileList(element, scope)
  const { label } = element
  const printTerm = label && compileLabel(label, scope.locale)
  const delimiter = affix(element.delimiter ?? scope.inherited['names-delimiter'])
  const counts = list.form === 'count'
  const merges =
    element.variables.length === 2 &&
    BOTH.every((role) => element.variables.includes(role)) &&
    (label === undefined || counts || (scope.locale.term(EDITOR_TRANSLATOR, label.form) ?? '') !== '')

  const print: Render = (context) => {
    const { out, record, sorting } = context
    const isMerged =
      merges &&
      !BOTH.some((role) => context.used.includes(role)) &&
      keyOf(record.names('editor')) === keyOf(record.names('translator'))
    let outcome = CALLED
    let total = 0
    for (const variable of isMerged ? variables.slice(0, 1) : variables) {
      const names = record.names(variable)
      if (names.length === 0 || context.used.includes(variable)) continue
      outcome |= FILLED
      if (counts) {
        total += list.count(context, names)
        continue
      }
      const printLabel = (isFirst: boolean): void => {
        if (isFirst === (element.labelFirst === true) && !sorting)
          printTerm?.(context, isMerged ? EDITOR_TRANSLATOR : variable, names.length > 1)
      }
      const start = out.length
      if ((outcome & PRINTED) !== 0) out.push(delimiter)
      printLabel(true)
      const from = out.length
      const isMain = context.namesFrom < 0 && !sorting
      if (!list.print(context, names, variable, isMain)) {
        out.cut(start)
        continue
      }
      outcome |= PRINTED
      if (isMain) {
        context.namesFrom = from
        context.namesTo = out.length
      }
      printLabel(false)
      if (context.substituting) context.used.push(variable)
    }
    if (total > 0) {
      out.write(padded(total, sorting ? 5 : 1), element.variables[0])
      outcome |= PRINTED
    }
    if ((outcome & PRINTED) !== 0) out.end()
    return outcome
  }
  const decorated = variables.length === 0 ? never(CALLED) : decorate(element, print)
  let { name = {} } = element
  /** Names in place of others are set as those; without a form of their own, as the names before them in the style. */
  const inPlace = (each: Names): Names => {
    if ((each.name ?? each.label ?? each.etAl) === undefined)
      return { ...element, ...each, name, substitute: each.substitute ?? [] }
    name = { ...each.name, parts: { ...name.parts, ...each.name?.parts } }
    return { ...each, name }
  }
  const substitutes = (element.substitute ?? []).map((each) =>
    scope.compile(each.element === 'names' ? inPlace(each) : alternative(each)),
  )

  const printAny: Render = (context) => {
    const start = context.out.length
    const outcome = decorated(context)
    if ((outcome & PRINTED) === 0) return substitute(context, substitutes, outcome)
    if (context.repeats === undefined || context.sorting || !isRepeated(context.repeats, context.out.textFrom(start)))
      return outcome
    context.out.cut(start)
    return (outcome & ~PRINTED) | HIDDEN
  }

  return (context) =>
    context.omitNames && !context.sorting && context.namesFrom < 0 ? omit(context, printAny) : printAny(context)
}

/** Of people who are both, in this order or the other, one list is printed, with a term of its own (CSL 1.0.2, "Names"). */
const BOTH = ['editor', 'translator']
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
        context.track(start, context.out.textFrom(start))
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

/** Who people are, to tell whether others are the same. */
function keyOf(names: readonly PersonParts[]): string {
  return names.map(({ key }) => key).join('\n')
}

type PrintLabel = (context: Context, variable: string, plural: boolean) => void

function compileLabel(element: Label, locale: ResolvedLocale): PrintLabel {
  let term = ''
  const decorated = decorate(element, ({ out }) => {
    for (const each of termTokens(element, term, 'term', locale.lang)) out.push(each)
    return PRINTED
  })
  return (context, variable, plural) => {
    const isPlural = element.plural === 'always' || (plural && element.plural !== 'never')
    term = locale.term(variable, element.form, isPlural) ?? ''
    if (term !== '') decorated(context)
  }
}

interface ListPrinter {
  readonly form: NameOptions['form']
  /** @returns whether anything of the list is shown. */
  print(context: Context, names: readonly PersonParts[], variable: string, isMain: boolean): boolean
  /** How many names are shown. */
  count(context: Context, names: readonly PersonParts[]): number
}

function compileList({ name = {}, etAl: etAlElement = {} }: Names, scope: NamesScope): ListPrinter {
  const { locale, inherited } = scope
  const options: NameOptions = { ...inherited, ...name }
  const form = name.form ?? inherited['name-form']
  const counts = form === 'count'
  const between = token(AFFIX, name.delimiter ?? inherited['name-delimiter'] ?? ', ')
  const space = token(AFFIX, ' ')
  const andTerm = locale.term('and') ?? 'and'
  // As citeproc-js has it, the symbol is the same in all languages and styles.
  const word = options.and === 'symbol' ? '&' : andTerm
  const and = token(TEXT, word, 'term')
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
    sortNames?.last ?? (options['et-al-use-last'] === true && cite.position === 0)
  const shownOf = (context: Context, total: number): number => {
    const { sorting, comparing, sortNames } = context
    const isCite = context.area === 'citation' && !sorting
    const { min, first } = sorting ? sortLimits : isCite && context.cite.position > 0 ? laterLimits : limits
    const least = sortNames?.min ?? min
    const most = sortNames?.first ?? first
    const asked = context.dis.names[context.block] ?? (isCite && hasLater ? comparedOf(total) : 0)
    if (comparing && hasLater && asked < total) return asked
    if (least === undefined || most === undefined || total < least || most >= total) return total
    const shown = Math.min(total, Math.max(most, asked))
    return showsLast(context) && !sorting && !comparing ? Math.min(shown, least - 2) : shown
  }
  const count: ListPrinter['count'] = (context, names) => {
    const shown = shownOf(context, names.length)
    context.addBlock(counts ? [] : names, shown, hasInitials)
    return shown
  }

  /** Organisations are set as names are, but have none of their affixes. */
  const open = (out: Output, isOrganisation = false): void => {
    if (!isOrganisation) out.push(namePrefix)
    out.push(nameOpen)
  }
  const close = (out: Output, isOrganisation = false): void => {
    out.push(nameOpen && CLOSE_TOKEN)
    if (!isOrganisation) out.push(nameSuffix)
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
      each.isOrganisation ? precedesOrganisation : precedesLast,
      index > 1,
      wasInverted || each.isOrganisation === index > 1,
    )

  return {
    form,
    count,
    print: (context, names, variable, isMain) => {
      const { out, sorting } = context
      const total = names.length
      const givens = context.dis.givens[context.block]
      const shown = count(context, names)
      const cut = shown < total
      const withLast = cut && showsLast(context)
      if (shown === 0 && !withLast) return false
      if (isMain) context.forgetNames()
      const join = (isParted: boolean, isGlued = false): void => {
        if (isParted) out.push(between)
        else if (!isGlued) out.push(space)
      }
      let wasInverted = false
      const printOne = (index: number): void => {
        const each = names[index]
        if (each === undefined) return
        if (index > 0 && index === shown - 1 && !cut && options.and !== undefined && !sorting) {
          join(isParted(each, index, wasInverted), glued)
          out.push(context.inText ? andInText : and)
          if (!glued) out.push(space)
        } else if (index > 0 && index < shown) out.push(between)
        wasInverted =
          (sorting || asSort === 'all' || (asSort === 'first' && index === 0)) &&
          each.order === 'western' &&
          !each.isLiteral
        const from = out.length
        open(out, each.isOrganisation)
        printName(context, each, wasInverted, givens?.[index] ?? 0, variable)
        close(out, each.isOrganisation)
        if (isMain) context.track(from, each.key)
      }
      // A list with et al. is set and enclosed as each of its names is, in the reference processor's way.
      const withEtAl = cut && !withLast && !sorting
      if (withEtAl) open(out)
      for (let i = 0; i < shown; i += 1) printOne(i)
      if (withLast) {
        if (shown > 0) {
          join(shown > 1 || (precedesLast === 'after-inverted-name' && wasInverted) || sorting)
          if (!sorting) out.push(ellipsis)
        }
        printOne(total - 1)
      } else if (withEtAl) {
        if (etAlText !== '') {
          join(isPreceded(precedesEtAl, shown > 1, shown === 1), glueEtAl)
          etAl(context)
        }
        close(out)
      }
      return true
    },
  }
}

function limitsOf(options: NameOptions): { readonly min: number | undefined; readonly first: number | undefined } {
  return { min: options['et-al-min'], first: options['et-al-use-first'] }
}
