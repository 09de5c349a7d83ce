import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
// @ts-expect-error: a script, which has no types
import { compose } from '../../scripts/chicago.mjs'

const made: readonly { readonly file: string; readonly xml: string }[] = compose()

describe('the Chicago styles', () => {
  it.each(made)('$file is what its parts make of it (npm run styles)', ({ file, xml }) => {
    expect(readFileSync(fileURLToPath(new URL(`../../src/style/${file}`, import.meta.url)), 'utf8')).toBe(xml)
  })

  it('are four, each with its own name', () => {
    const titles = made.map(({ xml }) => /<title>([^<]*)</.exec(xml)?.[1])
    expect(new Set(titles).size).toBe(4)
  })
})
