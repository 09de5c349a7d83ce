import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkItem } from '../../src/item/validate.js'

const paths = (value: unknown) => checkItem(value).problems.map((problem) => problem.path)

describe('checkItem', () => {
  it('has nothing to say of a sound item, and gives it back as it is', () => {
    const item = {
      id: 'g',
      type: 'article-journal',
      title: 'A title',
      author: [{ family: 'Gogh', given: 'V.', 'non-dropping-particle': 'van' }, { literal: 'A body' }],
      issued: {
        'date-parts': [
          [2019, 5],
          [2019, 6],
        ],
        circa: true,
      },
      volume: 3,
      page: '12-15',
      custom: { from: 'a test' },
    }
    expect(checkItem(item)).toEqual({ item, problems: [] })
  })

  it('reports every problem at once, each with its path', () => {
    const value = {
      id: {},
      type: 'tome',
      title: ['A'],
      author: [{ family: 'Doe', age: 3 }, 'Jane Roe', {}],
      issued: { 'date-parts': [[2019, 13, 1]] },
      accessed: { 'date-parts': [[2019, 2, 30]] },
      volume: true,
      pages: '1-2',
    }
    expect(new Set(paths(value))).toEqual(
      new Set([
        'id',
        'type',
        'title',
        'author[0].age',
        'author[1]',
        'author[2]',
        'issued.date-parts[0]',
        'accessed.date-parts[0]',
        'volume',
        'pages',
      ]),
    )
  })

  it('mends what can be mended, and loses nothing that has a place', () => {
    const { item } = checkItem({ id: 7, type: 'tome', title: 12, author: 'Jane Doe', pages: '1-2' })
    expect(item).toEqual({
      id: '7',
      type: 'document',
      title: '12',
      author: [{ literal: 'Jane Doe' }],
      custom: { pages: '1-2' },
    })
  })

  it.each([
    [{ raw: '2019-05-04' }, { 'date-parts': [[2019, 5, 4]] }],
    [{ 'date-parts': [['2019', '5', '4']] }, { 'date-parts': [[2019, 5, 4]] }],
    [{ literal: 'forthcoming' }, { literal: 'forthcoming' }],
    ['2019-05', { 'date-parts': [[2019, 5]] }],
    [{ 'date-parts': [[-375]] }, { 'date-parts': [[-375]] }],
  ])('reads the date %j', (issued, expected) => {
    expect(checkItem({ id: 'a', type: 'book', issued }).item?.issued).toEqual(expected)
  })

  it.each([null, undefined, 1, 'text', [], true])('says that %j is no item', (value) => {
    expect(checkItem(value)).toMatchObject({ problems: [{ path: '', expected: 'an object' }] })
    expect(checkItem(value).item).toBeUndefined()
  })

  it('leaves out what a list has no value for', () => {
    // biome-ignore lint/suspicious/noSparseArray: that is what is tested
    const { item, problems } = checkItem({ id: 'a', type: 'book', author: [, { family: 'Doe' }], issued: 'x' })
    expect(problems).toEqual([])
    expect(item).toEqual({ id: 'a', type: 'book', author: [{ family: 'Doe' }], issued: { literal: 'x' } })
  })

  it('keeps a hostile key out of the prototype', () => {
    const { item } = checkItem(JSON.parse('{"id":"a","type":"book","__proto__":{"polluted":true}}'))
    expect(item && 'polluted' in item).toBe(false)
    expect('polluted' in {}).toBe(false)
  })

  it('never throws, whatever the value, and a checked item passes a second check', () => {
    const key = fc.constantFrom('id', 'type', 'title', 'author', 'issued', 'volume', 'x', '__proto__')
    fc.assert(
      fc.property(fc.object({ key }), (value) => {
        const { item } = checkItem(value)
        if (item !== undefined) expect(checkItem(item).problems).toEqual([])
      }),
    )
  })
})
