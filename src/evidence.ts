import type { FoundRecord } from './doi/ask-agency.js'
import type { Item } from './item/item.js'
import type { Evidence } from './page/types.js'
import type { Reference } from './reference/types.js'

/** The evidence for an item that came from one source as it is. */
export function evidenceOf(item: Item, source: string): Evidence {
  return evidence(item, () => [source, 100])
}

/** The evidence for a record that was looked up by a DOI or another identifier. */
export function evidenceOfRecord({ item, warnings }: FoundRecord, name: string): Evidence {
  const fromPage = warnings.some(({ code }) => code === 'RECORD_FROM_PAGE')
  return evidenceOf(item, fromPage ? `the record of ${name}, or its landing page` : `the record of ${name}`)
}

/** The evidence for a reference: what was read, as sure as its reading is, and what its record made of it. */
export function evidenceOfReference({ item, doi }: Reference, { item: read, confidence }: Reference): Evidence {
  return evidence(item, (field) =>
    item[field] === read[field]
      ? ['the reference', Math.round(100 * confidence)]
      : [`the record of ${doi ?? 'its identifier'}`, 100],
  )
}

function evidence(item: Item, sourceOf: (field: keyof Item) => readonly [source: string, rank: number]): Evidence {
  const fields = (Object.keys(item) as (keyof Item)[]).filter((field) => field !== 'id' && field !== 'custom')
  return Object.fromEntries(
    fields.map((field) => {
      const [source, rank] = sourceOf(field)
      return [field, { value: item[field], source, rank, others: [] }]
    }),
  )
}
