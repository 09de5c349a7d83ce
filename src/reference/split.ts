import type { Span } from '../item/text.js'

/** One reference of a list, not yet read. */
export interface RawReference {
  readonly raw: string
  /** `raw === text.slice(...span)`. */
  readonly span: Span
}

/** Splits a list of references into single ones. */
export function splitReferences(text: string): readonly RawReference[] {
  const found: RawReference[] = []
  const line = /[^\n\r]+/g
  for (let match = line.exec(text); match !== null; match = line.exec(text)) {
    const raw = match[0].trim()
    if (raw === '') continue
    const start = match.index + match[0].indexOf(raw)
    found.push({ raw, span: [start, start + raw.length] })
  }
  return found
}
