export { type Cite, type Cluster, LOCATOR_LABELS, type LocatorLabel } from './cite.js'
export { createProcessor } from './create-processor.js'
export type { Locale, LocaleDate, LocaleDatePart, LocaleOptions, Term } from './locale.js'
export { parseLocale } from './parse-locale.js'
export { checkStyle, parseStyle } from './parse-style.js'
export type {
  BibliographyLayout,
  CitePosition,
  FormattedCluster,
  PreviewCluster,
  Processor,
  ProcessorOptions,
} from './processor.js'
export { citeprocReading, type Reading } from './reading.js'
export type { CslStyle, DependentStyle, IndependentStyle, StyleInfo } from './style.js'
export type { Display, Formatted, FormattedEntry, Node, Origin, TextStyle } from './tree.js'
export type { XmlProblem } from './xml.js'
