import type { Item } from '../item/item.js'

/** A work in one volume has no volumes to count: "Vols. 1–2", but not "Vols. 1–1" (APA 7, 10.2, example 30). */
export function withoutOnlyVolume(item: Item): Item {
  const { 'number-of-volumes': volumes, ...rest } = item
  return volumes === undefined || String(volumes).trim() !== '1' ? item : rest
}
