/*
 * Telling items apart whose cites look alike (CSL 1.0.2, "Disambiguation"). The specification leaves open what is kept of an
 * attempt that helps only some of them, and what becomes of those that nothing helps; both are as citeproc-js has them.
 *
 * The cites of a group are compared again and again, and each time more is shown: given names, then one name more, to the last
 * name of the shortest list; then letters after the year, or conditions of the style. What of it told some apart is kept, and
 * goes for all that are settled from then on.
 */
import { type Disambiguation, type NameBlock, UNDISTINGUISHED } from './context.js'
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
 * @param given by item, what is known before, its given names by a rule for the whole document.
 * @param found gets by item what it shows in the end; nothing of those that stay as they are.
 */
export function tellApart(
  groups: readonly (readonly ItemRecord[])[],
  { stages, addsNames, addsGivens }: Means,
  render: RenderAmbiguous,
  given: ReadonlyMap<string, Disambiguation>,
  found: Map<string, Disambiguation>,
): void {
  const last = stages.length - 1
  let group: readonly ItemRecord[] = []
  /** All that is shown now; it only grows. */
  let shown: Shown
  /** What of it has told items apart. */
  let kept: Shown
  let queue: (readonly ItemRecord[])[]
  /** Cites of this epoch are as {@link shown} makes them. */
  let epoch = {}
  /** More is shown now than in the cites, though the same in all of them. */
  let isStale = false
  /** The group is still whole: letters and conditions go with all that is shown. */
  let isWhole: boolean
  let stage: number
  let lastBlock: number
  /** How many names are tried. */
  let most: number
  /** The name of which more is shown next. */
  let block: number
  let name: number
  /** The next comparison is made without showing more. */
  let isFresh: boolean
  /** How many others looked like the first item, the last time and the time before. */
  let clashes: number
  let clashesBefore: number
  for (group of groups) {
    forget()
    for (const record of group) render(record, givenOf(record)).epoch = epoch
    const order = [...group].sort((a, b) => sizeOf(a) - sizeOf(b) || (a.id > b.id ? 1 : -1))
    lastBlock = blocksOf(group.at(-1)).length - 1
    most = Math.min(MOST_NAMES, sizeOf(order[0]))
    shown = start()
    kept = start()
    isWhole = true
    stage = 0
    isFresh = true
    let steps = MOST_STEPS
    for (queue = [order]; queue.length > 0; queue.shift()) {
      block = 0
      name = 0
      clashes = 0
      if (isStale || !queue[0]?.every(isAsShown)) forget()
      for (let list = queue[0]; list !== undefined && list.length > 0; list = queue[0]) {
        step(list)
        steps -= 1
        if (steps < 0) queue = []
      }
    }
  }

  function knownOf(record: ItemRecord | undefined): Ambiguous | undefined {
    return record?.compared?.epoch === epoch ? record.compared : undefined
  }

  function blocksOf(record: ItemRecord | undefined): readonly NameBlock[] {
    return knownOf(record)?.blocks ?? []
  }

  function sizeOf(record: ItemRecord | undefined, at = 0): number {
    return blocksOf(record)[at]?.names.length ?? 0
  }

  function start(): Shown {
    const blocks = blocksOf(group[0])
    return {
      names: blocks.map((each) => each.shown),
      givens: blocks.map((_, at) => {
        const longest = Math.max(...group.map((record) => sizeOf(record, at)))
        return new Array<number>(Math.min(MOST_NAMES, longest)).fill(0)
      }),
      conditions: 0,
    }
  }

  function forget(): void {
    epoch = {}
    isStale = false
  }

  /** More is shown. @param isCommon it is the same in all cites that are compared. */
  function changeCites(isCommon: boolean): boolean {
    if (isCommon) isStale = true
    else forget()
    return isCommon
  }

  /** Whether a cite is known that would come out the same. */
  function isAsShown(record: ItemRecord): boolean {
    return knownOf(record)?.blocks.every((each, at) => each.shown === shown.names[at]) === true
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
    const known = knownOf(record)
    if (known !== undefined) return known
    const { names, givens } = shown
    const cite = render(record, disOf(record, shown))
    cite.blocks.forEach(({ shown: count, hasInitials }, at) => {
      names[at] = count
      const levels = (givens[at] ?? []).map((level) => (level === 1 && !hasInitials ? 2 : level))
      extend(levels, count)
      givens[at] = levels
    })
    cite.epoch = epoch
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
      forget()
      shown.conditions += 1
      kept.conditions += 1
      return false
    }
    const { names, givens } = shown
    const levels = givens[block]
    const level = levels?.[name]
    if (addsGivens && levels !== undefined && level !== undefined && level < 2) {
      levels[name] = level + 1
      changeCites(isCommon(list, name))
    } else if (addsNames && name < most) {
      const at = names[block] ?? 0
      names[block] = at + 1
      name += 1
      // There may be no more names to show.
      if (list.every((record) => blocksOf(record)[block]?.names.length === at)) names[block] = at
      else if (changeCites(isCommon(list, at, at + 2))) extend(levels ?? [], at + 1)
    } else if (block < lastBlock) {
      block += 1
      names[block] = 1
      name = 0
      forget()
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
      const names = blocksOf(record)[block]?.names
      const name = names?.[at]
      if (names === undefined || name === undefined || names.length < least) return false
      first ??= name
      if (!first.equals(name)) return false
    }
    return true
  }

  function byNames(alike: readonly ItemRecord[], others: readonly ItemRecord[], isLast: boolean): void {
    if (isLast || others.length > 0) isWhole = false
    if (alike.length === 1 || others.length === 1) {
      keep()
      queue[0] = []
      for (const part of [others, alike])
        if (part.length > 1) queue[0] = part
        else for (const record of part) finish(record)
      isFresh = others.length > 1
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
    // The letters follow the order of the bibliography.
    if (clashes > 0)
      [...list]
        .sort((a, b) => a.citationNumber - b.citationNumber)
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
      forget()
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
    found.set(record.id, disOf(record, isWhole ? shown : kept, yearSuffix))
  }

  function givenOf({ id }: ItemRecord): Disambiguation {
    return given.get(id) ?? UNDISTINGUISHED
  }

  function disOf(record: ItemRecord, { names, givens, conditions }: Shown, yearSuffix = ''): Disambiguation {
    return {
      names: names.slice(),
      givens: addsGivens ? givens.map((levels) => levels.slice()) : givenOf(record).givens,
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
