/** A trace of the machine in a formatted text: what it is called, and where it is. */
export interface Artefact {
  readonly name: string
  readonly found: string
}

const PATTERNS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['error text', /undefined|\[object|NaN|CSL STYLE ERROR|null\b/g],
  ['empty brackets', /\(\s*\)|\[\s*\]|“\s*”|‘\s*’/g],
  ['doubled punctuation', /[,;:]\s*[,;:.]|(?<!\.\s?)\.\s?\.(?!\s?\.)|[?!]\.|[.,?!]”[.,]|\(\s*[,;:.]/g],
  ['space before punctuation', /\s[,;)\]](?:\s|$)|(?<!\.)\s\.(?:\s|$)(?!\.)|[([]\s/g],
  ['double space', /\s\s/g],
  ['missing space', /[.,;][“\p{Lu}]\p{Ll}{3,}|\p{Ll}[“(]\p{L}|[”)]\p{Ll}{2,}/gu],
  ['loose punctuation at the start', /^[\s.,;:)\]]/g],
  [
    'loose end',
    /[,;:(“‘]$|(?<![\p{L}\p{N}-])(?:by|[Ii]n|of|at|on|from|and|with|to|vol\.|no\.|pp?\.|[Rr]etrieved|[Aa]ccessed|released)[.,]?$/gu,
  ],
  [
    'nothing after a word that needs it',
    /(?<![\p{L}\p{N}-]|\d )(?:by|[Ii]n|[Rr]etrieved|[Aa]ccessed|no\.|vol\.|pp?\.)(?:[,;)]|\.?\s(?:(?<!\b[Ii]n\s)“|https?:|[.,;]))|\b(?:no|vol|pp?)\. (?:by|of|in)\b|\b[Rr]eview of by\b/gu,
  ],
  ['doubled word', /(?<![\p{L}\p{N}])(\p{L}{2,})\s+\1(?![\p{L}\p{N}])/gu],
  [
    'label in lower case at the start of an element',
    /(?<!\b(?:ed|al|Jr|Sr|no|vol|dir|trans|rev))[.?!]”? (?:vols?|nos?|pp?|eds?|ed)\. (?=\S)|\.”? (?:edited|translated|directed|written|hosted|compiled|illustrated|narrated|with) (?:by )?\p{Lu}/gu,
  ],
  [
    'phrase in small letters at the start of a sentence',
    /(?<!\b(?:eds?|al|Jr|Sr|nos?|vols?|dirs?|trans|rev|comps?|repr|St|[A-Z]))\.”? (?:of|on|to|by|in|and|under|at) (?=[\p{Lu}“])|(?<!\b(?:eds?|al|Jr|Sr|repr|[A-Z]))\.”? (?:(?:performed|produced|executive|curated|organized|chaired|interview|illustrated|compiled) \S+|(?:issued|filed|released|aired) (?=\p{Lu})|paper presented|track on|special issue|reprint,|version \S+|episode \S+|season \S+|accessed)/gu,
  ],
  [
    'label in upper case after a comma',
    /, (?:Translated|Edited|Directed|Hosted|Narrated|Compiled|Illustrated|Performed|Produced|Written|Curated) by |, With \p{Lu}|, (?:Issued|Filed|Released|Aired|Track on|Interview by|Version) (?![^()]*\))/gu,
  ],
]

const PAIRS = ['“”', '()', '[]'] as const

/**
 * Finds what no reader should see. What stands in the item's own values is not the style's doing.
 *
 * @param data every value of the item, as text
 */
export function findArtefacts(text: string, data = ''): readonly Artefact[] {
  const artefacts = PATTERNS.flatMap(([name, pattern]) =>
    [...text.matchAll(pattern)]
      .filter(([found]) => !isGiven(found, data))
      .map(([found]) => ({ name, found: `${found} in ${text}` })),
  )
  const unbalanced = PAIRS.filter(
    ([open = '', close = '']) => count(text, open) !== count(text, close) && count(data, open) === count(data, close),
  ).map(([open, close]) => ({ name: `unbalanced ${open}${close}`, found: text }))
  return [...artefacts, ...unbalanced]
}

/** Whether the words stand so in a value, or at a value's end with a period or comma of the style's after them. */
function isGiven(found: string, data: string): boolean {
  const words = found.trim()
  if (words === '') return false
  return withoutQuotes(data).includes(withoutQuotes(words)) || data.includes(`${words.replace(/[.,]$/, '')}"`)
}

function withoutQuotes(text: string): string {
  return text.replace(/\\?["'“”‘’«»„]/g, '')
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1
}
