import { describe, expect, it } from 'vitest'
import { createProcessor } from '../../src/csl/create-processor.js'
import type { Bibliography, IndependentStyle } from '../../src/csl/style.js'
import type { Item } from '../../src/item/item.js'
import { text } from '../../src/output/text.js'
import { chooseLocale } from '../../src/style/locales.js'
import { styleOf } from './entry.js'

const work = (id: string, ...families: readonly string[]): Item => ({
  id,
  type: 'book',
  title: id,
  author: families.map((family) => ({ family, given: 'A' })),
})

/** A style with other options of its list. */
function withOptions(style: IndependentStyle, options: Bibliography['options']): IndependentStyle {
  const { bibliography } = style
  if (bibliography === undefined) throw new Error('The style has no list.')
  return { ...style, bibliography: { ...bibliography, options } }
}

function list(citation: string, items: readonly Item[]): string[] {
  const bibliography = `<layout><names variable="author" suffix=", "><name form="short" and="text"/></names>
    <text variable="title"/></layout>`
  const style = styleOf(citation, bibliography, 'et-al-min="3" et-al-use-first="1"')
  const replaced = withOptions(style, { 'subsequent-author-substitute': '———' })
  return createProcessor({ style: replaced, ...chooseLocale(undefined), items })
    .bibliography()
    .map(({ content }) => text.entry(content))
}

// CSL 1.0.2, "Reference Grouping": all rendered names match, and terms such as et al. go with them.
describe('repeated names', () => {
  it('are not those of one who has a suffix, though it goes unprinted', () => {
    const items = [
      { id: 'Alpha', type: 'book', title: 'Alpha', author: [{ given: 'J.R.', suffix: 'III' }] },
      { id: 'Beta', type: 'book', title: 'Beta', author: [{ given: 'J.R.' }] },
    ] as const
    expect(list('<citation><layout/></citation>', items)).toEqual(['J.R., Alpha', 'J.R., Beta'])
    const bodies = items.map((item, at) => ({
      ...item,
      author: [{ literal: 'Body', ...(at === 0 && { suffix: 'Jr.' }) }],
    }))
    expect(list('<citation><layout/></citation>', bodies)).toEqual(['Body, Alpha', 'Body, Beta'])
  })

  it('are those that are shown, and no et al.', () => {
    const items = [work('Alpha', 'Doe'), work('Beta', 'Doe', 'Roe', 'Poe'), work('Gamma', 'Doe', 'Roe')]
    expect(list('<citation><layout/></citation>', items)).toEqual(['Doe, Alpha', '———, Beta', 'Doe and Roe, Gamma'])
  })
})

// The values are those that citeproc-js prints.
describe('repeated names of a list', () => {
  const entries = (layout: string, items: readonly Item[], substitute = '———'): string[] => {
    const style = styleOf('<citation><layout/></citation>', `<layout>${layout}<text variable="title"/></layout>`)
    const replaced = withOptions(style, { 'subsequent-author-substitute': substitute })
    return createProcessor({ style: replaced, ...chooseLocale(undefined), items })
      .bibliography()
      .map(({ content }) => text.entry(content))
  }
  const named = (title: string, given: string): Item => ({
    id: title,
    type: 'book',
    title,
    author: [{ family: 'Doe', given }],
  })
  const items = [named('Alpha', 'John'), named('Beta', 'Jane'), named('Gamma', 'Jane')]

  it('are of the same people, not only printed alike', () => {
    const layout = '<names variable="author" suffix=", "><name initialize-with=". "/></names>'
    expect(entries(layout, items)).toEqual(['J. Doe, Alpha', 'J. Doe, Beta', '———, Gamma'])
  })

  it('stand at the head of the entry', () => {
    const layout = '<text value="By "/><names variable="author" suffix=", "/>'
    expect(entries(layout, items.slice(1))).toEqual(['By Jane Doe, Beta', 'By Jane Doe, Gamma'])
  })

  it('go with their suffix and the delimiter where nothing stands for them', () => {
    const title = '<text variable="title" font-style="italic"/>'
    const bold = `<group delimiter=". "><names variable="author" font-weight="bold" suffix="!"/>${title}</group>`
    expect(entries(bold, items.slice(1), '')).toEqual(['Jane Doe!. BetaBeta', 'GammaGamma'])
    const labelled = `<group delimiter=". "><names variable="author"><label prefix=", "/></names>${title}</group>`
    const edited = items.slice(1).map(({ author = [], ...item }): Item => ({ ...item, editor: author }))
    expect(entries(labelled.replace('author', 'editor'), edited, '')).toEqual([
      'Jane Doe, editor. BetaBeta',
      ', editor. GammaGamma',
    ])
  })
})

// The values are those that citeproc-js prints.
describe('an entry that is but its first field', () => {
  it.each([
    ['<text variable="title"/>', ['Walden', 'Emma']],
    ['<text variable="title" suffix=" "/><text variable="publisher"/>', ['Walden', 'Emma Ticknor.']],
  ])('has no suffix: %s', (layout, printed) => {
    const style = styleOf('<citation><layout/></citation>', `<layout suffix=".">${layout}</layout>`)
    const aligned = withOptions(style, { 'second-field-align': 'flush' })
    const items: Item[] = [
      { id: 'a', type: 'book', title: 'Walden' },
      { id: 'b', type: 'book', title: 'Emma', publisher: printed[1]?.slice(5, -1) ?? '' },
    ]
    const entries = createProcessor({ style: aligned, ...chooseLocale(undefined), items }).bibliography()
    expect(entries.map(({ content }) => text.entry(content).replace(/ +/g, ' ').trim())).toEqual(printed)
  })
})

// The values are those that citeproc-js prints.
describe('a mark at the head of the second field', () => {
  const items: readonly Item[] = [{ id: 'a', type: 'book', title: 'Walden' }]
  it.each([
    ['prefix="[" suffix="]"', ', ', '[1], Walden'],
    ['suffix="."', '. ', '1. Walden'],
    ['suffix=". "', '. ', '1. . Walden'],
    ['suffix="."', ' ', '1. Walden'],
  ])('stands in the first: number with %s, prefix "%s"', (affixes, prefix, printed) => {
    const style = styleOf(
      '<citation><layout/></citation>',
      `<layout><text variable="citation-number" ${affixes}/><text variable="title" prefix="${prefix}"/></layout>`,
    )
    const aligned = withOptions(style, { 'second-field-align': 'flush' })
    const [only] = createProcessor({ style: aligned, ...chooseLocale(undefined), items }).bibliography()
    const [first] = only?.content ?? []
    expect(text.entry(only?.content ?? []).replace(/ +/g, ' ')).toBe(printed)
    expect(text.entry(first === undefined ? [] : [first]).trim()).toBe(printed.replace(/ ?Walden/, ''))
  })
})

// The values are those that citeproc-js prints.
describe('what tells cites apart', () => {
  const items = [work('Alpha', 'Doe', 'Roe', 'Poe', 'Loe'), work('Beta', 'Doe', 'Moe', 'Poe', 'Loe')]
  const citation = (attributes: string): string =>
    `<citation disambiguate-add-names="true" ${attributes}><layout><names variable="author"><name form="short"/>
      </names></layout></citation>`

  it('is in the list more names only if given names may be added as well', () => {
    expect(list(citation(''), [...items, work('Gamma', 'Doe', 'Moe')]).slice(0, 1)).toEqual(['Doe et al., Alpha'])
    expect(list(citation('disambiguate-add-givenname="true"'), items)).toEqual([
      'Doe, Roe, et al., Alpha',
      'Doe, Moe, et al., Beta',
    ])
  })

  it.each(['', 'initialize-with="."'])(
    'is in the list the given name, which its initials would not show: %s',
    (initials) => {
      const style = styleOf(
        `<citation disambiguate-add-givenname="true"><layout><names variable="author"><name form="short" ${initials}/></names>
      </layout></citation>`,
        '<layout><names variable="author"><name initialize-with=". " name-as-sort-order="all"/></names></layout>',
      )
      const people = ['John', 'Jane'].map(
        (given): Item => ({ id: given, type: 'book', author: [{ family: 'Doe', given }] }),
      )
      const document = createProcessor({ style, ...chooseLocale(undefined), items: people })
      expect(document.bibliography().map(({ content }) => text.entry(content))).toEqual(['Doe, John', 'Doe, Jane'])
    },
  )
})

// The values are those that citeproc-js prints.
describe('dates as keys to sort by', () => {
  const items: Item[] = [
    { id: 'undated', type: 'book', title: 'A' },
    { id: 'new', type: 'book', title: 'B', issued: { 'date-parts': [[2001]] } },
    { id: 'in words', type: 'book', title: 'C', issued: { literal: 'in press' } },
    { id: 'old', type: 'book', title: 'D', issued: { 'date-parts': [[1999]] } },
  ]
  const macro = `<macro name="m"><choose><if variable="issued"><date variable="issued"><date-part name="year"/></date></if>
    <else><text value="0"/></else></choose></macro>`

  it.each(['macro="m"', 'variable="issued"'])('are nothing but numbers: %s', (key) => {
    const style = styleOf(
      `${macro}<citation><layout/></citation>`,
      `<sort><key ${key}/></sort><layout><text variable="title"/></layout>`,
    )
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    expect(document.bibliography().map(({ content }) => text.entry(content))).toEqual(['D', 'B', 'A', 'C'])
  })
})

// The values are those that citeproc-js prints.
describe('namesakes of the whole document', () => {
  const items = ['John', 'Mary', 'Jane'].map(
    (given, index): Item => ({
      id: given,
      type: 'book',
      author: [{ family: 'Doe', given }],
      issued: { 'date-parts': [[2009 + index]] },
    }),
  )

  it('are in the list by initials where these do, and in the order of what is shown', () => {
    const style = styleOf(
      `<citation disambiguate-add-givenname="true" givenname-disambiguation-rule="primary-name"><layout>
        <names variable="author"><name form="short"/></names></layout></citation><macro name="m"><names variable="author">
        <name initialize-with=". " name-as-sort-order="all"/></names></macro>`,
      '<sort><key macro="m"/><key variable="issued"/></sort><layout><text macro="m"/></layout>',
    )
    const document = createProcessor({ style, ...chooseLocale(undefined), items })
    expect(document.bibliography().map(({ content }) => text.entry(content))).toEqual([
      'Doe, Jane',
      'Doe, John',
      'Doe, M.',
    ])
  })
})
