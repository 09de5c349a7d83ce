/*
 * Names (CSL 1.0.2, "Names"): lists of names with their et al., labels and substitutes.
 */
import { CALLED, type Context, FILLED, PRINTED, type Render } from './context.js'
import { decorate, formattingOf, openToken } from './decorate.js'
import { initials } from './initials.js'
import type { PersonParts } from './person.js'
import type { ResolvedLocale } from './resolve-locale.js'
import { richText } from './rich-text.js'
import type { InheritableNames, Label, NameOptions, NamePart, Names, StyleOptions } from './style.js'
import { changeCase } from './text-case.js'
import { AFFIX, affix, CLOSE_TOKEN, TEXT, type Token, token } from './token.js'

/** What names need of the style around them. */
export interface NamesScope {
  readonly locale: ResolvedLocale
  readonly options: StyleOptions
  readonly inherited: InheritableNames
  /** A number for each way to format names, to keep them by. */
  idOf(format: string): number
  compile(children: Names['substitute']): readonly Render[]
}

/** A `cs:names` inside of `cs:substitute` takes what it lacks from the one around it. */
export function compileNames(element: Names, scope: NamesScope, outer?: Names): Render {
  const whole: Names =
    outer !== undefined && element.name === undefined && element.label === undefined && element.etAl === undefined
      ? { ...outer, ...element, ...(outer.name && { name: outer.name }), ...(outer.label && { label: outer.label }) }
      : element
  const { locale } = scope
  const list = compileList(whole, scope)
  const label = whole.label === undefined ? undefined : compileLabel(whole.label, locale)
  const delimiter = affix(whole.delimiter ?? scope.inherited['names-delimiter'])
  const both = whole.variables.includes('editor') && whole.variables.includes('translator')
  const editorTranslator = both && (label === undefined || label.exists('editortranslator'))
  const counts = list.form === 'count'

  const print: Render = (context) => {
    const { out, record } = context
    let printed = false
    let total = 0
    let found = false
    let merged = false
    const isMain = context.namesFrom < 0 && !context.sorting
    for (const variable of whole.variables) {
      if (context.used.includes(variable)) continue
      const names = record.names(variable)
      if (names.length === 0) continue
      found = true
      if (merged && (variable === 'editor' || variable === 'translator')) continue
      const same =
        (editorTranslator || (both && counts)) &&
        (variable === 'editor' || variable === 'translator') &&
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
        out.length = start
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
      out.push(token(TEXT, context.sorting ? String(total).padStart(5, '0') : String(total), whole.variables[0]))
      printed = true
    }
    return printed ? CALLED | FILLED | PRINTED : found ? CALLED | FILLED : CALLED
  }
  const decorated = decorate(whole, print)
  const substitutes = (element.substitute ?? []).map((each) =>
    each.element === 'names' ? compileNames(each, scope, whole) : (scope.compile([each])[0] as Render),
  )

  return (context) => {
    if (context.omitNames && !context.sorting) {
      const hidden = context.namesFrom < 0
      if (hidden) return omit(context, decorated, substitutes)
    }
    const outcome = decorated(context)
    if ((outcome & PRINTED) !== 0 || substitutes.length === 0) return outcome
    return substitute(context, substitutes, outcome)
  }
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
        context.nameSpans = [start, context.out.length]
      }
      return CALLED | FILLED | PRINTED
    }
    if ((found & EMPTY_TERM) !== 0) return CALLED
  }
  return outcome
}

/** A term that is there, but empty: it ends a substitution with nothing printed. */
export const EMPTY_TERM = 8

/** Renders the first names of a cite, so that everything else is as it would be, and takes them back. */
function omit(context: Context, decorated: Render, substitutes: readonly Render[]): number {
  const start = context.out.length
  let outcome = decorated(context)
  if ((outcome & PRINTED) === 0 && substitutes.length > 0) outcome = substitute(context, substitutes, outcome)
  context.out.length = start
  if (context.namesFrom < 0 && (outcome & PRINTED) !== 0) context.namesFrom = start
  return outcome & ~PRINTED
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
    let tokens: readonly Token[] = [
      token(TEXT, element['strip-periods'] === true ? current.replace(/\./g, '') : current, 'term'),
    ]
    if (element['text-case'] !== undefined) tokens = changeCase(tokens, element['text-case'], locale.lang)
    for (const each of tokens) context.out.push(each)
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
  const symbol = locale.term('and', 'symbol') ?? '&'
  const word =
    options.and === 'symbol'
      ? symbol === locale.term('and')
        ? '&'
        : symbol
      : options.and === 'text'
        ? (locale.term('and') ?? 'and')
        : ''
  const and = token(TEXT, word, 'term')
  /** A word that brings its own blank joins the names as it is. */
  const glued = /\s$/.test(word)
  const ellipsis = token(TEXT, '… ')
  const precedesLast = options['delimiter-precedes-last'] ?? 'contextual'
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
  const nameOpen = openToken(formattingOf(name))
  const namePrefix = affix(name.prefix)
  const nameSuffix = affix(name.suffix)

  const limits = (context: Context, total: number): { shown: number; cut: boolean; last: boolean } => {
    const keys = context.sortNames
    const later = context.area === 'citation' && context.cite.position > 0 && !context.sorting
    const min = keys?.min ?? (later ? (options['et-al-subsequent-min'] ?? options['et-al-min']) : options['et-al-min'])
    const first =
      keys?.first ??
      (later ? (options['et-al-subsequent-use-first'] ?? options['et-al-use-first']) : options['et-al-use-first'])
    if (min === undefined || first === undefined || total < min || first >= total)
      return { shown: total, cut: false, last: false }
    const more = context.dis.names[context.blocks.length]
    const shown = more === undefined ? first : Math.max(first, more)
    if (shown >= total) return { shown: total, cut: false, last: false }
    const last = keys?.last ?? options['et-al-use-last'] === true
    return { shown, cut: true, last: last && shown + 1 < total }
  }

  return {
    form,
    count: (context, names) => {
      const { shown } = limits(context, names.length)
      context.blocks.push({ names: [], shown })
      return shown
    },
    print: (context, names, variable, isMain) => {
      const { out } = context
      const { shown, cut, last } = limits(context, names.length)
      const givens = context.dis.givens[context.blocks.length]
      context.blocks.push({ names, shown })
      if (shown === 0) return false
      const inverted = (index: number): boolean =>
        context.sorting || asSort === 'all' || (asSort === 'first' && index === 0)
      const spans: number[] = []
      const printOne = (index: number): boolean => {
        const each = names[index]
        if (each === undefined) return false
        const flip = inverted(index) && each.order === 'western' && !each.isLiteral
        const from = out.length
        if (namePrefix !== undefined) out.push(namePrefix)
        if (nameOpen !== undefined) out.push(nameOpen)
        printName(context, each, flip, givens?.[index] ?? 0, variable)
        if (nameOpen !== undefined) out.push(CLOSE_TOKEN)
        if (nameSuffix !== undefined) out.push(nameSuffix)
        spans.push(from, out.length)
        return flip
      }
      let wasInverted = false
      for (let i = 0; i < shown; i += 1) {
        if (i > 0) {
          if (i === shown - 1 && !cut && word !== '' && !context.sorting) {
            const precedes =
              precedesLast === 'always' ||
              (precedesLast === 'contextual' && shown > 2) ||
              (precedesLast === 'after-inverted-name' && wasInverted)
            if (precedes) {
              out.push(between)
              if (!/\s$/.test(delimiter)) out.push(space)
            } else if (!glued) out.push(space)
            out.push(and)
            if (!glued) out.push(space)
          } else out.push(between)
        }
        wasInverted = printOne(i)
      }
      if (last) {
        out.push(between, ellipsis)
        printOne(names.length - 1)
      } else if (cut && !context.sorting) {
        const mark = out.length
        const precedes =
          precedesEtAl === 'always' ||
          (precedesEtAl === 'contextual' && shown > 1) ||
          (precedesEtAl === 'after-inverted-name' && wasInverted)
        if (precedes) out.push(between)
        else if (!CJK.test(etAlText)) out.push(space)
        if (etAl === undefined) {
          if (etAlText === '') out.length = mark
          else out.push(etAlToken)
        } else if ((etAl(context) & PRINTED) === 0) out.length = mark
      }
      if (isMain) context.nameSpans = spans
      return true
    },
  }
}

const CJK = /^[\u2e80-\u9fff\uac00-\ud7ff]/

type PrintName = (context: Context, name: PersonParts, inverted: boolean, level: number, variable: string) => void

function compileName(element: Names, options: NameOptions, form: 'long' | 'short', scope: NamesScope): PrintName {
  const { locale } = scope
  const separator = options['sort-separator'] ?? ', '
  const demote = scope.options['demote-non-dropping-particle'] ?? 'display-and-sort'
  const hyphen = scope.options['initialize-with-hyphen'] !== false
  const mark = options['initialize-with']
  const shorten = options.initialize !== false
  const parts = element.name?.parts ?? {}
  const id = scope.idOf(JSON.stringify([form, separator, mark ?? null, shorten, parts])) * 12
  /** Only then is a name another one in a sort key. */
  const sortOnly = demote === 'sort-only'
  const family = partPrinter(parts.family, locale)
  const given = partPrinter(parts.given, locale)
  const space = token(AFFIX, ' ')
  const comma = token(AFFIX, separator)
  const suffixComma = token(AFFIX, ', ')

  const make = (
    name: PersonParts,
    inverted: boolean,
    level: number,
    sorting: boolean,
    variable: string,
  ): readonly Token[] => {
    const out: Token[] = []
    const plain = (text: string): readonly Token[] => richText(text, variable, locale.marks.quotes)
    if (name.isLiteral) {
      family.write(out, () => {
        if (name.nonDropping !== '') {
          family.format(out, plain(name.nonDropping))
          if (!joins(name.nonDropping)) out.push(space)
        }
        family.format(out, plain(name.family))
      })
      return out
    }
    const short = form === 'short' && level === 0
    const demoted = demote === 'display-and-sort' || (sorting && demote === 'sort-only')
    const familyParts = (withParticle: boolean): void => {
      if (withParticle && name.nonDropping !== '') {
        family.format(out, plain(name.nonDropping))
        if (!joins(name.nonDropping)) out.push(space)
      }
      family.format(out, plain(name.family))
    }
    if (short) {
      family.write(out, () => familyParts(!(sorting && demoted)))
      if (sorting && demoted && name.nonDropping !== '') out.push(space, ...plain(name.nonDropping))
      return out
    }
    const full = level === 2 || mark === undefined
    const givenText = full ? name.given : initials(name.given, mark, hyphen, shorten)
    if (inverted) {
      family.write(out, () => familyParts(!demoted))
      const rest = givenText !== '' || name.dropping !== '' || (demoted && name.nonDropping !== '')
      if (rest) {
        out.push(comma)
        given.write(out, () => {
          if (givenText !== '') given.format(out, plain(givenText))
          if (name.dropping !== '') {
            if (givenText !== '') out.push(space)
            given.format(out, plain(name.dropping))
          }
          if (demoted && name.nonDropping !== '') {
            if (givenText !== '' || name.dropping !== '') out.push(space)
            family.format(out, plain(name.nonDropping))
          }
        })
      }
      if (name.suffix !== '') out.push(comma, ...plain(name.suffix))
      return out
    }
    if (name.order !== 'western') {
      family.write(out, () => familyParts(true))
      if (givenText !== '') {
        if (name.order === 'static') out.push(space)
        given.write(out, () => given.format(out, plain(name.given)))
      }
      return out
    }
    if (givenText !== '') given.write(out, () => given.format(out, plain(givenText)))
    if (givenText !== '' && (name.family !== '' || name.dropping !== '')) out.push(space)
    family.write(out, () => {
      if (name.dropping !== '') {
        given.format(out, plain(name.dropping))
        if (!joins(name.dropping)) out.push(space)
      }
      familyParts(true)
      if (name.suffix !== '') out.push(name.commaSuffix ? suffixComma : space, ...plain(name.suffix))
    })
    return out
  }

  return (context, name, inverted, level, variable) => {
    const key = id + (inverted ? 6 : 0) + (sortOnly && context.sorting ? 3 : 0) + level
    let tokens = name.cache?.get(key)
    if (tokens === undefined) {
      tokens = make(name, inverted, level, context.sorting, variable)
      name.cache ??= new Map()
      name.cache.set(key, tokens)
    }
    for (const each of tokens) context.out.push(each)
  }
}

/** A particle that the name follows without a blank: one with a hyphen, or elided after a consonant (d’, but de’ for dei). */
function joins(particle: string): boolean {
  return /(?:-|[^aeiou]['’ʼ‘])$/.test(particle)
}

interface PartPrinter {
  write(out: Token[], body: () => void): void
  format(out: Token[], tokens: readonly Token[]): void
}

function partPrinter(part: NamePart | undefined, locale: ResolvedLocale): PartPrinter {
  const prefix = affix(part?.prefix)
  const suffix = affix(part?.suffix)
  const open = part === undefined ? undefined : openToken(formattingOf(part))
  const textCase = part?.['text-case']
  return {
    write: (out, body) => {
      if (prefix !== undefined) out.push(prefix)
      body()
      if (suffix !== undefined) out.push(suffix)
    },
    format: (out, tokens) => {
      const cased = textCase === undefined ? tokens : changeCase(tokens, textCase, locale.lang)
      if (open !== undefined && cased.length > 0) out.push(open, ...cased, CLOSE_TOKEN)
      else out.push(...cased)
    },
  }
}
