import type { ItemType } from '../item/item.js'
import type { Candidate, CandidateField } from './candidate.js'
import { plain } from './plain.js'
import type { Scan } from './scan.js'
import { hostOf, parseUrl } from './url.js'

/** What a page of a known site is: what it says itself, and what of that misleads. */
interface Site {
  /** Of the address, without `www.` */
  readonly host: RegExp
  /** Of the address; other pages of the site are read like any page. */
  readonly path?: RegExp
  /** What all of these pages are; left to the general rules where they differ. */
  readonly type?: ItemType
  readonly name?: string
  /** What the page declares for these is not what it is. */
  readonly without?: readonly CandidateField[]
  /** The address of the version that was read, where the page's own is that of whatever is newest. */
  readonly permanent?: (url: URL, read: (from: Source, pattern: RegExp) => string | undefined) => string | undefined
  /** Where the right value stands: the first group of the pattern. */
  readonly reads?: readonly (readonly [field: CandidateField, from: Source, pattern: RegExp])[]
}

type Source = 'path' | 'scripts' | 'title' | 'og:title' | 'og:description' | 'description'

const REVISION = /"wgRevisionId":\s?(\d{1,15})/

/** The few sites whose metadata mislead. Everything else is left to the general rules. */
const SITES: readonly Site[] = [
  {
    // Its JSON-LD names the Wikimedia projects as author, and the day the article was begun as that of publication.
    host: /(?:^|\.)wikipedia\.org$/,
    path: /^\/wiki\//,
    type: 'entry-encyclopedia',
    name: 'Wikipedia',
    without: ['author', 'issued', 'publisher'],
    permanent: ({ origin, pathname }, read) => {
      const revision = read('scripts', REVISION)
      return revision && `${origin}/w/index.php?title=${pathname.replace('/wiki/', '')}&oldid=${revision}`
    },
    reads: [['version', 'scripts', REVISION]],
  },
  {
    host: /(?:^|\.)youtube\.com$|^youtu\.be$/,
    path: /^\/(?:watch|shorts\/|live\/|[\w-]{11}$)/,
    type: 'motion_picture',
    name: 'YouTube',
    without: ['author', 'publisher'],
    reads: [
      ['author', 'scripts', /"(?:ownerChannelName|author)":\s?"([^"\\]{1,200})"/],
      ['issued', 'scripts', /"(?:publishDate|uploadDate)":\s?"([\d-]{10})/],
    ],
  },
  {
    host: /^github\.com$/,
    path: /^\/[^/]+\/[^/]+\/?$/,
    type: 'software',
    name: 'GitHub',
    without: ['author', 'title', 'publisher'],
    reads: [
      ['title', 'path', /^\/[^/]+\/([^/]+)/],
      ['author', 'path', /^\/([^/]+)/],
    ],
  },
  {
    host: /^(?:x|twitter)\.com$/,
    path: /\/status\/\d/,
    type: 'post',
    name: 'X',
    without: ['author', 'title'],
    reads: [
      ['author', 'og:title', /^(.{1,80}?) (?:on|auf|sur|en) (?:X|Twitter)\b/],
      ['title', 'og:description', /^[“"]?(.{1,280}?)[”"]?$/s],
      ['title', 'og:title', /:\s[“"](.{1,280}?)[”"](?:\s\/\sX)?$/s],
    ],
  },
  {
    host: /(?:^|\.)reddit\.com$/,
    path: /\/comments\//,
    type: 'post',
    name: 'Reddit',
    without: ['author', 'publisher'],
    reads: [
      ['title', 'og:title', /^(?:r\/\w+ - |From the \w+ community on Reddit: )?(.{1,300})$/],
      ['author', 'scripts', /"(?:author|authorName)":\s?"([\w-]{3,30})"/],
    ],
  },
  {
    // The host is no author, and the day something was put there is not when it was made.
    host: /^archive\.org$/,
    path: /^\/details\//,
    type: 'document',
    name: 'Internet Archive',
    without: ['publisher'],
    reads: [['title', 'og:title', /^(.{1,300}?)(?: : .{1,400} : Free Download.*)?$/]],
  },
  {
    // All it says of a paper stands in a script, and nothing of it in tags.
    host: /^ieeexplore\.ieee\.org$/,
    path: /^\/(?:abstract\/)?document\/\d/,
    name: 'IEEE Xplore',
    reads: [
      [
        'conference',
        'scripts',
        /"(?:isConference":\s?true|contentType":\s?"conferences")[\s\S]{0,99999}?"publicationTitle":\s?"([^"\\]{3,300})"/,
      ],
      [
        'conference',
        'scripts',
        /"publicationTitle":\s?"([^"\\]{3,300})"[\s\S]{0,99999}?"(?:isConference":\s?true|contentType":\s?"conferences")/,
      ],
      ['journal', 'scripts', /"publicationTitle":\s?"([^"\\]{3,300})"/],
      ['author', 'scripts', /[[{,]\s?"name":\s?"([^"\\]{3,80})",\s?"(?:affiliation|firstName|lastName|bio)"/g],
      ['title', 'scripts', /"(?:displayDocTitle|title)":\s?"([^"\\]{3,500})"/],
      ['DOI', 'scripts', /"doi":\s?"(10\.[^"\\]{5,100})"/],
      ['issued', 'scripts', /"(?:publicationDate|chronOrPublicationDate)":\s?"([^"\\]{4,40})"/],
      ['volume', 'scripts', /"volume":\s?"(\d{1,5})"/],
      ['issue', 'scripts', /"issue":\s?"(\d{1,5})"/],
      ['page-first', 'scripts', /"startPage":\s?"(\w{1,9})"/],
      ['page-last', 'scripts', /"endPage":\s?"(\w{1,9})"/],
      ['publisher', 'scripts', /"publisher":\s?"([^"\\]{2,80})"/],
    ],
  },
  { host: /^medium\.com$|\.medium\.com$/, path: /-[0-9a-f]{8,12}\/?$/, type: 'post-weblog', without: ['publisher'] },
  { host: /\.substack\.com$/, path: /^\/p\//, type: 'post-weblog' },
]

/** The candidates of a page with those of its site's row in place of what misleads. */
export function correctedBySite(
  candidates: readonly Candidate[],
  scan: Scan,
  url: string | undefined,
): readonly Candidate[] {
  const site = siteAt(url)
  if (site === undefined || url === undefined) return candidates
  const told: Candidate[] =
    site.type === undefined ? [] : [{ field: 'type', value: site.type, source: 'site table', rank: SURE }]
  if (site.name !== undefined) told.push({ field: 'site', value: site.name, source: 'site table', rank: KNOWN })
  for (const [field, from, pattern] of site.reads ?? []) {
    if (told.some((each) => each.field === field)) continue
    // Channels and accounts are called what they are called, even where it looks like a person's name.
    const literal = field === 'author' && from !== 'og:title' && site.type !== undefined
    for (const found of readFrom(scan, from, url, pattern)) {
      const value = plain(found)
      if (value === '') continue
      const name = literal ? { name: { literal: value } } : {}
      told.push({ field, value, source: `site table, ${from}`, rank: SURE, ...name })
    }
  }
  const parsed = parseUrl(url)
  const permanent = parsed && site.permanent?.(parsed, (from, pattern) => readFrom(scan, from, url, pattern)[0])
  if (permanent) told.push({ field: 'URL', value: permanent, source: 'site table, permanent link', rank: SURE })
  return [
    ...told,
    ...candidates.filter(({ field }) => !site.without?.includes(field) && !(permanent && field === 'URL')),
  ]
}

const SURE = 99
/** A name is only needed where the page gives none: sites change theirs. */
const KNOWN = 70

function siteAt(url: string | undefined): Site | undefined {
  const host = url === undefined ? undefined : hostOf(url)
  if (host === undefined || url === undefined) return undefined
  return SITES.find((site) => site.host.test(host) && (site.path === undefined || site.path.test(pathOf(url))))
}

function pathOf(url: string): string {
  return parseUrl(url)?.pathname ?? ''
}

/** What the pattern's first group holds; each of its matches where it is global. */
function readFrom(scan: Scan, from: Source, url: string, pattern: RegExp): readonly string[] {
  if (from === 'path') return groupsOf(pattern, pathOf(url))
  if (from === 'title') return groupsOf(pattern, scan.title ?? '')
  if (from !== 'scripts') {
    const content = scan.metas.find(({ names }) => names.includes(from))?.content
    return content === undefined ? [] : groupsOf(pattern, plain(content))
  }
  for (const script of scan.scripts) {
    const values = groupsOf(pattern, script)
    if (values.length > 0) return values
  }
  return []
}

function groupsOf(pattern: RegExp, text: string): readonly string[] {
  const groups = pattern.global
    ? [...text.matchAll(pattern)].slice(0, MOST).map((match) => match[1])
    : [pattern.exec(text)?.[1]]
  return groups.filter((group) => group !== undefined)
}

const MOST = 500
