#!/usr/bin/env node
import process from 'node:process'
import packageJson from '../../package.json' with { type: 'json' }
import { run } from './run.js'

/** A reader that has seen enough, such as `head`, is no error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})

run(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version: packageJson.version,
  env: process.env,
  platform: process.platform,
}).then(
  (status) => {
    process.exitCode = status
  },
  (error: unknown) => {
    process.stderr.write(`citewright: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
