import { describe, expect, it } from 'vitest'
import { initials } from '../../src/csl/initials.js'

// The values are those that citeproc-js prints.
describe('initials', () => {
  it('that are given lose their hyphen where none are made', () => {
    expect(initials('M.-J.', '. ', true, false)).toBe('M. J.')
    expect(initials('M.-J.', '.', true, false)).toBe('M.J.')
    expect(initials('Jean-Paul', '. ', true, false)).toBe('Jean-Paul')
    expect(initials('Jean-Paul', '. ', true, true)).toBe('J.-P.')
  })

  it('stay as they are set where none are made', () => {
    expect(initials('Laura M.', '. ', true, false)).toBe('Laura M.')
    expect(initials('Laura M', '. ', true, false)).toBe('Laura M.')
    expect(initials('J. R. R.', '. ', true, false)).toBe('J. R. R.')
    expect(initials('J. R. R.', '.', true, false)).toBe('J.R.R.')
    expect(initials('José María', '. ', true, true)).toBe('J. M.')
  })

  it('are not made of ideographs', () => {
    expect(initials('健', '. ', true, true)).toBe('健')
  })
})
