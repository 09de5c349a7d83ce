import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { memoryStore } from '../../src/net/memory-store.js'
import { cacheFolder, diskStore, pruneDiskStore } from '../../src/net/node/index.js'
import { prune } from '../../src/net/node/prune.js'
import type { Remembered, Store } from '../../src/net/store.js'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'citewright-cache-'))
})

afterEach(() => rm(folder, { recursive: true }))

function answer(body: string): Remembered {
  return {
    kind: 'answer',
    answer: {
      url: 'https://api.example/x',
      status: 200,
      contentType: 'text/plain',
      headers: { etag: '"1"' },
      bytes: new TextEncoder().encode(body),
    },
    since: 1,
    until: 2,
  }
}

async function files(): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** What every store does. */
describe.each<[string, () => Store]>([
  ['memoryStore', () => memoryStore()],
  ['diskStore', () => diskStore(folder)],
])('%s', (_name, make) => {
  test('gives back what was set, and nothing else', async () => {
    const store = make()
    expect(await store.get('a')).toBeUndefined()
    await store.set('a', answer('one\ntwo\u0000'))
    await store.set('b', { kind: 'failure', code: 'NOT_FOUND', message: 'no', status: 404, since: 1, until: 2 })
    expect(await store.get('a')).toEqual(answer('one\ntwo\u0000'))
    expect(await store.get('b')).toEqual({
      kind: 'failure',
      code: 'NOT_FOUND',
      message: 'no',
      status: 404,
      since: 1,
      until: 2,
    })
    await store.set('a', answer(''))
    expect(await store.get('a')).toEqual(answer(''))
  })

  test('takes any key', async () => {
    const store = make()
    for (const key of ['', '../../x', 'a\u0000b', 'x'.repeat(10_000), '__proto__']) {
      expect(await store.get(key)).toBeUndefined()
      await store.set(key, answer(key))
      expect(await store.get(key)).toEqual(answer(key))
    }
  })
})

describe('memoryStore', () => {
  test('lets go of what was not used the longest', async () => {
    const store = memoryStore({ maxEntries: 2 })
    await store.set('a', answer('a'))
    await store.set('b', answer('b'))
    await store.get('a')
    await store.set('c', answer('c'))
    expect(await store.get('b')).toBeUndefined()
    expect(await store.get('a')).toEqual(answer('a'))
  })

  test('keeps within its bytes', async () => {
    const store = memoryStore({ maxBytes: 10 })
    await store.set('a', answer('x'.repeat(6)))
    await store.set('b', answer('x'.repeat(6)))
    expect(await store.get('a')).toBeUndefined()
    await store.set('c', answer('x'.repeat(100)))
    expect(await store.get('c')).toBeUndefined()
  })
})

describe('diskStore', () => {
  test('is there for the next process', async () => {
    await diskStore(folder).set('a', answer('one'))
    expect(await diskStore(folder).get('a')).toEqual(answer('one'))
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['emptied', () => Buffer.alloc(0)],
    ['overwritten', () => Buffer.from('nonsense')],
    ['changed in one bit', (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)))],
  ])('a file that was %s is not there', async (_how, damage) => {
    const store = diskStore(folder)
    await store.set('a', answer('one'))
    const [path = ''] = await files()
    await writeFile(path, damage(await readFile(path)))
    expect(await store.get('a')).toBeUndefined()
    await store.set('a', answer('two'))
    expect(await store.get('a')).toEqual(answer('two'))
  })

  test('leaves nothing half written behind', async () => {
    const store = diskStore(folder)
    await Promise.all(Array.from({ length: 50 }, (_, index) => store.set('same', answer(String(index)))))
    expect(await files()).toHaveLength(1)
    expect((await store.get('same'))?.kind).toBe('answer')
  })

  test('never holds more than it may, however much is written at once', async () => {
    const store = diskStore(folder, { maxBytes: 20_000 })
    const size = async (): Promise<number> =>
      (await Promise.all((await files()).map(async (path) => (await stat(path)).size))).reduce((a, b) => a + b, 0)
    for (let round = 0; round < 10; round += 1) {
      const keys = Array.from({ length: 10 }, (_, index) => `${round} ${index}`)
      await Promise.all(keys.map((key) => store.set(key, answer('x'.repeat(1000)))))
      expect(await size()).toBeLessThanOrEqual(20_000)
      expect(await store.get(`${round} 9`)).toBeDefined()
    }
    expect(await size()).toBeGreaterThan(10_000)
    await store.set('too large', answer('x'.repeat(20_000)))
    expect(await store.get('too large')).toBeUndefined()
    expect(await store.get('9 9')).toBeDefined()
  })

  test('a folder that cannot be written is told once, and nothing fails', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    const troubles: Error[] = []
    const store = diskStore(join(file, 'below'), { onTrouble: (trouble) => troubles.push(trouble) })
    await store.set('a', answer('one'))
    await store.set('b', answer('two'))
    expect(await store.get('a')).toBeUndefined()
    expect(troubles).toHaveLength(1)
  })

  test('is pruned: the longest unused go first, and what was left half written', async () => {
    const store = diskStore(folder)
    for (const key of ['old', 'new', 'newest']) await store.set(key, answer('x'.repeat(1000)))
    const paths = await files()
    await mkdir(join(folder, 'v1', '00'), { recursive: true })
    const abandoned = join(folder, 'v1', '00', 'x.new')
    await writeFile(abandoned, 'half')
    const keyOf = async (path: string): Promise<string> => /"key":"(\w+)"/.exec(await readFile(path, 'utf8'))?.[1] ?? ''
    for (const path of paths) {
      const day = { old: 1, new: 2, newest: 3 }[await keyOf(path)] ?? 0
      await utimes(path, day * 86_400, day * 86_400)
    }
    await utimes(abandoned, 86_400, 86_400)
    await prune(join(folder, 'v1'), 3000)
    expect(await store.get('old')).toBeUndefined()
    expect(await store.get('newest')).toEqual(answer('x'.repeat(1000)))
    expect(await files()).not.toContain(abandoned)
  })
})

test('a folder can be brought down to a size by hand, and emptied', async () => {
  const store = diskStore(folder)
  for (const key of ['a', 'b', 'c']) await store.set(key, answer('x'.repeat(1000)))
  expect(await pruneDiskStore(folder, 3000)).toBeLessThanOrEqual(3000)
  expect(await files()).toHaveLength(2)
  expect(await pruneDiskStore(folder, 0)).toBe(0)
  expect(await store.get('c')).toBeUndefined()
})

describe('cacheFolder', () => {
  test.each([
    [{ XDG_CACHE_HOME: '/c' }, 'linux', '/c/citewright'],
    [{ XDG_CACHE_HOME: 'relative' }, 'linux', '.cache/citewright'],
    [{ XDG_CACHE_HOME: '/c', CITEWRIGHT_CACHE: '/mine' }, 'linux', '/mine'],
    [{}, 'linux', '.cache/citewright'],
    [{}, 'win32', 'AppData/Local/citewright'],
    [{}, 'darwin', 'Library/Caches/citewright'],
    [{ LOCALAPPDATA: '/l' }, 'win32', '/l/citewright'],
  ])('%j on %s', (env, platform, expected) => {
    expect(cacheFolder(env, platform)?.endsWith(expected)).toBe(true)
  })

  test('none when it is off', () => {
    expect(cacheFolder({ CITEWRIGHT_CACHE: 'off', XDG_CACHE_HOME: '/c' }, 'linux')).toBeUndefined()
  })
})
