import type { Context } from './context.js'

/**
 * The suffix without what a publisher's address adds behind the DOI: `/full`, `/pdf`, `.pdf`, `v3.full.pdf`,
 * `/suppl_file/…`, `/tables/2`. One call takes off one layer.
 */
export function withoutTail(suffix: string, prefix: string, context: Context): string {
  const pages = context.address ? ADDRESS_PAGES : TEXT_PAGES
  for (let slash = suffix.indexOf('/'); slash > 0; slash = suffix.indexOf('/', slash + 1)) {
    const end = suffix.indexOf('/', slash + 1)
    const segment = suffix.slice(slash + 1, end < 0 ? suffix.length : end)
    if (pages.has(segment.toLowerCase())) return suffix.slice(0, slash)
  }
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

/** bioRxiv and medRxiv: the version is no part of their DOIs. */
const VERSIONED: ReadonlySet<string> = new Set(['10.1101', '10.64898'])

const FILE = /(?:\.(?:e?pdf|html?|xml|svg|png|epub|full|full-text|short|long|abstract|supplementary-material)|\+html)$/i

/** Views of an article that people copy together with the DOI even without the rest of the address. */
const TEXT_PAGES: ReadonlySet<string> = new Set(['abs', 'abstract', 'epdf', 'full', 'fulltext', 'pdf', 'pdfdirect'])

const ADDRESS_PAGES: ReadonlySet<string> = new Set([
  ...TEXT_PAGES,
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
