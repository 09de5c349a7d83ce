import type { Candidate, CandidateField } from './candidate.js'
import { Zone } from './hints.js'
import { plain, plainTitle, visible } from './plain.js'
import type { Mark, Scan } from './scan.js'

/**
 * Microdata (`itemprop`) and the same properties in RDFa (`property`) of schema.org's creative works. What stands in the
 * scope of a comment or a review, or in a part of the page about other pages, is not the page's.
 * Source: HTML standard, section 5.2.4 "Values".
 */
export function microdata(scan: Scan): readonly Candidate[] {
  const found: Candidate[] = []
  const nameOf = namesOfItems(scan)
  for (const mark of scan.marks) {
    const { itemprop, property } = mark.attributes
    const names = itemprop ?? property
    if (names === undefined || mark.zone & ELSEWHERE || inForeignItem(mark.parent)) continue
    const value = nameOf.get(mark) ?? valueOfProperty(mark, scan)
    for (const name of names.toLowerCase().split(/\s/)) add(found, name, value)
  }
  for (const { itemprops, content, zone, parent } of scan.metas) {
    if (zone & ELSEWHERE || inForeignItem(parent)) continue
    for (const name of itemprops) add(found, name, content)
  }
  return found
}

const ELSEWHERE = Zone.COMMENT | Zone.RELATED | Zone.FOOTER | Zone.ASIDE

const PROPERTIES: ReadonlyMap<string, readonly [field: CandidateField, rank: number]> = new Map([
  ['headline', ['title', 72]],
  ['author', ['author', 80]],
  ['creator', ['author', 70]],
  ['datepublished', ['issued', 88]],
  ['datecreated', ['issued', 66]],
  ['datemodified', ['modified', 84]],
  ['dateupdated', ['modified', 80]],
  ['inlanguage', ['language', 45]],
  ['issn', ['ISSN', 75]],
  ['isbn', ['ISBN', 78]],
  ['volumenumber', ['volume', 75]],
  ['issuenumber', ['issue', 75]],
  ['pagestart', ['page-first', 75]],
  ['pageend', ['page-last', 75]],
  ['pagination', ['page', 75]],
])

/** Dublin Core in RDFa: too plain without its prefix. Source: DCMI Metadata Terms. */
const TERMS: ReadonlyMap<string, readonly [field: CandidateField, rank: number]> = new Map([
  ['dc:title', ['title', 66]],
  ['dc:date', ['issued', 76]],
  ['dc:issued', ['issued', 88]],
  ['dc:created', ['issued', 66]],
  ['dc:modified', ['modified', 80]],
  ['dc:language', ['language', 45]],
  ['foaf:title', ['title', 50]],
])

function add(found: Candidate[], name: string, written: string): void {
  const row =
    PROPERTIES.get(name.replace(/^(?:schema|rnews|dc|dcterms):/, '')) ?? TERMS.get(name.replace(/^dcterms:/, 'dc:'))
  if (row === undefined) return
  const [field, rank] = row
  const value = field === 'title' ? plainTitle(written) : plain(written)
  if (value !== '') found.push({ field, value, source: `itemprop ${name}`, rank })
}

/** The `name` of each item: the value of a property that holds an item is that item's name. */
function namesOfItems(scan: Scan): ReadonlyMap<Mark, string> {
  const names = new Map<Mark, string>()
  const note = (parent: Mark | undefined, read: () => string) => {
    const item = itemAround(parent)
    if (item !== undefined && !names.has(item)) names.set(item, read())
  }
  for (const mark of scan.marks) {
    if (/(?:^|\s)name(?:\s|$)/i.test(mark.attributes.itemprop ?? ''))
      note(mark.parent, () => valueOfProperty(mark, scan))
  }
  for (const { itemprops, parent, content } of scan.metas) if (itemprops.includes('name')) note(parent, () => content)
  return names
}

function valueOfProperty(mark: Mark, scan: Scan): string {
  const { content, datetime } = mark.attributes
  if (content !== undefined && content !== '') return content
  if (datetime !== undefined && datetime !== '') return datetime
  return visible(scan.text.slice(mark.start, Math.min(mark.end, mark.start + 500)))
}

const FOREIGN = /comment|review$|rating|offer|product|person|organization|imageobject|videoobject|breadcrumb|listitem/i

/** Whether the item around a property is something other than the page's work. */
function inForeignItem(parent: Mark | undefined): boolean {
  return FOREIGN.test(itemAround(parent)?.attributes.itemtype ?? '')
}

/** How far up the nearest item is looked for. */
const REACH = 50

function itemAround(mark: Mark | undefined): Mark | undefined {
  let at = mark
  for (let steps = 0; at !== undefined && steps < REACH; steps++) {
    if (at.attributes.itemscope !== undefined) return at
    at = at.parent
  }
  return undefined
}
