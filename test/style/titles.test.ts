/*
 * Titles by the manuals' rules. MLA Handbook 9, 2.90-2.112, and The Chicago Manual of Style 18, 8.159-8.166, want headline
 * capitals; APA 7, 6.17, wants titles as sentences, which are printed as the item has them.
 */
import { describe, expect, it } from 'vitest'
import { bibliography, format, type Item } from '../../src/index.js'

const article = (title: string, language = 'en'): Item => ({
  id: 'x',
  type: 'article-journal',
  language,
  title,
  'container-title': 'J',
})
/** The title as a list prints it. */
const listed = (item: Item, style: string) =>
  format(item, { style, output: 'html' })
    .replace(/<\/?(?:div|p)\b[^>]*>/g, '')
    .replace(/ <i>J<\/i>.*$/s, '')
    .trim()

describe.each(['mla', 'chicago-notes', 'chicago-author-date'])('headline capitals in %s', (style) => {
  const inHeadline = (title: string) => listed(article(title), style).replace(/^n\.d\. /, '')
  it.each([
    [
      'articles, conjunctions and prepositions are small',
      'of mice and men in the land of oz',
      'Of Mice and Men in the Land of Oz',
    ],
    ['the first and the last word are not', 'to be or not to', 'To Be or Not To'],
    ['nor is the first of a subtitle', 'state of the art: of mice and men', 'State of the Art: Of Mice and Men'],
    ['verbs and pronouns, however short', 'what it is that we are', 'What It Is That We Are'],
    [
      'names with capitals inside',
      'how the iPhone, eBay and mRNA changed us',
      'How the iPhone, eBay and mRNA Changed Us',
    ],
    ['a name of that kind at the start', 'iPhone: the story', 'iPhone: The Story'],
    ['abbreviations', 'NASA and the U.S. in the age of COVID-19', 'NASA and the U.S. in the Age of COVID-19'],
    ['compounds', 'self-made men in post-war Britain', 'Self-Made Men in Post-War Britain'],
    ['small words in compounds', 'the ex-president’s son-in-law', 'The Ex-President’s Son-in-Law'],
    ['numbers spelled out', 'a twenty-first-century tale', 'A Twenty-First-Century Tale'],
    ['words with figures', '3D printing and 2nd-generation fuels', '3D Printing and 2nd-Generation Fuels'],
    ['brackets', 'the life of Pi (and other tales)', 'The Life of Pi (and Other Tales)'],
    ['a dash', 'doctor Lawson—panic maker', 'Doctor Lawson—Panic Maker'],
    ['court cases', 'Apple v. the world', 'Apple v. the World'],
    [
      'species, in italics',
      'the gut of <i>Homo sapiens</i> in <i>E. coli</i> times',
      'The Gut of <i>Homo sapiens</i> in <i>E. coli</i> Times',
    ],
    ['sites', 'reading at bl.ac.uk', 'Reading at bl.ac.uk'],
    [
      'what is marked to be left alone',
      'the <span class="nocase">naming</span> of <span class="nocase">npj</span>',
      'The naming of npj',
    ],
  ])('%s', (_rule, title, expected) => {
    expect(inHeadline(title)).toContain(`“${expected}.”`)
  })
})

describe('titles in other languages keep their capitals (MLA 2.99; CMOS 11.8)', () => {
  it.each([
    ['de', 'Von der Schwierigkeit des Anfangs: eine Studie'],
    ['fr', 'Le temps retrouvé, une lecture'],
    ['es', 'El jardín de senderos que se bifurcan'],
    ['pt-BR', 'O tempo e o vento: uma leitura'],
    ['ru', 'Война и мир: роман'],
  ])('%s', (language, title) => {
    for (const style of ['mla', 'chicago-notes', 'chicago-author-date', 'apa'])
      expect(listed(article(title, language), style)).toContain(title)
  })
})

describe('quotation marks and end marks', () => {
  it('quotes within quotes are single (MLA 2.111; CMOS 13.102)', () => {
    for (const style of ['mla', 'chicago-notes'])
      expect(listed(article('on “species” and "kinds"'), style)).toBe('“On ‘Species’ and ‘Kinds.’”')
    expect(listed(article('On “species” and "kinds"'), 'apa')).toBe('On “species” and “kinds.” (n.d.).')
  })
  it('an end mark of the title takes no further period (MLA 2.109; CMOS 6.130)', () => {
    for (const style of ['mla', 'chicago-notes']) {
      expect(listed(article('is it so?'), style)).toBe('“Is It So?”')
      expect(listed(article('what is “green”?'), style)).toBe('“What Is ‘Green’?”')
    }
    expect(listed(article('Is it so?'), 'apa')).toBe('Is it so? (n.d.).')
  })
  it('a question mark is followed by a comma in a Chicago note (6.134)', () => {
    expect(format(article('is it so?'), { style: 'chicago-notes', kind: 'note' })).toBe('“Is It So?,” J, n.d.')
  })
  it('italics within an italic title turn upright (MLA 2.112; CMOS 8.175)', () => {
    const book: Item = { id: 'x', type: 'book', language: 'en', title: 'Reading <i>Emma</i> aloud' }
    for (const style of ['mla', 'chicago-notes', 'apa'])
      expect(format(book, { style, output: 'html' })).toMatch(
        /<i>Reading <span style="font-style: ?normal;?">Emma<\/span> [Aa]loud<\/i>/,
      )
  })
})

describe('APA prints sentence case as it is given (6.17)', () => {
  it('only the first word of a subtitle is raised', () => {
    expect(listed(article('Slow tides: a study of the iPhone'), 'apa')).toBe(
      'Slow tides: A study of the iPhone. (n.d.).',
    )
  })
  it('and a title in headline capitals is told of', () => {
    const { warnings } = bibliography([article('Slow Tides and Deep Channels of the Northern Coast')], { style: 'apa' })
    expect(warnings.map(({ code }) => code)).toEqual(['TITLE_CASE'])
    const plain = bibliography([article('Slow tides and deep channels of the northern coast')], { style: 'apa' })
    expect(plain.warnings).toEqual([])
  })
})
