import { describe, expect, it } from 'vitest'
import { shippedLocales } from '../../scripts/data-modules.js'
import { createProcessor, type Locale } from '../../src/csl/index.js'
import type { Item } from '../../src/index.js'
import { text } from '../../src/output/text.js'
import mla from '../../src/style/mla.csl'

const LOCALES = shippedLocales()

describe('MLA in other languages', () => {
  const locale = (tag: string): Locale | undefined => LOCALES.get(tag)

  const page: Item = {
    id: 'page',
    type: 'webpage',
    title: 'Panda',
    'container-title': 'Zoo',
    URL: 'https://zoo.example/p',
    accessed: { 'date-parts': [[2023, 5, 4]] },
  }
  const book: Item = {
    id: 'book',
    type: 'book',
    title: 'Tides',
    author: [{ family: 'Moreau', given: 'Claire' }],
    editor: [{ family: 'Ricci', given: 'Anna' }],
    translator: [{ family: 'Lind', given: 'Per' }],
    edition: '2',
    volume: '3',
    publisher: 'Fjord Press',
    issued: { 'date-parts': [[2019]] },
  }
  const entry = (lang: string, item: Item): string => {
    const processor = createProcessor({
      style: mla(),
      locale,
      lang,
      items: [{ ...item, language: lang }],
    })
    return processor.bibliography().map((each) => text.entry(each.content))[0] ?? ''
  }

  it.each([
    ['de-DE', 'Abgerufen am 4. Mai 2023.'],
    ['fr-FR', 'Consulté le 4 mai 2023.'],
    ['es-ES', 'Consultado el 4 de mayo de 2023.'],
    ['pt-BR', 'Acesso em 4 de maio de 2023.'],
    ['it-IT', 'Consultato il 4 maggio 2023.'],
    ['nl-NL', 'Geraadpleegd op 4 mei 2023.'],
    ['pl-PL', 'Dostęp 4 maja 2023.'],
    ['sv-SE', 'Hämtad 4 maj 2023.'],
    ['ja-JP', '閲覧日 2023年5月4日.'],
    ['zh-CN', '访问日期 2023年5月4日.'],
    ['ar', 'تاريخ الوصول 4 مايو، 2023.'],
  ])('%s: the day of access', (lang, expected) => {
    expect(entry(lang, page)).toContain(`https://zoo.example/p. ${expected}`)
  })

  it.each([
    ['de-DE', 'Herausgegeben von Anna Ricci, übersetzt von Per Lind, 2. Aufl., Bd. 3, Fjord Press, 2019.'],
    ['es-ES', 'Edición de Anna Ricci, traducción de Per Lind, 2.ª ed., vol. 3, Fjord Press, 2019.'],
    ['it-IT', 'A cura di Anna Ricci, traduzione di Per Lind, 2ª ed., vol. 3, Fjord Press, 2019.'],
    ['pl-PL', 'Red. Anna Ricci, tłum. Per Lind, 2. wyd., t. 3, Fjord Press, 2019.'],
    ['sv-SE', 'Redigerad av Anna Ricci, översatt av Per Lind, 2:a uppl., vol. 3, Fjord Press, 2019.'],
    ['ja-JP', '編 Ricci Anna, 訳 Lind Per, 2 版, vol. 3, Fjord Press, 2019年.'],
    ['zh-CN', '编辑 Ricci Anna, 翻译 Lind Per, 2 '],
  ])('%s: who edited and translated', (lang, expected) => {
    expect(entry(lang, book)).toContain(`Tides. ${expected}`)
  })
})
