import type { Item, ItemFields } from '../item/item.js'
import { familyOf } from '../item/name.js'
import { foldText } from '../item/text.js'
import type { Warning } from '../problem.js'
import { type AtomRoom, createAtomRoom, readAtoms } from './atoms.js'
import { findContainer } from './container.js'
import type { MutableFields } from './dates.js'
import { createFeatureRoom, type Features, readFeatures } from './features.js'
import { fieldsOf } from './fields.js'
import { classOf } from './lexicon.js'
import { LINK } from './links.js'
import { markerLength } from './marker.js'
import { labelAtoms } from './model.js'
import { prepare } from './prepare.js'
import { readSici } from './sici.js'
import { typeOf } from './type.js'
import type { Reference } from './types.js'
import { LABELS } from './words.js'

/**
 * Reads one reference in whatever style: a trained model labels its words, and rules make fields of them. The marker in
 * front is dropped; every other word is in one of the item's fields, at worst in `note`. `raw` is the text without the
 * white space around it. Never throws: a text that is no reference has a low {@link Reference.confidence} and the warning
 * REFERENCE_UNPARSED. Only the first 4,000 characters are read; the rest goes to `note` as it is.
 */
export function parseReference(text: string): Reference {
  const raw = text.trim()
  const start = text.length - text.trimStart().length
  const head = raw.slice(0, LONGEST)
  const prepared = prepare(head.slice(markerLength(head)))
  room ??= { atoms: createAtomRoom(SHORT), features: createFeatureRoom(SHORT) }
  const shared = prepared.text.length <= SHORT ? room : undefined
  const atoms = readAtoms(prepared.text, prepared.links, shared?.atoms)
  const labelling = labelAtoms(readFeatures(atoms, shared?.features), atoms.count)
  findContainer(atoms, labelling)
  const { fields: read, sure: fieldConfidence, journal, notes } = fieldsOf(atoms, labelling, prepared.links)
  const fields: MutableFields = { ...read }
  completeFromSici(fields)
  const certainty = Math.max(0, 2 * mean(labelling.sure) - 1)
  const confidence = Math.round(100 * certainty * confidenceOf(fields, notes, prepared.text)) / 100
  keepTheRest(fields, notes, prepared.text, raw.slice(LONGEST))
  const item: Item = { ...fields, id: idOf(fields), type: typeOf(fields, journal) }
  const warnings: Warning[] = []
  if (confidence < UNPARSED) {
    const message =
      'This does not read like a reference: author, year and source were not found. Check the item, or give a DOI.'
    warnings.push({ code: 'REFERENCE_UNPARSED', message })
  }
  const doi = fields.DOI
  const span = [start, start + raw.length] as const
  return { raw, span, item, ...(doi === undefined ? {} : { doi }), confidence, fieldConfidence, warnings }
}

const LONGEST = 4000
const UNPARSED = 0.4

/** References of so many characters, nearly all, are read in the same room. */
const SHORT = 800
let room: { readonly atoms: AtomRoom; readonly features: Features } | undefined

function completeFromSici(fields: MutableFields): void {
  const sici = fields.DOI === undefined ? undefined : readSici(fields.DOI)
  if (sici === undefined || fields.issue !== undefined) return
  if (sici.issue !== undefined && fields.volume === sici.volume) fields.issue = sici.issue
}

/** Whatever word is in no field goes to the note. */
function keepTheRest(fields: MutableFields, notes: readonly string[], clean: string, behind: string): void {
  const left = notes.filter((note) => wordsOf(note).some(isContent))
  const known = foldText(withoutLinks([allText(fields), ...left].join(' ')))
  const lost = wordsOf(clean).filter((word) => word.length > 2 && !known.includes(word) && isLost(word, known))
  const note = [...left, ...new Set(lost), behind.trim()].filter((part) => part !== '').join('. ')
  if (note !== '') fields.note = note
}

/** A word of the text that is not among the known ones; three letters may stand there apart, as initials. */
function isLost(word: string, known: string): boolean {
  return isContent(word) && (word.length > 3 || !known.replaceAll(' ', '').includes(word))
}

/** Of short words those of three letters count that are not common ones: they may be names. */
function isContent(word: string): boolean {
  return (word.length > 3 && !LABELS.has(word)) || (/^\p{L}{3}$/u.test(word) && classOf(word) === 0)
}

function wordsOf(text: string): readonly string[] {
  return foldText(withoutLinks(text)).split(' ')
}

function withoutLinks(text: string): string {
  return text.includes(LINK) ? text.replaceAll(LINK, ' ') : text
}

/** Every string and number in a value, one behind the other. */
function allText(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  let text = ''
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) text += ` ${allText(part)}`
  return text
}

/** The share of what a reference has that was found: see {@link Reference.confidence}. */
function confidenceOf(fields: ItemFields, notes: readonly string[], clean: string): number {
  const source =
    fields['container-title'] ?? fields.publisher ?? fields.URL ?? fields.DOI ?? fields.genre ?? fields.archive
  let sum = 0
  if (fields.author !== undefined || fields.editor !== undefined) sum += 0.3
  if (fields.issued !== undefined || fields.status !== undefined) sum += 0.25
  if (fields.title !== undefined) sum += fields.title.length > 4 && fields.title.length < 400 ? 0.15 : 0.05
  if (source !== undefined) sum += 0.2
  if (
    fields.page !== undefined ||
    fields.volume !== undefined ||
    fields.DOI !== undefined ||
    fields.publisher !== undefined
  )
    sum += 0.1
  const over = notes.join(' ').length / Math.max(1, clean.length)
  return Math.max(0, sum - Math.min(0.4, over))
}

function mean(values: Float64Array): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** First author or first word of the title, and the year: `miller2016`. */
function idOf(fields: ItemFields): string {
  const first = fields.author?.[0] ?? fields.editor?.[0]
  const name = first === undefined ? (fields.title ?? fields['container-title'] ?? '') : familyOf(first)
  const word = foldText(name)
    .split(' ')
    .slice(0, first === undefined || 'literal' in first ? 1 : 4)
    .join('')
    .slice(0, 40)
  const year = fields.issued !== undefined && 'date-parts' in fields.issued ? fields.issued['date-parts'][0][0] : ''
  return `${word === '' ? 'reference' : word}${year}`
}
