/**
 * Calls `then` when the signal aborts, and gives what calls that off. However many wait for one signal, it gets one
 * listener: a caller's signal serves a whole list of requests, and runtimes take many listeners for a leak.
 *
 * The signal must not have aborted yet.
 */
export function onAbort(signal: AbortSignal, then: () => void): () => void {
  const waiting = waitingFor(signal)
  const entry = { then }
  waiting.entries.add(entry)
  return () => {
    if (!waiting.entries.delete(entry) || waiting.entries.size > 0) return
    signal.removeEventListener('abort', waiting.tell)
    WAITING.delete(signal)
  }
}

interface Waiting {
  readonly entries: Set<{ then(): void }>
  tell(): void
}

const WAITING = new WeakMap<AbortSignal, Waiting>()

function waitingFor(signal: AbortSignal): Waiting {
  const known = WAITING.get(signal)
  if (known !== undefined) return known
  const entries: Waiting['entries'] = new Set()
  const tell = (): void => {
    for (const { then } of [...entries]) then()
  }
  const waiting = { entries, tell }
  signal.addEventListener('abort', tell, { once: true })
  WAITING.set(signal, waiting)
  return waiting
}
