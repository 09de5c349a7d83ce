import { html } from './html.js'
import { markdown } from './markdown.js'
import { text } from './text.js'
import type { Writer } from './writer.js'

/** The writers by the name that `output` takes. */
export const WRITERS = { text, html, markdown } as const satisfies Record<string, Writer>

export type OutputFormat = keyof typeof WRITERS
