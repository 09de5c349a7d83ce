export { type FoundDoi, findDois, uniqueDois } from './find.js'
export { doiUrl, normaliseDoi, sameDoi } from './normalise.js'
export { type ResolveDoi, type ResolveOptions, resolveDoi } from './resolve.js'
