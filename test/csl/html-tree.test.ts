import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHtml } from '../../src/csl/html-tree.js'
import type { Formatted } from '../../src/csl/tree.js'

describe('readHtml', () => {
  it('reads the tags that citeproc-js writes', () => {
    expect(
      readHtml('  <div class="csl-entry">A &#38; B. <i>T <span style="font-style:normal;">u</span></i></div>\n'),
    ).toEqual([
      { kind: 'text', text: 'A & B. ' },
      {
        kind: 'styled',
        style: 'italic',
        children: [
          { kind: 'text', text: 'T ' },
          { kind: 'styled', style: 'upright', children: [{ kind: 'text', text: 'u' }] },
        ],
      },
    ])
  })

  it('reads the places of second-field-align', () => {
    expect(
      readHtml(
        '<div class="csl-entry">\n    <div class="csl-left-margin">1. </div><div class="csl-right-inline">T</div>\n  </div>',
      ),
    ).toEqual([
      { kind: 'display', display: 'left-margin', children: [{ kind: 'text', text: '1.' }] },
      { kind: 'display', display: 'right-inline', children: [{ kind: 'text', text: 'T' }] },
    ])
  })

  it('takes any other tag for text', () => {
    expect(readHtml('<b onclick=x>T</b><script>')).toEqual([{ kind: 'text', text: '<b onclick=x>T</b><script>' }])
  })

  it('closes what was left open and ignores what was never opened', () => {
    expect(readHtml('</i>a<i>b')).toEqual([
      { kind: 'text', text: '</i>a' },
      { kind: 'styled', style: 'italic', children: [{ kind: 'text', text: 'b' }] },
    ])
  })

  it('drops formatting that is nested too deeply to be meant', () => {
    expect(depth(readHtml(`${'<i>'.repeat(50_000)}x${'</i>'.repeat(50_000)}`))).toBeLessThan(40)
  })

  it('loses no character of plain text', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[<>&]/.test(text) && text.trim() === text),
        (text) => {
          expect(plain(readHtml(`<i>${text}</i>`))).toBe(text)
        },
      ),
    )
  })
})

function plain(content: Formatted): string {
  return content.map((node) => (node.kind === 'text' ? node.text : plain(node.children))).join('')
}

function depth(content: Formatted): number {
  return Math.max(0, ...content.map((node) => (node.kind === 'text' ? 0 : 1 + depth(node.children))))
}
