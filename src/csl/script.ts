/*
 * Chinese, Japanese and Korean, which set names and titles in ways of their own: no blanks between the parts of a name, no
 * initials, no italics.
 */

/** By Script_Extensions, which has the marks that these scripts share (Unicode Standard Annex 24). */
const LETTERS = '\\p{scx=Han}\\p{scx=Hang}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}'
const FIRST = new RegExp(`^[${LETTERS}]`, 'u')
const ANY = new RegExp(`[${LETTERS}]`, 'u')
/** A digit, a hyphen, or a letter of another script. */
const OTHER = new RegExp(`[-0-9]|(?![${LETTERS}])\\p{L}`, 'u')

export function startsIdeographic(text: string): boolean {
  return FIRST.test(text)
}

/** Whether all that is written in a script at all is written in one of these. */
export function isIdeographic(text: string): boolean {
  return ANY.test(text) && !OTHER.test(text)
}
