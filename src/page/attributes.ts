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

/** The kept attribute that an attribute's name, in lower case, stands for. */
export function keptAttribute(name: string): KeptAttribute | undefined {
  return KEPT.get(name)
}

/** Other names under which systems say for their tests and scripts what an element is. */
const TEST_IDS = ['data-component', 'data-hook', 'data-qa', 'data-test', 'data-test-id']

const KEPT: ReadonlyMap<string, KeptAttribute> = new Map([
  ...KEPT_ATTRIBUTES.map((name) => [name, name] as const),
  ...TEST_IDS.map((name) => [name, 'data-testid'] as const),
])

/** The kept attribute that is written at `start`, in any case. */
export function keptAttributeAt(html: string, start: number, end: number): KeptAttribute | undefined {
  const length = end - start
  if (length > LONGEST) return undefined
  const names = BY_SHAPE[shapeOf(length, html.charCodeAt(start))]
  if (names === undefined) return undefined
  for (const [name, kept] of names) if (html.startsWith(name, start)) return kept
  return KEPT.get(html.slice(start, end).toLowerCase())
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

type Named = readonly [name: string, kept: KeptAttribute]

const LONGEST = 14

/** By length and first letter: next to no other attribute shares both with one that is kept. */
const BY_SHAPE: readonly (readonly Named[] | undefined)[] = bySource()

function bySource(): readonly (readonly Named[] | undefined)[] {
  const table: Named[][] = []
  for (const named of KEPT) {
    const shape = shapeOf(named[0].length, named[0].charCodeAt(0))
    table[shape] = [...(table[shape] ?? []), named]
  }
  return table
}

function shapeOf(length: number, first: number): number {
  return length * 32 + (first & 31)
}
