const YEAR = String.raw`(?:1[4-9]\d\d|20\d\d)`
const UNDATED = String.raw`n\.\s?d\.?|s\.\s?a\.|s\.\s?d\.|o\.\s?J\.|no date|in press|in print|forthcoming|to appear|submitted|im Erscheinen|im Druck|à paraître`
const EARLY = new RegExp(String.raw`[([]\s?(?:${YEAR}[a-z]?(?:,\s[^()[\]]{1,30})?|${UNDATED})\s?[)\]]`, 'iu')

/** Where a date in brackets stands early in the text, as author-date styles have it. */
export function earlyDate(text: string): number | undefined {
  const match = EARLY.exec(text.slice(0, 400))
  return match === null || match.index === 0 ? undefined : match.index
}
