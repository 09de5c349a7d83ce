import type { Item } from '../../src/index.js'
import { ITEM_TYPES, type ItemType } from '../../src/item/item.js'

/** One plausible value for each field; no value holds punctuation that could be taken for the style's. */
const FIELDS: Partial<Item> = {
  author: [{ family: 'Moreau', given: 'Claire' }],
  editor: [{ family: 'Bauer', given: 'Karl' }],
  translator: [{ family: 'Nilsson', given: 'Eva' }],
  director: [{ family: 'Okafor', given: 'Nneka' }],
  composer: [{ family: 'Vidal', given: 'Pau' }],
  compiler: [{ family: 'Weiss', given: 'Lea' }],
  'collection-editor': [{ family: 'Brandt', given: 'Ole' }],
  curator: [{ family: 'Klein', given: 'Mia' }],
  chair: [{ family: 'Duarte', given: 'Ines' }],
  'editor-translator': [{ family: 'Horn', given: 'Isa' }],
  'executive-producer': [{ family: 'Falk', given: 'Nils' }],
  illustrator: [{ family: 'Arany', given: 'Zsofia' }],
  narrator: [{ family: 'Quinn', given: 'Sean' }],
  organizer: [{ family: 'Roth', given: 'Max' }],
  performer: [{ family: 'Silva', given: 'Ana' }],
  producer: [{ family: 'Toth', given: 'Gabor' }],
  'script-writer': [{ family: 'Ulrich', given: 'Jens' }],
  'series-creator': [{ family: 'Vance', given: 'Lucy' }],
  contributor: [{ family: 'Ricci', given: 'Anna' }],
  host: [{ family: 'Lind', given: 'Per' }],
  guest: [{ family: 'Costa', given: 'Rui' }],
  interviewer: [{ family: 'Haas', given: 'Ute' }],
  recipient: [{ family: 'Novak', given: 'Jan' }],
  'reviewed-author': [{ family: 'Sato', given: 'Emi' }],
  'container-author': [{ family: 'Papp', given: 'Eszter' }],
  'container-title': 'Harbour Light',
  'collection-title': 'Studies of the Coast',
  'collection-number': '12',
  'event-title': 'Coastal Congress',
  'event-place': 'Bergen',
  'event-date': { 'date-parts': [[2019, 6, 4]] },
  'original-date': { 'date-parts': [[1901]] },
  'original-title': 'Stilles Wasser',
  'original-publisher': 'Seemann',
  'reviewed-genre': 'play',
  'reviewed-title': 'Deep Channels',
  'volume-title': 'Northern Waters',
  'publisher-place': 'Oslo',
  'archive-place': 'Trondheim',
  archive: 'Maritime Archive',
  archive_collection: 'Pilot Papers',
  archive_location: 'Box 7',
  authority: 'Coast Guard',
  'chapter-number': '5',
  dimensions: '40 by 60 cm',
  DOI: '10.5555/12345678',
  edition: '2',
  genre: 'logbook',
  issue: '4',
  issued: { 'date-parts': [[2019, 5, 4]] },
  medium: 'film',
  number: '31',
  'number-of-volumes': '3',
  page: '101-108',
  publisher: 'Fjord Press',
  references: 'Amended by the Tide Act',
  scale: '1:50000',
  section: 'Weather',
  source: 'JSTOR',
  status: 'in press',
  submitted: { 'date-parts': [[2017, 3, 2]] },
  URL: 'https://harbour.example/tide',
  accessed: { 'date-parts': [[2022, 5, 23]] },
  version: '3.1',
  volume: '9',
}

const TITLE = 'Slow tides'

/** Base shapes that each field is added to and taken from. */
const BASES: readonly (readonly (keyof Item)[])[] = [
  [],
  ['author', 'issued'],
  ['container-title', 'publisher', 'issued'],
  ['author', 'container-title', 'issued', 'URL', 'accessed'],
]

/** For every type an item with nothing but a title or an author, and each base shape with each field added. */
export function sparseItems(types: readonly ItemType[] = ITEM_TYPES): readonly Item[] {
  return types.flatMap((type) => [
    item(type, ['author'], false),
    item(type, ['issued'], false),
    item(type, ['URL', 'accessed'], false),
    item(type, Object.keys(FIELDS) as (keyof Item)[], true),
    ...BASES.flatMap((base) => [
      item(type, base, true),
      ...(Object.keys(FIELDS) as (keyof Item)[])
        .filter((field) => !base.includes(field))
        .map((field) => item(type, [...base, field], true)),
    ]),
  ])
}

function item(type: ItemType, fields: readonly (keyof Item)[], titled: boolean): Item {
  return {
    id: `${type}: ${titled ? ['title', ...fields].join(' ') : fields.join(' ')}`,
    type,
    language: 'en',
    ...(titled ? { title: TITLE } : {}),
    ...Object.fromEntries(fields.map((field) => [field, FIELDS[field]])),
  }
}
