/* The parts of Citation.js that citewright uses; its packages ship no types. */

declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(input: string, options: { forceType: string; generateGraph: false }): unknown }
    add(name: string, plugin: object): void
    config: { get(name: string): unknown }
  }
  export class Cite {
    constructor(data: unknown)
    format(format: string, options?: object): unknown
  }
}

declare module '@citation-js/plugin-bibtex'
declare module '@citation-js/plugin-ris'
