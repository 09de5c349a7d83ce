import { expect, it } from 'vitest'
import { shortNames, withoutPrivateNames } from '../../scripts/short-names.js'

const SLOW = 60_000

it('makes private names properties like all others', () => {
  const source = withoutPrivateNames('src/csl/output.ts')
  expect(source).toContain('this.$tokens[this.length]')
  expect(source).not.toMatch(/#[a-z]/)
})

it(
  'has a name of one letter for each, shared only by properties of different objects',
  () => {
    const short = shortNames()
    expect(Object.values(short).filter((name) => name.length > 1)).toEqual([])
    for (const name of ['assemble', 'context', 'output', 'person', 'record']) {
      const file = `src/csl/${name}.ts`
      const [, body = ''] = withoutPrivateNames(file).split(/^(?:export )?class /m)
      const members = new Set([...body.matchAll(/^ {2}(?:readonly |get )?([$\w]+)/gm)].map(([, member = '']) => member))
      const shortened = [...members].filter((member) => short[member] !== undefined)
      expect(shortened.length, file).toBeGreaterThan(2)
      expect(new Set(shortened.map((member) => short[member])).size, file).toBe(shortened.length)
    }
  },
  SLOW,
)
