import { describe, expect, it } from 'vitest'
import { type CiteOptions, CitewrightError, citeEach, type Item } from '../src/index.js'

const record: Item = { id: 'a', type: 'book', title: 'Emma' }
const options: CiteOptions = {
  resolver: async (doi) => {
    if (doi.endsWith('404')) throw new CitewrightError('DOI_NOT_FOUND', 'No such work.')
    return { ...record, DOI: doi }
  },
}

async function outcomesOf(inputs: readonly string[], more: CiteOptions = {}): Promise<readonly string[]> {
  const outcomes: string[] = []
  for await (const outcome of citeEach(inputs, { ...options, ...more }))
    outcomes.push(outcome.ok ? (outcome.citations[0]?.item.DOI ?? 'none') : outcome.error.code)
  return outcomes
}

describe('citeEach', () => {
  it('gives each input its citations or its error, in order', async () => {
    const dois = Array.from({ length: 50 }, (_, index) => `10.1000/${index}`)
    const inputs = ['10.1000/404', '', ...dois, '978-92-95055-12-5']
    expect(await outcomesOf(inputs)).toEqual(['DOI_NOT_FOUND', 'INPUT_UNRECOGNISED', ...dois, 'IDENTIFIER_INVALID'])
    expect(await outcomesOf([])).toEqual([])
  })

  it('asks through one session, so that a function of the caller’s own is paced too', async () => {
    let under = 0
    let most = 0
    const fetch = async (): Promise<Response> => {
      under += 1
      most = Math.max(most, under)
      await new Promise((next) => setTimeout(next, 1))
      under -= 1
      return Response.json({ type: 'book', title: 'Emma' })
    }
    const inputs = Array.from({ length: 20 }, (_, index) => `10.1000/${index}`)
    expect(await outcomesOf(inputs, { resolver: 'https://doi.org', fetch })).toEqual(inputs)
    expect(most).toBeLessThanOrEqual(3)
  })

  it('ends with the reason of the signal', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(outcomesOf(['https://example.org/'], { signal })).rejects.toThrow('enough')
  })
})
