import { nameInAddress } from './address-name.js'
import type { Candidate } from './candidate.js'
import { metaTable, readMetas } from './meta-table.js'
import type { Scan } from './scan.js'

/**
 * Open Graph and its `article:` and `book:` namespaces. Written for cards on social networks: titles carry slogans, and
 * `article:author` and `article:publisher` are addresses of profiles by specification.
 * Source: ogp.me, and the spellings that pages use beside it.
 */
export function openGraph(scan: Scan): readonly Candidate[] {
  const found = readMetas(scan, OPEN_GRAPH)
  const profiles = found.flatMap(({ field, value, source }): readonly Candidate[] => {
    const name = field === 'author' && value.includes('/') ? nameInAddress(value) : undefined
    return name === undefined ? [] : [{ field, value: name, source: `${source} address`, rank: 50 }]
  })
  return profiles.length === 0 ? found : [...found, ...profiles]
}

const OPEN_GRAPH = metaTable([
  ['og_title', 'title', 65],
  ['og_site_name', 'site', 90],
  ['og_url', 'URL', 80],
  ['og_locale', 'language', 40],
  ['og_type', 'type', 30],
  ['article_published_time', 'issued', 90],
  ['article_published', 'issued', 85],
  ['og_article_published_time', 'issued', 88],
  ['og_published_time', 'issued', 85],
  ['og_pubdate', 'issued', 85],
  ['article_modified_time', 'modified', 90],
  ['og_updated_time', 'modified', 80],
  ['og_article_modified_time', 'modified', 85],
  ['article_author', 'author', 56],
  ['og_article_author', 'author', 55],
  ['og_author', 'author', 55],
  ['article_author_name', 'author', 66],
  ['article_publisher', 'publisher', 55],
  ['og_article_publisher', 'publisher', 55],
  ['book_author', 'author', 60],
  ['book_isbn', 'ISBN', 85],
  ['book_release_date', 'issued', 85],
  ['video_release_date', 'issued', 80],
])
