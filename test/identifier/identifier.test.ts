import { describe, expect, test } from 'vitest'
import { readIdentifier, shownIdentifier } from '../../src/identifier/identifier.js'

describe('readIdentifier', () => {
  test.each([
    ['PMID: 31209238', 'pmid', '31209238'],
    ['pmid 0031209238', undefined, ''],
    ['PMID:012345', 'pmid', '12345'],
    ['PubMed ID: 12345', 'pmid', '12345'],
    ['https://pubmed.ncbi.nlm.nih.gov/31209238/', 'pmid', '31209238'],
    ['https://www.ncbi.nlm.nih.gov/pubmed/31209238?dopt=Abstract', 'pmid', '31209238'],
    ['PMC6613236', 'pmcid', 'PMC6613236'],
    ['PMCID: PMC6613236.1', 'pmcid', 'PMC6613236'],
    ['arXiv:2101.00001', 'arxiv', '2101.00001'],
    ['arXiv: 1501.00001v2 [cs.CL]', 'arxiv', '1501.00001'],
    ['arxiv:math.GT/0309136', 'arxiv', 'math/0309136'],
    ['arXiv:hep-th/9901001v3', 'arxiv', 'hep-th/9901001'],
    ['https://arxiv.org/abs/2101.00001v1', 'arxiv', '2101.00001'],
    ['https://arxiv.org/pdf/2101.00001.pdf', 'arxiv', '2101.00001'],
    // The ISBN Users' Manual's example, and the same with dashes of other kinds.
    ['ISBN 978-92-95055-12-4', 'isbn', '9789295055124'],
    ['978–92–95055–12–4', 'isbn', '9789295055124'],
    ['978 92 95055 12 4', 'isbn', '9789295055124'],
    ['ISBN-10: 0-306-40615-2', 'isbn', '9780306406157'],
    ['0306406152', 'isbn', '9780306406157'],
    ['0-8044-2957-X', 'isbn', '9780804429573'],
    ['ISBN 978-92-95055-12-5', 'isbn', '9789295055125'],
    ['0306406153', undefined, ''],
    ['12345', undefined, ''],
    ['PMID', undefined, ''],
    ['arXiv:2101.1', undefined, ''],
    ['https://arxiv.org/list/cs/recent', undefined, ''],
    ['Doe J. PMID: 31209238', undefined, ''],
    ['1984-1985 12 34', undefined, ''],
    ['2020-01-01', undefined, ''],
  ])('%s', (text, kind, value) => {
    expect(readIdentifier(text)).toEqual(kind === undefined ? undefined : { kind, value })
  })

  test('is named in messages as people write it', () => {
    const texts = ['pmid:12345', 'PMC123', 'arXiv:2101.00001', '9789295055124']
    expect(texts.map((text) => shownIdentifier(readIdentifier(text) ?? { kind: 'isbn', value: '' }))).toEqual([
      'PMID 12345',
      'PMC123',
      'arXiv:2101.00001',
      'ISBN 9789295055124',
    ])
  })
})
