import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINK, type LinkKind, takeLinks } from '../../src/reference/links.js'
import { parseReference } from '../../src/reference/parse.js'

const taken = (text: string) => {
  const { text: rest, links } = takeLinks(text, [])
  return [links, rest.replaceAll(LINK, '@').replace(/\s+/g, ' ').trim()]
}

describe('takeLinks', () => {
  // ISBN Users' Manual, 7th edition, appendix 1: the check digits of 0-306-40615-2 and 978-0-306-40615-7.
  it.each([
    ['ISBN 0-306-40615-2.', '0-306-40615-2', '@.'],
    ['ISBN: 0 306 40615 2 (hbk)', '0-306-40615-2', '@ (hbk)'],
    ['ISBN-10: 097522980x;', '097522980X', '@;'],
    ['ISBN 978-0-306-40615-7', '978-0-306-40615-7', '@'],
    ['e-ISBN 9780306406157, 12 pp.', '9780306406157', '@, 12 pp.'],
    ['ISBN-13 978–0–306–40615–7', '978-0-306-40615-7', '@'],
    ['Bergen, 978-0-306-40615-7, 12 pp.', '978-0-306-40615-7', 'Bergen, @, 12 pp.'],
  ])('takes the ISBN of %j', (text, value, rest) => {
    expect(taken(text)).toEqual([[{ kind: 'ISBN', value }], rest])
  })

  it('takes an ISBN whose check digit is wrong for a note, and ten or thirteen other digits for nothing', () => {
    expect(taken('ISBN 0-306-40615-3.')).toEqual([[{ kind: 'note', value: 'ISBN 0-306-40615-3' }], '@.'])
    for (const text of ['tel. 0306406152', 'no. 9780306406158', '1234567890123'])
      expect(taken(text)).toEqual([[], text])
  })

  it.each([
    ['PMID: 13054692.', '13054692', '@.'],
    ['PubMed ID 13054692', '13054692', '@'],
    ['541, 321. [PubMed: 13054692]', '13054692', '541, 321. @'],
    ['PubMed PMID: 13054692;', '13054692', 'PubMed @;'],
  ])('takes the PMID of %j', (text, value, rest) => {
    expect(taken(text)).toEqual([[{ kind: 'PMID', value }], rest])
  })

  it.each([
    ['PMCID: PMC6613236.', '@.'],
    ['PMC6613236', '@'],
    ['[PMC6613236]', '@'],
    ['7(2). PMCID:PMC6613236', '7(2). @'],
  ])('takes the PMCID of %j', (text, rest) => {
    expect(taken(text)).toEqual([[{ kind: 'PMCID', value: 'PMC6613236' }], rest])
  })

  // Forms and archives: info.arxiv.org/help/arxiv_identifier.html
  it.each([
    ['arXiv:1501.00001v1', '1501.00001v1', '@'],
    ['arXiv:0706.0001 [hep-ph].', '0706.0001', '@.'],
    ['arXiv preprint arXiv:1409.0473', '1409.0473', '@'],
    ['CoRR, abs/1907.05774, 2019', '1907.05774', 'CoRR, @, 2019'],
    ['[arXiv:1209.3114]', '1209.3114', '@'],
    ['1706.03762 [cs.CL]', '1706.03762', '@'],
    ['hep-th/9901001', 'hep-th/9901001', '@'],
    ['arXiv:math.GT/0309136', 'math.GT/0309136', '@'],
    ['[quant-ph/0608197v2]', 'quant-ph/0608197v2', '@'],
    ['cs/0601001.', 'cs/0601001', '@.'],
  ])('takes the arXiv id of %j', (text, value, rest) => {
    expect(taken(text)).toEqual([[{ kind: 'arXiv', value }], rest])
  })

  it('takes no number for an arXiv id that has no such month or no label', () => {
    for (const text of ['arXiv:1513.00001', 'hep-th/9913001', 'pp. 1501.00001', 'cs/0661001'])
      expect(taken(text)).toEqual([[], text])
  })

  it('takes each identifier out of the text, wherever it stands', () => {
    const identifiers: readonly (readonly [LinkKind, string, string])[] = [
      ['ISBN', 'ISBN 978-0-306-40615-7', '978-0-306-40615-7'],
      ['PMID', 'PMID: 13054692', '13054692'],
      ['PMCID', 'PMC6613236', 'PMC6613236'],
      ['arXiv', 'arXiv:hep-th/9901001', 'hep-th/9901001'],
      ['URL', 'https://example.org/a', 'https://example.org/a'],
    ]
    const words = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', '(', ')'), maxLength: 20 })
    fc.assert(
      fc.property(words, words, fc.shuffledSubarray([...identifiers]), (before, behind, chosen) => {
        const text = `${before} ${chosen.map(([, written]) => written).join(' ; ')} ${behind}`
        const { text: rest, links } = takeLinks(text, [])
        expect(links).toEqual(chosen.map(([kind, , value]) => ({ kind, value })))
        expect(rest).not.toMatch(/\d/)
        expect(rest.split(LINK)).toHaveLength(chosen.length + 1)
      }),
    )
  })
})

describe('identifiers in a reference', () => {
  it('are in their own fields and no others', () => {
    const { item, fieldConfidence } = parseReference(
      'Roe R. On walls. Mar Biol. 1999;12(3):45-9. PMCID: PMC6613236; PMID: 31209238. ISBN 0-306-40615-2. arXiv:1501.00001v1 [hep-th]',
    )
    const identifiers = {
      PMCID: 'PMC6613236',
      PMID: '31209238',
      ISBN: '0-306-40615-2',
      archive: 'arXiv',
      archive_location: '1501.00001v1',
    }
    expect(item).toMatchObject(identifiers)
    expect(fieldConfidence).toMatchObject({ PMCID: 1, PMID: 1, ISBN: 1, archive: 1, archive_location: 1 })
    const { id, ...others } = item
    for (const field of Object.keys(identifiers)) delete others[field as keyof typeof others]
    expect(JSON.stringify(others)).not.toMatch(/PM|ISBN|arXiv|hep-th|6613236|31209238|0-306|1501/)
  })

  it('go to the note when there are more of a kind, or the check digit is wrong', () => {
    const { item } = parseReference(
      'Roe R. On walls. Example Press, Bergen, 1999. arXiv:1501.00001, arXiv:1501.00002. ISBN 0-306-40615-3.',
    )
    expect(item.archive_location).toBe('1501.00001')
    expect(item.ISBN).toBeUndefined()
    expect(item.note).toContain('1501.00002')
    expect(item.note).toContain('ISBN 0-306-40615-3')
  })
})
