/** A CSL style file, read and checked when it is bundled, and made an object when it is first asked for. */
declare module '*.csl' {
  const style: () => import('../csl/style.js').IndependentStyle
  export default style
}
