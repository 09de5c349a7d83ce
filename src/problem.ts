/** Stable codes of everything that citewright throws. */
export type ErrorCode =
  | 'INPUT_UNRECOGNISED'
  | 'FILE_UNREADABLE'
  | 'ITEM_INVALID'
  | 'OPTION_INVALID'
  | 'STYLE_UNKNOWN'
  | 'STYLE_INVALID'
  | 'LOCALE_UNKNOWN'
  | 'LOCALE_INVALID'
  | 'DOI_INVALID'
  | 'DOI_NOT_FOUND'
  | 'IDENTIFIER_INVALID'
  | 'IDENTIFIER_NOT_FOUND'
  | 'NOT_FOUND'
  | 'NETWORK'
  | 'TIMEOUT'
  | 'RATE_LIMITED'
  | 'UNAVAILABLE'
  | 'CONTENT_TYPE'
  | 'CONTENT_INVALID'
  | 'TOO_LARGE'
  | 'TOO_MANY_REDIRECTS'
  | 'URL_FORBIDDEN'
  | 'PAGE_BLOCKED'
  | 'OFFLINE'

/** What a {@link CitewrightError} may carry beside its code and message. */
export interface ErrorDetail {
  /** The error underneath, where there is one. */
  readonly cause?: unknown
  /** The address that was asked, for the network codes. */
  readonly url?: string
  /** The HTTP status that came back, for the network codes. */
  readonly status?: number
  /** Seconds to wait before another try, as the server stated it (`Retry-After`, RFC 9110 section 10.2.3). */
  readonly retryAfter?: number
}

/**
 * The one class that citewright throws. `code` is stable and meant for programs; `message` is one line for people and
 * says what to do next.
 */
export class CitewrightError extends Error {
  override readonly name = 'CitewrightError'
  readonly code: ErrorCode
  readonly url?: string
  readonly status?: number
  readonly retryAfter?: number

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause })
    this.code = code
    if (detail.url !== undefined) this.url = detail.url
    if (detail.status !== undefined) this.status = detail.status
    if (detail.retryAfter !== undefined) this.retryAfter = detail.retryAfter
  }
}

/** Stable codes of partial trouble: the result stands, but someone should look at it. */
export type WarningCode =
  | 'INPUT_TRUNCATED'
  | 'ITEM_PROBLEM'
  | 'MORE_ITEMS'
  | 'NO_TITLE'
  | 'PAGE_BLOCKED'
  | 'JSON_LD_INVALID'
  | 'CHARSET_UNKNOWN'
  | 'DATE_UNREADABLE'
  | 'REFERENCE_UNPARSED'
  | 'RECORD_DISAGREES'
  | 'RECORD_UNAVAILABLE'
  | 'ANSWER_STALE'
  | 'RECORD_FROM_PAGE'
  | 'NOT_IN_BIBLIOGRAPHY'
  | 'TITLE_CASE'

/** Partial trouble as data: never thrown, never silent. */
export interface Warning {
  readonly code: WarningCode
  /** One line for people: what was found, and what to do about it. */
  readonly message: string
  /** Where in the item or input it was found, for example `author[1].family`. */
  readonly path?: string
}
