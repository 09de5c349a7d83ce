import { markerKind, markerNumber } from './marker.js'

/** A line that is not empty, and what the layout of a list is seen by. */
export interface Line {
  readonly text: string
  readonly start: number
  readonly end: number
  /** White space before it. */
  readonly indent: number
  /** An empty line is above it. */
  readonly afterBlank: boolean
  /** The kind of its marker. */
  readonly kind: string | undefined
  readonly number: number | undefined
}

/** The lines of a text, trimmed, in order. `\n`, `\r\n`, `\r` and Unicode's separators end a line. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = []
  let blank = false
  let start = 0
  const feed = /\r\n|[\n\r\u0085\u2028\u2029]/g
  while (start <= text.length) {
    const end = feed.exec(text)
    const stop = end?.index ?? text.length
    const whole = text.slice(start, stop)
    const trimmed = whole.trim()
    if (trimmed === '') blank = lines.length > 0
    else {
      const indent = whole.length - whole.trimStart().length
      const marked = whole.slice(indent, indent + 100)
      const from = start + indent
      const kind = markerKind(marked)
      const number = kind === undefined ? undefined : markerNumber(marked)
      lines.push({ text: trimmed, start: from, end: from + trimmed.length, indent, afterBlank: blank, kind, number })
      blank = false
    }
    if (end === null) break
    start = stop + end[0].length
  }
  return lines
}
