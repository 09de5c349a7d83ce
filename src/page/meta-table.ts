import type { Candidate, CandidateField } from './candidate.js'
import { plain, plainTitle } from './plain.js'
import type { Scan } from './scan.js'

/** What each `<meta>` name of a vocabulary means, and how far it can be trusted for that field. */
export type MetaTable = ReadonlyMap<string, readonly [field: CandidateField, rank: number]>

export function metaTable(rows: readonly (readonly [name: string, field: CandidateField, rank: number])[]): MetaTable {
  return new Map(rows.map(([name, field, rank]) => [name, [field, rank]]))
}

/**
 * The candidates of a page's `<meta>` elements. Names are compared in lower case, with every separator (`.`, `:`, `_`)
 * as one: pages use them at will.
 */
export function readMetas(scan: Scan, table: MetaTable): readonly Candidate[] {
  const candidates: Candidate[] = []
  for (const { names, keys, content } of scan.metas) {
    const found = candidates.length
    for (const [index, key] of keys.entries()) {
      const row = table.get(key)
      if (row === undefined || candidates.slice(found).some(({ field }) => field === row[0])) continue
      const name = names[index] ?? key
      const value = row[0] === 'title' ? plainTitle(content) : plain(content)
      if (value !== '') candidates.push({ field: row[0], value, source: `meta ${name}`, rank: row[1] })
    }
  }
  return candidates
}
