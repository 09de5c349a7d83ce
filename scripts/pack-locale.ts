/* Writes a locale shorter, for its module in the package; `src/csl/packed.ts` reads it. */
import type { Term } from '../src/csl/locale.js'
import { type PackedTerm, type PackedTerms, unpackTerm } from '../src/csl/packed.js'
import type { StyleLocale } from '../src/csl/style.js'

export function packLocale<L extends StyleLocale>(locale: L): PackedTerms<L> {
  const terms = Object.entries(locale.terms).map(([name, term]) => [name, pack(name, term)])
  return { ...locale, terms: Object.fromEntries(terms) }
}

/** The shortest that reads back as the term. */
function pack(name: string, term: Term): PackedTerm {
  const wanted = JSON.stringify(term)
  const [single, multiple] = typeof term === 'string' ? [term, ''] : term
  const ways: readonly PackedTerm[] = [0, 1, `${single}|`, `${single}|${multiple.slice(single.length)}`]
  const way = ways.find((each) => JSON.stringify(unpackTerm(name, each)) === wanted) ?? term
  if (JSON.stringify(unpackTerm(name, way)) !== wanted) throw new Error(`The term ${name} cannot be written: ${wanted}`)
  return way
}
