import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Brings the folder of a cache down to a size: files that were not used the longest go first, and what a process that was
 * killed left half written goes with them. Other processes may do the same at the same time.
 *
 * @returns how many bytes the files hold then
 */
export async function prune(folder: string, maxBytes: number, now: number = Date.now()): Promise<number> {
  const files = await filesOf(folder)
  let total = files.reduce((sum, { size }) => sum + size, 0)
  for (const { path, size, used } of files.sort((one, other) => one.used - other.used)) {
    const abandoned = path.endsWith('.new') && now - used > ABANDONED_AFTER
    if (total <= maxBytes && !abandoned) continue
    await unlink(path).catch(() => undefined)
    total -= size
  }
  return total
}

const ABANDONED_AFTER = 600_000

interface CachedFile {
  readonly path: string
  readonly size: number
  /** Milliseconds since 1970. */
  readonly used: number
}

async function filesOf(folder: string): Promise<CachedFile[]> {
  const files: CachedFile[] = []
  for (const shard of await namesIn(folder)) {
    if (!/^[\da-f]{2}$/.test(shard)) continue
    for (const name of await namesIn(join(folder, shard))) {
      const path = join(folder, shard, name)
      const found = await stat(path).catch(() => undefined)
      if (found?.isFile()) files.push({ path, size: found.size, used: found.mtimeMs })
    }
  }
  return files
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}
