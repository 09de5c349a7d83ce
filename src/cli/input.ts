import { readFile } from 'node:fs/promises'
import { CitewrightError } from '../problem.js'
import { recognise } from '../recognise.js'

/** One thing to cite, and what it is called in messages. */
export interface Input {
  readonly name: string
  readonly content: string | Uint8Array
}

/** What stands behind an argument: one input, or as many as a list has lines. */
export async function readInputs(argument: string, stdin: AsyncIterable<Uint8Array>): Promise<readonly Input[]> {
  const content = await readInput(argument, stdin)
  const lines = typeof content === 'string' ? undefined : listed(content)
  return lines?.map((line) => ({ name: line, content: line })) ?? [{ name: argument, content }]
}

/** The lines of a list of DOIs, URLs and other identifiers; undefined for anything else. */
function listed(bytes: Uint8Array): readonly string[] | undefined {
  if (bytes.byteLength > LARGEST_LIST) return undefined
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/)
  const full = lines.map((line) => line.trim()).filter((line) => line !== '')
  return full.length > 0 && full.every(isAddress) ? full : undefined
}

const LARGEST_LIST = 16 * 1024 * 1024

function isAddress(text: string): boolean {
  const { kind } = recognise(text)
  return kind === 'doi' || kind === 'url' || kind === 'identifier'
}

/** What stands behind an argument: a DOI, an address or a reference as it is, or the bytes of a file or of standard input. */
async function readInput(argument: string, stdin: AsyncIterable<Uint8Array>): Promise<string | Uint8Array> {
  if (argument === '-') return readAll(stdin)
  const { kind } = recognise(argument)
  if (isAddress(argument)) return argument
  try {
    return await readFile(argument)
  } catch (cause) {
    if (kind === 'reference' && isMissing(cause) && looksLikeReference(argument)) return argument
    throw new CitewrightError('FILE_UNREADABLE', unreadable(argument, cause), { cause })
  }
}

/** Standard input and files stop here: nothing that can be cited is larger. */
const LARGEST = 256 * 1024 * 1024

async function readAll(stdin: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stdin) {
    size += chunk.byteLength
    if (size > LARGEST)
      throw new CitewrightError('TOO_LARGE', 'Standard input is larger than 256 MB; give it in parts.')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A reference has several words and a year; a mistyped path has not. */
function looksLikeReference(text: string): boolean {
  return /\S\s+\S+\s+\S+\s+\S/.test(text) && /\d{4}|n\.d\.|10\.\d{4}/.test(text)
}

function isMissing(cause: unknown): boolean {
  return ['ENOENT', 'ENAMETOOLONG', 'ENOTDIR'].includes(codeOf(cause))
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file, and it is no DOI or URL',
  ENOTDIR: 'there is no such file, and it is no DOI or URL',
  ENAMETOOLONG: 'it is no DOI, URL or reference, and too long for a file name',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
}

function unreadable(argument: string, cause: unknown): string {
  const shown = argument.length > 80 ? `${argument.slice(0, 80)}…` : argument
  return `Cannot read "${shown.replace(/\s+/g, ' ')}": ${REASONS[codeOf(cause)] ?? (cause instanceof Error ? cause.message : String(cause))}.`
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}
