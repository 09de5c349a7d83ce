/*
 * The attributes of CSL 1.0.2 and the values they take (the schema's csl.rnc and its text). Reading a style turns them into
 * booleans, numbers and lists here, once.
 */
import type { Reader } from './reader.js'

/** The values of an attribute: any text, a whole number, `true`/`false`, words in a list, or one of some words. */
export type AttributeType = 'text' | 'integer' | 'boolean' | 'words' | readonly string[]

export type Attributes = Readonly<Record<string, AttributeType>>

const FORMATTING: Attributes = {
  'font-style': ['normal', 'italic', 'oblique'],
  'font-variant': ['normal', 'small-caps'],
  'font-weight': ['normal', 'bold', 'light'],
  'text-decoration': ['none', 'underline'],
  'vertical-align': ['baseline', 'sup', 'sub'],
}
const AFFIXES: Attributes = { prefix: 'text', suffix: 'text' }
const DISPLAY: Attributes = { display: ['block', 'left-margin', 'right-inline', 'indent'] }
const TEXT_CASE: Attributes = {
  'text-case': ['lowercase', 'uppercase', 'capitalize-first', 'capitalize-all', 'sentence', 'title'],
}
const STRIP: Attributes = { 'strip-periods': 'boolean' }
const FORMATTED: Attributes = { ...FORMATTING, ...AFFIXES }
const TERM_FORM = ['long', 'short', 'verb', 'verb-short', 'symbol']
const PRECEDES = ['contextual', 'after-inverted-name', 'always', 'never']

const NAME_OPTIONS: Attributes = {
  and: ['text', 'symbol'],
  'delimiter-precedes-et-al': PRECEDES,
  'delimiter-precedes-last': PRECEDES,
  'et-al-min': 'integer',
  'et-al-use-first': 'integer',
  'et-al-subsequent-min': 'integer',
  'et-al-subsequent-use-first': 'integer',
  'et-al-use-last': 'boolean',
  initialize: 'boolean',
  'initialize-with': 'text',
  'name-as-sort-order': ['first', 'all'],
  'sort-separator': 'text',
}

type Subject =
  | 'styleOptions'
  | 'localeDate'
  | 'term'
  | 'datePart'
  | 'options'
  | 'inheritableNames'
  | 'citation'
  | 'bibliography'
  | 'key'
  | 'layout'
  | 'text'
  | 'number'
  | 'label'
  | 'date'
  | 'group'
  | 'condition'
  | 'names'
  | 'name'
  | 'namePart'
  | 'etAl'

export const ATTRIBUTES: Readonly<Record<Subject, Attributes>> = {
  styleOptions: { 'limit-day-ordinals-to-day-1': 'boolean', 'punctuation-in-quote': 'boolean' },
  localeDate: { form: ['text', 'numeric'], delimiter: 'text', ...TEXT_CASE },
  term: {
    name: 'text',
    form: TERM_FORM,
    match: ['last-digit', 'last-two-digits', 'whole-number'],
    gender: ['feminine', 'masculine'],
    'gender-form': ['feminine', 'masculine'],
  },
  datePart: {
    name: ['day', 'month', 'year'],
    form: ['numeric', 'numeric-leading-zeros', 'ordinal', 'long', 'short'],
    'range-delimiter': 'text',
    ...FORMATTED,
    ...STRIP,
    ...TEXT_CASE,
  },
  options: {
    'demote-non-dropping-particle': ['never', 'sort-only', 'display-and-sort'],
    'initialize-with-hyphen': 'boolean',
    'page-range-format': ['chicago', 'chicago-15', 'chicago-16', 'expanded', 'minimal', 'minimal-two'],
  },
  inheritableNames: {
    ...NAME_OPTIONS,
    'name-form': ['long', 'short', 'count'],
    'name-delimiter': 'text',
    'names-delimiter': 'text',
  },
  citation: {
    'disambiguate-add-names': 'boolean',
    'disambiguate-add-givenname': 'boolean',
    'givenname-disambiguation-rule': [
      'all-names',
      'all-names-with-initials',
      'primary-name',
      'primary-name-with-initials',
      'by-cite',
    ],
    'disambiguate-add-year-suffix': 'boolean',
    'cite-group-delimiter': 'text',
    collapse: ['citation-number', 'year', 'year-suffix', 'year-suffix-ranged'],
    'year-suffix-delimiter': 'text',
    'after-collapse-delimiter': 'text',
    'near-note-distance': 'integer',
  },
  bibliography: {
    'hanging-indent': 'boolean',
    'second-field-align': ['flush', 'margin'],
    'line-spacing': 'integer',
    'entry-spacing': 'integer',
    'subsequent-author-substitute': 'text',
    'subsequent-author-substitute-rule': ['complete-all', 'complete-each', 'partial-each', 'partial-first'],
  },
  key: {
    variable: 'text',
    macro: 'text',
    sort: ['ascending', 'descending'],
    'names-min': 'integer',
    'names-use-first': 'integer',
    'names-use-last': 'boolean',
  },
  layout: { ...FORMATTED, delimiter: 'text' },
  text: {
    variable: 'text',
    macro: 'text',
    term: 'text',
    value: 'text',
    form: TERM_FORM,
    plural: 'boolean',
    quotes: 'boolean',
    ...STRIP,
    ...FORMATTED,
    ...DISPLAY,
    ...TEXT_CASE,
  },
  number: {
    variable: 'text',
    form: ['numeric', 'ordinal', 'long-ordinal', 'roman'],
    ...FORMATTED,
    ...DISPLAY,
    ...TEXT_CASE,
  },
  label: {
    variable: 'text',
    form: TERM_FORM,
    plural: ['contextual', 'always', 'never'],
    ...STRIP,
    ...FORMATTED,
    ...TEXT_CASE,
  },
  date: {
    variable: 'text',
    form: ['text', 'numeric'],
    'date-parts': ['year-month-day', 'year-month', 'year'],
    delimiter: 'text',
    ...FORMATTED,
    ...DISPLAY,
    ...TEXT_CASE,
  },
  group: { delimiter: 'text', ...FORMATTED, ...DISPLAY },
  condition: {
    match: ['all', 'any', 'none'],
    disambiguate: 'boolean',
    'is-numeric': 'words',
    'is-uncertain-date': 'words',
    locator: 'words',
    position: 'words',
    type: 'words',
    variable: 'words',
  },
  names: { variable: 'words', delimiter: 'text', ...FORMATTED, ...DISPLAY },
  name: { ...NAME_OPTIONS, form: ['long', 'short', 'count'], delimiter: 'text', ...FORMATTED },
  namePart: { name: ['given', 'family'], ...FORMATTED, ...TEXT_CASE },
  etAl: { term: ['et-al', 'and others'], ...FORMATTED },
}

/** Attributes that may stand anywhere and mean nothing here. */
const IGNORED = /^(?:xmlns(?:$|:)|xml:|xsi:)/

/**
 * @param others may stand there as well, and are read elsewhere.
 * @param start what the attributes are put into.
 * @returns the attributes that `types` names, with their values read; what is unknown or wrong is reported and left out.
 */
export function readAttributes<Read extends object = Record<string, unknown>>(
  reader: Reader,
  types: Attributes,
  others: readonly object[] = [],
  start: Read = {} as Read,
): Read {
  const { tag, offset } = reader.cursor
  const read = start as Record<string, unknown>
  for (const name of Object.keys(tag.attributes)) {
    const value = tag.attributes[name] ?? ''
    const type = Object.hasOwn(types, name) ? types[name] : undefined
    if (type === undefined) {
      if (!IGNORED.test(name) && !others.some((other) => Object.hasOwn(other, name)))
        reader.report(offset, `<${tag.name}> has no attribute ${name} in CSL 1.0.2; it is left out.`, 'warning')
      continue
    }
    const result = readValue(value, type)
    if (result === undefined)
      reader.report(offset, `${name}="${value}" on <${tag.name}> is not ${expected(type)}; it is left out.`, 'warning')
    else read[name] = result
  }
  return start
}

/** All but text is read without the blanks around it, as the schema's data types are. */
function readValue(given: string, type: AttributeType): unknown {
  if (type === 'text') return given
  const value = given.trim()
  if (type === 'integer') return /^\d{1,6}$/.test(value) ? Number(value) : undefined
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : undefined
  if (type === 'words') return value.includes(' ') ? value.split(/ +/) : value === '' ? [] : [value]
  return type.includes(value) ? value : undefined
}

function expected(type: AttributeType): string {
  if (type === 'integer') return 'a whole number'
  if (type === 'boolean') return '"true" or "false"'
  return typeof type === 'string' ? type : `one of ${type.join(', ')}`
}
