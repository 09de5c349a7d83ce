import type { Context } from './context.js'
import type { Run } from './gather.js'
import { beforePage, withoutEnding } from './tails.js'

/** How many characters of a run are the DOI's suffix; 0 when none. */
export function suffixLength(run: Run, prefix: string, context: Context): number {
  const [cut, certain] = firstEnd(run, context)
  if (certain) return cut
  let suffix = trimmed(beforePage(trimmed(run.chars.slice(0, cut)), context))
  for (let length = -1; length !== suffix.length; ) {
    length = suffix.length
    suffix = trimmed(withoutEnding(suffix, prefix, context))
  }
  return /[\p{L}\d]/u.test(suffix) ? suffix.length : 0
}

/** Without a label, `10.2016/17` is a date, and `10.5238/s` a rate. */
export function looksLikeNumber(registrant: string, suffix: string): boolean {
  if (suffix.length === 1) return /[a-z]/i.test(suffix)
  return registrant.length === 4 && /^(?:19|20)\d\d$/.test(registrant) && /^(?:\d\d|(?:19|20)\d\d)$/.test(suffix)
}

/** Where the text around the DOI begins again; certain when the DOI itself says that it is complete. */
function firstEnd(run: Run, context: Context): readonly [end: number, certain: boolean] {
  const { chars, escaped } = run
  let open = 0
  for (let i = 0; i < chars.length; i += 1) {
    const code = chars.charCodeAt(i)
    const kind = code < 128 ? (KINDS[code] ?? 0) : 0
    if (kind === 0) continue
    if (kind === INITIAL) {
      if (isFurniture(chars, i)) return [i, false]
      continue
    }
    const char = chars.charAt(i)
    if (char === '(') open += 1
    else if (char === ')') {
      if (open === 0) return [i, false]
      open -= 1
    } else if (char === '<' || char === '[') {
      const sici = siciEnd(chars, i)
      if (sici > 0) return [sici, true]
      return [i, false]
    } else if (char === ';') {
      const sici = /^;\d(?:-[a-z\d#])?/i.exec(chars.slice(i, i + 4))
      if (sici !== null && /\d\.[a-z]{2}$/i.test(chars.slice(Math.max(0, i - 4), i))) return [i + sici[0].length, true]
      if (!escaped.has(i)) return [i, false]
    } else if (!escaped.has(i) && endsHere(chars, i, context)) return [i, false]
  }
  return [chars.length, false]
}

function endsHere(chars: string, i: number, context: Context): boolean {
  const rest = chars.slice(i + 1, i + 41)
  switch (chars.charAt(i)) {
    case '?':
      return context.address || !/^[a-z\d]/i.test(rest) || rest.includes('=')
    case '#':
      return context.address || !/^[a-z\d]/i.test(rest)
    case '&':
      return context.query || /^[\w.]{1,30}=/.test(rest)
    case '*':
      return rest.startsWith('*')
    case "'":
      return !/^[\p{L}\d]/u.test(rest) || /^s(?:$|[^\p{L}\d])/u.test(rest)
    default:
      return true
  }
}

/**
 * End of a SICI's `<949::AID-JCLP4>3.0.CO;2-S` or of BioOne's `[2:tmpwac]2.0.CO;2` that starts at `at`, else -1. The
 * check character is the last thing (ANSI/NISO Z39.56).
 */
function siciEnd(chars: string, at: number): number {
  const match = SICI.exec(chars.slice(at, at + 120))
  return match === null ? -1 : at + match[0].length
}

const SICI = /^(?:<[^<>[\]]{1,80}>|\[[^<>[\]]{1,80}\])\d{1,2}\.\d{1,2}\.[a-z]{2};\d(?:-[a-z\d#])?/i

/** Words of the page that run into a DOI: `…0023Accessed 3 May`, `…001Google Scholar`, `…252.PMID: 1234`. */
function isFurniture(chars: string, at: number): boolean {
  const before = chars.charAt(at - 1)
  const afterDigit = before >= '0' && before <= '9'
  if (!afterDigit && !/[a-z.)]/.test(before)) return false
  const words = FURNITURE.get(chars.charAt(at))
  return words?.some(([word, always]) => (always || afterDigit) && standsAt(chars, at, word)) ?? false
}

/** A word that goes on in lower case, or is bound to something, is another one. */
function standsAt(chars: string, at: number, word: string): boolean {
  return chars.startsWith(word, at) && (word.endsWith(':') || !/[a-z_/-]/.test(chars.charAt(at + word.length)))
}

/** These occur in no DOI, so that they count behind letters and stops too. */
const UNMISTAKABLE =
  'Accessed Available CrossRef Crossref Epub Google MEDLINE Medline PMCID PMID PubMed Retrieved Scopus URL pmcid: pmid: arXiv:'

/** These count behind digits only. */
const DOUBTFUL =
  'Abstract Accepted ADS ArXiv Article Author Authors Bibcode CAS Citation Cited Copyright Correction Creative ' +
  'Download Downloaded EBSCO Embase EMBASE Erratum Export Free Full INSPIRE ISBN ISI ISSN JSTOR ' +
  'Keywords License MathSciNet NASA Open OpenURL Opens Ovid PDF PMC Permissions Posted Preprint Published Publisher ' +
  'Received References Reprints Request Return Revised Rights SFX Search Semantic Submitted Supplementary ' +
  'Translation View Web Zbl zbMATH'

const FURNITURE: ReadonlyMap<string, readonly (readonly [word: string, always: boolean])[]> = byInitial()

function byInitial(): ReadonlyMap<string, readonly (readonly [word: string, always: boolean])[]> {
  const map = new Map<string, (readonly [string, boolean])[]>()
  for (const [words, always] of [
    [UNMISTAKABLE, true],
    [DOUBTFUL, false],
  ] as const) {
    for (const word of words.split(' ')) map.set(word.charAt(0), [...(map.get(word.charAt(0)) ?? []), [word, always]])
  }
  return map
}

/** What to look at: signs that may end a DOI, and the first letters of furniture. */
const SIGN = 1
const INITIAL = 2
const KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code)
  return "()<>[];,{}?#&*'".includes(char) ? SIGN : FURNITURE.has(char) ? INITIAL : 0
})

/** Without closing punctuation, closers that nothing opened, and a year in brackets: `…c9ee00453j(2019)`. */
function trimmed(suffix: string): string {
  let end = suffix.length
  for (;;) {
    const before = end
    while (end > 0 && isClosing(suffix.charCodeAt(end - 1))) end -= 1
    const last = suffix.charCodeAt(end - 1)
    if (last === 0x29) {
      const year = /\((?:19|20)\d\d[a-z]?\)$/.exec(suffix.slice(Math.max(0, end - 7), end))
      if (year !== null && year[0].length < end) end -= year[0].length
    }
    if (suffix.charCodeAt(end - 1) === 0x28) end -= 1
    if (end === before) return suffix.slice(0, end)
  }
}

function isClosing(code: number): boolean {
  return code < 128 && CLOSING[code] === 1
}

const CLOSING: Uint8Array = Uint8Array.from({ length: 128 }, (_, code) =>
  '.,;:!?\'"*_/-~=&^'.includes(String.fromCharCode(code)) ? 1 : 0,
)
