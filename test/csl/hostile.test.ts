import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createProcessor } from '../../src/csl/create-processor.js'
import { checkStyle } from '../../src/csl/parse-style.js'
import type { Item } from '../../src/item/item.js'
import { NAME_VARIABLES } from '../../src/item/item.js'
import { WRITERS } from '../../src/output/writers.js'
import { CitewrightError } from '../../src/problem.js'
import { ITEMS } from './differential/items.js'
import { ENGLISH } from './differential/locales.js'
import { randomStyle } from './differential/random-style.js'

/** Anything but text that would be a false alarm. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }).filter((each) => !/undefined|\[object|NaN/.test(each)),
  fc.constantFrom(
    '<i>half',
    'a & b < c > d',
    '“open',
    '</b>',
    '\u202e\u0000',
    '1-2-3--4',
    'x'.repeat(20_000),
    ' ',
    '-',
    '.',
  ),
)
const anything = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom(null, true, false, 0, -1, 1.5, Number.NaN, 1e21, [], {}, [[]], [null], { 'date-parts': [[]] }),
  fc.array(fc.oneof(text, fc.constant(null)), { maxLength: 3 }),
)
const name = fc.oneof(
  fc.record(
    { family: anything, given: anything, suffix: anything, 'non-dropping-particle': anything },
    { requiredKeys: [] },
  ),
  fc.record({ literal: anything }),
  anything,
)
const date = fc.oneof(
  fc.record({
    'date-parts': fc.array(fc.array(fc.oneof(fc.integer(), text, fc.constant(null)), { maxLength: 4 }), {
      maxLength: 3,
    }),
  }),
  fc.record({ raw: text, literal: anything, season: anything, circa: anything }, { requiredKeys: [] }),
  anything,
)
const fields = fc.dictionary(
  fc.constantFrom(
    'title',
    'volume',
    'page',
    'edition',
    'DOI',
    'URL',
    'container-title',
    'note',
    'type',
    'language',
    'number',
  ),
  anything,
)
const people = fc.dictionary(
  fc.constantFrom(...NAME_VARIABLES.slice(0, 8)),
  fc.oneof(fc.array(name, { maxLength: 4 }), anything),
)
const dates = fc.dictionary(fc.constantFrom('issued', 'accessed', 'original-date'), date)
const items = fc
  .array(fc.tuple(fields, people, dates), { minLength: 1, maxLength: 5 })
  .map((list) =>
    list.map(([a, b, c], index) => ({ type: 'book', ...a, ...b, ...c, id: `item-${index}` }) as unknown as Item),
  )

/** Takes a part of the XML away, doubles it, or puts two parts in each other's place. */
const mutations = fc.array(
  fc.tuple(
    fc.constantFrom('attribute', 'element', 'swap', 'double', 'cut'),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  {
    maxLength: 4,
  },
)

function mutate(xml: string, changes: readonly (readonly [string, number])[]): string {
  return changes.reduce((current, [kind, where]) => {
    const pick = (pattern: RegExp): RegExpExecArray | undefined => {
      const found = [...current.matchAll(pattern)]
      return found[Math.min(found.length - 1, Math.floor(where * found.length))]
    }
    if (kind === 'cut') return current.slice(0, Math.floor(current.length * (0.5 + where / 2)))
    const part = pick(kind === 'attribute' ? / [a-z-]+="[^"]*"/g : /<[a-z-]+(?: [^<>]*)?\/>/g)
    if (part === undefined) return current
    const before = current.slice(0, part.index)
    const after = current.slice(part.index + part[0].length)
    if (kind === 'double') return before + part[0] + part[0] + after
    if (kind !== 'swap') return before + after
    const other = /<[a-z-]+(?: [^<>]*)?\/>/.exec(after)
    if (other === null) return current
    return before + other[0] + after.slice(0, other.index) + part[0] + after.slice(other.index + other[0].length)
  }, xml)
}

/** All that a document prints, in a format; nothing where the style is refused. */
function printed(styleXml: string, list: readonly Item[], format: 'text' | 'html'): readonly string[] {
  const { style } = checkStyle(styleXml)
  if (style === undefined || style.kind !== 'independent') return []
  const processor = createProcessor({ style, locale: () => ENGLISH, items: list })
  const ids = list.map(({ id }) => String(id))
  processor.setClusters([
    { id: 'a', note: 1, cites: ids.map((id) => ({ id })) },
    {
      id: 'b',
      note: 2,
      cites: ids.slice(0, 1).map((id) => ({ id, locator: '5-7', label: 'page', prefix: 'see <', suffix: '&' })),
    },
    { id: 'c', note: 3, cites: ids.slice(0, 1).map((id) => ({ id })) },
  ])
  const writer = WRITERS[format]
  return [...processor.clusters(), ...processor.bibliography()].map(({ content }) => writer.entry(content))
}

/** The tags of HTML nest, nothing else begins with `<`, and `&` begins entities only. */
function isSound(html: string): boolean {
  const open: string[] = []
  const rest = html.replace(/<(\/?)([a-z]+)(?: [a-z]+="[^"<>]*")*>/g, (_, slash: string, tag: string) => {
    if (slash === '') open.push(tag)
    else if (open.pop() !== tag) open.push('wrong')
    return ''
  })
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!(?:amp|lt|gt|quot|#\d+);)/.test(rest)
}

const ARTEFACT = /undefined|\[object|NaN/

describe('whatever items hold', () => {
  it('prints sound HTML with no trace of the program', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), items, (seed, list) => {
        const { xml } = randomStyle(seed)
        for (const html of printed(xml, list, 'html')) expect(isSound(html), html).toBe(true)
        for (const line of printed(xml, list, 'text')) expect(line).not.toMatch(ARTEFACT)
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})

describe('whatever becomes of a style', () => {
  const own = readFileSync(new URL('../../src/style/classic-apa.csl', import.meta.url), 'utf8')

  it('is refused with a problem, or prints', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), mutations, (seed, changes) => {
        const xml = mutate(seed === 0 ? own : randomStyle(seed).xml, changes)
        try {
          for (const html of printed(xml, ITEMS, 'html')) expect(isSound(html), html).toBe(true)
          for (const line of printed(xml, ITEMS, 'text')) expect(line).not.toMatch(ARTEFACT)
        } catch (error) {
          expect(error).toBeInstanceOf(CitewrightError)
        }
      }),
      { numRuns: 150, seed: 7 },
    )
  })
})
