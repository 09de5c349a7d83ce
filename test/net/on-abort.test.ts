import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onAbort } from '../../src/net/on-abort.js'

const warned = vi.fn()
beforeEach(() => process.on('warning', warned))
afterEach(() => process.off('warning', warned))

test('tells all who wait, in order, and none who called it off; the signal itself has one listener', async () => {
  const stop = new AbortController()
  const added = vi.spyOn(stop.signal, 'addEventListener')
  const told: number[] = []
  const forget = Array.from({ length: 100 }, (_, index) => onAbort(stop.signal, () => told.push(index)))
  for (const each of forget.slice(2)) each()
  stop.abort()
  expect(told).toEqual([0, 1])
  expect(added).toHaveBeenCalledTimes(1)
  await new Promise((resolve) => setImmediate(resolve))
  expect(warned).not.toHaveBeenCalled()
})

test('leaves nothing on a signal that nobody waits for', () => {
  const { signal } = new AbortController()
  const removed = vi.spyOn(signal, 'removeEventListener')
  const [one, other] = [onAbort(signal, () => undefined), onAbort(signal, () => undefined)]
  one()
  expect(removed).not.toHaveBeenCalled()
  other()
  expect(removed).toHaveBeenCalledTimes(1)
})
