// `npm run conformance`: the CSL test suite, where it is there, against the checked-in list of the fixtures that pass. It
// fails on a loss, and on a gain that the list does not have yet; `--update` writes the list anew.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const runner = here('../../../shared/score/csl/run.mjs')
const list = here('../csl/passing.txt')

if (!existsSync(runner)) {
  console.log(`SKIPPED: no CSL test suite at ${runner}`)
} else {
  const out = join(mkdtempSync(join(tmpdir(), 'conformance-')), 'results.json')
  const update = process.argv.includes('--update')
  const rest = process.argv.slice(2).filter((argument) => argument !== '--update')
  const { status } = spawnSync(process.execPath, [runner, '--adapter', here('csl.mjs'), '--out', out, ...rest], {
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
  const passing = JSON.parse(readFileSync(out, 'utf8')).passedNames.toSorted()
  if (update) writeFileSync(list, `${passing.join('\n')}\n`)
  const listed = readFileSync(list, 'utf8').trim().split('\n')
  const lost = listed.filter((name) => !passing.includes(name))
  const gained = passing.filter((name) => !listed.includes(name))
  if (lost.length > 0) console.error(`Lost: ${lost.join(', ')}`)
  if (gained.length > 0) console.error(`Gained; run with --update: ${gained.join(', ')}`)
  process.exitCode = lost.length + gained.length > 0 ? 1 : 0
}
