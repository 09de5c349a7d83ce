// The built package under a harness that compares citations and whole documents with expected strings.
import { citeprocReading, createProcessor as createCsl, parseLocale, parseStyle } from '../../dist/csl.js'
import { createProcessor } from '../../dist/index.js'
import { WRITERS } from '../../dist/output.js'
import { MODIFIERS, SUPERSCRIPTS } from './csl.mjs'

export const name = 'citewright'
export const styles = [
  'apa',
  'mla',
  'chicago-author-date',
  'chicago-notes',
  'chicago-author-date-17',
  'chicago-notes-17',
]

/** Styles that the harness calls by other names. */
const NAMES = { 'chicago-author-date-17': 'chicago-17-author-date', 'chicago-notes-17': 'chicago-17-notes' }
const styleOf = (style) => NAMES[style] ?? style

const POSITIONS = { cite: 'first', note: 'first', short: 'subsequent' }

export function render({ style, items, kind, output, locator }) {
  const processor = createProcessor({ style: styleOf(style), items, output })
  if (kind === 'bib') return processor.bibliography().entries[0]?.text ?? ''
  const ibid = locator === undefined ? 'ibid' : 'ibid-with-locator'
  return processor.preview({ cites: items.map(({ id }) => ({ id: String(id), ...locator })) }, POSITIONS[kind] ?? ibid)
}

export function renderDocument({ style, items, clusters, output }) {
  const isNote = style.includes('notes')
  const processor = createProcessor({ style: styleOf(style), items, output })
  processor.setClusters(documentClusters(clusters, isNote))
  const { entries } = processor.bibliography()
  return {
    order: entries.map(({ id }) => id),
    bibliography: entries.map(({ text }) => text),
    citations: processor.clusters().map(({ text }) => text),
  }
}

/** Any CSL style, with locales as XML. As for the reference processor, `lang` is for styles that have no default locale. */
export function renderCsl({ styleXml, locale, lang, items, clusters, output }) {
  const style = parseStyle(styleXml)
  const locales = new Map()
  const localeOf = (tag) => {
    if (!locales.has(tag)) {
      const xml = locale(tag)
      locales.set(tag, xml ? parseLocale(xml) : undefined)
    }
    return locales.get(tag)
  }
  const language = style.defaultLocale ?? lang
  const processor = createCsl({
    style,
    locale: localeOf,
    ...(language ? { lang: language } : {}),
    items,
    links: false,
    reading: { item: citeprocReading.item, locator: citeprocReading.locator, name: withBlank },
    blank: '[CSL STYLE ERROR: reference with no printed form.]',
  })
  const given = documentClusters(clusters ?? [], style.class === 'note')
  processor.setClusters(given)
  const write = (content) =>
    output === 'html' ? raised(WRITERS.html.entry(lined(content)).replaceAll(LINE, '\n')) : plain(content)
  return {
    // Also the items that print nothing, as the reference processor names them.
    order: style.bibliography === undefined ? [] : processor.order(),
    bibliography: processor.bibliography().map(({ content }) => write(content)),
    citations: processor.clusters().map(({ content }, index) => {
      const text = write(content) || UNPRINTED
      if (given[index].mode !== 'composite') return text
      const author = write(processor.preview({ ...given[index], mode: 'author-only' }))
      return author === '' ? `${UNPRINTED} ${text}` : text === author ? `${text} ${UNPRINTED}` : text
    }),
  }
}

/** The reference processor puts a blank before a given name in small letters where names have initials. */
function withBlank(name) {
  return { ...name, 'blank-before-initials': /^\p{Ll}/u.test(name.given ?? '') }
}

/** What the reference processor prints for a citation, or either part of a composite one, of which nothing is printed. */
const UNPRINTED = '[NO_PRINTED_FORM]'

/** Plain text as the harness has it: a block begins a line, and line breaks in an item stay. */
function plain(content) {
  return content
    .map((node) => {
      const text = node.kind === 'text' ? node.text : plain(node.children)
      if (node.kind !== 'display') return text
      return (LINES[node.display] ?? '') + text + (node.display === 'left-margin' ? ' ' : '')
    })
    .join('')
}

const LINES = { block: '\n', indent: '\n    ' }

/** Stands for a line break, which the package's writer would make a blank: to them an entry is one line. */
const LINE = '\uf8ff'

function lined(content) {
  return content.map((node) =>
    node.kind === 'text'
      ? { ...node, text: node.text.replaceAll('\n', LINE) }
      : { ...node, children: lined(node.children) },
  )
}

/** Superscript characters as the harness has them in HTML: each a plain one in `<sup>`. */
function raised(html) {
  return html.replace(SUPERSCRIPTS, (character) => {
    const plain = MODIFIERS[character] ?? character.normalize('NFKC')
    return plain === character ? character : `<sup>${plain}</sup>`
  })
}

function documentClusters(clusters, isNote) {
  return clusters.map(({ items, mode }, index) => ({
    id: `cluster-${index}`,
    cites: items.map((cite) => ({ ...cite, id: String(cite.id) })),
    note: isNote ? index + 1 : 0,
    ...(mode === undefined ? {} : { mode }),
  }))
}
