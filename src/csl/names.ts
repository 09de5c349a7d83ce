/*
 * Names (CSL 1.0.2, "Names"): lists of names with their et al., labels and substitutes.
 */

import { CALLED, type Context, FILLED, never, PRINTED, type Render, type Repeats } from './context.js'
import { decorate, openToken } from './decorate.js'
import { initials } from './initials.js'
import { find } from './known.js'
import { Output } from './output.js'
import { padded } from './padded.js'
import type { PersonParts } from './person.js'
import type { ResolvedLocale } from './resolve-locale.js'
import { type QuoteMarks, richText, writeRich } from './rich-text.js'
import { standsApart } from './script.js'
import type {
  InheritableNames,
  Label,
  NameElement,
  NameOptions,
  NamePart,
  Names,
  Rendering,
  StyleOptions,
} from './style.js'
import { changeCase, changeOwnCase } from './text-case.js'
import { AFFIX, affix, CLOSE_TOKEN, TEXT, type Token, token } from './token.js'

/** What names need of the style around them. */
export interface NamesScope {
  readonly locale: ResolvedLocale
  readonly options: StyleOptions
  /** Given names that tell people apart are initials, whether the style has some or not. */
  readonly onlyInitials: boolean
  readonly inherited: InheritableNames
  /** A number for each way to format names, to keep them by. */
  idOf(format: string): number
  /** Whether the items certainly lack a variable. */
  lacks(variable: string): boolean
  compile(element: Rendering): Render
}

/**
 * A list of names with all that is set in others around it and before it, as the reference processor reads them: in the order of
 * the style. In `cs:substitute` a short `cs:names` takes the form of the last one before it; the first that has a form of its own
 * is cut as the one around it; parts hold until they are set again, and those set last hold for the one around, too.
 */
function completed(names: Names, inherited: InheritableNames): Names {
  let model = names
  const parts: Required<NameElement>['parts'] = Object.assign(
    {},
    names.name?.parts,
    ...(names.substitute ?? []).map((each) => each.element === 'names' && each.name?.parts),
  )
  const substitute = names.substitute?.map((each) => {
    if (each.element !== 'names') return each
    if (each.name === undefined && each.label === undefined && each.etAl === undefined)
      return { ...model, ...each, name: { ...model.name, parts }, substitute: each.substitute ?? [] }
    const name = {
      ...each.name,
      ...(model === names ? limitsOf({ ...inherited, ...names.name }) : {}),
      parts: { ...model.name?.parts, ...each.name?.parts },
      institution: each.name?.parts?.family ?? {},
    }
    const { etAl: _, ...rest } = names
    model = { ...rest, name }
    return { ...each, name }
  })
  return substitute === undefined
    ? names
    : {
        ...names,
        name: { institution: names.name?.parts?.family ?? {}, ...names.name, parts },
        substitute,
      }
}

function limitsOf(options: NameOptions): NameOptions {
  return Object.fromEntries(LIMITS.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])))
}

const LIMITS = ['et-al-min', 'et-al-use-first', 'et-al-use-last'] as const

export function compileNames(element: Names, scope: NamesScope): Render {
  const whole = completed(element, scope.inherited)
  const { locale } = scope
  const variables = whole.variables.filter((variable) => !scope.lacks(variable))
  const list = compileList(whole, scope)
  const label = whole.label === undefined ? undefined : compileLabel(whole.label, locale)
  const delimiter = affix(whole.delimiter ?? scope.inherited['names-delimiter'])
  const both =
    whole.variables.length === 2 && whole.variables.includes('editor') && whole.variables.includes('translator')
  const editorTranslator = both && (label === undefined || label.exists('editortranslator'))
  const counts = list.form === 'count'

  const print: Render = (context) => {
    const { out, record } = context
    let printed = false
    let total = 0
    let found = false
    let merged = false
    const isMain = context.namesFrom < 0 && !context.sorting
    for (const variable of variables) {
      if (context.used.includes(variable)) continue
      const names = record.names(variable)
      if (names.length === 0) continue
      found = true
      if (merged && (variable === 'editor' || variable === 'translator')) continue
      const same =
        (editorTranslator || (both && counts)) &&
        (variable === 'editor' || variable === 'translator') &&
        !context.used.includes('editor') &&
        !context.used.includes('translator') &&
        sameNames(record.names('editor'), record.names('translator'))
      if (same) merged = true
      if (counts) {
        total += list.count(context, names)
        continue
      }
      const start = out.length
      if (printed && delimiter !== undefined) out.push(delimiter)
      const mark = out.length
      const role = same ? 'editortranslator' : variable
      if (label !== undefined && whole.labelFirst === true && !context.sorting)
        label.print(context, role, names.length > 1)
      const from = out.length
      if (!list.print(context, names, variable, isMain && !printed)) {
        out.cut(start)
        continue
      }
      if (isMain && !printed) {
        context.namesFrom = from
        context.namesTo = out.length
      }
      if (label !== undefined && whole.labelFirst !== true && !context.sorting)
        label.print(context, role, names.length > 1)
      if (out.length > mark) printed = true
      if (context.substituting) context.used.push(variable)
    }
    if (counts && found) {
      out.write(padded(total, context.sorting ? 5 : 1), whole.variables[0])
      printed = true
    }
    if (printed) out.end()
    return printed ? CALLED | FILLED | PRINTED : found ? CALLED | FILLED : CALLED
  }
  const decorated = variables.length === 0 ? never(CALLED) : decorate(whole, print)
  const substitutes = (whole.substitute ?? []).flatMap(alternatives).map((each) => scope.compile(each))

  const printAny: Render = (context) => {
    const start = context.out.length
    const outcome = decorated(context)
    if ((outcome & PRINTED) === 0) return substitutes.length === 0 ? outcome : substitute(context, substitutes, outcome)
    if (context.repeats === undefined || context.sorting || !isRepeated(context.repeats, context.out.textFrom(start)))
      return outcome
    context.out.cut(start)
    return (outcome & ~PRINTED) | HIDDEN
  }

  return (context) =>
    context.omitNames && !context.sorting && context.namesFrom < 0 ? omit(context, printAny) : printAny(context)
}

/** Whether names are those of the cite before, and go without saying. */
function isRepeated(repeats: Repeats, names: string): boolean {
  repeats.isSameNames = repeats.names === names
  if (repeats.isSameNames) return repeats.hidesNames
  repeats.names = names
  repeats.isCollapsed = false
  return false
}

/** What a choose holds are alternatives, too: of its k-th children one is. */
function alternatives(each: Rendering): readonly Rendering[] {
  if (each.element !== 'choose') return [each]
  const branches = each.branches.map((branch) => ({ ...branch, children: branch.children.flatMap(alternatives) }))
  const most = Math.max(...branches.map(({ children }) => children.length))
  return Array.from({ length: most }, (_, k) => ({
    ...each,
    branches: branches.map((branch) => ({ ...branch, children: branch.children.slice(k, k + 1) })),
  }))
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
        if (context.tracksNames) {
          context.nameSpans.push(start, context.out.length)
          context.nameKeys.push(context.out.textFrom(start))
        }
      }
      return outcome | found
    }
    if ((found & EMPTY_TERM) !== 0) return CALLED
    if ((found & HIDDEN) !== 0) return outcome | found
  }
  return outcome
}

/** A term that is there, but empty: it ends a substitution with nothing printed. */
export const EMPTY_TERM = 8
/** Names that go without saying: nothing stands in for them. */
const HIDDEN = 32

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

function sameNames(a: readonly PersonParts[], b: readonly PersonParts[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((name, index) => name.key === b[index]?.key)
}

interface LabelPrinter {
  print(context: Context, variable: string, plural: boolean): void
  exists(variable: string): boolean
}

function compileLabel(element: Label, locale: ResolvedLocale): LabelPrinter {
  let current = ''
  const body: Render = (context) => {
    if (current === '') return CALLED
    const text = element['strip-periods'] === true ? current.replace(/\./g, '') : current
    for (const each of changeOwnCase([token(TEXT, text, 'term')], element['text-case'], locale.lang))
      context.out.push(each)
    return CALLED | FILLED | PRINTED
  }
  const decorated = decorate(element, body)
  return {
    print: (context, variable, plural) => {
      current =
        locale.term(variable, element.form, element.plural === 'always' || (plural && element.plural !== 'never')) ?? ''
      if (current !== '') decorated(context)
    },
    exists: (variable) => (locale.term(variable, element.form) ?? '') !== '',
  }
}

interface ListPrinter {
  readonly form: NameOptions['form']
  print(context: Context, names: readonly PersonParts[], variable: string, isMain: boolean): boolean
  count(context: Context, names: readonly PersonParts[]): number
}

function compileList(element: Names, scope: NamesScope): ListPrinter {
  const { locale, inherited } = scope
  const name = element.name ?? {}
  const options: NameOptions = { ...inherited, ...name }
  const form = name.form ?? inherited['name-form'] ?? 'long'
  const delimiter = name.delimiter ?? inherited['name-delimiter'] ?? ', '
  const between = token(AFFIX, delimiter)
  const space = token(AFFIX, ' ')
  // As citeproc-js has it, the symbol is the same in all languages and styles.
  const word = options.and === 'symbol' ? '&' : options.and === 'text' ? (locale.term('and') ?? 'and') : ''
  const and = token(TEXT, word, 'term')
  const andInText = options.and === 'symbol' ? token(TEXT, locale.term('and') ?? 'and', 'term') : and
  /** A word that brings its own blanks, or a word of a script that has none between words, joins the names as it is. */
  const glued = /\s$/.test(word) || !standsApart(word)
  const ellipsis = token(TEXT, '… ')
  const precedesLast = options['delimiter-precedes-last'] ?? 'contextual'
  const precedesOrganisation = inherited['delimiter-precedes-last']
  const precedesEtAl = options['delimiter-precedes-et-al'] ?? 'contextual'
  const asSort = options['name-as-sort-order']
  const etAlText = locale.term(element.etAl?.term ?? 'et-al') ?? ''
  const etAl =
    element.etAl === undefined
      ? undefined
      : decorate(element.etAl, (context) => {
          if (etAlText === '') return 0
          context.out.push(token(TEXT, etAlText, 'term'))
          return PRINTED
        })
  const etAlToken = token(TEXT, etAlText, 'term')
  const printName = compileName(element, options, form === 'count' ? 'long' : form, scope)
  const nameOpen = openToken(name)
  const namePrefix = affix(name.prefix)
  const nameSuffix = affix(name.suffix)

  const useLast = options['et-al-use-last'] === true
  const hasInitials = options['initialize-with'] !== undefined
  const glueEtAl = !standsApart(etAlText)

  /** The last name is shown, too: at least two are left out before it, whatever the style says. */
  const showsLast = (context: Context): boolean => context.sortNames?.last ?? (useLast && context.cite.position === 0)
  /** In sort keys the limits of the style and its areas go before those of `cs:name`, as the reference processor has it. */
  const sortLimits: NameOptions = { ...name, ...inherited }
  const laterMin = options['et-al-subsequent-min'] ?? options['et-al-min']
  const laterFirst = options['et-al-subsequent-use-first'] ?? options['et-al-use-first']
  /** A first cite shows no fewer names than a later one is compared by, which are those before an et al. of either. */
  const hasLater = laterMin !== options['et-al-min'] || laterFirst !== options['et-al-use-first']
  const comparedOf = (total: number): number =>
    total >= (laterMin ?? total + 1) ? (laterFirst ?? total) : Math.min(total, options['et-al-min'] ?? total)
  /** How many names are shown: all of them, or those before the et al. */
  const shownOf = (context: Context, total: number): number => {
    const keys = context.sortNames
    const limits = context.sorting ? sortLimits : options
    const isCite = context.area === 'citation' && !context.sorting
    const later = isCite && context.cite.position > 0
    const min = keys?.min ?? (later ? laterMin : limits['et-al-min'])
    const first = keys?.first ?? (later ? laterFirst : limits['et-al-use-first'])
    const asked = context.dis.names[context.block] ?? (isCite && hasLater ? comparedOf(total) : 0)
    if (context.comparing && hasLater && asked < total) return asked
    if (min === undefined || first === undefined || total < min || first >= total) return total
    const shown = Math.min(total, Math.max(first, asked))
    return showsLast(context) && !context.sorting && !context.comparing ? Math.min(shown, min - 2) : shown
  }
  /** @param isOrganisation it is set as the names are, and has none of their affixes. */
  const open = (out: Output, isOrganisation = false): void => {
    if (namePrefix !== undefined && !isOrganisation) out.push(namePrefix)
    if (nameOpen !== undefined) out.push(nameOpen)
  }
  const close = (out: Output, isOrganisation = false): void => {
    if (nameOpen !== undefined) out.push(CLOSE_TOKEN)
    if (nameSuffix !== undefined && !isOrganisation) out.push(nameSuffix)
  }
  /** @returns whether the name was inverted. */
  const printOne = (
    context: Context,
    each: PersonParts,
    index: number,
    level: number,
    variable: string,
    isMain: boolean,
  ): boolean => {
    const { out } = context
    const inverted =
      (context.sorting || asSort === 'all' || (asSort === 'first' && index === 0)) &&
      each.order === 'western' &&
      !each.isLiteral
    const from = out.length
    open(out, each.isOrganisation)
    printName(context, each, inverted, level, variable)
    close(out, each.isOrganisation)
    if (isMain && context.tracksNames) {
      context.nameSpans.push(from, out.length)
      context.nameKeys.push(each.key)
    }
    return inverted
  }
  const isPreceded = (when: NameOptions['delimiter-precedes-last'], many: boolean, afterInverted: boolean): boolean =>
    when === 'always' || (when === 'contextual' && many) || (when === 'after-inverted-name' && afterInverted)

  /**
   * Whether the delimiter stands before the and; before an organisation it does from three names on, whatever `cs:name` says: what
   * the style or its area says counts.
   */
  const isParted = (names: readonly PersonParts[], index: number, wasInverted: boolean): boolean => {
    if (glued && index > 1) return false
    if (names[index]?.isOrganisation === true)
      return isPreceded(
        precedesOrganisation ?? (precedesLast === 'after-inverted-name' ? precedesLast : 'contextual'),
        index > 1,
        wasInverted || index > 1,
      )
    return isPreceded(precedesLast, index > 1, wasInverted || index === 1)
  }

  return {
    form,
    count: (context, names) => {
      const shown = shownOf(context, names.length)
      context.addBlock([], shown, hasInitials)
      return shown
    },
    print: (context, names, variable, isMain) => {
      const { out } = context
      const total = names.length
      const shown = shownOf(context, total)
      const cut = shown < total
      const givens = context.dis.givens[context.block]
      context.addBlock(names, shown, hasInitials)
      const withLast = cut && showsLast(context)
      if (shown === 0 && !withLast) return false
      if (isMain) context.forgetNames()
      let wasInverted = false
      const withEtAl = cut && !withLast && !context.sorting
      // A list with et al. is set and enclosed as each of its names is, in the reference processor's way.
      if (withEtAl) open(out)
      for (let i = 0; i < shown; i += 1) {
        if (i > 0 && i === shown - 1 && !cut && word !== '' && !context.sorting) {
          if (isParted(names, i, wasInverted)) out.push(between)
          else if (!glued) out.push(space)
          out.push(context.inText ? andInText : and)
          if (!glued) out.push(space)
        } else if (i > 0) out.push(between)
        wasInverted = printOne(context, names[i] as PersonParts, i, givens?.[i] ?? 0, variable, isMain)
      }
      if (withLast) {
        const isAfter = shown > 1 || (precedesLast === 'after-inverted-name' && wasInverted)
        if (shown > 0) {
          out.push(isAfter || context.sorting ? between : space)
          if (!context.sorting) out.push(ellipsis)
        }
        printOne(context, names[total - 1] as PersonParts, total - 1, givens?.[total - 1] ?? 0, variable, isMain)
      } else if (withEtAl) {
        const mark = out.length
        if (isPreceded(precedesEtAl, shown > 1, shown === 1)) out.push(between)
        else if (!glueEtAl) out.push(space)
        if (etAl !== undefined ? (etAl(context) & PRINTED) === 0 : etAlText === '') out.cut(mark)
        else if (etAl === undefined) out.push(etAlToken)
        close(out)
      }
      return true
    },
  }
}

type PrintName = (context: Context, name: PersonParts, inverted: boolean, level: number, variable: string) => void

function compileName(element: Names, options: NameOptions, form: 'long' | 'short', scope: NamesScope): PrintName {
  const { locale } = scope
  const separator = options['sort-separator'] ?? ', '
  const demote = scope.options['demote-non-dropping-particle'] ?? 'display-and-sort'
  const hyphen = scope.options['initialize-with-hyphen'] !== false
  const mark = options['initialize-with'] ?? (form === 'short' && scope.onlyInitials ? '' : undefined)
  const shorten = options.initialize !== false
  const { parts = {}, institution = parts.family } = element.name ?? {}
  const id = scope.idOf(JSON.stringify([form, separator, mark ?? null, shorten, parts, institution ?? null])) * 24
  const persons = partPrinter(parts.family, locale)
  const { prefix: _prefix, suffix: _suffix, ...ofInstitution } = institution ?? {}
  const institutions = partPrinter(ofInstitution, locale)
  const given = partPrinter(parts.given, locale)
  const space = token(AFFIX, ' ')
  /** Between particles and family name. */
  const tie = /^(?:fr|ru|cs)/.test(locale.lang) ? token(AFFIX, '\u00a0') : space
  /** Between given and family name. */
  const gap = mark?.includes('\u00a0') === true ? tie : space
  const comma = token(AFFIX, separator)
  const suffixComma = token(AFFIX, ', ')

  const { quotes } = locale.marks
  /** Parts that cannot change where they meet are one text. */
  const joinsParts =
    Object.keys({ ...parts, ...institution }).length === 0 && /^,? ?$/.test(separator) && /^\.? ?$/.test(mark ?? '')
  const texts = new Output(true)
  const tokens = new Output()
  const familyParts = (
    out: Output,
    name: PersonParts,
    variable: string,
    withParticle: boolean,
    sorting: boolean,
  ): void => {
    if (withParticle && name.nonDropping !== '') {
      persons.format(out, name.nonDropping, variable, quotes, name.language)
      if (sorting || !joins(name.nonDropping)) out.push(tie)
    }
    const family = name.isOrganisation ? institutions : persons
    family.format(out, name.family, variable, quotes, name.language)
  }

  const write = (
    out: Output,
    name: PersonParts,
    inverted: boolean,
    level: number,
    sorting: boolean,
    variable: string,
  ): void => {
    const family = name.isOrganisation ? institutions : persons
    const demoted = demote === 'display-and-sort' || (sorting && demote === 'sort-only')
    if (name.isLiteral || (form === 'short' && level === 0)) {
      const away = !name.isLiteral && inverted && demoted && name.nonDropping !== ''
      // The affixes of a part are for people.
      if (!name.isLiteral) family.open(out)
      familyParts(out, name, variable, !away, sorting)
      if (!name.isLiteral) family.close(out)
      if (!away) return
      out.push(sorting ? space : comma)
      given.open(out)
      family.format(out, name.nonDropping, variable, quotes, name.language)
      given.close(out)
      return
    }
    const full = level === 2 || mark === undefined
    const givenText = full
      ? name.given
      : (name.isApart && shorten ? ' ' : '') + initials(name.given, mark, hyphen, shorten)
    const suffixText =
      mark === undefined || name.suffix === '' ? name.suffix : initials(name.suffix, mark, hyphen, false)
    if (inverted) {
      family.open(out)
      familyParts(out, name, variable, !demoted, sorting)
      family.close(out)
      if (givenText !== '' || name.dropping !== '' || (demoted && name.nonDropping !== '')) {
        out.push(comma)
        given.open(out)
        if (givenText !== '') given.format(out, givenText, variable, quotes, name.language)
        if (name.dropping !== '') {
          if (givenText !== '') out.push(space)
          given.format(out, name.dropping, variable, quotes, name.language)
        }
        if (demoted && name.nonDropping !== '') {
          if (givenText !== '' || name.dropping !== '') out.push(space)
          family.format(out, name.nonDropping, variable, quotes, name.language)
        }
        given.close(out)
      }
      if (name.suffix !== '') {
        out.push(comma)
        writeRich(out, suffixText, variable, quotes)
      }
      return
    }
    const printGiven = (text: string): void => {
      given.open(out)
      given.format(out, text, variable, quotes, name.language)
      given.close(out)
    }
    if (name.order !== 'western') {
      family.open(out)
      familyParts(out, name, variable, true, sorting)
      family.close(out)
      if (givenText !== '') {
        if (name.order === 'static') out.push(space)
        printGiven(name.order === 'static' ? givenText : name.given)
      }
      return
    }
    if (givenText !== '') printGiven(givenText)
    if (givenText !== '' && (name.family !== '' || name.dropping !== '')) out.push(full ? space : gap)
    family.open(out)
    if (name.dropping !== '') {
      given.format(out, name.dropping, variable, quotes, name.language)
      if (!joins(name.dropping)) out.push(tie)
    }
    familyParts(out, name, variable, true, sorting)
    if (name.suffix !== '') {
      out.push(name.commaSuffix ? suffixComma : space)
      writeRich(out, suffixText, variable, quotes)
    }
    family.close(out)
  }

  const make = (context: Context, name: PersonParts, inverted: boolean, level: number, variable: string) => {
    const isJoined = joinsParts && !context.origins && name.isPlain
    const scratch = isJoined ? texts : tokens
    scratch.cut(0)
    write(scratch, name, inverted, level, context.sorting, variable)
    return isJoined ? scratch.text : scratch.slice()
  }

  return (context, name, inverted, level, variable) => {
    const { out } = context
    const how =
      id +
      (context.origins ? 12 : 0) +
      (inverted ? 6 : 0) +
      (context.sorting && name.nonDropping !== '' ? 3 : 0) +
      level
    let made = find(name.formatted, how)?.value
    if (made === undefined) {
      made = make(context, name, inverted, level, variable)
      if (context.remembers) name.formatted = { key: how, value: made, next: name.formatted }
    }
    if (typeof made === 'string') out.write(made, variable)
    else for (const each of made) out.push(each)
  }
}

/** A particle that the name follows without a blank: one with a hyphen, or elided after a consonant (d’, but de’ for dei). */
function joins(particle: string): boolean {
  return /(?:-|[^aeiou]['’ʼ‘])$/.test(particle)
}

interface PartPrinter {
  /** The prefix. */
  open(out: Output): void
  /** The suffix. */
  close(out: Output): void
  /** @param language of the item; '' is the style's own. */
  format(out: Output, text: string, variable: string, quotes: QuoteMarks, language: string): void
}

function partPrinter(part: NamePart | undefined, locale: ResolvedLocale): PartPrinter {
  const prefix = affix(part?.prefix)
  const suffix = affix(part?.suffix)
  const formatting = part === undefined ? undefined : openToken(part)
  const textCase = part?.['text-case']
  return {
    open: (out) => {
      if (prefix !== undefined) out.push(prefix)
    },
    close: (out) => {
      if (suffix !== undefined) out.push(suffix)
    },
    format: (out, text, variable, quotes, language) => {
      if (formatting === undefined && textCase === undefined) {
        writeRich(out, text, variable, quotes)
        return
      }
      const tokens = richText(text, variable, quotes)
      const cased = changeCase(tokens, textCase, language || locale.lang)
      const isSet = formatting !== undefined && cased.length > 0
      if (isSet) out.push(formatting)
      for (const each of cased) out.push(each)
      if (isSet) out.push(CLOSE_TOKEN)
    },
  }
}
