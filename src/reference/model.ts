import { BUCKET_BITS, type Features, STATES_PER_ATOM, STEPS_PER_ATOM } from './features.js'
import { LABELS } from './labels.js'
import { MODEL } from './model-data.js'

/** The best labels of a reference's atoms, as columns of {@link LABELS}, and how sure each is. */
export interface Labelling {
  readonly labels: Int32Array
  /** By how much the best reading beats the best one with another label here, 0 to 1 (0.5: not at all). */
  readonly sure: Float64Array
}

/**
 * Labels a sequence by the trained linear-chain CRF: Viterbi forwards and backwards, so that each atom's margin is known.
 * The weights are unpacked at the first call.
 */
export function labelAtoms(features: Features, count: number): Labelling {
  model ??= unpack()
  const { states, steps, before, after } = model
  const P = before.length
  const score = new Float64Array(count * L)
  const step = new Float64Array(count * P)
  for (let i = 0; i < count; i += 1) {
    add(states, features.states, i, STATES_PER_ATOM, score, i * L)
    if (i > 0) add(steps, features.steps, i, STEPS_PER_ATOM, step, i * P)
  }
  const forward = new Float64Array(count * L).fill(LOW)
  const backward = new Float64Array(count * L).fill(LOW)
  for (let y = 0; y < L; y += 1) {
    forward[y] = score[y] ?? 0
    backward[(count - 1) * L + y] = 0
  }
  for (let i = 1; i < count; i += 1) {
    for (let p = 0; p < P; p += 1) {
      const to = i * L + (after[p] ?? 0)
      const value = (forward[(i - 1) * L + (before[p] ?? 0)] ?? LOW) + (step[i * P + p] ?? 0)
      if (value > (forward[to] ?? LOW)) forward[to] = value
    }
    for (let y = 0; y < L; y += 1) forward[i * L + y] = (forward[i * L + y] ?? LOW) + (score[i * L + y] ?? 0)
  }
  for (let i = count - 1; i > 0; i -= 1) {
    for (let p = 0; p < P; p += 1) {
      const here = i * L + (after[p] ?? 0)
      const value = (backward[here] ?? LOW) + (score[here] ?? 0) + (step[i * P + p] ?? 0)
      const to = (i - 1) * L + (before[p] ?? 0)
      if (value > (backward[to] ?? LOW)) backward[to] = value
    }
  }
  return choose(forward, backward, count)
}

const L = LABELS.length
const LOW = -1e30

/** At each atom the label of the best path through it; paths that tie keep the first label. */
function choose(forward: Float64Array, backward: Float64Array, count: number): Labelling {
  const labels = new Int32Array(count)
  const sure = new Float64Array(count)
  for (let i = 0; i < count; i += 1) {
    let best = LOW
    let second = LOW
    for (let y = 0; y < L; y += 1) {
      const value = (forward[i * L + y] ?? LOW) + (backward[i * L + y] ?? LOW)
      if (value > best) {
        second = best
        best = value
        labels[i] = y
      } else if (value > second) second = value
    }
    sure[i] = 1 / (1 + Math.exp(second - best))
  }
  return { labels, sure }
}

/** Rows of (column, weight) by bucket. */
interface Table {
  /** A bit for each bucket that has a row: few have, and the bits stay in the processor's cache. */
  readonly used: Uint8Array
  /** Row of a bucket plus one; 0 for none. */
  readonly row: Uint16Array | Uint32Array
  readonly from: Uint32Array
  readonly columns: Uint16Array
  readonly weights: Int8Array
}

interface Model {
  readonly states: Table
  readonly steps: Table
  readonly before: Int32Array
  readonly after: Int32Array
}

let model: Model | undefined

/** Weights are in sixteenths. */
const UNIT = 1 / 16

function add(table: Table, buckets: Int32Array, atom: number, size: number, out: Float64Array, at: number): void {
  const { used, row, from, columns, weights } = table
  for (let f = atom * size; f < (atom + 1) * size; f += 1) {
    const bucket = buckets[f] ?? 0
    if ((((used[bucket >> 3] ?? 0) >> (bucket & 7)) & 1) === 0) continue
    const index = row[bucket] ?? 0
    const end = from[index] ?? 0
    for (let k = from[index - 1] ?? 0; k < end; k += 1) {
      const to = at + (columns[k] ?? 0)
      out[to] = (out[to] ?? 0) + (weights[k] ?? 0) * UNIT
    }
  }
}

/**
 * The packed form: varints of the pairs; then for each table the number of rows, the gaps between their buckets, how many
 * weights each has, their columns (first one, then gaps), and the weights, a byte each.
 */
function unpack(): Model {
  const bytes = decodeBase64(MODEL)
  let at = 0
  const number = (): number => {
    let value = 0
    let shift = 0
    for (;;) {
      const byte = bytes[at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) return value
      shift += 7
    }
  }
  const pairs = Array.from({ length: number() }, number)
  const table = (): Table => {
    const rows = number()
    const row = rows < 65_535 ? new Uint16Array(1 << BUCKET_BITS) : new Uint32Array(1 << BUCKET_BITS)
    const used = new Uint8Array(1 << (BUCKET_BITS - 3))
    let bucket = 0
    for (let index = 1; index <= rows; index += 1) {
      bucket += number()
      row[bucket] = index
      used[bucket >> 3] = (used[bucket >> 3] ?? 0) | (1 << (bucket & 7))
    }
    const from = new Uint32Array(rows + 1)
    for (let index = 1; index <= rows; index += 1) from[index] = (from[index - 1] ?? 0) + number()
    const total = from[rows] ?? 0
    const columns = new Uint16Array(total)
    for (let index = 0; index < rows; index += 1) {
      let column = 0
      for (let k = from[index] ?? 0; k < (from[index + 1] ?? 0); k += 1) {
        column += number()
        columns[k] = column
      }
    }
    const weights = new Int8Array(bytes.buffer, at, total)
    at += total
    return { used, row, from, columns, weights }
  }
  return {
    states: table(),
    steps: table(),
    before: Int32Array.from(pairs, (pair) => Math.floor(pair / L)),
    after: Int32Array.from(pairs, (pair) => pair % L),
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
