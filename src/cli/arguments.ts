import { parseArgs } from 'node:util'
import { readDate } from '../item/date.js'
import { type OutputFormat, WRITERS } from '../output/writers.js'
import { CitewrightError } from '../problem.js'
import { findLocaleTag } from '../style/locales.js'
import { STYLE_NAMES } from '../style/registry.js'

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'cite'; readonly inputs: readonly string[]; readonly settings: Settings }

export interface Settings {
  /** As given: built-in names or paths of `.csl` files. Empty when nothing was asked for. */
  readonly styles: readonly string[]
  readonly output: OutputFormat
  /** `array` at the end, or one `lines` object after the other. */
  readonly json?: 'array' | 'lines'
  readonly explain: boolean
  readonly quiet: boolean
  readonly offline: boolean
  readonly refresh: boolean
  readonly mailto?: string
  /** The tag of a locale that is shipped. */
  readonly locale?: string
  readonly links: boolean
  /** The path of a file of records. */
  readonly records?: string
  readonly accessed?: string
  readonly resolver?: string
  readonly privateNetwork: boolean
}

/** A command line that cannot be carried out; the message says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

export const HELP: string = `Usage: citewright <input>… [options]

Cites web pages, DOIs and references in MLA, APA and Chicago style.

An input is a file of HTML or text (also BibTeX, RIS, CSL-JSON), a DOI in any
spelling, a PMID, PMCID, arXiv id or ISBN, a URL, a reference in quotes, or - for
standard input. Where every line of a file is one of the identifiers or a URL, each
is an input of its own.

  --style NAME[,NAME…]    one or more of
                          ${STYLE_NAMES.slice(0, 5).join(', ')},
                          ${STYLE_NAMES.slice(5, 7).join(', ')},
                          ${STYLE_NAMES.slice(7).join(', ')},
                          or the path of a .csl file  (default: mla,apa,chicago)
  --output FORMAT         ${Object.keys(WRITERS).join(', ')}  (default: text)
  --locale TAG            the language of dates, terms and quotation marks, such as de-DE
                          (default: en-US)
  --links                 DOIs and addresses are links, where the format has links
  --json                  everything that was found, as JSON: one object a work, with
                          item, evidence, references, warnings and citations
  --ndjson                the same as lines of JSON, one a work as soon as it is done;
                          for an input that failed, a line with input and error
  --explain               below each work, where each field came from, and what else
                          there was
  --quiet                 no warnings
  --accessed YYYY-MM-DD   the day the pages were looked at
                          (default: today for a URL, none for a file)
  --resolver URL          where DOIs are resolved (default: https://doi.org); given, it
                          also fills in the references that have a DOI
  --offline               nothing is asked for; records come from the cache alone
  --refresh               what the cache holds is asked for anew
  --records FILE          a file of records to keep with your project: DOIs that are in it
                          are not asked for, and those that are asked for are added
  --mailto ADDRESS        where the operators of servers can reach you; they serve those
                          better who say (default: $CITEWRIGHT_MAILTO)
  --private-network       addresses of private networks and other ports may be asked too
  --help                  this text
  --version               the version

With one --style, each work is one line. Warnings go to standard error. What was
fetched is kept in the user's cache folder; $CITEWRIGHT_CACHE names another, or off.
Exit status: 0 all cited, 1 some inputs failed, 2 wrong usage, 3 network unavailable.

  citewright article.html --accessed 2022-05-23
  citewright 10.1038/171737a0 --style apa --output markdown
  citewright https://example.org/article --json
`

/** @throws UsageError */
export function readArguments(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv)
  if (values.help) return { kind: 'help' }
  if (values.version) return { kind: 'version' }
  return {
    kind: 'cite',
    inputs: positionals,
    settings: {
      styles: (values.style ?? [])
        .flatMap((list) => list.split(',').map((name) => name.trim()))
        .filter((name) => name !== ''),
      output: readOutput(values.output),
      ...(values.json || values.ndjson ? { json: values.ndjson ? 'lines' : 'array' } : {}),
      explain: values.explain ?? false,
      quiet: values.quiet ?? false,
      offline: values.offline ?? false,
      refresh: values.refresh ?? false,
      ...(values.records === undefined ? {} : { records: values.records }),
      ...(values.mailto === undefined ? {} : { mailto: readMailto(values.mailto) }),
      ...(values.locale === undefined ? {} : { locale: readLocale(values.locale) }),
      links: values.links ?? false,
      ...(values.accessed === undefined ? {} : { accessed: readAccessed(values.accessed) }),
      privateNetwork: values['private-network'] ?? false,
      ...(values.resolver === undefined ? {} : { resolver: readResolver(values.resolver) }),
    },
  }
}

const OPTIONS = {
  style: { type: 'string', multiple: true },
  output: { type: 'string' },
  locale: { type: 'string' },
  links: { type: 'boolean' },
  json: { type: 'boolean' },
  ndjson: { type: 'boolean' },
  explain: { type: 'boolean' },
  quiet: { type: 'boolean' },
  offline: { type: 'boolean' },
  refresh: { type: 'boolean' },
  mailto: { type: 'string' },
  records: { type: 'string' },
  accessed: { type: 'string' },
  resolver: { type: 'string' },
  'private-network': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

function parse(
  argv: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? (cause.message.split('. ', 1)[0] ?? cause.message) : String(cause))
  }
}

function readOutput(output = 'text'): OutputFormat {
  if (isOutputFormat(output)) return output
  throw new UsageError(`--output is "${output}"; use one of ${Object.keys(WRITERS).join(', ')}`)
}

function isOutputFormat(name: string): name is OutputFormat {
  return Object.hasOwn(WRITERS, name)
}

function readLocale(tag: string): string {
  try {
    return findLocaleTag(tag)
  } catch (error) {
    if (error instanceof CitewrightError) throw new UsageError(`--locale: ${error.message}`)
    throw error
  }
}

function readAccessed(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && readDate(text) !== undefined) return text
  throw new UsageError(`--accessed is "${text}"; write a day as YYYY-MM-DD`)
}

function readResolver(text: string): string {
  if (/^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text)) return text
  throw new UsageError(`--resolver is "${text}"; write an address such as https://doi.org`)
}

function readMailto(text: string): string {
  if (/^[\x21-\x7e]{1,100}@[\x21-\x7e]{1,100}$/.test(text)) return text
  throw new UsageError(`--mailto is "${text}"; write an address such as you@example.org`)
}
