import { describe, expect, it } from 'vitest'
import { changeParts, readNumbers } from '../../src/csl/numbers.js'
import { entry } from './entry.js'

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

// The values are those that citeproc-js prints.
describe('hyphens in numbers', () => {
  it.each([
    ['2-3', 'nos. 2–3'],
    ['4717-04', 'nos. 4717–04'],
    ['1-2-3', 'nos. 1-2–3'],
    ['E15-2003-186', 'nos. E15-2003–186'],
    ['TR06-067', 'nos. TR06-067'],
    ['16-RO-1', 'nos. 16-RO-1'],
    ['IV', 'no. IV'],
  ])('of %s are dashes between two numbers of one kind, at the end', (number, printed) => {
    expect(entry('<label variable="number" form="short" suffix=" "/><number variable="number"/>', { number })).toBe(
      printed,
    )
  })

  it.each([
    ['4717-04', 'no. 4717-04'],
    ['22693-CA, 23002-CA', 'nos. 22693-CA, 23002-CA'],
    ['C-820238', 'no. C-820238'],
  ])('of the docket %s stay', (number, printed) => {
    expect(
      entry('<label variable="number" form="short" suffix=" "/><number variable="number"/>', {
        type: 'legal_case',
        number,
      }),
    ).toBe(printed)
  })

  it('of versions stay', () => {
    expect(entry('<number variable="version"/>', { version: '2000-2001' })).toBe('2000-2001')
  })
})

describe('page ranges', () => {
  const pages = (page: string, format: string): string =>
    entry(
      '<label variable="page" form="short" suffix=" "/><text variable="page"/>',
      { page },
      'text',
      `page-range-format="${format}"`,
    )

  it.each([
    ['1132-1132', 'minimal-two', 'pp. 1132–1132'],
    ['1132-1132', 'chicago', 'pp. 1132–1132'],
    ['46-52, Abb', 'minimal-two', 'pp. 46–52, Abb'],
    ['12:1-12:9', 'chicago', 'p. 12:1-12:9'],
    ['1-2-3', 'expanded', 'pp. 1-2–3'],
  ])('%s in %s: %s', (page, format, printed) => {
    expect(pages(page, format)).toBe(printed)
  })
})

describe('changeParts', () => {
  it('takes a short word at the head of a later part for a label', () => {
    const change = (part: string): string => part.toUpperCase()
    expect(changeParts('2nd ed., revised and enl. by a', change)).toBe('2ND ED., REVISED and enl. BY A')
  })
})
