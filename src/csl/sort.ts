/*
 * Sorting (CSL 1.0.2, "Sorting"): keys by variable or macro, compared in the order of the locale's alphabet; empty keys come last.
 */

import type { CompiledKey } from './compile.js'
import { variableText } from './conditions.js'
import { type Area, Context, type Disambiguation, UNDISTINGUISHED } from './context.js'
import type { DateValue } from './date-value.js'
import { dateKey } from './dates.js'
import { padded } from './padded.js'
import type { ItemRecord } from './record.js'

export interface SortSubject {
  readonly record: ItemRecord
  readonly citationNumber: number
  readonly dis?: Disambiguation | undefined
}

export interface Sortable extends SortSubject {
  /** As far as they have been asked for: most items differ in their first key, and never need another. */
  readonly sortKeys: string[]
}

/** A class, as others of what lives as long as a list is made: engines that make many lists would take literals for what lasts. */
export class Subject implements Sortable {
  readonly record: ItemRecord
  readonly citationNumber: number
  readonly dis: Disambiguation | undefined
  readonly sortKeys: string[]

  constructor(record: ItemRecord, citationNumber: number, dis: Disambiguation | undefined, sortKeys: string[]) {
    this.record = record
    this.citationNumber = citationNumber
    this.dis = dis
    this.sortKeys = sortKeys
  }
}

export interface Order {
  /** What is alike keeps its order. */
  readonly inOrder: Compare<Sortable>
  readonly keyAt: (each: Sortable, at: number) => string
}

export function orderBy(keys: readonly CompiledKey[], area: Area, lang: string): Order {
  const collate = collator(lang)
  let context: Context | undefined
  /** Keys are made when they are asked for. */
  const keyAt = (each: Sortable, at: number): string => {
    const { record, sortKeys } = each
    context ??= new Context(record, area, true)
    sortKeys[at] ??= keyOf(each, keys[at] as CompiledKey, context)
    return sortKeys[at]
  }
  const inOrder = (a: Sortable, b: Sortable): number => {
    for (let at = 0; at < keys.length; at += 1) {
      const order = emptyLast(keyAt(a, at), keyAt(b, at), collate, signOf(keys[at]))
      if (order !== 0) return order
    }
    return 0
  }
  return { inOrder, keyAt }
}

/**
 * Sorted as {@link orderBy} has it, with what belongs together side by side, at the place of the first of it. It is as citeproc-js
 * has it: an empty key is sorted as a word, and where the first key is descending so is the order within a group.
 *
 * @param groupOf '' for what belongs to nobody, which is a group as well, and comes last among what is alike.
 */
export function sortGrouped<Subject extends Sortable>(
  subjects: readonly Subject[],
  groupOf: (subject: Subject) => string,
  { inOrder, keyAt }: Order,
  keys: readonly CompiledKey[],
  lang: string,
): readonly Subject[] {
  const collate = collator(lang)
  const sign = signOf(keys[0])
  const placeOf = (subject: Subject, index: number): string => `${keyAt(subject, 0) || 'undefined'}${index}`
  if (subjects.length === 2 && sign > 0) {
    const sorted = [...subjects].sort(inOrder)
    const [a, b] = sorted as [Subject, Subject]
    // Of two the keys decide, where they do so whatever the groups are.
    if (collate(placeOf(a, 0), placeOf(b, 1)) < 0 && collate(placeOf(a, 1), placeOf(b, 0)) < 0) return sorted
  }
  const grouped = subjects
    .map((subject) => ({ subject, group: groupOf(subject) }))
    .sort((a, b) => emptyLast(a.group, b.group, collate, sign) || inOrder(a.subject, b.subject))
  let head = grouped[0]
  return grouped
    .map((each, index) => {
      if (head === undefined || each.group !== head.group) head = each
      return { subject: each.subject, place: placeOf(head.subject, index) }
    })
    .sort((a, b) => sign * collate(a.place, b.place))
    .map(({ subject }) => subject)
}

type Compare<Value> = (a: Value, b: Value) => number

function signOf(key: CompiledKey | undefined): number {
  return key?.key.sort === 'descending' ? -1 : 1
}

function emptyLast(a: string, b: string, collate: Compare<string>, sign: number): number {
  if (a === b) return 0
  if (a === '') return 1
  return b === '' ? -1 : sign * collate(a, b)
}

const COLLATORS = new Map<string, Compare<string>>()

/** Where the letters a to z stand in the order of their codes, each for itself, whatever comes after it. */
const IN_ORDER = /^(?:de|en|es|fr|it|nl|pt)\b/

/** An engine's first collator takes milliseconds, and most keys differ in letters that need none. */
function collator(lang: string): Compare<string> {
  let compare = COLLATORS.get(lang)
  const isInOrder = IN_ORDER.test(lang)
  return (a, b) => {
    const order = isInOrder ? byLetters(a, b) : 0
    if (order !== 0) return order
    if (compare === undefined) {
      compare = new Intl.Collator(lang, { sensitivity: 'base', ignorePunctuation: true, numeric: true }).compare
      COLLATORS.set(lang, compare)
    }
    return compare(a, b)
  }
}

/** The order of keys by the first letter of a to z, or end of a word, in which they differ; 0 where they first differ in others. */
function byLetters(a: string, b: string): number {
  for (let i = 0; i < a.length; i += 1) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue
    const one = letterAt(a, i)
    const other = letterAt(b, i)
    if (one === 0 || other === 0) return 0
    if (one !== other) return one - other
  }
  return 0
}

/** The code of a letter in lower case, 1 for the end of a word, 0 for anything else. */
function letterAt(key: string, at: number): number {
  const code = key.charCodeAt(at)
  const folded = code | 32
  return folded > 96 && folded < 123 ? folded : code === 124 ? 1 : 0
}

function keyOf(subject: SortSubject, { key, render, showsGivens }: CompiledKey, context: Context): string {
  const { record } = subject
  const { variable } = key
  if (variable === 'citation-number') return padded(subject.citationNumber, 8)
  const value = variable === undefined ? [] : record.raw(variable)
  if (typeof value === 'object' && !Array.isArray(value)) return keyText(dateKey(value as DateValue))
  context.start(record)
  // Of what tells items apart in cites the letters change their order, and what tells namesakes apart everywhere.
  const { dis = UNDISTINGUISHED } = subject
  const isKey = dis.names.length + dis.conditions === 0 && (showsGivens || dis.givens.length === 0)
  context.dis = isKey ? dis : { ...dis, names: [], givens: showsGivens ? dis.givens : [], conditions: 0 }
  if (variable !== undefined && !Array.isArray(value))
    return keyText(variableText(context, variable).replace(/<\/?(?:i|b|sc|sup|sub|span)\b[^<>]{0,60}>/g, ''))
  context.sorting = true
  context.citationNumber = subject.citationNumber
  context.sortNames = key
  render(context)
  return keyText(context.out.textFrom())
}

/** Blanks come before letters, though punctuation does not count. */
function keyText(text: string): string {
  const trimmed = text.trim()
  return trimmed === '' ? '' : `${trimmed.replace(/\s+/g, '|')}|`
}
