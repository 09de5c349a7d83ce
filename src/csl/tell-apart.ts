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
import type { PersonParts } from './person.js'
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

/** More than this many names are not tried, so that long lists of authors cost no more than they are worth. */
const MOST_NAMES = 50

/** A group whose cites have no end of conditions is left as it is. */
const MOST_STEPS = 100_000

interface Shown {
  readonly names: number[]
  readonly givens: number[][]
  conditions: number
}

/**
 * @param group in the order of the bibliography, which the letters follow.
 * @param given what is known of an item before, its given names by a rule for the whole document.
 * @param settle told what an item shows in the end; not called for those that stay as they are.
 */
export function tellApart(
  group: readonly ItemRecord[],
  { stages, addsNames, addsGivens }: Means,
  render: RenderAmbiguous,
  given: (record: ItemRecord) => Disambiguation,
  settle: (record: ItemRecord, dis: Disambiguation) => void,
): void {
  /** By item, its place in the bibliography. */
  const ranks = new Map(group.map((record, index) => [record, index]))
  const blocks = group.map((record) => render(record, given(record)).blocks)
  const sizeOf = (at: number, block = 0): number => blocks[at]?.[block]?.names.length ?? 0
  const idOf = (at: number): string => group[at]?.id ?? ''
  const order = [...group.keys()].sort((a, b) => sizeOf(a) - sizeOf(b) || (idOf(a) > idOf(b) ? 1 : -1))
  const lastBlock = (blocks.at(-1)?.length ?? 0) - 1
  const most = Math.min(MOST_NAMES, sizeOf(order[0] ?? 0))
  const start = (): Shown => ({
    names: (blocks[0] ?? []).map(({ shown }) => shown),
    givens: (blocks[0] ?? []).map((_, block) => {
      const longest = Math.max(...blocks.map((_, at) => sizeOf(at, block)))
      return new Array<number>(Math.min(MOST_NAMES, longest)).fill(0)
    }),
    conditions: 0,
  })
  /** All that is shown now; it only grows. */
  const shown = start()
  /** What of it has told items apart. */
  const kept = start()
  const queue: (readonly ItemRecord[])[] = [order.map((at) => group[at] as ItemRecord)]
  /** The cites as {@link shown} makes them. */
  let cites = new Map<ItemRecord, Ambiguous>()
  /** The group is still whole: letters and conditions go with all that is shown. */
  let isWhole = true
  let stage = 0
  const last = stages.length - 1
  /** The name of which more is shown next. */
  let block = 0
  let name = 0
  /** The next comparison is made without showing more. */
  let isFresh = true
  /** How many others looked like the first item, the last time and the time before. */
  let clashes = 0
  let clashesBefore = 0
  let steps = 0
  for (; queue.length > 0; queue.shift()) {
    block = 0
    name = 0
    clashes = 0
    cites = new Map()
    for (let list = queue[0]; list !== undefined && list.length > 0; list = queue[0]) {
      step(list)
      steps += 1
      if (steps > MOST_STEPS) return
    }
  }

  function step(list: readonly ItemRecord[]): void {
    const isLast = showMore(list)
    const { text } = citeOf(list[0] as ItemRecord)
    const alike: ItemRecord[] = []
    const others: ItemRecord[] = []
    for (const record of list) (citeOf(record).text === text ? alike : others).push(record)
    clashesBefore = clashes
    clashes = alike.length - 1
    if (stages[stage] === 'names') byNames(alike, others, isLast)
    else if (stages[stage] === 'letters') byLetters(list)
    else byConditions(list, alike, others)
    if (!isLast) return
    if (stage < last) stage += 1
    else if (queue.length > 1) queue[1] = []
  }

  function citeOf(record: ItemRecord): Ambiguous {
    const known = cites.get(record)
    if (known !== undefined) return known
    const { names, givens } = shown
    const cite = render(record, disOf(record, shown))
    cite.blocks.forEach(({ shown: count, hasInitials }, at) => {
      names[at] = count
      const levels = (givens[at] ?? []).map((level) => (level === 1 && !hasInitials ? 2 : level))
      extend(levels, count)
      givens[at] = levels
    })
    cites.set(record, cite)
    return cite
  }

  /** @returns whether there is no more to be shown of the names. */
  function showMore(list: readonly ItemRecord[]): boolean {
    if (isFresh) {
      isFresh = false
      return false
    }
    if (stages[stage] === 'letters') return false
    if (stages[stage] === 'conditions') {
      cites = new Map()
      shown.conditions += 1
      kept.conditions += 1
      return false
    }
    const { names, givens } = shown
    const levels = givens[block]
    const level = levels?.[name]
    if (addsGivens && levels !== undefined && level !== undefined && level < 2) {
      levels[name] = level + 1
      if (!isCommon(list, name)) cites = new Map()
    } else if (addsNames && name < most) {
      const at = names[block] ?? 0
      names[block] = at + 1
      name += 1
      if (isCommon(list, at, at + 2)) extend(levels ?? [], at + 1)
      else cites = new Map()
    } else if (block < lastBlock) {
      block += 1
      names[block] = 1
      name = 0
      cites = new Map()
    }
    const now = givens[block]?.[name]
    return block >= lastBlock && (!addsNames || name >= most) && (!addsGivens || now === undefined || now === 2)
  }

  /**
   * Whether all have the same person at some place: more of that name changes all cites alike, and need not be looked at.
   *
   * @param least how many names each must have, so that all still end in et al.
   */
  function isCommon(list: readonly ItemRecord[], at: number, least = 0): boolean {
    let first: PersonParts | undefined
    for (const record of list) {
      const names = cites.get(record)?.blocks[block]?.names
      const name = names?.[at]
      if (names === undefined || name === undefined || names.length < least) return false
      first ??= name
      if (!first.equals(name)) return false
    }
    return true
  }

  function byNames(alike: readonly ItemRecord[], others: readonly ItemRecord[], isLast: boolean): void {
    if (isLast || others.length > 0) isWhole = false
    const alone = [alike, others].filter(({ length }) => length === 1)
    if (alone.length > 0) {
      keep()
      for (const record of alone.flat()) finish(record)
      isFresh = others.length > 1
      queue[0] = [alike, others].find(({ length }) => length > 1) ?? []
    } else if (clashes < clashesBefore) {
      keep()
      queue[0] = alike
      queue.push(others)
    } else if (isLast) {
      const isEnd = stage === last
      if (isEnd) for (const record of alike) finish(record)
      queue[0] = isEnd ? [] : others
      queue.push(alike)
    }
  }

  function byLetters(list: readonly ItemRecord[]): void {
    const rankOf = (record: ItemRecord): number => ranks.get(record) ?? 0
    if (clashes > 0)
      [...list]
        .sort((a, b) => rankOf(a) - rankOf(b))
        .forEach((record, index) => {
          finish(record, letters(index))
        })
    queue[0] = []
  }

  function byConditions(
    list: readonly ItemRecord[],
    alike: readonly ItemRecord[],
    others: readonly ItemRecord[],
  ): void {
    const isDone = clashes === 0 && others.length < 2
    const asked = citeOf(list.at(-1) as ItemRecord).conditions
    const met = Math.min(asked, shown.conditions)
    if (!isDone && met !== asked) {
      stage = 0
      shown.conditions = Math.max(1, met)
      kept.conditions = met
      if (met > 0) byNames(alike, others, false)
      else isFresh = true
      cites = new Map()
      return
    }
    for (const record of list) finish(record)
    if (isDone || stage === last) queue[0] = []
    else stage = last
  }

  /** What has just been shown is kept. */
  function keep(): void {
    const level = shown.givens[block]?.[name]
    if (addsGivens && level !== undefined) {
      const levels = kept.givens[block] ?? []
      kept.givens[block] = levels
      extend(levels, name)
      levels[name] = level
    }
    const count = shown.names[block]
    if (count !== undefined) kept.names[block] = count
  }

  function finish(record: ItemRecord, yearSuffix = ''): void {
    settle(record, disOf(record, isWhole ? shown : kept, yearSuffix))
  }

  function disOf(record: ItemRecord, { names, givens, conditions }: Shown, yearSuffix = ''): Disambiguation {
    return {
      names: [...names],
      givens: addsGivens ? givens.map((levels) => [...levels]) : given(record).givens,
      conditions,
      yearSuffix,
    }
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
