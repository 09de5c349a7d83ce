import { describe, expect, it } from 'vitest'
import { format, type Item } from '../../src/index.js'
import { withNamesKept } from '../../src/style/headline.js'

const titled = (title: string, more: Partial<Item> = {}): Item => ({ id: 'x', type: 'book', title, ...more })
const mla = (title: string) => format(titled(title), { style: 'mla' })

describe('headline capitals leave names alone', () => {
  it.each([
    ['how Pastebin.com grew up', 'How Pastebin.com Grew Up.'],
    ['reading archives at bl.ac.uk', 'Reading Archives at bl.ac.uk.'],
    ['the npmjs.org registry', 'The npmjs.org Registry.'],
    ['gene flow in <i>Escherichia coli</i> strains', 'Gene Flow in Escherichia coli Strains.'],
    ['<i>E. coli</i> and <i>Bradypus variegatus minor</i>', 'E. coli and Bradypus variegatus minor.'],
  ])('%s', (title, expected) => {
    expect(mla(title)).toBe(expected)
  })

  it.each([
    ['reading <i>Little women</i> aloud', 'Reading Little Women Aloud.'],
    ['on <i>The waves</i>', 'On The Waves.'],
    ['meeting Dr. No at 10.30', 'Meeting Dr. No at 10.30.'],
  ])('and raise all else: %s', (title, expected) => {
    expect(mla(title)).toBe(expected)
  })

  it('change an item only where there is a name', () => {
    const item = titled('plain title', { 'container-title': 'plain' })
    expect(withNamesKept(item, 'title')).toBe(item)
  })

  it('are quick on hostile titles', () => {
    for (const part of ['a.', 'a-', '<i>', '<i>Aa a', 'a.com.'])
      expect(withNamesKept(titled(part.repeat(20_000)), 'title').title?.length).toBeGreaterThan(0)
  })
})
