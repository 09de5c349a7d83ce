import { describe, expect, it } from 'vitest'
import { createProcessor } from '../../src/csl/create-processor.js'
import { letters } from '../../src/csl/tell-apart.js'
import type { Item } from '../../src/item/item.js'
import { text } from '../../src/output/text.js'
import { chooseLocale } from '../../src/style/locales.js'
import { styleOf } from './entry.js'

/** @param people `Doe John, Roe Jane`. */
const item = (id: string, people: string, year: number, title = id): Item => ({
  id,
  type: 'book',
  title,
  author: people.split(', ').map((name) => {
    const [family = '', ...given] = name.split(' ')
    return { family, given: given.join(' ') }
  }),
  issued: { 'date-parts': [[year]] },
})

function cites(attributes: string, layout: string, items: readonly Item[], bibliography = '<layout/>'): string[] {
  const style = styleOf(
    `<citation et-al-min="3" et-al-use-first="1" ${attributes}><layout delimiter="; ">${layout}</layout></citation>`,
    bibliography,
  )
  const processor = createProcessor({ style, ...chooseLocale(undefined), items })
  processor.setClusters(items.map(({ id }) => ({ id, cites: [{ id }] })))
  return processor.clusters().map(({ content }) => text.entry(content))
}

const NAMES = '<names variable="author"><name form="short" and="text"/></names>'
const AUTHOR_DATE = `<group delimiter=" ">${NAMES}<date variable="issued"><date-part name="year"/></date></group>`

// The values are those that citeproc-js prints.
describe('cites that look alike', () => {
  it('show more names, as far as these tell some apart', () => {
    const items = [
      item('a', 'Doe A, Roe B, Poe C', 2001),
      item('b', 'Doe A, Moe B, Poe C', 2001),
      item('c', 'Doe A, Moe B, Loe C, Noe D', 2001),
    ]
    expect(cites('disambiguate-add-names="true"', AUTHOR_DATE, items)).toEqual([
      'Doe, Roe, et al. 2001',
      'Doe, Moe, and Poe 2001',
      'Doe, Moe, Loe, et al. 2001',
    ])
  })

  it('are told apart to the last, also if what tells two of them apart stands behind the names of the shortest list', () => {
    const items = [
      item('a', 'Cox A, Lee J, Roe H, Amis A, Celik Z', 2006),
      item('b', 'Cox A, Amis A, Celik Z', 2006),
      item('c', 'Cox A, Kern P, Hale W, Amis A, Rey S', 2006),
      item('d', 'Cox A, Rey S, Amis A, Celik Z, Hale W', 2006),
      item('e', 'Cox A, Lee J, Roe H, Celik Z', 2006),
    ]
    const attributes =
      'disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"'
    expect(cites(attributes, AUTHOR_DATE, items)).toEqual([
      'Cox, Lee, Roe, Amis, et al. 2006',
      'Cox, Amis, et al. 2006',
      'Cox, Kern, Hale, Amis, et al. 2006',
      'Cox, Rey, Amis, Celik, et al. 2006',
      'Cox, Lee, Roe, and Celik 2006',
    ])
  })

  it.each([
    ['all-names', ['John Doe 2001a', 'John Doe 2001b', 'Mary Doe 2001c']],
    ['primary-name-with-initials', ['J Doe 2001a', 'J Doe 2001b', 'M Doe 2001c']],
  ])('have letters in a row with those that their given names tell apart: %s', (rule, printed) => {
    const items = [item('a', 'Doe John', 2001), item('b', 'Doe John', 2001), item('c', 'Doe Mary', 2001)]
    const attributes = `disambiguate-add-givenname="true" disambiguate-add-year-suffix="true" givenname-disambiguation-rule="${rule}"`
    expect(cites(attributes, AUTHOR_DATE, items)).toEqual(printed)
  })

  it('show given names by cite, and a condition for those that are still alike', () => {
    const layout = `${NAMES}<choose><if disambiguate="true"><text variable="title" prefix=", "/></if></choose>`
    const attributes =
      'disambiguate-add-names="true" disambiguate-add-givenname="true" givenname-disambiguation-rule="by-cite"'
    const items = [
      item('a', 'Doe John', 2001, 'Alpha'),
      item('b', 'Doe John', 2002, 'Beta'),
      item('c', 'Doe Mary', 2003, 'Gamma'),
    ]
    expect(cites(attributes, layout, items)).toEqual(['John Doe, Alpha', 'John Doe, Beta', 'Mary Doe'])
  })

  it('get letters in the order of the list', () => {
    const items = [item('a', 'Doe A', 2001, 'Zeta'), item('b', 'Doe A', 2001, 'Alpha'), item('c', 'Doe A', 2002)]
    const list = '<sort><key variable="title"/></sort><layout/>'
    expect(cites('disambiguate-add-year-suffix="true"', AUTHOR_DATE, items, list)).toEqual([
      'Doe 2001b',
      'Doe 2001a',
      'Doe 2002',
    ])
  })

  it('end, whatever the group', () => {
    const items = Array.from({ length: 300 }, (_, index) => item(`i${index}`, `Doe A, Poe B, Roe C${index % 7}`, 2001))
    const attributes =
      'disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"'
    expect(new Set(cites(attributes, AUTHOR_DATE, items)).size).toBe(300)
  })
})

describe('letters', () => {
  it.each([
    [0, 'a'],
    [25, 'z'],
    [26, 'aa'],
    [51, 'az'],
    [52, 'ba'],
  ])('%d is %s', (index, letter) => {
    expect(letters(index)).toBe(letter)
  })
})
