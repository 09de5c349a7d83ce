import type { Candidate } from './candidate.js'
import { metaTable, readMetas } from './meta-table.js'
import type { Scan } from './scan.js'

/**
 * Dublin Core, in its two namespaces. Exact on repositories, where it stands beside Highwire tags; on news sites the
 * creator and publisher are often whoever built the site, so both rank low.
 * Source: DCMI Metadata Terms. Dates of submission, acceptance and availability are not of publication and are left out.
 */
export function dublinCore(scan: Scan): readonly Candidate[] {
  const own = readMetas(scan, DUBLIN_CORE)
  const contributors = own.some(({ field }) => field === 'author') ? [] : readMetas(scan, CONTRIBUTORS)
  // One contributor is an adviser or a university; several and no creator are how some publishers name authors.
  const candidates = contributors.length > 1 ? [...own, ...contributors] : own
  const beside = scan.metas.some(({ names }) => names.some((name) => name.startsWith('citation_')))
  return beside
    ? candidates.map((candidate) => ({ ...candidate, rank: Math.min(90, candidate.rank + BESIDE_HIGHWIRE) }))
    : candidates
}

/** Whoever writes Highwire tags too catalogues for a living; those stay ahead by a little. */
const BESIDE_HIGHWIRE = 20

const DUBLIN_CORE = metaTable(
  ['dc', 'dcterms', 'dcterm'].flatMap((prefix) => [
    [`${prefix}_title`, 'title', 62] as const,
    [`${prefix}_creator`, 'author', 62] as const,
    [`${prefix}_creator_personalname`, 'author', 63] as const,
    [`${prefix}_date_issued`, 'issued', 89] as const,
    [`${prefix}_issued`, 'issued', 89] as const,
    [`${prefix}_date`, 'issued', 76] as const,
    [`${prefix}_date_created`, 'issued', 66] as const,
    [`${prefix}_created`, 'issued', 66] as const,
    [`${prefix}_date_modified`, 'modified', 70] as const,
    [`${prefix}_modified`, 'modified', 70] as const,
    [`${prefix}_publisher`, 'publisher', 60] as const,
    [`${prefix}_language`, 'language', 58] as const,
    [`${prefix}_identifier`, 'DOI', 85] as const,
    [`${prefix}_identifier_doi`, 'DOI', 88] as const,
    [`${prefix}_identifier_uri`, 'URL', 40] as const,
    [`${prefix}_source`, 'journal', 40] as const,
    [`${prefix}_source_issn`, 'ISSN', 85] as const,
    [`${prefix}_source_volume`, 'volume', 85] as const,
    [`${prefix}_source_issue`, 'issue', 85] as const,
    [`${prefix}_relation_ispartof`, 'journal', 45] as const,
    [`${prefix}_ispartof`, 'journal', 45] as const,
    [`${prefix}_type`, 'type', 60] as const,
  ]),
)

const CONTRIBUTORS = metaTable([
  ['dc_contributor', 'author', 55],
  ['dcterms_contributor', 'author', 55],
])
