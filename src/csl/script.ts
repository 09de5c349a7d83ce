/*
 * Scripts that set names and titles in ways of their own. In Chinese, Japanese and Korean no blanks stand between the parts of
 * a name, and there are no initials and no italics.
 */

/** By Script_Extensions, which has the marks that these scripts share (Unicode Standard Annex 24). */
const LETTERS = '\\p{scx=Han}\\p{scx=Hang}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}'
const FIRST = new RegExp(`^[${LETTERS}]`, 'u')
const ANY = new RegExp(`[${LETTERS}]`, 'u')
/** A letter of another script. */
const OTHER = new RegExp(`(?![${LETTERS}])\\p{L}`, 'u')

/** Told at once of most texts: engines take their time over the first look at a property of characters. */
const LATIN = /[-\da-z]/i

export function startsIdeographic(text: string): boolean {
  return text > '\x7f' && FIRST.test(text)
}

/** Whether all that is written in a script at all is written in one of these. */
export function isIdeographic(text: string): boolean {
  return !LATIN.test(text) && !OTHER.test(text) && ANY.test(text)
}

/** The Hebrew "and" is part of the word behind it. */
const WORD = /^(?!ו)[\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Hebr}\p{scx=Arab}\p{scx=Thai}]/u

/** Whether a word that joins names has blanks around it: not in all scripts, and a mark has none. */
export function standsApart(word: string): boolean {
  return /^[&a-z]/i.test(word) || WORD.test(word)
}
