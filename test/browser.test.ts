import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import { styleModule } from '../scripts/data-modules.js'

const path = (file: string): string => fileURLToPath(new URL(`../${file}`, import.meta.url))

/** Everything the package exports, as a browser's bundler sees it: `#platform` by its condition "default". */
describe('the bundle for a browser', async () => {
  const { outputFiles, metafile, errors } = await build({
    entryPoints: [path('src/index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    outdir: 'unused',
    alias: { '#platform': path('src/net/platform.ts') },
    logLevel: 'silent',
    plugins: [
      {
        name: 'csl',
        setup: ({ onLoad }) =>
          onLoad({ filter: /\.csl$/ }, (file) => ({ contents: styleModule(file.path), loader: 'js' })),
      },
    ],
  })

  it('is made without an error', () => {
    expect(errors).toEqual([])
  })

  it('imports nothing of Node', () => {
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
    expect(imports).toEqual([])
    expect(outputFiles.map(({ text }) => text).join('')).not.toMatch(/["']node:|\brequire\(["']/)
  })

  it('leaves out what only Node has: connections that are checked, and the cache on disk', () => {
    const files = Object.keys(metafile.inputs)
    expect(files.filter((file) => /src\/net\/node\/|node_modules\/undici\//.test(file))).toEqual([])
  })
})
