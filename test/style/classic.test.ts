import { describe, expect, it } from 'vitest'
import { format, type Item } from '../../src/index.js'

/** The lines of the sample's own cite box are in test/sample.test.ts; here is what is left of them when a page tells less. */
describe('classic snippets of pages that tell little', () => {
  const page: Item = {
    id: 'p',
    type: 'webpage',
    title: 'Slow tides',
    custom: { 'document-title': 'Slow Tides | Harbour Light' },
    publisher: 'Fjord Press',
    'container-title': 'Harbour Light',
    issued: { 'date-parts': [[2013, 3, 7]] },
    accessed: { 'date-parts': [[2022, 5, 23]] },
    URL: 'https://harbour.example/tides',
  }
  const without = (...fields: readonly string[]): Item =>
    Object.fromEntries(Object.entries(page).filter(([field]) => !fields.includes(field))) as unknown as Item
  const line = (style: string, ...fields: readonly string[]) =>
    format(without(...fields), { style: `classic-${style}` })

  it('without who made them', () => {
    expect(line('mla', 'publisher')).toBe(
      '“Slow Tides | Harbour Light”. Harbour Light, 7 Mar. 2013, https://harbour.example/tides Accessed 23 May. 2022.',
    )
    expect(line('apa', 'publisher')).toBe(
      'Slow Tides | Harbour Light. (2013, March 7). Retrieved from https://harbour.example/tides',
    )
    expect(line('chicago', 'publisher')).toBe(
      '"Slow Tides | Harbour Light." Last modified March 7, 2013. Accessed May 23, 2022. https://harbour.example/tides',
    )
  })

  it('without a date', () => {
    expect(line('mla', 'issued', 'accessed')).toBe(
      'Fjord Press. “Slow Tides | Harbour Light”. Harbour Light, https://harbour.example/tides',
    )
    expect(line('apa', 'issued', 'accessed')).toBe(
      'Fjord Press. (n.d.). Slow Tides | Harbour Light. Retrieved from https://harbour.example/tides',
    )
    expect(line('chicago', 'issued', 'accessed')).toBe(
      'Fjord Press. "Slow Tides | Harbour Light." https://harbour.example/tides',
    )
  })

  it('without an address', () => {
    expect(line('mla', 'URL')).toBe(
      'Fjord Press. “Slow Tides | Harbour Light”. Harbour Light, 7 Mar. 2013. Accessed 23 May. 2022.',
    )
    expect(format({ ...without('URL'), DOI: '10.5555/12' }, { style: 'classic-apa' })).toBe(
      'Fjord Press. (2013, March 7). Slow Tides | Harbour Light. Retrieved from https://doi.org/10.5555/12',
    )
  })

  it('with a title of their own alone', () => {
    expect(line('mla', 'custom', 'publisher', 'container-title', 'issued', 'accessed', 'URL')).toBe('“Slow tides”.')
    expect(line('chicago', 'custom', 'publisher', 'container-title', 'issued', 'accessed', 'URL')).toBe('"Slow tides."')
  })
})
