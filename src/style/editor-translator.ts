import type { Item, Name } from '../item/item.js'

/**
 * Who both edited and translated a work is named once, "edited and translated by" (MLA Handbook 9, 5.42). CSL 1.0.2 has
 * the variable `editor-translator` for that, but leaves it to the processor to see that the two are the same people.
 */
export function withEditorTranslator(item: Item): Item {
  if (item.editor === undefined || item.translator === undefined || !areSame(item.editor, item.translator)) return item
  const { editor, translator: _translator, ...rest } = item
  return { ...rest, 'editor-translator': editor }
}

function areSame(some: readonly Name[], others: readonly Name[]): boolean {
  return some.length === others.length && some.every((name, index) => isSame(name, others[index]))
}

function isSame(name: Name, other: Name | undefined): boolean {
  if (other === undefined) return false
  return PARTS.every((part) => partOf(name, part) === partOf(other, part))
}

const PARTS = ['literal', 'family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix'] as const

function partOf(name: Name, part: (typeof PARTS)[number]): string | undefined {
  return (name as Partial<Record<(typeof PARTS)[number], string>>)[part]
}
