import { isSoundIsbn } from '../item/isbn.js'
import { readName } from '../item/name.js'
import { splitNames } from './byline.js'
import { LABELS } from './byline-words.js'
import type { Candidate, CandidateField } from './candidate.js'
import { isPersonName } from './person.js'
import type { Line } from './place.js'

/**
 * A book as catalogues, publishers and shops print it: under its title a list of labels and values, one of them its
 * ISBN. A label stands on a line of its own before its value, or before a colon. Only where the list names both a book's
 * number and who wrote it: a review has neither right under its headline.
 */
export function printedRecord(lines: readonly Line[]): readonly Candidate[] {
  if (!lines.some(({ text }) => /isbn|شابک|ردمك/i.test(text))) return []
  const pairs = pairsOf(lines.filter(({ after }) => after).slice(0, MOST))
  const numbers = new Set(pairs.flatMap(([field, value]) => (field === 'ISBN' ? isbnIn(value) : [])))
  const [isbn] = numbers
  const authors = pairs.flatMap(([field, value]) => (field === 'author' ? namesIn('author', value) : []))
  if (isbn === undefined || numbers.size > 2 || authors.length === 0) return []
  const value = (field: CandidateField, rank: number): Candidate[] => {
    const found = pairs.find((pair) => pair[0] === field)?.[1]
    return found === undefined
      ? []
      : [
          {
            field,
            value: field === 'issued' ? spaced(found) : found.replace(/\s?\([^)]*\)$/, ''),
            source: SOURCE,
            rank,
          },
        ]
  }
  return [
    { field: 'ISBN', value: isbn, source: SOURCE, rank: 84 },
    { field: 'type', value: 'book', source: SOURCE, rank: 50 },
    ...authors,
    ...pairs.flatMap(([field, written]) =>
      field === 'translator' || field === 'editor' ? namesIn(field, written) : [],
    ),
    ...value('publisher', 70),
    ...value('issued', 84),
  ]
}

const SOURCE = 'printed record'
const MOST = 40

const FIELDS: readonly (readonly [field: CandidateField, labels: string])[] = [
  ['author', `${LABELS}|by`],
  [
    'translator',
    'translators?|translated by|übersetzer(?:in)?|übersetzt von|übersetzung|traducteur|traduction|traductora?|traduttore|traduzione|' +
      'tradutora?|tradução|vertaler|översättare|oversætter|oversetter|tłumacz(?:enie)?|překlad|fordította|çevirmen|çeviren|переводчик|' +
      'перевод|μετάφραση|مترجم|المترجم|翻訳|訳者|译者|譯者|옮긴이|역자',
  ],
  [
    'editor',
    'editors?|edited by|herausgeber(?:in)?|hrsg\\.?|herausgegeben von|editado por|a cura di|redaktor|editör|редактор|编者|編者|編集|엮은이',
  ],
  ['ISBN', 'isbn(?:[- ]?1[03])?|شابک|ردمك'],
  [
    'publisher',
    'publisher|publishing house|verlag|éditeur|éditions|editorial|editore|casa editrice|editora|uitgever(?:ij)?|förlag|forlag|kustantaja|' +
      'wydawca|wydawnictwo|nakladatel(?:ství)?|kiadó|editura|yayınevi|yayıncı|издательство|видавництво|εκδότης|εκδόσεις|הוצאה|ناشر|الناشر|' +
      'دار النشر|出版社|出版者|発行元|출판사',
  ],
  [
    'issued',
    'publication date|date published|published|release date|erscheinungsdatum|erscheinungsjahr|erscheinungstermin|erschienen|date de parution|' +
      'parution|fecha de publicación|data di pubblicazione|data de publicação|verschijningsdatum|utgivningsår|utgivelsesår|data wydania|' +
      'rok wydania|rok vydání|yayın tarihi|basım tarihi|год издания|дата выхода|дата издания|рік видання|تاریخ نشر|تاريخ النشر|سنة النشر|' +
      '出版日期|出版年|出版時間|出版时间|発売日|発行年月日?|発行日|출간일|발행일|출판일',
  ],
]
const OTHERS =
  'price|preis|prix|precio|prezzo|preço|pages|seiten|language|sprache|format|binding|einband|edition|auflage|subject|قیمت|زبان(?: کتاب)?|محل نشر|کد دیویی|توضیحات|مقدمه|زيرنظر|ويراستار|定价|页数|ページ数'

const ALL = `${FIELDS.map(([, labels]) => labels).join('|')}|${OTHERS}`
const ALONE = new RegExp(`^(?:${ALL})\\s?[:：]?$`, 'iu')
const BEFORE_COLON = new RegExp(`(?:^|[\\s|•·;–-])(${ALL})\\s?[:：]\\s?`, 'giu')
const PATTERNS = FIELDS.map(([field, labels]) => [field, new RegExp(`^(?:${labels})$`, 'iu')] as const)

type Pair = readonly [field: CandidateField | undefined, value: string]

function pairsOf(lines: readonly Line[]): readonly Pair[] {
  return lines.flatMap(({ text }, index): readonly Pair[] => {
    const before = lines[index - 1]?.text ?? ''
    if (ALONE.test(before) && !ALONE.test(text) && !/[:：]/.test(text)) return [[fieldOf(before), text]]
    const labels = [...text.matchAll(BEFORE_COLON)]
    return labels.map((label, at) => [
      fieldOf(label[1] ?? ''),
      text.slice(label.index + label[0].length, labels[at + 1]?.index ?? text.length).replace(/[\s|•·;–-]+$/u, ''),
    ])
  })
}

function fieldOf(label: string): CandidateField | undefined {
  const bare = label.replace(/\s?[:：]$/, '')
  return PATTERNS.find(([, pattern]) => pattern.test(bare))?.[0]
}

/** `Doe, Jane` turned; else a list of names. */
function namesIn(field: 'author' | 'editor' | 'translator', written: string): readonly Candidate[] {
  const parts = written.split(/\s?[,،]\s?/)
  const [family = '', given = ''] = parts
  const base = { field, source: SOURCE, rank: 78 }
  if (parts.length === 2 && family !== '' && given !== '' && !(isPersonName(family) && isPersonName(given))) {
    const name = readName(`${family}, ${given}`)
    return [{ ...base, value: `${given} ${family}`, ...(name === undefined ? {} : { name }) }]
  }
  const names = splitNames(written)
  return (names.length > 0 ? names : [written]).map((value) => ({ ...base, value }))
}

/** `13901116` as `1390-11-16`. */
function spaced(date: string): string {
  return date.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
}

/** The ISBNs of a text, without hyphens, where their check digit is right (ISO 2108). */
function isbnIn(text: string): readonly string[] {
  return (text.match(/(?<![\d-])\d(?:[ -]?\d){8,11}[ -]?[\dXx](?![\d-])/g) ?? [])
    .map((written) => written.replace(/[ -]/g, '').toUpperCase())
    .filter((digits) => (digits.length === 10 || digits.length === 13) && isSoundIsbn(digits))
}
