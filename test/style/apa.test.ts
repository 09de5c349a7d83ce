/*
 * APA 7 by the examples of the Publication Manual (chapters 8 to 11) and of the reference examples on the APA Style site.
 * Each item is built by hand from what the example shows, long titles and lists of names shortened; titles are given in
 * sentence case, as APA prints them.
 */
import { describe, expect, it } from 'vitest'
import { bibliography, format, type Item, type ItemDate, type ItemType, type Name } from '../../src/index.js'

type Fields = Omit<Partial<Item>, 'issued' | 'id' | 'type'> & { readonly issued?: ItemDate }

/** `Family, Given; {A body}` as names. */
function names(text: string): readonly Name[] {
  return text.split('; ').map((name): Name => {
    if (name.startsWith('{')) return { literal: name.slice(1, -1) }
    const [family = '', given = '', suffix] = name.split(', ')
    return { family, given, ...(suffix === undefined ? {} : { suffix }) }
  })
}

function on(...parts: readonly number[]): { readonly issued: ItemDate } {
  return { issued: { 'date-parts': [parts as unknown as readonly [number]] } }
}

function range(from: readonly number[], to: readonly number[]): { readonly issued: ItemDate } {
  return { issued: { 'date-parts': [from, to] as unknown as readonly [readonly [number], readonly [number]] } }
}

let count = 0
function item(type: ItemType, title: string, fields: Fields): Item {
  count += 1
  return { id: `i${count}`, type, ...(title === '' ? {} : { title }), ...fields }
}

const entry = (work: Item) => format(work, { style: 'apa', output: 'html' })
const cite = (...works: readonly Item[]) => format(works, { style: 'apa', kind: 'in-text', output: 'html' })

describe('periodicals (10.1)', () => {
  it('journal article with a DOI (example 1)', () => {
    expect(
      entry(
        item('article-journal', 'Emotions in storybooks: A comparison of storybooks that represent ethnic groups', {
          author: names('Grady, Jessica S.; Her, Mao; Moreno, Geena'),
          ...on(2019, 7),
          'container-title': 'Psychology of Popular Media Culture',
          volume: '8',
          issue: '3',
          page: '207-217',
          DOI: '10.1037/ppm0000185',
        }),
      ),
    ).toBe(
      'Grady, J. S., Her, M., &amp; Moreno, G. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic groups. <i>Psychology of Popular Media Culture</i>, <i>8</i>(3), 207–217. https://doi.org/10.1037/ppm0000185',
    )
  })

  const many = Array.from({ length: 21 }, (_, index) => ({
    family: `Author${String.fromCharCode(65 + index)}`,
    given: 'X.',
  }))
  const study = (author: readonly Name[]) =>
    entry(item('article-journal', 'A study', { author, ...on(1996), 'container-title': 'Science' }))

  it('twenty authors are all named (9.8)', () => {
    expect(study(many.slice(0, 20))).toContain('AuthorS, X., &amp; AuthorT, X. (1996)')
  })

  it('of twenty-one the first nineteen and the last (9.8, example 4)', () => {
    expect(study(many)).toContain('AuthorS, X., … AuthorU, X. (1996)')
  })

  it('article number (example 6)', () => {
    expect(
      entry(
        item('article-journal', 'Teaching medicine with the help of “Dr. House”', {
          author: names('Jerrentrup, Andreas'),
          ...on(2018),
          'container-title': 'PLoS ONE',
          volume: '13',
          issue: '3',
          number: 'e0193972',
          DOI: '10.1371/journal.pone.0193972',
        }),
      ),
    ).toContain('<i>PLoS ONE</i>, <i>13</i>(3), Article e0193972. https://doi.org/')
  })

  it('advance online publication (example 7)', () => {
    expect(
      entry(
        item('article-journal', 'Are face-incongruent voices harder to process?', {
          author: names('Huestegge, Sujata M.; Raettig, Tim; Huestegge, Lynn'),
          ...on(2019),
          'container-title': 'Experimental Psychology',
          status: 'Advance online publication',
          DOI: '10.1027/1618-3169/a000440',
        }),
      ),
    ).toBe(
      'Huestegge, S. M., Raettig, T., &amp; Huestegge, L. (2019). Are face-incongruent voices harder to process? <i>Experimental Psychology</i>. Advance online publication. https://doi.org/10.1027/1618-3169/a000440',
    )
  })

  it('in press (example 8)', () => {
    expect(
      entry(
        item('article-journal', 'Unpacking buyer–seller differences in valuation from experience', {
          author: names('Pachur, Thorsten; Scheibehenne, Benjamin'),
          status: 'In press',
          'container-title': 'Psychonomic Bulletin & Review',
        }),
      ),
    ).toBe(
      'Pachur, T., &amp; Scheibehenne, B. (in press). Unpacking buyer–seller differences in valuation from experience. <i>Psychonomic Bulletin &amp; Review</i>.',
    )
  })

  it('magazine article (example 15)', () => {
    expect(
      entry(
        item('article-magazine', 'New middle chapter in the story of human evolution', {
          author: names('Schaefer, Nathan K.; Shapiro, Beth'),
          ...on(2019, 9, 6),
          'container-title': 'Science',
          volume: '365',
          issue: '6457',
          page: '981-982',
          DOI: '10.1126/science.aay3550',
        }),
      ),
    ).toBe(
      'Schaefer, N. K., &amp; Shapiro, B. (2019, September 6). New middle chapter in the story of human evolution. <i>Science</i>, <i>365</i>(6457), 981–982. https://doi.org/10.1126/science.aay3550',
    )
  })

  it('newspaper article in print (example 16)', () => {
    expect(
      entry(
        item('article-newspaper', 'North Korea vows to restart shuttered reactor', {
          author: names('Harlan, Chico'),
          ...on(2013, 4, 2),
          'container-title': 'The Washington Post',
          page: 'A1, A4',
        }),
      ),
    ).toBe(
      'Harlan, C. (2013, April 2). North Korea vows to restart shuttered reactor. <i>The Washington Post</i>, A1, A4.',
    )
  })

  it('blog post (example 17)', () => {
    expect(
      entry(
        item('post-weblog', 'Can we talk scientifically about free will?', {
          author: names('Klymkowsky, Mike'),
          ...on(2018, 9, 15),
          'container-title': 'Sci-Ed',
          URL: 'https://blogs.plos.org/scied/2018/09/15/can-we-talk-scientifically-about-free-will/',
        }),
      ),
    ).toBe(
      'Klymkowsky, M. (2018, September 15). Can we talk scientifically about free will? <i>Sci-Ed</i>. https://blogs.plos.org/scied/2018/09/15/can-we-talk-scientifically-about-free-will/',
    )
  })

  it('editorial (example 19)', () => {
    expect(
      entry(
        item('article-journal', 'Study abroad programs', {
          author: names('Cuellar, Norma G.'),
          ...on(2016),
          genre: 'Editorial',
          'container-title': 'Journal of Transcultural Nursing',
          volume: '27',
          issue: '3',
          page: '209',
        }),
      ),
    ).toContain('Study abroad programs [Editorial]. <i>Journal of Transcultural Nursing</i>, <i>27</i>(3), 209.')
  })

  it('special issue', () => {
    expect(
      entry(
        item('periodical', 'Heterodox issues in psychology', {
          editor: names('Lilienfeld, Scott O.'),
          ...on(2018),
          'container-title': 'Archives of Scientific Psychology',
          volume: '6',
          issue: '1',
        }),
      ),
    ).toBe(
      'Lilienfeld, S. O. (Ed.). (2018). Heterodox issues in psychology [Special issue]. <i>Archives of Scientific Psychology</i>, <i>6</i>(1).',
    )
  })
})

describe('books (10.2)', () => {
  it('authored book with a DOI (example 20)', () => {
    expect(
      entry(
        item('book', 'The psychology of prejudice: From attitudes to social action', {
          author: names('Jackson, Lynne M.'),
          ...on(2019),
          edition: '2',
          publisher: 'American Psychological Association',
          DOI: '10.1037/0000168-000',
        }),
      ),
    ).toBe(
      'Jackson, L. M. (2019). <i>The psychology of prejudice: From attitudes to social action</i> (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000',
    )
  })

  it('edited book (example 24)', () => {
    expect(
      entry(
        item('book', 'Nanotechnology based approaches for tuberculosis treatment', {
          editor: names('Kesharwani, Prashant'),
          ...on(2020),
          publisher: 'Academic Press',
        }),
      ),
    ).toBe(
      'Kesharwani, P. (Ed.). (2020). <i>Nanotechnology based approaches for tuberculosis treatment</i>. Academic Press.',
    )
  })

  it('edited book of many (example 25)', () => {
    expect(
      entry(
        item('book', 'Microaggression theory: Influence and implications', {
          editor: names('Torino, Gina C.; Rivera, David P.; Sue, Derald Wing'),
          ...on(2019),
          publisher: 'John Wiley & Sons',
          DOI: '10.1002/9781119466642',
        }),
      ),
    ).toBe(
      'Torino, G. C., Rivera, D. P., &amp; Sue, D. W. (Eds.). (2019). <i>Microaggression theory: Influence and implications</i>. John Wiley &amp; Sons. https://doi.org/10.1002/9781119466642',
    )
  })

  it('translated and republished book (example 28)', () => {
    const book = item('book', 'The psychology of the child', {
      author: names('Piaget, Jean; Inhelder, Bärbel'),
      translator: names('Weaver, Helen'),
      ...on(1969),
      edition: '2',
      publisher: 'Basic Books',
      'original-date': { 'date-parts': [[1966]] },
    })
    expect(entry(book)).toBe(
      'Piaget, J., &amp; Inhelder, B. (1969). <i>The psychology of the child</i> (H. Weaver, Trans.; 2nd ed.). Basic Books. (Original work published 1966)',
    )
    expect(cite(book)).toBe('(Piaget &amp; Inhelder, 1966/1969)')
  })

  it('republished book with an editor (example 29)', () => {
    expect(
      entry(
        item('book', 'Conditioned emotional reactions: The case of Little Albert', {
          author: names('Watson, John B.; Rayner, Rosalie'),
          editor: names('Webb, David'),
          ...on(2013),
          publisher: 'CreateSpace Independent Publishing Platform',
          URL: 'http://a.co/06Se6Na',
          'original-date': { 'date-parts': [[1920]] },
        }),
      ),
    ).toBe(
      'Watson, J. B., &amp; Rayner, R. (2013). <i>Conditioned emotional reactions: The case of Little Albert</i> (D. Webb, Ed.). CreateSpace Independent Publishing Platform. http://a.co/06Se6Na (Original work published 1920)',
    )
  })

  it('one volume of a multivolume work, with its own title (example 30)', () => {
    expect(
      entry(
        item('book', 'APA handbook of the psychology of women', {
          editor: names('Travis, Cheryl B.; White, Jacquelyn W.'),
          ...on(2018),
          volume: '1',
          'volume-title': 'History, theory, and battlegrounds',
          publisher: 'American Psychological Association',
          DOI: '10.1037/0000059-000',
        }),
      ),
    ).toBe(
      'Travis, C. B., &amp; White, J. W. (Eds.). (2018). <i>APA handbook of the psychology of women: Vol. 1. History, theory, and battlegrounds</i>. American Psychological Association. https://doi.org/10.1037/0000059-000',
    )
  })

  it('all volumes of a work (example 30)', () => {
    expect(
      entry(
        item('book', 'APA educational psychology handbook', {
          editor: names('Harris, Karen R.; Graham, Steve; Urdan, Tim'),
          ...on(2012),
          'number-of-volumes': '3',
          publisher: 'American Psychological Association',
        }),
      ),
    ).toBe(
      'Harris, K. R., Graham, S., &amp; Urdan, T. (Eds.). (2012). <i>APA educational psychology handbook</i> (Vols. 1–3). American Psychological Association.',
    )
  })

  it('one volume in all is not counted', () => {
    const book = item('book', 'It', { author: names('Doe, Jane'), ...on(2000), 'number-of-volumes': '1' })
    expect(entry(book)).toBe('Doe, J. (2000). <i>It</i>.')
  })

  it('audiobook (example 22)', () => {
    expect(
      entry(
        item('book', 'Quiet: The power of introverts in a world that can’t stop talking', {
          author: names('Cain, Susan'),
          narrator: names('Mazur, Kathe'),
          ...on(2012),
          genre: 'Audiobook',
          publisher: 'Random House Audio',
          URL: 'http://bit.ly/2G0Bpbl',
        }),
      ),
    ).toBe(
      'Cain, S. (2012). <i>Quiet: The power of introverts in a world that can’t stop talking</i> (K. Mazur, Narr.) [Audiobook]. Random House Audio. http://bit.ly/2G0Bpbl',
    )
  })

  it('an editor who also translates, once with both roles', () => {
    expect(
      entry(
        item('book', 'Selected non-fictions', {
          author: names('Borges, Jorge Luis'),
          editor: names('Weinberger, Eliot'),
          translator: names('Weinberger, Eliot'),
          ...on(1999),
          publisher: 'Viking',
        }),
      ),
    ).toContain('<i>Selected non-fictions</i> (E. Weinberger, Ed. &amp; Trans.). Viking.')
  })

  it('no author: the title leads with its parenthesis (9.12)', () => {
    const book = item('book', 'Merriam-Webster’s collegiate dictionary', {
      ...on(2003),
      edition: '11',
      publisher: 'Merriam-Webster',
    })
    expect(entry(book)).toBe('<i>Merriam-Webster’s collegiate dictionary</i> (11th ed.). (2003). Merriam-Webster.')
    expect(cite(book)).toBe('(<i>Merriam-Webster’s Collegiate Dictionary</i>, 2003)')
  })

  it('a body that is its own publisher is named once (9.29)', () => {
    expect(
      entry(
        item('book', 'Publication manual of the American Psychological Association', {
          author: names('{American Psychological Association}'),
          ...on(2020),
          edition: '7',
          publisher: 'American Psychological Association',
          DOI: '10.1037/0000165-000',
        }),
      ),
    ).toBe(
      'American Psychological Association. (2020). <i>Publication manual of the American Psychological Association</i> (7th ed.). https://doi.org/10.1037/0000165-000',
    )
  })

  it('ancient work, with a year before the common era (9.42, example 36)', () => {
    const book = item('classic', 'Poetics', {
      author: names('{Aristotle}'),
      translator: names('Butcher, S. H.'),
      ...on(1994),
      publisher: 'The Internet Classics Archive',
      URL: 'http://classics.mit.edu/Aristotle/poetics.html',
      'original-date': { 'date-parts': [[-350]], circa: true },
    })
    expect(entry(book)).toBe(
      'Aristotle. (1994). <i>Poetics</i> (S. H. Butcher, Trans.). The Internet Classics Archive. http://classics.mit.edu/Aristotle/poetics.html (Original work published ca. 350 B.C.E.)',
    )
    expect(cite(book)).toBe('(Aristotle, ca. 350 B.C.E./1994)')
  })
})

describe('chapters and entries (10.3)', () => {
  it('chapter of an edited book with a DOI (example 38)', () => {
    expect(
      entry(
        item('chapter', 'Culinary arts: Talent and their development', {
          author: names('Aron, Léa; Botella, Marion; Lubart, Todd'),
          ...on(2019),
          editor: names('Subotnik, Rena F.; Olszewski-Kubilius, Paula; Worrell, Frank C.'),
          'container-title':
            'The psychology of high performance: Developing human potential into domain-specific talent',
          page: '345-359',
          publisher: 'American Psychological Association',
          DOI: '10.1037/0000120-016',
        }),
      ),
    ).toBe(
      'Aron, L., Botella, M., &amp; Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. Subotnik, P. Olszewski-Kubilius, &amp; F. C. Worrell (Eds.), <i>The psychology of high performance: Developing human potential into domain-specific talent</i> (pp. 345–359). American Psychological Association. https://doi.org/10.1037/0000120-016',
    )
  })

  it('chapter of a book with an edition (example 39)', () => {
    expect(
      entry(
        item('chapter', 'Currents in the study of persuasion', {
          author: names('Dillard, James P.'),
          ...on(2020),
          editor: names('Oliver, Mary Beth; Raney, Arthur A.; Bryant, Jennings'),
          'container-title': 'Media effects: Advances in theory and research',
          edition: '4',
          page: '115-129',
          publisher: 'Routledge',
        }),
      ),
    ).toBe(
      'Dillard, J. P. (2020). Currents in the study of persuasion. In M. B. Oliver, A. A. Raney, &amp; J. Bryant (Eds.), <i>Media effects: Advances in theory and research</i> (4th ed., pp. 115–129). Routledge.',
    )
  })

  it('two editors take no comma, one the singular', () => {
    const chapter = (editor: string) =>
      entry(
        item('chapter', 'One', {
          author: names('Doe, Jane'),
          ...on(2020),
          editor: names(editor),
          'container-title': 'All',
        }),
      )
    expect(chapter('Ash, Bea; Elm, Cy')).toBe('Doe, J. (2020). One. In B. Ash &amp; C. Elm (Eds.), <i>All</i>.')
    expect(chapter('Ash, Bea')).toBe('Doe, J. (2020). One. In B. Ash (Ed.), <i>All</i>.')
  })

  it('entry of a dictionary by a group, undated (example 47)', () => {
    const work = item('entry-dictionary', 'Positive transference', {
      'container-title': 'APA dictionary of psychology',
      publisher: 'American Psychological Association',
      URL: 'https://dictionary.apa.org/positive-transference',
      accessed: { 'date-parts': [[2019, 8, 31]] },
    })
    expect(entry(work)).toBe(
      'American Psychological Association. (n.d.). Positive transference. In <i>APA dictionary of psychology</i>. Retrieved August 31, 2019, from https://dictionary.apa.org/positive-transference',
    )
    expect(cite(work)).toBe('(American Psychological Association, n.d.)')
  })

  it('entry of an encyclopedia by a person (example 48)', () => {
    expect(
      entry(
        item('entry-encyclopedia', 'Behaviorism', {
          author: names('Graham, George'),
          ...on(2019),
          editor: names('Zalta, Edward N.'),
          'container-title': 'The Stanford encyclopedia of philosophy',
          edition: 'Summer 2019 ed.',
          publisher: 'Stanford University',
          URL: 'https://plato.stanford.edu/archives/sum2019/entries/behaviorism',
        }),
      ),
    ).toBe(
      'Graham, G. (2019). Behaviorism. In E. N. Zalta (Ed.), <i>The Stanford encyclopedia of philosophy</i> (Summer 2019 ed.). Stanford University. https://plato.stanford.edu/archives/sum2019/entries/behaviorism',
    )
  })

  it('entry of Wikipedia (example 49)', () => {
    const work = item('entry-encyclopedia', 'List of oldest companies', {
      ...on(2019, 1, 13),
      'container-title': 'Wikipedia',
      URL: 'https://en.wikipedia.org/w/index.php?title=List_of_oldest_companies&oldid=878158136',
    })
    expect(entry(work)).toBe(
      'List of oldest companies. (2019, January 13). In <i>Wikipedia</i>. https://en.wikipedia.org/w/index.php?title=List_of_oldest_companies&amp;oldid=878158136',
    )
    expect(cite(work)).toBe('(“List of Oldest Companies,” 2019)')
  })
})

describe('reports (10.4)', () => {
  it('report without a number, by persons (example 53)', () => {
    expect(
      entry(
        item('report', 'Democratic defense against disinformation', {
          author: names('Fried, Daniel; Polyakova, Alina'),
          ...on(2018),
          publisher: 'Atlantic Council',
          URL: 'https://www.atlanticcouncil.org/images/publications/Democratic_Defense_Against_Disinformation_FINAL.pdf',
        }),
      ),
    ).toBe(
      'Fried, D., &amp; Polyakova, A. (2018). <i>Democratic defense against disinformation</i>. Atlantic Council. https://www.atlanticcouncil.org/images/publications/Democratic_Defense_Against_Disinformation_FINAL.pdf',
    )
  })

  it('report with a number and its kind', () => {
    const report = (fields: Fields) =>
      entry(item('report', 'It', { author: names('{A Bureau}'), ...on(2019), publisher: 'The Ministry', ...fields }))
    expect(report({ genre: 'Working paper', number: '12' })).toBe(
      'A Bureau. (2019). <i>It</i> (Working Paper No. 12). The Ministry.',
    )
    expect(report({ number: '456', 'collection-title': 'NCHS Data Brief' })).toBe(
      'A Bureau. (2019). <i>It</i> (No. 456; NCHS Data Brief). The Ministry.',
    )
    expect(report({ genre: 'Technical memorandum', number: 'NASA/TM-1' })).toBe(
      'A Bureau. (2019). <i>It</i> (Technical Memorandum NASA/TM-1). The Ministry.',
    )
  })

  it('press release (example 59)', () => {
    expect(
      entry(
        item('document', 'FDA approves first gene therapy', {
          author: names('{U.S. Food and Drug Administration}'),
          ...on(2017, 8, 30),
          genre: 'Press release',
          publisher: 'U.S. Food and Drug Administration',
          URL: 'https://www.fda.gov/news',
        }),
      ),
    ).toBe(
      'U.S. Food and Drug Administration. (2017, August 30). <i>FDA approves first gene therapy</i> [Press release]. https://www.fda.gov/news',
    )
  })
})

describe('conferences and theses (10.5, 10.6)', () => {
  it('conference session (example 60)', () => {
    expect(
      entry(
        item('speech', 'Everybody’s got a little music in them', {
          author: names('Fistek, Amy; Jester, Eva; Sonnenberg, Kate'),
          ...range([2017, 7, 12], [2017, 7, 15]),
          genre: 'Conference session',
          'event-title': 'Autism Society National Conference',
          'event-place': 'Milwaukee, WI, United States',
          URL: 'https://asa.confex.com/asa/2017/webprogramarchives/Session9517.html',
        }),
      ),
    ).toBe(
      'Fistek, A., Jester, E., &amp; Sonnenberg, K. (2017, July 12–15). <i>Everybody’s got a little music in them</i> [Conference session]. Autism Society National Conference, Milwaukee, WI, United States. https://asa.confex.com/asa/2017/webprogramarchives/Session9517.html',
    )
  })

  it('paper in edited proceedings is a chapter, in a journal of proceedings an article (10.5)', () => {
    const paper = {
      author: names('Doe, Jane'),
      ...on(2019, 5),
      page: '12-15',
      publisher: 'ACM',
      'container-title': 'Proceedings of things',
    }
    expect(entry(item('paper-conference', 'A paper', { ...paper, editor: names('Ash, Bea') }))).toBe(
      'Doe, J. (2019). A paper. In B. Ash (Ed.), <i>Proceedings of things</i> (pp. 12–15). ACM.',
    )
    expect(entry(item('paper-conference', 'A paper', { ...paper, volume: '7' }))).toBe(
      'Doe, J. (2019). A paper. <i>Proceedings of Things</i>, <i>7</i>, 12–15.',
    )
  })

  it('unpublished dissertation (example 64)', () => {
    expect(
      entry(
        item('thesis', 'Instructional leadership perceptions and practices of elementary school leaders', {
          author: names('Harris, Lakesha'),
          ...on(2014),
          genre: 'Unpublished doctoral dissertation',
          publisher: 'University of Virginia',
        }),
      ),
    ).toBe(
      'Harris, L. (2014). <i>Instructional leadership perceptions and practices of elementary school leaders</i> [Unpublished doctoral dissertation]. University of Virginia.',
    )
  })

  it('dissertation from a database (example 65)', () => {
    expect(
      entry(
        item(
          'thesis',
          'Resistance to authority: Methodological innovations and new lessons from the Milgram experiment',
          {
            author: names('Hollander, Matthew M.'),
            ...on(2017),
            number: '10289373',
            genre: 'Doctoral dissertation',
            publisher: 'University of Wisconsin–Madison',
            archive: 'ProQuest Dissertations and Theses Global',
          },
        ),
      ),
    ).toBe(
      'Hollander, M. M. (2017). <i>Resistance to authority: Methodological innovations and new lessons from the Milgram experiment</i> (Publication No. 10289373) [Doctoral dissertation, University of Wisconsin–Madison]. ProQuest Dissertations and Theses Global.',
    )
  })

  it('thesis published online (example 66)', () => {
    expect(
      entry(
        item('thesis', 'Dealing with dual differences', {
          author: names('Hutcheson, Virginia H.'),
          ...on(2012),
          genre: 'Master’s thesis',
          publisher: 'The College of William & Mary',
          archive: 'William & Mary Digital Archive',
          URL: 'https://digitalarchive.wm.edu/bitstream/handle/10288/16594/HutchesonVirginia2012.pdf',
        }),
      ),
    ).toBe(
      'Hutcheson, V. H. (2012). <i>Dealing with dual differences</i> [Master’s thesis, The College of William &amp; Mary]. William &amp; Mary Digital Archive. https://digitalarchive.wm.edu/bitstream/handle/10288/16594/HutchesonVirginia2012.pdf',
    )
  })
})

describe('reviews, unpublished works, data, software (10.7-10.10)', () => {
  it('review of a book in a newspaper (example 69)', () => {
    expect(
      entry(
        item('review-book', 'Reframing refugee children’s stories', {
          author: names('Santos, Fernanda'),
          ...on(2019, 1, 11),
          'reviewed-title': 'We are displaced: My journey and stories from refugee girls around the world',
          'reviewed-author': names('Yousafzai, Malala'),
          'container-title': 'The New York Times',
          URL: 'https://nyti.ms/2Hlgjk3',
        }),
      ),
    ).toBe(
      'Santos, F. (2019, January 11). Reframing refugee children’s stories [Review of the book <i>We are displaced: My journey and stories from refugee girls around the world</i>, by M. Yousafzai]. <i>The New York Times</i>. https://nyti.ms/2Hlgjk3',
    )
  })

  it('review of something else, in a journal', () => {
    expect(
      entry(
        item('review', 'Bringing LGBTQ youth theater into the spotlight', {
          author: names('Mirabito, Lucas A.; Heck, Nicholas C.'),
          ...on(2016, 12),
          'reviewed-genre': 'film',
          'reviewed-title': 'The year we thought about love',
          'container-title': 'Psychology of Sexual Orientation and Gender Diversity',
          volume: '3',
          issue: '4',
          page: '499-500',
        }),
      ),
    ).toBe(
      'Mirabito, L. A., &amp; Heck, N. C. (2016). Bringing LGBTQ youth theater into the spotlight [Review of the film <i>The year we thought about love</i>]. <i>Psychology of Sexual Orientation and Gender Diversity</i>, <i>3</i>(4), 499–500.',
    )
  })

  it('unpublished manuscript (example 70)', () => {
    expect(
      entry(
        item('manuscript', 'Linking positive affect to blood lipids: A cultural perspective', {
          author: names('Yoo, Jiah; Miyamoto, Yuri; Rigotti, Attilio; Ryff, Carol'),
          ...on(2016),
          publisher: 'Department of Psychology, University of Wisconsin–Madison',
        }),
      ),
    ).toBe(
      'Yoo, J., Miyamoto, Y., Rigotti, A., &amp; Ryff, C. (2016). <i>Linking positive affect to blood lipids: A cultural perspective</i> [Unpublished manuscript]. Department of Psychology, University of Wisconsin–Madison.',
    )
  })

  it('preprint (example 73)', () => {
    expect(
      entry(
        item('article', 'Is a preprint a publication?', {
          author: names('Leuker, Christina; Samartzidis, Lasare'),
          ...on(2018, 4),
          publisher: 'PsyArXiv',
          DOI: '10.17605/OSF.IO/6BP7T',
        }),
      ),
    ).toBe(
      'Leuker, C., &amp; Samartzidis, L. (2018). <i>Is a preprint a publication?</i> PsyArXiv. https://doi.org/10.17605/OSF.IO/6BP7T',
    )
  })

  it('data set (example 75)', () => {
    expect(
      entry(
        item('dataset', 'Cognitive effects of music and dance training in children', {
          author: names('D’Souza, Annalise; Wiseheart, Melody'),
          ...on(2018),
          version: 'V1',
          genre: 'Data set',
          publisher: 'ICPSR',
          DOI: '10.3886/ICPSR37080.v1',
        }),
      ),
    ).toBe(
      'D’Souza, A., &amp; Wiseheart, M. (2018). <i>Cognitive effects of music and dance training in children</i> (Version V1) [Data set]. ICPSR. https://doi.org/10.3886/ICPSR37080.v1',
    )
  })

  it('software (example 77)', () => {
    expect(
      entry(
        item('software', 'Comprehensive meta-analysis', {
          author: names('Borenstein, Michael; Hedges, Larry; Higgins, Julian; Rothstein, Hannah'),
          ...on(2014),
          version: '3.3.070',
          publisher: 'Biostat',
          URL: 'https://www.meta-analysis.com/',
        }),
      ),
    ).toBe(
      'Borenstein, M., Hedges, L., Higgins, J., &amp; Rothstein, H. (2014). <i>Comprehensive meta-analysis</i> (Version 3.3.070) [Computer software]. Biostat. https://www.meta-analysis.com/',
    )
  })

  it('mobile app (example 79)', () => {
    expect(
      entry(
        item('software', 'Epocrates medical references', {
          author: names('{Epocrates}'),
          ...on(2019),
          version: '18.12',
          genre: 'Mobile app',
          publisher: 'App Store',
          URL: 'https://itunes.apple.com/us/app/epocrates/id281935788?mt=8',
        }),
      ),
    ).toBe(
      'Epocrates. (2019). <i>Epocrates medical references</i> (Version 18.12) [Mobile app]. App Store. https://itunes.apple.com/us/app/epocrates/id281935788?mt=8',
    )
  })
})

describe('audiovisual works (10.12-10.14)', () => {
  it('film (example 84)', () => {
    const film = item('motion_picture', 'One flew over the cuckoo’s nest', {
      director: names('Forman, Miloš'),
      ...on(1975),
      genre: 'Film',
      publisher: 'United Artists',
    })
    expect(entry(film)).toBe(
      'Forman, M. (Director). (1975). <i>One flew over the cuckoo’s nest</i> [Film]. United Artists.',
    )
    expect(cite(film)).toBe('(Forman, 1975)')
  })

  it('television series (example 86)', () => {
    expect(
      entry(
        item('broadcast', 'The wire', {
          'executive-producer': names('Simon, David; Colesberry, Robert F.; Kostroff Noble, Nina'),
          ...range([2002], [2008]),
          genre: 'TV series',
          publisher: 'Blown Deadline Productions; HBO',
        }),
      ),
    ).toBe(
      'Simon, D., Colesberry, R. F., &amp; Kostroff Noble, N. (Executive Producers). (2002–2008). <i>The wire</i> [TV series]. Blown Deadline Productions; HBO.',
    )
  })

  it('episode of a series, writer and director joined by an ampersand (example 87)', () => {
    expect(
      entry(
        item('broadcast', 'Who shot Mr. Burns? (Part one)', {
          'script-writer': names('Oakley, Bill'),
          director: names('Lynch, Jeffrey'),
          ...on(1995, 5, 21),
          number: 'Season 6, Episode 25',
          genre: 'TV series episode',
          'executive-producer': names('Mirkin, David; Brooks, James L.; Groening, Matt; Simon, Sam'),
          'container-title': 'The Simpsons',
          publisher: 'Gracie Films; Twentieth Century Fox Film Corporation',
        }),
      ),
    ).toBe(
      'Oakley, B. (Writer), &amp; Lynch, J. (Director). (1995, May 21). Who shot Mr. Burns? (Part one) (Season 6, Episode 25) [TV series episode]. In D. Mirkin, J. L. Brooks, M. Groening, &amp; S. Simon (Executive Producers), <i>The Simpsons</i>. Gracie Films; Twentieth Century Fox Film Corporation.',
    )
  })

  it('video on a platform (example 90)', () => {
    expect(
      entry(
        item('motion_picture', 'Soft robotic gripper for jellyfish', {
          author: names('{Harvard University}'),
          ...on(2019, 8, 28),
          genre: 'Video',
          'container-title': 'YouTube',
          URL: 'https://www.youtube.com/watch?v=guRoWTYfxMs',
        }),
      ),
    ).toBe(
      'Harvard University. (2019, August 28). <i>Soft robotic gripper for jellyfish</i> [Video]. YouTube. https://www.youtube.com/watch?v=guRoWTYfxMs',
    )
  })

  it('album (example 91)', () => {
    expect(
      entry(
        item('song', 'Blackstar', {
          author: names('Bowie, David'),
          ...on(2016),
          genre: 'Album',
          publisher: 'Columbia',
        }),
      ),
    ).toBe('Bowie, D. (2016). <i>Blackstar</i> [Album]. Columbia.')
  })

  it('recording of a classical work (example 91)', () => {
    expect(
      entry(
        item('song', 'The Brandenburg concertos: Concertos BWV 1043 & 1060', {
          composer: names('Bach, Johann Sebastian'),
          performer: names('{Academy of St Martin in the Fields}'),
          ...on(2010),
          genre: 'Album',
          publisher: 'Decca',
          'original-date': { 'date-parts': [[1721]] },
        }),
      ),
    ).toBe(
      'Bach, J. S. (2010). <i>The Brandenburg concertos: Concertos BWV 1043 &amp; 1060</i> [Album recorded by Academy of St Martin in the Fields]. Decca. (Original work published 1721)',
    )
  })

  it('song of an album (example 92)', () => {
    expect(
      entry(
        item('song', 'Formation', {
          author: names('{Beyoncé}'),
          ...on(2016),
          genre: 'Song',
          'container-title': 'Lemonade',
          publisher: 'Parkwood; Columbia',
        }),
      ),
    ).toBe('Beyoncé. (2016). Formation [Song]. On <i>Lemonade</i>. Parkwood; Columbia.')
  })

  it('episode of a podcast (example 94)', () => {
    expect(
      entry(
        item('broadcast', 'Amusement park', {
          host: names('Glass, Ira'),
          ...on(2011, 8, 12),
          number: '443',
          genre: 'Audio podcast episode',
          'container-title': 'This American life',
          publisher: 'WBEZ Chicago',
          URL: 'https://www.thisamericanlife.org/radio-archives/episode/443/amusement-park',
        }),
      ),
    ).toBe(
      'Glass, I. (Host). (2011, August 12). Amusement park (No. 443) [Audio podcast episode]. In <i>This American life</i>. WBEZ Chicago. https://www.thisamericanlife.org/radio-archives/episode/443/amusement-park',
    )
  })

  it('painting in a museum (example 97)', () => {
    expect(
      entry(
        item('graphic', 'American gothic', {
          author: names('Wood, Grant'),
          ...on(1930),
          medium: 'Painting',
          archive: 'Art Institute of Chicago',
          'archive-place': 'Chicago, IL, United States',
          URL: 'https://www.artic.edu/aic/collections/artwork/6565',
        }),
      ),
    ).toBe(
      'Wood, G. (1930). <i>American gothic</i> [Painting]. Art Institute of Chicago, Chicago, IL, United States. https://www.artic.edu/aic/collections/artwork/6565',
    )
  })

  it('slides, photographs and reports on a site (examples 101, 102)', () => {
    const onSite = (type: ItemType, genre: string) =>
      entry(
        item(type, 'Game on!', {
          author: names('Housand, Brian'),
          ...on(2016),
          genre,
          'container-title': 'SlideShare',
          URL: 'https://e.org/',
        }),
      )
    const expected = (genre: string) => `Housand, B. (2016). <i>Game on!</i> [${genre}]. SlideShare. https://e.org/`
    expect(onSite('speech', 'PowerPoint slides')).toBe(expected('PowerPoint slides'))
    expect(onSite('graphic', 'Photograph')).toBe(expected('Photograph'))
    expect(onSite('report', 'White paper')).toBe(expected('White paper'))
  })

  it('map (example 100)', () => {
    expect(
      entry(
        item('map', 'The racial dot map', {
          author: names('Cable, Dustin'),
          ...on(2013),
          publisher: 'University of Virginia, Weldon Cooper Center for Public Service',
          URL: 'https://demographics.coopercenter.org/Racial-Dot-Map',
        }),
      ),
    ).toBe(
      'Cable, D. (2013). <i>The racial dot map</i> [Map]. University of Virginia, Weldon Cooper Center for Public Service. https://demographics.coopercenter.org/Racial-Dot-Map',
    )
  })
})

describe('social media and websites (10.15, 10.16)', () => {
  it('post (example 104)', () => {
    expect(
      entry(
        item('post', 'Suicide affects all ages, genders, races, and ethnicities', {
          author: names('{National Institute of Mental Health}'),
          ...on(2018, 11, 28),
          genre: 'Infographic',
          'container-title': 'Facebook',
          URL: 'http://bit.ly/321Qstq',
        }),
      ),
    ).toBe(
      'National Institute of Mental Health. (2018, November 28). <i>Suicide affects all ages, genders, races, and ethnicities</i> [Infographic]. Facebook. http://bit.ly/321Qstq',
    )
  })

  it('page of a news site (example 110)', () => {
    const page = item('webpage', 'The secret to a long, happy, healthy life? Think age-positive', {
      author: names('Avramova, Nina'),
      ...on(2019, 1, 3),
      'container-title': 'CNN',
      URL: 'https://www.cnn.com/2019/01/03/health/respect-toward-elderly-leads-to-long-life-intl/index.html',
    })
    expect(entry(page)).toBe(
      'Avramova, N. (2019, January 3). <i>The secret to a long, happy, healthy life? Think age-positive</i>. CNN. https://www.cnn.com/2019/01/03/health/respect-toward-elderly-leads-to-long-life-intl/index.html',
    )
    expect(cite(page)).toBe('(Avramova, 2019)')
  })

  it('page by the body behind the site, named once (example 112)', () => {
    expect(
      entry(
        item('webpage', 'Questions and answers on immunization and vaccine safety', {
          author: names('{World Health Organization}'),
          ...on(2018, 3),
          'container-title': 'World Health Organization',
          URL: 'https://www.who.int/features/qa/84/en',
        }),
      ),
    ).toBe(
      'World Health Organization. (2018, March). <i>Questions and answers on immunization and vaccine safety</i>. https://www.who.int/features/qa/84/en',
    )
  })

  it('page that is made to change, with the day of retrieval (example 114, 9.16)', () => {
    expect(
      entry(
        item('webpage', 'U.S. and world population clock', {
          author: names('{U.S. Census Bureau}'),
          'container-title': 'U.S. Department of Commerce',
          accessed: { 'date-parts': [[2020, 1, 9]] },
          URL: 'https://www.census.gov/popclock/',
        }),
      ),
    ).toBe(
      'U.S. Census Bureau. (n.d.). <i>U.S. and world population clock</i>. U.S. Department of Commerce. Retrieved January 9, 2020, from https://www.census.gov/popclock/',
    )
  })
})

describe('archives, letters and interviews (8.9, 10.14)', () => {
  it('letter in an archive, without a title', () => {
    expect(
      entry(
        item('personal_communication', '', {
          author: names('Frank, Lawrence K.'),
          recipient: names('Ogden, Robert M.'),
          ...on(1935, 2, 4),
          archive: 'Rockefeller Archive Center',
          archive_location: 'GEB Series 1.3, Box 371, Folder 3877',
          'archive-place': 'Tarrytown, NY, United States',
        }),
      ),
    ).toBe(
      'Frank, L. K. (1935, February 4). [Letter to Robert M. Ogden]. Rockefeller Archive Center (GEB Series 1.3, Box 371, Folder 3877), Tarrytown, NY, United States.',
    )
  })

  it('letter whose title is its description, once', () => {
    const letter = {
      recipient: names('Adams, Abigail'),
      author: names('Adams, John'),
      ...on(1776, 7, 3),
      archive: 'An Archive',
    }
    expect(entry(item('personal_communication', 'Letter to Abigail Adams', letter))).toBe(
      'Adams, J. (1776, July 3). [Letter to Abigail Adams]. An Archive.',
    )
    expect(entry(item('personal_communication', 'On independence', letter))).toBe(
      'Adams, J. (1776, July 3). <i>On independence</i> [Letter to Abigail Adams]. An Archive.',
    )
  })

  it('what nobody can retrieve is cited in the text alone (8.9)', () => {
    const email = item('personal_communication', 'Re: Hello', { author: names('Lamb, E.-M.'), ...on(2019, 3, 29) })
    expect(cite(email)).toBe('(E.-M. Lamb, personal communication, March 29, 2019)')
    expect(bibliography(email, { style: 'apa' }).entries).toEqual([])
  })

  it('published interview (11, archival documents)', () => {
    expect(
      entry(
        item('interview', 'The art of fiction no. 139', {
          author: names('Morrison, Toni'),
          interviewer: names('Schappell, Elissa'),
          ...on(1993),
          'container-title': 'The Paris Review',
          issue: '128',
          page: '83-125',
        }),
      ),
    ).toBe(
      'Morrison, T. (1993). The art of fiction no. 139 (E. Schappell, Interviewer). <i>The Paris Review</i>, (128), 83–125.',
    )
  })
})

describe('legal references (chapter 11)', () => {
  it('case of the Supreme Court (11.4, example 1)', () => {
    const brown = item('legal_case', 'Brown v. Board of Education', {
      ...on(1954),
      volume: '347',
      'container-title': 'U.S.',
      page: '483',
      URL: 'https://www.oyez.org/cases/1940-1955/347us483',
    })
    expect(entry(brown)).toBe(
      'Brown v. Board of Education, 347 U.S. 483 (1954). https://www.oyez.org/cases/1940-1955/347us483',
    )
    expect(cite(brown)).toBe('(<i>Brown v. Board of Education</i>, 1954)')
  })

  it('case of a lower court (11.4, example 4)', () => {
    expect(
      entry(
        item('legal_case', 'Daubert v. Merrell Dow Pharmaceuticals, Inc.', {
          ...on(1991),
          volume: '951',
          'container-title': 'F.2d',
          page: '1128',
          authority: '9th Cir.',
          URL: 'https://openjurist.org/951/f2d/1128',
        }),
      ),
    ).toBe(
      'Daubert v. Merrell Dow Pharmaceuticals, Inc., 951 F.2d 1128 (9th Cir. 1991). https://openjurist.org/951/f2d/1128',
    )
  })

  it('statute, with all words of four letters and more in capitals (11.5, 6.17)', () => {
    const act = item('legislation', 'Americans with Disabilities Act of 1990', {
      ...on(1990),
      volume: '42',
      'container-title': 'U.S.C.',
      section: '12101 et seq.',
      URL: 'https://www.ada.gov/pubs/adastatute08.htm',
    })
    expect(entry(act)).toBe(
      'Americans With Disabilities Act of 1990, 42 U.S.C. § 12101 et seq. (1990). https://www.ada.gov/pubs/adastatute08.htm',
    )
    expect(cite(act)).toBe('(Americans With Disabilities Act of 1990, 1990)')
  })

  it('hearing with testimony (11.6)', () => {
    expect(
      entry(
        item('hearing', 'Oversight of the Federal Bureau of Investigation', {
          author: names('Mueller, Robert S.'),
          ...on(2013),
          section: 'Committee on the Judiciary',
          authority: 'U.S. House of Representatives',
          'chapter-number': '113',
        }),
      ),
    ).toBe(
      '<i>Oversight of the Federal Bureau of Investigation: Hearing before the Committee on the Judiciary</i>, U.S. House of Representatives 113 (2013) (testimony of Robert S. Mueller).',
    )
  })

  it('regulation (11.7)', () => {
    expect(
      entry(
        item('regulation', 'Protection of human subjects', {
          ...on(2009),
          volume: '45',
          'container-title': 'C.F.R.',
          section: '46',
        }),
      ),
    ).toBe('Protection of Human Subjects, 45 C.F.R. § 46 (2009).')
  })

  it('patent (11.8)', () => {
    expect(
      entry(
        item('patent', 'Using metaphors to present concepts across different intellectual domains', {
          author: names('Hiremath, Samuel C.; Kumar, Subodha; Lu, Feng; Salehi, Ali'),
          ...on(2016),
          authority: 'U.S.',
          number: '9,367,592',
          publisher: 'U.S. Patent and Trademark Office',
        }),
      ),
    ).toBe(
      'Hiremath, S. C., Kumar, S., Lu, F., &amp; Salehi, A. (2016). <i>Using metaphors to present concepts across different intellectual domains</i> (U.S. Patent No. 9,367,592). U.S. Patent and Trademark Office.',
    )
  })

  it('treaty (11.10)', () => {
    expect(
      entry(
        item('treaty', 'United Nations convention on the rights of the child', {
          ...on(1989, 11, 20),
          volume: '1577',
          'container-title': 'U.N.T.S.',
          page: '3',
        }),
      ),
    ).toBe('United Nations Convention on the Rights of the Child, November 20, 1989, 1577 U.N.T.S. 3.')
  })
})

describe('citations in the text (chapter 8)', () => {
  const by = (author: string, year?: number, fields: Fields = {}) =>
    item('book', `Work ${count}`, { author: names(author), ...(year === undefined ? {} : on(year)), ...fields })

  it('one, two, three or more authors, and groups (8.17)', () => {
    expect(cite(by('Luna, Ana', 2020))).toBe('(Luna, 2020)')
    expect(cite(by('Salas, Ana; D’Agostino, Bo', 2020))).toBe('(Salas &amp; D’Agostino, 2020)')
    expect(cite(by('Martin, Ana; Bo, Cy; Elm, Di', 2020))).toBe('(Martin et al., 2020)')
    expect(cite(by('{Stanford University}', 2020))).toBe('(Stanford University, 2020)')
  })

  it('parts of a source (8.13)', () => {
    const work = by('Shadid, W. Z.', 2020)
    const at = (label: 'page' | 'paragraph' | 'chapter' | 'table' | 'section' | 'verse', locator: string) =>
      format(work, { style: 'apa', kind: 'in-text', label, locator })
    expect(at('page', '10')).toBe('(Shadid, 2020, p. 10)')
    expect(at('page', '10-11')).toBe('(Shadid, 2020, pp. 10–11)')
    expect(at('paragraph', '2-3')).toBe('(Shadid, 2020, paras. 2–3)')
    expect(at('chapter', '8')).toBe('(Shadid, 2020, Chapter 8)')
    expect(at('table', '1')).toBe('(Shadid, 2020, Table 1)')
    expect(at('section', '2')).toBe('(Shadid, 2020, Section 2)')
    expect(at('verse', '4-5')).toBe('(Shadid, 2020, Verses 4–5)')
  })

  it('several works in the order of the list, one author’s works by year (8.12)', () => {
    expect(
      cite(by('Westinghouse, Di', 2017), by('Adams, Bo; Ash, Cy; Elm, Di', 2019), by('Shumway, Al; Shulman, Bo', 2015)),
    ).toBe('(Adams et al., 2019; Shumway &amp; Shulman, 2015; Westinghouse, 2017)')
    expect(cite(by('Zhou, Fan', 2016), by('Zhou, Fan'), by('Zhou, Fan', 2000))).toBe('(Zhou, n.d., 2000, 2016)')
  })

  it('letters after the year (8.19)', () => {
    const works = [by('Judge, Tim; Kammeyer-Mueller, Jo', 2012), by('Judge, Tim; Kammeyer-Mueller, Jo', 2012)]
    expect(cite(...works)).toBe('(Judge &amp; Kammeyer-Mueller, 2012a, 2012b)')
    expect(entryYears(works)).toEqual(['(2012a)', '(2012b)'])
    expect(entryYears([by('Doe, Al'), by('Doe, Al')])).toEqual(['(n.d.-a)', '(n.d.-b)'])
    expect(
      entryYears([by('Doe, Al', undefined, { status: 'in press' }), by('Doe, Al', undefined, { status: 'in press' })]),
    ).toEqual(['(in press-a)', '(in press-b)'])
  })

  it('namesakes take initials (8.20)', () => {
    expect(cite(by('Taylor, James M.; Neimeyer, Greg J.', 2015), by('Taylor, Tom', 2014))).toBe(
      '(J. M. Taylor &amp; Neimeyer, 2015; T. Taylor, 2014)',
    )
  })

  it('as many names as tell two works apart, never "et al." for one (8.18)', () => {
    expect(
      cite(
        by('Kapoor, Al; Bloom, Bo; Montez, Cy; Warner, Di; Hill, Ed', 2017),
        by('Kapoor, Al; Bloom, Bo; Zucker, Fi; Tang, Gu; Day, Ha', 2017),
      ),
    ).toBe('(Kapoor, Bloom, Montez, et al., 2017; Kapoor, Bloom, Zucker, et al., 2017)')
    expect(
      cite(
        by('Hasan, Al; Liang, Bo; Kahn, Cy; Jones-Miller, Di', 2015),
        by('Hasan, Al; Liang, Bo; Kahn, Cy; Weintraub, Ed', 2015),
      ),
    ).toBe('(Hasan, Liang, Kahn, &amp; Jones-Miller, 2015; Hasan, Liang, Kahn, &amp; Weintraub, 2015)')
  })

  it('titles stand in for authors, in headline capitals (8.14)', () => {
    expect(cite(item('webpage', 'Understanding sensory memory', on(2018)))).toBe(
      '(<i>Understanding Sensory Memory</i>, 2018)',
    )
    expect(cite(item('webpage', 'Life after work: notes from the field', on(2018)))).toBe(
      '(<i>Life After Work: Notes From the Field</i>, 2018)',
    )
    expect(cite(item('article-magazine', 'Strays on the streets', { ...on(1986), 'container-title': 'Time' }))).toBe(
      '(“Strays on the Streets,” 1986)',
    )
  })
})

function entryYears(works: readonly Item[]): readonly string[] {
  return [
    ...format(works, { style: 'apa' }).matchAll(/\([^()]*\d{4}[^()]*\)|\(n\.d\.[^()]*\)|\(in press[^()]*\)/g),
  ].map(([year]) => year)
}

describe('the reference list (9.44-9.49)', () => {
  it('is ordered by author, one author before several, undated first and "in press" last, then by title', () => {
    const work = (title: string, author: string, fields: Fields) =>
      item('book', title, { author: names(author), ...fields })
    const list = format(
      [
        work('Zebras', 'Doe, Al', on(2010)),
        work('Ants', 'Doe, Al', on(2010)),
        work('Soon', 'Doe, Al', { status: 'in press' }),
        work('Pairs', 'Doe, Al; Ash, Bo', on(2001)),
        work('Ever', 'Doe, Al', {}),
        work('First', 'Ash, Bo', on(2020)),
      ],
      { style: 'apa' },
    )
    expect(list.split('\n').filter((line) => line !== '')).toEqual([
      'Ash, B. (2020). First.',
      'Doe, A. (n.d.). Ever.',
      'Doe, A. (2010a). Ants.',
      'Doe, A. (2010b). Zebras.',
      'Doe, A. (in press). Soon.',
      'Doe, A., & Ash, B. (2001). Pairs.',
    ])
  })

  it('names those after "with" on the cover in parentheses (9.8), and not in the text', () => {
    const book = item('book', 'It', { author: names('Bulliet, Lee'), contributor: names('Anschel, Eva'), ...on(2000) })
    expect(entry(book)).toBe('Bulliet, L. (with Anschel, E.). (2000). <i>It</i>.')
    expect(cite(book)).toBe('(Bulliet, 2000)')
  })

  it('keeps particles and suffixes in their places (9.8)', () => {
    const by = (name: Name) => entry(item('book', 'It', { author: [name], ...on(2000) }))
    expect(by({ family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' })).toBe(
      'van Gogh, V. (2000). <i>It</i>.',
    )
    expect(by({ family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' })).toBe(
      'Humboldt, A. von. (2000). <i>It</i>.',
    )
    expect(by({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' })).toBe('King, M. L., Jr. (2000). <i>It</i>.')
    expect(by({ family: 'Sartre', given: 'Jean-Paul' })).toBe('Sartre, J.-P. (2000). <i>It</i>.')
  })
})

it('chapter and verse of scripture have no label (8.28)', () => {
  const bible = item('classic', 'King James Bible', { 'original-date': { 'date-parts': [[1769]] }, ...on(2017) })
  expect(format(bible, { style: 'apa', kind: 'in-text', locator: 'Song of Solomon 8:6', label: 'verse' })).toBe(
    '(King James Bible, 1769/2017, Song of Solomon 8:6)',
  )
})

it('a page that says what its date is of shows the date (9.15)', () => {
  const page = item('webpage', 'Privacy policy', {
    author: names('{Google}'),
    status: 'Effective',
    'container-title': 'Privacy & Terms',
    URL: 'https://policies.google.com/privacy',
    ...on(2023, 11, 15),
  })
  expect(format(page, { style: 'apa' })).toBe(
    'Google. (2023, November 15). Privacy policy. Privacy & Terms. https://policies.google.com/privacy',
  )
})
