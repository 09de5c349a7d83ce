/*
 * What the place where the code runs gives to `net/`. This file is for browsers and for whatever else has `fetch`;
 * `net/node/platform.ts` is for Node. package.json's `imports` choose between them under the name `#platform`.
 */

import { memoryStore } from './memory-store.js'
import type { Store } from './store.js'

/** How a request leaves. */
export interface Send {
  readonly headers: Readonly<Record<string, string>>
  readonly redirect: 'manual' | 'follow'
  readonly signal: AbortSignal
  /** Whether addresses that are not public may be connected to. */
  readonly waived: boolean
  /** Milliseconds to wait for a connection, where that can be told apart. */
  readonly connectTimeout: number
}

/** Whether a request may say who sends it: in a browser such a header would cost a preflight, which agencies refuse. */
export const namesItself: boolean = false

/** Where the operators of servers can reach the user, as far as the surroundings say it. */
export function knownMailto(): string | undefined {
  return undefined
}

/** What the session keeps its answers in that calls share which name none. */
export function sharedStore(): Store {
  return memoryStore()
}

/** Browsers look names up themselves and guard private networks themselves. */
export function send(url: string, { headers, redirect, signal }: Send): Promise<Response> {
  return fetch(url, { headers, redirect, signal, credentials: 'omit' })
}
