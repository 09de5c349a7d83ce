import { type Draft, Mark, tidy } from './draft.js'
import { PUBLISHERS } from './words.js'

/**
 * Reads the imprint: `New York: Penguin`, `Oxford University Press, Oxford`, `(Wiley, New York, 1972)`, `Paris, PUF`.
 * What is neither place nor publisher comes back.
 */
export function takeImprint(draft: Draft, text: string): string {
  const plain = tidy(
    text.replace(/[\uE000\uE002\uE003]/g, (mark) => (mark === Mark.DATE ? ', ' : ' ')).replace(/[()]/g, ' , '),
  )
  if (!/\p{L}/u.test(plain)) return plain
  const parted =
    /^((?:[^:]{0,120}[.,;]\s)?)([^:.,;]{2,40}(?:,\s[^:.;]{2,40})?(?:\.\s?[A-Z]\.)?)\s?:\s?(.{2,120})$/u.exec(plain)
  if (parted !== null) {
    const [, before = '', place = '', publisher = ''] = parted
    setImprint(draft, publisher.split(/;\s|(?<=\p{Ll}{3})\.\s/u)[0] ?? publisher, place)
    const behind = publisher.slice((publisher.split(/;\s|(?<=\p{Ll}{3})\.\s/u)[0] ?? publisher).length)
    return `${before} ${behind}`
  }
  const parts = plain
    .split(/\s*[,;]\s+|(?<=[\p{Ll}\p{Lu}]{3})\.\s+/u)
    .map(tidy)
    .filter((part) => part !== '' && part !== ',')
  const at = parts.findIndex((part) => PUBLISHERS.test(part))
  if (at < 0) {
    if (parts.length === 0 || parts.length > 3 || plain.length > 80) return plain
    const [first = '', second] = parts
    if (second === undefined) setImprint(draft, first, undefined)
    else setImprint(draft, parts.at(-1) ?? '', parts.slice(0, -1).join(', '))
    return ''
  }
  const publisher = parts[at] ?? ''
  if (at === 0) {
    setImprint(draft, publisher, parts.slice(1, 4).join(', '))
    return parts.slice(4).join(', ')
  }
  const behind = parts.slice(at + 1)
  const isPlace = behind.length > 0 && behind.length < 4
  setImprint(draft, publisher, isPlace ? behind.join(', ') : parts.slice(Math.max(0, at - 2), at).join(', '))
  return isPlace ? parts.slice(0, at).join(', ') : parts.slice(0, Math.max(0, at - 2)).join(', ')
}

function setImprint(draft: Draft, publisher: string, place: string | undefined): void {
  const [name, town] = [tidy(publisher), tidy(place ?? '')]
  if (name !== '') draft.fields.publisher = name
  if (town !== '') draft.fields['publisher-place'] = town
}
