import type { Item } from '../item/item.js'
import { foldText } from '../item/text.js'
import type { Style } from './registry.js'

/**
 * What a style's rules need from an item, but CSL cannot say: comparing two fields, and reading `custom`.
 *
 * - A classic snippet shows a page's whole document title, site name and all, as the page's own cite box does.
 * - Elsewhere a web page's publisher is left out when it is the site's own name, with or without a legal form (MLA
 *   Handbook 9, page 165: omitted when the site's title is essentially the publisher's name).
 */
export function prepare(item: Item, style: Style): Item {
  return style.classic ? withDocumentTitle(item) : withoutEchoedPublisher(item)
}

function withDocumentTitle(item: Item): Item {
  const title = item.custom?.['document-title']
  return typeof title === 'string' && title !== '' ? { ...item, title } : item
}

const LEGAL_FORM =
  /\b(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|company|gmbh|ag|se|sa|sarl|srl|spa|bv|nv|ab|as|oy|pty)$/

function withoutEchoedPublisher(item: Item): Item {
  const { publisher, ...rest } = item
  const site = item['container-title']
  if (item.type !== 'webpage' || publisher === undefined || site === undefined) return item
  return ownName(publisher) === ownName(site) ? rest : item
}

/** A body's name without its legal form: `Harley Therapy Ltd.` and `Harley Therapy` are one. */
function ownName(name: string): string {
  const folded = foldText(name).replace(/^the /, '')
  return folded.replace(LEGAL_FORM, '').trim() || folded
}
