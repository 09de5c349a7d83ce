/*
 * Telling items apart (CSL 1.0.2, "Disambiguation"): more names, given names, letters after the year, `disambiguate` conditions.
 * Items are compared by the text of their cites, in hash tables, so that many items cost no more than each of them does.
 */
import { type Disambiguation, type NameBlock, UNDISTINGUISHED } from './context.js'
import { tellNamesakesApart } from './namesakes.js'
import type { ItemRecord } from './record.js'
import type { CitationOptions } from './style.js'
import { type Stage, tellApart } from './tell-apart.js'

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

/** Whether given names tell apart the people of the whole document, not of cites that look alike. */
export function tellsNamesakes(options: CitationOptions): boolean {
  return options['disambiguate-add-givenname'] === true && ruleOf(options) !== 'by-cite'
}

function ruleOf(options: CitationOptions): NonNullable<CitationOptions['givenname-disambiguation-rule']> {
  return options['givenname-disambiguation-rule'] ?? 'by-cite'
}

/** By item, what tells its people from their namesakes. */
export function namesakesIn(
  records: readonly ItemRecord[],
  options: CitationOptions,
  renderAnew: RenderAmbiguous,
): ReadonlyMap<string, Disambiguation> {
  const found = new Map<string, Disambiguation>()
  const rule = ruleOf(options)
  if (!tellsNamesakes(options) || rule === 'by-cite') return found
  const render = remembering(renderAnew)
  const blocks = records.map((record) => render(record, UNDISTINGUISHED).blocks)
  tellNamesakesApart(blocks, rule).forEach((givens, index) => {
    const record = records[index]
    if (givens !== undefined && record !== undefined) found.set(record.id, { ...UNDISTINGUISHED, givens })
  })
  return found
}

/**
 * @param records in the order of the bibliography, which the letters follow.
 * @param given by item, what tells its people from their namesakes.
 */
export function disambiguate(
  records: readonly ItemRecord[],
  options: CitationOptions,
  hasConditions: boolean,
  given: ReadonlyMap<string, Disambiguation>,
  renderAnew: RenderAmbiguous,
): ReadonlyMap<string, Disambiguation> {
  const addsNames = options['disambiguate-add-names'] === true
  const addsGivens = options['disambiguate-add-givenname'] === true && ruleOf(options) === 'by-cite'
  const stages: Stage[] = []
  if (addsNames || addsGivens) stages.push('names')
  if (options['disambiguate-add-year-suffix'] === true) stages.push('letters')
  if (hasConditions) stages.push('conditions')
  if (stages.length === 0) return given
  const found = new Map(given)
  const render = remembering(renderAnew)
  const stateOf = (record: ItemRecord): Disambiguation => given.get(record.id) ?? UNDISTINGUISHED
  const settle = (record: ItemRecord, dis: Disambiguation): void => {
    found.set(record.id, dis)
  }
  // What tells namesakes apart does not part the groups: their letters go on from one to the other.
  for (const group of ambiguous(records, (record) => render(record, UNDISTINGUISHED).text))
    tellApart(group, { stages, addsNames, addsGivens }, render, stateOf, settle)
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
