/*
 * Trains the model that reads references: `npm run train`. Reads ../shared/references/parse (see NOTICE for its licences)
 * and writes src/reference/model-data.ts. The same data give the same model: the order is shuffled by a fixed seed.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { readFeatures } from '../../src/reference/features.js'
import { type Example, readCorpus, tagAtoms } from './corpus.js'
import { createCrf, createTrainer, type Sequence } from './crf.js'
import { damage } from './damage.js'
import { packModel } from './pack.js'
import { createRandom } from './random.js'

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise)
}
const FOLDER = option('data', join(process.cwd(), '../shared/references/parse'))
const OUT = option('out', join(process.cwd(), 'src/reference/model-data.ts'))
const EPOCHS = Number(option('epochs', '6'))
const DAMAGED = Number(option('damaged', '0.5'))
const L1 = Number(option('l1', '3.5'))
const ALPHA = Number(option('alpha', '0.15'))
const SOURCES = ['anystyle-core', 'anystyle-good', 'grobid', 'grobid-garbled']

const random = createRandom(20_261_125)
const started = Date.now()
const log = (text: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${text}`)

const rows = SOURCES.flatMap((source) => readCorpus(join(FOLDER, `train.${source}.jsonl`)))
if (rows.length === 0) throw new Error(`no training data in ${FOLDER}: give --data`)
const sequence = (example: Example, weight: number): Sequence => {
  const { atoms, masks } = tagAtoms(example)
  return { features: readFeatures(atoms), masks, weight }
}
const data: Sequence[] = rows.map((row) => sequence(row, 1))
for (const row of rows) if (random() < DAMAGED) data.push(sequence(damage(row, random), 0.7))
log(`${rows.length} rows, ${data.length} sequences`)

const dev = SOURCES.map((source) => ({
  source,
  tagged: readCorpus(join(FOLDER, `dev.${source}.jsonl`)).map((row) => tagAtoms(row)),
}))

const crf = createCrf(data, { states: 3, steps: 8 })
log(
  `${crf.states.w.length / crf.states.width} + ${crf.steps.w.length / crf.steps.width} rows, ${crf.pairs.length} pairs`,
)
const trainer = createTrainer(crf, {
  states: { alpha: ALPHA, beta: 1, l1: L1, l2: 0.001 },
  steps: { alpha: ALPHA, beta: 1, l1: L1 * 1.5, l2: 0.001 },
})
const order = data.map((_, index) => index)
for (let epoch = 1; epoch <= EPOCHS; epoch += 1) {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[order[at], order[other]] = [order[other] as number, order[at] as number]
  }
  let loss = 0
  for (const index of order) loss += trainer.learn(data[index] as Sequence)
  const packed = packModel(crf)
  writeFileSync(OUT, packed.source)
  log(`epoch ${epoch}  loss ${(loss / data.length).toFixed(4)}  ${report()}`)
  log(`${packed.states} + ${packed.steps} weights, ${packed.bytes} bytes, ${gzipSync(packed.source).length} packed`)
}

/** Share of wrong atoms, and of references with any, for each source. */
function report(): string {
  return dev
    .map(({ source, tagged }) => {
      let atoms = 0
      let wrong = 0
      let bad = 0
      for (const { atoms: each, masks } of tagged) {
        const labels = trainer.decode(readFeatures(each), each.count)
        let errors = 0
        for (let i = 0; i < each.count; i += 1) if ((((masks[i] ?? 0) >> (labels[i] ?? 0)) & 1) === 0) errors += 1
        atoms += each.count
        wrong += errors
        if (errors > 0) bad += 1
      }
      return `${source} ${((100 * wrong) / atoms).toFixed(2)}/${((100 * bad) / tagged.length).toFixed(1)}`
    })
    .join('  ')
}
