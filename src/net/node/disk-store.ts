import { createHash } from 'node:crypto'
import { mkdir, readFile, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Remembered, Store } from '../store.js'
import { prune } from './prune.js'
import { codeOf, replaceFile } from './replace-file.js'

export interface DiskStoreOptions {
  /** How many bytes the files hold at most; what was not used the longest goes first. @default 256 MiB, 268_435_456 */
  readonly maxBytes?: number
  /** Hears once that the folder cannot be written, as when the disk is full; answers are then not kept. */
  readonly onTrouble?: (trouble: Error) => void
}

/**
 * Answers kept in a folder, a file each, that is replaced as a whole. It carries a hash of all that it holds, and one that
 * does not fit is not there. Processes need no lock: whoever renames last wins, with the same content.
 */
export function diskStore(folder: string, { maxBytes = 268_435_456, onTrouble }: DiskStoreOptions = {}): Store {
  const place = join(folder, FORM)
  const room = roomIn(place, maxBytes)
  let trouble = false
  const tell = (error: unknown): void => {
    if (trouble) return
    trouble = true
    onTrouble?.(error instanceof Error ? error : new Error(String(error)))
  }
  return {
    async get(key) {
      const path = pathOf(place, key)
      const bytes = await readFile(path).catch(() => undefined)
      const value = bytes === undefined ? undefined : unpack(bytes, key)
      if (value !== undefined) await touch(path)
      return value
    },
    async set(key, value) {
      const bytes = pack(key, value)
      if (bytes.byteLength > maxBytes) return
      try {
        const leave = await room.enter(bytes.byteLength)
        await write(pathOf(place, key), bytes).finally(leave)
      } catch (error) {
        tell(error)
      }
    },
  }
}

/**
 * Brings the folder of a disk store down to a size, those files first that were not used the longest; 0 empties it.
 *
 * @returns how many bytes the files hold then
 */
export function pruneDiskStore(folder: string, maxBytes: number): Promise<number> {
  return prune(join(folder, FORM), maxBytes)
}

interface Room {
  /** Waits until so many bytes may be written, and gives what is to be called when they are. */
  enter(bytes: number): Promise<() => void>
}

/**
 * The folder is looked over, and pruned where need be, before a tenth of what it may hold is written: this process alone
 * never fills it beyond `maxBytes`, and every other that writes at the same time by at most a tenth.
 */
function roomIn(place: string, maxBytes: number): Room {
  let left = 0
  let underWay = 0
  let turn: Promise<void> = Promise.resolve()
  const make = async (bytes: number): Promise<void> => {
    if (left < bytes) {
      const wanted = Math.min(maxBytes, Math.max(bytes, Math.ceil(maxBytes / 10)))
      const held = await prune(place, maxBytes - wanted)
      left = Math.max(bytes, Math.min(wanted, maxBytes - held - underWay))
    }
    left -= bytes
    underWay += bytes
  }
  return {
    async enter(bytes) {
      turn = turn.then(() => make(bytes))
      await turn
      return () => {
        underWay -= bytes
      }
    },
  }
}

/** Of the files; another form gets another folder, so that versions of citewright do not misread each other. */
const FORM = 'v1'

/** 256 folders, named by the hash of the key as the files are: any key makes a sound name. */
function pathOf(place: string, key: string): string {
  const name = sha256(key)
  return join(place, name.slice(0, 2), name.slice(2))
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await replaceFile(path, bytes).catch(async (error: unknown) => {
    if (codeOf(error) !== 'ENOENT') throw error
    // For the user alone, as the XDG specification has it for folders that are made.
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    await replaceFile(path, bytes)
  })
}

/** The time of the last use is kept as that of the last change, for the pruning. */
async function touch(path: string): Promise<void> {
  const now = new Date()
  await utimes(path, now, now).catch(() => undefined)
}

/** The hash of the rest, a line of JSON, and the body as it came. */
function pack(key: string, value: Remembered): Uint8Array {
  const { head, body } = split(value)
  const rest = Buffer.concat([Buffer.from(`${JSON.stringify({ key, ...head })}\n`), body])
  return Buffer.concat([Buffer.from(`${sha256(rest)}\n`), rest])
}

function split(value: Remembered): { readonly head: object; readonly body: Uint8Array } {
  if (value.kind === 'failure') return { head: value, body: new Uint8Array() }
  const { bytes, ...answer } = value.answer
  return { head: { ...value, answer }, body: bytes }
}

/** Undefined for a file that is broken or another key's. */
function unpack(file: Buffer, key: string): Remembered | undefined {
  const rest = file.subarray(HASH_LENGTH + 1)
  if (file.toString('latin1', 0, HASH_LENGTH) !== sha256(rest)) return undefined
  const end = rest.indexOf('\n')
  // What fits its hash was written by this program, so it has this form.
  const { key: found, ...head } = JSON.parse(rest.toString('utf8', 0, end)) as { key: string } & Remembered
  if (found !== key) return undefined
  if (head.kind === 'failure') return head
  return { ...head, answer: { ...head.answer, bytes: new Uint8Array(rest.subarray(end + 1)) } }
}

const HASH_LENGTH = 64

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
