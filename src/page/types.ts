import type { Item, ItemDate } from '../item/item.js'
import type { Warning } from '../problem.js'
import type { Reference } from '../reference/types.js'

/** What is known about a page besides its bytes. */
export interface PageOptions {
  /** The address the page was fetched from. Relative addresses are resolved against it, and it names the site when nothing else does. */
  readonly url?: string
  /** The day the page was looked at, as `YYYY-MM-DD` or as a date; it becomes the item's `accessed`. @default none: the page's reader has no clock */
  readonly accessed?: string | ItemDate
  /** The HTTP `Content-Type` header that came with the bytes; its charset outranks what the page says of itself. */
  readonly contentType?: string
  /** The HTTP answer's headers: what they say of charset, address, language and last change is evidence too. @default none */
  readonly headers?: Readonly<Record<string, string>>
  /** Read the `<head>` alone: several times faster, without the printed headline, byline and dates. @default false */
  readonly headOnly?: boolean
  /** How much of the input is read, in bytes (or UTF-16 units of a string). The rest is left out with a warning. @default 16 MiB */
  readonly maxBytes?: number
}

/** What a page says about itself, and where it says so. */
export interface Page {
  readonly item: Item
  /** For each field of the item: where it came from, and what was passed over for it. */
  readonly evidence: Evidence
  /** The page's own list of references, in order; parsed when first asked for. */
  readonly references: readonly Reference[]
  /** Where the page says that records of it are to be had: nothing is fetched. */
  readonly alternates: readonly Alternate[]
  /** `NO_TITLE`, `PAGE_BLOCKED`, `INPUT_TRUNCATED`, `JSON_LD_INVALID`, `CHARSET_UNKNOWN`, `DATE_UNREADABLE`. */
  readonly warnings: readonly Warning[]
}

/** Why each field of an item says what it says. Every field of the item has an entry. */
export type Evidence = { readonly [Field in keyof Item]?: FieldEvidence }

export interface FieldEvidence {
  /** The value that won: the item's own. */
  readonly value: unknown
  /** Where it stood: `meta citation_title`, `json-ld NewsArticle.author`, `h1`, `byline`, `options.url`. */
  readonly source: string
  /** The worth of the source for this field, 0 to 100. Agreement between sources may let a lower rank win. */
  readonly rank: number
  /** The values that lost, best first. */
  readonly others: readonly OtherEvidence[]
}

export interface OtherEvidence {
  readonly value: unknown
  readonly source: string
  readonly rank: number
}

/** An address of the same work in another form. */
export interface Alternate {
  /** Its media type; `unapi` for an unAPI server. */
  readonly type: string
  readonly url: string
}
