import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readXml, type XmlCursor, type XmlProblem } from '../../src/csl/xml.js'

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Its own, without blanks that only set elements apart. */
  readonly text: string
  readonly offset: number
  readonly children: readonly Element[]
}

function elementAt(cursor: XmlCursor): Element {
  const { tag, offset, depth } = cursor
  const { names, values, count } = cursor.attributes
  const attributes = Object.fromEntries(names.slice(0, count).map((name, at) => [name, values[at] ?? '']))
  const children: Element[] = []
  let text = ''
  cursor.takeText()
  while (cursor.next(depth)) {
    text += cursor.takeText()
    children.push(elementAt(cursor))
  }
  text += cursor.takeText()
  if (children.length > 0 && text.trim() === '') text = ''
  return { name: tag.name, attributes, text, offset, children }
}

function tree(xml: string): Element | XmlProblem {
  const document = readXml(xml, elementAt)
  return 'severity' in document ? document : document.value
}

function read(xml: string): Element {
  const root = tree(xml)
  if ('severity' in root) throw new Error(root.message)
  return root
}

function messageOf(xml: string): string {
  const root = tree(xml)
  return 'severity' in root ? `${root.line}:${root.column} ${root.message}` : 'well formed'
}

/** Names, attributes and text of a document by a parser of the whole of XML 1.0; undefined where it is not well formed. */
function reference(xml: string): unknown {
  const plain = (element: XmlElement): unknown => [
    element.name,
    { ...element.attributes },
    visible(textOf(element)),
    element.children.filter((child) => child instanceof XmlElement).map(plain),
  ]
  try {
    const { root } = parseXml(xml)
    return root === null ? undefined : plain(root)
  } catch {
    return undefined
  }
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (child instanceof XmlText ? child.text : '')).join('')
}

/** Blanks between elements are kept or not; nothing in CSL depends on it. */
function visible(text: string): string {
  return text.replace(/\s+/g, '')
}

function own(xml: string): unknown {
  const plain = ({ name, attributes, text, children }: Element): unknown => [
    name,
    { ...attributes },
    visible(text),
    children.map(plain),
  ]
  const root = tree(xml)
  return 'severity' in root ? undefined : plain(root)
}

/** Expected values by XML 1.0, fifth edition; the section is named in each case. */
describe('readXml', () => {
  it('reads elements, attributes in either quotation marks, and where each starts', () => {
    expect(read(`<a b="1" c = '"'><d/>\n <e f="g"></e></a>`)).toEqual({
      name: 'a',
      attributes: { b: '1', c: '"' },
      text: '',
      offset: 0,
      children: [
        { name: 'd', attributes: {}, text: '', offset: 17, children: [] },
        { name: 'e', attributes: { f: 'g' }, text: '', offset: 23, children: [] },
      ],
    })
  })

  it('reads references in text and values; blanks in values are spaces, unless they are referred to (3.3.3, 4.1, 4.6)', () => {
    const { attributes, text } = read('<a b="&lt;&amp;&#233;&#xE9;&#10;\n\t&quot;">&gt;&apos;&#x1F600;</a>')
    expect(attributes['b']).toBe('<&éé\n  "')
    // 3.3.3: line breaks and tabs become blanks, no other characters do.
    expect(read('<a b="\u00a0:\u202f\r\n"/>').attributes['b']).toBe('\u00a0:\u202f ')
    expect(text).toBe(">'😀")
  })

  it('gives all text of an element at once, and goes past what is not asked for', () => {
    const document = readXml('<a><b>1<c d=">">2</c>3</b> <e><f/></e><g/></a>', (cursor) => {
      const found: unknown[] = []
      while (cursor.next(1)) found.push(cursor.tag.name === 'b' ? cursor.text() : cursor.tag.name)
      return found
    })
    expect(document).toEqual({ value: ['123', 'e', 'g'] })
  })

  it('has one tag for all that are written the same', () => {
    const document = readXml('<a><b c="1"/><b c="1"/><b c="2"/></a>', (cursor) => {
      const found: unknown[] = []
      while (cursor.next(1)) found.push(cursor.tag)
      return [found[0] === found[1], found[1] === found[2]]
    })
    expect(document).toEqual({ value: [true, false] })
  })

  it('takes a CDATA section for text, and leaves out comments, instructions and a document type (2.5–2.8)', () => {
    const xml = `\ufeff<?xml version="1.0"?><!DOCTYPE a [<!ELEMENT a ANY>]><!-- <b> --><a>1<!-- 2 --><![CDATA[<&]]><?p q?>3</a>\n`
    expect(read(xml)).toMatchObject({ name: 'a', text: '1<&3', children: [] })
  })

  it('reads line ends of any system as one (2.11), and keeps blanks that are all there is', () => {
    expect(read('<a>1\r\n2\r3</a>').text).toBe('1\n2\n3')
    expect(read('<a> </a>').text).toBe(' ')
  })

  it("takes off the prefix of CSL's namespace", () => {
    expect(read('<cs:a><cs:b/></cs:a>')).toMatchObject({ name: 'a', children: [{ name: 'b' }] })
  })

  it.each([
    ['an element that is not closed', '<a>\n<b></a>', '2:4'],
    ['a tag that is not closed (3.1)', '<a>\n<b', '2:1'],
    ['two roots (2.1)', '<a/><b/>', '1:5'],
    ['text outside of the root (2.1)', '<a/>b', '1:5'],
    ['an attribute twice (3.1)', '<a b="1" b="2"/>', '1:1'],
    ['a value without quotation marks (3.1)', '<a>\n<b c=d/></a>', '2:1'],
    ['< in a value (3.1)', '<a b="<"/>', '1:1'],
    ['a bare ampersand (2.4)', '<a>b & c</a>', '1:4'],
    ['an entity that is not declared (4.1)', '<a>&nbsp;</a>', '1:4'],
    ['a character that is none (2.2)', '<a>&#0;</a>', '1:4'],
    ['a control character (2.2)', '<a>\u0001</a>', '1:4'],
    ['a control character in a value (2.2)', '<a>\n<b c="d\u0001"/></a>', '2:8'],
    ['a control character in a comment (2.2)', '<a><!-- \u0001 --></a>', '1:9'],
    ['a comment without end (2.5)', '<a><!-- </a>', '1:4'],
    ['nothing', '', '1:1'],
    ['a document type after the root (2.8)', '<a/><!DOCTYPE a>', '1:5'],
    ['a no-break space between elements (2.3)', '<a/>\u00a0', '1:5'],
    ['no blank before an attribute (3.1)', '<a b="1"c="2"/>', '1:1'],
    ['what begins no name (2.3)', '<a><1/></a>', '1:4'],
  ])('refuses %s and says where', (_case, xml, place) => {
    expect(messageOf(xml)).toMatch(new RegExp(`^${place} The XML is not well formed: `))
  })

  it('refuses elements nested too deep', () => {
    expect(messageOf('<a>'.repeat(300))).toContain('nested deeper than 200')
  })

  it('refuses an element with too many attributes', () => {
    const names = Array.from({ length: 300 }, (_, at) => `a${at}`)
    expect(messageOf(`<a>\n<b ${names.map((name) => `${name}=""`).join(' ')}/></a>`)).toBe(
      '2:1 An element has more than 200 attributes.',
    )
  })

  it('reads what a full parser reads, and refuses what it refuses, but for -- in comments and ]]> in text', () => {
    const pieces =
      `<a>|</a>|<b c="1">|</b>|<d/>|<e f='2' g="&lt;"/>|x| |\n|\r\n|&amp;|&#65;|&|<!-- y -->|<![CDATA[<z>&]]>|<?p q?>|<|>|"|=| h=""|</a >|<a|/>`.split(
        '|',
      )
    const inner = fc.array(fc.constantFrom(...pieces), { maxLength: 10 })
    fc.assert(
      fc.property(inner, (parts) => {
        const xml = `<a>${parts.join('')}</a>`
        expect(own(xml)).toEqual(reference(xml))
      }),
      { numRuns: 2000 },
    )
  })

  it('never throws, whatever it is given', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '</',
      '/>',
      'a',
      ' b="',
      "='",
      '"',
      '&',
      '&amp;',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 40 }), (pieces) => {
        tree(pieces.join(''))
      }),
      { numRuns: 500 },
    )
  })

  it('ends on large hostile input', () => {
    const many = 100_000
    for (const xml of [
      `<a ${' '.repeat(many)}`,
      `<a${' b="1"'.repeat(many / 10)}`,
      '<a>&'.repeat(many),
      `<${'a'.repeat(many)}`,
    ])
      expect(messageOf(xml)).not.toBe('well formed')
  })
})
