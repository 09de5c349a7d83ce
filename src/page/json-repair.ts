import { decodeHTML } from 'entities/decode'

/**
 * Reads JSON as pages write it. Strict JSON first; then one repair: comments and CDATA wrappers dropped, control
 * characters in strings escaped, trailing commas and semicolons removed, objects that stand side by side taken as a
 * list, and a truncated tail closed. Linear in the length of the text.
 *
 * @returns undefined when that is not enough.
 */
export function readJson(text: string): { readonly value: unknown } | undefined {
  return parse(text) ?? parse(repair(text)) ?? (text.includes('&quot;') ? parse(repair(decodeHTML(text))) : undefined)
}

function parse(text: string | undefined): { readonly value: unknown } | undefined {
  if (text === undefined) return undefined
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

const CONTROL_ESCAPES = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
])

/** @returns undefined where the text is nested deeper than any record about a page. */
function repair(text: string): string | undefined {
  const out: string[] = []
  /** The closers of what is open, innermost last. */
  const open: string[] = []
  let roots = 0
  let at = 0
  while (at < text.length) {
    const char = text[at] ?? ''
    if (char === '"') {
      const end = stringEnd(text, at)
      out.push(mendString(text.slice(at + 1, end)))
      at = end + 1
    } else if (skipped(text, at) > at) {
      at = skipped(text, at)
    } else if (char === '{' || char === '[') {
      if (open.length === 0) {
        if (roots > 0) out.push(',')
        roots += 1
      }
      if (open.length >= DEEPEST) return undefined
      open.push(char === '{' ? '}' : ']')
      out.push(char)
      at += 1
    } else if (char === '}' || char === ']') {
      dropComma(out)
      // A closer that closes nothing is noise; one that skips a level closes that too.
      if (open.includes(char, -NESTING)) {
        let closer = open.pop()
        while (closer !== undefined && closer !== char) {
          out.push(closer)
          closer = open.pop()
        }
        out.push(char)
      }
      at += 1
    } else {
      if (open.length > 0) out.push(char)
      at += 1
    }
  }
  dropComma(out)
  while (open.length > 0) out.push(open.pop() ?? '')
  const json = out.join('')
  return roots > 1 ? `[${json}]` : json
}

const DEEPEST = 500
/** How far up an unmatched closer is looked for. */
const NESTING = 64

/** Where the noise that starts at `at` ends: comments, their HTML spelling, and CDATA marks. */
function skipped(text: string, at: number): number {
  for (const mark of ['<!--', '-->', '<![CDATA[', ']]>', '//<![CDATA[', '//]]>']) {
    if (text.startsWith(mark, at)) return at + mark.length
  }
  if (text.startsWith('/*', at)) return after(text, '*/', at + 2)
  if (text.startsWith('//', at)) return after(text, '\n', at + 2)
  return at
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

/** The closing quote of the string that opens at `start`: one that a separator or closer follows. */
function stringEnd(text: string, start: number): number {
  let at = start + 1
  while (at < text.length) {
    const char = text[at]
    if (char === '\\') at += 2
    else if (char === '"' && endsString(text, at + 1)) return at
    else at += 1
  }
  return text.length
}

const LOOK_AHEAD = 40

function endsString(text: string, from: number): boolean {
  for (let at = from; at < text.length && at < from + LOOK_AHEAD; at++) {
    const char = text[at] ?? ''
    if (char > ' ') return /[,:}\]/]/.test(char)
  }
  return true
}

/** A string's content as strict JSON: quotes and control characters escaped, escapes that JSON lacks undone. */
function mendString(content: string): string {
  let out = '"'
  for (let at = 0; at < content.length; at++) {
    const char = content[at] ?? ''
    if (char === '\\') {
      const next = content[at + 1] ?? ''
      const hex = next === 'u' ? /^[0-9a-f]{4}/i.test(content.slice(at + 2, at + 6)) : /["\\/bfnrt]/.test(next)
      if (hex && next !== '') out += char + next
      else if (next !== 'u') out += next
      at += 1
    } else if (char === '"') out += '\\"'
    else if (char < ' ') out += CONTROL_ESCAPES.get(char) ?? ''
    else out += char
  }
  return `${out}"`
}

function dropComma(out: string[]): void {
  let last = out.length - 1
  while (last >= 0 && /^\s$/.test(out[last] ?? '')) last -= 1
  if (out[last] === ',') out.length = last
}
