export { type FoundDoi, findDois, uniqueDois } from './find.js'
export { doiUrl, normaliseDoi, sameDoi } from './normalise.js'
export { type Records, readRecords, writeRecords } from './records.js'
export {
  type FoundRecord,
  type ResolveDoi,
  type Resolved,
  type ResolveOptions,
  resolve,
  resolveDoi,
} from './resolve.js'
