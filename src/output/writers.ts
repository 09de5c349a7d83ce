import { html } from './html.js'
import { json } from './json.js'
import { latex } from './latex.js'
import { markdown } from './markdown.js'
import { rtf } from './rtf.js'
import { text } from './text.js'
import type { Writer } from './writer.js'

/** The writers by the name that `output` takes. */
export const WRITERS: Readonly<Record<OutputFormat, Writer>> = { text, html, markdown, rtf, latex, json }

export type OutputFormat = 'text' | 'html' | 'markdown' | 'rtf' | 'latex' | 'json'
