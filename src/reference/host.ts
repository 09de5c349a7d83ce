import type { Item } from '../item/item.js'
import type { MutableFields } from './dates.js'
import { tidy, unquote } from './value.js'

/** An abbreviated title keeps its last stop: `J. Clin. Psychol.` */
export function setContainer(fields: MutableFields, run: string): void {
  const written = run.replace(INTRODUCED, '')
  const container = unquote(tidy(written))
  if (container === '' || PENDING.test(container)) {
    setPublisher(fields, container)
    return
  }
  const abbreviated = /\.[,;:)]?$/.test(written) && /(?:^|[\s.])\p{L}{1,10}\.\s?\S/u.test(container)
  fields['container-title'] = abbreviated ? `${container}.` : container
}

/** What brings in a container or its editors: `In `, `in: `. */
export const INTRODUCED: RegExp = /^[\s([“"]{0,3}(?:in|dans|en|nel|nella)(?:\s?:\s?|\s)(?=\S)/i

/** `Submitted` and `Preprint` stand where a publisher would. */
export function setPublisher(fields: MutableFields, run: string): void {
  const written = tidy(run)
  const [, status, genre] = PENDING.exec(written) ?? []
  if (status !== undefined) put(fields, 'status', status)
  else if (genre !== undefined) put(fields, 'genre', genre)
  else put(fields, 'publisher', written)
}

const PENDING =
  /^(?:(submitted|in press|to appear|forthcoming|in preparation)|(preprint|manuscript|unpublished(?: manuscript)?|mimeo|(?:draft|working) paper))$/i

type TextField = {
  [V in keyof Item]-?: string extends Item[V] ? V : never
}[keyof Item]

/** Sets a field, if there is something to set. */
export function put(fields: MutableFields, field: TextField, value: string): void {
  if (value !== '') fields[field] = value
}
