/*
 * Styles made by chance, of the shapes that styles in use have: numbered lists, author and date, notes, labels. Each option of
 * CSL 1.0.2 comes up, the common ones most often; the same seed gives the same style.
 */
import { Random } from './random.js'

export interface RandomStyle {
  readonly xml: string
  readonly kind: 'numeric' | 'author-date' | 'note' | 'label'
}

const LANGS = [
  'de-DE',
  'fr-FR',
  'es-ES',
  'pt-BR',
  'it-IT',
  'nl-NL',
  'pl-PL',
  'sv-SE',
  'ja-JP',
  'zh-CN',
  'ru-RU',
  'en-GB',
  'fr-CA',
  'de-CH',
  'cs-CZ',
  'da-DK',
  'fi-FI',
  'hu-HU',
  'tr-TR',
  'nb-NO',
  'pt-PT',
  'de-AT',
  'es-MX',
  'ca-AD',
  'uk-UA',
  'ko-KR',
  'he-IL',
  'de',
  'fr',
  'es',
  'el-GR',
  'ro-RO',
  'sl-SI',
] as const

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

function el(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}

/** The macro that a `cs:text` calls. */
function calledBy(text: string): string | undefined {
  return /macro="([^"]*)"/.exec(text)?.[1]
}

export function randomStyle(seed: number): RandomStyle {
  return new Maker(new Random(seed)).make()
}

class Maker {
  readonly #r: Random
  readonly #kind: RandomStyle['kind']
  /** The style at large sticks to one way of setting names, and changes it here and there. */
  readonly #nameOptions: Attributes
  readonly #macros: Map<string, string> = new Map()
  readonly #lang: string | undefined

  constructor(r: Random) {
    this.#r = r
    const dice = r.next()
    this.#kind = dice < 0.4 ? 'numeric' : dice < 0.76 ? 'author-date' : dice < 0.96 ? 'note' : 'label'
    this.#lang = r.chance(0.3) ? r.pick([...LANGS]) : r.chance(0.5) ? 'en-US' : r.chance(0.3) ? 'en-GB' : undefined
    this.#nameOptions = this.#randomNameOptions()
  }

  make(): RandomStyle {
    const r = this.#r
    const kind = this.#kind
    const isNote = kind === 'note'
    const citation = this.#citation()
    const bibliography = isNote && r.chance(0.2) ? '' : this.#bibliography()
    const sets = this.#maybe(0.25, () => this.#inheritable()) ?? {}
    const xml = el(
      'style',
      {
        xmlns: 'http://purl.org/net/xbiblio/csl',
        version: '1.0',
        class: isNote ? 'note' : 'in-text',
        'default-locale': this.#lang,
        'demote-non-dropping-particle': this.#maybe(0.6, () =>
          r.pick(['never', 'sort-only', 'sort-only', 'display-and-sort']),
        ),
        'initialize-with-hyphen': this.#maybe(0.12, () => 'false'),
        'page-range-format': this.#maybe(0.5, () =>
          r.pick(['expanded', 'minimal', 'minimal-two', 'chicago', 'chicago-15', 'chicago-16']),
        ),
        ...sets,
      },
      el('info', {}, el('title', {}, 'Made by chance'), el('id', {}, 'made-by-chance')),
      ...this.#locales(),
      ...[...this.#macros].map(([name, body]) => el('macro', { name }, body)),
      citation,
      ...(bibliography === '' ? [] : [bibliography]),
    )
    return { xml: `<?xml version="1.0" encoding="utf-8"?>\n${xml}`, kind }
  }

  #maybe<T>(share: number, make: () => T): T | undefined {
    return this.#r.chance(share) ? make() : undefined
  }

  /* Parts */

  #locales(): string[] {
    const r = this.#r
    if (!r.chance(0.45)) return []
    const lang = this.#maybe(0.7, () => r.pick(['en', this.#lang ?? 'en-US', (this.#lang ?? 'en').slice(0, 2)]))
    const options = this.#maybe(0.3, () =>
      el('style-options', {
        'punctuation-in-quote': r.pick(['true', 'false']),
        'limit-day-ordinals-to-day-1': this.#maybe(0.3, () => 'true'),
      }),
    )
    const terms = r
      .sample(
        [
          el('term', { name: 'et-al' }, r.pick(['and others', 'et al', 'u.a.', 'y otros', 'e.a.'])),
          el('term', { name: 'and' }, r.pick(['&amp;', 'y', 'und', 'and'])),
          el('term', { name: 'and', form: 'symbol' }, r.pick(['&amp;', '/', ','])),
          el(
            'term',
            { name: 'page', form: 'short' },
            el('single', {}, r.pick(['p.', 'S.', 'p', ''])),
            el('multiple', {}, r.pick(['pp.', 'S.', 'p', ''])),
          ),
          el(
            'term',
            { name: 'editor', form: 'short' },
            el('single', {}, r.pick(['ed.', 'Ed', 'Hg.', 'éd.'])),
            el('multiple', {}, r.pick(['eds.', 'Eds', 'Hgg.', 'éds.'])),
          ),
          el('term', { name: 'editor', form: 'verb-short' }, r.pick(['ed.', 'edited by', 'ed. by', 'hg. von'])),
          el('term', { name: 'edition', form: 'short' }, r.pick(['ed.', 'edn', 'Aufl.', 'éd.'])),
          el(
            'term',
            { name: 'accessed' },
            r.pick(['accessed', 'cited', 'Available at', 'Zugriff am', 'zuletzt geprüft am']),
          ),
          el('term', { name: 'no date', form: 'short' }, r.pick(['n.d.', 's.d.', 'o. J.', 'nd'])),
          el('term', { name: 'ibid' }, r.pick(['ibid.', 'ibid', 'ebd.', 'Ibidem'])),
          el('term', { name: 'in' }, r.pick(['in', 'In:', 'en', 'dans'])),
          el('term', { name: 'retrieved' }, r.pick(['retrieved', 'Available', 'Abgerufen'])),
          el('term', { name: 'open-quote' }, r.pick(['“', '„', '«', '‘', '« '])),
          el('term', { name: 'close-quote' }, r.pick(['”', '“', '»', '’', ' »'])),
          el(
            'term',
            { name: 'volume', form: 'short' },
            el('single', {}, r.pick(['vol.', 'Bd.', 't.'])),
            el('multiple', {}, r.pick(['vols.', 'Bde.', 't.'])),
          ),
          el('term', { name: 'month-01', form: 'short' }, 'Jan'),
          el('term', { name: 'month-09', form: 'short' }, r.pick(['Sept.', 'Sep'])),
          el('term', { name: 'translator', form: 'verb-short' }, r.pick(['trans.', 'transl. by'])),
          el('term', { name: 'online' }, r.pick(['Online', 'Internet'])),
          el('term', { name: 'references' }, 'Refs'),
        ],
        1 + r.below(5),
      )
      .join('')
    const dates = this.#maybe(0.15, () =>
      el(
        'date',
        { form: 'text', delimiter: this.#maybe(0.5, () => ' ') },
        el('date-part', {
          name: 'day',
          form: r.pick(['numeric', 'ordinal', 'numeric-leading-zeros']),
          suffix: this.#maybe(0.3, () => '. '),
        }),
        el('date-part', { name: 'month', form: r.pick(['long', 'short']), suffix: this.#maybe(0.3, () => ' ') }),
        el('date-part', { name: 'year' }),
      ),
    )
    return [
      el(
        'locale',
        { 'xml:lang': lang },
        ...(options === undefined ? [] : [options]),
        ...(dates === undefined ? [] : [dates]),
        el('terms', {}, terms),
      ),
    ]
  }

  #formatting(share = 0.12): Attributes {
    const r = this.#r
    return {
      'font-style': this.#maybe(share, () => r.pick(['italic', 'italic', 'italic', 'normal'])),
      'font-weight': this.#maybe(share / 3, () => r.pick(['bold', 'bold', 'normal'])),
      'font-variant': this.#maybe(share / 4, () => 'small-caps'),
      'text-decoration': this.#maybe(share / 12, () => 'underline'),
      'vertical-align': this.#maybe(share / 12, () => 'sup'),
    }
  }

  #affixes(share = 0.2): Attributes {
    const r = this.#r
    if (!r.chance(share)) return {}
    const [prefix, suffix] = r.pick([
      [undefined, '.'],
      [undefined, ','],
      [undefined, ', '],
      [undefined, '. '],
      [', ', undefined],
      ['(', ')'],
      ['[', ']'],
      [' ', undefined],
      [': ', undefined],
      [' (', ')'],
      [undefined, ' '],
      [undefined, ': '],
      [undefined, ';'],
      ['. ', undefined],
      [', (', ')'],
      ['<', '>'],
    ] as [[string | undefined, string | undefined], ...[string | undefined, string | undefined][]])
    return { prefix, suffix }
  }

  #textCase(share: number): Attributes {
    return {
      'text-case': this.#maybe(share, () =>
        this.#r.pick([
          'title',
          'sentence',
          'capitalize-first',
          'capitalize-first',
          'lowercase',
          'uppercase',
          'capitalize-all',
          'title',
        ]),
      ),
    }
  }

  #randomNameOptions(): Attributes {
    const r = this.#r
    const min = this.#maybe(0.75, () => r.pick([3, 4, 4, 7, 6, 2, 8, 11, 21]))
    const options = {
      and: this.#maybe(0.6, () => r.pick(['text', 'symbol'])),
      delimiter: this.#maybe(0.6, () => r.pick([', ', ', ', ', ', '; ', '; ', ' ', ', ', ' – '])),
      'delimiter-precedes-last': this.#maybe(0.55, () =>
        r.pick(['always', 'never', 'contextual', 'after-inverted-name']),
      ),
      'delimiter-precedes-et-al': this.#maybe(0.15, () =>
        r.pick(['always', 'never', 'contextual', 'after-inverted-name']),
      ),
      'et-al-min': min,
      'et-al-use-first':
        min === undefined ? undefined : Math.max(1, Math.min(min - 1, r.pick([1, 1, 3, 6, 2, min - 1]))),
      'et-al-use-last': min === undefined ? undefined : this.#maybe(0.08, () => 'true'),
      'initialize-with': this.#maybe(0.7, () => r.pick(['', '. ', '.', '. ', '', ' '])),
      initialize: this.#maybe(0.06, () => 'false'),
      'name-as-sort-order': this.#maybe(0.65, () => r.pick(['all', 'first', 'all'])),
      'sort-separator': this.#maybe(0.5, () => r.pick([', ', ' ', ', '])),
    }
    // No style in use asks for a delimiter before an "and" that it does not have: it would see it twice.
    return options.and === undefined && options['delimiter-precedes-last'] === 'after-inverted-name'
      ? { ...options, 'delimiter-precedes-last': undefined }
      : options
  }

  #inheritable(): Attributes {
    const { delimiter, ...options } = this.#randomNameOptions()
    return {
      ...options,
      'name-delimiter': delimiter,
      'names-delimiter': this.#maybe(0.3, () => this.#r.pick(['; ', ', ', '. '])),
      'name-form': this.#maybe(0.1, () => this.#r.pick(['short', 'long'])),
    }
  }

  #name(form?: string): string {
    const r = this.#r
    const options = r.chance(0.8) ? this.#nameOptions : this.#randomNameOptions()
    const family = this.#maybe(0.18, () =>
      el('name-part', {
        name: 'family',
        ...this.#textCaseOf(['uppercase', 'capitalize-first', 'capitalize-all']),
        ...this.#formatting(0.25),
      }),
    )
    const given = this.#maybe(0.06, () =>
      el('name-part', {
        name: 'given',
        ...this.#textCaseOf(['uppercase', 'capitalize-first']),
        ...this.#formatting(0.2),
      }),
    )
    return el(
      'name',
      { form, ...options, ...this.#formatting(0.03) },
      ...(family === undefined && given === undefined ? [] : [(family ?? '') + (given ?? '')]),
    )
  }

  #textCaseOf(cases: [string, ...string[]]): Attributes {
    return { 'text-case': this.#maybe(0.5, () => this.#r.pick(cases)) }
  }

  #etAl(): string {
    return (
      this.#maybe(0.15, () =>
        el('et-al', { ...this.#formatting(0.6), term: this.#maybe(0.3, () => this.#r.pick(['et-al', 'and others'])) }),
      ) ?? ''
    )
  }

  #nameLabel(): string {
    const r = this.#r
    return el('label', {
      form: this.#maybe(0.85, () => r.pick(['short', 'short', 'verb', 'verb-short', 'long'])),
      plural: this.#maybe(0.08, () => r.pick(['always', 'never', 'contextual'])),
      'strip-periods': this.#maybe(0.15, () => 'true'),
      ...this.#textCase(0.25),
      ...(r.chance(0.7)
        ? r.pick([
            { prefix: ' (', suffix: ')' },
            { prefix: ', ' },
            { prefix: ' ' },
            { suffix: ' ' },
            { prefix: ', ', suffix: '.' },
            { prefix: ' (', suffix: '.)' },
          ])
        : {}),
    })
  }

  #names(variables: string, options: { label?: number; substitute?: readonly string[]; form?: string } = {}): string {
    const r = this.#r
    const { label = 0.6, substitute = [], form } = options
    const labelled = r.chance(label) ? this.#nameLabel() : ''
    const name = r.chance(0.94) ? this.#name(form) : ''
    const etAl = this.#etAl()
    const inner = r.chance(0.12) && labelled !== '' ? labelled + name + etAl : name + etAl + labelled
    const rest = substitute.length === 0 ? '' : el('substitute', {}, ...substitute)
    const children = inner + rest
    return el(
      'names',
      {
        variable: variables,
        delimiter: this.#maybe(0.2, () => r.pick([', ', '; ', ' and '])),
        ...this.#affixes(0.15),
        ...this.#formatting(0.04),
      },
      ...(children === '' ? [] : [children]),
    )
  }

  #macro(name: string, make: () => string): string {
    if (!this.#macros.has(name)) this.#macros.set(name, make())
    return name
  }

  #call(name: string, make: () => string, attributes: Attributes = {}): string {
    return el('text', { macro: this.#macro(name, make), ...attributes })
  }

  #author(form?: string): string {
    const r = this.#r
    return this.#call(form === undefined ? 'author' : 'author-short', () => {
      const substitute = r.chance(0.85)
        ? [
            ...r
              .sample(
                [
                  'editor',
                  'translator',
                  'director',
                  'collection-editor',
                  'editor translator',
                  'composer',
                  'container-author',
                ],
                1 + r.below(3),
              )
              .map((each) =>
                r.chance(0.85) || each.includes(' ')
                  ? el('names', { variable: each })
                  : this.#names(each, form === undefined ? {} : { form }),
              ),
            ...(r.chance(0.3) ? [el('text', { variable: r.pick(['publisher', 'container-title', 'authority']) })] : []),
            ...(r.chance(0.7)
              ? [
                  r.chance(0.6)
                    ? this.#title()
                    : r.chance(0.5)
                      ? el('text', {
                          variable: 'title',
                          form: this.#maybe(0.5, () => 'short'),
                          ...this.#formatting(0.3),
                          quotes: this.#maybe(0.3, () => 'true'),
                        })
                      : el('text', { term: 'anonymous', form: this.#maybe(0.5, () => 'short') }),
                ]
              : []),
          ]
        : []
      return this.#names('author', { label: 0.3, substitute, ...(form === undefined ? {} : { form }) })
    })
  }

  #title(): string {
    const r = this.#r
    return this.#call('title', () => {
      const variants = (): string =>
        el('text', {
          variable: 'title',
          form: this.#maybe(0.03, () => 'short'),
          quotes: this.#maybe(0.3, () => 'true'),
          ...this.#textCase(0.3),
          ...this.#formatting(0.35),
          ...this.#affixes(0.08),
        })
      if (r.chance(0.4)) return variants()
      return el(
        'choose',
        {},
        el(
          'if',
          {
            type: r.pick([
              'book',
              'book thesis report',
              'bill book graphic legal_case legislation motion_picture report song',
              'article-journal article-magazine article-newspaper',
            ]),
            match: 'any',
          },
          variants(),
        ),
        ...(r.chance(0.4)
          ? [
              el(
                'else-if',
                { type: r.pick(['thesis', 'webpage post-weblog', 'chapter paper-conference']), match: 'any' },
                variants(),
              ),
            ]
          : []),
        el('else', {}, variants()),
      )
    })
  }

  #container(): string {
    const r = this.#r
    return this.#call('container-title', () => {
      const container = el('text', {
        variable: 'container-title',
        form: this.#maybe(0.35, () => 'short'),
        'strip-periods': this.#maybe(0.12, () => 'true'),
        ...this.#textCase(0.12),
        ...this.#formatting(0.6),
        ...this.#affixes(0.1),
        quotes: this.#maybe(0.04, () => 'true'),
      })
      if (r.chance(0.5)) return container
      return el(
        'choose',
        {},
        el(
          'if',
          { type: 'chapter paper-conference', match: 'any' },
          el(
            'group',
            { delimiter: r.pick([' ', ': ', ', ']) },
            el('text', { term: 'in', ...this.#textCase(0.6), suffix: this.#maybe(0.3, () => ':') }),
            ...(r.chance(0.5) ? [this.#editor()] : []),
            container,
          ),
        ),
        el('else', {}, container),
      )
    })
  }

  #editor(): string {
    const r = this.#r
    return this.#call('editor', () =>
      r.chance(0.7)
        ? this.#names(
            r.pick(['editor', 'editor', 'editor translator', 'container-author', 'editor collection-editor']),
            { label: 0.9 },
          )
        : el(
            'choose',
            {},
            el(
              'if',
              { type: 'chapter', match: this.#maybe(0.3, () => r.pick(['any', 'none'])) },
              this.#names('editor', { label: 0.9 }),
            ),
            el('else', {}, this.#names('translator', { label: 0.9 })),
          ),
    )
  }

  #date(variable: string, area: 'list' | 'cite' | 'sort' = 'list'): string {
    const r = this.#r
    const dice = r.next()
    if (area !== 'list' || dice < 0.3)
      return r.chance(0.5)
        ? el(
            'date',
            { variable, ...this.#affixes(0.1), ...this.#formatting(0.06) },
            el('date-part', {
              name: 'year',
              form: this.#maybe(0.03, () => 'short'),
              ...this.#affixes(0.05),
              ...this.#formatting(0.05),
            }),
          )
        : el('date', {
            variable,
            form: r.pick(['text', 'numeric']),
            'date-parts': 'year',
            ...this.#affixes(0.1),
            ...this.#formatting(0.06),
          })
    if (dice < 0.65)
      return el(
        'date',
        {
          variable,
          form: r.pick(['text', 'text', 'numeric']),
          'date-parts': this.#maybe(0.4, () => r.pick(['year-month-day', 'year-month', 'year'])),
          ...this.#affixes(0.2),
          ...this.#formatting(0.03),
        },
        ...(r.chance(0.2)
          ? [
              el('date-part', {
                name: r.pick(['month', 'month', 'day']),
                form: r.pick(['short', 'numeric', 'numeric-leading-zeros']),
                'strip-periods': this.#maybe(0.3, () => 'true'),
              }),
            ]
          : []),
      )
    const day = el('date-part', {
      name: 'day',
      form: this.#maybe(0.4, () => r.pick(['numeric-leading-zeros', 'ordinal', 'numeric'])),
      ...r.pick([{ suffix: ' ' }, { suffix: ', ' }, { prefix: ' ' }, { suffix: '. ' }, {}]),
    })
    const month = el('date-part', {
      name: 'month',
      form: this.#maybe(0.7, () => r.pick(['short', 'numeric', 'numeric-leading-zeros', 'long', 'short'])),
      'strip-periods': this.#maybe(0.3, () => 'true'),
      ...r.pick([{ suffix: ' ' }, { suffix: ' ' }, { prefix: ' ' }, { suffix: '/' }, { suffix: '. ' }, {}]),
      ...this.#textCase(0.08),
      'range-delimiter': this.#maybe(0.08, () => r.pick(['/', '-'])),
    })
    const year = el('date-part', {
      name: 'year',
      ...r.pick([{}, {}, { suffix: ' ' }, { suffix: ', ' }, { suffix: ';' }]),
      form: this.#maybe(0.03, () => r.pick(['short', 'long'])),
    })
    const parts = r.pick([
      [day, month, year],
      [month, day, year],
      [year, month, day],
      [month, year],
      [year],
      [day, month],
      [year, month],
    ] as [string[], ...string[][]])
    return el(
      'date',
      {
        variable,
        delimiter: this.#maybe(0.2, () => r.pick([' ', '-', '/', '.'])),
        ...this.#affixes(0.2),
        ...this.#formatting(0.03),
      },
      ...parts,
    )
  }

  #issued(area: 'list' | 'cite' | 'sort'): string {
    const r = this.#r
    return this.#call(`issued-${area}`, () => {
      const suffix =
        area !== 'sort' && this.#kind === 'author-date' && r.chance(0.2) ? el('text', { variable: 'year-suffix' }) : ''
      const date = this.#date('issued', area) + suffix
      if (r.chance(0.3)) return date
      return el(
        'choose',
        {},
        el(
          'if',
          { variable: 'issued' },
          r.chance(0.15) ? el('group', { delimiter: ' ' }, this.#date('original-date', 'cite'), date) : date,
        ),
        ...(r.chance(0.4)
          ? [
              el(
                'else-if',
                { variable: r.pick(['accessed', 'status']) },
                r.chance(0.5) ? el('text', { variable: 'status' }) : this.#date('accessed', 'cite'),
              ),
            ]
          : []),
        el(
          'else',
          {},
          el('text', { term: 'no date', form: this.#maybe(0.8, () => 'short') }),
          ...(suffix !== '' ? [suffix] : []),
        ),
      )
    })
  }

  #number(variable: string): string {
    const r = this.#r
    const label = (): string =>
      el('label', {
        variable,
        form: this.#maybe(0.85, () => r.pick(['short', 'short', 'symbol', 'long'])),
        plural: this.#maybe(0.08, () => r.pick(['never', 'always'])),
        'strip-periods': this.#maybe(0.1, () => 'true'),
        ...this.#textCase(0.2),
        ...this.#affixes(0.05),
      })
    const plain =
      r.chance(0.75) || variable === 'page'
        ? el('text', { variable, ...this.#formatting(0.15), ...this.#affixes(0.15), ...this.#textCase(0.04) })
        : el('number', {
            variable,
            form: this.#maybe(0.5, () => r.pick(['numeric', 'ordinal', 'roman', 'long-ordinal'])),
            ...this.#formatting(0.05),
            ...this.#affixes(0.15),
          })
    return r.chance(0.45)
      ? el(
          'group',
          { delimiter: this.#maybe(0.9, () => ' ') },
          ...(r.chance(0.85) ? [label(), plain] : [plain, label()]),
        )
      : plain
  }

  #edition(): string {
    const r = this.#r
    return this.#call('edition', () =>
      el(
        'choose',
        {},
        el(
          'if',
          { 'is-numeric': 'edition' },
          el(
            'group',
            { delimiter: ' ' },
            el('number', {
              variable: 'edition',
              form: this.#maybe(0.8, () => r.pick(['ordinal', 'ordinal', 'long-ordinal', 'numeric'])),
            }),
            r.chance(0.7)
              ? el('text', {
                  term: 'edition',
                  form: this.#maybe(0.8, () => 'short'),
                  'strip-periods': this.#maybe(0.2, () => 'true'),
                  suffix: this.#maybe(0.2, () => '.'),
                })
              : el('label', { variable: 'edition', form: 'short' }),
          ),
        ),
        el(
          'else',
          {},
          el('text', { variable: 'edition', suffix: this.#maybe(0.2, () => '.'), ...this.#textCase(0.3) }),
        ),
      ),
    )
  }

  #publisher(): string {
    const r = this.#r
    return this.#call('publisher', () =>
      el(
        'group',
        { delimiter: r.pick([': ', ', ', ' : ', ' ']), ...this.#affixes(0.15) },
        ...r.sample(
          [el('text', { variable: 'publisher-place', ...this.#textCase(0.03) }), el('text', { variable: 'publisher' })],
          r.chance(0.9) ? 2 : 1,
        ),
      ),
    )
  }

  #access(): string {
    const r = this.#r
    return this.#call('access', () => {
      const doi = el('text', {
        variable: 'DOI',
        prefix: this.#maybe(0.95, () =>
          r.pick(['https://doi.org/', 'doi:', 'doi: ', 'DOI: ', 'http://dx.doi.org/', 'https://doi.org/']),
        ),
      })
      const url = el('text', {
        variable: 'URL',
        prefix: this.#maybe(0.3, () => r.pick(['<', 'URL: ', 'Available from: ', 'URL '])),
        suffix: this.#maybe(0.1, () => '>'),
      })
      const accessed = el(
        'group',
        { delimiter: this.#maybe(0.9, () => ' '), ...this.#affixes(0.4) },
        el('text', { term: 'accessed', form: this.#maybe(0.1, () => 'short'), ...this.#textCase(0.4) }),
        this.#date('accessed'),
      )
      const online = el(
        'group',
        { delimiter: r.pick([', ', ' ', '. ']) },
        ...r
          .sample(
            [
              r.chance(0.4)
                ? el('text', {
                    term: r.pick(['online', 'retrieved', 'available at', 'from', 'internet']),
                    ...this.#textCase(0.5),
                  })
                : '',
              url,
              accessed,
            ],
            3,
          )
          .filter((each) => each !== ''),
      )
      return r.pick([
        el('choose', {}, el('if', { variable: 'DOI' }, doi), el('else-if', { variable: 'URL' }, online)),
        el('choose', {}, el('if', { variable: 'URL' }, online)),
        el(
          'choose',
          {},
          el(
            'if',
            { type: r.pick(['webpage', 'webpage post post-weblog', 'article-journal webpage']), match: 'any' },
            online,
          ),
        ),
        doi,
        online,
        el(
          'choose',
          {},
          el('if', { match: 'none', variable: r.pick(['page', 'DOI page', 'container-title']) }, online),
          el('else-if', { variable: 'DOI' }, doi),
        ),
      ])
    })
  }

  #rest(): string {
    const r = this.#r
    const variable = r.pick([
      'genre',
      'event-title',
      'collection-title',
      'number',
      'archive',
      'archive_location',
      'event-place',
      'medium',
      'note',
      'version',
      'status',
      'PMID',
      'ISBN',
      'ISSN',
      'number-of-volumes',
      'chapter-number',
      'authority',
      'section',
      'dimensions',
      'original-title',
      'source',
      'collection-number',
      'number-of-pages',
      'scale',
      'reviewed-title',
      'event',
    ])
    if (
      [
        'number',
        'version',
        'number-of-volumes',
        'chapter-number',
        'section',
        'collection-number',
        'number-of-pages',
      ].includes(variable)
    )
      return this.#number(variable)
    return el('text', {
      variable,
      ...this.#textCase(0.2),
      ...this.#formatting(0.08),
      ...this.#affixes(0.3),
      quotes: this.#maybe(0.03, () => 'true'),
    })
  }

  #locators(): string {
    const r = this.#r
    return this.#call('publication-details', () => {
      const volume = this.#number('volume')
      const issue = r.chance(0.5) ? el('text', { variable: 'issue', prefix: '(', suffix: ')' }) : this.#number('issue')
      const pages = r.chance(0.5)
        ? el('text', {
            variable: r.chance(0.9) ? 'page' : 'page-first',
            prefix: this.#maybe(0.5, () => r.pick([':', ', ', ' ', ': ', '–'])),
            suffix: this.#maybe(0.1, () => '.'),
          })
        : this.#number('page')
      const group = el(
        'group',
        { delimiter: this.#maybe(0.6, () => r.pick([', ', ' ', ':', '. '])), ...this.#affixes(0.1) },
        el('group', { delimiter: this.#maybe(0.2, () => r.pick([' ', ', '])) }, volume, issue),
        pages,
      )
      return r.chance(0.4)
        ? group
        : el(
            'choose',
            {},
            el(
              'if',
              { type: r.pick(['article-journal', 'article-journal article-magazine article-newspaper']), match: 'any' },
              group,
            ),
            el(
              'else-if',
              { type: 'chapter paper-conference', match: 'any' },
              el('group', { delimiter: r.pick([', ', '. ', ' ']) }, this.#number('volume'), this.#number('page')),
            ),
            ...(r.chance(0.4) ? [el('else', {}, this.#number(r.pick(['number', 'page', 'number-of-pages'])))] : []),
          )
    })
  }

  /** What an entry consists of, after names and date. */
  #details(): string[] {
    const r = this.#r
    const parts = [
      this.#title(),
      this.#container(),
      this.#editor(),
      this.#edition(),
      this.#publisher(),
      this.#locators(),
      this.#rest(),
      this.#access(),
      ...(r.chance(0.5) ? [this.#rest()] : []),
    ]
    const kept = parts.filter(() => r.chance(0.85))
    const grouped: string[] = []
    for (let i = 0; i < kept.length; ) {
      const size = r.chance(0.55) ? 1 : 2 + r.below(3)
      const some = kept.slice(i, i + size)
      grouped.push(
        some.length === 1
          ? some.join('')
          : el(
              'group',
              { delimiter: r.pick([', ', '. ', ' ', '; ', ': ']), ...this.#affixes(0.2), ...this.#formatting(0.02) },
              ...some,
            ),
      )
      i += size
    }
    if (r.chance(0.35)) {
      const [first = '', ...others] = grouped
      return [
        el(
          'choose',
          {},
          el(
            'if',
            {
              type: r.pick(['book', 'webpage', 'article-journal', 'thesis report']),
              match: r.pick(['any', 'any', 'none']),
            },
            first,
            this.#rest(),
          ),
          ...(r.chance(0.3)
            ? [
                el(
                  'else-if',
                  {
                    variable: r.pick(['DOI', 'volume', 'publisher', 'editor author']),
                    match: r.pick(['any', 'all', 'none']),
                  },
                  first,
                ),
              ]
            : []),
          el('else', {}, first),
        ),
        ...others,
      ]
    }
    return grouped
  }

  #sort(area: 'citation' | 'bibliography'): string {
    const r = this.#r
    const author = (): string =>
      r.chance(0.8)
        ? el('key', {
            macro: calledBy(this.#author()),
            ...(r.chance(0.1) ? { 'names-min': 3, 'names-use-first': r.pick([1, 2]) } : {}),
          })
        : el('key', { variable: 'author' })
    const date = (): string =>
      r.chance(0.5)
        ? el('key', { variable: 'issued', sort: this.#maybe(0.15, () => 'descending') })
        : el('key', { macro: calledBy(this.#issued('sort')), sort: this.#maybe(0.1, () => 'descending') })
    const title = (): string =>
      r.chance(0.6) ? el('key', { variable: 'title' }) : el('key', { macro: calledBy(this.#title()) })
    if (area === 'citation' && this.#kind === 'numeric')
      return el('sort', {}, el('key', { variable: 'citation-number' }))
    return el(
      'sort',
      {},
      ...r.pick([
        [author(), date(), title()],
        [author(), date()],
        [author(), title()],
        [date(), author()],
        [author()],
        [
          el('key', { variable: r.pick(['type', 'volume', 'container-title', 'page', 'publisher']) }),
          author(),
          title(),
        ],
      ] as [string[], ...string[][]]),
    )
  }

  #point(): string {
    const r = this.#r
    return this.#call('citation-locator', () =>
      el(
        'group',
        { delimiter: this.#maybe(0.7, () => ' ') },
        ...(r.chance(0.75)
          ? [
              el('label', {
                variable: 'locator',
                form: this.#maybe(0.85, () => r.pick(['short', 'symbol', 'short'])),
                'strip-periods': this.#maybe(0.1, () => 'true'),
                suffix: this.#maybe(0.1, () => ' '),
              }),
            ]
          : []),
        el('text', { variable: 'locator', ...this.#affixes(0.1) }),
      ),
    )
  }

  #citation(): string {
    const r = this.#r
    const kind = this.#kind
    const options: Record<string, string | number | undefined> = {}
    const layout: Record<string, string | number | boolean | undefined> = {}
    let body: string[]
    let sorts = false
    if (kind === 'numeric') {
      options['collapse'] = this.#maybe(0.6, () => 'citation-number')
      options['after-collapse-delimiter'] = this.#maybe(0.1, () => r.pick(['; ', ', ']))
      Object.assign(
        layout,
        r.pick([{ prefix: '[', suffix: ']' }, { prefix: '(', suffix: ')' }, { 'vertical-align': 'sup' }, {}]),
        { delimiter: r.pick([',', ', ', '; ', '–', '], [']) },
      )
      const number = el('text', {
        variable: 'citation-number',
        ...(r.chance(0.12) ? { prefix: '[', suffix: ']' } : {}),
        ...this.#formatting(0.08),
      })
      body = r.chance(0.55) ? [number] : [el('group', { delimiter: r.pick([', ', ' ', ': ']) }, number, this.#point())]
      sorts = r.chance(0.6)
    } else if (kind === 'label') {
      Object.assign(layout, { prefix: '[', suffix: ']', delimiter: r.pick([', ', '; ']) })
      body = [el('group', { delimiter: ', ' }, el('text', { variable: 'citation-label' }), this.#point())]
      options['disambiguate-add-year-suffix'] = this.#maybe(0.6, () => 'true')
      options['collapse'] = this.#maybe(0.1, () => 'year-suffix')
      sorts = r.chance(0.3)
    } else if (kind === 'author-date') {
      this.#disambiguation(options, true)
      options['collapse'] = this.#maybe(0.45, () =>
        r.pick(['year', 'year-suffix', 'year-suffix', 'year-suffix-ranged', 'year']),
      )
      options['cite-group-delimiter'] = this.#maybe(0.15, () => r.pick([', ', '; ']))
      options['year-suffix-delimiter'] = this.#maybe(0.12, () => r.pick([', ', ',', ';']))
      options['after-collapse-delimiter'] = this.#maybe(0.12, () => r.pick(['; ', ', ']))
      Object.assign(layout, { prefix: '(', suffix: ')', delimiter: r.pick(['; ', '; ', ', ']) }, this.#formatting(0.02))
      const authorDate = el(
        'group',
        { delimiter: r.pick([', ', ' ', ' ']) },
        this.#author('short'),
        this.#issued('cite'),
      )
      body = r.pick([
        [el('group', { delimiter: r.pick([', ', ': ', ' ']) }, authorDate, this.#point())],
        [
          this.#author('short'),
          this.#issued('cite').replace('<text ', '<text prefix=", " '),
          el('group', { prefix: r.pick([': ', ', ']) }, this.#point()),
        ],
        [authorDate],
      ] as [string[], ...string[][]])
      sorts = r.chance(0.6)
    } else {
      this.#disambiguation(options, false)
      options['near-note-distance'] = this.#maybe(0.1, () => r.pick([2, 5, 10]))
      Object.assign(layout, { suffix: this.#maybe(0.8, () => '.'), delimiter: r.pick(['; ', '. ', ', ']) })
      const full = [
        el(
          'group',
          { delimiter: r.pick([', ', '. ']) },
          this.#author(),
          ...this.#details(),
          this.#issued('list'),
          this.#point(),
        ),
      ]
      const short = el(
        'group',
        { delimiter: r.pick([', ', ' ']) },
        this.#author('short'),
        r.chance(0.7)
          ? el('text', {
              variable: 'title',
              form: 'short',
              quotes: this.#maybe(0.3, () => 'true'),
              ...this.#formatting(0.4),
            })
          : '',
        r.chance(0.3)
          ? el(
              'group',
              { prefix: '(', suffix: ')', delimiter: ' ' },
              el('text', { value: r.pick(['see note', 'n.', 'wie Anm.']) }),
              el('text', { variable: 'first-reference-note-number' }),
            )
          : '',
        this.#point(),
      )
      const ibid = el(
        'group',
        { delimiter: ', ' },
        el('text', { term: 'ibid', ...this.#textCase(0.4), ...this.#formatting(0.3) }),
        this.#point(),
      )
      body = [
        r.chance(0.85)
          ? el(
              'choose',
              {},
              ...r.pick([
                [
                  el('if', { position: 'ibid-with-locator' }, ibid),
                  el('else-if', { position: 'ibid' }, el('text', { term: 'ibid', ...this.#textCase(0.4) })),
                  el('else-if', { position: 'subsequent' }, short),
                  el('else', {}, ...full),
                ],
                [
                  el('if', { position: 'ibid' }, ibid),
                  el('else-if', { position: r.pick(['subsequent', 'near-note']) }, short),
                  el('else', {}, ...full),
                ],
                [el('if', { position: 'subsequent' }, short), el('else', {}, ...full)],
                [
                  el('if', { position: 'ibid near-note', match: 'all' }, ibid),
                  el('else-if', { position: 'first' }, ...full),
                  el('else', {}, short),
                ],
              ] as [string[], ...string[][]]),
            )
          : full.join(''),
      ]
      sorts = r.chance(0.1)
    }
    const min = kind === 'numeric' ? undefined : this.#maybe(0.4, () => r.pick([3, 4, 2, 6]))
    return el(
      'citation',
      {
        ...options,
        'et-al-min': min,
        'et-al-use-first': min === undefined ? undefined : 1,
        'et-al-subsequent-min': kind === 'numeric' ? undefined : this.#maybe(0.12, () => r.pick([2, 3, 4])),
        'et-al-subsequent-use-first': kind === 'numeric' ? undefined : this.#maybe(0.12, () => 1),
      },
      ...(sorts ? [this.#sort('citation')] : []),
      el('layout', layout, ...body),
    )
  }

  #disambiguation(options: Record<string, string | number | undefined>, year: boolean): void {
    const r = this.#r
    options['disambiguate-add-names'] = this.#maybe(0.6, () => 'true')
    options['disambiguate-add-givenname'] = this.#maybe(0.5, () => 'true')
    options['disambiguate-add-year-suffix'] = this.#maybe(year ? 0.85 : 0.1, () => 'true')
    options['givenname-disambiguation-rule'] = this.#maybe(0.3, () =>
      r.pick(['by-cite', 'primary-name', 'all-names', 'primary-name-with-initials', 'all-names-with-initials']),
    )
  }

  #bibliography(): string {
    const r = this.#r
    const kind = this.#kind
    const numbered = kind === 'numeric' || kind === 'label'
    const align = numbered ? this.#maybe(0.75, () => r.pick(['flush', 'flush', 'margin'])) : undefined
    const number = el('text', {
      variable: kind === 'label' ? 'citation-label' : 'citation-number',
      ...r.pick([
        { suffix: '.' },
        { prefix: '[', suffix: ']' },
        { suffix: '. ' },
        { prefix: '(', suffix: ')' },
        {},
        { prefix: '[', suffix: '] ' },
      ]),
      display: align === undefined ? this.#maybe(0.2, () => 'left-margin') : undefined,
    })
    const author = this.#author()
    const issued = this.#issued('list')
    const details = this.#details()
    const dateFirst = kind === 'author-date' || r.chance(0.2)
    const entry = dateFirst
      ? r.chance(0.5)
        ? [
            author,
            issued.replace(
              '<text ',
              `<text ${r.pick(['prefix=" (" suffix=")"', 'prefix=", "', 'prefix=" "', 'prefix=". " suffix="."', 'prefix=" (" suffix=")."'])} `,
            ),
            ...details.map((each, index) =>
              index === 0
                ? el('group', { prefix: r.pick([' ', '. ', ', ']) }, each)
                : el('group', { prefix: r.pick(['. ', ', ', ' ']) }, each),
            ),
          ]
        : [el('group', { delimiter: r.pick([', ', '. ', ' ']) }, author, issued, ...details)]
      : r.chance(0.6)
        ? [
            el(
              'group',
              { delimiter: r.pick([', ', '. ', ' ']), suffix: this.#maybe(0.3, () => '.') },
              author,
              ...details,
              issued,
            ),
          ]
        : [
            author,
            ...[...details, issued].map((each) =>
              el('group', { prefix: r.pick(['. ', ', ', ' ', '; ']), suffix: this.#maybe(0.1, () => '.') }, each),
            ),
          ]
    const min = this.#maybe(0.3, () => r.pick([7, 4, 8, 11, 21]))
    return el(
      'bibliography',
      {
        'hanging-indent': this.#maybe(numbered ? 0.1 : 0.7, () => 'true'),
        'second-field-align': align,
        'entry-spacing': this.#maybe(0.6, () => r.pick([0, 1])),
        'line-spacing': this.#maybe(0.1, () => 2),
        'subsequent-author-substitute': numbered
          ? undefined
          : this.#maybe(0.22, () => r.pick(['———', '---', '–––', '', '—'])),
        'subsequent-author-substitute-rule': numbered
          ? undefined
          : this.#maybe(0.08, () => r.pick(['complete-all', 'complete-each', 'partial-each', 'partial-first'])),
        'et-al-min': min,
        'et-al-use-first': min === undefined ? undefined : r.pick([1, 3, 6]),
        'et-al-use-last': min === undefined ? undefined : this.#maybe(0.1, () => 'true'),
      },
      ...(r.chance(kind === 'numeric' ? 0.25 : 0.92) ? [this.#sort('bibliography')] : []),
      el(
        'layout',
        { suffix: this.#maybe(0.65, () => '.'), ...this.#formatting(0.01) },
        ...(numbered
          ? [
              number,
              ...(r.chance(0.3) && align === undefined
                ? entry.map((each) => each.replace(/^<(text|group)/, '<$1 display="right-inline"'))
                : entry),
            ]
          : entry),
      ),
    )
  }
}
