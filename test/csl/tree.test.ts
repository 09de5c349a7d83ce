import { describe, expect, it } from 'vitest'
import { createProcessor, type IndependentStyle, parseStyle } from '../../src/csl/index.js'
import type { Processor } from '../../src/csl/processor.js'
import type { Formatted, Node } from '../../src/csl/tree.js'
import { format, type Item } from '../../src/index.js'
import { html } from '../../src/output/html.js'

function processorOf(layout: string, items: readonly Item[], origins = false): Processor {
  const style = parseStyle(`<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
    <info><title/><id/></info>
    <citation><layout delimiter="; ">${layout}</layout></citation>
    <bibliography><layout>${layout}</layout></bibliography>
  </style>`)
  return createProcessor({ style: style as IndependentStyle, locale: () => undefined, items, origins })
}

describe('links (CSL 1.0.2, Appendix VI)', () => {
  const entry = (layout: string, fields: Partial<Item>): string => {
    const [first] = processorOf(layout, [{ id: 'a', type: 'book', ...fields }]).bibliography()
    return html.entry(first?.content ?? [])
  }

  it.each([
    [
      'an identifier printed as an address is a link with all of the address',
      '<text variable="DOI" prefix="https://doi.org/"/>',
      { DOI: '10.1000/182' },
      '<a href="https://doi.org/10.1000/182">https://doi.org/10.1000/182</a>',
    ],
    [
      'other affixes are not in the link',
      '<text variable="DOI" prefix="Available from: https://doi.org/" suffix="."/>',
      { DOI: '10.1000/182' },
      'Available from: <a href="https://doi.org/10.1000/182">https://doi.org/10.1000/182</a>.',
    ],
    [
      'a bare identifier leads to its resolver',
      '<text variable="DOI" prefix="doi: "/>',
      { DOI: '10.1000/182' },
      'doi: <a href="https://doi.org/10.1000/182">10.1000/182</a>',
    ],
    [
      'PubMed',
      '<text variable="PMID" prefix="PMID: "/>',
      { PMID: '12345' },
      'PMID: <a href="https://www.ncbi.nlm.nih.gov/pubmed/12345">12345</a>',
    ],
    [
      'PubMed Central',
      '<text variable="PMCID"/>',
      { PMCID: 'PMC12345' },
      '<a href="https://www.ncbi.nlm.nih.gov/pmc/articles/PMC12345">PMC12345</a>',
    ],
    [
      'a URL is its own target',
      '<text variable="URL" prefix="&lt;" suffix="&gt;"/>',
      { URL: 'https://a.example/b' },
      '&lt;<a href="https://a.example/b">https://a.example/b</a>&gt;',
    ],
    ['what is no web address is text', '<text variable="URL"/>', { URL: 'javascript:alert(1)' }, 'javascript:alert(1)'],
    [
      'marks that mean something in an address are encoded (DOI Handbook, 2.5.2.4)',
      '<text variable="DOI"/>',
      { DOI: '10.1002/(SICI)8<949::AID#1>3.0' },
      '<a href="https://doi.org/10.1002/(SICI)8%3C949::AID%231%3E3.0">10.1002/(SICI)8&lt;949::AID#1&gt;3.0</a>',
    ],
  ] as const)('%s', (_what, layout, fields, expected) => {
    expect(entry(layout, fields)).toBe(expected)
  })
})

describe('origins', () => {
  const items: readonly Item[] = [
    { id: 'a', type: 'book', title: 'Emma' },
    { id: 'b', type: 'book', title: 'Romola' },
  ]
  const origins = (content: Formatted): readonly string[] =>
    content.flatMap((node: Node): readonly string[] =>
      node.kind !== 'text' ? origins(node.children) : [`${node.text}=${node.origin?.item}/${node.origin?.variable}`],
    )

  it('name the item of each cite, and none for what the style puts between them', () => {
    const content = processorOf('<text variable="title"/>', items, true).preview({ cites: [{ id: 'b' }, { id: 'a' }] })
    expect(origins(content)).toEqual(['Romola=b/title', '; =undefined/undefined', 'Emma=a/title'])
  })

  it('are in the output json', () => {
    const tree = format(items, { style: 'apa', kind: 'in-text', output: 'json' })
    expect(tree).toContain('"origin":{"item":"a","variable":"title"}')
    expect(tree).toContain('"origin":{"item":"b","variable":"title"}')
  })
})
