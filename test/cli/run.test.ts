import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'

const SAMPLE = fileURLToPath(new URL('../../fixtures/sample-page.html', import.meta.url))
const BOOK = JSON.stringify({
  id: 'emma',
  type: 'book',
  title: 'Emma',
  author: [{ family: 'Austen', given: 'Jane' }],
  issued: { 'date-parts': [[1815]] },
})

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'citewright-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

async function shell(argv: readonly string[], stdin = '', isTTY = false): Promise<Outcome> {
  let stdout = ''
  let stderr = ''
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(stdin)
  }
  const status = await run(argv, {
    stdin: Object.assign(chunks(), { isTTY }),
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    version: '1.2.3',
  })
  return { status, stdout, stderr }
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** One clear line on standard error, nothing on standard output. */
function expectComplaint(outcome: Outcome, status: number, message: RegExp): void {
  expect(outcome.status).toBe(status)
  expect(outcome.stdout).toBe('')
  expect(outcome.stderr).toMatch(message)
  expect(outcome.stderr).toMatch(/^citewright: [^\n]+\n$/)
}

describe('citewright in the shell', () => {
  it('reports a page in three styles, and the references it lists', async () => {
    const { status, stdout, stderr } = await shell([SAMPLE, '--accessed', '2022-05-23'])
    expect(status).toBe(0)
    expect(stderr).toBe('')
    expect(stdout.match(/^\S.*$/gm)).toEqual([
      'MLA 9',
      'APA 7',
      'Chicago 18, notes and bibliography',
      'References on the page',
    ])
    expect(stdout).toContain('DOI        10.1080/23794925.2016.1247679\n')
    expect(stdout).toContain('DOI        10.1002/(SICI)1097-4679(199908)55:8<949::AID-JCLP4>3.0.CO;2-S\n')
  })

  it('prints one line a work when one style is asked for', async () => {
    expect(await shell([file('emma.json', BOOK), '--style', 'apa', '--output', 'html'])).toEqual({
      status: 0,
      stdout: 'Austen, J. (1815). <i>Emma</i>.\n',
      stderr: '',
    })
  })

  it('reads standard input, named or piped', async () => {
    const named = await shell(['-', '--style', 'mla'], BOOK)
    expect(named.stdout).toBe('Austen, Jane. Emma. 1815.\n')
    expect(await shell(['--style', 'mla'], BOOK)).toEqual(named)
  })

  it('reads BibTeX with several works', async () => {
    const bib =
      '@book{a, author={Austen, Jane}, title={Emma}, year={1815}}\n@book{b, author={Eliot, George}, title={Romola}, year={1863}}'
    expect((await shell(['-', '--style', 'mla'], bib)).stdout).toBe(
      'Austen, Jane. Emma. 1815.\nEliot, George. Romola. 1863.\n',
    )
  })

  it('reads a page in a legacy charset', async () => {
    const bytes = Buffer.from(
      '<meta charset="windows-1252"><title>Caf\xe9</title><meta name="author" content="Jane Doe">',
      'latin1',
    )
    expect((await shell([file('cafe.html', bytes), '--style', 'mla'])).stdout).toContain('Doe, Jane. Café.')
  })

  it('gives everything as JSON', async () => {
    const { stdout } = await shell([SAMPLE, '--json', '--style', 'mla,apa', '--accessed', '2022-05-23'])
    const [work] = JSON.parse(stdout)
    expect(Object.keys(work)).toEqual(['input', 'item', 'evidence', 'references', 'warnings', 'citations'])
    expect(Object.keys(work.citations)).toEqual(['mla', 'apa'])
    expect(work.item.accessed).toEqual({ 'date-parts': [[2022, 5, 23]] })
    expect(work.references).toHaveLength(2)
  })

  it('takes a style from a file', async () => {
    const csl = file(
      'titles.csl',
      '<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>t</title><id>t</id><updated>2026-01-01T00:00:00Z</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title" suffix="!"/></layout></bibliography></style>',
    )
    expect((await shell(['-', '--style', csl], BOOK)).stdout).toBe('Emma!\n')
  })

  it('goes on after an input that fails, and says so', async () => {
    const outcome = await shell([join(folder, 'missing.html'), file('emma.json', BOOK), '--style', 'mla'])
    expect(outcome.status).toBe(1)
    expect(outcome.stdout).toBe('Austen, Jane. Emma. 1815.\n')
    expect(outcome.stderr).toMatch(/^citewright: .*no such file[^\n]*\n$/)
  })

  it('prints its help and its version', async () => {
    expect((await shell(['--help'])).stdout).toMatch(/^Usage: citewright <input>/)
    expect(await shell(['--version'])).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' })
  })
})

describe('citewright in the shell, used wrongly', () => {
  it.each([
    ['an unknown style', [SAMPLE, '--style', 'harvrad'], /no style "harvrad"; use one of mla, apa/],
    ['a missing style file', [SAMPLE, '--style', 'nowhere.csl'], /style file "nowhere\.csl" cannot be read/],
    ['an unknown output', [SAMPLE, '--output', 'docx'], /--output is "docx"; use one of text, html, markdown/],
    [
      'an impossible day',
      [SAMPLE, '--accessed', '2022-02-30'],
      /--accessed is "2022-02-30"; write a day as YYYY-MM-DD/,
    ],
    ['a resolver that is no address', [SAMPLE, '--resolver', 'doi.org'], /--resolver is "doi\.org"/],
    ['an unknown option', [SAMPLE, '--stlye', 'mla'], /--stlye/],
  ])('%s', async (_case, argv, message) => {
    expectComplaint(await shell(argv), 2, message)
  })

  it('no input at a terminal', async () => {
    expectComplaint(await shell([], '', true), 2, /No input/)
  })

  it('a style that is no CSL', async () => {
    expectComplaint(await shell(['-', '--style', file('broken.csl', '<style')], BOOK), 2, /cannot be loaded as CSL/)
  })
})

describe('citewright in the shell, with inputs that fail', () => {
  it.each([
    ['a missing file', ['nowhere.html'], /Cannot read "nowhere\.html": there is no such file/],
    ['a folder', [fileURLToPath(new URL('.', import.meta.url))], /it is a folder/],
    ['broken BibTeX', ['-'], /BibTeX cannot be read/],
  ])('%s', async (_case, argv, message) => {
    expectComplaint(await shell(argv, '@book{a, author='), 1, message)
  })

  it('an empty input', async () => {
    expectComplaint(await shell(['-'], ' \n'), 1, /give a URL, a DOI, HTML, a reference/)
  })

  it('an unreachable host', async () => {
    const port = await closedPort()
    expectComplaint(
      await shell([`http://127.0.0.1:${port}/article`, '--private-network']),
      3,
      new RegExp(`127\\.0\\.0\\.1:${port}`),
    )
    expectComplaint(
      await shell(['10.1000/182', '--resolver', `http://127.0.0.1:${port}`]),
      3,
      new RegExp(`127\\.0\\.0\\.1:${port}`),
    )
  })
})

describe('citewright in the shell, over the network', () => {
  let server: Server
  let base: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/page') response.setHeader('content-type', 'text/html').end('<title>A page</title>')
      else if (request.url === '/paper.pdf') response.setHeader('content-type', 'application/pdf').end('%PDF-1.7')
      else if (request.url === '/10.1000/182')
        response.setHeader('content-type', 'application/vnd.citationstyles.csl+json').end(BOOK)
      else response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())

  it('cites a page by its address, looked at today', async () => {
    const [work] = JSON.parse((await shell([`${base}/page`, '--private-network', '--json'])).stdout)
    const now = new Date()
    expect(work.item).toMatchObject({
      title: 'A page',
      URL: `${base}/page`,
      accessed: { 'date-parts': [[now.getFullYear(), expect.any(Number), expect.any(Number)]] },
    })
  })

  it('cites a DOI by its record', async () => {
    expect((await shell(['https://doi.org/10.1000/182', '--resolver', base, '--style', 'mla'])).stdout).toMatch(
      /^Austen, Jane\. Emma\. 1815, https:\/\/doi\.org\/10\.1000\/182\.$/m,
    )
  })

  it('asks no private network unless told so', async () => {
    expectComplaint(await shell([`${base}/page`]), 1, /only ports 80 and 443 are asked/)
  })

  it('says what is missing, and exits with 1', async () => {
    expectComplaint(await shell(['10.1000/404', '--resolver', base]), 1, /10\.1000\/404/)
    expectComplaint(await shell([`${base}/paper.pdf`, '--private-network']), 1, /application\/pdf, not with a web page/)
  })
})

/** A port that was free a moment ago: nobody listens there. */
async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
