import { describe, expect, it } from 'vitest'
import { readLocales } from '../../scripts/locale-data.js'
import { CitewrightError } from '../../src/problem.js'
import { findLocaleTag, LOCALE_TAGS } from '../../src/style/locales.js'

describe('the tags of locales', () => {
  const shipped = [...readLocales().keys()]

  it('are those the package ships', () => {
    expect([...LOCALE_TAGS].sort()).toEqual(shipped.sort())
  })

  it.each([
    ['de-DE', 'de-DE'],
    ['de', 'de-DE'],
    ['de-LU', 'de-DE'],
    ['de_at', 'de-AT'],
    ['pt', 'pt-PT'],
    ['PT-br', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['zh-Hant-HK', 'zh-TW'],
    ['no', 'nb-NO'],
    ['en', 'en-US'],
    ['en-AU', 'en-US'],
    ['eu-ES', 'eu'],
    ['ms', 'ms-MY'],
    ['lij', 'lij-IT'],
    ['sr-Latn-RS', 'sr-RS'],
  ])('%s means %s (CSL 1.0.2, "Locale Fallback")', (wanted, tag) => {
    expect(findLocaleTag(wanted)).toBe(tag)
  })

  it.each(['', 'xx', 'english', '../../package', 'hy-AM', 'sr-Cyrl-RS', 'sr_Cyrl'])(
    '"%s" is refused with the list',
    (wanted) => {
      expect(() => findLocaleTag(wanted)).toThrow(CitewrightError)
      expect(() => findLocaleTag(wanted)).toThrow(/use one of .*de-DE/)
    },
  )
})
