import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkItem } from '../../src/item/validate.js'
import { parseReferences } from '../../src/reference/list.js'

const PIECES = [
  'Miller L, Hlastala SA. ',
  'Hinrichsen, G.A. (1999), ',
  '“A title.” ',
  'In Proc. of the ',
  '(eds.), ',
  '2016;1(4):159-175.',
  'vol. 3, no. 4, pp. 1–2',
  'https://doi.org/10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S',
  'Accessed 1 May 2020',
  'New York: ',
  '[1] ',
  '&lt;',
  '\u00AD',
  'ﬁ',
  '\uD800',
  '\uE000',
  '\0',
  '\n',
]

describe('parseReferences on hostile input', () => {
  it('never throws, and every item is sound', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary' })), { maxLength: 30 })
    fc.assert(
      fc.property(text, (parts) => {
        const text = parts.join('')
        for (const { raw, span, item, confidence, fieldConfidence } of parseReferences(text)) {
          expect(text.slice(...span)).toBe(raw)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          const { id: _, type: __, note: ___, ...read } = item
          expect(Object.keys(fieldConfidence)).toEqual(expect.arrayContaining(Object.keys(read)))
          for (const sure of Object.values(fieldConfidence)) {
            expect(sure).toBeGreaterThanOrEqual(0.5)
            expect(sure).toBeLessThanOrEqual(1)
          }
          expect(checkItem(item).problems).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    '(',
    '[',
    '"',
    '“',
    'A. ',
    'A, ',
    'a-\n',
    '1',
    '10.1000/',
    '1. ',
    'In: ',
    '<',
    '&',
    'é',
    '　',
    '. ',
    ';',
    'Aa',
    '\n',
    '(eds) ',
  ])('takes a megabyte of %j in its stride', (piece) => {
    const text = piece.repeat(Math.floor(1_000_000 / piece.length))
    expect(() => parseReferences(text)).not.toThrow()
  })
})
