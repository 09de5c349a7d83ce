import type { Remembered, Store } from './store.js'

export interface MemoryStoreOptions {
  /** How many answers are kept at most; those not asked for the longest go first. @default 20_000 */
  readonly maxEntries?: number
  /** How many bytes their bodies have at most. @default 64 MiB, 67_108_864 */
  readonly maxBytes?: number
}

/** Answers kept for the life of the process. */
export function memoryStore({ maxEntries = 20_000, maxBytes = 67_108_864 }: MemoryStoreOptions = {}): Store {
  // A Map keeps the order of insertion: what was used last is put back at the end.
  const entries = new Map<string, Remembered>()
  let bytes = 0
  const remove = (key: string): void => {
    bytes -= sizeOf(entries.get(key))
    entries.delete(key)
  }
  return {
    async get(key) {
      const found = entries.get(key)
      if (found === undefined) return undefined
      entries.delete(key)
      entries.set(key, found)
      return found
    },
    async set(key, value) {
      remove(key)
      entries.set(key, value)
      bytes += sizeOf(value)
      for (const [oldest] of entries) {
        if (entries.size <= maxEntries && bytes <= maxBytes) break
        remove(oldest)
      }
    },
  }
}

function sizeOf(value: Remembered | undefined): number {
  return value?.kind === 'answer' ? value.answer.bytes.byteLength : 0
}
