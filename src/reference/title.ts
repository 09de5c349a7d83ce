import { namesAt } from './author.js'
import { type Draft, Mark, tidy } from './draft.js'
import { takeImprint } from './publisher.js'
import { PROCEEDINGS, PUBLISHERS } from './words.js'

/** Reads title, container and imprint out of what authors, date, locator and links have left. */
export function takeTitle(draft: Draft): void {
  const text = draft.text.replace(/^[\s.,;:–—-]+/, '')
  const quoted = quotedTitle(text)
  if (quoted !== undefined) {
    setTitle(draft, quoted.title)
    takeContainer(draft, quoted.rest)
    return
  }
  const within = IN.exec(text)
  if (within !== null && within.index > 0) {
    setTitle(draft, text.slice(0, within.index))
    takeContainer(draft, text.slice(within.index))
    return
  }
  if (/^In:?\s/.test(text)) {
    takeContainer(draft, text)
    return
  }
  const locator = text.indexOf(Mark.LOCATOR)
  if (locator >= 0) {
    const { title, container } = splitBody(text.slice(0, locator), draft)
    setTitle(draft, title)
    setContainer(draft, container)
    takeRest(draft, text.slice(locator + 1))
    return
  }
  takeBook(draft, text)
  return
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '"': '"',
  '„': '“”',
  '«': '»',
  '‘': '’',
  "'": "'",
  '`': "'",
  '”': '”',
}

/** A title in quotation marks at the start. A single mark closes only before punctuation or after it. */
function quotedTitle(text: string): { title: string; rest: string } | undefined {
  const closers = PAIRS[text.charAt(0)]
  if (closers === undefined) return undefined
  const single = /['’]/.test(closers)
  for (let at = 2; at < text.length; at += 1) {
    if (!closers.includes(text.charAt(at))) continue
    const [before, after] = [text.charAt(at - 1), text.slice(at + 1, at + 3)]
    if (single && !/[.,?!]/.test(before) && !/^\s?(?:[.,;:(\uE000-\uE00F]|$)/u.test(after) && !/^\s\p{Lu}/u.test(after))
      continue
    if (!single && /[\p{L}\d]/u.test(after.charAt(0)) && /\s/.test(before)) continue
    return { title: text.slice(1, at), rest: text.slice(at + 1) }
  }
  return undefined
}

/** `. In Proceedings of …`, `, in: …`, `. Dans …` before a container. */
const IN = /(?<=[.,;:?!”"’»)\uE000-\uE00F])\s?(?:[Ii]n|Dans|dans|En|IN):?\s(?=[\p{Lu}“"‘«\d]|\p{Ll}{2,3}\s\p{Lu})/u

/** A stop that ends a sentence: not one behind an initial or within an abbreviated title. */
const STOP = /(?<=[\p{L}\p{N})\]”"’»*][.?!]["”’»]?|[?!])\s(?=["“‘«(]?[\p{Lu}\p{N}])/gu

/** Parts the text before a locator into title and journal. */
function splitBody(body: string, draft: Draft): { title: string; container: string } {
  const text = body.replace(/[\s,.;:(\uE000-\uE00F]+$/u, (end) => (end.includes('.') ? '.' : ''))
  const glued = GLUE.exec(text)
  const pieces = sentences(text)
  if (pieces.length === 1 && glued !== null) {
    const at = glued.index + 1
    return { title: text.slice(0, at), container: text.slice(at) }
  }
  let first = pieces.length - 1
  while (first > 0 && isAbbreviated(pieces[first - 1] ?? '', pieces[first] ?? '')) first -= 1
  const [head, tail] = [pieces.slice(0, first).join(' '), pieces.slice(first).join(' ')]
  const byCommas = draft.separator === ',' || head === '' ? lastComma(text, draft) : undefined
  if (byCommas !== undefined && (head === '' || byCommas > head.length)) {
    return { title: text.slice(0, byCommas), container: text.slice(byCommas + 1) }
  }
  if (head !== '') return { title: head, container: tail }
  return looksLikeContainer(text) ? { title: '', container: text } : byWords(text)
}

/** `Case StudyEvid Based`: a small letter and a capital that starts a word, both in the open. */
const GLUE =
  /(?<=\p{Ll}{2})\p{Ll}(?=\p{Lu}(?:\p{Ll}+|\s)[^.]*\.?$)(?<!\b(?:Mc|Mac|De|La|Le|Mic|Pub|Med|Neuro|Bio|You|Tri)\p{Ll}?)/u

function sentences(text: string): readonly string[] {
  return text.split(STOP)
}

/** Whether a piece that ends in a stop belongs to the abbreviated title that goes on behind it. */
function isAbbreviated(piece: string, next: string): boolean {
  if (/[?!]["”’»]?$/.test(piece)) return false
  if (/^\p{Ll}/u.test(next)) return true
  const words = (piece.split(/[,;:]\s/).at(-1) ?? piece).replace(/\.$/, '').split(' ')
  if (piece.includes(', ') && words.length > 2) return false
  const last = words.at(-1) ?? ''
  const short =
    /^(?:\p{Lu}\p{Ll}{0,5}|\p{Lu}{1,6}|\p{Lu}\p{L}{0,8}[bcdfghjklmnpqrstvxz])$/u.test(last) && last.length <= 8
  if (!short || words.length > 4) return false
  return words.every((word) => /^(?:\p{Lu}|&|of|the|de|für|for|and|et)/u.test(word)) && !WHOLE.has(last.toLowerCase())
}

/** Short words that end a title, not an abbreviation. */
const WHOLE = new Set(
  'cell life world model system review method study data theory process design mind brain'.split(' '),
)

/** The comma before the journal, where commas part everything. */
function lastComma(text: string, draft: Draft): number | undefined {
  let at = text.lastIndexOf(',')
  while (at > 0 && /^,\s?(?:and\s|et\s|\p{Ll}|[A-Z]$|Part\b|Ser(?:ies)?\b|USA?\b|Vol)/u.test(text.slice(at)))
    at = text.lastIndexOf(',', at - 1)
  if (at <= 0) return undefined
  const [before, behind] = [text.slice(0, at), text.slice(at + 1)]
  if (behind.trim().length < 2) return undefined
  if (draft.separator !== ',' && !/\s/.test(before.trim())) return undefined
  const stop = [...behind.matchAll(STOP)].at(-1)
  return stop !== undefined && !looksLikeContainer(behind) ? at + 1 + (stop.index ?? 0) : at
}

/** All its words abbreviated or in capitals. */
function looksLikeContainer(text: string): boolean {
  const words = tidy(text).split(/\s+/)
  if (words.length > 9) return false
  return words.every((word) =>
    /^(?:\p{Lu}[\p{L}.,:&'’-]*|&|of|the|and|de|der|für|for|in|on|et|la|di|e|und|\d+|[A-Z]\.?)$/u.test(word),
  )
}

/** Neither stop nor comma: the longest end that is in capitals, where something is before it. */
function byWords(text: string): { title: string; container: string } {
  const words = text.split(/\s+/)
  let at = words.length
  while (at > 0 && /^(?:\p{Lu}[\p{L}.&'’-]*\.?|&|of|the|and|for|[A-Z]\.?)$/u.test(words[at - 1] ?? '')) at -= 1
  while (at < words.length && /^\p{Ll}|&/u.test(words[at] ?? '')) at += 1
  if (at === 0 || at >= words.length) return { title: text, container: '' }
  return { title: words.slice(0, at).join(' '), container: words.slice(at).join(' ') }
}

/** What follows a title in quotation marks or an "In": editors, container, imprint. */
function takeContainer(draft: Draft, text: string): void {
  const introduced = /^[\s.,;:”"’»)\uE000-\uE00F]{0,6}(?:in|dans|en):?\s/iu.exec(text)
  let rest = text.slice(introduced?.[0].length ?? 0).replace(/^[\s.,;:]+/, '')
  if (introduced !== null) {
    const people = namesAt(rest)
    if (
      people !== undefined &&
      (people.editors || /^\s?[,:]/.test(rest.slice(people.end))) &&
      people.end < rest.length - 3
    ) {
      draft.fields.editor = people.names
      rest = rest.slice(people.end).replace(/^[\s.,;:]+/, '')
    }
  }
  const quoted = quotedTitle(rest)
  if (quoted !== undefined) {
    setContainer(draft, quoted.title)
    takeRest(draft, quoted.rest)
    return
  }
  const mark = rest.search(/[\uE001\uE002\uE006]/)
  const journal = introduced === null && rest.charAt(mark) === Mark.LOCATOR
  const end = journal ? mark : containerEnd(rest)
  setContainer(draft, rest.slice(0, end))
  takeRest(draft, rest.slice(end))
}

/** A container without a locator ends at a stop, a mark, or a comma before a place or a publisher. */
function containerEnd(text: string): number {
  const mark = text.search(/[\uE000-\uE00F]/)
  const limit = mark < 0 ? text.length : mark
  let start = 0
  for (const stop of text.slice(0, limit).matchAll(STOP)) {
    const piece = text.slice(start, stop.index)
    if (isAbbreviated(piece, text.slice((stop.index ?? 0) + 1))) start = (stop.index ?? 0) + 1
    else return stop.index ?? limit
  }
  for (const comma of text.slice(0, limit).matchAll(/,\s|\s\((?=\p{Lu})/gu)) {
    const behind = text.slice((comma.index ?? 0) + comma[0].length, limit).split(/[,.(]/)[0] ?? ''
    const words = behind.trim().split(/\s+/)
    if (
      comma.index !== undefined &&
      comma.index > 8 &&
      words.length <= 4 &&
      words.every((word) => /^[\p{Lu}]/u.test(word)) &&
      !/,\s(?:and|&)\s/.test(text.slice(comma.index, limit).slice(0, 60))
    )
      return comma.index
  }
  return limit
}

/** What is left behind the container: an imprint, or a note. */
function takeRest(draft: Draft, text: string): void {
  const left = tidy(text.replace(/(?:\uE001|\uE002|\uE003|\uE006)/g, ' '))
  if (left === '') return
  const journal =
    draft.fields.volume !== undefined &&
    draft.fields['container-title'] !== undefined &&
    !PROCEEDINGS.test(draft.fields['container-title'])
  if ((journal && !PUBLISHERS.test(left) && !/^[^:]{2,40}:\s/.test(left)) || left.length > 200) draft.notes.push(left)
  else draft.notes.push(tidy(takeImprint(draft, text.replace(/[\uE001\uE002\uE003\uE006]/g, ', '))))
}

/** A work of its own: title, then imprint. */
function takeBook(draft: Draft, text: string): void {
  const end = titleEnd(text, draft)
  setTitle(draft, text.slice(0, end))
  const rest = text.slice(end)
  const left = tidy(rest)
  if (left !== '') draft.notes.push(left.length > 200 ? left : tidy(takeImprint(draft, rest)))
}

function titleEnd(text: string, draft: Draft): number {
  const mark = text.search(/[\uE000-\uE00F]/)
  const bracket = /\s\((?=[^()]{0,80}[,:;\s]{1,3}(?:\uE000|[^()]{2,60}\)))/u.exec(text)
  const imprint =
    bracket !== null &&
    (PUBLISHERS.test(text.slice(bracket.index, bracket.index + 120)) ||
      /^\s\([^()]{2,60}[:,]/.test(text.slice(bracket.index)))
      ? bracket.index
      : text.length
  const limit = Math.min(mark <= 0 ? text.length : mark, imprint)
  const body = text.slice(0, limit)
  const place = /(?<=[.,;])\s(?=\p{Lu}[\p{L}.'’-]*(?:[\s,]{1,2}[\p{Lu}][\p{L}.'’-]*){0,4}\s?:\s?\p{Lu})/u.exec(body)
  const stops = [...body.matchAll(STOP)]
    .map(({ index }) => index ?? 0)
    .filter((index, at, all) => !isInitial(text, all[at] ?? index))
  const stop = stops[0]
  if (draft.separator === ',' || stop === undefined) {
    if (place !== null) return place.index
    const comma = [...body.matchAll(/,\s(?=\p{Lu})/gu)].find(({ index }) => {
      const behind = body.slice((index ?? 0) + 2)
      return behind.split(/\s+/).length <= 4 || (PUBLISHERS.test(behind) && behind.length < 80)
    })
    if (comma?.index !== undefined && comma.index > 3 && (stop === undefined || comma.index < stop)) return comma.index
    if (comma?.index !== undefined && draft.separator === ',') return comma.index
  }
  return stop ?? place?.index ?? limit
}

/** `Washington, D.C.`, `vol. 2`, `J. Smith`: the stop is no sentence's end. */
function isInitial(text: string, at: number): boolean {
  return /(?:^|[\s.])(?:\p{Lu}|Vol|vol|Mr|Dr|St|vs|No|no|ca|etc|Mrs|Ed|ed)\.$/u.test(
    text.slice(Math.max(0, at - 5), at),
  )
}

function setTitle(draft: Draft, text: string): void {
  const bracketed = /\s\[([^[\]]{3,60})\][\s.]*$/.exec(text)
  const title = tidy(bracketed === null ? text : text.slice(0, bracketed.index))
  if (bracketed !== null) {
    if (draft.fields.genre === undefined && /^\p{L}/u.test(bracketed[1] ?? '')) draft.fields.genre = bracketed[1] ?? ''
    else draft.notes.push(bracketed[1] ?? '')
  }
  if (title !== '') draft.fields.title = /[?!]["”’»]?$/.test(title) ? title : unquote(title)
}

function setContainer(draft: Draft, text: string): void {
  const container = unquote(tidy(text.replace(/^[\s.,;:]*(?:In|in)[:\s]\s?/, '')))
  if (container === '') return
  const abbreviated =
    /\.$/.test(text.replace(/[\s,;:(\uE000-\uE00F]+$/u, '')) && /(?:^|[\s.])\p{L}{1,10}\.\s?\S/u.test(container)
  draft.fields['container-title'] = abbreviated ? `${container}.` : container
}

/** Quotation marks around the whole are no part of it. */
function unquote(text: string): string {
  const closers = PAIRS[text.charAt(0)]
  if (closers === undefined || !closers.includes(text.charAt(text.length - 1)) || text.length < 3) return text
  const inner = text.slice(1, -1)
  return [...closers].some((closer) => inner.includes(closer)) ? text : tidy(inner)
}
