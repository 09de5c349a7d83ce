import { findDois } from '../doi/index.js'
import type { Reference } from './types.js'

/** Reads one reference. */
export function parseReference(text: string): Reference {
  const raw = text.trim()
  const start = text.indexOf(raw)
  const doi = findDois(raw)[0]?.doi
  return {
    raw,
    span: [start, start + raw.length],
    item: { id: 'reference', type: 'document', title: raw, ...(doi === undefined ? {} : { DOI: doi }) },
    ...(doi === undefined ? {} : { doi }),
    confidence: 0.1,
    warnings: [],
  }
}
