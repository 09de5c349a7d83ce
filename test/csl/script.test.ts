import { describe, expect, it } from 'vitest'
import { isIdeographic, startsIdeographic } from '../../src/csl/script.js'

// Scripts and Script_Extensions of the Unicode Character Database (Scripts.txt, ScriptExtensions.txt).
describe('Chinese, Japanese and Korean', () => {
  it.each(['毛', 'ひ', 'カ', 'ｶ', 'ㄅ', '한', '々', '𠮷'])('have the letter %s', (letter) => {
    expect(startsIdeographic(letter)).toBe(true)
    expect(isIdeographic(letter)).toBe(true)
  })

  it.each(['カード', '「吉田」、日本。', '𠮷田'])('write all of %s', (text) => {
    expect(isIdeographic(text)).toBe(true)
  })

  it.each(['ẹ', 'Ω', 'Яблоко', 'عربي', 'ไทย', ''])('have no part in %j', (text) => {
    expect(startsIdeographic(text)).toBe(false)
    expect(isIdeographic(text)).toBe(false)
  })

  it.each(['日本 2', '日本-中国', '日本 A'])('do not write %s alone', (text) => {
    expect(isIdeographic(text)).toBe(false)
  })
})
