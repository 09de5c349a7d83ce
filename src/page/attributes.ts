/** The attributes that say anything of a page's metadata; all others are passed over unread. */
export const KEPT_ATTRIBUTES = [
  'class',
  'content',
  'contents',
  'data-testid',
  'datetime',
  'hidden',
  'href',
  'http-equiv',
  'id',
  'itemprop',
  'itemscope',
  'itemtype',
  'lang',
  'name',
  'property',
  'pubdate',
  'rel',
  'style',
  'title',
  'type',
  'value',
  'xml:lang',
] as const

export type KeptAttribute = (typeof KEPT_ATTRIBUTES)[number]

/** The values of an element's attributes, entities decoded. */
export type Attributes = { readonly [name in KeptAttribute]?: string | undefined }

type Values = { [name in KeptAttribute]: string | undefined }

/**
 * The attributes of one element after the other, in one object: a page has a hundred thousand elements, and objects of a
 * hundred shapes are slow to read. Whoever keeps it beyond its element copies it.
 */
export class AttributeSet {
  readonly values: Values = emptyValues()
  private readonly given: KeptAttribute[] = []

  /** The first of several of one name counts. */
  set(name: KeptAttribute, value: string): void {
    if (this.values[name] !== undefined) return
    this.values[name] = value
    this.given.push(name)
  }

  clear(): void {
    for (let name = this.given.pop(); name !== undefined; name = this.given.pop()) this.values[name] = undefined
  }
}

/** What of an element's attributes is there, to be kept. */
export function copyAttributes(attributes: Attributes): Attributes {
  const copy: { [name in KeptAttribute]?: string } = {}
  for (const name of KEPT_ATTRIBUTES) {
    const value = attributes[name]
    if (value !== undefined) copy[name] = value
  }
  return copy
}

/** Whether an attribute, in lower case, says anything of a page's metadata. */
export function isKept(name: string): name is KeptAttribute {
  return KEPT.has(name)
}

const KEPT: ReadonlySet<string> = new Set(KEPT_ATTRIBUTES)

/** The kept attribute that is written at `start`, in any case. */
export function keptAttributeAt(html: string, start: number, end: number): KeptAttribute | undefined {
  const length = end - start
  if (length > LONGEST) return undefined
  const names = BY_SHAPE[shapeOf(length, html.charCodeAt(start))]
  if (names === undefined) return undefined
  for (const name of names) if (html.startsWith(name, start)) return name
  const lower = html.slice(start, end).toLowerCase()
  for (const name of names) if (name === lower) return name
  return undefined
}

function emptyValues(): Values {
  return {
    class: undefined,
    content: undefined,
    contents: undefined,
    'data-testid': undefined,
    datetime: undefined,
    hidden: undefined,
    href: undefined,
    'http-equiv': undefined,
    id: undefined,
    itemprop: undefined,
    itemscope: undefined,
    itemtype: undefined,
    lang: undefined,
    name: undefined,
    property: undefined,
    pubdate: undefined,
    rel: undefined,
    style: undefined,
    title: undefined,
    type: undefined,
    value: undefined,
    'xml:lang': undefined,
  }
}

const LONGEST = 12

/** By length and first letter: next to no other attribute shares both with one that is kept. */
const BY_SHAPE: readonly (readonly KeptAttribute[] | undefined)[] = bySource()

function bySource(): readonly (readonly KeptAttribute[] | undefined)[] {
  const table: KeptAttribute[][] = []
  for (const name of KEPT_ATTRIBUTES) {
    const shape = shapeOf(name.length, name.charCodeAt(0))
    table[shape] = [...(table[shape] ?? []), name]
  }
  return table
}

function shapeOf(length: number, first: number): number {
  return length * 32 + (first & 31)
}
