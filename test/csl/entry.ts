import { createProcessor } from '../../src/csl/create-processor.js'
import { parseStyle } from '../../src/csl/parse-style.js'
import type { IndependentStyle } from '../../src/csl/style.js'
import type { Item } from '../../src/item/item.js'
import { WRITERS } from '../../src/output/writers.js'
import { chooseLocale } from '../../src/style/locales.js'

/** An in-text style for en-US. @param attributes of `cs:style`. */
export function styleOf(citation: string, bibliography = '<layout/>', attributes = ''): IndependentStyle {
  const style = parseStyle(`<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" ${attributes}>
    <info><id>x</id><title>X</title></info>${citation}<bibliography>${bibliography}</bibliography></style>`)
  if (style.kind !== 'independent') throw new Error('The style is dependent.')
  return style
}

/** What elements of a layout make of an item, as text or HTML. */
export function entry(
  layout: string,
  fields: Partial<Item>,
  output: 'text' | 'html' = 'text',
  attributes = '',
): string {
  const style = styleOf('<citation><layout/></citation>', `<layout>${layout}</layout>`, attributes)
  const items = [{ id: 'a', type: 'book', ...fields } as Item]
  const [only] = createProcessor({ style, ...chooseLocale(undefined), items, links: false }).bibliography()
  return only === undefined ? '' : WRITERS[output].entry(only.content)
}
