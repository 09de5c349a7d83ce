import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copyAttributes } from '../../src/page/attributes.js'
import { walkMarkup } from '../../src/page/markup.js'

function events(html: string): string[] {
  const seen: string[] = []
  walkMarkup(html, {
    open: (name, attributes) => {
      const list = Object.entries(copyAttributes(attributes)).map(([key, value]) => ` ${key}=${value}`)
      seen.push(`<${name}${list.join('')}>`)
    },
    text: (data) => void seen.push(data),
    close: (name) => void seen.push(`</${name}>`),
    wantsText: () => true,
  })
  return seen
}

describe('walkMarkup', () => {
  it('tells elements, attributes and text, entities decoded', () => {
    expect(events('<P CLASS="a&amp;b" onclick=x>R&amp;D<br>2</p>')).toEqual([
      '<p class=a&b>',
      'R&D',
      '<br>',
      '</br>',
      '2',
      '</p>',
    ])
  })

  it('keeps the first of two attributes of one name, and their empty values', () => {
    expect(events('<a rel=x rel=y hidden>')).toEqual(['<a hidden= rel=x>', '</a>'])
  })

  it('leaves the content of scripts alone and decodes that of titles', () => {
    expect(events('<script>a && b &lt; c</script><title>&lt;b&gt;</title>').join('')).toBe(
      '<script>a && b &lt; c</script><title><b></title>',
    )
  })

  it('closes what HTML says is closed', () => {
    expect(events('<ul><li>a<li>b</ul>').join('')).toBe('<ul><li>a</li><li>b</li></ul>')
    expect(events('<p>a<div>b</div>').join('')).toBe('<p>a</p><div>b</div>')
    expect(events('<table><tr><td>a<td>b<tr><td>c</table>').join('')).toBe(
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    )
  })

  it('ignores end tags of what is not open, or is out of scope', () => {
    expect(events('<div>a</span></section>b</div>').join('')).toBe('<div>ab</div>')
    expect(events('<div><table><tr><td>a</div>b</table>c</div>').join('')).toBe(
      '<div><table><tr><td>ab</td></tr></table>c</div>',
    )
    expect(events('<b><div>a</b>b</div>').join('')).toBe('<b><div>ab</div></b>')
  })

  it('knows that a drawing may close its own elements', () => {
    expect(events('<svg><path/><title>t</title></svg><p>x').join('')).toBe(
      '<svg><path></path><title>t</title></svg><p>x</p>',
    )
  })

  it('closes everything it opens, in order, for any input', () => {
    const pieces = fc.array(
      fc.constantFrom(
        '<div>',
        '</div>',
        '<p>',
        '</p>',
        '<b>',
        '</b>',
        '<td>',
        '<table>',
        '</table>',
        '<li>',
        '<br>',
        '<svg>',
        '</svg>',
        '<x/>',
        'text',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<script>',
        '</script>',
        '<a href="',
        '">',
        '&',
        '<',
      ),
    )
    const html = fc.oneof(
      pieces.map((list) => list.join('')),
      fc.string(),
    )
    fc.assert(
      fc.property(html, (text) => {
        const open: string[] = []
        walkMarkup(text, {
          open: (name) => void open.push(name),
          text: () => {},
          close: (name) => expect(open.pop()).toBe(name),
          wantsText: () => true,
        })
        expect(open).toEqual([])
      }),
    )
  })
})
