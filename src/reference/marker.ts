/**
 * What lists put before a reference: `[1]`, `*[1]`, `(7)`, `3)`, `2.`, `¹`, `•`, `^ a b`. A number alone counts when it is
 * followed by a stop, a bracket, a tab or white space and a capital letter; four digits are a year unless in brackets.
 */
const MARKER =
  /^\s{0,20}(?:[*•·▪‣◦○●■□–—-]\s{1,9}|[*^†‡]{1,3}\s?)?(?:\^(?:\s[a-z](?=\s))*\s{1,9})?(?:\[\s?(?:\d{1,4}[a-z]?|[a-z]|[A-Z][A-Za-z+]{1,9}\d{2,4}[a-z]?)\s?\][.:]?|\(\s?\d{1,3}[a-z]?\s?\)[.:]?|\d{1,3}\s?\)|\d{1,3}\s?\.(?!\d|\s?(?:Aufl|Jan|Feb|M[aä]r|Apr|Ma[iy]|Jun|Jul|Aug|Sep|O[ck]t|Nov|De[cz])|[a-z])|[⁰¹²³⁴-⁹]{1,4}|\d{1,3}(?=\t|\s{1,9}\p{Lu}))?\s{0,20}/u

/** How long the marker at the start of a text is, with the white space around it; 0 when there is none. */
export function markerLength(text: string): number {
  return MARKER.exec(text.slice(0, 80))?.[0].length ?? 0
}

/** How the marker of a text is written: `[#]`, `#.`, `•`; undefined when there is none. Markers of one list are alike. */
export function markerKind(text: string): string | undefined {
  const marker = text.slice(0, markerLength(text)).trim()
  if (marker === '') return undefined
  return marker.replace(/[⁰¹²³⁴-⁹]+/g, '¹').replace(/\d+/g, '#')
}

/** The number in a marker. */
export function markerNumber(text: string): number | undefined {
  const digits = /\d+/.exec(text.slice(0, markerLength(text)).normalize('NFKC'))?.[0]
  return digits === undefined ? undefined : Number(digits)
}
