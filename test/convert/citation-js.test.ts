import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert/citation-js.js'
import { CitewrightError } from '../../src/problem.js'

describe('convert', () => {
  it('reads BibTeX: several entries, particles, LaTeX', async () => {
    const records = await convert(
      "@article{a, author={van Gogh, Vincent}, title={On \\textit{light}}, journal={J}, pages={1--10}, year=1888}\n@misc{b, title={Caf\\'e}}",
      'bibtex',
    )
    expect(records).toMatchObject([
      {
        id: 'a',
        type: 'article-journal',
        title: 'On <i>light</i>',
        page: '1-10',
        author: [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }],
      },
      { id: 'b', title: 'Café' },
    ])
  })

  it('reads RIS', async () => {
    expect(await convert('TY  - JOUR\nAU  - Doe, Jane\nTI  - T\nSP  - 1\nEP  - 9\nER  - \n', 'ris')).toMatchObject([
      { type: 'article-journal', title: 'T', page: '1-9' },
    ])
  })

  it('says where broken BibTeX is broken', async () => {
    const error: unknown = await convert('@article{a, title=', 'bibtex').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(CitewrightError)
    expect(error).toMatchObject({
      code: 'CONTENT_INVALID',
      message: expect.stringMatching(/BibTeX cannot be read: .*line 1/),
    })
  })
})
