import { type Atoms, Shape, Sign } from './atoms.js'
import { COLUMN } from './labels.js'
import type { Labelling } from './model.js'

/**
 * What has a volume stands in something: where the model saw no container, the title's end is one, behind its glue
 * (`Case StudyEvid Based Pract`) or else its last stop. Changes the labels, and is not sure of them.
 */
export function findContainer({ count, shape, signs }: Atoms, { labels, sure }: Labelling): void {
  if (!labels.includes(COLUMN.volume) || labels.includes(COLUMN.journal) || labels.includes(COLUMN.container)) return
  const to = labels.lastIndexOf(COLUMN.title) + 1
  if (to === 0 || to === count) return
  let from = to
  while (from > 0 && labels[from - 1] === COLUMN.title) from -= 1
  let stop = 0
  for (let i = to - 1; i > from && to - i <= LONGEST_CONTAINER; i -= 1) {
    if (!CAPITAL.has(shape[i] ?? 0) || !isWord(shape[i - 1])) continue
    if (signs[i] === 0) {
      stop = i
      break
    }
    if (stop === 0 && ((signs[i] ?? 0) & (Sign.STOP | Sign.QUESTION)) !== 0) stop = i
  }
  if (stop === 0) return
  labels.fill(COLUMN.journal, stop, to)
  sure.fill(UNSURE, stop, to)
}

const LONGEST_CONTAINER = 12
const UNSURE = 0.5

const CAPITAL: ReadonlySet<number> = new Set([
  Shape.CAPITALISED,
  Shape.CAPITALISED_SHORT,
  Shape.CAPITALS,
  Shape.INITIALS,
])

function isWord(shape: number | undefined): boolean {
  return shape === Shape.SMALL || shape === Shape.CAPITALISED
}
