import type { Item, TextVariable } from '../item/item.js'

/**
 * APA 7, 6.17: the first word after a colon, an em dash or end punctuation in a title takes a capital. Titles in other
 * languages keep their own rules; posts and personal communications are printed as they were written.
 */
export function withSubtitleCapitals(item: Item, field: TextVariable): Item {
  const title = item[field]
  if (title === undefined || !mayHaveSubtitle(title) || title.search(SUBTITLE) < 0) return item
  if (item.type === 'post' || item.type === 'personal_communication' || !isEnglish(item.language)) return item
  return { ...item, [field]: capitaliseSubtitle(title) }
}

/** The titles that have subtitles. */
export const RAISED_TITLES: readonly TextVariable[] = [
  'title',
  'container-title',
  'volume-title',
  'reviewed-title',
  'original-title',
]

/** Whether there may be something to do. */
export function mayHaveSubtitle(title: string): boolean {
  return ENDING.test(title)
}

/** An end mark or dash that neither ends the title nor has a capital behind it. */
const ENDING = /[:?!—–](?! ?[A-Z]|$)/

/** An end mark with closing quotes and brackets and a space, or a dash; opening marks and tags; a small first letter. */
const SUBTITLE =
  /((?:[:?!]["'”’»)\]]{0,3}\s+|\s*—\s*|\s+–\s+)(?:["'“‘«([]|<[a-z][^<>]{0,60}>){0,4})(\p{Ll})(?=([\p{L}\p{M}\p{N}]*))/gu

/** Words with an inner capital, such as `iPhone` and `mRNA`, stay as they are. */
function capitaliseSubtitle(title: string): string {
  return title.replace(SUBTITLE, (found: string, before: string, first: string, rest: string) =>
    /\p{Lu}/u.test(rest) ? found : before + first.toUpperCase(),
  )
}

/** CSL's rule for titles: English unless the item says otherwise (CSL 1.0.2, "title case conversion"). */
export function isEnglish(language: string | undefined): boolean {
  return language === undefined || ENGLISH.test(language)
}

const ENGLISH = /^en(?:[-_]|$)/i
