// `npm run references` and `npm run dois`: scores on the visible half of the shared references, where they are there.
// Arguments: the tasks, of parse, split and dois; any other goes to the scorer, such as `--errors 20`.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const scorer = here('../../../shared/score/references/score.mjs')
const isTask = (argument) => ['parse', 'split', 'dois'].includes(argument)
const tasks = process.argv.slice(2).filter(isTask)
const options = process.argv.slice(2).filter((argument) => !isTask(argument))

if (existsSync(scorer)) {
  for (const task of tasks) {
    const { status } = spawnSync(
      process.execPath,
      [scorer, '--adapter', here('references.mjs'), '--task', task, '--set', 'visible', '--errors', '0', ...options],
      { stdio: 'inherit' },
    )
    process.exitCode ||= status ?? 1
  }
} else {
  console.log(`SKIPPED: no references at ${scorer}`)
}
