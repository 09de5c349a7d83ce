/*
 * What is made of the same parts is made once: most elements of a style come to the same closures for items of all shapes. The
 * fewer there are, the more of them are in the processor's caches.
 */

/** By the first of its parts what is made of it and others, and so on; what has no further part stands under the first map. */
export interface Made extends Map<unknown, unknown> {}

/** @param parts all that decides what is made, in an order that no other kind of thing has. */
export function shared<Thing>(made: Made, parts: readonly unknown[], make: () => Thing): Thing {
  let at = made
  for (const part of parts) {
    const next = at.get(part) ?? new Map()
    at.set(part, next)
    at = next as Made
  }
  const thing = at.get(made) ?? make()
  at.set(made, thing)
  return thing as Thing
}
