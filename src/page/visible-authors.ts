import { nameInAddress } from './address-name.js'
import { isLead, isLed, readByline, splitNames, tidyName, wholeNames } from './byline.js'
import { LABELS, LEADS } from './byline-words.js'
import type { Candidate } from './candidate.js'
import type { FoundDate } from './date-text.js'
import { hasGivenName } from './given-names.js'
import { Hint, Zone } from './hints.js'
import { isBodyName, isNoAuthor, isPenName, isPersonName } from './person.js'
import { isNear, type Line, type Lines, type NamedLine, type Place } from './place.js'
import { visible } from './plain.js'
import type { Mark, Scan } from './scan.js'

/** The persons that the page prints as its authors. */
export function visibleAuthors(scan: Scan, place: Place, lines: Lines): readonly Candidate[] {
  return [
    ...markedAuthors(scan, place),
    ...namesInParts(scan, place),
    ...lineAuthors(lines.near),
    ...signatures(lines.labelled),
    ...nameLines(lines.named),
    ...copyrightHolders(lines.copyright),
  ]
}

/**
 * A name on a line of its own: under the headline, or behind the text as newspapers sign it. Several of the latter are
 * people of other pages.
 */
function nameLines(lines: readonly NamedLine[]): readonly Candidate[] {
  const lists = lines
    .filter(({ far, behind, ends }) => ends || !(far || behind))
    .map(({ text, far }) => ({ names: wholeNames(text), far }))
    .filter(({ names }) => names.length > 0 && names.every(isShort))
  const near = lists.find(({ far }) => !far)
  const list = near ?? (new Set(lists.map(({ names }) => names.join())).size === 1 ? lists[0] : undefined)
  return (list?.names ?? []).map(
    (value): Candidate => ({ field: 'author', value, source: 'name line', rank: near === undefined ? 52 : 60 }),
  )
}

/** A given name before three and more words is the kicker of a headline about somebody, more often than a name. */
function isShort(name: string): boolean {
  return name.split(' ').filter((word) => /^\p{L}{3}/u.test(word)).length <= 3
}

/**
 * `(c) 2021 Jane Doe`: on a page that names no author, the person who holds the rights; a body that holds them is the
 * publisher. What its year says is for `decide-date.ts`.
 */
function copyrightHolders(lines: readonly string[]): readonly Candidate[] {
  for (const line of lines) {
    const holder = line.replace(RIGHTS, '').replace(RESERVED, '').trim()
    const [name] = splitNames(holder)
    if (name !== undefined && hasGivenName(name) && !isBodyName(holder))
      return [{ field: 'author', value: name, source: 'copyright line', rank: 49 }]
    if (holder.length <= 60 && isBodyName(holder) && !isNoAuthor(holder))
      return [{ field: 'publisher', value: holder, source: 'copyright line', rank: 25 }]
  }
  return []
}

/** What follows the holder: a sentence, a dash, a bar. */
const RESERVED =
  /\s?(?:[,|•·–—-]\s|(?<=[\p{L}.]{3})\.\s|\ball rights|\balle rechte|\btous droits|\btodos los|\btutti i).*$/isu

const RIGHTS = /^(?:copyright|©|\(c\)|[\s,:–-]|by\s|von\s|\d{4}){1,12}/i

/** A given name and a surname, each in an element of its own, one right behind the other. */
function namesInParts(scan: Scan, place: Place): readonly Candidate[] {
  const parts = scan.marks.filter(
    ({ hints, zone, start }) => hints & Hint.NAME_PART && !(zone & place.elsewhere) && isNear(start, place),
  )
  const text = (mark: Mark) => visible(scan.text.slice(mark.start, mark.end))
  return parts.flatMap((mark, index): Candidate[] => {
    const next = parts[index + 1]
    if (next === undefined || !isGiven(mark) || isGiven(next) || next.start - mark.end > 3) return []
    const [given, family] = [text(mark), text(next)]
    if (given === '' || family === '' || given.length + family.length > 80) return []
    return [
      { field: 'author', value: `${given} ${family}`, name: { family, given }, source: 'name in parts', rank: 84 },
    ]
  })
}

function isGiven({ attributes }: Mark): boolean {
  return /given/i.test(attributes.class ?? '')
}

/** The authors that one element names. */
interface Marked {
  readonly mark: Mark
  readonly names: readonly string[]
  readonly source: string
  readonly rank: number
  readonly near: boolean
}

const MOST = 60
const LONGEST = 500

/** Elements that say they hold the author: those that stand together are one list. */
function markedAuthors(scan: Scan, place: Place): readonly Candidate[] {
  const lists: Marked[] = []
  for (const mark of scan.marks) {
    const kind = kindOf(mark)
    if (kind === undefined || mark.zone & place.elsewhere) continue
    if (mark.end - mark.start > LONGEST) continue
    if (mark.end <= mark.start) {
      const name =
        kind.source === 'author link' && isNear(mark.start, place)
          ? nameInAddress(mark.attributes.href ?? '')
          : undefined
      if (name !== undefined) lists.push({ mark, names: [name], source: 'author link address', rank: 50, near: true })
      continue
    }
    const list = readMarked(scan.text.slice(mark.start, mark.end), mark, kind, isNear(mark.start, place))
    if (list !== undefined) lists.push(list)
    if (lists.length >= MOST) break
  }
  // An element inside another that named the same people says nothing new.
  const outer = lists.filter(({ mark, names }, index) => {
    const around = lists.slice(Math.max(0, index - 8), index)
    return !around.some((other) => other.mark.end >= mark.end && other.names.length >= names.length)
  })
  return outer.flatMap(({ names, rank, source }, index) => {
    const list = firstOfGroup(outer, index)
    return names.map((value): Candidate => ({ field: 'author', value, source, list, rank }))
  })
}

function readMarked(text: string, mark: Mark, kind: Kind, near: boolean): Marked | undefined {
  const byline = readByline(text)
  const whole = tidyName(visible(text))
  const pen = byline === undefined && isPenName(whole) && kind.rank >= PEN_NAMES
  const names = byline?.names ?? (pen || isPersonName(whole) ? [whole] : [])
  if (names.length === 0) return undefined
  const rank =
    kind.rank -
    (near ? 0 : 14) -
    (mark.zone & Zone.BIO ? 12 : 0) -
    (mark.zone & Zone.ASIDE ? 10 : 0) -
    (pen ? 6 : 0) +
    (byline?.led ? 3 : 0)
  return { mark, names, source: kind.source, rank, near }
}

/** From this rank on an element is taken at its word when what it holds is no full name. */
const PEN_NAMES = 72

/** How far two elements of one list may stand apart: those that are alike a few lines, others a comma or a word. */
function reachOf(before: Marked, at: Marked): number {
  const near = before.near && at.near
  if (before.mark.name !== at.mark.name || before.mark.attributes.class !== at.mark.attributes.class)
    return near ? 6 : 0
  return near && at.mark.attributes.class !== undefined ? 300 : 40
}

/** Elements of one kind that follow each other closely are one list. */
function firstOfGroup(lists: readonly Marked[], index: number): number {
  let first = index
  while (first > 0) {
    const before = lists[first - 1]
    const at = lists[first]
    if (before === undefined || at === undefined || before.source !== at.source) break
    if (at.mark.start - before.mark.end > reachOf(before, at)) break
    first -= 1
  }
  return first
}

interface Kind {
  readonly source: string
  readonly rank: number
}

const AUTHOR_HREF =
  /\/(?:authors?|autor(?:en|es|a|as|i)?|auteurs?|autore|redakteure?|profil|journalists?|editors?|reporters?|staff|contributors?|columnists?|writers?|by|bio)\/[^/]|[?&]author=/i

/** People that a page links to: some of them wrote it, others are what it is about. */
const PERSON_HREF = /\/(?:profiles?|people|persons?|personen|users?)\/[^/]/i

function kindOf(mark: Mark): Kind | undefined {
  const { rel, href, itemprop, property } = mark.attributes
  if (rel !== undefined && /author|creator/i.test(rel)) return { source: 'rel=author', rank: 78 }
  if (/(?:^|\s)author(?:\s|$)/i.test(itemprop ?? '') || /author|creator/i.test(property ?? ''))
    return { source: 'itemprop author', rank: 80 }
  if (mark.name === 'a' && href !== undefined && AUTHOR_HREF.test(href.slice(0, 500)))
    return { source: 'author link', rank: 72 }
  if (mark.name === 'a' && href !== undefined && PERSON_HREF.test(href.slice(0, 500)))
    return { source: 'person link', rank: mark.hints & Hint.AUTHOR ? 74 : 60 }
  if (mark.hints & Hint.AUTHOR) return { source: 'byline element', rank: mark.hints & Hint.META ? 72 : 74 }
  if (mark.name === 'address') return { source: 'address', rank: 56 }
  return undefined
}

/** Lines that `By` or its like leads, and dated lines that name somebody. */
function lineAuthors(lines: readonly Line[]): readonly Candidate[] {
  return lines.flatMap(({ raw, text, dates, after }, index): readonly Candidate[] => {
    if (text.length < 4) return []
    const led = isLed(text) || isLead(lines[index - 1]?.text ?? '')
    const byline = led ? readByline(raw) : undefined
    const names = byline?.names ?? namesBesideDate(text, dates[0])
    const pen = names.length === 0 ? penNameIn(text) : undefined
    if (
      led &&
      names.length === 0 &&
      isLabel(lines[index - 1]?.text ?? '') &&
      text.length <= 60 &&
      !isNoAuthor(text) &&
      !isLead(text)
    )
      return [{ field: 'author', value: text, source: 'byline', rank: 60 }]
    if (pen !== undefined) return [{ field: 'author', value: pen, source: 'byline', rank: 66 }]
    const rank = (byline === undefined ? 66 : 76) - (after ? 0 : 8)
    return names.map(
      (value): Candidate => ({ field: 'author', value, source: byline === undefined ? 'dated line' : 'byline', rank }),
    )
  })
}

/** `Author:` on a line of its own: what follows is one, whatever it looks like. */
function isLabel(line: string): boolean {
  return LABEL_ALONE.test(line)
}

const LABEL_ALONE = new RegExp(
  `^(?:auth?or|auteur|autor|autore|verfasser|${LABELS})\\p{L}{0,4}(?:\\(\\p{L}{1,3}\\))?\\s?[:：]$`,
  'iu',
)

/** Content systems print account names with a verb of their own: `Posted by jdoe on …`. What a capital follows is half a name. */
function penNameIn(text: string): string | undefined {
  const [, name, next] = PENNED.exec(text) ?? []
  return name === undefined || (next !== undefined && next !== next.toLowerCase()) || !isPenName(name)
    ? undefined
    : name
}

const PENNED =
  /^(?:(?:auth?or|autorin|auteur|verfasser)\s?:|(?:posted|submitted|written|published|gespeichert|erstellt|geschrieben|verfasst|veröffentlicht|eingestellt|eingetragen|publié|publicado|pubblicato|geplaatst|skriven|skrevet)\s(?:by|von|par|por|da|door|av|af))\s(\S{3,30})(?:\s(\S)|$)/i

/** `25.10.2022 - Jane Doe`, `Jane Doe | 20 January 2022`: what is left of a short dated line, if it is a person. */
function namesBesideDate(line: string, date: FoundDate | undefined): readonly string[] {
  if (line.length > 100 || date === undefined) return []
  return [line.slice(0, date.start), line.slice(date.end)].flatMap((rest) => {
    const bare = rest.replace(/^[\s,.|•·:–—-]{1,5}|[\s,.|•·:–—-]{1,5}$/gu, '')
    const names = isLed(bare)
      ? (readByline(bare)?.names ?? [])
      : splitNames(bare).filter((name) => !UNSPACED.test(name) && hasGivenName(name))
    return names.length > 0 && names.join(' ').length >= bare.length - 12 ? names : []
  })
}

/** Names in Chinese script look like any other word of two or three characters. */
const UNSPACED = /^[^\s]{2,8}$/

const SIGNED = new RegExp(`^(?:${LEADS})\\s?[:：]\\s?`, 'iu')

/** `Text: Jane Doe` at the end of an article: the colon is what tells it from a sentence. */
function signatures(lines: readonly string[]): readonly Candidate[] {
  for (const text of lines) {
    const pen = penNameIn(text)
    if (pen !== undefined) return [{ field: 'author', value: pen, source: 'signature', rank: 60 }]
    if (!SIGNED.test(text) || isNoAuthor(text)) continue
    const names = splitNames(text.replace(SIGNED, ''))
    if (names.length > 0)
      return names.map((value): Candidate => ({ field: 'author', value, source: 'signature', rank: 64 }))
  }
  return []
}
