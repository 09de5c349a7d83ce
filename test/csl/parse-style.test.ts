import { describe, expect, it } from 'vitest'
import { parseLocale } from '../../src/csl/parse-locale.js'
import { checkStyle, parseStyle } from '../../src/csl/parse-style.js'
import { CitewrightError } from '../../src/problem.js'

const style = (body: string): string =>
  `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">\n<info><id>x</id><title>X</title></info>\n${body}</style>`

describe('parseStyle', () => {
  it('reads elements with their attributes as booleans, numbers and lists', () => {
    const parsed = parseStyle(
      style(`<macro name="m"><names variable="author editor"><name et-al-min="3" initialize="false"/></names></macro>
        <citation collapse="year"><layout delimiter="; "><text macro="m" quotes="true"/></layout></citation>`),
    )
    expect(parsed).toMatchObject({
      kind: 'independent',
      class: 'in-text',
      info: { id: 'x', title: 'X' },
      macros: {
        m: [{ element: 'names', variables: ['author', 'editor'], name: { 'et-al-min': 3, initialize: false } }],
      },
      citation: {
        options: { collapse: 'year' },
        layout: { delimiter: '; ', children: [{ macro: 'm', quotes: true }] },
      },
    })
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed)
  })

  it('keeps the blanks of affixes as they are, and ignores those around numbers and words', () => {
    const { style: parsed, problems } = checkStyle(
      style(
        `<citation et-al-min="3 " collapse="\n year"><layout suffix="\u00a0"><text term="at" prefix=" \u202f"/></layout></citation>`,
      ),
    )
    expect(problems).toEqual([])
    expect(parsed).toMatchObject({
      citation: {
        options: { collapse: 'year' },
        names: { 'et-al-min': 3 },
        layout: { suffix: '\u00a0', children: [{ prefix: ' \u202f' }] },
      },
    })
  })

  it('reports what is wrong with each of the tags that are written the same, and with the options of names', () => {
    const { problems } = checkStyle(
      style(
        '<citation et-al-min="few"><layout><text term="at" form="tiny"/>\n<text term="at" form="tiny"/></layout></citation>',
      ),
    )
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 1],
      [3, 35],
      [4, 1],
    ])
  })

  it('knows a dependent style by its parent', () => {
    const xml = `<style><info><link rel="independent-parent" href="http://example.org/parent"/></info></style>`
    expect(parseStyle(xml)).toMatchObject({ kind: 'dependent', parent: 'http://example.org/parent' })
  })

  it.each([
    ['XML that is not well formed', style('<citation>'), /line 3, column \d+: The XML is not well formed/],
    [
      'a missing macro',
      style('<citation><layout>\n  <text macro="n"/></layout></citation>'),
      /line 4, column 3: There is no macro "n"/,
    ],
    [
      'a macro that calls itself',
      style(
        '<macro name="a"><text macro="b"/></macro>\n<macro name="b"><text macro="a"/></macro><citation><layout/></citation>',
      ),
      /line 4, column 17: Macro "a" calls itself/,
    ],
    [
      'a text of nothing',
      style('<citation><layout><text/></layout></citation>'),
      /<text> needs exactly one of variable/,
    ],
    ['another root', '<svg/>', /starts with <style>, not <svg>/],
    ['nothing', '', /not well formed/],
  ])('refuses %s and says where', (_case, xml, message) => {
    expect(() => parseStyle(xml)).toThrow(CitewrightError)
    expect(() => parseStyle(xml)).toThrow(message)
  })

  it('refuses macros that call each other through so many elements that the stack would not hold them', () => {
    const macro = (_: unknown, at: number): string => `<macro name="${at}"><text macro="${at + 1}"/></macro>\n`
    const chain = (length: number): string =>
      style(
        `${Array.from({ length }, macro).join('')}<macro name="${length}"/><citation><layout><text macro="0"/></layout></citation>`,
      )
    expect(checkStyle(chain(500)).problems).toEqual([])
    expect(() => parseStyle(chain(501))).toThrow(
      /line 503, column 19: Macro "501" is called through more than 500 elements/,
    )
    expect(() => parseStyle(chain(100_000))).toThrow(CitewrightError)
  })

  it('leaves out what CSL does not know, and warns', () => {
    const { style: parsed, problems } = checkStyle(
      style('<citation><layout><text variable="title" font-style="slanted" colour="red"/></layout></citation>'),
    )
    expect(parsed).toMatchObject({ citation: { layout: { children: [{ element: 'text', variable: 'title' }] } } })
    expect(problems.map((problem) => [problem.severity, problem.line])).toEqual([
      ['warning', 3],
      ['warning', 3],
    ])
  })
})

describe('parseLocale', () => {
  it('reads terms by name, form and gender, date formats and options', () => {
    const xml = `<locale xml:lang="fr-FR"><style-options punctuation-in-quote="false"/>
      <date form="text"><date-part name="day" suffix=" "/></date>
      <terms><term name="page" form="short"><single>p.</single><multiple>pp.</multiple></term>
      <term name="edition" gender="feminine">édition</term>
      <term name="ordinal-01" gender-form="feminine" match="whole-number">re</term></terms></locale>`
    expect(parseLocale(xml)).toEqual({
      lang: 'fr-FR',
      options: { 'punctuation-in-quote': false },
      dates: { text: { parts: [{ name: 'day', suffix: ' ' }] } },
      terms: { 'page/short': ['p.', 'pp.'], edition: 'édition', 'ordinal-01/feminine': 're' },
      genders: { edition: 'feminine' },
      ordinalMatches: { 'ordinal-01': 'whole-number' },
    })
  })

  it('refuses what is no locale', () => {
    expect(() => parseLocale('<style/>')).toThrow(/LOCALE_INVALID|starts with <locale>/)
  })
})
