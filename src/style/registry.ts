import { parseStyle } from '../csl/parse-style.js'
import type { IndependentStyle } from '../csl/style.js'
import { CitewrightError } from '../problem.js'
import apa from './apa.csl'
import chicago17AuthorDate from './chicago-17-author-date.csl'
import chicago17Notes from './chicago-17-notes.csl'
import chicagoAuthorDate from './chicago-author-date.csl'
import chicagoNotes from './chicago-notes.csl'
import classicApa from './classic-apa.csl'
import classicChicago from './classic-chicago.csl'
import classicMla from './classic-mla.csl'
import mla from './mla.csl'

/** The names that `style` takes; `chicago` is short for `chicago-notes`. */
export const STYLE_NAMES = [
  'mla',
  'apa',
  'chicago',
  'chicago-notes',
  'chicago-author-date',
  'chicago-17-notes',
  'chicago-17-author-date',
  'classic-mla',
  'classic-apa',
  'classic-chicago',
] as const

export type StyleName = (typeof STYLE_NAMES)[number]

/** A style ready to be given to a processor. */
export interface Style {
  readonly name: string
  readonly csl: IndependentStyle
  /** A "cite this page" line rather than a list entry: it prints the page's whole document title. */
  readonly classic: boolean
}

/** Each is unpacked when it is first asked for. */
const BUILT_IN: Record<StyleName, () => IndependentStyle> = {
  mla,
  apa,
  chicago: chicagoNotes,
  'chicago-notes': chicagoNotes,
  'chicago-author-date': chicagoAuthorDate,
  'chicago-17-notes': chicago17Notes,
  'chicago-17-author-date': chicago17AuthorDate,
  'classic-mla': classicMla,
  'classic-apa': classicApa,
  'classic-chicago': classicChicago,
}

/**
 * @param style a built-in style's name, or a CSL style as XML.
 * @throws CitewrightError `STYLE_UNKNOWN` for a name that is not built in, `STYLE_INVALID` for XML that is no style.
 */
export function findStyle(style: string): Style {
  if (isStyleName(style)) return { name: style, csl: BUILT_IN[style](), classic: style.startsWith('classic-') }
  if (/^\uFEFF?\s*</.test(style)) return { name: 'custom', csl: load(style), classic: false }
  const shown = style.length > 60 ? `${style.slice(0, 60)}…` : style
  throw new CitewrightError(
    'STYLE_UNKNOWN',
    `There is no style "${shown.replace(/\s+/g, ' ')}"; use one of ${STYLE_NAMES.join(', ')}, or give a CSL style as XML.`,
  )
}

/** A user's style that has been asked for. One that comes only once is not kept when it has been read. */
interface Loaded {
  readonly xml: string
  readonly end: string
  style: IndependentStyle | undefined
}

/** The last of them, the newest first. Engines hash texts of this length by their length alone, so they are no keys. */
const LOADED: Loaded[] = []

/** More than this many are not kept. */
const MOST_LOADED = 50

/** Texts of one length that differ are told apart by so many of their last characters, and else by all. */
const END = 100

function load(xml: string): IndependentStyle {
  const end = xml.slice(-END)
  const known = LOADED.find((each) => each.end === end && each.xml === xml)
  if (known?.style !== undefined) return known.style
  const style = parseStyle(xml)
  if (style.kind === 'dependent')
    throw new CitewrightError(
      'STYLE_INVALID',
      `The style only points at another one, ${style.parent}; give that style's XML.`,
    )
  if (known !== undefined) known.style = style
  else if (LOADED.unshift({ xml, end, style: undefined }) > MOST_LOADED) LOADED.pop()
  return style
}

export function isStyleName(name: string): name is StyleName {
  return (STYLE_NAMES as readonly string[]).includes(name)
}
