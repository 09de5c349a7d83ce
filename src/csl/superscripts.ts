/*
 * citeproc-js turns characters such as ™ and ² into letters and digits in a `<sup>` of its own, so that plain text would read
 * TM and 2. They pass through it as private-use characters instead.
 */

/** Characters with a `<super>` decomposition in Unicode's data that are met in titles and names. */
const SUPERSCRIPTS = 'ª²³¹ºʰʲʳʷʸˠˡˢˣˤᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁᵂᵃᵇᵈᵉᵍᵏᵐᵒᵖᵗᵘᵛᶜᶠᶻ⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ℠™'

/** The first of the stand-ins; a text that holds them already comes out changed. */
const FIRST = 0xf100

const PATTERN = new RegExp(`[${SUPERSCRIPTS}]`, 'g')
const STAND_INS = new RegExp(
  `[${String.fromCharCode(FIRST)}-${String.fromCharCode(FIRST + SUPERSCRIPTS.length - 1)}]`,
  'g',
)

export function shield(text: string): string {
  return text.replace(PATTERN, (character) => String.fromCharCode(FIRST + SUPERSCRIPTS.indexOf(character)))
}

export function unshield(text: string): string {
  return text.replace(STAND_INS, (standIn) => SUPERSCRIPTS.charAt(standIn.charCodeAt(0) - FIRST))
}
