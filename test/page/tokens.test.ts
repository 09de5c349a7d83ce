import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import fc from 'fast-check'
import { Tokenizer, TokenizerMode } from 'parse5'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../src/page/tokens.js'

/** Elements whose content is text, and whether character references count in it. */
const TEXT_ONLY = { title: 'RCDATA', textarea: 'RCDATA', style: 'RAWTEXT', script: 'SCRIPT_DATA' } as const

function textMode(name: string): (typeof TEXT_ONLY)[keyof typeof TEXT_ONLY] | undefined {
  return Object.hasOwn(TEXT_ONLY, name) ? TEXT_ONLY[name as keyof typeof TEXT_ONLY] : undefined
}

function ours(html: string): string[] {
  const seen: string[] = []
  let name = ''
  let attributes = new Map<string, string>()
  let raw = false
  const text = (data: string) => addText(seen, data)
  tokenise(html, {
    openName: (start, end) => {
      name = html.slice(start, end).toLowerCase()
      attributes = new Map()
      raw = false
    },
    attribute: (start, end, valueStart, valueEnd) => {
      const key = html.slice(start, end).toLowerCase()
      if (!attributes.has(key)) attributes.set(key, decodeHTMLAttribute(html.slice(valueStart, valueEnd)))
    },
    openEnd: () => {
      seen.push(shown(name, [...attributes]))
      const mode = textMode(name)
      raw = mode !== undefined && mode !== 'RCDATA'
      return mode === undefined ? undefined : name
    },
    close: (start, end) => {
      raw = false
      seen.push(`</${html.slice(start, end).toLowerCase()}>`)
    },
    text: (start, end) => text(raw ? html.slice(start, end) : decodeHTML(html.slice(start, end))),
    cdata: (start, end) => text(html.slice(start, end)),
    isForeign: () => false,
  })
  return seen
}

/** The same by parse5's tokenizer, which follows the standard state by state. */
function standard(html: string): string[] {
  const seen: string[] = []
  const text = (token: { chars: string }) => addText(seen, token.chars)
  const tokenizer = new Tokenizer(
    {},
    {
      onComment: () => {},
      onDoctype: () => {},
      onEof: () => {},
      onCharacter: text,
      onNullCharacter: text,
      onWhitespaceCharacter: text,
      onStartTag: ({ tagName, attrs }) => {
        seen.push(
          shown(
            tagName,
            attrs.map(({ name, value }) => [name, value]),
          ),
        )
        const mode = textMode(tagName)
        if (mode === undefined) return
        tokenizer.lastStartTagName = tagName
        tokenizer.state = TokenizerMode[mode]
      },
      onEndTag: ({ tagName }) => void seen.push(`</${tagName}>`),
    },
  )
  tokenizer.write(html, true)
  return seen
}

function shown(name: string, attributes: readonly (readonly [string, string])[]): string {
  return `<${name}${attributes.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')}>`
}

/** Text comes in pieces, whose borders mean nothing. */
function addText(seen: string[], data: string): void {
  const last = seen.at(-1)
  if (last?.startsWith('#')) seen[seen.length - 1] = last + data
  else seen.push(`#${data}`)
}

/** What markup is made of, and what breaks it. */
const PIECES = [
  '<', '>', '/', '</', '<!', '<!--', '-->', '--!>', '--', '-', '!', '?', '<?', '=', '"', "'", ' ', '\n', '\t', '\f', '&', '&amp;',
  '&amp', '&eacute', '&notit;', '&#233;', '&#x80;', ';', 'a', 'B', 'p', 'div', '<p', '<A href', '<br/>', '</p>', 'x="1"', "y='2'", 'z=3',
  '<title>', '</title>', '</TITLE', '<style>', '</style >', '<script>', '</script', '<textarea', 'é', '0', '<![CDATA[', ']]>', '<!doctype html>',
] // biome-ignore format: a table of pieces

describe('tokenise', () => {
  it.each([
    '<p class=a id="b" title=\'c\' hidden>text</p >',
    '<a href=x/y/>1</a/b="c>d">2',
    '< p>1 <3 </ x>2</>3',
    '<a =x ==y a==z>',
    '<a a=1 A=2 b = 3 c= "4"d=\'5\'/e>',
    '<!-->1<!--->2<!---->3<!-- -- > --!>4<!-- - -->5',
    '<!x>1<?y>2</!z>3',
    '<title>a<b>&amp;</b></titles></TITLE\n>d',
    '<script>if (a</b>/) "</scripts>"</script>x',
    '<style>a{}</style',
    '<script><!-- write("<script src=a></script>") //--></script>b',
    'a<p b="c',
    'a<',
    'a</',
    'a<!-- b',
  ])('%j as the standard has it', (html) => {
    expect(ours(html)).toEqual(standard(html))
  })

  it('any script as the standard has it', () => {
    const pieces = ['<!--', '-->', '--', '-', '>', '<script', '</script', '</SCRIPT>', '<script>', ' ', '/', 'a', '<']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 24 }), (parts) => {
        const html = `<script>${parts.join('')}`
        expect(ours(html)).toEqual(standard(html))
      }),
      { numRuns: 2000 },
    )
  })

  it('any markup as the standard has it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), (pieces) => {
        const html = pieces.join('')
        expect(ours(html)).toEqual(standard(html))
      }),
      { numRuns: 2000 },
    )
  })
})
