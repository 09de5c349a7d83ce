import type { Warning } from '../problem.js'

export interface DecodedText {
  readonly text: string
  /** The encoding's WHATWG name. */
  readonly charset: string
  readonly warnings: readonly Warning[]
}

/** The text of a page's bytes. Never throws. */
export function decodeText(bytes: Uint8Array, contentType?: string): string {
  return decode(bytes, contentType).text
}

/**
 * Decodes bytes as WHATWG's HTML standard does (section 13.2.3.2), with one departure: bytes that are valid UTF-8 with
 * at least one multi-byte sequence are UTF-8 whatever was declared, because saved and proxied pages are often transcoded
 * while the old declaration stays, and text in another charset is next to never valid UTF-8 by chance.
 *
 * Order: byte order mark, valid multi-byte UTF-8, HTTP header, `<meta>` in the first 4096 bytes, windows-1252.
 */
export function decode(bytes: Uint8Array, contentType?: string): DecodedText {
  const mark = byteOrderMark(bytes)
  if (mark !== undefined) return { text: read(bytes, mark) ?? '', charset: mark, warnings: [] }
  const utf8 = strictUtf8(bytes)
  if (utf8 !== undefined && utf8.length !== bytes.length) return { text: utf8, charset: 'utf-8', warnings: [] }
  const declared = charsetOfHeader(contentType) ?? charsetOfMarkup(bytes)
  if (declared !== undefined) {
    const charset = effective(declared)
    const text = charset === 'utf-8' && utf8 !== undefined ? utf8 : read(bytes, charset)
    if (text !== undefined) return { text, charset, warnings: [] }
  }
  const fallback = utf8 === undefined ? 'windows-1252' : 'utf-8'
  const text = utf8 ?? read(bytes, fallback) ?? ''
  return { text, charset: fallback, warnings: declared === undefined ? [] : [unknownCharset(declared, fallback)] }
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** The input may have been cut inside a sequence: an unfinished one at the very end is passed over after finished ones. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  const text = readStrictly(bytes, false)
  if (text !== undefined) return text
  const cut = readStrictly(bytes, true)
  return cut !== undefined && /[\u0080-\uffff]/.test(cut) ? cut : undefined
}

function readStrictly(bytes: Uint8Array, stream: boolean): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
  } catch {
    return undefined
  }
}

function read(bytes: Uint8Array, charset: string): string | undefined {
  try {
    const text = new TextDecoder(charset).decode(bytes)
    return charset === 'windows-1252' ? mendWindows1252(text) : text
  } catch {
    return undefined
  }
}

const CHARSET = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i
const META_CHARSET = /<meta[^>]{1,300}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})/i
const XML_ENCODING = /^\s{0,9}<\?xml[^>]{1,200}encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})/i
/** The standard says 1024; real pages put it later, after scripts and comments. */
const PRESCAN_BYTES = 4096

function charsetOfHeader(contentType: string | undefined): string | undefined {
  return contentType === undefined ? undefined : CHARSET.exec(contentType)?.[1]?.toLowerCase()
}

function charsetOfMarkup(bytes: Uint8Array): string | undefined {
  let head = ''
  for (const byte of bytes.subarray(0, PRESCAN_BYTES)) head += byte < 0x80 ? String.fromCharCode(byte) : '?'
  return (META_CHARSET.exec(head) ?? XML_ENCODING.exec(head))?.[1]?.toLowerCase()
}

/** A page that could be searched for a declaration is no UTF-16 (HTML standard, "prescan", steps 14 and 15). */
function effective(charset: string): string {
  if (/^utf-?16|^utf-?8$|^ucs-?2|^iso-10646/.test(charset)) return 'utf-8'
  if (/^(?:x-user-defined|iso-?8859-?1|latin-?1|l1|(?:us-)?ascii|cp-?1252|windows-?1252)$/.test(charset))
    return 'windows-1252'
  return charset
}

/**
 * Some runtimes decode windows-1252 as ISO 8859-1, which leaves the C1 controls where curly quotes and dashes should be.
 * Source: WHATWG Encoding Standard, index windows-1252, bytes 0x80 to 0x9F; the five holes stay controls.
 */
const C1 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function mendWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (control) => C1[control.charCodeAt(0) - 0x80] ?? control)
}

function unknownCharset(declared: string, used: string): Warning {
  return {
    code: 'CHARSET_UNKNOWN',
    message: `The page declares the charset "${declared}", which is unknown here; it was read as ${used}.`,
  }
}
