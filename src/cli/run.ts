import { readFile } from 'node:fs/promises'
import type { Citation, CiteOptions } from '../cite.js'
import { AT_ONCE, attempt } from '../cite-each.js'
import { inOrder } from '../in-order.js'
import { cacheFolder, diskStore, Session } from '../net/node/index.js'
import { CitewrightError, type ErrorCode } from '../problem.js'
import { findStyle, isStyleName } from '../style/registry.js'
import { HELP, readArguments, type Settings, UsageError } from './arguments.js'
import { explanation } from './explain.js'
import { type Input, readInputs } from './input.js'
import { loadLocale } from './locale.js'
import { openRecords } from './record-file.js'
import { type ChosenStyle, failure, line, type Print, record, report } from './report.js'

/** What the shell gives and takes; tests put their own in its place. */
export interface Shell {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean }
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
  readonly version: string
  /** `CITEWRIGHT_MAILTO`, `CITEWRIGHT_CACHE` and where the platform keeps caches. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** As `process.platform` names it. */
  readonly platform: string
}

/** 0 all cited, 1 some inputs failed, 2 wrong usage, 3 network unavailable. */
export type ExitStatus = 0 | 1 | 2 | 3

/** Runs one command line. Results go to standard output; errors and warnings, a line each, to standard error. */
export async function run(argv: readonly string[], shell: Shell): Promise<ExitStatus> {
  try {
    const command = readArguments(argv)
    switch (command.kind) {
      case 'help':
        shell.stdout.write(HELP)
        return 0
      case 'version':
        shell.stdout.write(`${shell.version}\n`)
        return 0
      case 'cite':
        return await citeInputs(inputsOf(command.inputs, shell), command.settings, shell)
    }
  } catch (error) {
    if (!(error instanceof UsageError || (error instanceof CitewrightError && isAboutStyle(error)))) throw error
    complain(shell, `${error.message.replace(/\.$/, '')}. See citewright --help.`)
    return 2
  }
}

const DEFAULT_STYLES = ['mla', 'apa', 'chicago']

async function citeInputs(names: readonly string[], settings: Settings, shell: Shell): Promise<ExitStatus> {
  const styles = await Promise.all((settings.styles.length === 0 ? DEFAULT_STYLES : settings.styles).map(chooseStyle))
  const file = settings.records === undefined ? undefined : await openRecords(settings.records)
  const options = { ...optionsOf(settings, shell), ...(file === undefined ? {} : { records: file.records }) }
  const print: Print = {
    output: settings.output,
    links: settings.links,
    ...(settings.locale === undefined ? {} : { locale: await loadLocale(settings.locale) }),
  }
  const warn = settings.quiet ? () => undefined : (message: string) => complain(shell, message)
  const failures: CitewrightError[] = []
  const records: object[] = []
  let printed = 0
  const inputs = await readAll(names, shell)
  for await (const { name, citations, error } of inOrder(inputs, AT_ONCE, (input) => citeInput(input, options))) {
    for (const citation of citations) {
      const found = (): object => record(name, citation, styles, print)
      if (settings.json === 'lines') shell.stdout.write(`${JSON.stringify(found())}\n`)
      else if (settings.json === 'array') records.push(found())
      else shell.stdout.write(written(citation, styles, print, settings.explain, printed > 0))
      printed += 1
      for (const warning of citation.warnings) warn(`${shorten(name)}: warning: ${warning.message}`)
    }
    if (error === undefined) continue
    failures.push(error)
    complain(shell, inputs.length > 1 ? `${shorten(name)}: ${error.message}` : error.message)
    if (settings.json === 'lines') shell.stdout.write(`${JSON.stringify(failure(name, error))}\n`)
  }
  if (settings.json === 'array' && (printed > 0 || failures.length === 0))
    shell.stdout.write(`${JSON.stringify(records, null, 2)}\n`)
  await file?.save()
  return exitStatus(failures, printed)
}

/** Answers are kept on disk, so that the next run need not ask again. */
function optionsOf(settings: Settings, shell: Shell): CiteOptions {
  const folder = cacheFolder(shell.env, shell.platform)
  const onTrouble = ({ message }: Error): void => {
    if (!settings.quiet)
      complain(shell, `warning: the cache in ${folder} cannot be written, nothing is kept: ${message}`)
  }
  const session = new Session(folder === undefined ? {} : { cache: diskStore(folder, { onTrouble }) })
  const mailto = settings.mailto ?? shell.env['CITEWRIGHT_MAILTO']
  return {
    session,
    sentenceCase: 'headlines',
    offline: settings.offline,
    refresh: settings.refresh,
    privateNetwork: settings.privateNetwork,
    ...(mailto ? { mailto } : {}),
    ...(settings.accessed === undefined ? {} : { accessed: settings.accessed }),
    ...(settings.resolver === undefined ? {} : { resolver: settings.resolver }),
  }
}

type ReadInput = Input | { readonly name: string; readonly error: CitewrightError }

async function readAll(names: readonly string[], shell: Shell): Promise<readonly ReadInput[]> {
  const inputs: ReadInput[] = []
  for (const name of names) {
    try {
      inputs.push(...(await readInputs(name, shell.stdin)))
    } catch (error) {
      inputs.push({ name, error: expected(error) })
    }
  }
  return inputs
}

interface Cited {
  readonly name: string
  readonly citations: readonly Citation[]
  readonly error?: CitewrightError
}

async function citeInput(input: ReadInput, options: CiteOptions): Promise<Cited> {
  const { name } = input
  if ('error' in input) return { name, citations: [], error: input.error }
  const outcome = await attempt(input.content, options)
  return outcome.ok ? { name, citations: outcome.citations } : { name, citations: [], error: outcome.error }
}

/** What reading an input can fail with; anything else is a fault of the program. */
function expected(error: unknown): CitewrightError {
  if (error instanceof CitewrightError) return error
  throw error
}

/** One style makes lines for a pipe; several make a report for a reader. */
function written(
  citation: Citation,
  styles: readonly ChosenStyle[],
  print: Print,
  explain: boolean,
  follows: boolean,
): string {
  const [only, ...others] = styles
  const why = explain ? explanation(citation) : ''
  if (only !== undefined && others.length === 0) return line(citation, only, print) + why
  return (follows ? '\n' : '') + report(citation, styles, print) + (why === '' ? '' : `\n${why}`)
}

/** A style is found before anything is cited, so that a mistyped name costs nothing. */
async function chooseStyle(name: string): Promise<ChosenStyle> {
  if (isStyleName(name)) return { name, style: name }
  if (!name.endsWith('.csl')) {
    findStyle(name)
    return { name, style: name }
  }
  try {
    return { name, style: await readFile(name, 'utf8') }
  } catch (cause) {
    throw new CitewrightError('STYLE_UNKNOWN', `The style file "${name}" cannot be read; check the path.`, { cause })
  }
}

function inputsOf(inputs: readonly string[], shell: Shell): readonly string[] {
  if (inputs.length > 0) return inputs
  if (shell.stdin.isTTY !== true) return ['-']
  throw new UsageError('No input: give a file, a DOI, a URL, or - for standard input')
}

const NETWORK_CODES: readonly ErrorCode[] = ['NETWORK', 'TIMEOUT']

function exitStatus(failures: readonly CitewrightError[], printed: number): ExitStatus {
  if (failures.length === 0) return 0
  const network = failures.every(({ code }) => NETWORK_CODES.includes(code))
  return network && printed === 0 ? 3 : 1
}

function isAboutStyle({ code }: CitewrightError): boolean {
  return code === 'STYLE_UNKNOWN' || code === 'STYLE_INVALID'
}

/** One line, whatever the message holds. */
function complain(shell: Shell, message: string): void {
  shell.stderr.write(`citewright: ${message.replace(/\s+/g, ' ').trim()}\n`)
}

function shorten(input: string): string {
  return input.length > 60 ? `${input.slice(0, 60)}…` : input
}
