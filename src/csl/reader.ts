import { problemsIn, readXml, type Tag, type XmlCursor, type XmlProblem } from './xml.js'

/** A document being read: how far, what is wrong with it, and what its tags come to. */
export class Reader {
  readonly cursor: XmlCursor
  readonly problems: XmlProblem[] = []
  readonly #problemAt: ReturnType<typeof problemsIn>

  constructor(xml: string, cursor: XmlCursor) {
    this.cursor = cursor
    this.#problemAt = problemsIn(xml)
  }

  /** @param offset of the element that it is about. */
  report(offset: number, message: string, severity: XmlProblem['severity'] = 'error'): void {
    this.problems.push(this.#problemAt(offset, message, severity))
  }

  /**
   * What a tag comes to. It is made once for all that are written the same, unless something is wrong with them: then each
   * is reported. Elements of one name must always be made in the same way.
   */
  once<T>(make: (reader: Reader) => T): T {
    const { tag }: { tag: Tag } = this.cursor
    if (tag.read !== undefined) return tag.read as T
    const { length } = this.problems
    const made = make(this)
    if (this.problems.length === length) tag.read = made
    return made
  }
}

/** @returns `value` is missing if there is an error among the problems. */
export function readDocument<T>(
  xml: string,
  read: (reader: Reader) => T,
): { readonly value?: T; readonly problems: readonly XmlProblem[] } {
  const document = readXml(xml, (cursor) => {
    const reader = new Reader(xml, cursor)
    return { value: read(reader), problems: reader.problems }
  })
  if ('severity' in document) return { problems: [document] }
  const { problems } = document.value
  return problems.some(({ severity }) => severity === 'error') ? { problems } : document.value
}

/** The errors as their author reads them. @param most are told one by one. */
export function describeErrors(problems: readonly XmlProblem[], most = 5): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const list = errors.slice(0, most).map(({ line, column, message }) => `line ${line}, column ${column}: ${message}`)
  if (errors.length > most) list.push(`And ${errors.length - most} more.`)
  return list.join(' ')
}
