/*
 * Telling items apart (CSL 1.0.2, "Disambiguation"): more names, given names, `disambiguate` conditions, letters after the year.
 * Items are compared by the text of their cites, in hash tables, so that many items cost no more than each of them does.
 */
import { type Disambiguation, type NameBlock, UNDISTINGUISHED } from './context.js'
import type { ItemRecord } from './record.js'
import type { CitationOptions } from './style.js'

/** A cite as it is compared. */
export interface Ambiguous {
  readonly text: string
  readonly blocks: readonly NameBlock[]
  /** How many `disambiguate` conditions were asked. */
  readonly conditions: number
}

export type RenderAmbiguous = (record: ItemRecord, dis: Disambiguation) => Ambiguous

/** @param records in the order of the bibliography, which the letters follow. */
export function disambiguate(
  records: readonly ItemRecord[],
  options: CitationOptions,
  hasConditions: boolean,
  render: RenderAmbiguous,
): ReadonlyMap<string, Disambiguation> {
  const found = new Map<string, Disambiguation>()
  const addNames = options['disambiguate-add-names'] === true
  const addGiven = options['disambiguate-add-givenname'] === true
  const addSuffix = options['disambiguate-add-year-suffix'] === true
  if (!addNames && !addGiven && !addSuffix && !hasConditions) return found
  const rule = options['givenname-disambiguation-rule'] ?? 'by-cite'
  const byCite = rule === 'by-cite'
  if (addGiven && !byCite) expandAllNames(records, rule, render, found)
  const state = (record: ItemRecord): Disambiguation => found.get(record.id) ?? UNDISTINGUISHED

  for (const group of ambiguous(records, (record) => render(record, state(record)).text)) {
    let unresolved: ItemRecord[][] = [[...group]]
    if (addNames || (addGiven && byCite))
      unresolved = refine(group, found, render, nameSteps(group, found, render, addNames, addGiven && byCite))
    if (hasConditions) {
      unresolved = unresolved.flatMap((part) => refine(part, found, render, conditionSteps(part, found, render)))
    }
  }
  if (addSuffix) {
    for (const group of ambiguous(records, (record) => render(record, state(record)).text)) {
      group.forEach((record, index) => {
        found.set(record.id, { ...state(record), yearSuffix: letters(index) })
      })
    }
  }
  return found
}

function ambiguous(records: readonly ItemRecord[], textOf: (record: ItemRecord) => string): ItemRecord[][] {
  const byText = new Map<string, ItemRecord[]>()
  for (const record of records) {
    const text = textOf(record)
    const group = byText.get(text)
    if (group === undefined) byText.set(text, [record])
    else group.push(record)
  }
  return [...byText.values()].filter((group) => group.length > 1)
}

type Step = (before: Disambiguation) => Disambiguation

/**
 * Tries step after step on those that are still alike. A step that tells some apart stays with all of them; one that tells
 * none apart is undone.
 *
 * @returns the groups that no step told apart.
 */
function refine(
  group: readonly ItemRecord[],
  found: Map<string, Disambiguation>,
  render: RenderAmbiguous,
  steps: readonly Step[],
): ItemRecord[][] {
  const base = new Map(group.map((record) => [record.id, found.get(record.id) ?? UNDISTINGUISHED]))
  const unresolved: ItemRecord[][] = []
  const work = (part: readonly ItemRecord[], from: number, kept: Step | undefined): void => {
    for (let at = from; at < steps.length; at += 1) {
      const step = steps[at] as Step
      const parts = new Map<string, ItemRecord[]>()
      for (const record of part) {
        const { text } = render(record, step(base.get(record.id) ?? UNDISTINGUISHED))
        const same = parts.get(text)
        if (same === undefined) parts.set(text, [record])
        else same.push(record)
      }
      if (parts.size < 2) continue
      for (const each of parts.values()) {
        for (const record of each) found.set(record.id, step(base.get(record.id) ?? UNDISTINGUISHED))
        if (each.length > 1) work(each, at + 1, step)
      }
      return
    }
    unresolved.push([...part])
    for (const record of part) {
      const before = base.get(record.id) ?? UNDISTINGUISHED
      found.set(record.id, kept === undefined ? before : kept(before))
    }
  }
  work(group, 0, undefined)
  return unresolved
}

/** One more name, then the given names of those that are shown, and so on. */
function nameSteps(
  group: readonly ItemRecord[],
  found: ReadonlyMap<string, Disambiguation>,
  render: RenderAmbiguous,
  addNames: boolean,
  addGiven: boolean,
): readonly Step[] {
  const blocks = group.flatMap((record) => render(record, found.get(record.id) ?? UNDISTINGUISHED).blocks)
  const least = Math.max(0, ...blocks.map((block) => block.shown))
  const most = addNames ? Math.max(least, ...blocks.map((block) => block.keys.length)) : least
  const count = Math.max(
    1,
    ...group.map((record) => render(record, found.get(record.id) ?? UNDISTINGUISHED).blocks.length),
  )
  const steps: Step[] = []
  const names = (shown: number): readonly number[] => Array.from({ length: count }, () => shown)
  const bound = Math.min(most, least + 100)
  for (let shown = least; shown <= bound; shown += 1) {
    if (shown > least) steps.push((before) => ({ ...before, names: names(shown) }))
    if (!addGiven) continue
    const from = shown === least ? 0 : shown - 1
    for (let upTo = from; upTo < Math.max(shown, 1); upTo += 1) {
      for (const level of [1, 2]) {
        steps.push((before) => ({
          ...before,
          ...(shown > least ? { names: names(shown) } : {}),
          givens: Array.from({ length: count }, () =>
            Array.from({ length: upTo + 1 }, (_, index) => (index === upTo ? level : 2)),
          ),
        }))
      }
    }
  }
  return steps
}

function conditionSteps(
  group: readonly ItemRecord[],
  found: ReadonlyMap<string, Disambiguation>,
  render: RenderAmbiguous,
): readonly Step[] {
  const count = Math.max(
    0,
    ...group.map((record) => render(record, found.get(record.id) ?? UNDISTINGUISHED).conditions),
  )
  return Array.from(
    { length: count },
    (_, index): Step =>
      (before) => ({ ...before, conditions: index + 1 }),
  )
}

/** The rules other than `by-cite` tell apart the people of the whole document, whether cites are alike or not. */
function expandAllNames(
  records: readonly ItemRecord[],
  rule: string,
  render: RenderAmbiguous,
  found: Map<string, Disambiguation>,
): void {
  const primary = rule.startsWith('primary')
  const most = rule.endsWith('initials') ? 1 : 2
  const people = new Map<string, Map<string, string>>()
  const rendered = records.map((record) => ({ record, blocks: render(record, UNDISTINGUISHED).blocks }))
  for (const { blocks } of rendered) {
    for (const { keys } of blocks) {
      for (const { family, key } of primary ? keys.slice(0, 1) : keys) {
        const same = people.get(family) ?? new Map<string, string>()
        same.set(key, initialOf(key))
        people.set(family, same)
      }
    }
  }
  for (const { record, blocks } of rendered) {
    let any = false
    const givens = blocks.map(({ keys }) =>
      keys.map(({ family, key }, index) => {
        const same = people.get(family)
        if (same === undefined || same.size < 2 || (primary && index > 0)) return 0
        any = true
        const initial = initialOf(key)
        let alike = 0
        for (const other of same.values()) if (other === initial) alike += 1
        return alike > 1 ? most : 1
      }),
    )
    if (any) found.set(record.id, { ...UNDISTINGUISHED, givens })
  }
}

/** Of a name's key, what its initials show. */
function initialOf(key: string): string {
  return (key.split('|')[2] ?? '')
    .split(/[\s.-]+/)
    .map((word) => word.charAt(0))
    .join('')
}

/** a … z, aa … az, ba … */
export function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}
