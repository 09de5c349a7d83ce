// `npm run pages`: accuracy by field and speed over the shared page corpus, where it is there.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const scorer = here('../../../shared/score/pages/score.mjs')

if (existsSync(scorer)) {
  const { status } = spawnSync(
    process.execPath,
    [scorer, '--adapter', here('pages.mjs'), '--set', 'visible', ...process.argv.slice(2)],
    { stdio: 'inherit' },
  )
  process.exitCode = status ?? 1
} else {
  console.log(`SKIPPED: no page corpus at ${scorer}`)
}
