/** What an atom of a reference can be part of. The order is that of the model's columns: append, never reorder. */
export const LABELS = [
  'family',
  'given',
  'editor',
  'translator',
  'date',
  'title',
  'journal',
  'container',
  'collection',
  'volume',
  'issue',
  'pages',
  'publisher',
  'place',
  'edition',
  'genre',
  'note',
  'link',
  'identifier',
  'number',
] as const

export type Label = (typeof LABELS)[number]

/** Column of each label. */
export const COLUMN: Readonly<Record<Label, number>> = Object.fromEntries(
  LABELS.map((label, column) => [label, column]),
) as Record<Label, number>
