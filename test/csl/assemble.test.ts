import { describe, expect, it } from 'vitest'
import { entry } from './entry.js'

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
