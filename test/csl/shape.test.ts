import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { format, type Item, STYLE_NAMES } from '../../src/index.js'
import { ITEM_TYPES } from '../../src/item/item.js'

const name = fc.constantFrom({ family: 'Austen', given: 'Jane' }, { literal: 'British Library' })
const date = fc.constantFrom({ 'date-parts': [[1815]] }, { 'date-parts': [[2020, 5, 7]] }, { literal: 'n.d.' })
const fields = fc.record(
  {
    author: fc.array(name, { minLength: 1, maxLength: 3 }),
    editor: fc.array(name, { minLength: 1, maxLength: 2 }),
    translator: fc.array(name, { minLength: 1, maxLength: 1 }),
    title: fc.constantFrom('Emma', 'A “quoted” title'),
    'title-short': fc.constant('Emma'),
    'container-title': fc.constantFrom('Nature', ''),
    'collection-title': fc.constant('Classics'),
    issued: date,
    accessed: date,
    'event-title': fc.constant('Meeting'),
    publisher: fc.constant('Murray'),
    'publisher-place': fc.constant('London'),
    volume: fc.constantFrom('3', 3),
    issue: fc.constant('4'),
    page: fc.constantFrom('12-15', '7'),
    edition: fc.constantFrom('2', 'revised'),
    genre: fc.constant('Thesis'),
    DOI: fc.constant('10.1000/182'),
    URL: fc.constant('https://example.org/a'),
  },
  { requiredKeys: [] },
)

describe('items of a shape that comes often', () => {
  for (const style of STYLE_NAMES)
    it(`come out as the first of them did: ${style}`, () => {
      fc.assert(
        fc.property(fields, fc.constantFrom(...ITEM_TYPES), (given, type) => {
          const item = { ...given, id: 'a', type } as Item
          for (const kind of ['bibliography', 'in-text', 'short-note'] as const) {
            const [first, ...others] = Array.from({ length: 4 }, () => format(item, { style, kind, output: 'html' }))
            expect(others).toEqual([first, first, first])
          }
        }),
        { numRuns: 60 },
      )
    })
})
