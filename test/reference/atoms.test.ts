import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAtoms } from '../../src/reference/atoms.js'

const words = (text: string): readonly string[] => {
  const { count, start, end } = readAtoms(text, [])
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]))
}

describe('readAtoms', () => {
  it.each([
    ['Case StudyEvid Based', ['Case', 'Study', 'Evid', 'Based']],
    ['2016;1(4):159-175.', ['2016', '1', '4', '159', '175']],
    ['Phys. Rev. D95', ['Phys', 'Rev', 'D', '95']],
    ["O'Brien, J.-P. & Müller-Schmidt", ["O'Brien", 'J', 'P', '&', 'Müller-Schmidt']],
    ['제15권', ['제', '15', '권']],
  ])('cuts %j', (text, atoms) => {
    expect(words(text)).toEqual(atoms)
  })

  it('gives atoms in order, none of them empty or overlapping', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { count, start, end } = readAtoms(text, [])
        for (let i = 0; i < count; i += 1) {
          expect(end[i]).toBeGreaterThan(start[i] ?? 0)
          if (i > 0) expect(start[i]).toBeGreaterThanOrEqual(end[i - 1] ?? 0)
        }
      }),
    )
  })
})
