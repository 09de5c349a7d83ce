import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { format, type Item } from '../../src/index.js'
import { withoutTracking } from '../../src/item/url.js'

describe('addresses without tracking parameters', () => {
  it.each([
    ['https://a.example/b?utm_source=x&utm_medium=y', 'https://a.example/b'],
    ['https://a.example/b?id=7&fbclid=abc&page=2#top', 'https://a.example/b?id=7&page=2#top'],
    ['https://a.example/b?fbclid=abc#top', 'https://a.example/b#top'],
    ['https://a.example/b?GCLID=1', 'https://a.example/b'],
  ])('%s', (given, clean) => {
    expect(withoutTracking(given)).toBe(clean)
  })

  it.each([
    'https://a.example/b',
    'https://a.example/b?',
    'https://a.example/b?id=7&&x=%20y',
    'https://a.example/watch?v=utm_x',
    'https://a.example/b#?utm_source=x',
    'not an address?',
  ])('%s stays as it is', (given) => {
    expect(withoutTracking(given)).toBe(given)
  })

  it('never adds anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('?', '&', '#', '=', 'utm_a', 'b', '/') }), (url) => {
        const clean = withoutTracking(url)
        expect(clean.length).toBeLessThanOrEqual(url.length)
        expect(withoutTracking(clean)).toBe(clean)
      }),
    )
  })

  it('are printed on demand', () => {
    const page: Item = { id: 'p', type: 'webpage', title: 'Tides', URL: 'https://a.example/b?id=7&utm_source=x' }
    expect(format(page, { urls: 'clean' })).toContain('https://a.example/b?id=7.')
    expect(format(page)).toContain('utm_source')
    expect(format(page, { urls: 'clean', style: 'classic-apa' })).not.toContain('utm_source')
    expect(() => format(page, { urls: 'short' as 'clean' })).toThrow(/urls is "short"; use one of as-given, clean/)
  })
})
