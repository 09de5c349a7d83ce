import { foldText } from '../item/text.js'
import type { Warning } from '../problem.js'
import { plainTitle } from './plain.js'
import type { Scan } from './scan.js'
import { segmentsOf } from './title.js'

/**
 * Whether a page is one that a server puts in the way of the page that was asked for: a riddle for robots, a question
 * for consent, a login, a paywall, an error told with status 200. Told by its title, on a page with hardly any text;
 * what a librarian would cite has more.
 */
export function blockOf(scan: Scan, url: string | undefined): Warning | undefined {
  if (scan.text.length > MOST_TEXT) return undefined
  const titles = titlesOf(scan)
  const kind =
    url !== undefined && CONSENT_ADDRESS.test(url)
      ? 'a request for consent'
      : BLOCKS.find(([, pattern]) => titles.some((title) => pattern.test(title)))?.[0]
  if (kind === undefined) return undefined
  return {
    code: 'PAGE_BLOCKED',
    message: `This is ${kind}, not the page itself; open the page in a browser and cite its saved HTML.`,
  }
}

/** Blocks have a sentence or two; the longest carry a menu and a footer. */
const MOST_TEXT = 6000

const CONSENT_ADDRESS = /^https?:\/\/(?:consent|cmp|guce|login|accounts|signin|auth|sso)\.[^/]+\//i

/** The title bar, whole and in parts, and the first headings, folded. */
function titlesOf(scan: Scan): readonly string[] {
  const title = scan.title === undefined ? '' : plainTitle(scan.title)
  const headings = scan.marks
    .filter(({ name }) => name === 'h1')
    .slice(0, 2)
    .map(({ start, end }) => (end - start > 100 ? '' : scan.text.slice(start, end)))
  return [title, ...segmentsOf(title), ...headings].map(foldText).filter((each) => each !== '')
}

/** Whole titles, folded. */
const BLOCKS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  [
    'a check for robots',
    /^(?:just a moment|attention required(?: cloudflare)?|access denied|access to this page has been denied|are you a (?:robot|human)|robot check|verify(?:ing)? you are (?:a )?human|human verification|pardon our interruption|ddos guard|ddos protection(?: by cloudflare)?|security check(?:point)?|one more step|request blocked|checking your browser.*|please (?:wait|verify).*|captcha|bot verification|client challenge|unusual traffic.*|sicherheitsuberprufung|einen moment|un momento|un instant)$/,
  ],
  [
    'an error page',
    /^(?:(?:error |fehler )?404(?: error)?(?: (?:page )?not found)?|(?:the )?page not found|not found|page cannot be found|(?:die )?seite nicht gefunden|(?:404 )?seite (?:wurde )?nicht gefunden|page (?:introuvable|non trouvee)|pagina non trovata|pagina no encontrada|pagina nao encontrada|pagina niet gevonden|403 forbidden|forbidden|500 internal server error|internal server error|502 bad gateway|503 service (?:temporarily )?unavailable|service unavailable|bad gateway|gateway time out)$/,
  ],
  [
    'a login page',
    /^(?:log ?in|sign in|please (?:log|sign) in|login required|sign in to continue|anmelden|anmeldung|einloggen|connexion|se connecter|iniciar sesion|accedi|inloggen|login or register)$/,
  ],
  [
    'a request for consent',
    /^(?:before you continue(?: to \w+)?|your privacy choices|we value your privacy|privacy settings|datenschutzeinstellungen|cookie (?:consent|settings)|zustimmung|consent)$/,
  ],
  ['a paywall', /^(?:subscribe to (?:read|continue).*|subscription required|become a subscriber to read.*)$/],
]
