/*
 * CommonMark that GitHub and Pandoc read alike. Emphasis has no mark of its own for everything that CSL can ask for, and
 * `*` does not work in every place (CommonMark 0.31, section 6.2, "left-flanking"): there, inline HTML stands in.
 */
import type { Formatted, TextStyle } from '../csl/tree.js'
import { tagsOf } from './html.js'
import { oneLine, type Writer } from './writer.js'

export const markdown: Writer = {
  entry: (content) => {
    const runs = flatten(content)
    return escapeLineStart(runs.reduce((out, run, index) => out + writeRun(run, out, runs[index + 1]), ''))
  },
  list: (entries) => entries.map((entry) => entry.text).join('\n\n'),
}

/** A stretch of text that is set in one way. */
interface Run {
  text: string
  readonly italic: boolean
  readonly bold: boolean
  /** The styles that Markdown has no mark for, outermost first. */
  readonly tagged: readonly TextStyle[]
}

const PLAIN: Omit<Run, 'text'> = { italic: false, bold: false, tagged: [] }

function flatten(content: Formatted, setting: Omit<Run, 'text'> = PLAIN, runs: Run[] = []): Run[] {
  for (const node of content) {
    if (node.kind === 'text') addRun(runs, oneLine(node.text), setting)
    else if (node.kind === 'display') {
      if (runs.length > 0) addRun(runs, ' ', PLAIN)
      flatten(node.children, setting, runs)
    } else flatten(node.children, node.kind === 'link' ? setting : within(setting, node.style), runs)
  }
  return runs
}

function within(setting: Omit<Run, 'text'>, style: TextStyle): Omit<Run, 'text'> {
  if (style === 'italic' || style === 'upright') return { ...setting, italic: style === 'italic' }
  if (style === 'bold' || style === 'no-bold') return { ...setting, bold: style === 'bold' }
  return setting.tagged.includes(style) ? setting : { ...setting, tagged: [...setting.tagged, style] }
}

function addRun(runs: Run[], text: string, setting: Omit<Run, 'text'>): void {
  const last = runs.at(-1)
  if (last !== undefined && sameSetting(last, setting)) last.text += text
  else if (text !== '') runs.push({ text, ...setting })
}

function sameSetting(a: Omit<Run, 'text'>, b: Omit<Run, 'text'>): boolean {
  return a.italic === b.italic && a.bold === b.bold && a.tagged.join() === b.tagged.join()
}

function writeRun(run: Run, out: string, next: Run | undefined): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*\S)?(\s*)$/.exec(run.text) ?? []
  if (core === '') return run.text
  let body = escapeText(core)
  for (const style of run.tagged.toReversed())
    body = tagsOf(style)
      .join('\0')
      .replace('\0', () => body)
  const previous = before === '' ? out : before
  const following = after === '' ? (next?.text ?? '') : after
  if (run.italic) body = emphasise(body, '*', tagsOf('italic'), previous, following)
  if (run.bold) body = emphasise(body, '**', tagsOf('bold'), previous, following)
  return before + body + after
}

const WORD_START = /^[\p{L}\p{N}]/u
const WORD_END = /[\p{L}\p{N}]$/u
/** Symbols count as punctuation in some parsers and as letters in others, so beside a mark they may be either. */
const MAYBE_WORD_START = /^[^\s\p{P}$+<=>^`|~]/u
const MAYBE_WORD_END = /[^\s\p{P}$+<=>^`|~]$/u

function emphasise(
  body: string,
  mark: string,
  [open, close]: readonly [string, string],
  previous: string,
  following: string,
): string {
  const opens = WORD_START.test(body) || !MAYBE_WORD_END.test(previous)
  const closes = WORD_END.test(body) || !MAYBE_WORD_START.test(following)
  const touches = previous.endsWith('*') || previous.endsWith('\\') || body.startsWith('*')
  return opens && closes && !touches ? mark + body + mark : open + body + close
}

/** An address stands between angle brackets, where nothing needs escaping; the rest is escaped. */
function escapeText(text: string): string {
  return text.replace(/https?:\/\/\S+|[\\`*_[\]<>|~$^]|&(?=#|\w)/g, (match) => {
    if (!match.startsWith('http')) return `\\${match}`
    const address = /^[^<>\\`]*[^<>\\`.,;:!?)\]”’"']/.exec(match)?.[0] ?? ''
    const rest = match.slice(address.length)
    return /[<>\\`]/.test(rest) || address === '' ? escapeSpecials(match) : `<${address}>${escapeSpecials(rest)}`
  })
}

function escapeSpecials(text: string): string {
  return text.replace(/[\\`*_[\]<>|~$^&]/g, '\\$&')
}

/** What would start a heading, a list, a quotation or a rule at the start of a line. */
function escapeLineStart(line: string): string {
  return line
    .replace(/^\s+/, '')
    .replace(/^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/, (match) => (/\d/.test(match) ? `${match}\\` : `\\${match}`))
}
