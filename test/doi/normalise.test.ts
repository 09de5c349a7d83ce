import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doiUrl, normaliseDoi, sameDoi } from '../../src/doi/normalise.js'

const SICI = '10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S'

/** What a DOI may hold: printable characters, the awkward ones often. */
const anyDoi = fc
  .tuple(
    fc.integer({ min: 1000, max: 99_999 }),
    fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'abcXYZ019-._;()/:<>[]{}%#?+&"|\\^`~*,!=@$'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 40,
    }),
  )
  .map(([registrant, suffix]) => `10.${registrant}/${suffix}`)

describe('normaliseDoi', () => {
  test.each([
    '10.5555/Test.1',
    ' 10.5555/Test.1. ',
    'doi:10.5555/Test.1',
    'DOI: 10.5555/Test.1',
    'DOI 10.5555/Test.1',
    'info:doi/10.5555/Test.1',
    'urn:doi:10.5555/Test.1',
    'https://doi.org/10.5555/Test.1',
    'http://dx.doi.org/10.5555/Test.1',
    'doi.org/10.5555/Test.1',
    'www.doi.org/10.5555/Test.1',
    'HTTPS://DOI.ORG/10.5555/Test.1',
    'doi:https://doi.org/10.5555/Test.1',
    'https://doi.org/doi:10.5555/Test.1',
    'https://doi.org/10.5555%2FTest.1',
    'https://doi.org/10.5555/Test.1?x=1#y',
    '(doi:10.5555/Test.1)',
    '<https://doi.org/10.5555/Test.1>',
    '"10.5555/Test.1"',
    'https://example.org/doi/full/10.5555/Test.1',
    'example.org/doi/10.5555/Test.1.pdf',
    'https://example.org/lookup?doi=10.5555/Test.1&x=2',
    '10.\u00ad5555/Test\u200b.1',
    'http://dx.doi.org.proxy.example.edu/10.5555/Test.1',
    'https:\\/\\/doi.org\\/10.5555\\/Test.1',
  ])('reads %j', (text) => {
    expect(normaliseDoi(text)).toBe('10.5555/Test.1')
  })

  test('reads the SICI DOI of the sample page plain, as entities and as escapes', () => {
    expect(normaliseDoi(SICI)).toBe(SICI)
    expect(normaliseDoi(`doi:${SICI.replace('<', '&lt;').replace('>', '&gt;')} .`)).toBe(SICI)
    expect(normaliseDoi('https://doi.org/10.1002/(SICI)1097-4679(199908)55:8%3C949::AID-JCLP4%3E3.0.CO;2-S')).toBe(SICI)
    expect(normaliseDoi('10.1002/%28SICI%291097-4679%28199908%2955%3A8%3C949%3A%3AAID-JCLP4%3E3.0.CO%3B2-S')).toBe(SICI)
    expect(normaliseDoi(doiUrl('10.5555/1(1999)1:2<3::a>3.0.CO;2-#'))).toBe('10.5555/1(1999)1:2<3::a>3.0.CO;2-#')
  })

  test('keeps what running text would have to cut off', () => {
    expect(normaliseDoi('10.1000/a,b;c?d#e')).toBe('10.1000/a,b;c?d#e')
    expect(normaliseDoi('https://doi.org/10.1000/a,b/pdf')).toBe('10.1000/a,b/pdf')
    expect(normaliseDoi('https://doi.org/10.1000/456%23789')).toBe('10.1000/456#789')
  })

  test('reads short DOIs as 10/…', () => {
    expect(
      ['10/gf4gqc', 'doi:10/gf4gqc', 'https://doi.org/10/gf4gqc', 'https://doi.org/gf4gqc'].map(normaliseDoi),
    ).toEqual(Array(4).fill('10/gf4gqc'))
  })

  test.each([
    '',
    'doi:',
    '10.',
    '10.1000',
    '10.1000/',
    '10.12/2016',
    'https://doi.org/',
    'https://example.org/page',
    '10.1000/a 10.1000/b',
    'Smith, J. (2010). Title. doi:10.1000/abc',
    'https://example.org/?ref=10.1000/abc',
    'https://www.doi.org/the-identifier/',
    'arXiv:1310.9167',
    '1.10.2769/97',
    `10.1000/${'a'.repeat(5000)}`,
  ])('gives nothing for %j', (text) => {
    expect(normaliseDoi(text)).toBeUndefined()
  })

  test('changes nothing when applied again, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyDoi,
          fc.string({ unit: 'binary' }),
          anyDoi.map((doi) => `https://doi.org/${doi}`),
        ),
        (text) => {
          const doi = normaliseDoi(text)
          if (doi !== undefined) expect(normaliseDoi(doi)).toBe(doi)
        },
      ),
      { numRuns: 3000 },
    )
  })
})

describe('doiUrl', () => {
  test('escapes what the DOI Handbook names, and leaves the rest', () => {
    expect(doiUrl(SICI)).toBe('https://doi.org/10.1002/(SICI)1097-4679(199908)55:8%3C949::AID-JCLP4%3E3.0.CO;2-S')
    expect(doiUrl('10.1000/%"# ?<>{}^[]`|\\+')).toBe(
      'https://doi.org/10.1000/%25%22%23%20%3F%3C%3E%7B%7D%5E%5B%5D%60%7C%5C%2B',
    )
    expect(doiUrl("10.1000/-._~!$&'()*,;=:@/")).toBe("https://doi.org/10.1000/-._~!$&'()*,;=:@/")
    expect(doiUrl('10.1000/ü')).toBe('https://doi.org/10.1000/%C3%BC')
    expect(doiUrl('10.1000/\ud800')).toBe('https://doi.org/10.1000/%EF%BF%BD')
  })

  test('keeps segments that addresses would lose', () => {
    for (const doi of ['10.1000/../a', '10.1000/./a', '10.1000/a/..', '10.1000/..']) {
      expect(decodeURIComponent(new URL(doiUrl(doi)).pathname)).toBe(`/${doi}`)
    }
  })

  test('is undone by normaliseDoi', () => {
    fc.assert(
      fc.property(anyDoi, (text) => {
        const doi = normaliseDoi(text)
        fc.pre(doi !== undefined && !/\p{Cs}/u.test(doi))
        expect(normaliseDoi(doiUrl(doi))).toBe(doi)
        expect(normaliseDoi(new URL(doiUrl(doi)).href)).toBe(doi)
      }),
      { numRuns: 3000 },
    )
  })
})

describe('sameDoi', () => {
  test('compares without ASCII case, in any spelling', () => {
    expect(sameDoi('10.1000/ABC', 'https://doi.org/10.1000/abc')).toBe(true)
    expect(sameDoi('10.1000/ä', '10.1000/Ä')).toBe(false)
    expect(sameDoi('10.1000/abc', '10.1000/abd')).toBe(false)
  })

  test('is false for what is no DOI', () => {
    expect(sameDoi('abc', 'abc')).toBe(false)
  })
})
