import type { LiteralName, Name, PersonName } from './item.js'
import {
  COMPOUND_SURNAMES,
  DROPPING_PARTICLES,
  HONORIFICS,
  INSTITUTION_WORDS,
  PARTICLES,
  POST_NOMINALS,
  SUFFIXES,
} from './name-words.js'
import { collapseSpace, foldText } from './text.js'

/**
 * Reads one name: `Jane Doe`, `Doe, Jane`, `van Gogh, Vincent`, `King, Martin Luther, Jr.`, `Hlastala SA`, `毛泽东`,
 * `World Health Organization`.
 *
 * Honorifics and degrees are dropped. Initials are spread and given stops (`S. A.`), as styles expect them. A single word
 * is a family name; bodies, and names that cannot be taken apart safely, are literal.
 *
 * @returns undefined for what is no name: an address, a number, nothing.
 */
export function readName(text: string): Name | undefined {
  const written = collapseSpace(text.slice(0, LONGEST).normalize('NFC')).replace(/^[\s,;:·•*–—-]+|[\s,;:·•*–—-]+$/g, '')
  if (!/\p{L}/u.test(written) || NO_NAME.test(written)) return undefined
  if (EAST_ASIAN.test(written)) return eastAsian(written)
  if (isInstitution(written)) return { literal: written }
  const name = withoutTitles(written)
  if (name === '') return { literal: written }
  const person = byCommas(
    recase(name)
      .split(/\s*,\s*/)
      .filter((part) => part !== ''),
  )
  return person ?? { literal: name }
}

/** A longer text is no name; its start is taken. */
const LONGEST = 300

/** An e-mail address, a web address, a handle. */
const NO_NAME = /\S@\S|https?:|www\.|^@|\/\//i

/** Whether a name is a body's rather than a person's, by the words in it. */
export function isInstitution(text: string): boolean {
  const tokens = foldText(text).split(' ')
  if (tokens.some((token) => INSTITUTION_WORDS.has(token))) return tokens.length > 1
  if (/^(?:the|los|las|les|der|die|das) \p{L}/iu.test(text) && !/,/.test(text)) return true
  if (/\p{Ll}.*\b(?:of|for|für|pour|para|voor)\b.*\p{L}/u.test(text)) return true
  return tokens.length === 1 && /^\p{Lu}[\p{Lu}\d.&-]+$/u.test(text)
}

/** Given name, particles, family name, suffix, as the name is read aloud; East Asian order kept. */
export function displayName(name: Name): string {
  if ('literal' in name) return name.literal
  if (name['static-ordering'] === true) {
    const joint = EAST_ASIAN.test(name.family ?? '') ? '' : ' '
    return [name.family, name.given].filter(isPresent).join(joint)
  }
  const family = [name['dropping-particle'], familyOf(name)].filter(isPresent).join(' ')
  const whole = [name.given, family].filter((part) => isPresent(part) && part !== '').join(' ')
  if (name.suffix === undefined) return whole
  return `${whole}${name['comma-suffix'] === true ? ', ' : ' '}${name.suffix}`
}

/** The family name with the particle that stays with it; a body's or a mononym's whole name. */
export function familyOf(name: Name): string {
  if ('literal' in name) return name.literal
  const { family = name.given ?? '' } = name
  const particle = name['non-dropping-particle']
  if (particle === undefined) return family
  return /['’‘-]$/.test(particle) ? particle + family : `${particle} ${family}`
}

function isPresent(part: string | undefined): part is string {
  return part !== undefined
}

/** The parts between a name's commas: family, given and suffix, or natural order. */
function byCommas(parts: readonly string[]): PersonName | undefined {
  const [first, second, third, ...more] = parts
  if (first === undefined || more.length > 0) return undefined
  if (second === undefined) return natural(first)
  if (third === undefined) {
    if (!isSuffix(second)) return inverted(first, second)
    const name = natural(first)
    return name === undefined ? undefined : { ...name, suffix: second, 'comma-suffix': true }
  }
  if (isSuffix(third)) return withSuffix(inverted(first, second), third)
  return isSuffix(second) ? withSuffix(inverted(first, third), second) : undefined
}

function withSuffix(name: PersonName | undefined, suffix: string): PersonName | undefined {
  return name === undefined ? undefined : { ...name, suffix }
}

/** `van Gogh, Vincent`; `Humboldt, Alexander von`. */
function inverted(family: string, given: string): PersonName | undefined {
  const givenWords = given.split(' ')
  if (givenWords.length > 6) return undefined
  const { particles, rest } = takeParticles(family.split(' '))
  let start = givenWords.length
  while (start > 1 && isParticle(givenWords[start - 1])) start -= 1
  const trailing = givenWords.slice(start)
  return build(givenWords.slice(0, start).join(' '), particles.length > 0 ? particles : trailing, rest)
}

/** `Vincent van Gogh`, `Miller L`, `Martin Luther King Jr.`, `Plato`. */
function natural(text: string): PersonName | undefined {
  const tokens = text.split(' ')
  const last = tokens.at(-1) ?? ''
  if (tokens.length > 2 && isSuffix(last)) return withSuffix(natural(tokens.slice(0, -1).join(' ')), last)
  if (tokens.length === 1) return build('', [], text)
  if (tokens.length > 7) return undefined
  if (isVancouver(tokens)) return inverted(tokens.slice(0, -1).join(' '), last)
  const start = familyStart(tokens)
  const { particles, rest } = takeParticles(tokens.slice(start))
  return build(tokens.slice(0, start).join(' '), particles, rest)
}

/** Family name first, then bare initials: the order of Vancouver style and of PubMed. */
function isVancouver(tokens: readonly string[]): boolean {
  return (
    /^\p{Lu}{1,4}\.?$/u.test(tokens.at(-1) ?? '') &&
    tokens.slice(0, -1).some((token) => /\p{Ll}{2}/u.test(token)) &&
    !/^\p{Lu}\.?$/u.test(tokens[0] ?? '')
  )
}

/** Where the family name begins: at its particles, else at the last word. */
function familyStart(tokens: readonly string[]): number {
  const last = tokens.length - 1
  for (let index = 1; index < last; index += 1) {
    const token = tokens[index] ?? ''
    if (isParticle(token) || CAPITAL_PARTICLE.test(token)) return index
  }
  return last
}

/** A capital makes the particle part of the family name itself: Martin Van Buren, Daphne Du Maurier. */
const CAPITAL_PARTICLE =
  /^(?:Van|Von|Vande|Vander|De|Del|Della|Di|Da|Dal|Dos|Du|La|Le|Las|Los|Ter|Ten|Mac|El|Al|Ibn|Bin|Ben|Abu|St\.?|Saint|San|Santa)$/

function isParticle(token = ''): boolean {
  return /^\p{Ll}/u.test(token) && PARTICLES.has(token.replace(/\.$/, ''))
}

/** A particle joined to its family name: `d’Alembert`, `al-Ghazālī`. */
const JOINED = /^((?:d|l|dell|dall|t|'t|’t)['’]|(?:al|el|an|ar|as|at|az|ad|ash|ut|ul)-)(?=[\p{Lu}‘ʿʾ])/u

function takeParticles(tokens: readonly string[]): { particles: readonly string[]; rest: string } {
  let count = 0
  while (count < tokens.length - 1 && isParticle(tokens[count])) count += 1
  const rest = tokens.slice(count).join(' ')
  const joined = JOINED.exec(rest)?.[1]
  if (joined === undefined) return { particles: tokens.slice(0, count), rest }
  return { particles: [...tokens.slice(0, count), joined], rest: rest.slice(joined.length) }
}

function build(given: string, particles: readonly string[], family: string): PersonName {
  const dropping = particles.length > 0 && particles.every((particle) => DROPPING_PARTICLES.has(particle))
  return {
    family,
    ...(given === '' ? {} : { given: spreadInitials(given) }),
    ...(particles.length === 0
      ? {}
      : { [dropping ? 'dropping-particle' : 'non-dropping-particle']: particles.join(' ') }),
  }
}

/** `GA`, `G.A.` and `G A` become `G. A.`, `J-P` becomes `J.-P.`; full names stay as they are. */
function spreadInitials(given: string): string {
  if (/^(?:\p{Lu}\.?[ -]?){1,6}$/u.test(given)) {
    return given
      .replace(/\p{Lu}/gu, '$&.')
      .replace(/\.{2,}/g, '.')
      .replace(/\.(?=\p{Lu})/gu, '. ')
      .replace(/\. -/g, '.-')
  }
  return given.replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, ' ').replace(/(?<= )\p{Lu}$/u, '$&.')
}

function isSuffix(text: string): boolean {
  return SUFFIXES.has(text.toLowerCase().replace(/\.$/, ''))
}

/** `Watson, JD` has initials, `Jane Watson, JD` a degree. */
function withoutTitles(text: string): string {
  const parts = text.replace(/\s*\([^()]*\)\s*$/, '').split(/\s*,\s*/)
  const [first = '', ...others] = parts
  const tokens = first.split(' ')
  while (tokens.length > 1 && isTitle(tokens[0])) tokens.shift()
  while (tokens.length > 1 && isPostNominal(tokens.at(-1) ?? '')) tokens.pop()
  const isGiven = (part: string): boolean => others.length === 1 && tokens.length === 1 && /^\p{Lu}{2,3}$/u.test(part)
  const rest = others.map(withoutHonorific).filter((part) => isGiven(part) || !part.split(' ').every(isPostNominal))
  return [tokens.join(' '), ...rest].join(', ')
}

function isTitle(token = ''): boolean {
  return HONORIFICS.has(fold(token))
}

/** `Jacobson, Dr. Sheri` */
function withoutHonorific(part: string): string {
  return part.replace(/^((?:\p{L}+\.? ){1,2})(?=\p{L})/u, (titles) =>
    titles.trim().split(' ').every(isTitle) ? '' : titles,
  )
}

/** Short ones count only in capitals: `MA` is a degree, Ma is a name. */
function isPostNominal(token: string): boolean {
  return POST_NOMINALS.has(fold(token)) && (/\./.test(token.slice(0, -1)) || /\p{Lu}.*\p{Lu}/u.test(token))
}

function fold(token: string): string {
  return token.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/\.$/, '')
}

/** `HINRICHSEN, GREGORY` becomes `Hinrichsen, Gregory`; a name that has small letters is left alone. */
export function recase(text: string): string {
  if (/\p{Ll}/u.test(text) || !/\p{Lu}{3}/u.test(text)) return text
  return text.replace(/\p{Lu}[\p{Lu}\p{M}]{2,}/gu, (word) => {
    if (SUFFIXES.has(word.toLowerCase())) return word
    const mac = /^MC(?=\p{L}{3})/u.test(word) ? 2 : 0
    return (mac === 0 ? '' : 'Mc') + word.slice(mac, mac + 1) + word.slice(mac + 1).toLowerCase()
  })
}

const EAST_ASIAN = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hira}\p{sc=Kana}ー・·\s]+$/u

/** Family name first. Where it ends is known from a space or from the script's own rule; else the name stays whole. */
function eastAsian(text: string): PersonName | LiteralName {
  const name = text.replace(/\s*(?:기자|記者|记者)$/, '')
  const [family, given, ...others] = name.split(' ')
  if (family !== undefined && given !== undefined && others.length === 0)
    return { family, given, 'static-ordering': true }
  const compound = COMPOUND_SURNAMES.has(name.slice(0, 2)) ? 2 : 1
  const whole = /^\p{sc=Han}{2,4}$/u.test(name) || /^\p{sc=Hangul}{2,4}$/u.test(name)
  if (!whole || name.length - compound > 2 || name.length === compound) return { literal: name }
  return { family: name.slice(0, compound), given: name.slice(compound), 'static-ordering': true }
}
