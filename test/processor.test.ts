import { describe, expect, it } from 'vitest'
import { createProcessor, type Item } from '../src/index.js'

const emma: Item = {
  id: 'emma',
  type: 'book',
  title: 'Emma',
  author: [{ family: 'Austen', given: 'Jane' }],
  publisher: 'John Murray',
  issued: { 'date-parts': [[1815]] },
}
const romola: Item = {
  id: 'romola',
  type: 'book',
  title: 'Romola',
  author: [{ family: 'Eliot', given: 'George' }],
  publisher: 'Smith, Elder',
  issued: { 'date-parts': [[1863]] },
}

describe('createProcessor', () => {
  it('cites in the text and lists what it knows (APA 7, 8.10 and 10.2)', () => {
    const document = createProcessor({ style: 'apa', items: [romola, emma] })
    document.setClusters([
      { id: 'c1', cites: [{ id: 'emma', locator: '12' }] },
      { id: 'c2', cites: [{ id: 'romola' }, { id: 'emma' }] },
    ])
    expect(document.clusters()).toEqual([
      { id: 'c1', text: '(Austen, 1815, p. 12)' },
      { id: 'c2', text: '(Austen, 1815; Eliot, 1863)' },
    ])
    expect(document.bibliography().entries.map(({ id }) => id)).toEqual(['emma', 'romola'])
    expect(document.layout.hangingIndent).toBe(true)
  })

  it('shortens later notes as the document is edited (CMOS 18, 13.32)', () => {
    const document = createProcessor({ style: 'chicago', items: [emma, romola] })
    document.setClusters([{ id: 'n1', note: 1, cites: [{ id: 'emma' }] }])
    expect(document.changedClusters().map(({ text }) => text)).toEqual(['Jane Austen, Emma (John Murray, 1815).'])
    document.setClusters([
      { id: 'n0', note: 1, cites: [{ id: 'emma', locator: '3' }] },
      { id: 'n1', note: 2, cites: [{ id: 'emma' }] },
    ])
    expect(document.changedClusters()).toEqual([
      { id: 'n0', text: 'Jane Austen, Emma (John Murray, 1815), 3.' },
      { id: 'n1', text: 'Austen, Emma.' },
    ])
    expect(document.changedClusters()).toEqual([])
  })

  it('names two works of one author and year apart by letters (APA 7, 8.19)', () => {
    const document = createProcessor({ style: 'apa', items: [emma] })
    document.setClusters([{ id: 'c1', cites: [{ id: 'emma' }] }])
    expect(document.clusters()[0]?.text).toBe('(Austen, 1815)')
    document.setItems([{ ...emma, id: 'letters', title: 'Letters' }])
    expect(document.changedClusters()).toEqual([{ id: 'c1', text: '(Austen, 1815a)' }])
    document.removeItems(['letters'])
    expect(document.clusters()[0]?.text).toBe('(Austen, 1815)')
  })

  it('warns of a bad item and of an unknown id, and goes on', () => {
    const document = createProcessor({ items: [emma, { ...romola, type: 'tome' } as unknown as Item] })
    document.setClusters([{ id: 'c1', cites: [{ id: 'nobody' }, { id: 'emma' }] }])
    expect(document.clusters()[0]?.text).toBe('(Austen)')
    expect(document.bibliography().entries).toHaveLength(2)
    expect(document.warnings().map(({ code }) => code)).toEqual(['ITEM_PROBLEM', 'ITEM_PROBLEM'])
    expect(document.warnings()).toEqual([])
  })

  it('says what is wrong with its options', () => {
    expect(() => createProcessor({ style: 'harvard' })).toThrow(/There is no style "harvard"/)
    expect(() => createProcessor({ output: 'pdf' as 'text' })).toThrow(/output is "pdf"; use one of/)
  })
})
