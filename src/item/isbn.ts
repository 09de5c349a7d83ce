/** The digits of an ISBN of 10 or 13, without spaces and dashes, with its `X`; undefined for anything else. */
export function isbnDigits(text: string): string | undefined {
  const digits = text.replace(/[\s\p{Pd}]/gu, '').toUpperCase()
  return /^(?:97[89]\d{10}|\d{9}[\dX])$/.test(digits) ? digits : undefined
}

/**
 * Whether the last digit fits the others.
 *
 * @see ISBN Users' Manual, 7th edition, appendix 1
 */
export function isSoundIsbn(digits: string): boolean {
  return digits.length === 13 ? digits.endsWith(checkDigit13(digits)) : digits.endsWith(checkDigit10(digits))
}

/** The same ISBN with 13 digits. */
export function isbn13(digits: string): string {
  return digits.length === 13 ? digits : `978${digits.slice(0, 9)}${checkDigit13(`978${digits}`)}`
}

/** Weights 1 and 3 by turns, to a multiple of 10. */
function checkDigit13(digits: string): string {
  const sum = [...digits.slice(0, 12)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return String((10 - (sum % 10)) % 10)
}

/** Weights 10 to 2, to a multiple of 11. */
function checkDigit10(digits: string): string {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? 'X' : String(check)
}
