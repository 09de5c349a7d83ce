import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAtoms } from '../../src/reference/atoms.js'
import { namesAt } from '../../src/reference/author.js'
import { type MutableFields, setDates } from '../../src/reference/dates.js'
import { setEditors, setTranslator } from '../../src/reference/editors.js'
import { headingLength } from '../../src/reference/heading.js'
import { inlineStarts } from '../../src/reference/inline.js'
import { readLines } from '../../src/reference/line.js'
import { LINK } from '../../src/reference/links.js'
import { markerKind, markerLength } from '../../src/reference/marker.js'
import { prepare } from '../../src/reference/prepare.js'
import { readSici } from '../../src/reference/sici.js'
import { tidy, unquote } from '../../src/reference/value.js'

const PIECES = [
  'Doe, J., ',
  'Roe R',
  ' (Ed.), ',
  'edited by ',
  'Translated by ',
  'In ',
  '1999',
  '[AH] ',
  '12. ',
  'References ',
  '“',
  '”',
  ' (',
  ') ',
  '&amp;',
  '<i>',
  'ISBN 0-306-40615-2',
  'https://example.org/a',
  '10.1000/182',
  'accessed 3 May 2020',
  '(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S',
  '\n',
  LINK,
]
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 20 })
  .map((parts) => parts.join(''))

/** What each parser promises of any text. */
describe('of any text', () => {
  const holds = (of: (text: string) => void): void => fc.assert(fc.property(texts, of), { numRuns: 200 })

  it('prepare puts a sign for each link, on one line', () => {
    holds((text) => {
      const prepared = prepare(text)
      expect(prepared.text.split(LINK)).toHaveLength(prepared.links.length + 1)
      expect(prepared.text).not.toMatch(/[\n\t]/)
    })
  })

  it('a marker and a heading are parts of it', () => {
    holds((text) => {
      expect(markerLength(text)).toBeLessThanOrEqual(text.length)
      expect(headingLength(text)).toBeLessThanOrEqual(text.length)
      if (markerKind(text) === undefined) expect(text.slice(0, markerLength(text)).trim()).toBe('')
    })
  })

  it('names end within it', () => {
    holds((text) => {
      const found = namesAt(text)
      if (found === undefined) return
      expect(found.end).toBeGreaterThan(0)
      expect(found.end).toBeLessThanOrEqual(text.length)
      expect(found.names.length).toBeGreaterThan(0)
    })
  })

  it('lines stand where they say, and inline starts rise', () => {
    holds((text) => {
      for (const line of readLines(text)) expect(text.slice(line.start, line.end)).toBe(line.text)
      const starts = inlineStarts(text)
      expect(starts[0]).toBe(0)
      expect([...starts].sort((a, b) => a - b)).toEqual(starts)
    })
  })

  it('a value that is tidy stays as it is, and quotation marks only go', () => {
    holds((text) => {
      expect(tidy(tidy(tidy(text)))).toBe(tidy(tidy(text)))
      expect(text).toContain(unquote(tidy(text)).slice(0, 1))
    })
  })

  it('dates, editors and translators are sound', () => {
    holds((text) => {
      const fields: MutableFields = {}
      setDates(fields, [text], readAtoms(text, []))
      setEditors(fields, text)
      setTranslator(fields, text)
      for (const people of [fields.editor, fields.translator])
        if (people !== undefined) expect(people.length).toBeGreaterThan(0)
    })
  })

  it('a SICI gives a volume and a page, or nothing', () => {
    holds((text) => {
      const sici = readSici(text)
      if (sici !== undefined) expect([sici.volume, sici.page].every((part) => part !== '')).toBe(true)
    })
  })
})
