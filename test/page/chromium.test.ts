import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Item } from '../../src/item/item.js'
import type { PageDocument } from '../../src/page/document.js'
import { parsePage } from '../../src/page/index.js'

/** Debian's package, or the one that the environment names. */
const executable = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== '' && existsSync(path),
)
const fixtures = new URL('../../fixtures/', import.meta.url)
const shared = new URL('../../../shared/pages/', import.meta.url)

/** What the functions that run in the browser find there. */
declare const citewright: typeof import('../../src/page/index.js')
declare const DOMParser: new () => { parseFromString(html: string, type: 'text/html'): PageDocument }
declare const document: PageDocument

describe.skipIf(executable === undefined)('in Chromium (skipped where none is installed)', () => {
  let browser: Browser
  let page: Page
  let script = ''

  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('../../src/page/index.ts', import.meta.url))],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'citewright',
      platform: 'browser',
    })
    browser = await chromium.launch({
      ...(executable === undefined ? {} : { executablePath: executable }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    })
    page = await browser.newPage()
    await page.route('**/*', (route) => route.abort())
    script = outputFiles[0]?.text ?? ''
    await page.addScriptTag({ content: script })
  }, 60_000)

  afterAll(() => browser?.close())

  /** What the walk over a document says that Chromium's own parser made of the source. */
  const walked = (html: string, url: string | null): Promise<Item> =>
    page.evaluate(
      ([html, url]) => {
        const document = new DOMParser().parseFromString(html, 'text/html')
        return citewright.parseDocument({ documentElement: document.documentElement }, url === null ? {} : { url }).item
      },
      [html, url] as const,
    )
  const read = (html: string, url: string | null): Item => parsePage(html, url === null ? {} : { url }).item

  it('the fixtures are the same from their source and from the document', async () => {
    const names = ['sample-page.html', ...readdirSync(new URL('pages/', fixtures)).map((name) => `pages/${name}`)]
    for (const name of names) {
      const html = readFileSync(new URL(name, fixtures), 'utf8')
      expect(await walked(html, 'https://example.org/page')).toEqual(read(html, 'https://example.org/page'))
    }
  })

  it('a page whose scripts run is read as it stands, its fallbacks for none left out', async () => {
    const live = await browser.newPage()
    await live.setContent(
      '<title>Rain</title><h1>Rain</h1><noscript><p>By Nobody Else</p></noscript><div id="by"></div><script>document.querySelector("#by").innerHTML = "<p>By Jane Doe</p>"</script>',
    )
    await live.addScriptTag({ content: script })
    const item = await live.evaluate(() => citewright.parseDocument(document).item)
    expect(item.author).toEqual([{ family: 'Doe', given: 'Jane' }])
    await live.close()
  })

  it.skipIf(!existsSync(shared))(
    'real pages say the same both ways (skipped without ../shared/pages)',
    async () => {
      const pages: readonly { id: string; url: string | null }[] = JSON.parse(
        readFileSync(new URL('truth.json', shared), 'utf8'),
      )
      const differing: string[] = []
      for (const { id, url } of pages) {
        const html = gunzipSync(readFileSync(new URL(`html/${id}.html.gz`, shared))).toString('utf8')
        if (JSON.stringify(await walked(html, url)) !== JSON.stringify(read(html, url))) differing.push(id)
      }
      console.log(`${differing.length} of ${pages.length} pages differ: ${differing.join(' ')}`)
      // Chromium mends broken markup where the walk over the source takes it as it stands.
      expect(differing.length).toBeLessThanOrEqual(pages.length * 0.03)
    },
    300_000,
  )
})
