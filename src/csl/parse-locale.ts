import { CitewrightError } from '../problem.js'
import { ATTRIBUTES, readAttributes } from './attributes.js'
import {
  type Gender,
  type Locale,
  type LocaleDate,
  type LocaleDatePart,
  type OrdinalMatch,
  type Term,
  termKey,
} from './locale.js'
import { describeErrors, type Reader, readDocument } from './reader.js'
import type { StyleLocale } from './style.js'

/**
 * Reads a CSL locale file.
 *
 * @throws CitewrightError `LOCALE_INVALID` naming the line and column of the first errors.
 */
export function parseLocale(xml: string): Locale {
  const { value, problems } = readDocument(xml, (reader) => {
    const { tag, offset } = reader.cursor
    if (tag.name !== 'locale') reader.report(offset, `A locale starts with <locale>, not <${tag.name}>.`)
    return readLocale(reader)
  })
  if (value !== undefined) return { ...value, lang: value.lang ?? 'en-US' }
  throw new CitewrightError('LOCALE_INVALID', `The locale cannot be used. ${describeErrors(problems)}`)
}

/** A `cs:locale`, in a file of its own or in a style. */
export function readLocale(reader: Reader): StyleLocale {
  const { cursor } = reader
  const { depth } = cursor
  const lang = cursor.attribute('xml:lang')
  const options: Record<string, unknown> = {}
  const dates: Record<string, LocaleDate> = {}
  const locale = {
    options,
    dates,
    terms: table<Term>(),
    genders: table<Gender>(),
    ordinalMatches: table<OrdinalMatch>(),
  }
  while (cursor.next(depth)) {
    const { name } = cursor.tag
    if (name === 'style-options') Object.assign(options, readAttributes(reader, ATTRIBUTES.styleOptions))
    else if (name === 'date') readDate(reader, dates)
    else if (name === 'terms') while (cursor.next(depth + 1)) readTerm(reader, locale)
    else if (name !== 'info') reader.report(cursor.offset, `<${name}> does not belong in <locale>.`, 'warning')
  }
  return lang === undefined ? locale : { lang, ...locale }
}

/** An object for keys that come from a document: it has none to begin with, and engines do not take it for a record. */
export function table<Value>(): Record<string, Value> {
  return Object.create(null)
}

interface Terms {
  readonly terms: Record<string, Term>
  readonly genders: Record<string, Gender>
  readonly ordinalMatches: Record<string, OrdinalMatch>
}

function readDate(reader: Reader, dates: Record<string, LocaleDate>): void {
  const { form, ...rest } = readAttributes(reader, ATTRIBUTES.localeDate)
  if (form === 'text' || form === 'numeric') dates[form] = { ...rest, parts: readDateParts(reader) }
  else reader.report(reader.cursor.offset, 'A localised <date> needs form="text" or form="numeric".')
}

export function readDateParts(reader: Reader): readonly LocaleDatePart[] {
  const { cursor } = reader
  const { depth } = cursor
  const parts: LocaleDatePart[] = []
  while (cursor.next(depth)) {
    const part = reader.once(readDatePart)
    if (cursor.tag.name === 'date-part' && part.name !== undefined) parts.push(part)
    else reader.report(cursor.offset, 'A <date> holds <date-part name="year | month | day"/> only.')
  }
  return parts
}

function readDatePart(reader: Reader): LocaleDatePart {
  return readAttributes(reader, ATTRIBUTES.datePart) as unknown as LocaleDatePart
}

interface TermTag {
  readonly name: string
  /** What the term goes by in the locale. */
  readonly key: string
  readonly match: OrdinalMatch | undefined
  readonly gender: Gender | undefined
}

function readTermTag(reader: Reader): TermTag | undefined {
  const { cursor } = reader
  const attributes = readAttributes(reader, ATTRIBUTES.term) as TermAttributes
  const { name, form, match, gender } = attributes
  if (cursor.tag.name === 'term' && name !== undefined)
    return { name, key: termKey(name, form, attributes['gender-form']), match, gender }
  reader.report(cursor.offset, 'Each term is a <term> with a name.')
  return undefined
}

interface TermAttributes {
  readonly name?: string
  readonly form?: string
  readonly match?: OrdinalMatch
  readonly gender?: Gender
  readonly 'gender-form'?: Gender
}

function readTerm(reader: Reader, { terms, genders, ordinalMatches }: Terms): void {
  const { cursor } = reader
  const { depth } = cursor
  const tag = reader.once(readTermTag)
  if (tag === undefined) return
  const { name, key, match, gender } = tag
  let single: string | undefined
  let multiple: string | undefined
  cursor.takeText()
  while (cursor.next(depth)) {
    if (cursor.tag.name === 'single') single ??= termText(cursor.text())
    else if (cursor.tag.name === 'multiple') multiple ??= termText(cursor.text())
  }
  const whole = single ?? multiple ?? termText(cursor.takeText())
  terms[key] = single === undefined && multiple === undefined ? whole : [whole, multiple ?? whole]
  if (gender !== undefined) genders[name] = gender
  if (match !== undefined) ordinalMatches[name] = match
}

/** Blanks around a term are part of it, but a term of nothing but a broken line is empty. */
function termText(text: string): string {
  return text.includes('\n') && text.trim() === '' ? '' : text
}
