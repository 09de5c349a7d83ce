import { describe, expect, it } from 'vitest'
import { LINK } from '../../src/reference/links.js'
import { prepare } from '../../src/reference/prepare.js'

describe('prepare', () => {
  it.each([
    ['a DOI with its label', 'Nature 171. doi: 10.1038/171737a0', [{ kind: 'DOI', value: '10.1038/171737a0' }]],
    [
      'an address without the stop behind it',
      'See https://example.org/a_(b).',
      [{ kind: 'URL', value: 'https://example.org/a_(b)' }],
    ],
    ['an address without a scheme', 'www.example.org/a', [{ kind: 'URL', value: 'http://www.example.org/a' }]],
    [
      'PubMed numbers',
      'PMID: 12345678 PMC123456',
      [
        { kind: 'PMID', value: '12345678' },
        { kind: 'PMCID', value: 'PMC123456' },
      ],
    ],
    [
      'arXiv numbers, new and old',
      '[arXiv:1402.2657] hep-th/9802109',
      [
        { kind: 'arXiv', value: '1402.2657' },
        { kind: 'arXiv', value: 'hep-th/9802109' },
      ],
    ],
    ['an ISBN', 'ISBN 978-3-16-148410-0', [{ kind: 'ISBN', value: '978-3-16-148410-0' }]],
  ])('takes out %s', (_, raw, links) => {
    const prepared = prepare(raw)
    expect(prepared.links).toEqual(links)
    expect(prepared.text.split(LINK)).toHaveLength(links.length + 1)
  })

  it.each([
    ['ligatures', 'ﬁne ﬂow', 'fine flow'],
    ['soft hyphens', 'con\u00ADtrol', 'control'],
    ['hyphens at a line end', 'con-\ntrolled', 'controlled'],
    ['entities', 'Smith &amp; Doe &#8211; 1999', 'Smith & Doe – 1999'],
    ['tags', '<i>Nature</i> <b>171</b>', 'Nature 171'],
    ['odd spaces', 'a\u00A0b\t c', 'a b c'],
  ])('mends %s', (_, raw, text) => {
    expect(prepare(raw).text).toBe(text)
  })
})
