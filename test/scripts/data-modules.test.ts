import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { literal, readStyles } from '../../scripts/data-modules.js'
import { readLocales } from '../../scripts/locale-data.js'
import { notice } from '../../scripts/notice.js'
import { createProcessor, type IndependentStyle, parseStyle } from '../../src/csl/index.js'

const locales = readLocales()

describe('the locales', () => {
  it('are all there, each under its own tag', () => {
    expect(locales.size).toBeGreaterThanOrEqual(56)
    for (const [tag, locale] of locales) expect(locale.lang).toBe(tag)
  })

  it.each([...locales.keys()])('%s has months, quotes and both date formats', (tag) => {
    const locale = locales.get(tag)
    expect(locale?.terms).toHaveProperty('month-01')
    expect(locale?.terms).toHaveProperty('open-quote')
    expect(locale?.dates.text?.parts.length).toBeGreaterThan(0)
    expect(locale?.dates.numeric?.parts.length).toBeGreaterThan(0)
  })

  it('have the built-in en-US among them', () => {
    expect(JSON.parse(readFileSync('src/style/en-us.json', 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(locales.get('en-US'))),
    )
  })

  it('speak their language through a processor', () => {
    const style =
      parseStyle(`<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title/><id/></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout delimiter=" "><text term="in"/><text value=" "/><date variable="issued" form="text"/></layout></bibliography></style>`)
    const items = [
      { id: 'a', type: 'book' as const, issued: { 'date-parts': [[2020, 5, 4]] as [[number, number, number]] } },
    ]
    const print = (lang: string): string =>
      JSON.stringify(
        createProcessor({
          style: style as IndependentStyle,
          locale: (tag) => locales.get(tag),
          lang,
          items,
        }).bibliography(),
      )
    expect(print('de-DE')).toContain('In 4. Mai 2020')
    expect(print('fr-FR')).toContain('4 mai 2020')
  })
})

describe('the modules of data', () => {
  it('hold the styles as plain JSON that says the same', () => {
    for (const style of readStyles().values()) expect(JSON.parse(JSON.stringify(style))).toEqual(style)
  })

  it('are literals that read back, whatever is in them', () => {
    const value = { "it's": 'a \\ "b"\n\u2028', c: '`x`' }
    expect(new Function(`return ${literal(value)}`)()).toEqual(value)
  })
})

describe('NOTICE', () => {
  it('names the translators of today', () => {
    expect(readFileSync('NOTICE', 'utf8')).toContain(notice())
  })
})
