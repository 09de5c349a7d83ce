/*
 * Terms of the locale as a style's elements print them.
 */
import type { Label } from './style.js'
import { changeOwnCase } from './text-case.js'
import { TEXT, type Token, token } from './token.js'

/** Terms lose all of their periods. */
export function stripTerm(text: string): string {
  return text.replaceAll('.', '')
}

/** @returns nothing for a term that is missing or empty. */
export function termTokens(
  element: Pick<Label, 'strip-periods' | 'text-case'>,
  term = '',
  origin: string,
  lang: string,
): readonly Token[] {
  const shown = element['strip-periods'] === true ? stripTerm(term) : term
  return shown === '' ? [] : changeOwnCase([token(TEXT, shown, origin)], element['text-case'], lang)
}
