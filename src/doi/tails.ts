import type { Context } from './context.js'

/** The suffix up to the first segment that names a view of the work: `/full`, `/suppl_file/…`, `/tables/2`. */
export function beforePage(suffix: string, context: Context): string {
  for (let slash = suffix.indexOf('/'); slash > 0; slash = suffix.indexOf('/', slash + 1)) {
    const end = suffix.indexOf('/', slash + 1)
    if (isPage(suffix.slice(slash + 1, end < 0 ? suffix.length : end), context)) return suffix.slice(0, slash)
  }
  return suffix
}

/**
 * The suffix without one layer of what a publisher's address adds at its end: `.pdf`, `v3`, `.full`, an article number
 * of the publisher's own.
 */
export function withoutEnding(suffix: string, prefix: string, context: Context): string {
  const slash = suffix.lastIndexOf('/')
  if (slash > 0 && isPage(suffix.slice(slash + 1), context)) return suffix.slice(0, slash)
  if (VERSIONED.has(prefix)) {
    const version = /v\d{1,2}(?:\.[a-z.+-]{1,40})?$/i.exec(suffix.slice(-50))
    if (version !== null && version[0].length < suffix.length) return suffix.slice(0, -version[0].length)
  }
  if (!context.address) return suffix
  const file = FILE.exec(suffix.slice(-30))
  if (file !== null && file[0].length < suffix.length) return suffix.slice(0, -file[0].length)
  const number = context.host.endsWith('academic.oup.com') ? /\/\d{5,9}$/.exec(suffix.slice(-10)) : null
  return number !== null && number[0].length < suffix.length ? suffix.slice(0, -number[0].length) : suffix
}

function isPage(segment: string, context: Context): boolean {
  return segment.length <= LONGEST_PAGE && (context.address ? ADDRESS_PAGES : TEXT_PAGES).has(segment.toLowerCase())
}

const LONGEST_PAGE = 22

/** bioRxiv and medRxiv: the version is no part of their DOIs. */
const VERSIONED: ReadonlySet<string> = new Set(['10.1101', '10.64898'])

const FILE = /(?:\.(?:e?pdf|html?|xml|svg|png|epub|full|full-text|short|long|abstract|supplementary-material)|\+html)$/i

/** Views of an article that people copy together with the DOI even without the rest of the address. */
const TEXT_PAGES: ReadonlySet<string> = new Set(['abs', 'abstract', 'epdf', 'full', 'fulltext', 'pdf', 'pdfdirect'])

const ADDRESS_PAGES: ReadonlySet<string> = new Set([
  ...TEXT_PAGES,
  '-',
  'dcsupplemental',
  'fullarticle',
  'mediaobjects',
  'tab-pdf',
  'article-info',
  'full-text-html',
  'ampdf',
  'asset',
  'authors',
  'citation',
  'citations',
  'cited-by',
  'citedby',
  'download',
  'epub',
  'figure',
  'figures',
  'full-text',
  'full-xml',
  'fulltext.html',
  'html',
  'info',
  'issuetoc',
  'media',
  'meta',
  'metrics',
  'pdf+html',
  'pdfplus',
  'peer-review',
  'reader',
  'reference',
  'references',
  'related',
  'standard',
  'summary',
  'suppl',
  'suppl_file',
  'supplement',
  'supplementary-material',
  'suppinfo',
  'supporting-information',
  'table',
  'tables',
  'xml',
])
