import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/index.js'
import { withoutAuthorNamedLater, withoutBodyOfPage, withoutSiteAsEditor } from '../../src/style/echo.js'
import { withEditorTranslator } from '../../src/style/editor-translator.js'

const item = (fields: Partial<Item>): Item => ({ id: 'x', type: 'webpage', title: 'Tides', ...fields })
const who = { author: [{ literal: 'World Health Organization' }] }

describe('an organisation in two roles', () => {
  it('is named as publisher or site in MLA', () => {
    expect(
      withoutAuthorNamedLater(item({ ...who, 'container-title': 'World Health Organization' })).author,
    ).toBeUndefined()
    expect(
      withoutAuthorNamedLater(item({ ...who, type: 'report', publisher: 'World health organization' })).author,
    ).toBeUndefined()
    expect(
      withoutSiteAsEditor(item({ editor: who.author, 'container-title': 'World Health Organization' })).editor,
    ).toBeUndefined()
  })

  it('stays author where its publisher is not printed, where there are others, and where it is a person', () => {
    const same = (fields: Partial<Item>) => {
      const given = item(fields)
      expect(withoutAuthorNamedLater(given)).toBe(given)
    }
    same({ ...who, type: 'article-journal', publisher: 'World Health Organization' })
    same({ author: [...who.author, { family: 'Moreau', given: 'Claire' }], publisher: 'World Health Organization' })
    same({ author: [{ family: 'kurgus' }], 'container-title': 'kurgus' })
    same({ ...who, publisher: 'Ministry' })
    same({ publisher: 'World Health Organization' })
  })

  it('is named as author of pages, and in both roles of books, in Chicago', () => {
    const site = { 'container-title': 'World Health Organization' }
    expect(withoutBodyOfPage(item({ ...who, ...site }))['container-title']).toBeUndefined()
    expect(
      withoutBodyOfPage(item({ ...who, type: 'book', publisher: 'World Health Organization' })).publisher,
    ).toBeDefined()
  })
})

describe('editors who translate', () => {
  const lee = [{ family: 'Lee', given: 'Ann' }]
  it('are one role if they are the same people', () => {
    const { editor, translator, ...rest } = withEditorTranslator(
      item({ editor: lee, translator: [{ family: 'Lee', given: 'Ann' }] }),
    )
    expect(rest['editor-translator']).toEqual(lee)
    expect(editor ?? translator).toBeUndefined()
  })
  it('are two roles if they are not', () => {
    for (const translator of [[{ family: 'Lee', given: 'Bo' }], [{ literal: 'Lee' }], [...lee, ...lee]]) {
      const given = item({ editor: lee, translator })
      expect(withEditorTranslator(given)).toBe(given)
    }
  })
})
