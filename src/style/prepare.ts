import type { Item, TextVariable } from '../item/item.js'
import { type Accessed, withoutAccessed } from './accessed.js'
import { withPlainDashes } from './dashes.js'
import { withDocumentTitle } from './document-title.js'
import { withBareDoi } from './doi.js'
import {
  withoutAuthorAsBody,
  withoutAuthorNamedLater,
  withoutBodyOfPage,
  withoutDescriptionAsTitle,
  withoutSiteAsEditor,
  withoutSiteAsPublisher,
} from './echo.js'
import { withEditionCapital } from './edition.js'
import { withEditorTranslator } from './editor-translator.js'
import { KEPT_TITLES, withNamesKept } from './headline.js'
import { withPrepositions } from './prepositions.js'
import type { Style } from './registry.js'
import { type SentenceCase, withSentenceCase } from './sentence-case.js'
import { RAISED_TITLES, withSubtitleCapitals } from './subtitle.js'
import { type Urls, withCleanUrl } from './urls.js'
import { withoutOnlyVolume } from './volumes.js'

/** What one rule makes of an item: a changed copy, or the item itself where it has nothing to do. */
export type Rule = (item: Item) => Item

export interface PrepareOptions {
  /** Which items show the day they were looked at. @default 'auto' */
  readonly accessed?: Accessed
  /** How addresses are printed. @default 'as-given' */
  readonly urls?: Urls
  /** Whether headline capitals are lowered, for styles that want titles in sentence case. @default 'never' */
  readonly sentenceCase?: SentenceCase
}

/** A rule, and the variables without which it has nothing to do: a bit for each. */
interface Step {
  readonly rule: Rule
  readonly needs: number
}

/** The bit of each variable that a rule needs. */
const BITS = new Map<string, number>()

function needing(rule: Rule, ...variables: readonly (keyof Item)[]): Step {
  let needs = 0
  for (const variable of variables) {
    const bit = BITS.get(variable) ?? 1 << BITS.size
    BITS.set(variable, bit)
    needs |= bit
  }
  return { rule, needs }
}

/** A rule for each of some texts. */
function ofEach(texts: readonly TextVariable[], rule: (item: Item, text: TextVariable) => Item): readonly Step[] {
  return texts.map((text) => needing((item) => rule(item, text), text))
}

const SITE = needing(withoutSiteAsPublisher, 'publisher', 'container-title')
const NAMES_KEPT = ofEach(KEPT_TITLES, withNamesKept)
const CHICAGO: readonly Step[] = [SITE, needing(withoutBodyOfPage, 'author'), ...NAMES_KEPT]
const CLASSIC: readonly Step[] = [needing(withDocumentTitle, 'custom')]

/**
 * What each style's rules need from an item, but CSL cannot say: comparing two fields, looking into a title, reading
 * `custom`. Styles that are not listed, a user's own among them, get the rules under `''`.
 */
const RULES: Readonly<Record<string, readonly Step[]>> = {
  '': [SITE],
  mla: [
    SITE,
    needing(withoutAuthorNamedLater, 'author'),
    needing(withoutSiteAsEditor, 'editor', 'container-title'),
    needing(withEditorTranslator, 'editor', 'translator'),
    needing(withEditionCapital, 'edition'),
    ...NAMES_KEPT,
  ],
  apa: [
    SITE,
    needing(withoutAuthorAsBody, 'author'),
    needing(withoutDescriptionAsTitle, 'recipient', 'title'),
    ...ofEach(RAISED_TITLES, withSubtitleCapitals),
    ...NAMES_KEPT,
    needing(withPrepositions),
    needing(withoutOnlyVolume, 'number-of-volumes'),
  ],
  chicago: CHICAGO,
  'chicago-notes': CHICAGO,
  'chicago-author-date': CHICAGO,
  'chicago-17-notes': CHICAGO,
  'chicago-17-author-date': CHICAGO,
  'classic-mla': CLASSIC,
  'classic-apa': CLASSIC,
  'classic-chicago': CLASSIC,
}

const FOR_ALL: readonly Step[] = [needing(withBareDoi, 'DOI'), needing(withPlainDashes, 'page')]
const FOR_OTHERS: readonly Step[] = RULES[''] ?? []

/** What makes items as the style should see them; the given ones are never changed. */
export function preparer(style: Style, { accessed = 'auto', urls, sentenceCase }: PrepareOptions = {}): Rule {
  const steps = [...FOR_ALL]
  const drop = withoutAccessed(style.name, accessed)
  if (drop !== undefined) steps.push(needing(drop, 'accessed'))
  if (urls === 'clean') steps.push(needing(withCleanUrl, 'URL'))
  if (sentenceCase === 'auto' && wantsSentenceCase(style)) steps.push(needing(withSentenceCase))
  steps.push(...(RULES[style.name] ?? FOR_OTHERS))
  return (item) => {
    let prepared = item
    let given = bitsOf(item)
    for (const { rule, needs } of steps) {
      if ((needs & given) !== needs) continue
      const before = prepared
      prepared = rule(before)
      if (prepared !== before) given = bitsOf(prepared)
    }
    return prepared
  }
}

function bitsOf(item: Item): number {
  let bits = 0
  for (const variable in item) bits |= BITS.get(variable) ?? 0
  return bits
}

/** APA of the built-in styles (6.17); of a user's own style only the user knows, who gave the option. */
function wantsSentenceCase(style: Style): boolean {
  return style.name === 'apa' || !(style.name in RULES)
}
