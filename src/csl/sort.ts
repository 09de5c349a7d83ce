/*
 * Sorting (CSL 1.0.2, "Sorting"): keys by variable or macro, compared in the order of the locale's alphabet; empty keys come last.
 */

import type { CompiledKey } from './compile.js'
import { variableText } from './conditions.js'
import { type Area, Context, type Disambiguation, UNDISTINGUISHED } from './context.js'
import { dateKey } from './dates.js'
import { padded } from './padded.js'
import type { ItemRecord } from './record.js'

export interface SortSubject {
  readonly record: ItemRecord
  readonly citationNumber: number
  readonly dis?: Disambiguation | undefined
}

interface Keyed<Subject> {
  readonly subject: Subject
  /** By key, as far as they have been asked for: most items differ in their first key, and never need another. */
  readonly keys: string[]
}

export interface Order<Subject> {
  readonly subjects: readonly Subject[]
  /** Neighbours that are alike in every key. */
  ties(): readonly (readonly [Subject, Subject])[]
}

/**
 * A copy, sorted; what is alike keeps its order.
 *
 * @param keep keys stay with the items: they are the same each time.
 */
export function sortBy<Subject extends SortSubject>(
  subjects: readonly Subject[],
  keys: readonly CompiledKey[],
  area: Area,
  lang: string,
  keep = false,
): Order<Subject> {
  const compare = keyComparator(keyReader(keys, area), keys, lang)
  const keyed = subjects.map(
    (subject): Keyed<Subject> => ({ subject, keys: keep && subject.dis === undefined ? subject.record.sortKeys : [] }),
  )
  if (keys.length > 0) keyed.sort(compare)
  return {
    subjects: keyed.map(({ subject }) => subject),
    ties: () =>
      keyed.flatMap((each, index): (readonly [Subject, Subject])[] => {
        const next = keyed[index + 1]
        return next !== undefined && compare(each, next) === 0 ? [[each.subject, next.subject]] : []
      }),
  }
}

/**
 * {@link sortBy} with what belongs together side by side, at the place of the first of it. It is as citeproc-js has it: an
 * empty key is sorted as a word, and where the first key is descending so is the order within a group.
 *
 * @param groupOf '' for what belongs to nobody, which is a group as well, and comes last among what is alike.
 */
export function sortGrouped<Subject extends SortSubject>(
  subjects: readonly Subject[],
  groupOf: (subject: Subject) => string,
  keys: readonly CompiledKey[],
  area: Area,
  lang: string,
): readonly Subject[] {
  const keyAt = keyReader(keys, area)
  const compare = keyComparator(keyAt, keys, lang)
  const collate = comparator(lang)
  const sign = signOf(keys[0])
  const grouped = subjects
    .map((subject) => ({ subject, keys: [], group: groupOf(subject) }))
    .sort((a, b) => emptyLast(a.group, b.group, collate, sign) || compare(a, b))
  let head = grouped[0]
  const placed = grouped.map((each, index) => {
    if (head === undefined || each.group !== head.group) head = each
    return { subject: each.subject, place: `${keyAt(head, 0) || 'undefined'}${index}` }
  })
  placed.sort((a, b) => sign * collate(a.place, b.place))
  return placed.map(({ subject }) => subject)
}

type ReadKey = (each: Keyed<SortSubject>, at: number) => string

/** Keys are made when they are asked for. */
function keyReader(keys: readonly CompiledKey[], area: Area): ReadKey {
  let context: Context | undefined
  return ({ subject, keys: known }, at) => {
    context ??= new Context(subject.record, area, true)
    known[at] ??= keyOf(subject, keys[at] as CompiledKey, context)
    return known[at]
  }
}

type Compare<Value> = (a: Value, b: Value) => number

function keyComparator(keyAt: ReadKey, keys: readonly CompiledKey[], lang: string): Compare<Keyed<SortSubject>> {
  const collate = comparator(lang)
  return (a, b) => {
    for (let at = 0; at < keys.length; at += 1) {
      const order = emptyLast(keyAt(a, at), keyAt(b, at), collate, signOf(keys[at]))
      if (order !== 0) return order
    }
    return 0
  }
}

function signOf(key: CompiledKey | undefined): number {
  return key?.key.sort === 'descending' ? -1 : 1
}

function emptyLast(a: string, b: string, collate: Compare<string>, sign: number): number {
  if (a === b) return 0
  if (a === '') return 1
  return b === '' ? -1 : sign * collate(a, b)
}

const COLLATORS = new Map<string, Compare<string>>()

function comparator(lang: string): Compare<string> {
  const known = COLLATORS.get(lang)
  if (known !== undefined) return known
  const { compare } = new Intl.Collator(lang, { sensitivity: 'base', ignorePunctuation: true, numeric: true })
  COLLATORS.set(lang, compare)
  return compare
}

function keyOf(subject: SortSubject, { key, render, showsGivens }: CompiledKey, context: Context): string {
  const { record } = subject
  const { variable } = key
  if (variable === 'citation-number') return padded(subject.citationNumber, 8)
  const value = variable === undefined ? [] : record.raw(variable)
  if (variable !== undefined && typeof value === 'object' && !Array.isArray(value)) {
    const date = record.date(variable)
    return date === undefined ? '' : keyText(dateKey(date))
  }
  context.start(record)
  // Of what tells items apart in cites the letters change their order, and what tells namesakes apart everywhere.
  const { yearSuffix, givens } = subject.dis ?? UNDISTINGUISHED
  context.dis = { ...UNDISTINGUISHED, yearSuffix, givens: showsGivens ? givens : [] }
  if (variable !== undefined && !Array.isArray(value))
    return keyText(variableText(context, variable).replace(/<\/?(?:i|b|sc|sup|sub|span)\b[^<>]{0,60}>/g, ''))
  context.sorting = true
  context.citationNumber = subject.citationNumber
  context.sortNames = { min: key['names-min'], first: key['names-use-first'], last: key['names-use-last'] }
  render(context)
  return keyText(context.out.text)
}

/** Blanks come before letters, though punctuation does not count. */
function keyText(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' ? '' : `${trimmed.replace(/\s+/g, '|')}|`
}
