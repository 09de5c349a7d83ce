/*
 * Chinese, Japanese and Korean, which set names and titles in ways of their own: no blanks between the parts of a name, no
 * initials, no italics.
 */

const RANGES =
  '\\u1100-\\u11ff\\u2e80-\\u2fff\\u3005-\\u3007\\u3021-\\u3029\\u3031-\\u31ff\\u3400-\\u9fff\\ua960-\\ua97f\\uac00-\\ud7ff\\uf900-\\ufaff'
const FIRST = new RegExp(`^[${RANGES}]`)
const ANY = new RegExp(`[${RANGES}]`)
/** A digit, a hyphen, or a letter of another script. */
const OTHER = new RegExp(`[-0-9]|(?![${RANGES}])\\p{L}`, 'u')

export function startsIdeographic(text: string): boolean {
  return FIRST.test(text)
}

/** Whether all that is written in a script at all is written in one of these. */
export function isIdeographic(text: string): boolean {
  return ANY.test(text) && !OTHER.test(text)
}
