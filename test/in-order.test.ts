import { expect, test } from 'vitest'
import { inOrder } from '../src/in-order.js'

test('keeps the order, and has no more under way than it may', async () => {
  let under = 0
  let most = 0
  const work = async (entry: number): Promise<number> => {
    under += 1
    most = Math.max(most, under)
    for (let turn = 0; turn < (entry * 7) % 5; turn += 1) await Promise.resolve()
    under -= 1
    return entry * 2
  }
  const entries = Array.from({ length: 50 }, (_, index) => index)
  const outcomes: number[] = []
  for await (const outcome of inOrder(entries, 4, work)) outcomes.push(outcome)
  expect(outcomes).toEqual(entries.map((entry) => entry * 2))
  expect(most).toBeLessThanOrEqual(4)
})
