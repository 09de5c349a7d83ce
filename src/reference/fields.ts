import { readDate } from '../item/date.js'
import { type Atoms, readAtoms, Shape, Sign } from './atoms.js'
import { looseNames, namesAt } from './author.js'
import { type Draft, tidy } from './draft.js'
import { readFeatures } from './features.js'
import { COLUMN, type Label } from './labels.js'
import { type Labelling, labelAtoms } from './model.js'
import { namesOf } from './people.js'
import { LINK, type Prepared } from './prepare.js'
import { setDate } from './year.js'

/**
 * Reads the fields of a prepared reference: the model says which atom is part of what, each field's own rules make its
 * value. What has no field goes to the draft's notes. Gives how sure the labels are, 0 to 1.
 */
export function readFields(draft: Draft, prepared: Prepared): number {
  const atoms = readAtoms(prepared.text, prepared.links)
  if (atoms.count === 0) return 0
  const labelling = labelAtoms(readFeatures(atoms), atoms.count)
  findContainer(atoms, labelling)
  const runs = runsOf(atoms, labelling)
  for (const run of runs) READERS[run.label](draft, run, atoms, labelling)
  takeLinks(draft, prepared)
  const behind = prepared.text.slice(atoms.end[atoms.count - 1])
  if (/[\p{L}\p{N}]/u.test(behind)) draft.notes.push(behind)
  let sure = 0
  for (let i = 0; i < atoms.count; i += 1) sure += labelling.sure[i] ?? 0
  return sure / atoms.count
}

/**
 * What has a volume stands in something: where the model saw no container, the title's end is one, behind its glue
 * (`Case StudyEvid Based Pract`) or else its last stop.
 */
function findContainer({ count, shape, signs }: Atoms, { labels }: Labelling): void {
  if (!labels.includes(COLUMN.volume) || labels.includes(COLUMN.journal) || labels.includes(COLUMN.container)) return
  const to = labels.lastIndexOf(COLUMN.title) + 1
  if (to === 0 || to === count) return
  let from = to
  while (from > 0 && labels[from - 1] === COLUMN.title) from -= 1
  let stop = 0
  for (let i = to - 1; i > from && to - i <= LONGEST_CONTAINER; i -= 1) {
    const s = shape[i] ?? 0
    const capital =
      s === Shape.CAPITALISED || s === Shape.CAPITALISED_SHORT || s === Shape.CAPITALS || s === Shape.INITIALS
    if (capital && signs[i] === 0 && isWord(shape[i - 1])) {
      labels.fill(COLUMN.journal, i, to)
      return
    }
    if (capital && stop === 0 && ((signs[i] ?? 0) & (Sign.STOP | Sign.QUESTION)) !== 0 && isWord(shape[i - 1])) stop = i
  }
  if (stop > 0) labels.fill(COLUMN.journal, stop, to)
}

const LONGEST_CONTAINER = 12

function isWord(shape: number | undefined): boolean {
  return shape === Shape.SMALL || shape === Shape.CAPITALISED
}

/** Neighbouring atoms of one field. */
interface Run {
  readonly label: Label
  readonly from: number
  to: number
  text: string
}

function runsOf(atoms: Atoms, { labels }: Labelling): readonly Run[] {
  const runs: Run[] = []
  for (let i = 0; i < atoms.count; i += 1) {
    const column = labels[i] === COLUMN.given ? COLUMN.family : labels[i]
    const last = runs.at(-1)
    if (last !== undefined && COLUMN[last.label] === column) last.to = i + 1
    else runs.push({ label: BY_COLUMN[column ?? 0] ?? 'note', from: i, to: i + 1, text: '' })
  }
  for (const run of runs) run.text = textOf(atoms, run.from, run.to)
  return runs
}

const BY_COLUMN = Object.keys(COLUMN) as readonly Label[]

/** The atoms with what stands between them, and the `?` or bracket that belongs to the last of them. */
function textOf({ text, start, end, count }: Atoms, from: number, to: number): string {
  const next = to < count ? (start[to] ?? text.length) : text.length
  const behind = /^[?!)\]”"’»]*[?!)\]]|^[%+*]/u.exec(text.slice(end[to - 1], next))?.[0] ?? ''
  const opening = from > 0 || start[0] !== 0 ? (/[([]$/.exec(text.slice(0, start[from]))?.[0] ?? '') : ''
  return tidy(`${opening}${text.slice(start[from], end[to - 1])}${behind}`.replaceAll(LINK, ' '))
}

type Reader = (draft: Draft, run: Run, atoms: Atoms, labelling: Labelling) => void

/** A field of text: the first run is the value, a later one a note. */
function text(
  field: 'title' | 'container-title' | 'collection-title' | 'publisher' | 'publisher-place' | 'genre',
): Reader {
  return (draft, { text }) => {
    const bare = field === 'container-title' ? text.replace(LEAD, '') : field === 'title' ? unquote(text) : text
    const value = tidy(bare)
    if (!/[\p{L}\p{N}]/u.test(value)) return
    const known = draft.fields[field]
    if (known === undefined) draft.fields[field] = value
    else draft.notes.push(value)
  }
}

const LEAD = /^[\s"“«'‘]*(?:in|dans|en|im|nel|nella)\b\s?:?[\s"“«]*(?=[\p{Lu}\d"“«‘])/iu

function unquote(text: string): string {
  return text.replace(/^["“«‘'`„]+|["”»“]+$/g, '')
}

/** A number behind its word: `vol. 34`, `Bd. 2`, `no. 3`. */
function numeral(field: 'volume' | 'issue'): Reader {
  return (draft, { text }) => {
    const value = tidy(text.replace(NUMBERED, ''))
    if (value === '') return
    if (draft.fields[field] === undefined) draft.fields[field] = value
    else draft.notes.push(value)
  }
}

const NUMBERED =
  /^[\s(]*(?:volumen?s?|vols?|vol|v|band|bde?|jahrgang|jahrg|jg|tomes?|tom|t|том|т|numbers?|num|numéros?|nos?|nr|n[°º]?|№|issues?|iss|heft|h|вып)\b[.:°º]?\s*(?=[\p{Lu}\d])/iu

const people =
  (role: 'editor' | 'translator'): Reader =>
  (draft, { text }) => {
    const bare = tidy(text.replace(ROLE_BEFORE, '').replace(ROLE_BEHIND, ''))
    const names = namesAt(bare)
    const found = names !== undefined && names.end > bare.length - 6 ? names.names : looseNames(bare)
    if (found.length > 0 && draft.fields[role] === undefined) draft.fields[role] = found
    else if (bare !== '') draft.notes.push(bare)
  }

const ROLE_BEFORE =
  /^[\s,.;:()[\]]*(?:(?:in|dans|im)\b:?\s)?(?:(?:edited|ed|eds|éd|trans|transl|translated|hrsg|hg|herausgegeben|übersetzt|übers|traduit|trad|a cura di|sous la direction de|dir)\b\.?\s?(?:by|von|v\.|par|di|de)?\s)?/iu
const ROLE_BEHIND =
  /[\s,.;:([]*\b(?:editors?|eds?|edits|hrsgg?|hgg?|herausgeber|éds?|dir|coords?|red|comps?|trans|translators?|transl)\b[.)\]\s]*$/iu

const READERS: Readonly<Record<Label, Reader>> = {
  family: (draft, run, atoms, { labels }) => {
    const names = namesOf(atoms, run.from, run.to, (i) => labels[i] === COLUMN.family)
    if (names.length === 0) draft.notes.push(run.text)
    else draft.fields.author = [...(draft.fields.author ?? []), ...names]
  },
  given: () => {},
  editor: people('editor'),
  translator: people('translator'),
  date: (draft, { text }) => {
    if (/accessed|retrieved|abgerufen|zugriff|consulté/i.test(text)) return readAccess(draft, text)
    if (draft.fields.issued === undefined && draft.fields.status === undefined && setDate(draft, text)) return
    draft.notes.push(text)
  },
  title: text('title'),
  journal: (draft, run, atoms, labelling) => {
    const stop = (atoms.signs[run.to] ?? 0) & Sign.STOP
    const abbreviated = stop !== 0 && /\p{L}{1,10}\.\s?\S/u.test(run.text)
    text('container-title')(draft, abbreviated ? { ...run, text: run.text } : run, atoms, labelling)
    if (abbreviated && draft.fields['container-title'] === run.text) draft.fields['container-title'] = `${run.text}.`
  },
  container: text('container-title'),
  collection: text('collection-title'),
  volume: numeral('volume'),
  issue: numeral('issue'),
  pages: (draft, { text }) => {
    const count = /^(\d{1,5})\s?(?:pp?|pages?|S|Seiten|s|с|л)\b\.?$/u.exec(text)
    const value = text
      .replace(
        /^[\s(]*(?:pages?|pp?|S|Seiten?|с|С|str|pág?s?|art(?:icle)?(?: no)?)\b[.:]?\s*(?=[\p{Lu}\p{Ll}\d])/iu,
        '',
      )
      .replace(/\s?(?:[-–—‐‑−]+)\s?/gu, '-')
    if (count?.[1] !== undefined) draft.fields['number-of-pages'] = count[1]
    else if (draft.fields.page === undefined) draft.fields.page = tidy(value)
    else draft.notes.push(text)
  },
  publisher: text('publisher'),
  place: text('publisher-place'),
  edition: (draft, { text }) => {
    const written = /\d{1,3}/.exec(text)?.[0] ?? ORDINALS[/\p{L}+/u.exec(text.toLowerCase())?.[0] ?? '']
    if (draft.fields.edition === undefined) draft.fields.edition = written ?? text
    else draft.notes.push(text)
  },
  genre: text('genre'),
  note: (draft, { text }) => {
    if (ACCESS.test(text)) readAccess(draft, text)
    else if (
      !/^(?:doi|url|pmid|pmcid|isbn|issn|and|in|available (?:at|from|online)|google scholar|pub ?med|cross ?ref)\W*$/i.test(
        text,
      )
    )
      draft.notes.push(text)
  },
  link: (draft, { text }) => {
    if (ACCESS.test(text)) readAccess(draft, text)
  },
  identifier: () => {},
  number: () => {},
}

const ACCESS = /\b(?:accessed|retrieved|viewed|cited|abgerufen|zugriff|consulté)\b/i

function readAccess(draft: Draft, text: string): void {
  const written = text.replace(
    /^.*?(?:accessed|retrieved|viewed|cited|abgerufen|zugriff|consulté)\W*(?:on|am|le)?\W*/iu,
    '',
  )
  const date = readDate(tidy(written.replace(/\W*\b(?:from|at|von)\b.*$/iu, '')))
  if (date !== undefined && draft.fields.accessed === undefined) draft.fields.accessed = date
  else if (/\d/.test(text)) draft.notes.push(text)
}

function takeLinks(draft: Draft, { links }: Prepared): void {
  for (const { kind, value } of links) {
    if (kind === 'arXiv' && draft.fields.archive === undefined) {
      draft.fields.archive = 'arXiv'
      draft.fields.archive_location = value
    } else if (kind !== 'arXiv' && draft.fields[kind] === undefined) draft.fields[kind] = value
    else if (kind === 'arXiv' || draft.fields[kind] !== value) draft.notes.push(value)
  }
}

const ORDINALS: Readonly<Record<string, string>> = {
  first: '1',
  second: '2',
  third: '3',
  fourth: '4',
  fifth: '5',
  sixth: '6',
  seventh: '7',
  eighth: '8',
  ninth: '9',
  tenth: '10',
}
