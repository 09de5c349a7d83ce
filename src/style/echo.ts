import type { Item, Name } from '../item/item.js'
import { foldText } from '../item/text.js'

/**
 * A web page's publisher is left out when it is the site's own name, with or without a legal form (MLA Handbook 9, page
 * 165: omitted when the site's title is essentially the publisher's name; APA 7, 9.32).
 */
export function withoutSiteAsPublisher(item: Item): Item {
  if (item.type !== 'webpage') return item
  const { publisher, 'container-title': site } = item
  if (publisher === undefined || site === undefined) return item
  if (ownName(publisher) !== ownName(site)) return item
  const { publisher: _publisher, ...rest } = item
  return rest
}

/**
 * A body that is the author is not named again as publisher (APA 7, 9.29) or as the site of a page (9.32). The names
 * must be the same: a department's report is still published by its ministry.
 */
export function withoutAuthorAsBody(item: Item): Item {
  const body = onlyBody(item.author)
  if (body === undefined) return item
  const samePublisher = isSame(body, item.publisher)
  const sameSite = ON_A_SITE.has(item.type) && isSame(body, item['container-title'])
  if (!samePublisher && !sameSite) return item
  const { publisher, 'container-title': site, ...rest } = item
  return {
    ...rest,
    ...(publisher === undefined || samePublisher ? {} : { publisher }),
    ...(site === undefined || sameSite ? {} : { 'container-title': site }),
  }
}

/**
 * A letter whose title only says what it is ("Letter to Abigail Adams") has none: the description in brackets says it too
 * (APA 7, archival documents: "[Letter to Robert M. Ogden]").
 */
export function withoutDescriptionAsTitle(item: Item): Item {
  if (item.type !== 'personal_communication') return item
  const [recipient, ...others] = item.recipient ?? []
  if (recipient === undefined || others.length > 0) return item
  const name = 'literal' in recipient ? recipient.literal : `${recipient.given ?? ''} ${recipient.family ?? ''}`
  if (foldText(item.title ?? '') !== foldText(`${item.genre ?? item.medium ?? 'letter'} to ${name}`)) return item
  const { title: _title, ...rest } = item
  return rest
}

/** Types whose `container-title` is a site rather than a book or a periodical. */
const ON_A_SITE: ReadonlySet<Item['type']> = new Set([
  'article',
  'dataset',
  'document',
  'graphic',
  'map',
  'motion_picture',
  'pamphlet',
  'post',
  'report',
  'software',
  'speech',
  'webpage',
])

/**
 * The same for web pages alone: of a book Chicago names the organisation in both places (CMOS 18, 13.86; for pages the
 * examples under 14.104).
 */
export function withoutBodyOfPage(item: Item): Item {
  return item.type === 'webpage' ? withoutAuthorAsBody(item) : item
}

/**
 * The other way round: a body that is author and publisher or site is named in the later place, and the title leads
 * (MLA 9, 5.17, 5.57).
 */
export function withoutAuthorNamedLater(item: Item): Item {
  const body = onlyBody(item.author)
  if (body === undefined) return item
  const isPublisher = !NAMES_NO_PUBLISHER.has(item.type) && isSame(body, item.publisher)
  if (!isPublisher && !isSame(body, item['container-title'])) return item
  const { author: _author, ...rest } = item
  return rest
}

/** Nor is a site said to be edited by itself. */
export function withoutSiteAsEditor(item: Item): Item {
  const body = onlyBody(item.editor)
  if (body === undefined || !isSame(body, item['container-title'])) return item
  const { editor: _editor, ...rest } = item
  return rest
}

/** The organisation that is all there is of names. A person with a single name is none. */
function onlyBody(names: readonly Name[] | undefined): string | undefined {
  const name = names?.length === 1 ? names[0] : undefined
  return name !== undefined && 'literal' in name ? name.literal : undefined
}

/** Whether an organisation is all there is of names. */
export function isBody(names: readonly Name[]): boolean {
  if (names.length !== 1) return false
  // A name with a literal has nothing else.
  for (const part in names[0]) return part === 'literal'
  return false
}

function isSame(body: string, other: string | undefined): boolean {
  return other !== undefined && foldText(other) === foldText(body)
}

/** Types whose publisher MLA does not print. */
const NAMES_NO_PUBLISHER: ReadonlySet<Item['type']> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'paper-conference',
  'thesis',
])

const LEGAL_FORM =
  /\b(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh|ag|se|sa|sarl|srl|spa|bv|nv|ab|as|oy|pty)$/

/** A body's name without its legal form: `Harley Therapy Ltd.` and `Harley Therapy` are one. */
function ownName(name: string): string {
  const folded = foldText(name).replace(/^the /, '')
  return folded.replace(LEGAL_FORM, '').trim() || folded
}
