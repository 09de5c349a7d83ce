import { describe, expect, it } from 'vitest'
import type { Locale, Term } from '../../src/csl/locale.js'
import { findLocale, type ResolvedLocale, resolveLocale } from '../../src/csl/resolve-locale.js'
import { styleOf } from './entry.js'

const locale = (lang: string, terms: Record<string, Term>): Locale => ({
  lang,
  options: {},
  dates: {},
  terms,
  genders: {},
  ordinalMatches: {},
})

function resolved(lang: string, ...locales: readonly Locale[]): ResolvedLocale {
  const style = styleOf('<citation><layout/></citation>')
  const source = findLocale(style, (tag) => locales.find((each) => each.lang === tag), lang)
  return resolveLocale(style, source)
}

const english = locale('en-US', { director: 'director', 'director/short': 'dir.', host: 'host', 'ordinal-01': 'st' })

describe('terms (CSL 1.0.2, "Locale Fallback" and "Terms")', () => {
  // citeproc-js prints the long form too.
  it('take another form of the language before the form of English', () => {
    const { term } = resolved('de-DE', english, locale('de-DE', { director: 'Regie' }))
    expect(term('director', 'short')).toBe('Regie')
    expect(term('director', 'verb-short')).toBe('Regie')
    expect(term('host', 'verb')).toBe('host')
  })

  it('take the primary dialect before English', () => {
    const austrian = locale('de-AT', { host: 'Gastgeber' })
    const { term } = resolved('de-AT', english, locale('de-DE', { 'director/short': 'Reg.' }), austrian)
    expect(term('director', 'short')).toBe('Reg.')
    expect(term('host')).toBe('Gastgeber')
  })

  // The "primary-dialects" of the CSL project's locales.json.
  it.each([
    ['pt-AO', 'pt-PT'],
    ['de-LI', 'de-DE'],
    ['zh-SG', 'zh-CN'],
    ['ca', 'ca-AD'],
    ['ar-EG', 'ar'],
    ['eu-ES', 'eu'],
    ['nb', 'nb-NO'],
    ['lij', 'lij-IT'],
    ['sr', 'sr-Latn-RS'],
    ['fa', 'fa-IR'],
  ])('of %s have the primary dialect %s', (lang, primary) => {
    expect(resolved(lang, english, locale(primary, { host: 'found' })).term('host')).toBe('found')
  })

  it.each(['', 'x', 'no language', '../', 'xx', 'xx-YY'])('of the unknown language "%s" are English', (lang) => {
    expect(resolved(lang, english).term('host')).toBe('host')
  })

  it('take no ordinals from English where the language has some', () => {
    expect(resolved('de-DE', english, locale('de-DE', { ordinal: '.' })).ordinal(1)).toBe('.')
    expect(resolved('de-DE', english, locale('de-DE', {})).ordinal(1)).toBe('st')
  })

  // citeproc-js prints “à l’adresse”.
  it('have apostrophes that are curly', () => {
    expect(resolved('fr-FR', locale('fr-FR', { from: "à l'adresse" })).term('from')).toBe('à l’adresse')
  })
})
