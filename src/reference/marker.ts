/** `[AH]`, `[BFNa]`, `[Ahl78]`, `[LM+04a]`; not what else stands in square brackets: `[PDF]`, `[Eds]`. */
const KEY = String.raw`(?!(?:ADS|Anon|CAS|CD|DOI|DVD|[Ee]ds?|Film|Free|Full|HTML|Hrsg|In|ISI|PDF|PMC|PMID|The|URL|Web)\])(?:[A-Z][A-Za-z+]{0,9}[-'’]?\d{1,4}[a-z]?|[A-Z]{1,6}\+?[a-z]?|[A-Z][A-Za-z+]{1,3})`

/** `12. März 2004` is a date, `2. Aufl.` an edition. */
const NO_NUMBER = String.raw`(?!\d|\s?Aufl|\s?(?:Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])\p{L}{0,6}\.?\s\d{2,4}\b|[a-z])`

/**
 * What lists put before a reference: `[1]`, `*[1]`, `(7)`, `3)`, `2.`, `¹`, `•`, `^ a b`, `[AH78]`. A number alone counts
 * when it is followed by a stop, a bracket, a tab or white space and a capital letter; four digits are a year unless in
 * brackets.
 */
const MARKER = new RegExp(
  String.raw`^\s{0,20}(?:[*•·▪‣◦○●■□–—-]\s{1,9}|[*^†‡]{1,3}\s?)?(?:\^(?:\s[a-z](?=\s))*\s{1,9})?(?:\[\s?(?:\d{1,4}[a-z]?|[a-z]|${KEY})\s?\][.:]?|\(\s?\d{1,3}[a-z]?\s?\)(?![,;])[.:]?|\d{1,3}\s?\)|\d{1,3}\s?\.${NO_NUMBER}|[⁰¹²³⁴-⁹]{1,4}|\d{1,3}(?=\t|\s{1,9}\p{Lu}))?\s{0,20}`,
  'u',
)

/** How long the marker at the start of a text is, with the white space around it; 0 when there is none. */
export function markerLength(text: string): number {
  return MARKER.exec(text.slice(0, 80))?.[0].length ?? 0
}

/**
 * How the marker of a text is written: `[#]`, `#.`, `•`, `[key]`; undefined when there is none. Markers of one list are
 * alike.
 */
export function markerKind(text: string): string | undefined {
  const marker = text.slice(0, markerLength(text)).trim()
  if (marker === '') return undefined
  return marker
    .replace(/\[\s?[A-Z][^\]]*\]/, '[key]')
    .replace(/[⁰¹²³⁴-⁹]+/g, '¹')
    .replace(/\d+/g, '#')
}

/** The number in a marker; a key has none. */
export function markerNumber(text: string): number | undefined {
  const marker = text.slice(0, markerLength(text)).normalize('NFKC')
  const digits = /^[^\p{L}\d]*(\d+)/u.exec(marker)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
