import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { referenceLines } from '../../src/page/references.js'
import { scanPage } from '../../src/page/scan.js'

const lines = (html: string) => referenceLines(scanPage(html))
const first = 'Aldous, B. (2001). The intertidal zone. Journal of Shores, 4(2), 11–19.'
const second = 'Berg, C., & Dahl, E. (2010). Mussels of the north. Northern Biology, 7, 101–120.'

describe('referenceLines', () => {
  it('takes each item of the list under the heading, to the next heading', () => {
    const list = lines(readFileSync(new URL('../../fixtures/pages/journal-article.html', import.meta.url), 'utf8'))
    expect(list).toEqual([
      `${first} Link https://doi.org/10.5555/zone.2001`,
      `${second} https://doi.org/10.5555/north.2010`,
    ])
  })

  it('takes lines where there is no list', () => {
    expect(lines(`<h3>Bibliography</h3><p>${first}<br>${second}</p>`)).toEqual([first, second])
    expect(
      lines(`<h2>Works Cited</h2><div>${first}</div><div>${second}</div><h2>Share</h2><p>${'x'.repeat(80)}</p>`),
    ).toEqual([first, second])
  })

  it('knows the heading in other languages, and with a number or an edit link', () => {
    for (const heading of [
      'Literaturverzeichnis',
      'Références bibliographiques',
      '7. References',
      'References[edit]',
      'SOURCES',
    ]) {
      expect(lines(`<h2>${heading}</h2><ul><li>${first}</li></ul>`)).toEqual([first])
    }
  })

  it('takes the last such list of a page', () => {
    expect(lines(`<h2>References</h2><h2>Text</h2><p>x</p><h2>References</h2><p>${first}</p>`)).toEqual([first])
  })

  it('keeps an item whole that is made of blocks, and items apart that hold lists', () => {
    expect(
      lines(`<h2>References</h2><ol><li><div>Aldous, B. (2001).</div><div>The intertidal zone.</div></li></ol>`),
    ).toEqual(['Aldous, B. (2001). The intertidal zone.'])
    expect(
      lines(`<h2>References</h2><ol><li>${first}<ul><li>Google Scholar</li></ul></li><li>${second}</li></ol>`),
    ).toHaveLength(2)
  })

  it('keeps a title glued to its journal where the page prints them so', () => {
    const item = '<li>Aldous B. Life in the intertidal zone<em>Shores</em>. 2001;4(2):11-19.</li>'
    expect(lines(`<h2>References</h2><ol>${item}</ol>`)).toEqual([
      'Aldous B. Life in the intertidal zoneShores. 2001;4(2):11-19.',
    ])
  })

  it('finds none where there are none', () => {
    expect(lines(`<h2>Related articles</h2><ul><li>${first}</li></ul>`)).toEqual([])
    expect(lines(`<nav><h2>References</h2><ul><li>${first}</li></ul></nav>`)).toEqual([])
    expect(lines('<h2>References</h2>')).toEqual([])
    expect(
      lines('<h2>Further reading</h2><ul><li>Nine more gardens to visit</li><li>How we choose our gardens</li></ul>'),
    ).toEqual([])
  })
})
