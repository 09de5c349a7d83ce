import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Runs a scorer of the shared data over one of the adapters here, where the data are there; says so where they are not.
 *
 * @param script its path in the folder of scorers
 * @returns the scorer's exit status; undefined where it was skipped
 */
export function runScorer(script, adapter, options) {
  const scorer = here(`../../../shared/score/${script}`)
  if (!existsSync(scorer)) {
    console.log(`SKIPPED: no shared data (${script})`)
    return undefined
  }
  const { status } = spawnSync(process.execPath, [scorer, '--adapter', here(adapter), ...options], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = status ?? 1
  return status ?? 1
}
