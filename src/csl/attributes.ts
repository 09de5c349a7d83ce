/*
 * The attributes of CSL 1.0.2 and the values they take (the schema's csl.rnc and its text). Reading a style turns them into
 * booleans, numbers and lists here, once.
 */
import type { Reader } from './reader.js'

/** The values of an attribute: any text, a whole number, `true`/`false`, words in a list, or one of some words. */
export type AttributeType = 'text' | 'integer' | 'boolean' | 'words' | readonly string[]

interface Attribute {
  /** The property that it becomes. */
  readonly property: string
  readonly type: AttributeType
}

/** By the names that a style has them under. */
export type Attributes = ReadonlyMap<string, Attribute>

type Types = Readonly<Record<string, AttributeType>>

const FORMATTING: Types = {
  'font-style': ['normal', 'italic', 'oblique'],
  'font-variant': ['normal', 'small-caps'],
  'font-weight': ['normal', 'bold', 'light'],
  'text-decoration': ['none', 'underline'],
  'vertical-align': ['baseline', 'sup', 'sub'],
}
const AFFIXES: Types = { prefix: 'text', suffix: 'text' }
const DISPLAY: Types = { display: ['block', 'left-margin', 'right-inline', 'indent'] }
const TEXT_CASE: Types = {
  'text-case': ['lowercase', 'uppercase', 'capitalize-first', 'capitalize-all', 'sentence', 'title'],
}
const STRIP: Types = { 'strip-periods': 'boolean' }
const FORMATTED: Types = { ...FORMATTING, ...AFFIXES }
const TERM_FORM = ['long', 'short', 'verb', 'verb-short', 'symbol']
const PRECEDES = ['contextual', 'after-inverted-name', 'always', 'never']

const NAME_OPTIONS: Types = {
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
  styleOptions: attributes({ 'limit-day-ordinals-to-day-1': 'boolean', 'punctuation-in-quote': 'boolean' }),
  localeDate: attributes({ form: ['text', 'numeric'], delimiter: 'text', ...TEXT_CASE }),
  term: attributes({
    name: 'text',
    form: TERM_FORM,
    match: ['last-digit', 'last-two-digits', 'whole-number'],
    gender: ['feminine', 'masculine'],
    'gender-form': ['feminine', 'masculine'],
  }),
  datePart: attributes({
    name: ['day', 'month', 'year'],
    form: ['numeric', 'numeric-leading-zeros', 'ordinal', 'long', 'short'],
    'range-delimiter': 'text',
    ...FORMATTED,
    ...STRIP,
    ...TEXT_CASE,
  }),
  options: attributes({
    'demote-non-dropping-particle': ['never', 'sort-only', 'display-and-sort'],
    'initialize-with-hyphen': 'boolean',
    'page-range-format': ['chicago', 'chicago-15', 'chicago-16', 'expanded', 'minimal', 'minimal-two'],
  }),
  inheritableNames: attributes({
    ...NAME_OPTIONS,
    'name-form': ['long', 'short', 'count'],
    'name-delimiter': 'text',
    'names-delimiter': 'text',
  }),
  citation: attributes({
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
  }),
  bibliography: attributes({
    'hanging-indent': 'boolean',
    'second-field-align': ['flush', 'margin'],
    'line-spacing': 'integer',
    'entry-spacing': 'integer',
    'subsequent-author-substitute': 'text',
    'subsequent-author-substitute-rule': ['complete-all', 'complete-each', 'partial-each', 'partial-first'],
  }),
  key: attributes({
    variable: 'text',
    macro: 'text',
    sort: ['ascending', 'descending'],
    'names-min': 'integer',
    'names-use-first': 'integer',
    'names-use-last': 'boolean',
  }),
  layout: attributes({ ...FORMATTED, delimiter: 'text' }),
  text: attributes({
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
  }),
  number: attributes({
    variable: 'text',
    form: ['numeric', 'ordinal', 'long-ordinal', 'roman'],
    ...FORMATTED,
    ...DISPLAY,
    ...TEXT_CASE,
  }),
  label: attributes({
    variable: 'text',
    form: TERM_FORM,
    plural: ['contextual', 'always', 'never'],
    ...STRIP,
    ...FORMATTED,
    ...TEXT_CASE,
  }),
  date: attributes({
    variable: 'text',
    form: ['text', 'numeric'],
    'date-parts': ['year-month-day', 'year-month', 'year'],
    delimiter: 'text',
    ...FORMATTED,
    ...DISPLAY,
    ...TEXT_CASE,
  }),
  group: attributes({ delimiter: 'text', ...FORMATTED, ...DISPLAY }),
  condition: attributes({
    match: ['all', 'any', 'none'],
    disambiguate: 'boolean',
    'is-numeric': 'words',
    'is-uncertain-date': 'words',
    locator: 'words',
    position: 'words',
    type: 'words',
    variable: 'words',
  }),
  names: attributes({ delimiter: 'text', ...FORMATTED, ...DISPLAY }).set('variable', {
    property: 'variables',
    type: 'words',
  }),
  name: attributes({ ...NAME_OPTIONS, form: ['long', 'short', 'count'], delimiter: 'text', ...FORMATTED }),
  namePart: attributes({ name: ['given', 'family'], ...FORMATTED, ...TEXT_CASE }),
  etAl: attributes({ term: ['et-al', 'and others'], ...FORMATTED }),
}

function attributes(types: Types): Map<string, Attribute> {
  return new Map(Object.entries(types).map(([name, type]) => [name, { property: name, type }]))
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
  attributes: Attributes,
  others: readonly { has(name: string): boolean }[] = [],
  start: Read = {} as Read,
): Read {
  const { tag, offset } = reader.cursor
  const { names, values, count } = reader.cursor.attributes
  const read = start as Record<string, unknown>
  for (let i = 0; i < count; i += 1) {
    const name = names[i] ?? ''
    const value = values[i] ?? ''
    const attribute = attributes.get(name)
    if (attribute === undefined) {
      if (!IGNORED.test(name) && !others.some((other) => other.has(name)))
        reader.report(offset, `<${tag.name}> has no attribute ${name} in CSL 1.0.2; it is left out.`, 'warning')
      continue
    }
    const result = readValue(value, attribute.type)
    if (result === undefined)
      reader.report(
        offset,
        `${name}="${value}" on <${tag.name}> is not ${expected(attribute.type)}; it is left out.`,
        'warning',
      )
    else read[attribute.property] = result
  }
  return start
}

/** All but text is read without the blanks around it, as the schema's data types are. */
function readValue(given: string, type: AttributeType): unknown {
  if (type === 'text') return given
  const value = given.trim()
  if (type === 'integer') return /^\d{1,6}$/.test(value) ? Number(value) : undefined
  if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : undefined
  if (type === 'words') return wordsOf(value)
  return type[type.indexOf(value)]
}

/** The same as split and filter, for many short texts. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = []
  let start = 0
  for (let end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
    if (end > start) words.push(text.slice(start, end))
    start = end + 1
  }
  if (start < text.length) words.push(text.slice(start))
  return words
}

function expected(type: AttributeType): string {
  if (type === 'integer') return 'a whole number'
  if (type === 'boolean') return '"true" or "false"'
  return typeof type === 'string' ? type : `one of ${type.join(', ')}`
}
