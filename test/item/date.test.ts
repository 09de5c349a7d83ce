import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFromText, daysInMonth, formatIsoDate, readDate } from '../../src/item/date.js'

/** Year, month and day, or the two ends of a range. */
const parts = (text: string) => {
  const date = readDate(text)
  return date !== undefined && 'date-parts' in date ? date['date-parts'] : undefined
}

describe('readDate', () => {
  // ISO 8601 and EDTF (ISO 8601-2); RFC 2822; an RFC 3339 time never moves the day.
  it.each([
    ['2022', [2022]],
    ['2022-01', [2022, 1]],
    ['2022-01-20', [2022, 1, 20]],
    ['2022-01-20T23:59:59-11:00', [2022, 1, 20]],
    ['20220120', [2022, 1, 20]],
    ['2022/1/20', [2022, 1, 20]],
    ['Thu, 20 Jan 2022 09:41:00 +0000', [2022, 1, 20]],
  ])('reads the standard form %s', (text, expected) => {
    expect(parts(text)).toEqual([expected])
  })

  it.each([
    ['Jan 20, 2022', [2022, 1, 20]],
    ['January 20th, 2022', [2022, 1, 20]],
    ['20 Jan. 2022', [2022, 1, 20]],
    ['Thursday, 20 January 2022', [2022, 1, 20]],
    ['Sept. 2019', [2019, 9]],
    ['2016 Nov 26', [2016, 11, 26]],
    ['20. Januar 2022', [2022, 1, 20]],
    ['20. März 2022', [2022, 3, 20]],
    ['1er août 2021', [2021, 8, 1]],
    ['20 de enero de 2022', [2022, 1, 20]],
    ['20 gennaio 2022', [2022, 1, 20]],
    ['20 января 2022', [2022, 1, 20]],
    ['2022年1月20日', [2022, 1, 20]],
    ['2022년 1월 20일', [2022, 1, 20]],
    ['20.1.2022', [2022, 1, 20]],
  ])('reads %s as it is written', (text, expected) => {
    expect(parts(text)).toEqual([expected])
  })

  it.each([
    [
      '2019-01/2019-03',
      [
        [2019, 1],
        [2019, 3],
      ],
    ],
    ['1926–1928', [[1926], [1928]]],
    ['1989–90', [[1989], [1990]]],
    [
      'Sept.–Oct. 1989',
      [
        [1989, 9],
        [1989, 10],
      ],
    ],
    [
      'May 4–6, 2019',
      [
        [2019, 5, 4],
        [2019, 5, 6],
      ],
    ],
    [
      '4–6 May 2019',
      [
        [2019, 5, 4],
        [2019, 5, 6],
      ],
    ],
    [
      'Nov. 2007–Feb. 2008',
      [
        [2007, 11],
        [2008, 2],
      ],
    ],
  ])('reads the range %s', (text, expected) => {
    expect(parts(text)).toEqual(expected)
  })

  it.each([
    ['Spring 2019', { 'date-parts': [[2019]], season: 1 }],
    ['2019-22', { 'date-parts': [[2019]], season: 2 }],
    ['Autumn 2019', { 'date-parts': [[2019]], season: 3 }],
    ['Winter 2019', { 'date-parts': [[2019]], season: 4 }],
    ['c. 1837', { 'date-parts': [[1837]], circa: true }],
    ['[1837?]', { 'date-parts': [[1837]], circa: true }],
    ['1837~', { 'date-parts': [[1837]], circa: true }],
    ['375 BC', { 'date-parts': [[-375]] }],
    ['77 CE', { 'date-parts': [[77]] }],
    // ISO 8601 has a year 0, which is 1 BC.
    ['-0374', { 'date-parts': [[-375]] }],
    ['-0000', { 'date-parts': [[-1]] }],
  ])('reads %s', (text, expected) => {
    expect(readDate(text)).toEqual(expected)
  })

  it('reads an ambiguous numeric date to its year only, unless told which part comes first', () => {
    expect(readDate('03/04/2021')).toEqual({ 'date-parts': [[2021]] })
    expect(readDate('03/04/2021', { numericOrder: 'day-first' })).toEqual({ 'date-parts': [[2021, 4, 3]] })
    expect(readDate('03/04/2021', { numericOrder: 'month-first' })).toEqual({ 'date-parts': [[2021, 3, 4]] })
    expect(readDate('31/04/2021')).toBeUndefined()
    expect(readDate('13/04/2021')).toEqual({ 'date-parts': [[2021, 4, 13]] })
  })

  it.each(['', 'forthcoming', '2022-13-01', '2022-02-30', 'Blursday 12, 2020', '12', 'x'.repeat(10_000)])(
    'takes %.20j for no date',
    (text) => {
      expect(readDate(text)).toBeUndefined()
    },
  )

  it('never throws, and gives back what formatIsoDate wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 250 }), (text) => {
        readDate(text)
      }),
    )
    const day = fc.tuple(
      fc.integer({ min: 1000, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    fc.assert(
      fc.property(day, (written) => {
        const date = { 'date-parts': [written] } as const
        expect(readDate(formatIsoDate(date) ?? '')).toEqual(date)
      }),
    )
  })
})

it('dateFromText keeps a text that is no date', () => {
  expect(dateFromText(' forthcoming ')).toEqual({ literal: 'forthcoming' })
})

describe('formatIsoDate', () => {
  it.each([
    [{ 'date-parts': [[2022, 1, 20]] }, '2022-01-20'],
    [{ 'date-parts': [[77]] }, '0077'],
    [{ 'date-parts': [[-375]] }, '-0374'],
    [
      {
        'date-parts': [
          [2019, 1],
          [2019, 3],
        ],
      },
      '2019-01/2019-03',
    ],
    [{ literal: 'forthcoming' }, undefined],
  ] as const)('writes %j as %s', (date, expected) => {
    expect(formatIsoDate(date)).toBe(expected)
  })
})

it.each([
  [2000, 2, 29],
  [1900, 2, 28],
  [-1, 2, 29],
  [2023, 4, 30],
])('in %i month %i has %i days', (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days)
})
