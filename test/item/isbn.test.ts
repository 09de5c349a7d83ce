import { describe, expect, test } from 'vitest'
import { isbn13, isSoundIsbn } from '../../src/item/isbn.js'

describe('ISBN', () => {
  test.each(['9780306406157', '9791090636071', '0306406152', '080442957X'])('%s is sound', (digits) => {
    expect(isSoundIsbn(digits)).toBe(true)
  })

  test('any one digit mistyped shows', () => {
    const sound = '9780306406157'
    for (let at = 0; at < 13; at += 1)
      for (const digit of '0123456789')
        if (digit !== sound[at]) expect(isSoundIsbn(sound.slice(0, at) + digit + sound.slice(at + 1))).toBe(false)
  })

  test('ten digits become thirteen', () => {
    expect(isbn13('080442957X')).toBe('9780804429573')
  })
})
