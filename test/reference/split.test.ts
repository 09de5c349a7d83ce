import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitReferences } from '../../src/reference/split.js'

const WORKS = [
  'Aldous, B. (2001). The intertidal zone. Journal of Shores, 4(2), 11–19.',
  'Berg, C., & Dahl, E. (2010). Mussels of the north. Northern Biology, 7, 101–120.',
  'Ekman J, Lund P. Barnacles and their kin. Mar Biol. 1999;12(3):45-9.',
  'Woolf, Virginia. To the Lighthouse. Hogarth Press, 1927.',
]

const raws = (text: string) => splitReferences(text).map(({ raw }) => raw)

const MARKERS: Readonly<Record<string, (n: number) => string>> = {
  'a number and a stop': (n) => `${n}. `,
  'a number and a stop, no space': (n) => `${n}.`,
  'a number in square brackets': (n) => `[${n}] `,
  'a star and a number in square brackets': (n) => `*[${n}] `,
  'a number in round brackets': (n) => `(${n}) `,
  'a number and a bracket': (n) => `${n}) `,
  'a number and a tab': (n) => `${n}\t`,
  'a superscript number': (n) => `${'¹²³⁴'.charAt(n - 1)} `,
  'a bullet': () => '• ',
  'a dash': () => '- ',
  'a star': () => '* ',
  nothing: () => '',
}

describe('splitReferences', () => {
  it.each(Object.entries(MARKERS))('one a line, each behind %s', (_, marker) => {
    const lines = WORKS.map((work, index) => marker(index + 1) + work)
    expect(raws(lines.join('\n'))).toEqual(lines)
    expect(raws(lines.join('\r\n\r\n'))).toEqual(lines)
  })

  it('leaves headings out', () => {
    for (const heading of ['References', 'Works Cited', 'Literaturverzeichnis', 'R E F E R E N C E S', '参考文献'])
      expect(raws(`${heading}\n\n${WORKS.join('\n')}`)).toEqual(WORKS)
  })

  it('joins wrapped lines, numbered or hanging', () => {
    const wrap = (work: string, indent: string) => work.replace(/^(.{30}\S*) /, `$1\n${indent}`)
    const hanging = WORKS.map((work) => wrap(work, '    '))
    expect(raws(hanging.join('\n'))).toEqual(hanging)
    const numbered = WORKS.map((work, index) => `${index + 1}. ${wrap(work, '')}`)
    expect(raws(numbered.join('\n'))).toEqual(numbered)
  })

  it('parts references that run on in one line, numbered', () => {
    expect(raws(WORKS.map((work, index) => `[${index + 1}] ${work}`).join(' '))).toHaveLength(WORKS.length)
    expect(raws(WORKS.map((work, index) => `${index + 1}. ${work}`).join(' '))).toHaveLength(WORKS.length)
  })

  it('gives each reference as it stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...WORKS, '\n', '  ', '1. ', '[2] ', '•'), fc.string())),
        (parts) => {
          const text = parts.join('')
          let end = 0
          for (const { raw, span } of splitReferences(text)) {
            expect(text.slice(...span)).toBe(raw)
            expect(span[0]).toBeGreaterThanOrEqual(end)
            end = span[1]
          }
        },
      ),
    )
  })

  it('has none in an empty text', () => {
    expect(raws('')).toEqual([])
    expect(raws(' \n\t ')).toEqual([])
    expect(raws('References\n')).toEqual([])
  })
})
