// `npm run oracle`: how often the built-in styles print what the shared oracle expects, where it is there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const scorer = here('../../../shared/score/oracle/score.mjs')

if (existsSync(scorer)) {
  const { status } = spawnSync(process.execPath, [scorer, '--adapter', here('oracle.mjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} else {
  console.log(`SKIPPED: no oracle at ${scorer}`)
}
