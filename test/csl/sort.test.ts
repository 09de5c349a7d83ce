import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createProcessor } from '../../src/csl/create-processor.js'
import type { Item } from '../../src/item/item.js'
import { styleOf } from './entry.js'

/** Titles as a list in a language has them in order. */
function sorted(lang: string, titles: readonly string[]): string[] {
  const style = styleOf(
    '<citation><layout/></citation>',
    '<sort><key variable="title"/></sort><layout><text variable="title"/></layout>',
  )
  const items = titles.map((title, at): Item => ({ id: String(at), type: 'book', title }))
  const locale = (tag: string) =>
    tag === lang ? { lang, terms: {}, dates: {}, options: {}, genders: {}, ordinalMatches: {} } : undefined
  return createProcessor({ style, items, locale, lang })
    .order()
    .map((id) => titles[Number(id)] ?? '')
}

describe('the order of a list', () => {
  // Unicode CLDR, the alphabets of the languages: letters of two signs, and letters behind z.
  it.each([
    ['da-DK', ['Aabenraa', 'Zoo', 'Åbo', 'abc'], ['abc', 'Zoo', 'Aabenraa', 'Åbo']],
    ['cs-CZ', ['Chyba', 'Cena', 'Hora', 'Dům'], ['Cena', 'Dům', 'Hora', 'Chyba']],
    ['et-EE', ['Tamm', 'Zoo', 'Saar'], ['Saar', 'Zoo', 'Tamm']],
    ['de-DE', ['Zug', 'Ärger', 'Azur', 'arg'], ['arg', 'Ärger', 'Azur', 'Zug']],
    ['es-ES', ['Ñu', 'Nz', 'Oca', 'Na'], ['Na', 'Nz', 'Ñu', 'Oca']],
  ])('is that of the alphabet of %s', (lang, titles, order) => {
    expect(sorted(lang, titles)).toEqual(order)
  })

  it('has shorter words first, whatever their capitals, and numbers by what they count', () => {
    const titles = ['Vandal', 'van Dyk', 'VAN', 'vol. 10', 'vol. 9', 'Van Dal']
    expect(sorted('en-US', titles)).toEqual(['VAN', 'Van Dal', 'van Dyk', 'Vandal', 'vol. 9', 'vol. 10'])
  })

  it.each(['en-US', 'de-DE', 'es-ES', 'fr-FR', 'it-IT', 'nl-NL', 'pt-PT', 'hu-HU', 'lt-LT'])(
    'is that of the Unicode collation for %s, with blanks before letters',
    (lang) => {
      const { compare } = new Intl.Collator(lang, { sensitivity: 'base', ignorePunctuation: true, numeric: true })
      const keyOf = (title: string): string => `${title.replaceAll(' ', '|')}|`
      const signs = fc.constantFrom(
        ...'abcghijlnoszABCZ',
        ' ',
        'é',
        'ñ',
        '\u0301',
        '\u0303',
        '-',
        '’',
        '1',
        '20',
        'ł',
        '漢',
      )
      const words = fc
        .array(signs, { minLength: 1, maxLength: 5 })
        .map((all) => all.join('').replace(/ +/g, ' ').trim())
        .filter((word) => word !== '')
      fc.assert(
        fc.property(fc.array(words, { minLength: 2, maxLength: 6 }), (titles) => {
          expect(sorted(lang, titles)).toEqual([...titles].sort((a, b) => compare(keyOf(a), keyOf(b))))
        }),
      )
    },
  )
})
