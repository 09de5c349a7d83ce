import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Example, Piece, Tag } from '../../scripts/references/corpus.js'
import { learnModel, PLAN, type Plan } from '../../scripts/references/learn.js'
import { packModel } from '../../scripts/references/pack.js'
import { createRandom } from '../../scripts/references/random.js'
import { renderAnew } from '../../scripts/references/render.js'
import { addRow, readWeights } from '../../src/reference/weights.js'

/** A few references of our own, tagged. */
const FAMILIES = ['Ahl', 'Berg', 'Cox', 'Dahl', 'Ek', 'Falk']
const ROWS: readonly Example[] = FAMILIES.map((family, n) => {
  const pieces: readonly (readonly [string, Tag])[] = [
    [`${family}, A.`, 'author'],
    [' (', 'unsure'],
    [`${1990 + n}`, 'date'],
    ['). ', 'unsure'],
    [`On roofs and walls of the ${n + 1} towns. `, 'title'],
    ['Journal of Roofs, ', 'journal'],
    [`${n + 3}`, 'volume'],
    [', ', 'unsure'],
    [`${n + 10}–${n + 20}`, 'pages'],
    ['.', 'unsure'],
  ]
  return {
    id: family,
    source: 'own',
    pieces: pieces.map(([text, tag]): Piece => ({ text, tag })),
    fields: { authors: [family], year: `${1990 + n}`, volume: `${n + 3}`, issue: '', pages: `${n + 10}–${n + 20}` },
  }
})

const apa = readFileSync(new URL('../../src/style/apa.csl', import.meta.url), 'utf8')
const plan: Plan = { ...PLAN, styles: [apa], epochs: 3, rendered: 1, damaged: 1, trims: [2], l1: 0.1 }

describe('learnModel', () => {
  it('makes the same bytes of the same references', () => {
    expect(packModel(learnModel(ROWS, plan)).source).toBe(packModel(learnModel(ROWS, plan)).source)
  })

  it('is packed so that each weight is read back', () => {
    const crf = learnModel(ROWS, plan)
    const { source, states } = packModel(crf)
    const { states: table } = readWeights(/'([^']*)'\n$/.exec(source)?.[1] ?? '')
    const { row, width, w } = crf.states
    let read = 0
    let wrong = 0
    for (let bucket = 0; bucket < row.length; bucket += 1) {
      const scores = new Int32Array(width)
      addRow(table, bucket, scores, 0)
      const at = row[bucket] ?? -1
      for (let column = 0; column < width; column += 1) {
        if (scores[column] !== 0) read += 1
        if (scores[column] !== Math.round(at < 0 ? 0 : 16 * (w[at * width + column] ?? 0)) + 0) wrong += 1
      }
    }
    expect(wrong).toBe(0)
    expect(read).toBe(states)
    expect(read).toBeGreaterThan(0)
  })
})

describe('renderAnew', () => {
  it('gives each text in another style, every word with its label', () => {
    const [first] = renderAnew(ROWS.slice(0, 1), [apa], () => 0)
    const pieces = first?.pieces ?? []
    expect(pieces.map(({ text }) => text).join('')).toBe(
      'Ahl, A. (1990). On roofs and walls of the 1 towns. Journal of Roofs, 3, 10–20.',
    )
    const labelled = pieces
      .filter(({ tag }) => tag !== 'unsure' && tag !== 'author')
      .map(({ text, tag }) => [tag, text])
    expect(labelled).toEqual([
      ['date', '1990'],
      ['title', 'On roofs and walls of the 1 towns'],
      ['journal', 'Journal of Roofs'],
      ['volume', '3'],
      ['pages', '10–20'],
    ])
  })

  it('makes up styles that come to references', () => {
    const rendered = renderAnew(Array.from({ length: 40 }, () => ROWS).flat(), [], createRandom(1))
    const texts = new Set(rendered.map(({ pieces }) => pieces.map(({ text }) => text).join('')))
    expect(texts.size).toBeGreaterThan(100)
    for (const { pieces } of rendered) expect(pieces.some(({ tag }) => tag === 'author')).toBe(true)
  })
})
