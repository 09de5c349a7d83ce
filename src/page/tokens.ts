/** What the tokens of a page are told to, as places in its source. Nothing is sliced that nobody wants. */
export interface TokenHandler {
  openName(start: number, end: number): void
  /** @param valueStart equals `valueEnd` where there is no value */
  attribute(start: number, end: number, valueStart: number, valueEnd: number): void
  /**
   * A start tag's end.
   * @returns the element's name where its content is text up to its end tag, whatever it looks like
   */
  openEnd(isSelfClosing: boolean): string | undefined
  close(start: number, end: number): void
  text(start: number, end: number): void
  /** Text in which an ampersand is only an ampersand. */
  cdata(start: number, end: number): void
  /** Whether the tokens stand in a drawing or a formula, where there are CDATA sections. */
  isForeign(): boolean
}

/**
 * Cuts HTML into tokens, once and in linear time, skipping from `<` to `<` and from quotation mark to quotation mark.
 * Source: HTML standard, section 13.2.5 "Tokenization"; character references are left to whoever wants the text, and
 * comments and declarations are passed over.
 */
export function tokenise(html: string, handler: TokenHandler): void {
  const end = html.length
  let textStart = 0
  let from = 0
  const text = (until: number) => {
    if (until > textStart) handler.text(textStart, until)
  }
  while (from < end) {
    const less = html.indexOf('<', from)
    if (less < 0) break
    const code = html.charCodeAt(less + 1)
    if (isLetter(code)) {
      text(less)
      from = textStart = startTag(html, less + 1, handler)
    } else if (code === SLASH && isLetter(html.charCodeAt(less + 2))) {
      text(less)
      from = textStart = endTag(html, less + 2, handler)
    } else if ((code === SLASH && less + 2 < end) || code === BANG || code === QUESTION) {
      text(less)
      from = textStart = declaration(html, less, handler)
    } else {
      from = less + 1
    }
  }
  text(end)
}

/** @returns where the next token begins: behind the tag and, where its content is raw, behind that. */
function startTag(html: string, nameStart: number, handler: TokenHandler): number {
  const end = html.length
  let at = nameEnd(html, nameStart)
  handler.openName(nameStart, at)
  let isSelfClosing = false
  for (;;) {
    const code = html.charCodeAt(at)
    // A tag that never ends is none.
    if (at >= end) return end
    if (code === GREATER) break
    if (code === SLASH || isSpace(code)) {
      isSelfClosing = code === SLASH
      at += 1
      continue
    }
    isSelfClosing = false
    at = attribute(html, at, handler)
  }
  const raw = handler.openEnd(isSelfClosing)
  at += 1
  if (raw === undefined) return at
  const rawEnd = raw === 'script' ? endOfScript(html, at) : endOfRaw(html, at, raw)
  if (rawEnd > at) handler.text(at, rawEnd)
  return rawEnd
}

/** @returns where the attribute ends. */
function attribute(html: string, start: number, handler: TokenHandler): number {
  const end = html.length
  // An equals sign in the first place is part of the name.
  let at = attributeNameEnd(html, start + 1)
  const nameEnd = at
  while (isSpace(html.charCodeAt(at))) at += 1
  if (html.charCodeAt(at) !== EQUALS) {
    handler.attribute(start, nameEnd, nameEnd, nameEnd)
    return at
  }
  at += 1
  while (isSpace(html.charCodeAt(at))) at += 1
  const quote = html.charCodeAt(at)
  if (quote === DOUBLE || quote === SINGLE) {
    const close = html.indexOf(quote === DOUBLE ? '"' : "'", at + 1)
    if (close < 0) return end
    handler.attribute(start, nameEnd, at + 1, close)
    return close + 1
  }
  const valueStart = at
  while (at < end && html.charCodeAt(at) !== GREATER && !isSpace(html.charCodeAt(at))) at += 1
  handler.attribute(start, nameEnd, valueStart, at)
  return at
}

/** An end tag may have attributes, which say nothing. */
function endTag(html: string, nameStart: number, handler: TokenHandler): number {
  const ended = nameEnd(html, nameStart)
  let at = ended
  if (html.charCodeAt(at) !== GREATER) {
    while (at < html.length && html.charCodeAt(at) !== GREATER) {
      at = html.charCodeAt(at) === SLASH || isSpace(html.charCodeAt(at)) ? at + 1 : attribute(html, at, NOBODY)
    }
    if (at >= html.length) return html.length
  }
  handler.close(nameStart, ended)
  return at + 1
}

const NOBODY: TokenHandler = {
  openName() {},
  attribute() {},
  openEnd: () => undefined,
  close() {},
  text() {},
  cdata() {},
  isForeign: () => false,
}

/** Comments, CDATA sections, document types, and whatever else begins like one. */
function declaration(html: string, less: number, handler: TokenHandler): number {
  if (html.startsWith('<!--', less)) return commentEnd(html, less + 4)
  if (html.startsWith('<![CDATA[', less) && handler.isForeign()) {
    const close = html.indexOf(']]>', less + 9)
    const ended = close < 0 ? html.length : close
    if (ended > less + 9) handler.cdata(less + 9, ended)
    return close < 0 ? ended : close + 3
  }
  const close = html.indexOf('>', less + 2)
  return close < 0 ? html.length : close + 1
}

/** `-->` ends a comment, `--!>` too, and `>` or `->` right at its beginning. */
function commentEnd(html: string, start: number): number {
  if (html.charCodeAt(start) === GREATER) return start + 1
  if (html.startsWith('->', start)) return start + 2
  for (let dashes = html.indexOf('--', start); dashes >= 0; dashes = html.indexOf('--', dashes + 1)) {
    const code = html.charCodeAt(dashes + 2)
    if (code === GREATER) return dashes + 3
    if (code === BANG && html.charCodeAt(dashes + 3) === GREATER) return dashes + 4
  }
  return html.length
}

/** Where the end tag of an element with raw content begins; the end of the page where there is none. */
function endOfRaw(html: string, start: number, name: string): number {
  for (let at = html.indexOf('</', start); at >= 0; at = html.indexOf('</', at + 2)) {
    const ended = at + 2 + name.length
    const code = html.charCodeAt(ended)
    if (code !== GREATER && code !== SLASH && !isSpace(code)) continue
    if (html.startsWith(name, at + 2) || html.slice(at + 2, ended).toLowerCase() === name) return at
  }
  return html.length
}

const SCRIPT_MARKS = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi

/**
 * Where a script's end tag begins. In what looks like a comment, a script's start tag makes the next end tag part of the
 * script: old pages hide `document.write("<script></script>")` so (section 13.2.5.27, "Script data double escaped state").
 */
function endOfScript(html: string, start: number): number {
  const first = endOfRaw(html, start, 'script')
  if (!html.slice(start, first).includes('<!--')) return first
  let hidden: 'no' | 'in a comment' | 'in a script in it' = 'no'
  SCRIPT_MARKS.lastIndex = start
  for (let mark = SCRIPT_MARKS.exec(html); mark !== null; mark = SCRIPT_MARKS.exec(html)) {
    if (mark[0] === '-->') hidden = 'no'
    else if (mark[0] === '<!--') {
      if (hidden === 'no') hidden = 'in a comment'
      // Its dashes can be those of the end, too.
      SCRIPT_MARKS.lastIndex -= 2
    } else if (mark[1] === '/') {
      if (hidden !== 'in a script in it') return mark.index
      hidden = 'in a comment'
    } else if (hidden === 'in a comment') hidden = 'in a script in it'
  }
  return html.length
}

const BANG = 0x21
const DOUBLE = 0x22
const SINGLE = 0x27
const SLASH = 0x2f
const EQUALS = 0x3d
const GREATER = 0x3e
const QUESTION = 0x3f

function isLetter(code: number): boolean {
  const lower = code | 0x20
  return lower >= 0x61 && lower <= 0x7a
}

/** Tab, line feed, form feed, carriage return, space. */
function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)
}

function nameEnd(html: string, start: number): number {
  let at = start
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(at)) {
    if (code === GREATER || code === SLASH || isSpace(code)) break
    at += 1
  }
  return at
}

function attributeNameEnd(html: string, start: number): number {
  let at = start
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(at)) {
    if (code === EQUALS || code === GREATER || code === SLASH || isSpace(code)) break
    at += 1
  }
  return at
}
