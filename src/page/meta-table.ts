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
  for (const { names, content } of scan.metas) {
    const seen = new Set<CandidateField>()
    for (const name of names) {
      const row = table.get(metaKey(name))
      if (row === undefined || seen.has(row[0])) continue
      seen.add(row[0])
      const value = row[0] === 'title' ? plainTitle(content) : plain(content)
      if (value !== '') candidates.push({ field: row[0], value, source: `meta ${name}`, rank: row[1] })
    }
  }
  return candidates
}

/** The form of a `<meta>` name in a {@link MetaTable}. */
export function metaKey(name: string): string {
  return name.replace(/[.:]/g, '_')
}
