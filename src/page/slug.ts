import { foldText } from '../item/text.js'
import { parseUrl } from './url.js'

/** The words that the last telling part of an address is made of; none where it is a number, a file or one word. */
export function slugWords(url: string | undefined): readonly string[] {
  const path = url === undefined ? undefined : parseUrl(url)?.pathname
  if (path === undefined) return []
  const parts = path.split('/').filter((part) => /[a-z]{2,}[-_+][a-z]{2,}/i.test(part))
  return wordsOf((parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '')).filter((word) => !/^\d+$/.test(word))
}

/** How far a text and the words of an address are the same: 0 to 1, the lesser of both shares. */
export function slugShare(text: string, slug: readonly string[]): number {
  if (slug.length < 2) return 0
  const words = new Set(wordsOf(text))
  const common = slug.filter((word) => words.has(word)).length
  return Math.min(common / slug.length, common / Math.max(1, words.size))
}

/** Folded, with the two spellings of umlauts made one. */
function wordsOf(text: string): readonly string[] {
  return foldText(decoded(text).replace(/ß/g, 'ss'))
    .replace(/([aou])e/g, '$1')
    .split(' ')
    .filter((word) => word !== '')
}

function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
