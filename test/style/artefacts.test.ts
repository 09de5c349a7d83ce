import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CitewrightError, format, type Item } from '../../src/index.js'
import { findStyle, STYLE_NAMES } from '../../src/style/registry.js'
import { findArtefacts } from './artefacts.js'
import { sparseItems } from './sparse-items.js'

const ORACLE = '../shared/oracle/items.json'

type Kind = 'bibliography' | 'in-text' | 'short-note'

/** The forms that differ in a style; in a note style "in-text" is the full note. */
function kindsOf(style: string): readonly Kind[] {
  return isNoteStyle(style) ? ['bibliography', 'in-text', 'short-note'] : ['bibliography', 'in-text']
}

function isNoteStyle(style: string): boolean {
  return findStyle(style).csl.class === 'note'
}

/** No style prints these, or an item without them is another. */
const KEPT: ReadonlySet<string> = new Set([
  'id',
  'type',
  'language',
  'ISBN',
  'ISSN',
  'PMID',
  'PMCID',
  'number-of-pages',
])

const STYLES = STYLE_NAMES.filter((name) => name !== 'chicago')

describe('the scan', () => {
  it.each([
    ['Moreau, Claire.. Slow Tides.', 'doubled punctuation'],
    ['“Slow Tides.”. 2019.', 'doubled punctuation'],
    ['Slow Tides? .', 'space before punctuation'],
    ['Moreau, C. (). Slow tides.', 'empty brackets'],
    ['Slow Tides. Retrieved', 'loose end'],
    ['Slow Tides. Edited by, 2019.', 'nothing after a word that needs it'],
    ['Slow Tides. Retrieved https://a.example.', 'nothing after a word that needs it'],
    ['Slow Tides. 2nd ed. Edition Edition.', 'doubled word'],
    ['Slow Tides. vol. 2, Fjord Press.', 'label in lower case at the start of an element'],
    ['Slow Tides. Edited by A. Bauer, Translated by E. Nilsson.', 'label in upper case after a comma'],
    ['Slow Tides. 2019. performed by A. Bauer.', 'phrase in small letters at the start of a sentence'],
    ['Slow Tides. on Radio 4.', 'phrase in small letters at the start of a sentence'],
    ['Slow Tides. With A. Bauer, Version 4.', 'label in upper case after a comma'],
    ['“Slow Tides.', 'unbalanced “”'],
    ['undefined. Slow Tides.', 'error text'],
  ])('finds what is wrong in %s', (text, name) => {
    expect(findArtefacts(text).map((artefact) => artefact.name)).toContain(name)
  })

  it.each([
    'King, Martin Luther, Jr. “Why We Can’t Wait.” 2nd ed., vol. 3, 1964, pp. 1–3.',
    'Moreau, Claire, et al., editors. Is It So? Fjord Press, 2019, https://doi.org/10.5555/a.b.',
    'Moreau, C., & Bauer, K. (Eds.). (n.d.). Slow tides (2nd ed., Vol. 9). Retrieved May 4, 2023, from https://a.example',
    'Claire Moreau, “Is It So?,” Harbour Light 9, no. 4 (2019): 101–8.',
    'Mannheimer . . . and the end ...',
    'Calder, Alexander. Zigzag. 1972. Gouache on paper, 43 × 29.5 in. https://a.example.',
    'Moreau, C. (2019). Slow tides (2nd ed., Vol. 3, Version 4). Fjord Press.',
  ])('finds nothing in %s', (text) => {
    expect(findArtefacts(text)).toEqual([])
  })

  it('leaves alone what stands in the data', () => {
    expect(findArtefacts('Wait.. What.', JSON.stringify({ title: 'Wait.. What' }))).toEqual([])
  })
})

describe('no style leaves a trace of the machine', () => {
  const shapes = sparseItems()
  it.each(STYLES)('in %s, whatever few fields an item of any type has', (style) => {
    expect(artefactsOf(shapes, style, isNoteStyle(style) ? ['bibliography', 'in-text'] : ['bibliography'])).toEqual([])
  })

  describe.skipIf(!existsSync(ORACLE))('(skipped without the shared oracle)', () => {
    const items: readonly Item[] = existsSync(ORACLE) ? JSON.parse(readFileSync(ORACLE, 'utf8')) : []
    it.each(STYLES)('in %s, in records of real works', (style) => {
      expect(artefactsOf(items, style)).toEqual([])
    })
    it.each(STYLES)('in %s, where a record lacks one of its fields', (style) => {
      expect(artefactsOf(lackingOne(items), style)).toEqual([])
    })
  })
})

/** The records once without each of their fields; of those alike in type and fields, one. */
function lackingOne(items: readonly Item[]): readonly Item[] {
  const shapes = new Map<string, Item>()
  for (const item of items)
    for (const field of Object.keys(item)) {
      if (KEPT.has(field)) continue
      const left = Object.entries(item).filter(([key]) => key !== field)
      const shape = [item.type, ...left.map(([key]) => key)].sort().join(' ')
      shapes.set(shape, { ...(Object.fromEntries(left) as unknown as Item), id: `${item.id} without ${field}` })
    }
  return [...shapes.values()]
}

function artefactsOf(
  items: readonly Item[],
  style: string,
  kinds: readonly Kind[] = kindsOf(style),
): readonly string[] {
  return items.flatMap((item) =>
    kinds.flatMap((kind) => {
      const found = findArtefacts(formatted(item, style, kind), JSON.stringify(item))
      return found.map((artefact) => `${item.id}, ${kind}: ${artefact.name}: ${artefact.found}`)
    }),
  )
}

/** What no citation can be made of (an item of a date alone) is an error of its own, and none of the style's. */
function formatted(item: Item, style: string, kind: Kind): string {
  if (kind !== 'bibliography' && item.title === undefined) return ''
  try {
    return format(item, { style, kind })
  } catch (error) {
    if (error instanceof CitewrightError && error.code === 'ITEM_INVALID') return ''
    throw error
  }
}
