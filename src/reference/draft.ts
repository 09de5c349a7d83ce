import type { Item } from '../item/item.js'

/** A reference half read: what is known, and the text that is left. */
export interface Draft {
  /** What is still to be understood. A {@link Mark} stands where something was taken out. */
  text: string
  readonly fields: { -readonly [V in keyof Item]?: Item[V] }
  /** What was taken out, but has no field. */
  readonly notes: string[]
  /** What stood between the authors, or the year behind them, and the rest. */
  separator: string
}

/** What stands in the text for what was taken out: it ends a title and a name as punctuation does. */
export const Mark = {
  DATE: '\uE000',
  LOCATOR: '\uE001',
  PAGES: '\uE002',
  LINK: '\uE003',
  EDITION: '\uE004',
  GENRE: '\uE005',
  EDITORS: '\uE006',
} as const

export type MarkCharacter = (typeof Mark)[keyof typeof Mark]

/** Any mark. */
export const MARKS: RegExp = /[\uE000-\uE00F]/g

/** Takes the first match out of the text, leaving a mark. */
export function take(draft: Draft, pattern: RegExp, mark: MarkCharacter): RegExpExecArray | undefined {
  const match = pattern.exec(draft.text)
  if (match === null) return undefined
  cut(draft, match.index, match.index + match[0].length, mark)
  return match
}

/** Puts a mark where a stretch of the text was. */
export function cut(draft: Draft, start: number, end: number, mark: MarkCharacter): void {
  draft.text = `${draft.text.slice(0, start)} ${mark} ${draft.text.slice(end)}`
}

/** A field's value: no marks, no punctuation around it, no half pair of brackets. */
export function tidy(text: string): string {
  let value = text
    .replace(MARKS, ' ')
    .replace(/\(\s{0,9}\)|\[\s{0,9}\]/g, ' ')
    .replace(/\s+/g, ' ')
  value = trimEdges(value)
  for (const [open, close] of BRACKETS) {
    if (value.startsWith(open) && value.endsWith(close) && value.indexOf(close) === value.length - 1) {
      value = value.slice(1, -1)
    }
    const [opened, closed] = [value.split(open).length, value.split(close).length]
    if (opened > closed && value.startsWith(open)) value = value.slice(1)
    if (opened > closed && value.endsWith(open)) value = value.slice(0, -1)
    if (closed > opened && value.endsWith(close)) value = value.slice(0, -1)
  }
  return trimEdges(value)
}

const BRACKETS = [
  ['(', ')'],
  ['[', ']'],
] as const

const EDGES = new Set(' \t\n.,;:–—-/|*_')
const LEADING = new Set([...EDGES, ')', ']', '”', '’', '»', '?', '!'])

function trimEdges(text: string): string {
  let [start, end] = [0, text.length]
  while (start < end && LEADING.has(text.charAt(start))) start += 1
  while (end > start && EDGES.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
