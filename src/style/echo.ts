import type { Item, Name } from '../item/item.js'
import { foldText } from '../item/text.js'

/**
 * A web page's publisher is left out when it is the site's own name, with or without a legal form (MLA Handbook 9, page
 * 165: omitted when the site's title is essentially the publisher's name; APA 7, 9.32).
 */
export function withoutSiteAsPublisher(item: Item): Item {
  const { type, publisher, 'container-title': site } = item
  if (type !== 'webpage' || publisher === undefined || site === undefined) return item
  if (ownName(publisher) !== ownName(site)) return item
  const { publisher: _publisher, ...rest } = item
  return rest
}

/**
 * A body that is the author is not named again as publisher (APA 7, 9.29) or as the site of a page (9.32). The names
 * must be the same: a department's report is still published by its ministry.
 */
export function withoutAuthorAsBody(item: Item): Item {
  const name = onlyBody(item.author)
  if (name === undefined) return item
  const isName = (body: string | undefined) => body !== undefined && foldText(body) === name
  const samePublisher = isName(item.publisher)
  const sameSite = ON_A_SITE.has(item.type) && isName(item['container-title'])
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
  const [recipient, ...others] = item.recipient ?? []
  if (item.type !== 'personal_communication' || recipient === undefined || others.length > 0) return item
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
 * (MLA 9, 5.17, 5.57). A site is not said to be edited by itself either.
 */
export function withoutAuthorNamedLater(item: Item): Item {
  const { author, editor } = item
  const site = item['container-title']
  const publisher = NAMES_NO_PUBLISHER.has(item.type) ? undefined : item.publisher
  const keepsAuthor = author !== undefined && !isNamed(author, site, publisher)
  const keepsEditor = editor !== undefined && !isNamed(editor, site)
  if (keepsAuthor === (author !== undefined) && keepsEditor === (editor !== undefined)) return item
  const { author: _author, editor: _editor, ...rest } = item
  return { ...rest, ...(keepsAuthor ? { author } : {}), ...(keepsEditor ? { editor } : {}) }
}

function isNamed(names: readonly Name[], ...bodies: readonly (string | undefined)[]): boolean {
  const name = onlyBody(names)
  return name !== undefined && bodies.some((body) => body !== undefined && foldText(body) === name)
}

/** Types whose publisher MLA does not print. */
const NAMES_NO_PUBLISHER: ReadonlySet<Item['type']> = new Set([
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'paper-conference',
  'thesis',
])

/** The organisation that is the only author, folded. A person with a single name is none. */
function onlyBody(names: readonly Name[] | undefined): string | undefined {
  const [name, ...others] = names ?? []
  return name !== undefined && others.length === 0 && 'literal' in name ? foldText(name.literal) : undefined
}

const LEGAL_FORM =
  /\b(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh|ag|se|sa|sarl|srl|spa|bv|nv|ab|as|oy|pty)$/

/** A body's name without its legal form: `Harley Therapy Ltd.` and `Harley Therapy` are one. */
function ownName(name: string): string {
  const folded = foldText(name).replace(/^the /, '')
  return folded.replace(LEGAL_FORM, '').trim() || folded
}
