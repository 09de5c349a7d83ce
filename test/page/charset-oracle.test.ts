import { createRequire } from 'node:module'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/page/charset.js'

/** jsdom's implementation of the standard's algorithm; it brings no types. */
const sniff: (bytes: Uint8Array, options?: { readonly transportLayerEncodingLabel?: string }) => string = createRequire(
  import.meta.url,
)('html-encoding-sniffer')

/** A word that each charset can write, and that is no valid UTF-8 when it has. */
const WORDS: Readonly<Record<string, string>> = {
  'windows-1250': 'Žluťoučký kůň',
  'windows-1251': 'Дождь над городом',
  'windows-1252': 'Zürich – “Genève”',
  'windows-1253': 'Βροχή στην πόλη',
  'windows-1254': 'Şehrin üstünde yağmur',
  'windows-1255': 'גשם מעל העיר',
  'windows-1256': 'المطر فوق المدينة',
  'windows-1257': 'Lietus virš miesto ąčęėį',
  'windows-1258': 'Đà Nâng êô',
  'windows-874': 'ฝนเหนือเมือง',
  'iso-8859-2': 'Žluťoučký kůň',
  'iso-8859-5': 'Дождь над городом',
  'iso-8859-7': 'Βροχή στην πόλη',
  'iso-8859-15': 'Œuvre à 5 €',
  'koi8-r': 'Дождь над городом',
  'koi8-u': 'Дощ над містом',
  gbk: '雨落在城市',
  gb18030: '雨落在城市',
  big5: '雨落在城市',
  shift_jis: '町に降る雨',
  'euc-jp': '町に降る雨',
  'euc-kr': '도시 위의 비',
}

describe('text that iconv-lite has written', () => {
  it.each(Object.entries(WORDS))('is read in %s, by header, by meta and by http-equiv', (charset, word) => {
    const title = iconv.encode(word, charset)
    expect(iconv.decode(title, charset)).toBe(word)
    const page = (head: string) => Uint8Array.from(Buffer.concat([Buffer.from(`<html><head>${head}<title>`), title]))
    expect(decode(page(''), `text/html; charset=${charset}`).text).toContain(`<title>${word}`)
    expect(decode(page(`<meta charset="${charset}">`)).text).toContain(`<title>${word}`)
    expect(decode(page(`<meta http-equiv=Content-Type content='text/html; charset=${charset}'>`)).text).toContain(
      `<title>${word}`,
    )
  })

  it('is read back for any text that a charset can write', () => {
    for (const charset of ['shift_jis', 'gbk', 'big5', 'euc-kr', 'koi8-r', 'windows-1251', 'windows-1252']) {
      const letters = fc.constantFrom(...(WORDS[charset] ?? ''))
      fc.assert(
        fc.property(fc.array(letters, { minLength: 8, maxLength: 60 }), (parts) => {
          const text = `${WORDS[charset]}${parts.join('')}`
          const { text: read } = decode(iconv.encode(text, charset), `text/html; charset=${charset}`)
          return read === text
        }),
        { numRuns: 50 },
      )
    }
  })
})

describe('the charset of a page', () => {
  it('is what the standard’s algorithm finds, where the bytes are no UTF-8', () => {
    const heads = fc.constantFrom(
      '',
      '<meta charset=windows-1251>',
      '<META CHARSET="Shift_JIS">',
      "<meta http-equiv='content-type' content='text/html;charset=koi8-r'>",
      '<!-- a comment --><meta charset=gbk>',
      '<script src="x"></script><meta name="viewport" content="width=1"><meta charset="windows-1250">',
    )
    const headers = fc.constantFrom(undefined, 'windows-1253', 'EUC-KR', 'big5')
    fc.assert(
      fc.property(heads, headers, (head, header) => {
        const bytes = Uint8Array.from([...Buffer.from(`<!doctype html><html><head>${head}<p>`), 0xe4, 0x20, 0xff])
        const options = header === undefined ? {} : { transportLayerEncodingLabel: header }
        const { charset } = decode(bytes, header === undefined ? undefined : `text/html; charset=${header}`)
        expect(charset.toLowerCase()).toBe(sniff(bytes, options).toLowerCase())
      }),
    )
  })
})
