/**
 * An English title that was deposited in capitals throughout, in headline capitals: `THE NAMING OF TREES` becomes `The Naming
 * of Trees`. Acronyms stay where they can be told: by a list, by their missing vowels, by digits or brackets around them. A
 * short title in capitals may be an acronym itself, and what a language other than English wants is not known: both stay.
 */
export function withoutCapitals(title: string, language: string | undefined): string {
  const text = title.replace(TAG, ' ')
  if (/\p{Ll}/u.test(text) || !isEnglish(text, language)) return title
  const words = text.match(/\p{Lu}+/gu) ?? []
  if (words.filter((word) => word.length >= 4 && !isAcronym(word)).length < 2) return title
  let starts = true
  return title
    .split(/(<[^<>]{1,60}>|\s+)/)
    .map((piece) => {
      if (piece === '' || piece.startsWith('<') || /^\s/.test(piece)) return piece
      const recased = recasedWord(piece, starts)
      starts = /[:.?!–—]["”’)]?$/.test(piece)
      return recased
    })
    .join('')
}

const TAG = /<[^<>]{1,60}>/g

/** What stands between two spaces: `LONG-TERM`, `(DNA)`, `CHILDREN'S`. */
function recasedWord(piece: string, starts: boolean): string {
  if (/^\(\p{Lu}{2,6}\)\W?$/u.test(piece) || /^(?:\p{Lu}\.){2,}/u.test(piece)) return piece
  let first = starts
  return piece.replace(/[\p{Lu}\p{M}\d]+(?:['’]\p{Lu}+){0,3}/gu, (word) => {
    const small = !first && SMALL.has(word)
    first = false
    if (small) return word.toLowerCase()
    return isAcronym(word) ? word : capitalised(word)
  })
}

function capitalised(word: string): string {
  const [, prefix = '', rest = ''] = /^((?:[DLO]['’]|MC(?=\p{Lu}{3}))?)(.*)$/u.exec(word) ?? []
  const head = prefix === 'MC' ? 'Mc' : prefix
  return head + rest.charAt(0) + rest.slice(1).toLowerCase()
}

function isAcronym(word: string): boolean {
  if (/\d/.test(word) || ACRONYMS.has(word) || /^(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3})$/.test(word)) return true
  return word.length > 1 && !/[AEIOUYÀ-ÖØ-Ý'’]/.test(word) && !ABBREVIATED.has(word)
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** Small words of a headline (CMOS 18, 8.160), in capitals. */
const SMALL = words('A AN THE AND OR NOR BUT AS AT BY FOR FROM IN INTO OF OFF ON ONTO OUT PER TO UP VIA VS WITH')

/** Acronyms with vowels that titles are full of, and that are no words. */
const ACRONYMS =
  words(`AIDS AI AIC AM ANOVA API ATP BMI CAD CMOS CPU DDT DNA ECG EEG EKG ELISA EU FDA FM GIS GPU HIV ICU IEEE IMF
  IQ ISO IUCN LED MIMO MOSFET MRI MRNA NASA NATO NIH OECD PTSD RNA SARS TOEFL UAV UK UN UNESCO UNICEF USA USDA USSR UV`)

const ABBREVIATED = words('MR MRS MS DR ST VS')

/** Function words tell languages apart where the record does not say. */
function isEnglish(text: string, language: string | undefined): boolean {
  if (language !== undefined) return /^en/i.test(language)
  const found = new Set(text.split(/\s+/))
  return !FOREIGN.some((word) => found.has(word)) || ENGLISH.some((word) => found.has(word))
}

const ENGLISH = ['THE', 'OF', 'AND', 'FOR', 'WITH', 'FROM', 'BY', 'TO']
const FOREIGN =
  'DE DEL DELLA DEI LA LE LES LOS LAS EL IL DER DIE DAS DEN DES UND ZUR ZUM VON EIN EINE ET Y E EN DU DANS UNE SUR SUL DO DA DOS VAN HET EEN OCH'.split(
    ' ',
  )
