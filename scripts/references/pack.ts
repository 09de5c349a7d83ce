/* The model as it ships. See src/reference/model.ts for the form. */
import { BUCKET_BITS } from '../../src/reference/features.js'
import type { Crf } from './crf.js'

export interface Packed {
  readonly source: string
  readonly bytes: number
  readonly states: number
  readonly steps: number
}

/** Weights become whole numbers of {@link UNIT}. */
const UNIT = 1 / 16
const LEAST = 0.5

export function packModel({ states, steps, pairs }: Crf): Packed {
  const out: number[] = []
  const number = (value: number): void => {
    let rest = value
    while (rest > 127) {
      out.push((rest & 127) | 128)
      rest >>>= 7
    }
    out.push(rest)
  }
  number(pairs.length)
  for (const pair of pairs) number(pair)
  const counts = [states, steps].map(({ row, width, w }) => {
    const live: { bucket: number; columns: number[]; values: number[] }[] = []
    for (let bucket = 0; bucket < 1 << BUCKET_BITS; bucket += 1) {
      const at = row[bucket] as number
      if (at < 0) continue
      const columns: number[] = []
      const values: number[] = []
      for (let column = 0; column < width; column += 1) {
        const value = Math.round((w[at * width + column] as number) / UNIT)
        if (Math.abs(value) < LEAST) continue
        columns.push(column)
        values.push(Math.max(-127, Math.min(127, value)))
      }
      if (columns.length > 0) live.push({ bucket, columns, values })
    }
    // Like with like, so that it compresses: gaps, counts, columns, weights.
    number(live.length)
    let last = 0
    for (const { bucket } of live) {
      number(bucket - last)
      last = bucket
    }
    for (const { columns } of live) number(columns.length)
    for (const { columns } of live) {
      let before = 0
      for (const column of columns) {
        number(column - before)
        before = column
      }
    }
    for (const { values } of live) for (const value of values) out.push(value & 255)
    return live.reduce((sum, { columns }) => sum + columns.length, 0)
  })
  const bytes = Uint8Array.from(out)
  const text = Buffer.from(bytes).toString('base64')
  const source = `/** The trained model: written by \`npm run train\`, not by hand. Its form is in model.ts, its sources in NOTICE. */\nexport const MODEL =\n  '${text}'\n`
  return { source, bytes: bytes.length, states: counts[0] ?? 0, steps: counts[1] ?? 0 }
}
