import type { Name } from './item.js'
import { isInstitution, readName } from './name.js'
import { PARTICLES, SUFFIXES } from './name-words.js'
import { collapseSpace } from './text.js'

/**
 * Reads a list of names as bylines and references print it: `A, B and C`, `Miller L, Hlastala SA`, `Doe, J., & Roe, R.`,
 * `Hinrichsen, Gregory A., and Jane Doe`, `A; B; C`. A closing "et al." is no person and is left out.
 */
export function readNames(text: string): readonly Name[] {
  const list = collapseSpace(text.slice(0, LONGEST)).replace(ET_AL, '')
  const separated = list
    .split(/\s*[;；、，|]\s*|\s+\/\s+|\s*(?<=\p{L}\p{L})[・·](?=\p{L}{2})/u)
    .filter((part) => part !== '')
  const groups =
    separated.length > 1
      ? separated.flatMap((group) => (group.split(',').length > 2 ? readGroup(group) : readPart(group)))
      : readGroup(list)
  return groups.slice(0, MOST)
}

const LONGEST = 20_000
const MOST = 2_000

const ET_AL =
  /[\s,;]*(?:\bet\.? al(?:ii|iae)?\b\.?|\bu\. ?a\.|\band others\b|\bund andere\b|\bet autres\b|\by otros\b|…|\.\.\.)[\s.]*$/i

/** Names of one list, divided by commas and conjunctions. */
function readGroup(list: string): readonly Name[] {
  if (isInstitution(list) && !INVERTED.test(list)) return readPart(list)
  const sides = list.split(CONJUNCTION)
  if (sides.length === 2 && sides.every((side) => /^\p{Lu}\S*$/u.test(side.trim()))) return [{ literal: list.trim() }]
  return sides.flatMap((side) => readCommas(side.split(/\s*,\s*/).filter((part) => part !== '')))
}

/** `and`, `&` and their like, with the comma that may stand before them. */
const CONJUNCTION = /\s*,?\s+(?:and|und|et|y|och|og|en|e|с|и|&)\s+|\s*,?\s*&\s*/u

/** A family name, a comma and initials: whatever words it holds, this is a list of persons. */
const INVERTED = /\p{L}, ?(?:\p{Lu}\.[ -]?){1,4}(?:,|&|$)/u

/** The parts between commas, a name each, or family and given names by turns. */
function readCommas(parts: readonly string[]): readonly Name[] {
  const names: Name[] = []
  const byTurns = alternate(parts)
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index] ?? ''
    const next = parts[index + 1]
    const suffix = isSuffix(parts[index + 2])
      ? `, ${parts[index + 2]}`
      : isSuffix(parts[index + 1])
        ? `, ${parts[index + 1]}`
        : ''
    if (next !== undefined && isPair(part, next, byTurns || index === 0, parts.length)) {
      names.push(...readPart(`${part}, ${next}${isSuffix(parts[index + 2]) ? suffix : ''}`))
      index += isSuffix(parts[index + 2]) ? 2 : 1
    } else {
      names.push(...readPart(isSuffix(next) ? part + suffix : part))
      index += isSuffix(next) ? 1 : 0
    }
  }
  return names
}

/** Whether two parts are family and given name rather than two persons. */
function isPair(part: string, next: string, maybeInverted: boolean, count: number): boolean {
  if (isInitials(next)) return !endsInInitials(part)
  if (!maybeInverted || endsInInitials(part) || isSuffix(next)) return false
  const [family, given] = [bareWords(part), next.split(' ').length]
  return family === 1 ? given <= 3 : count === 2 && family === 2 && given === 1
}

/** Every first part a single name, and every second something given: the whole list is inverted. */
function alternate(parts: readonly string[]): boolean {
  return parts.length % 2 === 0 && parts.every((part, index) => index % 2 === 1 || bareWords(part) === 1)
}

/** Words without particles. */
function bareWords(part: string): number {
  return part.split(' ').filter((word) => !PARTICLES.has(word.replace(/\.$/, ''))).length
}

/** `J. D.`, `J.-P.`, `SA`, also with a particle behind: `A. von`. */
function isInitials(part: string): boolean {
  return /^(?:\p{Lu}\p{Ll}?\.[ -]?){1,6}(?: ?\p{Ll}{2,4}){0,3}$|^\p{Lu}{1,3}$|^(?:\p{Lu}[ -]){1,3}\p{Lu}$/u.test(part)
}

/** `Miller L`: a whole name already. */
function endsInInitials(part: string): boolean {
  return /\p{Ll} \p{Lu}{1,4}$/u.test(part) || /\p{L} (?:\p{Lu}\.[ -]?){1,4}$/u.test(part)
}

function isSuffix(part: string | undefined): boolean {
  return part !== undefined && SUFFIXES.has(part.toLowerCase().replace(/\.$/, ''))
}

function readPart(part: string): readonly Name[] {
  const name = readName(part)
  return name === undefined ? [] : [name]
}
