import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/item/item.js'
import { parseReference } from '../../src/reference/parse.js'

const WATSON: Partial<Item> = {
  type: 'article-journal',
  author: [
    { family: 'Watson', given: 'J. D.' },
    { family: 'Crick', given: 'F. H. C.' },
  ],
  issued: { 'date-parts': [[1953]] },
  'container-title': 'Nature',
  volume: '171',
  issue: '4356',
  DOI: '10.1038/171737a0',
}

/** The same works as the manuals would print them: APA 7, MLA 9, CMOS 18 and the NLM's Citing Medicine 2. */
const STYLES: readonly (readonly [style: string, text: string, item: Partial<Item>])[] = [
  [
    'APA, article',
    'Watson, J. D., & Crick, F. H. C. (1953). Molecular structure of nucleic acids: A structure for deoxyribose nucleic acid. Nature, 171(4356), 737–738. https://doi.org/10.1038/171737a0',
    {
      ...WATSON,
      title: 'Molecular structure of nucleic acids: A structure for deoxyribose nucleic acid',
      page: '737-738',
    },
  ],
  [
    'MLA, article',
    'Watson, J. D., and F. H. C. Crick. “Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid.” Nature, vol. 171, no. 4356, 1953, pp. 737–38, https://doi.org/10.1038/171737a0.',
    { ...WATSON, title: 'Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid' },
  ],
  [
    'Chicago, article',
    'Watson, J. D., and F. H. C. Crick. “Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid.” Nature 171, no. 4356 (1953): 737–38. https://doi.org/10.1038/171737a0.',
    { ...WATSON, title: 'Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid' },
  ],
  [
    'Vancouver, article',
    'Watson JD, Crick FHC. Molecular structure of nucleic acids: a structure for deoxyribose nucleic acid. Nature. 1953;171(4356):737-8. doi: 10.1038/171737a0',
    { ...WATSON, title: 'Molecular structure of nucleic acids: a structure for deoxyribose nucleic acid' },
  ],
]

describe('parseReference', () => {
  it.each(STYLES)('%s', (_, text, item) => {
    const reference = parseReference(text)
    expect(reference.item).toMatchObject(item)
    expect(reference.item.note).toBeUndefined()
    expect(reference.confidence).toBeGreaterThan(0.8)
  })

  it.each(['1. ', '2.', '[1] ', '*[1] ', '(7) ', '3) ', '¹ ', '• ', '- ', '* ', '12\t', '^ ', '[Wat53] '])(
    'drops the marker %j',
    (marker) => {
      const [, text] = STYLES[3] ?? ['', '']
      expect(parseReference(marker + text).item).toEqual(parseReference(text).item)
    },
  )

  it('parts a title that is glued to its journal', () => {
    const { item } = parseReference(
      'Miller L, Riddle M. Interpersonal Psychotherapy for Adolescents: Evidence-Based Case StudyEvid Based Pract Child Adolesc Ment Health. 2016;1(4):159-175. doi:10.1080/23794925.2016.1247679',
    )
    expect(item.title).toBe('Interpersonal Psychotherapy for Adolescents: Evidence-Based Case Study')
    expect(item['container-title']).toBe('Evid Based Pract Child Adolesc Ment Health')
  })

  it.each([
    ['given names first', 'Jane Doe and Richard Roe. On roofs. Journal of Roofs, 3(2):1-9, 2001.', ['Doe', 'Roe']],
    [
      'an order that changes',
      'Doe, Jane, and Richard Roe. “On Roofs.” Journal of Roofs 3, no. 2 (2001): 1–9.',
      ['Doe', 'Roe'],
    ],
    ['bare initials', 'Doe JA, Roe R, et al. On roofs. J Roofs. 2001;3(2):1-9.', ['Doe', 'Roe']],
    ['particles', 'van Dyke, A., & de la Cruz, B. (2001). On roofs. Journal of Roofs, 3(2), 1–9.', ['Dyke', 'Cruz']],
  ])('reads authors with %s', (_, text, families) => {
    const { author = [] } = parseReference(text).item
    expect(author.map((name) => ('family' in name ? name.family?.split(' ').at(-1) : name))).toEqual(families)
  })

  it.each([
    ['an article number', 'Doe J., Roe R., JINST 9 (2014) P09007', { volume: '9', page: 'P09007' }],
    ['a count of pages', 'Doe, J. (1999). The roof. London: Example Press. 561 p.', { 'number-of-pages': '561' }],
    ['an edition', 'Doe, J. (1999). The roof (2nd ed.). London: Example Press.', { edition: '2' }],
    ['a year with a letter', 'Doe, J. (1999a). The roof. London: Example Press.', { 'year-suffix': 'a' }],
  ])('reads %s', (_, text, fields) => {
    expect(parseReference(text).item).toMatchObject(fields)
  })

  // CMOS 18, 13.107: only the first name of a list is inverted.
  it.each([
    [
      'initials',
      'Browne, W. J., S. V. Subramanian, K. Jones, and H. Goldstein. 2005. On roofs. Journal of Roofs 3:1-9.',
    ],
    [
      'names written out',
      'Browne, William J., Sankaran V. Subramanian, Kelvyn Jones, and Harvey Goldstein. “On Roofs.” Journal of Roofs 3 (2005): 1–9.',
    ],
  ])('gives each author of a list whose order changes the own given names: %s', (_, text) => {
    const { author = [] } = parseReference(text).item
    expect(author.map((name) => ('family' in name ? `${name.family}, ${name.given?.charAt(0)}` : name))).toEqual([
      'Browne, W',
      'Subramanian, S',
      'Jones, K',
      'Goldstein, H',
    ])
  })

  it('says of each field how sure it is', () => {
    const [, text] = STYLES[3] ?? ['', '']
    const { item, fieldConfidence } = parseReference(text)
    const read = Object.keys(item).filter((field) => field !== 'id' && field !== 'type')
    expect(Object.keys(fieldConfidence).sort()).toEqual(read.sort())
    for (const sure of Object.values(fieldConfidence)) expect(sure).toBeGreaterThan(0.9)
  })

  it('is not sure of a text that is no reference', () => {
    const { confidence, warnings, item } = parseReference('We thank the two reviewers.')
    expect(confidence).toBeLessThan(0.4)
    expect(warnings.map(({ code }) => code)).toEqual(['REFERENCE_UNPARSED'])
    expect(JSON.stringify(item)).toContain('thank the two reviewers')
  })
})
