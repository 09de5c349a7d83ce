import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Brings the folder of a cache below a size: files that were not used the longest go first, and what a process that was
 * killed left half written goes with them. Other processes may do the same at the same time.
 */
export async function prune(folder: string, maxBytes: number, now: number = Date.now()): Promise<void> {
  const files = await filesOf(folder)
  let total = files.reduce((sum, { size }) => sum + size, 0)
  // Somewhat lower than asked for, so that the next write does not start it all over.
  const aim = total > maxBytes ? maxBytes * 0.9 : total
  for (const { path, size, used } of files.sort((one, other) => one.used - other.used)) {
    const abandoned = path.endsWith('.new') && now - used > ABANDONED_AFTER
    if (total <= aim && !abandoned) continue
    await unlink(path).catch(() => undefined)
    total -= size
  }
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
