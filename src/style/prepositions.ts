import type { Item } from '../item/item.js'
import { isEnglish } from './subtitle.js'

/**
 * APA 7, 6.17: in headline capitals every word of four letters and more has one, prepositions too ("Americans With
 * Disabilities Act"); CSL keeps prepositions small whatever their length. They are raised, and kept from CSL, in what is
 * printed in headline capitals: the titles of laws, and the short title, which leads a citation where nobody is the author.
 */
export function withPrepositions(item: Item): Item {
  if (item.author !== undefined || item.type === 'post') return item
  const { title, 'title-short': short = title } = item
  if (short === undefined || !isEnglish(item.language)) return item
  const raised = raise(short)
  const law = LAWS.has(item.type) && title !== undefined
  if (raised === short && !law) return item
  return { ...item, 'title-short': raised, ...(law ? { title: raise(title) } : {}) }
}

const LAWS: ReadonlySet<Item['type']> = new Set(['bill', 'legislation', 'regulation', 'treaty'])

const PREPOSITIONS =
  / (about|above|across|after|against|along|amid|among|around|atop|before|behind|below|beneath|beside|besides|between|beyond|despite|down|during|except|from|inside|into|like|near|next|notwithstanding|onto|outside|over|past|plus|since|than|through|throughout|till|toward|towards|under|underneath|until|unto|upon|versus|with|within|without)(?= )/gi

function raise(title: string): string {
  return title.replace(
    PREPOSITIONS,
    (_found, word: string) =>
      ` <span class="nocase">${word.charAt(0).toUpperCase()}${word.slice(1).toLowerCase()}</span>`,
  )
}
