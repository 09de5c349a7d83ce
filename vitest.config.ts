import { readFileSync } from 'node:fs'
import type { Plugin, ViteUserConfig } from 'vitest/config'

/** The same reading of `*.csl` files as tsup's text loader: the file's text is the default export. */
const cslAsText: Plugin = {
  name: 'csl-as-text',
  enforce: 'pre',
  load(id) {
    return id.endsWith('.csl') ? `export default ${JSON.stringify(readFileSync(id, 'utf8'))}` : undefined
  },
}

const config: ViteUserConfig = {
  plugins: [cslAsText],
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000 },
}

export default config
