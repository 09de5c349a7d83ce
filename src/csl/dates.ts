/*
 * Dates (CSL 1.0.2, "Date", "Date-part", "Localized Dates"): parts in the style's or the locale's order, ranges, seasons, eras.
 */

import type { Context, Render, Repeats } from './context.js'
import type { DatePoint, DateValue } from './date-value.js'
import { decorate, openToken } from './decorate.js'
import type { LocaleDate, LocaleDatePart } from './locale.js'
import { CALLED, FILLED, PRINTED } from './outcome.js'
import type { Output } from './output.js'
import { padded } from './padded.js'
import type { ResolvedLocale } from './resolve-locale.js'
import { richText } from './rich-text.js'
import type { DateElement } from './style.js'
import { stripTerm } from './term.js'
import { changePlainCase } from './text-case.js'
import { AFFIX, affix, CLOSE_TOKEN, PREFIX, SUFFIX, type Token, token } from './token.js'

type PartName = LocaleDatePart['name']

interface Part {
  readonly name: PartName
  /** What the part is of a date: '' where the date has no such part. */
  readonly textOf: (point: DatePoint) => string
  readonly before: Token | undefined
  readonly after: Token | undefined
  readonly open: Token | undefined
  /** What stands between it and the same part of the end of a range. */
  readonly dash: Token
}

export function compileDate(element: DateElement, locale: ResolvedLocale, hasSuffixVariable: boolean): Render {
  const { variable } = element
  const localized = element.form === undefined ? undefined : locale.dates[element.form]
  const parts = partsOf(element, localized, locale)
  const delimiter = affix(element.delimiter ?? localized?.delimiter)
  const names = new Set(parts.map((part) => part.name))
  const hasYear = names.has('year')

  /** The letter after the first year of the cite, set like it, where the style has no place of its own for it. */
  const addSuffix = (context: Context, year?: Part): void => {
    const { yearSuffix } = context.dis
    if (hasSuffixVariable || yearSuffix === '' || context.suffixDone) return
    context.suffixDone = true
    writeText(context.out, yearSuffix, 'year-suffix', year)
  }

  /**
   * Some parts of a date, in their order.
   *
   * @param era printed behind the year and its affix (“1750年紀元前”), never in its formatting; one that both ends of a range
   * share stands once, at the end.
   * @param of which end of a range it is: the edge at the dash goes without its affix; the letter after the year stands at the
   * end.
   */
  const writePoint = (
    context: Context,
    point: DatePoint,
    shown: readonly Part[],
    era: string,
    of?: 'start' | 'open' | 'end',
  ): void => {
    const { out } = context
    const last = of === 'start' || of === 'open' ? shown.findLast(({ textOf }) => textOf(point) !== '') : undefined
    let printed = false
    for (const part of shown) {
      const text = part.textOf(point)
      if (text === '') continue
      if (printed) out.push(delimiter)
      writeText(out, text, variable, part, printed || of !== 'end', part !== last)
      printed = true
      if (part.name !== 'year') continue
      if (era !== '') out.write(era, variable)
      if (of !== 'start') addSuffix(context, part)
    }
  }

  const writeRange = (context: Context, from: DatePoint, to: DatePoint, era: string): void => {
    const { out } = context
    const shown = parts.filter(({ textOf }) => textOf(from) + textOf(to) !== '')
    const largest = NAMES.flatMap((name) => shown.filter((part) => part.name === name && from[name] !== to[name]))[0]
    if (largest === undefined) {
      writePoint(context, from, parts, era)
      return
    }
    const isTwice = ({ name }: Part): boolean => NAMES.indexOf(name) >= NAMES.indexOf(largest.name)
    const start = shown.findIndex(isTwice)
    const sharesEra = from.year < 0 === to.year < 0
    const endEra = sharesEra ? era : eraOf(to, locale)
    const twice = shown.slice(start, shown.findLastIndex(isTwice) + 1).filter(isTwice)
    const before = out.length
    writePoint(context, to, shown.slice(0, start), endEra)
    if (out.length > before) out.push(delimiter)
    writePoint(context, from, twice, sharesEra ? '' : era, 'start')
    out.push(largest.dash)
    writePoint(context, to, shown.slice(start), endEra, 'end')
  }

  const body: Render = (context) => {
    const { out, used, repeats } = context
    if (used.includes(variable) || (context.comparing && variable === 'accessed')) return CALLED
    const value = context.record.date(variable)
    const isKnown = hasYear && isRepeated(repeats, value?.from?.year)
    if (value === undefined) return CALLED
    const { from, literal } = value
    const start = out.length
    if (context.sorting) {
      const key = dateKey(value, names)
      context.dates += key
      out.write(key)
    } else if (literal !== undefined) {
      // A date in words has its year in them: an element without the year, which is printed elsewhere, has nothing to add.
      if (parts.length > 0 && !hasYear) return CALLED
      out.pushAll(richText(literal, variable, locale.marks.quotes))
      if (repeats?.isCollapsed) addSuffix(context)
    } else if (isKnown) addSuffix(context)
    else if (from !== undefined) {
      const { to } = value
      const era = eraOf(from, locale)
      if (typeof to === 'object') writeRange(context, from, to, era)
      else writePoint(context, from, parts, era, to)
      if (to === 'open') out.push(parts.find(({ name }) => name === 'year')?.dash ?? token(AFFIX, '–'))
    }
    if (out.length === start) return CALLED
    out.end()
    if (context.substituting) used.push(variable)
    return CALLED | FILLED | PRINTED
  }
  const { prefix, suffix } = element
  // A localised date has its formatting from the locale and the parts; of the element's own only affixes count.
  return decorate(element.form === undefined ? element : { prefix, suffix }, body)
}

/** Which parts are printed: the locale's, as far as `date-parts` lets them, changed by the element's own; or the element's. */
function partsOf(element: DateElement, localized: LocaleDate | undefined, locale: ResolvedLocale): readonly Part[] {
  const wanted = element['date-parts'] ?? 'year-month-day'
  const chosen =
    element.form === undefined
      ? element.parts
      : (localized?.parts ?? [])
          .filter((part) => wanted.includes(part.name))
          .map((part) => {
            const {
              prefix: _prefix,
              suffix: _suffix,
              ...own
            } = element.parts.find(({ name }) => name === part.name) ?? part
            return { 'text-case': localized?.['text-case'], ...part, ...own }
          })
  return chosen.map((part) => ({
    name: part.name,
    textOf: partText(part, locale),
    before: affix(part.prefix, PREFIX),
    after: affix(part.suffix, SUFFIX),
    open: openToken(part),
    dash: token(AFFIX, part['range-delimiter'] ?? '–'),
  }))
}

/** From the largest to the smallest. */
const NAMES = ['year', 'month', 'day'] as const

/** Whether a year is that of the cite before, and goes without saying. */
function isRepeated(repeats: Repeats | undefined, year: number | undefined): boolean {
  if (repeats?.hidesYears !== true) return false
  const { years, yearsBefore } = repeats
  years.push(year)
  return repeats.isCollapsed && year !== undefined && yearsBefore[years.length - 1] === year
}

/** Months and days are written once. */
function partText(part: LocaleDatePart, locale: ResolvedLocale): Part['textOf'] {
  const { name, form } = part
  const texts: string[] = []
  return (point) => {
    const value = point[name]
    // There is no year 0: a date with it has but a month.
    if (!value) return ''
    if (name === 'year') {
      const digits = String(Math.abs(value))
      return form === 'short' && digits.length === 4 ? digits.slice(-2) : digits
    }
    const { month = 0 } = point
    const at = name === 'month' ? value : 32 * month + value
    texts[at] ??= longText(value, month, part, locale)
    return texts[at]
  }
}

function longText(value: number, month: number, part: LocaleDatePart, locale: ResolvedLocale): string {
  const { name, form } = part
  const isSeason = name === 'month' && value > 12
  let text = form === 'numeric-leading-zeros' ? padded(value) : String(value)
  const formOfTerm = form === 'short' ? form : 'long'
  if (isSeason) text = locale.term(`season-${padded(value - 12)}`, formOfTerm) ?? ''
  else if (name === 'month' && !form?.startsWith('numeric'))
    text = locale.term(`month-${padded(value)}`, formOfTerm) ?? text
  else if (form === 'ordinal' && (locale.options['limit-day-ordinals-to-day-1'] !== true || value === 1))
    text += locale.ordinal(value, locale.genders[`month-${padded(month)}`])
  const textCase = part['text-case']
  // The names of months are in the style's own language, and so in title case where it asks for that.
  return changePlainCase(
    part['strip-periods'] === true ? stripTerm(text) : text,
    textCase === 'title' ? 'capitalize-all' : textCase,
    locale.lang,
  )
}

/** Years before 500 have one. */
function eraOf({ year }: DatePoint, locale: ResolvedLocale): string {
  return (year < 500 && locale.term(year < 0 ? 'bc' : 'ad')) || ''
}

/** A text set as a part of the date is, with the affixes of the part. */
function writeText(
  out: Output,
  text: string,
  variable: string,
  part: Part | undefined,
  hasPrefix = true,
  hasSuffix = true,
): void {
  if (hasPrefix) out.push(part?.before)
  out.push(part?.open)
  out.write(text, variable)
  out.push(part?.open && CLOSE_TOKEN)
  if (hasSuffix) out.push(part?.after)
}

/** A key that sorts as the dates do, by the parts that are asked for; '' for a date in words. */
export function dateKey({ from, to }: DateValue, names: ReadonlySet<PartName> = ALL): string {
  return from === undefined ? '' : pointKey(from, names) + (typeof to === 'object' ? pointKey(to, names) : '100000000')
}

const ALL: ReadonlySet<PartName> = new Set(NAMES)

/** Always as long, so that all of them are compared as one number; those before our era come first, seasons before months. */
function pointKey({ year, month = 0, day = 0 }: DatePoint, names: ReadonlySet<PartName>): string {
  const years = names.has('year') ? (year < 0 ? 9999 : 10000) + year : 10000
  const months = names.has('month') && month < 13 ? month : 0
  return padded(10000 * years + 100 * months + (names.has('day') ? day : 0), 9)
}
