import { namesAt } from './author.js'
import { earlyDate } from './year.js'

/** Whether a line opens as references do: names, then a stop, a year or a title; or a dash for the same names again. */
export function startsLikeReference(line: string): boolean {
  const head = line.slice(0, 300)
  if (/^(?:[-–—_]{1,6}[\s.,]|["“«‘]\p{Lu}|https?:\/\/)/u.test(head)) return true
  if (!/^(?:\p{Lu}|d['’]|van |von |de )/u.test(head)) return false
  const names = namesAt(head)
  if (names !== undefined) {
    const behind = head.slice(names.end, names.end + 12)
    if (names.names.length > 1 || names.etAl || names.editors) return true
    if (/^\s?[.,:]?\s?[([]?(?:1[5-9]|20)\d\d/.test(behind)) return true
    return (
      /^.{2,30}?,\s\p{Lu}|\p{Lu}\.|\s\p{Lu}{1,3}$/u.test(head.slice(0, names.end)) && /^\s?[.,:(“"‘]|^$/.test(behind)
    )
  }
  const date = earlyDate(head)
  return date !== undefined && date < 120
}
