import { describe, expect, it } from 'vitest'
import { Output } from '../../src/csl/output.js'
import { CLOSE_TOKEN, PREFIX, TEXT, token } from '../../src/csl/token.js'
import { format, type Item } from '../../src/index.js'

describe('Output', () => {
  it('keeps tokens, and forgets those that are taken back', () => {
    const out = new Output()
    out.write('Emma', 'title')
    const kept = out.length
    out.push(CLOSE_TOKEN)
    out.write('x')
    out.cut(kept)
    out.push(token(PREFIX, ', '))
    expect(out.slice()).toEqual([token(TEXT, 'Emma', 'title'), token(PREFIX, ', ')])
    expect(out.textFrom(kept)).toBe(', ')
  })

  it('keeps the text alone where that is all that is asked for', () => {
    const out = new Output(true)
    out.write('Emma', 'title')
    out.push(CLOSE_TOKEN)
    const kept = out.length
    out.push(token(PREFIX, ', '))
    expect(out.textFrom(kept)).toBe(', ')
    out.cut(kept)
    expect(out.textFrom()).toBe('Emma')
  })
})

describe('a name that is written in one piece', () => {
  const people = [
    { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
    { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
    { family: 'Sartre', given: 'Jean-Paul' },
    { literal: 'Parts, Inc.' },
    { family: 'O’Brien', given: 'C. S.' },
  ]
  const texts = (node: { text?: string; children?: [] }): string =>
    node.text ?? (node.children ?? []).map(texts).join('')

  for (const style of ['apa', 'mla', 'chicago-notes'])
    for (const author of people)
      it(`reads as it does in its parts: ${author.family ?? author.literal}, ${style}`, () => {
        const item = { id: 'a', type: 'book', title: 'Emma', author: [author] } as Item
        const parts = JSON.parse(format(item, { style, output: 'json' }))
        expect(format(item, { style, output: 'text' })).toBe(parts.map(texts).join(''))
      })
})
