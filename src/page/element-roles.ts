import { ZONES_OF_ELEMENT } from './hints.js'

/** What an element is to the scan: bits beyond those of `Zone` and `Hint`. */
export const Role = {
  /** Begins and ends a line of text. */
  BLOCK: 16384,
  /** Styled apart from the text around it, so that words may touch which a reader sees parted. */
  SEAMED: 32768,
  /** Its content is no text of the page. */
  UNSEEN: 65536,
  /** Kept as a mark whatever its attributes. */
  MARKED: 131072,
  /** An item of a list: only where it stands is kept, for there are hundreds. */
  LISTED: 524288,
  /** Says something by itself: `<meta>`, `<link>`, `<html>`, `<base>`, `<title>`, `<script>`. */
  SPEAKING: 262144,
} as const

/** The role bits of an element and those of the zone it opens. */
export function rolesOf(name: string): number {
  return ROLES.get(name) ?? 0
}

const ROLES: ReadonlyMap<string, number> = roles()

function roles(): ReadonlyMap<string, number> {
  const map = new Map<string, number>(ZONES_OF_ELEMENT)
  const add = (names: string, role: number) => {
    for (const name of names.split(' ')) map.set(name, (map.get(name) ?? 0) | role)
  }
  add(
    'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol option p pre section summary table tbody td tfoot th thead ' +
      'tr ul',
    Role.BLOCK,
  )
  add('a abbr b button cite em i img label small span strong svg time', Role.SEAMED)
  add('script style template select textarea iframe object svg canvas audio video dialog noframes', Role.UNSEEN)
  add('h1 h2 h3 h4 h5 h6 time address article', Role.MARKED)
  add('li', Role.LISTED)
  add('meta link html base title script', Role.SPEAKING)
  return map
}
