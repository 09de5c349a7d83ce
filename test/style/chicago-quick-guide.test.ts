/*
 * The examples of the manual's own Citation Quick Guide, 18th edition, notes and bibliography and author-date; behind each
 * heading the section that has the rule. The items are built by hand from what an example shows.
 */
import { describe, expect, it } from 'vitest'
import { format, type Item, type ItemDate, type ItemType, type Name } from '../../src/index.js'

const person = (family: string, given: string): Name => ({ family, given })
const on = (year: number, month?: number, day?: number): ItemDate => ({
  'date-parts': [month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day]],
})
const item = (type: ItemType, fields: Partial<Item>): Item => ({ id: 'x', type, language: 'en', ...fields })

/** Italics as asterisks. */
const shown = (html: string) =>
  html
    .replace(/<\/?i>/g, '*')
    .replace(/<[^>]*>/g, '')
    .replace(/&#38;|&amp;/g, '&')
type Locator = { locator: string; label?: 'page' | 'chapter' }
const inNotes = (work: Item) => ({
  listed: shown(format(work, { style: 'chicago-notes', output: 'html' })),
  noted: (place: Partial<Locator> = {}) =>
    shown(format(work, { style: 'chicago-notes', kind: 'note', output: 'html', ...place })),
  short: (place: Partial<Locator> = {}) =>
    shown(format(work, { style: 'chicago-notes', kind: 'short-note', output: 'html', ...place })),
})
const byDate = (work: Item) => ({
  listed: shown(format(work, { style: 'chicago-author-date', output: 'html' })),
  cited: (place: Partial<Locator> = {}) =>
    shown(format(work, { style: 'chicago-author-date', kind: 'in-text', output: 'html', ...place })),
})

describe('book (14.2)', () => {
  const yu = item('book', {
    author: [person('Yu', 'Charles')],
    title: 'Interior Chinatown',
    publisher: 'Pantheon Books',
    'publisher-place': 'New York',
    issued: on(2020),
  })
  const binder = item('book', {
    author: [person('Binder', 'Amy J.'), person('Kidder', 'Jeffrey L.')],
    title: 'The channels of student activism: how the left and right are winning (and losing) in campus politics today',
    'title-short': 'Channels of student activism',
    publisher: 'University of Chicago Press',
    issued: on(2022),
  })
  it('by one author', () => {
    expect(inNotes(yu).noted({ locator: '45' })).toBe('Charles Yu, *Interior Chinatown* (Pantheon Books, 2020), 45.')
    expect(inNotes(yu).short({ locator: '48' })).toBe('Yu, *Interior Chinatown*, 48.')
    expect(inNotes(yu).listed).toBe('Yu, Charles. *Interior Chinatown*. Pantheon Books, 2020.')
    expect(byDate(yu).listed).toBe('Yu, Charles. 2020. *Interior Chinatown*. Pantheon Books.')
    expect(byDate(yu).cited({ locator: '45' })).toBe('(Yu 2020, 45)')
  })
  it('by two', () => {
    const title =
      'The Channels of Student Activism: How the Left and Right Are Winning (and Losing) in Campus Politics Today'
    expect(inNotes(binder).noted({ locator: '117-118' })).toBe(
      `Amy J. Binder and Jeffrey L. Kidder, *${title}* (University of Chicago Press, 2022), 117–18.`,
    )
    expect(inNotes(binder).short({ locator: '125' })).toBe('Binder and Kidder, *Channels of Student Activism*, 125.')
    expect(inNotes(binder).listed).toBe(
      `Binder, Amy J., and Jeffrey L. Kidder. *${title}*. University of Chicago Press, 2022.`,
    )
    expect(byDate(binder).listed).toBe(
      `Binder, Amy J., and Jeffrey L. Kidder. 2022. *${title}*. University of Chicago Press.`,
    )
    expect(byDate(binder).cited({ locator: '117-118' })).toBe('(Binder and Kidder 2022, 117–18)')
  })
  it('edited (14.5), on a site', () => {
    const founders = item('book', {
      editor: [person('Kurland', 'Philip B.'), person('Lerner', 'Ralph')],
      title: 'The Founders’ Constitution',
      'title-short': 'Founders’ Constitution',
      publisher: 'University of Chicago Press',
      URL: 'https://press-pubs.uchicago.edu/founders/',
      issued: on(1987),
    })
    expect(inNotes(founders).noted({ locator: '10', label: 'chapter' })).toBe(
      'Philip B. Kurland and Ralph Lerner, eds., *The Founders’ Constitution* (University of Chicago Press, 1987), chap. 10, https://press-pubs.uchicago.edu/founders/.',
    )
    expect(inNotes(founders).short({ locator: '10', label: 'chapter' })).toBe(
      'Kurland and Lerner, *Founders’ Constitution*, chap. 10.',
    )
    expect(inNotes(founders).listed).toBe(
      'Kurland, Philip B., and Ralph Lerner, eds. *The Founders’ Constitution*. University of Chicago Press, 1987. https://press-pubs.uchicago.edu/founders/.',
    )
  })
  it('translated (14.6)', () => {
    const liu = item('book', {
      author: [{ literal: 'Liu Xinwu' }],
      title: 'The wedding party',
      translator: [person('Tiang', 'Jeremy')],
      publisher: 'Amazon Crossing',
      issued: on(2021),
    })
    expect(inNotes(liu).noted({ locator: '279' })).toBe(
      'Liu Xinwu, *The Wedding Party*, trans. Jeremy Tiang (Amazon Crossing, 2021), 279.',
    )
    expect(inNotes(liu).listed).toBe(
      'Liu Xinwu. *The Wedding Party*. Translated by Jeremy Tiang. Amazon Crossing, 2021.',
    )
    expect(byDate(liu).listed).toBe(
      'Liu Xinwu. 2021. *The Wedding Party*. Translated by Jeremy Tiang. Amazon Crossing.',
    )
  })
  it('in a later edition (14.16), in a database (14.58)', () => {
    const borel = item('book', {
      author: [person('Borel', 'Brooke')],
      title: 'The Chicago guide to fact-checking',
      'title-short': 'Fact-checking',
      edition: '2',
      publisher: 'University of Chicago Press',
      archive: 'EBSCOhost',
      issued: on(2023),
    })
    expect(inNotes(borel).noted()).toBe(
      'Brooke Borel, *The Chicago Guide to Fact-Checking*, 2nd ed. (University of Chicago Press, 2023), EBSCOhost.',
    )
    expect(inNotes(borel).short({ locator: '104-105' })).toBe('Borel, *Fact-Checking*, 104–5.')
    expect(inNotes(borel).listed).toBe(
      'Borel, Brooke. *The Chicago Guide to Fact-Checking*. 2nd ed. University of Chicago Press, 2023. EBSCOhost.',
    )
    expect(byDate(borel).listed).toBe(
      'Borel, Brooke. 2023. *The Chicago Guide to Fact-Checking*. 2nd ed. University of Chicago Press. EBSCOhost.',
    )
  })
  it('as an e-book (14.58)', () => {
    const roy = item('book', {
      author: [person('Roy', 'Arundhati')],
      title: 'The god of small things',
      'title-short': 'God of small things',
      publisher: 'Random House',
      medium: 'Kindle',
      issued: on(2008),
    })
    expect(inNotes(roy).short({ locator: '6', label: 'chapter' })).toBe('Roy, *God of Small Things*, chap. 6.')
    expect(inNotes(roy).listed).toBe('Roy, Arundhati. *The God of Small Things*. Random House, 2008. Kindle.')
  })
  it('old, with its place in the stead of a publisher (14.31)', () => {
    const melville = item('book', {
      author: [person('Melville', 'Herman')],
      title: 'Moby-Dick; or, The whale',
      'title-short': 'Moby-Dick',
      'publisher-place': 'New York',
      URL: 'https://melville.electroniclibrary.org/moby-dick-side-by-side',
      issued: on(1851),
    })
    expect(inNotes(melville).noted({ locator: '627' })).toBe(
      'Herman Melville, *Moby-Dick; or, The Whale* (New York, 1851), 627, https://melville.electroniclibrary.org/moby-dick-side-by-side.',
    )
    expect(inNotes(melville).short({ locator: '722-723' })).toBe('Melville, *Moby-Dick*, 722–23.')
  })
})

describe('chapter or part of an edited book (14.8)', () => {
  const doyle = item('chapter', {
    author: [person('Doyle', 'Kathleen')],
    title: 'The Queen Mary Psalter',
    'title-short': 'Queen Mary Psalter',
    'container-title': 'The book by design: the remarkable story of the world’s greatest invention',
    editor: [person('Marks', 'P. J. M.'), person('Parkin', 'Stephen')],
    publisher: 'University of Chicago Press',
    issued: on(2023),
  })
  const book = 'The Book by Design: The Remarkable Story of the World’s Greatest Invention'
  it('in notes and bibliography', () => {
    expect(inNotes(doyle).noted({ locator: '64' })).toBe(
      `Kathleen Doyle, “The Queen Mary Psalter,” in *${book}*, ed. P. J. M. Marks and Stephen Parkin (University of Chicago Press, 2023), 64.`,
    )
    expect(inNotes(doyle).short({ locator: '65' })).toBe('Doyle, “Queen Mary Psalter,” 65.')
    expect(inNotes(doyle).listed).toBe(
      `Doyle, Kathleen. “The Queen Mary Psalter.” In *${book}*, edited by P. J. M. Marks and Stephen Parkin. University of Chicago Press, 2023.`,
    )
  })
  it('in author-date', () => {
    expect(byDate(doyle).listed).toBe(
      `Doyle, Kathleen. 2023. “The Queen Mary Psalter.” In *${book}*, edited by P. J. M. Marks and Stephen Parkin. University of Chicago Press.`,
    )
    expect(byDate(doyle).cited({ locator: '64' })).toBe('(Doyle 2023, 64)')
  })
})

describe('journal article (14.67)', () => {
  const kwon = item('article-journal', {
    author: [person('Kwon', 'Hyeyoung')],
    title: 'Inclusion work: children of immigrants claiming membership in everyday life',
    'title-short': 'Inclusion work',
    'container-title': 'American Journal of Sociology',
    volume: '127',
    issue: '6',
    page: '1818-1859',
    DOI: '10.1086/720277',
    issued: on(2022),
  })
  const dittmar = item('article-journal', {
    author: [person('Dittmar', 'Emily L.'), person('Schemske', 'Douglas W.')],
    title: 'Temporal variation in selection influences microgeographic local adaptation',
    'title-short': 'Temporal variation',
    'container-title': 'American Naturalist',
    volume: '202',
    issue: '4',
    page: '471-485',
    DOI: '10.1086/725865',
    issued: on(2023),
  })
  it('by one author', () => {
    const title = 'Inclusion Work: Children of Immigrants Claiming Membership in Everyday Life'
    expect(inNotes(kwon).noted({ locator: '1842-1843' })).toBe(
      `Hyeyoung Kwon, “${title},” *American Journal of Sociology* 127, no. 6 (2022): 1842–43, https://doi.org/10.1086/720277.`,
    )
    expect(inNotes(kwon).short({ locator: '1842-1843' })).toBe('Kwon, “Inclusion Work,” 1842–43.')
    expect(inNotes(kwon).listed).toBe(
      `Kwon, Hyeyoung. “${title}.” *American Journal of Sociology* 127, no. 6 (2022): 1818–59. https://doi.org/10.1086/720277.`,
    )
    expect(byDate(kwon).listed).toBe(
      `Kwon, Hyeyoung. 2022. “${title}.” *American Journal of Sociology* 127 (6): 1818–59. https://doi.org/10.1086/720277.`,
    )
    expect(byDate(kwon).cited({ locator: '1842-1843' })).toBe('(Kwon 2022, 1842–43)')
  })
  it('by two', () => {
    const title = 'Temporal Variation in Selection Influences Microgeographic Local Adaptation'
    expect(inNotes(dittmar).noted({ locator: '480' })).toBe(
      `Emily L. Dittmar and Douglas W. Schemske, “${title},” *American Naturalist* 202, no. 4 (2023): 480, https://doi.org/10.1086/725865.`,
    )
    expect(inNotes(dittmar).short({ locator: '480' })).toBe('Dittmar and Schemske, “Temporal Variation,” 480.')
    expect(inNotes(dittmar).listed).toBe(
      `Dittmar, Emily L., and Douglas W. Schemske. “${title}.” *American Naturalist* 202, no. 4 (2023): 471–85. https://doi.org/10.1086/725865.`,
    )
    expect(byDate(dittmar).listed).toBe(
      `Dittmar, Emily L., and Douglas W. Schemske. 2023. “${title}.” *American Naturalist* 202 (4): 471–85. https://doi.org/10.1086/725865.`,
    )
  })
  it('by more than six (13.23), with an article number for pages (14.71)', () => {
    // The guide names the first three of the authors; the others are not shown.
    const others = ['Four', 'Five', 'Six', 'Seven'].map((family) => person(family, 'A.'))
    const snyder = item('article-journal', {
      author: [person('Snyder', 'Carl D.'), person('Bedrossian', 'Manuel'), person('Barr', 'Casey'), ...others],
      title: 'Extant life detection using label-free video microscopy in analog aquatic environments',
      'container-title': 'PLOS ONE',
      volume: '20',
      issue: '3',
      number: 'e0318239',
      DOI: '10.1371/journal.pone.0318239',
      issued: on(2025),
    })
    expect(byDate(snyder).listed).toBe(
      'Snyder, Carl D., Manuel Bedrossian, Casey Barr, et al. 2025. “Extant Life Detection Using Label-Free Video Microscopy in Analog Aquatic Environments.” *PLOS ONE* 20 (3): e0318239. https://doi.org/10.1371/journal.pone.0318239.',
    )
    expect(byDate(snyder).cited({ locator: '9-10' })).toBe('(Snyder et al. 2025, 9–10)')
  })
})

describe('newspaper or magazine article (14.87)', () => {
  it('on line', () => {
    const blum = item('article-newspaper', {
      author: [person('Blum', 'Dani')],
      title: 'Are flax seeds all that?',
      'container-title': 'New York Times',
      URL: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
      issued: on(2023, 12, 13),
    })
    expect(inNotes(blum).noted()).toBe(
      'Dani Blum, “Are Flax Seeds All That?,” *New York Times*, December 13, 2023, https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    )
    expect(inNotes(blum).listed).toBe(
      'Blum, Dani. “Are Flax Seeds All That?” *New York Times*, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    )
    expect(byDate(blum).listed).toBe(
      'Blum, Dani. 2023. “Are Flax Seeds All That?” *New York Times*, December 13. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    )
    expect(byDate(blum).cited()).toBe('(Blum 2023)')
  })
  it('in a database', () => {
    const pegoraro = item('article-newspaper', {
      author: [person('Pegoraro', 'Rob')],
      title: 'Apple’s iPhone is sleek, smart and simple',
      'title-short': 'Apple’s iPhone',
      'container-title': 'Washington Post',
      archive: 'LexisNexis Academic',
      issued: on(2007, 7, 5),
    })
    expect(inNotes(pegoraro).noted()).toBe(
      'Rob Pegoraro, “Apple’s iPhone Is Sleek, Smart and Simple,” *Washington Post*, July 5, 2007, LexisNexis Academic.',
    )
    expect(inNotes(pegoraro).short()).toBe('Pegoraro, “Apple’s iPhone.”')
    expect(inNotes(pegoraro).listed).toBe(
      'Pegoraro, Rob. “Apple’s iPhone Is Sleek, Smart and Simple.” *Washington Post*, July 5, 2007. LexisNexis Academic.',
    )
  })
  it('a review (14.100)', () => {
    const jacobs = item('review-book', {
      author: [person('Jacobs', 'Alexandra')],
      title: 'The muchness of Madonna',
      'reviewed-title': 'Madonna: a rebel life',
      'reviewed-author': [person('Gabriel', 'Mary')],
      'container-title': 'New York Times',
      issued: on(2023, 10, 8),
    })
    expect(inNotes(jacobs).noted()).toBe(
      'Alexandra Jacobs, “The Muchness of Madonna,” review of *Madonna: A Rebel Life*, by Mary Gabriel, *New York Times*, October 8, 2023.',
    )
    expect(inNotes(jacobs).listed).toBe(
      'Jacobs, Alexandra. “The Muchness of Madonna.” Review of *Madonna: A Rebel Life*, by Mary Gabriel. *New York Times*, October 8, 2023.',
    )
    expect(byDate(jacobs).listed).toBe(
      'Jacobs, Alexandra. 2023. “The Muchness of Madonna.” Review of *Madonna: A Rebel Life*, by Mary Gabriel. *New York Times*, October 8.',
    )
  })
})

describe('interview (14.108)', () => {
  const buolamwini = item('interview', {
    author: [person('Buolamwini', 'Joy')],
    // The style keeps prepositions small whatever their length; the guide has the 18th edition's capital (8.160).
    title:
      '“If you have a face, you have a place in the conversation <span class="nocase">About</span> AI,” expert says',
    interviewer: [person('Mosley', 'Tonya')],
    'container-title': 'Fresh Air',
    publisher: 'NPR',
    medium: 'audio',
    dimensions: '37:58',
    URL: 'https://www.npr.org/2023/11/28/1215529902/unmasking-ai-facial-recognition-technology-joy-buolamwini',
    issued: on(2023, 11, 28),
  })
  const title = '‘If You Have a Face, You Have a Place in the Conversation About AI,’ Expert Says'
  it('names who asked, the programme and the station', () => {
    expect(inNotes(buolamwini).noted()).toBe(
      `Joy Buolamwini, “${title},” interview by Tonya Mosley, *Fresh Air*, NPR, November 28, 2023, audio, 37:58, https://www.npr.org/2023/11/28/1215529902/unmasking-ai-facial-recognition-technology-joy-buolamwini.`,
    )
    expect(inNotes(buolamwini).listed).toBe(
      `Buolamwini, Joy. “${title}.” Interview by Tonya Mosley. *Fresh Air*, NPR, November 28, 2023. Audio, 37:58. https://www.npr.org/2023/11/28/1215529902/unmasking-ai-facial-recognition-technology-joy-buolamwini.`,
    )
  })
})

describe('thesis (14.113)', () => {
  const blajer = item('thesis', {
    author: [person('Blajer de la Garza', 'Yuna')],
    title: 'A house is not a home: citizenship and belonging in contemporary democracies',
    'title-short': 'House',
    genre: 'PhD diss.',
    publisher: 'University of Chicago',
    archive: 'ProQuest',
    number: '13865986',
    issued: on(2019),
  })
  const title = 'A House Is Not a Home: Citizenship and Belonging in Contemporary Democracies'
  it('in a database', () => {
    expect(inNotes(blajer).noted({ locator: '66-67' })).toBe(
      `Yuna Blajer de la Garza, “${title}” (PhD diss., University of Chicago, 2019), 66–67, ProQuest (13865986).`,
    )
    expect(inNotes(blajer).short({ locator: '66-67' })).toBe('Blajer de la Garza, “House,” 66–67.')
    expect(inNotes(blajer).listed).toBe(
      `Blajer de la Garza, Yuna. “${title}.” PhD diss., University of Chicago, 2019. ProQuest (13865986).`,
    )
    expect(byDate(blajer).listed).toBe(
      `Blajer de la Garza, Yuna. 2019. “${title}.” PhD diss., University of Chicago. ProQuest (13865986).`,
    )
    expect(byDate(blajer).cited({ locator: '66-67' })).toBe('(Blajer de la Garza 2019, 66–67)')
  })
})

describe('web page (14.104)', () => {
  it('that says what its date is of (13.16)', () => {
    const google = item('webpage', {
      author: [{ literal: 'Google' }],
      title: 'Privacy policy',
      'container-title': 'Privacy & Terms',
      URL: 'https://policies.google.com/privacy',
      status: 'Effective',
      issued: on(2023, 11, 15),
    })
    expect(inNotes(google).listed).toBe(
      'Google. “Privacy Policy.” Privacy & Terms. Effective November 15, 2023. https://policies.google.com/privacy.',
    )
    expect(byDate(google).listed).toBe(
      'Google. 2023. “Privacy Policy.” Privacy & Terms. Effective November 15. https://policies.google.com/privacy.',
    )
    expect(byDate(google).cited()).toBe('(Google 2023)')
  })
  it('that has no date shows when it was seen (13.15), and its owner once', () => {
    const yale = item('webpage', {
      author: [{ literal: 'Yale University' }],
      title: 'About Yale: Yale facts',
      'title-short': 'Yale facts',
      'container-title': 'Yale University',
      URL: 'https://www.yale.edu/about-yale/yale-facts',
      accessed: on(2022, 3, 8),
    })
    expect(inNotes(yale).listed).toBe(
      'Yale University. “About Yale: Yale Facts.” Accessed March 8, 2022. https://www.yale.edu/about-yale/yale-facts.',
    )
    expect(byDate(yale).listed).toBe(
      'Yale University. n.d. “About Yale: Yale Facts.” Accessed March 8, 2022. https://www.yale.edu/about-yale/yale-facts.',
    )
    expect(byDate(yale).cited()).toBe('(Yale University, n.d.)')
  })
})

describe('what is told in the notes alone', () => {
  it('a post (14.106)', () => {
    const post = item('post', {
      author: [{ literal: 'Chicago Manual of Style' }],
      title: 'Is the world ready for singular they? We thought so back in 1993',
      'container-title': 'Facebook',
      URL: 'https://www.facebook.com/ChicagoManual/posts/10152906193679151',
      issued: on(2015, 4, 17),
    })
    expect(inNotes(post).noted()).toBe(
      'Chicago Manual of Style, “Is the world ready for singular they? We thought so back in 1993,” Facebook, April 17, 2015, https://www.facebook.com/ChicagoManual/posts/10152906193679151.',
    )
  })
  it('a message (14.111)', () => {
    const message = item('personal_communication', {
      author: [person('Gomez', 'Sam')],
      genre: 'Facebook direct message',
      recipient: [{ literal: 'author' }],
      issued: on(2024, 8, 1),
    })
    expect(inNotes(message).noted()).toBe('Sam Gomez, Facebook direct message to author, August 1, 2024.')
  })
})

describe('video (14.167)', () => {
  const cowan = item('speech', {
    author: [person('Cowan', 'Vaitea')],
    title: 'How green hydrogen could end the fossil fuel era',
    'title-short': 'Green hydrogen',
    'event-title': 'TED Talk',
    'event-place': 'Vancouver, BC',
    dimensions: '9 min., 15 sec.',
    URL: 'https://www.ted.com/talks/vaitea_cowan_how_green_hydrogen_could_end_the_fossil_fuel_era',
    issued: on(2022, 4),
  })
  it('of a talk', () => {
    expect(inNotes(cowan).noted()).toBe(
      'Vaitea Cowan, “How Green Hydrogen Could End the Fossil Fuel Era,” TED Talk, Vancouver, BC, April 2022, 9 min., 15 sec., https://www.ted.com/talks/vaitea_cowan_how_green_hydrogen_could_end_the_fossil_fuel_era.',
    )
    expect(inNotes({ ...cowan, medium: 'video' }).listed).toBe(
      'Cowan, Vaitea. “How Green Hydrogen Could End the Fossil Fuel Era.” TED Talk, Vancouver, BC, April 2022. Video, 9 min., 15 sec. https://www.ted.com/talks/vaitea_cowan_how_green_hydrogen_could_end_the_fossil_fuel_era.',
    )
  })
})
