/*
 * A CSL 1.0.2 style as data: what the XML says, checked and typed, in CSL's own words. It is plain JSON, so a style can be
 * parsed once, shipped, and loaded without an XML parser.
 */
import type { Locale, LocaleDatePart } from './locale.js'

/** A style that renders by itself, or a dependent one that only names the style it takes its format from. */
export type CslStyle = IndependentStyle | DependentStyle

export interface StyleInfo {
  readonly id?: string
  readonly title?: string
}

/** CSL 1.0.2, "Dependent Styles". */
export interface DependentStyle {
  readonly kind: 'dependent'
  readonly info: StyleInfo
  /** The id (a URI) of the independent style. */
  readonly parent: string
  readonly defaultLocale?: string
}

export interface IndependentStyle {
  readonly kind: 'independent'
  readonly class: 'in-text' | 'note'
  readonly info: StyleInfo
  readonly defaultLocale?: string
  readonly options: StyleOptions
  /** Name options set on `cs:style`; those of `citation` and `bibliography` come on top. */
  readonly names: InheritableNames
  /** The style's own `cs:locale` elements, in document order. */
  readonly locales: readonly StyleLocale[]
  readonly macros: Readonly<Record<string, readonly Rendering[]>>
  readonly citation: Citation
  readonly bibliography?: Bibliography
}

/** Part of a locale; without `lang` it is for every language. */
export type StyleLocale = Omit<Locale, 'lang' | 'styles'> & { readonly lang?: string }

/** CSL 1.0.2, "Global Options". */
export interface StyleOptions {
  readonly 'demote-non-dropping-particle'?: 'never' | 'sort-only' | 'display-and-sort'
  readonly 'initialize-with-hyphen'?: boolean
  readonly 'page-range-format'?: PageRangeFormat
}

export type PageRangeFormat = 'chicago' | 'chicago-15' | 'chicago-16' | 'expanded' | 'minimal' | 'minimal-two'

/** CSL 1.0.2, "Inheritable Name Options": on `cs:style`, `cs:citation` and `cs:bibliography`. */
export interface InheritableNames extends Omit<NameOptions, 'form' | 'delimiter'> {
  readonly 'name-form'?: NameOptions['form']
  readonly 'name-delimiter'?: string
  readonly 'names-delimiter'?: string
}

export interface Citation {
  readonly options: CitationOptions
  readonly names: InheritableNames
  readonly sort: readonly SortKey[]
  readonly layout: Layout
}

/** CSL 1.0.2, "Citation-specific Options". */
export interface CitationOptions {
  readonly 'disambiguate-add-names'?: boolean
  readonly 'disambiguate-add-givenname'?: boolean
  readonly 'givenname-disambiguation-rule'?:
    | 'all-names'
    | 'all-names-with-initials'
    | 'primary-name'
    | 'primary-name-with-initials'
    | 'by-cite'
  readonly 'disambiguate-add-year-suffix'?: boolean
  readonly 'cite-group-delimiter'?: string
  readonly collapse?: 'citation-number' | 'year' | 'year-suffix' | 'year-suffix-ranged'
  readonly 'year-suffix-delimiter'?: string
  readonly 'after-collapse-delimiter'?: string
  readonly 'near-note-distance'?: number
}

export interface Bibliography {
  readonly options: BibliographyOptions
  readonly names: InheritableNames
  readonly sort: readonly SortKey[]
  readonly layout: Layout
}

/** CSL 1.0.2, "Bibliography-specific Options". */
export interface BibliographyOptions {
  readonly 'hanging-indent'?: boolean
  readonly 'second-field-align'?: 'flush' | 'margin'
  readonly 'line-spacing'?: number
  readonly 'entry-spacing'?: number
  readonly 'subsequent-author-substitute'?: string
  readonly 'subsequent-author-substitute-rule'?: 'complete-all' | 'complete-each' | 'partial-each' | 'partial-first'
}

export interface SortKey {
  readonly variable?: string
  readonly macro?: string
  readonly sort?: 'ascending' | 'descending'
  readonly 'names-min'?: number
  readonly 'names-use-first'?: number
  readonly 'names-use-last'?: boolean
}

export interface Layout extends Formatting, Affixes {
  readonly delimiter?: string
  readonly children: readonly Rendering[]
}

/** CSL 1.0.2, "Formatting". */
export interface Formatting {
  readonly 'font-style'?: 'normal' | 'italic' | 'oblique'
  readonly 'font-variant'?: 'normal' | 'small-caps'
  readonly 'font-weight'?: 'normal' | 'bold' | 'light'
  readonly 'text-decoration'?: 'none' | 'underline'
  readonly 'vertical-align'?: 'baseline' | 'sup' | 'sub'
}

export interface Affixes {
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

export type TextCase = 'lowercase' | 'uppercase' | 'capitalize-first' | 'capitalize-all' | 'sentence' | 'title'
export type Display = 'block' | 'left-margin' | 'right-inline' | 'indent'
export type TermForm = 'long' | 'short' | 'verb' | 'verb-short' | 'symbol'

/** CSL 1.0.2, "Rendering Elements". */
export type Rendering = Text | Number_ | DateElement | Names | Label | Group | Choose

export interface Text extends Formatting, Affixes {
  readonly element: 'text'
  /** Exactly one of `variable`, `macro`, `term` and `value` is there. */
  readonly variable?: string
  readonly macro?: string
  readonly term?: string
  readonly value?: string
  readonly form?: TermForm
  readonly plural?: boolean
  readonly display?: Display
  readonly quotes?: boolean
  readonly 'strip-periods'?: boolean
  readonly 'text-case'?: TextCase
}

export interface Number_ extends Formatting, Affixes {
  readonly element: 'number'
  readonly variable: string
  readonly form?: 'numeric' | 'ordinal' | 'long-ordinal' | 'roman'
  readonly display?: Display
  readonly 'text-case'?: TextCase
}

export interface Label extends Formatting, Affixes {
  readonly element: 'label'
  /** Missing only inside of `cs:names`. */
  readonly variable?: string
  readonly form?: TermForm
  readonly plural?: 'contextual' | 'always' | 'never'
  readonly 'strip-periods'?: boolean
  readonly 'text-case'?: TextCase
}

export interface DateElement extends Formatting, Affixes {
  readonly element: 'date'
  readonly variable: string
  /** With it, parts and their order come from the locale. */
  readonly form?: 'text' | 'numeric'
  readonly 'date-parts'?: 'year-month-day' | 'year-month' | 'year'
  readonly delimiter?: string
  readonly display?: Display
  readonly 'text-case'?: TextCase
  readonly parts: readonly LocaleDatePart[]
}

export interface Group extends Formatting, Affixes {
  readonly element: 'group'
  readonly delimiter?: string
  readonly display?: Display
  readonly children: readonly Rendering[]
}

export interface Choose {
  readonly element: 'choose'
  /** `if`, `else-if` …; a branch without `condition` is `else`. */
  readonly branches: readonly { readonly condition?: Condition; readonly children: readonly Rendering[] }[]
}

export interface Condition {
  readonly match?: 'all' | 'any' | 'none'
  readonly disambiguate?: boolean
  readonly 'is-numeric'?: readonly string[]
  readonly 'is-uncertain-date'?: readonly string[]
  readonly locator?: readonly string[]
  readonly position?: readonly string[]
  readonly type?: readonly string[]
  readonly variable?: readonly string[]
}

export interface Names extends Formatting, Affixes {
  readonly element: 'names'
  readonly variables: readonly string[]
  readonly delimiter?: string
  readonly display?: Display
  readonly name?: NameElement
  readonly etAl?: EtAl
  readonly label?: Label
  /** The label stands before `cs:name`, so it is printed before the names. */
  readonly labelFirst?: boolean
  readonly institution?: boolean
  readonly substitute?: readonly Rendering[]
}

export interface NameElement extends NameOptions, Formatting, Affixes {
  readonly parts?: { readonly [P in 'given' | 'family']?: NamePart }
}

export interface NamePart extends Formatting, Affixes {
  readonly 'text-case'?: TextCase
}

export interface EtAl extends Formatting, Affixes {
  readonly term?: 'et-al' | 'and others'
}

/** CSL 1.0.2, "Name". */
export interface NameOptions {
  readonly and?: 'text' | 'symbol'
  readonly delimiter?: string
  readonly 'delimiter-precedes-et-al'?: DelimiterPrecedes
  readonly 'delimiter-precedes-last'?: DelimiterPrecedes
  readonly 'et-al-min'?: number
  readonly 'et-al-use-first'?: number
  readonly 'et-al-subsequent-min'?: number
  readonly 'et-al-subsequent-use-first'?: number
  readonly 'et-al-use-last'?: boolean
  readonly form?: 'long' | 'short' | 'count'
  readonly initialize?: boolean
  readonly 'initialize-with'?: string
  readonly 'name-as-sort-order'?: 'first' | 'all'
  readonly 'sort-separator'?: string
}

export type DelimiterPrecedes = 'contextual' | 'after-inverted-name' | 'always' | 'never'
