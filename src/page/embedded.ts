import type { Candidate, CandidateField } from './candidate.js'
import { plain } from './plain.js'
import type { Scan } from './scan.js'

/**
 * What the data in a page's scripts say of it: the state that an application starts from, the record that a tracker is
 * handed. Asked only where nothing else answers, for such data speak of other pages too.
 */
export function embedded(scan: Scan, field: 'issued' | 'author'): readonly Candidate[] {
  let size = 0
  for (const script of scan.scripts) {
    size += script.length
    if (size > MOST) break
    for (const [pattern, rank] of PATTERNS[field]) {
      const value = plain(pattern.exec(script)?.[1] ?? '')
      if (value !== '') return [{ field: field satisfies CandidateField, value, source: 'script', rank }]
    }
  }
  return []
}

const MOST = 4_000_000

const PATTERNS: Readonly<Record<'issued' | 'author', readonly (readonly [RegExp, number])[]>> = {
  issued: [
    [
      /["']?(?:datePublished|publishedDate|published_?[aA]t|publish(?:ed)?_?[dD]ate|publication_?[dD]ate|pub_?[dD]ate|firstPublished(?:Date)?|date_published|published_time|publishedTime|articlePublishedDate)["']?\s{0,3}[:=]\s{0,3}["']((?:19|20)\d\d[-/]?\d\d[-/]?\d\d[^"']{0,30})["']/,
      44,
    ],
    [
      /["'](?:created_?[aA]t|dateCreated|uploadDate|createdDateTime)["']\s{0,3}:\s{0,3}["']((?:19|20)\d\d-\d\d-\d\d[^"']{0,30})["']/,
      34,
    ],
  ],
  author: [
    [
      /["'](?:authorName|author_name|articleAuthor|dL_author|byline)["']\s{0,3}:\s{0,3}["'](?:[Bb]y )?(\p{Lu}[\p{L}.'’-]{1,20}(?: [\p{L}.'’-]{1,20}){1,3})["']/u,
      50,
    ],
  ],
}
