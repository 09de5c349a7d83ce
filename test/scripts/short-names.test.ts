import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { INTERNAL_NAMES } from '../../scripts/internal-names.js'
import { shortNames, withShortNames } from '../../scripts/short-names.js'

const SLOW = 60_000

it('stand for names of properties, not of variables', () => {
  const short = new Map([
    ['#tokens', 'a'],
    ['kind', 'b'],
    ['text', 'c'],
    ['variable', 'd'],
    ['fixed', 'e'],
  ])
  const source = withShortNames('src/csl/token.ts', short)
  expect(source).toContain('return { b: kind, c: text, d: variable, faces, e: fixed }')
  expect(source).toContain('text += each.c')
  expect(withShortNames('src/csl/output.ts', short)).toContain('this.a[this.length]')
})

it('are not for what the processor takes and gives', () => {
  expect(withShortNames('src/csl/tree.ts', new Map([['children', 'a']]))).not.toContain('a:')
})

it(
  'are of one letter, shared only by properties of different objects',
  () => {
    const short = shortNames()
    expect([...short.values()].filter((name) => name.length > 1)).toEqual([])
    expect(INTERNAL_NAMES.filter((name) => short.has(name)).length).toBeGreaterThan(100)
    for (const name of ['assemble', 'context', 'output', 'person', 'record']) {
      const file = `src/csl/${name}.ts`
      const [, body = ''] = /^(?:export )?class (.*?)^}/ms.exec(readFileSync(file, 'utf8')) ?? []
      const members = new Set([...body.matchAll(/^ {2}(?:readonly |get )?(#?\w+)/gm)].map(([, each = '']) => each))
      const letters = [...members].flatMap((member) => short.get(member) ?? [])
      expect(letters.length, file).toBeGreaterThan(2)
      expect(new Set(letters).size, file).toBe(letters.length)
    }
  },
  SLOW,
)
