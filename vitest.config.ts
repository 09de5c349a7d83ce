import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
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
  resolve: { alias: { '#platform': fileURLToPath(new URL('src/net/node/platform.ts', import.meta.url)) } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000 },
}

export default config
