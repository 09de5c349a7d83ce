/* Why each field of a work says what it says, as a table for a reader. */
import type { Citation } from '../cite.js'
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
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/\s+/g, ' ')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
