/*
 * Telling items apart (CSL 1.0.2, "Disambiguation"): more names, given names, letters after the year, `disambiguate` conditions.
 * Items are compared by the text of their cites, in hash tables, so that many items cost no more than each of them does.
 */
import { type Context, type Disambiguation, type NameBlock, UNDISTINGUISHED } from './context.js'
import { type NamesakeRule, tellNamesakesApart } from './namesakes.js'
import type { ItemRecord } from './record.js'
import type { CitationOptions } from './style.js'
import { type Stage, tellApart } from './tell-apart.js'

/** A cite as it is compared. */
export class Ambiguous {
  /** What it was rendered with. */
  readonly dis: Disambiguation
  readonly text: string
  readonly blocks: readonly NameBlock[]
  /** How many `disambiguate` conditions were asked. */
  readonly conditions: number
  /** When it was compared, where that makes a difference. */
  epoch: object | undefined = undefined

  constructor({ dis, out, blocks, block, conditions }: Context) {
    this.dis = dis
    this.text = out.textFrom()
    this.blocks = blocks.slice(0, block)
    this.conditions = conditions
  }
}

export type RenderAmbiguous = (record: ItemRecord, dis: Disambiguation) => Ambiguous

/** By what given names tell apart the people of the whole document; undefined where they only tell apart cites that look alike. */
export function namesakeRule(options: CitationOptions): NamesakeRule | undefined {
  const rule = options['givenname-disambiguation-rule'] ?? 'by-cite'
  return options['disambiguate-add-givenname'] === true && rule !== 'by-cite' ? rule : undefined
}

/** By item, what tells its people from their namesakes. */
export function namesakesIn(
  records: readonly ItemRecord[],
  options: CitationOptions,
  render: RenderAmbiguous,
): ReadonlyMap<string, Disambiguation> {
  const found = new Map<string, Disambiguation>()
  const rule = namesakeRule(options)
  if (rule === undefined) return found
  const blocksOf = (record: ItemRecord): readonly NameBlock[] => render(record, UNDISTINGUISHED).blocks
  const givensOf = tellNamesakesApart(records.map(blocksOf), rule)
  for (const record of records) {
    const givens = givensOf(blocksOf(record))
    if (givens !== undefined) found.set(record.id, { ...UNDISTINGUISHED, givens })
  }
  return found
}

/**
 * @param given by item, what tells its people from their namesakes.
 */
export function disambiguate(
  records: readonly ItemRecord[],
  options: CitationOptions,
  hasConditions: boolean,
  given: ReadonlyMap<string, Disambiguation>,
  render: RenderAmbiguous,
): ReadonlyMap<string, Disambiguation> {
  const addsNames = options['disambiguate-add-names'] === true
  const addsGivens = options['disambiguate-add-givenname'] === true && namesakeRule(options) === undefined
  const stages: Stage[] = []
  if (addsNames || addsGivens) stages.push('names')
  if (options['disambiguate-add-year-suffix'] === true) stages.push('letters')
  if (hasConditions) stages.push('conditions')
  if (stages.length === 0) return given
  const found = new Map(given)
  // What tells namesakes apart does not part the groups: their letters go on from one to the other.
  const alike = new Map<string, ItemRecord | ItemRecord[]>()
  for (const record of records) {
    const { text } = render(record, UNDISTINGUISHED)
    const group = alike.get(text)
    if (Array.isArray(group)) group.push(record)
    else alike.set(text, group ? [group, record] : record)
  }
  const groups = [...alike.values()].filter(Array.isArray)
  tellApart(groups, { stages, addsNames, addsGivens }, render, given, found)
  return found
}
