import { foldText } from '../item/text.js'
import { parseReferences } from '../reference/index.js'
import type { Reference } from '../reference/types.js'
import { Zone } from './hints.js'
import { visible } from './plain.js'
import { BREAK, type Mark, type Scan, SEAM } from './scan.js'

/**
 * The works that a page lists at its end: what stands under a heading such as "References" up to the next heading. Each
 * list item, or else each line, is one reference; a DOI that only its link holds is written out behind it.
 */
export function findReferences(scan: Scan): readonly Reference[] {
  const lines = referenceLines(scan)
  return lines.length === 0 ? [] : parseReferences(lines.join('\n'))
}

/** The references as lines of text, one each. */
export function referenceLines(scan: Scan): readonly string[] {
  const block = findBlock(scan)
  if (block === undefined) return []
  const items = itemsIn(scan, block)
  const outer = items.filter(
    (item, index) => !items.slice(Math.max(0, index - 4), index).some((other) => other.end >= item.end),
  )
  const stretches = outer.length > 0 ? outer : linesOf(scan.text, block)
  const links = scan.marks.filter(({ name, attributes }) => name === 'a' && DOI_LINK.test(attributes.href ?? ''))
  let at = 0
  const lines = stretches.slice(0, MOST).flatMap(({ start, end }) => {
    while (links[at] !== undefined && (links[at]?.start ?? 0) < start) at += 1
    const text = visible(asPrinted(scan.text.slice(start, Math.min(end, start + LONGEST))))
    if (text.length < SHORTEST) return []
    const link = links[at]
    const href = link !== undefined && link.start < end ? link.attributes.href : undefined
    return [href === undefined || /\b10\.\d{4}/.test(text) ? text : `${text} ${href}`]
  })
  // Links to more of the same stand under "Further reading" too; works have a year or a DOI, but for a few.
  return lines.filter((line) => LIKE_A_WORK.test(line)).length >= lines.length * ENOUGH ? lines : []
}

/**
 * A title printed right against its journal (`Case Study<em>Evid Based Pract</em>`) stays so: that the small letter meets
 * a capital is all that tells the reader of references where the one ends and the other begins.
 */
function asPrinted(text: string): string {
  return text.replace(GLUE, '')
}

const GLUE = new RegExp(`(?<=\\p{Ll})${SEAM}+(?=\\p{Lu})`, 'gu')

function itemsIn({ items }: Scan, block: Stretch): readonly Stretch[] {
  const found: Stretch[] = []
  for (const [index, start] of items.starts.entries()) {
    const end = items.ends[index] ?? start
    if (start >= block.start && end <= block.end && end > start) found.push({ start, end })
  }
  return found
}

const LIKE_A_WORK = /\b(?:1[5-9]|20)\d\d|\b10\.\d{4}|\bn\.\s?d\.|forthcoming|in press/i
const ENOUGH = 0.4

const MOST = 5000
const LONGEST = 3000
const SHORTEST = 20
const DOI_LINK = /^(?:https?:)?\/\/(?:dx\.)?doi\.org\/10\.|^doi:/i

interface Stretch {
  readonly start: number
  readonly end: number
}

/** What stands between the last heading of references and the next heading. */
function findBlock(scan: Scan): Stretch | undefined {
  const headings = scan.marks.filter(({ name }) => /^h[1-6]$/.test(name))
  for (let at = headings.length - 1; at >= 0; at--) {
    const heading = headings[at]
    if (heading === undefined || !isReferencesHeading(scan, heading)) continue
    const next = headings[at + 1]?.start ?? scan.text.length
    if (next - heading.end > SHORTEST) return { start: heading.end, end: next }
  }
  return undefined
}

function isReferencesHeading(scan: Scan, { start, end, zone }: Mark): boolean {
  if (end - start > 80 || end === start || zone & (Zone.NAV | Zone.COMMENT | Zone.RELATED)) return false
  return HEADINGS.has(foldText(visible(scan.text.slice(start, end))).replace(/^\d+ | edit$| \d+$/g, ''))
}

const HEADINGS = new Set([
  'references',
  'reference',
  'reference list',
  'references and notes',
  'references and further reading',
  'notes and references',
  'literature',
  'literature cited',
  'works cited',
  'cited works',
  'bibliography',
  'sources',
  'citations',
  'further reading',
  'endnotes',
  'footnotes',
  'literatur',
  'literaturverzeichnis',
  'quellen',
  'quellenverzeichnis',
  'einzelnachweise',
  'bibliographie',
  'bibliografia',
  'referencias',
  'referencias bibliograficas',
  'referencias bibliograficas',
  'references bibliographiques',
  'riferimenti bibliografici',
  'literatura',
  'referenser',
  'literatuur',
  'kilder',
])

function linesOf(text: string, block: Stretch): readonly Stretch[] {
  const lines: Stretch[] = []
  let start = block.start
  while (start < block.end && lines.length < MOST) {
    const found = text.indexOf(BREAK, start)
    const end = found < 0 || found > block.end ? block.end : found
    if (end > start) lines.push({ start, end })
    start = end + 1
  }
  return lines
}
