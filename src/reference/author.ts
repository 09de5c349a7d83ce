import type { Name } from '../item/item.js'
import { isInstitution, readName } from '../item/name.js'
import { once } from '../item/once.js'
import { JOURNAL_WORDS } from './words.js'

/** Names at the start of a text. */
export interface FoundNames {
  readonly names: readonly Name[]
  /** Where the list ends; what separates it from the rest stands behind. */
  readonly end: number
  readonly editors: boolean
  readonly etAl: boolean
}

const WORD = String.raw`(?:[dDlO]['’])?\p{Lu}[\p{L}\p{M}'’´]{1,30}(?:[-‐‑–]\p{Lu}?[\p{L}\p{M}'’]{1,30}){0,3}`
const PARTICLE = String.raw`(?:(?:van|von|vom|zu|zur|de|der|den|del|della|di|da|dal|dos|das|du|des|la|le|les|el|al|ter|ten|bin|ibn|y|af|av|St\.|Van|Von|De|Del|Della|Di|Da|Du|La|Le|Mac|Mc|Ter|Ten|Dos|El|Al|Ben|Bin|VAN|VON|DER|DE|LA)\s)`
const FAMILY = String.raw`${PARTICLE}{0,3}(?:(?:al|el|Al|El)-)?${WORD}`
const FAMILIES = String.raw`${FAMILY}(?:\s(?:(?:de|y|e)\s)?${WORD}){0,2}`
const INITIAL = String.raw`\p{Lu}(?:\p{Ll}|h[\p{Ll}]?)?\s?\.`
const INITIALS = String.raw`${INITIAL}(?:\s?[-‐‑]?\s?${INITIAL}){0,5}(?:\s?(?:van|von|de|der|da|di)(?![\p{L}]))?`
const BARE = String.raw`\p{Lu}(?:[-\s]?\p{Lu}){0,3}(?![\p{L}\p{M}'’])`
const GIVEN = String.raw`(?:${WORD}|${INITIAL}|\p{Lu}(?![\p{L}.]))(?:\s(?:${WORD}|${INITIAL}|\p{Lu}(?![\p{L}.]))){0,3}`
const SUFFIX = String.raw`(?:,?\s(?:Jr|Sr|2nd|3rd|II|III|IV)(?![\p{L}])\.?)?`

interface Form {
  readonly pattern: RegExp
  /** The text that {@link readName} understands. */
  readonly write: (groups: Readonly<Record<string, string | undefined>>) => string
  /** Only where nothing came before, or the same form did. */
  readonly opening?: boolean
  /** A name in natural order: its family name must be no journal's. */
  readonly natural?: boolean
}

function form(source: string, write: Form['write'], more: Partial<Form> = {}): Form {
  return { pattern: new RegExp(source, 'uy'), write, ...more }
}

/** Bare initials are written apart: `JD` behind a comma is also a degree. */
const invert: Form['write'] = ({ family, given = '', suffix = '' }) =>
  `${family}, ${/^\p{Lu}{2,4}$/u.test(given) ? [...given].join(' ') : given}${suffix.replace(/^,?\s*/, ', ').replace(/^, $/, '')}`
const straight: Form['write'] = ({ family, given, suffix = '' }) => `${given} ${family}${suffix}`

/** How references write a person. The first form that fits, with something that may follow a name behind it, is taken. */
const FORMS = once((): readonly Form[] => [
  form(String.raw`(?<family>${FAMILIES})\s?,\s?(?<given>${INITIALS})(?<suffix>${SUFFIX})`, invert),
  form(
    String.raw`(?<family>${FAMILIES})\s(?<given>${INITIALS})(?<suffix>${SUFFIX})(?!\s?\p{Lu}\p{Ll}{2}[\p{L}]*[.,;]?\s(?!and|et|und))`,
    invert,
  ),
  form(String.raw`(?<family>${FAMILIES}),?\s(?<given>${BARE})(?<suffix>${SUFFIX})`, invert),
  form(String.raw`(?<given>${INITIALS})\s?(?<family>${FAMILIES})(?<suffix>${SUFFIX})`, straight, { natural: true }),
  form(String.raw`(?<given>(?:\p{Lu}\s){1,3})(?<family>${FAMILY})(?<suffix>${SUFFIX})`, straight, { natural: true }),
  form(String.raw`(?<family>${FAMILIES})\s\((?<given>${INITIALS})\)`, invert),
  form(String.raw`(?<family>${FAMILIES})\s?,\s(?<given>${GIVEN})(?<suffix>${SUFFIX})`, invert, { opening: true }),
  form(String.raw`(?<given>${GIVEN})\s(?<family>${FAMILY})(?<suffix>${SUFFIX})`, straight, { natural: true }),
])

/** What may stand behind a name. */
const FOLLOW =
  /\s?(?:[.,;:/([“"‘'«\uE000-\uE00F]|$|(?:and|und|et|y|och|og|en|e|и|a|with|&)\s|[–—-]\s|\d{4}[a-z]?(?!\d)|eds?\b|\p{Lu}\p{Ll}+ )/uy
const FOLLOW_STRICT =
  /\s?(?:[.,;:/([“"‘'«\uE000-\uE00F]|$|(?:and|und|et|y|och|og|en|e|и|a|with|&)\s|[–—]\s|\d{4}[a-z]?(?!\d)|eds?\b)/uy

/** What stands between two names. */
const BETWEEN =
  /\s?(?:[,;]\s?)?(?:(?:and|und|et|y|och|og|en|e|и|a|AND|with)\s(?!al\b)|&\s?)|\s?[,;/]\s?(?:\.\.\.\s|…\s)?|\s[–—-]\s/uy
const ET_AL =
  /[\s,;]{0,3}(?:\bet\.?\s?al(?:ii|iae)?\b\.?|\bu\.\s?a\.|\band (?:others|coworkers|co-workers)\b|\bmfl\b\.?)/iy
const EDITORS =
  /[\s,]{0,3}[([]?\s?(?:eds?|edits?|editors?|hrsg|hg|herausgeber|éds?|dir|edd|coord|coords|red|comps?)\b\.?\s?[)\]]?(?=[\s,.:;]|$)[.,]?/iy

/**
 * Reads the names a reference starts with, in any of the usual orders: `Miller L, Hlastala SA`, `Hinrichsen, G.A. & Doe, J.`,
 * `R. J. Hill and M. J. Savage`, `Swinton, John`, `Feng Luo and Stephan Tillmann`.
 *
 * @returns undefined when the text starts with something else.
 */
export function namesAt(text: string, start = 0): FoundNames | undefined {
  const names: Name[] = []
  let end = start
  let at = start
  let previous: Form | undefined
  while (names.length < MOST) {
    const found = nameAt(text, at, previous, names.length)
    if (found === undefined) break
    names.push(found.name)
    previous = found.form
    end = found.end
    if (sticky(ET_AL, text, end) !== undefined) break
    const between = sticky(BETWEEN, text, end)
    if (between === undefined) break
    at = end + between.length
  }
  if (names.length === 0) return undefined
  const group = sticky(GROUP, text, end)
  if (group !== undefined) {
    names.push({
      literal: group.replace(/^[\s,;(]*(?:and |& )?(?:for |on behalf of )?(?:the )?/i, '').replace(/[)\s]+$/, ''),
    })
    end += group.length
  }
  const etAl = sticky(ET_AL, text, end)
  if (etAl !== undefined) end += etAl.length
  const behind = etAl === undefined ? undefined : sticky(GROUP, text, end)
  if (behind !== undefined) {
    names.push({ literal: behind.replace(/^[\s,;(]*/, '').replace(/[)\s]+$/, '') })
    end += behind.length
  }
  const editors = sticky(EDITORS, text, end)
  if (editors !== undefined) end += editors.length
  return { names, end, editors: editors !== undefined, etAl: etAl !== undefined }
}

const MOST = 500

/** A body among or behind the persons: `(CLEO Collaboration)`, `for the SMIRA Study Group`. */
const GROUP =
  /(?:\s?\(|\s?[,;]\s?|,?\s(?:and|&|for|on behalf of)\s)(?:(?:for|on behalf of|and) )?(?:the )?[\p{Lu}][\p{L}\p{N}&/ -]{1,70}(?:Collaboration|Group|Consortium|Investigators|Team|Committee)s?\)?(?=[\s.,:;]|$)/uy

function nameAt(
  text: string,
  at: number,
  previous: Form | undefined,
  count: number,
): { name: Name; form: Form; end: number } | undefined {
  if (!/[\p{Lu}\p{Ll}]/u.test(text.charAt(at))) return undefined
  for (const candidate of FORMS()) {
    if (candidate.opening === true && previous !== undefined && (previous !== candidate || text.charAt(at - 2) !== ';'))
      continue
    candidate.pattern.lastIndex = at
    const match = candidate.pattern.exec(text)
    if (match === null) continue
    const { given = '', family = '' } = match.groups ?? {}
    const end = at + match[0].length
    const full = candidate.natural === true && !/\p{Lu}\s?\.|^\p{Lu}\s/u.test(given)
    if (sticky(count > 0 || full || candidate.opening === true ? FOLLOW_STRICT : FOLLOW, text, end) === undefined)
      continue
    if (candidate.natural === true && isJournalWord(family)) continue
    if (full && isInstitution(match[0])) continue
    const name = readName(candidate.write(match.groups ?? {}).replace(/\s?\.\s?-\s?/g, '.-'))
    if (name !== undefined) return { name, form: candidate, end }
  }
  return undefined
}

function isJournalWord(family: string): boolean {
  return JOURNAL_WORDS.has(family.toLowerCase())
}

function sticky(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0]
}
