import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibliography, CitewrightError, format, type Item, STYLE_NAMES } from '../src/index.js'

const emma: Item = {
  id: 'emma',
  type: 'book',
  title: 'Emma',
  author: [{ family: 'Austen', given: 'Jane' }],
  issued: { 'date-parts': [[1815]] },
}
const romola: Item = {
  id: 'romola',
  type: 'book',
  title: 'Romola',
  author: [{ family: 'Eliot', given: 'George' }],
  issued: { 'date-parts': [[1863]] },
}

function errorOf(act: () => unknown): CitewrightError {
  try {
    act()
  } catch (error) {
    if (error instanceof CitewrightError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('format', () => {
  it('gives a single item as its entry alone, in MLA and as text unless told otherwise', () => {
    expect(format(emma)).toBe('Austen, Jane. Emma. 1815.')
  })

  it('gives several items as a list in the order of the style', () => {
    expect(format([romola, emma], { style: 'apa', output: 'markdown' })).toBe(
      'Austen, J. (1815). *Emma*.\n\nEliot, G. (1863). *Romola*.',
    )
  })

  it('cites in the text, with a locator', () => {
    expect(format(emma, { style: 'apa', kind: 'in-text', locator: '12' })).toBe('(Austen, 1815, p. 12)')
    expect(format(emma, { style: 'apa', kind: 'in-text', locator: '3', label: 'chapter' })).toBe(
      '(Austen, 1815, Chapter 3)',
    )
    expect(format(emma, { style: 'mla', kind: 'in-text', locator: '12' })).toBe('(Austen 12)')
  })

  it('cites several items in one citation', () => {
    expect(format([emma, romola], { style: 'apa', kind: 'in-text' })).toBe('(Austen, 1815; Eliot, 1863)')
  })

  it('writes a full note first and a short one later', () => {
    expect(format(emma, { style: 'chicago', kind: 'note', locator: '12' })).toBe('Jane Austen, Emma (1815), 12.')
    expect(format(emma, { style: 'chicago', kind: 'short-note', locator: '12' })).toBe('Austen, Emma, 12.')
  })

  it('takes a CSL style as XML', () => {
    const xml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>Titles</title><id>titles</id><updated>2026-01-01T00:00:00Z</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout><text variable="title" font-weight="bold"/></layout></bibliography></style>`
    expect(format(emma, { style: xml, output: 'html' })).toBe('<b>Emma</b>')
  })

  it('gives nothing for no items', () => {
    expect(format([])).toBe('')
  })

  it('does not mix up two calls', () => {
    const before = format([emma, romola], { style: 'apa' })
    format([{ ...emma, title: 'Another' }], { style: 'apa', kind: 'in-text' })
    expect(format([emma, romola], { style: 'apa' })).toBe(before)
  })

  it.each([
    ['an unknown style', { style: 'harvrad' }, 'STYLE_UNKNOWN', /"harvrad"; use one of mla/],
    ['XML that is no CSL', { style: '<style>' }, 'STYLE_INVALID', /check its XML/],
    ['an unknown output', { output: 'docx' as 'text' }, 'OPTION_INVALID', /output is "docx"; use one of text/],
    ['an unknown kind', { kind: 'footnote' as 'note' }, 'OPTION_INVALID', /kind is "footnote"/],
    [
      'an unknown label',
      { kind: 'in-text', locator: '1', label: 'scroll' as 'page' },
      'OPTION_INVALID',
      /label is "scroll"/,
    ],
    ['a locator without a citation', { locator: '12' }, 'OPTION_INVALID', /set kind to "in-text"/],
  ] as const)('refuses %s', (_case, options, code, message) => {
    const error = errorOf(() => format(emma, options))
    expect(error.code).toBe(code)
    expect(error.message).toMatch(message)
  })

  it('names every problem of every item at once', () => {
    const error = errorOf(() =>
      format([
        { ...emma, type: 'tome' },
        { ...romola, author: 'George Eliot' },
      ] as unknown as Item[]),
    )
    expect(error.code).toBe('ITEM_INVALID')
    expect(error.message).toMatch(/\[0\]\.type.*\[1\]\.author/s)
  })

  it('refuses two items with one id', () => {
    expect(errorOf(() => format([emma, { ...romola, id: 'emma' }])).message).toMatch(/\[1\]\.id: "emma" stands twice/)
  })
})

describe('bibliography', () => {
  it('keys each entry by the id of its item', () => {
    const { entries, warnings } = bibliography([romola, emma], { style: 'mla' })
    expect(entries).toEqual([
      { id: 'emma', text: 'Austen, Jane. Emma. 1815.' },
      { id: 'romola', text: 'Eliot, George. Romola. 1863.' },
    ])
    expect(warnings).toEqual([])
  })

  it('renders the others when one item is no item, and says so', () => {
    const { entries, warnings } = bibliography([emma, null, romola] as unknown as Item[])
    expect(entries.map((entry) => entry.id)).toEqual(['emma', 'romola'])
    expect(warnings).toMatchObject([{ code: 'ITEM_PROBLEM', path: '[1]' }])
  })

  it('survives ids that are names of the language', () => {
    const items = ['__proto__', 'constructor', 'toString'].map((id) => ({ ...emma, id, title: id }))
    expect(
      bibliography(items)
        .entries.map((entry) => entry.id)
        .sort(),
    ).toEqual(['__proto__', 'constructor', 'toString'])
  })
})

describe('hostile items', () => {
  const payload = `<script>alert(1)</script><img src=x onerror="alert(2)"><b onmouseover='alert(3)'>x</b>`

  it.each(STYLE_NAMES)('are inert as HTML in %s', (style) => {
    const item: Item = {
      ...emma,
      type: 'webpage',
      title: payload,
      'container-title': payload,
      author: [{ family: payload, given: payload }],
      publisher: payload,
      URL: `https://example.org/"><script>`,
    }
    const html = format(item, { style, output: 'html' })
    expect(html).toMatch(/script/i)
    expect(
      html.replace(/<\/?(?:i|b|sup|sub)>|<\/span>|<span style="(?:font-style:normal|font-variant:small-caps);">/g, ''),
    ).not.toMatch(/[<>]/)
  })

  const TEXT = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('', ' ', '"', '<i>', '</i>', '<i>a', '“', 'a: b', '?', '…', payload),
  )
  const ITEM = fc.record({
    id: fc.constant('x'),
    type: fc.constantFrom('webpage', 'book', 'article-journal', 'thesis', 'report', 'dataset', 'chapter'),
    title: TEXT,
    author: fc.array(fc.oneof(fc.record({ family: TEXT, given: TEXT }), fc.record({ literal: TEXT })), {
      maxLength: 3,
    }),
    'container-title': TEXT,
    publisher: TEXT,
    page: TEXT,
    volume: TEXT,
    URL: TEXT,
    issued: fc.record({ 'date-parts': fc.constant([[2020]]) }),
  })

  it('never break a list', () => {
    fc.assert(
      fc.property(ITEM, fc.constantFrom(...STYLE_NAMES), (item, style) => {
        const { text } = bibliography([item as Item, emma], { style, output: 'html' })
        expect(text).toContain('Emma')
        expect(text).not.toMatch(/undefined|\[object/)
      }),
      { numRuns: 150 },
    )
  })
})
