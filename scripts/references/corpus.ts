/*
 * The tagged references as examples to train on: a text in pieces, each with its label.
 *
 * AnyStyle's rows tile the text; GROBID's are tight and leave the words between fields to rules, `''` where those are
 * unsure. Both come to one inventory here: an atom has the set of labels that it may have.
 */
import { existsSync, readFileSync } from 'node:fs'
import { type Atoms, CLASS, foldWord, readAtoms, Shape } from '../../src/reference/atoms.js'
import { COLUMN, LABELS, type Label } from '../../src/reference/labels.js'
import { markerLength } from '../../src/reference/marker.js'
import { prepare } from '../../src/reference/prepare.js'

/** What a piece is: a label, a name list whose names are known only by the fields, a volume with its issue, or unsure. */
export type Tag = Label | 'author' | 'volumes' | 'unsure'

export interface Piece {
  readonly text: string
  readonly tag: Tag
}

export interface Fields {
  readonly authors?: readonly string[] | null
  readonly volume?: string | null
  readonly issue?: string | null
  readonly year?: string | null
  readonly pages?: string | null
  readonly doi?: string | null
}

export interface Example {
  readonly id: string
  readonly source: string
  readonly pieces: readonly Piece[]
  readonly fields: Fields
}

interface Row {
  readonly id: string
  readonly source: string
  readonly text: string
  readonly fields: Fields
  readonly spans: readonly (readonly [string, number, number])[]
  readonly labels?: readonly string[]
}

const TAGS: Readonly<Record<string, Tag>> = {
  author: 'author',
  collaboration: 'author',
  editor: 'editor',
  translator: 'translator',
  director: 'translator',
  producer: 'translator',
  date: 'date',
  title: 'title',
  journal: 'journal',
  'container-title': 'container',
  'collection-title': 'collection',
  volume: 'volume',
  issue: 'issue',
  pages: 'pages',
  publisher: 'publisher',
  institution: 'publisher',
  location: 'place',
  edition: 'edition',
  genre: 'genre',
  number: 'genre',
  note: 'note',
  medium: 'note',
  source: 'note',
  doi: 'link',
  url: 'link',
  arxiv: 'identifier',
  id: 'identifier',
  isbn: 'identifier',
  'citation-number': 'number',
}

/** The examples of one file of `../shared/references/parse`; none when it is not there. */
export function readCorpus(file: string): readonly Example[] {
  if (!existsSync(file)) return []
  const rows = readFileSync(file, 'utf8').trim().split('\n')
  return rows.map((line) => exampleOf(JSON.parse(line) as Row))
}

function exampleOf(row: Row): Example {
  const tiled = row.source.startsWith('anystyle')
  const pieces: Piece[] = []
  let at = 0
  for (const [label, start, end] of row.spans) {
    if (start > at) pieces.push(...between(row, at, start))
    const tag = TAGS[label] ?? 'note'
    const whole = tag === 'volume' && (tiled || /\D/.test(row.text.slice(start, end))) ? 'volumes' : tag
    pieces.push({ text: row.text.slice(start, end), tag: whole })
    at = end
  }
  if (at < row.text.length) pieces.push(...between(row, at, row.text.length))
  return { id: row.id, source: row.source, pieces, fields: row.fields }
}

/** What stands between tagged spans, word for word, with the label that rules gave it. */
function between({ text, labels }: Row, start: number, end: number): readonly Piece[] {
  const pieces: Piece[] = []
  const words = /\s*\S+\s*|\s+/g
  words.lastIndex = start
  const tokens = text.slice(0, start).split(/\s+/)
  let token = tokens.length - 1
  for (const word of text.slice(start, end).match(/\s+|\S+/g) ?? []) {
    if (/^\s/.test(word)) {
      pieces.push({ text: word, tag: 'unsure' })
      token += 1
      continue
    }
    const label = labels?.[/^\s/.test(text) ? token - 1 : token] ?? ''
    pieces.push({ text: word, tag: TAGS[label] ?? 'unsure' })
  }
  return pieces
}

/** An example ready for the model: its atoms, and for each the labels it may have, as bits. */
export interface Tagged {
  readonly atoms: Atoms
  readonly masks: Int32Array
}

const ANY = (1 << LABELS.length) - 1
const bit = (label: Label): number => 1 << COLUMN[label]
const NAME = bit('family') | bit('given')
const VOLUMES = bit('volume') | bit('issue') | bit('date')

/** @param keepMarker whether a citation number in front stays; the parser takes off those that it knows. */
export function tagAtoms(example: Example, keepMarker = false): Tagged {
  const pieces = keepMarker ? example.pieces : withoutMarker(example.pieces)
  const raw = pieces.map(({ text }) => text).join('')
  const cut = keepMarker ? 0 : markerLength(raw)
  const { text, links } = prepare(raw.slice(cut))
  const atoms = readAtoms(text, links)
  const masks = new Int32Array(atoms.count)
  const tags = charTags(pieces)
  const names: number[] = []
  const volumes: number[] = []
  let from = cut
  let link = 0
  for (let i = 0; i < atoms.count; i += 1) {
    const written = text.slice(atoms.start[i], atoms.end[i])
    const shape = atoms.shape[i] ?? 0
    if (shape === Shape.LINK || shape === Shape.ADDRESS || shape === Shape.IDENTIFIER) {
      const value = links[link]?.value ?? ''
      link += 1
      const found = raw.indexOf(value, from)
      if (found >= 0) from = found + value.length
      masks[i] = bit(shape === Shape.IDENTIFIER ? 'identifier' : 'link')
      continue
    }
    let found = raw.indexOf(written, from)
    if (found < 0 || found > from + 60) found = raw.indexOf(written.slice(0, 2), from)
    if (found < 0 || found > from + 60) {
      masks[i] = ANY
      continue
    }
    const tag = tags[found] ?? 'unsure'
    from = found + (raw.startsWith(written, found) ? written.length : 1)
    if (tag === 'author') {
      names.push(i)
      masks[i] = NAME
    } else if (tag === 'volumes') {
      volumes.push(i)
      masks[i] = VOLUMES
    } else masks[i] = tag === 'unsure' ? ANY : bit(tag)
  }
  settleNames(atoms, masks, names, example.fields.authors)
  settleVolumes(atoms, masks, volumes, example.fields)
  settleUnsure(masks)
  return { atoms, masks }
}

function withoutMarker(pieces: readonly Piece[]): readonly Piece[] {
  return pieces[0]?.tag === 'number' ? pieces.slice(1) : pieces
}

function charTags(pieces: readonly Piece[]): readonly Tag[] {
  const tags: Tag[] = []
  for (const { text, tag } of pieces) for (let at = 0; at < text.length; at += 1) tags.push(tag)
  return tags
}

/** Which atoms of the names are family names: those that the fields list, in their order. */
function settleNames(
  { text, start, end }: Atoms,
  masks: Int32Array,
  places: readonly number[],
  authors: readonly string[] | null | undefined,
): void {
  if (authors === null || authors === undefined || authors.length === 0) return
  const words = places.map((i) => foldWord(text.slice(start[i], end[i])))
  const families = new Set<number>()
  let from = 0
  for (const author of authors) {
    const prepared = prepare(author)
    const atoms = readAtoms(prepared.text, prepared.links)
    const name = Array.from({ length: atoms.count }, (_, i) =>
      foldWord(prepared.text.slice(atoms.start[i], atoms.end[i])),
    )
    let at = from
    while (at + name.length <= words.length && !name.every((word, k) => words[at + k] === word)) at += 1
    if (name.length === 0 || at + name.length > words.length) return
    for (let k = 0; k < name.length; k += 1) families.add(at + k)
    from = at + name.length
  }
  places.forEach((i, at) => {
    masks[i] = families.has(at) ? bit('family') : bit('given')
  })
}

/** `61(3)`, `vol. 34, no. 1`, `2000;355(9222)`: by the fields' values. */
function settleVolumes(atoms: Atoms, masks: Int32Array, places: readonly number[], fields: Fields): void {
  const { text, start, end, shape, kind } = atoms
  if (fields.volume === null || fields.issue === null || fields.volume === undefined) return
  const volume = new Set(fields.volume.match(/\p{L}+|\d+/gu) ?? [])
  const issue = new Set(fields.issue?.match(/\p{L}+|\d+/gu) ?? [])
  let mode: Label = volume.size > 0 ? 'volume' : 'issue'
  for (const i of places) {
    const written = text.slice(start[i], end[i])
    if (volume.delete(written)) mode = 'volume'
    else if (issue.delete(written)) mode = 'issue'
    else if (shape[i] === Shape.YEAR || kind[i] === CLASS['month']) mode = 'date'
    else if (kind[i] === CLASS['volume']) mode = volume.size > 0 ? 'volume' : 'issue'
    else if (kind[i] === CLASS['issue']) mode = issue.size > 0 ? 'issue' : 'volume'
    masks[i] = bit(mode)
  }
}

/** What nothing is known of belongs to the field before or behind it, or is a note. */
function settleUnsure(masks: Int32Array): void {
  let before = 0
  for (let i = 0; i < masks.length; i += 1) {
    if (masks[i] !== ANY) {
      before = masks[i] ?? 0
      continue
    }
    let next = i
    while (next < masks.length && masks[next] === ANY) next += 1
    const around = before | (masks[next] ?? 0) | bit('note') | bit('number')
    for (let k = i; k < next; k += 1) masks[k] = around
    i = next - 1
  }
}
