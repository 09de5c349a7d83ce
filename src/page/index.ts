export type { DocumentNode, PageDocument } from './document.js'
export { parseDocument, parsePage } from './page.js'
export type { Alternate, Evidence, FieldEvidence, OtherEvidence, Page, PageOptions } from './types.js'
