export type { Writer } from './writer.js'
export { type OutputFormat, WRITERS } from './writers.js'
