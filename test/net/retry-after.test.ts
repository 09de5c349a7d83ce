import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRetryAfter } from '../../src/net/retry-after.js'

const NOW = Date.UTC(1994, 10, 6, 8, 49, 7)

describe('readRetryAfter', () => {
  // The three dates are the example of RFC 9110, section 5.6.7.
  test.each([
    ['0', 0],
    ['120', 120],
    [' 5 ', 5],
    ['999999999', 86_400],
    ['Sun, 06 Nov 1994 08:49:37 GMT', 30],
    ['Sun Nov  6 08:49:37 1994', 30],
    ['Sun, 06 Nov 1994 08:49:00 GMT', 0],
    ['', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['Sun, 06 Anp 1994 08:49:37 GMT', undefined],
    ['1994-11-06T08:49:37Z', undefined],
  ])('%j is %j', (header, seconds) => {
    expect(readRetryAfter(header, NOW)).toBe(seconds)
  })

  test('reads the obsolete form with a two-digit year as of this century', () => {
    expect(readRetryAfter('Sunday, 06-Nov-94 08:49:37 GMT', Date.UTC(2094, 10, 6, 8, 49, 7))).toBe(30)
  })

  test('gives whole seconds from 0 to a day, or nothing, for anything', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (header, now) => {
        const seconds = readRetryAfter(header, now)
        if (seconds !== undefined) expect(Number.isInteger(seconds) && seconds >= 0 && seconds <= 86_400).toBe(true)
      }),
    )
  })
})
