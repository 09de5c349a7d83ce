// `npm run conformance`: the CSL test suite, where it is there, against the checked-in list of the fixtures that pass. It
// fails on a loss, and on a gain that the list does not have yet; `--update` writes the list anew.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runScorer } from './run-scorer.mjs'

const list = new URL('../csl/passing.txt', import.meta.url)
const out = join(mkdtempSync(join(tmpdir(), 'conformance-')), 'results.json')
const update = process.argv.includes('--update')
const rest = process.argv.slice(2).filter((argument) => argument !== '--update')

if (runScorer('csl/run.mjs', 'csl.mjs', ['--out', out, ...rest]) === 0) {
  const passing = JSON.parse(readFileSync(out, 'utf8')).passedNames.toSorted()
  if (update) writeFileSync(list, `${passing.join('\n')}\n`)
  const listed = readFileSync(list, 'utf8').trim().split('\n')
  const lost = listed.filter((name) => !passing.includes(name))
  const gained = passing.filter((name) => !listed.includes(name))
  if (lost.length > 0) console.error(`Lost: ${lost.join(', ')}`)
  if (gained.length > 0) console.error(`Gained; run with --update: ${gained.join(', ')}`)
  process.exitCode = lost.length + gained.length > 0 ? 1 : 0
}
