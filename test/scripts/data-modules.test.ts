import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, describe, expect, it } from 'vitest'
import { literal, readStyles, shippedLocales, shippedStyles, writeDataModules } from '../../scripts/data-modules.js'
import { readLocales } from '../../scripts/locale-data.js'
import { notice } from '../../scripts/notice.js'
import { createProcessor, type IndependentStyle, type Locale, parseStyle } from '../../src/csl/index.js'
import { findLocale, type ResolvedLocale, resolveLocale } from '../../src/csl/resolve-locale.js'

const locales = readLocales()
const shipped = shippedLocales()

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

  it('hold macros by numbers, and the same is printed as when they have names', () => {
    const items = ['book', 'chapter', 'article-journal', 'webpage', 'interview', 'legal_case', 'review'].map(
      (type) => ({
        id: type,
        type: type as 'book',
        title: 'A title',
        author: [{ family: 'Doe', given: 'Jane' }],
        editor: [{ family: 'Roe', given: 'Richard' }],
        'container-title': 'A container',
        'reviewed-title': 'Another title',
        publisher: 'A publisher',
        volume: '2',
        page: '3-5',
        issued: { 'date-parts': [[2020, 5, 4]] as [[number, number, number]] },
      }),
    )
    for (const [name, style] of shippedStyles()) {
      const [numbered, named] = [style, readStyles().get(name) ?? style].map((each) => {
        const processor = createProcessor({ style: each, locale: (tag) => locales.get(tag), items })
        processor.setClusters([{ id: '1', cites: items.map(({ id }) => ({ id, locator: '7' })) }])
        return JSON.stringify([processor.clusters(), processor.bibliography()])
      })
      expect(numbered).toBe(named)
      expect(Object.keys(style.macros)).toEqual(Object.keys(style.macros).map((_, at) => String(at)))
    }
  })

  const dist = mkdtempSync(join(tmpdir(), 'citewright-'))
  afterAll(() => rmSync(dist, { recursive: true }))

  it('give each style and each locale, whatever they share', async () => {
    writeDataModules(dist)
    for (const format of ['esm', 'cjs'] as const)
      await build({
        entryPoints: ['src/csl/packed.ts'],
        bundle: true,
        format,
        outfile: join(dist, `packed.${format === 'esm' ? 'js' : 'cjs'}`),
      })
    const require = createRequire(import.meta.url)
    const modules = [
      ...[...shippedStyles()].map(([name, value]) => ({ path: join(dist, 'styles', name), value })),
      ...[...shipped].map(([tag, value]) => ({ path: join(dist, 'locales', tag), value })),
    ]
    for (const { path, value } of modules) {
      expect((await import(`${path}.js`)).default).toEqual(value)
      expect(require(`${path}.cjs`)).toEqual(value)
    }
  })

  it('keep what a style says in other languages with their locales', () => {
    const whole = readStyles()
    const resolved = (style: IndependentStyle, from: ReadonlyMap<string, Locale>, lang: string): ResolvedLocale =>
      resolveLocale(
        style,
        findLocale(style, (tag) => from.get(tag), lang),
      )
    for (const [name, style] of shippedStyles()) {
      const plain = whole.get(name) ?? style
      for (const lang of ['de-DE', 'de-AT', 'pt-BR', 'ar', 'zh-TW', 'tr-TR', 'en-GB']) {
        const [a, b] = [resolved(plain, locales, lang), resolved(style, shipped, lang)]
        expect({ dates: b.dates, genders: b.genders, options: b.options }).toEqual({
          dates: a.dates,
          genders: a.genders,
          options: a.options,
        })
        for (const key of plain.locales.flatMap(({ terms }) => Object.keys(terms))) {
          const [term = '', form] = key.split('/')
          for (const plural of [false, true])
            expect(b.term(term, form, plural), `${name} ${lang} ${key}`).toBe(a.term(term, form, plural))
        }
      }
    }
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
