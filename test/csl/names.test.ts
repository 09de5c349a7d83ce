import { describe, expect, it } from 'vitest'
import { createProcessor } from '../../src/csl/create-processor.js'
import type { Item, Name } from '../../src/item/item.js'
import { text } from '../../src/output/text.js'
import { chooseLocale } from '../../src/style/locales.js'
import { entry, styleOf } from './entry.js'

// CSL 1.0.2, "Name"; where it leaves a case open, the values are those that citeproc-js prints.
const names = (author: readonly Name[], attributes: string, language?: string): string =>
  entry(`<names variable="author"><name and="text" ${attributes}/></names>`, {
    author,
    ...(language === undefined ? {} : { language }),
  })

const smith: Name = { family: 'Smith', given: 'John' }
const bank: Name = { literal: 'World Bank' }
const nations: Name = { literal: 'United Nations' }

describe('the delimiter before "and"', () => {
  it.each([
    [[bank, nations], 'always', 'World Bank and United Nations'],
    [[smith, bank], 'always', 'John Smith and World Bank'],
    [[bank, smith], 'always', 'World Bank, and John Smith'],
    [[smith, bank, nations], 'never', 'John Smith, World Bank, and United Nations'],
    [[bank, smith], 'after-inverted-name', 'World Bank, and John Smith'],
  ] as const)('stands contextually before an organisation: %j, %s', (author, precedes, printed) => {
    expect(names(author, `delimiter-precedes-last="${precedes}"`)).toBe(printed)
  })
})

describe('a word for "and" in a script without blanks', () => {
  // citeproc-js with ja-JP.
  it.each([
    [2, 'contextual', 'Jane DoeとJohn Smith'],
    [3, 'contextual', 'Jane Doe, Jane DoeとJohn Smith'],
    [2, 'always', 'Jane Doe, とJohn Smith'],
    [3, 'always', 'Jane Doe, Jane DoeとJohn Smith'],
  ])('joins %i names without any, %s', (count, precedes, printed) => {
    const author = [...Array<Name>(count - 1).fill({ family: 'Doe', given: 'Jane' }), smith]
    const style = styleOf(
      '<locale><terms><term name="and">と</term></terms></locale><citation><layout/></citation>',
      `<layout><names variable="author"><name and="text" delimiter-precedes-last="${precedes}"/></names></layout>`,
    )
    const [only] = createProcessor({
      style,
      locale: () => undefined,
      items: [{ id: 'a', type: 'book', author }],
    }).bibliography()
    expect(text.entry(only?.content ?? [])).toBe(printed)
  })
})

describe('languages that put the family name first', () => {
  const lan: Name = { family: 'Lan', given: 'Bingxin' }

  it.each([
    ['zh', 'Lan Bingxin'],
    ['ja-JP', 'Lan Bingxin'],
    ['hu', 'Lan Bingxin'],
    ['vi', 'Lan Bingxin'],
    ['en', 'Bingxin Lan'],
  ])('in %s: %s', (language, printed) => {
    expect(names([lan], '', language)).toBe(printed)
  })

  it('have no comma in an inverted name, but initials', () => {
    expect(names([lan], 'name-as-sort-order="all" initialize-with=". "', 'zh-CN')).toBe('Lan B.')
  })

  it('show by the script of the family name alone', () => {
    expect(names([{ family: '王', given: 'Ming' }], '')).toBe('王 Ming')
  })
})

describe('the short form in the order of a list', () => {
  it('has the particle behind the name if that is demoted', () => {
    const gogh: Name = { family: 'Gogh', 'non-dropping-particle': 'van', given: 'Vincent' }
    expect(names([gogh], 'form="short" name-as-sort-order="all"')).toBe('Gogh, van')
    expect(names([gogh], 'form="short"')).toBe('van Gogh')
  })
})

describe('the last name behind an ellipsis', () => {
  it('stands for two names left out at least, of the shortest list that is cut', () => {
    const five = [...'ABCDE'].map((family): Name => ({ family }))
    expect(names(five, 'et-al-min="4" et-al-use-first="3" et-al-use-last="true"')).toBe('A, B, … E')
    expect(names(five, 'et-al-min="2" et-al-use-first="1" et-al-use-last="true"')).toBe('E')
    expect(names(five, 'et-al-min="1" et-al-use-first="1" et-al-use-last="true"')).toBe('A, B, C, D, and E')
  })
})

describe('the word for and', () => {
  const list = (locale: string, and: string): string => {
    const style = styleOf(
      `<locale><terms>${locale}</terms></locale><citation><layout/></citation>`,
      `<layout><names variable="author"><name and="${and}"/></names></layout>`,
    )
    const items: Item[] = [{ id: 'a', type: 'book', author: [...'ABC'].map((family) => ({ family })) }]
    const [only] = createProcessor({ style, locale: () => undefined, items }).bibliography()
    return text.entry(only?.content ?? [])
  }

  it('is always & as a symbol', () => {
    expect(list('<term name="and" form="symbol">/</term>', 'symbol')).toBe('A, B, & C')
  })

  it('is part of the word behind it in Hebrew', () => {
    expect(list('<term name="and">ו</term>', 'text')).toBe('A, BוC')
  })
})

// As citeproc-js has it.
it('names an editor who is the translator once only where the style asks for these two', () => {
  const james: readonly Name[] = [{ family: 'Strachey', given: 'James' }]
  const list = (variables: string): string =>
    entry(`<names variable="${variables}" delimiter=", "><name/><label form="short" prefix=" "/></names>`, {
      editor: james,
      translator: james,
    })
  expect(list('editor translator')).toBe('James Strachey ed. & trans.')
  expect(list('editor director translator')).toBe('James Strachey ed., James Strachey trans.')
})

// As citeproc-js has it.
it('sets a suffix in the style’s way, though the given name is shown in full', () => {
  const style = styleOf(
    `<citation disambiguate-add-givenname="true"><layout><names variable="author"><name form="short"/></names></layout></citation>`,
    '<layout><names variable="author"><name name-as-sort-order="all" sort-separator=" " initialize-with=""/></names></layout>',
  )
  const items = ['Robert', 'Richard'].map((given) => {
    const author = [{ family: 'Doe', given, suffix: 'Jr.' }]
    return { id: given, type: 'book' as const, author }
  })
  const processor = createProcessor({ style, ...chooseLocale(undefined), items })
  expect(processor.bibliography().map(({ content }) => text.entry(content))).toEqual([
    'Doe Robert Jr',
    'Doe Richard Jr',
  ])
})

// As citeproc-js has it.
it('tells people apart by initials alone where the rule says so, though the style has none', () => {
  const style = styleOf(
    `<citation disambiguate-add-givenname="true" givenname-disambiguation-rule="all-names-with-initials"><layout delimiter="; ">
      <names variable="author"><name form="short"/></names></layout></citation>`,
  )
  const items: Item[] = ['Meggen', 'Ann'].map((given) => ({
    id: given,
    type: 'book',
    author: [{ family: 'Walsh', given }],
  }))
  const processor = createProcessor({ style, ...chooseLocale(undefined), items })
  processor.setClusters([{ id: 'c', cites: items.map(({ id }) => ({ id })) }])
  expect(processor.clusters().map(({ content }) => text.entry(content))).toEqual(['M Walsh; A Walsh'])
})

// As citeproc-js has it.
it.each([
  ['738', 'pp.'],
  ['1', 'p.'],
  ['738 pages', 'p.'],
  ['xviii, 738 pages', 'pp.'],
])('the label of %j pages is %j', (pages, label) => {
  const fields = { 'number-of-pages': pages }
  expect(entry('<label variable="number-of-pages" form="short"/>', fields)).toBe(label)
})
