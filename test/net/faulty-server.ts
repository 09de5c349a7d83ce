import type { ServerResponse } from 'node:http'
import type { ErrorCode } from '../../src/problem.js'
import { serve, type TestServer } from './server.js'

/** What a DOI meets at the server: nothing bad, or a fault for its first few requests or for ever. */
export interface Fate {
  readonly fault: Fault | undefined
  /** How many requests for it go wrong; `Infinity` for all. */
  readonly times: number
  /** What must come of it in the end. */
  readonly outcome: 'right' | ErrorCode
}

export interface FaultyServer extends TestServer {
  readonly dois: readonly string[]
  readonly fates: ReadonlyMap<string, Fate>
  /** The most requests that arrived within any time as long as the interval of the stated pace. */
  busiest(): number
}

export interface Pace {
  readonly requests: number
  /** Milliseconds. */
  readonly interval: number
}

/**
 * A DOI resolver of which three DOIs in ten go wrong, each in its own way, all drawn from one seed. It states its pace with
 * every answer and writes down when it was asked.
 */
export async function serveFaults(count: number, pace: Pace, seed = 1): Promise<FaultyServer> {
  const draw = generator(seed)
  const fates = new Map<string, Fate>()
  for (let index = 0; index < count; index += 1) fates.set(`10.5555/work.${index}`, fateOf(draw))
  const arrivals: number[] = []
  const tries = new Map<string, number>()
  const server = await serve((path, response) => {
    arrivals.push(performance.now())
    response.setHeader('x-rate-limit-limit', pace.requests)
    response.setHeader('x-rate-limit-interval', `${pace.interval}ms`)
    const doi = path.slice(1)
    const fate = fates.get(doi)
    if (fate === undefined) {
      response.writeHead(404).end()
      return
    }
    const asked = (tries.get(doi) ?? 0) + 1
    tries.set(doi, asked)
    if (fate.fault !== undefined && asked <= fate.times) fate.fault.answer(response, path)
    else response.setHeader('content-type', CSL_JSON).end(record(doi))
  })
  return {
    ...server,
    dois: [...fates.keys()],
    fates,
    busiest() {
      let most = 0
      let first = 0
      for (const [index, time] of arrivals.entries()) {
        while (time - (arrivals[first] ?? 0) >= pace.interval) first += 1
        most = Math.max(most, index - first + 1)
      }
      return most
    },
  }
}

export function titleOf(doi: string): string {
  return `The work ${doi}`
}

const CSL_JSON = 'application/vnd.citationstyles.csl+json'

function record(doi: string): string {
  return JSON.stringify({ type: 'article-journal', DOI: doi, title: titleOf(doi), volume: '1' })
}

export interface Fault {
  readonly name: string
  answer(response: ServerResponse, path: string): void
  /** What a caller is told when it does not pass. */
  readonly code: ErrorCode
  /** Whether another try may help, so that the resolver should make one. */
  readonly passing: boolean
}

const typed = (response: ServerResponse): ServerResponse => response.writeHead(200, { 'content-type': CSL_JSON })
const half = record('10.5555/half').slice(0, 40)

const FAULTS: readonly Fault[] = [
  {
    name: 'too many requests',
    answer: (response) => response.writeHead(429, { 'retry-after': '0' }).end(),
    code: 'RATE_LIMITED',
    passing: true,
  },
  {
    name: 'unavailable',
    answer: (response) => response.writeHead(503).end(),
    code: 'UNAVAILABLE',
    passing: true,
  },
  {
    name: 'bad gateway',
    answer: (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>'),
    code: 'UNAVAILABLE',
    passing: true,
  },
  {
    name: 'reset before the headers',
    answer: (response) => response.destroy(),
    code: 'NETWORK',
    passing: true,
  },
  {
    name: 'reset in the body',
    answer: (response) => typed(response).write(half, () => response.destroy()),
    code: 'NETWORK',
    passing: true,
  },
  {
    name: 'slow headers',
    answer: () => undefined,
    code: 'TIMEOUT',
    passing: true,
  },
  {
    name: 'slow body',
    answer: (response) => typed(response).write(half),
    code: 'TIMEOUT',
    passing: true,
  },
  {
    name: 'truncated JSON',
    answer: (response) => typed(response).end(half),
    code: 'CONTENT_INVALID',
    passing: true,
  },
  {
    name: 'an error as JSON',
    answer: (response) => typed(response).end('{"status":"error"}'),
    code: 'CONTENT_INVALID',
    passing: true,
  },
  {
    name: 'broken compression',
    answer: (response) =>
      response.writeHead(200, { 'content-type': CSL_JSON, 'content-encoding': 'gzip' }).end('no gzip'),
    code: 'CONTENT_INVALID',
    passing: true,
  },
  {
    name: 'a web page',
    answer: (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Work</title>'),
    code: 'CONTENT_TYPE',
    passing: false,
  },
  {
    name: 'not acceptable',
    answer: (response) => response.writeHead(406).end(),
    code: 'CONTENT_TYPE',
    passing: false,
  },
  {
    name: 'oversized',
    answer: (response) => typed(response).end(`"${'x'.repeat(LARGEST)}"`),
    code: 'TOO_LARGE',
    passing: false,
  },
  {
    name: 'a redirect loop',
    answer: (response, path) => response.writeHead(302, { location: path }).end(),
    code: 'TOO_MANY_REDIRECTS',
    passing: false,
  },
  {
    name: 'unknown',
    answer: (response) => response.writeHead(404).end(),
    code: 'DOI_NOT_FOUND',
    passing: false,
  },
]

/** More than callers of this server should take, in bytes. */
export const LARGEST = 50_000

const FAULTY = 0.3
/** Of the faults that may pass, those that do not. */
const LASTING = 0.1

function fateOf(draw: () => number): Fate {
  if (draw() >= FAULTY) return { fault: undefined, times: 0, outcome: 'right' }
  const fault = FAULTS[Math.floor(draw() * FAULTS.length)]
  if (fault !== undefined && (!fault.passing || draw() < LASTING))
    return { fault, times: Number.POSITIVE_INFINITY, outcome: fault.code }
  return { fault, times: 1 + Math.floor(draw() * 3), outcome: 'right' }
}

/** Numbers from 0 to 1 that are the same in every run: mulberry32. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
