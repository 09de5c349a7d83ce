import { describe, expect, it } from 'vitest'
import { createProcessor } from '../../src/csl/create-processor.js'
import type { Processor } from '../../src/csl/processor.js'
import type { Item } from '../../src/item/item.js'
import { text } from '../../src/output/text.js'
import { chooseLocale } from '../../src/style/locales.js'
import { styleOf } from './entry.js'

const STYLE = styleOf(`<citation et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" collapse="year">
  <sort><key macro="lead"/><key variable="issued"/></sort>
  <layout prefix="(" suffix=")" delimiter="; "><group delimiter=", ">
    <names variable="author"><name form="short" and="symbol"/><substitute><text variable="title"/></substitute></names>
    <date variable="issued"><date-part name="year"/></date>
  </group></layout></citation>
  <macro name="lead"><names variable="author"><name name-as-sort-order="all"/><substitute><text variable="title"/></substitute></names></macro>`)

const work = (id: string, families: readonly string[], year: number, title = id): Item => ({
  id,
  type: 'book',
  title,
  author: families.map((family) => ({ family, given: 'A' })),
  issued: { 'date-parts': [[year]] },
})

const ITEMS = [
  work('three', ['Doe', 'Roe', 'Poe'], 2001),
  work('four', ['Doe', 'Roe', 'Poe', 'Loe'], 2001),
  work('two', ['Doe', 'Moe'], 1999),
  work('one', ['Doe'], 2006),
  work('untitled', [], 2000, 'Aleph'),
  work('nameless', [], 1999, 'Social'),
  work('judah', ['Judah'], 2000),
]

const processor = (options: Partial<Parameters<typeof createProcessor>[0]> = {}): Processor =>
  createProcessor({ style: STYLE, ...chooseLocale(undefined), items: ITEMS, ...options })

function cluster(...ids: string[]): string {
  const document = processor()
  document.setClusters([{ id: 'c', cites: ids.map((id) => ({ id })) }])
  return document.clusters().map(({ content }) => text.entry(content))[0] ?? ''
}

// The values are those that citeproc-js prints.
describe('the order of the cites of a cluster', () => {
  it('goes by the names that the style shows, not by those that tell cites apart; then by the latter', () => {
    expect(cluster('two', 'three', 'four', 'one')).toBe(
      '(Doe, 2006; Doe, Roe, & Poe, 2001; Doe, Roe, Poe, et al., 2001; Doe & Moe, 1999)',
    )
  })

  it('puts those that nobody leads side by side', () => {
    expect(cluster('judah', 'nameless', 'untitled')).toBe('(Aleph, 2000; Social, 1999; Judah, 2000)')
  })
})

describe('names in the running text', () => {
  const composite = { cites: [{ id: 'two' }], mode: 'composite' as const }

  it('are joined as the style says', () => {
    expect(text.entry(processor().preview(composite))).toBe('Doe & Moe (1999)')
  })

  // APA 7, 8.17.
  it('are joined by the word where that is asked for', () => {
    expect(text.entry(processor({ narrativeAnd: 'word' }).preview(composite))).toBe('Doe and Moe (1999)')
  })
})

describe('the author alone', () => {
  it('is a title without its marks where nobody leads the work', () => {
    const style = styleOf(`<citation><layout><names variable="author"><substitute>
      <text variable="title" quotes="true"/></substitute></names></layout></citation>`)
    const items: Item[] = [{ id: 'a', type: 'webpage', title: 'Endnotes' }]
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    expect(text.entry(document.preview({ cites: [{ id: 'a' }], mode: 'author-only' }))).toBe('Endnotes')
  })
})

describe('a cite without its author', () => {
  const style = styleOf(`<citation><layout><group delimiter=", ">
    <names variable="author"><name form="short"/><substitute><text macro="editor"/><text variable="title"/></substitute></names>
    <text variable="title"/></group></layout></citation>
    <macro name="editor"><names variable="editor"><name form="short"/></names></macro>`)

  it('keeps the title that stands behind an editor', () => {
    const items: Item[] = [{ id: 'a', type: 'book', title: 'Fortress', editor: [{ family: 'Doe', given: 'A' }] }]
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    expect(text.entry(document.preview({ cites: [{ id: 'a', 'suppress-author': true }] }))).toBe('Fortress')
  })
})

describe('what stands between cites', () => {
  const named = (attributes: string, items: readonly Item[], cited: readonly string[]): string => {
    const style = styleOf(`<citation ${attributes}><layout delimiter="; "><group delimiter=" ">
      <names variable="author"><name form="short"/></names><date variable="issued"><date-part name="year"/></date>
    </group></layout></citation>`)
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    document.setClusters([{ id: 'c', cites: cited.map((id) => ({ id })) }])
    return document.clusters().map(({ content }) => text.entry(content))[0] ?? ''
  }
  const items = [work('a', ['Doe'], 2001), work('b', [], 1999), work('c', [], 2003), work('d', ['Roe'], 2000)]
  const alike = [...'abc'].map((id) => work(id, ['Doe'], 2001))
  const collapsed = 'collapse="year-suffix" disambiguate-add-year-suffix="true"'

  it.each([
    ['collapse="year"', 'Doe 2001, 1999, 2003; Roe 2000'],
    ['after-collapse-delimiter=", "', 'Doe 2001, 1999, 2003, Roe 2000'],
  ])('goes by whether anything tells a cite from the one before: %s', (attributes, printed) => {
    expect(named(attributes, items, ['a', 'b', 'c', 'd'])).toBe(printed)
  })

  it.each([
    ['year-suffix-delimiter="/"', 'Doe 2001a/b, 2002'],
    ['year-suffix-delimiter="/" cite-group-delimiter=", "', 'Doe 2001a, b, 2002'],
  ])('is the group’s for letters of a year, if there is one: %s', (attributes, printed) => {
    const all = [...alike, work('d', ['Doe'], 2002)]
    expect(named(`${collapsed} ${attributes}`, all, ['a', 'b', 'd'])).toBe(printed)
  })
})

describe('the letter after the year', () => {
  it('stands behind the date that is printed', () => {
    const style = styleOf(`<citation disambiguate-add-year-suffix="true"><layout delimiter="; "><group delimiter=" ">
      <names variable="author"/><date variable="issued"><date-part name="year"/></date>
      <date variable="accessed"><date-part name="year"/></date></group></layout></citation>`)
    const items = ['a', 'b'].map(
      (id): Item => ({ id, type: 'book', author: [{ family: 'Doe' }], accessed: { 'date-parts': [[2018]] } }),
    )
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    document.setClusters([{ id: 'c', cites: items.map(({ id }) => ({ id: String(id) })) }])
    expect(document.clusters().map(({ content }) => text.entry(content))).toEqual(['Doe 2018a; Doe 2018b'])
  })
})

describe('the keys that cites are sorted by', () => {
  const layout = `<layout delimiter="; "><group delimiter=" "><names variable="author"><name form="short"/></names>
    <date variable="issued"><date-part name="year"/></date></group></layout>`
  const sorted = (attributes: string, keys: string, items: readonly Item[], macros = ''): string => {
    const style = styleOf(`${macros}<citation ${attributes}><sort>${keys}</sort>${layout}</citation>`)
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    document.setClusters([{ id: 'c', cites: items.map(({ id }) => ({ id: String(id) })) }])
    return document.clusters().map(({ content }) => text.entry(content))[0] ?? ''
  }

  it('put what nobody leads where "undefined" would stand, if cites are grouped', () => {
    const items = [work('vi', ['Vi'], 2001), work('b', [], 1999), work('am', ['Am'], 2003), work('c', [], 1998)]
    expect(sorted('collapse="year"', '<key variable="author"/>', items)).toBe('Am 2003, 1999, 1998; Vi 2001')
  })

  it('have as many names as the style shows, also if they are a variable', () => {
    const items = [work('a', ['Doe', 'Roe'], 2001), work('b', ['Doe', 'Poe'], 2002), work('c', ['Doe'], 1999)]
    const keys = '<key variable="author"/><key variable="issued"/>'
    expect(sorted('et-al-min="2" et-al-use-first="1"', keys, items)).toBe('Doe 1999; Doe et al. 2001; Doe et al. 2002')
  })

  it('have the last name without an ellipsis', () => {
    const items = [work('a', ['Doe', 'Roe', 'Loe'], 2001), work('b', ['Doe', 'Moe'], 2002)]
    const macro = `<macro name="m"><names variable="author"><name et-al-min="3" et-al-use-first="1" et-al-use-last="true"/>
      </names></macro>`
    expect(sorted('', '<key macro="m"/>', items, macro)).toBe('Doe, Roe, Loe 2001; Doe, Moe 2002')
  })
})

describe('the label of a cite', () => {
  it('has letters of names in alphabets, else of the title', () => {
    const style = styleOf('<citation><layout delimiter=", "><text variable="citation-label"/></layout></citation>')
    const items: Item[] = [
      {
        id: 'a',
        type: 'book',
        title: 'The world',
        author: [{ family: '王', given: '立' }],
        issued: { 'date-parts': [[-375]] },
      },
      { id: 'b', type: 'webpage', title: 'How to Make Chili' },
      {
        id: 'c',
        type: 'webpage',
        author: [{ literal: 'The Guardian Editorial Board' }],
        issued: { 'date-parts': [[2017]] },
      },
      { id: 'd', type: 'webpage', title: '16.1 powerpoint' },
    ]
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    document.setClusters([{ id: 'c', cites: items.map(({ id }) => ({ id: String(id) })) }])
    expect(document.clusters().map(({ content }) => text.entry(content))).toEqual(['Thew75, Howm00, Guar17, 16.100'])
  })
})

// As citeproc-js prints them.
describe('cites of the same people', () => {
  const printed = (citation: string, items: readonly Item[]): string => {
    const style = styleOf(`<citation ${citation}<layout delimiter="; "><group delimiter=" ">
      <names variable="author"><name form="short"/><substitute><text variable="publisher"/></substitute></names>
      <date variable="issued"><date-part name="year"/></date></group></layout></citation>`)
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    document.setClusters([{ id: 'c', cites: items.map(({ id }) => ({ id })) }])
    return text.entry(document.clusters()[0]?.content ?? [])
  }

  it('keep the year after a text that is asked for, though it is empty', () => {
    expect(printed('collapse="year-suffix">', [work('a', ['Klein'], 2011), work('b', [], 2011)])).toBe(
      'Klein 2011; 2011',
    )
  })

  it('come first without the key that sorts them downwards', () => {
    const undated: Item = { id: 'b', type: 'book', author: [{ family: 'Gogh' }] }
    const sorted = 'collapse="year"><sort><key variable="issued" sort="descending"/></sort>'
    expect(printed(sorted, [work('a', ['Howard'], 1995), undated])).toBe('Gogh; Howard 1995')
  })
})

describe('names that go without saying', () => {
  it('are replaced by nothing, whatever could stand in for the author', () => {
    const style = styleOf(`<citation collapse="year"><layout delimiter="; "><group delimiter=" ">
      <names variable="author"><name form="short"/><substitute><names variable="editor"/><text variable="title"/></substitute>
      </names><date variable="issued"><date-part name="year"/></date></group></layout></citation>`)
    const items = [2001, 2002].map(
      (year): Item => ({
        id: `y${year}`,
        type: 'book',
        title: 'T',
        editor: [{ family: 'Doe' }],
        issued: { 'date-parts': [[year]] },
      }),
    )
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    document.setClusters([{ id: 'c', cites: items.map(({ id }) => ({ id: String(id) })) }])
    expect(document.clusters().map(({ content }) => text.entry(content))).toEqual(['Doe 2001, 2002'])
  })
})
