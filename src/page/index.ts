export type { DocumentNode, PageDocument } from './document.js'
export { parseDocument, parsePage } from './page.js'
export type { Evidence, FieldEvidence, OtherEvidence, Page, PageOptions } from './types.js'
