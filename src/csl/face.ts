/*
 * How text is set: what the values of CSL's formatting attributes are in the tree, and what undoes them.
 */
import type { Formatting } from './style.js'
import type { TextStyle } from './tree.js'

/** One way to set text. */
export interface Face {
  readonly style: TextStyle
  /** The bit that says that text is set this way. */
  readonly bit: number
  /** It undoes the others that have its bit, and does nothing where none is set. */
  readonly undoes: boolean
  /** What markup within a field is where it is set already: italics inside of italics are upright. */
  readonly flipped: TextStyle | undefined
}

function face(style: TextStyle, bit: number, flipped?: TextStyle, undoes = false): Face {
  return { style, bit, undoes, flipped }
}

export const ITALIC: Face = face('italic', 1, 'upright')
export const BOLD: Face = face('bold', 2, 'no-bold')
export const SMALL_CAPS: Face = face('small-caps', 4, 'no-small-caps')
export const SUPERSCRIPT: Face = face('superscript', 16)
export const SUBSCRIPT: Face = face('subscript', 16)
const UNDERLINE = face('underline', 8, 'no-underline')

/** What undoes a face. */
function undoing({ bit, flipped = 'baseline' }: Face): Face {
  return face(flipped, bit, undefined, true)
}

const UPRIGHT = undoing(ITALIC)
const NO_BOLD = undoing(BOLD)
const NO_SMALL_CAPS = undoing(SMALL_CAPS)

/** What `nodecor` markup undoes. */
export const PLAIN: readonly Face[] = [NO_BOLD, NO_SMALL_CAPS, UPRIGHT]

/** The attributes from the outermost node to the innermost, and their values. */
const ATTRIBUTES: readonly (readonly [name: keyof Formatting, values: Readonly<Record<string, Face>>])[] = [
  ['vertical-align', { sup: SUPERSCRIPT, sub: SUBSCRIPT, baseline: undoing(SUPERSCRIPT) }],
  ['text-decoration', { underline: UNDERLINE, none: undoing(UNDERLINE) }],
  ['font-weight', { bold: BOLD, normal: NO_BOLD }],
  ['font-variant', { 'small-caps': SMALL_CAPS, normal: NO_SMALL_CAPS }],
  ['font-style', { italic: ITALIC, oblique: ITALIC, normal: UPRIGHT }],
]

/** @returns undefined for an element that says nothing of formatting. */
export function facesOf(element: Formatting): readonly Face[] | undefined {
  const said = ATTRIBUTES.filter(([name]) => element[name] !== undefined)
  return said.length === 0 ? undefined : said.flatMap(([name, values]) => values[element[name] ?? ''] ?? [])
}
