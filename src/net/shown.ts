/** An address as messages show it: one line, not endless. */
export function shown(url: URL | string): string {
  return oneLine(typeof url === 'string' ? url : url.href)
}

/** A text of unknown origin in a message: one line, at most 300 characters. */
export function oneLine(text: string): string {
  const head = text.slice(0, 300).replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
  return text.length > 300 ? `${head}…` : head
}
