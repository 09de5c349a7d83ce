/*
 * Trains the model that reads references: `npm run train`. Reads ../shared/references/parse (see NOTICE for its licences)
 * and writes src/reference/model-data.ts. The tagged references are joined by the same ones damaged, and by their facts
 * rendered anew by our own processor in other styles. The same sources give the same bytes; a change of the processor
 * or of a style may move a few weights. Takes two minutes and a half of one core.
 *
 * @example npm run train -- --epochs 2 --out /tmp/model-data.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { readFeatures } from '../../src/reference/features.js'
import { readCorpus, type Tagged, tagAtoms } from './corpus.js'
import type { Trainer } from './crf.js'
import { learnModel, PLAN } from './learn.js'
import { packModel } from './pack.js'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(process.cwd(), '../shared/references/parse') },
    out: { type: 'string', default: join(process.cwd(), 'src/reference/model-data.ts') },
    epochs: { type: 'string', default: String(PLAN.epochs) },
    rendered: { type: 'string', default: String(PLAN.rendered) },
    l1: { type: 'string', default: String(PLAN.l1) },
  },
})
const SOURCES = ['anystyle-core', 'anystyle-good', 'grobid', 'grobid-garbled']
const STYLES = join(process.cwd(), 'src/style')

const rows = SOURCES.flatMap((source) => readCorpus(join(values.data, `train.${source}.jsonl`)))
if (rows.length === 0) throw new Error(`no training data in ${values.data}: give --data`)
const dev = SOURCES.map((source) => ({
  source,
  tagged: readCorpus(join(values.data, `dev.${source}.jsonl`)).map((row) => tagAtoms(row)),
}))
const styles = readdirSync(STYLES)
  .filter((name) => /^(?:apa|mla|chicago.*)\.csl$/.test(name))
  .sort()
  .map((name) => readFileSync(join(STYLES, name), 'utf8'))

const plan = {
  ...PLAN,
  styles,
  epochs: Number(values.epochs),
  rendered: Number(values.rendered),
  l1: Number(values.l1),
}
const started = performance.now()
const crf = learnModel(rows, plan, ({ epoch, loss, sequences, trainer }) => {
  const seconds = ((performance.now() - started) / 1000).toFixed(0).padStart(5)
  const errors = dev.map(({ source, tagged }) => `${source} ${errorsOf(trainer, tagged)}`).join('  ')
  console.log(`${seconds} s  epoch ${epoch}  ${sequences} references  loss ${loss.toFixed(4)}  ${errors}`)
})
const packed = packModel(crf)
writeFileSync(values.out, packed.source)
console.log(`${packed.states} + ${packed.steps} weights, ${gzipSync(packed.source).length} bytes packed`)

/** Per cent of wrong atoms, and of references with any. */
function errorsOf(trainer: Trainer, references: readonly Tagged[]): string {
  let count = 0
  let wrong = 0
  let bad = 0
  for (const { atoms, masks } of references) {
    const labels = trainer.decode(readFeatures(atoms), atoms.count)
    const errors = labels.filter((label, i) => (((masks[i] ?? 0) >> label) & 1) === 0).length
    count += atoms.count
    wrong += errors
    if (errors > 0) bad += 1
  }
  return `${((100 * wrong) / count).toFixed(2)}/${((100 * bad) / references.length).toFixed(1)}`
}
