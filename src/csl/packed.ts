/*
 * Styles and locales as they are shipped: the same data, written shorter. Most of a style is plain calls and choices, so these
 * need no names of their own; what else there is stands as it is.
 */
import type { Term } from './locale.js'
import type { Condition, IndependentStyle, Layout, Rendering, StyleLocale } from './style.js'

/**
 * `@macro`, `%term`, `=value` or a variable for a `cs:text` with nothing else; a list of branches for a `cs:choose`; a
 * delimiter and elements for a `cs:group` with nothing else. What has `children` is a `cs:group` too, what has `variables` a
 * `cs:names`, and what says no other `element` is a `cs:text`.
 */
export type Packed = string | readonly PackedBranch[] | PackedGroup | { readonly [attribute: string]: unknown }

export type PackedGroup = readonly [delimiter: string, ...children: Packed[]]

/** The condition, 0 for `cs:else`; then the elements. Of several tests any will do, if the condition does not say `match`. */
export type PackedBranch = readonly [condition: Condition | 0, ...children: Packed[]]

type PackedLayout = Omit<Layout, 'children'> & { readonly children: readonly Packed[] }

export interface PackedStyle extends Omit<IndependentStyle, 'locales' | 'macros' | 'citation' | 'bibliography'> {
  readonly locales: readonly PackedTerms<StyleLocale>[]
  /** By number, which is what they are called by. */
  readonly macros: readonly (readonly Packed[])[]
  readonly citation: Omit<IndependentStyle['citation'], 'layout'> & { readonly layout: PackedLayout }
  readonly bibliography?: Omit<NonNullable<IndependentStyle['bibliography']>, 'layout'> & {
    readonly layout: PackedLayout
  }
}

/** @param shared the first macros of the style */
export function unpackStyle(packed: PackedStyle, shared: PackedStyle['macros'] = []): IndependentStyle {
  const { locales, macros, citation, bibliography, ...rest } = packed
  return {
    ...rest,
    locales: locales.map(unpackLocale<StyleLocale>),
    macros: Object.fromEntries([...shared, ...macros].map((children, at) => [at, children.map(unpack)])),
    citation: { ...citation, layout: unpackLayout(citation.layout) },
    ...(bibliography && { bibliography: { ...bibliography, layout: unpackLayout(bibliography.layout) } }),
  }
}

function unpackLayout({ children, ...rest }: PackedLayout): Layout {
  return { ...rest, children: children.map(unpack) }
}

const SIGNS: Readonly<Record<string, string>> = { '@': 'macro', '%': 'term', '=': 'value' }

function unpack(packed: Packed): Rendering {
  if (typeof packed === 'string') {
    const attribute = SIGNS[packed.charAt(0)]
    return { element: 'text', ...(attribute ? { [attribute]: packed.slice(1) } : { variable: packed }) }
  }
  if (isGroup(packed)) {
    const [delimiter, ...children] = packed
    return { element: 'group', delimiter, children: children.map(unpack) }
  }
  if (isBranches(packed))
    return {
      element: 'choose',
      branches: packed.map(([condition, ...children]) => ({
        ...(condition && { condition: unpackCondition(condition) }),
        children: children.map(unpack),
      })),
    }
  const lists = ['children', 'substitute'].flatMap((name) => {
    const list = packed[name] as readonly Packed[] | undefined
    return list === undefined ? [] : [[name, list.map(unpack)]]
  })
  const element = packed['children'] ? 'group' : packed['variables'] ? 'names' : 'text'
  return { element, ...packed, ...Object.fromEntries(lists) } as Rendering
}

function unpackCondition(packed: Condition): Condition {
  return Object.values(packed).flat().length > 1 ? { match: 'any', ...packed } : packed
}

function isGroup(packed: Packed): packed is PackedGroup {
  return Array.isArray(packed) && typeof packed[0] === 'string'
}

function isBranches(packed: Packed): packed is readonly PackedBranch[] {
  return Array.isArray(packed)
}

/** 0: the term's own name; 1: that, and with an s; `single|ending`: both numbers, where no ending is an s before the period. */
export type PackedTerm = Term | 0 | 1

/** A locale, or what a style has of one, with its terms written shorter. */
export type PackedTerms<L extends StyleLocale> = Omit<L, 'terms'> & {
  readonly terms: Readonly<Record<string, PackedTerm>>
}

export function unpackLocale<L extends StyleLocale>(packed: PackedTerms<L>): L {
  const terms = Object.entries(packed.terms).map(([key, term]) => [key, unpackTerm(key, term)])
  return { ...packed, terms: Object.fromEntries(terms) } as unknown as L
}

export function unpackTerm(name: string, packed: PackedTerm): Term {
  if (typeof packed === 'number') return packed ? [name, `${name}s`] : name
  if (typeof packed !== 'string') return packed
  const [single = '', ending] = packed.split('|')
  return ending === undefined ? packed : [single, ending ? single + ending : single.replace('.', 's.')]
}
