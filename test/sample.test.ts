/*
 * The main job, end to end, on the bundled sample page. The expected lines are written by hand from the style manuals, the
 * classic ones from the cite box that stands on the page itself.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { format, parsePage } from '../src/index.js'

const html = readFileSync(new URL('../fixtures/sample-page.html', import.meta.url), 'utf8')
const { item, evidence, references, warnings } = parsePage(html, { accessed: '2022-05-23' })

const URL_OF_PAGE = 'https://www.harleytherapy.example/interpersonal-therapy-london.htm'

describe('the item of the sample page', () => {
  it('has what a librarian would cite', () => {
    const { id, custom, ...fields } = item
    expect(id).toMatch(/^[a-z0-9-]+$/)
    expect(fields).toEqual({
      type: 'webpage',
      title: 'Interpersonal Therapy in London',
      author: [{ family: 'Jacobson', given: 'Sheri' }],
      'container-title': 'Harley Therapy',
      publisher: 'Harley Therapy Ltd.',
      issued: { 'date-parts': [[2022, 1, 20]] },
      accessed: { 'date-parts': [[2022, 5, 23]] },
      URL: URL_OF_PAGE,
      language: 'en-GB',
    })
    expect(custom).toMatchObject({ 'document-title': 'Interpersonal Therapy in London • Harley Therapy™' })
    expect(warnings).toEqual([])
  })

  it('has evidence for each field that was read off the page', () => {
    for (const field of [
      'type',
      'title',
      'author',
      'container-title',
      'publisher',
      'issued',
      'URL',
      'language',
    ] as const) {
      expect(evidence[field]?.value, field).toEqual(item[field])
      expect(evidence[field]?.source, field).toMatch(/\S/)
    }
  })
})

describe('the citations of the sample page', () => {
  // MLA Handbook 9: author, title in quotation marks, site in italics, day month year, address with a final stop.
  it('MLA 9', () => {
    expect(format(item, { style: 'mla', output: 'html' })).toBe(
      `Jacobson, Sheri. “Interpersonal Therapy in London.” <i>Harley Therapy</i>, 20 Jan. 2022, ${URL_OF_PAGE}.`,
    )
  })

  // APA 7, section 10.16: author, full date, title in italics, site, address without a final stop.
  it('APA 7', () => {
    expect(format(item, { style: 'apa', output: 'html' })).toBe(
      `Jacobson, S. (2022, January 20). <i>Interpersonal Therapy in London</i>. Harley Therapy. ${URL_OF_PAGE}`,
    )
  })

  // CMOS 18: author, title in quotation marks, site in roman, date, address.
  it('Chicago 18, notes and bibliography', () => {
    expect(format(item, { style: 'chicago', output: 'html' })).toBe(
      `Jacobson, Sheri. “Interpersonal Therapy in London.” Harley Therapy, January 20, 2022. ${URL_OF_PAGE}.`,
    )
  })

  it('Chicago 18, author-date', () => {
    expect(format(item, { style: 'chicago-author-date', output: 'html' })).toBe(
      `Jacobson, Sheri. 2022. “Interpersonal Therapy in London.” Harley Therapy, January 20. ${URL_OF_PAGE}.`,
    )
  })
})

const CLASSIC = {
  'classic-mla':
    'Harley Therapy Ltd. “Interpersonal Therapy in London • Harley Therapy™”. Harley Therapy, 20 Jan. 2022, Accessed 23 May. 2022.',
  'classic-apa':
    'Harley Therapy Ltd. (2022, January 20). Interpersonal Therapy in London • Harley Therapy™. Retrieved from',
  'classic-chicago':
    'Harley Therapy Ltd. "Interpersonal Therapy in London • Harley Therapy™." Last modified January 20, 2022. Accessed May 23, 2022.',
} as const

describe.each(Object.entries(CLASSIC))('the %s snippet of the sample page', (style, line) => {
  const snippet = format(item, { style })

  it('is the line of the cite box, once the address is taken out', () => {
    expect(snippet).toContain(URL_OF_PAGE)
    expect(snippet.replace(URL_OF_PAGE, '').replace(/ +/g, ' ').trim()).toBe(line)
  })

  it('stands so on the page itself', () => {
    const [, box = ''] = new RegExp(`<p class="${style.replace('classic', 'cite')}">(.*?)</p>`).exec(html) ?? []
    const printed = box.replace(/<[^>]+>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    expect(snippet).toBe(printed)
  })

  const seed = fileURLToPath(new URL('../../shared/seed/page.txt', import.meta.url))
  it.skipIf(!existsSync(seed))('is a line of the page that the project was born from', () => {
    expect(
      readFileSync(seed, 'utf8')
        .split('\n')
        .map((each) => each.trim()),
    ).toContain(line)
  })
})

describe('the references of the sample page', () => {
  const [miller, hinrichsen, ...others] = references.map((reference) => reference.item)

  it('are two', () => {
    expect(others).toEqual([])
    expect(references.map((reference) => reference.doi)).toEqual([
      '10.1080/23794925.2016.1247679',
      '10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S',
    ])
  })

  it('a title that is glued to its journal is still split', () => {
    expect(miller).toMatchObject({
      type: 'article-journal',
      title:
        'Interpersonal Psychotherapy for Adolescents With Mood and Behavior Dysregulation: Evidence-Based Case Study',
      'container-title': 'Evid Based Pract Child Adolesc Ment Health',
      issued: { 'date-parts': [[2016]] },
      volume: '1',
      issue: '4',
      page: '159-175',
      DOI: '10.1080/23794925.2016.1247679',
    })
    expect(miller?.author?.map((name) => ('family' in name ? name.family : name))).toEqual([
      'Miller',
      'Hlastala',
      'Mufson',
      'Leibenluft',
      'Riddle',
    ])
  })

  it('a SICI DOI is whole, and gives the issue that the text leaves out', () => {
    expect(hinrichsen).toMatchObject({
      type: 'article-journal',
      author: [{ family: 'Hinrichsen', given: 'G. A.' }],
      title: 'Treating older adults with interpersonal psychotherapy for depression',
      'container-title': 'J. Clin. Psychol.',
      issued: { 'date-parts': [[1999]] },
      volume: '55',
      issue: '8',
      page: '949-960',
      DOI: '10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S',
    })
  })
})
