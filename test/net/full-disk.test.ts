import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { diskStore } from '../../src/net/node/index.js'
import type { Remembered } from '../../src/net/store.js'

/** Bytes that still fit on the disk. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }))

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    async writeFile(path: string, bytes: Uint8Array, options: object) {
      await real.writeFile(path, bytes.subarray(0, disk.left), options)
      if (bytes.byteLength > disk.left) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
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
