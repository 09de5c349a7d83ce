import { describe, expect, test } from 'vitest'
import { type Records, readRecords, writeRecords } from '../../src/doi/records.js'
import type { Item } from '../../src/item/item.js'
import { CitewrightError } from '../../src/problem.js'

const emma: Item = {
  title: 'Emma',
  type: 'book',
  id: '10.1000/EMMA',
  DOI: '10.1000/EMMA',
  author: [{ given: 'Jane', family: 'Austen' }],
  issued: { 'date-parts': [[1815]] },
}
const short: Item = { ...emma, title: 'Emma & more' }

const TEXT = `[
  {
    "id": "10.1000/emma",
    "type": "book",
    "DOI": "10.1000/EMMA",
    "author": [
      {
        "family": "Austen",
        "given": "Jane"
      }
    ],
    "issued": {
      "date-parts": [
        [
          1815
        ]
      ]
    },
    "title": "Emma"
  },
  {
    "id": "10/abc",
    "type": "book",
    "DOI": "10.1000/EMMA",
    "author": [
      {
        "family": "Austen",
        "given": "Jane"
      }
    ],
    "issued": {
      "date-parts": [
        [
          1815
        ]
      ]
    },
    "title": "Emma & more"
  }
]
`

describe('a file of records', () => {
  test('is CSL-JSON, the same whatever came first', () => {
    const one: Records = new Map([
      ['10/abc', short],
      ['10.1000/emma', emma],
    ])
    const other: Records = new Map([...one].reverse())
    expect(writeRecords(one)).toBe(TEXT)
    expect(writeRecords(other)).toBe(TEXT)
    expect(writeRecords(new Map())).toBe('[]\n')
  })

  test('gives back what was written', () => {
    const records = readRecords(TEXT)
    expect([...records.keys()]).toEqual(['10.1000/emma', '10/abc'])
    expect(records.get('10/abc')).toEqual({ ...short, id: '10/abc' })
    expect(writeRecords(records)).toBe(TEXT)
    expect(readRecords(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`)).toEqual(records)
  })

  test.each([
    ['<<<<<<< HEAD\n[]', /no JSON/],
    ['{}', /no list/],
    ['[1]', /item 0/],
    ['[{"id":"a","type":"tome"}]', /item 0: .*type/],
    ['[{"id":"a","type":"book"},{"id":"a","type":"book"}]', /"a" is there twice/],
  ])('refuses %s', (text, message) => {
    const refused = (): unknown => readRecords(text)
    expect(refused).toThrow(CitewrightError)
    expect(refused).toThrow(message)
  })
})
