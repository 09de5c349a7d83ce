import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { INTERNAL_NAMES } from '../../scripts/internal-names.js'

/** What the processor takes and gives: what it says of items, styles and locales is data, and called as it is. */
const PUBLIC = ['cite', 'index', 'locale', 'packed', 'processor', 'style', 'tree', 'xml']

it.each(INTERNAL_NAMES)('%s is of the processor alone', (name) => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const open = sources.filter((file) => !file.startsWith('csl/') || PUBLIC.includes(file.slice(4, -3)))
  expect(open.length).toBeGreaterThan(PUBLIC.length)
  expect(open.filter((file) => new RegExp(`\\b${name}\\b`).test(readFileSync(`src/${file}`, 'utf8')))).toEqual([])
})
