/**
 * An address without the parameters that only say where its reader came from (`utm_source`, `fbclid`, …). All else stays
 * as it is written.
 */
export function withoutTracking(url: string): string {
  const hash = url.indexOf('#')
  const end = hash < 0 ? url.length : hash
  const start = url.indexOf('?')
  if (start < 0 || start > end) return url
  const parameters = url.slice(start + 1, end).split('&')
  const kept = parameters.filter((parameter) => !isTracking(parameter.split('=', 1)[0] ?? ''))
  if (kept.length === parameters.length) return url
  return `${url.slice(0, start)}${kept.length === 0 ? '' : `?${kept.join('&')}`}${url.slice(end)}`
}

/** Whether a parameter of this name follows readers rather than names what they read. */
export function isTracking(name: string): boolean {
  return TRACKING.test(name)
}

const TRACKING =
  /^(?:utm_|mc_|at_|wt_|pk_|ns_|hsa_)|^(?:fbclid|gclid|dclid|msclkid|igshid|yclid|cmp|cmpid|icid|ito|xtor|ocid|smid|spm|_r|hp)$/i
