import { isTracking } from '../item/url.js'

/** An address as something to cite: absolute, http or https, without tracking parameters. @returns undefined for all else. */
export function citableUrl(written: string, base?: string): string | undefined {
  const url = parseUrl(written.trim().slice(0, LONGEST), base)
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (isTracking(name)) url.searchParams.delete(name)
  if (!/^#!?\//.test(url.hash)) url.hash = ''
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
  return parseUrl(url)?.hostname.replace(/^(?:www\d?|m|amp)\./, '')
}

/** Whether an address is that of a whole site. */
export function isHomePage(url: string): boolean {
  const parsed = parseUrl(url)
  return parsed !== undefined && /^\/(?:index\.\w{2,5})?$/.test(parsed.pathname) && parsed.search === ''
}

export function parseUrl(written: string, base?: string): URL | undefined {
  try {
    return base === undefined ? new URL(written) : new URL(written, base)
  } catch {
    return undefined
  }
}

const LONGEST = 4000
