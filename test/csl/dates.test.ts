import { describe, expect, it } from 'vitest'
import { entry } from './entry.js'

describe('eras', () => {
  const year = (...parts: number[]): string =>
    entry('<date variable="issued" form="text" date-parts="year"/>', {
      issued: { 'date-parts': parts.map((part) => [part]) as [[number]] },
    })

  // The values are those that citeproc-js prints.
  it.each([
    [[-1792, -1750], '1792–1750 BC'],
    [[300, 450], '300–450 AD'],
    [[400, 600], '400–600 AD'],
    [[-375], '375 BC'],
    [[77], '77 AD'],
  ])('stand once, behind %j', (parts, printed) => {
    expect(year(...parts)).toBe(printed)
  })

  // The values are those that citeproc-js prints.
  it('stand behind what follows the year, and not in its formatting', () => {
    const layout = '<date variable="issued"><date-part name="year" prefix="[" suffix="]" font-style="italic"/></date>'
    expect(entry(layout, { issued: { 'date-parts': [[-50]] } }, 'html')).toBe('[<i>50</i>] BC')
    expect(entry(layout, { issued: { 'date-parts': [[-50], [-40]] } }, 'html')).toBe('[<i>50</i>–<i>40</i>] BC')
  })

  // CMOS 18, 9.36: BC follows its own year.
  it('stand at both ends of a range from one to the other', () => {
    expect(year(-44, 14)).toBe('44 BC–14 AD')
  })
})

// The values are those that citeproc-js prints.
describe('the delimiter of a range', () => {
  const layout = `<date variable="issued" delimiter="-"><date-part name="year"/><date-part name="month" form="numeric"/>
    <date-part name="day"/></date>`
  it.each([
    [[1989, 9], [1989, 10], '1989-9–10'],
    [[2018, 9, 27], [2018, 9, 30], '2018-9-27–30'],
    [[2018, 9, 27], [2018, 10, 3], '2018-9-27–10-3'],
    [[2018, 9, 27], [2019, 10, 3], '2018-9-27–2019-10-3'],
  ])('stands between the parts of both ends and of its start: %j to %j', (from, to, printed) => {
    expect(entry(layout, { issued: { 'date-parts': [from as [number], to as [number]] } })).toBe(printed)
  })
})
