import { Cite, plugins } from '@citation-js/core'
import { describe, expect, it } from 'vitest'
import { shippedLocales } from '../../scripts/data-modules.js'
import { type CitewrightConfig, type CitewrightOutputOptions, register } from '../../src/citation-js/index.js'
import { CitewrightError } from '../../src/problem.js'

const DATA = [
  {
    id: 'romola',
    type: 'book',
    title: 'Romola',
    author: [{ family: 'Eliot', given: 'George' }],
    issued: { 'date-parts': [[1863]] },
  },
  {
    id: 2,
    type: 'webpage',
    title: 'Der Panda',
    language: 'de',
    URL: 'https://zoo.example/p?a=1&b=2',
    'container-title': 'Zoo',
    accessed: { 'date-parts': [[2023, 5, 4]] },
  },
]

const print = (options?: CitewrightOutputOptions): unknown => new Cite(DATA).format('citewright', options)

describe('the output format citewright of Citation.js', () => {
  it('prints a list in APA, sorted, where nothing is asked for', () => {
    expect(print()).toBe(
      'Der Panda. (n.d.). Zoo. Retrieved May 4, 2023, from https://zoo.example/p?a=1&b=2\nEliot, G. (1863). Romola.',
    )
  })

  it('takes template, format, entry, asEntryArray and hyperlinks as Citation.js names them', () => {
    const entries = print({ template: 'mla', format: 'html', entry: 2, asEntryArray: true, hyperlinks: true })
    expect(entries).toEqual([
      [
        '2',
        '“Der Panda.” <i>Zoo</i>, <a href="https://zoo.example/p?a=1&amp;b=2">https://zoo.example/p?a=1&amp;b=2</a>. Accessed 4 May 2023.',
      ],
    ])
  })

  it('cites in the text and in notes', () => {
    expect(print({ kind: 'in-text', entry: 'romola', locator: '12' })).toBe('(Eliot, 1863, p. 12)')
    expect(print({ template: 'chicago', kind: 'note', entry: ['romola'] })).toBe('George Eliot, Romola (1863).')
    expect(print({ template: 'chicago', kind: 'short-note', entry: ['romola'] })).toBe('Eliot, Romola.')
  })

  it('prints in a locale that is given, or added and named', () => {
    const de = shippedLocales().get('de-DE')
    if (de === undefined) throw new Error('no de-DE')
    const german =
      '„Der Panda“. Zoo, https://zoo.example/p?a=1&b=2. Abgerufen am 4. Mai 2023.\nEliot, George. Romola. 1863.'
    expect(print({ template: 'mla', lang: de })).toBe(german)
    expect(() => print({ template: 'mla', lang: 'de' })).toThrow(/de-DE is not there; add/)
    ;(plugins.config.get('@citewright') as CitewrightConfig).locales.add(de)
    expect(print({ template: 'mla', lang: 'de' })).toBe(german)
  })

  it("takes the templates and locales of Citation.js's own CSL plugin", async () => {
    await import('citation-js-locales' as string)
    const own = new Cite(DATA.slice(0, 1)).format('bibliography', { template: 'vancouver', lang: 'fr-FR' })
    expect(`${print({ template: 'vancouver', lang: 'fr-FR', entry: 'romola' })}\n`).toBe(own)
  })

  it.each<[CitewrightOutputOptions, string]>([
    [{ template: 'harvard-of-nowhere' }, 'STYLE_UNKNOWN'],
    [{ format: 'pdf' as 'text' }, 'OPTION_INVALID'],
    [{ kind: 'footnote' as 'note' }, 'OPTION_INVALID'],
    [{ lang: 'tlh' }, 'LOCALE_UNKNOWN'],
  ])('%o is a typed error', (options, code) => {
    expect(() => print(options)).toThrow(CitewrightError)
    expect(() => print(options)).toThrow(expect.objectContaining({ code }))
  })

  it('can be added to another copy of Citation.js', () => {
    const added: string[] = []
    register({ add: (name) => added.push(name), config: { get: () => undefined } })
    expect(added).toEqual(['@citewright'])
  })
})
