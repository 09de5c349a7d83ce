/*
 * Telling items apart (CSL 1.0.2, "Disambiguation"): more names, given names, `disambiguate` conditions, letters after the year.
 * Items are compared by the text of their cites, in hash tables, so that many items cost no more than each of them does.
 */
import { type Disambiguation, type NameBlock, UNDISTINGUISHED } from './context.js'
import type { PersonParts } from './person.js'
import type { ItemRecord } from './record.js'
import type { CitationOptions } from './style.js'

/** A cite as it is compared. */
export interface Ambiguous {
  /** What it was rendered with. */
  readonly dis: Disambiguation
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
  renderAnew: RenderAmbiguous,
): ReadonlyMap<string, Disambiguation> {
  const found = new Map<string, Disambiguation>()
  const addNames = options['disambiguate-add-names'] === true
  const addGiven = options['disambiguate-add-givenname'] === true
  const addSuffix = options['disambiguate-add-year-suffix'] === true
  if (!addNames && !addGiven && !addSuffix && !hasConditions) return found
  const render = remembering(renderAnew)
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

/** Most items are asked for again and again as they are, and never change. */
function remembering(render: RenderAmbiguous): RenderAmbiguous {
  return (record, dis) => {
    const known = record.compared
    if (known?.dis === dis) return known
    const made = render(record, dis)
    record.compared = made
    return made
  }
}

/** The groups of two and more. */
function ambiguous(records: readonly ItemRecord[], textOf: (record: ItemRecord) => string): ItemRecord[][] {
  const first = new Map<string, ItemRecord>()
  const groups = new Map<string, ItemRecord[]>()
  for (const record of records) {
    const text = textOf(record)
    const other = first.get(text)
    if (other === undefined) first.set(text, record)
    else {
      const group = groups.get(text)
      if (group === undefined) groups.set(text, [other, record])
      else group.push(record)
    }
  }
  return [...groups.values()]
}

/** Changes what an item shows, beyond what has told it apart from others so far. */
type Step = (kept: Disambiguation) => Disambiguation

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
  const unresolved: ItemRecord[][] = []
  const waiting: { readonly part: readonly ItemRecord[]; readonly from: number }[] = [{ part: group, from: 0 }]
  const kept = (record: ItemRecord): Disambiguation => found.get(record.id) ?? UNDISTINGUISHED
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, from } = next
    let at = from
    for (; at < steps.length; at += 1) {
      const step = steps[at] as Step
      const parts = groupBy(part, (record) => render(record, step(kept(record))).text)
      if (parts.length < 2) continue
      for (const record of part) found.set(record.id, step(kept(record)))
      for (const each of parts) if (each.length > 1) waiting.push({ part: each, from: at + 1 })
      break
    }
    if (at >= steps.length) unresolved.push([...part])
  }
  return unresolved
}

function groupBy(records: readonly ItemRecord[], keyOf: (record: ItemRecord) => string): ItemRecord[][] {
  const groups = new Map<string, ItemRecord[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record])
    else group.push(record)
  }
  return [...groups.values()]
}

/** More than this many names are not tried, so that long lists of authors cost no more than they are worth. */
const MOST_NAMES = 50

/** The given names of those that are shown; then one more name, and its given name; and so on. */
function nameSteps(
  group: readonly ItemRecord[],
  found: ReadonlyMap<string, Disambiguation>,
  render: RenderAmbiguous,
  addNames: boolean,
  addGiven: boolean,
): readonly Step[] {
  const rendered = group.map((record) => render(record, found.get(record.id) ?? UNDISTINGUISHED).blocks)
  let blocks = 0
  let least = 0
  let longest = 0
  for (const each of rendered) {
    blocks = Math.max(blocks, each.length)
    for (const block of each) {
      least = Math.max(least, block.shown)
      longest = Math.max(longest, block.names.length)
    }
  }
  const most = addNames ? Math.min(longest, least + MOST_NAMES) : least
  const steps: Step[] = []
  for (let shown = least; shown <= most; shown += 1) {
    const names = shown === least ? undefined : Array.from({ length: blocks }, () => shown)
    if (names !== undefined) steps.push((kept) => ({ ...kept, names }))
    if (!addGiven) continue
    for (let index = shown === least ? 0 : shown - 1; index < Math.min(shown, MOST_NAMES); index += 1)
      for (const level of [1, 2])
        steps.push((kept) => ({
          ...kept,
          names: names ?? kept.names,
          givens: Array.from({ length: blocks }, (_, block) => {
            const levels = [...(kept.givens[block] ?? [])]
            while (levels.length <= index) levels.push(0)
            levels[index] = level
            return levels
          }),
        }))
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
  const onlyInitials = rule.endsWith('initials')
  const rendered = records.map((record) => ({ record, blocks: render(record, UNDISTINGUISHED).blocks }))
  /** By family name: the people who have it, a set where they are more than one. */
  const people = new Map<string, string | Set<string>>()
  for (const { blocks } of rendered)
    for (const { names } of blocks)
      for (const name of primary ? names.slice(0, 1) : names) {
        const family = familyOf(name)
        const { key } = name
        const known = people.get(family)
        if (known === undefined) people.set(family, key)
        else if (typeof known === 'object') known.add(key)
        else if (known !== key) people.set(family, new Set([known, key]))
      }
  /** By shared family name: how many given names have the same initials. */
  const namesakes = new Map<string, ReadonlyMap<string, number>>()
  for (const [family, keys] of people) if (typeof keys === 'object') namesakes.set(family, countInitials(keys))
  const levelOf = (name: PersonParts, index: number): number => {
    const initials = primary && index > 0 ? undefined : namesakes.get(familyOf(name))
    if (initials === undefined) return 0
    const alike = initials.get(initialOf(name.key)) ?? 0
    if (initials.size < 2 && alike < 2) return 0
    if (onlyInitials) return initials.size > 1 ? 1 : 0
    return alike < 2 ? 1 : 2
  }
  for (const { record, blocks } of rendered)
    if (blocks.some(({ names }) => names.some((name, index) => levelOf(name, index) > 0)))
      found.set(record.id, { ...UNDISTINGUISHED, givens: blocks.map(({ names }) => names.map(levelOf)) })
}

function countInitials(keys: ReadonlySet<string>): ReadonlyMap<string, number> {
  const givens = new Map<string, Set<string>>()
  for (const key of keys) {
    const initial = initialOf(key)
    const same = givens.get(initial)
    if (same === undefined) givens.set(initial, new Set([plainKey(key)]))
    else same.add(plainKey(key))
  }
  return new Map([...givens].map(([initial, same]) => [initial, same.size]))
}

/** The family name as namesakes share it, particle and all. */
function familyOf({ nonDropping, family }: PersonParts): string {
  return nonDropping === '' ? family : `${nonDropping}|${family}`
}

/** Without what makes no other person: periods and blanks. */
function plainKey(key: string): string {
  return key.replace(/[.\s]/g, '')
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
