import type { OtherEvidence } from './types.js'

/** What a field is to say, and what was passed over for it. */
export interface Decision<Value> {
  readonly value: Value
  readonly source: string
  readonly rank: number
  readonly others: readonly OtherEvidence[]
}

/** One value that a field could take, with the evidence for it. */
export interface Option<Value> {
  readonly value: Value
  /** Options of one key say the same. */
  readonly key: string
  readonly source: string
  readonly rank: number
}

/** How much each further source that says the same adds, and how many of them count. */
const AGREEMENT = 4
const MOST_AGREEING = 3

/**
 * Lets the options vote: those that say the same are one, worth its best rank and a little more for each further
 * source; of equals the first wins.
 *
 * @param weigh the worth of an option in this company; its rank when left out
 */
export function vote<Value>(
  options: readonly Option<Value>[],
  weigh: (option: Option<Value>) => number = ({ rank }) => rank,
): Decision<Value> | undefined {
  const groups = new Map<string, { best: Option<Value>; worth: number; sources: Set<string> }>()
  for (const option of options) {
    const group = groups.get(option.key)
    const worth = weigh(option)
    if (group === undefined) {
      groups.set(option.key, { best: option, worth, sources: new Set([familyOfSource(option.source)]) })
    } else {
      group.sources.add(familyOfSource(option.source))
      if (worth > group.worth) Object.assign(group, { best: option, worth })
    }
  }
  const ranked = [...groups.values()].map((group) => ({
    ...group,
    total: group.worth + AGREEMENT * Math.min(MOST_AGREEING, group.sources.size - 1),
  }))
  ranked.sort((a, b) => b.total - a.total)
  const winner = ranked[0]?.best
  if (winner === undefined) return undefined
  return { value: winner.value, source: winner.source, rank: winner.rank, others: othersOf(winner, options, ranked) }
}

/** Sources that copy each other, such as `og:title` and `twitter:title`, are one voice. */
function familyOfSource(source: string): string {
  return /^meta (?:og|twitter|article)[:_]/.test(source) ? 'social' : (source.split(/[\s.]/, 2).join(' ') ?? source)
}

const MOST_OTHERS = 20

function othersOf<Value>(
  winner: Option<Value>,
  options: readonly Option<Value>[],
  ranked: readonly { readonly best: Option<Value> }[],
): readonly OtherEvidence[] {
  const place = new Map(ranked.map(({ best }, index) => [best.key, index]))
  return options
    .filter((option) => option !== winner)
    .sort((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0) || b.rank - a.rank)
    .slice(0, MOST_OTHERS)
    .map(({ value, source, rank }) => ({ value, source, rank }))
}
