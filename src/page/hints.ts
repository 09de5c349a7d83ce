/** The parts of a page that speak of something other than the page's own work, or frame it. */
export const Zone = {
  NAV: 1,
  HEADER: 2,
  FOOTER: 4,
  ASIDE: 8,
  COMMENT: 16,
  /** Teasers of other pages, newsletters, most-read lists. */
  RELATED: 32,
  ARTICLE: 64,
  /** A box about the author, after or beside the text. */
  BIO: 128,
  ALL: 255,
} as const

/** What the class, id or test id of an element says that it holds. */
export const Hint = {
  AUTHOR: 256,
  DATE: 512,
  HEADLINE: 1024,
  /** Said to be the day of publication, not just a day. */
  PUBLISHED: 2048,
  MODIFIED: 4096,
  /** The line under the headline that holds both names and dates. */
  META: 8192,
} as const

export const ZONES_OF_ELEMENT: ReadonlyMap<string, number> = new Map([
  ['nav', Zone.NAV],
  ['header', Zone.HEADER],
  ['footer', Zone.FOOTER],
  ['aside', Zone.ASIDE],
  ['article', Zone.ARTICLE],
])

/** Elements too large for their class to say anything of what is in them. */
const WHOLE = new Set(['html', 'body', 'main', 'article'])

/**
 * Patterns over class names as pages use them, in any case and in English, German, French, Spanish and Italian. Each is
 * tried on `class id test-id`; a name counts from the start of a word, where words end at white space, `-`, `_` or a hump.
 */
const PATTERNS: readonly (readonly [RegExp, number])[] = [
  [
    /(?:^|[\s_-])(?:comments?|commentlist|kommentare?|disqus|respond|replies)(?:$|[\s_-]|list|area|section)/i,
    Zone.COMMENT,
  ],
  [
    /(?:^|[\s_-])(?:related|recommend\w*|empfehlung\w*|most-?(?:read|popular|viewed)|popular|trending|also-?(?:like|read)|read-?(?:next|more)|more-?(?:stories|news|from|articles|posts)|newsletter|promo|outbrain|taboola|latest-?(?:news|posts|stories)|upnext|up-next)(?:$|[\s_-])|(?:related|similar)(?:posts|articles|content|stories)/i,
    Zone.RELATED,
  ],
  [/(?:^|\s)(?:sidebar|side-bar|aside|widget-area|widget|right-?(?:col|column|rail))(?:$|[\s_-])/i, Zone.ASIDE],
  [/(?:^|\s)(?:site-|page-|global-|main-)?footer(?:$|\s)/i, Zone.FOOTER],
  [/(?:^|\s)(?:nav|navbar|navigation|menu|main-?nav|breadcrumbs?)(?:$|[\s_-])/i, Zone.NAV],
  [
    /(?:author|autor)[\s_-]?(?:s[_-])?(?:bio|box|desc\w*|about|card|profile|footer|block)|about-?(?:the-?)?author|(?:^|[\s_-])bio(?:graphy)?(?:$|[\s_-])/i,
    Zone.BIO,
  ],
  [
    /author(?!i[sz]|ity)|autor(?:$|[^a-z]|en|in|es)|auteur|autore|verfasser|by-?line|(?:^|[\s_-])by(?:$|[\s_-])|writer|written|redakteur|posted-?by|reporter|journalist|contributor|columnist|vcard|creator|firma(?:$|[\s_-])|signature|(?:^|[\s_-])user-?name/i,
    Hint.AUTHOR,
  ],
  [
    /date(?!pick|base)|datum|fecha|publi[sck]|posted|updated|modified|time(?!line|r|out)|(?:^|[\s_-])data(?:$|\s)|meta-?info/i,
    Hint.DATE,
  ],
  [
    /publi[sc](?:h|ation|ado|ied)|pub-?date|date-?pub|entry-?date|post-?date|posted-?on|dt-published|erschien|veroeff/i,
    Hint.PUBLISHED,
  ],
  [/updated?(?:$|[\s_-])|modif|aktualisier|last-?(?:edit|change)|actualiz|mise-?a-?jour/i, Hint.MODIFIED],
  [/headline|(?:entry|post|article|page)[\s_-]?title|p-name/i, Hint.HEADLINE],
  [
    /(?:entry|post|article|story|page|blog)[\s_-]{0,2}(?:meta|info|details|header)|dateline|metadata|meta-?data|byline/i,
    Hint.META,
  ],
]

/** What every pattern has one of: most classes of a page hint at nothing, and this alone tells. */
const ANY =
  /auth?or|auteur|autore|by|writ|redak|report|journal|contrib|column|vcard|creator|firma|signat|user|date|datum|data|fecha|publi|poste|time|info|updat|modif|aktual|actual|erschien|veroeff|last|jour|head|title|name|meta|dateline|detail|verfass|pub|comment|komment|disqus|respond|replies|relat|recommend|empfehl|most|popular|trend|also|read|more|newsletter|promo|outbrain|taboola|latest|up-?next|similar|sidebar|side-bar|aside|widget|right|footer|nav|menu|bread|bio|about|dt-/i

const LONGEST = 300

/** Reads hints for one page, and remembers them: classes repeat all over it. */
export class HintReader {
  private readonly known = new Map<string, number>()

  /** Bits of {@link Zone} and {@link Hint}. */
  read(element: string, className = '', id = '', testId = ''): number {
    if (WHOLE.has(element)) return 0
    const key = id === '' && testId === '' ? className : `${className} ${id} ${testId}`
    if (key === '') return 0
    const known = this.known.get(key)
    if (known !== undefined) return known
    const hints = readHints(key.slice(0, LONGEST))
    this.known.set(key, hints)
    return hints
  }
}

function readHints(key: string): number {
  let hints = 0
  if (!ANY.test(key)) return 0
  for (const [pattern, bits] of PATTERNS) if (pattern.test(key)) hints |= bits
  return hints
}
