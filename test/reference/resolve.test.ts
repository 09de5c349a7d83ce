import { describe, expect, it } from 'vitest'
import { type Identifier, shownIdentifier } from '../../src/identifier/identifier.js'
import type { Item } from '../../src/item/item.js'
import { CitewrightError } from '../../src/problem.js'
import { parseReferences } from '../../src/reference/list.js'
import { resolveReferences } from '../../src/reference/resolve.js'
import type { Reference } from '../../src/reference/types.js'

const WATSON =
  'Watson, J. D., & Crick, F. H. C. (1953). Molecular structure of nucleic acids. Nature, 171. doi:10.1038/171737a0 Accessed 4 May 2020.'

const RECORD: Item = {
  id: 'https://doi.org/10.1038/171737a0',
  type: 'article-journal',
  title: 'Molecular Structure of Nucleic Acids: A Structure for Deoxyribose Nucleic Acid',
  author: [
    { family: 'Watson', given: 'J. D.' },
    { family: 'Crick', given: 'F. H. C.' },
  ],
  issued: { 'date-parts': [[1953, 4]] },
  'container-title': 'Nature',
  volume: '171',
  issue: '4356',
  page: '737-738',
  DOI: '10.1038/171737a0',
}

async function resolved(text: string, record: Partial<Item>) {
  const [reference] = await resolveReferences(parseReferences(text), async () => ({ ...RECORD, ...record }))
  if (reference === undefined) throw new Error('no reference')
  return reference
}

describe('resolveReferences', () => {
  it("fills and corrects what was read by the DOI's record, under the reference's own id", async () => {
    const [read] = parseReferences(WATSON)
    const { item, warnings } = await resolved(WATSON, {})
    expect(item).toMatchObject({ title: RECORD.title, issue: '4356', page: '737-738', id: read?.item.id })
    expect(warnings).toEqual([])
  })

  it('keeps what only the reference says', async () => {
    expect((await resolved(WATSON, {})).item.accessed).toEqual({ 'date-parts': [[2020, 5, 4]] })
  })

  it('warns of another year and names both', async () => {
    const { item, warnings } = await resolved(WATSON, { issued: { 'date-parts': [[1974]] } })
    expect(warnings).toMatchObject([{ code: 'RECORD_DISAGREES', path: 'issued' }])
    expect(warnings[0]?.message).toMatch(/"1953".*10\.1038\/171737a0.*"1974"/)
    expect(item.issued).toEqual({ 'date-parts': [[1974]] })
  })

  it('takes the online and the print year of one article for the same', async () => {
    expect((await resolved(WATSON, { issued: { 'date-parts': [[1954]] } })).warnings).toEqual([])
  })

  it('keeps the reference where title and author show that the DOI is of another work', async () => {
    const { item, warnings } = await resolved(WATSON, { title: 'The kinetics of yeast', author: [{ family: 'Roe' }] })
    expect(item.title).toBe('Molecular structure of nucleic acids')
    expect(warnings.map((warning) => warning.path)).toEqual(['title', 'author[0]'])
    expect(warnings[0]?.message).toContain('another work')
  })

  it('does not take a particle, an acronym or a subtitle for a disagreement', async () => {
    const text = 'WHO. (2003). Diet and disease. WHO Press. doi:10.1000/182'
    const record = {
      title: 'Diet and disease: report of a consultation',
      author: [{ literal: 'World Health Organization' }],
      issued: { 'date-parts': [[2003]] },
    } as const
    expect((await resolved(text, record)).warnings).toEqual([])
  })

  it('leaves a reference as it is when its record cannot be had, and says why', async () => {
    const references = parseReferences(`1. ${WATSON}\n2. Roe, R. (2001). A title. Journal, 3(2), 1-9.`)
    const results = await resolveReferences(references, async () => {
      throw new CitewrightError('DOI_NOT_FOUND', 'No such DOI.')
    })
    expect(results.map((result) => result.item)).toEqual(references.map((reference) => reference.item))
    expect(results.map((result) => result.warnings.map((warning) => warning.code))).toEqual([
      ['RECORD_UNAVAILABLE'],
      [],
    ])
  })

  it('asks for a PMID where there is no DOI, and for the ISBN of a book', async () => {
    const asked: string[] = []
    const find = async (identifier: Identifier) => {
      asked.push(shownIdentifier(identifier))
      return { item: { ...RECORD, DOI: '10.1000/found' }, warnings: [] }
    }
    const texts = [
      'Watson, J. D. (1953). Molecular structure of nucleic acids. Nature, 171(4356), 737–738. PMID: 13054692',
      'Watson, J. D. (1953). Molecular structure of nucleic acids. Nature, 171(4356), 737–738.',
    ]
    const references = texts.flatMap((text) => parseReferences(text))
    const nobody = async (): Promise<Item> => Promise.reject(new Error('not asked'))
    const [found, without] = await resolveReferences(references, nobody, find)
    expect(asked).toEqual(['PMID 13054692'])
    expect(found?.item).toMatchObject({ DOI: '10.1000/found', PMID: '13054692', 'container-title': 'Nature' })
    expect(without).toBe(references[1])
    expect(await resolveReferences(references, nobody)).toEqual(references)

    const book: Item = { id: 'b', type: 'book', title: 'A book', ISBN: '978-0-306-40615-7' }
    const chapter: Item = { ...book, type: 'chapter' }
    const items = [book, chapter].map((item): Reference => ({ ...(references[1] as Reference), item }))
    await resolveReferences(items, nobody, find)
    expect(asked).toEqual(['PMID 13054692', 'ISBN 9780306406157'])
  })

  it('asks once for equal DOIs, at most three at a time, and keeps the order', async () => {
    const list = Array.from(
      { length: 20 },
      (_, n) => `${n + 1}. Doe J. Title ${n % 10}. J Tests. 2001;1(2):3-4. doi:10.1000/${n % 10}`,
    )
    const asked: string[] = []
    let flying = 0
    let most = 0
    const results = await resolveReferences(parseReferences(list.join('\n')), async (doi) => {
      asked.push(doi)
      flying += 1
      most = Math.max(most, flying)
      await new Promise((resolve) => setTimeout(resolve, 1))
      flying -= 1
      return {
        ...RECORD,
        id: doi,
        title: `Title ${doi.slice(-1)}`,
        author: [{ family: 'Doe' }],
        issued: { 'date-parts': [[2001]] },
        DOI: doi,
      }
    })
    expect(asked).toHaveLength(10)
    expect(most).toBe(3)
    expect(results.map((result) => result.item.title)).toEqual(list.map((_, n) => `Title ${n % 10}`))
  })
})
