import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../src/page/json-repair.js'

describe('readJson', () => {
  it.each([
    ['strict JSON', '{"a":[1,true,null,"x"]}', { a: [1, true, null, 'x'] }],
    ['trailing commas', '{"a":[1,2,],}', { a: [1, 2] }],
    ['a semicolon at the end', '{"a":1};', { a: 1 }],
    ['comments', '{/* one */"a":1, // two\n"b":2}', { a: 1, b: 2 }],
    ['an HTML comment around it', '<!-- {"a":1} -->', { a: 1 }],
    ['CDATA around it', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
    ['line breaks and tabs in strings', '{"a":"x\ny\tz"}', { a: 'x\ny\tz' }],
    ['control characters in strings', '{"a":"x\u0001y"}', { a: 'xy' }],
    ['escapes that JSON lacks', String.raw`{"a":"it\'s"}`, { a: "it's" }],
    ['quotation marks in strings', '{"a":"the "best" one","b":1}', { a: 'the "best" one', b: 1 }],
    ['two objects side by side', '{"a":1}{"b":2}', [{ a: 1 }, { b: 2 }]],
    ['a truncated tail', '{"a":{"b":["x","y', { a: { b: ['x', 'y'] } }],
    ['entity-escaped quotes', '{&quot;a&quot;:&quot;x&quot;}', { a: 'x' }],
    ['slashes and colons in strings', '{"a":"https://example.org/x", }', { a: 'https://example.org/x' }],
  ])('reads %s', (_, text, value) => {
    expect(readJson(text)).toEqual({ value })
  })

  it.each(['', 'not json', '<html>', '{"a":}', '[['.repeat(5000)])('gives up on %.20s', (text) => {
    expect(readJson(text)).toBeUndefined()
  })

  it('reads any JSON value with a comma and a comment put in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true }), (value) => {
        const text = JSON.stringify(value)
        expect(readJson(`/* x */${text.slice(0, -1)},}`)).toEqual({ value: JSON.parse(text) })
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => text.slice(0, -2)),
        ),
        (text) => readJson(text) !== null,
      ),
    )
  })
})
