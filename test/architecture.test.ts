import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SRC = fileURLToPath(new URL('../src', import.meta.url))

/** What each room may import, as ARCHITECTURE.md says; `problem.ts` is open to all. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  item: [],
  csl: ['item'],
  style: ['csl', 'item'],
  output: ['csl'],
  net: [],
  doi: ['item', 'net'],
  identifier: ['item', 'net', 'doi'],
  reference: ['item', 'doi', 'identifier'],
  page: ['item', 'doi', 'reference'],
  convert: [],
}

/** The rooms that must run in a browser and give the same answer every time. */
const PURE = ['item', 'csl', 'style', 'output', 'page', 'reference', 'convert']

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
const imports = sources.flatMap((file): Import[] => {
  const text = readFileSync(join(SRC, file), 'utf8')
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '')
  return specifiers.map((specifier) => ({
    file,
    room: roomOf(file),
    target: specifier.startsWith('.') ? relative(SRC, join(SRC, dirname(file), specifier)) : specifier,
  }))
})

function isForNode(path: string): boolean {
  return path.startsWith('net/node/')
}

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] ?? '') : ''
}

describe('the rooms of src/', () => {
  it.each(Object.keys(MAY_IMPORT))('%s/ imports only what it may', (room) => {
    const own = imports.filter((each) => each.room === room)
    expect(own.length).toBeGreaterThan(0)
    const wrong = own.filter(({ target }) => {
      if (!/\.(?:js|csl)$/.test(target)) return false
      const other = roomOf(target)
      return target !== 'problem.js' && other !== room && !(MAY_IMPORT[room] ?? []).includes(other)
    })
    expect(wrong).toEqual([])
  })

  it('are all listed', () => {
    const rooms = new Set(sources.map(roomOf))
    expect([...rooms].sort()).toEqual(['', 'citation-js', 'cli', ...Object.keys(MAY_IMPORT)].sort())
  })

  it('use Node only in the shell and in net/node/', () => {
    const node = imports.filter(({ target }) => target.startsWith('node:') || target === 'undici')
    expect(node.filter(({ file, room }) => room !== 'cli' && !isForNode(file))).toEqual([])
  })

  it('reach net/node/ only from there and from the shell; others name it #platform, which a browser has too', () => {
    const inward = imports.filter(({ target }) => isForNode(target))
    expect(inward.filter(({ file, room }) => room !== 'cli' && !isForNode(file))).toEqual([])
  })

  it.each(PURE)('%s/ takes no clock, no randomness, no global and builds no code', (room) => {
    const impure =
      /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(|\bglobalThis\b|\bprocess\.|\bfetch\(|\beval\(|\bnew Function\(/
    const files = sources.filter((file) => roomOf(file) === room)
    expect(files.filter((file) => impure.test(stripComments(readFileSync(join(SRC, file), 'utf8'))))).toEqual([])
  })

  it('index.ts defines nothing', () => {
    for (const line of readFileSync(join(SRC, 'index.ts'), 'utf8').trim().split('\n'))
      expect(line).toMatch(/^export .* from '.*'$/)
  })
})

function stripComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
