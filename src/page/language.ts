/**
 * A declared language as a BCP 47 tag: `en_GB` is `en-GB`, `English` is `en`, `deu` stays `deu`. Case by RFC 5646,
 * section 2.1.1. @returns undefined for what is no tag.
 */
export function languageTag(written: string): string | undefined {
  const first =
    written
      .trim()
      .slice(0, 60)
      .split(/[,;\s]/, 1)[0]
      ?.replaceAll('_', '-')
      .replace(/^lang=/i, '') ?? ''
  const named = NAMES.get(first.toLowerCase())
  if (named !== undefined) return named
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(first)) return undefined
  const [language = '', ...subtags] = first.split('-')
  const known = THREE_LETTERS.get(language.toLowerCase()) ?? language.toLowerCase()
  return [known, ...subtags.map(subtagCase)].join('-')
}

function subtagCase(subtag: string): string {
  if (/^[a-z]{4}$/i.test(subtag)) return subtag.charAt(0).toUpperCase() + subtag.slice(1).toLowerCase()
  return /^[a-z]{2}$/i.test(subtag) ? subtag.toUpperCase() : subtag.toLowerCase()
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['german', 'de'],
  ['deutsch', 'de'],
  ['french', 'fr'],
  ['français', 'fr'],
  ['spanish', 'es'],
  ['español', 'es'],
  ['italian', 'it'],
  ['italiano', 'it'],
  ['portuguese', 'pt'],
  ['português', 'pt'],
  ['dutch', 'nl'],
  ['japanese', 'ja'],
  ['chinese', 'zh'],
  ['russian', 'ru'],
])

/** ISO 639-2 codes of languages that have a shorter one: BCP 47 wants the shortest (RFC 5646, section 2.2.1). */
const THREE_LETTERS: ReadonlyMap<string, string> = new Map([
  ['eng', 'en'],
  ['deu', 'de'],
  ['ger', 'de'],
  ['fra', 'fr'],
  ['fre', 'fr'],
  ['spa', 'es'],
  ['ita', 'it'],
  ['por', 'pt'],
  ['nld', 'nl'],
  ['dut', 'nl'],
  ['jpn', 'ja'],
  ['zho', 'zh'],
  ['chi', 'zh'],
  ['rus', 'ru'],
  ['pol', 'pl'],
  ['swe', 'sv'],
  ['dan', 'da'],
  ['fin', 'fi'],
])
