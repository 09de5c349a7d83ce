import { CitewrightError } from '../problem.js'
import { isSpecialAddress, isSpecialName } from './address.js'
import { shown } from './shown.js'

/**
 * Which addresses may be asked beyond public hosts on ports 80 and 443: none (false), any (true), or those of the listed
 * origins, such as `['http://127.0.0.1:8080']`.
 */
export type PrivateNetwork = boolean | readonly string[]

/** Whether the rule for public hosts is waived for this address. */
export function isWaived(url: URL, allowed: PrivateNetwork): boolean {
  return typeof allowed === 'boolean' ? allowed : allowed.includes(url.origin)
}

/** Who names the address of a service trusts it, wherever it stands; where it redirects to is another matter. */
export function withOrigin(allowed: PrivateNetwork, service: string): PrivateNetwork {
  if (typeof allowed === 'boolean' && allowed) return true
  const origin = URL.canParse(service) ? [new URL(service).origin] : []
  return typeof allowed === 'boolean' ? origin : [...allowed, ...origin]
}

/**
 * An address that may be asked, or what is wrong with it. What a name stands for shows only when it is looked up; where
 * that can be seen (in Node), `net/node/` checks it again as it connects.
 *
 * @param asked what the caller asked for, for the message when `text` is where that redirected to
 * @throws CitewrightError `URL_FORBIDDEN`
 */
export function allowedUrl(text: string, allowed: PrivateNetwork, asked: string = text, base?: URL): URL {
  const from = base === undefined ? '' : `${shown(asked)} redirects to `
  if (!URL.canParse(text, base?.href))
    throw forbidden(`${from}${shown(text)} — no whole address such as https://example.org/page.`, asked)
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw forbidden(`${from}${shown(url)}: only http and https addresses are fetched.`, url.href)
  if (url.username !== '' || url.password !== '') {
    url.username = ''
    url.password = ''
    const told = `${from}an address with a user name or password, which are never sent: give ${shown(url)} alone.`
    throw forbidden(told, url.href)
  }
  if (!isWaived(url, allowed)) checkPublic(url, from)
  return url
}

function checkPublic(url: URL, from: string): void {
  if (url.port !== '')
    throw forbidden(`${from}${shown(url)}: only ports 80 and 443 are asked; ${HOW_TO_ALLOW}.`, url.href)
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isSpecialAddress(host) ?? isSpecialName(host)) throw notPublic(url.href, host, from)
}

/** The host is, or leads to, an address that is not public. */
export function notPublic(url: string, address: string, from = ''): CitewrightError {
  return forbidden(`${from}${shown(url)}: ${address} is an address of a private network; ${HOW_TO_ALLOW}.`, url)
}

const HOW_TO_ALLOW = 'allow it with the option privateNetwork if you trust it'

function forbidden(message: string, url: string): CitewrightError {
  return new CitewrightError('URL_FORBIDDEN', message, { url })
}
