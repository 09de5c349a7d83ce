import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shield, unshield } from '../../src/csl/superscripts.js'
import { format, type Item } from '../../src/index.js'

describe('superscript characters', () => {
  it('come through unchanged', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zª²³º™℠ⁿ ]*$/), (text) => {
        expect(unshield(shield(text))).toBe(text)
      }),
    )
  })

  it('stay characters in titles and names', () => {
    const item: Item = {
      id: 'a',
      type: 'book',
      title: 'Area² of Clean™ air',
      author: [{ literal: 'Acme™' }],
      issued: { 'date-parts': [[2020]] },
    }
    expect(format(item, { style: 'chicago', output: 'html' })).toContain('Acme™. <i>Area² of Clean™ Air</i>')
  })
})
