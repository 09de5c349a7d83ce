import { decodeHTML, decodeHTMLAttribute } from 'entities'
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** What a page's markup is told to, in document order. Every `open` is met by one `close`, void elements included. */
export interface MarkupListener {
  open(name: string, attributes: Attributes): void
  /** Text with its entities decoded. Comes in pieces. Also called for the content of `<script>`, `<style>` and `<title>`. */
  text(data: string): void
  close(name: string): void
  /** Whether text is of any use here; where it is not, none is sliced or decoded. */
  wantsText(): boolean
}

/** Names in lower case; only those of {@link KEPT_ATTRIBUTES}. The first of several of the same name counts. */
export type Attributes = { readonly [name in KeptAttribute]?: string }
type KeptAttribute = (typeof KEPT_ATTRIBUTES)[number]

export const KEPT_ATTRIBUTES = [
  'about',
  'class',
  'content',
  'contents',
  'data-testid',
  'datetime',
  'hidden',
  'href',
  'hreflang',
  'http-equiv',
  'id',
  'itemid',
  'itemprop',
  'itemscope',
  'itemtype',
  'lang',
  'name',
  'property',
  'pubdate',
  'rel',
  'resource',
  'role',
  'style',
  'title',
  'type',
  'typeof',
  'value',
  'xml:lang',
] as const

/**
 * Walks HTML once and tells a listener. Linear in the length of the input for any nesting: the tokens are htmlparser2's,
 * the tree of open elements is kept here, because a parser that searches its stack for every end tag takes quadratic
 * time on a page of a million `<div>`s.
 */
export function walkMarkup(html: string, listener: MarkupListener): void {
  const walker = new Walker(html, listener)
  // Entities are decoded here and only in what is kept: the tokenizer then skips from `<` to `<` and from quote to quote.
  const tokenizer = new Tokenizer({ decodeEntities: false }, walker)
  tokenizer.write(html)
  tokenizer.end()
}

const KEPT = new Map<string, KeptAttribute>(KEPT_ATTRIBUTES.map((name) => [name, name]))
const NO_ATTRIBUTES: Attributes = {}

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

/** Elements in whose content an ampersand is only an ampersand. */
const RAW_TEXT = words('iframe noembed noframes script style xmp')

/** How many unclosed inline elements an inline end tag is looked for under. */
const INLINE_REACH = 64

class Walker implements TokenizerCallbacks {
  private readonly html: string
  private readonly listener: MarkupListener
  private readonly names: string[] = []
  /** For each open element, where the innermost barrier around it stands in the stack. */
  private readonly floors: number[] = []
  private readonly tableFloors: number[] = []
  /** For each element name, where in the stack its open elements stand. */
  private readonly places = new Map<string, number[]>()
  private readonly lowered = new Map<string, string>()
  private foreign = 0
  private tag = ''
  private attributes: { [name in KeptAttribute]?: string } | undefined
  private attribute: KeptAttribute | undefined
  private valueStart = -1
  private valueEnd = -1

  constructor(html: string, listener: MarkupListener) {
    this.html = html
    this.listener = listener
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.lower(start, end)
    this.attributes = undefined
  }

  onattribname(start: number, end: number): void {
    this.attribute = end - start > 12 ? undefined : KEPT.get(this.lower(start, end))
    this.valueStart = -1
  }

  onattribdata(start: number, end: number): void {
    if (this.valueStart < 0) this.valueStart = start
    this.valueEnd = end
  }

  onattribentity(): void {}

  onattribend(): void {
    if (this.attribute === undefined) return
    this.attributes ??= {}
    if (this.attributes[this.attribute] !== undefined) return
    const raw = this.valueStart < 0 ? '' : this.html.slice(this.valueStart, this.valueEnd)
    this.attributes[this.attribute] = raw.includes('&') ? decodeHTMLAttribute(raw) : raw
  }

  onopentagend(): void {
    this.open(this.tag, this.attributes ?? NO_ATTRIBUTES, VOID.has(this.tag))
  }

  onselfclosingtag(): void {
    this.open(this.tag, this.attributes ?? NO_ATTRIBUTES, this.foreign > 0 || VOID.has(this.tag))
  }

  onclosetag(start: number, end: number): void {
    const name = this.lower(start, end)
    if (name === 'br') this.open(name, NO_ATTRIBUTES, true)
    const place = this.places.get(name)?.at(-1)
    const floors = TABLE_PART.has(name) ? this.tableFloors : this.floors
    if (place === undefined || place < (floors.at(-1) ?? 0)) return
    if (!SPECIAL.has(name) && !BARRIER.has(name) && !this.reaches(place)) return
    while (this.names.length > place) this.pop()
  }

  ontext(start: number, end: number): void {
    if (!this.listener.wantsText()) return
    const data = this.html.slice(start, end)
    this.listener.text(data.includes('&') && !RAW_TEXT.has(this.names.at(-1) ?? '') ? decodeHTML(data) : data)
  }

  ontextentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  oncdata(start: number, end: number): void {
    if (this.foreign > 0 && this.listener.wantsText()) this.listener.text(this.html.slice(start, end))
  }

  onend(): void {
    while (this.names.length > 0) this.pop()
  }

  isInForeignContext(): boolean {
    return this.foreign > 0
  }

  private open(name: string, attributes: Attributes, isVoid: boolean): void {
    const ends = ENDS.get(name)
    if (ends !== undefined) while (ends.has(this.names.at(-1) ?? '')) this.pop()
    this.listener.open(name, attributes)
    if (isVoid) {
      this.listener.close(name)
      return
    }
    const place = this.names.length
    this.names.push(name)
    this.floors.push(BARRIER.has(name) ? place : (this.floors.at(-1) ?? 0))
    this.tableFloors.push(TABLE_BARRIER.has(name) ? place : (this.tableFloors.at(-1) ?? 0))
    const places = this.places.get(name)
    if (places === undefined) this.places.set(name, [place])
    else places.push(place)
    if (name === 'svg' || name === 'math') this.foreign += 1
  }

  private pop(): void {
    const name = this.names.pop()
    this.floors.pop()
    this.tableFloors.pop()
    if (name === undefined) return
    this.places.get(name)?.pop()
    if (name === 'svg' || name === 'math') this.foreign -= 1
    this.listener.close(name)
  }

  /** Whether only a few inline elements lie above `place` in the stack. */
  private reaches(place: number): boolean {
    const top = this.names.length - 1
    if (top - place > INLINE_REACH) return false
    for (let at = top; at > place; at--) if (SPECIAL.has(this.names[at] ?? '')) return false
    return true
  }

  private lower(start: number, end: number): string {
    const raw = this.html.slice(start, end)
    const known = this.lowered.get(raw)
    if (known !== undefined) return known
    const name = raw.toLowerCase()
    if (raw.length <= 20 && this.lowered.size < 1000) this.lowered.set(raw, name)
    return name
  }
}
