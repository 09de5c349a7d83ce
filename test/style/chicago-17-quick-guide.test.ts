/*
 * The examples of the manual's own Citation Quick Guide, 17th edition; behind each heading the section of that edition. The
 * items are built by hand from what an example shows.
 */
import { describe, expect, it } from 'vitest'
import { format, type Item, type ItemDate, type ItemType, type Name } from '../../src/index.js'

const person = (family: string, given: string): Name => ({ family, given })
const on = (year: number, month?: number, day?: number): ItemDate => ({
  'date-parts': [month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day]],
})
const item = (type: ItemType, fields: Partial<Item>): Item => ({ id: 'x', type, language: 'en', ...fields })

const listed = (work: Item) => format(work, { style: 'chicago-17-notes' })
const noted = (work: Item, locator?: string, label: 'page' | 'chapter' = 'page') =>
  format(work, { style: 'chicago-17-notes', kind: 'note', ...(locator === undefined ? {} : { locator, label }) })
const short = (work: Item, locator: string) => format(work, { style: 'chicago-17-notes', kind: 'short-note', locator })
const dated = (work: Item) => format(work, { style: 'chicago-17-author-date' })
const cited = (work: Item, locator: string) =>
  format(work, { style: 'chicago-17-author-date', kind: 'in-text', locator })

describe('book (14.100-14.163)', () => {
  const smith = item('book', {
    author: [person('Smith', 'Zadie')],
    title: 'Swing time',
    publisher: 'Penguin Press',
    'publisher-place': 'New York',
    issued: on(2016),
  })
  const grazer = item('book', {
    author: [person('Grazer', 'Brian'), person('Fishman', 'Charles')],
    title: 'A curious mind: the secret to a bigger life',
    'title-short': 'Curious mind',
    publisher: 'Simon & Schuster',
    'publisher-place': 'New York',
    issued: on(2015),
  })
  it('by one author', () => {
    expect(noted(smith, '315-316')).toBe('Zadie Smith, Swing Time (New York: Penguin Press, 2016), 315–16.')
    expect(short(smith, '320')).toBe('Smith, Swing Time, 320.')
    expect(listed(smith)).toBe('Smith, Zadie. Swing Time. New York: Penguin Press, 2016.')
    expect(dated(smith)).toBe('Smith, Zadie. 2016. Swing Time. New York: Penguin Press.')
    expect(cited(smith, '315-316')).toBe('(Smith 2016, 315–16)')
  })
  it('by two', () => {
    expect(noted(grazer, '12')).toBe(
      'Brian Grazer and Charles Fishman, A Curious Mind: The Secret to a Bigger Life (New York: Simon & Schuster, 2015), 12.',
    )
    expect(short(grazer, '37')).toBe('Grazer and Fishman, Curious Mind, 37.')
    expect(listed(grazer)).toBe(
      'Grazer, Brian, and Charles Fishman. A Curious Mind: The Secret to a Bigger Life. New York: Simon & Schuster, 2015.',
    )
    expect(dated(grazer)).toBe(
      'Grazer, Brian, and Charles Fishman. 2015. A Curious Mind: The Secret to a Bigger Life. New York: Simon & Schuster.',
    )
    expect(cited(grazer, '12')).toBe('(Grazer and Fishman 2015, 12)')
  })
  it('translated (14.104)', () => {
    const lahiri = item('book', {
      author: [person('Lahiri', 'Jhumpa')],
      title: 'In other words',
      translator: [person('Goldstein', 'Ann')],
      publisher: 'Alfred A. Knopf',
      'publisher-place': 'New York',
      issued: on(2016),
    })
    expect(noted(lahiri, '146')).toBe(
      'Jhumpa Lahiri, In Other Words, trans. Ann Goldstein (New York: Alfred A. Knopf, 2016), 146.',
    )
    expect(short(lahiri, '184')).toBe('Lahiri, In Other Words, 184.')
    expect(listed(lahiri)).toBe(
      'Lahiri, Jhumpa. In Other Words. Translated by Ann Goldstein. New York: Alfred A. Knopf, 2016.',
    )
    expect(dated(lahiri)).toBe(
      'Lahiri, Jhumpa. 2016. In Other Words. Translated by Ann Goldstein. New York: Alfred A. Knopf.',
    )
  })
  it('as an e-book (14.159)', () => {
    const austen = item('book', {
      author: [person('Austen', 'Jane')],
      title: 'Pride and prejudice',
      publisher: 'Penguin Classics',
      'publisher-place': 'New York',
      medium: 'Kindle',
      issued: on(2007),
    })
    expect(noted(austen, '3', 'chapter')).toBe(
      'Jane Austen, Pride and Prejudice (New York: Penguin Classics, 2007), chap. 3, Kindle.',
    )
    expect(listed(austen)).toBe('Austen, Jane. Pride and Prejudice. New York: Penguin Classics, 2007. Kindle.')
    expect(dated(austen)).toBe('Austen, Jane. 2007. Pride and Prejudice. New York: Penguin Classics. Kindle.')
  })
})

describe('chapter (14.106-14.112)', () => {
  const thoreau = item('chapter', {
    author: [person('Thoreau', 'Henry David')],
    title: 'Walking',
    'container-title': 'The making of the American essay',
    editor: [person('D’Agata', 'John')],
    page: '167-195',
    publisher: 'Graywolf Press',
    'publisher-place': 'Minneapolis',
    issued: on(2016),
  })
  it('has its page range', () => {
    expect(noted(thoreau, '177-178')).toBe(
      'Henry David Thoreau, “Walking,” in The Making of the American Essay, ed. John D’Agata (Minneapolis: Graywolf Press, 2016), 177–78.',
    )
    expect(short(thoreau, '182')).toBe('Thoreau, “Walking,” 182.')
    expect(listed(thoreau)).toBe(
      'Thoreau, Henry David. “Walking.” In The Making of the American Essay, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press, 2016.',
    )
    expect(dated(thoreau)).toBe(
      'Thoreau, Henry David. 2016. “Walking.” In The Making of the American Essay, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press.',
    )
    expect(cited(thoreau, '177-178')).toBe('(Thoreau 2016, 177–78)')
  })
})

describe('journal article (14.168-14.187)', () => {
  it('with month and number', () => {
    const satterfield = item('article-journal', {
      author: [person('Satterfield', 'Susan')],
      title: 'Livy and the <i>Pax Deum</i>',
      'title-short': 'Livy',
      'container-title': 'Classical Philology',
      volume: '111',
      issue: '2',
      page: '165-176',
      issued: on(2016, 4),
    })
    expect(noted(satterfield, '170')).toBe(
      'Susan Satterfield, “Livy and the Pax Deum,” Classical Philology 111, no. 2 (April 2016): 170.',
    )
    expect(short(satterfield, '172-173')).toBe('Satterfield, “Livy,” 172–73.')
    expect(listed(satterfield)).toBe(
      'Satterfield, Susan. “Livy and the Pax Deum.” Classical Philology 111, no. 2 (April 2016): 165–76.',
    )
  })
  it('with a season, by three', () => {
    const keng = item('article-journal', {
      author: [person('Keng', 'Shao-Hsun'), person('Lin', 'Chun-Hung'), person('Orazem', 'Peter F.')],
      title: 'Expanding college access in Taiwan, 1978–2014: effects on graduate quality and income inequality',
      'title-short': 'Expanding college access',
      'container-title': 'Journal of Human Capital',
      volume: '11',
      issue: '1',
      page: '1-34',
      DOI: '10.1086/690235',
      issued: { 'date-parts': [[2017]], season: 1 },
    })
    const title = 'Expanding College Access in Taiwan, 1978–2014: Effects on Graduate Quality and Income Inequality'
    expect(noted(keng, '9-10')).toBe(
      `Shao-Hsun Keng, Chun-Hung Lin, and Peter F. Orazem, “${title},” Journal of Human Capital 11, no. 1 (Spring 2017): 9–10, https://doi.org/10.1086/690235.`,
    )
    expect(short(keng, '23')).toBe('Keng, Lin, and Orazem, “Expanding College Access,” 23.')
    expect(listed(keng)).toBe(
      `Keng, Shao-Hsun, Chun-Hung Lin, and Peter F. Orazem. “${title}.” Journal of Human Capital 11, no. 1 (Spring 2017): 1–34. https://doi.org/10.1086/690235.`,
    )
    expect(cited(keng, '9-10')).toBe('(Keng, Lin, and Orazem 2017, 9–10)')
  })
  it('in a database (14.161)', () => {
    const lasalle = item('article-journal', {
      author: [person('LaSalle', 'Peter')],
      title: 'Conundrum: a story about reading',
      'title-short': 'Conundrum',
      'container-title': 'New England Review',
      volume: '38',
      issue: '1',
      page: '95-109',
      archive: 'Project MUSE',
      issued: on(2017),
    })
    expect(noted(lasalle, '95')).toBe(
      'Peter LaSalle, “Conundrum: A Story about Reading,” New England Review 38, no. 1 (2017): 95, Project MUSE.',
    )
    expect(short(lasalle, '101')).toBe('LaSalle, “Conundrum,” 101.')
    expect(listed(lasalle)).toBe(
      'LaSalle, Peter. “Conundrum: A Story about Reading.” New England Review 38, no. 1 (2017): 95–109. Project MUSE.',
    )
  })
})

describe('news and magazines (14.188-14.204)', () => {
  it('a magazine', () => {
    const mead = item('article-magazine', {
      author: [person('Mead', 'Rebecca')],
      title: 'The prophet of dystopia',
      'title-short': 'Dystopia',
      'container-title': 'New Yorker',
      issued: on(2017, 4, 17),
    })
    expect(noted(mead, '43')).toBe('Rebecca Mead, “The Prophet of Dystopia,” New Yorker, April 17, 2017, 43.')
    expect(short(mead, '47')).toBe('Mead, “Dystopia,” 47.')
    expect(listed(mead)).toBe('Mead, Rebecca. “The Prophet of Dystopia.” New Yorker, April 17, 2017.')
    expect(dated(mead)).toBe('Mead, Rebecca. 2017. “The Prophet of Dystopia.” New Yorker, April 17, 2017.')
    expect(cited(mead, '43')).toBe('(Mead 2017, 43)')
  })
  it('a review (14.202)', () => {
    const kakutani = item('review-book', {
      author: [person('Kakutani', 'Michiko')],
      title: 'Friendship takes a path that diverges',
      'reviewed-title': 'Swing time',
      'reviewed-author': [person('Smith', 'Zadie')],
      'container-title': 'New York Times',
      issued: on(2016, 11, 7),
    })
    expect(noted(kakutani)).toBe(
      'Michiko Kakutani, “Friendship Takes a Path That Diverges,” review of Swing Time, by Zadie Smith, New York Times, November 7, 2016.',
    )
    expect(listed(kakutani)).toBe(
      'Kakutani, Michiko. “Friendship Takes a Path That Diverges.” Review of Swing Time, by Zadie Smith. New York Times, November 7, 2016.',
    )
    expect(dated(kakutani)).toBe(
      'Kakutani, Michiko. 2016. “Friendship Takes a Path That Diverges.” Review of Swing Time, by Zadie Smith. New York Times, November 7, 2016.',
    )
  })
})

describe('other works', () => {
  it('interview (14.213)', () => {
    const stamper = item('interview', {
      author: [person('Stamper', 'Kory')],
      // The adverb (8.159) is for the item to say: CSL takes it for a preposition.
      title: 'From “F-Bomb” to “Photobomb,” how the dictionary keeps <span class="nocase">Up</span> with English',
      interviewer: [person('Gross', 'Terry')],
      'container-title': 'Fresh Air',
      publisher: 'NPR',
      medium: 'audio',
      dimensions: '35:25',
      URL: 'http://www.npr.org/2017/04/19/524618639/from-f-bomb-to-photobomb-how-the-dictionary-keeps-up-with-english',
      issued: on(2017, 4, 19),
    })
    expect(noted(stamper)).toBe(
      'Kory Stamper, “From ‘F-Bomb’ to ‘Photobomb,’ How the Dictionary Keeps Up with English,” interview by Terry Gross, Fresh Air, NPR, April 19, 2017, audio, 35:25, http://www.npr.org/2017/04/19/524618639/from-f-bomb-to-photobomb-how-the-dictionary-keeps-up-with-english.',
    )
  })
  it('thesis (14.215)', () => {
    const rutz = item('thesis', {
      author: [person('Rutz', 'Cynthia Lillian')],
      title: '<i>King Lear</i> and its folktale analogues',
      'title-short': '<i>King Lear</i>',
      genre: 'PhD diss.',
      publisher: 'University of Chicago',
      issued: on(2013),
    })
    expect(noted(rutz, '99-100')).toBe(
      'Cynthia Lillian Rutz, “King Lear and Its Folktale Analogues” (PhD diss., University of Chicago, 2013), 99–100.',
    )
    expect(short(rutz, '158')).toBe('Rutz, “King Lear,” 158.')
    expect(listed(rutz)).toBe(
      'Rutz, Cynthia Lillian. “King Lear and Its Folktale Analogues.” PhD diss., University of Chicago, 2013.',
    )
    expect(dated(rutz)).toBe(
      'Rutz, Cynthia Lillian. 2013. “King Lear and Its Folktale Analogues.” PhD diss., University of Chicago.',
    )
  })
  it('web page that says what its date is of (14.13, 14.207)', () => {
    const google = item('webpage', {
      author: [{ literal: 'Google' }],
      title: 'Privacy policy',
      'container-title': 'Privacy & Terms',
      URL: 'https://www.google.com/policies/privacy/',
      status: 'Last modified',
      issued: on(2017, 4, 17),
    })
    expect(listed(google)).toBe(
      'Google. “Privacy Policy.” Privacy & Terms. Last modified April 17, 2017. https://www.google.com/policies/privacy/.',
    )
  })
  it('web page without a date', () => {
    const yale = item('webpage', {
      author: [{ literal: 'Yale University' }],
      title: 'About Yale: Yale facts',
      'container-title': 'Yale University',
      URL: 'https://www.yale.edu/about-yale/yale-facts',
      accessed: on(2017, 5, 1),
    })
    expect(listed(yale)).toBe(
      'Yale University. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.',
    )
  })
})
