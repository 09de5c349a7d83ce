import type { Candidate } from './candidate.js'
import { metaTable, readMetas } from './meta-table.js'
import { plain } from './plain.js'
import type { Scan } from './scan.js'

/**
 * Twitter cards. Handles are no names, so `twitter:site` and `twitter:creator` are left alone; the labelled pairs
 * (`twitter:label1`, `twitter:data1`) name the author where the label says so.
 */
export function twitter(scan: Scan): readonly Candidate[] {
  const labels = new Map<string, string>()
  const data = new Map<string, string>()
  for (const { names, content } of scan.metas) {
    for (const name of names) {
      const pair = /^twitter:(label|data)([1-4])$/.exec(name)
      if (pair?.[2] !== undefined) (pair[1] === 'label' ? labels : data).set(pair[2], plain(content))
    }
  }
  const authors = [...labels].flatMap(([number, label]): Candidate[] => {
    const value = data.get(number)
    if (value === undefined || !WRITTEN_BY.test(label)) return []
    return [{ field: 'author', value, source: `meta twitter:data${number}`, rank: 72 }]
  })
  return [...readMetas(scan, TWITTER), ...authors]
}

const TWITTER = metaTable([['twitter_title', 'title', 50]])

const WRITTEN_BY =
  /^(?:written by|author|by|geschrieben von|verfasst von|von|autor|écrit par|auteur|par|escrito por|por|scritto da|geschreven door|skrevet av|napisane przez|skriven av)\s?:?$/i
