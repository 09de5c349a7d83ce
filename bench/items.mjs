/*
 * Items to measure with: varied, shaped like real ones (types, how many names, which fields stand together), and the same for
 * the same seed. All words are drawn from the lists below.
 */

const FAMILIES =
  'Abara Aguirre Andersen Baptiste Bergström Bianchi Castellanos Chaudhry Cho Cohen Dąbrowska Dubois Eriksen Farkas Ferreira García Gupta Haddad Hashimoto Hoffmann Ibrahim Ivanova Jensen Johansson Kaplan Kimura Kowalski Laurent Lindqvist López Mbeki Mensah Moreau Müller Nakamura Nguyen Novak Núñez Okafor Olsen Papadopoulos Park Petrov Quiroga Rahman Rossi Sanders Santos Schmidt Sørensen Tanaka Thompson Torres Usman Vargas Vasquez Weber Wójcik Yamada Yilmaz Zhang Zimmermann'.split(
    ' ',
  )
const GIVENS =
  'Adaeze Aisha Alejandro Amelia Anna Antoine Beatriz Benjamin Camille Carlos Charlotte Daniel David Elena Emeka Emily Fatima François George Hana Ingrid Isabel James Jean-Paul João Julia Karim Katarzyna Kenji Laura Lukas María Maya Michael Mohammed Nadia Noah Olivia Omar Paul Priya Rachel Robert Sara Sofia Thomas Valentina Wei Yuki Zoë'.split(
    ' ',
  )
const NOUNS =
  'adaptation anxiety archives behaviour biodiversity borders cells cities climate cognition commerce communities democracy depression diet disease ecology economies education emotions energy evidence families forests gender genes health history housing identity immunity inequality innovation institutions justice labour landscapes language learning literacy markets medicine memory migration models music networks neurons nutrition oceans parenting patients policy pollution poverty proteins religion rivers schools sleep soils stress teachers technology therapy trade translation trust vaccines voters water weather work'.split(
    ' ',
  )
const ADJECTIVES =
  'adaptive ancient chronic coastal collective comparative contemporary cultural digital domestic early effective everyday experimental global hidden historical imperial industrial local maternal medieval modern molecular moral nuclear open political postwar private public regional rural seasonal sensory silent social spatial temporal theoretical tropical urban violent visual'.split(
    ' ',
  )
const PLACES =
  'Accra Amsterdam Atlanta Berlin Bogotá Boston Buenos_Aires Cairo Chicago Copenhagen Delhi Dublin Edinburgh Geneva Helsinki Istanbul Jakarta Kyoto Lagos Leiden Lima Lisbon London Los_Angeles Madrid Melbourne Mexico_City Montreal Nairobi New_York Oslo Oxford Paris Prague Rome São_Paulo Seoul Stockholm Sydney Toronto Vienna Warsaw'
    .split(' ')
    .map((place) => place.replaceAll('_', ' '))
const PUBLISHERS = ['Press', 'University Press', 'Books', 'Publishing', '& Sons', 'Academic', 'House']
const PERIODICALS = [
  'Journal of',
  'Annals of',
  'International Review of',
  'Quarterly',
  'Studies in',
  'Archives of',
  'Frontiers in',
]
const SMALL = ['of', 'in', 'and', 'for', 'through', 'against', 'between', 'under', 'on']

/** How often each type comes, in parts of 100, roughly as libraries of students have them. */
const TYPES = [
  ['article-journal', 42],
  ['book', 18],
  ['chapter', 10],
  ['webpage', 10],
  ['article-newspaper', 5],
  ['report', 4],
  ['paper-conference', 3],
  ['thesis', 2],
  ['article-magazine', 2],
  ['motion_picture', 1],
  ['entry-encyclopedia', 1],
  ['dataset', 1],
  ['speech', 1],
]

/** @returns as many CSL-JSON items, with ids `item-0` and so on. */
export function makeItems(count, seed = 1) {
  const random = generator(seed)
  return Array.from({ length: count }, (_, index) => makeItem(`item-${index}`, random))
}

/** One item with as many authors. */
export function itemOfMany(authors) {
  const random = generator(authors)
  return {
    ...article(random),
    id: 'many',
    type: 'article-journal',
    title: title(random),
    author: people(random, authors),
  }
}

/** Items that share their one author, in a few years, so that many of them need a letter. */
export function itemsOfOne(count) {
  const author = [{ family: 'Okafor', given: 'Adaeze' }]
  return makeItems(count, count).map((item, index) => ({
    ...item,
    author,
    editor: undefined,
    issued: { 'date-parts': [[1980 + (index % 40)]] },
  }))
}

function makeItem(id, random) {
  const type = typeOf(random)
  const year = 1950 + Math.floor(random() ** 0.5 * 75)
  const item = { id, type, title: title(random), ...authorship(random, type), issued: dateOf(random, type, year) }
  return { ...item, ...FIELDS[type](random) }
}

function article(random) {
  const first = 1 + whole(random, 900)
  return {
    'container-title': periodical(random),
    volume: String(1 + whole(random, 120)),
    ...often(random, 0.8, () => ({ issue: String(1 + whole(random, 12)) })),
    ...often(random, 0.9, () => ({ page: `${first}-${first + 2 + whole(random, 30)}` })),
    ...often(random, 0.7, () => ({
      DOI: `10.${1000 + whole(random, 9000)}/${one(random, NOUNS)}.${whole(random, 99999)}`,
    })),
  }
}

const FIELDS = {
  'article-journal': article,
  book: (random) => ({
    publisher: publisher(random),
    'publisher-place': one(random, PLACES),
    ...often(random, 0.2, () => ({ edition: 2 + whole(random, 6) })),
    ...often(random, 0.15, () => ({ translator: people(random, 1) })),
  }),
  chapter: (random) => ({
    'container-title': title(random),
    editor: people(random, 1 + whole(random, 3)),
    publisher: publisher(random),
    'publisher-place': one(random, PLACES),
    page: `${10 + whole(random, 90)}-${110 + whole(random, 90)}`,
  }),
  webpage: (random) => ({
    'container-title': headline(title(random)),
    URL: address(random),
    accessed: { 'date-parts': [[2024, 3, 9]] },
  }),
  'article-newspaper': (random) => ({ 'container-title': `The ${one(random, PLACES)} Times`, URL: address(random) }),
  report: (random) => ({
    publisher: body(random),
    number: `${10 + whole(random, 90)}-${whole(random, 900)}`,
    URL: address(random),
  }),
  'paper-conference': (random) => ({
    'container-title': `Proceedings of the Conference on ${headline(one(random, NOUNS))}`,
    'event-title': `Conference on ${headline(one(random, NOUNS))}`,
    page: `${1 + whole(random, 400)}-${410 + whole(random, 400)}`,
    publisher: publisher(random),
  }),
  thesis: (random) => ({
    genre: 'PhD diss.',
    publisher: `University of ${one(random, PLACES)}`,
    ...often(random, 0.5, () => ({ URL: address(random) })),
  }),
  'article-magazine': (random) => ({
    'container-title': headline(one(random, NOUNS)),
    page: String(10 + whole(random, 80)),
  }),
  motion_picture: (random) => ({ director: people(random, 1), publisher: publisher(random) }),
  'entry-encyclopedia': (random) => ({
    'container-title': `Encyclopedia of ${headline(one(random, NOUNS))}`,
    publisher: publisher(random),
    URL: address(random),
  }),
  dataset: (random) => ({ publisher: body(random), version: '1.2', DOI: `10.5281/zenodo.${whole(random, 9999999)}` }),
  speech: (random) => ({
    'event-title': `Meeting of the ${body(random)}`,
    'event-place': one(random, PLACES),
    genre: 'Conference presentation',
  }),
}

/** Mostly a few people, now and then a body or a long list; web pages and newspapers often name nobody. */
function authorship(random, type) {
  if (type === 'motion_picture') return {}
  const chance = random()
  if (chance < (type === 'webpage' || type === 'article-newspaper' ? 0.3 : 0.03)) return {}
  if (chance > (type === 'webpage' || type === 'report' ? 0.6 : 0.96)) return { author: [{ literal: body(random) }] }
  const many =
    type === 'article-journal'
      ? 1 + Math.floor(random() ** 2 * 9) + (random() > 0.97 ? 20 : 0)
      : 1 + Math.floor(random() ** 3 * 4)
  return { author: people(random, many) }
}

function people(random, count) {
  return Array.from({ length: count }, () => {
    const given = random() < 0.35 ? `${one(random, GIVENS)} ${one(random, GIVENS).charAt(0)}.` : one(random, GIVENS)
    const name = {
      family: random() < 0.06 ? `${one(random, FAMILIES)}-${one(random, FAMILIES)}` : one(random, FAMILIES),
      given,
    }
    const extra = random()
    if (extra < 0.03) return { ...name, 'non-dropping-particle': 'van der' }
    return extra > 0.98 ? { ...name, suffix: 'Jr.' } : name
  })
}

function dateOf(random, type, year) {
  const isNews =
    type === 'webpage' || type.startsWith('article-newspaper') || type === 'article-magazine' || type === 'speech'
  if (isNews) return { 'date-parts': [[year, 1 + whole(random, 12), 1 + whole(random, 28)]] }
  return { 'date-parts': [random() < 0.2 ? [year, 1 + whole(random, 12)] : [year]] }
}

function title(random) {
  const main = phrase(random)
  const whole = random() < 0.45 ? `${main}: ${phrase(random)}` : main
  if (random() < 0.04) return `${whole} in <i>Escherichia coli</i>`
  return random() < 0.05 ? `“${one(random, ADJECTIVES)} ${one(random, NOUNS)}” ${whole}` : capital(whole)
}

function phrase(random) {
  const words = [one(random, ADJECTIVES), one(random, NOUNS), one(random, SMALL), one(random, NOUNS)]
  if (random() < 0.5) words.push(one(random, SMALL), 'the', one(random, ADJECTIVES), one(random, NOUNS))
  if (random() < 0.15) words.push('in', one(random, PLACES))
  return capital(words.join(' '))
}

function periodical(random) {
  return `${one(random, PERIODICALS)} ${headline(`${one(random, ADJECTIVES)} ${one(random, NOUNS)}`)}`
}

function publisher(random) {
  return `${one(random, random() < 0.5 ? FAMILIES : PLACES)} ${one(random, PUBLISHERS)}`
}

function body(random) {
  return `${one(random, PLACES)} Institute for ${headline(one(random, NOUNS))}`
}

function address(random) {
  return `https://www.${one(random, NOUNS)}.example/${one(random, ADJECTIVES)}/${one(random, NOUNS)}-${whole(random, 9999)}`
}

function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function headline(text) {
  return text.split(' ').map(capital).join(' ')
}

function often(random, chance, make) {
  return random() < chance ? make() : {}
}

function one(random, list) {
  return list[whole(random, list.length)]
}

function typeOf(random) {
  let left = whole(
    random,
    TYPES.reduce((sum, [, share]) => sum + share, 0),
  )
  for (const [type, share] of TYPES) {
    left -= share
    if (left < 0) return type
  }
}

function whole(random, below) {
  return Math.floor(random() * below)
}

/** Numbers from 0 up to 1, the same for the same seed: a linear congruential generator of 32 bits. */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
