import type { Writer } from './writer.js'

/**
 * Plain data: the tree of formatted text as JSON, each text with the item and the variable it comes from. A list is an array of
 * objects, each with `id` and `content`.
 */
export const json: Writer = {
  entry: (content) => (content.length === 0 ? '' : JSON.stringify(content)),
  list: (entries) =>
    `[${entries.map(({ id, text }) => `{"id":${JSON.stringify(id)},"content":${text === '' ? '[]' : text}}`).join(',')}]`,
}
