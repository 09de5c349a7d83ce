import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDois, uniqueDois } from '../../src/doi/find.js'

const SICI = '10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S'

function dois(text: string): readonly string[] {
  return findDois(text).map((found) => found.doi)
}

/** Each spelling gives that one DOI. */
function allGive(doi: string, spellings: readonly string[]): void {
  expect(spellings.map((text) => [text, dois(text)])).toEqual(spellings.map((text) => [text, [doi]]))
}

describe('findDois', () => {
  test('gives DOI, raw text and span', () => {
    const text = 'See https://doi.org/10.1000/%28x%29y, p. 3.'
    expect(findDois(text)).toEqual([{ doi: '10.1000/(x)y', raw: '10.1000/%28x%29y', span: [20, 36] }])
  })

  test('reads labels and resolver addresses in every spelling', () => {
    allGive('10.5555/Test.2020-1', [
      '10.5555/Test.2020-1',
      'doi:10.5555/Test.2020-1',
      'DOI: 10.5555/Test.2020-1',
      'doi.10.5555/Test.2020-1',
      'doi=10.5555/Test.2020-1',
      'info:doi/10.5555/Test.2020-1',
      'urn:doi:10.5555/Test.2020-1',
      'http://dx.doi.org/10.5555/Test.2020-1',
      'https://doi.org/doi:10.5555/Test.2020-1',
      'DOI https://www.doi.org/10.5555/Test.2020-1',
      'https://doi-org.proxy.example.edu/10.5555/Test.2020-1',
      'http://dx.doi.org.ezproxy.example.edu/10.5555/Test.2020-1',
      'https://proxy.example.edu/login?url=https://doi.org/10.5555/Test.2020-1',
    ])
  })

  test('reads the SICI DOI of the sample page in every spelling', () => {
    const entities = SICI.replace('<', '&lt;').replace('>', '&gt;')
    allGive(SICI, [
      SICI,
      `doi:${SICI} .`,
      `(doi:${SICI}).`,
      `<https://doi.org/${SICI}>`,
      `“${SICI}”`,
      `doi:${SICI}Accessed 3 May 2020`,
      `<p>J. Clin. Psychol., 55: 949-960. doi:${entities} .</p>`,
      `<a href="https://doi.org/${entities}">`,
      `doi:${entities.replaceAll('&', '&amp;')}`,
      `doi:${SICI.replace('<', '&#60;').replace('>', '&#x3E;')}`,
      `doi:${SICI.replace('<', '{\\textless}').replace('>', '{\\textgreater}')}`,
      `"doi":"${SICI.replace('<', '\\u003c').replace('>', '\\u003e').replace('/', '\\/')}"`,
      'https://doi.org/10.1002/%28SICI%291097-4679%28199908%2955%3A8%3C949%3A%3AAID-JCLP4%3E3.0.CO%3B2-S',
      'https://doi.org/10.1002%2F(SICI)1097-4679(199908)55:8%3c949::AID-JCLP4%3e3.0.CO;2-S?x=1',
      'https://example.org/?u=https%3A%2F%2Fdoi.org%2F10.1002%2F%2528SICI%25291097-4679%2528199908%252955%253A8%253C949%253A%253AAID-JCLP4%253E3.0.CO%253B2-S&y=2',
      'https://onlinelibrary.wiley.com/doi/abs/10.1002/%28SICI%291097-4679(199908)55:8%3C949::AID-JCLP4%3E3.0.CO;2-S/pdf',
      'doi:10.1002/(SICI)1097-4679(199908)55:8<949::\nAID-JCLP4>3.0.CO;2-S',
      'doi:10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.\nCO;2-S',
    ])
  })

  test('ends a SICI at its check character, which may be # or missing', () => {
    expect(dois('10.5555/0001-0002(1999)1:2<3:ab>2.0.CO;2-# is it')).toEqual([
      '10.5555/0001-0002(1999)1:2<3:ab>2.0.CO;2-#',
    ])
    expect(dois('10.5555/0001-0002(1999)1:2&lt;3:ab&gt;2.0.CO;2-%23.')).toEqual([
      '10.5555/0001-0002(1999)1:2<3:ab>2.0.CO;2-#',
    ])
    expect(dois('(10.5555/0001-0002(1999)001<0003:abcd>2.3.co;2)')).toEqual([
      '10.5555/0001-0002(1999)001<0003:abcd>2.3.co;2',
    ])
    expect(dois('10.5555/0001-0002(2005)24[2:tmp]2.0.CO;2, 2005')).toEqual(['10.5555/0001-0002(2005)24[2:tmp]2.0.CO;2'])
  })

  test('leaves out closing punctuation and brackets that nothing opened', () => {
    allGive('10.1000/S0140(05)67-0', [
      '10.1000/S0140(05)67-0.',
      '(10.1000/S0140(05)67-0)',
      '((doi:10.1000/S0140(05)67-0)).',
      '[10.1000/S0140(05)67-0];',
      '{10.1000/S0140(05)67-0},',
      '“10.1000/S0140(05)67-0”',
      '«10.1000/S0140(05)67-0»',
      "'10.1000/S0140(05)67-0'",
      '10.1000/S0140(05)67-0…',
      '10.1000/S0140(05)67-0(2019)',
      '*10.1000/S0140(05)67-0*',
      '10.1000/S0140(05)67-0 ↩',
      '10.1000/S0140(05)67-0¹',
      '10.1000/S0140(05)67-0。次',
    ])
    expect(dois('10.1000/2013.2502(04)')).toEqual(['10.1000/2013.2502(04)'])
  })

  test('stops where the next word runs into it', () => {
    allGive('10.1000/j.x.0023', [
      '10.1000/j.x.0023Accessed 3 March',
      '10.1000/j.x.0023PMID: 1234',
      '10.1000/j.x.0023PMC1234567',
      '10.1000/j.x.0023.Available from: here',
      '10.1000/j.x.0023;PMID:5',
      '10.1000/j.x.0023Google Scholar',
      '10.1000/j.x.0023CrossRefPubMed',
      '10.1000/j.x.0023[PubMed]',
      '10.1000/j.x.0023https://example.org/',
    ])
    expect(dois('10.1000/j.x.0023a')).toEqual(['10.1000/j.x.0023a'])
    expect(dois('10.1000/SciPostArticle.7')).toEqual(['10.1000/SciPostArticle.7'])
  })

  test('tells several DOIs apart, also when they run into each other', () => {
    const both = ['10.1000/abc', '10.2000/def']
    for (const between of [', ', ',', '; ', ' | ', '/doi:', '/', '-', '.', ' and doi:', 'https://doi.org/']) {
      expect([between, dois(`10.1000/abc${between}10.2000/def`)]).toEqual([between, both])
    }
    expect(dois('10.1000/a.02210.1000/b.023')).toEqual(['10.1000/a.022', '10.1000/b.023'])
    expect(dois('10.1000/abc 10.1000/ABC')).toEqual(['10.1000/abc', '10.1000/ABC'])
  })

  test('goes on over a line break where the DOI does', () => {
    allGive('10.1000/j.x-2010.04.021', [
      'doi:\n10.1000/j.x-2010.04.021',
      'https://\ndoi.org/10.1000/j.x-2010.04.021',
      'https://doi.org/\n10.1000/j.x-2010.04.021',
      'doi:10.1000/\nj.x-2010.04.021',
      'doi:10.1000/j.x-\r\n   2010.04.021',
      'doi:10.1000/j.x-2010.\n04.021.',
      'doi:10.1000/j.x-2010\n.04.021',
      'doi:10. 1000/j.x-2010.04.021',
      'doi:10 .1000 /j.x-2010.04.021',
      'doi:10.1000/ j.x-2010.04.021',
      'doi:10.1000/j.x-2010 .04.021',
    ])
  })

  test('goes on behind a space where a labelled DOI is torn apart', () => {
    expect(dois('doi: 10.5555/npx- 19-227-2012.')).toEqual(['10.5555/npx-19-227-2012'])
    expect(dois('10.5555/npx- 19-227-2012.')).toEqual(['10.5555/npx'])
    expect(dois('doi:10.5555/npx - 19-227')).toEqual(['10.5555/npx'])
  })

  test('does not go on into the next line where the DOI ends', () => {
    allGive('10.1000/x.7', [
      'doi:10.1000/x.7\n23. Smith J. Title.',
      'doi:10.1000/x.7.\n23. Smith J. Title.',
      'doi:10.1000/x.7.\n[8] Doe',
      'doi:10.1000/x.7.\n2004. Title',
      'doi:10.1000/x.7\nsee also',
      'doi:10.1000/x.7.\nsee also',
      'doi:10.1000/x.7.\n\n04.021',
      'doi:10.1000/x.7\t2004',
      'doi:10.1000/x.7 123-145',
    ])
  })

  test('undoes what typesetting does to characters', () => {
    allGive('10.1000/s-12-34', [
      '10.1000/s\u201012\u201034',
      '10.1000/s\u221212\u201334',
      '10.1000/s-\u200b12-34\u200b',
      '10.1000/s-<wbr>12-<wbr/>34',
      '10.\u00ad1000/s-12-34',
      '\ufeff10.1000/s-12-34',
      'doi:\u00a010.1000/s-12-34\u00a0',
      '10.1000/s&#8209;12&ndash;34',
    ])
    expect(dois('10.1000/a\\_b')).toEqual(['10.1000/a_b'])
    expect(dois('10.1016/\u00fcn\u0456k\u00f3')).toEqual(['10.1016/\u00fcn\u0456k\u00f3'])
  })

  test('takes the DOI out of the addresses that carry it', () => {
    allGive('10.1000/ab.12', [
      'https://example.org/doi/full/10.1000/ab.12',
      'https://example.org/doi/10.1000/ab.12/full/html',
      'https://example.org/doi/pdf/10.1000/ab.12?download=true',
      'https://example.org/doi/10.1000/ab.12#section-2',
      'https://example.org/article/10.1000/ab.12/tables/2',
      'https://example.org/doi/suppl/10.1000/ab.12/suppl_file/si_001.pdf',
      'https://example.org/content/pdf/10.1000%2Fab.12.pdf',
      'https://example.org/10.1000/ab.12.full.pdf+html',
      'https://example.org/file?id=10.1000/ab.12&type=printable',
      'https://example.org/file?id=10.1000/ab.12&amp;type=printable',
      'https://example.org/DOI?10.1000/ab.12',
      'https%3A%2F%2Fdoi.org%2F10.1000%2Fab.12&x=1',
      'https://static.example.org/esm/art%3A10.1000%2Fab.12/MediaObjects/x_ESM.pdf',
      'https://example.org/lookup/suppl/doi:10.1000/ab.12/-/DCSupplemental',
      'https://example.org/?term=10.1000%2Fab.12%5BDOI%5D',
      'https://example.org/dataset?persistentId=doi:10.1000/ab.12',
      'https://example.org/x;jsessionid=1?doi=10.1000/ab.12',
    ])
    expect(dois('https://www.biorxiv.org/content/10.1101/2020.01.02.123456v4.full.pdf')).toEqual([
      '10.1101/2020.01.02.123456',
    ])
    expect(dois('https://academic.oup.com/x/article/doi/10.1000/ab.12/5588346')).toEqual(['10.1000/ab.12'])
    expect(dois('https://doi.org/10.1000/456%23789')).toEqual(['10.1000/456#789'])
    expect(dois('10.1000/456#789')).toEqual(['10.1000/456#789'])
    expect(dois('https://a.example/?x=10.1000/ab&y=10.2000/cd&z=1')).toEqual(['10.1000/ab', '10.2000/cd'])
  })

  test('reads through markup', () => {
    allGive('10.1000/ab.12', [
      '{{doi|10.1000/ab.12}}',
      '{{cite journal |doi=10.1000/ab.12 |pmid=1}}',
      'doi = {10.1000/ab.12},',
      '"DOI":"10.1000\\/ab.12","volume":"3"',
      '<doi>10.1000/ab.12</doi>',
      "<a href='https://doi.org/10.1000/ab.12'>link</a>",
      '\\url{https://doi.org/10.1000/ab.12}',
      '`10.1000/ab.12`',
      '**doi:10.1000/ab.12**',
    ])
    expect(uniqueDois('[10.1000/ab.12](https://doi.org/10.1000/AB.12)')).toEqual(['10.1000/ab.12'])
  })

  test('reads short DOIs where they are marked as DOIs', () => {
    allGive('10/gf4gqc', [
      'doi:10/gf4gqc',
      'https://doi.org/10/gf4gqc.',
      'https://dx.doi.org/10%2Fgf4gqc',
      'shortDOI 10/gf4gqc,',
      '(https://doi.org/gf4gqc)',
    ])
    expect(findDois('doi.org/bkz5.')).toEqual([{ doi: '10/bkz5', raw: 'bkz5', span: [8, 12] }])
  })

  test('takes registrants with several parts, and ISBN-A', () => {
    expect(dois('10.1000.10/6912, 10.978.8898392/312')).toEqual(['10.1000.10/6912', '10.978.8898392/312'])
  })

  test.each([
    'v10.52.38/stable',
    'v10.5238/stable',
    'on 10.12/2081',
    'host 10.77.51.1/24',
    '192.168.10.1000/24',
    '110.1038/abc',
    '1.10.2769/97',
    'ratio 10.25/7',
    '10,7503/xyz',
    '10.2016/17',
    'pay $10.5000/unit',
    '10.5238/s',
    'doi:',
    'https://doi.org/',
    'doi:10.5343/',
    'doi:10.1228',
    'doi: 10.',
    'Phys. Rev. 10/7428',
    'https://example.org/10/abc/post',
    'https://www.doi.org/the-identifier/',
    'https://www.doi.org/about',
    'https://mydoi.org/abcd',
    '10.0123/abc',
    'arXiv:1310.9167/v2',
    'hdl:2027/mdp.5645',
    '10.1000/...',
    '10.1000/))',
    'in 10. 2016/abc',
  ])('finds nothing in %j', (text) => {
    expect(findDois(text)).toEqual([])
  })

  test('takes nothing longer than Crossref registers', () => {
    expect(dois(`10.1000/${'a'.repeat(2048)}`)).toHaveLength(1)
    expect(dois(`10.1000/${'a'.repeat(2049)} 10.1000/b1`)).toEqual(['10.1000/b1'])
  })
})

const PIECES = [
  '10.',
  '10.1000/',
  'doi:',
  'https://doi.org/',
  'a',
  '<',
  '>',
  '(',
  ')',
  '[',
  ']',
  ';',
  '.',
  '-',
  '\n',
  ' ',
  '%2F',
  '%3C',
  '%C3',
  '&lt;',
  '&amp;',
  '\\',
  '\\u003c',
  '{',
  '\u200b',
  '\u2010',
  '10/',
  '\ud83d',
  'CO;2-S',
  '3.0.',
  '/full',
  'Accessed',
  '1',
]

describe('findDois on any text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  )

  test('gives spans in order that slice back to raw, and DOIs with a suffix', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { doi, raw, span } of findDois(text)) {
          expect(span[0]).toBeGreaterThanOrEqual(last)
          expect(span[1]).toBeGreaterThan(span[0])
          expect(text.slice(...span)).toBe(raw)
          expect(doi).toMatch(/^10(?:\.[\d.]+)?\/\S/u)
          last = span[1]
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('finds a DOI in any plain surroundings', () => {
    const suffix = fc.stringMatching(/^[a-z\d]{3,8}(?:[./-][a-z\d]{2,6}){0,3}$/)
    fc.assert(
      fc.property(
        fc.integer({ min: 2100, max: 99_999 }),
        suffix,
        fc.constantFrom('', 'doi:', '(', 'see '),
        fc.constantFrom('', '.', '),', ' x'),
        (registrant, suffix, before, after) => {
          fc.pre(!/\/(?:pdf|epdf|full|abs)/.test(`/${suffix}`))
          expect(dois(`${before}10.${registrant}/${suffix}${after}`)).toEqual([`10.${registrant}/${suffix}`])
        },
      ),
    )
  })

  test.each([
    ['(', 10_000_000],
    ['<', 10_000_000],
    ['10.', 3_300_000],
    ['https://doi.org/', 600_000],
    ['10\u200b', 1_000_000],
    ['10.&amp;', 300_000],
    ['10.1000/', 400_000],
    ['10.1000/a(', 200_000],
    ['10.1000/1<a:', 200_000],
    ['10.1000/%25', 200_000],
    ['10.1000/a-\n', 200_000],
  ])('gets through megabytes of %j', (piece, times) => {
    expect(dois(`${piece.repeat(times)} doi:10.1000/end`).at(-1)).toBe('10.1000/end')
  })
})
