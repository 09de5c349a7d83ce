import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognise } from '../src/recognise.js'

describe('recognise', () => {
  it.each([
    ['10.1038/171737a0', 'doi'],
    ['doi:10.1038/171737a0', 'doi'],
    [' https://doi.org/10.1038/171737a0 \n', 'doi'],
    ['10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S', 'doi'],
    ['https://example.org/article?id=1', 'url'],
    ['HTTP://EXAMPLE.ORG/', 'url'],
    ['<!doctype html><p>x', 'page'],
    ['\n<html lang="en">', 'page'],
    ['<title>T</title>', 'page'],
    ['@article{a, title={T}}', 'bibtex'],
    ['% a comment\n@book(a, title={T})', 'bibtex'],
    ['TY  - JOUR\nTI  - T\nER  - ', 'ris'],
    ['{"title":"T"}', 'csl-json'],
    ['[{"title":"T"}]', 'csl-json'],
    ['{"title":"T"}\n{"title":"U"}\n', 'csl-json'],
    ['[1]\nMiller L. A title. J. 2016;1(4):159-175.', 'reference'],
    ['[1] Miller L. A title. J. 2016;1(4):159-175.', 'reference'],
    ['Doe, J. (2001). <i>A title</i>. doi:10.1002/(SICI)8<949::AID-JCLP4>3.0.CO;2-S', 'reference'],
    ['', 'unrecognised'],
    ['  \n 12 -- ', 'unrecognised'],
  ])('%j is a %s', (text, kind) => {
    expect(recognise(text).kind).toBe(kind)
  })

  it('ignores a byte order mark', () => {
    expect(recognise('\uFEFF10.1038/171737a0').kind).toBe('doi')
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(recognise(text).kind).toMatch(/^[a-z-]+$/)
      }),
    )
  })

  it('ends on large hostile input', () => {
    for (const unit of ['<', '%\n', '@a', '<p ', '[', 'TY  - '])
      expect(recognise(unit.repeat(2_000_000)).kind).toMatch(/^[a-z-]+$/)
  })
})
