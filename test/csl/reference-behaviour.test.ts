import { describe, expect, it } from 'vitest'
import { createProcessor } from '../../src/csl/create-processor.js'
import { initials } from '../../src/csl/initials.js'
import { parseLocale } from '../../src/csl/parse-locale.js'
import { parseStyle } from '../../src/csl/parse-style.js'
import type { Processor } from '../../src/csl/processor.js'
import { citeprocReading } from '../../src/csl/reading.js'
import type { Formatted } from '../../src/csl/tree.js'
import type { Item } from '../../src/item/item.js'

// Where the CSL specification leaves a case open, the values are those that citeproc-js prints.

const TERMS = `<terms>
  <term name="and">and</term><term name="and" form="symbol">&amp;</term><term name="ibid">ibid.</term>
  <term name="open-quote">“</term><term name="close-quote">”</term>
  <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
  <term name="page"><single>page</single><multiple>pages</multiple></term>
  <term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
  <term name="figure"><single>figure</single><multiple>figures</multiple></term>
  <term name="figure" form="short"><single>fig.</single><multiple>figs.</multiple></term>
  <term name="volume" form="short"><single>vol.</single><multiple>vols.</multiple></term>
  <term name="ordinal">th</term>
</terms>`

interface Sketch {
  readonly citation?: string
  readonly bibliography?: string
  /** Attributes of `cs:bibliography`. */
  readonly list?: string
  readonly attributes?: string
  readonly locale?: string
  readonly items: readonly Item[]
}

function processor({
  citation = '<layout/>',
  bibliography,
  list = '',
  attributes = '',
  locale = '',
  items,
}: Sketch): Processor {
  const style = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" ${attributes}>
    <info><id>x</id><title>X</title></info>${locale}<citation>${citation}</citation>
    ${bibliography === undefined ? '' : `<bibliography ${list}>${bibliography}</bibliography>`}</style>`
  const english = parseLocale(
    `<locale xmlns="http://purl.org/net/xbiblio/csl" xml:lang="en-US"><style-options punctuation-in-quote="true"/>${TERMS}</locale>`,
  )
  const parsed = parseStyle(style)
  if (parsed.kind !== 'independent') throw new Error('The style is dependent.')
  return createProcessor({ style: parsed, locale: () => english, items, reading: citeprocReading })
}

/** Text with display blocks in brackets. */
function plain(nodes: Formatted): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      return node.kind === 'display' ? `[${plain(node.children)}]` : plain(node.children)
    })
    .join('')
}

const entries = (sketch: Sketch): string[] =>
  processor(sketch)
    .bibliography()
    .map(({ content }) => plain(content))

const book = (fields: Partial<Item> = {}): Item => ({ id: 'a', type: 'book', title: 'Walden', ...fields }) as Item

describe('initials', () => {
  it('takes two capitals at the head of a word for one sound', () => {
    expect(initials('TSerendorjiin', '.', true, true)).toBe('Ts.')
  })

  it('sets abbreviations that are there in the style’s way, though it does not initialize', () => {
    expect(initials('Ph. M.', '', true, false)).toBe('PhM')
    expect(initials('Ph. M.', '.', true, false)).toBe('Ph.M.')
    expect(initials('Henry D.', '.', true, false)).toBe('Henry D.')
  })

  it('keeps markup, and puts the mark inside of it', () => {
    expect(initials('<b>Henry</b> David', '. ', true, true)).toBe('<b>H.</b> D.')
    expect(initials('<i>Jean</i>-Paul', '. ', true, true)).toBe('<i>J.</i>-P.')
  })
})

describe('a name with a blank before its initials', () => {
  it('has it where there are initials, and only there', () => {
    const author = [{ family: 'hooks', given: 'bell', 'blank-before-initials': true }]
    const list = (options: string) =>
      entries({
        bibliography: `<layout><names variable="author"><name name-as-sort-order="all" ${options}/></names></layout>`,
        items: [book({ author } as Partial<Item>)],
      })
    expect(list('initialize-with=". "')).toEqual(['hooks,  bell'])
    expect(list('')).toEqual(['hooks, bell'])
  })
})

describe('second-field-align', () => {
  it('sets the first element apart, and none where it comes to nothing', () => {
    const bibliography =
      '<layout suffix="."><names variable="author"/><group delimiter=" "><text variable="title"/><text variable="volume"/></group></layout>'
    const list = (fields: Partial<Item>) =>
      processor({ bibliography, list: 'second-field-align="flush"', items: [book({ volume: '2', ...fields })] })
        .bibliography()
        .map(({ content }) => plain(content))
    expect(list({ author: [{ family: 'Thoreau' }] })).toEqual(['[Thoreau][Walden 2.]'])
    expect(list({})).toEqual(['[Walden 2.]'])
  })
})

describe('particles', () => {
  const bibliography = '<layout><names variable="author"><name/></names></layout>'

  it('joins those elided after a consonant; de’ for dei keeps its blank', () => {
    const items = [
      book({ id: 'a', author: [{ family: "de' Medici", given: 'Lorenzo' }] }),
      book({ id: 'b', author: [{ family: "d'Alembert", given: 'Jean' }] }),
    ]
    expect(entries({ bibliography, items })).toEqual(['Lorenzo de’ Medici', 'Jean d’Alembert'])
  })

  it('have a blank that does not break before the family name in French, Russian and Czech', () => {
    const items = [
      book({ author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }] }),
      book({ id: 'b', author: [{ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' }] }),
    ]
    expect(entries({ bibliography, items, attributes: 'default-locale="fr-FR"' })).toEqual([
      'Vincent van\u00a0Gogh',
      'Alexander von\u00a0Humboldt',
    ])
  })

  it('count in sorting by a name variable where they are never demoted', () => {
    const items = [
      book({ id: 'a', author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }] }),
      book({ id: 'b', author: [{ family: 'Monet', given: 'Claude' }] }),
    ]
    const sorted = `<sort><key variable="author"/></sort>${bibliography}`
    expect(entries({ bibliography: sorted, items, attributes: 'demote-non-dropping-particle="never"' })).toEqual([
      'Claude Monet',
      'Vincent van Gogh',
    ])
    expect(entries({ bibliography: sorted, items })).toEqual(['Vincent van Gogh', 'Claude Monet'])
  })
})

it('displays only what stands in the layout itself', () => {
  const items = [book({ note: 'Concord', URL: 'http://example.org/' })]
  const note = '<text variable="note" display="block" prefix=" "/>'
  const print = (layout: string): string[] =>
    entries({ bibliography: `<layout><text variable="title"/>${layout}</layout>`, items })
  expect(print(note)).toEqual(['Walden[ Concord]'])
  expect(print(`<choose><if variable="URL">${note}</if></choose>`)).toEqual(['Walden[ Concord]'])
  expect(print(`<group>${note}</group>`)).toEqual(['Walden Concord'])
})

describe('event', () => {
  it('is another variable than event-title in items for citeproc-js', () => {
    const bibliography = '<layout><text variable="event"/><text variable="event-title" prefix="|"/></layout>'
    expect(entries({ bibliography, items: [book({ 'event-title': 'Congress' })] })).toEqual(['|Congress'])
  })
})

describe('locators', () => {
  const cite = (locator: string, form = '', locale = ''): string =>
    plain(
      processor({
        citation: `<layout><group delimiter=" "><label variable="locator"${form}/><text variable="locator"/></group></layout>`,
        locale,
        items: [book()],
      }).preview({ cites: [{ id: 'a', locator }] }),
    )

  it.each([
    ['12-14, fig. 3', 'pages 12–14, fig. 3'],
    ['12, fig. 3-4', 'page 12, figs. 3–4'],
    ['12, and 14', 'pages 12, and 14'],
    ['12, cf. 3', 'page 12, cf. 3'],
  ])('prints %j as %j', (locator, printed) => {
    expect(cite(locator)).toBe(printed)
  })

  it('is what a label at its head says', () => {
    expect(cite('vol. 2, p. 5', ' form="short"')).toBe('vol. 2, p. 5')
  })

  it('takes for labels within the form that the style asks for, else the short one', () => {
    expect(cite('12, fig. 3-4', ' form="long"')).toBe('page 12, figures 3–4')
  })

  it('has the locale’s ampersand', () => {
    const locale = '<locale><terms><term name="and" form="symbol">+</term></terms></locale>'
    expect(cite('12 & 14', '', locale)).toBe('pages 12 + 14')
  })

  it('leaves numbers after a label of a number variable as they are', () => {
    const bibliography = '<layout><number variable="edition" form="ordinal"/></layout>'
    expect(entries({ bibliography, items: [book({ edition: '7, p. 3-8' })] })).toEqual(['7th, pp. 3–8'])
  })
})

describe('affixes of cites', () => {
  const citation = `<layout delimiter="; "><choose><if position="subsequent"><text term="ibid"/></if>
    <else><text variable="title"/></else></choose></layout>`
  const items = [book(), book({ id: 'b', title: 'Essays' })]

  it('a comma at the end of a suffix stands for the delimiter', () => {
    const { preview } = processor({ citation, items })
    expect(plain(preview({ cites: [{ id: 'a', suffix: ' is one,' }, { id: 'b' }] }))).toBe('Walden is one, Essays')
  })

  it('a term after a prefix that ends a sentence in quotation marks has a capital', () => {
    const made = processor({ citation, items })
    made.setClusters([
      { id: 'n', note: 1, cites: [{ id: 'a' }, { id: 'a', prefix: '. He said “Simplify, simplify.” ' }] },
    ])
    expect(made.clusters().map(({ content }) => plain(content))).toEqual([
      'Walden. He said “Simplify, simplify.” Ibid.',
    ])
  })
})

describe('marks', () => {
  it('what two marks behind quotation marks come to goes into them, if it is a mark that does', () => {
    const bibliography = '<layout suffix="!"><group suffix=":"><text variable="title" quotes="true"/></group></layout>'
    expect(entries({ bibliography, items: [book()] })).toEqual(['“Walden!”'])
  })

  it('the style’s own delimiters keep the blank that a field loses before a colon', () => {
    const bibliography =
      '<layout><group delimiter=" : "><text variable="title"/><text variable="publisher"/></group></layout>'
    const items = [book({ title: 'Walden : essai', publisher: 'Ticknor' })]
    expect(entries({ bibliography, items })).toEqual(['Walden\u202f: essai : Ticknor'])
  })

  it('reads quotation marks right inside of others', () => {
    const bibliography = '<layout><text variable="title"/></layout>'
    expect(entries({ bibliography, items: [book({ title: `'"Walden"'` })] })).toEqual(['“‘Walden’”'])
  })
})

describe('blocks', () => {
  it('hold the suffix of the layout, but no blanks at either end of the entry', () => {
    const bibliography =
      '<layout suffix="."><text display="block" variable="title" prefix=" "/><text display="indent" variable="publisher"/></layout>'
    expect(entries({ bibliography, items: [book({ publisher: 'Ticknor' })] })).toEqual([' [Walden][Ticknor.]'])
  })
})

describe('terms', () => {
  it('are empty if they are only a broken line', () => {
    const { terms } = parseLocale(
      '<locale xml:lang="en-US"><terms><term name="et-al">\n  </term><term name="and"> &amp; </term></terms></locale>',
    )
    expect(Object.values(terms)).toEqual(['', ' & '])
  })
})

describe('changed clusters', () => {
  const items = [book(), book({ id: 'b', title: 'Essays' })]
  const changedAfterInsertion = (citation: string): string[] => {
    const made = processor({ citation, items })
    made.setClusters([{ id: 'two', note: 1, cites: [{ id: 'a' }] }])
    made.clusters()
    made.setClusters([
      { id: 'one', note: 1, cites: [{ id: 'b' }] },
      { id: 'two', note: 2, cites: [{ id: 'a' }] },
    ])
    return made.changedClusters().map(({ id }) => id)
  }

  it('are those whose text may change by the number of an item only where numbers are printed', () => {
    expect(changedAfterInsertion('<layout><text variable="title"/></layout>')).toEqual(['one'])
    expect(changedAfterInsertion('<layout><text variable="citation-number"/></layout>')).toEqual(['one', 'two'])
  })
})

describe('variables in a note', () => {
  it('may be short forms', () => {
    const bibliography = '<layout><text variable="collection-title" form="short"/></layout>'
    const note = 'collection-title-short: Bibl. Pléiade'
    expect(
      entries({ bibliography, items: [book({ 'collection-title': 'Bibliothèque de la Pléiade', note })] }),
    ).toEqual(['Bibl. Pléiade'])
  })
})
