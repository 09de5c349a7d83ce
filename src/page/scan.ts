import type { Warning } from '../problem.js'
import type { Attributes } from './attributes.js'
import { type PageDocument, walkDocument } from './document.js'
import { Role, rolesOf } from './element-roles.js'
import { HintReader, Zone } from './hints.js'
import { type MarkupListener, walkMarkup } from './markup.js'

/**
 * What one pass over a page keeps of it. The vocabularies read their candidates off this and never see the markup, so
 * that anything that tells the same events (a browser's live DOM, for one) gives the same answer.
 */
export interface Scan {
  /** The first `<title>` that is not part of a drawing. */
  readonly title?: string
  /** `<html lang>`. */
  readonly language?: string
  /** `<base href>`. */
  readonly base?: string
  readonly metas: readonly Meta[]
  readonly links: readonly Link[]
  /** The content of each `<script type="application/ld+json">`, as written. */
  readonly jsonLd: readonly string[]
  /** The content of every other script, for when nothing else answers. */
  readonly scripts: readonly string[]
  /** The elements worth a second look, in document order. */
  readonly marks: readonly Mark[]
  /** Where the items of lists begin and end in {@link text}, in the order of their beginnings. */
  readonly items: ListItems
  /** Where in {@link text} another part of the page begins, in order: bits of `Zone` from there on. */
  readonly zones: readonly ZoneChange[]
  /**
   * The visible text without the white space around its pieces. Between two of them stands one {@link BREAK} where a block
   * begins or ends, else a space where there was white space and a {@link SEAM} where an inline element begins or ends.
   */
  readonly text: string
  readonly warnings: readonly Warning[]
}

/** The beginning and the end of each item. */
export interface ListItems {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

export interface ZoneChange {
  readonly start: number
  readonly zone: number
}

/** One `<meta>`: a name may be several, separated by space; they are in lower case. */
export interface Meta {
  readonly names: readonly string[]
  /** The names with every separator as one: content systems write `.`, `:` and `_` at will. */
  readonly keys: readonly string[]
  /** Those of the names that are microdata. */
  readonly itemprops: readonly string[]
  readonly content: string
  /** Microdata puts `<meta>` in the body too. */
  readonly zone: number
  readonly parent: Mark | undefined
}

export interface Link {
  /** In lower case. */
  readonly rel: readonly string[]
  readonly href: string
  /** The media type it declares. */
  readonly type: string | undefined
}

/** An element and the stretch of {@link Scan.text} it covers. */
export interface Mark {
  readonly name: string
  readonly attributes: MarkAttributes
  /** What its class and id hint at: bits of `Hint`. */
  readonly hints: number
  /** The parts of the page it stands in: bits of `Zone`. */
  readonly zone: number
  /** The innermost mark around it. */
  readonly parent: Mark | undefined
  readonly start: number
  readonly end: number
}

/** The attributes that are read off a mark. */
export type MarkAttributes = Pick<
  Attributes,
  | 'class'
  | 'content'
  | 'datetime'
  | 'href'
  | 'itemprop'
  | 'itemscope'
  | 'itemtype'
  | 'property'
  | 'pubdate'
  | 'rel'
  | 'title'
>

function markAttributes(given: Attributes): MarkAttributes {
  // One shape for all: there are thousands of them.
  const { class: names, content, datetime, href, itemprop, itemscope, itemtype, property, pubdate, rel, title } = given
  return { class: names, content, datetime, href, itemprop, itemscope, itemtype, property, pubdate, rel, title }
}

export const BREAK = '\u2029'
export const SEAM = '\u001f'

/** The zone at an offset of the scan's text, for offsets asked in rising order. */
export function zoneReader(zones: readonly ZoneChange[]): (offset: number) => number {
  let next = 0
  return (offset) => {
    while ((zones[next]?.start ?? Number.POSITIVE_INFINITY) <= offset) next += 1
    return zones[next - 1]?.zone ?? 0
  }
}

/** Bounds on what is kept; a page beyond them is no page that a person wrote. */
const MAX_TEXT = 2_000_000
const MAX_METAS = 20_000
const MAX_MARKS = 50_000
const MAX_JSON_LD = 4_000_000
const MAX_TITLE = 10_000
const MAX_SCRIPTS = 500
const SHORTEST_SCRIPT = 40

/** Reads a page's markup once. */
export function scanPage(html: string): Scan {
  const scanner = new Scanner()
  walkMarkup(html, scanner)
  return scanner.result()
}

/** Reads a live document once. */
export function scanDocument(document: PageDocument): Scan {
  const scanner = new Scanner()
  walkDocument(document, scanner)
  return scanner.result()
}

/** Addresses that lead to a person's page on the site, or to a work's DOI. */
/** The address of the site itself, as a logo links to it. */
export const HOME_HREF: RegExp = /^(?:https?:\/\/[^/?#]{1,100})?\/?(?:index\.\w{2,5}|home\/?)?$/i

const TELLING_HREF =
  /\/(?:authors?|autor(?:en|es|a|as|i)?|auteurs?|autore|redakteure?|profiles?|people|person(?:en)?|journalists?|reporters?|staff|contributors?|columnists?|writers?|by|bio|user|users)[/=]|[?&]author=|doi\.org\/|^doi:/i

/** The class of a COinS. */
export const COINS: RegExp = /(?:^|\s)Z3988(?:\s|$)/

/** What is an article, or a comment on one, whatever its element. */
function zoneOfType(itemtype: string): number {
  if (/schema\.org\/(?:User)?Comments?$/.test(itemtype)) return Zone.COMMENT
  return /schema\.org\/(?:\w{0,20}Article|BlogPosting|Recipe)$/.test(itemtype) ? Zone.ARTICLE : 0
}

const SKIPPED = 1 << 30
const BROKEN = 1 << 29
const SEAM_END = 1 << 28
const ITEM = 1 << 27

type OpenMark = { -readonly [Key in keyof Mark]: Mark[Key] }
type Capture = 'title' | 'json-ld' | 'script' | undefined

class Scanner implements MarkupListener {
  private readonly hints = new HintReader()
  private title: string | undefined
  private language: string | undefined
  private base: string | undefined
  private readonly metas: Meta[] = []
  private readonly links: Link[] = []
  private readonly jsonLd: string[] = []
  private jsonLdSize = 0
  private readonly scripts: string[] = []
  private readonly marks: OpenMark[] = []
  private readonly zones: ZoneChange[] = []
  private readonly itemStarts: number[] = []
  private readonly itemEnds: number[] = []
  private readonly openItems: number[] = []
  private readonly chunks: string[] = []
  private length = 0
  /** What parts the next text from the last: bits of `Gap`. Nothing is written before there is text on both sides. */
  private gap = 0
  private full = false
  private skipping = 0
  private capture: Capture
  private captured = ''
  /** For each open element its zone and flags, and the mark it made, if any. */
  private readonly frames: number[] = []
  private readonly frameMarks: (OpenMark | undefined)[] = []
  private readonly openMarks: OpenMark[] = []

  open(name: string, attributes: Attributes): void {
    const around = (this.frames[this.frames.length - 1] ?? 0) & Zone.ALL
    const roles = rolesOf(name)
    // The footer of an article is the article's.
    let frame = around | (name === 'footer' && around & Zone.ARTICLE ? 0 : roles & Zone.ALL)
    if (attributes.itemtype !== undefined) frame |= zoneOfType(attributes.itemtype)
    let mark: OpenMark | undefined
    if (roles & Role.SPEAKING) this.speak(name, attributes)
    if (roles & Role.UNSEEN || isHidden(name, attributes)) {
      frame |= SKIPPED
      this.skipping += 1
    }
    if (this.skipping === 0 || attributes.itemprop !== undefined) {
      const hints = this.hints.read(name, attributes.class, attributes.id, attributes['data-testid'])
      frame |= hints & (around & Zone.ARTICLE ? Zone.ALL & ~Zone.FOOTER : Zone.ALL)
      if (roles & Role.BLOCK) {
        this.gap |= Gap.BREAK
        frame |= BROKEN
      } else if (roles & Role.SEAMED) {
        this.gap |= Gap.SEAM
        frame |= SEAM_END
      }
      if (roles & Role.LISTED && this.itemStarts.length < MAX_MARKS) {
        frame |= ITEM
        this.openItems.push(this.itemStarts.length)
        this.itemStarts.push(this.length)
      }
      if (roles & Role.MARKED || isMarked(name, attributes, hints))
        mark = this.mark(name, attributes, hints & ~Zone.ALL, frame & Zone.ALL)
    }
    this.frames.push(frame)
    this.frameMarks.push(mark)
    if ((frame & Zone.ALL) !== around) this.zoneChange(frame & Zone.ALL)
  }

  close(name: string): void {
    const frame = this.frames.pop() ?? 0
    const mark = this.frameMarks.pop()
    if (this.capture !== undefined && (name === 'title' || name === 'script')) this.finish()
    if (mark !== undefined) {
      mark.end = this.length
      this.openMarks.pop()
    }
    if (frame & SKIPPED) this.skipping -= 1
    if (frame & ITEM) this.itemEnds[this.openItems.pop() ?? 0] = this.length
    if (frame & BROKEN) this.gap |= Gap.BREAK
    else if (frame & SEAM_END) this.gap |= Gap.SEAM
    const around = (this.frames[this.frames.length - 1] ?? 0) & Zone.ALL
    if ((frame & Zone.ALL) !== around) this.zoneChange(around)
  }

  wantsText(): boolean {
    return (this.skipping === 0 && !this.full) || this.capture !== undefined
  }

  text(data: string): void {
    if (this.capture !== undefined) {
      if (this.capture !== 'title' || this.captured.length < MAX_TITLE) this.captured += data
      return
    }
    this.write(data)
    if (this.length > MAX_TEXT) this.full = true
  }

  /** Keeps a text without the white space around it: pages hold more of that than of words. */
  private write(data: string): void {
    let start = 0
    let end = data.length
    while (start < end && isSpace(data.charCodeAt(start))) start += 1
    if (start > 0) this.gap |= Gap.SPACE
    if (start === end) return
    while (isSpace(data.charCodeAt(end - 1))) end -= 1
    const gap = this.length === 0 ? '' : (GAPS[this.gap] ?? BREAK)
    this.chunks.push(gap, start === 0 && end === data.length ? data : data.slice(start, end))
    this.length += gap.length + end - start
    this.gap = end < data.length ? Gap.SPACE : 0
  }

  result(): Scan {
    return {
      ...(this.title === undefined ? {} : { title: this.title }),
      ...(this.language === undefined ? {} : { language: this.language }),
      ...(this.base === undefined ? {} : { base: this.base }),
      metas: this.metas,
      links: this.links,
      jsonLd: this.jsonLd,
      scripts: this.scripts,
      marks: this.marks,
      zones: this.zones,
      items: { starts: this.itemStarts, ends: this.itemEnds },
      text: this.chunks.join(''),
      warnings: this.full ? [textTruncated()] : [],
    }
  }

  private speak(name: string, attributes: Attributes): void {
    if (name === 'meta') this.meta(attributes)
    else if (name === 'link') this.link(attributes)
    else if (name === 'html') this.language ??= nonEmpty(attributes.lang ?? attributes['xml:lang'])
    else if (name === 'base') this.base ??= nonEmpty(attributes.href)
    else if (name === 'title' && this.title === undefined && this.skipping === 0) this.begin('title')
    else if (name === 'script') this.begin(/ld\+json/i.test(attributes.type ?? '') ? 'json-ld' : 'script')
  }

  private meta(attributes: Attributes): void {
    const content = attributes.content ?? attributes.contents ?? attributes.value
    const name = attributes.name ?? attributes.property ?? attributes['http-equiv']
    if (content === undefined || content === '' || this.metas.length >= MAX_METAS) return
    const itemprops = attributes.itemprop === undefined ? NONE : namesIn(attributes.itemprop)
    const own = name === undefined ? NONE : namesIn(name)
    const second = attributes.property
    const more = second === undefined || second === name ? NONE : namesIn(second)
    const names = more === NONE && itemprops === NONE ? own : [...new Set([...own, ...more, ...itemprops])]
    if (names.length === 0) return
    const zone = (this.frames[this.frames.length - 1] ?? 0) & Zone.ALL
    const keys = names.map(metaKey)
    this.metas.push({ names, keys, itemprops, content, zone, parent: this.openMarks[this.openMarks.length - 1] })
  }

  private link(attributes: Attributes): void {
    const { rel, href, type } = attributes
    if (rel === undefined || href === undefined || this.links.length >= MAX_METAS) return
    this.links.push({ rel: namesIn(rel), href, type })
  }

  private begin(capture: Capture): void {
    this.capture = capture
    this.captured = ''
  }

  private finish(): void {
    if (this.capture === 'title') this.title = nonEmpty(this.captured)
    else if (this.capture === 'script') {
      if (this.captured.length > SHORTEST_SCRIPT && this.scripts.length < MAX_SCRIPTS) this.scripts.push(this.captured)
    } else if (this.jsonLdSize + this.captured.length <= MAX_JSON_LD) {
      this.jsonLd.push(this.captured)
      this.jsonLdSize += this.captured.length
    }
    this.capture = undefined
    this.captured = ''
  }

  private mark(name: string, attributes: Attributes, hints: number, zone: number): OpenMark | undefined {
    if (this.marks.length >= MAX_MARKS) return undefined
    const parent = this.openMarks[this.openMarks.length - 1]
    const mark: OpenMark = {
      name,
      attributes: markAttributes(attributes),
      hints,
      zone,
      parent,
      start: this.length,
      end: this.length,
    }
    this.marks.push(mark)
    this.openMarks.push(mark)
    return mark
  }

  private zoneChange(zone: number): void {
    if (this.zones[this.zones.length - 1]?.start === this.length) this.zones.pop()
    this.zones.push({ start: this.length, zone })
  }
}

const Gap = { SPACE: 1, SEAM: 2, BREAK: 4 } as const
const GAPS: readonly string[] = ['', ' ', SEAM, ` ${SEAM}`]

/** HTML's white space (Infra standard, "ASCII whitespace") and the no-break space. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0
}

const NONE: readonly string[] = []

/** The form of a `<meta>` name in a table of a vocabulary. */
export function metaKey(name: string): string {
  return SEPARATOR.test(name) ? name.replace(/[.:]/g, '_') : name
}

const SEPARATOR = /[.:]/

function namesIn(text: string): readonly string[] {
  const lower = text.toLowerCase()
  return /\s/.test(lower) ? lower.split(/\s/).filter(Boolean) : lower === '' ? NONE : [lower]
}

function isMarked(name: string, attributes: Attributes, hints: number): boolean {
  if (name === 'meta') return false
  const { href, rel } = attributes
  return (
    hints > Zone.ALL ||
    attributes.itemprop !== undefined ||
    attributes.itemscope !== undefined ||
    attributes.property !== undefined ||
    (attributes.title !== undefined && COINS.test(attributes.class ?? '')) ||
    (rel !== undefined && /author|creator/i.test(rel)) ||
    (href !== undefined &&
      name === 'a' &&
      (TELLING_HREF.test(href.length > 500 ? href.slice(0, 500) : href) || (href.length < 120 && HOME_HREF.test(href))))
  )
}

function isHidden(name: string, { hidden, style }: Attributes): boolean {
  if (hidden === undefined && style === undefined) return false
  if (name === 'html' || name === 'body') return false
  return hidden !== undefined || (style !== undefined && /display\s{0,5}:\s{0,5}none/i.test(style.slice(0, 300)))
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text
}

function textTruncated(): Warning {
  return {
    code: 'INPUT_TRUNCATED',
    message: `The page has more than ${MAX_TEXT} characters of text; references and bylines after that were not read.`,
  }
}
