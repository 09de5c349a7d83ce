import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecord } from '../../src/doi/record.js'
import { checkItem } from '../../src/item/validate.js'

const RECORDS = new URL('../../fixtures/records/', import.meta.url)

function fixture(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, RECORDS), 'utf8'))
}

describe('readRecord', () => {
  test('reads the records of the sample page’s two references', async () => {
    const article = '10.1080/23794925.2016.1247679'
    expect(await readRecord(fixture('10.1080-23794925.2016.1247679.json'), article)).toEqual({
      id: article,
      type: 'article-journal',
      author: [
        { family: 'Miller', given: 'L.' },
        { family: 'Hlastala', given: 'S. A.' },
        { family: 'Mufson', given: 'L.' },
        { family: 'Leibenluft', given: 'E.' },
        { family: 'Riddle', given: 'M.' },
      ],
      issued: { 'date-parts': [[2016]] },
      title:
        'Interpersonal Psychotherapy for Adolescents With Mood and Behavior Dysregulation: Evidence-Based Case Study',
      'container-title': 'Evidence-Based Practice in Child and Adolescent Mental Health',
      'container-title-short': 'Evidence-Based Practice in Child and Adolescent Mental Health',
      volume: '1',
      issue: '4',
      page: '159-175',
      publisher: 'Informa UK Limited',
      language: 'en',
      ISSN: '2379-4925, 2379-4933',
      DOI: article,
    })
    const sici = '10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S'
    const lower = sici.toLowerCase()
    expect(await readRecord(fixture('10.1002-sici-1097-4679-1999-55-8-949.json'), sici)).toMatchObject({
      id: lower,
      DOI: lower,
      author: [{ family: 'Hinrichsen', given: 'Gregory A.' }],
      issued: { 'date-parts': [[1999, 8]] },
      title: 'Treating older adults with interpersonal psychotherapy for depression',
      'container-title': 'Journal of Clinical Psychology',
      'container-title-short': 'J. Clin. Psychol.',
      volume: '55',
      issue: '8',
      page: '949-960',
    })
  })

  test('reads a record of DataCite', async () => {
    expect(await readRecord(fixture('datacite-dataset.json'), '10.5072/example.4711')).toEqual({
      id: '10.5072/EXAMPLE.4711',
      type: 'dataset',
      author: [{ family: 'Okafor', given: 'Ada' }, { literal: 'Example Polar Institute' }],
      contributor: [{ literal: 'Example Data Office' }],
      issued: { 'date-parts': [[2019, 5, 2]] },
      submitted: { 'date-parts': [[2019, 4, 30]] },
      title: 'Daily ice thickness, 2012–2018',
      abstract: 'Daily ice thickness at twelve moorings.',
      publisher: 'Example Repository',
      keyword: 'Oceanography, Sea ice',
      language: 'eng',
      version: '1.2',
      DOI: '10.5072/EXAMPLE.4711',
      URL: 'https://repository.example.org/record/4711',
    })
  })

  // Each file has a defect that agencies' answers are known for, a record that shows it, and the item it should become.
  test.each(readdirSync(new URL('defects/', RECORDS)))('mends %s', async (name) => {
    const { record, item } = fixture(`defects/${name}`) as { record: unknown; item: unknown }
    expect(await readRecord(record, '10.5555/x1')).toEqual(item)
    expect(checkItem(item).problems).toEqual([])
  })

  test.each([
    ['journal-article', 'article-journal'],
    ['Journal-Article', 'article-journal'],
    ['book-chapter', 'chapter'],
    ['proceedings-article', 'paper-conference'],
    ['monograph', 'book'],
    ['edited-book', 'book'],
    ['reference-entry', 'entry'],
    ['posted-content', 'article'],
    ['dissertation', 'thesis'],
    ['report-component', 'report'],
    ['journal-issue', 'periodical'],
    ['component', 'document'],
    ['peer-review', 'review'],
    ['dataset', 'dataset'],
    ['standard', 'standard'],
    ['report', 'report'],
    ['article', 'article'],
    ['__proto__', 'document'],
    ['toString', 'document'],
  ])('takes type %s as %s', async (type, expected) => {
    expect((await readRecord({ type, title: 'A' }, '10.5555/x1'))?.type).toBe(expected)
  })

  test.each([
    [null],
    [[]],
    [{}],
    ['text'],
    [42],
    [[1, 2]],
    [{ error: 'not found' }],
    [{ title: [] }],
    [{ message: {} }],
  ])('takes %j for no record', async (value) => {
    expect(await readRecord(value, '10.5555/x1')).toBeUndefined()
  })

  test('changes neither its argument nor any prototype', async () => {
    const hostile = JSON.parse(
      '{"type":"book","title":"A","__proto__":{"volume":"9"},"constructor":{"prototype":{"bad":1}},"author":[{"family":"B","__proto__":{"given":"C"}}],"issued":{"__proto__":{"date-parts":[[2000]]},"date-parts":[2001]}}',
    ) as unknown
    const before = JSON.stringify(hostile)
    const item = await readRecord(hostile, '10.5555/x1')
    expect(item).toEqual({
      id: '10.5555/x1',
      type: 'book',
      title: 'A',
      author: [{ family: 'B' }],
      issued: { 'date-parts': [[2001]] },
      DOI: '10.5555/x1',
    })
    expect(JSON.stringify(hostile)).toBe(before)
    expect(Object.getPrototypeOf(item)).toBe(Object.prototype)
    expect(Object.hasOwn(Object.prototype, 'bad')).toBe(false)
  })

  test('bounds what it takes', async () => {
    const authors = Array.from({ length: 30_000 }, (_, index) => ({ family: `Name${index}` }))
    const item = await readRecord({ type: 'book', title: 'x'.repeat(1_000_000), author: authors }, '10.5555/x1')
    expect(item?.title?.length).toBeLessThanOrEqual(20_000)
    expect(item?.author?.length).toBe(10_000)
  })

  test('makes an item, with texts for texts, of whatever stands in a record', async () => {
    const fields = fc.constantFrom(
      'type',
      'title',
      'subtitle',
      'author',
      'issued',
      'page',
      'DOI',
      'container-title',
      'event',
      'journal-issue',
      'institution',
      'abstract',
      'edition',
      'ISBN',
      'subtype',
      'URL',
      '__proto__',
    )
    const anything = fc.anything({
      key: fc.constantFrom('family', 'given', 'literal', 'date-parts', 'name', 'toString', 'raw', '__proto__'),
      maxDepth: 4,
    })
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fields, anything), async (record) => {
        const item = await readRecord(JSON.parse(JSON.stringify(record)), '10.5555/x1')
        if (item === undefined) return
        expect(typeof item.id).toBe('string')
        for (const field of ['title', 'container-title', 'page', 'DOI', 'abstract', 'edition', 'ISBN'] as const) {
          if (field in item) expect(typeof item[field]).toBe('string')
        }
        for (const name of item.author ?? [])
          expect(Object.values(name).every((part) => typeof part === 'string' && part !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
