/* Reading an answer that may hold anything anywhere: own properties only, bounded, never throwing. */

/** Longer texts are cut: no title or abstract is as long as this. */
const LONGEST_TEXT = 20_000

/** More than the largest author list there is. */
const LONGEST_LIST = 10_000

/** An object's own property; undefined for what is inherited, and for anything that is no object. */
export function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined
}

/** A value as a list: an array as it is, nothing as none, anything else as one. */
export function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, LONGEST_LIST)
  return value === undefined || value === null ? [] : [value]
}

/** The texts of a value that should be one text, but may be a number, null, an array, or a code for "unknown". */
export function texts(value: unknown): readonly string[] {
  return list(value).flatMap((entry) => {
    if (typeof entry !== 'string' && typeof entry !== 'number') return []
    const found = String(entry).slice(0, LONGEST_TEXT).trim()
    return found === '' || isPlaceholder(found) ? [] : [found]
  })
}

/** The first of {@link texts}. */
export function text(value: unknown): string | undefined {
  return texts(value)[0]
}

/** DataCite's standard values for unknown information (Metadata Schema 4, appendix 3), and an entity left of `N/A`. */
export function isPlaceholder(value: string): boolean {
  return /^\(?:(?:unac|unal|unap|unas|unav|unkn|none|null|tba|etal)\)?$/i.test(value) || PLACEHOLDERS.has(value)
}

const PLACEHOLDERS: ReadonlySet<string> = new Set(['&NA;', '&na;', 'null', 'undefined', 'N/A', 'n/a'])
