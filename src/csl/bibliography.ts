/*
 * The list of references: entries in order, repeated names replaced, the first field set apart.
 */
import type { CompiledStyle } from './compile.js'
import { Context, type Disambiguation, UNDISTINGUISHED } from './context.js'
import { openToken } from './decorate.js'
import type { ItemRecord } from './record.js'
import type { SortSubject } from './sort.js'
import type { Bibliography } from './style.js'
import {
  AFFIX,
  affix,
  affixOf,
  CLOSE_TOKEN,
  DISPLAY,
  DISPLAY_END,
  DISPLAY_END_TOKEN,
  END_SUFFIX,
  hasText,
  PREFIX,
  TEXT,
  type Token,
  token,
} from './token.js'

/**
 * @param origins texts of different origin stay apart.
 * @param finish makes of an entry's tokens what is kept of it.
 */
export function renderBibliography<Entry>(
  subjects: readonly SortSubject[],
  compiled: CompiledStyle,
  blank: string,
  origins: boolean,
  finish: (id: string, tokens: readonly Token[]) => Entry,
): readonly Entry[] {
  const area = compiled.style.bibliography
  const program = compiled.bibliography
  if (area === undefined || program === undefined) return []
  const { layout, options } = area
  const open = openToken(layout)
  const prefix = affix(layout.prefix)
  const suffix = affixOf(END_SUFFIX, layout.suffix)
  const substitute = options['subsequent-author-substitute']
  const numbered = program.usesNumber
  const entries: Entry[] = []
  const [first] = subjects
  if (first === undefined) return entries
  const context = new Context(first.record, 'bibliography')
  context.capital = true
  context.origins = origins
  context.tracksNames = substitute !== undefined
  let previous: readonly string[] | undefined
  for (const subject of subjects) {
    const { dis = UNDISTINGUISHED } = subject
    context.start(subject.record)
    context.dis = shownInList(dis, subject.record, compiled)
    context.citationNumber = subject.citationNumber
    let split = -1
    if (options['second-field-align'] === undefined) program.render(context)
    else {
      for (const [index, child] of program.children(subject.record).entries()) {
        const start = context.out.length
        const printed = (child(context) & 1) !== 0
        if (!printed) context.out.cut(start)
        // The first element is the first field, also where it comes to nothing.
        if (split < 0 && (printed || layout.children[index]?.element !== 'choose')) split = context.out.length
      }
    }
    let body = context.out.slice()
    const found = substitute === undefined || !leads(context) ? undefined : [...context.nameKeys]
    if (substitute !== undefined && found !== undefined && context.namesFrom >= 0) {
      const replaced = replaceNames(
        context,
        found,
        previous,
        substitute,
        options['subsequent-author-substitute-rule'] ?? 'complete-all',
      )
      if (replaced !== undefined) {
        if (split >= 0 && split >= context.namesTo) split += replaced.length - body.length
        body = replaced
      }
    }
    previous = found
    if (!hasText(body)) {
      if (!numbered || blank === '') continue
      body = [token(TEXT, `${subject.citationNumber}. ${blank}`)]
    }
    let out = body
    if (split >= 0)
      out = [
        token(DISPLAY, 'left-margin'),
        ...(prefix === undefined ? [] : [prefix]),
        ...body.slice(0, split),
        DISPLAY_END_TOKEN,
        token(DISPLAY, 'right-inline'),
        ...body.slice(split),
      ]
    else if (prefix !== undefined) out.unshift(prefix)
    if (open !== undefined) out.unshift(open)
    if (suffix !== undefined) {
      const last = out.at(-1)
      if (last?.kind === DISPLAY_END) out.splice(-1, 1, suffix, last)
      else out.push(suffix)
    }
    if (split >= 0) out.push(DISPLAY_END_TOKEN)
    if (open !== undefined) out.push(CLOSE_TOKEN)
    moveMarks(out)
    setBlanksApart(out, true)
    setBlanksApart(out, false)
    entries.push(finish(subject.record.id, out))
  }
  return entries
}

/**
 * What an entry shows of what tells its item apart in cites, as citeproc-js has it: given names as there; of the names no fewer
 * than there if given names may be added, and else what the list has by itself.
 */
function shownInList(dis: Disambiguation, { compared }: ItemRecord, { style }: CompiledStyle): Disambiguation {
  const { 'disambiguate-add-names': addsNames, 'disambiguate-add-givenname': addsGivens } = style.citation.options
  if (!addsNames || !addsGivens) return dis.names.length === 0 ? dis : { ...dis, names: [] }
  if (dis.names.length > 0 || compared === undefined) return dis
  return { ...dis, names: compared.blocks.map(({ shown }) => shown) }
}

/** A mark at the head of a block goes to the end of the block before it, as the reference processor has it. */
function moveMarks(tokens: Token[]): void {
  for (let i = 1; i + 1 < tokens.length; i += 1) {
    const { kind, text } = tokens[i + 1] as Token
    if (kind !== PREFIX || tokens[i]?.kind !== DISPLAY || tokens[i - 1]?.kind !== DISPLAY_END) continue
    if (!/^[.,:;!?]/.test(text)) continue
    tokens[i + 1] = token(PREFIX, text.slice(1))
    tokens.splice(i - 1, 0, token(END_SUFFIX, text.charAt(0)))
    i += 1
  }
}

/** Blanks at either end of an entry stand outside of its blocks. */
function setBlanksApart(tokens: Token[], isStart: boolean): void {
  let block = -1
  for (let n = 0; n < tokens.length; n += 1) {
    const at = isStart ? n : tokens.length - 1 - n
    const { kind, text, variable } = tokens[at] as Token
    if (block < 0 && kind === (isStart ? DISPLAY : DISPLAY_END)) block = at
    if (kind > END_SUFFIX || text === '') continue
    const rest = isStart ? text.trimStart() : text.trimEnd()
    if (block >= 0 && rest !== text) {
      tokens[at] = token(kind, rest, variable)
      tokens.splice(isStart ? block : block + 1, 0, token(AFFIX, text.replace(rest, '')))
    }
    return
  }
}

/** Whether the first names stand at the head of the entry; its number does not count. */
function leads({ out, namesFrom }: Context): boolean {
  return (
    namesFrom >= 0 &&
    out.slice(0, namesFrom).every(({ kind, variable }) => kind !== TEXT || variable === 'citation-number')
  )
}

type Rule = NonNullable<Bibliography['options']['subsequent-author-substitute-rule']>

function replaceNames(
  context: Context,
  names: readonly string[],
  previous: readonly string[] | undefined,
  substitute: string,
  rule: Rule,
): Token[] | undefined {
  if (previous === undefined) return undefined
  const { out, namesFrom, namesTo, nameSpans } = context
  const same = names.length === previous.length && names.every((name, index) => name === previous[index])
  const mark = substitute === '' ? [] : [token(AFFIX, substitute)]
  if (rule === 'complete-all') {
    return same ? [...out.slice(0, namesFrom), ...mark, ...out.slice(namesTo)] : undefined
  }
  let alike = 0
  const count = names.length
  while (alike < count && alike < previous.length && names[alike] === previous[alike]) alike += 1
  if (rule === 'complete-each' && !same) return undefined
  const replaced = rule === 'complete-each' ? count : rule === 'partial-first' ? Math.min(1, alike) : alike
  if (replaced === 0) return undefined
  const result: Token[] = []
  let from = 0
  for (let i = 0; i < replaced; i += 1) {
    result.push(...out.slice(from, nameSpans[2 * i]), ...mark)
    from = nameSpans[2 * i + 1] ?? from
  }
  return [...result, ...out.slice(from)]
}
