import { readFile } from 'node:fs/promises'
import { type Citation, citeAll } from '../cite.js'
import { CitewrightError, type ErrorCode } from '../problem.js'
import { findStyle, isStyleName } from '../style/registry.js'
import { HELP, readArguments, type Settings, UsageError } from './arguments.js'
import { readInput } from './input.js'
import { type ChosenStyle, line, record, report } from './report.js'

/** What the shell gives and takes; tests put their own in its place. */
export interface Shell {
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean }
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
  readonly version: string
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

async function citeInputs(inputs: readonly string[], settings: Settings, shell: Shell): Promise<ExitStatus> {
  const styles = await Promise.all((settings.styles.length === 0 ? DEFAULT_STYLES : settings.styles).map(chooseStyle))
  const failures: unknown[] = []
  const records: object[] = []
  let printed = 0
  for (const input of inputs) {
    try {
      const citations = await citeAll(await readInput(input, shell.stdin), {
        ...(settings.accessed === undefined ? {} : { accessed: settings.accessed }),
        privateNetwork: settings.privateNetwork,
        ...(settings.resolver === undefined ? {} : { resolver: settings.resolver }),
      })
      for (const citation of citations) {
        if (settings.json) records.push(record(input, citation, styles, settings.output))
        else shell.stdout.write(print(citation, styles, settings, printed > 0))
        printed += 1
        for (const warning of citation.warnings) complain(shell, `${shorten(input)}: warning: ${warning.message}`)
      }
    } catch (error) {
      if (!(error instanceof CitewrightError) || isAboutStyle(error)) throw error
      failures.push(error)
      complain(shell, inputs.length > 1 ? `${shorten(input)}: ${error.message}` : error.message)
    }
  }
  if (settings.json && (printed > 0 || failures.length === 0))
    shell.stdout.write(`${JSON.stringify(records, null, 2)}\n`)
  return exitStatus(failures, printed)
}

/** One style makes lines for a pipe; several make a report for a reader. */
function print(citation: Citation, styles: readonly ChosenStyle[], settings: Settings, follows: boolean): string {
  const [only, ...others] = styles
  if (only !== undefined && others.length === 0) return line(citation, only, settings.output)
  return (follows ? '\n' : '') + report(citation, styles, settings.output)
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

function exitStatus(failures: readonly unknown[], printed: number): ExitStatus {
  if (failures.length === 0) return 0
  const network = failures.every((error) => error instanceof CitewrightError && NETWORK_CODES.includes(error.code))
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
