import type { Options } from 'tsup'

const config: Options = {
  entry: {
    index: 'src/index.ts',
    page: 'src/page/index.ts',
    references: 'src/reference/index.ts',
    doi: 'src/doi/index.ts',
    csl: 'src/csl/index.ts',
    cli: 'src/cli/main.ts',
  },
  format: ['esm', 'cjs'],
  target: 'node20',
  platform: 'neutral',
  dts: true,
  clean: true,
  splitting: true,
  treeshake: true,
  loader: { '.csl': 'text' },
}

export default config
