/** Does the work for every entry, so many at a time, and gives the outcomes in the order of the entries, each as soon as it can. */
export async function* inOrder<Entry, Outcome>(
  entries: readonly Entry[],
  atOnce: number,
  work: (entry: Entry) => Promise<Outcome>,
): AsyncGenerator<Outcome> {
  const under: Promise<Outcome>[] = []
  let next = 0
  const start = (): void => {
    const entry = entries[next]
    if (next >= entries.length || entry === undefined) return
    next += 1
    const promise = work(entry)
    // It is awaited later; until then its failure is nobody's.
    promise.catch(() => undefined)
    under.push(promise)
  }
  while (under.length < atOnce && next < entries.length) start()
  for (let first = under.shift(); first !== undefined; first = under.shift()) {
    yield await first
    start()
  }
}
