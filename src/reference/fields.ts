import type { ItemFields, Name } from '../item/item.js'
import { type Atoms, CLASS, hasClass, Shape } from './atoms.js'
import { type MutableFields, setDates } from './dates.js'
import { hostOfEditors, putPeople, setEditors, setTranslator } from './editors.js'
import { put, setContainer, setPublisher } from './host.js'
import { COLUMN, LABELS, type Label } from './labels.js'
import type { Link } from './links.js'
import { mendFields } from './mend.js'
import type { Labelling } from './model.js'
import { namesOf } from './people.js'
import type { FieldConfidence } from './types.js'
import { tidy, unquote } from './value.js'

/** What a labelled reference says, field by field. */
export interface ReadFields {
  readonly fields: ItemFields
  /** How sure each field is: as sure as the least sure of the words it was made of. */
  readonly sure: FieldConfidence
  /** The container is a journal by the look of the whole. */
  readonly journal: boolean
  /** What was read, but has no field. */
  readonly notes: readonly string[]
}

/** Makes fields of runs of equal labels. */
export function fieldsOf(atoms: Atoms, { labels, sure: words }: Labelling, links: readonly Link[]): ReadFields {
  const runs = runsOf(atoms, labels)
  const fields: MutableFields = {}
  const sure: { -readonly [F in keyof FieldConfidence]: FieldConfidence[F] } = {}
  /** The fields that are new came from atoms with these labels. */
  const rate = (...from: readonly Label[]): void => {
    let least: number | undefined
    for (const field of Object.keys(fields) as (keyof ItemFields)[]) {
      if (sure[field] !== undefined) continue
      least ??= leastSure(labels, words, from)
      sure[field] = least
    }
  }
  const notes = setLinks(fields, links)
  rate()
  const authors = authorsOf(atoms, labels)
  if (authors.length > 0) fields.author = authors
  rate('family', 'given')
  setDates(fields, runs.get('date') ?? [], atoms)
  rate('date')
  for (const [label, set] of SETTERS) {
    const texts = runs.get(label) ?? []
    const text = label === 'title' ? longest(texts) : texts[0]
    if (text === undefined) continue
    set(fields, text)
    rate(label)
  }
  hostOfEditors(fields, runs.get('title') ?? [])
  mendFields(fields)
  if (hasClass(atoms, CLASS['translator'] ?? 0)) setTranslator(fields, atoms.text)
  rate(...HOSTS)
  for (const note of runs.get('note') ?? []) notes.push(tidy(note))
  return { fields, sure, journal: runs.has('journal'), notes }
}

/** What may stand for a container or an imprint: those fields are as sure as all of these. */
const HOSTS: readonly Label[] = ['container', 'journal', 'editor', 'translator', 'publisher', 'place']

/** In hundredths; 1 where no word had to be read. */
function leastSure(labels: Int32Array, sure: Float64Array, from: readonly Label[]): number {
  let least = 1
  for (const label of from) {
    const column = COLUMN[label]
    for (let i = 0; i < labels.length; i += 1) if (labels[i] === column) least = Math.min(least, sure[i] ?? 1)
  }
  return Math.round(100 * least) / 100
}

/** Of all runs of family and given names. */
function authorsOf(atoms: Atoms, labels: Int32Array): readonly Name[] {
  const isFamily = (i: number): boolean => labels[i] === COLUMN.family
  const isName = (i: number): boolean => isFamily(i) || labels[i] === COLUMN.given
  const authors: Name[] = []
  for (let from = 0; from < atoms.count; from += 1) {
    if (!isName(from)) continue
    let to = from + 1
    while (to < atoms.count && isName(to)) to += 1
    const some = labels.subarray(from, to).includes(COLUMN.family)
    const only = some ? -1 : likelyFamily(atoms, from, to)
    authors.push(...namesOf(atoms, from, to, some ? isFamily : (i) => i === only))
    from = to
  }
  return authors
}

/** Of given names alone the last one written out, `Jane Doe`, `Roe R`, is the family's after all. */
function likelyFamily({ shape }: Atoms, from: number, to: number): number {
  for (let i = to - 1; i >= from; i -= 1) if (CAPITALISED.has(shape[i] ?? 0)) return i
  return -1
}

const CAPITALISED: ReadonlySet<number> = new Set([Shape.CAPITALISED, Shape.CAPITALISED_SHORT, Shape.CAPITALS])

/** The texts of the runs of each label, in order, with the signs that touch them. */
function runsOf(atoms: Atoms, labels: Int32Array): ReadonlyMap<Label, readonly string[]> {
  const runs = new Map<Label, string[]>()
  for (let from = 0; from < atoms.count; ) {
    let to = from + 1
    while (to < atoms.count && labels[to] === labels[from]) to += 1
    const label = LABELS[labels[from] ?? 0]
    if (label !== undefined) {
      const texts = runs.get(label) ?? []
      texts.push(runText(atoms, from, to))
      runs.set(label, texts)
    }
    from = to
  }
  return runs
}

function longest(texts: readonly string[]): string | undefined {
  return texts.reduce<string | undefined>((best, text) => (text.length > (best?.length ?? 0) ? text : best), undefined)
}

/** From the signs right before the first atom to those right behind the last one. */
function runText({ text, start, end, count }: Atoms, from: number, to: number): string {
  const before = text.slice(from === 0 ? 0 : end[from - 1], start[from])
  const behind = text.slice(end[to - 1], to < count ? start[to] : text.length)
  return (
    (/[“"«‘'„([]+$/.exec(before)?.[0] ?? '') +
    text.slice(start[from], end[to - 1]) +
    (/^[^\s\uE000]*/.exec(behind)?.[0] ?? '')
  )
}

function setLinks(fields: MutableFields, links: readonly Link[]): string[] {
  const notes: string[] = []
  for (const { kind, value } of links) {
    if (kind === 'note') notes.push(value)
    else if (kind === 'arXiv' && fields.archive === undefined) {
      fields.archive = 'arXiv'
      fields.archive_location = value
    } else if (kind === 'arXiv') {
      if (fields.archive_location !== value) notes.push(`arXiv:${value}`)
    } else if (fields[kind] === undefined) fields[kind] = value
    else if (fields[kind] !== value) notes.push(value)
  }
  return notes
}

const SETTERS: readonly (readonly [Label, (fields: MutableFields, run: string) => void])[] = [
  ['title', (fields, run) => put(fields, 'title', unquote(tidy(run)))],
  ['container', setContainer],
  ['journal', setContainer],
  ['volume', setVolume],
  ['issue', (fields, run) => put(fields, 'issue', counted(run, ISSUE_LABEL))],
  ['pages', setPages],
  ['publisher', setPublisher],
  ['place', (fields, run) => put(fields, 'publisher-place', tidy(run))],
  ['edition', (fields, run) => put(fields, 'edition', editionOf(tidy(run)))],
  ['genre', setGenre],
  ['collection', setCollection],
  ['editor', setEditors],
  ['translator', (fields, run) => putPeople(fields, 'translator', run)],
]

const VOLUME_LABEL = /^(?:vol(?:ume)?s?|v|bd|band|bde|jg|jahrg(?:ang)?|tomes?|tomo|t|том|т)(?![\p{L}])[\s.:]*/iu
const ISSUE_LABEL = /^(?:nos?|nrs?|num(?:ber|ero|éro)?s?|n|iss(?:ue)?s?|heft|h|№|вып)(?![\p{L}])[\s.:°º]*/iu

/** `78, No. 9` is volume and issue, should they come as one. */
function setVolume(fields: MutableFields, run: string): void {
  const written = counted(run, VOLUME_LABEL)
  const [, volume = written, issue] =
    /^(\S{1,10})[\s,.;]+(?:no|nr|issue|heft|h|n[°º])\.?\s*(\S{0,10})$/iu.exec(written) ?? []
  put(fields, 'volume', tidy(volume))
  if (issue !== undefined) put(fields, 'issue', tidy(issue))
}

/** A number without the word that says what it counts. */
function counted(run: string, label: RegExp): string {
  const written = tidy(run)
  const eastAsian = /[제第]\s?(\d{1,5})/u.exec(written)?.[1]
  const number = eastAsian ?? tidy(written.replace(label, '')).replace(/\s?([–/&-])\s?/g, '$1')
  return /[\p{N}IVXLC]|^suppl|^\p{L}$/iu.test(number) ? number : ''
}

function setPages(fields: MutableFields, run: string): void {
  const written = tidy(run)
  const count = /^(\d{1,5})\s?(?:pp?|pages?|pgs?|S|Seiten|с|s|p[aá]gs?)\.?$/u.exec(written)
  if (count !== null) {
    fields['number-of-pages'] = count[1] ?? ''
    return
  }
  // `P09002` is an article number.
  const pages = (/^[A-Z]\d/.test(written) ? written : written.replace(PAGE_LABEL, ''))
    .replace(/\s?[-–—−‐‑]{1,3}\s?/g, '-')
    .replace(/\s?f{1,2}\.?$/, '')
  put(fields, 'page', tidy(pages))
}

const PAGE_LABEL =
  /^(?:(?:pages?|pgs?|pp?|seiten?|ss?|с|стр|págs?|art(?:icle)?|paper|id|no|nr)(?![\p{L}])[\s.:]*){1,3}/iu

/** `2nd ed.` is edition 2; what is no number stays as it is. */
function editionOf(text: string): string {
  const number = /\d{1,3}/.exec(text)?.[0]
  if (number !== undefined && text.length < 30) return number
  const word = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? ''
  return ORDINALS[word] ?? text
}

const ORDINALS: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
}

/** `Technical Report CAIP-TR-125`: kind and number. */
function setGenre(fields: MutableFields, run: string): void {
  const written = tidy(run)
  const number = /(?:(?:no|nr|number|#)\.?\s?)?(?<![\p{L}\d-])([A-Z]{0,8}[-/ ]?[A-Z\d./-]{0,20}\d)$/u.exec(
    written.slice(-40),
  )
  const kind = number === null ? written : tidy(written.slice(0, -number[0].length))
  put(fields, 'genre', kind)
  if (number?.[1] !== undefined) put(fields, 'number', number[1].trim())
}

function setCollection(fields: MutableFields, run: string): void {
  const written = tidy(run)
  const number = /[\s,(]+(?:vol(?:ume)?|no|nr|bd|band|#)?\.?\s?(\d{1,5})\)?$/iu.exec(written.slice(-30))
  put(fields, 'collection-title', number === null ? written : tidy(written.slice(0, -number[0].length)))
  if (number?.[1] !== undefined) put(fields, 'collection-number', number[1])
}
