import type { Name } from './item.js'

/** Reads one name. @returns undefined when nothing is left of `text`. */
export function readName(text: string): Name | undefined {
  return { literal: text }
}
