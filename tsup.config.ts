import { type MinifyOptions, minify } from 'terser'
import type { Options } from 'tsup'
import { styleModule, writeDataModules } from './scripts/data-modules.js'
import { isInternal, processorProgram, shortNames, withShortNames } from './scripts/short-names.js'

const PROCESSOR = processorProgram()
const SHORT_NAMES = shortNames(PROCESSOR)

/**
 * Nothing moves from one function into another, nor loses its name: it is still code to be read. What terser calls unsafe is what
 * those could see who replace `String` or `Array`, or give symbols for texts.
 */
const TERSE: MinifyOptions = {
  module: true,
  compress: {
    inline: false,
    reduce_funcs: false,
    hoist_funs: true,
    pure_getters: true,
    unsafe: true,
    passes: 2,
    sequences: false,
    join_vars: false,
    switches: false,
    keep_fargs: false,
  },
  mangle: false,
  format: { beautify: true, indent_level: 2, comments: 'all' },
}

const config: Options = {
  entry: {
    index: 'src/index.ts',
    page: 'src/page/index.ts',
    references: 'src/reference/index.ts',
    doi: 'src/doi/index.ts',
    csl: 'src/csl/index.ts',
    // Not exported. An entry of its own keeps the XML parser out of the chunk that renders; the styles' modules import the other.
    processor: 'src/csl/create-processor.ts',
    packed: 'src/csl/packed.ts',
    output: 'src/output/index.ts',
    'citation-js': 'src/citation-js/index.ts',
    node: 'src/net/node/index.ts',
    platform: 'src/net/platform.ts',
    'platform-node': 'src/net/node/platform.ts',
    cli: 'src/cli/main.ts',
  },
  format: ['esm', 'cjs'],
  // Not node20: for that esbuild has each pattern with \p{…} made anew whenever it is used.
  target: 'es2023',
  platform: 'neutral',
  external: ['#platform'],
  dts: true,
  splitting: true,
  treeshake: true,
  esbuildOptions: (options) => {
    // Puts constants where they are used, which the bundlers of others do no more once modules are joined.
    options.minifySyntax = true
  },
  esbuildPlugins: [
    {
      name: 'csl',
      setup: (build) => {
        build.onLoad({ filter: /src[\\/]csl[\\/][\w-]+\.ts$/ }, ({ path }) => {
          const source = PROCESSOR.getSourceFile(path)
          if (source === undefined || !isInternal(source)) return undefined
          return { contents: withShortNames(source, SHORT_NAMES), loader: 'ts' }
        })
        build.onLoad({ filter: /\.csl$/ }, ({ path }) => ({ contents: styleModule(path), loader: 'js' }))
      },
    },
  ],
  plugins: [
    {
      name: 'terse',
      // Says with less what a bundler's minifier would leave as it is.
      renderChunk: async (code) => {
        if (!code.includes('// src/csl/assemble.ts')) return undefined
        const { code: terse = code } = await minify(code, TERSE)
        return { code: terse }
      },
    },
  ],
  onSuccess: async () => writeDataModules('dist'),
}

export default config
