import { collapseSpace } from '../item/text.js'
import { LABELS, LEADS } from './byline-words.js'
import { findDates } from './date-text.js'
import { isPersonName, personAtStart } from './person.js'
import { visible } from './plain.js'
import { BREAK, SEAM } from './scan.js'

export interface Byline {
  /** The persons named, in order, without honorifics, roles and places. */
  readonly names: readonly string[]
  /** Whether a word such as `By` or `Posted by` says that they wrote the page. */
  readonly led: boolean
}

/**
 * Reads a line such as `By Jane Doe and John Roe, Staff Writers | Jan 20, 2022` or `Updated Jan 20, 2022 by Dr. Jane
 * Doe` to the persons it names.
 *
 * @param text visible text as {@link import('./scan.js').Scan.text} holds it
 * @returns undefined when it names nobody.
 */
export function readByline(text: string): Byline | undefined {
  if (text.length > LONGEST) return undefined
  let ledByLast = false
  for (const line of text.split(BREAK)) {
    const whole = visible(line)
    if (whole === '') continue
    if (isLead(whole)) {
      ledByLast = true
      continue
    }
    const lead = leadOf(whole)
    const names = personsOf(lead === undefined ? whole : whole.slice(lead), line)
    if (names.length > 0) return { names, led: ledByLast || lead !== undefined }
    ledByLast = false
  }
  return undefined
}

/** Whether a line says, by `By` or its like, that somebody wrote the page. */
export function isLed(line: string): boolean {
  return leadOf(line) !== undefined
}

/** Whether a line is but the word that announces a name on the next one. */
export function isLead(line: string): boolean {
  return line.length < 30 && mayLead(line) && LEAD_ALONE.test(line)
}

const LONGEST = 600

/** The first two letters of the words that lead: the cheap question before the patterns. */
const BY_STARTS: ReadonlySet<string> = new Set(
  LEADS.replace(/\\[()]|\((?:\?:)?|\)\??/g, ' ')
    .split(/[|\s]+/)
    .map((word) => word.slice(0, 2)),
)
const INNER_BY = /\s(?:by|von|par|por|di|door|av|af|przez)\s/i

function mayLead(line: string): boolean {
  const start = /\p{L}/u.exec(line.slice(0, 4))?.index ?? 0
  return BY_STARTS.has(line.slice(start, start + 2).toLowerCase())
}

const LEAD = new RegExp(`^(?:[^\\p{L}]{0,3})(?:${LEADS})(?:\\s?[:/：／]\\s?|\\s+)`, 'iu')
const LEAD_ALONE = new RegExp(`^(?:[^\\p{L}]{0,3})(?:${LEADS})\\s?[:：]?$`, 'iu')
/** `20.01.2022 | Autor: …`, `来源：… 作者：…` */
const INNER_LABEL = new RegExp(`(?:[\\s|•·,;(–-])(?:${LABELS})\\s?[:：]\\s?(?=\\S)`, 'iu')
const TRAILING_BY = /\s(?:by|von|par|por|di|door|av|af|przez)\s+(?=\S)/giu

/** Who made a picture did not write the page. */
const PICTURE = /^[^\p{L}]{0,3}(?:photo|picture|image|foto|bild|grafik|illustration|video|graphic|credit)/iu

/** Where what follows the word that leads begins. */
function leadOf(line: string): number | undefined {
  const lead = mayLead(line) ? LEAD.exec(line) : null
  if (lead !== null) return lead[0].length + (LEAD.exec(line.slice(lead[0].length))?.[0].length ?? 0)
  if (line.length > 200 || PICTURE.test(line)) return undefined
  const label = /[:：]/.test(line) ? INNER_LABEL.exec(line) : null
  if (label !== null) return label.index + label[0].length
  if (!INNER_BY.test(line)) return undefined
  for (const match of line.matchAll(TRAILING_BY)) {
    const before = line.slice(0, match.index)
    if (findDates(before).length > 0 || POSTED.test(before)) return match.index + match[0].length
  }
  return undefined
}

const POSTED =
  /^(?:posted|published|updated|written|last (?:updated|modified)|reviewed|submitted|created|veröffentlicht|geschrieben|gespeichert|verfasst|erstellt|eingestellt|eingetragen|publié|publicado|pubblicato|geplaatst)/iu

/**
 * The persons at the start of a line: by its punctuation, but not beyond the element or the date that a name touches;
 * failing that the first of its elements that is one.
 *
 * @param rest what the line says behind the word that leads
 */
function personsOf(rest: string, line: string): readonly string[] {
  const touching = TOUCHING.exec(line.length > LONGEST ? line.slice(0, LONGEST) : line)
  const end = touching === null ? -1 : rest.indexOf(visible(line.slice(touching.index + touching[0].length)))
  const byElement = end > 0 ? splitNames(beforeDate(rest.slice(0, end))) : []
  if (byElement.length > 0) return byElement
  const byText = splitNames(beforeDate(rest))
  if (byText.length > 0) return byText
  return line
    .split(SEAM)
    .map((piece) => tidyName(collapseSpace(piece)))
    .filter(isPersonName)
    .slice(0, 1)
}

/** A letter or a digit at the end of an element, and at once one in the next: `Jane Doe` and `5 January`. */
const TOUCHING = new RegExp(`[\\p{Ll}\\p{Lo}]${SEAM}(?=[\\p{Lu}\\p{Lo}\\d])`, 'u')

function beforeDate(text: string): string {
  const date = findDates(text)[0]
  return date === undefined || date.start < 3 ? text : text.slice(0, date.start)
}

const MOST = 40
/** What ends a list of names: a bar, a dash between spaces, a bullet, an opening bracket, a date, a role after a colon. */
const STOP =
  /\s?[|•·●▪/]\s?|\s[-–—]{1,2}\s|\s?[([<]|\s?\t|:\s|(?<=\p{Ll}{2})\.\s(?=\p{Lu}\p{Ll}{3})|\s(?=[\d@])|\s(?:for|at|from|für|bei|im|in|aus)\s/u
const BETWEEN =
  /\s?[,;、，]\s?(?:(?:and|und|et|y|e|i|og|och|en|&)\s)?|\s(?:and|und|et|y|og|och|en|e|i|и|with|mit|&|＆|\+)\s/iu

/**
 * The persons that a list of names begins with: `Jane Doe, John Roe and Ann Poe, Staff Writers` names three. The first
 * thing that is no name ends the list.
 */
export function splitNames(text: string): readonly string[] {
  const head = text.slice(0, LONGEST).split(STOP, 1)[0] ?? ''
  const names: string[] = []
  for (const part of head.split(BETWEEN).slice(0, MOST)) {
    const name = tidyName(part)
    if (name === '') continue
    if (!isPersonName(name)) {
      if (CREDENTIAL.test(name) && names.length > 0) continue
      const start = personAtStart(name)
      if (start !== undefined) names.push(tidyName(start))
      break
    }
    names.push(name)
  }
  return names
}

/** The persons of a text that is a list of names and nothing else. */
export function wholeNames(text: string): readonly string[] {
  const names = text.split(LISTED).map(tidyName)
  return names.length <= 6 && names.every(isPersonName) ? names : []
}

const LISTED = new RegExp(`${BETWEEN.source}|\\s?/\\s?`, 'iu')

const CREDENTIAL = /^(?:[A-Z][A-Za-z]{0,3}\.?){1,4}$|^(?:jr|sr)\.?$/
const HONORIFIC =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|miss|sir|dame|lord|lady|rev|hon|dipl|mag|ing|herr|frau|rechtsanwalt|rechtsanwältin|pd|univ|doz|dott|mme|mlle)(?:\.-?|\s)|(?:h\.\s?c|med|phil|rer|nat|jur|priv|oec|soc|fr|dott\.ssa|sig)\.-?)\s?/iu
const POSTNOMINAL =
  /,?\s(?:ph\.?\s?d\.?|m\.?d\.?|mph|r\.?n\.?|m\.?sc\.?|b\.?sc\.?|m\.?a\.?|mba|ll\.?m\.?|esq\.?|rd|rdn|cpa)$/iu

/** Reporter, special correspondent, editorial writer, editor: behind the name in Korean, Japanese and Chinese. */
const EAST_ASIAN_ROLE =
  /^([\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}・ ]{2,12}?)\s?(?:(?:선임|전문|객원|인턴|수습)?기자|특파원|논설위원|칼럼니스트|에디터|記者|记者|通讯员|通訊員|特派員|編集委員|論説委員)(?:\s.{0,60})?$/u

/** A name without what stands before and after it. */
export function tidyName(text: string): string {
  let name = text
    .replace(/\s?[[(][^\])]{0,80}[\])]\s?$|\s@\w{1,40}$|\s[\w.+-]{1,60}@[\w.-]{3,60}$/u, '')
    .replace(/^[\s,.;:*–—-]{1,9}/u, '')
    .replace(/[\s,;:*–—-]{1,9}$/u, '')
    .replace(/(?<=\p{Ll}{2})\.$/u, '')
  name = name.replace(EAST_ASIAN_ROLE, '$1')
  for (let turn = 0; turn < 4; turn++) {
    const shorter = name.replace(HONORIFIC, '').replace(POSTNOMINAL, '')
    if (shorter === name || shorter === '' || !shorter.includes(' ')) break
    name = shorter
  }
  return name
}
