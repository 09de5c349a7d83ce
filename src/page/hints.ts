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
  /** A given name or a surname by itself. */
  NAME_PART: 1048576,
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
 * tried on the class, the id and the test id; a name counts from the start of a word, where words end at white space, `-`, `_` or a hump.
 * First stand the letters, three each, that what a pattern looks for begins with: most classes have none of them.
 */
const PATTERNS: readonly (readonly [starts: string, pattern: RegExp, bits: number])[] = [
  [
    'com kom dis res rep',
    /(?:^|[\s_-])(?:comments?|commentlist|kommentare?|disqus|respond|replies)(?:$|[\s_-]|list|area|section)/i,
    Zone.COMMENT,
  ],
  [
    'rel rec emp mos pop tre als rea mor new pro out tab lat upn up- sim',
    /(?:^|[\s_-])(?:related|recommend\w*|empfehlung\w*|most-?(?:read|popular|viewed)|popular|trending|also-?(?:like|read)|read-?(?:next|more)|more-?(?:stories|news|from|articles|posts)|newsletter|promo|outbrain|taboola|latest-?(?:news|posts|stories)|upnext|up-next)(?:$|[\s_-])|(?:related|similar)(?:posts|articles|content|stories)/i,
    Zone.RELATED,
  ],
  [
    'sid asi wid rig',
    /(?:^|\s)(?:sidebar|side-bar|aside|widget-area|widget|right-?(?:col|column|rail))(?:$|[\s_-])/i,
    Zone.ASIDE,
  ],
  ['foo', /(?:^|\s)(?:site-|page-|global-|main-)?footer(?:$|\s)/i, Zone.FOOTER],
  ['nav men bre', /(?:^|\s)(?:nav|navbar|navigation|menu|main-?nav|breadcrumbs?)(?:$|[\s_-])/i, Zone.NAV],
  [
    'aut bio abo',
    /(?:author|autor)[\s_-]?(?:s[_-])?(?:bio|box|desc\w*|about|card|profile|footer|block)|about-?(?:the-?)?author|(?:^|[\s_-])bio(?:graphy)?(?:$|[\s_-])/i,
    Zone.BIO,
  ],
  [
    'aut by byl by- ver wri red pos rep jou con col vca cre fir sig use',
    /author(?!i[sz]|ity|[\s_-]{0,2}(?:locat|role|job|posit|ima?ge?|avatar|photo|pic|social|e?mail|date|time|count|twitter|follow|contact))|autor(?:$|[^a-z]|en|in|es)|auteur|autore|verfasser|by-?line|(?:^|[\s_-])by(?:$|[\s_-])|writer|written|redakteur|posted-?by|reporter|journalist|contributor|columnist|vcard|creator|firma(?:$|[\s_-])|signature|(?:^|[\s_-])user-?name/i,
    Hint.AUTHOR,
  ],
  ['giv sur fam', /(?:^|\s)(?:given-?names?|surname|family-?name)(?:$|\s)/i, Hint.NAME_PART],
  [
    'dat fec pub pos upd mod tim met',
    /date(?!pick|base)|datum|fecha|publi[sck]|posted|updated|modified|time(?!line|r|out)|(?:^|[\s_-])data(?:$|\s)|meta-?info/i,
    Hint.DATE,
  ],
  [
    'pub dat ent pos dt- ers ver',
    /publi[sc](?:h|ation|ado|ied)|pub-?date|date-?pub|entry-?date|post-?date|posted-?on|dt-published|erschien|veroeff/i,
    Hint.PUBLISHED,
  ],
  [
    'upd mod akt las act mis',
    /updated?(?:$|[\s_-])|modif|aktualisier|last-?(?:edit|change)|actualiz|mise-?a-?jour/i,
    Hint.MODIFIED,
  ],
  ['hea ent pos art pag p-n', /headline|(?:entry|post|article|page)[\s_-]?title|p-name/i, Hint.HEADLINE],
  [
    'ent pos art sto pag blo dat met byl by-',
    /(?:entry|post|article|story|page|blog)[\s_-]{0,2}(?:meta|info|details|header)|dateline|metadata|meta-?data|byline/i,
    Hint.META,
  ],
]

/** For each three letters in a row, which patterns they begin: one bit each. */
const STARTS: Uint16Array = starts()

function starts(): Uint16Array {
  const table = new Uint16Array(32 * 32 * 32)
  for (const [index, [words]] of PATTERNS.entries()) {
    for (const word of words.split(' ')) {
      const place = placeOf(letterAt(word, 0), letterAt(word, 1), letterAt(word, 2))
      table[place] = (table[place] ?? 0) | (1 << index)
    }
  }
  return table
}

function placeOf(first: number, second: number, third: number): number {
  return (first << 10) | (second << 5) | third
}

/** 1 to 26 for letters of either case, 0 for all else. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 0x20) - 0x60
  return letter > 0 && letter < 27 ? letter : 0
}

/** The patterns that a key may fit. */
function patternsFor(key: string): number {
  let patterns = 0
  let first = 0
  let second = letterAt(key, 0)
  for (let at = 1; at <= key.length; at++) {
    const third = letterAt(key, at)
    patterns |= STARTS[placeOf(first, second, third)] ?? 0
    first = second
    second = third
  }
  return patterns
}

const LONGEST = 300

/** Reads hints for one page, and remembers them: classes repeat all over it. */
export class HintReader {
  private readonly known = new Map<string, number>()

  /** Bits of {@link Zone} and {@link Hint}. */
  read(element: string, className: string | undefined, id: string | undefined, testId: string | undefined): number {
    if (WHOLE.has(element)) return 0
    let hints = className === undefined ? 0 : this.hintsOf(className)
    if (id !== undefined) hints |= this.hintsOf(id)
    if (testId !== undefined) hints |= this.hintsOf(testId)
    return hints
  }

  private hintsOf(key: string): number {
    const known = this.known.get(key)
    if (known !== undefined) return known
    const hints = readHints(key.length > LONGEST ? key.slice(0, LONGEST) : key)
    this.known.set(key, hints)
    return hints
  }
}

function readHints(key: string): number {
  let hints = 0
  let patterns = patternsFor(key)
  for (let index = 0; patterns !== 0; index++, patterns >>= 1) {
    const row = PATTERNS[index]
    if (patterns & 1 && row?.[1].test(key)) hints |= row[2]
  }
  return hints
}
