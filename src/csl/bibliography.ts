/*
 * The list of references: entries in order, repeated names replaced, the first field set apart.
 */
import type { CompiledStyle } from './compile.js'
import { Context, type Disambiguation, type Render, UNDISTINGUISHED } from './context.js'
import { openToken } from './decorate.js'
import { PRINTED } from './outcome.js'
import type { PersonParts } from './person.js'
import type { ItemRecord } from './record.js'
import type { State } from './state.js'
import type { Bibliography, Rendering } from './style.js'
import {
  AFFIX,
  affix,
  CLOSE,
  CLOSE_TOKEN,
  DISPLAY,
  DISPLAY_END,
  DISPLAY_END_TOKEN,
  EDGE,
  END_SUFFIX,
  PREFIX,
  SUFFIX,
  type Token,
  token,
} from './token.js'

/**
 * @param origins texts of different origin stay apart.
 * @param finish makes of an entry's tokens what is kept of it.
 */
export function renderBibliography<Entry>(
  { sorted, dis }: State,
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
  const suffix = affix(layout.suffix, END_SUFFIX)
  const substitute = options['subsequent-author-substitute']
  const aligns = options['second-field-align'] !== undefined
  const entries: Entry[] = []
  const [first] = sorted
  if (first === undefined) return entries
  const context = new Context(first, 'bibliography')
  const { out } = context
  context.capital = true
  context.origins = origins
  context.tracksNames = substitute !== undefined
  let previous: readonly PersonParts[] | undefined
  for (const record of sorted) {
    context.start(record)
    context.dis = shownInList(dis.get(record.id) ?? UNDISTINGUISHED, record, compiled)
    context.citationNumber += 1
    out.push(open)
    if (aligns) out.push(FIRST_FIELD)
    out.push(prefix)
    const from = out.length
    if (aligns) renderFields(context, layout.children, program.children(record))
    else program.render(context)
    if (substitute !== undefined) {
      const names = context.namesFrom >= 0 && out.isBlankTo(context.namesFrom) ? context.persons : undefined
      if (names !== undefined && previous !== undefined)
        replaceNames(context, names, previous, substitute, options['subsequent-author-substitute-rule'])
      previous = names
    }
    if (!out.hasText(from)) {
      if (!program.usesNumber || blank === '') continue
      out.cut(from)
      out.write(`${context.citationNumber}. ${blank}`)
    }
    const end = out.length
    out.push(suffix)
    if (aligns) out.push(DISPLAY_END_TOKEN)
    out.push(open && CLOSE_TOKEN)
    const body = out.slice()
    if (aligns || compiled.displays) setBlocks(body, suffix === undefined ? 0 : end)
    entries.push(finish(record.id, body))
  }
  return entries
}

const FIRST_FIELD = token(DISPLAY, 'left-margin')
const OTHER_FIELDS = token(DISPLAY, 'right-inline')

/** Sets the first field apart from the others. The first element is the first field, also where it comes to nothing. */
function renderFields(context: Context, elements: readonly Rendering[], fields: readonly Render[]): void {
  const { out } = context
  let isFirst = true
  for (const [index, field] of fields.entries()) {
    const start = out.length
    const printed = (field(context) & PRINTED) !== 0
    if (!printed) out.cut(start)
    if (!isFirst || (!printed && elements[index]?.element === 'choose')) continue
    isFirst = false
    out.push(DISPLAY_END_TOKEN)
    out.push(OTHER_FIELDS)
  }
}

/**
 * What an entry shows of what tells its item apart in cites, as citeproc-js has it: given names as there; of the names no fewer
 * than there if given names may be added, and else what the list has by itself.
 */
function shownInList(dis: Disambiguation, { compared }: ItemRecord, { style }: CompiledStyle): Disambiguation {
  const { 'disambiguate-add-names': addsNames, 'disambiguate-add-givenname': addsGivens } = style.citation.options
  if (!addsNames || !addsGivens) return dis.names.length === 0 ? dis : { ...dis, names: [] }
  // No list shows fewer than one.
  if (dis.names.length > 0 || !compared?.blocks.some(({ shown }) => shown > 1)) return dis
  return { ...dis, names: compared.blocks.map(({ shown }) => shown) }
}

/** @param end where the suffix of the layout stands, which goes into the last block; 0 for none. */
function setBlocks(tokens: Token[], end: number): void {
  const last = tokens[end - 1]
  // An entry that is but its first field has no suffix, as the reference processor has it.
  if (last === OTHER_FIELDS) tokens.splice(end, 1)
  else if (last?.kind === DISPLAY_END) tokens.splice(end - 1, 2, tokens[end] as Token, last)
  moveMarks(tokens)
  setBlanksApart(tokens, true)
  setBlanksApart(tokens, false)
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
    if (block < 0) return
    const rest = isStart ? text.trimStart() : text.trimEnd()
    if (rest !== text) {
      tokens[at] = token(kind, rest, variable)
      tokens.splice(isStart ? block : block + 1, 0, token(AFFIX, text.replace(rest, '')))
    }
    return
  }
}

/** Puts a mark in place of names that are those of the entry before: of all together, or of each. */
function replaceNames(
  { out, namesFrom, namesTo, nameSpans }: Context,
  names: readonly PersonParts[],
  previous: readonly PersonParts[],
  substitute: string,
  rule: Bibliography['options']['subsequent-author-substitute-rule'] = 'complete-all',
): void {
  let alike = 0
  while (names[alike]?.equals(previous[alike]) === true) alike += 1
  if (rule.startsWith('complete') && (alike < names.length || alike < previous.length)) alike = 0
  else if (rule === 'complete-all') alike = 1
  const spans = rule === 'complete-all' ? [namesFrom, namesTo] : nameSpans
  for (let i = rule === 'partial-first' ? Math.min(1, alike) : alike; i > 0; i -= 1) {
    const to = spans[2 * i - 1]
    const rest = out.slice(to)
    out.cut(spans[2 * i - 2] as number)
    out.push(affix(substitute))
    // Where nothing is left of the names, what follows them for their sake goes, too.
    let goes = to === namesTo && substitute === ''
    for (const each of rest) {
      const ends = each.kind === CLOSE || each.kind === EDGE
      goes &&= ends || each.kind === AFFIX || each.kind === SUFFIX || each.kind === END_SUFFIX
      if (!goes || ends) out.push(each)
    }
  }
}
