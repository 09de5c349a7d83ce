/* References as they come out of pages and PDF: a kind of damage at random, the labels kept. */
import type { Example, Piece } from './corpus.js'
import { pick, type Random } from './random.js'

export function damage(example: Example, random: Random): Example {
  const kind = pick(KINDS, random)
  return { ...example, id: `${example.id}~${kind.name}`, pieces: kind(example.pieces, random) }
}

type Damage = (pieces: readonly Piece[], random: Random) => readonly Piece[]

/** The stop and the space between two fields are lost; mostly title and container. */
const glue: Damage = (pieces, random) => {
  const joints = pieces.flatMap((piece, at) => {
    if (!/\p{Ll}["”’.,;:)]*\s*$/u.test(piece.text) || piece.tag === 'unsure') return []
    let next = at + 1
    while (next < pieces.length && /^[\s.,;:]*$/.test(pieces[next]?.text ?? 'x')) next += 1
    const behind = pieces[next]
    if (behind === undefined || !/^["“(]?\p{Lu}/u.test(behind.text)) return []
    const likely = piece.tag === 'title' && (behind.tag === 'journal' || behind.tag === 'container')
    return [{ at, next, likely }]
  })
  const likely = joints.filter((joint) => joint.likely)
  const joint =
    likely.length > 0 && random() < 0.85 ? pick(likely, random) : joints.length > 0 ? pick(joints, random) : undefined
  if (joint === undefined) return squeeze(pieces, random)
  return pieces.flatMap((piece, at) => {
    if (at === joint.at) return [{ ...piece, text: piece.text.replace(/["”’]?[\s.,;:]*$/u, '') }]
    return at > joint.at && at < joint.next ? [] : [piece]
  })
}

/** Spaces are lost here and there. */
const squeeze: Damage = (pieces, random) =>
  pieces.map((piece) => ({
    ...piece,
    text: piece.text.replace(/(?<=[.,;:)]) (?=\S)/g, (space) => (random() < 0.4 ? '' : space)),
  }))

/** Spaces in the wrong places, as in text taken from PDF. */
const garble: Damage = (pieces, random) =>
  pieces.map((piece) => ({
    ...piece,
    text: piece.text
      .replace(/(?<=\p{L}) (?=\p{Lu})/gu, (space) => (random() < 0.1 ? '' : space))
      .replace(/(?<=[\p{L}\d])(?=[.,;:(])/gu, () => (random() < 0.3 ? ' ' : ''))
      .replace(/(?<=[.,;:(]) (?=\S)/g, (space) => (random() < 0.3 ? '' : space)),
  }))

const capitals: Damage = (pieces) =>
  pieces.map((piece) => (piece.tag === 'title' ? { ...piece, text: piece.text.toUpperCase() } : piece))

const authorsInCapitals: Damage = (pieces) =>
  pieces.map((piece) =>
    piece.tag === 'author'
      ? { ...piece, text: piece.text.replace(/(?<!\p{L})\p{Lu}\p{L}{2,}/gu, (word) => word.toUpperCase()) }
      : piece,
  )

/** What databases print behind. */
const tail: Damage = (pieces, random) => {
  const last = pieces.at(-1)
  if (last === undefined) return pieces
  const words = pick(TAILS, random)
  const joint = random() < 0.3 ? '' : ' '
  return [...pieces, { text: joint, tag: 'unsure' }, { text: words, tag: 'note' }]
}

const TAILS = [
  '[Google Scholar]',
  '[CrossRef] [PubMed]',
  '[PubMed]',
  'CrossRefGoogle Scholar',
  'CrossRef Google Scholar PubMed',
  'Google Scholar',
  '[CrossRef]',
  'View ArticlePubMed',
  '[Medline]',
  '[ISI]',
  'Article CAS PubMed',
  '[DOI]',
  'Search PubMed',
  'Web of Science®Google Scholar',
  '(in Russian).',
  '[Links]',
  'PubMed Central',
  'Full Text',
]

/** A hyphen where a line ended. */
const hyphens: Damage = (pieces, random) =>
  pieces.map((piece) =>
    piece.tag === 'link'
      ? piece
      : {
          ...piece,
          text: piece.text.replace(/(?<=\p{Ll}{3})(?=\p{Ll}{3})/gu, () =>
            random() < 0.015 ? pick(['- ', '-'], random) : '',
          ),
        },
  )

/** The last sign is lost, or quotation marks are. */
const bare: Damage = (pieces) => pieces.map((piece) => ({ ...piece, text: piece.text.replace(/["“”«»]/g, '') }))

const glued: Damage = (pieces, random) => glue(pieces, random)

const KINDS: readonly Damage[] = [glue, glued, squeeze, garble, capitals, authorsInCapitals, tail, hyphens, bare]
