import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, decodeText } from '../../src/page/charset.js'

const ascii = (text: string) => new TextEncoder().encode(text)
const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...ascii(part)] : part)))

describe('decode', () => {
  it('takes a byte order mark at its word', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'a'), 'text/html; charset=windows-1252')).toMatchObject({
      text: 'a',
      charset: 'utf-8',
    })
    expect(decode(bytes([0xff, 0xfe, 0x41, 0x00, 0xac, 0x20])).text).toBe('A€')
    expect(decode(bytes([0xfe, 0xff, 0x00, 0x41])).text).toBe('A')
  })

  it('reads the declared charset: the header before the page', () => {
    // 0xE4 is ä in windows-1252 and д in windows-1251.
    const page = bytes('<meta charset="windows-1252"><title>', [0xe4, 0xe0], '</title>')
    expect(decode(page)).toMatchObject({ charset: 'windows-1252', text: expect.stringContaining('äà') })
    expect(decode(page, 'text/html; charset=windows-1251')).toMatchObject({
      charset: 'windows-1251',
      text: expect.stringContaining('да'),
    })
  })

  it('reads Shift_JIS, GBK and EUC-KR', () => {
    const page = (charset: string, ...word: number[]) => decodeText(bytes(`<meta charset=${charset}><p>`, word))
    expect(page('Shift_JIS', 0x93, 0xfa, 0x96, 0x7b)).toMatch(/日本$/)
    expect(page('gbk', 0xd6, 0xd0, 0xce, 0xc4)).toMatch(/中文$/)
    expect(page('euc-kr', 0xc7, 0xd1, 0xb1, 0xb9)).toMatch(/한국$/)
  })

  it('finds the declaration in any of its forms, and late', () => {
    const word = [0xe4]
    expect(
      decodeText(bytes('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', word)),
    ).toMatch(/д$/)
    expect(decodeText(bytes('<?xml version="1.0" encoding="windows-1251"?>', word))).toMatch(/д$/)
    expect(decodeText(bytes(' '.repeat(3000), '<meta charset=windows-1251>', word))).toMatch(/д$/)
  })

  it('believes valid UTF-8 over a stale declaration', () => {
    expect(decodeText(ascii('<meta charset="windows-1252"><title>Zürich – Genève</title>'))).toContain(
      'Zürich – Genève',
    )
  })

  it('falls back to windows-1252, with its quotation marks in place of controls', () => {
    expect(decode(bytes([0x93], 'caf', [0xe9, 0x94, 0x20, 0x96, 0x80]))).toEqual({
      text: '“café” –€',
      charset: 'windows-1252',
      warnings: [],
    })
    expect(decodeText(bytes('<meta charset=iso-8859-1>', [0x92]))).toMatch(/’$/)
  })

  it('takes no UTF-16 from a declaration that was itself readable', () => {
    expect(decodeText(bytes('<meta charset="utf-16"><p>plain'))).toMatch(/<p>plain$/)
  })

  it('says when it does not know the charset', () => {
    const result = decode(bytes('<meta charset="klingon"><p>', [0xe4]))
    expect(result.text).toMatch(/ä$/)
    expect(result.warnings.map(({ code }) => code)).toEqual(['CHARSET_UNKNOWN'])
  })

  it('never throws and gives back what UTF-8 says', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.string(),
        (input, type) => typeof decode(input, type).text === 'string',
      ),
    )
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => decodeText(ascii(`x${text}`)) === `x${text}`))
  })
})
