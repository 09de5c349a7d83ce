/* The parts of Citation.js that citewright uses; its packages ship no types. */

declare module '@citation-js/core' {
  export const plugins: {
    config: { get(name: '@csl'): unknown }
    input: { chain(input: string, options: { forceType: string; generateGraph: false }): unknown }
  }
}

declare module '@citation-js/plugin-csl'
declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
