import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { get } from '../../src/net/get.js'
import { sharedStore } from '../../src/net/node/platform.js'
import { serve } from './server.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citewright-platform-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('in Node, what calls share is kept in the cache folder of the user', async () => {
  vi.stubEnv('CITEWRIGHT_CACHE', undefined)
  vi.stubEnv('XDG_CACHE_HOME', folder)
  await sharedStore().set('a', { kind: 'failure', code: 'NOT_FOUND', message: 'no', since: 1, until: 2 })
  expect(readdirSync(folder)).toEqual(['citewright'])
  expect(await sharedStore().get('a')).toMatchObject({ code: 'NOT_FOUND' })
})

test('in Node, the environment can turn the folder off and say who asks', async () => {
  vi.stubEnv('CITEWRIGHT_CACHE', 'off')
  vi.stubEnv('XDG_CACHE_HOME', folder)
  vi.stubEnv('CITEWRIGHT_MAILTO', 'me@example.org')
  await sharedStore().set('a', { kind: 'failure', code: 'NOT_FOUND', message: 'no', since: 1, until: 2 })
  expect(readdirSync(folder)).toEqual([])
  const server = await serve((_path, response) => response.end())
  await get(server.base, { privateNetwork: true })
  expect(server.requests[0]?.headers['user-agent']).toBe('citewright (mailto:me@example.org)')
  await server.close()
})
