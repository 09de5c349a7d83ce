import { startsIdeographic } from './script.js'

/**
 * Initials of a given name (CSL 1.0.2, "Name": `initialize-with`).
 *
 * @param mark what follows each initial, such as `.` or `. `.
 * @param hyphen whether a hyphen stays between initials: `J.-P.`
 * @param shorten false: only initials that are there already are set in the style's way.
 */
export function initials(given: string, mark: string, hyphen: boolean, shorten: boolean): string {
  const isUsual = mark === '. '
  if (!shorten && hyphen && isUsual && SET.test(given)) return given
  const trimmed = isUsual ? '.' : mark.trimEnd()
  const blank = isUsual || mark.endsWith(' ') ? ' ' : ''
  if (shorten && PLAIN.test(given)) {
    let all = given.charAt(0) + trimmed
    for (let at = 1; at < given.length; at += 1) {
      const joint = given.charCodeAt(at)
      if (joint === BLANK || joint === HYPHEN)
        all += (joint === HYPHEN && hyphen ? '-' : blank) + given.charAt(at + 1) + trimmed
    }
    return all
  }
  if (startsIdeographic(given)) return given
  const words = given
    .replace(/\s*([-‐])\s*/g, hyphen || shorten ? '$1' : ' ')
    .replace(/\.(?=[^\s.<‐-])/g, '. ')
    .split(/\s+/)
  let out = ''
  /** Whether the last piece is an initial, which the mark's own blank parts from the next. */
  let afterInitial = false
  const join = (piece: string, isInitial: boolean): void => {
    if (out !== '') out += afterInitial && isInitial ? blank : ' '
    out += piece
    afterInitial = isInitial
  }
  for (const word of words) {
    const parts = word.split(/[-‐]/)
    if (!(shorten || isInitial(word)) || (parts.length === 1 && isLower(word))) join(word, false)
    else {
      const kept = parts
        .filter((part, index) => part !== '' && (index === 0 || !isLower(part)))
        .map((part) => initial(part, trimmed))
      if (kept.length > 0) join(kept.join(hyphen && shorten ? '-' : blank), true)
    }
  }
  return out.trimEnd()
}

const BLANK = 32
const HYPHEN = 45

/** Plain words and initials, as most names are: `José M.` */
const PLAIN = /^[A-ZÀ-ÖØ-Þ](?:[a-zß-ÿ]+|\.?)(?:[ -][A-ZÀ-ÖØ-Þ](?:[a-zß-ÿ]+|\.?))*$/

/** Nothing to be set: plain words, abbreviations, and initials that have their period: `José-Luis M.`, `Jr.` */
const SET = /^[A-ZÀ-ÖØ-Þ](?:[a-zß-ÿ]+\.?|\.)(?:(?: |(?<!\.)-)[A-ZÀ-ÖØ-Þ](?:[a-zß-ÿ]+\.?|\.))*$/

/** A single capital, with or without its period, or an abbreviation with one. */
function isInitial(marked: string): boolean {
  const word = marked.replace(TAGS, '')
  if (/^\p{Lu}\p{L}*\.$/u.test(word)) return true
  return /^(?:\p{Lu}\.?[-‐]?)+$/u.test(word) && word.replace(/[.‐-]/g, '').length <= (/[.-]/.test(word) ? 9 : 1)
}

/** Markup, which initials keep. */
const TAGS = /<\/?[a-z]{1,4}>/g

function isLower(marked: string): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(marked.replace(TAGS, ''))
}

function initial(word: string, mark: string): string {
  const [, before = '', bare = '', after = ''] = MARKED.exec(word) ?? []
  if (bare !== '' && bare !== word) return before + initial(bare, mark) + after
  if (/^\p{L}+\.$/u.test(word) && word.length > 2) return word.slice(0, -1) + (mark === '' ? '' : '.')
  const match = /^[^\p{L}\p{N}]*(\p{L}\p{M}*|\p{N})/u.exec(word)
  if (match?.[1] === undefined) return word
  const two = DIGRAPH.exec(word)?.[0]
  return (two === undefined ? match[1] : match[1] + two.slice(match[1].length).toLowerCase()) + mark
}

/** A word between tags. */
const MARKED = /^((?:<[a-z]{1,4}>)*)([^<>]*)((?:<\/[a-z]{1,4}>)*)$/

/** Two capitals at the head of a word stand for one sound, as the Ts of a Mongolian name. */
const DIGRAPH = /^\p{Lu}\p{Lu}(?=\p{Ll})/u
