/*
 * Dates (CSL 1.0.2, "Date", "Date-part", "Localized Dates"): parts in the style's or the locale's order, ranges, seasons, eras.
 */
import { CALLED, type Context, FILLED, PRINTED, type Render } from './context.js'
import type { DatePoint, DateValue } from './date-value.js'
import { decorate, formattingOf, openToken } from './decorate.js'
import type { LocaleDatePart } from './locale.js'
import type { ResolvedLocale } from './resolve-locale.js'
import { richText } from './rich-text.js'
import type { DateElement } from './style.js'
import { changePlainCase } from './text-case.js'
import { AFFIX, affix, CLOSE_TOKEN, TEXT, type Token, token } from './token.js'

type PartName = LocaleDatePart['name']

interface Part {
  readonly name: PartName
  readonly style: LocaleDatePart
  readonly prefix: Token | undefined
  readonly suffix: Token | undefined
  readonly open: Token | undefined
  readonly range: string
}

export function compileDate(element: DateElement, locale: ResolvedLocale, hasSuffixVariable: boolean): Render {
  const { variable } = element
  const localized = element.form === undefined ? undefined : locale.dates[element.form]
  const parts = partsOf(element, localized?.parts)
  const delimiter = affix(element.delimiter ?? localized?.delimiter)
  const textCase = element['text-case'] ?? localized?.['text-case']
  const body: Render = (context) => {
    if (context.used.includes(variable) || (context.comparing && variable === 'accessed')) return CALLED
    const value = context.record.date(variable)
    if (value === undefined) return CALLED
    const { out } = context
    const start = out.length
    if (value.literal !== undefined) {
      if (context.omitYear && variable === 'issued')
        return CALLED | FILLED | addSuffix(context, variable, hasSuffixVariable)
      for (const each of richText(value.literal, variable, locale.marks.quotes)) out.push(each)
      addSuffix(context, variable, hasSuffixVariable)
    } else if (context.sorting) writeKey(context, value, parts)
    else writeDate(context, value, parts, delimiter, locale, variable, hasSuffixVariable)
    if (textCase !== undefined)
      for (let i = start; i < out.length; i += 1) {
        const each = out[i]
        if (each?.kind === TEXT) out[i] = token(TEXT, changePlainCase(each.text, textCase, locale.lang), each.variable)
      }
    if (out.length === start) return CALLED
    if (context.substituting) context.used.push(variable)
    return CALLED | FILLED | PRINTED
  }
  return decorate(element, body)
}

/** Which parts are printed: the locale's, as far as `date-parts` lets them, changed by the element's own; or the element's. */
function partsOf(element: DateElement, localized: readonly LocaleDatePart[] | undefined): readonly Part[] {
  const wanted = element['date-parts'] ?? 'year-month-day'
  const chosen =
    localized === undefined
      ? element.form === undefined
        ? element.parts
        : []
      : localized
          .filter((part) => wanted.includes(part.name))
          .map((part) => {
            const own = element.parts.find((each) => each.name === part.name)
            if (own === undefined) return part
            const { prefix: _prefix, suffix: _suffix, ...rest } = own
            return { ...part, ...rest }
          })
  return chosen.map((style) => ({
    name: style.name,
    style,
    prefix: affix(style.prefix),
    suffix: affix(style.suffix),
    open: openToken(formattingOf(style)),
    range: style['range-delimiter'] ?? '–',
  }))
}

const SIZE: Readonly<Record<PartName, number>> = { year: 3, month: 2, day: 1 }

function writeDate(
  context: Context,
  value: DateValue,
  parts: readonly Part[],
  delimiter: Token | undefined,
  locale: ResolvedLocale,
  variable: string,
  hasSuffixVariable: boolean,
): void {
  const { from, to } = value
  if (from === undefined) return
  const omitYear = context.omitYear && variable === 'issued'
  if (omitYear) {
    addSuffix(context, variable, hasSuffixVariable)
    return
  }
  const { out } = context
  const write = (
    point: DatePoint,
    only: (part: Part) => boolean,
    cut: 'none' | 'last' | 'first',
    first: boolean,
  ): void => {
    let printed = false
    const chosen = parts.filter((part) => only(part) && partText(point, part, locale, false) !== '')
    chosen.forEach((part, index) => {
      if ((printed || !first) && delimiter !== undefined && (printed || false)) out.push(delimiter)
      writePart(context, point, part, locale, variable, {
        prefix: !(cut === 'first' && index === 0),
        suffix: !(cut === 'last' && index === chosen.length - 1),
        isRange: to !== undefined,
      })
      printed = true
      if (part.name === 'year') addSuffix(context, variable, hasSuffixVariable)
    })
  }
  if (to === undefined) {
    write(from, () => true, 'none', true)
    return
  }
  if (to === 'open') {
    write(from, () => true, 'last', true)
    const year = parts.find((part) => part.name === 'year')
    out.push(token(AFFIX, year?.range ?? '–'))
    return
  }
  const shown = parts.filter(
    (part) => partText(from, part, locale, false) !== '' || partText(to, part, locale, false) !== '',
  )
  const differs = (name: PartName): boolean =>
    name === 'month' ? from.month !== to.month || from.season !== to.season : from[name] !== to[name]
  const largest = [...shown].sort((a, b) => SIZE[b.name] - SIZE[a.name]).find((part) => differs(part.name))
  if (largest === undefined) {
    write(from, () => true, 'none', true)
    return
  }
  const size = SIZE[largest.name]
  const twice = shown.filter((part) => SIZE[part.name] <= size)
  const indexes = twice.map((part) => shown.indexOf(part))
  const start = Math.min(...indexes)
  const end = Math.max(...indexes)
  const inRange = new Set(shown.slice(start, end + 1).filter((part) => SIZE[part.name] <= size))
  const before = new Set(shown.slice(0, start))
  write(to, (part) => before.has(part), 'none', true)
  write(from, (part) => inRange.has(part), 'last', before.size === 0)
  out.push(token(AFFIX, largest.range))
  const printedTwice = new Set(inRange)
  write(to, (part) => printedTwice.has(part) || (!before.has(part) && !inRange.has(part)), 'first', false)
}

function writePart(
  context: Context,
  point: DatePoint,
  part: Part,
  locale: ResolvedLocale,
  variable: string,
  edges: { readonly prefix: boolean; readonly suffix: boolean; readonly isRange: boolean },
): void {
  const text = partText(point, part, locale, edges.isRange)
  if (text === '') return
  const { out } = context
  if (part.prefix !== undefined && edges.prefix) out.push(part.prefix)
  if (part.open !== undefined) out.push(part.open)
  out.push(token(TEXT, text, variable))
  if (part.open !== undefined) out.push(CLOSE_TOKEN)
  if (part.suffix !== undefined && edges.suffix) out.push(part.suffix)
}

function partText(point: DatePoint, part: Part, locale: ResolvedLocale, isRange: boolean): string {
  const { form } = part.style
  const text = rawPart(point, part.name, form, locale, isRange)
  const stripped = part.style['strip-periods'] === true ? text.replace(/\./g, '') : text
  const textCase = part.style['text-case']
  return textCase === undefined ? stripped : changePlainCase(stripped, textCase, locale.lang)
}

function rawPart(
  point: DatePoint,
  name: PartName,
  form: LocaleDatePart['form'],
  locale: ResolvedLocale,
  _isRange: boolean,
): string {
  const { year, month, day, season } = point
  if (name === 'year') {
    const digits = String(Math.abs(year))
    const shown = form === 'short' && digits.length === 4 ? digits.slice(-2) : digits
    if (year < 0) return shown + (locale.term('bc') ?? '')
    return year < 500 && year > 0 ? shown + (locale.term('ad') ?? '') : year === 0 ? '' : shown
  }
  if (name === 'month') {
    if (season !== undefined && month === undefined)
      return locale.term(`season-0${season}`, form === 'short' ? 'short' : 'long') ?? ''
    if (month === undefined) return ''
    if (form === 'numeric') return String(month)
    const two = String(month).padStart(2, '0')
    if (form === 'numeric-leading-zeros') return two
    return locale.term(`month-${two}`, form === 'short' ? 'short' : 'long') ?? String(month)
  }
  if (day === undefined) return ''
  if (form === 'numeric-leading-zeros') return String(day).padStart(2, '0')
  if (form !== 'ordinal') return String(day)
  if (locale.options['limit-day-ordinals-to-day-1'] === true && day !== 1) return String(day)
  const monthName = month === undefined ? '' : `month-${String(month).padStart(2, '0')}`
  return day + locale.ordinal(day, locale.genders[monthName])
}

/** The letter after the first year of `issued`, where the style has no place of its own for it. */
function addSuffix(context: Context, variable: string, hasSuffixVariable: boolean): number {
  const { yearSuffix } = context.dis
  if (variable !== 'issued' || hasSuffixVariable || yearSuffix === '' || context.suffixDone || context.sorting) return 0
  context.suffixDone = true
  context.out.push(token(TEXT, yearSuffix, 'year-suffix'))
  return PRINTED
}

/** A key that sorts as the dates do, by the parts that the element prints. */
function writeKey(context: Context, value: DateValue, parts: readonly Part[]): void {
  const names = new Set(parts.map((part) => part.name))
  context.out.push(token(TEXT, dateKey(value, names.has('year'), names.has('month'), names.has('day'))))
}

export function dateKey(value: DateValue, year = true, month = true, day = true): string {
  const { from, to } = value
  if (from === undefined) return value.literal ?? ''
  const point = (each: DatePoint): string => {
    const era = each.year < 0 ? String(99999 + each.year).padStart(5, '0') : String(each.year).padStart(5, '0')
    const months = each.month ?? (each.season === undefined ? 0 : each.season * 3)
    const two = (number: number): string => String(number).padStart(2, '0')
    return (
      (year ? (each.year < 0 ? 'A' : 'B') + era : '') + (month ? two(months) : '') + (day ? two(each.day ?? 0) : '')
    )
  }
  return to === undefined || to === 'open' ? point(from) : `${point(from)}-${point(to)}`
}
