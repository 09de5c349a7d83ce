/* Why each field of a work says what it says, as a table for a reader. */
import type { Citation } from '../cite.js'
import { formatIsoDate } from '../item/date.js'
import type { ItemDate, Name } from '../item/item.js'
import { displayName } from '../item/name.js'
import type { FieldEvidence } from '../page/types.js'

/** A row a field: its value and its source; below it what was passed over. Empty for a work without evidence. */
export function explanation({ evidence }: Citation): string {
  const rows = Object.entries(evidence).flatMap(([field, found]) => (found === undefined ? [] : rowsOf(field, found)))
  return rows.length === 0 ? '' : `${['Where it came from', ...rows].join('\n')}\n`
}

function rowsOf(field: string, { value, source, rank, others }: FieldEvidence): readonly string[] {
  const won = `  ${field.padEnd(WIDTH)} ${shown(value)}  ← ${source} (${rank})`
  return [
    won,
    ...others.map((lost) => `  ${''.padEnd(WIDTH)} not ${shown(lost.value)}  ← ${lost.source} (${lost.rank})`),
  ]
}

const WIDTH = 16
const LONGEST = 100

function shown(value: unknown): string {
  const text = (Array.isArray(value) ? value.map(one).join('; ') : one(value)).replace(/\s+/g, ' ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** A name or a date as people write it, a text as it is, anything else as JSON. */
function one(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  if ('family' in value || 'given' in value) return displayName(value as Name)
  if ('literal' in value) return String(value.literal)
  return ('date-parts' in value ? formatIsoDate(value as ItemDate) : undefined) ?? JSON.stringify(value)
}
