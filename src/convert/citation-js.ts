/*
 * BibTeX and RIS through Citation.js, which reads them well. Its parsers are loaded when the first such text comes.
 */
import { CitewrightError } from '../problem.js'

interface Format {
  readonly label: string
  readonly forceType: string
  readonly plugin: () => Promise<unknown>
}

const FORMATS: Readonly<Record<ConvertibleFormat, Format>> = {
  bibtex: { label: 'BibTeX', forceType: '@bibtex/text', plugin: () => import('@citation-js/plugin-bibtex') },
  ris: { label: 'RIS', forceType: '@ris/file', plugin: () => import('@citation-js/plugin-ris') },
}

export type ConvertibleFormat = 'bibtex' | 'ris'

/**
 * @returns CSL-JSON records, not yet checked.
 * @throws CitewrightError `CONTENT_INVALID` when the text is not well formed; the message gives the place.
 */
export async function convert(text: string, format: ConvertibleFormat): Promise<readonly unknown[]> {
  const { label, forceType, plugin } = FORMATS[format]
  const { plugins } = await import('@citation-js/core')
  await plugin()
  try {
    const records = plugins.input.chain(text, { forceType, generateGraph: false })
    return Array.isArray(records) ? records : [records]
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message.split('\n', 1)[0] : String(cause)
    throw new CitewrightError(
      'CONTENT_INVALID',
      `The ${label} cannot be read: ${detail}. Correct that place and try again.`,
      {
        cause,
      },
    )
  }
}
