import type { Candidate } from './candidate.js'
import { metaTable, readMetas } from './meta-table.js'
import { plain, plainTitle } from './plain.js'
import type { Scan } from './scan.js'

/**
 * What HTML itself says, and the `<meta>` names that belong to no vocabulary but that content systems and trackers
 * write on many sites.
 */
export function html(scan: Scan): readonly Candidate[] {
  const found: Candidate[] = [...readMetas(scan, GENERIC)]
  if (scan.title !== undefined) found.push({ field: 'title', value: plainTitle(scan.title), source: 'title', rank: 40 })
  if (scan.language !== undefined) {
    found.push({ field: 'language', value: plain(scan.language), source: 'html lang', rank: 80 })
  }
  for (const { rel, href } of scan.links) {
    if (rel.includes('canonical')) found.push({ field: 'URL', value: href, source: 'link canonical', rank: 90 })
  }
  return [...found, ...parsely(scan)]
}

const GENERIC = metaTable([
  ['author', 'author', 60],
  ['authors', 'author', 60],
  ['byl', 'author', 72],
  ['dcsext_author', 'author', 60],
  ['sailthru_author', 'author', 70],
  ['parsely-author', 'author', 72],
  ['bt_author', 'author', 70],
  ['cxenseparse_author', 'author', 66],
  ['shareaholic_article_author_name', 'author', 66],
  ['vr_author', 'author', 66],
  ['rbauthors', 'author', 68],
  ['article_author_name', 'author', 66],
  ['title', 'title', 48],
  ['sailthru_title', 'title', 66],
  ['parsely-title', 'title', 66],
  ['hdl', 'title', 70],
  ['headline', 'title', 66],
  ['date', 'issued', 74],
  ['pubdate', 'issued', 80],
  ['publishdate', 'issued', 80],
  ['publish-date', 'issued', 80],
  ['publish_date', 'issued', 80],
  ['published_time', 'issued', 80],
  ['published-date', 'issued', 80],
  ['publication_date', 'issued', 80],
  ['originalpublicationdate', 'issued', 84],
  ['article_date_original', 'issued', 84],
  ['displaydate', 'issued', 76],
  ['pdate', 'issued', 80],
  ['rbpubdate', 'issued', 80],
  ['sailthru_date', 'issued', 78],
  ['parsely-pub-date', 'issued', 86],
  ['bt_pubdate', 'issued', 80],
  ['cxenseparse_recs_publishtime', 'issued', 80],
  ['cxenseparse_publishtime', 'issued', 80],
  ['created', 'issued', 60],
  ['last-modified', 'modified', 60],
  ['lastmod', 'modified', 60],
  ['revised', 'modified', 60],
  ['last_updated', 'modified', 60],
  ['application-name', 'site', 70],
  ['apple-mobile-web-app-title', 'site', 60],
  ['publisher', 'publisher', 50],
  ['copyright', 'publisher', 30],
  ['content-language', 'language', 45],
  ['language', 'language', 44],
  ['doi', 'DOI', 80],
  ['id_doi', 'DOI', 80],
])

/** Parse.ly's one `<meta>` that holds the whole record as JSON. */
function parsely(scan: Scan): readonly Candidate[] {
  const page = scan.metas.find(({ names }) => names.includes('parsely-page'))
  if (page === undefined) return []
  let record: unknown
  try {
    record = JSON.parse(page.content)
  } catch {
    return []
  }
  if (typeof record !== 'object' || record === null) return []
  const fields = new Map<string, unknown>(Object.entries(record))
  const source = (name: string) => `meta parsely-page ${name}`
  const strings = (name: string) => [fields.get(name)].flat().filter((value) => typeof value === 'string')
  return [
    ...strings('title').map(
      (value): Candidate => ({ field: 'title', value: plainTitle(value), source: source('title'), rank: 66 }),
    ),
    ...strings('pub_date').map(
      (value): Candidate => ({ field: 'issued', value: plain(value), source: source('pub_date'), rank: 86 }),
    ),
    ...[...strings('authors'), ...strings('author')].map(
      (value): Candidate => ({ field: 'author', value: plain(value), source: source('authors'), rank: 72 }),
    ),
  ]
}
