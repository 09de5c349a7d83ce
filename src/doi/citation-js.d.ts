/* The part of Citation.js's DOI plugin that citewright uses; the package ships no types. */

declare module '@citation-js/plugin-doi' {
  export const parsers: {
    /** Goes from a record of Crossref or DataCite towards CSL-JSON: types, dates, genre. */
    json: { parse(record: Record<string, unknown>): Record<string, unknown> }
  }
}
