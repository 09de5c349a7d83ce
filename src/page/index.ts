export { parsePage } from './page.js'
export type { Evidence, FieldEvidence, OtherEvidence, Page, PageOptions } from './types.js'
