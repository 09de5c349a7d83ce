import { LOCATOR_LABELS, type LocatorLabel } from './csl/cite.js'
import { createProcessor } from './csl/create-processor.js'
import type { Locale } from './csl/locale.js'
import type { Processor } from './csl/processor.js'
import { fieldOf, type Item } from './item/item.js'
import { mendItem, type Problem } from './item/validate.js'
import type { Writer } from './output/writer.js'
import { type OutputFormat, WRITERS } from './output/writers.js'
import { CitewrightError, type Warning } from './problem.js'
import { ACCESSED, type Accessed } from './style/accessed.js'
import { chooseLocale } from './style/locales.js'
import { preparer } from './style/prepare.js'
import { findStyle, type Style, type StyleName } from './style/registry.js'
import { isTitleCased, SENTENCE_CASE, type SentenceCase } from './style/sentence-case.js'
import { URLS, type Urls } from './style/urls.js'

/** What of a style is wanted: its list entry, or its way of citing in the text or in notes. */
export const KINDS = ['bibliography', 'in-text', 'note', 'short-note'] as const

export type Kind = (typeof KINDS)[number]

export interface FormatOptions {
  /** A built-in style's name, or a CSL style as XML. @default 'mla' */
  readonly style?: StyleName | (string & {})
  /** @default 'text' */
  readonly output?: OutputFormat
  /**
   * `bibliography`: the entries of the list. `in-text`: one citation of all items; in a note style that is the full
   * note. `note` and `short-note`: the first and a later note; in an in-text style both are the citation in the text.
   * @default 'bibliography'
   */
  readonly kind?: Kind
  /** A place in the cited work, such as `12` or `12-15`; not for `bibliography`. */
  readonly locator?: string
  /** What the locator counts. @default 'page' */
  readonly label?: LocatorLabel
  /**
   * Which works show the day they were looked at: `auto`, those the style's manual asks it for (in MLA, APA and Chicago,
   * the ones without a date of their own); `always`, all that have the day; `never`, none.
   * @default 'auto'
   */
  readonly accessed?: Accessed
  /**
   * How addresses are printed: `as-given`, or `clean`, without the parameters that follow readers about (`utm_source`,
   * `fbclid`, …).
   * @default 'as-given'
   */
  readonly urls?: Urls
  /**
   * APA prints titles in sentence case. `auto` lowers the headline capitals of English titles as far as that is safe: only
   * words known to be common, never names, acronyms, species, or words that are not known. `never` prints titles as they are
   * given. No other built-in style is touched; a style given as XML is.
   * @default 'never'
   */
  readonly sentenceCase?: SentenceCase
  /**
   * The language that terms, dates, quotation marks and sorting take: a locale loaded from `citewright/locales/de-DE` and the like. Of
   * several the first is printed, and the others stand in for what it lacks, before the built-in en-US does.
   * @default 'en-US', which alone is built in
   */
  readonly locale?: Locale | readonly Locale[] | 'en-US'
  /** DOIs and addresses are links, where the output knows links (CSL 1.0.2, Appendix VI). @default false */
  readonly links?: boolean
}

/** A list of entries, each under the id of its item, in the style's order. */
export interface Bibliography {
  readonly entries: readonly { readonly id: string; readonly text: string }[]
  /** The whole list: lines in text, paragraphs in Markdown, a `div` of `div`s in HTML. */
  readonly text: string
  readonly warnings: readonly Warning[]
}

/**
 * Formats items in a style.
 *
 * @returns the list as one string, or one citation of all items for the other kinds.
 * @throws CitewrightError `ITEM_INVALID` naming every problem of every item at once; `STYLE_UNKNOWN`, `STYLE_INVALID`,
 * `LOCALE_UNKNOWN`, `LOCALE_INVALID`, `OPTION_INVALID`. {@link bibliography} is the tolerant form.
 * @example format({ id: 'g', type: 'book', title: 'Emma', issued: { 'date-parts': [[1815]] } }, { style: 'apa' })
 */
export function format(items: Item | readonly Item[], options: FormatOptions = {}): string {
  const { sound, warnings } = checkedList(items)
  if (warnings.length > 0)
    throw new CitewrightError('ITEM_INVALID', warnings.map((warning) => warning.message).join(' '))
  return formatChecked(sound, options)
}

/**
 * Formats a list of items, whatever is wrong with some of them: a bad item is rendered as far as it makes sense, and
 * the trouble is among the warnings.
 *
 * @throws CitewrightError as {@link format}, but never for an item.
 */
export function bibliography(
  items: Item | readonly Item[],
  options: Omit<FormatOptions, 'kind' | 'locator' | 'label'> = {},
): Bibliography {
  const { sound, warnings } = checkedList(items)
  const { style, writer } = resolveOptions(options)
  const { entries, text } = writeList(sound, style, writer, options)
  // Entries are of different items, so where there are as many nothing is left out.
  if (entries.length < sound.length) {
    const listed = new Set(entries.map((entry) => entry.id))
    for (const item of sound) if (!listed.has(item.id)) warnings.push(unlisted(item))
  }
  // APA prints titles as they are given, so headline capitals in the data are headline capitals in the list.
  if (style.name === 'apa' && options.sentenceCase !== 'auto')
    for (const item of sound) if (isTitleCased(item)) warnings.push(inCapitals(item))
  return { entries, text, warnings }
}

function unlisted(item: Item): Warning {
  return {
    code: 'NOT_IN_BIBLIOGRAPHY',
    message: `${describe(item)} is not in the list: the style gives no entry for its type, ${item.type}.`,
  }
}

function inCapitals(item: Item): Warning {
  return {
    code: 'TITLE_CASE',
    path: 'title',
    message: `${describe(item)} seems to have a title in headline capitals; APA wants sentence case: change the title, or set sentenceCase to "auto".`,
  }
}

/** {@link format} for items that are known to be sound. */
export function formatChecked(items: readonly Item[], options: FormatOptions): string {
  const { style, writer, kind } = resolveOptions(options)
  if (kind === 'bibliography') {
    const { entries, text } = writeList(items, style, writer, options)
    const [only] = entries
    return only !== undefined && items.length === 1 ? only.text : text
  }
  return cite(items, style, writer, kind, options)
}

function writeList(
  items: readonly Item[],
  style: Style,
  writer: Writer,
  options: FormatOptions,
): Pick<Bibliography, 'entries' | 'text'> {
  const processor = processorOf(items, style, writer, options)
  const entries = processor.bibliography().map(({ id, content }) => ({ id, text: content }))
  return { entries, text: writer.list(entries, processor.layout) }
}

function cite(
  items: readonly Item[],
  style: Style,
  writer: Writer,
  kind: Exclude<Kind, 'bibliography'>,
  options: FormatOptions,
): string {
  const place = {
    ...(options.locator === undefined ? {} : { locator: options.locator }),
    ...(options.label === undefined ? {} : { label: options.label }),
  }
  return processorOf(items, style, writer, options).preview(
    { cites: items.map((item) => ({ id: item.id, ...place })) },
    kind === 'short-note' ? 'subsequent' : 'first',
  )
}

function processorOf(items: readonly Item[], style: Style, writer: Writer, options: FormatOptions): Processor<string> {
  return createProcessor(
    {
      style: style.csl,
      ...chooseLocale(options.locale),
      items: items.map(preparer(style, options)),
      links: options.links === true,
      origins: options.output === 'json',
    },
    writer.entry,
  )
}

/** What the options name. @throws CitewrightError `OPTION_INVALID`, `STYLE_UNKNOWN`, `STYLE_INVALID`. */
export function resolveOptions(options: FormatOptions): { style: Style; writer: Writer; kind: Kind } {
  const {
    style = 'mla',
    output = 'text',
    kind = 'bibliography',
    locator,
    label,
    accessed,
    sentenceCase,
    urls,
  } = options
  expectOneOf('output', output, Object.keys(WRITERS))
  expectOneOf('kind', kind, KINDS)
  if (label !== undefined) expectOneOf('label', label, LOCATOR_LABELS)
  if (accessed !== undefined) expectOneOf('accessed', accessed, ACCESSED)
  if (urls !== undefined) expectOneOf('urls', urls, URLS)
  if (sentenceCase !== undefined) expectOneOf('sentenceCase', sentenceCase, SENTENCE_CASE)
  if (locator !== undefined && kind === 'bibliography') {
    throw new CitewrightError(
      'OPTION_INVALID',
      'A locator needs a citation to stand in: set kind to "in-text", "note" or "short-note".',
    )
  }
  return { style: findStyle(style), writer: WRITERS[output], kind }
}

function expectOneOf(option: string, value: string, allowed: readonly string[]): void {
  if (allowed.includes(value)) return
  throw new CitewrightError('OPTION_INVALID', `${option} is "${value}"; use one of ${allowed.join(', ')}.`)
}

/** What one of the given values came to. */
export interface CheckedItem {
  /** Missing when nothing in the value can be cited. */
  readonly item?: Item
  readonly warnings: readonly Warning[]
}

/** @param input an item or a list of items, from anywhere; every problem of every item is reported. */
export function checkItems(input: unknown): readonly CheckedItem[] {
  const results: CheckedItem[] = []
  checkEach(input, (item, warnings) => results.push(item === undefined ? { warnings } : { item, warnings }))
  return results
}

/** What can be cited of an item or a list of items, and every problem there is. */
export function checkedList(input: unknown): { sound: readonly Item[]; warnings: Warning[] } {
  const sound: Item[] = []
  const warnings: Warning[] = []
  checkEach(input, (item, own) => {
    if (item !== undefined) sound.push(item)
    for (const warning of own) warnings.push(warning)
  })
  return { sound, warnings }
}

/** @param take gets what can be cited of an item, or of each item of a list, and what is wrong with it. */
function checkEach(input: unknown, take: (item: Item | undefined, warnings: readonly Warning[]) => void): void {
  const isList = Array.isArray(input)
  const values: readonly unknown[] = isList ? input : [input]
  const seen = new Set<string>()
  const problems: Problem[] = []
  let index = 0
  for (const value of values) {
    const item = mendItem(value, problems)
    const known = seen.size
    const id = item === undefined ? undefined : (fieldOf(item, 'id') as string)
    if (id !== undefined) seen.add(id)
    const isDouble = id !== undefined && seen.size === known
    if (problems.length === 0 && !isDouble) take(item, NO_WARNINGS)
    else {
      const warnings = problems.splice(0).map((problem) => warningOf(problem, isList ? index : undefined))
      take(item, isDouble ? [...warnings, doubled(id, index)] : warnings)
    }
    index += 1
  }
}

const NO_WARNINGS: readonly Warning[] = []

function warningOf(problem: Problem, index: number | undefined): Warning {
  const path = [index === undefined ? '' : `[${index}]`, problem.path].filter((part) => part !== '').join('.')
  return { code: 'ITEM_PROBLEM', path, message: `${path === '' ? 'The item' : path}: ${problem.message}` }
}

function doubled(id: string, index: number): Warning {
  const path = `[${index}].id`
  return { code: 'ITEM_PROBLEM', path, message: `${path}: "${id}" stands twice; give each item an id of its own.` }
}

function describe(item: Item): string {
  return item.title === undefined ? `Item "${item.id}"` : `Item "${item.id}" (${item.title})`
}
