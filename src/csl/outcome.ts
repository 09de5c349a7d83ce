/*
 * What rendering elements come to. Constants alone stand in files without imports: there esbuild puts them where they are used.
 */

/** Whether an element printed, whether it called variables, and whether one of them was not empty. */
export type Outcome = number

export const NOTHING = 0
export const PRINTED = 1
export const CALLED = 2
export const FILLED = 4
/** A term that is there, but empty: it ends a substitution with nothing printed. */
export const EMPTY_TERM = 8
/** A group came to nothing: around it no variables count as called but its own, whatever was called before. */
export const RESET = 16
/** Names that go without saying: nothing stands in for them. */
export const HIDDEN = 32

/** What elements came to that stand one after another. */
export function combine(before: Outcome, next: Outcome): Outcome {
  return (next & RESET) === 0 ? before | next : (before & ~CALLED) | next
}
