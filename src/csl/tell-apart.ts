/*
 * Telling items apart whose cites look alike (CSL 1.0.2, "Disambiguation"). The specification leaves open what is kept of an
 * attempt that helps only some of them, and what becomes of those that nothing helps; both are as citeproc-js has them.
 *
 * The cites of a group are compared again and again, and each time more is shown: given names, then one name more, to the last
 * name of the shortest list; then letters after the year, or conditions of the style. What of it told some apart is kept, and
 * goes for all that are settled from then on.
 */
import type { Disambiguation } from './context.js'
import type { Ambiguous, RenderAmbiguous } from './disambiguate.js'
import type { ItemRecord } from './record.js'

/** What a style lets a group be told apart by, in the order in which it is tried. */
export type Stage = 'names' | 'letters' | 'conditions'

export interface Means {
  readonly stages: readonly Stage[]
  /** More names may be shown. */
  readonly addsNames: boolean
  /** Given names may be shown, cite by cite. */
  readonly addsGivens: boolean
}

/**
 * @param group in the order of the bibliography, which the letters follow.
 * @param given what is known of an item before, its given names by a rule for the whole document.
 * @param settle told what an item shows in the end; not called for those that stay as they are.
 */
export function tellApart(
  group: readonly ItemRecord[],
  means: Means,
  render: RenderAmbiguous,
  given: (record: ItemRecord) => Disambiguation,
  settle: (record: ItemRecord, dis: Disambiguation) => void,
): void {
  new Contest(group, means, render, given, settle).run()
}

/** More than this many names are not tried, so that long lists of authors cost no more than they are worth. */
const MOST_NAMES = 50

/** A group whose cites have no end of conditions is left as it is. */
const MOST_STEPS = 100_000

interface Shown {
  readonly names: number[]
  readonly givens: number[][]
  conditions: number
}

class Contest {
  readonly #means: Means
  readonly #render: RenderAmbiguous
  readonly #given: (record: ItemRecord) => Disambiguation
  readonly #settle: (record: ItemRecord, dis: Disambiguation) => void
  /** By item, its place in the bibliography. */
  readonly #ranks: ReadonlyMap<ItemRecord, number>
  readonly #queue: ItemRecord[][]
  /** The group is still whole: letters and conditions go with all that is shown. */
  #isWhole = true
  readonly #blocks: number
  readonly #most: number
  #stage = 0
  /** All that is shown now; it only grows. */
  readonly #shown: Shown
  /** What of it has told items apart. */
  readonly #kept: Shown
  /** The cites as {@link #shown} makes them. */
  #cites = new Map<ItemRecord, Ambiguous>()
  /** The name of which more is shown next. */
  #block = 0
  #name = 0
  /** The next comparison is made without showing more. */
  #isFresh = true
  /** How many others looked like the first item, the last time and the time before. */
  #clashes = 0
  #clashesBefore = 0

  constructor(
    group: readonly ItemRecord[],
    means: Means,
    render: RenderAmbiguous,
    given: (record: ItemRecord) => Disambiguation,
    settle: (record: ItemRecord, dis: Disambiguation) => void,
  ) {
    this.#means = means
    this.#render = render
    this.#given = given
    this.#settle = settle
    this.#ranks = new Map(group.map((record, index) => [record, index]))
    const sized = group.map((record) => ({ record, blocks: render(record, given(record)).blocks }))
    const sizeOf = (at: number): number => sized[at]?.blocks[0]?.names.length ?? 0
    const order = sized.map((_, index) => index)
    const idOf = (at: number): string => sized[at]?.record.id ?? ''
    order.sort((a, b) => sizeOf(a) - sizeOf(b) || (idOf(a) > idOf(b) ? 1 : -1))
    this.#queue = [order.flatMap((at) => sized[at]?.record ?? [])]
    const blocks = sized[0]?.blocks ?? []
    const longest = (block: number): number =>
      Math.min(MOST_NAMES, Math.max(...sized.map((each) => each.blocks[block]?.names.length ?? 0)))
    this.#blocks = sized.at(-1)?.blocks.length ?? 0
    this.#most = Math.min(MOST_NAMES, sizeOf(order[0] ?? 0))
    const start = (): Shown => ({
      names: blocks.map(({ shown }) => shown),
      givens: blocks.map((_, block) => new Array<number>(longest(block)).fill(0)),
      conditions: 0,
    })
    this.#shown = start()
    this.#kept = start()
  }

  run(): void {
    let steps = 0
    for (; this.#queue.length > 0; this.#queue.shift()) {
      this.#block = 0
      this.#name = 0
      this.#clashes = 0
      this.#cites = new Map()
      for (let list = this.#queue[0]; list !== undefined && list.length > 0; list = this.#queue[0]) {
        this.#step(list)
        steps += 1
        if (steps > MOST_STEPS) return
      }
    }
  }

  #step(list: readonly ItemRecord[]): void {
    const isLast = this.#showMore(list)
    const first = this.#cite(list[0] as ItemRecord)
    const alike: ItemRecord[] = []
    const others: ItemRecord[] = []
    for (const record of list) (this.#cite(record).text === first.text ? alike : others).push(record)
    this.#clashesBefore = this.#clashes
    this.#clashes = alike.length - 1
    const stage = this.#means.stages[this.#stage]
    if (stage === 'names') this.#byNames(alike, others, isLast)
    else if (stage === 'letters') this.#byLetters(list)
    else this.#byConditions(list, alike, others)
    if (!isLast) return
    if (this.#stage < this.#means.stages.length - 1) this.#stage += 1
    else if (this.#queue.length > 1) this.#queue[1] = []
  }

  #cite(record: ItemRecord): Ambiguous {
    const known = this.#cites.get(record)
    if (known !== undefined) return known
    const { names, givens, conditions } = this.#shown
    const own = this.#given(record)
    const cite = this.#render(record, {
      names: [...names],
      givens: this.#means.addsGivens ? givens.map((levels) => [...levels]) : own.givens,
      conditions,
      yearSuffix: '',
    })
    cite.blocks.forEach(({ shown, hasInitials }, block) => {
      names[block] = shown
      const levels = (givens[block] ?? []).map((level) => (level === 1 && !hasInitials ? 2 : level))
      extend(levels, shown)
      givens[block] = levels
    })
    this.#cites.set(record, cite)
    return cite
  }

  /** @returns whether there is no more to be shown of the names. */
  #showMore(list: readonly ItemRecord[]): boolean {
    if (this.#isFresh) {
      this.#isFresh = false
      return false
    }
    const stage = this.#means.stages[this.#stage]
    if (stage === 'letters') return false
    if (stage === 'conditions') {
      this.#cites = new Map()
      this.#shown.conditions += 1
      this.#kept.conditions += 1
      return false
    }
    const { addsNames, addsGivens } = this.#means
    const { names, givens } = this.#shown
    const levels = givens[this.#block]
    const level = levels?.[this.#name]
    if (addsGivens && levels !== undefined && level !== undefined && level < 2) {
      levels[this.#name] = level + 1
      if (!this.#isCommon(list, this.#name)) this.#cites = new Map()
    } else if (addsNames && this.#name < this.#most) {
      const at = names[this.#block] ?? 0
      names[this.#block] = at + 1
      this.#name += 1
      if (this.#isCommon(list, at, at + 2)) extend(levels ?? [], at + 1)
      else this.#cites = new Map()
    } else if (this.#block < this.#blocks - 1) {
      this.#block += 1
      names[this.#block] = 1
      this.#name = 0
      this.#cites = new Map()
    }
    const now = givens[this.#block]?.[this.#name]
    return (
      this.#block >= this.#blocks - 1 &&
      (!addsNames || this.#name >= this.#most) &&
      (!addsGivens || now === undefined || now === 2)
    )
  }

  /**
   * Whether all have the same person at some place: more of that name changes all cites alike, and need not be looked at.
   *
   * @param least how many names each must have, so that all still end in et al.
   */
  #isCommon(list: readonly ItemRecord[], at: number, least = 0): boolean {
    let key: string | undefined
    for (const record of list) {
      const names = this.#cites.get(record)?.blocks[this.#block]?.names
      const name = names?.[at]
      if (names === undefined || name === undefined || names.length < least) return false
      if (key !== undefined && name.key !== key) return false
      key = name.key
    }
    return true
  }

  #byNames(alike: readonly ItemRecord[], others: readonly ItemRecord[], isLast: boolean): void {
    const [first] = alike
    const [other] = others
    if (first === undefined) return
    if (isLast || others.length > 0) this.#isWhole = false
    if (alike.length === 1) {
      this.#keep()
      this.#finish(first)
      if (others.length === 1 && other !== undefined) this.#finish(other)
      this.#queue[0] = others.length === 1 ? [] : [...others]
      if (others.length > 1) this.#isFresh = true
    } else if (others.length === 1 && other !== undefined) {
      this.#keep()
      this.#finish(other)
      this.#queue[0] = [...alike]
    } else if (this.#clashes < this.#clashesBefore) {
      this.#keep()
      this.#queue[0] = [...alike]
      this.#queue.push([...others])
    } else if (isLast) {
      const isEnd = this.#stage === this.#means.stages.length - 1
      if (isEnd) for (const record of alike) this.#finish(record)
      this.#queue[0] = isEnd ? [] : [...others]
      this.#queue.push([...alike])
    }
  }

  #byLetters(list: readonly ItemRecord[]): void {
    const rankOf = (record: ItemRecord): number => this.#ranks.get(record) ?? 0
    if (this.#clashes > 0)
      [...list]
        .sort((a, b) => rankOf(a) - rankOf(b))
        .forEach((record, index) => {
          this.#finish(record, letters(index))
        })
    this.#queue[0] = []
  }

  #byConditions(list: readonly ItemRecord[], alike: readonly ItemRecord[], others: readonly ItemRecord[]): void {
    const isDone = this.#clashes === 0 && others.length < 2
    const asked = this.#cite(list.at(-1) as ItemRecord).conditions
    const met = Math.min(asked, this.#shown.conditions)
    if (!isDone && met !== asked) {
      this.#stage = 0
      this.#shown.conditions = Math.max(1, met)
      this.#kept.conditions = met
      if (met > 0) this.#byNames(alike, others, false)
      else this.#isFresh = true
      this.#cites = new Map()
      return
    }
    for (const record of list) this.#finish(record)
    if (isDone || this.#stage === this.#means.stages.length - 1) this.#queue[0] = []
    else this.#stage = this.#means.stages.length - 1
  }

  /** What has just been shown is kept. */
  #keep(): void {
    const block = this.#block
    const level = this.#shown.givens[block]?.[this.#name]
    if (this.#means.addsGivens && level !== undefined) {
      const kept = this.#kept.givens[block] ?? []
      extend(kept, this.#name)
      kept[this.#name] = level
      this.#kept.givens[block] = kept
    }
    const names = this.#shown.names[block]
    if (names !== undefined) this.#kept.names[block] = names
  }

  #finish(record: ItemRecord, yearSuffix = ''): void {
    const { names, givens, conditions } = this.#isWhole ? this.#shown : this.#kept
    this.#settle(record, {
      names: [...names],
      givens: this.#means.addsGivens ? givens.map((levels) => [...levels]) : this.#given(record).givens,
      conditions,
      yearSuffix,
    })
  }
}

function extend(levels: number[], length: number): void {
  while (levels.length < length) levels.push(0)
}

/** a … z, aa … az, ba … */
export function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
