/* References rendered by our own processor: the facts of tagged references in other styles, each word with its label. */
import { createProcessor } from '../../src/csl/create-processor.js'
import type { Locale } from '../../src/csl/locale.js'
import { parseStyle } from '../../src/csl/parse-style.js'
import type { IndependentStyle } from '../../src/csl/style.js'
import type { Formatted } from '../../src/csl/tree.js'
import { readDate } from '../../src/item/date.js'
import type { Item, ItemType } from '../../src/item/item.js'
import { familyOf } from '../../src/item/name.js'
import { readNames } from '../../src/item/name-list.js'
import { foldText } from '../../src/item/text.js'
import { tidy, unquote } from '../../src/reference/value.js'
import enUs from '../../src/style/en-us.json'
import type { Example, Piece, Tag } from './corpus.js'
import { pick, type Random } from './random.js'
import { makeStyle } from './styles.js'

/** How many styles are made up, beside the built-in ones. */
const MADE = 150

/**
 * Each example that comes to an item once more, in a style picked at random.
 *
 * @param styles CSL styles as XML, to which others are made up
 */
export function renderAnew(
  examples: readonly Example[],
  styles: readonly string[],
  random: Random,
): readonly Example[] {
  const xml = [...styles, ...Array.from({ length: MADE }, () => makeStyle(random))]
  const parsed = xml.map((each) => parseStyle(each)).filter((style) => style.kind !== 'dependent')
  return examples.flatMap((example) => {
    if (example.source === 'grobid-garbled') return []
    const style = pick(parsed, random)
    const item = itemOf(example)
    return item === undefined ? [] : render(example, item, style)
  })
}

function render(example: Example, item: Item, style: IndependentStyle): readonly Example[] {
  const locale = (): Locale => enUs as unknown as Locale
  const processor = createProcessor({ style, locale, items: [item], origins: true, links: false })
  const pieces = joinNames(piecesOf(processor.bibliography()[0]?.content ?? [], item.type))
  return pieces.length < 3 ? [] : [{ ...example, id: `${example.id}~anew`, source: 'rendered', pieces }]
}

function piecesOf(content: Formatted, type: ItemType): readonly Piece[] {
  return content.flatMap((node): readonly Piece[] => {
    if (node.kind !== 'text') return piecesOf(node.children, type)
    return [{ text: node.text, tag: tagOf(node.origin?.variable, type) }]
  })
}

/** What stands between two names goes with them, as in the tagged references. */
function joinNames(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const between = pieces[at - 1]?.tag === 'author' && pieces[at + 1]?.tag === 'author'
    return piece.tag === 'unsure' && between ? { ...piece, tag: 'author' } : piece
  })
}

/** What the style itself sets, `In` and the signs, goes with either side. */
function tagOf(variable: string | undefined, type: ItemType): Tag {
  if (variable === undefined) return 'unsure'
  if (variable === 'container-title') return type === 'article-journal' ? 'journal' : 'container'
  return TAGS[variable.replace(/^term:/, '')] ?? 'unsure'
}

const TAGS: Readonly<Record<string, Tag>> = {
  author: 'author',
  editor: 'editor',
  translator: 'translator',
  issued: 'date',
  title: 'title',
  volume: 'volume',
  issue: 'issue',
  page: 'pages',
  publisher: 'publisher',
  'publisher-place': 'place',
  edition: 'edition',
  genre: 'genre',
  number: 'genre',
  'collection-title': 'collection',
  DOI: 'link',
  URL: 'link',
}

/** The item that a tagged reference names; undefined where its names or its title are not plain. */
function itemOf({ id, pieces, fields }: Example): Item | undefined {
  const textOf = (tag: Tag): string => tidy(pieces.find((piece) => piece.tag === tag)?.text ?? '')
  const author = readNames(
    pieces
      .filter(({ tag }) => tag === 'author')
      .map(({ text }) => text)
      .join(' '),
  )
  const families = fields.authors?.map(foldText).join('|')
  const title = unquote(textOf('title'))
  if (title === '' || author.length === 0 || author.map((name) => foldText(familyOf(name))).join('|') !== families)
    return undefined
  const journal = textOf('journal')
  const container = textOf('container').replace(/^in:?\s/i, '')
  const issued = readDate(fields.year ?? '')
  const texts = {
    title,
    'container-title': journal === '' ? container : journal,
    volume: fields.volume ?? '',
    issue: fields.issue ?? '',
    page: fields.pages ?? '',
    publisher: textOf('publisher'),
    'publisher-place': textOf('place'),
    'collection-title': textOf('collection'),
    edition: /\d+/.exec(textOf('edition'))?.[0] ?? '',
    genre: journal === '' && container === '' ? textOf('genre') : '',
    DOI: fields.doi ?? '',
  }
  const given = Object.entries(texts).filter(([, text]) => text !== '')
  const type = journal !== '' ? 'article-journal' : container !== '' ? 'chapter' : 'book'
  return { id, type, author, ...(issued === undefined ? {} : { issued }), ...Object.fromEntries(given) }
}
