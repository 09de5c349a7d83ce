import { type Atoms, CLASS, Shape, Sign } from './atoms.js'

/**
 * What the model sees of a reference: for each atom so many buckets, each the hash of a template and its values. Those of
 * `states` speak for a label; those of `steps` speak for a pair of labels, the one before and the one here. The first of
 * each is always the same, and the second of `steps` is one of few: what they add is kept (weights.ts).
 */
export interface Features {
  readonly states: Int32Array
  readonly steps: Int32Array
}

export const STATES_PER_ATOM = 52
export const STEPS_PER_ATOM = 17

/** Buckets are numbers of so many bits. */
export const BUCKET_BITS = 18

/** Room for the features of so many atoms. */
export function createFeatureRoom(count: number): Features {
  return { states: new Int32Array(count * STATES_PER_ATOM), steps: new Int32Array(count * STEPS_PER_ATOM) }
}

/** @param room what the features are written to, if it need not be new; it may be larger. */
export function readFeatures(atoms: Atoms, room: Features = createFeatureRoom(atoms.count)): Features {
  const { count, word, head, tail, shape, kind, gap, signs } = atoms
  const { states, steps } = room
  const view = survey(atoms)
  let at = 0
  let step = 0
  const whole = view.flags
  for (let i = 0; i < count; i += 1) {
    const w = word[i] ?? 0
    const [w1, w2] = [i > 0 ? (word[i - 1] ?? 0) : 1, i > 1 ? (word[i - 2] ?? 0) : 1]
    const [n1, n2] = [i + 1 < count ? (word[i + 1] ?? 0) : 2, i + 2 < count ? (word[i + 2] ?? 0) : 2]
    const s = shape[i] ?? 0
    const [s1, s2] = [i > 0 ? (shape[i - 1] ?? 0) : 30, i > 1 ? (shape[i - 2] ?? 0) : 30]
    const [m1, m2] = [i + 1 < count ? (shape[i + 1] ?? 0) : 31, i + 2 < count ? (shape[i + 2] ?? 0) : 31]
    const k = kind[i] ?? 0
    const [k1, k2] = [i > 0 ? (kind[i - 1] ?? 0) : 40, i > 1 ? (kind[i - 2] ?? 0) : 40]
    const [l1, l2] = [i + 1 < count ? (kind[i + 1] ?? 0) : 41, i + 2 < count ? (kind[i + 2] ?? 0) : 41]
    const [g, h] = [gap[i] ?? 0, gap[i + 1] ?? 0]
    const g1 = i > 0 ? (gap[i - 1] ?? 0) : 3
    const h1 = i + 1 < count ? (gap[i + 2] ?? 0) : 3
    const [b, c] = [signs[i] ?? 0, signs[i + 1] ?? 0]
    const place = Math.min(9, Math.floor((10 * i) / count))
    const near = Math.min(i, 6)
    const state = view.state[i] ?? 0
    const [stops, years] = [state & 7, (state >> 3) & 3]
    const seen = state >> 3
    const ahead = view.ahead[i] ?? 0
    const segment = view.segment[i] ?? 0
    const opener = view.opener[i] ?? 0
    const pages = view.follow[i] ?? 0

    states[at++] = bucket(1, 0, 0)
    states[at++] = bucket(2, w, 0)
    states[at++] = bucket(3, w1, 0)
    states[at++] = bucket(4, n1, 0)
    states[at++] = bucket(5, w2, 0)
    states[at++] = bucket(6, n2, 0)
    states[at++] = bucket(7, w, w1)
    states[at++] = bucket(8, w, n1)
    states[at++] = bucket(9, head[i] ?? 0, s)
    states[at++] = bucket(10, tail[i] ?? 0, s)
    states[at++] = bucket(11, w, g)
    states[at++] = bucket(12, w, h)
    states[at++] = bucket(13, s, g)
    states[at++] = bucket(14, s, h)
    states[at++] = bucket(15, g, h)
    states[at++] = bucket(16, s | (s1 << 5) | (m1 << 10), 0)
    states[at++] = bucket(17, s | (s1 << 5) | (s2 << 10), b)
    states[at++] = bucket(18, s | (m1 << 5) | (m2 << 10), c)
    states[at++] = bucket(19, s | (s1 << 5), g)
    states[at++] = bucket(20, s | (m1 << 5), h)
    states[at++] = bucket(21, k | (s << 6), 0)
    states[at++] = bucket(22, k1 | (s << 6), b)
    states[at++] = bucket(23, l1 | (s << 6), c)
    states[at++] = bucket(24, k | (k1 << 6) | (l1 << 12), 0)
    states[at++] = bucket(25, k2, s)
    states[at++] = bucket(26, l2, s)
    states[at++] = bucket(27, s | (place << 5), 0)
    states[at++] = bucket(28, s | (near << 5), b)
    states[at++] = bucket(29, s | (stops << 5), years)
    states[at++] = bucket(30, s | (seen << 5), 0)
    states[at++] = bucket(31, stops | (seen << 3), g)
    states[at++] = bucket(32, s | (whole << 5), 0)
    states[at++] = bucket(33, ahead, s)
    states[at++] = bucket(34, ahead | (stops << 12), years)
    states[at++] = bucket(35, segment, s)
    states[at++] = bucket(36, segment, stops | (years << 3))
    states[at++] = bucket(37, opener, s)
    states[at++] = bucket(38, opener, k)
    states[at++] = bucket(39, g, h1)
    states[at++] = bucket(40, g1, h)
    states[at++] = bucket(41, w, s)
    states[at++] = bucket(42, k | (stops << 6), seen)
    states[at++] = bucket(43, s | (m1 << 5) | (l1 << 10), h)
    states[at++] = bucket(44, s | (s1 << 5) | (k1 << 10), g)
    states[at++] = bucket(45, place, whole)
    states[at++] = bucket(46, n1, h)
    states[at++] = bucket(47, w1, g)
    states[at++] = bucket(48, pages, s)
    states[at++] = bucket(49, pages | (segment << 10), 0)
    states[at++] = bucket(50, view.before[i] ?? 0, s)
    states[at++] = bucket(51, view.before[i] ?? 0, opener)
    states[at++] = bucket(52, view.closer[i] ?? 0, s)

    steps[step++] = bucket(101, 0, 0)
    steps[step++] = bucket(102, g, 0)
    steps[step++] = bucket(103, g, s)
    steps[step++] = bucket(104, g, s1)
    steps[step++] = bucket(105, s | (s1 << 5), b)
    steps[step++] = bucket(106, k | (k1 << 6), b)
    steps[step++] = bucket(107, w, 0)
    steps[step++] = bucket(108, w1, b)
    steps[step++] = bucket(109, seen | (stops << 8), b)
    steps[step++] = bucket(110, ahead, b)
    steps[step++] = bucket(111, segment, b)
    steps[step++] = bucket(112, pages, b)
    steps[step++] = bucket(113, s | (s1 << 5) | (m1 << 10), b)
    steps[step++] = bucket(114, w, g)
    steps[step++] = bucket(115, whole, b)
    steps[step++] = bucket(116, k | (s1 << 6) | (m1 << 11), g)
    steps[step++] = bucket(117, ahead | ((view.behind[i] ?? 0) << 12), b)
  }
  return room
}

/** Mixes a template and its values into a bucket. */
function bucket(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ Math.imul(b + template, 0xc2b2ae35), 0x27d4eb2f)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0x165667b1)
  return (hash ^ (hash >>> 16)) >>> (32 - BUCKET_BITS)
}

interface View {
  /** Strong stops so far (3 bits), years so far (2), "in" seen, within quotation marks, after a quotation, depth of brackets. */
  readonly state: Int32Array
  /** How far the next number is, what it is and how it is reached, and whether the words up to it all have capitals. */
  readonly ahead: Int32Array
  /** How capital and small words stood in the stretch before this atom. */
  readonly behind: Int32Array
  /** The stretch between stops that the atom is in: length, capitals, numbers, what ends it. */
  readonly segment: Int32Array
  /** What the stretch begins and ends with: class and shape of its first and last atom. */
  readonly opener: Int32Array
  readonly closer: Int32Array
  /** The class of the stretch before this one: what opened it, and whether it had numbers. */
  readonly before: Int32Array
  /** The shapes of the next three numbers. */
  readonly follow: Int32Array
  /** What the whole reference has. */
  flags: number
}

function createView(count: number): View {
  const make = () => new Int32Array(count)
  return {
    state: make(),
    ahead: make(),
    behind: make(),
    segment: make(),
    opener: make(),
    closer: make(),
    before: make(),
    follow: make(),
    flags: 0,
  }
}

/** Kept from call to call; every atom's part is written anew. */
let kept = createView(0)

function survey(atoms: Atoms): View {
  const { count, shape, kind, signs } = atoms
  if (count > kept.state.length) kept = createView(2 * count)
  const view = kept
  let flags = 0
  let stops = 0
  let years = 0
  let inside = 0
  let quoted = 0
  let quotes = 0
  let depth = 0
  let run = 0
  for (let i = 0; i < count; i += 1) {
    const b = signs[i] ?? 0
    const s = shape[i] ?? 0
    const k = kind[i] ?? 0
    if (endsStretch(atoms, i)) {
      stops = Math.min(7, stops + 1)
      run = 0
    }
    if ((b & Sign.QUOTE) !== 0) {
      const turned = quotation(atoms, i, quoted === 1)
      if (quoted === 1 && turned === 0) quotes = 1
      quoted = turned
    }
    if ((b & (Sign.OPEN | Sign.CLOSE)) !== 0) depth = brackets(atoms, i, depth)
    if (k === IN && i > 0 && (b & STRONG) !== 0) inside = 1
    view.state[i] = stops | (years << 3) | (inside << 5) | (quoted << 6) | (quotes << 7) | (Math.min(depth, 1) << 8)
    view.behind[i] = run
    if (s === Shape.YEAR) years = Math.min(3, years + 1)
    // Small words, capitals, or both so far in this stretch.
    run |= isSmall(s) ? 1 : isNumber(s) ? 4 : 2
    if (s === Shape.LINK) flags |= 1
    if (s === Shape.ADDRESS) flags |= 2
    if (k === PUBLISHER) flags |= 4
    if (k === EDITOR) flags |= 8
    if (inside === 1) flags |= 16
    if (quoted === 1) flags |= 32
    if (k === THESIS) flags |= 64
  }
  if (count > 0 && isNumber(shape[0] ?? 0)) flags |= 128
  lookAhead(atoms, view)
  lookAround(atoms, view)
  view.flags = flags
  return view
}

const IN = CLASS['in'] ?? 0
const EDITOR = CLASS['editor'] ?? 0
const PUBLISHER = CLASS['publisher'] ?? 0
const THESIS = CLASS['thesis'] ?? 0
const STRONG = Sign.COMMA | Sign.STOP | Sign.QUESTION | Sign.SEMICOLON | Sign.COLON | Sign.CLOSE | Sign.QUOTE

function isSmall(shape: number): boolean {
  return shape === Shape.SMALL || shape === Shape.SMALL_SHORT || shape === Shape.LETTER
}

function isNumber(shape: number): boolean {
  return shape >= Shape.DIGIT && shape <= Shape.DIGITS
}

/** A stop behind a word that is no initial or short abbreviation, `?`, `!`, `;` or a closing quotation mark. */
function endsStretch({ shape, signs }: Atoms, i: number): boolean {
  const b = signs[i] ?? 0
  if (i === 0) return false
  if ((b & (Sign.QUESTION | Sign.SEMICOLON | Sign.QUOTE)) !== 0) return true
  if ((b & Sign.STOP) === 0) return false
  const s1 = shape[i - 1] ?? 0
  return s1 !== Shape.INITIAL && s1 !== Shape.CAPITALISED_SHORT && s1 !== Shape.LETTER && s1 !== Shape.SMALL_SHORT
}

/** 1 when the quotation marks in the gap before atom `i` open, 0 when they close. */
function quotation({ text, start, end }: Atoms, i: number, open: boolean): number {
  const from = i === 0 ? 0 : (end[i - 1] ?? 0)
  const to = Math.min(start[i] ?? 0, from + 12)
  let state = open
  for (let at = from; at < to; at += 1) {
    const char = text.charAt(at)
    const spaced = at === 0 || /[\s([–—.,:]/.test(text.charAt(at - 1))
    if (char === '"' || char === '″') state = !state
    else if (char === '“') state = spaced || !state
    else if (char === '„' || char === '«' || char === '「' || char === '『') state = true
    else if (char === '”' || char === '»' || char === '」' || char === '』') state = char === '»' && !state
    else if (char === '‘' || char === '‚') state = true
    else if (char === '’' || char === "'" || char === '`') state = spaced && !state && !/\s/.test(text.charAt(at + 1))
  }
  return state ? 1 : 0
}

function brackets({ text, start, end }: Atoms, i: number, depth: number): number {
  const from = i === 0 ? 0 : (end[i - 1] ?? 0)
  let open = depth
  for (let at = from; at < Math.min(start[i] ?? 0, from + 12); at += 1) {
    const char = text.charAt(at)
    if (char === '(' || char === '[') open += 1
    else if (char === ')' || char === ']') open = Math.max(0, open - 1)
  }
  return open
}

/** From the end: how far the next number is and what stands between. */
function lookAhead({ count, shape, signs, kind }: Atoms, view: View): void {
  let distance = 7
  let number = 31
  let way = 0
  let capitals = 1
  let follow = 0
  for (let i = count - 1; i >= 0; i -= 1) {
    const s = shape[i] ?? 0
    if (isNumber(s)) {
      follow = (s - Shape.DIGIT) | (((follow & 63) + 1) << 3)
      distance = 0
      number = s
      way = 0
      capitals = 1
    } else {
      if (distance < 7) distance += 1
      if (isSmall(s) && (kind[i] ?? 0) === 0) capitals = 0
    }
    view.follow[i] = follow
    view.ahead[i] = distance | (((number - Shape.DIGIT) & 7) << 3) | (way << 6) | (capitals << 9)
    const b = signs[i] ?? 0
    // Signs between here and the number: a stop, a comma, a bracket or quotation mark.
    way |= (b & Sign.STOP ? 1 : 0) | (b & Sign.COMMA ? 2 : 0) | (b & (Sign.QUOTE | Sign.OPEN | Sign.COLON) ? 4 : 0)
  }
}

/** Stretch by stretch. */
function lookAround(atoms: Atoms, view: View): void {
  const { count, shape, kind } = atoms
  let before = 0
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && !endsStretch(atoms, to)) to += 1
    let numbers = 0
    let small = 0
    let capital = 0
    for (let i = from; i < to; i += 1) {
      const s = shape[i] ?? 0
      if (isNumber(s)) numbers += 1
      else if (isSmall(s)) small += 1
      else capital += 1
    }
    const size = to - from
    const length = size < 4 ? size : size < 7 ? 4 : size < 12 ? 5 : size < 20 ? 6 : 7
    const mix = small === 0 ? 0 : small * 3 < capital ? 1 : small < capital ? 2 : 3
    const segment = length | (mix << 3) | (Math.min(numbers, 3) << 5) | ((to === count ? 1 : 0) << 7)
    const opener = (kind[from] ?? 0) | ((shape[from] ?? 0) << 5)
    const closer = (kind[to - 1] ?? 0) | ((shape[to - 1] ?? 0) << 5)
    for (let i = from; i < to; i += 1) {
      view.segment[i] = segment
      view.opener[i] = opener | (Math.min(i - from, 3) << 10)
      view.closer[i] = closer | (Math.min(to - 1 - i, 3) << 10)
      view.before[i] = before
    }
    before = mix | (Math.min(numbers, 3) << 2) | ((kind[from] ?? 0) << 4)
    from = to
  }
}
