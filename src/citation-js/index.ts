import { plugins } from '@citation-js/core'
import { register } from './plugin.js'

register(plugins)

export type { CitewrightConfig, CitewrightOutputOptions, Plugins } from './plugin.js'
export { register }
