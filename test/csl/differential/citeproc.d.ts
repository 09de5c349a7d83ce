/* citeproc-js ships no types; what it is given and gives is in `reference.ts`. */
declare module 'citeproc' {
  const CSL: {
    readonly Engine: new (sys: object, styleXml: string, lang?: string, force?: boolean) => unknown
    readonly PROCESSOR_VERSION: string
  }
  export default CSL
}
