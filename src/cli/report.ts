/* How the shell prints what was cited: lines for one style, a report with headings for several, or JSON. */
import type { Citation } from '../cite.js'
import { bibliography, type FormatOptions } from '../format.js'
import { formatIsoDate } from '../item/date.js'
import type { Item, ItemDate, Name } from '../item/item.js'
import { displayName } from '../item/name.js'
import { escapeHtml } from '../output/html.js'
import type { OutputFormat } from '../output/writers.js'
import type { CitewrightError } from '../problem.js'
import type { Reference } from '../reference/types.js'

/** A style as the user named it, with what `format` takes for it. */
export interface ChosenStyle {
  readonly name: string
  /** A built-in name or CSL XML. */
  readonly style: string
}

/** How everything is printed. */
export interface Print extends Pick<FormatOptions, 'locale' | 'links'> {
  readonly output: OutputFormat
}

/** One work a line, in one style. */
export function line(citation: Citation, { style }: ChosenStyle, print: Print): string {
  return `${citation.format(style, print)}\n`
}

/** All that was found out about one work. */
export function record(input: string, citation: Citation, styles: readonly ChosenStyle[], print: Print): object {
  const { item, evidence, references, warnings } = citation
  const citations = Object.fromEntries(styles.map(({ name, style }) => [name, citation.format(style, print)]))
  return { input, item, evidence, references, warnings, citations }
}

/** What there is to say of an input that could not be cited. */
export function failure(input: string, { code, message, url, status, retryAfter }: CitewrightError): object {
  return { input, error: { code, message, url, status, retryAfter } }
}

/** The work in each style under a heading, then the references that its page lists. */
export function report(citation: Citation, styles: readonly ChosenStyle[], print: Print): string {
  const layout = LAYOUTS[print.output]
  const cited = styles.map(({ name, style }) => layout.section(HEADINGS[name] ?? name, citation.format(style, print)))
  const [first] = styles
  if (citation.references.length === 0 || first === undefined) return cited.join('\n')
  return [...cited, layout.references(citation.references, first, print)].join('\n')
}

const HEADINGS: Record<string, string> = {
  mla: 'MLA 9',
  apa: 'APA 7',
  chicago: 'Chicago 18, notes and bibliography',
  'chicago-notes': 'Chicago 18, notes and bibliography',
  'chicago-author-date': 'Chicago 18, author-date',
  'chicago-17-notes': 'Chicago 17, notes and bibliography',
  'chicago-17-author-date': 'Chicago 17, author-date',
  'classic-mla': 'Classic snippet, MLA',
  'classic-apa': 'Classic snippet, APA',
  'classic-chicago': 'Classic snippet, Chicago',
}

const LIST_HEADING = 'References on the page'

interface Layout {
  section(heading: string, text: string): string
  references(references: readonly Reference[], style: ChosenStyle, print: Print): string
}

const PLAIN: Layout = {
  section: (heading, text) => `${heading}\n${text}\n`,
  references: (references, style, print) => `${LIST_HEADING}\n${list(references, style, print)}\n`,
}

const LAYOUTS: Record<OutputFormat, Layout> = {
  rtf: PLAIN,
  latex: PLAIN,
  json: PLAIN,
  text: {
    section: (heading, text) => `${heading}\n  ${text}\n`,
    references: (references) => `${LIST_HEADING}\n${references.map(fields).join('\n')}`,
  },
  markdown: {
    section: (heading, text) => `## ${heading}\n\n${text}\n`,
    references: (references, style, print) => `## ${LIST_HEADING}\n\n${list(references, style, print)}\n`,
  },
  html: {
    section: (heading, text) => `<h2>${escapeHtml(heading)}</h2>\n<div class="csl-entry">${text}</div>\n`,
    references: (references, style, print) => `<h2>${LIST_HEADING}</h2>\n${list(references, style, print)}\n`,
  },
}

function list(references: readonly Reference[], { style }: ChosenStyle, print: Print): string {
  return bibliography(
    references.map((reference) => reference.item),
    { ...print, style },
  ).text
}

/** A parsed reference, field by field. */
function fields({ item }: Reference, index: number): string {
  const rows = FIELDS.flatMap(([label, read]) => {
    const value = read(item)
    return value === undefined || value === '' ? [] : [`     ${label.padEnd(10)} ${value}`]
  })
  return `${`  ${index + 1}.`.padEnd(5)}${item.title ?? item.note ?? item.id}\n${rows.join('\n')}\n`
}

const FIELDS: readonly (readonly [label: string, read: (item: Item) => string | undefined])[] = [
  ['authors', (item) => names(item.author)],
  ['editors', (item) => names(item.editor)],
  ['date', (item) => date(item.issued)],
  ['in', (item) => item['container-title']],
  ['volume', (item) => text(item.volume)],
  ['issue', (item) => text(item.issue)],
  ['pages', (item) => text(item.page)],
  ['publisher', (item) => item.publisher],
  ['DOI', (item) => item.DOI],
  ['URL', (item) => item.URL],
]

function names(list: readonly Name[] | undefined): string | undefined {
  return list?.map(displayName).join('; ')
}

function date(value: ItemDate | undefined): string | undefined {
  if (value === undefined) return undefined
  return formatIsoDate(value) ?? ('literal' in value ? value.literal : undefined)
}

function text(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value)
}
