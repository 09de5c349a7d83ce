/*
 * A linear-chain CRF over hashed features, trained with FTRL-Proximal (McMahan et al., 2013), whose L1 term leaves most
 * weights at zero. Transitions are conditioned on what is observed. Atoms may have several labels (a partial CRF: what is
 * unsure is summed over).
 */
import { BUCKET_BITS, type Features, STATES_PER_ATOM, STEPS_PER_ATOM } from '../../src/reference/features.js'
import { LABELS } from '../../src/reference/labels.js'

const L = LABELS.length

export interface Sequence {
  readonly features: Features
  readonly masks: Int32Array
  readonly weight: number
}

/** Weights of rows (buckets that were seen often enough) by columns. */
interface Table {
  readonly row: Int32Array
  readonly width: number
  readonly w: Float32Array
  readonly z: Float32Array
  readonly n: Float32Array
}

export interface Crf {
  readonly states: Table
  readonly steps: Table
  /** Pairs of labels that may follow each other, as `before * L + after`. */
  readonly pairs: Int32Array
}

export function createCrf(data: readonly Sequence[], least: { states: number; steps: number }): Crf {
  const pairs = pairsOf(data)
  return {
    states: table(data, 'states', least.states, L),
    steps: table(data, 'steps', least.steps, pairs.length),
    pairs,
  }
}

function table(data: readonly Sequence[], part: keyof Features, least: number, width: number): Table {
  const seen = new Uint16Array(1 << BUCKET_BITS)
  for (const { features } of data)
    for (const bucket of features[part]) if ((seen[bucket] ?? 0) < 65535) seen[bucket] = (seen[bucket] ?? 0) + 1
  const row = new Int32Array(1 << BUCKET_BITS).fill(-1)
  let rows = 0
  for (let bucket = 0; bucket < row.length; bucket += 1) if ((seen[bucket] ?? 0) >= least) row[bucket] = rows++
  const make = () => new Float32Array(rows * width)
  return { row, width, w: make(), z: make(), n: make() }
}

/** The pairs that stand side by side where both are sure. */
function pairsOf(data: readonly Sequence[]): Int32Array {
  const counts = new Map<number, number>()
  for (const { masks } of data)
    for (let i = 1; i < masks.length; i += 1) {
      const [a, b] = [masks[i - 1] ?? 0, masks[i] ?? 0]
      if ((a & (a - 1)) !== 0 || (b & (b - 1)) !== 0) continue
      const pair = (31 - Math.clz32(a)) * L + (31 - Math.clz32(b))
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    }
  for (let label = 0; label < L; label += 1) counts.set(label * L + label, 1e9)
  return Int32Array.from(
    [...counts]
      .filter(([, count]) => count >= 4)
      .map(([pair]) => pair)
      .sort((a, b) => a - b),
  )
}

export interface Rate {
  readonly alpha: number
  readonly beta: number
  readonly l1: number
  readonly l2: number
}

const LOW = -1e30

export interface Trainer {
  /** One step on one sequence; gives its loss. */
  readonly learn: (sequence: Sequence) => number
  /** The best labels. */
  readonly decode: (features: Features, count: number) => Int32Array
}

/** Works on sequences with one model; keeps its buffers. */
export function createTrainer({ states, steps, pairs }: Crf, rates: { states: Rate; steps: Rate }): Trainer {
  const P = pairs.length
  const before = Int32Array.from(pairs, (pair) => Math.floor(pair / L))
  const after = Int32Array.from(pairs, (pair) => pair % L)
  let room = 0
  let score = new Float64Array(0)
  let step = new Float64Array(0)
  /** e to the power of each step. */
  let factor = new Float64Array(0)
  let alpha = new Float64Array(0)
  let beta = new Float64Array(0)
  let gradient = new Float64Array(0)
  let stepGradient = new Float64Array(0)
  const scale = new Float64Array(L)

  function reserve(count: number): void {
    if (count <= room) return
    room = count * 2
    score = new Float64Array(room * L)
    step = new Float64Array(room * P)
    factor = new Float64Array(room * P)
    alpha = new Float64Array(room * L)
    beta = new Float64Array(room * L)
    gradient = new Float64Array(room * L)
    stepGradient = new Float64Array(room * P)
  }

  function evaluate(features: Features, count: number): void {
    reserve(count)
    score.fill(0, 0, count * L)
    step.fill(0, 0, count * P)
    for (let i = 0; i < count; i += 1) {
      for (let f = i * STATES_PER_ATOM; f < (i + 1) * STATES_PER_ATOM; f += 1) {
        const row = states.row[features.states[f] as number] as number
        if (row < 0) continue
        const from = row * L
        for (let y = 0; y < L; y += 1) (score[i * L + y] as number) += states.w[from + y] as number
      }
      if (i === 0) continue
      for (let f = i * STEPS_PER_ATOM; f < (i + 1) * STEPS_PER_ATOM; f += 1) {
        const row = steps.row[features.steps[f] as number] as number
        if (row < 0) continue
        const from = row * P
        const to = i * P
        for (let p = 0; p < P; p += 1) (step[to + p] as number) += steps.w[from + p] as number
      }
    }
  }

  /** Adds `sign` times the expected counts under the mask to the gradients; gives log Z. In the linear domain, scaled. */
  function expect(count: number, masks: Int32Array | undefined, sign: number): number {
    let logZ = 0
    for (let i = 0; i < count; i += 1) {
      const mask = masks === undefined ? -1 : (masks[i] as number)
      let top = LOW
      for (let y = 0; y < L; y += 1)
        if ((mask >> y) & 1 && (score[i * L + y] as number) > top) top = score[i * L + y] as number
      for (let y = 0; y < L; y += 1) scale[y] = (mask >> y) & 1 ? Math.exp((score[i * L + y] as number) - top) : 0
      logZ += top
      const to = i * L
      if (i === 0) for (let y = 0; y < L; y += 1) alpha[y] = scale[y] as number
      else {
        for (let y = 0; y < L; y += 1) alpha[to + y] = 0
        for (let p = 0; p < P; p += 1) {
          const a = alpha[to - L + (before[p] as number)] as number
          const s = scale[after[p] as number] as number
          if (a === 0 || s === 0) continue
          ;(alpha[to + (after[p] as number)] as number) += a * s * (factor[i * P + p] as number)
        }
      }
      let sum = 0
      for (let y = 0; y < L; y += 1) sum += alpha[to + y] as number
      if (sum === 0) return Number.NaN
      for (let y = 0; y < L; y += 1) (alpha[to + y] as number) /= sum
      logZ += Math.log(sum)
    }
    for (let y = 0; y < L; y += 1) beta[(count - 1) * L + y] = 1
    for (let i = count - 1; i >= 0; i -= 1) {
      const to = i * L
      let sum = 0
      for (let y = 0; y < L; y += 1) sum += (alpha[to + y] as number) * (beta[to + y] as number)
      for (let y = 0; y < L; y += 1)
        (gradient[to + y] as number) += (sign * (alpha[to + y] as number) * (beta[to + y] as number)) / sum
      if (i === 0) break
      const mask = masks === undefined ? -1 : (masks[i] as number)
      let top = LOW
      for (let y = 0; y < L; y += 1)
        if ((mask >> y) & 1 && (score[to + y] as number) > top) top = score[to + y] as number
      for (let y = 0; y < L; y += 1)
        scale[y] = (mask >> y) & 1 ? Math.exp((score[to + y] as number) - top) * (beta[to + y] as number) : 0
      for (let y = 0; y < L; y += 1) beta[to - L + y] = 0
      let norm = 0
      for (let p = 0; p < P; p += 1) {
        const s = scale[after[p] as number] as number
        const a = alpha[to - L + (before[p] as number)] as number
        if (s === 0) continue
        const value = s * (factor[i * P + p] as number)
        ;(beta[to - L + (before[p] as number)] as number) += value
        norm += a * value
      }
      for (let p = 0; p < P; p += 1) {
        const s = scale[after[p] as number] as number
        const a = alpha[to - L + (before[p] as number)] as number
        if (s === 0 || a === 0) continue
        ;(stepGradient[i * P + p] as number) += (sign * a * s * (factor[i * P + p] as number)) / norm
      }
      for (let y = 0; y < L; y += 1) (beta[to - L + y] as number) /= norm
    }
    return logZ
  }

  function update(table: Table, index: number, g: number, { alpha: a, beta: b, l1, l2 }: Rate): void {
    const n = table.n[index] as number
    if (n === DROPPED) return
    const next = n + g * g
    const root = Math.sqrt(next)
    const z = (table.z[index] as number) + g - ((root - Math.sqrt(n)) / a) * (table.w[index] as number)
    table.z[index] = z
    table.n[index] = next
    table.w[index] = Math.abs(z) <= l1 ? 0 : -(z - Math.sign(z) * l1) / ((b + root) / a + l2)
  }

  /** One step on one sequence; gives its loss. */
  function learn({ features, masks, weight }: Sequence): number {
    const count = masks.length
    if (count === 0) return 0
    evaluate(features, count)
    gradient.fill(0, 0, count * L)
    stepGradient.fill(0, 0, count * P)
    for (let at = P; at < count * P; at += 1) factor[at] = Math.exp(step[at] as number)
    const all = expect(count, undefined, 1)
    const right = expect(count, masks, -1)
    if (Number.isNaN(all) || Number.isNaN(right)) return 0
    for (let i = 0; i < count; i += 1) {
      for (let y = 0; y < L; y += 1) {
        const g = (gradient[i * L + y] as number) * weight
        if (Math.abs(g) < SMALL) continue
        for (let f = i * STATES_PER_ATOM; f < (i + 1) * STATES_PER_ATOM; f += 1) {
          const row = states.row[features.states[f] as number] as number
          if (row >= 0) update(states, row * L + y, g, rates.states)
        }
      }
      if (i === 0) continue
      for (let p = 0; p < P; p += 1) {
        const g = (stepGradient[i * P + p] as number) * weight
        if (Math.abs(g) < SMALL) continue
        for (let f = i * STEPS_PER_ATOM; f < (i + 1) * STEPS_PER_ATOM; f += 1) {
          const row = steps.row[features.steps[f] as number] as number
          if (row >= 0) update(steps, row * P + p, g, rates.steps)
        }
      }
    }
    return all - right
  }

  /** The best labels. */
  function decode(features: Features, count: number): Int32Array {
    evaluate(features, count)
    const best = new Float64Array(count * L)
    const from = new Int32Array(count * L)
    for (let y = 0; y < L; y += 1) best[y] = score[y] as number
    for (let i = 1; i < count; i += 1) {
      for (let y = 0; y < L; y += 1) best[i * L + y] = LOW
      for (let p = 0; p < P; p += 1) {
        const value = (best[(i - 1) * L + (before[p] as number)] as number) + (step[i * P + p] as number)
        const to = i * L + (after[p] as number)
        if (value > (best[to] as number)) {
          best[to] = value
          from[to] = before[p] as number
        }
      }
      for (let y = 0; y < L; y += 1) (best[i * L + y] as number) += score[i * L + y] as number
    }
    const labels = new Int32Array(count)
    let label = 0
    for (let y = 1; y < L; y += 1)
      if ((best[(count - 1) * L + y] as number) > (best[(count - 1) * L + label] as number)) label = y
    for (let i = count - 1; i >= 0; i -= 1) {
      labels[i] = label
      label = from[i * L + label] as number
    }
    return labels
  }

  return { learn, decode }
}

const SMALL = 1e-3

/** Drops every weight below `least` for good: what goes on learning makes up for them. */
export function dropSmall({ states, steps }: Crf, least: number): void {
  for (const { w, n } of [states, steps])
    for (let at = 0; at < w.length; at += 1)
      if (Math.abs(w[at] as number) < least) {
        w[at] = 0
        n[at] = DROPPED
      }
}

const DROPPED = -1
