import { describe, expect, it } from 'vitest'
import { shippedLocales } from '../../scripts/data-modules.js'
import { createProcessor, type Locale } from '../../src/csl/index.js'
import type { Item } from '../../src/index.js'
import { text } from '../../src/output/text.js'
import apa from '../../src/style/apa.csl'

const LOCALES = shippedLocales()

describe('APA in other languages', () => {
  const locale = (tag: string): Locale | undefined => LOCALES.get(tag)
  const entry = (lang: string, fields: Partial<Item>): string => {
    const item: Item = {
      id: 'x',
      type: 'webpage',
      language: lang,
      title: 'Panda',
      author: [{ literal: 'Zoo' }],
      ...fields,
    }
    const processor = createProcessor({ style: apa(), locale, lang, items: [item] })
    const [first = ''] = processor.bibliography().map((each) => text.entry(each.content))
    return first.replace(/[\u00a0\u202f]/g, ' ')
  }

  it.each([
    ['en-US', 'Zoo. (2020, May 4). Panda.'],
    ['de-DE', 'Zoo. (2020, 4. Mai). Panda.'],
    ['fr-FR', 'Zoo. (2020, 4 mai). Panda.'],
    ['es-ES', 'Zoo. (2020, 4 de mayo). Panda.'],
    ['pt-BR', 'Zoo. (2020, 4 de maio). Panda.'],
    ['it-IT', 'Zoo. (2020, 4 maggio). Panda.'],
    ['nl-NL', 'Zoo. (2020, 4 mei). Panda.'],
    ['pl-PL', 'Zoo. (2020, 4 maja). Panda.'],
    ['sv-SE', 'Zoo. (2020, 4 maj). Panda.'],
    ['ja-JP', 'Zoo. (2020, 5月4日). Panda.'],
    ['zh-CN', 'Zoo. (2020, 5月4日). Panda.'],
    ['ar', 'Zoo. (2020, 4 مايو). Panda.'],
  ])('%s: the day after the year, in the order of the language', (lang, expected) => {
    expect(entry(lang, { issued: { 'date-parts': [[2020, 5, 4]] } })).toBe(expected)
  })

  it.each([
    ['de-DE', 'Zoo. (o. J.). Panda. (Ursprünglich erschienen als Bambou, 1900)'],
    ['fr-FR', 'Zoo. (s. d.). Panda. (Édition originale sous le titre Bambou, 1900)'],
    ['es-ES', 'Zoo. (s. f.). Panda. (Obra original publicada como Bambou, 1900)'],
    ['it-IT', 'Zoo. (s.d.). Panda. (Opera originale pubblicata come Bambou, 1900)'],
    ['nl-NL', 'Zoo. (z.d.). Panda. (Oorspronkelijk werk gepubliceerd als Bambou, 1900)'],
    ['sv-SE', 'Zoo. (u.å.). Panda. (Originalarbetet publicerat som Bambou, 1900)'],
  ])('%s: undated, and translated', (lang, expected) => {
    expect(entry(lang, { 'original-title': 'Bambou', 'original-date': { 'date-parts': [[1900]] } })).toBe(expected)
  })
})
