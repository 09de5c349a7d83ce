/*
 * CommonMark that GitHub and Pandoc read alike. Emphasis has no mark of its own for everything that CSL can ask for, and
 * `*` does not work in every place (CommonMark 0.31, section 6.2, "left-flanking"): there, inline HTML stands in.
 */
import type { Formatted, TextStyle } from '../csl/tree.js'
import { tagsOf } from './html.js'
import { oneLine, percentEncoded, type Writer } from './writer.js'

export const markdown: Writer = {
  entry: (content) => escapeLineStart(writeRuns(flatten(content))),
  list: (entries) => entries.map((entry) => entry.text).join('\n\n'),
}

/** A stretch of text that is set in one way. */
interface Run extends Setting {
  text: string
}

interface Setting {
  readonly italic: boolean
  readonly bold: boolean
  /** The styles that Markdown has no mark for, outermost first. */
  readonly tagged: readonly TextStyle[]
  /** Where the link leads that it is part of. */
  readonly href: string | undefined
}

const PLAIN: Setting = { italic: false, bold: false, tagged: [], href: undefined }

function flatten(content: Formatted, setting: Setting = PLAIN, runs: Run[] = []): Run[] {
  for (const node of content) {
    if (node.kind === 'text') addRun(runs, oneLine(node.text), setting)
    else if (node.kind === 'display') {
      if (runs.length > 0) addRun(runs, ' ', PLAIN)
      flatten(node.children, setting, runs)
    } else if (node.kind === 'link') flatten(node.children, { ...setting, href: node.href }, runs)
    else flatten(node.children, within(setting, node.style), runs)
  }
  return runs
}

function within(setting: Setting, style: TextStyle): Setting {
  if (style === 'italic' || style === 'upright') return { ...setting, italic: style === 'italic' }
  if (style === 'bold' || style === 'no-bold') return { ...setting, bold: style === 'bold' }
  return setting.tagged.includes(style) ? setting : { ...setting, tagged: [...setting.tagged, style] }
}

function addRun(runs: Run[], text: string, setting: Setting): void {
  const last = runs.at(-1)
  if (last !== undefined && sameSetting(last, setting)) last.text += text
  else if (text !== '') runs.push({ ...setting, text })
}

function sameSetting(a: Setting, b: Setting): boolean {
  return a.italic === b.italic && a.bold === b.bold && a.href === b.href && a.tagged.join() === b.tagged.join()
}

function writeRuns(runs: readonly Run[]): string {
  let out = ''
  for (let i = 0; i < runs.length; ) {
    const run = runs[i] as Run
    let end = i + 1
    while (run.href !== undefined && runs[end]?.href === run.href) end += 1
    const next = runs[end]
    if (run.href === undefined) out += writeRun(run, out, next?.href === undefined ? (next?.text ?? '') : '[')
    else out = withLink(out, runs.slice(i, end), run.href)
    i = end
  }
  return out
}

/** An address that is printed as it is stands between angle brackets; other links have the text they are printed as. */
function withLink(out: string, runs: readonly Run[], href: string): string {
  const [only] = runs
  if (runs.length === 1 && only?.text === href && AUTOLINK.test(href) && isPlain(only)) return `${out}<${href}>`
  if (runs.every(({ text }) => text.trim() === '')) return out + runs.map(({ text }) => text).join('')
  const text = runs.reduce(
    (inner, run, index) => inner + writeRun(run, inner === '' ? '[' : inner, runs[index + 1]?.text ?? ']', true),
    '',
  )
  return `${out.replace(/!$/, '\\!')}[${text}](<${destination(href)}>)`
}

const AUTOLINK = /^https?:\/\/[^\s<>\\`]+$/

function isPlain({ italic, bold, tagged }: Setting): boolean {
  return !italic && !bold && tagged.length === 0
}

/** Between angle brackets only these need care, and what could be an entity. */
function destination(href: string): string {
  return percentEncoded(href, /[\s<>\\]/g).replace(/&/g, '\\&')
}

/** @param linked whether it is part of a link: then no address in it is one of its own. */
function writeRun(run: Run, out: string, next: string, linked = false): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*\S)?(\s*)$/.exec(run.text) ?? []
  if (core === '') return run.text
  let body = linked ? escapeSpecials(core) : escapeText(core)
  for (const style of run.tagged.toReversed())
    body = tagsOf(style)
      .join('\0')
      .replace('\0', () => body)
  const previous = before === '' ? out : before
  const following = after === '' ? next : after
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
