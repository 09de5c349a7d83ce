import { readFileSync } from 'node:fs'
import CSL from 'citeproc'
import { describe, expect, it } from 'vitest'
import { shippedLocales, shippedStyles } from '../../scripts/data-modules.js'
import { readLocaleXml } from '../../scripts/locale-data.js'
import { createProcessor } from '../../src/csl/index.js'
import type { Item, ItemDate, Name } from '../../src/item/item.js'
import { text } from '../../src/output/text.js'

/** What the four main styles print in other languages is what citeproc-js prints by the same CSL and the same locales. */
const TAGS = ['de-DE', 'fr-FR', 'es-ES', 'pt-BR', 'it-IT', 'nl-NL', 'pl-PL', 'sv-SE', 'ja-JP', 'zh-CN', 'ar']
const STYLES = ['mla', 'apa', 'chicago-notes', 'chicago-author-date']

interface Engine {
  setOutputFormat(format: 'text'): void
  updateItems(ids: readonly string[]): void
  makeBibliography(): [parameters: object, entries: readonly string[]]
  previewCitationCluster(citation: object, before: readonly [], after: readonly [], format: 'text'): string
}

const day = (year: number, month: number, date: number): ItemDate => ({ 'date-parts': [[year, month, date]] })
const names = (...families: string[]): readonly Name[] => families.map((family) => ({ family, given: 'Anna Maria' }))

const ITEMS: readonly Item[] = [
  {
    id: 'article',
    type: 'article-journal',
    title: 'Tides and winds: a "first" look',
    author: names('Moreau', 'Lind'),
    'container-title': 'Journal of the Sea',
    volume: '12',
    issue: '3',
    page: '321-328',
    DOI: '10.1000/182',
    issued: day(2019, 5, 4),
  },
  {
    id: 'crowd',
    type: 'article-journal',
    title: 'Many hands',
    author: names('Abel', 'Bach', 'Cruz', 'Dahl', 'Egger', 'Fox', 'Gray', 'Hahn'),
    'container-title': 'Nature',
    volume: '7',
    issued: { 'date-parts': [[2020, 2]] },
  },
  {
    id: 'news',
    type: 'article-newspaper',
    title: 'Port opens',
    author: names('Rossi'),
    'container-title': 'The Herald',
    edition: 'late',
    section: 'B',
    page: 'B4',
    URL: 'https://herald.example/port',
    issued: day(2021, 11, 30),
  },
  {
    id: 'book',
    type: 'book',
    title: 'Reef',
    author: names('Costa'),
    editor: names('Ricci', 'Berg'),
    translator: names('Lund'),
    edition: '2',
    volume: '3',
    'number-of-volumes': '4',
    publisher: 'Fjord Press',
    'publisher-place': 'Oslo',
    issued: { 'date-parts': [[2015]] },
    'original-date': { 'date-parts': [[1902]] },
    'original-title': 'Récif',
  },
  {
    id: 'edited',
    type: 'book',
    title: 'Shores',
    editor: names('Ricci'),
    publisher: 'Fjord Press',
    issued: { 'date-parts': [[2011]] },
  },
  {
    id: 'chapter',
    type: 'chapter',
    title: 'Kelp',
    author: names('Novak', 'Meyer', 'Silva'),
    editor: names('Ricci', 'Berg'),
    'container-title': 'Plants of the sea',
    page: '10-15',
    publisher: 'Fjord Press',
    issued: { 'date-parts': [[2001]] },
  },
  {
    id: 'page',
    type: 'webpage',
    title: 'About seals',
    'container-title': 'Sea Museum',
    URL: 'https://sea.example/seals',
    accessed: day(2023, 3, 1),
  },
  {
    id: 'film',
    type: 'motion_picture',
    title: 'The Wave',
    director: names('Uthaug'),
    'script-writer': names('Berg'),
    publisher: 'Nordisk',
    issued: { 'date-parts': [[2015]] },
  },
  {
    id: 'thesis',
    type: 'thesis',
    title: 'Currents',
    author: names('Dahl'),
    genre: 'PhD thesis',
    publisher: 'University of Bergen',
    issued: { 'date-parts': [[2018]] },
  },
  {
    id: 'report',
    type: 'report',
    title: 'State of the coast',
    author: [{ literal: 'Coastal Office' }],
    number: '14',
    genre: 'Report',
    publisher: 'Coastal Office',
    issued: { 'date-parts': [[2009]], circa: true },
  },
  { id: 'undated', type: 'document', title: 'Chart of the bay', author: names('Okafor') },
  {
    id: 'review',
    type: 'review-book',
    title: 'Deep water',
    author: names('Haas'),
    'reviewed-title': 'Reef',
    'reviewed-author': names('Costa'),
    'container-title': 'Review of Books',
    volume: '5',
    issued: { 'date-parts': [[2016, 9]] },
  },
]

/** The kind of blank, and how many, is a matter of each output. */
const plain = (printed: string | undefined): string | undefined => printed?.replace(/\s+/g, ' ').trim()

const locales = shippedLocales()
const styles = shippedStyles()

describe.each(STYLES)('%s', (name) => {
  const style = styles.get(name)
  if (style === undefined) throw new Error(`no style ${name}`)
  const xml = readFileSync(`src/style/${name}.csl`, 'utf8')
  const cluster = (id: string): { cites: [{ id: string; locator: string; label: 'page' }] } => ({
    cites: [{ id, locator: '12', label: 'page' }],
  })

  it.each(TAGS)('in %s', (lang) => {
    const byId = new Map(ITEMS.map((item) => [item.id, item]))
    const engine = new CSL.Engine(
      { retrieveLocale: readLocaleXml, retrieveItem: (id: string) => structuredClone(byId.get(id)) },
      xml,
      lang,
      true,
    ) as Engine
    engine.setOutputFormat('text')
    engine.updateItems([...byId.keys()])
    const processor = createProcessor({ style, locale: (tag) => locales.get(tag), lang, items: ITEMS, links: false })

    const [, printed] = engine.makeBibliography()
    expect(processor.bibliography().map(({ content }) => plain(text.entry(content)))).toEqual(printed.map(plain))

    const properties = { noteIndex: style.class === 'note' ? 1 : 0 }
    for (const { id } of ITEMS) {
      const { cites } = cluster(id)
      const cite = engine.previewCitationCluster({ citationItems: cites, properties }, [], [], 'text')
      expect(plain(text.entry(processor.preview({ cites }))), id).toBe(plain(cite))
    }
  })
})
