import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bibliography, format, type Item } from '../../src/index.js'
import { isTitleCased, sentenceCase } from '../../src/style/sentence-case.js'

describe('headline capitals are lowered where that is safe', () => {
  it.each([
    ['How the Internet Is Changing the Way We Think', 'How the internet is changing the way we think'],
    ['What Works: The Best Ways to Learn', 'What works: The best ways to learn'],
    ['Can Global Brands Create Just Supply Chains?', 'Can global brands create just supply chains?'],
    ['Low-Income Families Don’t Get Enough Help', 'Low-income families don’t get enough help'],
    ['What Will Change After the Election', 'What will change after the election'],
  ])('%s', (given, expected) => {
    expect(sentenceCase(given)).toBe(expected)
  })
})

describe('capitals that may be names stay', () => {
  it.each([
    ['names of people', 'Why Will Smith Walked Away', 'Why Will Smith walked away'],
    ['a noun in a name', 'The Life of Major General Horatio Doe', 'The life of Major General Horatio Doe'],
    ['places', 'Letters From New York and the South of France', 'Letters from New York and the South of France'],
    ['months', 'What Happened in May and June', 'What happened in May and June'],
    ['languages and peoples', 'Why Polish Is Hard to Learn in English', 'Why Polish is hard to learn in English'],
    ['acronyms', 'How NASA Tests Its DNA Samples', 'How NASA tests its DNA samples'],
    ['inner capitals', 'What the iPhone Did to eBay Users', 'What the iPhone did to eBay users'],
    ['species', 'The Growth of Escherichia Coli in Milk', 'The growth of Escherichia Coli in milk'],
    ['bodies of common words', 'What the World Health Organization Says', 'What the World Health Organization says'],
    [
      'bodies after "of"',
      'Inside the Department of Health and Human Services',
      'Inside the Department of Health and Human Services',
    ],
    ['laws of common words', 'What the Clean Air Act Did', 'What the Clean Air Act did'],
    ['other languages', 'Die Integration der Netze und Systeme', 'Die Integration der Netze und Systeme'],
    [
      'other languages without small words',
      'Netzintegration Erneuerbarer Energien',
      'Netzintegration Erneuerbarer Energien',
    ],
    ['events of common words', 'Art After the Great Depression', 'Art after the Great Depression'],
    ['quotations', 'Why “Gone With the Wind” Is Still Read', 'Why “Gone With the Wind” is still read'],
    ['italics', 'Reading <i>The Old Man and the Sea</i> Again', 'Reading <i>The Old Man and the Sea</i> again'],
    ['words that are not known', 'A Study of Zorblets and Trees', 'A study of Zorblets and trees'],
    ['the first person', 'Why I Left My Job and What I’ve Learned', 'Why I left my job and what I’ve learned'],
    ['initials', 'The Poems of T. S. Eliot and John A. Doe', 'The poems of T. S. Eliot and John A. Doe'],
  ])('%s', (_case, given, expected) => {
    expect(sentenceCase(given)).toBe(expected)
  })
})

describe('titles that are not touched', () => {
  const isHeadline = (title: string, more: Partial<Item> = {}) =>
    isTitleCased({ id: 'x', type: 'book', title, ...more })

  it.each([
    'The effects of sleep on memory',
    'The New York Times in the age of Trump and the rise of social media',
    'ALL CAPITALS ARE A DIFFERENT THING',
    'Emma',
    'Language in Mind',
  ])('%s', (title) => {
    expect(isHeadline(title)).toBe(false)
  })

  it('titles in no known language', () => {
    expect(isHeadline('Händels Rinaldo: Geschichte, Werk, Wirkung')).toBe(false)
    expect(isHeadline('Rethinking Family Life Today')).toBe(false)
    expect(isHeadline('Rethinking Family Life Today', { language: 'en' })).toBe(true)
  })

  it('other languages, posts and laws', () => {
    const title = 'The Best Ways to Learn Anything'
    expect(isHeadline(title)).toBe(true)
    expect(isHeadline(title, { language: 'de' })).toBe(false)
    for (const type of ['post', 'legislation', 'treaty'] as const) expect(isHeadline(title, { type })).toBe(false)
  })
})

describe('the option sentenceCase', () => {
  const page: Item = {
    id: 'p',
    type: 'webpage',
    title: 'The Best Ways to Learn: a Guide',
    issued: { 'date-parts': [[2020]] },
  }

  it('is off unless asked for, and then a list says which titles have headline capitals', () => {
    expect(format(page, { style: 'apa' })).toBe('The Best Ways to Learn: A Guide. (2020).')
    expect(bibliography(page, { style: 'apa' }).warnings).toMatchObject([{ code: 'TITLE_CASE', path: 'title' }])
    expect(bibliography(page, { style: 'mla' }).warnings).toEqual([])
  })

  it('lowers before subtitles get their capital', () => {
    const options = { style: 'apa', sentenceCase: 'auto' } as const
    expect(format(page, options)).toBe('The best ways to learn: A guide. (2020).')
    expect(bibliography(page, options).warnings).toEqual([])
  })

  it('lowers short titles too, of which it would not warn', () => {
    const short: Item = { ...page, title: 'Leadership Styles', language: 'en' }
    expect(bibliography(short, { style: 'apa' }).warnings).toEqual([])
    expect(format(short, { style: 'apa', sentenceCase: 'auto' })).toBe('Leadership styles. (2020).')
    expect(format({ ...short, title: 'Emma Woodhouse' }, { style: 'apa', sentenceCase: 'auto' })).toBe(
      'Emma Woodhouse. (2020).',
    )
  })

  it('touches no style that wants headline capitals', () => {
    expect(format(page, { style: 'mla', sentenceCase: 'auto' })).toBe(format(page, { style: 'mla' }))
  })

  it('has two values', () => {
    expect(() => format(page, { sentenceCase: 'yes' as 'auto' })).toThrow(
      /sentenceCase is "yes"; use one of auto, never/,
    )
  })
})

it('only ever lowers letters, and is quick on hostile titles', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('The', 'Of', 'War', 'NASA', ' ', ': ', '“', '<i>', "'", '-', 'Doe', 'A', 'Mother', '3'),
        { maxLength: 60 },
      ),
      (parts) => {
        const title = parts.join('')
        expect(sentenceCase(title).toLowerCase()).toBe(title.toLowerCase())
      },
    ),
  )
  for (const part of ['<i>', '“', '‘', 'A-', '"', '<span '])
    expect(sentenceCase(part.repeat(600))).toHaveLength(part.length * 600)
})
