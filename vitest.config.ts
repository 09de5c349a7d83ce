import { fileURLToPath } from 'node:url'
import type { Plugin, ViteUserConfig } from 'vitest/config'
import { styleModule } from './scripts/data-modules.js'

/** Styles are read as the build reads them. */
const styles: Plugin = {
  name: 'csl',
  enforce: 'pre',
  load(id) {
    return id.endsWith('.csl') ? styleModule(id) : undefined
  },
}

const config: ViteUserConfig = {
  plugins: [styles],
  resolve: { alias: { '#platform': fileURLToPath(new URL('src/net/node/platform.ts', import.meta.url)) } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000, env: { CITEWRIGHT_CACHE: 'off' } },
}

export default config
