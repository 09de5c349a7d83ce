import { expect, it } from 'vitest'
import { createProcessor, parseStyle } from '../../src/csl/index.js'
import type { Locale } from '../../src/csl/locale.js'

const style = parseStyle(
  '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text"><citation><layout><text term="editor"/></layout></citation></style>',
)
if (style.kind !== 'independent') throw new Error('The style stands alone.')
const independent = style

const english = (editor: string): Locale => ({
  lang: 'en-US',
  options: {},
  dates: {},
  terms: { editor },
  genders: {},
  ordinalMatches: {},
})

function printed(data: Locale): unknown {
  const items = [{ id: '1', type: 'book' as const }]
  return createProcessor({ style: independent, locale: () => data, items }).preview({ cites: [{ id: '1' }] })
}

it('renders with the data that its own locale callback gives, whatever another gave for the same tag', () => {
  expect(printed(english('editor'))).toEqual([{ kind: 'text', text: 'editor' }])
  expect(printed(english('redactor'))).toEqual([{ kind: 'text', text: 'redactor' }])
})
