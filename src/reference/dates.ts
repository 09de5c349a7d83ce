import { readDate } from '../item/date.js'
import type { Item, ItemDate } from '../item/item.js'
import { type Atoms, CLASS, hasClass } from './atoms.js'
import { tidy } from './value.js'

/** An item's fields while they are read. */
export type MutableFields = { -readonly [V in keyof Item]?: Item[V] }

/** The year, its letter and the words that stand for it, out of what is labelled as dates; the day of access, out of the text. */
export function setDates(fields: MutableFields, runs: readonly string[], atoms: Atoms): void {
  const hasAccess = hasClass(atoms, CLASS['access'] ?? 0)
  const accessed = hasAccess ? readDate(tidy(ACCESSED.exec(atoms.text)?.[1] ?? '')) : undefined
  if (accessed !== undefined) fields.accessed = accessed
  for (const run of runs) {
    if (fields.issued !== undefined || fields.status !== undefined) return
    const plain = run.replace(/(?<=\d)(?:st|nd|rd|th)\b/g, '')
    const written = hasAccess ? plain.replace(ACCESSED, '') : plain
    setIssued(fields, tidy(written).replace(/[()]/g, ''))
  }
}

const ACCESSED =
  /\b(?:accessed|retrieved|viewed|consulted|cited|visited|abgerufen|zugriff|consulté|besucht|stand)(?:\son|\sam|\sle)?:?\s(?:the\s)?(\d{1,2}\.?\s\p{L}{3,9}\.?,?\s\d{4}|\p{L}{3,9}\.?\s\d{1,2},?\s\d{4}|\d{4}\s\p{L}{3,9}\.?\s\d{1,2}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\p{L}{3,9}\.?\s\d{4})/iu

const YEAR = String.raw`(?:1[4-9]\d\d|20\d\d)`
const ORIGINAL = new RegExp(String.raw`^(.{0,30}${YEAR}[a-z]?)\s?[[(](${YEAR})[\])]?$`, 'u')
const UNDATED =
  /^(?:n\.?\s?d\.?|s\.\s?a\.?|s\.\s?d\.?|o\.\s?J\.?|no date|in press|in print|forthcoming|to appear|submitted|im Erscheinen|im Druck|à paraître)$/iu

function setIssued(fields: MutableFields, written: string): void {
  if (/^[12]\d{3}$/.test(written)) {
    fields.issued = { 'date-parts': [[Number(written)]] }
    return
  }
  if (UNDATED.test(written)) {
    if (/^(?:n|s\.|o|no\b)/i.test(written)) fields.issued = { literal: written }
    else fields.status = written
    return
  }
  const [, later, first] = ORIGINAL.exec(written) ?? []
  if (first !== undefined) {
    const original = readDate(first)
    if (original !== undefined) fields['original-date'] = original
  }
  const plain = later ?? written
  const letter = /(?<=\d)[a-z](?![\p{L}])/u.exec(plain)?.[0]
  const date = dateOf(plain.replace(/(?<=\d)[a-z](?![\p{L}])/u, ''))
  if (date === undefined) return
  fields.issued = date
  if (letter !== undefined) fields['year-suffix'] = letter
}

/** APA's order, `2016, January 20`, Vancouver's `2004 Aug 12`, and whatever {@link readDate} reads; or the year in it. */
function dateOf(written: string): ItemDate | undefined {
  const [, year, rest = ''] = /^(\d{4}),?\s(.{2,30})$/u.exec(written) ?? []
  if (year !== undefined) {
    const [, month = rest, day] = /^(\p{L}{3,9})\.?\s(\d{1,2})$/u.exec(rest) ?? []
    const turned = day === undefined ? `${month} ${year}` : `${day} ${month} ${year}`
    const date = readDate(turned)
    if (date !== undefined) return date
  }
  return readDate(written) ?? readDate(new RegExp(YEAR).exec(written)?.[0] ?? '')
}
