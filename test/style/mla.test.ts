import { describe, expect, it } from 'vitest'
import { format, type Item, type ItemDate } from '../../src/index.js'

/*
 * MLA Handbook, 9th edition (2021), and the quick guide of the MLA Style Center. The works are theirs; each item is built by
 * hand. Where they shorten a publisher's name ("U of California P") the item holds the short form, for that is the
 * writer's choice and not the style's.
 */

const person = (family: string, given: string) => ({ family, given })
const on = (year: number, month?: number, day?: number): ItemDate => ({
  'date-parts': [month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day]],
})
const inSeason = (year: number, season: 1 | 2 | 3 | 4): ItemDate => ({ 'date-parts': [[year]], season })
const item = (type: Item['type'], fields: Partial<Item>): Item => ({ id: 'x', type, language: 'en', ...fields })
/** Italics as asterisks, and what is upright within them. */
const entry = (type: Item['type'], fields: Partial<Item>) =>
  format(item(type, fields), { style: 'mla', output: 'html' })
    .replace(/<[^>]*>/g, '*')
    .replace(/&amp;/g, '&')
const cited = (
  type: Item['type'],
  fields: Partial<Item>,
  place: { locator?: string; label?: 'page' | 'chapter' | 'line' } = {},
) => format(item(type, fields), { style: 'mla', kind: 'in-text', ...place })

describe('the quick guide', () => {
  it('book by one author', () => {
    const book = { author: [person('Mantel', 'Hilary')], title: 'Wolf Hall', publisher: 'Picador', issued: on(2010) }
    expect(entry('book', book)).toBe('Mantel, Hilary. *Wolf Hall*. Picador, 2010.')
  })

  it('book by an unknown author', () => {
    const beowulf = {
      title: 'Beowulf',
      translator: [person('Sullivan', 'Alan'), person('Murphy', 'Timothy')],
      editor: [person('Anderson', 'Sarah')],
      publisher: 'Pearson',
      issued: on(2004),
    }
    expect(entry('classic', beowulf)).toBe(
      '*Beowulf*. Edited by Sarah Anderson, translated by Alan Sullivan and Timothy Murphy, Pearson, 2004.',
    )
    expect(cited('classic', beowulf)).toBe('(Beowulf)')
  })

  it('an edited book', () => {
    const edited = {
      editor: [person('Holland', 'Merlin'), person('Hart-Davis', 'Rupert')],
      title: 'The Complete Letters of Oscar Wilde',
      publisher: 'Henry Holt',
      issued: on(2000),
    }
    expect(entry('book', edited)).toBe(
      'Holland, Merlin, and Rupert Hart-Davis, editors. *The Complete Letters of Oscar Wilde*. Henry Holt, 2000.',
    )
  })

  it('an online book', () => {
    const minor = {
      author: [person('Németh', 'Erika')],
      title: 'The minor characters',
      publisher: 'Arden Press',
      issued: on(2014),
      URL: 'https://books.example.org/minor',
    }
    expect(entry('book', minor)).toBe(
      'Németh, Erika. *The Minor Characters*. Arden Press, 2014, https://books.example.org/minor.',
    )
  })

  it('an essay in an edited collection', () => {
    const essay = {
      author: [person('Dewar', 'James'), person('Ang', 'Peng Hwa')],
      title: 'The cultural consequences of printing and the internet',
      'container-title': 'Agent of change: Print culture studies after Elizabeth L. Eisenstein',
      editor: [person('Baron', 'Sabrina Alcorn'), person('Lindquist', 'Eric N.'), person('Shevlin', 'Eleanor F.')],
      publisher: 'U of Massachusetts P',
      issued: on(2007),
      page: '365-77',
    }
    expect(entry('chapter', essay)).toBe(
      'Dewar, James, and Peng Hwa Ang. “The Cultural Consequences of Printing and the Internet.” *Agent of Change: Print Culture Studies after Elizabeth L. Eisenstein*, edited by Sabrina Alcorn Baron et al., U of Massachusetts P, 2007, pp. 365–77.',
    )
  })

  it('an article in a journal', () => {
    const article = {
      author: [person('Baron', 'Naomi S.')],
      title: 'Redefining reading: The impact of digital communication media',
      'container-title': 'PMLA',
      volume: '128',
      issue: '1',
      issued: on(2013, 1),
      page: '193-200',
    }
    expect(entry('article-journal', article)).toBe(
      'Baron, Naomi S. “Redefining Reading: The Impact of Digital Communication Media.” *PMLA*, vol. 128, no. 1, Jan. 2013, pp. 193–200.',
    )
  })

  it('an article in an online database', () => {
    const article = {
      author: [person('Goldman', 'Anne')],
      title: 'Questions of transport: Reading Primo Levi reading Dante',
      'container-title': 'The Georgia Review',
      volume: '64',
      issue: '1',
      issued: inSeason(2010, 1),
      page: '69-88',
      source: 'JSTOR',
      URL: 'https://www.jstor.org/stable/41403188',
    }
    expect(entry('article-journal', article)).toBe(
      'Goldman, Anne. “Questions of Transport: Reading Primo Levi Reading Dante.” *The Georgia Review*, vol. 64, no. 1, spring 2010, pp. 69–88. *JSTOR*, https://www.jstor.org/stable/41403188.'.replace(
        /[<>]/g,
        '',
      ),
    )
  })

  it('an article in a newspaper', () => {
    const article = {
      author: [person('Soloski', 'Alexis')],
      title: 'The time-traveling actor',
      'container-title': 'The New York Times',
      issued: on(2016, 4, 10),
      page: 'C1',
    }
    expect(entry('article-newspaper', article)).toBe(
      'Soloski, Alexis. “The Time-Traveling Actor.” *The New York Times*, 10 Apr. 2016, p. C1.',
    )
  })

  it('a page of a website', () => {
    const page = {
      author: [person('Deresiewicz', 'William')],
      title: 'The death of the artist—and the birth of the creative entrepreneur',
      'container-title': 'The Atlantic',
      issued: on(2014, 12, 28),
      URL: 'https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist/383497/',
    }
    expect(entry('webpage', page)).toBe(
      'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” *The Atlantic*, 28 Dec. 2014, https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist/383497/.',
    )
  })

  it('an episode of a series, a film', () => {
    const episode = {
      title: 'Hush',
      'container-title': 'Buffy the Vampire Slayer',
      director: [person('Whedon', 'Joss')],
      number: 'season 4, episode 10',
      publisher: 'Mutant Enemy',
      issued: on(1999),
    }
    expect(entry('broadcast', episode)).toBe(
      '“Hush.” *Buffy the Vampire Slayer*, directed by Joss Whedon, season 4, episode 10, Mutant Enemy, 1999.',
    )
    const film = {
      title: 'Opening night',
      director: [person('Cassavetes', 'John')],
      publisher: 'Faces Distribution',
      issued: on(1977, 12, 22),
    }
    expect(entry('motion_picture', film)).toBe(
      '*Opening Night*. Directed by John Cassavetes, Faces Distribution, 1977.',
    )
  })

  it('an interview, a letter, a work of art', () => {
    const interview = {
      author: [person('Gaitskill', 'Mary')],
      interviewer: [person('Alexander', 'Charles')],
      'container-title': 'The Believer',
      issue: '60',
      issued: on(2009, 2),
    }
    expect(entry('interview', interview)).toBe(
      'Gaitskill, Mary. Interview by Charles Alexander. *The Believer*, no. 60, Feb. 2009.',
    )
    const letter = {
      author: [person('Benton', 'Thomas Hart')],
      recipient: [person('Fremont', 'Charles')],
      issued: on(1847, 6, 22),
    }
    expect(entry('personal_communication', letter)).toBe(
      'Benton, Thomas Hart. Letter to Charles Fremont. 22 June 1847.',
    )
    const painting = {
      author: [person('Bearden', 'Romare')],
      title: 'The train',
      issued: on(1975),
      archive: 'Museum of Modern Art',
      'archive-place': 'New York',
    }
    expect(entry('graphic', painting)).toBe('Bearden, Romare. *The Train*. 1975, Museum of Modern Art, New York.')
  })

  it('a book by three authors and more, a translation, an e-book', () => {
    const authors = [person('Burdick', 'Anne'), person('Drucker', 'Johanna'), person('Lunenfeld', 'Peter')]
    expect(entry('book', { author: authors, title: 'Digital_Humanities', publisher: 'MIT P', issued: on(2012) })).toBe(
      'Burdick, Anne, et al. *Digital_Humanities*. MIT P, 2012.',
    )
    const crime = {
      author: [person('Dostoevsky', 'Feodor')],
      title: 'Crime and punishment',
      translator: [person('Pevear', 'Richard'), person('Volokhonsky', 'Larissa')],
      publisher: 'Vintage eBooks',
      issued: on(1993),
    }
    expect(entry('book', crime)).toBe(
      'Dostoevsky, Feodor. *Crime and Punishment*. Translated by Richard Pevear and Larissa Volokhonsky, Vintage eBooks, 1993.',
    )
    const handbook = {
      title: 'MLA handbook',
      edition: '9th ed., e-book ed.',
      publisher: 'Modern Language Association of America',
      issued: on(2021),
    }
    expect(entry('book', handbook)).toBe(
      '*MLA Handbook*. 9th ed., e-book ed., Modern Language Association of America, 2021.',
    )
  })

  it('a song, a picture on a website, a tweet, an e-mail', () => {
    const song = {
      author: [{ literal: 'Snail Mail' }],
      title: 'Thinning',
      'container-title': 'Habit',
      publisher: 'Sister Polygon Records',
      issued: on(2016),
      medium: 'Vinyl EP',
    }
    expect(entry('song', song)).toBe('Snail Mail. “Thinning.” *Habit*, Sister Polygon Records, 2016. Vinyl EP.')
    const picture = {
      author: [person('Bearden', 'Romare')],
      title: 'The train',
      issued: on(1975),
      source: 'MOMA',
      URL: 'https://www.moma.org/collection/works/65232',
    }
    expect(entry('graphic', picture)).toBe(
      'Bearden, Romare. *The Train*. 1975. *MOMA*, https://www.moma.org/collection/works/65232.',
    )
    const tweet = {
      author: [{ literal: 'Chaucer Doth Tweet [@LeVostreGC]' }],
      title: 'A daye wythout anachronism ys lyke Emily Dickinson wythout her lightsaber.',
      'container-title': 'Twitter',
      issued: on(2018, 4, 7),
      URL: 'https://twitter.com/LeVostreGC/status/982829987286827009',
    }
    expect(entry('post', tweet)).toBe(
      'Chaucer Doth Tweet [@LeVostreGC]. “A daye wythout anachronism ys lyke Emily Dickinson wythout her lightsaber.” *Twitter*, 7 Apr. 2018, https://twitter.com/LeVostreGC/status/982829987286827009.',
    )
    const mail = {
      author: [person('Zamora', 'Estelle')],
      recipient: [person('Kincaid', 'Penny')],
      genre: 'e-mail',
      issued: on(2018, 5, 3),
    }
    expect(entry('personal_communication', mail)).toBe('Zamora, Estelle. E-mail to Penny Kincaid. 3 May 2018.')
  })

  it('a report of a government', () => {
    const report = {
      author: [{ literal: 'United States, Congress, House, Permanent Select Committee on Intelligence' }],
      title: 'Al-Qaeda: The many faces of an Islamist extremist threat',
      publisher: 'Government Printing Office',
      issued: on(2006),
    }
    expect(entry('report', report)).toBe(
      'United States, Congress, House, Permanent Select Committee on Intelligence. *Al-Qaeda: The Many Faces of an Islamist Extremist Threat*. Government Printing Office, 2006.',
    )
  })

  it('a dissertation', () => {
    const thesis = {
      author: [person('Njus', 'Jesse')],
      title: 'Performing the passion: A study on the nature of medieval acting',
      issued: on(2010),
      publisher: 'Northwestern U',
      genre: 'PhD dissertation',
    }
    expect(entry('thesis', thesis)).toBe(
      'Njus, Jesse. *Performing the Passion: A Study on the Nature of Medieval Acting*. 2010. Northwestern U, PhD dissertation.',
    )
  })
})

describe('author (5.3-5.22)', () => {
  const title = 'Slow tides'
  it('5.6: one name, inverted, as it stands', () => {
    expect(entry('book', { author: [person('Baron', 'Naomi S.')], title })).toBe('Baron, Naomi S. *Slow Tides*.')
  })
  it('5.7: two names, the second straight', () => {
    const author = [person('Dorris', 'Michael'), person('Erdrich', 'Louise')]
    expect(entry('book', { author, title })).toBe('Dorris, Michael, and Louise Erdrich. *Slow Tides*.')
    expect(cited('book', { author, title }, { locator: '23' })).toBe('(Dorris and Erdrich 23)')
  })
  it('5.8: three and more names become the first and "et al."', () => {
    const author = [person('Charon', 'Rita'), person('DasGupta', 'Sayantani'), person('Hermann', 'Nellie')]
    expect(entry('book', { author, title })).toBe('Charon, Rita, et al. *Slow Tides*.')
    expect(cited('book', { author, title }, { locator: '23' })).toBe('(Charon et al. 23)')
  })
  it('5.10-5.11: particles and suffixes', () => {
    const gogh = [{ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' }]
    const king = [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }]
    expect(entry('book', { author: gogh, title })).toBe('van Gogh, Vincent. *Slow Tides*.')
    expect(entry('book', { author: king, title })).toBe('King, Martin Luther, Jr. *Slow Tides*.')
  })
  it('5.17: an organisation that is the publisher too is named there alone', () => {
    const author = [{ literal: 'Modern Language Association of America' }]
    expect(
      entry('report', { author, title, publisher: 'Modern Language Association of America', issued: on(2014) }),
    ).toBe('*Slow Tides*. Modern Language Association of America, 2014.')
    expect(
      entry('webpage', { author: [{ literal: 'The Economist' }], title, 'container-title': 'The Economist' }),
    ).toBe('“Slow Tides.” *The Economist*.')
  })
  it('5.5: without an author the title leads, not the editor of the larger work', () => {
    const part = { title, 'container-title': 'Harbour Light', editor: [person('Bauer', 'Karl')] }
    expect(entry('entry-encyclopedia', part)).toBe('“Slow Tides.” *Harbour Light*, edited by Karl Bauer.')
    expect(cited('entry-encyclopedia', part)).toBe('(“Slow Tides”)')
  })
})

describe('title (5.23-5.30)', () => {
  it('2.90: headline capitals, with prepositions, articles and conjunctions small', () => {
    const of = (title: string) => entry('book', { title })
    expect(of('the lord of the flies: from page to screen')).toBe('*The Lord of the Flies: From Page to Screen*.')
    expect(of('a room with a view and the well-being of iPhone users')).toBe(
      '*A Room with a View and the Well-Being of iPhone Users*.',
    )
    expect(of('who is it? a mystery')).toBe('*Who Is It? A Mystery*.')
  })
  it('2.99: titles in other languages stay as they are', () => {
    expect(entry('book', { title: 'Les mots et les choses', language: 'fr' })).toBe('*Les mots et les choses*.')
  })
  it('2.109: a title that ends in a question mark takes no period', () => {
    expect(entry('article-journal', { title: 'Can the subaltern speak?', 'container-title': 'Die Philosophin' })).toBe(
      '“Can the Subaltern Speak?” *Die Philosophin*.',
    )
  })
  it('2.111-2.112: titles within titles', () => {
    expect(entry('book', { title: 'Approaches to teaching Joyce’s <i>Ulysses</i>' })).toBe(
      '*Approaches to Teaching Joyce’s *Ulysses**.',
    )
    expect(entry('article-journal', { title: 'On “The dead” of Joyce', 'container-title': 'PMLA' })).toBe(
      '“On ‘The Dead’ of Joyce.” *PMLA*.',
    )
  })
  it('5.28: a post is its own text', () => {
    const post = {
      author: [{ literal: 'ACLU of Minnesota' }],
      title: 'We will see you in court',
      'container-title': 'Instagram',
      issued: on(2020, 7, 16),
    }
    expect(entry('post', post)).toBe('ACLU of Minnesota. “We will see you in court.” *Instagram*, 16 July 2020.')
  })
  it('5.29: a review without a title is described by what it reviews', () => {
    const review = {
      author: [person('Mantel', 'Hilary')],
      'reviewed-title': 'The lives of things',
      'reviewed-author': [person('Saramago', 'José')],
      'container-title': 'London Review of Books',
      issued: on(2012, 5, 10),
    }
    expect(entry('review-book', review)).toBe(
      'Mantel, Hilary. Review of *The Lives of Things*, by José Saramago. *London Review of Books*, 10 May 2012.',
    )
    expect(entry('review-book', { ...review, title: 'The death of the author?' })).toBe(
      'Mantel, Hilary. “The Death of the Author?” Review of *The Lives of Things*, by José Saramago. *London Review of Books*, 10 May 2012.',
    )
  })
})

describe('contributors (5.38-5.47)', () => {
  const base = { author: [person('Borges', 'Jorge Luis')], title: 'Selected non-fictions', publisher: 'Viking' }
  it('5.42: who edited and translated is named once', () => {
    const both = [person('Weinberger', 'Eliot')]
    expect(entry('book', { ...base, editor: both, translator: both })).toBe(
      'Borges, Jorge Luis. *Selected Non-Fictions*. Edited and translated by Eliot Weinberger, Viking.',
    )
    expect(entry('book', { title: 'Slow tides', editor: both, translator: both })).toBe(
      'Weinberger, Eliot, editor and translator. *Slow Tides*.',
    )
  })
  it('5.42: the first role of the element takes a capital, the next does not', () => {
    const roles = { editor: [person('Leeuw', 'Ronald de')], translator: [person('Pomerans', 'Arnold J.')] }
    expect(entry('book', { ...base, ...roles })).toBe(
      'Borges, Jorge Luis. *Selected Non-Fictions*. Edited by Ronald de Leeuw, translated by Arnold J. Pomerans, Viking.',
    )
  })
})

describe('version and number (5.48-5.53)', () => {
  const base = {
    author: [person('Wellek', 'René')],
    title: 'A history of modern criticism',
    publisher: 'Yale UP',
    issued: on(1986),
  }
  it('5.49: editions and versions', () => {
    expect(entry('book', { ...base, edition: '3' })).toContain('. 3rd ed., Yale UP, 1986.')
    expect(entry('book', { ...base, edition: 'revised ed.' })).toContain('. Revised ed., Yale UP, 1986.')
    expect(entry('software', { title: 'Inform', version: '6.4' })).toBe('*Inform*. Version 6.4.')
  })
  it('5.51: a volume opens its element with a capital, and follows another part without', () => {
    expect(entry('book', { ...base, volume: '5' })).toContain('. Vol. 5, Yale UP, 1986.')
    expect(entry('book', { ...base, edition: '2', volume: '5' })).toContain('. 2nd ed., vol. 5, Yale UP, 1986.')
    expect(entry('book', { title: 'Slow tides', editor: [person('Bauer', 'Karl')], volume: '5' })).toBe(
      'Bauer, Karl, editor. *Slow Tides*. Vol. 5.',
    )
  })
  it('5.53: what is no number has no label', () => {
    expect(entry('report', { title: 'RIFT', genre: 'Internet draft', number: 'draft-ietf-rift-13' })).toBe(
      '*RIFT*. Internet draft draft-ietf-rift-13.',
    )
    expect(entry('report', { title: 'RIFT', number: '12' })).toBe('*RIFT*. No. 12.')
  })
  it('5.118: a volume with a title of its own', () => {
    const volume = {
      author: [person('Caro', 'Robert A.')],
      title: 'The years of Lyndon Johnson',
      'volume-title': 'The passage of power',
      volume: '4',
      publisher: 'Vintage Books',
      issued: on(2013),
    }
    expect(entry('book', volume)).toBe(
      'Caro, Robert A. *The Passage of Power*. Vintage Books, 2013. Vol. 4 of *The Years of Lyndon Johnson*.',
    )
  })
})

describe('date and location (5.68-5.99)', () => {
  const page = { title: 'Giant panda', 'container-title': 'Smithsonian National Zoo', URL: 'https://zoo.example/panda' }
  it('5.79: seasons are in lower case, months abbreviated', () => {
    const article = { title: 'Orality', 'container-title': 'Daedalus' }
    expect(entry('article-journal', { ...article, issued: inSeason(1992, 2) })).toBe(
      '“Orality.” *Daedalus*, summer 1992.',
    )
    expect(entry('article-journal', { ...article, issued: on(1992, 9) })).toBe('“Orality.” *Daedalus*, Sept. 1992.')
  })
  it('5.80: uncertain dates', () => {
    expect(entry('book', { title: 'Bread', publisher: 'Light', issued: { 'date-parts': [[1837]], circa: true } })).toBe(
      '*Bread*. Light, [1837?].',
    )
    expect(entry('graphic', { title: 'Salvator Mundi', issued: { 'date-parts': [[1505]], circa: true } })).toBe(
      '*Salvator Mundi*. Circa 1505.',
    )
  })
  it('5.112: the day of access where there is no other date', () => {
    const accessed = on(2023, 5, 4)
    expect(entry('webpage', { ...page, accessed })).toBe(
      '“Giant Panda.” *Smithsonian National Zoo*, https://zoo.example/panda. Accessed 4 May 2023.',
    )
    expect(entry('webpage', { ...page, accessed, issued: on(2020, 1, 9) })).toBe(
      '“Giant Panda.” *Smithsonian National Zoo*, 9 Jan. 2020, https://zoo.example/panda.',
    )
  })
  it('5.111: the day of access of any online work on demand', () => {
    const dated = item('webpage', { ...page, accessed: on(2023, 5, 4), issued: on(2020, 1, 9) })
    expect(format(dated, { style: 'mla', accessed: 'always' })).toBe(
      '“Giant Panda.” Smithsonian National Zoo, 9 Jan. 2020, https://zoo.example/panda. Accessed 4 May 2023.',
    )
  })
  it('5.93: a DOI is an address, and goes before a URL', () => {
    expect(entry('article-journal', { title: 'Orality', DOI: '10.5555/12', URL: 'https://a.example' })).toBe(
      '*Orality*. https://doi.org/10.5555/12.',
    )
  })
  it('5.85: page ranges keep two digits', () => {
    const pages = (page: string) => entry('article-journal', { title: 'Orality', 'container-title': 'PMLA', page })
    expect(pages('101-108')).toContain('pp. 101–08.')
    expect(pages('923-1003')).toContain('pp. 923–1003.')
    expect(pages('7')).toContain('p. 7.')
    expect(pages('xii-xvi')).toContain('pp. xii–xvi.')
  })
  it('5.97: a talk has its event, its day and its place', () => {
    const talk = {
      author: [person('Atwood', 'Margaret')],
      title: 'Silencing the scream',
      'event-title': 'MLA Annual Convention',
      issued: on(1993, 12, 29),
      'event-place': 'Royal York Hotel, Toronto',
    }
    expect(entry('speech', talk)).toBe(
      'Atwood, Margaret. “Silencing the Scream.” MLA Annual Convention, 29 Dec. 1993, Royal York Hotel, Toronto.',
    )
  })
})

describe('a label takes a capital where it opens an element (5.38, 5.48-5.53)', () => {
  const author = [person('Moreau', 'Claire')]
  const translator = [person('Nilsson', 'Eva')]
  it('not behind a contributor or an event', () => {
    const guide = {
      author,
      translator,
      title: 'Slow tides',
      version: '4.2',
      publisher: 'Fjord Press',
      issued: on(2019),
    }
    expect(entry('book', guide)).toBe(
      'Moreau, Claire. *Slow Tides*. Translated by Eva Nilsson, version 4.2, Fjord Press, 2019.',
    )
    const talk = { author, translator, title: 'Slow tides', 'event-title': 'Coastal Congress', issued: on(2019) }
    expect(entry('speech', talk)).toBe(
      'Moreau, Claire. “Slow Tides.” Coastal Congress, translated by Eva Nilsson, 2019.',
    )
  })
  it('pages where nothing stands before them', () => {
    const paper = { author, title: 'Slow tides', publisher: 'IEEE', page: '9-12' }
    expect(entry('paper-conference', paper)).toBe('Moreau, Claire. “Slow Tides.” Pp. 9–12.')
  })
})

describe('in the text (6.1-6.30)', () => {
  const author = [person('Baron', 'Naomi S.')]
  it('6.2: the name and the page', () => {
    expect(cited('book', { author, title: 'Reading' }, { locator: '194' })).toBe('(Baron 194)')
    expect(cited('book', { author, title: 'Reading' })).toBe('(Baron)')
  })
  it('6.10: the title where there is no author', () => {
    expect(cited('book', { title: 'Reading at risk', publisher: 'NEA' }, { locator: '3' })).toBe('(Reading at Risk 3)')
    expect(cited('webpage', { title: 'Reading at risk', 'container-title': 'NEA' })).toBe('(“Reading at Risk”)')
    expect(
      cited('webpage', {
        title: 'Reading at risk: a survey',
        'title-short': 'Reading at risk',
        'container-title': 'N',
      }),
    ).toBe('(“Reading at Risk”)')
  })
  it('6.18-6.23: another place takes a comma and its label', () => {
    expect(cited('book', { author, title: 'Reading' }, { locator: '2', label: 'chapter' })).toBe('(Baron, ch. 2)')
    expect(cited('webpage', { title: 'Reading', 'container-title': 'N' }, { locator: '2', label: 'chapter' })).toBe(
      '(“Reading,” ch. 2)',
    )
  })
  it('6.24: chapter and verse of scripture have no label', () => {
    const bible = item('classic', { title: 'The New Oxford Annotated Bible', publisher: 'Oxford UP' })
    expect(format(bible, { style: 'mla', kind: 'in-text', locator: 'Ezek. 1.5-10', label: 'verse' })).toBe(
      '(The New Oxford Annotated Bible, Ezek. 1.5–10)',
    )
  })
  it('6.30: a time is named as a page is', () => {
    const film = item('motion_picture', { title: 'Hush' })
    expect(format(film, { style: 'mla', kind: 'in-text', locator: '00:03:16', label: 'timestamp' })).toBe(
      '(Hush 00:03:16)',
    )
  })
  it('6.15: the title tells two works of an author apart', () => {
    const works = [
      item('book', { author, title: 'Words onscreen' }),
      { ...item('book', { author, title: 'How we read now' }), id: 'y' },
    ]
    expect(format(works, { style: 'mla', kind: 'in-text' })).toBe('(Baron, Words Onscreen; Baron, How We Read Now)')
  })
  it('6.14: a first name tells authors of one family name apart', () => {
    const works = [
      item('book', { author: [person('Baron', 'Naomi')], title: 'Reading' }),
      { ...item('book', { author: [person('Baron', 'Sabrina')], title: 'Agents' }), id: 'y' },
    ]
    expect(format(works, { style: 'mla', kind: 'in-text' })).toBe('(N. Baron; S. Baron)')
  })
})

describe('the list (5.123-5.130)', () => {
  it('5.126: dashes stand for the same author', () => {
    const author = [person('Borroff', 'Marie')]
    const works = [
      item('book', { author, title: 'Language and the poet' }),
      { ...item('book', { author, title: 'A study of verse' }), id: 'y' },
    ]
    expect(format(works, { style: 'mla' })).toBe('Borroff, Marie. A Study of Verse.\n———. Language and the Poet.')
  })
})
