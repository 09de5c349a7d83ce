import type { ItemFields, ItemType } from '../item/item.js'
import { PROCEEDINGS } from './words.js'

/** What kind of work a reference names, by the fields that were found; the first rule that holds decides. */
export function typeOf(fields: ItemFields, journal: boolean): ItemType {
  const container = fields['container-title']
  const genre = String(fields.genre ?? '')
  for (const [pattern, type] of GENRES) if (pattern.test(genre)) return type
  if (container !== undefined) {
    if (
      PROCEEDINGS.test(container) &&
      !/^Proc(?:eedings|\.)?\s(?:of the )?(?:Natl|Nat|National|R\.?|Roy|Royal|Am|Amer|London|IEEE)\b/.test(container)
    ) {
      return 'paper-conference'
    }
    if (journal && fields.volume !== undefined) return 'article-journal'
    if (fields.editor !== undefined) return 'chapter'
    if (/\b(?:encyclop(?:a?e|æ)dia)\b/i.test(container)) return 'entry-encyclopedia'
    if (/\bdictionary\b/i.test(container)) return 'entry-dictionary'
    if (fields.volume !== undefined || fields.issue !== undefined || fields.DOI !== undefined) return 'article-journal'
    if (fields.publisher !== undefined) return 'chapter'
    if (
      /\b(?:times|post|guardian|newspaper|herald|tribune|gazette|daily|zeitung|monde|observer|telegraph)\b/i.test(
        container,
      )
    )
      return 'article-newspaper'
    if (fields.URL !== undefined) return 'webpage'
    return fields.page === undefined ? 'article' : 'article-journal'
  }
  if (fields.archive !== undefined) return 'article'
  if (
    fields.publisher !== undefined ||
    fields.ISBN !== undefined ||
    fields.edition !== undefined ||
    fields.editor !== undefined
  )
    return 'book'
  if (fields.URL !== undefined) return 'webpage'
  return fields['number-of-pages'] === undefined ? 'document' : 'book'
}

const GENRES: readonly (readonly [RegExp, ItemType])[] = [
  [/thes[ie]s|dissertation|diss\b|habilitation/i, 'thesis'],
  [/data ?set|data file/i, 'dataset'],
  [/software|computer program/i, 'software'],
  [/report|working paper|memo|white paper|discussion paper|rapport/i, 'report'],
  [/film|video|motion picture/i, 'motion_picture'],
  [/blog/i, 'post-weblog'],
  [/paper presented|conference/i, 'paper-conference'],
  [/manuscript|unpublished/i, 'manuscript'],
  [/patent/i, 'patent'],
]
