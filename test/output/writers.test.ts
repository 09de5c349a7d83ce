import fc from 'fast-check'
import { micromark } from 'micromark'
import { describe, expect, it } from 'vitest'
import type { BibliographyLayout } from '../../src/csl/processor.js'
import type { Formatted, Node, TextStyle } from '../../src/csl/tree.js'
import { html } from '../../src/output/html.js'
import { json } from '../../src/output/json.js'
import { latex } from '../../src/output/latex.js'
import { markdown } from '../../src/output/markdown.js'
import { rtf } from '../../src/output/rtf.js'
import { text } from '../../src/output/text.js'
import { WRITERS } from '../../src/output/writers.js'

const plain = (value: string): Node => ({ kind: 'text', text: value })
const styled = (style: TextStyle, ...children: readonly Node[]): Node => ({ kind: 'styled', style, children })

/** Awkward text: marks of every format, addresses, quotes, line breaks, other scripts. */
const TEXT = fc
  .array(
    fc.constantFrom(
      'a',
      'Title',
      ' ',
      '  ',
      '*',
      '_',
      '**',
      '<',
      '>',
      '&',
      '&amp;',
      '"',
      "'",
      '\\',
      '`',
      '[x](y)',
      '![',
      '#',
      '1.',
      '-',
      '+',
      '~',
      '|',
      '$',
      '^',
      '\n',
      '“',
      '”',
      '.',
      ',',
      '(',
      ')',
      ':',
      'é',
      '北京',
      '😀',
      'https://example.org/a_b*c_d',
      'https://doi.org/10.1002/(SICI)8<949::AID>3.0.CO;2-S',
      '<script>',
      '</i>',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
const STYLE = fc.constantFrom<TextStyle>(
  'italic',
  'upright',
  'bold',
  'small-caps',
  'underline',
  'superscript',
  'subscript',
)
const HREF = fc
  .array(
    fc.constantFrom(
      'a',
      '/',
      '?b=1&copy=2',
      '#',
      '%20',
      '_',
      '(',
      ')',
      '<',
      '>',
      '\\',
      '"',
      "'",
      '{',
      '}',
      'ü',
      '\ud800',
      '*',
      ']',
    ),
  )
  .map((parts) => `https://example.org/${parts.join('')}`)
const { content: CONTENT } = fc.letrec<{ node: Node; inline: Formatted; content: Formatted }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    TEXT.map(plain),
    fc.record({ kind: fc.constant('styled' as const), style: STYLE, children: tie('content') }),
    HREF.chain((href) =>
      fc.record({
        kind: fc.constant('link' as const),
        href: fc.constant(href),
        children: fc.oneof(tie('inline'), fc.constant([plain(href)])),
      }),
    ),
  ),
  inline: fc.array(
    fc.oneof(
      TEXT.map(plain),
      fc.record({ kind: fc.constant('styled' as const), style: STYLE, children: fc.array(TEXT.map(plain)) }),
    ),
    { minLength: 1, maxLength: 3 },
  ),
  content: fc.array(tie('node'), { minLength: 1, maxLength: 4 }),
}))
const LINK: Node = { kind: 'link', href: 'https://doi.org/10.1000/182', children: [plain('doi:10.1000/182')] }
const LAYOUT: BibliographyLayout = { hangingIndent: true, secondFieldAlign: false, lineSpacing: 2, entrySpacing: 0 }

/** What every writer must do, whatever its format. */
describe.each(Object.entries(WRITERS))('the %s writer', (_name, writer) => {
  it('makes one line of an entry', () => {
    expect(writer.entry([plain('A title\nof two\r\nlines')])).not.toMatch(/[\r\n]/)
  })

  it('makes nothing of nothing', () => {
    expect(writer.entry([])).toBe('')
  })

  it.each([undefined, LAYOUT, { ...LAYOUT, secondFieldAlign: 'margin' as const }])(
    'keeps the entries of a list in order, each whole',
    (layout) => {
      const entries = [
        { id: 'b', text: 'second first' },
        { id: 'a', text: 'first second' },
      ]
      const list = writer.list(entries, layout)
      expect(list.indexOf('second first')).toBeGreaterThanOrEqual(0)
      expect(list.indexOf('first second')).toBeGreaterThan(list.indexOf('second first'))
    },
  )

  it('gives back the words of any tree, in order', () => {
    fc.assert(
      fc.property(CONTENT, (content) => {
        const words = text.entry(content).match(/Title|北京|é/g) ?? []
        const read = writer
          .entry(content)
          .replace(/\\u(-?\d+)\?/g, (_, code) => String.fromCharCode((Number(code) + 65536) % 65536))
        expect(read.match(/Title|北京|é/g) ?? []).toEqual(words)
      }),
    )
  })
})

describe('links', () => {
  it.each([
    ['text', 'See doi:10.1000/182'],
    ['html', 'See <a href="https://doi.org/10.1000/182">doi:10.1000/182</a>'],
    ['markdown', 'See [doi:10.1000/182](<https://doi.org/10.1000/182>)'],
    ['latex', 'See \\href{https://doi.org/10.1000/182}{doi:10.1000/182}'],
    ['rtf', 'See {\\field{\\*\\fldinst{HYPERLINK "https://doi.org/10.1000/182"}}{\\fldrslt{doi:10.1000/182}}}'],
  ] as const)('%s', (name, expected) => {
    expect(WRITERS[name].entry([plain('See '), LINK])).toBe(expected)
  })
})

describe('the layout of a list', () => {
  const entries = [{ id: 'a', text: 'T' }]

  it('is CSS in HTML', () => {
    expect(html.list(entries, { ...LAYOUT, entrySpacing: 1 })).toBe(
      '<div class="csl-bib-body" style="line-height:2;padding-left:2em;text-indent:-2em">\n  <div class="csl-entry" data-csl-entry-id="a" style="margin-bottom:1em">T</div>\n</div>',
    )
  })

  it('is that of the paragraphs in RTF: lines of 240 twips, indents of 720', () => {
    expect(rtf.list(entries, LAYOUT)).toContain('{\\pard\\li720\\fi-720\\sl480\\slmult1\\sa0 T\\par}')
    expect(rtf.list(entries, { ...LAYOUT, hangingIndent: false, lineSpacing: 1, entrySpacing: 1 })).toContain(
      '{\\pard\\sa240 T\\par}',
    )
    expect(rtf.list(entries, { ...LAYOUT, secondFieldAlign: 'margin' })).toContain('\\li0\\fi-720\\tx0')
  })

  it('is that of the paragraphs in LaTeX', () => {
    expect(latex.list(entries, LAYOUT)).toBe(
      '{\\linespread{2}\\selectfont\n\\noindent\\hangindent=2em\\hangafter=1 T\\par}',
    )
    expect(latex.list(entries, { ...LAYOUT, hangingIndent: false, lineSpacing: 1, entrySpacing: 1 })).toBe(
      '\\noindent T\\par\\vspace{1\\baselineskip}',
    )
  })
})

describe('the RTF writer', () => {
  it('escapes its own marks and writes Unicode as signed numbers', () => {
    expect(rtf.entry([plain('a\\b{c}é 京😀')])).toBe('a\\\\b\\{c\\}\\u233? \\u20140?\\u-10179?\\u-8704?')
  })

  it('writes links as fields that cannot be left', () => {
    expect(rtf.entry([{ kind: 'link', href: 'https://a.example/"}\\x', children: [plain('here')] }])).toBe(
      '{\\field{\\*\\fldinst{HYPERLINK "https://a.example/%22%7D%5Cx"}}{\\fldrslt{here}}}',
    )
  })

  it('keeps its braces in balance, whatever the text', () => {
    fc.assert(
      fc.property(CONTENT, (content) => {
        expect(depth(rtf.entry(content).replace(/\\[\\{}]/g, ''))).toBe(0)
      }),
    )
  })

  it('makes a document of a list, with hanging indents', () => {
    expect(rtf.list([{ id: 'a', text: 'T' }])).toMatch(/^\{\\rtf1[\s\S]*\\li720\\fi-720[^}]* T\\par\}\n\}$/)
  })
})

describe('the LaTeX writer', () => {
  it('escapes every special character', () => {
    expect(latex.entry([plain('\\ { } $ & # _ % ~ ^ -- <')])).toBe(
      '\\textbackslash{} \\{ \\} \\$ \\& \\# \\_ \\% \\textasciitilde{} \\textasciicircum{} -{}- \\textless{}',
    )
  })

  it('writes links', () => {
    expect(latex.entry([{ kind: 'link', href: 'https://a.example/%20_#b}', children: [plain('a_b')] }])).toBe(
      '\\href{https://a.example/\\%20_\\#b\\%7D}{a\\_b}',
    )
  })

  it('keeps its braces in balance, whatever the text', () => {
    fc.assert(
      fc.property(CONTENT, (content) => {
        expect(depth(latex.entry(content).replace(/\\[{}]/g, ''))).toBe(0)
      }),
    )
  })
})

describe('the JSON writer', () => {
  it('gives the tree itself', () => {
    fc.assert(
      fc.property(CONTENT, (content) => {
        expect(JSON.parse(json.list([{ id: 'a', text: json.entry(content) }]))).toEqual([
          { id: 'a', content: JSON.parse(JSON.stringify(content)) },
        ])
      }),
    )
  })
})

/** An address whatever of it is percent-encoded, or written as an entity. */
function decoded(href = ''): string {
  const plainHref = href
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
  return decodeURIComponent(plainHref)
}

function depth(text: string): number {
  let open = 0
  for (const character of text) open += character === '{' ? 1 : character === '}' ? -1 : 0
  return open
}

describe('the text writer', () => {
  it('leaves formatting out', () => {
    expect(
      text.entry([
        plain('E = mc'),
        styled('superscript', plain('2')),
        plain(' in '),
        styled('italic', plain('Nature')),
      ]),
    ).toBe('E = mc2 in Nature')
  })

  it('puts a space between the places of second-field-align', () => {
    expect(
      text.entry([
        { kind: 'display', display: 'left-margin', children: [plain('[1]')] },
        { kind: 'display', display: 'right-inline', children: [plain('T')] },
      ]),
    ).toBe('[1] T')
  })
})

describe('the HTML writer', () => {
  it('escapes all five characters that could be markup', () => {
    expect(html.entry([plain(`<script>alert("1" & '2')</script>`)])).toBe(
      '&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39;)&lt;/script&gt;',
    )
  })

  it('writes small raised digits and letters as superscripts, as citeproc-js does', () => {
    expect(html.entry([plain('²⁰⁹Bi, 2ª ed.™')])).toBe('<sup>2</sup><sup>0</sup><sup>9</sup>Bi, 2<sup>a</sup> ed.™')
  })

  it('writes styles as tags', () => {
    expect(html.entry([styled('italic', plain('A '), styled('upright', plain('B')))])).toBe(
      '<i>A <span style="font-style:normal;">B</span></i>',
    )
  })

  it('names the item of each entry, escaped', () => {
    expect(html.list([{ id: 'a"><script>', text: 'T' }])).toBe(
      '<div class="csl-bib-body">\n  <div class="csl-entry" data-csl-entry-id="a&quot;&gt;&lt;script&gt;">T</div>\n</div>',
    )
  })

  it('lets through no tag but its own', () => {
    fc.assert(
      fc.property(CONTENT, (content) => {
        const rest = html
          .entry(content)
          .replace(
            /<\/?(?:i|b|sup|sub|span|a)>|<a href="[^"<>]*">|<span style="(?:font-style:normal|font-variant:small-caps|text-decoration:underline);">/g,
            '',
          )
        expect(rest).not.toMatch(/[<>"']/)
      }),
    )
  })
})

describe('the Markdown writer', () => {
  it('marks italics and bold', () => {
    expect(markdown.entry([styled('italic', plain('Nature')), plain(' '), styled('bold', plain('171'))])).toBe(
      '*Nature* **171**',
    )
  })

  it('undoes italics inside italics', () => {
    expect(
      markdown.entry([styled('italic', plain('The Making of '), styled('upright', plain('Emma')), plain(' again'))]),
    ).toBe('*The Making of* Emma *again*')
  })

  it('puts addresses between angle brackets, without their final stop', () => {
    expect(markdown.entry([plain('See https://example.org/a_b.')])).toBe('See <https://example.org/a_b>.')
  })

  it('keeps a year at the start of a line from starting a list', () => {
    expect(markdown.entry([plain('1984. A novel')])).toBe('1984\\. A novel')
  })

  it('writes links that read back, in any text', () => {
    const links = (markup: string): readonly (string | undefined)[] =>
      [...markup.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href)
    fc.assert(
      fc.property(TEXT, HREF, TEXT, (before, href, after) => {
        const content: Formatted = [
          plain(`${before}!`),
          { kind: 'link', href, children: [plain('T '), plain(after)] },
          plain(after),
        ]
        const read = links(micromark(markdown.entry(content))).map(decoded)
        expect(read).toContain(decoded(href.replace(/\p{Surrogate}/gu, '\uFFFD')))
      }),
      { numRuns: 500 },
    )
  })

  it('prints an address that leads to itself between angle brackets', () => {
    const href = 'https://example.org/a_b?c=1&copy=2'
    expect(markdown.entry([{ kind: 'link', href, children: [plain(href)] }, plain('.')])).toBe(`<${href}>.`)
  })

  it('reads back in CommonMark as what the HTML writer writes', () => {
    fc.assert(
      fc.property(CONTENT, (content) => {
        const read = micromark(markdown.entry(content), { allowDangerousHtml: true })
        expect(asRead(read)).toBe(asRead(html.entry(content)))
      }),
      { numRuns: 500 },
    )
  })
})

/** HTML by what it looks like: which characters are set how, white space folded, links unwrapped. */
function asRead(markup: string): string {
  const open: string[] = []
  let out = ''
  for (const [token] of markup.replace(/<\/?(?:p|a)(?: [^>]*)?>/g, '').matchAll(/<[^>]+>|&[^;\s]+;|[^<&]/gsu)) {
    if (token.startsWith('</')) open.pop()
    else if (token.startsWith('<')) open.push(LOOKS[token] ?? token)
    else {
      const character = token.replace('&#39;', "'").replace('&quot;', '"')
      const italic = open.findLast((look) => look === 'i' || look === 'upright') === 'i' ? ['i'] : []
      const others = [...new Set(open.filter((look) => look !== 'i' && look !== 'upright'))].sort()
      out += /\s/.test(character) ? ' ' : `${character}{${[...italic, ...others].join()}}`
    }
  }
  return out.replace(/ +/g, ' ').trim()
}

const LOOKS: Record<string, string> = {
  '<em>': 'i',
  '<i>': 'i',
  '<strong>': 'b',
  '<b>': 'b',
  '<span style="font-style:normal;">': 'upright',
}
