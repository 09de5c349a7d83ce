import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutCapitals } from '../../src/doi/capitals.js'

describe('withoutCapitals', () => {
  test.each([
    ['THE CLASSIFICATION AND NAMING OF TREES', 'The Classification and Naming of Trees'],
    ['CONTROL OF PEAR PSYLLA WITH DIFLUBENZURON, 2000', 'Control of Pear Psylla with Diflubenzuron, 2000'],
    ['DNA REPAIR IN E. COLI: A REVIEW', 'DNA Repair in E. Coli: A Review'],
    ['WORLD WAR II AND THE B-52 BOMBER', 'World War II and the B-52 Bomber'],
    ['HEALTH CARE IN THE U.S.A. TODAY', 'Health Care in the U.S.A. Today'],
    ['STATE-OF-THE-ART METHODS FOR LARGE GRAPHS', 'State-of-the-Art Methods for Large Graphs'],
    ['MCDONALD’S AND THE WORKERS’ RIGHTS', 'McDonald’s and the Workers’ Rights'],
  ])('%s', (title, expected) => {
    expect(withoutCapitals(title, undefined)).toBe(expected)
  })

  test.each([
    ['Emma', undefined],
    ['DNA', undefined],
    ['NATO AND THE EU', undefined],
    ['DIE ENTWICKLUNG DER SPRACHE', undefined],
    ['STRUCTURE SOCIALE ACTUELLE', 'fr'],
    ['THE STRUCTURE OF pH ELECTRODES', undefined],
    ['微软 API', undefined],
    ['', undefined],
  ])('leaves %s as it is', (title, language) => {
    expect(withoutCapitals(title, language)).toBe(title)
  })

  test('changes nothing but the case, and nothing when done again', () => {
    const piece = fc.constantFrom(
      'THE',
      'OF',
      'TREES',
      'DNA',
      'WORLD',
      '<i>',
      '</i>',
      '(',
      ')',
      ': ',
      '-',
      "'S",
      ' ',
      'É',
      'II',
      '5',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const title = pieces.join('')
        const once = withoutCapitals(title, undefined)
        expect(once.toUpperCase()).toBe(title.toUpperCase())
        expect(withoutCapitals(once, undefined)).toBe(once)
      }),
    )
  })
})
