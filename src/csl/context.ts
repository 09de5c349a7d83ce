/*
 * What rendering elements read and write while one cite or entry is rendered.
 */
import { type Outcome, RESET } from './outcome.js'
import { Output } from './output.js'
import type { PersonParts } from './person.js'
import type { ItemRecord } from './record.js'
import type { Label, SortKey } from './style.js'

export type Render = (context: Context) => Outcome

/** Elements that come to nothing whatever is rendered, each at the place of what it comes to. */
const NEVERS: readonly Render[] = Array.from({ length: 2 * RESET }, (_, outcome) => () => outcome)

export function never(outcome: Outcome): Render {
  return NEVERS[outcome] as Render
}

/** @returns what an element comes to that never prints; undefined for others. What is made of it is one of them again. */
export function outcomeOfNever(render: Render): Outcome | undefined {
  const outcome = NEVERS.indexOf(render)
  return outcome < 0 ? undefined : outcome
}

export function isNever(render: Render): boolean {
  return NEVERS.includes(render)
}

export type Test = (context: Context) => boolean

export type Area = 'citation' | 'bibliography'

/** How much of its names and other text an item shows, so that it is told apart from others. */
export interface Disambiguation {
  /** By block of names, in the order printed: how many names are shown at least. */
  readonly names: readonly number[]
  /** By block, by name: 0 as the style says, 1 with initials, 2 with the full given name. */
  readonly givens: readonly (readonly number[])[]
  /** How many `disambiguate="true"` conditions are true. */
  readonly conditions: number
  /** The letter after the year, or ''. */
  readonly yearSuffix: string
}

export const UNDISTINGUISHED: Disambiguation = { names: [], givens: [], conditions: 0, yearSuffix: '' }

/** Where a cite stands among the cites of its item. */
export interface Place {
  /** 0 first, 1 subsequent, 2 ibid, 3 ibid with locator. */
  readonly position: 0 | 1 | 2 | 3
  readonly nearNote: boolean
  readonly firstNote: number | undefined
  /** The item is cited in several clusters, and the style tells items apart by conditions in notes. */
  readonly isShared: boolean
}

/** What is known of a cite besides its item. */
export interface CiteState extends Place {
  readonly locator: string
  readonly label: string
}

export const FIRST_CITE: CiteState = {
  position: 0,
  nearNote: false,
  firstNote: undefined,
  isShared: false,
  locator: '',
  label: '',
}

/** What of a cite stands in the cite before as well, and what therefore goes (CSL 1.0.2, "Cite Grouping", "Cite Collapsing"). */
export interface Repeats {
  /** Names that are repeated go. */
  readonly hidesNames: boolean
  /** Years that are repeated go, and their letters stand alone. */
  readonly hidesYears: boolean
  /** The names printed last, and whether they are those of the cite before them. */
  names: string | undefined
  isSameNames: boolean
  /** Nothing has been printed of the cite that tells it from the one before: no other names, no text. */
  isCollapsed: boolean
  /** The years of the cite, printed or not, and those of the cite before. */
  years: (number | undefined)[]
  yearsBefore: readonly (number | undefined)[]
}

/** One block of names as it was printed. */
export class NameBlock {
  readonly names: readonly PersonParts[]
  readonly shown: number
  /** Given names can be shortened to initials. */
  readonly hasInitials: boolean

  constructor(names: readonly PersonParts[], shown: number, hasInitials: boolean) {
    this.names = names
    this.shown = shown
    this.hasInitials = hasInitials
  }
}

export class Context {
  record: ItemRecord
  readonly area: Area
  out: Output
  cite: CiteState = FIRST_CITE
  dis: Disambiguation = UNDISTINGUISHED
  /** The number of the item in the document, 0 where there is none. */
  citationNumber = 0
  /** Terms and labels that come first get a capital. */
  capital = false
  /** Rendering a key to sort by. */
  sorting = false
  /** What the dates of a key to sort by came to since they were last asked for. */
  dates = ''
  /** Rendered to be compared with others, not to be printed. */
  comparing = false
  /** Texts of different origin stay apart. */
  origins: boolean
  /** What has been formatted is kept: it may be asked for again, as that of a list's entry is not. */
  readonly remembers: boolean
  /** Where the first names stand, and who they are, is told name by name. */
  tracksNames = false
  /** The names stand in the running text, where their and is a word. */
  inText = false
  /** Names are left out, as if they were printed. */
  omitNames = false
  /** But not the style's own words in place of names, as citeproc-js has it. */
  keepsWords = false
  /** What the cites before it in its cluster printed, where repeated names are told. */
  repeats: Repeats | undefined = undefined
  /** The key that is rendered, which may say how many names it shows at most. */
  sortNames: SortKey | undefined = undefined

  /** The form that the style asks of the locator's label, which labels within the locator take. */
  labelForm: Label['form'] = undefined
  /** How many blocks of names have been printed. */
  block = 0
  /** Those blocks, if {@link comparing}, and after them some of the item before. */
  readonly blocks: NameBlock[] = []
  /** How many `disambiguate` conditions have been asked. */
  conditions = 0
  /** Variables that a substitution has used up. */
  readonly used: string[] = []
  substituting = false
  /** In how many elements that strip periods. */
  strip = 0
  suffixDone = false
  /** Where in {@link out} the first names of the cite stand. */
  namesFrom = -1
  namesTo = -1
  /** What stands there is no name, but a text in place of one. */
  isLedByText = false
  /** Where each of the first names begins and ends. */
  nameSpans: number[] = []
  /** Who they are, in a list that who takes it may keep. */
  persons: PersonParts[] = []

  /** @param isText only the text is asked for. */
  constructor(record: ItemRecord, area: Area, isText = false) {
    this.record = record
    this.area = area
    this.out = new Output(isText)
    this.origins = !isText
    this.remembers = isText || area === 'citation'
  }

  /** Begins another item, with what the caller has set for all of them. */
  start(record: ItemRecord): void {
    this.record = record
    this.out.cut(0)
    this.labelForm = undefined
    this.block = 0
    this.conditions = 0
    if (this.used.length > 0) this.used.length = 0
    this.suffixDone = false
    this.namesFrom = -1
    this.namesTo = -1
    this.isLedByText = false
    this.forgetNames()
  }

  forgetNames(): void {
    if (this.persons.length === 0) return
    this.nameSpans = []
    this.persons = []
  }

  /** Keeps what has been written since as one of the first names, if they are {@link tracksNames told}. */
  track(from: number, who: PersonParts): void {
    this.nameSpans.push(from, this.out.length)
    this.persons.push(who)
  }

  addBlock(names: readonly PersonParts[], shown: number, hasInitials: boolean): void {
    if (this.comparing) this.blocks[this.block] = new NameBlock(names, shown, hasInitials)
    this.block += 1
  }
}
