/* The tests of `cs:if` and `cs:else-if` (CSL 1.0.2, "Choose"). */
import { citationLabel } from './citation-label.js'
import type { Context, Test } from './context.js'
import { DIGITS, NUMERIC, readNumbers } from './numbers.js'
import { DOCUMENT_VARIABLES, type Shape } from './shape.js'
import { type Made, shared } from './shared.js'
import type { Condition } from './style.js'

/** @returns true or false where the shape of the items decides, if they have one. */
export function compileCondition(condition: Condition, made: Made, ofItems?: Shape): Test | boolean {
  /** Conditions that tell items apart are counted, and so never left out. */
  const shape = condition.disambiguate === undefined ? ofItems : undefined
  const tests: (Test | boolean)[] = []
  const add = (variable: string, test: Test): void => {
    tests.push(shape?.has(variable) === false ? false : test)
  }
  if (condition.disambiguate !== undefined) {
    tests.push((context) => {
      context.conditions += 1
      return context.conditions <= context.dis.conditions
    })
  }
  for (const variable of condition['is-numeric'] ?? []) add(variable, (context) => isNumeric(context, variable))
  for (const variable of condition['is-uncertain-date'] ?? [])
    add(variable, (context) => context.record.date(variable)?.uncertain === true)
  for (const label of condition.locator ?? []) {
    const wanted = label.replace(/ /g, '-')
    tests.push(({ cite }) => cite.locator !== '' && cite.label.replace(/ /g, '-') === wanted)
  }
  for (const position of condition.position ?? []) {
    const test = POSITIONS[position] ?? (() => false)
    tests.push((context) => context.area === 'citation' && test(context))
  }
  // An item has one type: of several that are named, one is enough, whatever `match` says of the other tests.
  const { type: types } = condition
  if (types !== undefined)
    tests.push(shape === undefined ? ({ record }) => types.includes(record.type) : types.includes(shape.type))
  for (const variable of condition.variable ?? [])
    tests.push(shape?.has(variable) ?? ((context) => hasVariable(context, variable)))
  const decided = tests.map((test) => (typeof test === 'boolean' ? test : 0))
  return shared(made, [condition, ...decided], () => combine(tests, condition.match ?? 'all'))
}

/** One test of several; those that are decided already are left out, or decide. */
function combine(tests: readonly (Test | boolean)[], match: NonNullable<Condition['match']>): Test | boolean {
  const decides = match !== 'all'
  const outcome = match === 'any'
  if (tests.includes(decides)) return outcome
  const open = tests.filter((test) => typeof test !== 'boolean')
  const [only] = open
  if (only === undefined) return !outcome
  if (open.length === 1 && match !== 'none') return only
  return (context) => {
    for (const test of open) if (test(context) === decides) return outcome
    return !outcome
  }
}

const POSITIONS: Readonly<Record<string, Test>> = {
  first: ({ cite }) => cite.position === 0,
  subsequent: ({ cite }) => cite.position > 0,
  ibid: ({ cite }) => cite.position > 1,
  'ibid-with-locator': ({ cite }) => cite.position === 3,
  'near-note': ({ cite }) => cite.nearNote,
}

/** The text of a variable, also of those that the document gives. */
export function variableText(context: Context, variable: string): string {
  switch (variable) {
    case 'locator':
      return context.cite.locator
    case 'citation-number':
      return String(context.citationNumber || '')
    case 'first-reference-note-number':
      return String(context.cite.firstNote ?? '')
    case 'citation-label':
      return citationLabel(context.record) + context.dis.yearSuffix
    case 'year-suffix':
      return context.dis.yearSuffix
    default:
      return context.record.text(variable)
  }
}

function hasVariable(context: Context, variable: string): boolean {
  if (DOCUMENT_VARIABLES.has(variable)) return variableText(context, variable) !== ''
  return context.record.has(variable)
}

function isNumeric(context: Context, variable: string): boolean {
  if (!NUMERIC.has(variable)) return false
  const text = variableText(context, variable)
  return DIGITS.test(text) || readNumbers(text, '').isNumeric
}
