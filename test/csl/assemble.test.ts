import { describe, expect, it } from 'vitest'
import { createProcessor } from '../../src/csl/create-processor.js'
import type { Item } from '../../src/item/item.js'
import { html } from '../../src/output/html.js'
import { text } from '../../src/output/text.js'
import { chooseLocale } from '../../src/style/locales.js'
import { entry, styleOf } from './entry.js'

// The values are those that citeproc-js prints.
describe('punctuation and quotation marks', () => {
  const quoted = (title: string): string =>
    entry('<text variable="title" quotes="true" suffix="."/>', { title }, 'html')

  it.each([
    ['foo ‘bar’', '“foo ‘bar.’”'],
    ['‘foo “bar”’', '“‘foo “bar.”’”'],
    ['say “hello”', '“say ‘hello.’”'],
    ['the dogs’', '“the dogs’.”'],
  ])('of %j: %s', (title, printed) => {
    expect(quoted(title)).toBe(printed)
  })

  it('stand outside of a field’s own italics, and inside of the quotation marks', () => {
    expect(quoted('after the <i>Origin of Species</i>')).toBe('“after the <i>Origin of Species</i>.”')
    expect(quoted('<i>Is it?</i>')).toBe('“<i>Is it?</i>”')
  })

  it.each([
    ['<text macro="set" quotes="true"/>', '“<i>Walden</i>,” Knopf'],
    ['<text variable="title" font-style="italic" quotes="true"/>', '“<i>Walden,</i>” Knopf'],
  ])('stand outside of italics of an element within the quoted one: %s', (layout, printed) => {
    const group = `<group delimiter=", ">${layout}<text variable="publisher"/></group>`
    const macro = '<macro name="set"><text variable="title" font-style="italic"/></macro>'
    const style = styleOf(`<citation><layout/></citation>${macro}`, `<layout>${group}</layout>`)
    const items: Item[] = [{ id: 'a', type: 'book', title: 'Walden', publisher: 'Knopf' }]
    const [only] = createProcessor({ style, ...chooseLocale(undefined), items }).bibliography()
    expect(html.entry(only?.content ?? [])).toBe(printed)
  })
})

// The values are those that citeproc-js prints.
describe('a mark after quotation marks that are outside of the punctuation', () => {
  const british = '<locale><style-options punctuation-in-quote="false"/></locale>'
  const entryOf = (layout: string, title: string): string => {
    const style = styleOf(`${british}<citation><layout/></citation>`, `<layout>${layout}</layout>`)
    const items: Item[] = [{ id: 'a', type: 'book', title, publisher: 'Knopf' }]
    return createProcessor({ style, ...chooseLocale(undefined), items })
      .bibliography()
      .map(({ content }) => text.entry(content))
      .join()
  }
  const parted = '<group delimiter=". "><text variable="title" quotes="true"/><text variable="publisher"/></group>'

  it.each([
    [parted, 'Why?', '“Why?”. Knopf'],
    [parted, 'Plain', '“Plain”. Knopf'],
    [parted, 'End.', '“End.” Knopf'],
    ['<group suffix="."><text variable="title" quotes="true"/></group>', 'Why?', '“Why?”'],
    [parted, 'Who says “Why?”', '“Who says ‘Why?’” Knopf'],
    [parted.replace(/<text.*?>/, '<group>$&</group>'), 'Why?', '“Why?” Knopf'],
  ])('stays, unless it is the same or that of elements around: %s, %s', (layout, title, printed) => {
    expect(entryOf(layout, title)).toBe(printed)
  })
})

// The values are those that citeproc-js prints.
describe('a text of the style', () => {
  it.each([
    ['<text variable="title"/><text value=". "/><text variable="publisher"/>', 'Why?. Knopf'],
    ['<text variable="title" quotes="true"/><text value=". "/><text variable="publisher"/>', '“Why?”. Knopf'],
    ['<text variable="publisher" suffix=";"/><text value="."/>', 'Knopf;.'],
  ])('keeps its marks: %s', (layout, printed) => {
    expect(entry(layout, { title: 'Why?', publisher: 'Knopf' })).toBe(printed)
  })
})

describe('italics', () => {
  const italic = (title: string): string => entry('<text variable="title" font-style="italic"/>', { title }, 'html')

  it.each([
    ['活着', '活着'],
    ['온라인 수업', '온라인 수업'],
    ['活着 2', '<i>活着 2</i>'],
    ['Война и мир', '<i>Война и мир</i>'],
  ])('are not for Chinese, Japanese and Korean script alone: %s', (title, printed) => {
    expect(italic(title)).toBe(printed)
  })

  it('around more than a text stay', () => {
    expect(entry('<group font-style="italic"><text variable="title"/></group>', { title: '活着' }, 'html')).toBe(
      '<i>活着</i>',
    )
  })
})
