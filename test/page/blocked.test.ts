import { describe, expect, it } from 'vitest'
import { citeAll } from '../../src/cite.js'
import { parsePage } from '../../src/page/index.js'

const codes = (html: string, url?: string) =>
  parsePage(html, url === undefined ? {} : { url }).warnings.map(({ code }) => code)

describe('pages that stand in the way of a page', () => {
  it.each([
    'Just a moment...',
    'Attention Required! | Cloudflare',
    'Access Denied',
    'Are you a robot?',
    '404 Not Found',
    'Page not found | The Gazette',
    'Seite nicht gefunden – The Gazette',
    'Log in | The Gazette',
    'Before you continue to Search',
    'Subscribe to read | The Gazette',
  ])('are told by their title: %s', (title) => {
    expect(codes(`<title>${title}</title><p>Some short text.</p>`)).toContain('PAGE_BLOCKED')
  })

  it('are told by the address of a consent service', () => {
    expect(codes('<title>The Gazette</title>', 'https://consent.gazette.example/v2?x')).toContain('PAGE_BLOCKED')
  })

  it('are not articles about them', () => {
    expect(codes('<title>How Cloudflare says “Just a moment” | The Gazette</title><h1>How</h1>')).toEqual([])
    expect(codes(`<title>404</title><h1>404</h1>${'<p>A long review of the film.</p>'.repeat(400)}`)).toEqual([])
  })

  it('are never cited', async () => {
    await expect(citeAll('<html><title>Just a moment...</title></html>')).rejects.toMatchObject({
      code: 'PAGE_BLOCKED',
    })
  })
})
