import { describe, expect, it } from 'vitest'
import type { MutableFields } from '../../src/reference/dates.js'
import { setEditors, setTranslator } from '../../src/reference/editors.js'
import { mendFields } from '../../src/reference/mend.js'
import { parseReference } from '../../src/reference/parse.js'

describe('mendFields', () => {
  it.each<[string, MutableFields, MutableFields]>([
    ['a report', { 'container-title': 'NASA, Tech. Rep.' }, { publisher: 'NASA', genre: 'Tech. Rep' }],
    [
      'a translator before the journal',
      { 'container-title': 'Trans. Jan Ekman. Critical Roofs' },
      { 'container-title': 'Critical Roofs', translator: [{ family: 'Ekman', given: 'Jan' }] },
    ],
    [
      'an edition behind the publisher',
      { publisher: 'Example Press, 2nd edition' },
      { publisher: 'Example Press', edition: '2nd edition' },
    ],
    [
      'a publisher behind the place',
      { 'publisher-place': 'Paris, PUF' },
      { 'publisher-place': 'Paris', publisher: 'PUF' },
    ],
    [
      'publisher and place that changed places',
      { publisher: 'London', 'publisher-place': 'Hamish Hamilton' },
      { publisher: 'Hamish Hamilton', 'publisher-place': 'London' },
    ],
    ['a city alone', { publisher: 'Stuttgart' }, { 'publisher-place': 'Stuttgart' }],
    [
      'a site with a day',
      { title: 'Roofs', publisher: 'CNN', URL: 'http://cnn.example', issued: { 'date-parts': [[2012, 10, 2]] } },
      {
        title: 'Roofs',
        'container-title': 'CNN',
        URL: 'http://cnn.example',
        issued: { 'date-parts': [[2012, 10, 2]] },
      },
    ],
  ])('puts right %s', (_, fields, mended) => {
    mendFields(fields)
    expect(fields).toEqual(mended)
  })

  it.each<[string, MutableFields]>([
    ['an abbreviated journal', { 'container-title': 'Trans. Amer. Math. Soc.' }],
    ['a place with its state', { 'publisher-place': 'Englewood Cliffs, NJ' }],
    ['an imprint in order', { publisher: 'Example Press', 'publisher-place': 'London' }],
    [
      'a site with a year only',
      { title: 'Roofs', publisher: 'CNN', URL: 'http://cnn.example', issued: { 'date-parts': [[2012]] } },
    ],
  ])('leaves %s', (_, fields) => {
    const before = structuredClone(fields)
    mendFields(fields)
    expect(fields).toEqual(before)
  })
})

describe('setEditors', () => {
  const editorsOf = (run: string): MutableFields => {
    const fields: MutableFields = {}
    setEditors(fields, run)
    return fields
  }
  const roe = [{ family: 'Roe', given: 'Richard' }]

  it('finds what was edited before and behind the names', () => {
    expect(editorsOf('In Roofs and Walls, edited by Richard Roe,')).toEqual({
      editor: roe,
      'container-title': 'Roofs and Walls',
    })
    expect(editorsOf('In Famulus Christi, ed. Richard Roe.')).toEqual({
      editor: roe,
      'container-title': 'Famulus Christi',
    })
    expect(editorsOf('In Richard Roe (ed.), Roofs and Walls,')).toEqual({
      editor: roe,
      'container-title': 'Roofs and Walls',
    })
  })

  it('takes names alone for names', () => {
    expect(editorsOf('In Roe, R. (Ed.),')).toEqual({ editor: [{ family: 'Roe', given: 'R.' }] })
    expect(editorsOf('edited by Richard Roe')).toEqual({ editor: roe })
  })
})

describe('setTranslator', () => {
  it('finds translators wherever they stand', () => {
    const fields: MutableFields = { 'publisher-place': 'Jan Ekman' }
    setTranslator(fields, 'Doe, Jane. Roofs. Translated by Jan Ekman and J. P. Dahl, Example Press, 2011.')
    expect(fields).toEqual({
      translator: [
        { family: 'Ekman', given: 'Jan' },
        { family: 'Dahl', given: 'J. P.' },
      ],
    })
  })
})

// The forms of CMOS 18, 14.8, APA 7, 10.3, and MLA 9, 5.32, for one chapter.
describe('a chapter', () => {
  it.each([
    [
      'Chicago',
      'Doe, Jane. “On Roofs.” In Roofs and Walls, edited by Richard Roe, 137–55. New York: Example Press, 2011.',
    ],
    ['APA', 'Doe, J. (2011). On roofs. In R. Roe (Ed.), Roofs and Walls (pp. 137–155). Example Press.'],
    ['MLA', 'Doe, Jane. “On Roofs.” Roofs and Walls, edited by Richard Roe, Example Press, 2011, pp. 137–55.'],
  ])('has its book and its editor in %s style', (_, text) => {
    const { item } = parseReference(text)
    expect(item).toMatchObject({ type: 'chapter', 'container-title': 'Roofs and Walls', publisher: 'Example Press' })
    expect(item.editor).toMatchObject([{ family: 'Roe' }])
  })
})
