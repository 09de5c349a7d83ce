/** A CSL style file, bundled as its XML text. */
declare module '*.csl' {
  const xml: string
  export default xml
}
