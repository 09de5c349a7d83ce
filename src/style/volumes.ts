import type { Item } from '../item/item.js'

/** A work in one volume has no volumes to count: "Vols. 1–2", but not "Vols. 1–1" (APA 7, 10.2, example 30). */
export function withoutOnlyVolume(item: Item): Item {
  const { 'number-of-volumes': volumes } = item
  if (volumes === undefined || String(volumes).trim() !== '1') return item
  const { 'number-of-volumes': _volumes, ...rest } = item
  return rest
}
