import { spawn } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Resolved, resolve, resolveDoi } from '../../src/doi/resolve.js'
import { realClock } from '../../src/net/clock.js'
import { diskStore } from '../../src/net/node/index.js'
import { type RequestOptions, Session } from '../../src/net/session.js'
import { type Fate, type FaultyServer, LARGEST, serveFaults, titleOf } from './faulty-server.js'

/** `npm run faults` runs the long suite, `npm test` a short one. */
const LONG = process.env['MODE'] === 'faults'
const DOIS = LONG ? 10_000 : 200
const PACE = { requests: 100, interval: 1000 }

let folder: string
let server: FaultyServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citewright-faults-'))
  server = await serveFaults(DOIS, PACE)
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
}, 120_000)

const LIMITS: RequestOptions = { headersTimeout: 500, bodyTimeout: 500, maxBytes: LARGEST }

function told(result: Resolved): readonly [doi: string, outcome: string] {
  if (!result.ok) return [result.doi, result.error.code]
  const { item, doi } = result
  return [doi, item.title === titleOf(doi) && item.DOI === doi && item.volume === '1' ? 'right' : 'wrong']
}

/** What fails in the end may do so by a time-out of its last try, on a machine that is busy with other things. */
function isRightFor(fate: Fate | undefined, outcome: string): boolean {
  return outcome === fate?.outcome || (outcome === 'TIMEOUT' && fate?.outcome !== 'right')
}

describe(
  'the resolver, asking a server of which three DOIs in ten go wrong',
  () => {
    test('has every DOI right or a typed error, within the stated pace, and asks nobody a second time', async () => {
      const start = Date.now()
      const options = { ...LIMITS, resolver: server.base }
      const results = await resolve(server.dois, { ...options, session: new Session({ cache: diskStore(folder) }) })
      expect(results.map(({ doi }) => doi)).toEqual(server.dois)
      expect(results.map(told).filter(([doi, outcome]) => !isRightFor(server.fates.get(doi), outcome))).toEqual([])
      expect(server.busiest()).toBeLessThanOrEqual(PACE.requests)

      // What was trouble is remembered briefly; the second run's clock stands still, so that none of it is forgotten yet.
      const asked = server.requests.length
      const again = new Session({ cache: diskStore(folder), clock: { ...realClock, now: () => start } })
      expect((await resolve(server.dois, { ...options, session: again })).map(told)).toEqual(results.map(told))
      expect(server.requests.length).toBe(asked)
      if (LONG) console.info(report(results, asked, server.busiest(), Date.now() - start))
    })

    test('a process that is killed has lost nothing that it had finished', async () => {
      const dois = server.dois.filter((doi) => server.fates.get(doi)?.fault === undefined).slice(0, 1000)
      const { output, signal } = await runProgram(dois, (lines) => lines > dois.length / 3)
      expect(signal).toBe('SIGKILL')
      const finished = output.split('\n').slice(0, -1)
      expect(finished.length).toBeGreaterThanOrEqual(Math.floor(dois.length / 3))
      expect(finished.length).toBeLessThan(dois.length)

      const session = new Session({ cache: diskStore(folder) })
      for (const doi of finished) {
        const item = await resolveDoi(doi, { resolver: server.base, session, offline: true })
        expect(item.title).toBe(titleOf(doi))
      }
      const rest = await resolve(dois, { resolver: server.base, session })
      expect(rest.every((result) => told(result)[1] === 'right')).toBe(true)
    })

    test('processes that share a folder do each other no harm', async () => {
      const dois = server.dois.filter((doi) => server.fates.get(doi)?.fault === undefined).slice(0, 50)
      const runs = await Promise.all([dois, dois, [...dois].reverse()].map((each) => runProgram(each)))
      for (const { output } of runs) expect(output.trimEnd().split('\n').sort()).toEqual([...dois].sort())
      const session = new Session({ cache: diskStore(folder) })
      const kept = await resolve(dois, { resolver: server.base, session, offline: true })
      expect(kept.every((result) => told(result)[1] === 'right')).toBe(true)
      expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.new'))).toEqual([])
    })
  },
  LONG ? 1_800_000 : 60_000,
)

interface Run {
  readonly output: string
  readonly signal: NodeJS.Signals | null
}

/** Runs the program in a process of its own, which is killed when it has told enough. */
async function runProgram(dois: readonly string[], isEnough: (lines: number) => boolean = () => false): Promise<Run> {
  program ??= bundled(fileURLToPath(new URL('resolve-and-tell.ts', import.meta.url)))
  const child = spawn(process.execPath, [await program, folder, server.base, ...dois], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (isEnough(output.split('\n').length)) child.kill('SIGKILL')
  })
  return new Promise((end) => child.on('close', (_status, signal) => end({ output, signal })))
}

let program: Promise<string> | undefined

/** Plain JavaScript of a program here, beside the packages that it imports. */
async function bundled(entry: string): Promise<string> {
  const outDir = fileURLToPath(new URL('../../node_modules/.cache/faults', import.meta.url))
  await build({
    config: false,
    silent: true,
    entry: { program: entry },
    outDir,
    format: 'esm',
    outExtension: () => ({ js: '.mjs' }),
    esbuildOptions(options) {
      options.alias = { '#platform': fileURLToPath(new URL('../../src/net/node/platform.ts', import.meta.url)) }
    },
  })
  return join(outDir, 'program.mjs')
}

function report(results: readonly Resolved[], requests: number, busiest: number, milliseconds: number): string {
  const counts = new Map<string, number>()
  for (const [, outcome] of results.map(told)) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  const outcomes = [...counts].map(([outcome, count]) => `  ${outcome.padEnd(20)} ${count}`)
  const pace = `at most ${busiest} of ${PACE.requests} allowed in ${PACE.interval} ms`
  return [`${results.length} DOIs, ${requests} requests in ${milliseconds} ms, ${pace}`, ...outcomes].join('\n')
}
