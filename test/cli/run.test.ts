import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.js'
import { serve, type TestServer } from '../net/server.js'

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

async function shell(
  argv: readonly string[],
  stdin = '',
  isTTY = false,
  env: Record<string, string> = { CITEWRIGHT_CACHE: 'off' },
): Promise<Outcome> {
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
    env,
    platform: 'linux',
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

  it('prints in the language asked for, whatever the case of its tag', async () => {
    const page =
      '<title>Der Panda</title><meta property="og:site_name" content="Zoo"><link rel="canonical" href="https://zoo.example/p"><h1>Der Panda</h1>'
    const options = ['--style', 'mla', '--accessed', '2023-05-04', '--locale']
    for (const tag of ['de', 'DE-de', 'de_LU'])
      expect((await shell(['-', ...options, tag], page)).stdout).toMatch(
        /„Der Panda“\. .* Abgerufen am 4\. Mai 2023\.$/m,
      )
  })

  it('makes links where they are asked for', async () => {
    const item = JSON.stringify({ ...JSON.parse(BOOK), DOI: '10.1000/182' })
    const { stdout } = await shell(['-', '--style', 'mla', '--output', 'html', '--links'], item)
    expect(stdout).toContain('<a href="https://doi.org/10.1000/182">')
  })

  it('lowers the headline capitals of a page in APA, and of nothing else', async () => {
    const page = '<title>The History of the Garden</title><h1>The History of the Garden</h1>'
    expect((await shell(['-', '--style', 'apa'], page)).stdout).toContain('The history of the garden')
    const item = JSON.stringify({ id: 'g', type: 'book', title: 'The History of the Garden' })
    expect((await shell(['-', '--style', 'apa'], item)).stdout).toContain('The History of the Garden')
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
    ['a locale there is not', [SAMPLE, '--locale', 'tlh'], /There is no locale "tlh"; use one of .*de-DE/],
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
    expectComplaint(await shell(['-'], ' \n'), 1, /give a URL, a DOI, an ISBN, HTML, a reference/)
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
  let server: TestServer
  let base: string
  beforeAll(async () => {
    server = await serve((path, response) => {
      const [, number] = /^\/10\.1000\/(\d+)$/.exec(path) ?? []
      if (path === '/page') response.setHeader('content-type', 'text/html').end('<title>A page</title>')
      else if (path === '/paper.pdf') response.setHeader('content-type', 'application/pdf').end('%PDF-1.7')
      else if (number !== undefined && number !== '404')
        response
          .setHeader('content-type', 'application/vnd.citationstyles.csl+json')
          .end(JSON.stringify({ ...JSON.parse(BOOK), title: `Emma ${number}` }))
      else response.writeHead(404).end()
    })
    base = server.base
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
      /^Austen, Jane\. Emma 182\. 1815, https:\/\/doi\.org\/10\.1000\/182\.$/m,
    )
  })

  it('asks no private network unless told so', async () => {
    expectComplaint(await shell([`${base}/page`]), 1, /only ports 80 and 443 are asked/)
  })

  it('says what is missing, and exits with 1', async () => {
    expectComplaint(await shell(['10.1000/404', '--resolver', base]), 1, /10\.1000\/404/)
    expectComplaint(await shell([`${base}/paper.pdf`, '--private-network']), 1, /application\/pdf, not with a web page/)
  })

  it('cites each line of a list, in order, and goes on after one that fails', async () => {
    const dois = Array.from({ length: 40 }, (_, index) => `10.1000/${index + 390}`)
    const { status, stdout, stderr } = await shell(
      ['-', '--resolver', base, '--style', 'mla'],
      `${dois.join('\r\n')}\n\n`,
    )
    expect(status).toBe(1)
    expect([...stdout.matchAll(/Emma (\d+)/g)].map(([, number]) => `10.1000/${number}`)).toEqual(
      dois.filter((doi) => !doi.endsWith('404')),
    )
    expect(stderr).toMatch(/^citewright: 10\.1000\/404: No work has the DOI [^\n]+\n$/)
  })

  it('gives a line of JSON for each work and each failure', async () => {
    const { status, stdout } = await shell(['-', '--ndjson', '--resolver', base], '10.1000/1\n10.1000/404\n10.1000/2\n')
    expect(status).toBe(1)
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text)),
    ).toMatchObject([
      { input: '10.1000/1', item: { title: 'Emma 1' }, citations: { apa: expect.any(String) } },
      { input: '10.1000/404', error: { code: 'DOI_NOT_FOUND', status: 404, message: expect.any(String) } },
      { input: '10.1000/2', item: { title: 'Emma 2' } },
    ])
  })

  it('keeps what it fetched: offline it asks nobody, and refreshed it asks again', async () => {
    const env = { XDG_CACHE_HOME: join(folder, 'caches') }
    const argv = ['10.1000/7', '--resolver', base, '--style', 'mla']
    expectComplaint(await shell([...argv, '--offline'], '', false, env), 1, /not in the cache/)
    const first = await shell(argv, '', false, env)
    const asked = server.requests.length
    expect(await shell(argv, '', false, env)).toEqual(first)
    expect(await shell([...argv, '--offline'], '', false, env)).toEqual(first)
    expect(server.requests.length).toBe(asked)
    expect(await shell([...argv, '--refresh'], '', false, env)).toEqual(first)
    expect(server.requests.length).toBe(asked + 1)
    expect(readdirSync(join(folder, 'caches', 'citewright'))).toEqual(['v1'])
  })

  it('says who asks, by the environment or by the option', async () => {
    const agent = (): unknown => server.requests.at(-1)?.headers['user-agent']
    const argv = ['10.1000/8', '--resolver', base]
    const env = { CITEWRIGHT_CACHE: 'off', CITEWRIGHT_MAILTO: 'me@example.org' }
    await shell(argv, '', false, env)
    expect(agent()).toBe('citewright (mailto:me@example.org)')
    await shell([...argv, '--mailto', 'you@example.org'], '', false, env)
    expect(agent()).toBe('citewright (mailto:you@example.org)')
  })

  it('warns of a cache that cannot be written, unless it is to be quiet', async () => {
    const env = { CITEWRIGHT_CACHE: join(file('no-folder', ''), 'below') }
    const argv = ['10.1000/9', '--resolver', base, '--style', 'mla']
    const loud = await shell(argv, '', false, env)
    expect(loud).toMatchObject({
      status: 0,
      stderr: expect.stringMatching(/^citewright: warning: the cache in [^\n]+\n$/),
    })
    expect(await shell([...argv, '--quiet'], '', false, env)).toEqual({ ...loud, stderr: '' })
  })

  it('keeps records in a file of the project, which then needs no network', async () => {
    const path = join(folder, 'citewright.records.json')
    const argv = ['10.1000/12', '10.1000/11', '--style', 'mla', '--records', path]
    const first = await shell([...argv, '--resolver', base])
    expect(first).toMatchObject({ status: 0, stderr: '' })
    const text = readFileSync(path, 'utf8')
    expect(JSON.parse(text)).toMatchObject([
      { id: '10.1000/11', type: 'book', title: 'Emma 11' },
      { id: '10.1000/12', type: 'book', title: 'Emma 12' },
    ])
    expect(await shell([...argv, '--offline'])).toEqual(first)
    expect(readFileSync(path, 'utf8')).toBe(text)

    writeFileSync(path, text.replace('Emma 11', 'Emma Corrected'))
    expect((await shell([...argv, '--resolver', base])).stdout).toContain('Emma Corrected')
    await shell([...argv, '--resolver', base, '--refresh'])
    expect(readFileSync(path, 'utf8')).toBe(text)
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  })

  it('touches no file of records that it cannot read', async () => {
    const path = file('broken.records.json', '<<<<<<< HEAD')
    expectComplaint(await shell(['10.1000/12', '--resolver', base, '--records', path]), 2, /--records .* no JSON/)
    expect(readFileSync(path, 'utf8')).toBe('<<<<<<< HEAD')
  })

  it('explains where each field came from', async () => {
    const page = file('page.html', '<title>Emma • Novels</title><h1>Emma</h1><meta name="author" content="Jane Doe">')
    const { stdout } = await shell([page, '--style', 'mla', '--explain'])
    expect(stdout).toMatch(/^Doe, Jane\. .*\nWhere it came from\n {2}\w/)
    expect(stdout).toMatch(/^ {2}title {12}Emma {2}← h1 \(\d+\)$/m)
    expect(stdout).toMatch(/^ {18} not .*← /m)
    expect(stdout).toMatch(/^ {2}author {11}Jane Doe {2}← meta author \(\d+\)$/m)
    const record = await shell(['10.1000/8', '--resolver', base, '--style', 'mla', '--explain'])
    expect(record.stdout).toMatch(/^ {2}title {12}Emma 8 {2}← the record of 10\.1000\/8 \(100\)$/m)
    expect(record.stdout).toMatch(/^ {2}issued {11}1815 {2}← the record/m)
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
