import { CitewrightError } from '../problem.js'
import { ATTRIBUTES, type Reader, readAttributes } from './attributes.js'
import {
  type Gender,
  type Locale,
  type LocaleDate,
  type LocaleDatePart,
  type OrdinalMatch,
  type Term,
  termKey,
} from './locale.js'
import type { StyleLocale } from './style.js'
import { type Element, problemsIn, readXml, type XmlProblem } from './xml.js'

/**
 * Reads a CSL locale file.
 *
 * @throws CitewrightError `LOCALE_INVALID` naming the line and column of each error.
 */
export function parseLocale(xml: string): Locale {
  const root = readXml(xml)
  if ('severity' in root) throw invalid([root])
  const problems: XmlProblem[] = []
  const problemAt = problemsIn(xml)
  const report: Reader['report'] = (element, message, severity = 'error') =>
    problems.push(problemAt(element.offset, message, severity))
  if (root.name !== 'locale') report(root, `A locale starts with <locale>, not <${root.name}>.`)
  const locale = readLocale(root, { report })
  const errors = problems.filter((problem) => problem.severity === 'error')
  if (errors.length > 0) throw invalid(errors)
  return { ...locale, lang: locale.lang ?? 'en-US' }
}

function invalid(errors: readonly XmlProblem[]): CitewrightError {
  const list = errors.map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`)
  return new CitewrightError('LOCALE_INVALID', `The locale cannot be used. ${list.join(' ')}`)
}

/** A `cs:locale`, in a file of its own or in a style. */
export function readLocale(root: Element, reader: Reader): StyleLocale {
  const lang = root.attributes['xml:lang']
  const options: Record<string, unknown> = {}
  const dates: Record<string, LocaleDate> = {}
  const terms: Record<string, Term> = {}
  const genders: Record<string, Gender> = {}
  const ordinalMatches: Record<string, OrdinalMatch> = {}
  for (const child of root.children) {
    if (child.name === 'style-options') Object.assign(options, readAttributes(child, ATTRIBUTES.styleOptions, reader))
    else if (child.name === 'date') readDate(child, dates, reader)
    else if (child.name === 'terms')
      for (const term of child.children) readTerm(term, terms, genders, ordinalMatches, reader)
    else if (child.name !== 'info') reader.report(child, `<${child.name}> does not belong in <locale>.`, 'warning')
  }
  return { ...(lang === undefined ? {} : { lang }), options, dates, terms, genders, ordinalMatches }
}

function readDate(element: Element, dates: Record<string, LocaleDate>, reader: Reader): void {
  const { form, ...rest } = readAttributes(element, ATTRIBUTES.localeDate, reader)
  if (form !== 'text' && form !== 'numeric') {
    reader.report(element, 'A localised <date> needs form="text" or form="numeric".')
    return
  }
  dates[form] = { ...rest, parts: readDateParts(element, reader) }
}

export function readDateParts(element: Element, reader: Reader): readonly LocaleDatePart[] {
  return element.children.flatMap((child): LocaleDatePart[] => {
    const part = readAttributes(child, ATTRIBUTES.datePart, reader)
    if (child.name === 'date-part' && part['name'] !== undefined) return [part as unknown as LocaleDatePart]
    reader.report(child, 'A <date> holds <date-part name="year | month | day"/> only.')
    return []
  })
}

function readTerm(
  element: Element,
  terms: Record<string, Term>,
  genders: Record<string, Gender>,
  ordinalMatches: Record<string, OrdinalMatch>,
  reader: Reader,
): void {
  const attributes = readAttributes(element, ATTRIBUTES.term, reader) as {
    name?: string
    form?: string
    match?: OrdinalMatch
    gender?: Gender
    'gender-form'?: Gender
  }
  const { name } = attributes
  if (element.name !== 'term' || name === undefined) {
    reader.report(element, 'Each term is a <term> with a name.')
    return
  }
  const text = (part: string): string | undefined => {
    const found = element.children.find((child) => child.name === part)
    return found && termText(found)
  }
  const single = text('single') ?? termText(element)
  const multiple = text('multiple')
  terms[termKey(name, attributes.form, attributes['gender-form'])] =
    element.children.length === 0 ? single : [single, multiple ?? single]
  if (attributes.gender !== undefined) genders[name] = attributes.gender
  if (attributes.match !== undefined) ordinalMatches[name] = attributes.match
}

/** Blanks around a term are part of it, but a term of nothing but a broken line is empty. */
function termText({ text }: Element): string {
  return text.includes('\n') && text.trim() === '' ? '' : text
}
