import { onAbort } from './on-abort.js'

/** Time and chance, which tests put in the place of the real ones. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls `then` after so many milliseconds, and gives what calls it off. */
  after(milliseconds: number, then: () => void): () => void
  /** From 0 to less than 1. */
  random(): number
}

export const realClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
}

/** Waits, unless the signal ends it with its own reason. */
export function sleep(clock: Clock, milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const callOff = clock.after(milliseconds, () => {
      forget?.()
      resolve()
    })
    const forget =
      signal &&
      onAbort(signal, () => {
        callOff()
        reject(signal.reason)
      })
  })
}
