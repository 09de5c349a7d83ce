/*
 * Labels of names, numbers and locators (CSL 1.0.2, "Label").
 */
import type { ResolvedLocale } from './resolve-locale.js'
import type { Label } from './style.js'
import { termTokens } from './term.js'
import type { Token } from './token.js'

/**
 * @param origin of the text, if it is not that of the term.
 * @returns finds the label of one thing or several. It is made once: where there is no term, as of authors, to look for one takes
 * long.
 */
export function labels(
  element: Label,
  locale: ResolvedLocale,
  origin?: string,
): (name: string, isMany: boolean) => readonly Token[] {
  const [one, several] = [new Map<string, readonly Token[]>(), new Map<string, readonly Token[]>()]
  return (name, isMany) => {
    const isPlural = element.plural === 'always' || (isMany && element.plural !== 'never')
    const made = isPlural ? several : one
    let tokens = made.get(name)
    if (tokens === undefined) {
      const term = locale.term(name, element.form, isPlural) ?? locale.term(thingOf(name), element.form, isPlural)
      tokens = termTokens(element, term, origin ?? `term:${name}`, locale.lang)
      if (made.size < MOST_LABELS) made.set(name, tokens)
    }
    return tokens
  }
}

/** More labels of locators are not kept: there are no more, unless a document makes them up. */
const MOST_LABELS = 60

/** The thing that a variable or label numbers, by whose term it is called where it has none of its own. */
export function thingOf(name: string): string {
  return name.replace(/-number$/, '').replace(' ', '-')
}
