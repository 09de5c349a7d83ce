/** The locator labels of CSL 1.0.2, Appendix IV ("Locators"). */
export const LOCATOR_LABELS = [
  'act',
  'appendix',
  'article-locator',
  'book',
  'canon',
  'chapter',
  'column',
  'elocation',
  'equation',
  'figure',
  'folio',
  'issue',
  'line',
  'note',
  'opus',
  'page',
  'paragraph',
  'part',
  'rule',
  'scene',
  'section',
  'sub-verbo',
  'supplement',
  'table',
  'timestamp',
  'title-locator',
  'verse',
  'version',
  'volume',
] as const

export type LocatorLabel = (typeof LOCATOR_LABELS)[number]

/** One cite: an item pointed at, with the place in it. */
export interface Cite {
  readonly id: string
  readonly locator?: string
  /** What the locator counts. @default 'page' */
  readonly label?: LocatorLabel
  /** Text before the cite, such as `see `; may hold CSL's rich text. */
  readonly prefix?: string
  /** Text after the cite. */
  readonly suffix?: string
  /** Leave out the names: the author has been named in the text. */
  readonly 'suppress-author'?: boolean
  /** Print the names only. */
  readonly 'author-only'?: boolean
}

/** Cites that stand together: one citation in the text, or one note. */
export interface Cluster {
  /** The cluster's own id, by which it is edited, moved and removed. */
  readonly id: string
  readonly cites: readonly Cite[]
  /** The number of the note it stands in; 0 or missing: in the text. */
  readonly note?: number
  /**
   * `composite`: the names in the running text, the rest as usual: Doe (2019). `author-only`: the names alone;
   * `suppress-author`: all but the names. Both of the latter go by the first cite.
   */
  readonly mode?: 'composite' | 'author-only' | 'suppress-author'
  /** With `composite`: printed between the names and the rest, in place of a space. */
  readonly infix?: string
}

/** Whether two clusters say the same, though perhaps in other notes. */
export function isSameCluster(a: Cluster, b: Cluster): boolean {
  return a === b || (a.mode === b.mode && a.infix === b.infix && isEach(a, b, isSameCite))
}

const SAID = ['id', 'locator', 'label', 'prefix', 'suffix', 'suppress-author', 'author-only'] as const

function isSameCite(a: Cite, b: Cite): boolean {
  return SAID.every((name) => a[name] === b[name])
}

/** Whether two clusters cite the same works in the same order. */
export function citesSame(a: Cluster, b: Cluster): boolean {
  return isEach(a, b, (one, other) => one.id === other.id)
}

function isEach({ cites: a }: Cluster, { cites: b }: Cluster, isSame: (one: Cite, other: Cite) => boolean): boolean {
  return a.length === b.length && a.every((one, index) => isSame(one, b[index] as Cite))
}
