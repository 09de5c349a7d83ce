import { AttributeSet, keptAttribute } from './attributes.js'
import type { MarkupListener } from './markup.js'

/** What of a browser's DOM is walked. A `Document`, whoever made it, fits. */
export interface PageDocument {
  readonly documentElement: DocumentNode | null
  /** The page's address. */
  readonly URL?: string
}

/** A node of it. */
export interface DocumentNode {
  /** 1 element, 3 text, 4 CDATA section; all others are passed over (DOM standard, section 4.4). */
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly firstChild: DocumentNode | null
  readonly nextSibling: DocumentNode | null
  readonly parentNode: DocumentNode | null
  /** Of an element. */
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>
}

/**
 * Walks a live DOM and tells the listener what {@link import('./markup.js').walkMarkup} tells it of the page's source:
 * the same events in the same order, so the same answer. Scripts have run by then: what they put there is read too.
 */
export function walkDocument(document: PageDocument, listener: MarkupListener): void {
  const root = document.documentElement
  const attributes = new AttributeSet()
  let node: DocumentNode | null = root
  while (node !== null) {
    enter(node, listener, attributes)
    if (node.firstChild !== null && node.nodeType === ELEMENT) {
      node = node.firstChild
      continue
    }
    // Up and on, without recursion: a hostile page is nested deeper than any stack.
    while (node !== null) {
      leave(node, listener)
      if (node === root) return
      if (node.nextSibling !== null) {
        node = node.nextSibling
        break
      }
      node = node.parentNode
    }
  }
}

const ELEMENT = 1
const TEXT = 3
const CDATA = 4

function enter(node: DocumentNode, listener: MarkupListener, attributes: AttributeSet): void {
  if (node.nodeType === ELEMENT) {
    attributes.clear()
    const given = node.attributes
    for (let at = 0; given !== undefined && at < given.length; at++) {
      const attribute = given[at]
      const name = attribute === undefined ? undefined : keptAttribute(attribute.name)
      if (attribute !== undefined && name !== undefined) attributes.set(name, attribute.value)
    }
    listener.open(node.nodeName.toLowerCase(), attributes.values)
  } else if ((node.nodeType === TEXT || node.nodeType === CDATA) && node.nodeValue && listener.wantsText()) {
    if (!isUnparsed(node, node.nodeValue)) listener.text(node.nodeValue)
  }
}

/** Where scripts run, the content of a `<noscript>` is kept as the text of its markup (HTML standard, section 4.12.2). */
function isUnparsed({ parentNode }: DocumentNode, text: string): boolean {
  return text.includes('<') && parentNode?.nodeName.toLowerCase() === 'noscript'
}

function leave(node: DocumentNode, listener: MarkupListener): void {
  if (node.nodeType === ELEMENT) listener.close(node.nodeName.toLowerCase())
}
