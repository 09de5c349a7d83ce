// The processor under the CSL test suite: an adapter for a harness that runs the suite's fixtures against the built package.
import { citeprocReading, createProcessor, parseLocale, parseStyle } from '../../dist/csl.js'

const BLANK = '[CSL STYLE ERROR: reference with no printed form.]'

export default async function createAdapter(env) {
  const locales = new Map()
  const locale = (tag) => {
    if (!locales.has(tag)) {
      const xml = env.loadLocale(tag)
      locales.set(tag, xml === null ? undefined : parseLocale(xml))
    }
    return locales.get(tag)
  }
  return { name: 'citewright', version: '', run: (test) => run(test, locale) }
}

function run(test, locale) {
  const items = test.input.map((item, index) => ('id' in item ? item : { ...item, id: `item-${index + 1}` }))
  const uncited = test.citations === null ? 'all' : []
  const processor = createProcessor({
    style: parseStyle(test.csl),
    locale,
    items,
    uncited,
    links: false,
    blank: BLANK,
    reading: citeprocReading,
  })
  let text = ''
  if (test.citations !== null) text = replay(test.citations, processor)
  else if (test.mode === 'citation') {
    const all = () => {
      const order = processor.order()
      return [order.map((id) => ({ id }))]
    }
    const clusters = test.citationItems ?? all()
    text = clusters
      .map((cites) =>
        html(
          processor.preview({
            cites: cites.map((cite) => ({
              ...cite,
              id: String(cite.id),
              locator: cite.locator === undefined ? undefined : String(cite.locator),
            })),
          }),
        ),
      )
      .join('\n')
  }
  if (test.mode !== 'bibliography') return text
  const entries = processor.bibliography().map(({ content }) => `  <div class="csl-entry">${html(content)}</div>\n`)
  return `<div class="csl-bib-body">\n${entries.join('')}</div>`
}

/** The steps of an editing session; what a step renders again is marked. */
function replay(steps, processor) {
  const known = new Map()
  let lines = []
  steps.forEach(([citation, before, after], index) => {
    citation.citationID ??= `step-${index}`
    known.set(citation.citationID, citation)
    const note = new Map([...before, ...after])
    const ids = [...before.map(([id]) => id), citation.citationID, ...after.map(([id]) => id)]
    const clusters = ids.map((id) => {
      const each = known.get(id)
      const number = note.get(id) ?? each.properties?.noteIndex ?? 0
      each.properties = { ...each.properties, noteIndex: number }
      return {
        id,
        note: number,
        mode: each.properties.mode,
        infix: each.properties.infix,
        cites: each.citationItems.map((cite) => ({
          ...cite,
          locator: cite.locator === undefined ? undefined : String(cite.locator),
        })),
      }
    })
    processor.setClusters(clusters)
    const changed = new Set(processor.changedClusters().map(({ id }) => id))
    changed.add(citation.citationID)
    lines = processor
      .clusters()
      .map(({ id, content }, at) => `${changed.has(id) ? '>>' : '..'}[${at}] ${html(content)}`)
  })
  return lines.join('\n')
}

const TAGS = {
  italic: ['<i>', '</i>'],
  upright: ['<span style="font-style:normal;">', '</span>'],
  bold: ['<b>', '</b>'],
  'no-bold': ['<span style="font-weight:normal;">', '</span>'],
  'small-caps': ['<span style="font-variant:small-caps;">', '</span>'],
  'no-small-caps': ['<span style="font-variant:normal;">', '</span>'],
  underline: ['<span style="text-decoration:underline;">', '</span>'],
  'no-underline': ['<span style="text-decoration:none;">', '</span>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  baseline: ['<span style="baseline">', '</span>'],
}

const DISPLAYS = {
  'left-margin': ['\n    <div class="csl-left-margin">', '</div>'],
  'right-inline': ['<div class="csl-right-inline">', '</div>\n  '],
  block: ['\n\n    <div class="csl-block">', '</div>\n'],
  indent: ['<div class="csl-indent">', '</div>\n  '],
}

/** HTML as the suite writes it. */
function html(nodes) {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return escapeHtml(node.text)
      const [open, close] =
        node.kind === 'styled' ? TAGS[node.style] : node.kind === 'display' ? DISPLAYS[node.display] : ['', '']
      return open + html(node.children) + close
    })
    .join('')
}

export const SUPERSCRIPTS =
  /[ªº²³¹\u02b0-\u02b8\u02c0\u02c1\u02e0-\u02e4\u06e5\u06e6\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u207f\u2120\u2122\u3192-\u319f]/g
/** Modifier letters that Unicode does not decompose. */
export const MODIFIERS = { '\u02c0': 'ʔ', '\u02c1': 'ʕ', '\u06e5': 'و', '\u06e6': 'ي' }
const ESCAPES = { '&': '&#38;', '<': '&#60;', '>': '&#62;' }

function escapeHtml(text) {
  return text
    .replace(/[&<>]/g, (character) => ESCAPES[character])
    .replace(SUPERSCRIPTS, (character) => {
      const plain = MODIFIERS[character] ?? character.normalize('NFKC')
      return plain === character ? character : `<sup>${plain}</sup>`
    })
}
