import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import { AttributeSet, type Attributes, keptAttributeAt } from './attributes.js'
import { type TokenHandler, tokenise } from './tokens.js'

/** What a page's markup is told to, in document order. Every `open` is met by one `close`, void elements included. */
export interface MarkupListener {
  /** @param attributes good until the call returns */
  open(name: string, attributes: Attributes): void
  /** Text with its entities decoded. Comes in pieces. Also called for the content of `<script>`, `<style>` and `<title>`. */
  text(data: string): void
  close(name: string): void
  /** Whether text is of any use here; where it is not, none is sliced or decoded. */
  wantsText(): boolean
}

/**
 * Walks HTML once and tells a listener. Linear in the length of the input for any nesting: a parser that searches its
 * stack for every end tag takes quadratic time on a page of a million `<div>`s, so each name knows its open elements.
 */
export function walkMarkup(html: string, listener: MarkupListener): void {
  const walker = new Walker(html, listener)
  tokenise(html, walker)
  walker.end()
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** HTML standard, section 13.1.2: elements without an end tag. */
const VOID = words('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr')

/** Section 13.2.4.2, the "special" elements that pages use: an end tag of another element does not reach past them. */
const SPECIAL = words(
  'address article aside blockquote body button caption center dd details div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 head header hgroup html li main nav ol p pre section select summary table tbody td ' +
    'template tfoot th thead tr ul',
)

/** Section 13.2.4.2, "has an element in scope": nothing outside these is closed from inside, */
const BARRIER = words('caption html table td th template')
/** but for the parts of a table, which only the table itself holds in. */
const TABLE_BARRIER = words('html table template')
const TABLE_PART = words('caption table tbody td tfoot th thead tr')

/** Start tags that end an open element whose end tag may be left out (section 13.1.2.4). */
const P = words('p')
const ENDS = new Map<string, ReadonlySet<string>>([
  ...[
    ...words(
      'address article aside blockquote center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
        'header hgroup hr main nav ol p pre section table ul',
    ),
  ].map((name) => [name, P] as const),
  ['li', words('li p')],
  ['dt', words('dt dd p')],
  ['dd', words('dt dd p')],
  ['td', words('td th p')],
  ['th', words('td th p')],
  ['tr', words('tr td th p')],
  ['tbody', words('tbody thead tfoot tr td th p')],
  ['tfoot', words('tbody thead tfoot tr td th p')],
  ['option', words('option')],
  ['body', words('head title style link script')],
])

/** Section 13.2.6.2: elements whose content is text; in most of them an ampersand is only an ampersand. */
const TEXT_ONLY = words('iframe noembed noframes script style textarea title xmp')
const RAW_TEXT = words('iframe noembed noframes script style xmp')

/** What the tables above say of one element, in one place. */
interface Kind {
  readonly isVoid: boolean
  readonly isSpecial: boolean
  readonly isBarrier: boolean
  readonly isTableBarrier: boolean
  readonly isTablePart: boolean
  readonly isTextOnly: boolean
  readonly isRaw: boolean
  readonly isForeign: boolean
  readonly ends: ReadonlySet<string> | undefined
}

function kindOf(name: string): Kind {
  return {
    isVoid: VOID.has(name),
    isSpecial: SPECIAL.has(name),
    isBarrier: BARRIER.has(name),
    isTableBarrier: TABLE_BARRIER.has(name),
    isTablePart: TABLE_PART.has(name),
    isTextOnly: TEXT_ONLY.has(name),
    isRaw: RAW_TEXT.has(name),
    isForeign: name === 'svg' || name === 'math',
    ends: ENDS.get(name),
  }
}

/** An element name as a page uses it. */
interface Tag {
  readonly name: string
  readonly kind: Kind
  /** Where in the stack its open elements stand. */
  readonly places: number[]
}

/** How many unclosed inline elements an inline end tag is looked for under. */
const INLINE_REACH = 64

class Walker implements TokenHandler {
  private readonly html: string
  private readonly listener: MarkupListener
  private readonly stack: Tag[] = []
  /** For each open element, where the innermost barrier around it stands in the stack. */
  private readonly floors: number[] = []
  private readonly tableFloors: number[] = []
  private readonly tags = new Map<string, Tag>()
  private readonly spellings = new Map<string, Tag>()
  private readonly attributes = new AttributeSet()
  private foreign = 0
  private tag: Tag | undefined

  constructor(html: string, listener: MarkupListener) {
    this.html = html
    this.listener = listener
  }

  openName(start: number, end: number): void {
    this.tag = this.tagAt(start, end)
    this.attributes.clear()
  }

  attribute(start: number, end: number, valueStart: number, valueEnd: number): void {
    const name = keptAttributeAt(this.html, start, end)
    if (name === undefined) return
    const raw = this.html.slice(valueStart, valueEnd)
    this.attributes.set(name, raw.includes('&') ? decodeHTMLAttribute(raw) : raw)
  }

  openEnd(isSelfClosing: boolean): string | undefined {
    const { tag, foreign } = this
    if (tag === undefined) return undefined
    const { isVoid, isTextOnly } = tag.kind
    const isClosed = isVoid || (isSelfClosing && foreign > 0)
    this.open(tag, this.attributes.values, isClosed)
    // In a drawing a title is an element like any other.
    return isTextOnly && !isClosed && (foreign === 0 || tag.kind.isRaw) ? tag.name : undefined
  }

  close(start: number, end: number): void {
    const tag = this.tagAt(start, end)
    if (tag.name === 'br') {
      this.attributes.clear()
      this.open(tag, this.attributes.values, true)
    }
    const place = tag.places[tag.places.length - 1]
    const floors = tag.kind.isTablePart ? this.tableFloors : this.floors
    if (place === undefined || place < (floors[floors.length - 1] ?? 0)) return
    if (!tag.kind.isSpecial && !tag.kind.isBarrier && !this.reaches(place)) return
    while (this.stack.length > place) this.pop()
  }

  text(start: number, end: number): void {
    if (!this.listener.wantsText()) return
    const data = this.html.slice(start, end)
    this.listener.text(
      data.includes('&') && this.stack[this.stack.length - 1]?.kind.isRaw !== true ? decodeHTML(data) : data,
    )
  }

  cdata(start: number, end: number): void {
    if (this.listener.wantsText()) this.listener.text(this.html.slice(start, end))
  }

  isForeign(): boolean {
    return this.foreign > 0
  }

  end(): void {
    while (this.stack.length > 0) this.pop()
  }

  private open(tag: Tag, attributes: Attributes, isVoid: boolean): void {
    const { name, kind } = tag
    if (kind.ends !== undefined) while (kind.ends.has(this.stack[this.stack.length - 1]?.name ?? '')) this.pop()
    this.listener.open(name, attributes)
    if (isVoid) {
      this.listener.close(name)
      return
    }
    const place = this.stack.length
    this.stack.push(tag)
    this.floors.push(kind.isBarrier ? place : (this.floors[this.floors.length - 1] ?? 0))
    this.tableFloors.push(kind.isTableBarrier ? place : (this.tableFloors[this.tableFloors.length - 1] ?? 0))
    tag.places.push(place)
    if (kind.isForeign) this.foreign += 1
  }

  private pop(): void {
    const tag = this.stack.pop()
    this.floors.pop()
    this.tableFloors.pop()
    if (tag === undefined) return
    tag.places.pop()
    if (tag.kind.isForeign) this.foreign -= 1
    this.listener.close(tag.name)
  }

  /** Whether only a few inline elements lie above `place` in the stack. */
  private reaches(place: number): boolean {
    const top = this.stack.length - 1
    if (top - place > INLINE_REACH) return false
    for (let at = top; at > place; at--) if (this.stack[at]?.kind.isSpecial) return false
    return true
  }

  private tagAt(start: number, end: number): Tag {
    const raw = this.html.slice(start, end)
    const known = this.spellings.get(raw)
    if (known !== undefined) return known
    const name = raw.toLowerCase()
    const tag = this.tags.get(name) ?? { name, kind: kindOf(name), places: [] }
    // A page of a million element names would fill the table: beyond its bound a name is read anew each time.
    if (this.tags.size < MOST_NAMES) this.tags.set(name, tag)
    if (this.spellings.size < MOST_NAMES) this.spellings.set(raw, tag)
    return tag
  }
}

const MOST_NAMES = 1000
