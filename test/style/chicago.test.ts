/*
 * Chicago 18 (and 17) by the examples of the manual's Citation Quick Guide and the rules of chapters 13 and 14. Each item is
 * built by hand from what the example shows; the sections are those of the 18th edition unless it says otherwise.
 */
import { describe, expect, it } from 'vitest'
import { bibliography, format, type Item, type ItemDate, type ItemType, type Name } from '../../src/index.js'

type Fields = Omit<Partial<Item>, 'id' | 'type'>

/** `Family, Given; {A body}` as names. */
function names(text: string): readonly Name[] {
  return text.split('; ').map((name): Name => {
    if (name.startsWith('{')) return { literal: name.slice(1, -1) }
    const [family = '', given = ''] = name.split(', ')
    return { family, given }
  })
}

function on(...parts: readonly number[]): ItemDate {
  return { 'date-parts': [parts as unknown as readonly [number]] }
}

let count = 0
function item(type: ItemType, title: string, fields: Fields): Item {
  count += 1
  return { id: `i${count}`, type, title, language: 'en', ...fields }
}

const listed = (work: Item, style = 'chicago-notes') => format(work, { style })
const noted = (work: Item, locator?: string) =>
  format(work, { style: 'chicago-notes', kind: 'note', ...(locator === undefined ? {} : { locator }) })
const short = (work: Item, locator: string) => format(work, { style: 'chicago-notes', kind: 'short-note', locator })
const cited = (work: Item, locator?: string) =>
  format(work, { style: 'chicago-author-date', kind: 'in-text', ...(locator === undefined ? {} : { locator }) })

const yu = item('book', 'Interior Chinatown', {
  author: names('Yu, Charles'),
  publisher: 'Pantheon Books',
  'publisher-place': 'New York',
  issued: on(2020),
})
const doyle = item('chapter', 'On Seeing', {
  author: names('Doyle, Kathleen'),
  editor: names('Jones, Ann; Lee, Ben'),
  'container-title': 'The Queer Middle Ages',
  publisher: 'Northern Press',
  'publisher-place': 'Leeds',
  page: '62-75',
  issued: on(2023),
})
const dittmar = item('article-journal', 'Diversity Management and Immigrant Incorporation', {
  author: names('Dittmar, Emily L.; Schemske, Douglas W.'),
  'container-title': 'American Naturalist',
  volume: '202',
  issue: '4',
  page: '471-485',
  DOI: '10.1086/725865',
  issued: on(2023, 10),
})
const news = item('article-newspaper', 'Where the Money Went', {
  author: names('Blum, Dani'),
  'container-title': 'New York Times',
  URL: 'https://www.nytimes.com/2023/06/15/where.html',
  issued: on(2023, 6, 15),
})

describe('a book (14.2)', () => {
  it('in the bibliography, without its place (14.30)', () => {
    expect(listed(yu)).toBe('Yu, Charles. Interior Chinatown. Pantheon Books, 2020.')
  })
  it('in a note, with the page cited', () => {
    expect(noted(yu, '45')).toBe('Charles Yu, Interior Chinatown (Pantheon Books, 2020), 45.')
  })
  it('in a later note (13.32)', () => {
    expect(short(yu, '48')).toBe('Yu, Interior Chinatown, 48.')
  })
  it('in author-date', () => {
    expect(listed(yu, 'chicago-author-date')).toBe('Yu, Charles. 2020. Interior Chinatown. Pantheon Books.')
    expect(cited(yu, '45')).toBe('(Yu 2020, 45)')
  })
  it('with its place in the 17th edition (CMOS 17, 14.127)', () => {
    expect(listed(yu, 'chicago-17-notes')).toBe('Yu, Charles. Interior Chinatown. New York: Pantheon Books, 2020.')
    expect(listed(yu, 'chicago-17-author-date')).toBe(
      'Yu, Charles. 2020. Interior Chinatown. New York: Pantheon Books.',
    )
  })
  it('translated (14.6)', () => {
    const liu = item('book', 'The Wedding Party', {
      author: names('Liu, Xinwu'),
      translator: names('Tiang, Jeremy'),
      publisher: 'Amazon Crossing',
      issued: on(2021),
    })
    expect(listed(liu)).toBe('Liu, Xinwu. The Wedding Party. Translated by Jeremy Tiang. Amazon Crossing, 2021.')
    expect(noted(liu, '279')).toBe('Xinwu Liu, The Wedding Party, trans. Jeremy Tiang (Amazon Crossing, 2021), 279.')
  })
  it('in an edition (14.16)', () => {
    const strunk = item('book', 'The elements of style', {
      author: names('Strunk, William; White, E. B.'),
      edition: '4',
      publisher: 'Allyn and Bacon',
      issued: on(2000),
    })
    expect(listed(strunk)).toBe(
      'Strunk, William, and E. B. White. The Elements of Style. 4th ed. Allyn and Bacon, 2000.',
    )
    expect(noted(strunk)).toBe(
      'William Strunk and E. B. White, The Elements of Style, 4th ed. (Allyn and Bacon, 2000).',
    )
  })
  it('reprinted (14.16; 13.110)', () => {
    const emerson = item('book', 'Nature', {
      author: names('Emerson, Ralph Waldo'),
      publisher: 'Beacon',
      'original-date': on(1836),
      issued: on(1985),
    })
    expect(listed(emerson)).toBe('Emerson, Ralph Waldo. Nature. 1836; Beacon, 1985.')
    expect(listed(emerson, 'chicago-author-date')).toBe('Emerson, Ralph Waldo. (1836) 1985. Nature. Beacon.')
    expect(cited(emerson)).toBe('(Emerson [1836] 1985)')
  })
})

describe('many authors (13.23)', () => {
  const authors = (number: number) =>
    names('Aa, A.; Bb, B.; Cc, C.; Dd, D.; Ee, E.; Ff, F.; Gg, G.'.split('; ').slice(0, number).join('; '))
  const study = (number: number) =>
    item('book', 'Study', { author: authors(number), publisher: 'Press', issued: on(2020) })
  it('lists six', () => {
    expect(listed(study(6))).toBe('Aa, A., B. Bb, C. Cc, D. Dd, E. Ee, and F. Ff. Study. Press, 2020.')
  })
  it('lists three of seven', () => {
    expect(listed(study(7))).toBe('Aa, A., B. Bb, C. Cc, et al. Study. Press, 2020.')
  })
  it('cites one of three', () => {
    expect(cited(study(3))).toBe('(Aa et al. 2020)')
    expect(cited(study(2))).toBe('(Aa and Bb 2020)')
    expect(noted(study(3))).toBe('A. Aa et al., Study (Press, 2020).')
  })
  it('lists ten and cites three in the 17th edition (CMOS 17, 14.76)', () => {
    expect(listed(study(7), 'chicago-17-notes')).toBe(
      'Aa, A., B. Bb, C. Cc, D. Dd, E. Ee, F. Ff, and G. Gg. Study. Press, 2020.',
    )
    expect(format(study(3), { style: 'chicago-17-author-date', kind: 'in-text' })).toBe('(Aa, Bb, and Cc 2020)')
  })
})

describe('a chapter (14.8)', () => {
  it('has no page range in the 18th edition', () => {
    expect(listed(doyle)).toBe(
      'Doyle, Kathleen. “On Seeing.” In The Queer Middle Ages, edited by Ann Jones and Ben Lee. Northern Press, 2023.',
    )
    expect(noted(doyle, '66')).toBe(
      'Kathleen Doyle, “On Seeing,” in The Queer Middle Ages, ed. Ann Jones and Ben Lee (Northern Press, 2023), 66.',
    )
  })
  it('has one in the 17th', () => {
    expect(listed(doyle, 'chicago-17-notes')).toBe(
      'Doyle, Kathleen. “On Seeing.” In The Queer Middle Ages, edited by Ann Jones and Ben Lee, 62–75. Leeds: Northern Press, 2023.',
    )
  })
})

describe('periodicals (14.67-14.106)', () => {
  it('journal article', () => {
    expect(listed(dittmar)).toBe(
      'Dittmar, Emily L., and Douglas W. Schemske. “Diversity Management and Immigrant Incorporation.” American Naturalist 202, no. 4 (2023): 471–85. https://doi.org/10.1086/725865.',
    )
    expect(noted(dittmar, '480')).toBe(
      'Emily L. Dittmar and Douglas W. Schemske, “Diversity Management and Immigrant Incorporation,” American Naturalist 202, no. 4 (2023): 480, https://doi.org/10.1086/725865.',
    )
    expect(listed(dittmar, 'chicago-author-date')).toBe(
      'Dittmar, Emily L., and Douglas W. Schemske. 2023. “Diversity Management and Immigrant Incorporation.” American Naturalist 202 (4): 471–85. https://doi.org/10.1086/725865.',
    )
    expect(listed(dittmar, 'chicago-17-notes')).toContain('202, no. 4 (October 2023): 471–85')
  })
  it('newspaper article', () => {
    expect(listed(news)).toBe(
      'Blum, Dani. “Where the Money Went.” New York Times, June 15, 2023. https://www.nytimes.com/2023/06/15/where.html.',
    )
    expect(listed(news, 'chicago-author-date')).toBe(
      'Blum, Dani. 2023. “Where the Money Went.” New York Times, June 15. https://www.nytimes.com/2023/06/15/where.html.',
    )
    expect(listed(news, 'chicago-17-author-date')).toContain('New York Times, June 15, 2023.')
  })
  it('an unsigned one is listed under its paper (14.89)', () => {
    const unsigned = item('article-newspaper', 'Strays on the streets', {
      'container-title': 'The Guardian',
      'publisher-place': 'London',
      issued: on(1986, 8, 2),
    })
    expect(listed(unsigned)).toBe('The Guardian (London). “Strays on the Streets.” August 2, 1986.')
    expect(noted(unsigned)).toBe('“Strays on the Streets,” The Guardian (London), August 2, 1986.')
    expect(cited(unsigned)).toBe('(The Guardian 1986)')
  })
  it('a review names what it reviews (14.100)', () => {
    const review = item('article-newspaper', 'Land of hope', {
      author: names('Jacobs, Alexandra'),
      'reviewed-title': 'The Muse',
      'reviewed-author': names('Vincent, Tate'),
      'container-title': 'New York Times',
      issued: on(2023, 4, 13),
    })
    expect(listed(review)).toBe(
      'Jacobs, Alexandra. “Land of Hope.” Review of The Muse, by Tate Vincent. New York Times, April 13, 2023.',
    )
  })
})

describe('web pages (14.104)', () => {
  it('dated', () => {
    const page = item('webpage', 'Privacy policy', {
      author: names('{Google}'),
      'container-title': 'Privacy & Terms',
      URL: 'https://policies.google.com/privacy',
      issued: on(2023, 11, 15),
    })
    expect(listed(page)).toBe(
      'Google. “Privacy Policy.” Privacy & Terms, November 15, 2023. https://policies.google.com/privacy.',
    )
  })
  it('undated: seen on a day', () => {
    const page = item('webpage', 'About Yale', {
      author: names('{Yale}'),
      'container-title': 'Yale University',
      URL: 'https://www.yale.edu/about',
      accessed: on(2024, 3, 8),
    })
    expect(listed(page)).toBe(
      'Yale. “About Yale.” Yale University. Accessed March 8, 2024. https://www.yale.edu/about.',
    )
    expect(cited(page)).toBe('(Yale, n.d.)')
  })
})

describe('other works', () => {
  it('thesis (14.113)', () => {
    const thesis = item('thesis', 'Making the news', {
      author: names('Blajer de la Garza, Yuna'),
      genre: 'PhD diss.',
      publisher: 'University of Chicago',
      issued: on(2019),
    })
    expect(listed(thesis)).toBe('Blajer de la Garza, Yuna. “Making the News.” PhD diss., University of Chicago, 2019.')
    expect(noted(thesis, '37')).toBe(
      'Yuna Blajer de la Garza, “Making the News” (PhD diss., University of Chicago, 2019), 37.',
    )
  })
  it('film (14.165): a note begins with the title', () => {
    const film = item('motion_picture', 'Parasite', {
      director: names('Bong, Joon-ho'),
      publisher: 'CJ',
      issued: on(2019),
    })
    expect(listed(film)).toBe('Bong, Joon-ho, dir. Parasite. CJ, 2019.')
    expect(noted(film)).toBe('Parasite, directed by Joon-ho Bong (CJ, 2019).')
  })
  it('court case (14.177)', () => {
    const brown = item('legal_case', 'Brown v. Board of Education', {
      authority: 'U.S. Supreme Court',
      'container-title': 'U.S.',
      volume: '347',
      page: '483',
      issued: on(1954),
    })
    expect(noted(brown)).toBe('Brown v. Board of Education, 347 U.S. 483 (U.S. Supreme Court 1954).')
  })
  it('entry of a printed reference work (14.130): under the word', () => {
    const entry = item('entry-encyclopedia', 'Ozone layer', {
      author: names('Molina, Mario J.'),
      'container-title': 'Encyclopedia of Science',
      publisher: 'McGraw-Hill',
      issued: on(2002),
    })
    expect(format(entry, { style: 'chicago-notes', kind: 'short-note' })).toBe('Molina, under “Ozone Layer.”')
    expect(format(entry, { style: 'chicago-17-notes', kind: 'short-note' })).toBe('Molina, s.v. “Ozone Layer.”')
  })
})

describe('the list', () => {
  const of =
    (...works: readonly Item[]) =>
    (style: string) =>
      bibliography(works, { style }).entries.map(({ text }) => text)
  const early = item('book', 'Zebra', { author: names('Yu, Charles'), publisher: 'Press', issued: on(2010) })
  it('repeats a name in the 18th edition (13.73), and puts dashes in the 17th (CMOS 17, 14.67)', () => {
    const list = of(yu, early)
    expect(list('chicago-notes')[1]).toBe('Yu, Charles. Zebra. Press, 2010.')
    expect(list('chicago-17-notes')[1]).toBe('———. Zebra. Press, 2010.')
  })
  it('is in order of title in notes and of year in author-date (13.112)', () => {
    expect(of(yu, early)('chicago-author-date')[0]).toBe('Yu, Charles. 2010. Zebra. Press.')
  })
})

describe('what begins a sentence, and what does not (13.18)', () => {
  const systems = (work: Item) => [listed(work, 'chicago-author-date'), listed(work)]
  it('the editor of a series without a name', () => {
    const book = item('book', 'Slow tides', { 'collection-editor': names('Brandt, Ole'), author: names('Yu, Charles') })
    expect(listed({ ...book, publisher: 'Press' })).toBe('Yu, Charles. Slow Tides. Edited by Ole Brandt. Press, n.d.')
  })
  it('the volume of a reference work that leads the entry', () => {
    const entry = item('entry-encyclopedia', 'Ozone layer', {
      'container-title': 'Encyclopedia of Air',
      volume: '12',
      URL: 'https://air.example/ozone',
      issued: on(2002),
    })
    expect(listed(entry, 'chicago-author-date')).toBe(
      'Encyclopedia of Air. 2002. “Ozone layer.” Vol. 12. https://air.example/ozone.',
    )
  })
  it('a patent without a number', () => {
    const patent = item('patent', 'Tide gauge', { author: names('Yu, Charles'), issued: on(2009, 3, 3) })
    expect(noted(patent)).toBe('Charles Yu, Tide gauge, Patent, issued March 3, 2009.')
  })
  it('a review that nobody signed, of what it reviews (14.100)', () => {
    const review = item('article-journal', 'Slow tides', {
      'reviewed-author': names('Moreau, Claire'),
      'container-title': 'Harbour Light',
      volume: '9',
      issued: on(2019),
    })
    expect(systems(review)).toEqual([
      'Review of Slow Tides, by Claire Moreau. 2019. Harbour Light 9.',
      'Review of Slow Tides, by Claire Moreau. Harbour Light 9 (2019).',
    ])
  })
})

it('chapter and verse of scripture have no label (14.138)', () => {
  const bible = item('classic', 'The New Oxford Annotated Bible', { publisher: 'Oxford University Press' })
  const place = { locator: '1 Thess. 4:11', label: 'verse' } as const
  expect(format(bible, { style: 'chicago-notes', kind: 'short-note', ...place })).toBe(
    'The New Oxford Annotated Bible, 1 Thess. 4:11.',
  )
  expect(format(bible, { style: 'chicago-author-date', kind: 'in-text', ...place })).toBe(
    '(The New Oxford Annotated Bible, 1 Thess. 4:11)',
  )
})

describe('the facts of publication in a note', () => {
  it('stand in parentheses for a letter that somebody edited, and are run in for one that nobody did (14.111)', () => {
    const letter = item('personal_communication', 'To the harbour master', {
      author: names('Moreau, Claire'),
      URL: 'https://harbour.example/letter',
      issued: on(1976, 1, 2),
    })
    expect(noted(letter)).toBe(
      'Claire Moreau, “To the Harbour Master,” January 2, 1976, https://harbour.example/letter.',
    )
    expect(noted({ ...letter, editor: names('Brandt, Ole') })).toBe(
      'Claire Moreau, “To the Harbour Master,” ed. Ole Brandt (January 2, 1976), https://harbour.example/letter.',
    )
  })
  it('are followed by the page of a figure in the 17th edition (CMOS 17, 14.158)', () => {
    const figure = item('figure', 'The neuron', {
      author: names('Moreau, Claire'),
      'container-title': 'The cortex',
      publisher: 'Press',
      page: '314',
      issued: on(1899),
    })
    expect(format(figure, { style: 'chicago-17-notes', kind: 'note' })).toBe(
      'Claire Moreau, “The Neuron,” in The Cortex, Press, 1899, 314.',
    )
    expect(noted(figure)).toBe('Claire Moreau, “The Neuron,” in The Cortex, Press, 1899.')
  })
})

describe('dates (14.44)', () => {
  it('a guessed year in a note: no comma before its bracket, but after what stands before it', () => {
    const guessed: ItemDate = { 'date-parts': [[1837]], circa: true }
    const diary = item('manuscript', 'Slow tides', { genre: 'diary', archive: 'Harbour Archive', issued: guessed })
    expect(noted(diary)).toBe('“Slow Tides,” diary [1837?], Harbour Archive.')
    const page = item('webpage', 'Slow tides', {
      'container-title': 'Harbour',
      URL: 'https://harbour.example/tides',
      issued: guessed,
    })
    expect(noted(page)).toBe('“Slow Tides,” Harbour, [1837?], https://harbour.example/tides.')
  })
  it('a date in words is told once', () => {
    const page = item('webpage', 'Slow tides', {
      'container-title': 'Harbour',
      URL: 'https://harbour.example/tides',
      issued: { literal: 'Michaelmas term 1999' } as unknown as ItemDate,
    })
    expect(listed(page, 'chicago-author-date')).toBe(
      'Harbour. Michaelmas term 1999. “Slow Tides.” https://harbour.example/tides.',
    )
    expect(listed(page, 'apa')).toBe('Slow tides. (Michaelmas term 1999). Harbour. https://harbour.example/tides')
  })
})

it('an editor who leads is not named again as one who edited and translated (14.6)', () => {
  const dreams = item('book', 'The interpretation of dreams', {
    editor: names('Strachey, James'),
    translator: names('Strachey, James'),
    publisher: 'Basic Books',
    issued: on(2010),
  })
  expect(listed(dreams)).toBe(
    'Strachey, James, ed. The Interpretation of Dreams. Translated by James Strachey. Basic Books, 2010.',
  )
  expect(listed(dreams, 'apa')).toBe(
    'Strachey, J. (Ed.). (2010). The interpretation of dreams (J. Strachey, Trans.). Basic Books.',
  )
})

describe('no word is left without its date', () => {
  it('a year alone leads an author-date entry and is not told again', () => {
    const show = item('broadcast', 'Slow tides', { author: names('Yu, Charles'), publisher: 'NPR', issued: on(2019) })
    expect(listed(show, 'chicago-author-date')).toBe('Yu, Charles. 2019. Slow Tides. Aired on NPR.')
    const program = item('software', 'Tides', { author: names('Yu, Charles'), publisher: 'Press', issued: on(2019) })
    expect(listed(program, 'chicago-author-date')).toBe('Yu, Charles. 2019. Tides. Press.')
  })
  it('a performance with a date of its own has one date', () => {
    const play = item('performance', 'Hamlet', {
      director: names('Yu, Charles'),
      'event-place': 'Oslo',
      'event-date': on(2019, 4, 3),
      issued: on(2019, 5, 4),
    })
    expect(listed(play)).toBe('Yu, Charles, dir. Hamlet. Oslo, May 4, 2019.')
  })
})
