import type { Name } from '../item/item.js'
import { isInstitution } from '../item/name.js'
import { PARTICLES, SUFFIXES } from '../item/name-words.js'
import { type Atoms, foldWord, Sign } from './atoms.js'
import { WORD_CLASSES } from './lexicon.js'

/**
 * Names from atoms that are known to be family names or not: each run of family names is a person, and the given names
 * between two runs go to the one that the list's order or a stronger sign says.
 *
 * @param family whether each of the atoms `from` to `to` belongs to a family name.
 */
export function namesOf(atoms: Atoms, from: number, to: number, family: (atom: number) => boolean): readonly Name[] {
  const runs: Run[] = []
  for (let i = from; i < to; i += 1) {
    if (!family(i)) continue
    const last = runs.at(-1)
    if (last !== undefined && last.end === i && !parts(atoms, i) && !isConnective(atoms, i)) last.end = i + 1
    else runs.push({ start: i, end: i + 1 })
  }
  let inverted = runs[0]?.start === from
  let left = from
  return runs.map((run, at) => {
    const next = runs[at + 1]?.start
    const turn = next === undefined || !inverted ? undefined : turningComma(atoms, run.end, next)
    const right = next === undefined ? to : (turn ?? border(atoms, run.end, next, inverted))
    if (turn !== undefined) inverted = false
    const name = nameOf(atoms, run, givenOf(atoms, left, run.start), givenOf(atoms, run.end, right))
    left = right
    return name
  })
}

interface Run {
  readonly start: number
  end: number
}

/** Where, between two families, the first person ends: at a conjunction or semicolon, else where the order says. */
function border(atoms: Atoms, from: number, to: number, inverted: boolean): number {
  for (let i = from; i <= to; i += 1) if (parted(atoms, i, to)) return i
  return inverted ? to : from
}

/** The comma between given names behind which names are no longer inverted: `Browne, W. J., S. V. Subramanian, K. Jones`. */
function turningComma(atoms: Atoms, from: number, to: number): number | undefined {
  if (!hasComma(atoms, from) || hasComma(atoms, to)) return undefined
  for (let i = from; i <= to; i += 1) {
    if (parted(atoms, i, to)) return undefined
    if (i > from && i < to && hasComma(atoms, i) && !isSuffix(textOf(atoms, i, i + 1))) return i
  }
  return undefined
}

function parted(atoms: Atoms, i: number, to: number): boolean {
  return (i < to && isConnective(atoms, i)) || ((atoms.signs[i] ?? 0) & (Sign.SEMICOLON | Sign.SLASH)) !== 0
}

function hasComma({ signs }: Atoms, i: number): boolean {
  return ((signs[i] ?? 0) & Sign.COMMA) !== 0
}

function givenOf(atoms: Atoms, from: number, to: number): string {
  let [start, end] = [from, to]
  while (start < end && (isConnective(atoms, start) || isOthers(atoms, start))) start += 1
  for (let i = start; i < end; i += 1) if (isConnective(atoms, i) || isOthers(atoms, i)) end = i
  return start >= end ? '' : textOf(atoms, start, end)
}

function nameOf(atoms: Atoms, run: Run, before: string, behind: string): Name {
  const family = textOf(atoms, run.start, run.end)
  const given = before === '' ? behind : behind === '' || isSuffix(behind) ? before : `${before} ${behind}`
  const suffix = before !== '' && isSuffix(behind) ? behind.replace(/^\W+|\W+$/g, '') : undefined
  if (given === '' && (/\s\S+\s/.test(family) || isInstitution(family))) return { literal: family }
  const words = family.split(' ')
  let particles = 0
  while (particles < words.length - 1 && PARTICLES.has(words[particles] ?? '')) particles += 1
  return {
    family: words.slice(particles).join(' '),
    ...(particles === 0 ? {} : { 'non-dropping-particle': words.slice(0, particles).join(' ') }),
    ...(given === '' ? {} : { given: spread(given) }),
    ...(suffix === undefined ? {} : { suffix }),
  }
}

/** `GA` and `G.A.` become `G. A.`; the signs around a name go. */
function spread(given: string): string {
  const bare = given.replace(/^[\s.,;:()[\]]+|[\s,;:()[\]]+$/g, '').replace(/\s+([.,])/g, '$1')
  if (/^(?:\p{Lu}\.?[\s,-]{0,2}){1,5}$/u.test(bare))
    return bare
      .replace(/[\s,.]/g, '')
      .replace(/\p{Lu}/gu, '$&. ')
      .replace(/ (?=-)/g, '')
      .replace(/(?<=-) /g, '')
      .trim()
  return bare.replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, ' ').replace(/(?<=\s)\p{Lu}$/u, '$&.')
}

function textOf({ text, start, end }: Atoms, from: number, to: number): string {
  const stop = end[to - 1] ?? 0
  return text
    .slice(start[from], text.charAt(stop) === '.' && to - from >= 1 ? stop + 1 : stop)
    .replace(/(?<=\p{L}{3})\.$/u, '')
}

function parts({ signs }: Atoms, i: number): boolean {
  return ((signs[i] ?? 0) & (Sign.COMMA | Sign.SEMICOLON | Sign.SLASH | Sign.STOP)) !== 0
}

function isConnective({ kind, text, start, end }: Atoms, i: number): boolean {
  const written = text.slice(start[i], end[i])
  if (written === '&') return true
  return kind[i] === AND && (written.length > 1 || /^[ye]$/.test(written))
}

function isOthers({ kind }: Atoms, i: number): boolean {
  return kind[i] === OTHERS
}

const AND = WORD_CLASSES.indexOf('and')
const OTHERS = WORD_CLASSES.indexOf('others')

function isSuffix(text: string): boolean {
  return SUFFIXES.has(foldWord(text.replace(/[^\p{L}\d]/gu, '')))
}
