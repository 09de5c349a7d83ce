import type { Item } from '../item/item.js'
import { type Accessed, withAccessed } from './accessed.js'
import { withPlainDashes } from './dashes.js'
import { withDocumentTitle } from './document-title.js'
import { withBareDoi } from './doi.js'
import {
  withoutAuthorAsBody,
  withoutAuthorNamedLater,
  withoutBodyOfPage,
  withoutDescriptionAsTitle,
  withoutSiteAsPublisher,
} from './echo.js'
import { withEditionCapital } from './edition.js'
import { withEditorTranslator } from './editor-translator.js'
import { withNamesKept } from './headline.js'
import { withPrepositions } from './prepositions.js'
import type { Style } from './registry.js'
import { type SentenceCase, withSentenceCase } from './sentence-case.js'
import { withSubtitleCapitals } from './subtitle.js'
import { type Urls, withUrls } from './urls.js'
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

const CHICAGO: readonly Rule[] = [withoutSiteAsPublisher, withoutBodyOfPage, withNamesKept]

/**
 * What each style's rules need from an item, but CSL cannot say: comparing two fields, looking into a title, reading
 * `custom`. Styles that are not listed, a user's own among them, get the rules under `''`.
 */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  '': [withoutSiteAsPublisher],
  mla: [withoutSiteAsPublisher, withoutAuthorNamedLater, withEditorTranslator, withEditionCapital, withNamesKept],
  apa: [
    withoutSiteAsPublisher,
    withoutAuthorAsBody,
    withoutDescriptionAsTitle,
    withSubtitleCapitals,
    withNamesKept,
    withPrepositions,
    withoutOnlyVolume,
  ],
  chicago: CHICAGO,
  'chicago-notes': CHICAGO,
  'chicago-author-date': CHICAGO,
  'chicago-17-notes': CHICAGO,
  'chicago-17-author-date': CHICAGO,
  'classic-mla': [withDocumentTitle],
  'classic-apa': [withDocumentTitle],
  'classic-chicago': [withDocumentTitle],
}

const FOR_OTHERS: readonly Rule[] = RULES[''] ?? []

/** The item as the style should see it; the given one is never changed. */
export function prepare(item: Item, style: Style, options: PrepareOptions = {}): Item {
  const rules = RULES[style.name] ?? FOR_OTHERS
  const asked = withUrls(
    withAccessed(withPlainDashes(withBareDoi(item)), style.name, options.accessed ?? 'auto'),
    options.urls ?? 'as-given',
  )
  const lowered = options.sentenceCase === 'auto' && wantsSentenceCase(style) ? withSentenceCase(asked) : asked
  return rules.reduce((prepared, rule) => rule(prepared), lowered)
}

/** APA of the built-in styles (6.17); of a user's own style only the user knows, who gave the option. */
function wantsSentenceCase(style: Style): boolean {
  return style.name === 'apa' || !(style.name in RULES)
}
