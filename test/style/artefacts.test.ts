import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CitewrightError, format, type Item } from '../../src/index.js'
import { STYLE_NAMES } from '../../src/style/registry.js'
import { findArtefacts } from './artefacts.js'
import { sparseItems } from './sparse-items.js'

const ORACLE = '../shared/oracle/items.json'
const KINDS = ['bibliography', 'in-text', 'short-note'] as const

const STYLES = STYLE_NAMES.filter((name) => name !== 'chicago')

/** Styles that are still being written; each is taken out of here when it is whole. */
const UNFINISHED: ReadonlySet<string> = new Set<string>([])
/** Where citeproc-js itself leaves a trace: the initial of a given name in small letters (bell hooks) is two spaces. */
const TRACES_OF_CITEPROC: ReadonlySet<string> = new Set(['h-name-lowercase'])

/** While citeproc-js renders, a sample; 1 takes them all, some 11,000 shapes and 700 records a style. */
const STEPS = { shapes: 197, records: 32 }

const FINISHED = STYLES.filter((name) => !UNFINISHED.has(name))

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
  ])('finds nothing in %s', (text) => {
    expect(findArtefacts(text)).toEqual([])
  })

  it('leaves alone what stands in the data', () => {
    expect(findArtefacts('Wait.. What.', JSON.stringify({ title: 'Wait.. What' }))).toEqual([])
  })
})

describe('no style leaves a trace of the machine', () => {
  const shapes = sparseItems()
  for (const style of UNFINISHED) it.todo(`in ${style}`)
  it.each(FINISHED)('in %s, whatever few fields an item of any type has', (style) => {
    expect(artefactsOf(sample(shapes, style, STEPS.shapes), style)).toEqual([])
  })

  describe.skipIf(!existsSync(ORACLE))('(skipped without the shared oracle)', () => {
    const items: readonly Item[] = existsSync(ORACLE) ? JSON.parse(readFileSync(ORACLE, 'utf8')) : []
    it.each(FINISHED)('in %s, in records of real works', (style) => {
      const sound = items.filter((item) => !TRACES_OF_CITEPROC.has(item.id))
      expect(artefactsOf(sample(sound, style, STEPS.records), style)).toEqual([])
    })
  })
})

/** Every nth of the shapes and items, others in each style. */
function sample<Value>(values: readonly Value[], style: (typeof STYLES)[number], step: number): readonly Value[] {
  const start = STYLES.indexOf(style) % step
  return values.filter((_, index) => index % step === start)
}

function artefactsOf(items: readonly Item[], style: string): readonly string[] {
  return items.flatMap((item) =>
    KINDS.flatMap((kind) => {
      const found = findArtefacts(formatted(item, style, kind), JSON.stringify(item))
      return found.map((artefact) => `${item.id}, ${kind}: ${artefact.name}: ${artefact.found}`)
    }),
  )
}

/** What no citation can be made of (an item of a date alone) is an error of its own, and none of the style's. */
function formatted(item: Item, style: string, kind: (typeof KINDS)[number]): string {
  if (kind !== 'bibliography' && item.title === undefined) return ''
  try {
    return format(item, { style, kind })
  } catch (error) {
    if (error instanceof CitewrightError && error.code === 'ITEM_INVALID') return ''
    throw error
  }
}
