import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CitewrightError, cite, citeAll, type Item } from '../src/index.js'

const emma: Item = {
  id: 'emma',
  type: 'book',
  title: 'Emma',
  author: [{ family: 'Austen', given: 'Jane' }],
  issued: { 'date-parts': [[1815]] },
}
const sample = readFileSync(new URL('../fixtures/sample-page.html', import.meta.url))

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof CitewrightError) return error.code
  throw new Error(`expected a CitewrightError, got ${String(error)}`)
}

describe('cite', () => {
  it('gives the citations of an item in the three styles', async () => {
    const citation = await cite(emma)
    expect([citation.mla, citation.apa]).toEqual(['Austen, Jane. Emma. 1815.', 'Austen, J. (1815). Emma.'])
    expect(citation.chicago).toBe('Austen, Jane. Emma. 1815.')
    expect(citation.format('apa', { kind: 'in-text', locator: '12', output: 'html' })).toBe('(Austen, 1815, p. 12)')
    expect(citation.warnings).toEqual([])
  })

  it('reads a page, given as a string or as bytes', async () => {
    const citation = await cite(sample, { accessed: '2022-05-23' })
    expect(citation.item.title).toBe('Interpersonal Therapy in London')
    expect(citation.references).toHaveLength(2)
    expect(await cite(sample.toString(), { accessed: '2022-05-23' })).toMatchObject({
      item: citation.item,
      evidence: citation.evidence,
    })
  })

  it('formats as it was told, unless told otherwise later', async () => {
    const page: Item = { id: 'p', type: 'webpage', title: 'The Best Ways to Learn', URL: 'https://e.org/?utm_source=x' }
    const citation = await cite(page, { sentenceCase: 'auto', urls: 'clean' })
    expect(citation.apa).toBe('The best ways to learn. (n.d.). https://e.org/')
    expect(citation.format('apa', { sentenceCase: 'never' })).toBe('The Best Ways to Learn. (n.d.). https://e.org/')
    expect(citation.mla).toBe('The Best Ways to Learn. https://e.org/.')
  })

  it('takes no access date for granted when nothing was fetched', async () => {
    expect((await cite(sample)).item.accessed).toBeUndefined()
  })

  it('reads a reference offline', async () => {
    const { item } = await cite(
      'Hinrichsen, G.A. (1999), Treating older adults with interpersonal psychotherapy for depression. J. Clin. Psychol., 55: 949-960.',
    )
    expect(item).toMatchObject({ type: 'article-journal', volume: '55', page: '949-960' })
  })

  it('completes references when a resolver is given', async () => {
    const record: Item = {
      id: 'r',
      type: 'article-journal',
      title: 'Molecular structure of nucleic acids',
      author: [{ family: 'Watson', given: 'J. D.' }],
      issued: { 'date-parts': [[1953]] },
      'container-title': 'Nature',
      ISSN: '0028-0836',
    }
    const text =
      'Watson, J. D. (1953). Molecular structure of nucleic acids. Nature, 171(4356), 737–738. doi:10.1038/171737a0'
    const { item } = await cite(text, { resolver: async () => record })
    expect(item).toMatchObject({ ISSN: '0028-0836', DOI: '10.1038/171737a0', volume: '171' })
  })

  it('asks the given resolver for a DOI', async () => {
    const asked: string[] = []
    const resolver = async (doi: string) => {
      asked.push(doi)
      return emma
    }
    expect((await cite('https://doi.org/10.1000%2F182', { resolver })).mla).toBe('Austen, Jane. Emma. 1815.')
    expect(asked).toEqual(['10.1000/182'])
  })

  it('reads BibTeX, RIS and CSL-JSON', async () => {
    const expected = 'Austen, Jane. Emma. 1815.'
    expect((await cite('@book{a, author={Jane Austen}, title={Emma}, year={1815}}')).mla).toBe(expected)
    expect((await cite('TY  - BOOK\nAU  - Austen, Jane\nTI  - Emma\nPY  - 1815\nER  - \n')).mla).toBe(expected)
    expect((await cite(JSON.stringify(emma))).mla).toBe(expected)
  })

  it('says that there is more than one work', async () => {
    const citation = await cite([emma, { ...emma, id: 'other', title: 'Persuasion' }])
    expect(citation.item.id).toBe('emma')
    expect(citation.warnings).toMatchObject([{ code: 'MORE_ITEMS', message: expect.stringContaining('citeAll()') }])
  })

  it('warns of an unsound record and cites what can be cited', async () => {
    const citation = await cite(JSON.stringify({ ...emma, type: 'tome' }))
    expect(citation.mla).toContain('Emma')
    expect(citation.warnings).toMatchObject([{ code: 'ITEM_PROBLEM', path: 'type' }])
  })

  it('can be turned into JSON', async () => {
    expect(JSON.parse(JSON.stringify(await cite(emma)))).toMatchObject({ item: emma, mla: 'Austen, Jane. Emma. 1815.' })
  })

  it.each([
    ['nothing', '', 'INPUT_UNRECOGNISED'],
    ['no words', '12 34', 'INPUT_UNRECOGNISED'],
    ['broken BibTeX', '@book{a, title=', 'CONTENT_INVALID'],
    ['an empty list', '[]', 'ITEM_INVALID'],
    ['records that are none', '[1, "x"]', 'ITEM_INVALID'],
    ['null', null, 'INPUT_UNRECOGNISED'],
    ['a number', 12, 'INPUT_UNRECOGNISED'],
  ])('refuses %s', async (_case, input, code) => {
    expect(await codeOf(cite(input as string))).toBe(code)
  })
})

describe('citeAll', () => {
  it('cites every reference of a list, in order', async () => {
    const citations = await citeAll(
      '1. Watson JD, Crick FH. Molecular structure of nucleic acids. Nature. 1953;171(4356):737-738.\n2. Hinrichsen GA. Treating older adults with interpersonal psychotherapy for depression. J Clin Psychol. 1999;55(8):949-960.',
    )
    expect(citations.map((citation) => citation.item.title)).toEqual([
      'Molecular structure of nucleic acids',
      'Treating older adults with interpersonal psychotherapy for depression',
    ])
  })

  it('reads items as lines of JSON, and loses no broken line', async () => {
    const lines = [emma, { ...emma, id: 'p', title: 'Persuasion' }].map((item) => JSON.stringify(item))
    const titles = async (text: string) => (await citeAll(text)).map(({ item }) => item.title)
    expect(await titles(`${lines.join('\n')}\n`)).toEqual(['Emma', 'Persuasion'])
    const [first, ...rest] = await citeAll([lines[0], '{"id": "cut', lines[1]].join('\r\n'))
    expect(rest.map(({ item }) => item.title)).toEqual(['Persuasion'])
    expect(first?.warnings).toMatchObject([{ code: 'ITEM_PROBLEM', path: '[1]' }])
  })

  it('loses no trouble with a record that cannot be cited', async () => {
    const citations = await citeAll([emma, 5] as unknown as Item[])
    expect(citations).toHaveLength(1)
    expect(citations[0]?.warnings).toMatchObject([{ code: 'ITEM_PROBLEM', path: '[1]' }])
  })
})
