import { fileURLToPath } from 'node:url'
import type { Plugin, ViteUserConfig } from 'vitest/config'
import { literal, shippedLocales, styleModule } from './scripts/data-modules.js'

/** Styles are read as the build reads them. */
const styles: Plugin = {
  name: 'csl',
  enforce: 'pre',
  load(id) {
    return id.endsWith('.csl') ? styleModule(id) : undefined
  },
}

const LOCALE = /^citewright\/locales\/([\w-]+)$/

/** What the package calls by its own name is made when it is built; here it is made when it is asked for. */
const locales: Plugin = {
  name: 'locales',
  enforce: 'pre',
  resolveId(id) {
    return LOCALE.test(id) ? id : undefined
  },
  load(id) {
    const tag = LOCALE.exec(id)?.[1]
    const locale = tag === undefined ? undefined : shippedLocales().get(tag)
    return locale && `export default ${literal(locale)}`
  },
}

const config: ViteUserConfig = {
  plugins: [styles, locales],
  resolve: { alias: { '#platform': fileURLToPath(new URL('src/net/node/platform.ts', import.meta.url)) } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000, env: { CITEWRIGHT_CACHE: 'off' } },
}

export default config
