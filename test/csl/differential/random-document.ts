import type { Cite, LocatorLabel } from '../../../src/csl/cite.js'
import type { Item } from '../../../src/item/item.js'
import type { Random } from './random.js'

export interface RandomDocument {
  readonly items: readonly Item[]
  readonly clusters: readonly { readonly items: readonly Cite[] }[]
}

const LABELS: readonly [LocatorLabel, ...LocatorLabel[]] = [
  'page',
  'chapter',
  'section',
  'figure',
  'verse',
  'volume',
  'paragraph',
  'line',
  'note',
  'part',
]
const LOCATORS: readonly [string, ...string[]] = [
  '7',
  '12-15',
  '3',
  '101-108',
  '7, 9',
  'xii',
  '23–24',
  '5 & 8',
  '1234-1238',
  '42a',
]

/** Every one of the items cited once, in their order, and some of them again. */
export function randomDocument(r: Random, items: readonly Item[]): RandomDocument {
  const clusters: { items: Cite[] }[] = []
  const cite = (item: Item): Cite => ({
    id: String(item.id),
    ...(r.chance(0.25) ? { locator: r.pick(LOCATORS), label: r.chance(0.6) ? 'page' : r.pick(LABELS) } : {}),
    ...(r.chance(0.04) ? { prefix: r.pick(['see ', 'cf. ', 'See also ']) } : {}),
    ...(r.chance(0.04) ? { suffix: r.pick([', emphasis added', ' and elsewhere']) } : {}),
    ...(r.chance(0.02) ? { 'suppress-author': true } : {}),
  })
  for (let at = 0; at < items.length; ) {
    const size = r.chance(0.6) ? 1 : 2 + r.below(4)
    clusters.push({ items: items.slice(at, at + size).map(cite) })
    at = Math.min(at + size, items.length)
    if (at > 0 && r.chance(0.35))
      clusters.push({ items: r.sample(items.slice(Math.max(0, at - 8), at), 1 + r.below(3)).map(cite) })
    if (r.chance(0.12)) clusters.push({ items: items.slice(at - 1, at).map(cite) })
  }
  return { items, clusters }
}
