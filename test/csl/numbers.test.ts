import { describe, expect, it } from 'vitest'
import { readNumbers } from '../../src/csl/numbers.js'

// CSL 1.0.2, "Choose", is-numeric: numbers may have letters before and behind them, and stand in ranges and lists.
describe('readNumbers', () => {
  it.each(['5', '5th', 'a5', 'vi', '2-4', '2, 4 & 6', '9,367,592', '2022/1039', 'PB2000102396'])(
    'takes %s for numeric',
    (text) => {
      expect(readNumbers(text, 'and').isNumeric).toBe(true)
    },
  )

  it.each(['6:209', 'arXiv:1810.04805', 'US6239091B1', '16064/90, 16065/90', 'Second', ''])(
    'takes %j for text',
    (text) => {
      expect(readNumbers(text, 'and').isNumeric).toBe(false)
    },
  )

  it('leaves thousands in one piece', () => {
    expect(readNumbers('9,367,592', 'and')).toEqual({ isNumeric: true, isPlural: false, pieces: ['9,367,592'] })
  })
})
