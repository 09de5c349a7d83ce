import { BUCKET_BITS } from './features.js'
import { LABELS } from './labels.js'

/** Rows of weights by bucket: few buckets have one, and what is looked at stays in the processor's cache. */
export interface Table {
  /** For each eight buckets a bit for each that has a row, and above these where the first of those rows starts. */
  readonly index: Int32Array
  /** Row after row: how many weights it has, then weight × 256 + column of each. */
  readonly rows: Int16Array
  /** What {@link sumOf} keeps. */
  readonly sums: Map<number, Int32Array>
}

/** A trained model, ready to be used. */
export interface Weights {
  /** Columns are labels. */
  readonly states: Table
  /** Columns are pairs of labels, by their place in `before`. */
  readonly steps: Table
  /** Pairs of labels that may follow each other, those with the same second label together. */
  readonly before: Uint8Array
  /** Where the pairs of each second label start in `before`; one more for the end. */
  readonly byAfter: Uint16Array
  /** The same pairs, those with the same first label together: the second label, and the place in `before`. */
  readonly after: Uint8Array
  readonly place: Uint16Array
  readonly byBefore: Uint16Array
}

/** Weights are in sixteenths. */
export const UNIT: number = 1 / 16

const L = LABELS.length

/**
 * Unpacks a model: base64 of varints of the pairs; then for each table the number of rows, the gaps between their
 * buckets, how many weights each has, their columns (first one, then gaps), and the weights, a byte each.
 */
export function readWeights(packed: string): Weights {
  const read = reader(decodeBase64(packed))
  const pairs = Array.from({ length: read.number() }, read.number)
  const second = (pair: number): number => pair % L
  const first = (pair: number): number => Math.floor(pair / L)
  // Pairs are packed by their first label; a stable sort keeps that order within the second.
  const order = pairs.map((_, index) => index).sort((a, b) => second(pairs[a] ?? 0) - second(pairs[b] ?? 0))
  const place = new Uint16Array(pairs.length)
  order.forEach((pair, at) => {
    place[pair] = at
  })
  const sorted = order.map((index) => pairs[index] ?? 0)
  return {
    states: readTable(read),
    steps: readTable(read, place),
    before: Uint8Array.from(sorted, first),
    byAfter: starts(sorted.map(second)),
    after: Uint8Array.from(pairs, second),
    place,
    byBefore: starts(pairs.map(first)),
  }
}

/** Where each label's part of a sorted list starts. */
function starts(sorted: readonly number[]): Uint16Array {
  const from = new Uint16Array(L + 1)
  for (const label of sorted) from[label + 1] = (from[label + 1] ?? 0) + 1
  for (let label = 0; label < L; label += 1) from[label + 1] = (from[label + 1] ?? 0) + (from[label] ?? 0)
  return from
}

function readTable({ number, weight }: Reader, place?: Uint16Array): Table {
  const buckets: number[] = []
  for (let left = number(), bucket = 0; left > 0; left -= 1) {
    bucket += number()
    buckets.push(bucket)
  }
  const sizes = buckets.map(number)
  const rows = new Int16Array(sizes.reduce((sum, size) => sum + size + 1, 0))
  const index = new Int32Array(1 << (BUCKET_BITS - 3))
  let start = 0
  buckets.forEach((bucket, at) => {
    const word = bucket >> 3
    index[word] = (index[word] || start << 8) | (1 << (bucket & 7))
    rows[start] = sizes[at] ?? 0
    start += (sizes[at] ?? 0) + 1
  })
  const each = (visit: (at: number, first: boolean) => void): void => {
    for (let at = 0; at < rows.length; ) {
      const end = at + (rows[at] ?? 0)
      for (let k = at + 1; k <= end; k += 1) visit(k, k === at + 1)
      at = end + 1
    }
  }
  let column = 0
  each((at, first) => {
    column = (first ? 0 : column) + number()
    rows[at] = place?.[column] ?? column
  })
  each((at) => {
    rows[at] = (rows[at] ?? 0) + (weight() << 8)
  })
  return { index, rows, sums: new Map() }
}

/** Adds the weights of a bucket to the scores that start at `at`. */
export function addRow({ index, rows }: Table, bucket: number, scores: Int32Array, at: number): void {
  const word = index[bucket >> 3] ?? 0
  const bit = 1 << (bucket & 7)
  if ((word & bit) === 0) return
  let row = word >>> 8
  for (let before = word & (bit - 1); before !== 0; before &= before - 1) row += (rows[row] ?? 0) + 1
  const end = row + (rows[row] ?? 0)
  for (let k = row + 1; k <= end; k += 1) {
    const entry = rows[k] ?? 0
    const to = at + (entry & 255)
    scores[to] = (scores[to] ?? 0) + (entry >> 8)
  }
}

/**
 * The row of a bucket, or the sum of the rows of two, all columns, for copying. Kept by the last one: the first of two must
 * always be the same, and the last one of few.
 */
export function sumOf(table: Table, width: number, first: number, second?: number): Int32Array {
  const known = table.sums.get(second ?? first)
  if (known !== undefined) return known
  const sum = new Int32Array(width)
  addRow(table, first, sum, 0)
  if (second !== undefined) addRow(table, second, sum, 0)
  if (table.sums.size >= MOST_SUMS) table.sums.clear()
  table.sums.set(second ?? first, sum)
  return sum
}

const MOST_SUMS = 1000

interface Reader {
  /** The next varint. */
  readonly number: () => number
  /** The next byte, signed. */
  readonly weight: () => number
}

function reader(bytes: Uint8Array): Reader {
  let at = 0
  return {
    number: () => {
      let value = 0
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0
        value |= (byte & 127) << shift
        if (byte < 128) return value
      }
    },
    weight: () => ((bytes[at++] ?? 0) << 24) >> 24,
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** Base64 (RFC 4648) to bytes, without the help of a platform. */
function decodeBase64(text: string): Uint8Array {
  const value = new Uint8Array(128)
  for (let digit = 0; digit < 64; digit += 1) value[DIGITS.charCodeAt(digit)] = digit
  const length = text.replace(/=+$/, '').length
  const bytes = new Uint8Array(Math.floor((length * 3) / 4))
  let bits = 0
  let held = 0
  let out = 0
  for (let at = 0; at < length; at += 1) {
    held = ((held << 6) | (value[text.charCodeAt(at)] ?? 0)) & 0xffffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[out++] = (held >> bits) & 255
  }
  return bytes
}
