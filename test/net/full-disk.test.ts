import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { diskStore } from '../../src/net/node/index.js'
import type { Remembered } from '../../src/net/store.js'

/** Bytes that still fit on the disk, and how many renamings fail as they do on Windows while somebody reads the file. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, busy: 0 }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    async writeFile(path: string, bytes: Uint8Array, options: object) {
      await real.writeFile(path, bytes.subarray(0, disk.left), options)
      if (bytes.byteLength > disk.left) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    },
    async rename(from: string, to: string) {
      disk.busy -= 1
      if (disk.busy >= 0) throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' })
      await real.rename(from, to)
    },
  }
})

function failure(message: string): Remembered {
  return { kind: 'failure', code: 'NOT_FOUND', message, since: 1, until: 2 }
}

test('a full disk leaves what was there, nothing half written, and is told once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'citewright-full-'))
  const troubles: string[] = []
  const store = diskStore(folder, { onTrouble: ({ message }) => troubles.push(message) })
  await store.set('a', failure('first'))
  const before = await readdir(folder, { recursive: true })
  disk.left = 20
  await store.set('a', failure('second'))
  await store.set('b', failure('second'))
  expect(await store.get('a')).toEqual(failure('first'))
  expect(await store.get('b')).toBeUndefined()
  expect((await readdir(folder, { recursive: true })).filter((name) => /\.new$/.test(name))).toEqual([])
  expect(await readdir(folder, { recursive: true })).toEqual(expect.arrayContaining(before))
  expect(troubles).toEqual(['no space left on device'])
  disk.left = Number.POSITIVE_INFINITY
  await store.set('b', failure('third'))
  expect(await store.get('b')).toEqual(failure('third'))
  await rm(folder, { recursive: true })
})

test.each([
  [3, 'second'],
  [100, 'first'],
])('a file that is read while it is replaced is tried again: busy %d times', async (times, expected) => {
  const folder = await mkdtemp(join(tmpdir(), 'citewright-busy-'))
  const store = diskStore(folder)
  await store.set('a', failure('first'))
  disk.busy = times
  await store.set('a', failure('second'))
  disk.busy = 0
  expect(await store.get('a')).toEqual(failure(expected))
  expect((await readdir(folder, { recursive: true })).filter((name) => /\.new$/.test(name))).toEqual([])
  await rm(folder, { recursive: true })
})
