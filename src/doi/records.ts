import type { Item } from '../item/item.js'
import { checkItem } from '../item/validate.js'
import type { RequestOptions } from '../net/session.js'
import { CitewrightError } from '../problem.js'

/**
 * Records that were had before, by what was asked for: a DOI in lower case. A project that keeps them in a file builds the
 * same without a network, and what changes in them can be reviewed.
 */
export type Records = Map<string, Item>

/** The record that was had before and may be used again; with `refresh` it is asked for anew, unless nothing is asked at all. */
export function hadRecord(
  records: Records | undefined,
  key: string,
  { refresh, offline }: Pick<RequestOptions, 'refresh' | 'offline'>,
): Item | undefined {
  return refresh === true && offline !== true ? undefined : records?.get(key)
}

/**
 * Reads what {@link writeRecords} wrote: a list of CSL-JSON items, each under its `id`. Corrections by hand stand.
 *
 * @throws CitewrightError `CONTENT_INVALID`, naming the first problem
 */
export function readRecords(text: string): Records {
  const items = parsed(text)
  if (!Array.isArray(items)) throw invalid('it holds no list of CSL-JSON items')
  const records: Records = new Map()
  for (const [index, value] of items.entries()) {
    const { item, problems } = checkItem(value)
    const [problem] = problems
    if (item === undefined || problem !== undefined) throw invalid(`item ${index}: ${problem?.message ?? 'no item'}`)
    if (records.has(item.id)) throw invalid(`the id "${item.id}" is there twice`)
    records.set(item.id, item)
  }
  return records
}

/**
 * The records as CSL-JSON, the same for the same records: sorted by what was asked for, which becomes the `id`, fields in
 * one order, one a line.
 */
export function writeRecords(records: ReadonlyMap<string, Item>): string {
  const items = [...records].sort(byKey).map(([id, item]) => ({ id, type: item.type, ...sorted({ ...item, id }) }))
  return `${JSON.stringify(items, null, 2)}\n`
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function sorted(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .sort(byKey)
      .map(([key, inner]) => [key, sortedValue(inner)]),
  )
}

function sortedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedValue)
  return typeof value === 'object' && value !== null ? sorted(value) : value
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (cause) {
    throw invalid('it is no JSON (a merge that was left unfinished?)', cause)
  }
}

function invalid(why: string, cause?: unknown): CitewrightError {
  const message = `The file of records cannot be read: ${why.replace(/\.$/, '')}; mend it, or delete it to have it made anew.`
  return new CitewrightError('CONTENT_INVALID', message, { cause })
}
