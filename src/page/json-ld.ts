import type { Name } from '../item/item.js'
import { readName } from '../item/name.js'
import { foldText } from '../item/text.js'
import type { Warning } from '../problem.js'
import type { Candidate, CandidateField } from './candidate.js'
import { readJson } from './json-repair.js'
import { plain, plainTitle } from './plain.js'
import type { Scan } from './scan.js'

export interface JsonLd {
  readonly candidates: readonly Candidate[]
  readonly warnings: readonly Warning[]
}

/** What is known of the page before its JSON-LD is read: enough to tell the node about it from the others. */
export interface AboutPage {
  /** Addresses the page goes by, without fragment. */
  readonly urls: ReadonlySet<string>
  /** Its headline and title, folded. */
  readonly titles: readonly string[]
}

/**
 * schema.org in JSON-LD. Nodes are told apart by their role: the one about the page speaks, what hangs off it as a
 * comment, a teaser, a breadcrumb or a review of it does not. References by `@id` are followed over all blocks.
 * Sources: JSON-LD 1.1; schema.org's CreativeWork and its kinds.
 */
export function jsonLd(scan: Scan, page: AboutPage): JsonLd {
  const graph = new Graph()
  const warnings: Warning[] = []
  for (const [index, text] of scan.jsonLd.entries()) {
    const json = text.trim() === '' ? undefined : readJson(text)
    if (json !== undefined) graph.add(json.value)
    else if (text.trim() !== '') warnings.push(invalidBlock(index))
  }
  const main = mainNode(graph, page)
  const site = graph.nodes.find((node) => typeOf(node) === 'website' && node['name'] !== undefined)
  return {
    candidates: [
      ...(main === undefined ? [] : readWork(main, graph)),
      ...(site === undefined
        ? []
        : [
            ...text('site', graph, site['name'], 'json-ld WebSite.name', 82),
            ...text('publisher', graph, site['publisher'], 'json-ld WebSite.publisher', 74),
          ]),
    ],
    warnings,
  }
}

type Node = Readonly<Record<string, unknown>>

/** How much a node of this type is worth as the one about the page. What is not listed is about something else. */
const WORTH_OF_TYPE: ReadonlyMap<string, number> = new Map([
  ['scholarlyarticle', 20],
  ['medicalscholarlyarticle', 20],
  ['thesis', 20],
  ['dataset', 18],
  ['newsarticle', 18],
  ['reportagenewsarticle', 18],
  ['analysisnewsarticle', 18],
  ['opinionnewsarticle', 18],
  ['backgroundnewsarticle', 18],
  ['reviewnewsarticle', 18],
  ['askpublicnewsarticle', 18],
  ['liveblogposting', 18],
  ['article', 17],
  ['advertisercontentarticle', 16],
  ['satiricalarticle', 17],
  ['techarticle', 17],
  ['blogposting', 17],
  ['socialmediaposting', 15],
  ['discussionforumposting', 15],
  ['report', 17],
  ['book', 14],
  ['chapter', 15],
  ['recipe', 16],
  ['review', 10],
  ['criticreview', 12],
  ['softwaresourcecode', 12],
  ['softwareapplication', 8],
  ['videoobject', 9],
  ['podcastepisode', 12],
  ['radioepisode', 12],
  ['tvepisode', 12],
  ['movie', 8],
  ['howto', 12],
  ['qapage', 6],
  ['faqpage', 5],
  ['creativework', 10],
  ['webpage', 4],
  ['itempage', 4],
  ['aboutpage', 4],
  ['collectionpage', 2],
  ['profilepage', 2],
])

function mainNode(graph: Graph, page: AboutPage): Node | undefined {
  let best: { node: Node; worth: number } | undefined
  for (const node of graph.nodes) {
    const base = WORTH_OF_TYPE.get(typeOf(node))
    if (base === undefined) continue
    const worth = base + aboutThisPage(node, page) + (node['author'] ? 1 : 0) + (node['datePublished'] ? 1 : 0)
    if (best === undefined || worth > best.worth) best = { node, worth }
  }
  return best?.node
}

function aboutThisPage(node: Node, page: AboutPage): number {
  let worth = 0
  const addresses = [node['url'], node['@id'], node['mainEntityOfPage']].map(addressOf).filter((url) => url !== '')
  if (addresses.some((url) => page.urls.has(url))) worth += 6
  else if (addresses.length > 0 && page.urls.size > 0) worth -= 4
  const title = foldText(stringOf(node['headline']) ?? stringOf(node['name']) ?? '')
  if (title !== '' && page.titles.some((each) => each.includes(title) || title.includes(each))) worth += 6
  return worth
}

function addressOf(value: unknown): string {
  const url =
    typeof value === 'string' ? value : isNode(value) ? (stringOf(value['@id']) ?? stringOf(value['url'])) : undefined
  return url === undefined ? '' : (url.split('#', 1)[0] ?? '').replace(/\/$/, '')
}

/** Properties whose value is text, or a thing with a name, and what they mean on the node about the page. */
const PROPERTIES: readonly (readonly [property: string, field: CandidateField, rank: number])[] = [
  ['inLanguage', 'language', 50],
  ['datePublished', 'issued', 89],
  ['dateCreated', 'issued', 66],
  ['uploadDate', 'issued', 70],
  ['dateModified', 'modified', 88],
  ['issn', 'ISSN', 80],
  ['isbn', 'ISBN', 85],
  ['pageStart', 'page-first', 85],
  ['pageEnd', 'page-last', 85],
  ['pagination', 'page', 84],
  ['volumeNumber', 'volume', 85],
  ['issueNumber', 'issue', 85],
  ['version', 'version', 80],
  ['softwareVersion', 'version', 82],
  ['url', 'URL', 62],
]

/** Kinds whose `headline` or `name` is the work's own title; a WebPage's name is the `<title>` with the site's name. */
const PAGE_TYPES = /page$/

function readWork(node: Node, graph: Graph): readonly Candidate[] {
  const type = typeNames(node)[0] ?? 'Thing'
  const source = (property: string) => `json-ld ${type}.${property}`
  const isPage = PAGE_TYPES.test(typeOf(node))
  const weak = isPage ? 6 : 0
  const found: Candidate[] = [
    { field: 'type', value: type, source: 'json-ld @type', rank: isPage ? 20 : 70 },
    ...text('title', graph, node['headline'], source('headline'), 76 - weak),
    ...text('title', graph, node['name'], source('name'), isPage ? 45 : 70),
    ...PROPERTIES.flatMap(([property, field, rank]) =>
      text(field, graph, node[property], source(property), rank - weak),
    ),
    ...names('author', graph, node['author'], source('author'), isPage ? 72 : 86),
    ...names('author', graph, node['creator'], source('creator'), 78 - weak),
    ...text('publisher', graph, node['publisher'], source('publisher'), 78),
    ...identifiers(graph, node),
    ...containers(graph, node['isPartOf'], 0),
  ]
  return found
}

/** The chain of what a work is part of: issue, volume, periodical; or the site. */
function containers(graph: Graph, value: unknown, depth: number): readonly Candidate[] {
  if (depth > 4) return []
  return listOf(value).flatMap((each): readonly Candidate[] => {
    const node = graph.resolve(each)
    if (!isNode(node)) return []
    const type = typeOf(node)
    const source = (property: string) => `json-ld ${typeNames(node)[0] ?? 'isPartOf'}.${property}`
    const field = CONTAINER_FIELDS.get(type)
    return [
      ...(field === undefined ? [] : text(field, graph, node['name'], source('name'), 84)),
      ...text('volume', graph, node['volumeNumber'], source('volumeNumber'), 85),
      ...text('issue', graph, node['issueNumber'], source('issueNumber'), 85),
      ...text('ISSN', graph, node['issn'], source('issn'), 80),
      ...(type === 'periodical' ? text('publisher', graph, node['publisher'], source('publisher'), 76) : []),
      ...containers(graph, node['isPartOf'], depth + 1),
    ]
  })
}

const CONTAINER_FIELDS: ReadonlyMap<string, CandidateField> = new Map([
  ['periodical', 'journal'],
  ['newspaper', 'site'],
  ['blog', 'site'],
  ['book', 'book'],
])

function identifiers(graph: Graph, node: Node): readonly Candidate[] {
  const values = ['identifier', 'sameAs', '@id', 'url'].flatMap((property) => listOf(node[property]))
  return values.flatMap((each) => {
    const value = graph.resolve(each)
    const written = isNode(value) ? (stringOf(value['value']) ?? stringOf(value['@id'])) : stringOf(value)
    const named = isNode(value) && /doi/i.test(stringOf(value['propertyID']) ?? stringOf(value['name']) ?? '')
    if (written === undefined || !(named || /^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)?10\.\d{4}/i.test(written)))
      return []
    return text('DOI', graph, written, 'json-ld identifier', 85)
  })
}

/** Text, a number, or a thing's name, of a property that may hold a list: the first that says something. */
function text(field: CandidateField, graph: Graph, value: unknown, source: string, rank: number): readonly Candidate[] {
  for (const each of listOf(value)) {
    const resolved = graph.resolve(each)
    const written = isNode(resolved)
      ? (stringOf(resolved['name']) ?? stringOf(resolved['@value']) ?? stringOf(resolved['alternateName']))
      : stringOf(resolved)
    const value = field === 'title' ? plainTitle(written ?? '') : plain(written ?? '')
    if (value !== '') return [{ field, value, source, rank }]
  }
  return []
}

/** Every person or body of a property that may be a string, a thing, a list of either, or a list of lists. */
function names(
  field: CandidateField,
  graph: Graph,
  value: unknown,
  source: string,
  rank: number,
): readonly Candidate[] {
  return people(graph, value, 0).flatMap((person): readonly Candidate[] => {
    if (typeof person === 'string') return [{ field, value: person, source, rank }]
    const { value, name, isBody } = person
    // A body named as author is, as often as not, the site itself; a person beside it is worth more.
    return [{ field, value, source, rank: isBody ? rank - 20 : rank, ...(name === undefined ? {} : { name }) }]
  })
}

interface Person {
  readonly value: string
  readonly name?: Name
  readonly isBody: boolean
}

const BODY_TYPES = /organi[sz]ation|corporation|newsmedia|brand|government|^thing$|website/

function people(graph: Graph, value: unknown, depth: number): readonly (Person | string)[] {
  if (depth > 4) return []
  return listOf(value).flatMap((each): readonly (Person | string)[] => {
    const resolved = graph.resolve(each)
    if (Array.isArray(resolved)) return people(graph, resolved, depth + 1)
    if (!isNode(resolved)) {
      const written = plain(stringOf(resolved) ?? '')
      return written === '' ? [] : [written]
    }
    if (resolved['@list'] !== undefined) return people(graph, resolved['@list'], depth + 1)
    const { name } = resolved
    if (typeof name === 'object' && name !== null) return people(graph, name, depth + 1)
    const family = plain(stringOf(resolved['familyName']) ?? '')
    const given = plain([resolved['givenName'], resolved['additionalName']].map(stringOf).filter(Boolean).join(' '))
    const written = plain(stringOf(name) ?? '')
    const isBody = BODY_TYPES.test(typeOf(resolved))
    if (family !== '' && given !== '')
      return [
        { value: written || `${given} ${family}`, name: readName(`${family}, ${given}`) ?? { family, given }, isBody },
      ]
    return written === '' ? [] : [{ value: written, isBody }]
  })
}

/** Every node that may speak for the page, over all blocks, and the way from an `@id` to its node. */
class Graph {
  readonly nodes: Node[] = []
  private readonly byId = new Map<string, Node>()

  add(value: unknown): void {
    this.index(value, 0)
    this.collect(value, 0)
  }

  /** The node that a reference points to; anything else is itself. */
  resolve(value: unknown): unknown {
    if (!isNode(value)) return value
    const id = value['@id']
    if (typeof id !== 'string' || value['name'] !== undefined || value['headline'] !== undefined) return value
    return this.byId.get(id) ?? value
  }

  private index(value: unknown, depth: number): void {
    if (depth > MAX_DEPTH || this.byId.size > MAX_NODES) return
    if (Array.isArray(value)) {
      for (const each of value) this.index(each, depth + 1)
    } else if (isNode(value)) {
      const id = value['@id']
      if (typeof id === 'string' && Object.keys(value).length > 1) {
        const known = this.byId.get(id)
        if (known === undefined || Object.keys(known).length < Object.keys(value).length) this.byId.set(id, value)
      }
      for (const each of Object.values(value)) if (typeof each === 'object') this.index(each, depth + 1)
    }
  }

  private collect(value: unknown, depth: number): void {
    if (depth > MAX_DEPTH || this.nodes.length > MAX_NODES) return
    if (Array.isArray(value)) {
      for (const each of value) this.collect(each, depth + 1)
    } else if (isNode(value)) {
      if (typeNames(value).length > 0) this.nodes.push(value)
      for (const property of ROADS) if (value[property] !== undefined) this.collect(value[property], depth + 1)
    }
  }
}

/** The properties that lead to nodes about the same page. All others lead away from it. */
const ROADS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'isPartOf', '@included']
const MAX_DEPTH = 12
const MAX_NODES = 5000

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.slice(0, MAX_NODES) : [value]
}

function stringOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return Array.isArray(value) && typeof value[0] === 'string' ? value[0] : undefined
}

/** `Article`, from `Article`, `schema:Article`, `https://schema.org/Article` or a list of them; the most telling first. */
function typeNames(node: Node): readonly string[] {
  const names = listOf(node['@type']).flatMap((type) =>
    typeof type === 'string' ? [type.slice(0, 200).replace(/^.*[/#:]/, '')] : [],
  )
  return names.sort((a, b) => (WORTH_OF_TYPE.get(b.toLowerCase()) ?? 0) - (WORTH_OF_TYPE.get(a.toLowerCase()) ?? 0))
}

function typeOf(node: Node): string {
  return (typeNames(node)[0] ?? '').toLowerCase()
}

function invalidBlock(index: number): Warning {
  return {
    code: 'JSON_LD_INVALID',
    message: `JSON-LD block ${index + 1} is not JSON and could not be repaired; it was left out.`,
  }
}
