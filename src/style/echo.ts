import type { Item, Name } from '../item/item.js'
import { foldText } from '../item/text.js'

/**
 * A web page's publisher is left out when it is the site's own name, with or without a legal form (MLA Handbook 9, page
 * 165: omitted when the site's title is essentially the publisher's name; APA 7, 9.32).
 */
export function withoutSiteAsPublisher(item: Item): Item {
  const { publisher, ...rest } = item
  const site = item['container-title']
  if (item.type !== 'webpage' || publisher === undefined || site === undefined) return item
  return ownName(publisher) === ownName(site) ? rest : item
}

/**
 * A body that is the author is not named again as publisher (APA 7, 9.29) or as the site of a page (9.32). The names
 * must be the same: a department's report is still published by its ministry.
 */
export function withoutAuthorAsBody(item: Item): Item {
  const [author, ...others] = item.author ?? []
  if (author === undefined || others.length > 0) return item
  const name = bodyOf(author)
  if (name === undefined) return item
  const { publisher, 'container-title': site, ...rest } = item
  const samePublisher = publisher !== undefined && foldText(publisher) === name
  const sameSite = item.type === 'webpage' && site !== undefined && foldText(site) === name
  if (!samePublisher && !sameSite) return item
  return {
    ...rest,
    ...(publisher === undefined || samePublisher ? {} : { publisher }),
    ...(site === undefined || sameSite ? {} : { 'container-title': site }),
  }
}

function bodyOf(name: Name): string | undefined {
  return 'literal' in name ? foldText(name.literal) : undefined
}

const LEGAL_FORM =
  /\b(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh|ag|se|sa|sarl|srl|spa|bv|nv|ab|as|oy|pty)$/

/** A body's name without its legal form: `Harley Therapy Ltd.` and `Harley Therapy` are one. */
function ownName(name: string): string {
  const folded = foldText(name).replace(/^the /, '')
  return folded.replace(LEGAL_FORM, '').trim() || folded
}
