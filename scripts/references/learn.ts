/* From tagged references to a model: what it is trained on, and how. All chance is from one seed. */
import { readFeatures } from '../../src/reference/features.js'
import { type Example, tagAtoms } from './corpus.js'
import { type Crf, createCrf, createTrainer, dropSmall, type Sequence, type Trainer } from './crf.js'
import { damage } from './damage.js'
import { createRandom } from './random.js'
import { renderAnew } from './render.js'

export interface Plan {
  /** CSL styles as XML, beside those that are made up. */
  readonly styles: readonly string[]
  readonly epochs: number
  /** What share of the references comes once more, damaged. */
  readonly damaged: number
  /** What share of those that can be rendered in another style is. */
  readonly rendered: number
  /** How much a damaged reference counts, and how much one rendered anew: those as they are count 1. */
  readonly weights: { readonly damaged: number; readonly rendered: number }
  /** After these epochs the weights that are smaller than `least` are dropped, and the others learn to do without. */
  readonly trims: readonly number[]
  readonly least: number
  readonly alpha: number
  /** Weights of transitions are under half as much again. */
  readonly l1: number
  readonly seed: number
}

export const PLAN: Omit<Plan, 'styles'> = {
  epochs: 8,
  damaged: 0.5,
  rendered: 0.5,
  weights: { damaged: 0.7, rendered: 0.5 },
  trims: [4, 6],
  least: 0.1,
  alpha: 0.15,
  l1: 3.5,
  seed: 20_261_125,
}

/** What is known after an epoch. */
export interface Progress {
  readonly epoch: number
  readonly loss: number
  readonly sequences: number
  readonly crf: Crf
  readonly trainer: Trainer
}

/** Trains a model on references; the same references and plan give the same weights. */
export function learnModel(rows: readonly Example[], plan: Plan, report: (progress: Progress) => void = () => {}): Crf {
  const random = createRandom(plan.seed)
  const data = [
    ...rows.map((row) => sequenceOf(row, 1)),
    ...rows.flatMap((row) => (random() < plan.damaged ? [sequenceOf(damage(row, random), plan.weights.damaged)] : [])),
    ...renderAnew(rows, plan.styles, random).flatMap((row) => {
      if (random() >= plan.rendered) return []
      return [sequenceOf(random() < plan.damaged ? damage(row, random) : row, plan.weights.rendered)]
    }),
  ]
  const crf = createCrf(data, { states: 3, steps: 8 })
  const rate = { alpha: plan.alpha, beta: 1, l1: plan.l1, l2: 0.001 }
  const trainer = createTrainer(crf, { states: rate, steps: { ...rate, l1: 1.5 * plan.l1 } })
  const order = [...data]
  for (let epoch = 1; epoch <= plan.epochs; epoch += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(random() * (at + 1))
      ;[order[at], order[other]] = [order[other] as Sequence, order[at] as Sequence]
    }
    let loss = 0
    for (const sequence of order) loss += trainer.learn(sequence)
    if (plan.trims.includes(epoch)) dropSmall(crf, plan.least)
    report({ epoch, loss: loss / data.length, sequences: data.length, crf, trainer })
  }
  return crf
}

function sequenceOf(example: Example, weight: number): Sequence {
  const { atoms, masks } = tagAtoms(example)
  return { features: readFeatures(atoms), masks, weight }
}
