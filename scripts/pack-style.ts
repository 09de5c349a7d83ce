/* Writes a style shorter, for its module in the package; `src/csl/packed.ts` reads it. */
import type { Packed, PackedBranch, PackedStyle } from '../src/csl/packed.js'
import type { Condition, IndependentStyle, Layout, Rendering } from '../src/csl/style.js'
import { packLocale } from './pack-locale.js'

export function packStyle({ locales, macros, citation, bibliography, ...rest }: IndependentStyle): PackedStyle {
  return {
    ...rest,
    locales: locales.map(packLocale),
    macros: Object.values(macros).map((children) => children.map(pack)),
    citation: { ...citation, layout: packLayout(citation.layout) },
    ...(bibliography && { bibliography: { ...bibliography, layout: packLayout(bibliography.layout) } }),
  }
}

function packLayout({ children, ...rest }: Layout): PackedStyle['citation']['layout'] {
  return { ...rest, children: children.map(pack) }
}

function pack(element: Rendering): Packed {
  switch (element.element) {
    case 'text': {
      const text = unnamed(element)
      const { macro, term, value, variable } = text
      if (Object.keys(text).length > 1) return text
      if (macro !== undefined) return `@${macro}`
      if (term !== undefined) return `%${term}`
      return value === undefined ? (variable ?? text) : `=${value}`
    }
    case 'choose':
      return element.branches.map(
        ({ condition, children }): PackedBranch => [condition ? packCondition(condition) : 0, ...children.map(pack)],
      )
    case 'group':
      if (Object.keys(element).length === 3 && element.delimiter !== undefined)
        return [element.delimiter, ...element.children.map(pack)]
      return { ...unnamed(element), children: element.children.map(pack) }
    case 'names':
      return { ...unnamed(element), ...(element.substitute && { substitute: element.substitute.map(pack) }) }
    default:
      return { ...element }
  }
}

function packCondition({ match = 'all', ...tests }: Condition): Condition {
  const isDefault = Object.values(tests).flat().length > 1 ? match === 'any' : match === 'all'
  return isDefault ? tests : { ...tests, match }
}

function unnamed<E extends Rendering>({ element, ...rest }: E): Omit<E, 'element'> {
  return rest
}
