import { describe, expect, it } from 'vitest'
import { shippedLocales } from '../scripts/data-modules.js'
import {
  bibliography,
  CitewrightError,
  cite,
  createProcessor,
  type FormatOptions,
  format,
  type Item,
  type Locale,
} from '../src/index.js'

const LOCALES = shippedLocales()
const load = (tag: string): Locale => {
  const locale = LOCALES.get(tag)
  if (locale === undefined) throw new Error(`no ${tag}`)
  return locale
}
const de = load('de-DE')

const page: Item = {
  id: 'panda',
  type: 'webpage',
  language: 'de',
  title: 'Der Panda',
  'container-title': 'Zoo',
  URL: 'https://zoo.example/p',
  accessed: { 'date-parts': [[2023, 5, 4]] },
}
const printed = '„Der Panda“. *Zoo*, <https://zoo.example/p>. Abgerufen am 4. Mai 2023.'

describe('the option locale', () => {
  const options: FormatOptions = { style: 'mla', output: 'markdown', locale: de }

  it('is taken by all that prints', async () => {
    expect(format(page, options)).toBe(printed)
    expect(bibliography([page], options).entries[0]?.text).toBe(printed)
    expect(createProcessor({ ...options, items: [page] }).bibliography().text).toBe(printed)
    const citation = await cite(page, { locale: de })
    expect(citation.format('mla', { output: 'markdown' })).toBe(printed)
    expect(citation.mla).toContain('Abgerufen am')
    expect(citation.format('mla', { locale: load('fr-FR') })).toContain('Consulté le 4 mai 2023')
  })

  it('leaves English as it is without it, and with en-US named', () => {
    const english = format(page, { style: 'mla' })
    expect(english).toContain('Accessed 4 May 2023.')
    expect(format(page, { style: 'mla', locale: 'en-US' })).toBe(english)
    expect(format(page, { style: 'mla', locale: load('en-US') })).toBe(english)
  })

  it('sorts as the language does: Swedish has Å after Z', () => {
    const items = ['Åberg', 'Zetterlund'].map(
      (family): Item => ({ id: family, type: 'book', title: 'T', author: [{ family, given: 'A' }] }),
    )
    const order = (locale: Locale): readonly string[] =>
      bibliography(items, { style: 'apa', locale }).entries.map(({ id }) => id)
    expect(order(load('en-US'))).toEqual(['Åberg', 'Zetterlund'])
    expect(order(load('sv-SE'))).toEqual(['Zetterlund', 'Åberg'])
  })

  it('takes several: the first is printed, over the primary dialect of its language', () => {
    const austrian: Locale = { ...load('de-AT'), terms: {} }
    expect(format(page, { ...options, locale: [austrian, de] })).toBe(printed)
  })

  it.each<[string, unknown, string, RegExp]>([
    ['a tag', 'de', 'LOCALE_UNKNOWN', /de-DE is not built in; load it.*'citewright\/locales\/de-DE'/],
    ['a tag of nothing', 'tlh', 'LOCALE_UNKNOWN', /no locale "tlh"; use one of/],
    ['a module', { default: de }, 'LOCALE_INVALID', /default export/],
    ['null', null, 'LOCALE_INVALID', /is no locale/],
  ])('refuses %s with a typed error', (_what, given, code, message) => {
    const locale = given as Locale
    let error: unknown
    try {
      format(page, { locale })
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(CitewrightError)
    expect(error).toMatchObject({ code, message: expect.stringMatching(message) })
  })
})
