import { randomBytes } from 'node:crypto'
import { rename, unlink, writeFile } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'

/**
 * Writes a file beside its place and then renames it, so that a reader, another process or a crash never meets half of it:
 * there is the old one or the new one.
 */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.new`
  try {
    await writeFile(beside, content, { flag: 'wx' })
    await renameOver(beside, path)
  } catch (error) {
    await unlink(beside).catch(() => undefined)
    throw error
  }
}

/** On Windows a file that somebody reads just now cannot be replaced; a moment later it can. */
async function renameOver(from: string, to: string): Promise<void> {
  for (let delay = 10; ; delay *= 2) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      if (delay > LONGEST_DELAY || !BUSY.has(codeOf(error))) throw error
      await wait(delay)
    }
  }
}

const LONGEST_DELAY = 300

const BUSY: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** The code of a system error, or empty. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
