/** A CSL style file, read and checked when it is bundled. */
declare module '*.csl' {
  const style: import('../csl/style.js').IndependentStyle
  export default style
}
