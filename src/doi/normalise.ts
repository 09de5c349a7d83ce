import { findDois } from './find.js'

export function normaliseDoi(text: string): string | undefined {
  return findDois(/^\s*10\//.test(text) ? `doi:${text.trim()}` : text)[0]?.doi
}
export function sameDoi(a: string, b: string): boolean {
  const first = normaliseDoi(a)
  return first !== undefined && first.toLowerCase() === normaliseDoi(b)?.toLowerCase()
}
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURI(doi)}`
}
