import { describe, expect, it } from 'vitest'
import { createProcessor } from '../../src/csl/create-processor.js'
import type { Locale } from '../../src/csl/locale.js'
import { parseLocale } from '../../src/csl/parse-locale.js'
import { parseStyle } from '../../src/csl/parse-style.js'
import { citeprocReading } from '../../src/csl/reading.js'
import type { Item } from '../../src/item/item.js'
import { WRITERS } from '../../src/output/writers.js'
import { ITEMS } from './differential/items.js'
import { LOCALE_XML } from './differential/locales.js'
import { Random } from './differential/random.js'
import { randomDocument } from './differential/random-document.js'
import { randomStyle } from './differential/random-style.js'
import { type Document, type Printed, printByReference } from './differential/reference.js'

// The expected values are what citeproc-js prints of the same style and items.

const LOCALES = new Map<string, Locale>(Object.entries(LOCALE_XML).map(([tag, xml]) => [tag, parseLocale(xml)]))

function print({ styleXml, items, clusters, output }: Document): Printed {
  const style = parseStyle(styleXml)
  if (style.kind !== 'independent') throw new Error('The style is dependent.')
  const processor = createProcessor({
    style,
    locale: (tag) => LOCALES.get(tag),
    items,
    links: false,
    reading: { item: citeprocReading.item, locator: citeprocReading.locator },
    blank: '[CSL STYLE ERROR: reference with no printed form.]',
  })
  processor.setClusters(
    clusters.map((cluster, index) => ({
      id: String(index),
      cites: cluster.items,
      note: style.class === 'note' ? index + 1 : 0,
    })),
  )
  const entries = processor.bibliography()
  const writer = WRITERS[output]
  return {
    order: entries.map(({ id }) => id),
    bibliography: entries.map(({ content }) => writer.entry(content)),
    citations: processor.clusters().map(({ content }) => writer.entry(content)),
  }
}

interface Sketch {
  /** @default 'in-text' */
  readonly kind?: 'note'
  readonly attributes?: string
  readonly macros?: string
  readonly citation?: string
  readonly options?: string
  readonly bibliography?: string
  readonly clusters?: Document['clusters']
  readonly items?: readonly Item[]
}

function documentOf({
  kind,
  attributes = '',
  macros = '',
  citation = '<layout><text variable="title"/></layout>',
  options = '',
  bibliography,
  ...rest
}: Sketch): Document {
  const { items = ITEMS, clusters = items.map(({ id }) => ({ items: [{ id: String(id) }] })) } = rest
  const styleXml = `<style xmlns="http://purl.org/net/xbiblio/csl" class="${kind ?? 'in-text'}" version="1.0" ${attributes}>
    <info><id>x</id><title>X</title></info>${macros}<citation ${options}>${citation}</citation>
    ${bibliography === undefined ? '' : `<bibliography>${bibliography}</bibliography>`}</style>`
  return { styleXml, locale: (tag) => LOCALE_XML[tag], items, clusters, output: 'text' }
}

/** citeproc-js names among the entries those that print nothing, and leaves them out of the list; it spells entities in numbers. */
function expected(document: Document, { order }: Printed): Printed {
  const printed = printByReference(document)
  const spelt = (text: string): string =>
    text.replace(/&#38;/g, '&amp;').replace(/&#60;/g, '&lt;').replace(/&#62;/g, '&gt;')
  return {
    order: printed.order.filter((id) => order.includes(id)),
    bibliography: printed.bibliography.map(spelt),
    citations: printed.citations.map(spelt),
  }
}

function cluster(items: Document['clusters'][number]['items']): Document['clusters'][number] {
  return { items }
}

const YEAR = '<date variable="issued"><date-part name="year"/></date>'
const SHORT = '<names variable="author"><name form="short"/></names>'

describe('prints as citeproc-js does', () => {
  it.each<[string, Sketch]>([
    [
      'no term in the place of names, where they are all that a macro calls',
      {
        macros:
          '<macro name="author"><names variable="author"><substitute><text term="anonymous"/></substitute></names></macro>',
        bibliography: `<layout><text macro="author" suffix=", "/>${YEAR}</layout>`,
      },
    ],
    [
      'of the types that a condition names, any one',
      {
        bibliography:
          '<layout><choose><if type="article-journal book" variable="volume"><text variable="volume"/></if><else-if type="book chapter" match="none"><text variable="title"/></else-if><else><text term="in"/></else></choose></layout>',
      },
    ],
    [
      'no title as a number, and no short title that is not given',
      {
        bibliography:
          '<layout><choose><if is-numeric="title page-first" match="any"><text value="1"/></if></choose><text variable="container-title-short" suffix="; "/><text variable="title-short" suffix="; "/><text variable="title"/></layout>',
        items: ITEMS.slice(0, 4).map((item, index) => ({ ...item, title: `${1980 + index}a` })),
      },
    ],
    [
      'the name of an event under the name that it was given',
      {
        bibliography: '<layout><text variable="title"/><text variable="event" prefix=", " suffix="."/></layout>',
        items: [
          { id: 'a', type: 'paper-conference', title: 'A', 'event-title': 'Conference' },
          { id: 'b', type: 'paper-conference', title: 'B', event: 'Conference' } as Item,
        ],
      },
    ],
    [
      'terms without any period',
      {
        macros: '<macro name="date"><text term="no date" form="short"/><label variable="page" form="short"/></macro>',
        bibliography:
          '<layout><text term="no date" form="short" strip-periods="true"/><text macro="date" strip-periods="true"/><text variable="title"/></layout>',
      },
    ],
    [
      'a term beside a variable that is missing, where a group after it comes to nothing',
      {
        bibliography:
          '<layout><text variable="title"/><group delimiter=" " prefix=" (" suffix=")"><text term="in"/><text variable="volume"/><group><choose><if type="chapter"><text variable="page"/></if></choose></group></group></layout>',
      },
    ],
    [
      'the label of a variable that is missing',
      {
        bibliography:
          '<layout><text variable="title"/><group delimiter=" " prefix=", "><text variable="volume"/><label variable="page" form="short"/></group></layout>',
      },
    ],
    [
      'one blank after an edition in words, two after one in numbers',
      {
        bibliography:
          '<layout><text variable="title"/><group><text variable="edition" suffix=" "/><text term="edition" prefix=" "/></group></layout>',
        items: ITEMS.slice(0, 3).map((item, index) => ({
          ...item,
          edition: ['New York', '2', 'Revised 2'][index] ?? '',
        })),
      },
    ],
    [
      'lists sorted by a macro that holds dates by these alone, as numbers of one length',
      {
        macros:
          '<macro name="date"><choose><if type="book"><date variable="issued"><date-part name="year"/></date></if><else-if variable="issued"><text variable="title"/><date variable="issued" form="text"/></else-if><else><text term="no date"/></else></choose></macro>',
        bibliography:
          '<sort><key macro="date"/><key variable="title"/></sort><layout><text macro="date"/><text variable="title" prefix=" "/></layout>',
      },
    ],
    [
      'the ordinals of a style of CSL 1.0, which only write some of the locale’s in another way',
      {
        attributes: 'default-locale="en-US"',
        macros:
          '<locale xml:lang="en"><terms><term name="ordinal-01">ST</term><term name="ordinal-04">X</term></terms></locale>',
        bibliography: '<layout><number variable="edition" form="ordinal"/><text variable="title" prefix=" "/></layout>',
        items: ['1', '2', '4', '21'].map((edition) => ({ id: edition, type: 'book', title: 'A', edition })),
      },
    ],
    [
      'the delimiter before the last of two organisations as the list has it, not as the names have it',
      {
        attributes: 'delimiter-precedes-last="always"',
        bibliography:
          '<layout><names variable="author"><name and="text" delimiter-precedes-last="never"/></names></layout>',
        items: [
          { id: 'a', type: 'treaty', author: [{ literal: 'United States' }, { literal: 'Soviet Union' }] },
          { id: 'b', type: 'book', author: [{ family: 'Doe' }, { family: 'Roe', given: 'A.' }] },
        ],
      },
    ],
    [
      'letters after a sign, lone Greek letters and periods in the case of the text',
      {
        bibliography:
          '<layout><text variable="title" text-case="capitalize-first"/><text variable="title" text-case="sentence" prefix="|"/><text variable="title" text-case="title" prefix="|"/><text variable="title" text-case="lowercase" strip-periods="true" prefix="|"/></layout>',
        items: ['#betterposter is good', 'β-receptors of b', '@user says', 'U.S.C. of a.b.', '(the) thing'].map(
          (title, index) => ({ id: String(index), type: 'book', title, language: 'en' }),
        ),
      },
    ],
    [
      'months in title case in any language, and ordinals that are there by gender alone',
      {
        attributes: 'default-locale="es-ES"',
        bibliography:
          '<layout><date variable="issued"><date-part name="month" text-case="title"/></date><number variable="edition" form="long-ordinal" prefix=" "/><number variable="volume" form="long-ordinal" prefix=" "/><text variable="title" prefix=" "/></layout>',
        items: ITEMS.slice(0, 3).map((item, index) => ({ ...item, edition: String(index + 1), volume: '2' })),
      },
    ],
    [
      'no hyphens within given names, also where they are not made initials',
      {
        attributes: 'initialize-with-hyphen="false"',
        bibliography:
          '<layout><names variable="author"><name initialize="false" initialize-with="."/></names><names variable="author" prefix="; "><name initialize-with="."/></names></layout>',
        items: [{ id: 'a', type: 'book', author: [{ family: 'Sartre', given: 'Jean-Paul' }] }],
      },
    ],
    [
      'a term after the number of an entry with a capital',
      {
        bibliography:
          '<layout><text variable="citation-number" suffix=". "/><text term="no date" form="short"/></layout>',
      },
    ],
    [
      'the marks of a prefix beside formatted text, of a delimiter not',
      {
        bibliography:
          '<layout><group delimiter=". "><text variable="title" font-style="italic"/><text term="in"/></group><text variable="title" font-style="italic" prefix=" "/><text term="in" prefix="! "/></layout>',
      },
    ],
    [
      'a mark after the suffix of a date’s part before it',
      {
        bibliography:
          '<layout suffix="."><group><date variable="issued"><date-part name="year" suffix=";"/></date></group></layout>',
      },
    ],
    [
      'two blanks between the suffix of a number and a prefix',
      {
        bibliography:
          '<layout><text variable="volume" suffix=", "/><text variable="issue" prefix=" ("/><text variable="title" suffix=", "/><text variable="page" prefix=" "/></layout>',
      },
    ],
    [
      'a colon within the quotation marks of a macro',
      {
        macros: '<macro name="title"><text variable="title" quotes="true"/></macro>',
        bibliography:
          '<layout><text macro="title"/><text term="in" prefix=": "/><text variable="title" quotes="true" prefix=" "/><text term="in" prefix=": "/></layout>',
        items: ITEMS.slice(0, 8),
      },
    ],
    [
      'page ranges in the style’s form, those of other locators not',
      {
        attributes: 'page-range-format="minimal"',
        citation:
          '<layout><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></layout>',
        bibliography: '<layout><text variable="page"/></layout>',
        clusters: [
          { items: [{ id: 'watson-1953', locator: '1234-1238', label: 'page' }] },
          { items: [{ id: 'watson-1953', locator: '1234-1238', label: 'line' }] },
          { items: [{ id: 'watson-1953', locator: '101–108', label: 'page' }] },
          { items: [{ id: 'watson-1953', locator: '12.1-12.5', label: 'section' }] },
        ],
        items: ITEMS.slice(0, 1),
      },
    ],
    [
      'a localised date without the formatting of its element',
      {
        bibliography: '<layout><date variable="issued" form="text" font-weight="bold" prefix="(" suffix=")"/></layout>',
        items: ITEMS.slice(0, 8),
      },
    ],
    [
      'the letter after a year set like the year, after a range',
      {
        options: 'disambiguate-add-year-suffix="true"',
        citation: `<layout>${SHORT}<date variable="issued" prefix=" "><date-part name="year" prefix="(" suffix=")"/></date></layout>`,
      },
    ],
    [
      'suffixes of names as the style sets initials',
      { bibliography: '<layout><names variable="author"><name initialize-with=""/></names></layout>' },
    ],
    [
      'grouped cites of authors, with locators, affixes and no names',
      {
        options: 'disambiguate-add-year-suffix="true" collapse="year-suffix" year-suffix-delimiter=","',
        citation: `<layout prefix="(" suffix=")" delimiter="; "><group delimiter=", "><group delimiter=" ">${SHORT}${YEAR}</group><text variable="locator"/></group></layout>`,
        clusters: [
          { items: [{ id: 'woolf-1925-a' }, { id: 'woolf-1925-b' }, { id: 'anon-2019' }, { id: 'brown-1954' }] },
          {
            items: [
              { id: 'woolf-1925-a', locator: '5' },
              { id: 'woolf-1925-b', prefix: 'see ' },
            ],
          },
          { items: [{ id: 'woolf-1925-a', 'suppress-author': true }, { id: 'woolf-1925-b' }] },
        ],
      },
    ],
    [
      'numbers in a row, whatever is not printed of their cites',
      {
        options: 'collapse="citation-number" after-collapse-delimiter="; "',
        citation: '<layout prefix="[" suffix="]" delimiter=","><text variable="citation-number"/></layout>',
        clusters: [
          cluster(ITEMS.map(({ id }) => ({ id: String(id) }))),
          cluster([
            { id: 'watson-1953', locator: '5' },
            { id: 'watson-1968' },
            { id: 'woolf-1925-a' },
            { id: 'lee-2020' },
          ]),
          cluster([{ id: 'watson-1953', prefix: 'see ' }, { id: 'watson-1968' }, { id: 'woolf-1925-a' }]),
          cluster([{ id: 'watson-1953' }, { id: 'watson-1968', suffix: ' here' }, { id: 'woolf-1925-a' }]),
        ],
      },
    ],
    [
      'labels of items without author, year or both',
      { bibliography: '<layout><text variable="citation-label"/></layout>' },
    ],
    [
      'a list with et al. set and enclosed as each of its names',
      {
        bibliography:
          '<layout><names variable="author"><name et-al-min="3" et-al-use-first="1" font-style="italic" prefix="[" suffix="]"/></names></layout>',
      },
    ],
    [
      'a colon within the quotation marks of a macro, if the text has no apostrophe',
      {
        macros: '<macro name="title"><text variable="title" quotes="true"/></macro>',
        bibliography: '<layout><text macro="title"/><text term="in" prefix=": "/></layout>',
        items: ITEMS.slice(0, 2).map((item, index) => ({
          ...item,
          title: ['The wind’s name', 'The wind'][index] ?? '',
        })),
      },
    ],
    [
      'numbers that are no ranges, with the delimiter that goes after collapsed ones',
      {
        options: 'after-collapse-delimiter="; "',
        citation:
          '<sort><key variable="citation-number"/></sort><layout prefix="[" suffix="]" delimiter=","><group delimiter=", "><text variable="citation-number"/><group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group></group></layout>',
        clusters: [
          cluster(ITEMS.map(({ id }) => ({ id: String(id) }))),
          cluster([{ id: 'watson-1953' }, { id: 'woolf-1925-a' }, { id: 'woolf-1925-b' }, { id: 'king-1963' }]),
          cluster([{ id: 'watson-1953', locator: '5' }, { id: 'woolf-1925-a' }, { id: 'king-1963', suffix: '.' }]),
          cluster([
            { id: 'watson-1953', suffix: ' here.' },
            { id: 'woolf-1925-a', prefix: 'see ' },
            { id: 'who-2007' },
          ]),
          cluster([{ id: 'watson-1953' }, { id: 'woolf-1925-a', prefix: ', but see ' }]),
        ],
      },
    ],
    [
      'a short title as it is given, whatever the sentence’s case',
      {
        bibliography:
          '<layout><text variable="title" form="short" text-case="sentence"/><text variable="title-short" text-case="sentence"/></layout>',
        items: ITEMS.slice(0, 2).map((item, index) => ({
          ...item,
          ...(index === 0 && { 'title-short': 'Nucleic Acids' }),
        })),
      },
    ],
    [
      'the last name after an ellipsis, with two names at least left out',
      {
        bibliography:
          '<layout><names variable="author"><name et-al-min="2" et-al-use-first="1" et-al-use-last="true"/></names><names variable="author" prefix="; "><name et-al-min="3" et-al-use-first="1" et-al-use-last="true"/></names></layout>',
      },
    ],
    [
      'names in place of others as those before them in the style',
      {
        bibliography:
          '<layout><names variable="translator"><name and="text"><name-part name="family" text-case="uppercase"/></name><substitute><names variable="author"><name initialize-with="" et-al-min="3" et-al-use-first="1"/></names><names variable="editor"/></substitute></names></layout>',
        items: ITEMS.filter(({ author }) => author?.every((name) => !('literal' in name))),
      },
    ],
    [
      'the suffix of the layout after suffixes within',
      {
        bibliography:
          '<layout suffix="."><choose><if type="book"><text variable="title" suffix=";"/></if><else-if type="webpage"><group suffix=";"><text variable="title"/></group></else-if><else><text variable="page" suffix=". "/><text variable="title" suffix=":"/></else></choose></layout>',
        items: ITEMS.slice(0, 14).filter(({ id }) => id !== 'anon-2019' && id !== 'woolf-1910'),
      },
    ],
    [
      'a style’s own words in title case, in any language',
      {
        attributes: 'default-locale="es-ES"',
        bibliography:
          '<layout><text term="available at" text-case="title"/><text value=" en la red " text-case="title"/><text variable="title" text-case="title"/></layout>',
        items: ITEMS.slice(0, 4),
      },
    ],
    [
      'lists sorted by as many names as the style says',
      {
        attributes: 'et-al-min="21" et-al-use-first="6"',
        macros:
          '<macro name="author"><names variable="author"><name et-al-min="2" et-al-use-first="1"/></names></macro>',
        bibliography:
          '<sort><key macro="author"/><key variable="title"/></sort><layout><text macro="author"/><text variable="title" prefix=" "/></layout>',
        items: ITEMS.slice(0, 4).map((item, index) => ({
          ...item,
          title: `${4 - index}`,
          author: ['Doe', 'Roe', 'Poe', 'Zoe'].slice(0, index + 1).map((family) => ({ family, given: 'A.' })),
        })),
      },
    ],
    [
      'the delimiter before the last of two names that stand straight',
      {
        bibliography:
          '<layout><names variable="author"><name and="text" delimiter-precedes-last="after-inverted-name" delimiter-precedes-et-al="after-inverted-name" et-al-min="3" et-al-use-first="1"/></names></layout>',
      },
    ],
    [
      'the user’s own words around cites of which nothing is printed',
      {
        citation: '<layout prefix="(" suffix=")" delimiter="; "><text variable="publisher" quotes="true"/></layout>',
        clusters: [
          cluster([{ id: 'watson-1953', prefix: 'see ' }]),
          cluster([{ id: 'watson-1953', suffix: ', emphasis added' }, { id: 'watson-1968' }]),
          cluster([{ id: 'watson-1968', suffix: ', emphasis added' }, { id: 'watson-1953' }]),
          cluster([{ id: 'watson-1953' }, { id: 'watson-1968' }, { id: 'king-1963', suffix: ' and elsewhere' }]),
        ],
      },
    ],
    [
      'cites that begin with a term, after cites of authors, where cites are collapsed',
      {
        options: 'collapse="year" disambiguate-add-year-suffix="true"',
        citation: `<layout prefix="(" suffix=")" delimiter="; "><group delimiter=" "><names variable="author"><name form="short"/><substitute><text term="in"/></substitute></names>${YEAR}</group><text variable="locator" prefix=":"/></layout>`,
        clusters: [
          cluster([{ id: 'watson-1953', locator: '12' }, { id: 'anon-2019' }, { id: 'gogh-1997' }]),
          cluster([{ id: 'watson-1953' }, { id: 'watson-1953', locator: '7' }, { id: 'lee-2020' }]),
        ],
      },
    ],
    [
      'collapsed letters, and what follows them',
      {
        options: 'collapse="year-suffix" disambiguate-add-year-suffix="true" after-collapse-delimiter="; "',
        citation: `<layout prefix="(" suffix=")" delimiter=", "><group delimiter=" ">${SHORT}${YEAR}</group><text variable="locator" prefix=" p. "/></layout>`,
        clusters: [
          cluster([{ id: 'watson-1953', locator: '5' }, { id: 'gogh-1997' }, { id: 'lee-2020' }]),
          cluster([{ id: 'woolf-1925-a' }, { id: 'woolf-1925-b' }, { id: 'gogh-1997' }]),
        ],
      },
    ],
    [
      'the label of pages before a locator, and none in a group that comes to nothing',
      {
        citation:
          '<layout><label variable="page" form="short" suffix=" "/><text variable="locator"/><group prefix=" "><label variable="volume" form="short"/><text variable="volume"/></group></layout>',
        clusters: [{ items: [{ id: 'watson-1968', locator: '5' }] }, { items: [{ id: 'watson-1953', locator: '5' }] }],
      },
    ],
    [
      'terms without any of their periods',
      {
        bibliography: '<layout><text term="no date" form="short" strip-periods="true"/></layout>',
        items: ITEMS.slice(0, 1),
      },
    ],
    [
      'no fewer names in a first cite than a later one is told apart by',
      {
        options: 'et-al-min="4" et-al-use-first="1" et-al-subsequent-min="6" et-al-subsequent-use-first="1"',
        citation: '<layout><names variable="author"><name form="short"/></names></layout>',
        items: ITEMS.slice(0, 3).map((item, index) => ({
          ...item,
          author: ['Doe', 'Roe', 'Poe', 'Loe', 'Moe', 'Noe']
            .slice(0, index + 4)
            .map((family) => ({ family, given: 'A.' })),
        })),
        clusters: ['watson-1953', 'watson-1968', 'woolf-1925-a', 'watson-1953', 'watson-1968', 'woolf-1925-a'].map(
          (id) => cluster([{ id }]),
        ),
      },
    ],
    ...['author', 'issued'].flatMap((variable) =>
      ['ascending', 'descending'].map((order): [string, Sketch] => [
        `cites of nobody among others, ${order} by ${variable}`,
        {
          options: 'collapse="year"',
          citation: `<sort><key variable="${variable}" sort="${order}"/></sort><layout delimiter="; "><names variable="author"><name form="short"/><substitute><text term="in"/></substitute></names>${YEAR}</layout>`,
          clusters: [
            cluster(['watson-1953', 'anon-2019', 'watson-1968', 'anon-undated', 'lee-2020'].map((id) => ({ id }))),
          ],
        },
      ]),
    ),
    ...['font-style="italic" suffix=". "', 'font-weight="bold" suffix=": "', 'quotes="true" suffix=": "'].map(
      (attributes): [string, Sketch] => [
        `marks after a text, be there an apostrophe in it or not: ${attributes}`,
        {
          bibliography: `<layout><text variable="title" ${attributes}/><text term="in"/></layout>`,
          items: ['Why not?', 'Who’s afraid?', "It's late!", 'A <i>b</i> c?', 'An end;'].map((title, index) => ({
            id: `item-${index}`,
            type: 'book',
            title,
          })) as unknown as readonly Item[],
        },
      ],
    ),
    [
      'the first that prints of what a choose in place of names holds',
      {
        bibliography:
          '<layout><names variable="author"><substitute><names variable="editor"/><choose><if type="report webpage legal_case" match="any"><text variable="publisher"/><choose><if variable="container-title"><text variable="container-title"/></if></choose><text variable="title"/></if><else><text variable="title"/></else></choose></substitute></names><text variable="title" prefix=" "/></layout>',
        items: ITEMS.map(({ author: _, ...item }) => item),
      },
    ],
    [
      'a term in place of names where the author is left out, a title not',
      {
        citation: `<layout delimiter="; "><names variable="author"><name form="short"/><substitute><names variable="editor"/><choose><if type="webpage"><text term="in"/></if></choose><text variable="title"/></substitute></names>${YEAR}</layout>`,
        clusters: ITEMS.map(({ id }) => cluster([{ id: String(id), 'suppress-author': true }])).filter(
          ({ items: [cite] }) => cite?.id !== 'anon-undated' && cite?.id !== 'doe-undated',
        ),
      },
    ],
    [
      'ibid in the text after the last of several cites',
      {
        citation:
          '<layout delimiter="; "><choose><if position="ibid-with-locator"><text value="ibid at"/></if><else-if position="ibid"><text value="ibid"/></else-if><else-if position="subsequent"><text value="again"/></else-if><else><text variable="title"/></else></choose></layout>',
        clusters: [
          cluster([{ id: 'watson-1953' }, { id: 'watson-1968' }]),
          cluster([{ id: 'watson-1968' }]),
          cluster([{ id: 'watson-1953', locator: '3', label: 'page' }, { id: 'watson-1968' }]),
          cluster([{ id: 'watson-1968', locator: '3', label: 'page' }]),
          cluster([{ id: 'watson-1968' }, { id: 'lee-2020' }]),
          cluster([{ id: 'watson-1968' }]),
        ],
      },
    ],
    [
      'labels of organisations without their article',
      {
        bibliography: '<layout><text variable="citation-label"/></layout>',
        items: ITEMS.slice(0, 1).map((item) => ({ ...item, author: [{ literal: 'The Royal Society' }] })),
      },
    ],
  ])('%s', (_, sketch) => {
    const document = documentOf(sketch)
    for (const output of ['text', 'html'] as const) {
      const asked = { ...document, output }
      const printed = print(asked)
      expect(printed).toEqual(expected(asked, printed))
    }
  })
})

/** Of the first styles made by chance, those that meet none of the differences of differential/DIFFERENCES.md with these items. */
const ALIKE: readonly number[] = [
  1, 3, 4, 6, 13, 17, 21, 22, 26, 34, 36, 40, 41, 43, 56, 59, 62, 63, 68, 69, 74, 77, 78, 79,
]

describe('styles made by chance print as citeproc-js does', () => {
  it.each(ALIKE)('number %i', (seed) => {
    const { items, clusters } = randomDocument(new Random(seed), ITEMS)
    const document: Document = {
      styleXml: randomStyle(seed).xml,
      locale: (tag) => LOCALE_XML[tag],
      items,
      clusters,
      output: 'text',
    }
    const printed = print(document)
    expect(printed).toEqual(expected(document, printed))
  })
})
