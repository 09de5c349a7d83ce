import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { format, type Item } from '../../src/index.js'
import { withoutAuthorAsBody, withoutSiteAsPublisher } from '../../src/style/echo.js'
import { withSubtitleCapitals } from '../../src/style/subtitle.js'

const book = (fields: Partial<Item>): Item => ({ id: 'b', type: 'book', ...fields })
const raised = (title: string, fields: Partial<Item> = {}) =>
  withSubtitleCapitals(book({ title, ...fields }), 'title').title

describe('the first word of a subtitle in APA (6.17)', () => {
  it.each([
    ['All about love: new visions', 'All about love: New visions'],
    ['What is history? and other essays', 'What is history? And other essays'],
    ['Fire! a history', 'Fire! A history'],
    ['The self—a study', 'The self—A study'],
    ['The self – a study', 'The self – A study'],
    ['Of "Love": “new” visions', 'Of "Love": “New” visions'],
    ['Sepsis: <i>in vitro</i> evidence', 'Sepsis: <i>In vitro</i> evidence'],
    ['“The child is father”: romanticism', '“The child is father”: Romanticism'],
    ['One: two: three', 'One: Two: Three'],
  ])('%s', (given, expected) => {
    expect(raised(given)).toBe(expected)
  })

  it.each([
    'Phones: iPhone and mRNA',
    'Ratios of 1:2 and a:b',
    'Notes on https://example.org/a',
    'Unemployed youth would fill the park - blog',
    'Pages 1–12 and self–other',
    'Vitamin D vs. placebo',
  ])('stays: %s', (title) => {
    expect(raised(title)).toBe(title)
  })

  it('is raised in English only, and not in posts and letters', () => {
    const title = 'Palladio: essai critique'
    expect(raised(title, { language: 'fr' })).toBe(title)
    expect(raised(title, { language: 'en-GB' })).toBe('Palladio: Essai critique')
    expect(raised(title, { type: 'post' })).toBe(title)
    expect(raised(title, { type: 'personal_communication' })).toBe(title)
  })

  it('is quick on hostile titles', () => {
    for (const part of [': <i', ':   ', '?”’”', '— “(', '<i>'])
      expect(raised(part.repeat(20_000))).toHaveLength(part.length * 20_000)
  })

  it('changes letters only in case, and a second time nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ':', ' ', '?', '—', '"', '<i>', '</i>') }), (title) => {
        const once = raised(title) ?? ''
        expect(once.toLowerCase()).toBe(title.toLowerCase())
        expect(raised(once)).toBe(once)
      }),
    )
  })
})

describe('a body that would be named twice', () => {
  const who = [{ literal: 'World Health Organization' }]

  it('is not its own publisher (APA 9.29), nor the site of its page (9.32)', () => {
    expect(withoutAuthorAsBody(book({ author: who, publisher: 'World Health Organization' }))).toEqual(
      book({ author: who }),
    )
    const page = { id: 'p', type: 'webpage', author: who, 'container-title': 'World Health Organization' } as const
    expect(withoutAuthorAsBody(page)).toEqual({ id: 'p', type: 'webpage', author: who })
  })

  it('stays where somebody else wrote too, where a person wrote, and where the names differ', () => {
    for (const item of [
      book({ author: [...who, { family: 'Doe' }], publisher: 'World Health Organization' }),
      book({ author: [{ family: 'Knopf' }], publisher: 'Knopf' }),
      book({ author: who, publisher: 'WHO Press' }),
      book({ author: who, 'container-title': 'World Health Organization' }),
    ])
      expect(withoutAuthorAsBody(item)).toBe(item)
  })

  it('is not the publisher of the site that has its name', () => {
    const page = { id: 'p', type: 'webpage', 'container-title': 'Harley Therapy' } as const
    expect(withoutSiteAsPublisher({ ...page, publisher: 'Harley Therapy Ltd.' })).toEqual(page)
    expect(withoutSiteAsPublisher({ ...page, publisher: 'Others' })).toMatchObject({ publisher: 'Others' })
  })
})

describe('the day a work was looked at', () => {
  const page: Item = {
    id: 'p',
    type: 'webpage',
    title: 'Chili',
    URL: 'https://example.org/',
    accessed: { 'date-parts': [[2019, 2, 24]] },
  }
  const dated: Item = { ...page, issued: { 'date-parts': [[2018]] } }
  const updated: Item = { ...page, status: 'continuously updated' }

  it('is shown for undated works (APA 9.16), or always, or never', () => {
    const show = (item: Item, accessed?: 'auto' | 'always' | 'never') =>
      format(item, { style: 'apa', ...(accessed === undefined ? {} : { accessed }) })
    expect(show(page)).toBe('Chili. (n.d.). Retrieved February 24, 2019, from https://example.org/')
    expect(show(page, 'never')).toBe('Chili. (n.d.). https://example.org/')
    expect(show(dated)).toBe('Chili. (2018). https://example.org/')
    expect(show(dated, 'always')).toBe('Chili. (2018). Retrieved February 24, 2019, from https://example.org/')
    expect(show(updated, 'auto')).toBe('Chili. (continuously updated). https://example.org/')
  })

  it('is shown in Chicago for undated works (13.15), or always, or never', () => {
    const show = (item: Item, accessed?: 'auto' | 'always' | 'never') =>
      ['chicago-notes', 'chicago-author-date', 'chicago-17-notes', 'chicago-17-author-date'].map((style) =>
        format(item, { style, ...(accessed === undefined ? {} : { accessed }) }).includes(
          'Accessed February 24, 2019.',
        ),
      )
    expect(show(page)).toEqual([true, true, true, true])
    expect(show(dated)).toEqual([false, false, false, false])
    expect(show(dated, 'always')).toEqual([true, true, true, true])
    expect(show(updated)).toEqual([false, false, false, false])
    expect(show(updated, 'always')).toEqual([true, true, true, true])
    expect(show(page, 'never')).toEqual([false, false, false, false])
    expect(format(dated, { style: 'chicago-notes', kind: 'note', accessed: 'always' })).toBe(
      '“Chili,” 2018, accessed February 24, 2019, https://example.org/.',
    )
  })

  it('is part of a classic snippet unless it is not wanted', () => {
    expect(format(dated, { style: 'classic-mla' })).toContain('Accessed 24 Feb. 2019')
    for (const style of ['classic-mla', 'classic-chicago'])
      expect(format(dated, { style, accessed: 'always' })).toBe(format(dated, { style }))
    expect(format(dated, { style: 'classic-mla', accessed: 'never' })).not.toContain('2019')
  })

  it('is an option with three values', () => {
    expect(() => format(page, { accessed: 'sometimes' as 'auto' })).toThrow(/accessed is "sometimes"; use one of auto/)
  })
})

describe('a DOI', () => {
  it.each([
    '10.1000/182',
    'https://doi.org/10.1000/182',
    'http://dx.doi.org/10.1000/182',
    'doi:10.1000/182',
    'doi: 10.1000/182',
  ])('given as %s is printed as one address', (DOI) => {
    for (const style of ['mla', 'apa', 'chicago', 'chicago-author-date'])
      expect(format(book({ title: 'It', DOI }), { style })).toMatch(/ https:\/\/doi\.org\/10\.1000\/182\.?$/)
  })
})

describe('an address', () => {
  const page: Item = { id: 'p', type: 'webpage', title: 'Chili', URL: 'https://example.org/?id=3&utm_source=mail#end' }
  it.each(['mla', 'apa', 'chicago-notes', 'chicago-author-date', 'classic-apa'])(
    'is printed as given, or without what follows readers about, in %s',
    (style) => {
      expect(format(page, { style })).toContain('https://example.org/?id=3&utm_source=mail#end')
      expect(format(page, { style, urls: 'clean' })).toContain('https://example.org/?id=3#end')
    },
  )
})
