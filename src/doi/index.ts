export { type FoundDoi, findDois, uniqueDois } from './find.js'
export { doiUrl, normaliseDoi, sameDoi } from './normalise.js'
