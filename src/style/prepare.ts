import type { Item, TextVariable } from '../item/item.js'
import { type Accessed, withoutAccessed } from './accessed.js'
import { mayHaveDashes, withPlainDashes } from './dashes.js'
import { withDocumentTitle } from './document-title.js'
import { isNotBare, withBareDoi } from './doi.js'
import {
  isBody,
  withoutAuthorAsBody,
  withoutAuthorNamedLater,
  withoutBodyOfPage,
  withoutDescriptionAsTitle,
  withoutSiteAsEditor,
  withoutSiteAsPublisher,
} from './echo.js'
import { isWord, withEditionCapital } from './edition.js'
import { withEditorTranslator } from './editor-translator.js'
import { KEPT_TITLES, mayHaveNames, withNamesKept } from './headline.js'
import { withPrepositions } from './prepositions.js'
import type { Style } from './registry.js'
import { type SentenceCase, withSentenceCase } from './sentence-case.js'
import { mayHaveSubtitle, RAISED_TITLES, withSubtitleCapitals } from './subtitle.js'
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

/** By variable, what its value has to look like; a variable that is missing looks like nothing. */
type Signs = { readonly [Variable in keyof Item]?: (value: NonNullable<Item[Variable]>) => boolean }

/** A rule, and the signs without which it has nothing to do. */
interface Step {
  readonly rule: Rule
  readonly signs: Signs
  /** A variable with which it has nothing to do. */
  readonly without?: keyof Item
}

/** Any value will do. */
const isThere = (): boolean => true
const isPage = (type: Item['type']): boolean => type === 'webpage'

/** A rule for each of some texts. */
function ofEach(
  texts: readonly TextVariable[],
  rule: (item: Item, text: TextVariable) => Item,
  sign: (text: string) => boolean,
): readonly Step[] {
  return texts.map((text) => ({ rule: (item) => rule(item, text), signs: { [text]: sign } }))
}

const SITE: Step = {
  rule: withoutSiteAsPublisher,
  signs: { type: isPage, publisher: isThere, 'container-title': isThere },
}
const NAMES_KEPT = ofEach(KEPT_TITLES, withNamesKept, mayHaveNames)
const CHICAGO: readonly Step[] = [
  SITE,
  { rule: withoutBodyOfPage, signs: { type: isPage, author: isBody } },
  ...NAMES_KEPT,
]
const CLASSIC: readonly Step[] = [{ rule: withDocumentTitle, signs: { custom: isThere } }]

/**
 * What each style's rules need from an item, but CSL cannot say: comparing two fields, looking into a title, reading
 * `custom`. Styles that are not listed, a user's own among them, get the rules under `''`.
 */
const RULES: Readonly<Record<string, readonly Step[]>> = {
  '': [SITE],
  mla: [
    SITE,
    { rule: withoutAuthorNamedLater, signs: { author: isBody } },
    { rule: withoutSiteAsEditor, signs: { editor: isBody, 'container-title': isThere } },
    { rule: withEditorTranslator, signs: { editor: isThere, translator: isThere } },
    { rule: withEditionCapital, signs: { edition: isWord } },
    ...NAMES_KEPT,
  ],
  apa: [
    SITE,
    { rule: withoutAuthorAsBody, signs: { author: isBody } },
    { rule: withoutDescriptionAsTitle, signs: { recipient: isThere, title: isThere } },
    ...ofEach(RAISED_TITLES, withSubtitleCapitals, mayHaveSubtitle),
    ...NAMES_KEPT,
    { rule: withPrepositions, signs: {}, without: 'author' },
    { rule: withoutOnlyVolume, signs: { 'number-of-volumes': isThere } },
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

const FOR_ALL: readonly Step[] = [
  { rule: withBareDoi, signs: { DOI: isNotBare } },
  { rule: withPlainDashes, signs: { page: mayHaveDashes } },
]

/** What makes items as the style should see them; the given ones are never changed. */
export function preparer(style: Style, { accessed = 'auto', urls, sentenceCase }: PrepareOptions = {}): Rule {
  const name = style.name in RULES ? style.name : ''
  const key = [name, accessed, urls, sentenceCase].join(' ')
  const known = PREPARERS.get(key)
  if (known !== undefined) return known
  const steps = [...FOR_ALL]
  const drop = withoutAccessed(style.name, accessed)
  if (drop !== undefined) steps.push({ rule: drop, signs: { accessed: isThere } })
  if (urls === 'clean') steps.push({ rule: withCleanUrl, signs: { URL: isThere } })
  if (sentenceCase === 'auto' && wantsSentenceCase(style)) steps.push({ rule: withSentenceCase, signs: {} })
  steps.push(...(RULES[name] ?? []))
  const made = inOrder(steps)
  PREPARERS.set(key, made)
  return made
}

/** By style and options: there are few of them. */
const PREPARERS = new Map<string, Rule>()

/** A sign of a variable's, and its bit among the signs of an item. */
interface Sign {
  readonly isIn: (value: unknown) => boolean
  readonly bit: number
}

/**
 * All the rules, one after the other. Most of them have nothing to do, so an item is gone through once for what it has signs of,
 * and rules for which it has none do not look at it.
 */
function inOrder(steps: readonly Step[]): Rule {
  /** At most 31, so that there is a bit for each. */
  let count = 0
  const signsOf = new Map<string, Sign[]>()
  const bitOf = (variable: string, isIn: Sign['isIn']): number => {
    const signs = signsOf.get(variable) ?? []
    signsOf.set(variable, signs)
    let sign = signs.find((each) => each.isIn === isIn)
    if (sign === undefined) {
      sign = { isIn, bit: 1 << count }
      count += 1
      signs.push(sign)
    }
    return sign.bit
  }
  const ready = steps.map(({ rule, signs, without }) => {
    const needs = Object.entries(signs).reduce(
      (bits, [variable, isIn]) => bits | bitOf(variable, isIn as Sign['isIn']),
      0,
    )
    return { rule, needs, seen: without === undefined ? needs : needs | bitOf(without, isThere) }
  })
  const look = (item: Item): number => {
    let bits = 0
    for (const variable in item) {
      const signs = signsOf.get(variable)
      if (signs === undefined) continue
      const value = item[variable as keyof Item]
      for (const { isIn, bit } of signs) if (isIn(value)) bits |= bit
    }
    return bits
  }
  return (item) => {
    let prepared = item
    let bits = look(item)
    for (const { rule, needs, seen } of ready) {
      if ((bits & seen) !== needs) continue
      const before = prepared
      prepared = rule(before)
      if (prepared !== before) bits = look(prepared)
    }
    return prepared
  }
}

/** APA of the built-in styles (6.17); of a user's own style only the user knows, who gave the option. */
function wantsSentenceCase(style: Style): boolean {
  return style.name === 'apa' || !(style.name in RULES)
}
