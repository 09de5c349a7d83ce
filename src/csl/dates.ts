/*
 * Dates (CSL 1.0.2, "Date", "Date-part", "Localized Dates"): parts in the style's or the locale's order, ranges, seasons, eras.
 */

import { CALLED, type Context, FILLED, PRINTED, type Render, type Repeats } from './context.js'
import type { DatePoint, DateValue } from './date-value.js'
import { type decorateInNote, openToken } from './decorate.js'
import type { LocaleDatePart } from './locale.js'
import { Output } from './output.js'
import { padded } from './padded.js'
import type { ResolvedLocale } from './resolve-locale.js'
import { writeRich } from './rich-text.js'
import type { Affixes, DateElement, TextCase } from './style.js'
import { changePlainCase } from './text-case.js'
import { AFFIX, affix, affixOf, CLOSE_TOKEN, PREFIX, SUFFIX, TEXT, type Token, token } from './token.js'

type PartName = LocaleDatePart['name']

interface Part {
  readonly name: PartName
  readonly style: LocaleDatePart
  readonly prefix: Token | undefined
  readonly suffix: Token | undefined
  readonly open: Token | undefined
  readonly range: string
}

interface CompiledDate {
  readonly variable: string
  readonly parts: readonly Part[]
  readonly delimiter: Token | undefined
  readonly locale: ResolvedLocale
  /** The style has a place of its own for the letter after the year. */
  readonly hasSuffixVariable: boolean
}

/** @param level decorates the date. */
export function compileDate(
  element: DateElement,
  locale: ResolvedLocale,
  hasSuffixVariable: boolean,
  level: typeof decorateInNote,
): Render {
  const { variable } = element
  const localized = element.form === undefined ? undefined : locale.dates[element.form]
  const parts = partsOf(element, localized?.parts)
  const delimiter = affix(element.delimiter ?? localized?.delimiter)
  const date: CompiledDate = { variable, parts, delimiter, locale, hasSuffixVariable }
  const sortsBy = (name: PartName): boolean => parts.some((part) => part.name === name)
  const [byYear, byMonth, byDay] = [sortsBy('year'), sortsBy('month'), sortsBy('day')]
  const textCase = localized?.['text-case']
  const body: Render = (context) => {
    if (context.used.includes(variable) || (context.comparing && variable === 'accessed')) return CALLED
    const value = context.record.date(variable)
    const isKnown = byYear && isRepeated(context.repeats, value?.from?.year)
    if (value === undefined) return CALLED
    const { out } = context
    const start = out.length
    if (context.sorting) {
      const key = dateKey(value, byYear, byMonth, byDay)
      context.dates += key
      out.write(key)
    } else if (value.literal !== undefined) {
      // A date in words has its year in them: an element without the year, which is printed elsewhere, has nothing to add.
      if (parts.length > 0 && !byYear) return CALLED
      writeRich(out, value.literal, variable, locale.marks.quotes)
      if (context.repeats?.isCollapsed === true) addSuffix(context, date)
    } else writeDate(context, value, date, isKnown)
    if (out.length === start) return CALLED
    out.end()
    if (context.substituting) context.used.push(variable)
    return CALLED | FILLED | PRINTED
  }
  const cased = textCase === undefined ? body : inCase(body, textCase, locale.lang)
  return level(element.form === undefined ? element : plain(element), cased)
}

function inCase(body: Render, to: TextCase, lang: string): Render {
  return (context) => {
    const { out } = context
    context.out = new Output()
    const outcome = body(context)
    for (const each of context.out.slice())
      out.push(each.kind === TEXT ? token(TEXT, changePlainCase(each.text, to, lang), each.variable) : each)
    context.out = out
    return outcome
  }
}

/** A localised date has its formatting from the locale and the parts; of the element's own only affixes count. */
function plain({ prefix, suffix }: DateElement): Affixes {
  return {
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  }
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
    prefix: affixOf(PREFIX, style.prefix),
    suffix: affixOf(SUFFIX, style.suffix),
    open: openToken(style),
    range: style['range-delimiter'] ?? '–',
  }))
}

const SIZE: Readonly<Record<PartName, number>> = { year: 3, month: 2, day: 1 }

/** Whether a year is that of the cite before, and goes without saying. */
function isRepeated(repeats: Repeats | undefined, year: number | undefined): boolean {
  if (repeats?.hidesYears !== true) return false
  const { years, yearsBefore } = repeats
  years.push(year)
  return repeats.isCollapsed && year !== undefined && yearsBefore[years.length - 1] === year
}

function writeDate(context: Context, { from, to }: DateValue, date: CompiledDate, isKnown: boolean): void {
  if (from === undefined) return
  if (isKnown) {
    addSuffix(context, date)
    return
  }
  const { out } = context
  const { parts, locale } = date
  const era = eraOf(from, locale)
  if (to === undefined) {
    writePoint(context, from, parts, date, era)
    return
  }
  if (to === 'open') {
    writePoint(context, from, parts, date, era, 'open')
    out.push(token(AFFIX, parts.find((part) => part.name === 'year')?.range ?? '–'))
    return
  }
  const shown = parts.filter((part) => partText(from, part, locale) !== '' || partText(to, part, locale) !== '')
  const differs = (name: PartName): boolean =>
    name === 'month' ? from.month !== to.month || from.season !== to.season : from[name] !== to[name]
  const largest = [...shown].sort((a, b) => SIZE[b.name] - SIZE[a.name]).find((part) => differs(part.name))
  if (largest === undefined) {
    writePoint(context, from, parts, date, era)
    return
  }
  const isTwice = (part: Part): boolean => SIZE[part.name] <= SIZE[largest.name]
  const start = shown.findIndex(isTwice)
  const before = shown.slice(0, start)
  const sharesEra = from.year < 0 === to.year < 0
  const endEra = sharesEra ? era : eraOf(to, locale)
  const twice = shown.slice(start, shown.findLastIndex(isTwice) + 1).filter(isTwice)
  writePoint(context, to, before, date, endEra)
  writePoint(context, from, twice, date, sharesEra ? '' : era, 'start')
  out.push(token(AFFIX, largest.range))
  writePoint(context, to, shown.slice(start), date, endEra, 'end')
}

/**
 * Some parts of a date, in their order.
 *
 * @param era printed behind the year and its affix (“1750年紀元前”), never in its formatting; one that both ends of a range
 * share stands once, at the end.
 * @param of which end of a range it is: the edge at the dash goes without its affix; the letter after the year stands at the end.
 */
function writePoint(
  context: Context,
  point: DatePoint,
  parts: readonly Part[],
  date: CompiledDate,
  era: string,
  of?: 'start' | 'open' | 'end',
): void {
  const { out } = context
  const last =
    of === 'start' || of === 'open' ? parts.findLast((part) => partText(point, part, date.locale) !== '') : undefined
  let printed = false
  for (const part of parts) {
    const text = partText(point, part, date.locale)
    if (text === '') continue
    if (printed && date.delimiter !== undefined) out.push(date.delimiter)
    if (part.prefix !== undefined && (printed || of !== 'end')) out.push(part.prefix)
    if (part.open !== undefined) out.push(part.open)
    out.write(text, date.variable)
    if (part.open !== undefined) out.push(CLOSE_TOKEN)
    if (part.suffix !== undefined && part !== last) out.push(part.suffix)
    printed = true
    if (part.name !== 'year') continue
    if (era !== '') out.write(era, date.variable)
    if (of !== 'start') addSuffix(context, date, part)
  }
}

function partText(point: DatePoint, part: Part, locale: ResolvedLocale): string {
  const text = rawPart(point, part.name, part.style.form, locale)
  const stripped = part.style['strip-periods'] === true ? text.replace(/\./g, '') : text
  const textCase = part.style['text-case']
  // The names of months are in the style's own language, and so in title case where it asks for that.
  return changePlainCase(stripped, textCase === 'title' ? 'capitalize-all' : textCase, locale.lang)
}

function rawPart(point: DatePoint, name: PartName, form: LocaleDatePart['form'], locale: ResolvedLocale): string {
  const { year, month, day, season } = point
  if (name === 'year') {
    const digits = String(Math.abs(year))
    const shown = form === 'short' && digits.length === 4 ? digits.slice(-2) : digits
    return year === 0 ? '' : shown
  }
  if (name === 'month') {
    if (season !== undefined && month === undefined)
      return locale.term(`season-0${season}`, form === 'short' ? 'short' : 'long') ?? ''
    if (month === undefined) return ''
    if (form === 'numeric') return String(month)
    const two = padded(month)
    if (form === 'numeric-leading-zeros') return two
    return locale.term(`month-${two}`, form === 'short' ? 'short' : 'long') ?? String(month)
  }
  if (day === undefined) return ''
  if (form === 'numeric-leading-zeros') return padded(day)
  if (form !== 'ordinal') return String(day)
  if (locale.options['limit-day-ordinals-to-day-1'] === true && day !== 1) return String(day)
  const monthName = month === undefined ? '' : `month-${padded(month)}`
  return day + locale.ordinal(day, locale.genders[monthName])
}

/** Years before 500 have one. */
function eraOf({ year }: DatePoint, locale: ResolvedLocale): string {
  return year < 0 ? (locale.term('bc') ?? '') : year < 500 ? (locale.term('ad') ?? '') : ''
}

/** The letter after the first year of the cite, set like it, where the style has no place of its own for it. */
function addSuffix(context: Context, { hasSuffixVariable }: CompiledDate, year?: Part): number {
  const { yearSuffix } = context.dis
  if (hasSuffixVariable || yearSuffix === '' || context.suffixDone || context.sorting) return 0
  context.suffixDone = true
  const { out } = context
  if (year?.prefix !== undefined) out.push(year.prefix)
  if (year?.open !== undefined) out.push(year.open)
  out.write(yearSuffix, 'year-suffix')
  if (year?.open !== undefined) out.push(CLOSE_TOKEN)
  if (year?.suffix !== undefined) out.push(year.suffix)
  return PRINTED
}

/** A key that sorts as the dates do, by the parts that are asked for; '' for a date in words. */
export function dateKey({ from, to }: DateValue, year = true, month = true, day = true): string {
  return from === undefined
    ? ''
    : pointKey(from, year, month, day) + pointKey(to === 'open' ? undefined : to, year, month, day)
}

/** Always as long, so that all of them are compared as one number; those before our era come first. */
function pointKey(point: DatePoint | undefined, byYear: boolean, byMonth: boolean, byDay: boolean): string {
  const { year = 0, month, day } = point ?? {}
  const shown = byYear ? year : 0
  return (
    (shown < 0 ? '0' : '1') +
    padded(shown < 0 ? 9999 + shown : shown, 4) +
    padded((byMonth && month) || 0) +
    padded((byDay && day) || 0)
  )
}
