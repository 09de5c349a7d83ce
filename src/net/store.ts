import type { ErrorCode } from '../problem.js'
import type { Answer } from './get.js'

/** What is remembered of an address: its answer, or how asking for it failed. */
export type Remembered = RememberedAnswer | RememberedFailure

export interface RememberedAnswer {
  readonly kind: 'answer'
  readonly answer: Answer
  /** When it was had, and until when it is as good as new, in milliseconds since 1970. */
  readonly since: number
  readonly until: number
}

export interface RememberedFailure {
  readonly kind: 'failure'
  readonly code: ErrorCode
  readonly message: string
  readonly url?: string
  readonly status?: number
  readonly since: number
  readonly until: number
}

/**
 * Where answers are kept. What cannot be kept or read again is not there: neither function ever rejects, and what `get`
 * gives is exactly what was set.
 */
export interface Store {
  get(key: string): Promise<Remembered | undefined>
  set(key: string, value: Remembered): Promise<void>
}
