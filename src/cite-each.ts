import { type Citation, type CiteInput, type CiteOptions, citeAll } from './cite.js'
import { inOrder } from './in-order.js'
import { sessionOf } from './net/session.js'
import { CitewrightError } from './problem.js'

/** What became of one input of many. */
export type Outcome =
  | { readonly ok: true; readonly input: CiteInput; readonly citations: readonly Citation[] }
  | { readonly ok: false; readonly input: CiteInput; readonly error: CitewrightError }

/**
 * Cites many inputs, each to its citations or to its own error: a bad one never fails the rest. Outcomes come in the order
 * of the inputs, each as soon as those before it are there; how fast hosts are asked is up to what each allows.
 *
 * @throws only the reason of `options.signal`
 * @example for await (const outcome of citeEach(dois)) if (outcome.ok) console.log(outcome.citations[0].apa)
 */
export async function* citeEach(inputs: readonly CiteInput[], options: CiteOptions = {}): AsyncGenerator<Outcome> {
  const together = { ...options, session: sessionOf(options) }
  yield* inOrder(inputs, AT_ONCE, (input) => attempt(input, together))
}

/** How many inputs are under way at once. */
export const AT_ONCE = 16

/** Cites one input, with what it fails with as data. */
export async function attempt(input: CiteInput, options: CiteOptions): Promise<Outcome> {
  try {
    return { ok: true, input, citations: await citeAll(input, options) }
  } catch (error) {
    if (error instanceof CitewrightError && !options.signal?.aborted) return { ok: false, input, error }
    throw error
  }
}
