import { daysInMonth, readDate } from './date.js'
import {
  DATE_VARIABLES,
  type DateParts,
  ITEM_TYPES,
  type Item,
  type ItemDate,
  type ItemType,
  NAME_VARIABLES,
  type Name,
  NUMBER_VARIABLES,
  type PersonName,
  TEXT_VARIABLES,
} from './item.js'

/** One thing that is wrong with a value that should be an item. */
export interface Problem {
  /** Where, for example `author[1].family`; empty for the whole value. */
  readonly path: string
  readonly expected: string
  readonly received: string
  /** One line for people: what came, and what to give instead. */
  readonly message: string
}

/**
 * Checks a value against CSL-JSON 1.0.2 (csl-data.json) and brings the spellings that the schema allows to one form:
 * ids and numbers in dates become strings and numbers, `raw` and EDTF dates are read, `null` fields go.
 *
 * Every problem is reported at once. What is wrong is left out of the item or mended, and a variable that CSL does not
 * know is kept under `custom`, so that nothing is lost. Never throws.
 *
 * @returns `item` is missing only when the value is no object. It is the value itself where nothing in it had to change.
 */
export function checkItem(value: unknown): { item?: Item; problems: readonly Problem[] } {
  const problems: Problem[] = []
  const item = mendItem(value, problems)
  return item === undefined ? { problems } : { item, problems }
}

/**
 * {@link checkItem} of an item in a list. A sound one is gone through once, and nothing is made for it: to ask it for its fields by
 * name costs more, as the engine has as many classes of items as there are ways they were made.
 *
 * @param problems gets what is wrong.
 */
export function mendItem(value: unknown, problems: Problem[]): Item | undefined {
  if (!isRecord(value)) {
    report(problems, '', 'an object', value, 'give a CSL-JSON item')
    return undefined
  }
  const given = isPlain(value) ? value : { ...value }
  let fields = given
  let unknown: Record<string, unknown> | undefined
  let hasId = false
  let hasType = false
  let isCustomSound = true
  for (const key in given) {
    const field = given[key]
    const check = CHECKS.get(key)
    if (check !== undefined) {
      // Most fields are texts.
      if (typeof field === 'string' && isShort(field) && (check === checkText || check === checkNumber)) continue
      const checked = field === undefined ? undefined : check(field, key, problems)
      if (checked !== field || checked === undefined) fields = withField(fields, given, key, checked)
    } else if (key === 'id') hasId = typeof field === 'string' && field !== ''
    else if (key === 'type') hasType = TYPES.has(field)
    else if (key === 'custom') isCustomSound = isRecord(field)
    else {
      fields = withField(fields, given, key, undefined)
      if (field === undefined || !Object.hasOwn(given, key)) continue
      reportUnknown(problems, key, field)
      unknown ??= {}
      unknown[key === '__proto__' ? '"__proto__"' : key] = field
    }
  }
  if (!isCustomSound || unknown !== undefined)
    fields = withField(fields, given, 'custom', checkCustom(given['custom'], unknown, problems))
  if (!hasId) fields = withField(fields, given, 'id', checkId(given['id'], problems))
  if (!hasType) fields = withField(fields, given, 'type', checkType(given['type'], problems))
  return fields as unknown as Item
}

function reportUnknown(problems: Problem[], key: string, field: unknown): void {
  report(problems, key, 'a variable of CSL 1.0.2', field, 'it is kept under "custom"', 'is no variable of CSL 1.0.2')
}

/** The fields with one of them set, or taken out; a copy if they are still the given ones and have to change. */
function withField(fields: Fields, given: Fields, key: string, value: unknown): Fields {
  if (fields[key] === value && (value !== undefined || !Object.hasOwn(fields, key))) return fields
  const changed = fields === given ? { ...given } : fields
  if (value === undefined) delete changed[key]
  else changed[key] = value
  return changed
}

type Fields = Record<string, unknown>

/** Without fields that are inherited. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

type Check = (value: unknown, path: string, problems: Problem[]) => unknown

/** A field longer than this is cut: no title or name is, and what renders it may take more than linear time. */
const LONGEST_TEXT = 100_000

/** More names than this are not kept; the longest author lists in print have some 5,000. */
const MOST_NAMES = 10_000

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ...TEXT_VARIABLES.map((name): [string, Check] => [name, checkText]),
  ...NUMBER_VARIABLES.map((name): [string, Check] => [name, checkNumber]),
  ...DATE_VARIABLES.map((name): [string, Check] => [name, checkDate]),
  ...NAME_VARIABLES.map((name): [string, Check] => [name, checkNames]),
  ['categories', checkCategories],
])

const TYPES: ReadonlySet<unknown> = new Set(ITEM_TYPES)

function checkId(value: unknown, problems: Problem[]): string {
  if (typeof value === 'string' && value !== '') return value
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  report(problems, 'id', 'a string or a number', value, 'give each item an id of its own')
  return 'item'
}

function checkType(value: unknown, problems: Problem[]): ItemType {
  if (TYPES.has(value)) return value as ItemType
  report(
    problems,
    'type',
    'a type of CSL 1.0.2',
    value,
    'use one such as "book", "article-journal" or "webpage"; it is taken for "document"',
  )
  return 'document'
}

function checkText(value: unknown, path: string, problems: Problem[]): string | undefined {
  if (typeof value === 'string') return cut(value, path, problems)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  report(problems, path, 'a string', value, 'it is left out')
  return undefined
}

function checkNumber(value: unknown, path: string, problems: Problem[]): string | number | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value === 'string') return cut(value, path, problems)
  report(problems, path, 'a string or a number', value, 'it is left out')
  return undefined
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_TEXT
}

function cut(text: string, path: string, problems: Problem[]): string {
  if (isShort(text)) return text
  report(
    problems,
    path,
    `at most ${LONGEST_TEXT} characters`,
    text,
    'the rest is left out',
    `has ${text.length} characters`,
  )
  return text.slice(0, LONGEST_TEXT)
}

/** Csl-data.json has it as a list; no style reads it. */
function checkCategories(value: unknown, path: string, problems: Problem[]): readonly string[] | undefined {
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
  report(problems, path, 'a list of strings', value, 'it is left out')
  return undefined
}

function checkCustom(
  value: unknown,
  unknown: Record<string, unknown> | undefined,
  problems: Problem[],
): Record<string, unknown> | undefined {
  const given = isRecord(value) ? value : undefined
  if (value !== undefined && given === undefined) report(problems, 'custom', 'an object', value, 'it is left out')
  return unknown === undefined ? given : { ...unknown, ...given }
}

function checkNames(value: unknown, path: string, problems: Problem[]): readonly Name[] | undefined {
  if (!Array.isArray(value)) {
    report(problems, path, 'a list of names', value, 'put each name into a list as { family, given } or { literal }')
    if (typeof value === 'string' && value.trim() !== '') return [{ literal: value }]
    const name = isRecord(value) ? checkName(value, path, problems) : undefined
    return name === undefined ? undefined : [name]
  }
  if (value.length > MOST_NAMES)
    report(problems, path, `at most ${MOST_NAMES} names`, value, 'the rest is left out', `has ${value.length} names`)
  if (areSoundNames(value)) return value
  const names = value
    .slice(0, MOST_NAMES)
    .flatMap((each, index) => checkName(each, `${path}[${index}]`, problems) ?? [])
  return names.length === 0 ? undefined : names
}

const NAME_TEXTS = ['family', 'given', 'dropping-particle', 'non-dropping-particle', 'suffix'] as const
const NAME_FLAGS = ['comma-suffix', 'static-ordering'] as const
const NAME_KEYS: readonly string[] = [...NAME_TEXTS, ...NAME_FLAGS, 'literal', 'parse-names']

/** Whether there are names, and {@link checkName} would find nothing to change in any of them. */
function areSoundNames(names: readonly unknown[]): boolean {
  if (names.length === 0 || names.length > MOST_NAMES) return false
  for (const name of names) if (!isSoundName(name)) return false
  return true
}

function isSoundName(value: unknown): value is Name {
  if (!isRecord(value) || !isPlain(value)) return false
  let isNamed = false
  let isLiteral = false
  let parts = 0
  for (const key in value) {
    const part = value[key]
    parts += 1
    if (key === 'family' || key === 'given') isNamed = true
    else if (key === 'literal') isLiteral = true
    else if (part === true && FLAGS.includes(key)) continue
    else if (!TEXTS.includes(key)) return false
    if (typeof part !== 'string' || part === '' || !isShort(part)) return false
    if (isLiteral && part.trim() === '') return false
  }
  return isLiteral ? parts === 1 : isNamed
}

const TEXTS: readonly string[] = NAME_TEXTS
const FLAGS: readonly string[] = NAME_FLAGS

function checkName(value: unknown, path: string, problems: Problem[]): Name | undefined {
  if (!isRecord(value)) {
    report(problems, path, 'a name', value, 'write it as { family, given } or { literal }')
    return typeof value === 'string' && value.trim() !== '' ? { literal: value } : undefined
  }
  for (const key of Object.keys(value)) {
    if (!NAME_KEYS.includes(key))
      report(
        problems,
        `${path}.${key}`,
        'a part of a name',
        value[key],
        'it is left out',
        'is no part of a name in CSL 1.0.2',
      )
  }
  const literal = value['literal'] === undefined ? undefined : checkText(value['literal'], `${path}.literal`, problems)
  const texts = NAME_TEXTS.flatMap((part) => {
    const text = value[part] === undefined ? undefined : checkText(value[part], `${path}.${part}`, problems)
    return text === undefined || text === '' ? [] : [[part, text] as const]
  })
  const flags = NAME_FLAGS.flatMap((flag) => (isTrue(value[flag]) ? [[flag, true] as const] : []))
  const person: PersonName = Object.fromEntries([...texts, ...flags])
  if (person.family !== undefined || person.given !== undefined) return person
  if (literal !== undefined && literal.trim() !== '') return { literal }
  report(
    problems,
    path,
    'a name with "family" or "literal"',
    value,
    'it is left out',
    'has neither "family" nor "literal"',
  )
  return undefined
}

function isTrue(value: unknown): boolean {
  return value === true || value === 1 || value === 'true' || value === '1'
}

function checkDate(value: unknown, path: string, problems: Problem[]): ItemDate | undefined {
  if (typeof value === 'string') return readWritten(value, path, problems)
  if (isSoundDate(value)) return value
  if (!isRecord(value)) {
    report(problems, path, 'a date', value, "write it as { 'date-parts': [[year, month, day]] }")
    return undefined
  }
  const circa =
    isTrue(value['circa']) ||
    (typeof value['circa'] === 'string' &&
      value['circa'] !== '' &&
      value['circa'] !== 'false' &&
      value['circa'] !== '0')
  const about = circa ? { circa: true } : {}
  const parts =
    value['date-parts'] === undefined ? undefined : checkDateParts(value['date-parts'], `${path}.date-parts`, problems)
  if (parts !== undefined) {
    const season = checkSeason(value['season'], `${path}.season`, problems)
    return { 'date-parts': parts, ...(season === undefined ? {} : { season }), ...about }
  }
  for (const form of ['raw', 'edtf', 'literal'] as const) {
    const written = value[form]
    if (typeof written !== 'string' || written.trim() === '') continue
    const date = form === 'literal' ? { literal: written } : readWritten(written, `${path}.${form}`, problems)
    return date === undefined ? undefined : { ...date, ...about }
  }
  if (value['date-parts'] === undefined)
    report(problems, path, "a date with 'date-parts', 'raw' or 'literal'", value, 'it is left out', 'has no date in it')
  return undefined
}

/** Whether a date is `date-parts` and nothing else, in the form that {@link checkParts} gives them. */
function isSoundDate(value: unknown): value is ItemDate {
  if (!isRecord(value) || !isPlain(value)) return false
  let points: unknown
  for (const key in value) {
    if (key !== 'date-parts') return false
    points = value[key]
  }
  if (!Array.isArray(points) || points.length > 2 || !isSoundPoint(points[0])) return false
  return points.length === 1 || isSoundPoint(points[1])
}

function isSoundPoint(value: unknown): value is DateParts {
  if (!Array.isArray(value) || value.length === 0 || value.length > 3) return false
  const year: unknown = value[0]
  if (!isWhole(year) || year === 0 || Math.abs(year) > 999_999) return false
  if (value.length === 1) return true
  const { 1: month = 1, 2: day = 1 } = value as readonly unknown[]
  return isWhole(month) && month >= 1 && month <= 12 && isWhole(day) && day >= 1 && day <= daysInMonth(year, month)
}

function readWritten(text: string, path: string, problems: Problem[]): ItemDate | undefined {
  const date = readDate(text)
  if (date !== undefined) return date
  if (text.trim() === '') {
    report(problems, path, 'a date', text, 'it is left out')
    return undefined
  }
  return { literal: text }
}

const SEASONS: Record<string, 1 | 2 | 3 | 4> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '21': 1,
  '22': 2,
  '23': 3,
  '24': 4,
  spring: 1,
  summer: 2,
  autumn: 3,
  fall: 3,
  winter: 4,
}

function checkSeason(value: unknown, path: string, problems: Problem[]): 1 | 2 | 3 | 4 | undefined {
  if (value === undefined) return undefined
  const key = String(typeof value === 'string' ? value.trim().toLowerCase() : value)
  const season = Object.hasOwn(SEASONS, key) ? SEASONS[key] : undefined
  if (season === undefined) report(problems, path, 'a season from 1 (spring) to 4 (winter)', value, 'it is left out')
  return season
}

function checkDateParts(
  value: unknown,
  path: string,
  problems: Problem[],
): readonly [DateParts] | readonly [DateParts, DateParts] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 2) {
    report(problems, path, 'a list of one or two dates', value, 'write [[year, month, day]]')
    return undefined
  }
  const [from, to] = value.map((each: unknown, index) => checkParts(each, `${path}[${index}]`, problems))
  if (from === undefined) return undefined
  return to === undefined ? [from] : [from, to]
}

function checkParts(value: unknown, path: string, problems: Problem[]): DateParts | undefined {
  const parts = (Array.isArray(value) ? value : [value]).map((part: unknown) =>
    typeof part === 'string' && /^\s*-?\d{1,6}\s*$/.test(part) ? Number(part) : part,
  )
  const [year, month, day] = parts
  const wrong = (): undefined => {
    report(
      problems,
      path,
      '[year], [year, month] or [year, month, day]',
      value,
      'write the numbers of a day that exists',
    )
    return undefined
  }
  if (!isWhole(year) || year === 0 || Math.abs(year) > 999_999) return wrong()
  if (month === undefined || month === null || month === 0 || month === '') return [year]
  if (!isWhole(month) || month < 1 || month > 12) {
    wrong()
    return [year]
  }
  if (day === undefined || day === null || day === 0 || day === '') return [year, month]
  if (isWhole(day) && day >= 1 && day <= daysInMonth(year, month)) return [year, month, day]
  wrong()
  return [year, month]
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function report(
  problems: Problem[],
  path: string,
  expected: string,
  value: unknown,
  advice: string,
  what?: string,
): void {
  const received = describe(value)
  problems.push({ path, expected, received, message: `${what ?? `is ${received}, not ${expected}`}; ${advice}.` })
}

function describe(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  return Array.isArray(value)
    ? `a list of ${value.length}`
    : `a${typeof value === 'object' ? 'n object' : ` ${typeof value}`}`
}
