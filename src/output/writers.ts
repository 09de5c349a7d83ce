import { html } from './html.js'
import { markdown } from './markdown.js'
import { text } from './text.js'
import type { Writer } from './writer.js'

/** The writers by the name that `output` takes. */
export const WRITERS: Readonly<Record<OutputFormat, Writer>> = { text, html, markdown }

export type OutputFormat = 'text' | 'html' | 'markdown'
