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

  it('parts references that run on in one line, numbered behind initials or a heading', () => {
    const text = `1. Ekman J, Lund P, Moe HM 2. ${WORKS[0]} 3. ${WORKS[1]}`
    expect(raws(text)).toEqual(['1. Ekman J, Lund P, Moe HM', `2. ${WORKS[0]}`, `3. ${WORKS[1]}`])
    expect(raws(`REFERENCES ${text}`)).toEqual(raws(text))
  })

  it('parts references that run on in one line without numbers, by names and year', () => {
    const works = [
      'Carl Berg and Eva Dahl. 2010. Mussels of the north. Northern Biology 7: 101-120.',
      'Ekman J., Lund P., 1999, Mar. Biol., 12, 45',
      'Jan Ekman, editor. 1995. Shores of the world. Example Press, Bergen.',
      'Aldous, B. (2001). The intertidal zone. Journal of Shores, 4(2), 11–19.',
    ]
    expect(raws(works.join(' '))).toEqual(works)
    expect(raws(`References ${works.join(' ')}`)).toEqual(works)
  })

  it('leaves one reference with a year at its head whole', () => {
    const work =
      'Berg, C., & Dahl, E. (2010). Mussels of the north. In J. Ekman & P. Lund (Eds.), Shores. Example Press. Reprinted from Ekman, J. (1999). Northern Biology, 7, 101–120.'
    expect(raws(work)).toEqual([work])
  })

  it.each([
    ['letters', ['[AH]', '[BFNa]', '[B]', '[Bur]']],
    ['letters and years', ['[Ald01]', '[BD10]', '[EL+99a]', '[Woo27]']],
    ['letters and a number', ['[Ald1]', '[Ald2]', '[E1]', '[W]']],
  ])('knows keys of %s, also alone in a line', (_, keys) => {
    for (const joint of [' ', '\n']) {
      const items = WORKS.map((work, index) => `${keys[index]}${joint}${work.replace('. ', '.\n')}`)
      expect(raws(`References\n${items.join('\n')}`)).toEqual(items)
    }
  })

  it('does not take a name behind a number for a month', () => {
    const items = ['9. Ekman J. Barnacles.\nMar Biol. 1999;12:45.', '10. Mari X. Mussels.\nMar Biol. 2001;14:9.']
    expect(raws(items.join('\n'))).toEqual(items)
    expect(raws('1. Januar 2004\n12. März 2005')).toEqual(['1. Januar 2004', '12. März 2005'])
  })

  it('goes by numbers inside the lines where they do not start any', () => {
    const text = `1. ${WORKS[0]}\ndoi: 10.1000/1 ; 2. ${WORKS[1]}\nNorth Press ; 3. ${WORKS[2]}`
    expect(raws(text).map((raw) => raw.slice(0, 8))).toEqual(['1. Aldou', '2. Berg,', '3. Ekman'])
  })

  describe('of wrapped lines without markers', () => {
    /** All wrapped at the same width, as print is. */
    const items = [
      'Aldous, B., Tsang, G., Rong, Y. S., & Golic, K. G. (2001). The intertidal\nzone and its crabs, mussels and barnacles. Journal of Shores, 4(2), 11–19.\nhttp://doi.org/10.1000/shores.2001.4',
      'Berg, C., & Dahl, E. (2010). Mussels of the north and of the south. North.\nBiol. 7, 101–120 CrossRef\nMedline',
      'Ekman, J., & Lund, P. (1999). Barnacles and their kin in all oceans, third\nedition. Example University Press, Bergen and Oslo, Norway, 1999.\nCambridge, MA: Example Press.',
      'Ekman, J.,\nLund, P., & Moe, H. (2004). Shores, a handbook for students, edited by Dr.\nEva Dahl. Retrieved from http://shores.example/handbooks/2004/index.html',
      'Woolf, V. (1927). To the lighthouse, and what was found there in the years\nafter. Hogarth Press.',
    ]

    it('tells a new reference from the rest of one', () => {
      expect(raws(items.join('\n'))).toEqual(items)
    })
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

  it.each(['A. 1999. ', 'Aa B. 1999. ', '[AH] ', 'http://', 'R E F E R E N C E S ', 'Aa Bb, Cc 1999, ', 'A. A. 1 '])(
    'takes a megabyte of %j in its stride',
    (piece) => {
      for (const end of ['', '\n', '\nA']) {
        const line = (piece + end).repeat(Math.floor(500_000 / (piece.length + end.length)))
        expect(() => splitReferences(line)).not.toThrow()
      }
    },
  )

  it('has none in an empty text', () => {
    expect(raws('')).toEqual([])
    expect(raws(' \n\t ')).toEqual([])
    expect(raws('References\n')).toEqual([])
  })
})
