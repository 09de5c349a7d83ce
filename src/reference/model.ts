import { type Features, STATES_PER_ATOM, STEPS_PER_ATOM } from './features.js'
import { LABELS } from './labels.js'
import { MODEL } from './model-data.js'
import { addRow, readWeights, sumOf, UNIT, type Weights } from './weights.js'

/** The best labels of a reference's atoms, as columns of {@link LABELS}, and how sure each is. */
export interface Labelling {
  readonly labels: Int32Array
  /** By how much the best reading beats the best one with another label here, 0 to 1 (0.5: not at all). */
  readonly sure: Float64Array
}

/**
 * Labels a sequence by the trained linear-chain CRF: Viterbi forwards and backwards, so that each atom's margin is known.
 * Scores are whole numbers of {@link UNIT}. The weights are unpacked at the first call.
 */
export function labelAtoms(features: Features, count: number): Labelling {
  weights ??= readWeights(MODEL)
  if (count * L > forward.length) reserve(2 * count, weights.before.length)
  const pairs = weights.before.length
  for (let i = 0; i < count; i += 1) {
    const [state, end] = [i * STATES_PER_ATOM, (i + 1) * STATES_PER_ATOM]
    score.set(sumOf(weights.states, L, features.states[state] ?? 0), i * L)
    for (let f = state + 1; f < end; f += 1) addRow(weights.states, features.states[f] ?? 0, score, i * L)
  }
  for (let i = 1; i < count; i += 1) {
    const [first, end] = [i * STEPS_PER_ATOM, (i + 1) * STEPS_PER_ATOM]
    step.set(sumOf(weights.steps, pairs, features.steps[first] ?? 0, features.steps[first + 1] ?? 0), i * pairs)
    for (let f = first + 2; f < end; f += 1) addRow(weights.steps, features.steps[f] ?? 0, step, i * pairs)
  }
  goForward(weights, count)
  return goBack(weights, count)
}

const L = LABELS.length
/** Below every score: a reference has at most 1,500 atoms of about 9,000 units each. */
const LOW = -1_000_000_000

let weights: Weights | undefined

/** Room for one sequence, kept from call to call: of each atom and label its score and that of the best path to it, and
 * of each atom and pair the score of the step. */
let score = new Int32Array(0)
let forward = new Int32Array(0)
let step = new Int32Array(0)

/** The best path from each label of one atom to the end, without and with the atom's own score. */
const rest = new Int32Array(L)
const here = new Int32Array(L)

function reserve(atoms: number, pairs: number): void {
  score = new Int32Array(atoms * L)
  forward = new Int32Array(atoms * L)
  step = new Int32Array(atoms * pairs)
}

/** The larger of two whole numbers less than 2³¹ apart, without a branch that the processor would have to guess. */
function larger(a: number, b: number): number {
  const over = (a - b) | 0
  return (a - (over & (over >> 31))) | 0
}

/** The score of the best path to each label of each atom. */
function goForward({ before, byAfter }: Weights, count: number): void {
  for (let y = 0; y < L; y += 1) forward[y] = score[y] ?? 0
  for (let i = 1; i < count; i += 1) {
    const last = (i - 1) * L
    const steps = i * before.length
    for (let y = 0; y < L; y += 1) {
      let best = LOW
      const end = byAfter[y + 1] ?? 0
      for (let p = byAfter[y] ?? 0; p < end; p += 1) {
        best = larger(best, ((forward[last + (before[p] ?? 0)] ?? 0) + (step[steps + p] ?? 0)) | 0)
      }
      forward[i * L + y] = best + (score[i * L + y] ?? 0)
    }
  }
}

/** At each atom the label of the best path through it; paths that tie keep the first label. */
function goBack({ after, place, byBefore }: Weights, count: number): Labelling {
  const labels = new Int32Array(count)
  const sure = new Float64Array(count)
  rest.fill(0)
  for (let i = count - 1; i >= 0; i -= 1) {
    let label = 0
    let best = 2 * LOW
    let second = 2 * LOW
    for (let y = 0; y < L; y += 1) {
      const value = ((forward[i * L + y] ?? 0) + (rest[y] ?? 0)) | 0
      if (value > best) {
        second = best
        best = value
        label = y
      } else if (value > second) second = value
      here[y] = (rest[y] ?? 0) + (score[i * L + y] ?? 0)
    }
    labels[i] = label
    sure[i] = 1 / (1 + Math.exp((second - best) * UNIT))
    if (i === 0) break
    const steps = i * place.length
    for (let x = 0; x < L; x += 1) {
      let most = LOW
      const end = byBefore[x + 1] ?? 0
      for (let p = byBefore[x] ?? 0; p < end; p += 1) {
        most = larger(most, ((here[after[p] ?? 0] ?? 0) + (step[steps + (place[p] ?? 0)] ?? 0)) | 0)
      }
      rest[x] = most
    }
  }
  return { labels, sure }
}
