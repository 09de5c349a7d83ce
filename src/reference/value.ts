/** A field's value: no punctuation around it, no half pair of brackets, one space at a time. */
export function tidy(text: string): string {
  let value = trimEdges(UNEVEN.test(text) ? text.replace(/[\s\uE000]+/g, ' ') : text)
  if (!/[()[\]]/.test(value)) return value
  for (const [open, close] of BRACKETS) {
    if (value.startsWith(open) && value.indexOf(close) === value.length - 1) value = value.slice(1, -1)
    const over = count(value, open) - count(value, close)
    if (over > 0 && value.startsWith(open)) value = value.slice(1)
    if (over > 0 && value.endsWith(open)) value = value.slice(0, -1)
    if (over < 0 && value.endsWith(close)) value = value.slice(0, -1)
    if (over < 0 && value.startsWith(close)) value = value.slice(1)
  }
  return trimEdges(value)
}

const UNEVEN = /[^\S ]|\s\s|\uE000/

function count(text: string, char: string): number {
  let found = 0
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found += 1
  return found
}

/** Quotation marks around the whole are no part of it, nor are single ones at an end that nothing answers. */
export function unquote(text: string): string {
  const closers = PAIRS[text.charAt(0)]
  const last = text.charAt(text.length - 1)
  if (closers === undefined) {
    const half = /["”»]/.test(last) && !/["“«„]/.test(text.slice(0, -1))
    return half ? tidy(text.slice(0, -1)) : text
  }
  const inner = text.slice(1, -1)
  if (!closers.includes(last)) return [...closers].some((closer) => inner.includes(closer)) ? text : tidy(text.slice(1))
  return [...closers].some((closer) => inner.includes(closer)) && !/['’]/.test(closers) ? text : tidy(inner)
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'’",
  '`': "'",
  '”': '”',
}

const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
] as const

const EDGES = new Set(' \t\n.,;:–—-/|*_')
const LEADING = new Set([...EDGES, '?', '!'])

function trimEdges(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && LEADING.has(text.charAt(start))) start += 1
  while (end > start && EDGES.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
