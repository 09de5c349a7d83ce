import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayName, familyOf, isInstitution, readName } from '../../src/item/name.js'
import { readNames } from '../../src/item/name-list.js'

describe('readName', () => {
  it.each([
    ['Jane Doe', { family: 'Doe', given: 'Jane' }],
    ['Doe, Jane', { family: 'Doe', given: 'Jane' }],
    ['Hinrichsen, G.A.', { family: 'Hinrichsen', given: 'G. A.' }],
    ['Miller L', { family: 'Miller', given: 'L.' }],
    ['Hlastala SA', { family: 'Hlastala', given: 'S. A.' }],
    ['Jean-Paul Sartre', { family: 'Sartre', given: 'Jean-Paul' }],
    ['Plato', { family: 'Plato' }],
  ])('reads %s', (text, expected) => {
    expect(readName(text)).toEqual(expected)
  })

  it('takes capitals behind a lone family name for initials, and for a degree behind a whole name', () => {
    expect(readName('Watson, JD')).toEqual({ family: 'Watson', given: 'J. D.' })
    expect(readName('Jane Watson, JD')).toEqual({ family: 'Watson', given: 'Jane' })
    expect(readName('Watson, Jane, MD')).toEqual({ family: 'Watson', given: 'Jane' })
  })

  // CSL 1.0.2, "Name Particles": van stays with van Gogh, von leaves Humboldt.
  it.each([
    ['Vincent van Gogh', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
    ['van Gogh, Vincent', { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
    ['Alexander von Humboldt', { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }],
    ['Humboldt, Alexander von', { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }],
    ['Juana de la Cruz', { family: 'Cruz', given: 'Juana', 'non-dropping-particle': 'de la' }],
    ["Jean d'Alembert", { family: 'Alembert', given: 'Jean', 'non-dropping-particle': "d'" }],
    ['Martin Van Buren', { family: 'Van Buren', given: 'Martin' }],
  ])('tells the particle of %s', (text, expected) => {
    expect(readName(text)).toEqual(expected)
  })

  it.each([
    ['Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King, Martin Luther, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['King, Jr., Martin Luther', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    ['John D. Rockefeller III', { family: 'Rockefeller', given: 'John D.', suffix: 'III' }],
  ])('keeps the suffix of %s', (text, expected) => {
    expect(readName(text)).toEqual(expected)
  })

  // MLA 9, APA 7 (8.20) and CMOS 18 print neither titles nor degrees.
  it.each([
    'Dr. Sheri Jacobson',
    'Dr Sheri Jacobson',
    'Prof. Dr. Sheri Jacobson',
    'Sheri Jacobson, PhD',
    'Jacobson, Dr. Sheri',
    'Sheri Jacobson, M.D., Ph.D.',
  ])('drops the honorifics and degrees of %s', (text) => {
    expect(readName(text)).toEqual({ family: 'Jacobson', given: 'Sheri' })
  })

  it.each([
    ['毛泽东', { family: '毛', given: '泽东', 'static-ordering': true }],
    ['司马相如', { family: '司马', given: '相如', 'static-ordering': true }],
    ['김철수', { family: '김', given: '철수', 'static-ordering': true }],
  ])('keeps the East Asian order of %s', (text, expected) => {
    expect(readName(text)).toEqual(expected)
  })

  it.each([
    'World Health Organization',
    'Harley Therapy Ltd.',
    'University of Oxford',
    'ATLAS Collaboration',
    'BBC News',
  ])('takes %s for a body', (text) => {
    expect(readName(text)).toEqual({ literal: text })
    expect(isInstitution(text)).toBe(true)
  })

  it('writes a name in capitals as names are written', () => {
    expect(readName('HINRICHSEN, GREGORY')).toEqual({ family: 'Hinrichsen', given: 'Gregory' })
  })

  it.each(['', '  ', ',', '12'])('finds no name in %j', (text) => {
    expect(readName(text)).toBeUndefined()
  })
})

describe('readNames', () => {
  const shown = (text: string) => readNames(text).map(displayName)

  it.each([
    ['Jane Doe and John Roe', ['Jane Doe', 'John Roe']],
    ['Jane Doe, John Roe, and Ann Poe', ['Jane Doe', 'John Roe', 'Ann Poe']],
    ['Miller L, Hlastala SA, Mufson L', ['L. Miller', 'S. A. Hlastala', 'L. Mufson']],
    ['Watson, J. D., & Crick, F. H. C.', ['J. D. Watson', 'F. H. C. Crick']],
    ['Doe, Jane, and John Roe', ['Jane Doe', 'John Roe']],
    ['Doe, Jane; Roe, John', ['Jane Doe', 'John Roe']],
    ['Anna Schmidt und Peter Klein', ['Anna Schmidt', 'Peter Klein']],
    ['Doe, J., Roe, R., et al.', ['J. Doe', 'R. Roe']],
    ['King, M. L., Jr., & Doe, J.', ['M. L. King Jr.', 'J. Doe']],
  ])('reads %s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  it('never throws and never makes an empty name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        for (const name of readNames(text)) expect(displayName(name).trim()).not.toBe('')
      }),
    )
  })

  it('ends on large hostile input', () => {
    for (const unit of ['A. ', 'de la ', ',', 'a, b and ', 'Ph.D. '])
      expect(readNames(unit.repeat(500_000)).length).toBeLessThanOrEqual(2000)
  })
})

it('familyOf is what a short citation shows', () => {
  expect(familyOf({ family: 'Gogh', given: 'V.', 'non-dropping-particle': 'van' })).toBe('van Gogh')
  expect(familyOf({ family: 'Humboldt', given: 'A.', 'dropping-particle': 'von' })).toBe('Humboldt')
  expect(familyOf({ literal: 'World Health Organization' })).toBe('World Health Organization')
})
