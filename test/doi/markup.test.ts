import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText, richText } from '../../src/doi/markup.js'

describe('richText', () => {
  test.each([
    ['a <em>b</em> <strong>c</strong>', 'a <i>b</i> <b>c</b>'],
    ['<jats:italic toggle="yes">b</jats:italic>', '<i>b</i>'],
    ['a<br/>b<wbr>c', 'a bc'],
    ['a < b > c', 'a < b > c'],
    ['p<q', 'p<q'],
    ['<a</sup>>b', '< a>b'],
    ['<<sup>script</sup>>', '<<sup>script</sup>>'],
    ['1<2 and 3>2', '1<2 and 3>2'],
    ['a<!-- <i> -->b', 'ab'],
    ['a<!-- never closed', 'a'],
    ['a</i>b', 'ab'],
    ['<mml:msubsup><mml:mi>a</mml:mi><mml:mn>1</mml:mn><mml:mn>2</mml:mn></mml:msubsup>', 'a<sub>1</sub><sup>2</sup>'],
    ['x<fn><p>note <i>y</i></p></fn>z', 'xz'],
    ['AT&amp;amp;T', 'AT&T'],
    ['a&nbsp;b', 'a b'],
  ])('makes of %j', (markup, text) => {
    expect(richText(markup)).toBe(text)
  })

  test('leaves no tag but its own, well nested, whatever comes', () => {
    const pieces = fc.constantFrom(
      '<i>',
      '</i>',
      '<b>',
      '</b>',
      '<sup>',
      '</sup>',
      '<script>',
      '</script>',
      '<fn>',
      '</fn>',
      '<msup>',
      '<mi>',
      '</mi>',
      '</msup>',
      '<a href="x">',
      '<!--',
      '-->',
      '<',
      '>',
      '&lt;',
      '&amp;',
      'a',
      ' ',
      '/',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (markup) => {
        const open: string[] = []
        for (const [, close, name = ''] of richText(markup.join('')).matchAll(/<(\/?)([a-z]+)(?:[\s/][^<>]*)?>/g)) {
          if (close === '') open.push(name)
          else expect(open.pop()).toBe(name)
          expect(['i', 'b', 'sup', 'sub', 'span']).toContain(name)
        }
        expect(open).toEqual([])
        expect(plainText(markup.join(''))).not.toMatch(/<\/?[a-z][^<>]*>/i)
      }),
      { numRuns: 5000 },
    )
  })

  test.each(['<', '<i>', '</i>', '<a ', '&', '&amp;', '<!--', '<msup>'])('gets through a megabyte of %j', (piece) => {
    expect(typeof richText(piece.repeat(1_000_000 / piece.length))).toBe('string')
  })
})

describe('plainText', () => {
  test('has no formatting at all', () => {
    expect(plainText('a <i>b</i><sup>2</sup> &amp; <mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup>')).toBe(
      'a b2 & x2',
    )
  })
})
