import { describe, expect, it } from 'vitest'
import type { NameBlock } from '../../src/csl/context.js'
import { type NamesakeRule, tellNamesakesApart } from '../../src/csl/namesakes.js'
import { PERSON, PersonParts } from '../../src/csl/person.js'

const cite = (...names: PersonParts[]) => [{ names, shown: names.length, hasInitials: true }]
const told = (all: NameBlock[][], rule: NamesakeRule) => all.map(tellNamesakesApart(all, rule))
const john = new PersonParts('Doe', 'John')
const jane = new PersonParts('Doe', 'Jane')
const robert = new PersonParts('Doe', 'Robert')

// CSL 1.0.2, "givenname-disambiguation-rule"; the values are those that citeproc-js prints.
describe('tellNamesakesApart', () => {
  it('shows initials where they do, and the given name where they do not', () => {
    expect(told([cite(john), cite(robert)], 'all-names')).toEqual([[[1]], [[1]]])
    expect(told([cite(john), cite(jane)], 'all-names')).toEqual([[[2]], [[2]]])
  })

  it('goes by the initials that would be printed', () => {
    const called = (given: string) => cite(new PersonParts('Doe', given))
    expect(told([called('Mary-ann'), called('Mia')], 'all-names')).toEqual([[[2]], [[2]]])
    expect(told([called('Th.'), called('Thomas')], 'all-names')).toEqual([[[2]], [[2]]])
    expect(told([called('Jean  Paul'), called('Jean Paul')], 'all-names')).toEqual([undefined, undefined])
  })

  it('takes a suffix for no other person', () => {
    const junior = new PersonParts('Doe', 'Robert', { ...PERSON, suffix: 'Jr.' })
    expect(told([cite(john), cite(robert), cite(junior)], 'all-names')).toEqual([[[1]], [[1]], [[1]]])
  })

  it('leaves alone who has no namesake', () => {
    expect(told([cite(john), cite(new PersonParts('Roe', 'Jane'))], 'all-names')).toEqual([undefined, undefined])
  })

  it('looks at first names only, and shows no more than initials, as the rule says', () => {
    const roe = new PersonParts('Roe', 'Jane')
    expect(told([cite(roe, john), cite(robert)], 'primary-name')).toEqual([undefined, undefined])
    expect(told([cite(john), cite(jane)], 'all-names-with-initials')).toEqual([undefined, undefined])
  })
})
