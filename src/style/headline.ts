import type { Item, TextVariable } from '../item/item.js'

/**
 * Keeps from headline capitals what is no word of English in a title: the address of a site (`Merriam-Webster.com`) and
 * the epithet of a species (`Escherichia coli`; MLA 9, 2.90; CMOS 18, 8.121 and 8.160). Each gets CSL's `nocase` span.
 */
export function withNamesKept(item: Item, field: TextVariable): Item {
  const title = item[field]
  if (title === undefined) return item
  const kept = keepSpecies(keepSites(title))
  return kept === title ? item : { ...item, [field]: kept }
}

/** Whether there may be something to do. */
export function mayHaveNames(title: string): boolean {
  return title.includes('.') || title.includes('<i>')
}

/** The titles that are printed in headline capitals. */
export const KEPT_TITLES: readonly TextVariable[] = [
  'title',
  'title-short',
  'container-title',
  'collection-title',
  'volume-title',
  'reviewed-title',
]

/** A name that ends in a top-level domain that is no word, and is no part of a longer address or a tag. */
const SITE =
  /(?<![\w@/.<-])[A-Za-z0-9][A-Za-z0-9-]{0,62}(?:\.[A-Za-z0-9-]{1,63}){0,3}\.(?:com|org|net|edu|gov|mil|int|info|(?:ac|co|gov|org)\.uk)(?![\w-])/g

function keepSites(title: string): string {
  if (!title.includes('.')) return title
  return title.replace(SITE, (site, at: number) =>
    nocase(at === 0 ? site.charAt(0).toUpperCase() + site.slice(1) : site),
  )
}

/** What stands in italics and reads as genus and species: `Escherichia coli`, `E. coli`, `Bradypus variegatus minor`. */
const SPECIES =
  /<i>(\p{Lu}(?:\p{Ll}{2,20}|\.) \p{Ll}{0,20}(?:us|um|is|ae|i|a|ens|ans|oides|gaster|ceps|color)(?: (?:subsp\. |var\. )?\p{Ll}{3,20})?)<\/i>/gu

function keepSpecies(title: string): string {
  return title.includes('<i>')
    ? title.replace(SPECIES, (_found, species: string) => `<i>${nocase(species)}</i>`)
    : title
}

function nocase(text: string): string {
  return `<span class="nocase">${text}</span>`
}
