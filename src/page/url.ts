import { isTracking } from '../item/url.js'

/** An address as something to cite: absolute, http or https, without tracking parameters. @returns undefined for all else. */
export function citableUrl(written: string, base?: string): string | undefined {
  const url = parseUrl(written.trim().slice(0, LONGEST), base)
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined
  if (url.username !== '') url.username = ''
  if (url.password !== '') url.password = ''
  if (url.search !== '') {
    for (const name of [...url.searchParams.keys()]) if (isTracking(name)) url.searchParams.delete(name)
  }
  if (url.hash !== '' && !/^#!?\//.test(url.hash)) url.hash = ''
  return url.href
}

/** The address that an archive's copy was made from, where its own address tells. */
export function originalUrl(url: string | undefined): string | undefined {
  if (url === undefined) return undefined
  const copied = /^https?:\/\/web\.archive\.org\/web\/\d{1,14}[a-z_]{0,5}\/(.{4,})$/i.exec(url)?.[1]
  if (copied === undefined) return url
  return /^https?:\/\//i.test(copied) ? copied : `http://${copied.replace(/^https?:\/(?!\/)/i, '')}`
}

/** `example.co.uk` for `https://www.blog.example.co.uk/post`: a rule of thumb, without the list of public suffixes. */
export function domainOf(url: string): string | undefined {
  const host = hostOf(url)
  if (host === undefined || /^[\d.]+$|:/.test(host)) return host
  const labels = host.split('.')
  const second = labels.at(-2) ?? ''
  const depth = labels.length > 2 && /^(?:co|com|org|net|gov|edu|ac|or|ne|go|gob|gen|in|govt)$/.test(second) ? 3 : 2
  return labels.slice(-depth).join('.')
}

export function hostOf(url: string): string | undefined {
  // Whole addresses are read by the thousand; for their host no parser is needed.
  return HOST.exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^(?:www\d?|m|amp)\./, '')
}

/** Whether an address is that of a whole site. */
export function isHomePage(url: string): boolean {
  return HOME.test(url)
}

export function parseUrl(written: string, base?: string): URL | undefined {
  try {
    return base === undefined ? new URL(written) : new URL(written, base)
  } catch {
    return undefined
  }
}

const LONGEST = 4000
const HOST = /^https?:\/\/(?:[^/?#@]{0,200}@)?([^/:?#@[\]]{1,255})/i
const HOME = /^https?:\/\/[^/?#]{1,300}(?:\/(?:index\.\w{2,5})?)?(?:#.*)?$/i
